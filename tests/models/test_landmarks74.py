"""The landmark network: its size, its read-out, its crop rule, its mirror map."""

from importlib import import_module

import numpy as np
import pytest
import torch

from studio.domain import face
from studio.engine.model_store import network_module

network = network_module("landmarks74")
crop_rule = import_module("studio.models.landmarks74.crop")
layout = import_module("studio.models.landmarks74.layout")


@pytest.fixture
def face_points():
    """A plausible face: 74 points around a circle and inside, eyes level."""
    random = np.random.default_rng(3)
    points = random.uniform((80, 90), (180, 220), (74, 2)).astype(np.float32)
    points[36], points[45] = (100, 130), (160, 130)
    return points


def test_size_of_the_network():
    with torch.device("meta"):
        net = network.Landmarks74(network.Config())
    assert sum(p.numel() for p in net.parameters()) == 777_947


@pytest.mark.parametrize("size", [96, 128])
def test_reading_has_the_promised_shapes(size):
    net = network.Landmarks74(network.Config(input_px=size)).eval()
    with torch.no_grad():
        reading = net(torch.rand(2, 3, size, size))
    assert reading.points.shape == (2, 74, 2)
    assert reading.spread.shape == (2, 74)
    assert reading.face.shape == (2,)
    assert reading.heatmaps.shape == (2, 74, size // 4, size // 4)
    assert torch.allclose(reading.heatmaps.sum((2, 3)), torch.ones(2, 74), atol=1e-5)


def test_dsnt_reads_a_gaussian_exactly():
    cells = torch.arange(64.0)
    x = (-0.5 * (cells - 10.3) ** 2).softmax(0)
    y = (-0.5 * (cells - 20.7) ** 2).softmax(0)
    points, spread = network.dsnt((y[:, None] * x[None, :])[None, None])
    assert torch.allclose(points[0, 0], torch.tensor([10.3, 20.7]), atol=0.01)
    assert spread.item() == pytest.approx(1.0, abs=0.01)


def test_points_are_in_crop_pixels():
    """A single hot cell is read at the centre of the pixels that it stands for."""
    net = network.Landmarks74(network.Config(points=1, width=16, stem=8)).eval()
    logits = torch.full((1, 1, 32, 32), -100.0)
    logits[0, 0, 7, 11] = 100.0
    net.heatmaps.register_forward_hook(lambda *_: logits)
    with torch.no_grad():
        point = net(torch.rand(1, 3, 128, 128)).points[0, 0]
    assert torch.allclose(point, torch.tensor([4 * 11 + 1.5, 4 * 7 + 1.5]), atol=1e-3)


def test_mirror_map_is_an_involution_and_the_studio_s_own():
    assert (layout.MIRROR[layout.MIRROR] == np.arange(74)).all()
    assert tuple(layout.MIRROR) == face.MIRROR
    fixed = np.flatnonzero(np.arange(74) == layout.MIRROR)
    assert set(fixed) == {8, 27, 28, 29, 30, 33, 51, 57, 62, 66}


def test_mirroring_twice_changes_nothing(face_points):
    twice = layout.mirrored(layout.mirrored(face_points, 300), 300)
    assert np.allclose(twice, face_points, atol=1e-4)


def test_crop_goes_there_and_back(face_points):
    crop = crop_rule.Crop(x=130.0, y=140.0, side=190.0, angle_deg=17.0)
    again = crop.out_of(crop.into(face_points, 128), 128)
    assert np.allclose(again, face_points, atol=1e-3)


@pytest.mark.parametrize(("angle", "scale"), [(0, 1.0), (25, 0.4), (-40, 2.5)])
def test_crop_follows_the_face(face_points, angle, scale):
    """However a face is turned, scaled and moved, its points land on the same crop pixels."""
    cos, sin = scale * np.cos(np.radians(angle)), scale * np.sin(np.radians(angle))
    moved = (face_points @ np.array([[cos, sin], [-sin, cos]]) + (40, -15)).astype(np.float32)
    here = crop_rule.face_crop(face_points).into(face_points, 128)
    there = crop_rule.face_crop(moved).into(moved, 128)
    assert np.allclose(here, there, atol=0.05)


def test_crop_shows_the_pixels_it_names():
    """A bright dot is where `into` says, in an enlarged and in a much reduced crop."""
    picture = np.zeros((900, 900, 3), np.uint8)
    picture[400:409, 500:509] = 255
    for side, size in ((100, 128), (800, 128)):
        crop = crop_rule.Crop(x=480.0, y=420.0, side=side, angle_deg=12.0)
        cut = crop.cut(picture, size)[..., 0].astype(float)
        rows, columns = np.mgrid[0:size, 0:size]
        seen = np.array([(cut * columns).sum(), (cut * rows).sum()]) / cut.sum()
        expected = crop.into(np.array([[504.0, 404.0]], np.float32), size)[0]
        assert np.allclose(seen, expected, atol=0.5)


def test_crop_beyond_the_picture_repeats_its_border():
    picture = np.full((50, 50, 3), 90, np.uint8)
    cut = crop_rule.Crop(x=0.0, y=0.0, side=100.0).cut(picture, 64)
    assert (cut == 90).all()


def test_asking_both_sides_is_symmetric():
    """The mirror image of a picture gives the mirror image of the points."""
    torch.manual_seed(0)
    net = network.Landmarks74(network.Config(width=16, stem=8, input_px=64)).eval()
    picture = np.random.default_rng(0).integers(0, 256, (64, 64, 3)).astype(np.uint8)
    crop = crop_rule.Crop(x=31.5, y=31.5, side=64.0)
    here = net.locate(picture, crop, both_sides=True)
    there = net.locate(np.ascontiguousarray(picture[:, ::-1]), crop, both_sides=True)
    assert np.allclose(layout.mirrored(there.points, 64), here.points, atol=1e-2)
    assert there.face == pytest.approx(here.face, abs=1e-5)

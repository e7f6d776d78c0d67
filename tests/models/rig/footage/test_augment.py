"""Augmentation: points stay on their pixels, bank and target change alike, noise is as asked."""

import cv2
import numpy as np
import pytest
import torch

from models.landmarks74.layout import MIRROR
from models.rig.footage import Clip, Footage
from models.rig.footage.augment import Placement, dropped_slots, jpeg, noisy_track
from models.rig.footage.degrade import degraded
from models.rig.footage.device import pictures
from models.rig.footage.example import PLAIN, Changes, Examples
from models.rig.footage.faces import Faces
from models.rig.footage.samplers import Pair
from models.rig.footage.warp import Warp, edited
from models.rig.footage.writer import Writer

SIZE = 112


def face():
    """Points (74, 2) of a plain upright face in a crop."""
    points = np.zeros((74, 2), np.float32)
    points[:17] = np.stack([np.linspace(28, 84, 17), 50 + 32 * np.sin(np.linspace(0, 3.14, 17))], 1)
    points[17:27] = np.stack([np.linspace(34, 78, 10), np.full(10, 38)], 1)
    points[27:31] = np.stack([np.full(4, 56), np.linspace(44, 56, 4)], 1)
    points[31:36] = np.stack([np.linspace(51, 61, 5), np.full(5, 59)], 1)
    for first, x in ((36, 40), (42, 64)):
        ring = np.float32([(0, 0), (3, -2), (6, -2), (9, 0), (6, 2), (3, 2)])
        points[first : first + 6] = np.float32([x, 46]) + ring
    points[68:74] = [(44.5, 44), (44.5, 48), (68.5, 44), (68.5, 48), (44.5, 46), (68.5, 46)]
    turns = np.linspace(np.pi, -np.pi, 13)[:12]
    points[48:60] = np.stack([56 + 12 * np.cos(turns), 70 - 5 * np.sin(turns)], 1)
    points[60:68] = np.float32(
        [(46, 70), (51, 69), (56, 69), (61, 69), (66, 70), (61, 72), (56, 72), (51, 72)]
    )
    return points


def dotted(points, index):
    """A dark picture with a soft white dot on one point."""
    rows, columns = np.mgrid[0:SIZE, 0:SIZE]
    square = (columns - points[index, 0]) ** 2 + (rows - points[index, 1]) ** 2
    dot = 20 + 230 * np.exp(square / (-2 * 1.5**2))
    return np.repeat(dot[..., None], 3, -1).astype(np.uint8)


def centre(rgb):
    weight = rgb.sum(2).astype(float)
    weight = np.maximum(weight - 0.5 * weight.max(), 0)
    rows, columns = np.mgrid[0:SIZE, 0:SIZE]
    return np.array([(weight * columns).sum(), (weight * rows).sum()]) / weight.sum()


@pytest.mark.parametrize("seed", range(6))
def test_points_stay_on_their_pixels(seed):
    random = np.random.default_rng(seed)
    points = face()
    placement = Placement.random(SIZE, random)
    warp = Warp.random(points, SIZE, random) if seed % 2 else None
    for index in (30, 36, 57, 8):
        partner = MIRROR[index] if placement.flip else index
        found = centre(placement.picture(dotted(points, index), warp))
        assert placement.points(points, warp)[partner] == pytest.approx(found, abs=0.7)


def test_a_flip_gives_points_their_partners_numbers():
    placement = next(
        p for s in range(20) if (p := Placement.random(SIZE, np.random.default_rng(s))).flip
    )
    moved = placement.points(face())
    assert moved[36, 0] < moved[45, 0]
    assert moved[48, 0] < moved[54, 0]
    assert moved[0, 0] < moved[16, 0]


def test_no_change_changes_nothing():
    rgb = np.random.default_rng(0).integers(0, 256, (SIZE, SIZE, 3)).astype(np.uint8)
    assert (Placement.none().picture(rgb) == rgb).all()
    assert (Placement.none().points(face()) == face()).all()


def test_masks_move_with_the_picture_and_end_with_it():
    random = np.random.default_rng(3)
    mask = np.zeros((SIZE // 4, SIZE // 4), np.uint8)
    mask[10:20, 6:16] = 200
    whole = np.repeat(np.repeat(mask, 4, 0), 4, 1)
    for _ in range(8):
        placement = Placement.random(SIZE, random)
        moved = placement.mask(mask, SIZE, 0)
        meant = cv2.warpAffine(whole, placement.matrix, (SIZE, SIZE))[2::4, 2::4]
        assert ((moved > 100) != (meant > 100)).mean() < 0.03
        assert (Placement.none().mask(mask, SIZE, 7) == mask).all()
    far = Placement(
        matrix=np.float64([[1, 0, 40], [0, 1, 0]]), flip=False, gain=np.ones(3, "f"), offset=0
    )
    assert (far.mask(mask, SIZE, 9)[:, :9] == 9).all()


def test_warps_are_undone_exactly_and_differ():
    random = np.random.default_rng(1)
    for _ in range(10):
        warp = Warp.random(face(), SIZE, random)
        moved = warp.points(face())
        assert np.abs(warp.places(moved[None])[0] - face()).max() < 0.15
        assert np.abs(moved - face()).max() > 1


def test_edits_open_and_close_the_mouth_and_never_cross_the_lips():
    random = np.random.default_rng(2)
    gaps = np.array([np.diff(edited(face(), SIZE, random)[[62, 66], 1])[0] for _ in range(200)])
    assert gaps.min() > -0.01
    assert gaps.min() < 1
    assert gaps.max() > 6


def test_landmark_noise_is_as_strong_as_asked():
    random = np.random.default_rng(0)
    still = np.zeros((400, 74, 2), np.float32)
    jitter = noisy_track(still, random, jitter=0.7, drift=0.0)
    assert jitter.std() == pytest.approx(0.7, rel=0.03)
    drift = noisy_track(still, random, jitter=0.0, drift=0.5)
    assert np.sqrt((drift**2).mean()) == pytest.approx(0.5, rel=0.05)
    assert (drift[:, 48] == drift[:, 66]).all()
    assert np.abs(np.diff(drift, axis=0)).mean() < 0.25 * np.abs(drift).mean()


def test_dropped_slots_are_neighbours():
    bank = np.arange(10, 16)
    random = np.random.default_rng(0)
    lost = np.stack([dropped_slots(bank, random, 0.5) for _ in range(200)])
    assert np.abs(lost - bank).max() == 1
    assert (lost != bank).mean() == pytest.approx(0.5 * 10 / 12, abs=0.06)
    assert (dropped_slots(bank, random, 0.0) == bank).all()


def test_jpeg_keeps_colours():
    rgb = np.full((32, 32, 3), (200, 60, 40), np.uint8)
    assert np.abs(jpeg(rgb, np.random.default_rng(0)).astype(int) - rgb).max() <= 4


def test_degrading_depends_on_the_generator_alone():
    rgb = np.random.default_rng(0).integers(0, 256, (64, 64, 3)).astype(np.uint8)
    one, two = (degraded(rgb, np.random.default_rng(4)) for _ in range(2))
    assert (one == two).all()
    assert one.shape == rgb.shape


@pytest.fixture(scope="module")
def faces(tmp_path_factory):
    folder = tmp_path_factory.mktemp("set") / "set"
    with Writer(folder, SIZE) as writer:
        for i in range(6):
            points = face() + np.float32([i, 0])
            writer.row(dotted(points, 30), points)
        writer.clip(
            Clip(name="c", person="p", source="s", validation=False, start=0, length=6, fps=25.0)
        )
    return Faces.of(Footage.open(folder))


def test_an_example_changes_bank_and_target_alike(faces):
    calm = Changes(jitter=(0, 0), drift=(0, 0), drop_out=0, jpeg=0)
    pair = Pair(bank=np.array([0, 1, 2]), target=5)
    random = np.random.default_rng(1)
    example = Examples(faces, photos=5, changes=calm).read(pair, random)
    assert example.photos.shape == (5, SIZE, SIZE, 3)
    for picture, points in zip(example.photos, example.photo_points, strict=True):
        assert centre(picture) == pytest.approx(points[30], abs=0.6)
    assert centre(example.target) == pytest.approx(example.true_points[30], abs=0.6)
    step = example.true_points[30] - example.photo_points[0, 30]
    assert 4 < np.linalg.norm(step) < 6
    assert (example.target_points == example.true_points).all()
    assert set(example.arrays()) >= {"photos", "target", "trust"}


def test_a_plain_example_is_what_is_stored(faces):
    pair = Pair(bank=np.array([0]), target=3)
    example = Examples(faces, photos=2, changes=PLAIN).read(pair, np.random.default_rng(0))
    assert (example.photos == faces.footage.frames[[0, 0]]).all()
    assert (example.target == faces.footage.frames[3]).all()
    assert (example.photo_points[0] == faces.landmarks[0]).all()
    assert (example.trust == 255).all()


def test_examples_repeat_with_their_generator(faces):
    pair = Pair(bank=np.array([3, 3, 3]), target=3, warped=True)
    one, two = (Examples(faces).read(pair, np.random.default_rng(8)).arrays() for _ in range(2))
    assert all((one[name] == two[name]).all() for name in one)
    assert len(np.unique(one["photos"].reshape(5, -1), axis=0)) >= 3


@pytest.mark.parametrize("warped", [False, True])
def test_the_gpu_path_makes_the_same_pictures(faces, warped):
    bank = np.array([3, 3]) if warped else np.array([0, 4])
    pair = Pair(bank=bank, target=3, warped=warped)
    changes = Changes(jpeg=0)
    example = Examples(faces, photos=2, changes=changes).read(pair, np.random.default_rng(8))
    draft = Examples(faces, photos=2, changes=changes).draft(pair, np.random.default_rng(8))
    batch = {name: torch.from_numpy(a[None].copy()) for name, a in draft.arrays().items()}
    made = pictures(faces.footage.resident("cpu"), batch)[0].permute(0, 2, 3, 1).numpy() * 255
    meant = np.concatenate([example.photos, example.target[None]])
    assert np.abs(made - meant).mean() < 0.6
    assert (draft.photo_points == example.photo_points).all()
    assert (draft.trust == example.trust).all()


def test_smaller_examples_are_the_same_in_small(faces):
    pair = Pair(bank=np.array([0]), target=3)
    example = Examples(faces, photos=1, changes=PLAIN, size=SIZE // 2)
    small = example.read(pair, np.random.default_rng(0))
    assert small.target.shape == (SIZE // 2, SIZE // 2, 3)
    assert small.trust.shape == (SIZE // 8, SIZE // 8)
    shown = np.repeat(np.repeat(small.target, 2, 0), 2, 1)
    assert centre(shown) == pytest.approx(2 * small.true_points[30] + 0.5, abs=0.3)
    with pytest.raises(ValueError, match="size of the footage"):
        example.draft(pair, np.random.default_rng(0))

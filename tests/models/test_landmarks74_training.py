"""The detector's training: views whose labels stay on their pixels, rare faces, the right loss."""

from collections import Counter

import numpy as np
import pytest
import torch

from models.landmarks74 import network
from models.landmarks74.crop import face_crop
from models.landmarks74.layout import LID_GAPS, mirrored
from models.landmarks74.training import measures, rarity
from models.landmarks74.training.blink import blinking
from models.landmarks74.training.gallery import Gallery
from models.landmarks74.training.no_face import not_a_face
from models.landmarks74.training.objective import Objective, jensen_shannon, losses
from models.landmarks74.training.task import Recipe, task
from models.landmarks74.training.views import steady_view, view
from models.rig.errors import RigError
from models.rig.footage import Clip, Footage
from models.rig.footage.crop import around
from models.rig.footage.faces import gap
from models.rig.footage.writer import Writer
from models.rig.painted import Character, Expression, paint

PX = 96


@pytest.fixture(scope="module")
def drawn():
    """A drawn person, open-eyed: crop (96, 96, 3) of the footage and exact points."""
    rgb, points = paint(Character.random(7), Expression(), 160)
    square = around(points)
    return square.cut(rgb, PX), square.into(points, PX)


@pytest.fixture(scope="module")
def pack(tmp_path_factory, drawn):
    """Footage: one photo of a collection, three frames of a performer, one of a validation one."""
    rgb, points = drawn
    out = tmp_path_factory.mktemp("detector") / "pack"
    people = (("london_faces", "a", False, 1), ("performer", "b", False, 3))
    with Writer(out, PX) as writer:
        for source, person, validation, frames in (*people, ("performer", "c", True, 1)):
            start = writer.count
            for number in range(frames):
                trust = np.full((PX // 4, PX // 4), 255, np.uint8)
                trust[:, : PX // 8] = 0
                no_face = source == "performer" and number == 2
                seen = np.full_like(points, np.nan) if no_face else points
                writer.row(rgb, seen, trust if source == "performer" else None)
            clip = Clip(
                name=person, person=person, source=source, validation=validation, start=start,
                length=frames, fps=0.0,
            )  # fmt: skip
            writer.clip(clip)
    return out


def test_points_stay_on_their_pixels():
    """White dots are found where the moved points say, for every random placement and bend."""
    points = np.zeros((74, 2), np.float32) + 160
    points[36], points[45] = (110, 140), (200, 150)
    picture = np.zeros((320, 320, 3), np.uint8)
    for x, y in points[[36, 45]].astype(int):
        picture[y - 3 : y + 4, x - 3 : x + 4] = 255
    for make in (view, steady_view):
        for seed in range(12):
            crop, moved = make(picture, points, 128, np.random.default_rng(seed))
            for x, y in moved[[36, 45]].round().astype(int):
                assert crop[y - 1 : y + 2, x - 1 : x + 2].min() > 100


def test_a_view_shows_no_more_than_was_stored(drawn):
    """Where the footage ends close to the face, faces are made larger but hardly smaller."""
    rgb, points = drawn
    tight = face_crop(points)
    matrix = tight.matrix(PX)
    near = points @ matrix[:, :2].T + matrix[:, 2]
    shown = np.ptp(near[:68], axis=0).max()
    sizes = [
        np.ptp(view(rgb, near.astype(np.float32), PX, np.random.default_rng(i))[1][:68], axis=0)
        for i in range(60)
    ]
    assert min(size.max() for size in sizes) > 0.8 * shown


@pytest.mark.parametrize("make", [view, not_a_face])
def test_the_same_seed_gives_the_same_view(drawn, make):
    first, second = (make(*drawn, 64, np.random.default_rng(4)) for _ in range(2))
    assert all((a == b).all() for a, b in zip(first, second, strict=True))


def test_views_without_a_face_show_other_things(drawn):
    rgb, points = drawn
    face = steady_view(rgb, points, 64, np.random.default_rng(0))[0].astype(float)
    shown = [not_a_face(rgb, points, 64, np.random.default_rng(i)) for i in range(40)]
    assert {picture.shape for picture in shown} == {(64, 64, 3)}
    alike = [np.corrcoef(face.ravel(), picture.ravel())[0, 1] for picture in shown]
    assert max(value for value in alike if not np.isnan(value)) < 0.9


def test_blinking_closes_lids_and_touches_nothing_else():
    rgb, points = paint(Character.random(7), Expression(), 160)
    shut, moved = blinking(rgb, points, np.random.default_rng(2))
    assert gap(moved[None], LID_GAPS)[0] < 0.75 * gap(points[None], LID_GAPS)[0]
    still = [i for i in range(74) if i not in (37, 38, 43, 44, 68, 70)]
    assert (moved[still] == points[still]).all()
    changed = np.argwhere((shut != rgb).any(-1))
    assert len(changed)
    assert changed[:, 0].max() <= points[36:48, 1].max() + 2


def test_yaw_is_read_from_the_nose():
    """A face of depth NOSE_OUT turned by 20 degrees reads 20 degrees, also when tilted."""
    turn, tilt = np.radians(20), np.radians(15)
    points = np.zeros((74, 2))
    points[36], points[45] = (-0.5 * np.cos(turn), 0), (0.5 * np.cos(turn), 0)
    points[30] = (rarity.NOSE_OUT * np.sin(turn), 0.4)
    spun = points @ [[np.cos(tilt), np.sin(tilt)], [-np.sin(tilt), np.cos(tilt)]]
    assert rarity.yaw_deg(spun[None].astype(np.float32))[0] == pytest.approx(20, abs=0.1)
    other = mirrored(points, 10)
    assert rarity.yaw_deg(other[None].astype(np.float32))[0] == pytest.approx(-20, abs=0.1)


def test_sources_get_their_share_and_faceless_frames_none(pack):
    faces = Gallery.of([Footage.open(pack)], validation=False)
    assert Counter(faces.source.tolist()) == {"london_faces": 1, "performer": 2}
    chance = rarity.chances(faces)
    both = rarity.SHARES["london_faces"] + rarity.SHARES["performer"]
    assert chance.sum() == pytest.approx(1)
    assert chance[0] == pytest.approx(rarity.SHARES["london_faces"] / both)


def test_rare_faces_are_drawn_more_often(drawn):
    points = np.stack([drawn[1]] * 2)
    points[1, 68:72], points[1, [37, 38, 43, 44]] = points[1, 69], points[1, [41, 40, 47, 46]]
    assert rarity.interest(points)[1] > 3 * rarity.interest(points)[0]


def test_jaw_points_in_smeared_areas_count_less(pack):
    faces = Gallery.of([Footage.open(pack)], validation=False)
    real, rendered = faces.weights(0), faces.weights(1)
    assert (real == 1).all()
    assert rendered[0] == 0 and rendered[16] == 1
    assert (rendered[17:] == 1).all()


def test_the_task_makes_the_same_samples_and_measures_validation_people(pack):
    made = task(pack, Recipe(no_face=0.3), seed=1)
    random = [made.sample(np.random.default_rng(i)) for i in range(12)]
    again = made.sample(np.random.default_rng(3))
    assert all((random[3][name] == again[name]).all() for name in again)
    assert {float(sample["face"]) for sample in random} == {0.0, 1.0}
    assert {sample["crop"].shape for sample in random} == {(3, 96, 96)}
    with torch.no_grad():
        result = made.validate(made.network.eval())
    assert result.scores["nme_performer"] < 12  # the shipped weights know a face
    assert result.pictures["points"].ndim == 3
    assert made.config()["input_px"] == 96


def test_more_footage_joins_the_first(pack):
    one, two = (Gallery.of([Footage.open(pack)] * n, validation=False) for n in (1, 2))
    assert len(two) == 2 * len(one)
    assert (two.picture(len(one)) == one.picture(0)).all()


def test_training_begins_with_the_shipped_weights_or_says_why_not(pack, tmp_path):
    shipped = task(pack, Recipe(), seed=1).network.state_dict()
    new = task(pack, Recipe(start=""), seed=1).network.state_dict()
    name = "heatmaps.weight"
    assert not torch.equal(shipped[name], new[name])
    wrong = tmp_path / "weights.safetensors"
    wrong.write_bytes(b"no weights")
    with pytest.raises(RigError, match="no weights of the detector"):
        task(pack, Recipe(start=str(wrong)), seed=1)


def test_divergence_is_zero_for_the_right_gaussian_and_grows():
    cells = torch.arange(24.0)
    x = (-0.5 * (cells - 9.25) ** 2).softmax(0)
    y = (-0.5 * (cells - 13.5) ** 2).softmax(0)
    maps = (y[:, None] * x[None, :])[None, None]
    values = [
        jensen_shannon(maps, torch.tensor([[[9.25 + off, 13.5]]])).item() for off in (0, 1, 4)
    ]
    assert values[0] == pytest.approx(0, abs=1e-6)
    assert values[0] < values[1] < values[2] <= np.log(2) + 1e-6


def test_a_view_without_a_face_teaches_no_points():
    net = network.Landmarks74(network.Config(width=16, stem=8)).train()
    batch = {
        "crop": torch.randint(0, 256, (2, 3, 64, 64), dtype=torch.uint8),
        "points": torch.zeros(2, 74, 2),
        "weight": torch.ones(2, 74),
        "face": torch.zeros(2),
    }
    Objective(net)(batch)["loss"].backward()
    assert net.heatmaps.weight.grad is None or not net.heatmaps.weight.grad.abs().max()
    assert net.face.weight.grad.abs().max() > 0


def test_points_without_trust_cost_nothing():
    net = network.Landmarks74(network.Config(width=16, stem=8)).eval()
    reading = net(torch.rand(1, 3, 64, 64))
    points = reading.points.detach().clone()
    weight = torch.ones(1, 74)
    before = losses(reading, points, weight, torch.ones(1), 64)["place"]
    points[0, 3] += 30
    worse = losses(reading, points, weight, torch.ones(1), 64)["place"]
    weight[0, 3] = 0
    unseen = losses(reading, points, weight, torch.ones(1), 64)["place"]
    assert worse > 2 * before
    assert unseen <= before


def track(openings):
    """A track whose lids open so far, in shares of the eye's width."""
    points = np.zeros((len(openings), 74, 2), np.float32)
    for outer, inner, lids in ((36, 39, ((37, 41), (38, 40))), (42, 45, ((43, 47), (44, 46)))):
        points[:, inner, 0] = points[:, outer, 0] + 1
        for upper, lower in lids:
            points[:, lower, 1] = openings
            points[:, upper, 1] = 0
    return points


def test_blinks_are_found_missed_and_imagined():
    labels = [0.4] * 5 + [0.1, 0.04, 0.1] + [0.4] * 5 + [0.1] * 3 + [0.4] * 5
    reads = [0.4] * 5 + [0.3, 0.12, 0.16] + [0.4] * 5 + [0.3] * 3 + [0.4] + [0.1] * 3 + [0.4]
    reads[0] = np.nan
    seen = measures.blinking([(track(labels), track(reads))])
    assert (seen.labelled, seen.found, seen.false) == (2, 1, 1)
    assert seen.least_labelled == pytest.approx((0.1 + 0.25) / 2, abs=1e-5)
    assert seen.least_found == pytest.approx((0.3 + 0.75) / 2, abs=1e-5)


def test_rendered_faces_are_grouped_by_turn_and_opening(drawn):
    points = drawn[1]
    shift = np.tan(np.radians(14)) - np.tan(np.radians(rarity.yaw_deg(points[None])[0]))
    turned = points.copy()
    turned[30] += rarity.NOSE_OUT * shift * (points[45] - points[36])
    cases = [
        measures.Case(collection=name, name="", labels=labels, found=labels)
        for name, labels in (("performer", points), ("performer", turned), ("painted", turned))
    ]
    groups = measures.rendered_groups(cases)
    assert groups["turned 10-18 degrees"] == [cases[1]]
    assert groups["painted"] == [cases[2]]
    assert measures.means(groups["painted"])["68 points"] == 0

"""Who is measured: validation people only, and never a target in its own bank."""

import numpy as np
import pytest

from models.rig.corpus import clips, photos
from models.rig.errors import RigError
from models.rig.evaluate.people import chosen, groups, shot


@pytest.fixture(scope="module")
def found(shared_data):
    return {group.name: group for group in groups(shared_data)}


def test_the_groups_are_validation_people(found, shared_data):
    kept = {c.person for c in clips(shared_data) if c.validation and c.collection == "grid"}
    assert set(found["grid"].people) == kept == {"s20", "s22", "s23"}
    for name in ("london_faces", "caltech_faces"):
        everybody = photos(shared_data, [name])
        assert set(found[name].people) == {photo.person for photo in everybody if photo.validation}


def test_a_single_clip_is_cut_in_half(found):
    (subject,) = found["grid"].cut("s22", 96)
    numbers = [
        [int(s.name.split()[-1]) for s in shots]
        for shots in (subject.pool, [shot for run in subject.runs for shot in run])
    ]
    assert max(numbers[0]) < min(numbers[1])
    assert all(
        int(run[2].name.split()[-1]) - int(run[0].name.split()[-1]) == 2 for run in subject.runs
    )


def test_held_out_sentences_come_from_other_clips_than_their_bank(found, shared_data):
    (subject,) = found["grid_s1"].cut("s1", 64)
    pool = {shot.name.split()[0] for shot in subject.pool}
    targets = {shot.name.split()[0] for run in subject.runs for shot in run}
    assert not pool & targets
    held_out = {c.path.stem for c in clips(shared_data) if c.validation and c.person == "s1"}
    assert pool | targets == held_out


def test_two_photos_serve_each_other(found):
    there, back = found["london_faces"].cut(found["london_faces"].people[0], 96)
    assert len(there.pool) == len(there.runs) == 1
    assert there.pool[0].name == back.runs[0][0].name
    assert back.pool[0].name == there.runs[0][0].name
    assert there.pool[0].name != back.pool[0].name


def test_people_can_be_chosen(shared_data):
    (group,) = chosen(groups(shared_data), ["s20"])
    assert (group.name, group.people) == ("grid", ("s20",))


def test_training_people_are_refused(shared_data):
    with pytest.raises(RigError, match="s2, s3"):
        chosen(groups(shared_data), ["s20", "s3", "s2"])


def test_what_the_camera_did_not_see_is_marked():
    """A face at the left edge: the crop's left fifth repeats the border."""
    rgb = np.zeros((200, 200, 3), np.uint8)
    rgb[..., 0] = np.arange(200)
    points = np.full((74, 2), 90.0, np.float32)
    points[30], points[8], points[17:27] = (30, 100), (30, 150), (30, 105.0 - 45 + 90 - 45.45)
    height = 150 - points[17, 1]
    found = shot("a", rgb, points, 100)
    side = 2.2 * height
    outside = (side / 2 - 30) / side
    assert found.inside[50].mean() == pytest.approx(1 - outside, abs=0.011)
    assert not found.inside[50, 0]
    assert found.inside[50, -1]
    assert found.rgb[50, 0, 0] == 0
    assert found.points[30] == pytest.approx((0.5, 0.5))
    assert found.pixels[30] == pytest.approx((49.5, 49.5))

"""Footage as groups: who is in them, and crops that keep their landmarks and their trust."""

import numpy as np
import pytest
from reenact_scenes import drawn_shot

from models.rig.errors import RigError
from models.rig.evaluate.prepared import is_prepared, prepared_groups
from models.rig.footage import Clip, Footage, footage

SIDE = 64


def clip(name, source, start, length, fps=25.0, validation=True):
    return Clip(
        name=name,
        person=name,
        source=source,
        validation=validation,
        start=start,
        length=length,
        fps=fps,
    )


@pytest.fixture
def stored(tmp_path, monkeypatch):
    """A talking person, two photos of another, one photo of a third, a training person."""
    shots = [drawn_shot(0.02 * row, size=SIDE) for row in range(20)]
    trust = np.full((20, SIDE // 4, SIDE // 4), 255, np.uint8)
    trust[6, :4] = 0
    made = Footage(
        folder=tmp_path,
        frames=np.stack([shot.rgb for shot in shots]),
        landmarks=np.stack([shot.pixels for shot in shots]),
        trust=trust,
        parts=None,
        clips=(
            clip("ann", "performer", 0, 12),
            clip("bob", "photos", 12, 2, fps=0),
            clip("cid", "photos", 14, 1, fps=0),
            clip("dan", "performer", 15, 5, validation=False),
        ),
    )
    made.landmarks[2] = np.nan
    monkeypatch.setattr(footage, "open_folder", lambda path: made)
    return made


def test_validation_people_with_enough_pictures_are_the_groups(stored, tmp_path):
    found = prepared_groups(tmp_path)
    assert [(group.name, group.people) for group in found] == [
        ("performer", ("ann",)),
        ("photos", ("bob",)),
    ]


def test_clips_are_halved_and_photos_exchanged(stored, tmp_path):
    performer, photos = prepared_groups(tmp_path)
    (ann,) = performer.subjects(SIDE)
    assert [shot.name for shot in ann.pool] == ["ann 0", "ann 1", "ann 3", "ann 4", "ann 5"]
    assert [[shot.name for shot in run] for run in ann.runs] == [["ann 6", "ann 7", "ann 8"]]
    there, back = photos.subjects(SIDE)
    assert there.pool[0].name == back.runs[0][0].name == "bob 0"


@pytest.mark.parametrize("size", [32, 64, 128])
def test_crops_keep_landmarks_and_trust_at_any_size(stored, tmp_path, size):
    performer, _ = prepared_groups(tmp_path)
    target = performer.subjects(size)[0].runs[0][0]
    assert target.rgb.shape == (size, size, 3)
    assert target.points == pytest.approx(drawn_shot(0.12, size=SIDE).points, abs=1e-5)
    assert not target.inside[: size // 4].any()
    assert target.inside[size // 4 :].all()


def test_a_data_folder_is_not_footage(tmp_path):
    assert not is_prepared(tmp_path)
    (tmp_path / "table.json").write_text("{}")
    assert is_prepared(tmp_path)
    with pytest.raises(RigError, match="another version"):
        prepared_groups(tmp_path)

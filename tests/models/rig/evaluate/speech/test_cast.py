"""Who speaks: held-out voices only, and never a sentence that is in the bank."""

import numpy as np
import pytest

from models.rig.corpus import clips, clips_with_sound
from models.rig.errors import RigError
from models.rig.evaluate.speech.cast import groups


@pytest.fixture(scope="module")
def found(shared_data):
    return {group.name: group for group in groups(shared_data)}


def test_everybody_who_is_held_out_and_nobody_else(found, shared_data):
    kept = {clip.path.stem for clip in clips_with_sound(shared_data) if clip.validation}
    lines = {line.name for g in found.values() for s in g.speakers for line in s.lines}
    assert lines < kept
    assert [speaker.person for speaker in found["grid"].speakers] == ["s20", "s22", "s23"]
    assert [speaker.person for speaker in found["grid_s1"].speakers] == ["s1"]


def test_a_sentence_of_the_bank_is_not_spoken(found):
    (speaker,) = found["grid_s1"].speakers
    half = len(speaker.filmed) // 2
    banked = {clip.path.stem for clip in speaker.filmed[:half]}
    spoken = {line.name for line in speaker.lines}
    assert not banked & spoken
    assert {clip.path.stem for clip in speaker.filmed[half:]} <= spoken
    assert {line.fresh for line in speaker.lines} == {0}


def test_the_one_clip_of_a_person_is_fresh_in_its_second_half(found):
    for speaker in found["grid"].speakers:
        (line,) = speaker.lines
        numbers = [int(shot.name.split()[-1]) for shot in speaker.pool(48)]
        assert max(numbers) < line.fresh == len(line.seen) // 2


def test_detected_landmarks_are_those_of_the_crops(found):
    """The nose tip is in the middle, and the face is as large as the crop's rule says."""
    (line,) = found["grid"].speakers[0].lines
    assert np.abs(line.seen[:, 30] - 0.5).max() < 0.02
    height = np.linalg.norm(line.seen[:, 8] - line.seen[:, 17:27].mean(axis=1), axis=-1)
    assert np.median(height) == pytest.approx(1 / 2.2, rel=0.01)


def test_few_sentences_are_those_with_pictures(shared_data):
    (group,) = groups(shared_data, ["s1"], most=3)
    (speaker,) = group.speakers
    assert len(speaker.lines) == 3
    filmed = {clip.path for clip in clips(shared_data)}
    assert all(line.film is not None and line.film.path in filmed for line in speaker.lines)


def test_people_who_are_not_there(shared_data, tmp_path):
    with pytest.raises(RigError, match="s2, s3"):
        groups(shared_data, ["s3", "s20", "s2"])
    with pytest.raises(RigError, match="no clips with sound"):
        groups(tmp_path)

from pathlib import Path

import numpy as np
import pytest

from models.rig.performers.cast import Member, Refused, audition
from models.rig.performers.face_model import FaceModel
from models.rig.performers.filming import Shoot, Studio, cast, shoot_all
from models.rig.performers.shot import Part


@pytest.fixture(scope="module")
def studio(shared_data: Path) -> Studio:
    return Studio(shared_data, donors=1, clips=2)


@pytest.fixture(scope="module")
def members(shared_data: Path) -> list[Member]:
    return cast(shared_data, 2)[0]


def test_a_clip_is_decided_by_person_and_seed(studio, members, shared_data):
    shoot = Shoot(root=shared_data, size=128, frames=8)
    clip, again = (studio.film(members[0], shoot) for _ in range(2))
    assert clip.frames.shape == (8, 128, 128, 3)
    assert np.array_equal(clip.frames, again.frames)
    other = studio.film(members[0], Shoot(root=shared_data, size=128, frames=8, seed=1))
    assert not np.array_equal(clip.landmarks, other.landmarks)


def test_a_clip_keeps_the_nose_in_the_middle_and_tells_what_it_shows(studio, members, shared_data):
    clip = studio.film(members[1], Shoot(root=shared_data, size=128, frames=20))
    assert np.abs(clip.landmarks[:, 30] - 63.5).max() < 2.0
    assert {Part.BACKGROUND, Part.HAIR, Part.SKIN} <= set(np.unique(clip.parts))
    assert clip.trust.shape == clip.parts.shape == (20, 128, 128)
    assert clip.person == members[1].person and not clip.validation


def test_training_and_validation_people_are_apart(shared_data):
    train, _ = cast(shared_data, 3)
    test, _ = cast(shared_data, 3, validation=True)
    assert not {member.person for member in train} & {member.person for member in test}
    assert all(member.validation for member in test)


def test_who_cannot_perform_is_told_why(face_model: FaceModel, shared_data):
    heard = list(audition(face_model, shared_data, ("caltech_faces",), validation=False))
    best = [member for member in heard if isinstance(member, Member)]
    assert len(best) >= 15
    for member in best:
        assert 1 <= len(member.photos) <= 3
        assert len(member.fit.photos) == len(member.photos)
    assert all(refused.reason for refused in heard if isinstance(refused, Refused))


def test_several_processes_film_in_order(members, shared_data, monkeypatch):
    from models.rig.performers import filming

    monkeypatch.setattr(filming, "_film", _name_only)
    clips = shoot_all(members, Shoot(root=shared_data), processes=2)
    assert list(clips) == [member.person for member in members]


def _name_only(order: tuple[Member, Shoot]) -> str:
    return order[0].person

"""The face model that all performers share, and one performer, each made once."""

import numpy as np
import pytest

from models.rig import corpus
from models.rig.performers.cast import read_rgb
from models.rig.performers.face_model import FaceModel
from models.rig.performers.fit import fit_person
from models.rig.performers.performer import Performer


@pytest.fixture(scope="session")
def face_model(shared_data):
    return FaceModel.load(shared_data / "ict_face_model.npz")


@pytest.fixture(scope="session")
def sitter(shared_data):
    """A training person's photo with the lips shut, and its landmarks."""
    photos = [p for p in corpus.photos(shared_data, ["london_faces"]) if not p.validation]
    photo = min(photos, key=lambda p: np.linalg.norm(p.landmarks[62] - p.landmarks[66]))
    return read_rgb(photo.path), photo.landmarks


@pytest.fixture(scope="session")
def performer(face_model, sitter):
    fit = fit_person(face_model, [sitter[1]])
    return Performer.build(face_model, [sitter], fit, seed=0, person="somebody")

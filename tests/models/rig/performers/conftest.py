"""The face model that all performers share, read once."""

import pytest

from models.rig.performers.face_model import FaceModel


@pytest.fixture(scope="session")
def face_model(shared_data):
    return FaceModel.load(shared_data / "ict_face_model.npz")

"""What a face that already smiles does when it is asked for more."""

import numpy as np
import pytest

from models.rig.performers.face_model import places, weights_of
from models.rig.performers.restraint import MOST_JAW, eased, restrained

SMILE, JAW = places("mouthSmile"), places("jawOpen")[0]
SMILING = weights_of({"mouthSmile": 0.5, "jawOpen": 0.2, "browDown": 0.3})
NOTHING = np.zeros(57, np.float32)


def test_nothing_asked_changes_nothing():
    rest = np.random.default_rng(0).uniform(0.0, 1.0, 57).astype(np.float32)
    np.testing.assert_allclose(restrained(rest, NOTHING), rest, atol=1e-6)


def test_a_neutral_face_does_what_it_is_told():
    change = weights_of({"mouthSmile": 0.6, "cheekSquint": 0.4, "eyeWide": 0.3})
    np.testing.assert_allclose(restrained(NOTHING, change), change, atol=1e-6)


def test_a_smile_upon_a_smile_hardly_grows():
    twice = restrained(SMILING, weights_of({"mouthSmile": 0.6}))
    assert 0.5 < twice[SMILE].min() <= twice[SMILE].max() < 0.8
    once = restrained(0.2 * SMILING, weights_of({"mouthSmile": 0.6}))
    assert once[SMILE].min() > 0.6


def test_what_is_undone_is_gone():
    gone = restrained(SMILING, weights_of({"mouthSmile": -1.0, "browDown": -0.1}))
    assert gone[SMILE].max() == 0.0
    assert gone[places("browDown")] == pytest.approx(0.2)


def test_an_opening_jaw_stays_in_bounds_and_takes_the_smile_along():
    ways = [restrained(SMILING, weights_of({"jawOpen": way})) for way in np.linspace(0, 0.6, 25)]
    smile = np.array([face[SMILE[0]] for face in ways])
    assert max(face[JAW] for face in ways) <= MOST_JAW + 1e-6
    assert (np.diff(smile) <= 1e-6).all()
    assert smile[-1] < 0.7 * smile[0]
    assert np.abs(np.diff(ways, axis=0)).max() < 0.06


def test_ease_lets_go_of_the_smile_and_of_nothing_else():
    half, none = eased(SMILING, 0.5), eased(SMILING, 1.0)
    assert half[SMILE] == pytest.approx(0.25)
    assert none[SMILE].max() == none[JAW] == 0.0
    assert none[places("browDown")] == pytest.approx(0.3)
    np.testing.assert_array_equal(eased(SMILING, 0.0), SMILING)

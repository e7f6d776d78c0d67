import numpy as np
import pytest

from studio.domain.easing import eased
from studio.domain.keyframe import Ease, Interp

EASINGS = [interp for interp in Interp if interp.eases]
X = np.linspace(0.0, 1.0, 1001)


def test_there_are_the_ten_that_animators_know():
    names = "sine quad cubic quart quint expo circ back bounce elastic"
    assert [interp.value for interp in EASINGS] == names.split()


@pytest.mark.parametrize("interp", EASINGS)
@pytest.mark.parametrize("ease", Ease)
def test_every_easing_goes_all_the_way_without_a_jump(interp, ease):
    y = eased(interp, ease, X)
    assert y[0] == pytest.approx(0.0, abs=1e-12) and y[-1] == pytest.approx(1.0, abs=1e-12)
    assert abs(np.diff(y)).max() < 0.05


@pytest.mark.parametrize("interp", EASINGS)
def test_out_is_in_backwards_and_in_out_is_its_own_mirror(interp):
    for ease in Ease:
        backwards = 1.0 - eased(interp, ease.mirrored, 1.0 - X)
        np.testing.assert_allclose(eased(interp, ease, X), backwards, atol=1e-12)


@pytest.mark.parametrize("interp", EASINGS)
def test_the_way_in_is_done_late(interp):
    late, early = (abs(eased(interp, ease, X[:501])).mean() for ease in (Ease.IN, Ease.OUT))
    assert late < 0.2 < 0.3 < early


def test_some_values():
    at = np.array([0.25, 0.5])
    assert eased(Interp.QUAD, Ease.IN, at) == pytest.approx([0.0625, 0.25])
    assert eased(Interp.SINE, Ease.OUT, at) == pytest.approx([0.38268343, 0.70710678])
    assert eased(Interp.QUINT, Ease.IN_OUT, at) == pytest.approx([0.015625, 0.5])
    assert eased(Interp.BACK, Ease.IN, X).min() == pytest.approx(-0.1, abs=1e-4)

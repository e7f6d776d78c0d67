from studio.domain.curve import Curve, Keyframe
from studio.domain.key_runs import beside, runs_of


def test_runs_are_stretches_of_neighbours():
    assert runs_of({7, 1, 2, 3, 9, 8}) == [range(1, 4), range(7, 10)]
    assert runs_of([]) == []


def test_beside_a_run_are_the_keys_outside_or_its_own():
    curve = Curve().with_keys(Keyframe(time=t, value=t) for t in (0.0, 1.0, 2.0, 3.0))
    assert beside(curve, range(1, 3)) == (curve.keys[0], curve.keys[3])
    assert beside(curve, range(4)) == (curve.keys[0], curve.keys[3])

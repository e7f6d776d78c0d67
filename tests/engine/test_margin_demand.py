import numpy as np
from engine_scenes import shape

from studio.engine.margin_demand import demands


def test_rest_asks_for_nothing_and_wider_mouths_for_more():
    targets = np.stack([shape(opening) for opening in (0.0, 0.1, 0.3)])
    asked = demands(shape()[None], targets)
    np.testing.assert_allclose(asked, np.abs(targets - shape()).max(axis=(1, 2)), atol=1e-6)
    assert asked[0] == 0 and asked[2] > 2 * asked[1] > 0


def test_a_photo_that_fits_takes_the_demand_away():
    faces = np.stack([shape(), shape(0.3)])
    alone, helped = (demands(faces[:n], shape(0.28)[None])[0] for n in (1, 2))
    assert helped < 0.15 * alone


def test_each_region_has_its_own_photo():
    both = np.stack([shape(0.3), shape(0.0, 1.0)])
    assert demands(both, shape(0.3, 1.0)[None])[0] < 1e-6


def test_a_pull_counts_along_its_longer_axis():
    moved = shape() + np.float32([0.03, -0.04])
    np.testing.assert_allclose(demands(shape()[None], moved[None]), 0.04, atol=1e-6)


def test_many_targets_are_answered_as_one_by_one():
    faces = np.stack([shape(o, c) for o, c in ((0.0, 0.0), (0.2, 0.5), (0.4, 1.0))])
    targets = np.stack([shape(o / 10, o / 7) for o in range(7)])
    one_by_one = [demands(faces, target[None])[0] for target in targets]
    np.testing.assert_array_equal(demands(faces, targets), one_by_one)

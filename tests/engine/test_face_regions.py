import numpy as np
import pytest
from engine_scenes import shape

from models.rig.metrics import regions as evaluated
from studio.engine import face_regions


@pytest.mark.parametrize("opening", [0.0, 0.4])
def test_errors_are_counted_where_the_evaluation_counts_them(opening):
    points = shape(opening) * 224 + np.array([3.25, -6.5], np.float32)
    theirs = evaluated.regions(points, 224)
    for name, ours in (
        ("mouth", face_regions.mouth_box),
        ("eyes", face_regions.eye_boxes),
        ("hull", face_regions.hull),
    ):
        np.testing.assert_array_equal(ours(points, 224), theirs[name])
        assert 0 < ours(points, 224).sum() < 224**2 / 2

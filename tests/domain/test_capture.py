"""What was captured: gaps are found and bridged, the resting frame is a resting one."""

import numpy as np
import pytest

from studio.domain.capture import (
    Capture,
    bridged,
    neutral_frame,
    smoothed,
    smoothed_lids,
    smoothing,
)
from studio.domain.samples import Samples
from studio.domain.timebase import FrameRate
from tests.fake_faces import face_points


def faces(count=9):
    return np.stack([face_points(opening=0.01 * i, lids=1.0) for i in range(count)])


def test_gaps_are_told_and_bridged():
    points = faces()
    holes = points.copy()
    holes[[0, 4, 5, 8]] = np.nan
    capture = Capture(name="a", rate=FrameRate(), points=Samples(holes))
    assert capture.gaps == ((0, 1), (4, 6), (8, 9)) and capture.missing.sum() == 4
    found = bridged(holes)
    np.testing.assert_allclose(found[1:8], points[1:8], atol=1e-3)
    np.testing.assert_array_equal(found[[0, 8]], points[[1, 7]])
    assert bridged(points) is points
    with pytest.raises(ValueError, match="no frame"):
        bridged(np.full((3, 74, 2), np.nan, np.float32))


def test_rest_is_closed_awake_and_frontal():
    frames = np.stack(
        [
            face_points(opening=0.05),
            face_points(lids=0.4),
            face_points(turn=30.0),
            face_points(opening=0.002),
            face_points(lids=0.8),
        ]
    )
    assert neutral_frame(frames) == 3


def test_more_smoothing_is_steadier_and_none_is_none():
    points = faces(1).repeat(60, axis=0)
    shaken = points + np.random.default_rng(1).normal(size=points.shape).astype(np.float32)
    off = [float(np.std(smoothed(shaken, 25.0, amount) - points)) for amount in (0, 20, 60, 100)]
    assert off == sorted(off, reverse=True) and off[3] < 0.5 * off[0]
    assert smoothing(0.0) is None
    np.testing.assert_array_equal(smoothed(shaken, 25.0, 0.0), shaken)
    closed = np.random.default_rng(2).uniform(0, 0.1, (50, 2))
    assert smoothed_lids(closed, 25.0, 60.0).std() < closed.std()
    assert smoothed_lids(closed, 25.0, 0.0) is closed

"""Smoothing removes jitter, keeps motion, and never reaches across a gap."""

import numpy as np
import pytest

from studio.domain import face
from studio.engine.analyzers.track_smoothing import smoothed


def still_face(frames):
    return np.tile(np.random.default_rng(0).uniform(50, 200, (1, 74, 2)), (frames, 1, 1))


def test_jitter_is_reduced_everywhere_and_most_on_the_head():
    clean = still_face(200)
    noisy = clean + np.random.default_rng(1).normal(0, 1, clean.shape)
    left = np.abs(smoothed(noisy.astype(np.float32)) - clean).mean((0, 2))
    before = np.abs(noisy - clean).mean((0, 2))
    assert (left < 0.8 * before).all()
    assert left[list(face.RIGID[:5])].mean() < left[list(face.LIPS)].mean()


@pytest.mark.parametrize("frames", [1, 2, 3, 4, 6, 30])
def test_steady_motion_is_kept_at_any_length(frames):
    line = still_face(frames) + np.arange(frames)[:, None, None] * 1.5
    assert np.allclose(smoothed(line.astype(np.float32)), line, atol=1e-3)


def test_a_blink_keeps_its_depth():
    track = still_face(40)
    track[18:23, 68, 1] += (4, 9, 11, 9, 4)
    kept = smoothed(track.astype(np.float32))[:, 68, 1] - track[0, 68, 1]
    assert kept.max() > 0.85 * 11


def test_gaps_stay_and_part_the_track():
    track = still_face(30)
    track[15:] += 50
    track[12:15] = np.nan
    result = smoothed(track.astype(np.float32))
    assert np.isnan(result[12:15]).all()
    assert np.allclose(result[:12], track[:12], atol=1e-3)
    assert np.allclose(result[15:], track[15:], atol=1e-3)


def test_the_given_track_is_left_alone():
    track = still_face(12).astype(np.float32)
    before = track.copy()
    smoothed(track)
    assert (track == before).all()

"""Head motion: reproducible, smooth, bounded, alive in silence, at rest at both ends."""

import numpy as np
import pytest

from studio.domain.timebase import FrameRate
from studio.engine.analyzers.head_motion import LIMIT_DEGREES, head_motion

RATE, FPS = 16000, FrameRate(num=25)
ANGLES = ("yaw", "pitch", "roll")


@pytest.fixture(scope="module")
def sound():
    rng = np.random.default_rng(0)
    t = np.arange(20 * RATE) / RATE
    syllables = np.maximum(np.sin(2 * np.pi * 2.1 * t), 0) ** 2 * (np.sin(2 * np.pi * t / 5) > -0.3)
    return (0.2 * syllables * rng.normal(size=len(t)) + 1e-4 * rng.normal(size=len(t))).astype(
        np.float32
    )


def test_one_value_per_frame(sound):
    motion = head_motion(sound, RATE, FPS, 1)
    for name in (*ANGLES, "x", "y"):
        track = getattr(motion, name)
        assert track.shape == (500,) and track.dtype == np.float32


def test_same_seed_same_motion_other_seed_other(sound):
    one, again, other = (head_motion(sound, RATE, FPS, seed) for seed in (4, 4, 5))
    np.testing.assert_array_equal(one.yaw, again.yaw)
    assert np.abs(one.yaw - other.yaw).max() > 0.5


def test_frame_rate_changes_nothing_but_the_sampling(sound):
    slow = head_motion(sound, RATE, FrameRate(num=25), 2).pitch
    fast = head_motion(sound, RATE, FrameRate(num=75), 2).pitch
    np.testing.assert_allclose(fast[1::3], slow, atol=1e-4)


@pytest.mark.parametrize("seed", range(6))
def test_motion_is_natural_in_size(sound, seed):
    motion = head_motion(sound, RATE, FPS, seed)
    largest = max(np.abs(getattr(motion, a)).max() for a in ANGLES)
    assert 0.8 < largest <= LIMIT_DEGREES
    assert max(np.abs(motion.x).max(), np.abs(motion.y).max()) < 0.03


def test_no_strength_can_break_the_limit(sound):
    motion = head_motion(sound, RATE, FPS, 1, strength=20.0)
    assert max(np.abs(getattr(motion, a)).max() for a in ANGLES) <= LIMIT_DEGREES


def test_strength_scales_and_zero_holds_still(sound):
    still, half, full = (
        head_motion(sound, RATE, FPS, 1, strength=strength) for strength in (0.0, 0.5, 1.0)
    )
    assert not still.yaw.any() and not still.x.any()
    assert 0.45 < half.pitch.std() / full.pitch.std() < 0.6


def test_there_is_no_jitter(sound):
    for name in ANGLES:
        track = getattr(head_motion(sound, RATE, FPS, 3), name)
        assert np.abs(np.diff(track, 2)).max() < 0.1 * max(np.abs(track).max(), 1.0)


def test_silence_still_breathes_and_speech_moves_more(sound):
    quiet = head_motion(np.zeros_like(sound), RATE, FPS, 1)
    spoken = [head_motion(sound, RATE, FPS, seed).pitch.std() for seed in range(8)]
    silent = [head_motion(0 * sound, RATE, FPS, seed).pitch.std() for seed in range(8)]
    assert quiet.yaw.std() > 0.2
    assert np.mean(spoken) > 1.3 * np.mean(silent)


def test_the_take_starts_and_ends_at_rest(sound):
    motion = head_motion(sound, RATE, FPS, 1)
    for name in ANGLES:
        track = getattr(motion, name)
        assert abs(track[0]) < 0.05 and abs(track[-1]) < 0.05


@pytest.mark.parametrize("count", [0, 1, 200])
def test_very_short_sounds(count):
    motion = head_motion(np.zeros(count, np.float32), RATE, FPS, 1)
    assert len(motion.yaw) == min(count, 1)
    assert np.isfinite(motion.yaw).all()

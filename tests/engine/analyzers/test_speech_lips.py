"""Speech to lip movement, with the shipped weights: on real speech, on silence, in pieces."""

from pathlib import Path

import numpy as np
import pytest
import soundfile

from models.rig.corpus import clips_with_sound
from studio.domain import face, retarget
from studio.domain.timebase import FrameRate
from studio.engine.analyzers import speech_lips
from studio.engine.analyzers.speech_lips import SpeechLips
from studio.engine.model_store import ModelStore

ROOT = Path(__file__).resolve().parents[3]
FPS = FrameRate(num=25)
MOVING = (*range(3, 14), *range(48, 68))


@pytest.fixture(scope="module")
def lips():
    return SpeechLips(ModelStore(ROOT / "models"))


def babble(seconds, rate=16000, seed=0):
    """Noise and harmonics in syllables, with pauses: nobody's voice, but speech to a network."""
    rng = np.random.default_rng(seed)
    t = np.arange(int(seconds * rate)) / rate
    pitch = 120 + 20 * np.sin(2 * np.pi * 0.7 * t)
    phase = 2 * np.pi * np.cumsum(pitch) / rate
    voice = sum(np.sin(k * phase) / k for k in range(1, 20))
    syllables = np.maximum(np.sin(2 * np.pi * 2.3 * t), 0.0) * (np.sin(2 * np.pi * t / 6) > -0.5)
    return (0.1 * (voice + 0.2 * rng.normal(size=len(t))) * syllables).astype(np.float32)


def opening(motion):
    return face.mouth_opening(retarget.mean_face() + motion)


def held_out_s1(data, count):
    """Sound, rate and real opening of sentences that were not trained on."""
    found = [c for c in clips_with_sound(data) if c.collection == "grid_s1" and c.validation]
    whole = [c for c in found if not np.isnan(c.landmarks).any()]
    for clip in whole[:count]:
        sound, rate = soundfile.read(clip.path, dtype="float32")
        yield sound, rate, face.mouth_opening(clip.landmarks)


def test_only_lips_and_jaw_move_and_they_do(lips):
    motion = lips.analyse(babble(8.0), 16000, FPS).array
    assert motion.shape == (200, 74, 2)
    assert not np.delete(motion, MOVING, axis=1).any()
    assert 0.01 < opening(motion).std() < 0.2


def test_inner_lips_never_cross(lips):
    faces = retarget.mean_face() + lips.analyse(babble(8.0), 16000, FPS).array
    gap = faces[:, [67, 66, 65], 1] - faces[:, [61, 62, 63], 1]
    assert gap.min() > -1e-6


def test_nearly_closed_lips_are_closed_further_and_wide_ones_are_left(lips, monkeypatch):
    after = opening(lips.analyse(babble(8.0), 16000, FPS).array)
    monkeypatch.setattr(speech_lips, "_CLOSING", 0.0)
    before = opening(lips.analyse(babble(8.0), 16000, FPS).array)
    rest = opening(np.zeros((1, 74, 2), np.float32))[0]
    small = (before - rest > 0.01) & (before - rest < 0.03)
    assert small.any() and (after[small] < before[small]).all()
    wide = before - rest > 0.13
    assert wide.any() and np.allclose(after[wide], before[wide], atol=1e-6)


def test_the_mouth_rests_in_silence_and_in_steady_noise(lips):
    silence = lips.analyse(np.zeros(48000, np.float32), 16000, FPS).array
    assert np.abs(silence).max() < 1e-4
    noise = np.random.default_rng(1).normal(0, 0.05, 96000).astype(np.float32)
    assert np.abs(lips.analyse(noise, 16000, FPS).array).mean() < 1e-3


def test_pieces_give_what_the_whole_gives(lips, monkeypatch):
    sound = babble(30.0)
    whole = lips.analyse(sound, 16000, FPS).array
    monkeypatch.setattr(speech_lips, "_ROWS_AT_ONCE", 97)
    np.testing.assert_allclose(lips.analyse(sound, 16000, FPS).array, whole, atol=1e-5)


@pytest.mark.parametrize(("num", "den"), [(24, 1), (30000, 1001), (50, 1)])
def test_any_frame_rate_gives_the_same_movement(lips, num, den):
    sound, fps = babble(6.0), FrameRate(num=num, den=den)
    here = opening(lips.analyse(sound, 16000, fps).array)
    there = opening(lips.analyse(sound, 16000, FPS).array)
    assert len(here) == fps.count(6.0)
    times = (np.arange(len(here)) + 0.5) / fps.fps
    again = np.interp(times, (np.arange(len(there)) + 0.5) / 25, there)
    assert np.corrcoef(here, again)[0, 1] > 0.98


def test_gain_does_not_change_the_performance(lips):
    loud = lips.analyse(babble(6.0), 16000, FPS).array
    quiet = lips.analyse(0.02 * babble(6.0), 16000, FPS).array
    np.testing.assert_allclose(quiet, loud, atol=1e-3)


@pytest.mark.parametrize("count", [0, 1, 100, 700])
def test_very_short_sounds(lips, count):
    motion = lips.analyse(np.full(count, 0.1, np.float32), 16000, FPS)
    assert len(motion) == FPS.count(count / 16000)
    assert np.isfinite(motion.array).all()


def test_progress_is_told_and_a_check_can_stop(lips, monkeypatch):
    monkeypatch.setattr(speech_lips, "_ROWS_AT_ONCE", 100)
    heard = []
    lips.analyse(babble(6.0), 16000, FPS, progress=heard.append)
    assert heard == [pytest.approx(k / 3) for k in (1, 2, 3)]

    def stop():
        raise InterruptedError

    with pytest.raises(InterruptedError):
        lips.analyse(babble(6.0), 16000, FPS, check=stop)


def test_held_out_sentences_are_read_from_the_voice(lips, shared_data):
    """Issue figures on a sample: correlation, lag and amplitude of the inner-lip opening."""
    correlations, lags, ratios = [], [], []
    for sound, rate, truth in held_out_s1(shared_data, 16):
        said = opening(lips.analyse(sound, rate, FPS).array)
        size = min(len(said), len(truth))
        said, real = said[:size], truth[:size]
        by_lag = [
            np.corrcoef(said[max(k, 0) : size + min(k, 0)], real[max(-k, 0) : size - max(k, 0)])
            for k in range(-4, 5)
        ]
        correlations.append(by_lag[4][0, 1])
        lags.append(int(np.argmax([c[0, 1] for c in by_lag])) - 4)
        ratios.append(said.std() / real.std())
    assert np.mean(correlations) > 0.75
    assert max(abs(lag) for lag in lags) <= 1
    assert 0.8 < np.mean(ratios) < 1.2


def test_pauses_of_real_speech_are_shut(lips, shared_data):
    for sound, rate, real in held_out_s1(shared_data, 4):
        said = opening(lips.analyse(sound, rate, FPS).array)
        assert said[:4].max() < 0.02 and said[-5:].max() < 0.02
        assert said.max() > 0.3 * real.max()

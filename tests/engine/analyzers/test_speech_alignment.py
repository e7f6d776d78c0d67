"""The same sentence at another speed and another sentence, in sounds of GRID."""

import hashlib
import json

import librosa
import numpy as np
import pytest
import soundfile

from studio.engine.analyzers.speech_alignment import ALIKE, align

SILENCE = ("sil", "sp")


@pytest.fixture(scope="module")
def sentences(shared_data):
    """Twelve sentences: samples, rate, and words as (start, end, text)."""
    folder = shared_data / "grid_s1"
    timed = json.loads((folder / "words.json").read_text())
    order = sorted(timed, key=lambda stem: hashlib.sha1(stem.encode()).hexdigest())
    found = []
    for stem in order[:12]:
        samples, rate = soundfile.read(folder / "audio" / f"{stem}.opus", dtype="float32")
        found.append((samples, rate, [w for w in timed[stem] if w[2] not in SILENCE]))
    return found


def disjoint(sentences):
    """Pairs of sentences that share no word."""
    return [
        (one, other)
        for i, one in enumerate(sentences)
        for other in sentences[i + 1 :]
        if not {w[2] for w in one[2]} & {w[2] for w in other[2]}
    ]


@pytest.mark.parametrize("speed", [0.65, 0.85, 1.25, 1.5])
def test_words_are_found_at_another_speed(sentences, speed):
    off = []
    for samples, rate, words in sentences[:6]:
        found = align((samples, rate), (librosa.effects.time_stretch(samples, rate=speed), rate))
        assert found.alike
        off += [abs(found.map.at(start) - start / speed) for start, _, _ in words]
    assert np.median(off) < 0.04 and np.percentile(off, 90) < 0.08


def test_a_pause_moves_the_words_behind_it_and_no_others(sentences):
    samples, rate, words = sentences[0]
    after = next(w for w in words[3:] if w[0] > 0)
    cut, pause = int(after[0] * rate), 1.5
    paused = np.concatenate([samples[:cut], np.zeros(int(pause * rate), np.float32), samples[cut:]])
    found = align((samples, rate), (paused, rate))
    assert found.alike
    for start, _, _ in words:
        late = pause if start > after[0] + 0.05 else 0.0
        if abs(start - after[0]) > 0.05:
            assert found.map.at(start) - start == pytest.approx(late, abs=0.08)


def test_a_quieter_and_resampled_recording_is_the_same(sentences):
    samples, rate, _ = sentences[1]
    low = librosa.resample(0.1 * samples, orig_sr=rate, target_sr=11025)
    found = align((samples, rate), (low, 11025))
    assert found.unlikeness < 0.5 * ALIKE
    assert [found.map.at(t) for t in (1.2, 1.6)] == pytest.approx([1.2, 1.6], abs=0.03)


def test_other_sentences_are_told_apart(sentences):
    pairs = disjoint(sentences)[:12]
    found = [align(one[:2], other[:2]) for one, other in pairs]
    assert len(pairs) > 8
    assert np.mean([a is None or not a.alike for a in found]) > 0.85


def test_a_longer_line_of_other_words_is_always_told_apart(sentences):
    rate = sentences[0][1]
    lines = [np.concatenate([s for s, _, _ in sentences[i::2]]) for i in (0, 1)]
    assert not align((lines[0], rate), (lines[1], rate)).alike
    slower = librosa.effects.time_stretch(lines[0], rate=0.8)
    assert align((lines[0], rate), (slower, rate)).alike


@pytest.mark.parametrize("other", ["silence", "noise", "nothing", "too long"])
def test_what_cannot_be_the_same_words_has_no_likeness(sentences, other):
    samples, rate, _ = sentences[2]
    sounds = {
        "silence": np.zeros(rate, np.float32),
        "noise": np.random.default_rng(0).normal(0, 0.1, 2 * rate).astype(np.float32),
        "nothing": np.zeros(0, np.float32),
        "too long": np.concatenate([samples] * 4),
    }
    found = align((samples, rate), (sounds[other], rate))
    assert found is None or not found.alike

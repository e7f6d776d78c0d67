"""Forced alignment: real sentences with word timings, long sounds, and everything that is wrong."""

import hashlib
import json
import sys

import numpy as np
import pytest
import soundfile
import soxr

from studio.domain.errors import BadInput, ModelMissing
from studio.engine.analyzers.forced_alignment import ForcedAligner


def _nowhere(*_said):
    """Progress and check of somebody who does not look."""


@pytest.fixture(scope="module")
def aligner():
    pytest.importorskip("pocketsphinx", reason="the extra “align” is not installed")
    return ForcedAligner()


@pytest.fixture(scope="module")
def sentences(shared_data):
    """Nine validation sentences: samples, rate, and words as (start, end, text)."""
    folder = shared_data / "grid_s1"
    timed = json.loads((folder / "words.json").read_text())
    order = sorted(timed, key=lambda stem: hashlib.sha1(stem.encode()).hexdigest())
    found = []
    for stem in order[:9]:
        samples, rate = soundfile.read(folder / "audio" / f"{stem}.opus", dtype="float32")
        found.append((samples, rate, [w for w in timed[stem] if w[2] not in ("sil", "sp")]))
    return found


def align(aligner, samples, rate, text):
    return aligner.align(samples, rate, text, "voice", _nowhere, _nowhere)


def text_of(words):
    return " ".join(word for _, _, word in words)


def test_words_are_found_where_they_are(aligner, sentences):
    off = []
    for samples, rate, words in sentences[:4]:
        said = align(aligner, samples, rate, text_of(words))
        assert said.text == text_of(words) and said.asset == "voice"
        assert all(word.phones for word in said.words)
        off += [
            abs(word.start - start) for word, (start, _, _) in zip(said.words, words, strict=True)
        ]
    assert np.median(off) < 0.04 and np.percentile(off, 90) < 0.15


def test_a_long_sound_is_aligned_in_pieces(aligner, sentences):
    rate = sentences[0][1]
    pause = np.zeros(rate * 4, np.float32)
    parts, starts, text, at = [], [], [], 0.0
    for samples, _, words in sentences * 2:
        starts += [at + start for start, _, _ in words]
        text.append(text_of(words))
        parts += [samples, pause]
        at += (len(samples) + len(pause)) / rate
    shares = []
    said = aligner.align(
        np.concatenate(parts), rate, " ".join(text), "", lambda f, _t: shares.append(f), _nowhere
    )
    assert len(shares) > 2 and shares == sorted(shares) and shares[-1] == 1.0
    off = [abs(word.start - start) for word, start in zip(said.words, starts, strict=True)]
    assert np.median(off) < 0.04 and max(off) < 1.5


def test_telephone_rate_numbers_and_unknown_words(aligner, sentences):
    samples, rate, words = sentences[0]
    text = text_of(words)
    low = soxr.resample(samples, rate, 8000)
    typed = text.replace("two", "2,").replace("red", "Rhedd").capitalize() + " …"
    said = align(aligner, low, 8000, typed)
    assert [w.text for w in said.words] == typed.replace(",", "").split()[:-1]
    off = [abs(word.start - start) for word, (start, _, _) in zip(said.words, words, strict=True)]
    assert np.median(off) < 0.06


def test_what_cannot_be_aligned_gives_one_clear_line(aligner, sentences):
    samples, rate, words = sentences[0]
    with pytest.raises(BadInput, match="No speech can be heard"):
        align(aligner, np.zeros(2 * rate, np.float32), rate, "hello")
    with pytest.raises(BadInput, match="No speech can be heard"):
        align(aligner, np.zeros(0, np.float32), rate, "hello")
    with pytest.raises(BadInput, match="has no words"):
        align(aligner, samples, rate, " … ")
    with pytest.raises(BadInput, match="not what is said"):
        align(aligner, samples, rate, "incomprehensibilities " * 20)
    with pytest.raises(BadInput, match="only English"):
        align(aligner, samples, rate, "привет")
    assert align(aligner, samples, rate, text_of(words)).words


def test_it_can_be_stopped(aligner, sentences):
    samples, rate, words = sentences[0]

    def stop():
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        aligner.align(samples, rate, text_of(words), "", _nowhere, stop)


def test_without_pocketsphinx_one_line_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "pocketsphinx", None)
    with pytest.raises(ModelMissing, match="pocketsphinx") as caught:
        ForcedAligner()
    assert "pip install" in caught.value.hint

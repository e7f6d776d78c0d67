"""Letters are heard with a performance, kept on disk, and those of the voice that is there."""

from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest
import torch
from small_networks import store as models_with

from studio.app.letters import LetterBook, Letters
from studio.app.waveform import build_peaks
from studio.domain.audio import AudioClip
from studio.engine.model_store import ModelStore, network_module

RATE = 8000


@pytest.fixture
def models(tmp_path):
    """A models folder with an untrained character net."""
    code = network_module("ctc29")
    torch.manual_seed(1)
    made = code.Ctc29(code.Config(width=8))
    return models_with(tmp_path / "models", made, "ctc29")


@pytest.fixture
def voice():
    samples = np.random.default_rng(1).normal(0.0, 0.1, 2 * RATE).astype(np.float32)
    return build_peaks(samples, RATE)


def clip(asset):
    return AudioClip(asset=asset, name="line", duration=2.0, rate=RATE)


def test_a_voice_is_heard_once(models, voice, tmp_path, monkeypatch):
    book = LetterBook(tmp_path / "letters", models)
    assert book.kept("a") is None
    heard = book.hear("a", voice)
    assert len(heard.sure) == 100 and (tmp_path / "letters").is_dir()
    monkeypatch.setattr(ModelStore, "load", lambda *_: pytest.fail("heard again"))
    again = book.hear("a", voice)
    assert np.array_equal(again.letters, heard.letters)
    assert np.allclose(again.sure, heard.sure, atol=1e-3)


def test_without_a_character_net_nothing_is_heard(voice, tmp_path):
    book = LetterBook(tmp_path / "letters", ModelStore(tmp_path))
    assert book.hear("a", voice) is None and not (tmp_path / "letters").exists()


def test_a_damaged_file_is_heard_again(models, voice, tmp_path):
    book = LetterBook(tmp_path / "letters", models)
    book.hear("a", voice)
    (kept,) = (tmp_path / "letters").iterdir()
    kept.write_bytes(b"nothing")
    assert book.kept("a") is None
    assert len(book.hear("a", voice).sure) == 100


def test_the_letters_follow_the_voice(models, voice, store, jobs, loop, tmp_path):
    book = LetterBook(tmp_path / "letters", models)
    voices = SimpleNamespace(voice=lambda asset, check: voice)
    letters = Letters(store=store, jobs=jobs, book=book, voices=voices)
    book.hear("a", voice)
    store.edit("Voice", lambda p: replace(p, audio=clip("a")))
    loop.until(lambda: letters.heard is not None)
    store.edit("Other", lambda p: replace(p, audio=clip("b")))
    assert letters.heard is None
    letters.listen()
    loop.until(lambda: letters.heard is not None)
    assert book.kept("b") is not None
    store.edit("None", lambda p: replace(p, audio=None))
    assert letters.heard is None
    letters.close()

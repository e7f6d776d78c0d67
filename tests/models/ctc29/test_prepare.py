"""Where words come from: GRID's names, our sentences, synthesizers; how recordings are joined."""

import shutil

import numpy as np
import pytest

from models.ctc29.alphabet import encode
from models.ctc29.features import RATE
from models.ctc29.training import prepare, synthesis
from models.ctc29.training.sentences import grid_transcript, plain, sentence, vocabulary
from models.rig.corpus import GRID_VALIDATION
from models.rig.errors import RigError


def test_a_grid_name_says_what_is_said():
    assert grid_transcript("s20_brbk7n") == "bin red by k seven now"
    assert grid_transcript("s22_lbbc2a") == "lay blue by c two again"
    assert grid_transcript("s2_pwijzp") == "place white in j zero please"
    for name in ("s10_Grid_S10_reference", "s1_brbw7n", "s1_brbk0n", "s1_xrbk7n", "long_brbk7nn"):
        with pytest.raises(ValueError, match="code of GRID"):
            grid_transcript(name)


def test_sentences_are_many_and_in_the_alphabet():
    random = np.random.default_rng(1)
    texts = [plain(sentence(random)) for _ in range(400)]
    assert len(set(texts)) > 340
    assert all(encode(text) and "  " not in text for text in texts)
    letters = "".join(texts)
    assert set(letters) == set(" abcdefghijklmnopqrstuvwxyz'")
    assert len({word for text in texts for word in text.split()}) > 500


def test_words_are_spelled_where_they_meet():
    random = np.random.default_rng(2)
    words = {w for _ in range(4000) for w in plain(sentence(random)).split()}
    assert not {w for w in words if w.endswith(("sss", "xs", "eing")) and w not in ("seeing",)}
    assert {"boxes", "ladies", "making", "running"} & words
    assert all(word.isascii() for kind in vocabulary().values() for word in kind)


def test_no_synthesizer_is_refused_clearly(monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda name: None)
    with pytest.raises(RigError, match=r"no speech synthesizer.*Install espeak-ng or festival"):
        synthesis.installed()


@pytest.mark.skipif(not shutil.which("espeak-ng"), reason="needs espeak-ng")
def test_espeak_speaks_and_keeps_voices_apart():
    def spoken(validation, seed):
        return list(synthesis.espeak(8, np.random.default_rng(seed), validation=validation))

    heard, kept = spoken(False, 1), spoken(True, 1)
    assert all(len(u.sound) > 0.2 * u.rate and 0.05 < np.abs(u.sound).max() <= 1 for u in heard)
    assert len({u.voice for u in heard}) > 4
    assert not {u.voice for u in heard} & {u.voice for u in kept}
    again = spoken(False, 1)
    assert [u.text for u in again] == [u.text for u in heard]
    np.testing.assert_array_equal(again[0].sound, heard[0].sound)


@pytest.mark.skipif(not shutil.which("festival"), reason="needs festival")
def test_festival_alone_is_enough(monkeypatch):
    monkeypatch.setattr(synthesis, "installed", lambda: ("festival",))
    heard = list(synthesis.utterances(2, 5, seed=1))
    assert len(heard) == 2 and not any(u.validation for u in heard)
    assert all(len(u.sound) > 0.2 * u.rate for u in heard)


@pytest.mark.skipif(not shutil.which("espeak-ng"), reason="needs espeak-ng")
def test_espeak_alone_is_enough(monkeypatch):
    monkeypatch.setattr(synthesis, "installed", lambda: ("espeak-ng",))
    heard = list(synthesis.utterances(3, 2, seed=1))
    assert [u.validation for u in heard] == [True, True, False, False, False]
    assert {u.synthesizer for u in heard} == {"espeak-ng"}


def test_silence_at_the_ends_is_found():
    sound = np.zeros(RATE, np.float32)
    sound[3200:9600] = 0.3 * np.sin(np.arange(6400) / 3)
    sound += 1e-4
    piece = prepare.spoken_piece(sound, "x")
    assert (piece.start, piece.end) == (3200, 9600)
    nothing = prepare.spoken_piece(np.zeros(1000, np.float32), "x")
    assert (nothing.start, nothing.end) == (0, 1000)


def test_recordings_are_joined_with_their_places():
    found = list(
        prepare.synthesized(
            synthesis.Utterance(
                text=f"word {i}",
                voice="v",
                synthesizer="espeak-ng",
                validation=False,
                sound=np.sin(np.arange(22050) * 0.05).astype(np.float32),
                rate=22050,
            )
            for i in range(3)
        )
    )
    sound, clips = prepare.joined(found)
    assert sound.dtype == np.int16 and len(sound) == clips[-1].end
    assert [clip.start for clip in clips] == [0, clips[0].end, clips[1].end]
    assert clips[2].pieces[0].text == "word 2"
    assert clips[2].start <= clips[2].pieces[0].start < clips[2].pieces[0].end <= clips[2].end
    assert clips[0].end == pytest.approx(RATE, abs=400)


def test_the_real_recordings(shared_data, monkeypatch):
    """Every GRID clip with known words, held-out people marked, without decoding a thousand."""
    monkeypatch.setattr(prepare, "decode", lambda path, rate: np.ones(3 * rate, np.float32))
    clips = [item.clip for item in prepare.recordings(shared_data)]
    people = {clip.person for clip in clips}
    assert {"s1", "s2", "s20", "cremad_1001", "cremad_1002"} <= people
    assert all(clip.validation for clip in clips if clip.person in GRID_VALIDATION)
    assert sum(clip.person == "s1" and clip.validation for clip in clips) == 100
    assert sum(clip.person == "s1" for clip in clips) == 1000
    assert {clip.text for clip in clips if clip.person == "s20"} == {"bin red by k seven now"}
    assert all(encode(clip.text) for clip in clips)

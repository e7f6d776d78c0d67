"""Training on hand-made speech: examples, changes, what is kept for validation, the loss."""

import dataclasses
import itertools

import numpy as np
import pytest
import torch

from models.ctc29.alphabet import encode
from models.ctc29.features import RATE, cepstra_of
from models.ctc29.training.augment import UNCHANGED, Strength, Voices
from models.ctc29.training.checks import Checks, letter_errors, scores, sheet
from models.ctc29.training.dataset import TABLE, Clip, Piece, Prepared, load, save
from models.ctc29.training.examples import Phrases
from models.ctc29.training.task import RUN, CharacterTask, Recipe, task
from models.rig.errors import RigError
from models.rig.trainer.log import read_log
from models.rig.trainer.loop import Trainer
from models.rig.trainer.processes import joined

SMALL = Recipe(width=24, rows=60, rate=3e-3)
TONES = {"a": 300.0, "b": 700.0, "c": 1500.0, "d": 3000.0}
QUIET = dataclasses.replace(UNCHANGED, level_db=(-6.0, -6.0))


def made(*people):
    """Clips (person, source, validation, words) of one tone a letter, 0.1 s each."""
    sounds, clips, place = [], [], 0
    for person, source, validation, words in people:
        start, pieces = place, []
        for word in words:
            first = place
            for letter in word:
                t = np.arange(RATE // 10) / RATE
                tone = np.sin(2 * np.pi * TONES[letter] * t) * np.sin(np.pi * t / t[-1])
                sounds.append((9000 * tone).astype(np.int16))
                place += len(t)
            pieces.append(Piece(start=first, end=place, text=word))
        clips.append(
            Clip(
                source=source,
                person=person,
                validation=validation,
                start=start,
                end=place,
                pieces=tuple(pieces),
            )
        )
    return Prepared(sound=np.concatenate(sounds), clips=tuple(clips))


WORDS = ["".join(letters) for letters in itertools.product("abc", repeat=2)]


@pytest.fixture
def prepared():
    return made(
        ("s1", "grid", False, WORDS[:4]),
        ("s1", "grid", True, ["ddd", "a"]),
        ("s2", "grid", False, WORDS[4:6]),
        ("s20", "grid", True, ["dd"]),
        ("espeak-ng f1", "espeak-ng", False, WORDS[6:8]),
        ("espeak-ng f1", "espeak-ng", False, ["cab"]),
        ("espeak-ng m1", "espeak-ng", True, ["dab"]),
        ("cremad_1002", "cremad", True, ["bad"]),
    )


def voices(seed, strength=None):
    return Voices(rng=np.random.default_rng(seed), strength=strength or Strength())


def test_what_is_prepared_is_what_is_loaded(prepared, tmp_path):
    save(tmp_path, prepared.sound, prepared.clips)
    read = load(tmp_path)
    assert read.clips == prepared.clips
    np.testing.assert_array_equal(read.sound, prepared.sound)
    assert isinstance(read.sound, np.memmap)
    assert np.abs(read.heard(0, 1600)).max() == pytest.approx(9000 / 32768, abs=1e-3)


def test_validation_people_are_refused(prepared, tmp_path):
    wrong = tuple(dataclasses.replace(c, validation=False) for c in prepared.clips)
    with pytest.raises(RigError, match=r"s20 must never be trained on"):
        CharacterTask(Prepared(sound=prepared.sound, clips=wrong), SMALL, 1)
    save(tmp_path, prepared.sound, wrong)
    with pytest.raises(RigError, match=r"s20 must never be trained on"):
        load(tmp_path)


def test_a_folder_without_speech_is_refused(tmp_path):
    with pytest.raises(RigError, match="holds no prepared speech"):
        load(tmp_path)
    (tmp_path / TABLE).write_text("x")
    with pytest.raises(RigError, match="holds no prepared speech"):
        load(tmp_path)


def test_examples_are_phrases_of_training_clips_alone(prepared):
    phrases = Phrases.of(prepared, main=0.4, others=0.2)
    texts = [phrases.example(voices(seed), 60)[1] for seed in range(60)]
    words = {word for text in texts for word in text.split()}
    assert words == {*WORDS[:8], "cab"}
    assert all(len(text) <= 30 for text in texts)
    runs = {tuple(text.split()[:2]) for text in texts}
    assert ("aa", "ab") in runs and ("ab", "ac") in runs


def test_an_example_is_decided_by_its_seed(prepared):
    phrases = Phrases.of(prepared, main=0.4, others=0.2)
    (rows, text), (again, same) = (phrases.example(voices(3), 60) for _ in range(2))
    assert rows.shape == (78, 26) and text == same
    np.testing.assert_array_equal(rows, again)
    assert not np.array_equal(rows, phrases.example(voices(4), 60)[0])


def test_every_change_of_a_voice_gives_finite_rows(prepared):
    phrases = Phrases.of(prepared, main=0.4, others=0.2)
    shares = [f.name for f in dataclasses.fields(Strength) if f.name.endswith("_share")]
    always = Strength(**dict.fromkeys(shares, 1.0))
    for strength in (always, QUIET, *(dataclasses.replace(QUIET, **{n: 1.0}) for n in shares)):
        assert np.isfinite(phrases.example(voices(1, strength), 60)[0]).all()


def test_an_unchanged_voice_is_heard_as_the_studio_hears_it(prepared):
    sound = prepared.heard(0, 20 * 320)
    unchanged = voices(1, QUIET)
    rows = unchanged.rows(sound, sound, unchanged.spacing(), 20)
    level = 10 ** (-6 / 20) / np.abs(sound).max()
    theirs = cepstra_of(level * sound, RATE)
    np.testing.assert_allclose(
        np.diff(rows[9:29], axis=0) / np.diff(rows[9:29], axis=0).std(),
        np.diff(theirs, axis=0) / np.diff(theirs, axis=0).std(),
        atol=0.05,
    )


def test_faster_speech_has_its_rows_further_apart(prepared):
    spacings = [voices(seed).spacing() for seed in range(50)]
    assert 320 / 1.21 < min(spacings) < 290 and 350 < max(spacings) < 320 * 1.21


def test_a_telephone_takes_high_tones_away():
    high = np.sin(2 * np.pi * 6000 * np.arange(RATE) / RATE).astype(np.float32)
    low = np.sin(2 * np.pi * 1000 * np.arange(RATE) / RATE).astype(np.float32)
    phone = voices(1, dataclasses.replace(QUIET, telephone_share=1.0))
    assert phone._band(high + low)[100:-100] == pytest.approx(low[100:-100], abs=0.1)


def test_letter_errors_are_edits():
    for said, true, count in [
        ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("abc", "abc", 0),
        ("kitten", "sitting", 3), ("flaw", "lawn", 2), ("bin blue", "bin  blew", 3),
    ]:  # fmt: skip
        assert letter_errors(said, true) == letter_errors(true, said) == count
    assert scores({"x": [("ab", "abcd"), ("zz", "zz")]}) == {"x_letter_error_rate": 2 / 6}


def test_checks_are_groups_of_validation_clips(prepared):
    checks = Checks.of(prepared)
    texts = {name: [clip.text for clip in clips] for name, clips in checks.groups.items()}
    assert texts == {
        "sentences": ["ddd a"], "people": ["dd"], "voices": ["dab"], "emotions": ["bad"],
    }  # fmt: skip
    assert sheet({"people": [("d", "dd")]}).shape[2] == 3


def test_one_step_lowers_the_loss(prepared):
    made_task = CharacterTask(prepared, SMALL, 1)
    (phase,) = made_task.phases
    samples = [made_task.sample(np.random.default_rng(i)) for i in range(8)]
    batch = {n: torch.as_tensor(np.stack([s[n] for s in samples])) for n in samples[0]}
    optimiser = torch.optim.Adam(phase.module.parameters(), 1e-3)
    torch.manual_seed(0)
    before = phase.module.eval()(batch)["loss"]
    before.backward()
    optimiser.step()
    assert phase.module(batch)["loss"] < before


def test_letters_are_learnt(prepared):
    """Tones of four heights are read as four letters after a minute's worth of examples."""
    made_task = CharacterTask(prepared, dataclasses.replace(SMALL, dropout=0.0, changed=0.0), 1)
    (phase,) = made_task.phases
    optimiser = torch.optim.Adam(phase.module.parameters(), 5e-3)
    random = np.random.default_rng(0)
    losses = []
    for _ in range(60):
        samples = [made_task.sample(random) for _ in range(8)]
        batch = {n: torch.as_tensor(np.stack([s[n] for s in samples])) for n in samples[0]}
        optimiser.zero_grad()
        loss = phase.module(batch)["loss"]
        loss.backward()
        optimiser.step()
        losses.append(loss.item())
    assert np.mean(losses[-5:]) < 0.5 * losses[0]


def test_the_rig_trains_and_measures_it(prepared, tmp_path):
    save(tmp_path / "speech", prepared.sound, prepared.clips)
    settings = dataclasses.replace(RUN, batch=4, steps=3, workers=0, warm_up=1)
    with joined("cpu") as team:
        trainer = Trainer(task(tmp_path / "speech", SMALL, 1), settings, tmp_path / "run", team)
        trainer.train(1.0)
    last = read_log(tmp_path / "run")[-1]
    assert set(last["scores"]) == {
        f"{name}_letter_error_rate" for name in ("sentences", "people", "voices", "emotions")
    }
    assert (tmp_path / "run" / "weights.safetensors").is_file()


def test_the_alphabet_holds_every_text(prepared):
    assert [encode(clip.text) for clip in prepared.clips]

"""Aligning, checking and mending, as jobs of the open project."""

from dataclasses import replace

import numpy as np
import pytest
import soundfile

from studio.app import lipsync
from studio.app.edits.audio import import_sound
from studio.app.edits.tracks import LaneLocked, set_locked
from studio.app.lipsync import LipSync, mended
from studio.app.voice import VoiceBook
from studio.domain.errors import BadInput
from studio.domain.expressions import movement
from studio.domain.lint import Heard, Kind
from studio.domain.project import Project
from studio.domain.samples import Samples
from studio.domain.timebase import FrameRate
from studio.domain.tracks import Lane, Track
from studio.domain.words import Phone, Transcript, Word
from studio.engine.model_store import ModelStore
from studio.io.assets import AssetStore

RATE = FrameRate()


def _nowhere(*_said):
    """Progress and check of somebody who does not look."""


def quiet_after_one_second(_voice, _speech, _progress):
    """What a voice of two seconds tells that speaks in the first one."""
    talks = np.r_[np.ones(25), np.zeros(25)]
    track = Track(rate=RATE, values=Samples(talks))
    return Heard(activity=track, opening=replace(track, values=Samples(0.0 * talks)))


@pytest.fixture
def lips(store, jobs, tmp_path, monkeypatch):
    """A film of two seconds whose lips stay open; what its voice tells is known."""
    monkeypatch.setattr(lipsync, "hear", quiet_after_one_second)
    assets = AssetStore(tmp_path / "assets")
    voices = VoiceBook(tmp_path / "voices", assets)
    noise = np.random.default_rng(0).normal(0, 0.1, 32000)
    soundfile.write(tmp_path / "voice.wav", noise, 16000)
    clip = import_sound(tmp_path / "voice.wav", assets, voices, _nowhere, _nowhere)
    opening = np.full(50, 0.2)
    base = Track(rate=RATE, values=Samples(opening))
    motion = replace(base, values=Samples(opening[:, None, None] * movement("mouth_open")))
    tracks = Project().tracks.with_lane("mouth_open", Lane(base=base))
    store.open(Project(audio=clip, motion=motion, tracks=tracks), saved=True)
    lips = LipSync(
        store=store, jobs=jobs, voices=voices, models=ModelStore(tmp_path / "no models", "cpu")
    )
    yield lips
    lips.close()


class Aligner:
    """Aligns one word whatever is said."""

    def align(self, samples, rate, text, asset, progress, check):
        check()
        progress(0.5, "half")
        phone = Phone(symbol="M", start=0.2, end=0.4)
        return Transcript(
            asset=asset, words=(Word(text=text, start=0.2, end=0.4, phones=(phone,)),)
        )


def kinds(lips):
    return [problem.kind for problem in lips.report.problems]


def test_problems_are_found_and_looked_for_after_every_edit(lips, store, jobs, loop):
    assert lips.report is None
    lips.check()
    loop.until(lambda: lips.report is not None)
    assert kinds(lips) == [Kind.SILENCE]
    (problem,) = lips.report.problems
    store.edit("Fixed", lambda p: mended(p, problem))
    loop.until(lambda: kinds(lips) == [])
    store.undo()
    loop.until(lambda: kinds(lips) == [Kind.SILENCE])
    assert not jobs.active


def test_a_transcript_is_aligned_in_one_step_and_brings_its_own_problems(
    lips, store, loop, monkeypatch
):
    monkeypatch.setattr(lipsync, "ForcedAligner", Aligner)
    lips.check()
    lips.align("mm")
    loop.until(lambda: store.project.said is not None and lips.report is not None)
    loop.until(lambda: kinds(lips) == [Kind.CLOSURE, Kind.SILENCE])
    assert store.undo_label == "Aligned the transcript"
    assert lips.text == "mm"


def test_a_text_that_does_not_fit_is_not_lost(lips, store, reporter, loop, monkeypatch):
    class Refuses:
        def align(self, *_arguments):
            raise BadInput("The text is not what is said.", "Correct it.")

    monkeypatch.setattr(lipsync, "ForcedAligner", Refuses)
    job = lips.align("a long text")
    loop.until(lambda: not job.active)
    assert store.project.transcript is None and lips.text == "a long text"
    assert [notice.message for notice in reporter.notices] == ["The text is not what is said."]


def test_words_for_a_voice_that_was_taken_away_are_dropped(lips, store, loop, monkeypatch):
    monkeypatch.setattr(lipsync, "ForcedAligner", Aligner)
    job = lips.align("mm")
    store.edit("Removed", lambda p: replace(p, audio=None))
    loop.until(lambda: not job.active)
    assert store.project.transcript is None


def test_another_voice_takes_the_report_away(lips, store, loop):
    lips.check()
    loop.until(lambda: lips.report is not None)
    store.edit("Removed", lambda p: replace(p, audio=None))
    assert lips.report is None
    with pytest.raises(BadInput, match="no voice"):
        lips.check()


def test_a_locked_lane_is_left_alone(lips, store, loop):
    lips.check()
    loop.until(lambda: lips.report is not None)
    store.edit("Locked", lambda p: set_locked(p, "mouth_open", True))
    with pytest.raises(LaneLocked):
        mended(store.project, lips.report.problems[0])


def test_what_a_check_found_is_told_once_and_edits_only_change_the_report(lips, store, loop):
    told = []
    lips.checked.connect(told.append)
    lips.check()
    loop.until(lambda: told)
    store.edit("Shut", lambda p: replace(p, motion=None, tracks=Project().tracks))
    loop.until(lambda: kinds(lips) == [])
    assert len(told) == 1
    lips.check()
    loop.until(lambda: len(told) == 2)

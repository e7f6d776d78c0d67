"""The lip-sync linter on films whose faults are known: what it finds, and that its edits mend."""

from dataclasses import replace

import numpy as np
import pytest

from studio.domain.audio import AudioClip
from studio.domain.curve import Curve, Keyframe
from studio.domain.errors import BadInput
from studio.domain.expressions import movement
from studio.domain.face import mouth_opening
from studio.domain.lint import CLOSED, Heard, Kind, fixed, lag_of, lint, runs
from studio.domain.performance import landmarks_over
from studio.domain.project import Project
from studio.domain.samples import Samples
from studio.domain.timebase import FrameRate
from studio.domain.tracks import Lane, Track
from studio.domain.words import Phone, Transcript, Word

RATE = FrameRate()
FRAMES = 250
OFFSET = 0.4


def speech(frames=FRAMES):
    """Lip opening (T,) of somebody who talks, closed at 2 s to 2.2 s and silent from 8 s on."""
    rng = np.random.default_rng(3)
    wave = np.convolve(rng.uniform(0, 1, frames + 8), np.hanning(9) / 5.0, "valid")[:frames]
    opening = 0.25 * np.clip(wave - 0.35, 0, None)
    opening[50:56] = 0.0
    opening[200:] = 0.0
    return opening


def heard(opening):
    activity = np.where(np.arange(len(opening)) < 200, 1.0, 0.0)
    return Heard(
        activity=Track(rate=RATE, values=Samples(activity)),
        opening=Track(rate=RATE, values=Samples(opening)),
    )


def film(opening, transcript=None):
    """A project whose lips open by `opening` (T,) from where the voice begins."""
    shift = opening[:, None, None] * movement("mouth_open")
    track = Track(rate=RATE, values=Samples(opening), start=OFFSET)
    clip = AudioClip(asset="a", name="a", rate=16000, duration=len(opening) / 25, offset=OFFSET)
    tracks = Project().tracks.with_lane("mouth_open", Lane(base=track))
    motion = replace(track, values=Samples(shift))
    return Project(audio=clip, motion=motion, tracks=tracks, transcript=transcript)


def said(symbol="B", asset="a"):
    phone = Phone(symbol=symbol, start=2.04, end=2.16)
    return Transcript(asset=asset, words=(Word(text="b", start=2.04, end=2.16, phones=(phone,)),))


def opening_of(project):
    times = np.arange(project.frame_count) / 25
    return mouth_opening(landmarks_over(project, times))


def kinds(report):
    return [problem.kind for problem in report.problems]


def test_lips_that_do_what_is_heard_have_no_problem():
    opening = speech()
    report = lint(film(opening, said()), heard(opening))
    assert report.problems == () and report.notes == ()


def test_an_open_b_is_found_and_closed_and_nothing_else_changes():
    opening = speech()
    opening[48:58] = 0.2
    project = film(opening, said())
    report = lint(project, heard(opening))
    assert kinds(report) == [Kind.CLOSURE]
    problem = report.problems[0]
    assert (problem.start, problem.end) == pytest.approx((2.44, 2.56))
    assert "on b" in problem.text and problem.severity > 0.5
    mended = fixed(project, problem)
    assert lint(mended, heard(opening)).problems == ()
    before, after = opening_of(project), opening_of(mended)
    assert after[61:65].max() < CLOSED
    far = np.r_[0:57, 68 : len(before)]
    np.testing.assert_allclose(after[far], before[far], atol=1e-6)
    assert np.abs(np.diff(after)).max() < 0.25


def test_other_sounds_may_be_open_and_without_words_closures_are_not_looked_at():
    opening = speech()
    opening[48:58] = 0.2
    assert lint(film(opening, said("AA")), heard(opening)).problems == ()
    for words in (None, said(asset="another voice")):
        report = lint(film(opening, words), heard(opening))
        assert report.problems == ()
        assert report.notes == ("No transcript: p, b and m were not looked at.",)


def test_lips_open_in_silence_are_found_and_closed():
    opening = speech()
    talk = opening.copy()
    opening[215:] = np.linspace(0.15, 0.3, 35)
    project = film(opening, said())
    report = lint(project, heard(talk))
    assert kinds(report) == [Kind.SILENCE]
    mended = fixed(project, report.problems[0])
    assert lint(mended, heard(talk)).problems == ()
    assert len(mended.tracks.mouth_open.layer.keys) < 10
    assert mended.duration == project.duration


def test_hand_work_outside_of_the_problem_stays():
    opening = speech()
    opening[48:58] = 0.2
    keys = (Keyframe(time=1.0, value=0.1), Keyframe(time=2.5, value=0.1), Keyframe(time=4, value=0))
    project = film(opening, said())
    lane = replace(project.tracks.mouth_open, layer=Curve(keys=keys))
    project = replace(project, tracks=replace(project.tracks, mouth_open=lane))
    found = [p for p in lint(project, heard(opening)).problems if p.kind is Kind.CLOSURE]
    mended = fixed(project, found[0])
    kept = mended.tracks.mouth_open.layer.keys
    assert keys[0] in kept and keys[2] in kept
    assert opening_of(mended)[62] < CLOSED


@pytest.mark.parametrize("frames", [-4, 3, 6])
def test_lips_off_by_some_frames_are_found_and_moved(frames):
    opening = speech()
    project = film(np.roll(opening, frames), said())
    lags = [p for p in lint(project, heard(opening)).problems if p.kind is Kind.LAG]
    assert len(lags) == 1
    assert lags[0].lag == pytest.approx(frames / 25, abs=0.02)
    assert ("late" if frames > 0 else "early") in lags[0].text
    mended = fixed(project, lags[0])
    assert Kind.LAG not in kinds(lint(mended, heard(opening)))
    assert mended.tracks.mouth_open.base.values != project.tracks.mouth_open.base.values


def test_one_frame_is_no_lag():
    opening = speech()
    report = lint(film(np.roll(opening, 1)), heard(opening))
    assert Kind.LAG not in kinds(report)


def test_lag_of_what_has_nothing_to_do_with_each_other_is_unknown():
    rng = np.random.default_rng(0)
    assert lag_of(rng.normal(size=100), rng.normal(size=100), 10) is None
    assert lag_of(np.zeros(100), rng.normal(size=100), 10) is None


def test_without_a_voice_it_says_so():
    assert "no voice" in lint(Project(), heard(speech())).notes[0]


def test_a_fix_that_cannot_work_says_why():
    opening = speech()
    opening[48:58] = 0.2
    project = film(opening, said())
    problem = lint(project, heard(opening)).problems[0]
    lane = replace(project.tracks.mouth_open, muted=True)
    with pytest.raises(BadInput, match="muted"):
        fixed(replace(project, tracks=replace(project.tracks, mouth_open=lane)), problem)
    with pytest.raises(BadInput, match="closed here already"):
        fixed(replace(project, tracks=Project().tracks), problem)
    with pytest.raises(BadInput, match="no generated motion"):
        fixed(replace(project, motion=None), replace(problem, kind=Kind.LAG, lag=0.1))


def test_runs():
    assert runs(np.array([True, True, False, True])) == [(0, 2), (3, 4)]

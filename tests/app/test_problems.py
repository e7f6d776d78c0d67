"""Findings of all checks gathered, walked, mended, ignored; what is found of the lips is given."""

from dataclasses import replace

import pytest
from engine_scenes import photo
from psygnal import Signal

from studio.app.edits.tracks import set_locked
from studio.app.margin_watch import MarginWatch
from studio.app.problems import Problems, heeded
from studio.domain.audio import AudioClip
from studio.domain.expressions import movement
from studio.domain.lint import Kind, LintReport, Problem
from studio.domain.problems import Check
from studio.domain.project import Project
from studio.domain.samples import Samples
from studio.domain.sources import SourceBank
from studio.domain.timebase import FrameRate
from studio.domain.tracks import Lane, Track
from studio.io.assets import AssetStore


class KnownLips:
    """A check of the lips whose report is given."""

    changed = Signal()

    def __init__(self):
        self.report = None

    def find(self, *problems):
        self.report = LintReport(problems=problems)
        self.changed.emit()


def open_at(start, end=None, severity=0.5):
    text = f"Lips open at {start:g}"
    return Problem(
        kind=Kind.SILENCE, start=start, end=end or start + 0.4, severity=severity, text=text
    )


@pytest.fixture
def lips():
    return KnownLips()


@pytest.fixture
def margins(store, jobs):
    watch = MarginWatch(store, jobs)
    yield watch
    watch.close()


@pytest.fixture
def problems(store, session, reporter, lips, margins, tmp_path):
    """Of a film whose lips are open by a fifth of the distance of the eyes throughout."""
    opening = 0.2 + 0 * Samples([0.0] * 125).array
    base = Track(rate=FrameRate(), values=Samples(opening))
    motion = replace(base, values=Samples(opening[:, None, None] * movement("mouth_open")))
    tracks = Project().tracks.with_lane("mouth_open", Lane(base=base))
    store.open(Project(motion=motion, tracks=tracks), saved=True)
    problems = Problems(
        store=store, session=session, reporter=reporter, lips=lips, margins=margins,
        assets=AssetStore(tmp_path / "assets"),
    )  # fmt: skip
    yield problems
    problems.close()


def texts(problems):
    return [finding.text for finding in problems.open]


def test_a_film_without_photos_and_voice_has_no_problem(problems):
    assert problems.findings == () and problems.current is None


def test_the_worst_comes_first_and_next_goes_by_time(problems, lips, session, reporter):
    lips.find(open_at(1.0, severity=0.1), open_at(3.0, severity=0.9))
    assert texts(problems) == ["Lips open at 3", "Lips open at 1"]
    for way, time in ((1, 1.0), (1, 3.0), (1, 1.0), (-1, 3.0)):
        problems.jump(way)
        assert session.time == time and problems.current.start == time
    assert reporter.notices[-1].message == "Lips open at 3"


def test_one_is_mended_in_one_step_and_all_of_a_kind_in_one(problems, lips, store, session):
    lips.find(open_at(1.0), open_at(3.0))
    session.time = 1.2
    problems.mend_here()
    assert store.steps == ("Fixed “Lips open at 1”",)
    lane = store.project.tracks.mouth_open
    assert lane.at(1.2, 0.0) == pytest.approx(0.0, abs=0.01) and lane.at(3.2, 0.0) > 0.15
    store.undo()
    problems.mend_all(Check.SILENCE)
    assert store.steps == ("Fixed 2 problems",)
    lane = store.project.tracks.mouth_open
    assert max(lane.at(1.2, 0.0), lane.at(3.2, 0.0)) < 0.01


def test_what_cannot_be_mended_is_left_alone_and_told(problems, lips, store, reporter, session):
    lips.find(open_at(1.0))
    problems.mend_here()
    assert "under the playhead" in reporter.notices[-1].message
    store.edit("Locked", lambda p: set_locked(p, "mouth_open", True))
    session.time, before = 1.0, store.project
    problems.mend_here()
    assert store.project is before and "locked" in reporter.notices[-1].message


def test_an_ignored_one_counts_no_more_until_it_is_heeded(problems, lips, store, session):
    lips.find(open_at(1.0), open_at(3.0))
    problems.ignore(problems.open[0], "a smile")
    assert texts(problems) == ["Lips open at 3"] and len(problems.findings) == 2
    problems.jump(1)
    assert session.time == 3.0
    lips.find(open_at(1.05), open_at(3.0))  # it is found anew after every edit
    assert texts(problems) == ["Lips open at 3"]
    (kept,) = (f for f in problems.findings if f.note is not None)
    assert kept.note == "a smile"
    store.undo()
    assert len(problems.open) == 2
    store.redo()
    problems.heed(kept)
    assert len(problems.open) == 2 and store.project.ignored == ()


def test_what_is_ignored_is_left_out_of_a_report(problems, lips, store):
    lips.find(open_at(1.0), open_at(3.0))
    problems.ignore(problems.open[0], "a smile")
    assert [p.start for p in heeded(store.project, lips.report).problems] == [3.0]


def test_frames_beyond_m_are_found_and_get_the_room_they_ask_for(
    problems, store, session, margins, loop
):
    bank = SourceBank().with_slot(0, photo().source)
    store.edit("Photo", lambda p: replace(p, sources=bank, warp=replace(p.warp, margin=0.02)))
    loop.until(lambda: any(f.check is Check.MARGIN for f in problems.open))
    (found,) = (f for f in problems.open if f.check is Check.MARGIN)
    assert (found.start, found.end) == (0.0, 5.0) and "M allows 2.0 %" in found.text
    problems.mend(found)
    loop.until(lambda: not any(f.check is Check.MARGIN for f in problems.open))
    store.undo()
    loop.until(lambda: any(f.check is Check.MARGIN for f in problems.open))


def test_missing_files_and_poor_photos_are_found(problems, store):
    source = photo().source
    twins = SourceBank(slots=(source, replace(source, name="b"), None, None, None))
    clip = AudioClip(asset="gone.wav", name="line.wav", rate=16000, duration=2.0)
    store.edit("Files", lambda p: replace(p, sources=twins, audio=clip))
    assert {f.text for f in problems.open if f.check is Check.MEDIA} == {
        "line.wav is missing", "b is missing"
    }  # fmt: skip
    assert any("in the bank twice" in f.text for f in problems.open if f.check is Check.PHOTO)
    assert not any(map(problems.can_mend, problems.open))
    store.edit("None", lambda p: replace(p, sources=SourceBank(), audio=None))
    assert problems.open == ()

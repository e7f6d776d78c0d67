"""The ruler: ticks that fit, and scrubbing frame by frame."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor

from studio.app.margin_watch import MarginReport
from studio.domain.lint import Kind, LintReport, Problem
from studio.domain.project import Project
from studio.domain.timebase import FrameRate
from studio.ui.widgets.time.ruler_view import ticks
from studio.ui.widgets.time.time_ruler import TimeRuler
from studio.ui.widgets.time.time_view import LEAD_PX, TimeView

RATE = FrameRate()


@pytest.fixture
def view():
    view = TimeView(10.0, RATE)
    view.set_width(800)
    return view


@pytest.fixture
def ruler(qtbot, store, view, session, theme):
    ruler = TimeRuler(store=store, view=view, session=session, theme=theme)
    qtbot.addWidget(ruler)
    ruler.resize(800, ruler.height())
    ruler.show()
    return ruler


def column(view, seconds):
    return QPoint(round(view.x_of(seconds)), 40)


@pytest.mark.parametrize("scale", [0.0005, 0.002, 0.01, 0.05, 0.3, 2.0])
def test_labels_have_room_and_small_ticks_divide_them(scale):
    found = ticks(RATE, scale)
    assert RATE.seconds(found.major) / scale >= 72 or found.major == 3600 * 25
    assert found.major % found.minor == 0


def test_dragging_in_the_ruler_moves_the_playhead_by_whole_frames(qtbot, ruler, view, session):
    seen = []
    session.time_changed.connect(seen.append)
    qtbot.mousePress(ruler, Qt.MouseButton.LeftButton, pos=column(view, 2.01))
    assert session.time == 2.0
    for seconds in (2.49, 3.31, 3.99):
        qtbot.mouseMove(ruler, column(view, seconds))
    qtbot.mouseRelease(ruler, Qt.MouseButton.LeftButton, pos=column(view, 3.99))
    assert seen == [2.0, 2.48, 3.32, 4.0]


def test_the_playhead_stays_inside_the_film(qtbot, ruler, session):
    qtbot.mousePress(ruler, Qt.MouseButton.LeftButton, pos=QPoint(799, 40))
    assert session.time == pytest.approx(10.0 - 1 / 25)
    qtbot.mousePress(ruler, Qt.MouseButton.LeftButton, pos=QPoint(0, 40))
    assert session.time == 0.0


def test_the_head_is_painted_where_the_playhead_is(ruler, view, session, theme):
    colour = QColor(theme.colours.playhead)
    session.time = 4.0
    picture = ruler.grab().toImage()
    x = round(view.x_of(4.0))
    assert picture.pixelColor(x - 14, 8) == colour
    assert picture.pixelColor(round(view.x_of(6.5)), 8) != colour


def test_zooming_keeps_the_time_under_the_mouse(view):
    before = view.time_of(300)
    view.zoom(0.5, 300)
    assert view.time_of(300) == pytest.approx(before)
    assert view.span == pytest.approx((10.0 + 2 * LEAD_PX * 10.0 / 776) / 2)


def test_the_view_stays_within_its_limits(view):
    for _ in range(60):
        view.zoom(0.5, 400)
    assert view.span >= RATE.seconds(7)
    for _ in range(60):
        view.zoom(2.0, 400)
    assert view.span <= 30.0
    view.scroll_to(-100.0)
    assert view.x_of(0.0) == pytest.approx(LEAD_PX)


def test_an_untouched_view_follows_the_length_of_the_film(view):
    view.set_film(60.0, RATE)
    assert view.end > 60.0
    view.fit(1.0, 2.0)
    span = view.span
    view.set_film(90.0, RATE)
    assert view.span == span


def test_a_page_is_turned_when_the_playhead_leaves_the_view(view):
    view.fit(0.0, 2.0)
    view.reveal(1.0)
    before = view.start
    view.reveal(5.0)
    assert view.start < 5.0 < view.end and view.start != before


def report(held, frames=250):
    """A report in which `held` frames ask for 25 % where M is 18 %."""
    demand = np.full(frames, 0.1, np.float32)
    demand[held] = 0.25
    return MarginReport(Project(), demand, np.full(frames, 0.18))


def test_frames_beyond_the_margin_are_marked(ruler, view, theme):
    ruler.show_margin(report(slice(100, 150)))
    picture, colour = ruler.grab().toImage(), QColor(theme.colours.warning)
    marked = [picture.pixelColor(round(view.x_of(s)), 32) == colour for s in (3.9, 4.1, 5.9, 6.1)]
    assert marked == [False, True, True, False]
    ruler.show_margin(None)
    assert ruler.grab().toImage().pixelColor(round(view.x_of(5.0)), 32) != colour


def test_a_single_frame_is_seen_however_long_the_film(ruler, view, theme):
    view.set_film(600.0, RATE)
    ruler.show_margin(report([7000], 15_000))
    picture, x = ruler.grab().toImage(), round(view.x_of(280.0))
    assert QColor(theme.colours.warning) in [picture.pixelColor(x + d, 32) for d in (-1, 0, 1)]


def test_a_mark_tells_what_is_asked_for(ruler, view):
    assert "%" not in ruler.tip_at(view.x_of(5.0))
    ruler.show_margin(report(slice(100, 150)))
    tip = ruler.tip_at(view.x_of(5.0))
    assert "25.0 %" in tip and "18.0 %" in tip and "frame 125" in tip
    assert "%" not in ruler.tip_at(view.x_of(8.0)) and "frame 200" in ruler.tip_at(view.x_of(8.0))


def test_a_mark_on_a_film_that_has_become_shorter_does_no_harm(ruler, view):
    ruler.show_margin(report(slice(0, 250)))
    view.set_film(1.0, RATE)
    assert ruler.tip_at(800.0) and not ruler.grab().isNull()
    ruler.show_margin(report(slice(0, 5), 5))
    assert "25.0 %" not in ruler.tip_at(view.x_of(0.9))


def test_lip_sync_problems_are_marked_and_told(ruler, view, theme):
    bad = QColor(theme.colours.bad)
    short, lag = (
        Problem(kind=kind, start=a, end=b, severity=1.0, text=text)
        for kind, a, b, text in (
            (Kind.CLOSURE, 3.0, 3.5, "Lips open on b"),
            (Kind.LAG, 2.0, 6.0, "Lips 80 ms too late"),
        )
    )
    at = column(view, 3.25).x()
    assert ruler.grab().toImage().pixelColor(at, 35) != bad
    ruler.show_problems(LintReport(problems=(lag, short)))
    picture = ruler.grab().toImage()
    assert picture.pixelColor(at, 35) == picture.pixelColor(at, 39) == bad
    far = column(view, 5.03).x()
    assert picture.pixelColor(far, 35) == bad != picture.pixelColor(far, 39)
    assert "Lips open on b" in ruler.tip_at(at) and "too late" in ruler.tip_at(at)
    assert "open" not in ruler.tip_at(far)
    ruler.show_problems(None)
    assert ruler.grab().toImage().pixelColor(at, 35) != bad

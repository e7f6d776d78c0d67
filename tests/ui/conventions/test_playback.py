"""Conventions of playback: fps, kept pictures, the whole screen."""

import threading
import time
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from studio.app.jobs import Lane
from studio.app.look import Look, View
from studio.app.playback import Playback, Policy
from studio.domain.errors import AudioDeviceLost
from studio.domain.markers import TimeRange
from studio.ui.desk import Desk
from studio.ui.services import Folders
from studio.ui.widgets.time.ruler_view import HEIGHT_PX

KEY, CTRL, SHIFT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def no_player():
    """A machine without a loudspeaker."""
    raise AudioDeviceLost("There is no sound output.")


@pytest.fixture(scope="module")
def sample(qapp, tmp_path_factory):
    """A studio on the sample, which stays open for all tests of this file."""
    home = tmp_path_factory.mktemp("home")
    settings = QSettings(str(home / "window.ini"), QSettings.Format.IniFormat)
    desk = Desk(qapp, Folders(state=home / "state", cache=home / "cache"), settings, no_player)
    desk.window.resize(1280, 800)
    desk.window.show()
    desk.services.preview.size = 224
    begin_threads(desk.services.jobs)
    desk.files.open_sample()
    deadline = time.monotonic() + 60
    while desk.preview.view.shown is None or desk.services.jobs.active:
        assert time.monotonic() < deadline
        qapp.processEvents()
        time.sleep(0.01)
    yield desk
    desk.close()
    qapp.processEvents()


def begin_threads(jobs):
    """Start every worker: none shall seem to be left by the test that needs it first."""
    for lane, workers in {Lane.IO: 3, Lane.AHEAD: 1, Lane.ENGINE: 1}.items():
        meeting = threading.Barrier(workers)
        for _ in range(workers):
            jobs.start("Begin", lambda _context, meeting=meeting: meeting.wait(10), lane)


@pytest.fixture
def desk(sample, qtbot):
    """The sample with a short range and nothing kept, at rest after the range."""
    services = sample.services
    services.session.playback, services.session.look = Playback(), Look()
    span = TimeRange(start=1.0, end=1.24)
    services.store.edit("Range", lambda p: replace(p, span=span, renderer="prior_warp"))
    services.session.time = 2.0
    qtbot.waitUntil(lambda: not services.preview.waiting, timeout=30_000)
    services.cache.clear()
    qtbot.waitUntil(lambda: services.finished.runs == ())
    sample.window.activateWindow()
    yield sample
    services.transport.pause()
    qtbot.waitUntil(lambda: not services.preview.waiting, timeout=30_000)


def shown_frame(desk):
    return desk.preview.view.shown.request.frame


def test_pictures_are_kept_and_shown_on_the_ruler(desk, qtbot):
    """The ruler shows finished frames; edits elsewhere leave them; rendering ahead adds."""
    services, actions = desk.services, desk.window.actions_by_id
    actions["render_ahead"].trigger()
    assert actions["render_ahead"].isChecked()

    def whole(runs):
        return any(first <= 25 and end >= 31 for first, end in runs)

    qtbot.waitUntil(lambda: whole(services.finished.runs), timeout=60_000)
    actions["render_ahead"].trigger()
    assert not services.ahead.on
    ruler = desk.timeline.ruler
    picture, good = ruler.grab().toImage(), QColor(desk.theme.colours.good)
    view = ruler._view
    assert picture.pixelColor(round(view.x_of(1.1)), HEIGHT_PX - 2) == good
    made = len(services.cache)
    for frame in (26, 28, 30):
        services.session.time = services.store.project.rate.seconds(frame)
        qtbot.waitUntil(lambda: not services.preview.waiting)
        assert desk.preview.view.shown.kept and shown_frame(desk) == frame
    assert len(services.cache) == made
    services.store.edit("Name", lambda p: replace(p, name="Other"))
    qtbot.wait(50)
    assert whole(services.finished.runs)
    actions["forget_pictures"].trigger()
    qtbot.waitUntil(lambda: services.finished.runs == ())


def test_every_frame_is_shown_in_its_turn(desk, qtbot):
    """Play every frame: none is left out, however long it takes; the true rate is told."""
    services, seen = desk.services, []
    services.session.playback = Playback(policy=Policy.EVERY)
    services.preview.frame_shown.connect(seen.append)
    QTest.keyClick(desk.window, KEY.Key_Space, SHIFT)
    qtbot.waitUntil(lambda: not services.session.playing, timeout=30_000)
    qtbot.waitUntil(lambda: not services.preview.waiting)
    assert sorted(set(seen)) == list(range(25, 31)) and seen == sorted(seen)
    assert services.meter.dropped == 0


def test_the_rate_is_red_below_that_of_the_film(desk, qtbot):
    """The true fps are shown, red below those of the film."""
    services, label = desk.services, desk.playing.rate
    clock = [0.0]
    services.meter._clock = lambda: clock[0]
    services.session.playing = True
    for every, slow in ((0.1, True), (0.04, False)):
        for frame in range(60):
            clock[0] += every
            services.preview.frame_shown.emit(frame)
        assert label.property("slow") is slow and label.text() == f"{1 / every:.0f} fps"
    colours = desk.theme.colours
    assert colours.muted in label.styleSheet()
    services.session.playing = False


def test_f11_fills_the_screen(desk, qtbot):
    """F11 or Ctrl+Shift+F: the picture alone; keys of the transport work; Escape leaves."""
    panel, full = desk.preview, desk.playing.full_screen
    before = panel.view.geometry()
    desk.services.session.time = 1.0
    QTest.keyClick(desk.window, KEY.Key_F11)
    assert full.on and panel.view.window() is full.stage
    assert full.stage.size() == desk.window.screen().size()
    QTest.keyClick(full.stage, KEY.Key_Right)
    assert desk.services.store.project.rate.frame(desk.services.session.time) == 26
    qtbot.waitUntil(lambda: shown_frame(desk) == 26)
    QTest.keyPress(full.stage, KEY.Key_K)
    QTest.keyClick(full.stage, KEY.Key_L)
    QTest.keyRelease(full.stage, KEY.Key_K)
    assert not desk.services.session.playing
    QTest.keyClick(panel.view, KEY.Key_Escape)
    assert not full.on and panel.view.window() is desk.window and panel.view.isVisible()
    QApplication.processEvents()
    assert panel.view.geometry() == before
    QTest.keyClick(desk.window, KEY.Key_F, CTRL | SHIFT)
    assert full.on
    QTest.keyClick(full.stage, KEY.Key_F11)
    assert not full.on


def test_a_comparison_plays_from_the_cache(desk, qtbot):
    """The A/B wipe works with playing and with kept pictures, both of them."""
    services = desk.services
    services.session.look = replace(services.session.look, view=View.WIPE)
    frames = (25, 27)
    for kept in (False, True):
        for frame in frames:
            services.session.time = services.store.project.rate.seconds(frame)
            qtbot.waitUntil(
                lambda frame=frame: not services.preview.waiting and shown_frame(desk) == frame,
                timeout=30_000,
            )
            shown = desk.preview.view.shown
            assert shown.rival is not None and shown.rival.shape == shown.rgb.shape
            assert not kept or shown.kept
    area = desk.preview.view.area
    at = QPoint(round(area.x() + 0.25 * area.width()), round(area.center().y()))
    QTest.mouseClick(desk.preview.view, Qt.MouseButton.LeftButton, pos=at)
    assert services.session.look.wipe == pytest.approx(0.25, abs=0.01)


def test_memory_for_pictures_is_a_choice_that_lasts(open_desk):
    """The budget of the frame cache: a choice in the menu, kept for the next time."""
    first = open_desk()
    first.window.actions_by_id["cache_128"].trigger()
    assert first.services.cache.limit == 128 << 20
    assert open_desk().services.cache.limit == 128 << 20

"""One window for all tests of the timeline's conventions, put back before each."""

import pytest
from desk_workers import start_workers
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDockWidget
from timeline_hand import Hand, still
from transport_player import Player, ten_seconds

from studio.app.playback import Playback
from studio.domain.errors import AudioDeviceLost
from studio.ui.desk import Desk
from studio.ui.services import Folders
from studio.ui.widgets.lanes.lane_layout import Layout, Plot
from studio.ui.widgets.lanes.lane_listing import Listing


def no_player():
    """A machine without a loudspeaker."""
    raise AudioDeviceLost("There is no sound output.")


@pytest.fixture(scope="module")
def lane_desk(qapp, tmp_path_factory):
    """A studio whose timeline has most of the window."""
    home = tmp_path_factory.mktemp("lanes")
    settings = QSettings(str(home / "window.ini"), QSettings.Format.IniFormat)
    folders = Folders(state=home / "state", cache=home / "cache")
    desk = Desk(qapp, folders, settings, no_player)
    start_workers(desk.services.jobs)
    desk.window.resize(1280, 1100)
    desk.window.show()
    dock = desk.window.findChild(QDockWidget, "timeline")
    desk.window.resizeDocks([dock], [700], Qt.Orientation.Vertical)
    QTest.qWait(1)
    yield desk
    desk.close()
    qapp.processEvents()


@pytest.fixture
def hand(lane_desk):
    """A hand on the timeline of that window, with three keys on the brow and two on the lids."""
    panel, services = lane_desk.timeline, lane_desk.services
    services.store.open(still(), saved=True)
    session, rows, canvas = services.session, panel.rows, panel.canvas
    session.playing = False
    session.selection = session.blinks = frozenset()
    session.time = 0.0
    canvas.area = canvas.pinned = None
    canvas.snapping = True
    canvas.values.leave()
    rows.layout, rows.plot, rows.listing = Layout.ROWS, Plot(), Listing()
    rows.chosen = frozenset()
    rows.scroll = 0
    canvas.active = "brow"
    panel.view.fit_all()
    lane_desk.window.activateWindow()
    canvas.setFocus()
    return Hand(panel, services.store, session)


@pytest.fixture(scope="module")
def transport_desk(qapp, tmp_path_factory):
    """A studio that stays open for all tests of this file."""
    home = tmp_path_factory.mktemp("home")
    settings = QSettings(str(home / "window.ini"), QSettings.Format.IniFormat)
    desk = Desk(qapp, Folders(state=home / "state", cache=home / "cache"), settings, no_player)
    start_workers(desk.services.jobs)
    desk.window.resize(1280, 800)
    desk.window.show()
    yield desk
    desk.close()
    qapp.processEvents()


@pytest.fixture
def player(transport_desk, qtbot):
    """The studio on a film of its own, at the start, as it is used at first."""
    desk = transport_desk
    session = desk.services.session
    desk.services.transport.pause()
    session.looping, session.selection, session.playback = False, frozenset(), Playback()
    desk.services.store.open(ten_seconds(), saved=True)
    session.time = 0.0
    desk.timeline.view.fit_all()
    desk.window.activateWindow()
    desk.window.setFocus()
    qtbot.waitUntil(desk.window.isActiveWindow)
    yield Player(desk)
    desk.services.transport.pause()

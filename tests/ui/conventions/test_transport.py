"""Conventions of the transport (INTERACTION.md, 4.1), by keys and mouse of a real window."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QSettings, Qt
from PySide6.QtGui import QColor, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from studio.app.edits import tracks
from studio.app.playback import Playback, Policy
from studio.app.session import KeyId
from studio.domain.errors import AudioDeviceLost
from studio.domain.markers import Marker, MarkerColour, TimeRange
from studio.domain.project import Project
from studio.domain.time_text import TimeUnit
from studio.ui.desk import Desk
from studio.ui.services import Folders
from studio.ui.widgets.ruler_marks import ROW_TOP_PX

KEY, MOD = Qt.Key, Qt.KeyboardModifier
NONE, SHIFT, CTRL, ALT = (
    MOD.NoModifier, MOD.ShiftModifier, MOD.ControlModifier, MOD.AltModifier,
)  # fmt: skip
LEFT = Qt.MouseButton.LeftButton
LABELS_Y, MARKERS_Y, TICKS_Y = 6, ROW_TOP_PX + 5, 42


def ten_seconds():
    """Ten seconds of 25 frames each but one, with three keys on the brow."""
    project = Project()
    for time in (2.0, 4.0, 6.0):
        project = tracks.set_key(project, "brow", time, 0.2)
    return tracks.set_key(project, "blink", 9.96, 0.0)


def no_player():
    """A machine without a loudspeaker."""
    raise AudioDeviceLost("There is no sound output.")


class Player:
    """Keys and mouse on one window, and what they did."""

    def __init__(self, desk):
        self.desk, self.window, self.ruler = desk, desk.window, desk.timeline.ruler
        self.store, self.session = desk.services.store, desk.services.session
        self.transport = desk.services.transport

    def key(self, key, modifiers=NONE):
        QTest.keyClick(self.window, key, modifiers)

    def at(self, seconds, y=TICKS_Y):
        return QPoint(round(self.ruler._view.x_of(seconds)), y)

    def press(self, at):
        QTest.mousePress(self.ruler, LEFT, NONE, at)

    def move(self, to):
        event = QMouseEvent(
            QEvent.Type.MouseMove, QPointF(to), self.ruler.mapToGlobal(QPointF(to)),
            Qt.MouseButton.NoButton, LEFT, NONE,
        )  # fmt: skip
        QApplication.sendEvent(self.ruler, event)

    def drag(self, start, end):
        self.press(start)
        for part in (0.4, 1.0):
            self.move(start + (end - start) * part)
        QTest.mouseRelease(self.ruler, LEFT, NONE, end)

    def frame(self):
        return self.store.project.rate.frame(self.session.time)

    def span(self):
        return self.store.project.frames_in_span if self.store.project.span else None

    def frames_of_markers(self):
        return [self.store.project.rate.frame(m.time) for m in self.store.project.markers]


@pytest.fixture(scope="module")
def desk(qapp, tmp_path_factory):
    """A studio that stays open for all tests of this file."""
    home = tmp_path_factory.mktemp("home")
    settings = QSettings(str(home / "window.ini"), QSettings.Format.IniFormat)
    desk = Desk(qapp, Folders(state=home / "state", cache=home / "cache"), settings, no_player)
    desk.window.resize(1280, 800)
    desk.window.show()
    yield desk
    desk.close()
    qapp.processEvents()


@pytest.fixture
def player(desk, qtbot):
    """The studio on a film of its own, at the start, as it is used at first."""
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


def test_space_plays_and_pauses(player):
    """Space: play / pause."""
    player.key(KEY.Key_Space)
    assert player.session.playing
    player.key(KEY.Key_Space)
    assert not player.session.playing


def test_j_k_l_shuttle(player):
    """J K L: shuttle back, stop, forward; again is faster."""
    player.session.time = 2.0
    player.key(KEY.Key_L)
    player.key(KEY.Key_L)
    assert player.transport.speed == 2.0
    player.key(KEY.Key_K)
    assert not player.session.playing
    player.key(KEY.Key_J)
    assert player.transport.speed == -1.0


def test_k_held_makes_j_and_l_single_frames(player):
    """K held + J or L: one frame."""
    player.session.time = 2.0
    QTest.keyPress(player.window, KEY.Key_K)
    player.key(KEY.Key_L)
    player.key(KEY.Key_L)
    assert not player.session.playing and player.frame() == 52
    player.key(KEY.Key_J)
    assert player.frame() == 51
    QTest.keyRelease(player.window, KEY.Key_K)
    player.key(KEY.Key_L)
    assert player.session.playing


def test_arrows_step_frames(player):
    """Left / Right: one frame."""
    player.key(KEY.Key_Right)
    player.key(KEY.Key_Right)
    player.key(KEY.Key_Left)
    assert player.frame() == 1


def test_up_and_down_step_keys(player):
    """Down / Up, and , and . as aliases: previous / next key."""
    player.key(KEY.Key_Up)
    assert player.session.time == 2.0
    player.key(KEY.Key_Period)
    assert player.session.time == 4.0
    player.key(KEY.Key_Comma)
    assert player.session.time == 2.0
    player.session.time = 6.0
    player.key(KEY.Key_Down)
    assert player.session.time == 4.0


@pytest.mark.parametrize(
    ("key", "modifiers", "frame"),
    [(KEY.Key_Home, NONE, 0), (KEY.Key_End, NONE, 248), (KEY.Key_Left, SHIFT, 0),
     (KEY.Key_Right, SHIFT, 248)],
)  # fmt: skip
def test_start_and_end(player, key, modifiers, frame):
    """Home / End, Shift+Left / Shift+Right: start and end."""
    player.session.time = 3.0
    player.key(key, modifiers)
    assert player.frame() == frame


@pytest.mark.parametrize(
    ("modifiers", "seconds"), [(NONE, 1), (SHIFT, 2), (CTRL, 5), (CTRL | SHIFT, 10)]
)
def test_page_keys_go_by_seconds(player, modifiers, seconds):
    """PageDown / PageUp: 1 s on and back, 2 with Shift, 5 with Ctrl, 10 with both."""
    player.session.time = 4.0
    player.key(KEY.Key_PageDown, modifiers)
    assert player.frame() == min(100 + 25 * seconds, 248)
    player.session.time = 6.0
    player.key(KEY.Key_PageUp, modifiers)
    assert player.frame() == max(150 - 25 * seconds, 0)


def test_i_and_o_set_the_range(player):
    """I / O: in and out; Shift+I / Shift+O go there; the out frame is inside."""
    player.session.time = 2.0
    player.key(KEY.Key_I)
    player.session.time = 3.0
    player.key(KEY.Key_O)
    assert player.span() == range(50, 76)
    player.key(KEY.Key_I, SHIFT)
    assert player.frame() == 50
    player.key(KEY.Key_O, SHIFT)
    assert player.frame() == 75
    player.store.undo()
    player.store.undo()
    assert player.span() is None


def test_alt_p_clears_the_range(player):
    """Alt+P: clear in and out; Ctrl+Alt+P: from the selected keys."""
    player.session.selection = frozenset({KeyId("brow", 2.0), KeyId("brow", 4.0)})
    player.desk.window.actions_by_id.refresh()
    player.key(KEY.Key_P, CTRL | ALT)
    assert player.span() == range(50, 101)
    player.key(KEY.Key_P, ALT)
    assert player.span() is None


def test_shift_space_plays_the_range(player):
    """Shift+Space: play in to out, and stop there."""
    player.store.edit("Range", lambda p: replace(p, span=TimeRange(start=2.0, end=2.2)))
    player.key(KEY.Key_Space, SHIFT)
    assert player.session.playing and player.frame() == 50
    QTest.qWait(20)
    end = 3.0
    player.transport._play_clock._clock = lambda now=player.transport._clock: now() + end
    player.transport.tick()
    assert not player.session.playing and player.frame() == 54


def test_ctrl_l_loops(player):
    """Ctrl+L and a button: loop, from in to out where they are set."""
    player.key(KEY.Key_L, CTRL)
    assert player.session.looping
    assert player.desk.playing.deck.loop.isChecked()
    QTest.mouseClick(player.desk.playing.deck.loop, LEFT)
    assert not player.session.looping


def test_m_sets_a_marker(player):
    """M, and Ctrl+M while playing: a marker at the playhead; < and > jump."""
    player.session.time = 2.0
    player.key(KEY.Key_M)
    player.session.time = 5.0
    player.key(KEY.Key_Space)
    player.key(KEY.Key_M, CTRL)
    player.key(KEY.Key_Space)
    first, second = player.frames_of_markers()
    assert first == 50 and second >= 125
    player.session.time = 9.0
    player.key(KEY.Key_Less)
    assert player.frame() == second
    player.key(KEY.Key_Less)
    assert player.frame() == first
    player.key(KEY.Key_Greater)
    assert player.frame() == second
    player.key(KEY.Key_Z, CTRL)
    assert player.frames_of_markers() == [50]


def test_ctrl_j_types_a_time(player):
    """Ctrl+J, or a click on the number: type a time and go there."""
    field = player.desk.playing.deck.time
    player.key(KEY.Key_J, CTRL)
    assert QApplication.focusWidget() is field
    QTest.keyClicks(field, "3:05")
    QTest.keyClick(field, KEY.Key_Return)
    assert player.frame() == 80 and not field.hasFocus()
    QTest.mouseClick(field, LEFT)
    QTest.keyClicks(field, "-1s")
    QTest.keyClick(field, KEY.Key_Return)
    assert player.frame() == 55 and field.text() == "0:02:05"
    QTest.mouseClick(field, LEFT)
    QTest.keyClicks(field, "99")
    QTest.keyClick(field, KEY.Key_Escape)
    assert player.frame() == 55 and field.text() == "0:02:05"


def test_alt_wheel_steps_frames(player):
    """Alt+wheel: one frame per notch, over the ruler, the voice and the lanes."""
    player.session.time = 2.0
    timeline = player.desk.timeline
    for widget in (player.ruler, timeline.wave.viewport(), timeline.canvas.viewport()):
        before, at = player.frame(), QPointF(200, 10)
        event = QWheelEvent(
            at, widget.mapToGlobal(at), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton, ALT,
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(widget, event)
        assert player.frame() == before + 1


def test_scrubbing_is_of_the_ruler_alone(player):
    """Drag in the ruler: scrub; in the key area the playhead stays."""
    player.drag(player.at(1.0), player.at(4.0))
    assert player.frame() == 100
    lanes = player.desk.timeline.canvas.viewport()
    QTest.mousePress(lanes, LEFT, NONE, QPoint(300, 40))
    QTest.mouseRelease(lanes, LEFT, NONE, QPoint(300, 40))
    assert player.frame() == 100


def test_the_playhead_is_a_line_of_full_height(player):
    """The playhead: a full-height line with the frame number on the ruler."""
    player.session.time = 5.0
    QApplication.processEvents()
    colour = QColor(player.desk.theme.colours.playhead)
    x, canvas = player.at(5.0).x(), player.desk.timeline.canvas
    ruler, lanes = player.ruler.grab().toImage(), canvas.grab().toImage()
    assert ruler.pixelColor(x, 25) == colour
    for y in (5, lanes.height() // 2, lanes.height() - 20):
        assert colour in [lanes.pixelColor(x + d, y) for d in (-1, 0, 1)]


def test_policies_are_a_radio_group(player):
    """Playback policy: every frame, drop frames, follow the sound; menu and deck agree."""
    deck, actions = player.desk.playing.deck, player.window.actions_by_id
    menu = deck.policy.menu()

    def chosen():
        return [a.data() for a in menu.actions() if a.isChecked()]

    assert chosen() == [Policy.SOUND]
    actions["policy_every"].trigger()
    assert chosen() == [Policy.EVERY]
    menu.popup(deck.policy.mapToGlobal(QPoint(0, 0)))
    menu.setActiveAction(menu.actions()[1])
    QTest.keyClick(menu, KEY.Key_Return)
    assert player.session.playback.policy is Policy.DROP
    checked = [p for p in Policy if actions[f"policy_{p}"].isChecked()]
    assert checked == [Policy.DROP]


def test_habits_of_playing_last(open_desk):
    """Policy, scrubbing with sound and the unit of the ruler are remembered."""
    habits = Playback(policy=Policy.EVERY, grains=False, unit=TimeUnit.FRAMES)
    open_desk().services.session.playback = habits
    assert open_desk().services.session.playback == habits


def test_the_ruler_counts_in_frames_seconds_or_timecode(player):
    """Ruler in frames, seconds, timecode: a switch."""
    player.session.time = 5.0
    texts, pictures = [], []
    for unit in TimeUnit:
        player.window.actions_by_id[f"unit_{unit}"].trigger()
        texts.append(
            (player.desk.playing.deck.time.text(), player.desk.timeline.corner.clock.text())
        )
        pictures.append(player.ruler.grab().toImage())
    assert texts == [("0:05:00",) * 2, ("5.00 s",) * 2, ("125",) * 2]
    assert len({bytes(p.constBits()) for p in pictures}) == 3


def test_a_marker_is_dragged_in_one_step(player):
    """A marker: dragged on the ruler, one undo step; Escape takes the drag back."""
    player.store.edit("Marker", lambda p: replace(p, markers=(Marker(time=2.0),)))
    player.drag(player.at(2.0, MARKERS_Y), player.at(5.0, MARKERS_Y))
    assert player.frames_of_markers() == [125] and player.frame() == 0
    player.key(KEY.Key_Z, CTRL)
    assert player.frames_of_markers() == [50]
    player.press(player.at(2.0, MARKERS_Y))
    player.move(player.at(7.0, MARKERS_Y))
    assert player.frames_of_markers() == [175]
    QTest.keyClick(player.ruler, KEY.Key_Escape)
    assert player.frames_of_markers() == [50]
    QTest.mouseRelease(player.ruler, LEFT, NONE, player.at(7.0, MARKERS_Y))
    assert player.frames_of_markers() == [50]


def test_a_click_on_a_marker_goes_there(player):
    """A click on a marker: the playhead goes to it."""
    player.store.edit("Marker", lambda p: replace(p, markers=(Marker(time=2.0),)))
    QTest.mouseClick(player.ruler, LEFT, NONE, player.at(2.0, MARKERS_Y))
    assert player.session.time == 2.0


def test_a_marker_is_renamed_where_it_is(player):
    """Double click on a marker: type its name; Enter keeps it, Escape does not."""
    player.store.edit("Marker", lambda p: replace(p, markers=(Marker(time=2.0),)))
    for end, name in ((KEY.Key_Return, "Smile"), (KEY.Key_Escape, "Smile")):
        QTest.mouseDClick(player.ruler, LEFT, NONE, player.at(2.0, MARKERS_Y))
        field = player.ruler.findChild(QLineEdit, "marker_name")
        QTest.keyClicks(field, "Smile" if end is KEY.Key_Return else "Frown")
        QTest.keyClick(field, end)
        assert player.store.project.markers[0].name == name
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert player.store.undo_label == "Renamed a marker"


def test_a_marker_has_a_colour_and_can_be_deleted(player):
    """Right click on a marker: colour, delete."""
    player.store.edit("Marker", lambda p: replace(p, markers=(Marker(time=2.0),)))
    at = player.at(2.0, MARKERS_Y)
    menu = player.ruler.menu_at(at)
    colours = next(a.menu() for a in menu.actions() if a.menu())
    next(a for a in colours.actions() if a.text() == "Red").trigger()
    assert player.store.project.markers[0].colour is MarkerColour.RED
    picture, red = player.ruler.grab().toImage(), QColor(player.desk.theme.colours.red)
    assert picture.pixelColor(at.x() + 1, ROW_TOP_PX + 4) == red
    next(a for a in player.ruler.menu_at(at).actions() if a.text() == "Delete").trigger()
    assert player.store.project.markers == ()


def test_markers_cross_the_lanes(player):
    """Markers are seen faintly over the whole height of the lanes."""
    canvas = player.desk.timeline.canvas
    QApplication.processEvents()
    before = canvas.grab().toImage()
    marker = Marker(time=7.0, colour=MarkerColour.RED)
    player.store.edit("Marker", lambda p: replace(p, markers=(marker,)))
    QApplication.processEvents()
    after, x = canvas.grab().toImage(), player.at(7.0).x()
    for y in (6, after.height() // 2, after.height() - 20):
        changed = [before.pixelColor(x + d, y) != after.pixelColor(x + d, y) for d in (-1, 0, 1)]
        assert any(changed)


def test_ends_of_the_range_are_dragged(player):
    """In and out: dragged on the ruler, one step each, never past each other."""
    player.store.edit("Range", lambda p: replace(p, span=TimeRange(start=2.0, end=4.0)))
    player.drag(player.at(2.0, LABELS_Y), player.at(3.0, LABELS_Y))
    assert player.span() == range(75, 100)
    player.drag(player.at(4.0, LABELS_Y), player.at(8.0, LABELS_Y))
    assert player.span() == range(75, 200)
    player.drag(player.at(3.0, LABELS_Y), player.at(9.0, LABELS_Y))
    assert player.span() == range(199, 200)
    for _ in range(3):
        player.key(KEY.Key_Z, CTRL)
    assert player.span() == range(50, 100)


def test_undo_while_playing(player):
    """Edits during playback: undo neither stops it nor moves the view or the selection."""
    chosen = frozenset({KeyId("brow", 2.0)})
    player.session.selection = chosen
    player.key(KEY.Key_M)
    player.key(KEY.Key_Space)
    view = (player.ruler._view.start, player.ruler._view.scale)
    player.key(KEY.Key_Z, CTRL)
    assert player.session.playing and player.session.selection == chosen
    assert (player.ruler._view.start, player.ruler._view.scale) == view
    assert player.store.project.markers == ()

"""The timeline under real mouse and keys: every gesture, its step of undo, and its pixels."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QColor, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QToolButton

from studio.app.edits import tracks
from studio.app.edits.tracks import Side
from studio.app.session import KeyId
from studio.app.waveform import build_peaks
from studio.domain.audio import AudioClip
from studio.domain.curve import Interp
from studio.domain.project import Project
from studio.domain.samples import Samples
from studio.domain.timebase import FrameRate
from studio.domain.tracks import Lane, Track
from studio.ui.panels.timeline import TimelinePanel
from studio.ui.theme import ThemeName
from studio.ui.widgets.lane_rows import GROUP_PX

LEFT, MIDDLE, RIGHT = (
    Qt.MouseButton.LeftButton,
    Qt.MouseButton.MiddleButton,
    Qt.MouseButton.RightButton,
)
NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
RATE = FrameRate()


class Hand:
    """Mouse and keyboard on the lanes of one panel."""

    def __init__(self, qtbot, panel, store, session):
        self.bot, self.panel, self.store, self.session = qtbot, panel, store, session
        self.canvas, self.lanes = panel.canvas, panel.canvas.viewport()

    def place(self, lane, time, value):
        """Pixel of a value at a time."""
        return self.canvas.geometry_of.point(lane, time, value).toPoint()

    def key(self, lane, time):
        """Pixel of a key."""
        return self.canvas.geometry_of.place_of(self.store.project, KeyId(lane, time)).toPoint()

    def click(self, at, modifiers=NONE):
        self.bot.mouseClick(self.lanes, LEFT, modifiers, at)

    def press(self, at, modifiers=NONE):
        self.bot.mousePress(self.lanes, LEFT, modifiers, at)

    def move(self, to, modifiers=NONE, buttons=LEFT):
        """A move with modifiers held, which the test library cannot send itself."""
        place = QPointF(to)
        event = QMouseEvent(
            QEvent.Type.MouseMove, place, self.lanes.mapToGlobal(place),
            Qt.MouseButton.NoButton, buttons, modifiers,
        )  # fmt: skip
        QApplication.sendEvent(self.lanes, event)

    def release(self, at, modifiers=NONE):
        self.bot.mouseRelease(self.lanes, LEFT, modifiers, at)

    def drag(self, start, end, modifiers=NONE):
        """Press, move in steps, release."""
        self.press(start, modifiers)
        for part in (0.3, 0.6, 1.0):
            self.move(start + (end - start) * part, modifiers)
        self.release(end, modifiers)

    def type(self, key, modifiers=NONE):
        self.bot.keyClick(self.canvas, key, modifiers)

    def times(self, lane):
        return [key.time for key in self.store.project.tracks.lane(lane).layer.keys]

    def values(self, lane):
        return [key.value for key in self.store.project.tracks.lane(lane).layer.keys]


def some_keys():
    """Ten seconds: three keys on the brow, two on the blink, a generated head turn."""
    project = Project(audio=AudioClip(asset="v", name="v.wav", rate=8000, duration=10.0))
    for lane, points in {
        "brow": ((2.0, 0.0), (4.0, 0.5), (6.0, 0.0)),
        "blink": ((3.0, 0.2), (5.0, 0.6)),
    }.items():
        for time, value in points:
            project = tracks.set_key(project, lane, time, value)
    turn = Track(rate=RATE, values=Samples(np.linspace(-10, 10, 251)))
    return replace(project, tracks=project.tracks.with_lane("head_yaw", Lane(base=turn)))


@pytest.fixture
def panel(qtbot, store, session, theme, reporter):
    store.open(some_keys(), saved=True)
    panel = TimelinePanel(
        store=store, session=session, theme=theme, reporter=reporter, peaks_of=lambda clip: None
    )
    qtbot.addWidget(panel)
    panel.resize(1240, 420)
    panel.show()
    qtbot.waitExposed(panel)
    panel.canvas.setFocus()
    return panel


@pytest.fixture
def hand(qtbot, panel, store, session):
    return Hand(qtbot, panel, store, session)


BROW_4 = KeyId("brow", 4.0)


def test_a_click_selects_shift_adds_and_an_empty_click_clears(hand, session):
    hand.click(hand.key("brow", 4.0))
    assert session.selection == {BROW_4}
    hand.click(hand.key("blink", 3.0), SHIFT)
    assert session.selection == {BROW_4, KeyId("blink", 3.0)}
    hand.click(hand.key("blink", 3.0), SHIFT)
    assert session.selection == {BROW_4}
    hand.click(hand.key("blink", 5.0))
    assert session.selection == {KeyId("blink", 5.0)}
    hand.click(hand.place("brow", 8.0, 0.9))
    assert session.selection == frozenset()


def test_a_plain_drag_moves_a_key_in_time_and_value(hand, store, session):
    start = hand.key("brow", 4.0)
    hand.drag(start, hand.place("brow", 5.0, 0.0))
    assert hand.times("brow") == [2.0, 5.0, 6.0]
    assert hand.values("brow")[1] == pytest.approx(0.0, abs=0.1)
    assert store.undo_label == "Moved 1 key"
    assert session.selection == {KeyId("brow", 5.0)}


def test_a_drag_is_one_step_of_undo_and_undo_keeps_view_and_selection(hand, store, panel):
    panel.view.fit(1.0, 8.0)
    before, view = store.project, (panel.view.start, panel.view.scale)
    hand.drag(hand.key("brow", 4.0), hand.place("brow", 5.0, -0.5))
    store.undo()
    assert store.project == before
    assert hand.session.selection == {BROW_4}
    assert (panel.view.start, panel.view.scale) == view
    assert store.undo_label is None


def test_the_selection_moves_together_across_lanes(hand):
    hand.click(hand.key("brow", 4.0))
    hand.click(hand.key("blink", 3.0), SHIFT)
    start = hand.key("brow", 4.0)
    hand.drag(start, start + QPoint(round(1.0 / hand.panel.view.scale), 0))
    assert hand.times("brow") == [2.0, 5.0, 6.0]
    assert hand.times("blink") == [4.0, 5.0]
    assert hand.store.undo_label == "Moved 2 keys"


def test_escape_takes_the_drag_back(hand, store, session):
    before = store.project
    start = hand.key("brow", 4.0)
    hand.press(start)
    hand.move(start + QPoint(60, 20))
    assert store.project != before
    hand.type(Qt.Key.Key_Escape)
    assert store.project == before and session.selection == {BROW_4}
    hand.move(start + QPoint(90, 20))
    hand.release(start + QPoint(90, 20))
    assert store.project == before and store.undo_label is None


def test_shift_after_the_start_keeps_the_main_direction(hand):
    start = hand.key("brow", 4.0)
    hand.press(start)
    hand.move(start + QPoint(50, 10))
    hand.move(start + QPoint(50, 10), SHIFT)
    hand.release(start + QPoint(50, 10), SHIFT)
    assert hand.values("brow")[1] == pytest.approx(0.5)
    assert hand.times("brow")[1] > 4.0


def test_alt_moves_a_tenth_and_ctrl_in_steps(hand):
    start = hand.key("brow", 4.0)
    hand.drag(start, start + QPoint(0, 10), ALT)
    fine = hand.values("brow")[1]
    assert 0.4 < fine < 0.5
    hand.press(hand.key("brow", 4.0))
    hand.move(start + QPoint(40, 12), CTRL)
    hand.release(start + QPoint(40, 12), CTRL)
    assert hand.times("brow")[1] * 25 % 10 == pytest.approx(0.0)
    assert hand.values("brow")[1] * 5 % 1 == pytest.approx(0.0, abs=1e-6)


def test_keys_land_on_frames_and_on_the_playhead_while_snapping(hand, panel, session):
    session.time = 4.507  # between frames
    hand.drag(hand.key("brow", 4.0), QPoint(round(panel.view.x_of(4.5)) + 2, 200))
    assert hand.times("brow")[1] == 4.507
    session.time = 0.0
    hand.drag(hand.key("brow", 4.507), hand.place("brow", 5.21, 0.0))
    frame = hand.times("brow")[1] * 25
    assert frame == pytest.approx(round(frame))
    hand.type(Qt.Key.Key_Backtab, SHIFT)
    assert not panel.canvas.snapping and not panel.snap.isChecked()
    panel.view.fit(4.0, 6.0)
    hand.drag(hand.key("brow", hand.times("brow")[1]), hand.place("brow", 5.013, 0.0))
    frame = hand.times("brow")[1] * 25
    assert abs(frame - round(frame)) > 0.05


def test_a_box_selects_across_rows_and_modifiers_add_and_subtract(hand, session):
    top = hand.place("blink", 2.5, 1.0)
    bottom = hand.place("brow", 4.5, -1.0)
    hand.drag(top, bottom)
    assert session.selection == {KeyId("blink", 3.0), BROW_4}
    hand.drag(hand.place("brow", 5.5, 1.0), hand.place("brow", 6.5, -1.0), SHIFT)
    assert len(session.selection) == 3
    hand.drag(hand.place("brow", 3.5, 1.0), hand.place("brow", 4.5, -1.0), CTRL)
    assert session.selection == {KeyId("blink", 3.0), KeyId("brow", 6.0)}
    assert hand.store.undo_label is None


def test_a_double_click_or_ctrl_click_adds_a_key_on_a_frame(hand, qtbot, store):
    at = hand.place("head_pitch", 3.011, 10.0)
    hand.click(at)
    qtbot.mouseDClick(hand.lanes, LEFT, pos=at)
    assert hand.times("head_pitch")[0] * 25 == pytest.approx(75)
    assert hand.values("head_pitch")[0] == pytest.approx(10.0, abs=1.5)
    assert store.undo_label == "Added a key to head pitch"
    hand.click(hand.place("head_pitch", 5.0, -10.0), CTRL)
    assert len(hand.times("head_pitch")) == 2
    store.undo()
    store.undo()
    assert hand.times("head_pitch") == []


def test_a_semicolon_toggles_the_key_at_the_playhead(hand, session):
    hand.click(hand.place("head_yaw", 8.0, 20.0))
    session.time = 5.0
    hand.type(Qt.Key.Key_Semicolon)
    assert hand.times("head_yaw") == [5.0] and hand.values("head_yaw") == [0.0]
    hand.type(Qt.Key.Key_Semicolon)
    assert hand.times("head_yaw") == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_delete_removes_the_selection_and_undo_brings_it_back(hand, store, session, key):
    before = store.project
    hand.type(Qt.Key.Key_A)
    assert len(session.selection) == 5
    hand.type(key)
    assert hand.times("brow") == [] and store.undo_label == "Deleted 5 keys"
    assert session.selection == frozenset()
    store.undo()
    assert store.project == before


def test_alt_a_selects_none_and_ctrl_i_inverts(hand, session):
    hand.click(hand.key("brow", 4.0))
    hand.type(Qt.Key.Key_I, CTRL)
    assert len(session.selection) == 4 and BROW_4 not in session.selection
    hand.type(Qt.Key.Key_A, ALT)
    assert session.selection == frozenset()


def test_a_series_of_nudges_is_one_step(hand, store, qtbot):
    before = store.project
    hand.click(hand.key("brow", 4.0))
    for _ in range(3):
        hand.type(Qt.Key.Key_Right, ALT)
    hand.type(Qt.Key.Key_Up, ALT)
    assert hand.times("brow")[1] == pytest.approx(4.12)
    assert hand.values("brow")[1] > 0.5
    hand.type(Qt.Key.Key_Delete)
    assert store.undo_label == "Deleted 1 key"
    store.undo()
    assert store.undo_label == "Nudged 1 key"
    store.undo()
    assert store.project == before


def test_nudges_end_by_themselves(hand, store, qtbot):
    hand.click(hand.key("brow", 4.0))
    hand.type(Qt.Key.Key_Left, ALT)
    assert store.undo_label is None
    qtbot.waitUntil(lambda: store.undo_label == "Nudged 1 key", timeout=3000)


def test_up_and_down_go_from_key_to_key(hand, session):
    session.time = 3.5
    hand.type(Qt.Key.Key_Up)
    assert session.time == 4.0
    hand.type(Qt.Key.Key_Period)
    assert session.time == 5.0
    hand.type(Qt.Key.Key_Down)
    hand.type(Qt.Key.Key_Comma)
    assert session.time == 3.0


def test_copied_keys_are_pasted_at_the_playhead_on_the_active_lane(hand, session):
    hand.click(hand.key("brow", 4.0))
    hand.click(hand.key("brow", 6.0), SHIFT)
    hand.type(Qt.Key.Key_C, CTRL)
    hand.click(hand.place("head_pitch", 9.0, 20.0))
    session.time = 1.0
    hand.type(Qt.Key.Key_V, CTRL)
    assert hand.times("head_pitch") == [1.0, 3.0]
    assert session.selection == {KeyId("head_pitch", 1.0), KeyId("head_pitch", 3.0)}


def test_handles_bend_the_curve_and_break_with_ctrl(hand, store):
    hand.click(hand.key("brow", 4.0))
    (into, out) = hand.canvas.geometry_of.handles(store.project, hand.session.selection)
    assert (into.side, out.side) == (Side.IN, Side.OUT)
    start = hand.place("brow", out.time, out.value)
    hand.drag(start, start + QPoint(10, 8))
    key = store.project.tracks.brow.layer.keys[1]
    assert key.handle_out[1] < 0 < key.handle_in[1]
    assert store.undo_label == "Moved a handle"
    assert hand.session.selection == {BROW_4}
    before = key.handle_in
    (_, out) = hand.canvas.geometry_of.handles(store.project, hand.session.selection)
    start = hand.place("brow", out.time, out.value)
    hand.drag(start, start + QPoint(0, -12), CTRL)
    assert store.project.tracks.brow.layer.keys[1].handle_in == before
    hand.type(Qt.Key.Key_V)
    assert store.project.tracks.brow.layer.keys[1].handle_out is None


def test_a_locked_lane_refuses_and_says_why(hand, store, panel, qtbot, reporter):
    qtbot.mouseClick(panel.findChild(QToolButton, "lock_brow"), LEFT)
    locked = store.project
    assert locked.tracks.brow.locked and store.undo_label == "Locked brow raise"
    start = hand.key("brow", 4.0)
    hand.drag(start, start + QPoint(50, 10))
    hand.type(Qt.Key.Key_Delete)
    qtbot.mouseDClick(hand.lanes, LEFT, pos=hand.place("brow", 8.0, 0.2))
    assert store.project is locked
    assert reporter.notices[-1].message == "Brow raise is locked."
    assert reporter.notices[-1].count == 3


def test_muting_leaves_the_hand_work_out(hand, store, panel, qtbot, session):
    session.time = 4.0
    value = panel.findChild(QLabel, "value_brow")
    assert value.text() == "50 %"
    qtbot.mouseClick(panel.findChild(QToolButton, "mute_brow"), LEFT)
    assert value.text() == "0 %"
    store.undo()
    assert value.text() == "50 %"


def test_the_wheel_zooms_at_the_mouse_and_alt_steps_frames(hand, panel, session):
    x = 400
    before = panel.view.time_of(x)
    hand_wheel(hand.lanes, QPointF(x, 100), QPoint(0, 120))
    assert panel.view.time_of(x) == pytest.approx(before)
    assert panel.view.span < 10.0
    session.time = 4.0
    hand_wheel(hand.lanes, QPointF(x, 100), QPoint(120, 0), ALT)
    assert session.time == pytest.approx(4.0 - 1 / 25)


def hand_wheel(widget, at, delta, modifiers=NONE):
    event = QWheelEvent(
        at, widget.mapToGlobal(at), QPoint(), delta, Qt.MouseButton.NoButton, modifiers,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)


def test_the_middle_button_pans_and_the_scroll_bar_follows(hand, panel, qtbot):
    panel.view.fit(3.0, 5.0)
    before = panel.view.start
    qtbot.mousePress(hand.lanes, MIDDLE, pos=QPoint(400, 100))
    hand.move(QPoint(300, 100), buttons=MIDDLE)
    qtbot.mouseRelease(hand.lanes, MIDDLE, pos=QPoint(300, 100))
    assert panel.view.start == pytest.approx(before + 100 * panel.view.scale)
    bar = panel._across
    assert bar.value() == pytest.approx(panel.view.start * 1000, abs=1)
    bar.setValue(1000)
    assert panel.view.start == pytest.approx(1.0)


def test_f_fits_the_selection_and_shift_f_everything(hand, panel):
    hand.click(hand.key("blink", 3.0))
    hand.click(hand.key("brow", 4.0), SHIFT)
    hand.type(Qt.Key.Key_F)
    assert 2.0 < panel.view.start < 3.0 and 4.0 < panel.view.end < 5.0
    hand.type(Qt.Key.Key_Minus)
    wide = panel.view.span
    hand.type(Qt.Key.Key_Equal)
    assert panel.view.span < wide
    hand.type(Qt.Key.Key_F, SHIFT)
    assert panel.view.start < 0 and panel.view.end > 10.0


def test_playing_turns_the_page(panel, session):
    panel.view.fit(0.0, 2.0)
    session.time = 5.0
    assert panel.view.start < 5.0 < panel.view.end
    assert panel.canvas.playhead.value() == 5.0


def test_dragging_a_key_moves_the_pixels_of_the_curve(hand, panel, theme):
    colour = theme.colours.of_group("Eyes")
    hand.click(hand.place("head_pitch", 9.0, 20.0))  # brow is not the lane that is lit

    def height(time):
        """Row of pixels where the brow's curve is drawn at `time`, without handles over it."""
        hand.session.selection = frozenset()
        picture = hand.lanes.grab().toImage()
        row = panel.rows.of("brow")
        x = round(panel.view.x_of(time))
        ys = range(row.top - panel.rows.scroll + 2, row.bottom - panel.rows.scroll - 2)
        return min(ys, key=lambda y: distance(picture.pixelColor(x, y), colour))

    before = height(3.5)
    hand.drag(hand.key("brow", 4.0), hand.place("brow", 4.0, -0.5))
    after = height(3.5)
    assert after > before + 3
    hand.store.undo()
    assert height(3.5) == before


def distance(a, b):
    return abs(a.red() - b.red()) + abs(a.green() - b.green()) + abs(a.blue() - b.blue())


def test_the_warp_setting_moves_the_margin_lane(hand, store, panel, qtbot):
    panel.rows.scroll = panel.rows.furthest
    value = panel.findChild(QLabel, "value_margin")
    assert value.text() == "18 %"
    store.edit("Warp margin", lambda p: replace(p, warp=replace(p.warp, margin=0.3)))
    assert value.text() == "30 %"


def test_groups_fold_and_rows_can_be_made_higher(hand, panel, qtbot):
    height = panel.rows.height
    qtbot.mouseClick(panel.findChild(QToolButton, "group_mouth"), LEFT)
    assert panel.rows.of("mouth_open") is None
    assert panel.rows.height == height - 80
    assert not panel.headers._lanes["mouth_open"].isVisible()
    qtbot.mouseClick(panel.findChild(QToolButton, "group_emotion"), LEFT)
    assert panel.rows.of("emotion_happy") is not None
    header = panel.headers._lanes["blink"]
    qtbot.mousePress(header, LEFT, pos=QPoint(60, header.height() - 2))
    qtbot.mouseMove(header, QPoint(60, 90))
    qtbot.mouseRelease(header, LEFT, pos=QPoint(60, 90))
    assert panel.rows.of("blink").height == 90
    assert panel.rows.of("brow").top == GROUP_PX * 2 + 90


def test_rows_scroll_under_the_wheel_with_shift(hand, panel):
    hand_wheel(hand.lanes, QPointF(200, 100), QPoint(0, -120), SHIFT)
    assert panel.rows.scroll == panel._down.value() == 60
    header = panel.headers._groups["Mouth"]
    assert header.y() == -60


def test_the_menu_of_a_lane_sets_interpolation_and_resets(hand, store, panel, qtbot):
    qtbot.mouseClick(hand.lanes, RIGHT, pos=hand.key("brow", 4.0))
    menu = panel.canvas.findChild(QMenu, "lane_menu")
    (hold,) = [
        a for a in menu.findChildren(type(menu.menuAction())) if a.objectName() == "keys.hold"
    ]
    hold.trigger()
    assert store.project.tracks.brow.layer.keys[1].interp is Interp.HOLD
    (reset,) = [a for a in menu.actions() if a.text() == "Reset lane"]
    reset.trigger()
    assert hand.times("brow") == []
    store.undo()
    assert len(hand.times("brow")) == 3
    menu.close()


def test_the_tooltip_tells_value_time_and_where_it_comes_from(hand, store):
    store.edit("Key", lambda p: tracks.set_key(p, "head_yaw", 5.0, 7.0))
    tip = hand.canvas.tip_at(QPointF(hand.key("head_yaw", 5.0)))
    assert tip.splitlines() == [
        "Head yaw: 7.0°",
        "0:05:00 · frame 125 · 5.000 s",
        "generated 0.0° + by hand 7.0°",
    ]
    assert hand.canvas.tip_at(QPointF(300, 5)) == ""


def test_generating_again_keeps_keys_and_selection(hand, store):
    hand.click(hand.key("brow", 4.0))
    base = Track(rate=RATE, values=Samples(np.full(251, 0.25)))

    def generate(project):
        lane = replace(project.tracks.brow, base=base)
        return replace(project, tracks=project.tracks.with_lane("brow", lane))

    store.edit("Generated", generate)
    assert hand.session.selection == {BROW_4}
    assert hand.key("brow", 4.0) == hand.place("brow", 4.0, 0.75)


def test_a_base_that_arrives_during_a_drag_is_kept(hand, store):
    start = hand.key("brow", 4.0)
    hand.press(start)
    hand.move(start + QPoint(20, 0))
    base = Track(rate=RATE, values=Samples(np.full(251, 0.1)))
    lane = replace(store.project.tracks.brow, base=base)
    store.edit("Job", lambda p: replace(p, tracks=p.tracks.with_lane("brow", lane)))
    hand.move(start + QPoint(40, 0))
    hand.release(start + QPoint(40, 0))
    assert store.project.tracks.brow.base is base


def test_a_key_dragged_past_the_end_lengthens_the_film_after_the_drag(hand, store, panel):
    panel.view.fit_all()
    scale = panel.view.scale
    start = hand.key("brow", 6.0)
    hand.press(start)
    hand.move(start + QPoint(round(4.1 / scale), 0))
    assert store.project.duration > 10.0
    assert panel.view.scale == scale
    hand.release(start + QPoint(round(4.1 / scale), 0))
    assert panel.view.scale > scale


def test_the_voice_is_drawn_when_its_peaks_arrive(qtbot, store, session, theme, reporter):
    peaks = build_peaks(np.sin(np.arange(8000 * 10) * 0.3).astype(np.float32), 8000)
    ready = []
    store.open(some_keys(), saved=True)
    panel = TimelinePanel(
        store=store, session=session, theme=theme, reporter=reporter,
        peaks_of=lambda clip: ready[0] if ready else None,
    )  # fmt: skip
    qtbot.addWidget(panel)
    panel.resize(1240, 420)
    panel.show()

    def body():
        picture = panel.wave.grab().toImage()
        return picture.pixelColor(round(panel.view.x_of(5.13)), 12)

    before = body()
    ready.append(peaks)
    panel.show_voice()
    after = body()
    assert distance(after, before) > 60
    assert after.blue() > after.red()


def test_keys_of_the_panel_come_before_those_of_the_window(hand, qtbot, panel, session):
    stolen = QAction("steal", panel)
    stolen.setShortcut("Up")
    stolen.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
    stolen.triggered.connect(lambda: pytest.fail("the window took the key"))
    panel.addAction(stolen)
    session.time = 3.5
    hand.type(Qt.Key.Key_Up)
    assert session.time == 4.0


def test_every_control_has_a_name(panel):
    unnamed = [
        button.objectName()
        for button in panel.findChildren(QToolButton)
        if not button.accessibleName() or not button.toolTip() or not button.objectName()
    ]
    assert unnamed == []


def test_both_themes_are_painted(panel, theme):
    theme.use(ThemeName.LIGHT)
    light = panel.canvas.grab().toImage().pixelColor(5, 395 - 100)
    theme.use(ThemeName.DARK)
    dark = panel.canvas.grab().toImage().pixelColor(5, 395 - 100)
    assert light.lightness() > 180 > dark.lightness()
    assert QColor(theme.colours.panel).lightness() < 60

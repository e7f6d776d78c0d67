"""What the timeline shows: time, rows, curves, values, the voice."""

from dataclasses import replace
from time import thread_time

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QToolButton

from studio.app.edits import modifiers, tracks
from studio.app.session import KeyId
from studio.app.waveform import build_peaks
from studio.domain.audio import AudioClip
from studio.domain.curve import Curve, Interp, Keyframe
from studio.domain.lanes import LANES
from studio.domain.modifiers import Modifier, Noise
from studio.domain.samples import Samples
from studio.domain.timebase import FrameRate
from studio.domain.tracks import Track
from studio.ui.panels.timeline import TimelinePanel
from studio.ui.theme import ThemeName
from studio.ui.widgets.lanes.row_stack import GROUP_PX

LEFT = Qt.MouseButton.LeftButton
MIDDLE = Qt.MouseButton.MiddleButton
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
RATE = FrameRate()


def test_the_wheel_zooms_at_the_mouse_and_alt_steps_frames(hand, panel, session):
    x = 400
    before = panel.view.time_of(x)
    hand.wheel(QPointF(x, 100), QPoint(0, 120))
    assert panel.view.time_of(x) == pytest.approx(before)
    assert panel.view.span < 10.0
    session.time = 4.0
    hand.wheel(QPointF(x, 100), QPoint(120, 0), ALT)
    assert session.time == pytest.approx(4.0 - 1 / 25)


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


def blueness(colour):
    return colour.blue() - colour.red()


def test_dragging_a_key_moves_the_pixels_of_the_curve(hand, panel):
    hand.click(hand.place("head_pitch", 9.0, 20.0))  # brow is not the lane that is lit

    def height(time):
        """Row of pixels where the brow's curve is drawn at `time`, without handles over it."""
        hand.session.selection = frozenset()
        picture = hand.lanes.grab().toImage()
        row = panel.rows.of("brow")
        x = round(panel.view.x_of(time))
        ys = range(row.top - panel.rows.scroll + 2, row.bottom - panel.rows.scroll - 2)
        # The curve is the bluest, its default's grey dots may be the brighter ones.
        return max(ys, key=lambda y: blueness(picture.pixelColor(x, y)))

    before = height(3.5)
    hand.drag(hand.key("brow", 4.0), hand.place("brow", 4.0, -0.5))
    after = height(3.5)
    assert after > before + 3
    hand.store.undo()
    assert height(3.5) == before


def test_keys_of_every_interpolation_are_drawn(hand, panel, store):
    for interp in Interp:
        store.edit("Set", lambda p, to=interp: tracks.set_interp(p, tracks.all_keys(p), to))
        assert panel.isVisible()
        assert len(panel.canvas.board.pictures["brow"].keys()[0]) == 3


def test_a_modifier_alone_is_hand_work(panel, store):
    lane = panel.canvas.board.pictures["head_yaw"]
    assert len(lane.curves()) == 1
    shaking = Modifier(noise=Noise(amount=5.0))
    store.edit("Shaken", lambda p: modifiers.add(p, "head_yaw", shaking))
    assert len(lane.curves()) == 2, "the base is shown beside what became of it"


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
    assert panel.rows.of("brow").top == GROUP_PX * 4 + panel.rows.blinks.height + 90


def test_rows_scroll_under_the_wheel_with_shift(hand, panel):
    hand.wheel(QPointF(200, 100), QPoint(0, -120), SHIFT)
    assert panel.rows.scroll == panel._down.value() == 60
    header = panel.headers._groups["Mouth"]
    assert header.y() == -60


def test_the_tooltip_tells_value_time_and_where_it_comes_from(hand, store):
    store.edit("Key", lambda p: tracks.set_key(p, "head_yaw", 5.0, 7.0))
    tip = hand.canvas.tip_at(QPointF(hand.key("head_yaw", 5.0)))
    assert tip.splitlines() == [
        "Head yaw: 7.0°",
        "0:05:00 · frame 125 · 5.000 s",
        "generated 0.0° + by hand 7.0°",
        "Set by: keys added · generated",
    ]
    assert hand.canvas.tip_at(QPointF(300, 5)) == ""


def test_generating_again_keeps_keys_and_selection(hand, store):
    hand.click(hand.key("brow", 4.0))
    base = Track(rate=RATE, values=Samples(np.full(251, 0.25)))

    def generate(project):
        lane = replace(project.tracks.brow, base=base)
        return replace(project, tracks=project.tracks.with_lane("brow", lane))

    store.edit("Generated", generate)
    assert hand.session.selection == {KeyId("brow", 4.0)}
    assert hand.key("brow", 4.0) == hand.place("brow", 4.0, 0.75)


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
    clip = AudioClip(asset="v", name="v.wav", rate=8000, duration=10.0)
    store.edit("Voice", lambda p: replace(p, audio=clip))
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


def test_a_drag_costs_about_the_same_however_many_lanes_are_full(hand, store, qapp):
    def dense(project, lanes):
        for lane in lanes:
            keys = (Keyframe(time=i / 15, value=0.05 * (i % 3)) for i in range(150))
            kept = replace(project.tracks.lane(lane), layer=Curve().with_keys(keys))
            project = replace(project, tracks=project.tracks.with_lane(lane, kept))
        return project

    def step_s():
        start = hand.key("brow", 5.0)
        hand.press(start)
        costs = []
        for i in range(24):
            before = thread_time()
            hand.move(start + QPoint(0, 4 + i % 8))
            qapp.processEvents()
            costs.append(thread_time() - before)
        hand.canvas.cancel()
        return float(np.median(costs))

    store.edit("One", lambda p: dense(p, ["brow"]))
    qapp.processEvents()
    one = step_s()
    store.edit("All", lambda p: dense(p, LANES))
    qapp.processEvents()
    assert step_s() < 3 * one

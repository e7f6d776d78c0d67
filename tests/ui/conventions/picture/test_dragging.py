"""Conventions of landmarks in the picture, by mouse and keys of a window."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDoubleSpinBox, QToolButton

from studio.app.edits import tracks
from studio.domain import face

KEY, MOD = Qt.Key, Qt.KeyboardModifier
NONE, SHIFT, CTRL, ALT = (
    MOD.NoModifier, MOD.ShiftModifier, MOD.ControlModifier, MOD.AltModifier,
)  # fmt: skip
LEFT, RIGHT, MIDDLE = (
    Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton,
)  # fmt: skip
CORNER, CHIN, LOWER, BROW = 48, 8, 57, 19


def test_a_drag_of_a_point_writes_keys_on_the_lanes_that_move(hand):
    """Drag a point: a key on that group's lane, one step, the point under the mouse."""
    before = hand.points
    hand.pull(LOWER, (0, 30))
    after = hand.points
    assert hand.keyed() == {"mouth_open"}
    assert after[LOWER, 1] - before[LOWER, 1] == pytest.approx(30 / hand.screen.zoom, abs=1.0)
    assert hand.store.undo_label == "Moved 1 landmark"
    hand.store.undo()
    assert hand.keyed() == set() and np.array_equal(hand.points, before)


def test_keys_are_at_the_frame_of_the_playhead(hand):
    """A drag writes keys at the frame that is seen, wherever the playhead is between frames."""
    hand.session.time = 1.01
    hand.pull(BROW, (0, -12))
    (key,) = tracks.all_keys(hand.store.project)
    assert key == ("brow", 1.0)


def test_the_outline_follows_before_the_picture(hand):
    """It feels immediate: geometry at once, the picture as the newest frame."""
    shown = hand.screen.shown
    hand.press(hand.spot(LOWER))
    hand.move(hand.spot(LOWER) + QPoint(0, 25))
    moved = hand.layer.hand.points
    assert hand.screen.shown is shown, "nothing was rendered yet"
    assert moved[LOWER, 1] > shown.request.state.landmarks.array[LOWER, 1] * hand.layer.side + 5
    QTest.mouseRelease(hand.screen, LEFT, NONE, hand.spot(LOWER))


def test_esc_cancels_the_drag(hand):
    """Esc during a drag leaves no step and no key."""
    start = hand.spot(LOWER)
    hand.press(start)
    hand.move(start + QPoint(0, 30))
    assert hand.keyed()
    hand.key(KEY.Key_Escape)
    assert hand.keyed() == set() and hand.store.undo_label is None
    QTest.mouseRelease(hand.screen, LEFT, NONE, start)
    assert hand.store.undo_label is None


def test_a_press_without_a_move_is_no_step(hand):
    """A click chooses, and changes nothing."""
    QTest.mouseClick(hand.screen, LEFT, NONE, hand.spot(CHIN))
    assert hand.layer.hand.selection == {CHIN} and hand.store.undo_label is None


def test_a_box_chooses_points(hand):
    """Drag on the empty picture: box selection, replaces; Shift adds."""
    eye = hand.points[list(face.EYE_A)]
    low, high = eye.min(axis=0) - 4, eye.max(axis=0) + 4
    corners = [hand.screen.to_view(QPointF(*c.tolist())).toPoint() for c in (low, high)]
    hand.drag(*corners)
    assert hand.layer.hand.selection >= set(face.EYE_A)
    nose = hand.points[list(face.NOSE)]
    low, high = nose.min(axis=0) - 4, nose.max(axis=0) + 4
    corners = [hand.screen.to_view(QPointF(*c.tolist())).toPoint() for c in (low, high)]
    hand.drag(*corners, SHIFT)
    assert hand.layer.hand.selection >= {*face.EYE_A, *face.NOSE[:3]}
    QTest.mouseClick(hand.screen, LEFT, NONE, hand.screen.area.topLeft().toPoint() + QPoint(3, 3))
    assert not hand.layer.hand.selection, "a click on nothing clears"


def test_shift_click_adds_a_point_to_a_box(hand):
    """Shift+click adds a point to what is chosen, or takes it out."""
    QTest.mouseClick(hand.screen, LEFT, NONE, hand.spot(CHIN))
    QTest.mouseClick(hand.screen, LEFT, SHIFT, hand.spot(LOWER))
    assert hand.layer.hand.selection == {CHIN, LOWER}
    QTest.mouseClick(hand.screen, LEFT, SHIFT, hand.spot(LOWER))
    assert hand.layer.hand.selection == {CHIN}


def test_alt_drag_on_a_point_moves_the_whole_group(hand):
    """Alt-drag on a point: its whole group."""
    before = hand.points
    hand.pull(LOWER, (0, 12), ALT)
    assert hand.layer.hand.selection == frozenset(face.LIPS)
    moved = (hand.points - before)[list(face.OUTER_LIP), 1]
    assert moved == pytest.approx(12 / hand.screen.zoom, abs=2.0)
    assert hand.store.undo_label == "Moved lips"


def test_alt_wheel_turns_the_group(hand):
    """Alt+wheel rotates what is chosen."""
    before = hand.points
    hand.layer.choose("head")
    hand.wheel(hand.spot(CHIN), 240, ALT)
    assert hand.keyed() == {"head_roll"}
    across = hand.points[45] - hand.points[36]
    turned = np.degrees(np.arctan2(across[1], across[0]))
    was = np.degrees(np.arctan2(*(before[45] - before[36])[::-1]))
    assert turned - was == pytest.approx(4.0, abs=0.3)


def test_alt_wheel_steps_frames_over_the_picture(hand):
    """Alt+wheel: frames where no point is chosen; Ctrl+Alt+wheel: frames always."""
    zoom, at = hand.screen.zoom, hand.spot(CHIN)

    def frame():
        return hand.store.project.rate.frame(hand.session.time)

    for editing in (False, True):
        hand.look(editing=editing)
        hand.session.time = 0.0
        hand.wheel(at, -360, ALT)
        hand.wheel(at, 120, ALT)
        assert frame() == 2
    hand.layer.choose("head")
    hand.wheel(at, -120, CTRL | ALT)
    assert frame() == 3 and not hand.keyed() and hand.screen.zoom == zoom
    hand.wheel(at, -120, ALT)
    assert frame() == 3 and hand.keyed() == {"head_roll"}


def test_the_wheel_zooms_at_the_mouse(hand):
    """Wheel: zoom; what lies under the mouse stays."""
    place = QPoint(hand.screen.rect().center()) + QPoint(60, 40)
    under, zoom = hand.screen.to_picture(QPointF(place)), hand.screen.zoom
    hand.wheel(place, 360)
    assert hand.screen.zoom > 1.4 * zoom
    after = hand.screen.to_picture(QPointF(place))
    assert (after - under).manhattanLength() < 0.01
    hand.key(KEY.Key_F)
    assert hand.screen.zoom == pytest.approx(zoom), "F shows the whole picture"
    hand.wheel(place, -360)
    assert hand.screen.zoom == pytest.approx(zoom), "the whole picture is the smallest"


def test_a_drag_at_zoom_is_as_long_as_the_way_of_the_mouse(hand):
    """At any zoom the point goes where the mouse goes."""
    hand.wheel(hand.spot(LOWER), 600)
    place = hand.spot(LOWER)
    hand.pull(LOWER, (0, 40))
    assert (hand.spot(LOWER) - place - QPoint(0, 40)).manhattanLength() <= 3


def test_alt_drag_on_the_empty_picture_zooms_to_the_region(hand):
    """Alt-drag on empty picture: zoom to the region."""
    area = hand.screen.area.toRect()
    start = area.topLeft() + QPoint(5, 5)
    middle = hand.screen.to_picture(QPointF(start + QPoint(40, 40)))
    hand.drag(start, start + QPoint(80, 80), ALT)
    centre = hand.screen.to_picture(QPointF(hand.screen.rect().center()))
    assert (centre - middle).manhattanLength() < 3
    assert hand.screen.zoomed


def test_the_middle_button_pans(hand):
    """Middle drag pans."""
    hand.wheel(hand.screen.rect().center(), 600)
    before = hand.screen.to_view(QPointF())
    hand.drag(QPoint(200, 200), QPoint(230, 210), button=MIDDLE)
    assert hand.screen.to_view(QPointF()) - before == QPointF(30, 10)


def test_a_right_click_toggles_visibility(hand):
    """Right click: the point is dim, not removed, and cannot be caught; again brings it back."""
    spot = hand.spot(CHIN)
    bright = hand.screen.grab().toImage().pixelColor(spot).lightness()
    QTest.mouseClick(hand.screen, RIGHT, NONE, spot)
    assert hand.session.overlay.hidden == {CHIN} and CHIN in hand.layer.dim
    assert hand.screen.grab().toImage().pixelColor(spot).lightness() < bright - 30
    hand.pull(CHIN, (0, 20))
    assert hand.keyed() == set()
    QTest.mouseClick(hand.screen, RIGHT, NONE, spot)
    assert hand.session.overlay.hidden == frozenset()


def test_points_nobody_sees_are_dim(hand):
    """Hidden or doubtful points are drawn dim: the pupils of shut eyes."""
    assert not hand.layer.dim
    shut = lambda p: tracks.set_key(p, "blink", 0.0, 1.0)  # noqa: E731
    hand.store.edit("Shut", shut)
    assert {face.PUPIL_A, face.PUPIL_B} <= hand.layer.dim


@pytest.mark.parametrize(("modifiers", "pixels"), [(ALT, 1), (ALT | SHIFT, 10)])
def test_alt_arrows_nudge(hand, modifiers, pixels):
    """Alt+arrows: 1 px of the film, with Shift 10; a step each."""
    QTest.mouseClick(hand.screen, LEFT, NONE, hand.spot(LOWER))
    before = hand.points[LOWER]
    hand.key(KEY.Key_Down, modifiers)
    assert hand.points[LOWER, 1] - before[1] == pytest.approx(pixels, abs=0.1 * pixels)
    assert hand.store.undo_label == "Moved 1 landmark"


def test_o_toggles_proportional_editing(hand):
    """O: proportional editing; the wheel sets its radius during a drag."""
    hand.pull(BROW, (0, -9))
    alone = hand.keyed()
    hand.store.undo()
    hand.key(KEY.Key_O)
    assert hand.session.overlay.proportional and hand.layer.hand.radius > 0
    start, radius = hand.spot(BROW), hand.layer.hand.radius
    hand.press(start)
    hand.move(start + QPoint(0, -20))
    hand.wheel(start, 600)
    assert hand.layer.hand.radius > 1.5 * radius
    assert hand.session.overlay.radius == pytest.approx(hand.layer.hand.radius / hand.layer.side)
    QTest.mouseRelease(hand.screen, LEFT, NONE, start)
    assert alone == {"brow"} and hand.keyed() > {"brow"}, "neighbours go along"
    hand.key(KEY.Key_O)
    assert hand.layer.hand.radius == 0


def test_mirror_moves_both_sides_and_off_one(hand):
    """L/R mirror: both corners; switched off, one alone."""
    hand.pull(CORNER, (-10, -10))
    assert hand.keyed() and not any("left" in lane for lane in hand.keyed())
    hand.store.undo()
    hand.key(KEY.Key_M, SHIFT)
    assert not hand.desk.preview.findChild(QToolButton, "picture_mirror").isChecked()
    hand.pull(CORNER, (-10, -10))
    assert hand.keyed() == {"corner_x_left", "corner_y_left"}


def test_lips_cannot_cross(hand):
    """Constraints: the lower lip stops at the upper one."""
    hand.pull(LOWER, (0, 40))
    hand.pull(66, (0, -160))
    points = hand.points
    assert (points[[61, 62, 63], 1] <= points[[67, 66, 65], 1] + 0.01).all()
    assert points[62, 1] == pytest.approx(points[66, 1], abs=1.0)


def test_lids_cannot_cross(hand):
    """Constraints: the upper lid stops at the lower one."""
    hand.pull(68, (0, 120))
    points = hand.points
    assert (points[[37, 68, 38], 1] <= points[[41, 69, 40], 1] + 0.01).all()
    assert "blink" in hand.keyed()


def test_locked_lanes_refuse_with_a_reason(hand):
    """A locked lane is not editable, and the user is told so."""
    for lane in ("head_yaw", "head_pitch"):
        hand.store.edit("Lock", lambda p, lane=lane: tracks.set_locked(p, lane, True))
    said = []
    reporter = hand.desk.services.reporter
    reporter.noticed.connect(said.append)
    hand.pull(30, (20, 0))
    reporter.noticed.disconnect(said.append)
    assert hand.keyed() == set() and said and "Unlock" in said[0].hint


def test_the_touched_lanes_pulse(hand):
    """The touched lane pulses in the timeline."""
    pulse = hand.desk.timeline.pulse
    start = hand.spot(LOWER)
    hand.press(start)
    hand.move(start + QPoint(0, 20))
    assert "mouth_open" in pulse.lanes and pulse.isVisible()
    QTest.mouseRelease(hand.screen, LEFT, NONE, start)


def test_the_ghost_shows_the_old_shape(hand):
    """While dragging, the contour from before stays to be seen."""
    before = hand.points
    start = hand.spot(CHIN)
    hand.press(start)
    hand.move(start + QPoint(0, 60))
    between = 0.5 * (before[7] + before[8])
    place = hand.screen.to_view(QPointF(*between.tolist())).toPoint()
    picture = hand.screen.grab().toImage()
    pale = [picture.pixelColor(place + QPoint(0, dy)).lightness() for dy in range(-3, 4)]
    QTest.mouseRelease(hand.screen, LEFT, NONE, start)
    hand.store.undo()
    assert max(pale) - min(pale) > 25


def test_numbers_by_f2_or_double_click(hand, qtbot):
    """F2 or a double click on a point: x and y in px of the film; Esc takes back, Enter keeps."""
    before = hand.points[LOWER]
    QTest.mouseDClick(hand.screen, LEFT, NONE, hand.spot(LOWER))
    down = hand.screen.findChild(QDoubleSpinBox, "offset_y")
    down.setValue(12)
    assert hand.points[LOWER, 1] - before[1] == pytest.approx(12, abs=1)
    QTest.keyClick(down, KEY.Key_Escape)
    assert hand.keyed() == set()
    qtbot.waitUntil(lambda: hand.screen.findChild(QDoubleSpinBox, "offset_y") is None)
    hand.key(KEY.Key_F2)
    down = hand.screen.findChild(QDoubleSpinBox, "offset_y")
    down.setValue(9)
    QTest.keyClick(down, KEY.Key_Return)
    assert hand.points[LOWER, 1] - before[1] == pytest.approx(9, abs=1)
    assert len(hand.store.steps) == 1
    qtbot.waitUntil(lambda: hand.screen.findChild(QDoubleSpinBox, "offset_y") is None)

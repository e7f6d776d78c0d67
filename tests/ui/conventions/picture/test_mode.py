"""Conventions of the picture beyond dragging: frames, the mode and its switches, skins and ways."""

from dataclasses import replace

from picture_hand import apart
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QToolButton

from studio.app.edits import tracks
from studio.domain.performance import landmarks_at
from studio.domain.sources import SourceBank

KEY, MOD = Qt.Key, Qt.KeyboardModifier
NONE, SHIFT, CTRL, ALT = (
    MOD.NoModifier, MOD.ShiftModifier, MOD.ControlModifier, MOD.AltModifier,
)  # fmt: skip
LEFT, RIGHT, MIDDLE = (
    Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton,
)  # fmt: skip
CORNER, CHIN, LOWER, BROW = 48, 8, 57, 19


def test_a_and_d_step_frames_in_the_picture_only(hand):
    """A / D: previous / next frame, while the picture has the focus."""
    hand.key(KEY.Key_D)
    hand.key(KEY.Key_D)
    hand.key(KEY.Key_A)
    assert hand.store.project.rate.frame(hand.session.time) == 1
    hand.desk.timeline.canvas.setFocus()
    QTest.keyClick(hand.desk.timeline.canvas, KEY.Key_D)
    assert hand.store.project.rate.frame(hand.session.time) == 1
    QTest.keyRelease(hand.desk.timeline.canvas, KEY.Key_D)


def test_the_picture_never_turns_grey_while_stepping(hand):
    """Must not do: flicker grey between frames. The last picture stays until the next is there."""
    hand.look(editing=False)
    empty = QColor(hand.desk.theme.colours.window)
    middle = hand.screen.rect().center()
    for key in (KEY.Key_D, KEY.Key_D, KEY.Key_End, KEY.Key_A, KEY.Key_Home):
        hand.key(key)
        assert hand.screen.shown is not None
        assert hand.screen.grab().toImage().pixelColor(middle) != empty


def test_shift_with_a_navigation_key_selects_the_frames_passed(hand):
    """Shift+A, D, Left, Right, Home, End: in and out around the frames passed, in one step."""
    hand.store.open(tracks.set_key(hand.store.project, "brow", 3.96, 0.0), saved=True)

    def chosen():
        project = hand.store.project
        return project.frames_in_span if project.span else None

    hand.session.time = 2.0
    for key in (KEY.Key_D, KEY.Key_Right, KEY.Key_D):
        hand.key(key, SHIFT)
    assert chosen() == range(50, 54) and hand.store.undo_label == "Selected 4 frames"
    assert hand.store.project.rate.frame(hand.session.time) == 53
    for key in (KEY.Key_A, KEY.Key_Left, KEY.Key_Left, KEY.Key_A):
        hand.key(key, SHIFT)
    assert chosen() == range(49, 51)
    hand.key(KEY.Key_End, SHIFT)
    assert chosen().start == 50 and chosen()[-1] == hand.store.project.frame_count - 1
    hand.key(KEY.Key_Home, SHIFT)
    assert chosen() == range(51)
    hand.key(KEY.Key_Z, CTRL)
    assert chosen() is None and not hand.store.undo_label
    hand.session.time = 1.0
    hand.key(KEY.Key_D, SHIFT)
    hand.session.time = 3.0
    hand.key(KEY.Key_D, SHIFT)
    assert chosen() == range(75, 77) and len(hand.store.steps) == 2


def test_a_part_can_be_chosen_by_name(hand):
    """Lips, brows, lids, pupils, jaw, head: by the list over the picture."""
    choice = hand.desk.preview.findChild(QComboBox, "picture_part")
    index = choice.findData("upper_lip")
    choice.setCurrentIndex(index)
    choice.activated.emit(index)
    hand.pull(51, (0, -10))
    assert "upper_lip_y" in hand.keyed() and hand.store.undo_label == "Moved upper lip"


def test_the_mode_is_a_switch_and_a_key(hand):
    """Edit landmarks: a switch over the picture, Alt+0, and an entry of the menu."""
    hand.look(editing=False)
    hand.pull(LOWER, (0, 30))
    assert hand.keyed() == set(), "nothing is dragged by accident"
    QTest.keyClick(hand.desk.window, KEY.Key_0, ALT)
    assert hand.session.overlay.editing
    switch = hand.desk.preview.findChild(QToolButton, "edit_landmarks")
    assert switch.isChecked() and hand.desk.window.actions_by_id["picture_editing"].isChecked()
    QTest.mouseClick(switch, LEFT)
    assert not hand.session.overlay.editing


def test_onion_skins_are_outlines_of_the_frames_around(hand):
    """Onion skin: the frames before and after, each in a colour of the theme."""
    for time, value in ((0.8, -1.0), (1.2, 1.0)):
        change = lambda p, t=time, v=value: tracks.set_key(p, "brow", t, v)  # noqa: E731
        hand.store.edit("Brow", change)
    hand.look(editing=False)
    hand.session.time = 1.0
    plain = hand.screen.grab().toImage()
    QTest.keyClick(hand.desk.window, KEY.Key_9, ALT)
    hand.look(skins=1, step=5)
    seen = hand.screen.grab().toImage()
    colours = hand.desk.theme.colours
    for frame, name in ((20, colours.mouth), (30, colours.eyes)):
        points = landmarks_at(hand.store.project, frame / 25) * hand.layer.side
        middle = 0.5 * (points[18] + points[19])
        place = hand.screen.to_view(QPointF(*middle.tolist())).toPoint()
        wanted, around = QColor(name), [QPoint(0, dy) for dy in range(-2, 3)]
        far = min(apart(seen.pixelColor(place + d), wanted) for d in around)
        was = min(apart(plain.pixelColor(place + d), wanted) for d in around)
        assert far < 0.6 * was


def test_the_path_of_a_point_has_a_dot_per_frame(hand):
    """Arc of a chosen point over one second around the playhead."""
    for time, value in ((0.5, 0.0), (1.0, 0.5), (1.5, 0.0)):
        change = lambda p, t=time, v=value: tracks.set_key(p, "mouth_open", t, v)  # noqa: E731
        hand.store.edit("Mouth", change)
    hand.session.time = 1.0
    QTest.mouseClick(hand.screen, LEFT, NONE, hand.spot(CHIN))
    plain = hand.screen.grab().toImage()
    hand.look(path=True)
    seen = hand.screen.grab().toImage()
    way = landmarks_at(hand.store.project, 0.8)[CHIN] * hand.layer.side
    place = hand.screen.to_view(QPointF(*way.tolist())).toPoint()
    assert apart(seen.pixelColor(place), plain.pixelColor(place)) > 40


def test_without_photos_there_is_nothing_to_take_hold_of(hand):
    """An empty bank has no picture, so no landmark is dragged on it."""
    spot = hand.spot(LOWER)
    hand.store.edit("Empty", lambda p: replace(p, sources=SourceBank()))
    hand.drag(spot, spot + QPoint(0, 30))
    assert hand.keyed() == set() and not hand.layer.editing


def test_undo_during_a_drag_ends_it(hand):
    """Undo in the middle of a drag takes it back, and the mouse no longer moves anything."""
    start = hand.spot(LOWER)
    hand.press(start)
    hand.move(start + QPoint(0, 20))
    hand.store.undo()
    hand.move(start + QPoint(0, 30))
    QTest.mouseRelease(hand.screen, LEFT, NONE, start)
    assert hand.keyed() == set() and hand.store.done == 0

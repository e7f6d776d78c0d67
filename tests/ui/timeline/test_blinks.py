"""Blinks under the mouse: drag, stretch, delete, add, per eye; each is one step, or never was."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QToolButton

from studio.app.edits import blinks as edits
from studio.app.session import KeyId
from studio.domain.blinks import Blink
from studio.domain.lanes import BLINKS

SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton

ONE, TWO, LONG = Blink(time=2.0), Blink(time=4.0, strength=0.8), Blink(time=7.0, duration=1.0)


def generated(project):
    blinks = replace(project.tracks.blinks, base=(ONE, TWO, LONG))
    return replace(project, tracks=replace(project.tracks, blinks=blinks))


@pytest.fixture
def row(hand, store):
    """A hand on three generated blinks: at 2, 4 and 7 seconds, the last a second long."""
    store.open(generated(store.project), saved=True)
    return Row(hand)


class Row:
    """Where blinks are on the canvas of a hand."""

    def __init__(self, hand):
        self.hand, self.geometry = hand, hand.canvas.eyes.geometry

    def at(self, blink, part=0.5, down=0.5):
        """Pixel of a share of the block of `blink`."""
        place = self.geometry.place_of(blink)
        x, y = place.left() + part * place.width(), place.top() + down * place.height()
        return QPointF(x, y).toPoint()

    def start(self, blink):
        return self.at(blink, 0.0) + QPoint(1, 0)

    def end(self, blink):
        return self.at(blink, 1.0) - QPoint(1, 0)

    def by(self, seconds):
        """So many seconds to the right, in pixels."""
        return QPoint(round(seconds / self.hand.panel.view.scale), 0)

    def empty(self, time, down=0.5):
        """Pixel of a moment without a blink."""
        return self.at(Blink(time=time, duration=0.1), 0.0, down)

    def cursor(self, at):
        self.hand.move(at, buttons=Qt.MouseButton.NoButton)
        return self.hand.lanes.cursor().shape()

    @property
    def shown(self):
        return self.hand.store.project.tracks.blinks.shown()


def spans(blinks):
    return [(pytest.approx(b.time, abs=0.001), pytest.approx(b.end, abs=0.001)) for b in blinks]


def test_the_row_shows_what_counts(row, panel, store):
    assert [b for b, _, _ in panel.canvas.blinks.shown] == [ONE, TWO, LONG]
    assert not any(by_hand for _, by_hand, _ in panel.canvas.blinks.shown)
    store.edit("Deleted", lambda p: edits.delete(p, frozenset({TWO})))
    assert [b for b, _, _ in panel.canvas.blinks.shown] == [ONE, LONG]


def test_a_drag_moves_a_blink_onto_frames_in_one_step(row, hand, store, session):
    before = store.project
    hand.drag(row.at(ONE), row.at(ONE) + row.by(0.83))
    moved = row.shown[0]
    assert moved.time == pytest.approx(2.84, abs=0.021)
    assert moved.time * 25 == pytest.approx(round(moved.time * 25))
    assert moved.duration == ONE.duration and session.blinks == {moved}
    assert store.undo_label == "Moved 1 blink"
    assert store.project.tracks.blinks.base == before.tracks.blinks.base
    store.undo()
    assert store.project == before and session.blinks == frozenset()
    store.redo()
    assert row.shown[0] == moved


def test_the_picture_follows_while_the_mouse_is_down_and_escape_takes_it_back(row, hand, store):
    before = store.project
    hand.press(row.at(ONE))
    seen = []
    for seconds in (0.4, 0.8, 1.2):
        hand.move(row.at(ONE) + row.by(seconds))
        seen.append(store.project.tracks.blinks.shown()[0].time)
    assert seen == sorted(seen) and seen[0] > 2.3 and hand.canvas.dragging
    hand.type(Qt.Key.Key_Escape)
    assert store.project == before and store.undo_label is None and not hand.canvas.dragging
    hand.release(row.at(ONE))
    assert store.project == before


def test_the_ends_are_stretched(row, hand, store):
    hand.drag(row.end(LONG), row.end(LONG) + row.by(1.0))
    assert spans(row.shown)[2:] == [(7.0, pytest.approx(9.0, abs=0.03))]
    assert store.undo_label == "Stretched 1 blink"
    longer = row.shown[2]
    hand.drag(row.start(longer), row.start(longer) - row.by(1.0))
    assert row.shown[2].time == pytest.approx(6.0, abs=0.03)
    assert row.shown[2].end == pytest.approx(longer.end)
    store.undo()
    store.undo()
    assert row.shown == (ONE, TWO, LONG)


def test_escape_takes_a_stretch_back(row, hand, store):
    before = store.project
    hand.press(row.end(LONG))
    hand.move(row.end(LONG) + row.by(0.5))
    assert row.shown[2].end > 8.3
    hand.type(Qt.Key.Key_Escape)
    hand.release(row.end(LONG))
    assert store.project == before and store.undo_label is None


def test_the_cursor_tells_what_can_be_done(row, hand):
    assert row.cursor(row.at(LONG)) is Qt.CursorShape.SizeAllCursor
    assert row.cursor(row.start(LONG)) is Qt.CursorShape.SizeHorCursor
    assert row.cursor(row.end(LONG)) is Qt.CursorShape.SizeHorCursor
    assert row.cursor(row.empty(5.5)) is Qt.CursorShape.ArrowCursor
    top = row.at(LONG, 0.5, 0.0)
    assert row.cursor(top) is Qt.CursorShape.SizeAllCursor
    hand.click(row.at(LONG))
    assert row.cursor(top) is Qt.CursorShape.SizeVerCursor


def test_the_strength_of_a_chosen_blink_is_dragged_at_its_top(row, hand, store):
    hand.click(row.at(LONG))
    hand.drag(row.at(LONG, 0.5, 0.0), row.at(LONG, 0.5, 0.5))
    assert row.shown[2].strength == pytest.approx(0.5, abs=0.06)
    assert store.undo_label == "Changed the strength of 1 blink"


def test_without_snapping_a_blink_lands_where_it_is_dropped(row, hand, panel):
    panel.canvas.snapping = False
    hand.drag(row.at(ONE), row.at(ONE) + row.by(0.5) + QPoint(1, 0))
    frames = row.shown[0].time * 25
    assert abs(frames - round(frames)) > 0.01


def test_a_blink_snaps_to_the_playhead(row, hand, session):
    session.time = 3.013
    hand.drag(row.at(ONE), row.at(ONE) + row.by(1.0))
    assert row.shown[0].time == 3.013


def test_alt_moves_a_tenth(row, hand, panel):
    panel.canvas.snapping = False
    hand.drag(row.at(ONE), row.at(ONE) + row.by(2.0), ALT)
    assert row.shown[0].time == pytest.approx(2.2, abs=0.02)


def test_a_double_click_adds_a_blink_that_is_shut_there(row, hand, store, session):
    hand.double(row.empty(5.5))
    (added,) = session.blinks
    assert added.shut == pytest.approx(5.5, abs=0.03) and added.eye == "both"
    assert added in row.shown and store.undo_label == "Added a blink"
    assert store.project.tracks.blinks.closure(added.shut) == (1.0, 1.0)
    store.undo()
    assert row.shown == (ONE, TWO, LONG)


def test_a_double_click_on_a_blink_adds_none(row, hand):
    hand.double(row.at(ONE))
    assert row.shown == (ONE, TWO, LONG)


def test_delete_by_key_and_by_menu(row, hand, panel, store, qtbot):
    hand.click(row.at(ONE))
    hand.type(Qt.Key.Key_Delete)
    assert row.shown == (TWO, LONG) and store.undo_label == "Deleted 1 blink"
    qtbot.mouseClick(hand.lanes, Qt.MouseButton.RightButton, pos=row.at(TWO))
    menu = panel.actions_of.menu(QPointF(row.at(TWO)))
    names = {action.objectName() for action in menu.actions()}
    assert {"keys.delete", "blinks.left", "blinks.apart"} <= names
    next(a for a in menu.actions() if a.objectName() == "keys.delete").trigger()
    assert row.shown == (LONG,)
    menu.deleteLater()


def test_the_menu_makes_a_wink_and_resets_the_lane(row, hand, panel, store, session):
    hand.click(row.at(ONE))
    menu = panel.actions_of.menu(QPointF(row.at(ONE)))
    next(a for a in menu.actions() if a.objectName() == "blinks.left").trigger()
    wink = row.shown[0]
    assert wink.eye == "left" and session.blinks == {wink}
    assert store.undo_label == "Gave 1 blink to the left eye"
    next(a for a in menu.actions() if a.text() == "Reset lane")
    menu.deleteLater()
    menu = panel.actions_of.menu(QPointF(row.at(ONE)))
    next(a for a in menu.actions() if a.text() == "Reset lane").trigger()
    assert row.shown == (ONE, TWO, LONG) and store.undo_label == "Reset blinks"
    menu.deleteLater()


def test_each_eye_alone(row, hand, panel, store, qtbot):
    qtbot.mouseClick(panel.findChild(QToolButton, "blinks_per_eye"), LEFT)
    assert panel.rows.per_eye
    left, right = row.geometry.pieces(ONE)
    hand.drag(row.at(right), row.at(right) + row.by(1.0))
    moved = next(b for b in row.shown if b.eye == "right")
    assert left in row.shown and moved.time == pytest.approx(3.0, abs=0.03)
    assert store.project.tracks.blinks.closure(ONE.shut) == (1.0, 0.0)
    hand.double(row.at(replace(left, time=5.5), 0.0))
    (added,) = hand.session.blinks
    assert added.eye == "left" and store.project.tracks.blinks.closure(added.shut) == (1.0, 0.0)
    hand.type(Qt.Key.Key_E)
    assert not panel.rows.per_eye and hand.session.blinks == frozenset()


def test_shift_adds_a_box_selects_and_an_empty_click_clears(row, hand, session):
    hand.click(row.at(ONE))
    hand.click(row.at(TWO), SHIFT)
    assert session.blinks == {ONE, TWO}
    hand.click(row.at(TWO), SHIFT)
    assert session.blinks == {ONE}
    hand.click(row.empty(5.5))
    assert session.blinks == frozenset()
    hand.drag(row.empty(1.0), hand.place("brow", 5.0, 1.0) + QPoint(0, -2))
    assert session.blinks == {ONE, TWO} and KeyId("blink", 3.0) in session.selection


def test_keys_and_blinks_are_dragged_together(row, hand, store, session):
    session.selection, session.blinks = frozenset({KeyId("brow", 6.0)}), frozenset({LONG})
    hand.drag(row.at(LONG), row.at(LONG) + row.by(1.0))
    assert row.shown[2].time == pytest.approx(8.0, abs=0.03)
    assert hand.times("brow")[2] == pytest.approx(7.0, abs=0.03)
    assert store.undo_label == "Moved 1 key and 1 blink"


def test_everything_by_keyboard(row, hand, store, session, panel):
    panel.canvas.active = BLINKS
    session.time = 5.5
    hand.type(Qt.Key.Key_Semicolon)
    (added,) = session.blinks
    assert added.shut == pytest.approx(5.5)
    hand.type(Qt.Key.Key_Right, ALT)
    panel.actions_of.settle()
    (nudged,) = session.blinks
    assert nudged.time == pytest.approx(added.time + 0.04) and store.undo_label == "Nudged 1 blink"
    hand.type(Qt.Key.Key_Down, ALT)
    panel.actions_of.settle()
    assert next(iter(session.blinks)).strength < 1.0
    hand.type(Qt.Key.Key_C, CTRL)
    session.time = 9.0
    hand.type(Qt.Key.Key_V, CTRL)
    assert len(row.shown) == 5 and row.shown[-1].time == 9.0
    hand.type(Qt.Key.Key_A)
    assert session.blinks == set(row.shown) and session.selection == frozenset()
    hand.type(Qt.Key.Key_Delete)
    assert row.shown == () and store.undo_label == "Deleted 5 blinks"
    session.time = 0.0
    store.undo()
    hand.type(Qt.Key.Key_Up)
    assert session.time == ONE.shut


def test_a_locked_row_refuses_and_says_so(row, hand, panel, store, reporter, qtbot):
    told = []
    reporter.noticed.connect(told.append)
    qtbot.mouseClick(panel.findChild(QToolButton, "lock_blinks"), LEFT)
    assert store.undo_label == "Locked blinks"
    before = store.project
    hand.drag(row.at(ONE), row.at(ONE) + row.by(1.0))
    hand.drag(row.end(LONG), row.end(LONG) + row.by(1.0))
    hand.double(row.empty(5.5))
    hand.click(row.at(ONE))
    hand.type(Qt.Key.Key_Delete)
    assert store.project == before
    assert told and all("locked" in notice.message for notice in told)


def test_generating_again_keeps_what_was_done_by_hand(row, hand, store):
    hand.drag(row.at(ONE), row.at(ONE) + row.by(0.6))
    moved = row.shown[0]
    hand.click(row.at(TWO))
    hand.type(Qt.Key.Key_Delete)
    fresh = (replace(ONE, time=2.1), replace(TWO, time=4.2), Blink(time=8.5))

    def again(project):
        blinks = replace(project.tracks.blinks, base=fresh)
        return replace(project, tracks=replace(project.tracks, blinks=blinks))

    store.edit("Performed the voice", again)
    assert row.shown == (moved, Blink(time=8.5))


def test_tips_tell_whose_blink_and_how_to_add_one(row, panel):
    tip = panel.canvas.tip_at(QPointF(row.at(TWO)))
    assert "both eyes" in tip and "400 ms" in tip and "80 %" in tip and "Generated" in tip
    assert "Double-click" in panel.canvas.tip_at(QPointF(row.empty(5.5)))


def test_the_header_tells_how_far_the_eyes_are_closed(row, panel, store, session):
    value = panel.headers._lanes[BLINKS].value
    session.time = ONE.shut
    assert value.text() == "100 %"
    store.edit("Wink", lambda p: edits.set_eye(p, frozenset({ONE}), "left")[0])
    assert value.text() == "100 | 0 %"

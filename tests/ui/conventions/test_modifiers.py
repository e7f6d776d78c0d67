"""Conventions of the modifier stack, by mouse and keys on its window."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDoubleSpinBox, QPushButton, QToolButton

from studio.domain.effects import EnvelopePoint, Repeat
from studio.io.assets import AssetStore
from studio.io.project_file import load, save

KEY, MOD = Qt.Key, Qt.KeyboardModifier
LEFT = Qt.MouseButton.LeftButton
BROW = [2.0, 4.0, 6.0]


class Stack:
    """The window with the modifiers of the brow, its keys and its mouse."""

    def __init__(self, hand):
        self.hand, self.window = hand, hand.panel.modifiers
        hand.click(hand.key("brow", 4.0))
        hand.type(KEY.Key_N)
        QTest.qWaitForWindowExposed(self.window)

    def add(self, name):
        """Open the menu of the button, and click the kind in it."""
        self.click("add_modifier")
        menu = QApplication.activePopupWidget()
        action = menu.findChild(QAction, f"add_{name}")
        QTest.mouseClick(menu, LEFT, MOD.NoModifier, menu.actionGeometry(action).center())
        QApplication.processEvents()  # the new card is shown
        return self.modifiers[0]

    def click(self, name, kind=QPushButton):
        QTest.mouseClick(self.window.findChild(kind, name), LEFT)

    def type(self, name, number):
        """A number into a field of the first card, and Return."""
        box = self.window.cards[0].findChild(QDoubleSpinBox, name)
        box.setFocus()
        box.selectAll()
        QTest.keyClicks(box, number)
        QTest.keyClick(box, KEY.Key_Return)

    @property
    def modifiers(self):
        return self.hand.store.project.tracks.brow.modifiers

    def seen(self, *times):
        return self.hand.store.project.tracks.brow.at_many(np.array(times), 0.0).tolist()


@pytest.fixture
def stack(hand):
    stack = Stack(hand)
    yield stack
    stack.window.close()


def saved(hand, folder):
    """The project as it is read again from a file."""
    assets = AssetStore(folder / "assets")
    save(hand.store.project, folder / "p.quintet", assets)
    return load(folder / "p.quintet", assets)


def test_cycles_repeat_with_offset_mirrored_and_counted(stack, hand):
    """Cycles: repeat, with offset, mirrored, nothing; each side, so many times or without end."""
    assert stack.add("cycles").cycles.after is Repeat.SAME
    assert stack.seen(8.0, 1.0) == pytest.approx([0.5, stack.seen(5.0)[0]])
    kinds = stack.window.cards[0].findChild(QComboBox, "after")
    kinds.setFocus()
    QTest.keyClick(kinds, KEY.Key_Down)
    assert stack.modifiers[0].cycles.after is Repeat.OFFSET
    assert hand.store.undo_label == "Changed cycles of brow raise"
    QTest.keyClick(kinds, KEY.Key_Down)
    assert stack.modifiers[0].cycles.after is Repeat.MIRROR
    assert stack.seen(7.0) == pytest.approx(stack.seen(5.0))
    stack.type("after_count_value", "1")
    assert stack.seen(12.0) == pytest.approx([0.0])
    hand.store.undo()
    assert stack.seen(12.0) == pytest.approx([0.5])
    stack.add("noise")
    assert [m.cycles is None for m in stack.modifiers] == [False, True]


def test_stepped_holds_every_so_many_frames(stack, hand):
    """Stepped: a value is held for so many frames, from an offset on."""
    assert stack.add("stepped").stepped.step == pytest.approx(0.08)
    stack.type("step_value", "10")
    held, offset = stack.seen(3.0, 3.1, 3.19), stack.modifiers[0].stepped
    assert offset.step == pytest.approx(0.4) and held == pytest.approx([stack.seen(2.8)[0]] * 3)
    stack.type("offset_value", "5")
    assert stack.seen(3.0, 3.39) == pytest.approx([held[0] * 0 + stack.seen(3.0)[0]] * 2)
    assert stack.seen(3.0) != held[:1]


def test_an_envelope_scales_between_its_points(stack, hand):
    """Envelope: points at the playhead with a lower and an upper limit; the curve scales."""
    (first,) = stack.add("envelope").envelope.points
    assert (first.low, first.high) == (-0.5, 0.5)
    assert stack.seen(4.0) == pytest.approx([0.25])
    hand.session.time = 6.0
    stack.click("add_point")
    assert stack.seen(4.0) == pytest.approx([0.25])
    stack.type("point_1_high", "100")
    stack.type("point_1_low", "-100")
    assert stack.modifiers[0].envelope.points[1] == EnvelopePoint(time=6.0, low=-1.0, high=1.0)
    assert stack.seen(4.0) == pytest.approx([0.5 * (0.5 + 0.5 * 4 / 6)])
    stack.type("point_1_time", "4")
    assert stack.seen(4.0) == pytest.approx([0.5])
    stack.click("remove_point_0", QToolButton)
    assert [p.time for p in stack.modifiers[0].envelope.points] == [4.0]


@pytest.mark.parametrize("name", ["cycles", "stepped", "envelope"])
def test_modifiers_are_muted_undone_saved_and_baked(stack, hand, name, tmp_path):
    """On switches one off and on; undo, files and baking know every kind."""
    plain = stack.seen(*np.arange(0, 10, 0.1))
    stack.add(name)
    changed = stack.seen(*np.arange(0, 10, 0.1))
    assert changed != pytest.approx(plain) and hand.values("brow") == [0.0, 0.5, 0.0]
    assert saved(hand, tmp_path).tracks == hand.store.project.tracks
    stack.click("counts", QToolButton)
    assert stack.seen(*np.arange(0, 10, 0.1)) == pytest.approx(plain)
    hand.store.undo()
    frames = np.arange(0, 10, 0.04)
    changed = stack.seen(*frames)
    stack.click("bake_modifiers")
    assert stack.modifiers == () and stack.seen(*frames) == pytest.approx(changed, abs=1e-6)
    hand.store.undo()
    hand.store.undo()
    assert stack.modifiers == ()

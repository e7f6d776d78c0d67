"""The window with the modifiers of a lane."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDoubleSpinBox, QPushButton, QSlider, QToolButton

from studio.app.edits import timeline
from studio.domain.effects import Limit, Noise, Offset
from studio.domain.lanes import LANES
from studio.domain.modifiers import Modifier
from studio.domain.timebase import FrameRate
from studio.ui.languages import PSEUDO, drop, folder, speak
from studio.ui.widgets.modifiers.modifier_fields import Film, new_modifiers, read, write

LEFT = Qt.MouseButton.LeftButton
FILM = Film(10.0)


def stack(store, lane="brow"):
    return store.project.tracks.lane(lane).modifiers


@pytest.fixture
def window(hand, panel, qtbot):
    """The window of the brow."""
    hand.click(hand.key("brow", 4.0))
    hand.type(Qt.Key.Key_N)
    qtbot.waitExposed(panel.modifiers)
    return panel.modifiers


def add(window, name):
    window.findChild(QAction, f"add_{name}").trigger()


def press(qtbot, card, name):
    qtbot.mouseClick(card.findChild(QToolButton, name), LEFT)


def test_noise_is_added_changed_and_removed(window, store, qtbot):
    before = store.project
    assert window.windowTitle() == "Modifiers of Brow raise" and window.cards == []
    add(window, "noise")
    (modifier,) = stack(store)
    assert isinstance(modifier.effect, Noise) and store.project.tracks.brow.edited
    (card,) = window.cards
    card.findChild(QDoubleSpinBox, "period_value").setValue(0.5)
    assert stack(store)[0].noise.period == 0.5
    assert store.undo_label == "Changed noise of brow raise"
    card.findChild(QDoubleSpinBox, "detail_value").setValue(4)
    assert stack(store)[0].noise.detail == 4
    press(qtbot, card, "counts")
    assert stack(store)[0].muted and store.undo_label == "Muted noise of brow raise"
    press(qtbot, card, "remove")
    assert stack(store) == () and window.cards == []
    while store.undo_label:
        store.undo()
    assert store.project == before


def test_a_slider_dragged_is_one_step(window, store):
    add(window, "offset")
    slider = window.cards[0].findChild(QSlider, "amount")
    slider.sliderPressed.emit()
    for place in (600, 700, 800):
        slider.setValue(place)
    slider.sliderReleased.emit()
    assert stack(store)[0].offset.amount > 0.2
    store.undo()
    assert stack(store)[0].offset.amount == pytest.approx(0.05 * 2)


def test_modifiers_change_places(window, store, qtbot):
    add(window, "noise")
    add(window, "limits")
    press(qtbot, window.cards[1], "earlier")
    assert [type(m.effect) for m in stack(store)] == [Limit, Noise]
    assert not window.cards[0].findChild(QToolButton, "earlier").isEnabled()
    press(qtbot, window.cards[0], "later")
    assert [type(m.effect) for m in stack(store)] == [Noise, Limit]
    store.undo()
    assert [type(m.effect) for m in stack(store)] == [Limit, Noise]


def test_baking_turns_them_into_keys(window, store, qtbot, session):
    add(window, "offset")
    value = store.project.tracks.brow.at(4.0, 0.0)
    qtbot.mouseClick(window.findChild(QPushButton, "bake_modifiers"), LEFT)
    assert stack(store) == () and len(store.project.tracks.brow.layer.keys) > 200
    assert store.project.tracks.brow.at(4.0, 0.0) == pytest.approx(value)
    assert not window.findChild(QPushButton, "bake_modifiers").isEnabled()


def test_it_follows_the_lane_that_was_touched_last_and_its_lock(window, hand, store):
    hand.click(hand.place("head_pitch", 9.0, 20.0))
    assert window.windowTitle() == "Modifiers of Head pitch"
    add(window, "limits")
    timeline.lock(store, "head_pitch", locked=True)
    assert not window.cards[0].isEnabled()
    assert not window.findChild(QPushButton, "add_modifier").isEnabled()


def test_undo_while_it_is_closed_and_open_again(window, store, hand):
    add(window, "noise")
    window.close()
    store.undo()
    hand.type(Qt.Key.Key_N)
    assert window.isVisible() and window.cards == []


@pytest.mark.parametrize("lane", ["brow", "head_yaw", "margin"])
def test_numbers_of_forms_are_those_of_modifiers(lane):
    spec = LANES[lane]
    for _, modifier in new_modifiers(lane, FrameRate()):
        changed = write(modifier, "start", 1.0, lane, FILM)
        changed = write(changed, "end", 0.5, lane, FILM)
        assert (changed.start, changed.end) == (0.5, 0.5)
        assert read(write(changed, "end", 10.0, lane, FILM), "end", lane, FILM) == 10.0
        assert write(changed, "end", 10.0, lane, FILM).end is None
    limit = write(Modifier(limit=Limit()), "low", spec.high / 2, lane, FILM)
    assert limit.effect == Limit(low=spec.high / 2)
    assert write(limit, "low", spec.low, lane, FILM).effect == Limit()
    assert write(Modifier(offset=Offset()), "amount", 0.1, lane, FILM).effect == Offset(amount=0.1)


def test_long_words_make_the_window_wider(window, qapp, qtbot):
    speak(qapp, folder() / f"quintet_{PSEUDO}.ts")
    try:
        add(window, "cycles")
    finally:
        drop(qapp)
    (card,) = window.cards

    def whole():
        seen = card.visibleRegion().boundingRect().width()
        return seen == card.width() >= card.minimumSizeHint().width()

    qtbot.waitUntil(whole)

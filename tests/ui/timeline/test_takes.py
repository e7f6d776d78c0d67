"""Two takes on the timeline: overlaid, flipped, switched, a lane of one taken into the other."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QComboBox, QToolButton
from take_scenes import made

from studio.app.comparison import compare
from studio.app.edits import takes
from studio.app.look import View
from studio.domain.lanes import BLINKS

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def two(panel, store):
    """The panel with take B performed and take A kept."""
    for seed in (1, 2):
        store.edit("Performed", lambda p, seed=seed: takes.performed(p, made(seed, 10.0)))
    return panel


def choose(panel, name, number):
    box = panel.findChild(QComboBox, name)
    box.setCurrentIndex(box.findData(number))
    box.activated.emit(box.currentIndex())


def button(panel, name):
    return panel.findChild(QToolButton, name)


def names(panel, name):
    box = panel.findChild(QComboBox, name)
    return [box.itemText(i) for i in range(box.count())]


def test_with_one_take_there_is_no_bar(panel, store):
    assert not panel.takes.isVisible()
    store.edit("Performed", lambda p: takes.performed(p, made(1)))
    assert not panel.takes.isVisible()
    store.edit("Performed", lambda p: takes.performed(p, made(2)))
    assert panel.takes.isVisible()
    store.undo()
    assert not panel.takes.isVisible()


def test_the_bar_offers_what_there_is(two):
    assert names(two, "takes_now") == ["Take A", "Take B"]
    assert two.findChild(QComboBox, "takes_now").currentText() == "Take B"
    assert names(two, "takes_rival") == ["nothing", "Take A"]
    assert not button(two, "takes_remove").isEnabled()


def test_the_other_take_is_drawn_where_it_differs(two, session):
    lanes = two.canvas.board.pictures
    assert rivals(lanes) == set()
    choose(two, "takes_rival", 1)
    assert session.look.take == 1
    shown = rivals(lanes)
    assert {"mouth_open", "head_yaw"} <= shown and "brow" not in shown
    assert two.canvas.blinks.rival == made(1, 10.0).blinks
    other, own = (values for _, values, _ in lanes["head_yaw"].curves()[-2:])
    assert abs(own - other).max() > 5
    choose(two, "takes_rival", 0)
    assert rivals(lanes) == set() and two.canvas.blinks.rival == ()


def rivals(lanes):
    """The lanes in view that draw the curve of another take."""
    dashed = Qt.PenStyle.DashLine
    return {
        name
        for name, picture in lanes.items()
        if any(pen.style() is dashed for _, _, pen in picture.curves())
    }


def test_a_button_beside_the_lane_takes_it_over(two, store, session, qtbot):
    use = button(two, "take_head_yaw")
    assert not use.isVisible()
    compare(session, 1)
    assert use.isVisible() and use.text() == "A" and "Take A" in use.toolTip()
    assert not button(two, "take_brow").isVisible()
    before = store.project
    qtbot.mouseClick(use, LEFT)
    assert store.project.tracks.head_yaw.base == made(1, 10.0).base("head_yaw")
    assert store.undo_label == "Took head yaw of Take A" and not use.isVisible()
    store.undo()
    assert store.project == before and use.isVisible()


def test_the_mouth_comes_whole_and_blinks_too(two, store, session, qtbot):
    compare(session, 1)
    qtbot.mouseClick(button(two, "take_mouth_width"), LEFT)
    assert store.project.motion == made(1, 10.0).motion
    assert not button(two, "take_mouth_open").isVisible()
    qtbot.mouseClick(button(two, f"take_{BLINKS}"), LEFT)
    assert store.project.tracks.blinks.base == made(1, 10.0).blinks
    assert two.canvas.blinks.shown[0][0] == made(1, 10.0).blinks[0]


def test_the_lane_menu_takes_it_over_too(two, store, session):
    compare(session, 1)
    two.canvas.active = "head_roll"
    menu = two.actions_of.menu(QPointF(10, 10))
    next(a for a in menu.actions() if a.objectName() == "use_take").trigger()
    assert store.project.tracks.head_roll.base == made(1, 10.0).base("head_roll")
    menu.deleteLater()


def test_flip_and_wipe_are_choices_of_what_is_seen(two, store, session, qtbot):
    before = store.project
    qtbot.mouseClick(button(two, "takes_flip"), LEFT)
    assert session.look.flipped and session.look.take == 1 and button(two, "takes_flip").isChecked()
    qtbot.mouseClick(button(two, "takes_flip"), LEFT)
    assert not session.look.flipped and not button(two, "takes_flip").isChecked()
    qtbot.mouseClick(button(two, "takes_wipe"), LEFT)
    assert session.look.view is View.WIPE
    qtbot.mouseClick(button(two, "takes_wipe"), LEFT)
    assert session.look.view is View.RESULT and store.project is before


def test_switching_changes_places_with_the_take_compared(two, store, session):
    choose(two, "takes_rival", 1)
    choose(two, "takes_now", 1)
    assert store.project.performed.title == "Take A" and store.undo_label == "Switched to Take A"
    assert session.look.take == 2
    assert two.findChild(QComboBox, "takes_rival").currentText() == "Take B"
    store.undo()
    assert store.project.performed.title == "Take B"


def test_a_take_is_removed(two, store, session, qtbot):
    compare(session, 1)
    qtbot.mouseClick(button(two, "takes_remove"), LEFT)
    assert store.project.takes == () and not two.takes.isVisible()
    store.undo()
    assert two.takes.isVisible()
    assert two.findChild(QComboBox, "takes_rival").currentText() == "Take A"


def test_another_take_is_asked_for(two, qtbot):
    with qtbot.waitSignal(two.takes.another_wanted, timeout=500):
        qtbot.mouseClick(button(two, "takes_another"), LEFT)


def test_hand_work_is_seen_on_both_takes(two, store, session):
    compare(session, 1)
    before = rival_of(two)
    two.canvas.add_key_at(QPointF(two.canvas.geometry_of.point("head_yaw", 5.0, 20.0)))
    assert abs(rival_of(two) - before).max() > 3


def rival_of(panel):
    """Values of the dashed curve of the head's turn."""
    curves = panel.canvas.board.pictures["head_yaw"].curves()
    (values,) = (values for _, values, pen in curves if pen.style() is Qt.PenStyle.DashLine)
    return values

"""Conventions of the ruler: units, markers, in and out, by real events."""

from dataclasses import replace

from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from transport_player import CTRL, KEY, LABELS_Y, LEFT, MARKERS_Y, NONE

from studio.domain.markers import Marker, MarkerColour, TimeRange
from studio.domain.time_text import TimeUnit
from studio.ui.widgets.time.ruler_marks import ROW_TOP_PX


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


def test_a_label_with_a_length_is_dragged_at_its_ends(player):
    """A labelled stretch: a band; dragged as a whole, and at both ends, to a moment again."""

    def stretch():
        (marker,) = player.store.project.markers
        return [player.store.project.rate.frame(t) for t in (marker.time, marker.end)]

    bare = player.ruler.grab().toImage()
    player.store.edit("Range", lambda p: replace(p, span=TimeRange(start=2.0, end=4.0)))
    player.window.actions_by_id["marker_span"].trigger()
    player.window.actions_by_id["clear_span"].trigger()
    assert stretch() == [50, 100]
    inside = player.at(3.0, MARKERS_Y)
    banded = player.ruler.grab().toImage()
    assert banded.pixelColor(inside) != bare.pixelColor(inside)
    lanes = player.desk.timeline.canvas.grab().toImage()
    assert lanes.pixelColor(inside.x(), 3) != lanes.pixelColor(player.at(4.2).x(), 3)
    player.drag(player.at(4.0, MARKERS_Y), player.at(6.0, MARKERS_Y))
    assert stretch() == [50, 150]
    player.drag(player.at(2.0, MARKERS_Y), player.at(1.0, MARKERS_Y))
    assert stretch() == [25, 150]
    player.drag(player.at(3.0, MARKERS_Y), player.at(4.0, MARKERS_Y))
    assert stretch() == [50, 175] and player.store.undo_label == "Moved a marker"
    QTest.mouseClick(player.ruler, LEFT, NONE, player.at(7.0, MARKERS_Y))
    assert player.frame() == 174
    player.drag(player.at(7.0, MARKERS_Y), player.at(1.0, MARKERS_Y))
    assert stretch() == [50, 50]
    for before in ([50, 175], [25, 150], [50, 150], [50, 100]):
        player.key(KEY.Key_Z, CTRL)
        assert stretch() == before
    QTest.mouseDClick(player.ruler, LEFT, NONE, inside)
    QTest.keyClicks(player.ruler.findChild(QLineEdit, "marker_name"), "Line 1")
    QTest.keyClick(player.ruler.findChild(QLineEdit, "marker_name"), KEY.Key_Return)
    assert player.store.project.markers[0].name == "Line 1" and stretch() == [50, 100]


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

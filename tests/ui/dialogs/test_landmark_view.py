from types import SimpleNamespace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QLabel, QPushButton

from studio.app.edits import sources as edits
from studio.domain import face
from studio.ui.dialogs.landmark_view import LandmarkView
from tests.fake_faces import face_points, photo, picture

LEFT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton
ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def asked():
    """What the view asked the intake for."""
    return []


@pytest.fixture
def view(qtbot, store, theme, asked):
    edits.put_photo(store, 1, photo("a"))
    view = LandmarkView(
        None,
        store=store,
        theme=theme,
        intake=SimpleNamespace(detect_again=asked.append),
        photo=store.project.sources.slots[1],
        rgb=picture(1),
    )
    view.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(view)
    view.show()
    qtbot.waitExposed(view)
    yield view
    view.close()


def points(store):
    return store.project.sources.slots[1].landmarks.array


def spot(view, index):
    return view.canvas.to_view(QPointF(*view.canvas.points[index].tolist())).toPoint()


def drag(qtbot, canvas, start, delta, modifiers=Qt.KeyboardModifier.NoModifier):
    qtbot.mousePress(canvas, LEFT, modifiers, start)
    qtbot.mouseMove(canvas, start + delta / 2)
    qtbot.mouseMove(canvas, start + delta)
    qtbot.mouseRelease(canvas, LEFT, modifiers, start + delta)


def moved(store, before):
    return set(np.flatnonzero((points(store) != before).any(axis=1)).tolist())


def test_a_dragged_point_is_one_undo_step(view, store, qtbot):
    before = points(store)
    drag(qtbot, view.canvas, spot(view, 8), QPoint(0, 40))
    assert moved(store, before) == {8}
    assert points(store)[8, 1] - before[8, 1] == pytest.approx(40 / view.canvas.zoom, abs=0.01)
    assert store.undo_label == "Moved 1 landmark of photo 2"
    store.undo()
    assert np.array_equal(points(store), before)
    assert np.array_equal(view.canvas.points, before)


def test_escape_cancels_a_drag(view, store, qtbot):
    before, canvas = points(store), view.canvas
    qtbot.mousePress(canvas, LEFT, pos=spot(view, 8))
    qtbot.mouseMove(canvas, spot(view, 8) + QPoint(0, 30))
    assert moved(store, before) == {8}
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    qtbot.mouseRelease(canvas, LEFT, pos=spot(view, 8) + QPoint(0, 60))
    assert np.array_equal(points(store), before)
    assert view.isVisible()
    assert store.undo_label == "Added photo 2"


def test_a_box_chooses_and_shift_adds(view, qtbot):
    corner = (points_box(view, face.EYE_A)[0], points_box(view, face.EYE_A)[1])
    drag(qtbot, view.canvas, corner[0], corner[1] - corner[0])
    assert view.canvas.selection >= set(face.EYE_A)
    count = len(view.canvas.selection)
    qtbot.mouseClick(view.canvas, LEFT, SHIFT, spot(view, 8))
    assert len(view.canvas.selection) == count + 1


def points_box(view, group):
    places = [spot(view, i) for i in group]
    low = QPoint(min(p.x() for p in places) - 6, min(p.y() for p in places) - 12)
    high = QPoint(max(p.x() for p in places) + 6, max(p.y() for p in places) + 12)
    return low, high


def test_alt_drag_moves_the_group(view, store, qtbot):
    before = points(store)
    drag(qtbot, view.canvas, spot(view, 17), QPoint(0, -20), ALT)
    assert moved(store, before) == set(face.BROW_A)
    assert store.undo_label == "Moved 5 landmarks of photo 2"


def test_alt_wheel_turns_the_group(view, store, qtbot):
    before = points(store)
    qtbot.mouseClick(view.canvas, LEFT, ALT, spot(view, 17))
    wheel(view.canvas, spot(view, 17), 120, ALT)
    brow = list(face.BROW_A)
    assert moved(store, before) == set(brow)
    assert points(store)[brow].mean(axis=0) == pytest.approx(before[brow].mean(axis=0), abs=1e-2)


def test_mirror_takes_the_partner_along(view, store, qtbot):
    before = points(store)
    qtbot.mouseClick(view.findChild(QPushButton, "mirror"), LEFT)
    drag(qtbot, view.canvas, spot(view, 48), QPoint(-20, 0))
    assert moved(store, before) == {48, 54}
    assert points(store)[54, 0] > before[54, 0]


def test_nudges_in_a_row_are_one_undo_step(view, store, qtbot):
    before = points(store)
    qtbot.mouseClick(view.canvas, LEFT, pos=spot(view, 30))
    for _ in range(3):
        qtbot.keyClick(view.canvas, Qt.Key.Key_Right, ALT)
    qtbot.keyClick(view.canvas, Qt.Key.Key_Down, ALT | SHIFT)
    assert points(store)[30] - before[30] == pytest.approx((3, 10), abs=1e-3)
    qtbot.waitUntil(lambda: not view._quiet.isActive())
    store.undo()
    assert np.array_equal(points(store), before)


def test_the_wheel_zooms_at_the_mouse(view):
    canvas, place = view.canvas, QPoint(200, 150)
    under, zoom = canvas.to_picture(QPointF(place)), canvas.zoom
    wheel(canvas, place, 240)
    assert canvas.zoom > 1.3 * zoom
    after = canvas.to_picture(QPointF(place))
    assert (after - under).manhattanLength() < 1e-3


def test_the_middle_button_pans(view, qtbot):
    canvas = view.canvas
    before = canvas.to_view(QPointF(0, 0))
    qtbot.mousePress(canvas, MIDDLE, pos=QPoint(100, 100))
    qtbot.mouseMove(canvas, QPoint(130, 110))
    qtbot.mouseRelease(canvas, MIDDLE, pos=QPoint(130, 110))
    assert canvas.to_view(QPointF(0, 0)) - before == QPointF(30, 10)
    canvas.fit()
    assert canvas.to_view(QPointF(0, 0)) == before


def test_the_mean_face_is_laid_on_two_clicked_eyes(view, store, qtbot):
    qtbot.mouseClick(view.findChild(QPushButton, "place_mean_face"), LEFT)
    status = view.findChild(QLabel, "landmark_status")
    assert "left eye" in status.text()
    for eye in (QPointF(240, 180), QPointF(140, 180)):
        qtbot.mouseClick(view.canvas, LEFT, pos=view.canvas.to_view(eye).toPoint())
    centre = points(store)[list(face.EYE_A)].mean(axis=0)
    assert centre == pytest.approx((140, 180), abs=1.0)
    assert not view.canvas.placing
    assert "eyes of photo 2" in store.undo_label


def test_cancel_takes_everything_back_and_done_keeps_it(view, store, qtbot):
    before = points(store)
    drag(qtbot, view.canvas, spot(view, 8), QPoint(0, 40))
    after = points(store)
    qtbot.mouseClick(view.findChild(QPushButton, "cancel"), LEFT)
    assert np.array_equal(points(store), before)
    store.undo()
    assert np.array_equal(points(store), after)


def test_done_keeps_the_points(view, store, qtbot):
    before = points(store)
    drag(qtbot, view.canvas, spot(view, 8), QPoint(0, 40))
    qtbot.mouseClick(view.findChild(QPushButton, "done"), LEFT)
    assert not view.isVisible()
    assert moved(store, before) == {8}


def test_undo_inside_stops_where_the_view_was_opened(view, store, qtbot):
    before = points(store)
    drag(qtbot, view.canvas, spot(view, 8), QPoint(0, 40))
    view._undo()
    assert np.array_equal(points(store), before)
    view._undo()
    assert store.project.sources.slots[1] is not None
    view._redo()
    assert moved(store, before) == {8}


def test_detect_again_asks_the_intake(view, store, asked, qtbot):
    qtbot.mouseClick(view.findChild(QPushButton, "detect_again"), LEFT)
    assert asked == [store.project.sources.slots[1]]


def test_it_follows_changes_from_elsewhere_and_closes_with_its_photo(view, store):
    image = store.project.sources.slots[1]
    other = image.with_landmarks(face_points(0.05))
    edits.replace_photo(store, image, other)
    assert np.array_equal(view.canvas.points, other.landmarks.array)
    edits.remove_photo(store, 1)
    assert not view.isVisible()


def wheel(widget, place, delta, modifiers=Qt.KeyboardModifier.NoModifier):
    event = QWheelEvent(
        QPointF(place), QPointF(widget.mapToGlobal(place)), QPoint(), QPoint(0, delta),
        Qt.MouseButton.NoButton, modifiers, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    widget.wheelEvent(event)

from functools import partial

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMenu, QPushButton

from studio.app.edits import sources as edits
from studio.app.photo_import import PhotoImport
from studio.app.photo_intake import PhotoIntake
from studio.app.photos import PhotoBook
from studio.domain.photo_checks import PhotoProblem
from studio.io.assets import AssetStore
from studio.io.images import write_png
from studio.ui.dialogs.face_picker import FacePicker
from studio.ui.dialogs.landmark_view import LandmarkView
from studio.ui.panels.source_bank import SourceBankPanel
from tests.fake_faces import FakeDetector, face_points, found, picture

PAIR = [
    found(face_points(side=180.0, centre=(110.0, 200.0))),
    found(face_points(side=180.0, centre=(290.0, 200.0))),
]
FACES = {n: [found(face_points(0.012 * n))] for n in range(20)} | {
    20: [],
    21: PAIR,
    22: [found(face_points(turn=30.0))],
}


@pytest.fixture
def assets(tmp_path):
    return AssetStore(tmp_path / "assets")


@pytest.fixture
def intake(store, jobs, reporter, assets):
    return PhotoIntake(store, jobs, reporter, PhotoImport(assets, FakeDetector(FACES)))


@pytest.fixture
def panel(qtbot, store, theme, jobs, reporter, assets, intake):
    panel = SourceBankPanel(
        store=store,
        theme=theme,
        jobs=jobs,
        reporter=reporter,
        book=PhotoBook(assets),
        intake=intake,
    )
    qtbot.addWidget(panel)
    panel.resize(360, 700)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


@pytest.fixture
def settle(qtbot, jobs):
    return partial(qtbot.waitUntil, lambda: not jobs.active, timeout=10_000)


@pytest.fixture
def photos(tmp_path):
    """Writes pictures by number and gives their paths."""

    def write(*numbers):
        folder = tmp_path / "photos"
        folder.mkdir(exist_ok=True)
        paths = [folder / f"{number:02}.png" for number in numbers]
        for number, path in zip(numbers, paths, strict=True):
            write_png(path, picture(number))
        return paths

    return write


@pytest.fixture
def filled(panel, intake, photos, settle):
    intake.add(photos(4, 0, 2, 1, 3, 6))
    settle()
    return panel


def names(store):
    return [image.name[:2] if image else "--" for image in store.project.sources.slots]


def slot(panel, number):
    return panel._bank.all_slots[number - 1]


def mime_of(paths):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def drop(panel, mime, place):
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier
    enter = QDragEnterEvent(place, copy, mime, left, none.NoModifier)
    panel.dragEnterEvent(enter)
    assert enter.isAccepted()
    panel.dragMoveEvent(QDragMoveEvent(place, copy, mime, left, none.NoModifier))
    panel.dropEvent(QDropEvent(QPointF(place), copy, mime, left, none.NoModifier))


def centre_in(panel, widget):
    return widget.mapTo(panel, widget.picture_area.center())


def test_an_empty_bank_says_what_to_do(panel):
    label = panel.findChild(QLabel, "empty_bank")
    assert label.isVisible()
    assert label.text() == "Drop five photos of one person here, or a video"
    assert panel.findChild(QPushButton, "browse").isVisible()


def test_five_dropped_photos_fill_the_slots_and_undo_takes_them_back(panel, store, photos, settle):
    drop(panel, mime_of(photos(4, 0, 2, 1, 3)), QPoint(180, 300))
    settle()
    assert names(store) == ["04", "00", "02", "01", "03"]
    assert slot(panel, 1).isVisible() and slot(panel, 1).look.photo.name == "04.png"
    assert store.undo_label == "Added 5 photos"
    store.undo()
    assert panel.findChild(QLabel, "empty_bank").isVisible()


def test_thumbnails_come_later(filled, qtbot):
    qtbot.waitUntil(lambda: slot(filled, 1).look.thumbnail is not None)
    colour = slot(filled, 1).grab().toImage().pixelColor(40, 70)
    assert abs(colour.red() - 4 * 8) < 16


def test_a_drop_on_a_slot_fills_from_there(filled, store, photos, settle):
    drop(filled, mime_of(photos(8, 9)), centre_in(filled, slot(filled, 2)))
    settle()
    assert names(store) == ["04", "08", "09", "01", "03"]


def test_a_drop_marks_the_slot_it_would_go_to(filled, photos):
    mime = mime_of(photos(8))
    place = centre_in(filled, slot(filled, 3))
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    filled.dragMoveEvent(QDragMoveEvent(place, copy, mime, left, Qt.KeyboardModifier.NoModifier))
    assert [s._marked for s in filled._bank.grid.slots] == [False, False, True, False, False]
    filled.dragLeaveEvent(None)
    assert not any(s._marked for s in filled._bank.all_slots)


def test_a_folder_of_many_pictures_fills_the_whole_bank(
    panel, store, photos, settle, tmp_path, reporter
):
    photos(*range(12))
    drop(panel, mime_of([tmp_path / "photos"]), QPoint(180, 300))
    settle()
    openings = [image.mouth_opening for image in store.project.sources.slots]
    assert openings == sorted(openings)
    assert store.undo_label == "Filled the bank from photos"
    assert "of 12 pictures" in reporter.notices[-1].message


def test_a_bank_can_be_cancelled_while_it_is_filled(panel, store, photos, settle, qtbot, tmp_path):
    photos(*range(20))
    panel._intake.fill(tmp_path / "photos")
    qtbot.mouseClick(panel._empty.strip.findChild(QPushButton, "cancel_import"), _LEFT)
    settle()
    assert not store.project.sources.filled
    assert panel._empty.strip.isHidden()


_LEFT = Qt.MouseButton.LeftButton


def test_every_refused_file_is_told_with_its_reason(
    panel, store, photos, settle, tmp_path, reporter
):
    (tmp_path / "notes.png").write_text("hello")
    (tmp_path / "empty.jpg").write_bytes(b"")
    drop(panel, mime_of([tmp_path / "notes.png", *photos(1), tmp_path / "empty.jpg"]), QPoint(9, 9))
    settle()
    assert names(store) == ["01", "--", "--", "--", "--"]
    told = {notice.where: notice.message for notice in reporter.notices}
    assert "not a picture" in told["notes.png"]
    assert "empty" in told["empty.jpg"]


def test_a_photo_without_a_face_says_so_in_its_slot(panel, store, photos, intake, settle, qtbot):
    intake.add(photos(20))
    settle()
    assert slot(panel, 1).look.problem == PhotoProblem.NO_FACE.value
    assert panel.findChild(QPushButton, "place_points_1").isVisible()
    assert panel.findChild(QPushButton, "pick_face_1").isHidden()
    qtbot.mouseClick(panel.findChild(QPushButton, "remove_1"), _LEFT)
    assert not store.project.sources.filled
    store.undo()
    assert store.project.sources.slots[0].problem


def test_the_points_can_be_placed_where_no_face_was_found(
    panel, store, photos, intake, settle, qtbot
):
    intake.add(photos(20))
    settle()
    qtbot.mouseClick(panel.findChild(QPushButton, "place_points_1"), _LEFT)
    settle()
    view = panel.findChild(LandmarkView)
    qtbot.mouseClick(view.findChild(QPushButton, "place_mean_face"), _LEFT)
    view.accept()
    assert store.project.sources.slots[0].usable
    assert slot(panel, 1).look.problem == ""


def test_of_two_faces_one_is_picked(panel, store, photos, intake, settle, qtbot):
    intake.add(photos(21))
    settle()
    assert slot(panel, 1).look.problem == PhotoProblem.SEVERAL_FACES.value
    qtbot.mouseClick(panel.findChild(QPushButton, "pick_face_1"), _LEFT)
    settle()
    picker = panel.findChild(FacePicker)
    second = picker.faces.area_of(1).center().toPoint()
    qtbot.mouseClick(picker.faces, _LEFT, pos=second)
    settle()
    image = store.project.sources.slots[0]
    assert image.usable
    assert (image.landmarks.array == PAIR[1].points).all()
    assert store.undo_label == "Picked the face of 21.png"


def test_a_turned_photo_is_warned_about(panel, photos, intake, settle):
    intake.add(photos(22))
    settle()
    assert slot(panel, 1).look.warnings == ("turned 30°",)
    assert "from the front" in slot(panel, 1).look.tip


def test_the_same_photo_twice_is_warned_about(panel, photos, intake, settle):
    path = photos(3)[0]
    intake.add([path, path])
    settle()
    assert slot(panel, 1).look.warnings == ("duplicate",)


def test_sort_closed_to_open(filled, store, qtbot):
    qtbot.mouseClick(filled.findChild(QPushButton, "sort_bank"), _LEFT)
    assert names(store) == ["00", "01", "02", "03", "04"]
    assert slot(filled, 1).look.photo.name == "00.png"
    store.undo()
    assert names(store) == ["04", "00", "02", "01", "03"]


def test_dragging_a_slot_moves_its_photo(filled, store, qtbot):
    source, target = slot(filled, 1), slot(filled, 3)
    start = source.picture_area.center()
    end = source.mapFromGlobal(target.mapToGlobal(QPoint(target.width() - 6, 40)))
    qtbot.mousePress(source, _LEFT, pos=start)
    qtbot.mouseMove(source, start + QPoint(30, 0))
    qtbot.mouseMove(source, end)
    assert filled._bank.grid._gap == 3
    qtbot.mouseRelease(source, _LEFT, pos=end)
    assert names(store) == ["00", "02", "04", "01", "03"]
    assert filled._bank.grid._gap is None
    assert filled.selected == 2


def test_escape_ends_a_drag_without_moving(filled, store, qtbot):
    source = slot(filled, 1)
    qtbot.mousePress(source, _LEFT, pos=QPoint(40, 40))
    qtbot.mouseMove(source, QPoint(150, 40))
    qtbot.keyClick(source, Qt.Key.Key_Escape)
    assert filled._bank.grid._gap is None
    qtbot.mouseRelease(source, _LEFT, pos=QPoint(150, 40))
    assert names(store) == ["04", "00", "02", "01", "03"]


def test_an_extended_photo_is_dragged_into_a_slot(filled, store, qtbot):
    source, target = slot(filled, 6), slot(filled, 2)
    end = source.mapFromGlobal(target.mapToGlobal(target.picture_area.center()))
    qtbot.mousePress(source, _LEFT, pos=QPoint(20, 20))
    qtbot.mouseMove(source, QPoint(60, 20))
    qtbot.mouseRelease(source, _LEFT, pos=end)
    assert names(store) == ["04", "06", "02", "01", "03"]
    assert store.project.sources.extras[0].name == "00.png"


def test_keys_choose_move_and_remove(filled, store, qtbot):
    qtbot.mouseClick(slot(filled, 1), _LEFT)
    qtbot.keyClick(slot(filled, 1), Qt.Key.Key_Right)
    assert filled.selected == 1 and slot(filled, 2).hasFocus()
    qtbot.keyClick(slot(filled, 2), Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert names(store) == ["04", "02", "00", "01", "03"]
    assert slot(filled, 3).hasFocus()
    qtbot.keyClick(slot(filled, 3), Qt.Key.Key_Delete)
    assert names(store) == ["04", "02", "--", "01", "03"]
    assert store.undo_label == "Removed photo 3"


def test_files_and_pictures_are_pasted(filled, store, photos, settle, qtbot):
    edits.remove_photo(store, 2)
    QGuiApplication.clipboard().setMimeData(mime_of(photos(8)))
    qtbot.keyClick(slot(filled, 3), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert names(store)[2] == "08"
    rgb = picture(9)
    QGuiApplication.clipboard().setImage(
        QImage(rgb.data, 400, 400, 1200, QImage.Format.Format_RGB888).copy()
    )
    filled.paste(1)
    settle()
    assert store.project.sources.slots[1].name == "Pasted picture"
    assert store.project.sources.slots[1].usable


def test_a_clipboard_without_a_photo_is_said(panel, reporter):
    QGuiApplication.clipboard().setText("hello")
    panel.paste()
    assert reporter.notices[-1].message == "The clipboard holds no photo."


def test_browsing_adds_photos(panel, store, photos, settle, qtbot, monkeypatch):
    chosen = [str(path) for path in photos(1, 2)]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (chosen, ""))
    qtbot.mouseClick(panel.findChild(QPushButton, "browse"), _LEFT)
    settle()
    assert names(store) == ["01", "02", "--", "--", "--"]


def test_the_menu_offers_what_can_be_done(filled, store):
    filled._show_menu(0, filled.mapToGlobal(QPoint(5, 5)))
    menu = filled.findChild(QMenu, "slot_menu")
    by_name = {action.objectName(): action for action in menu.actions()}
    assert {"edit", "replace", "remove", "left", "right"} <= set(by_name)
    assert not by_name["left"].isEnabled()
    by_name["right"].trigger()
    assert names(store) == ["00", "04", "02", "01", "03"]
    uses = filled.findChild(QMenu, "use_as")
    next(a for a in uses.actions() if a.objectName() == "use_extended").trigger()
    assert names(store) == ["--", "04", "02", "01", "03"]
    menu.close()


def test_any_photo_can_be_the_resting_face(filled, store):
    bank = store.project.sources
    other = next(i for i, photo in enumerate(bank.slots) if photo and photo is not bank.neutral)
    for chosen in (True, False):
        filled._show_menu(other, filled.mapToGlobal(QPoint(5, 5)))
        menu = filled.findChildren(QMenu, "slot_menu")[-1]
        uses = menu.findChild(QMenu, "use_as")
        rest = next(a for a in uses.actions() if a.objectName() == "use_resting")
        assert rest.isCheckable() and rest.isChecked() is not chosen
        rest.trigger()
        assert (store.project.sources.neutral == store.project.sources.slots[other]) is chosen
        assert ("starts from this photo" in slot(filled, other + 1).look.tip) is chosen
        menu.close()
    store.undo()
    assert store.undo_label.startswith("Rest on") and store.project.sources.slots[other].resting


def test_extended_photos_fold_away(filled, qtbot):
    assert filled._bank.extras.isVisible()
    assert filled._bank.fold.text() == "Extended photos (1)"
    qtbot.mouseClick(filled._bank.fold, _LEFT)
    assert not filled._bank.extras.isVisible()


def test_landmarks_are_shown_on_request(filled, qtbot):
    qtbot.waitUntil(lambda: slot(filled, 2).look.thumbnail is not None)
    before = slot(filled, 2).grab().toImage()
    qtbot.mouseClick(filled.findChild(QPushButton, "show_landmarks"), _LEFT)
    assert slot(filled, 2).grab().toImage() != before


def test_double_click_opens_the_landmarks(filled, qtbot, settle):
    qtbot.mouseDClick(slot(filled, 2), _LEFT)
    settle()
    view = filled.findChild(LandmarkView)
    assert view.isVisible() and "00.png" in view.windowTitle()
    view.reject()


def test_nothing_is_clipped_in_a_narrow_dock(filled, qtbot):
    filled.resize(300, 600)
    qtbot.wait(1)
    for button in filled._bank.findChildren(QPushButton):
        if button.isVisible():
            assert button.width() >= button.fontMetrics().horizontalAdvance(button.text()) + 8
    right = max(s.mapTo(filled, QPoint(s.width(), 0)).x() for s in filled._bank.grid.slots)
    assert right <= filled.width()


def test_no_size_makes_the_rows_swing(filled):
    """The rows' height follows their width: a scroll bar that comes and goes changes both."""
    for width in (318, 320, 324, 340, 700):
        for height in range(200, 640, 8):
            filled.resize(width, height)
            QApplication.processEvents()
    assert filled.width() == 700

"""The gallery's pictures of menus, of what pops up, and of every dialog with something in it."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
from gallery_panels import LANES
from gallery_shots import Scene, Shot
from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QMenu,
    QToolTip,
    QVBoxLayout,
    QWidget,
)
from sample_desk import settle

from studio.app.adapting import Adapted
from studio.app.edits import modifier_steps
from studio.app.relinking import Gap, Part
from studio.app.track_files import ExportChoice, TrackFormat, export_tracks, read_tracks
from studio.domain.adaptation import FaceErrors
from studio.engine.analyzers.face_finder import FaceBox
from studio.ui.commands.lipsync import TranscriptDialog
from studio.ui.desk import Desk
from studio.ui.dialogs.adaptation import AdaptationDialog
from studio.ui.dialogs.export import ExportDialog
from studio.ui.dialogs.face_picker import FacePicker
from studio.ui.dialogs.landmark_view import LandmarkView
from studio.ui.dialogs.relink import RelinkDialog
from studio.ui.dialogs.track_export import TrackExportDialog
from studio.ui.dialogs.track_import import TrackImportDialog
from studio.ui.dialogs.versions import VersionsDialog
from studio.ui.widgets.bank.image_slot import ImageSlot
from studio.ui.widgets.modifiers.modifier_fields import new_modifiers

_CORNER = QPoint(0, 0)


def menus(scene: Scene) -> Iterator[Shot]:
    """The menus of the window with all that fold out of them."""
    for number, action in enumerate(scene.desk.window.menuBar().actions()):
        menu = action.menu()
        if isinstance(menu, QMenu):
            yield from _unfolded(menu, f"menu_{number}")


def _unfolded(menu: QMenu, name: str) -> Iterator[Shot]:
    menu.popup(_CORNER)
    yield Shot(name, menu, 0.1)
    for number, action in enumerate(menu.actions()):
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from _unfolded(inner, f"{name}_{number}")


def pop_ups(scene: Scene) -> Iterator[Shot]:
    """Menus at the mouse, an open choice, a tip, numbers for landmarks."""
    desk = scene.desk
    yield Shot("popup_lane", desk.timeline.actions_of.menu(QPointF(300, 60)))
    desk.bank.findChildren(ImageSlot)[0].menu_wanted.emit(0, _CORNER)
    yield Shot("popup_photo", _newest(QMenu, "slot_menu"))
    scene.bring_up("poses")
    desk.poses.panel.list.setCurrentRow(1)
    desk.poses.panel.list.menu_wanted.emit("", _CORNER)
    yield Shot("popup_pose", _newest(QMenu, "pose_menu"))
    yield Shot("panel_poses_chosen", desk.poses.panel)
    for name in ("preview_view", "preview_size"):
        choice = desk.window.findChild(QComboBox, name)
        assert choice is not None
        choice.showPopup()
        yield Shot(f"popup_{name}", choice.view().window())
        choice.hidePopup()
    perform = desk.window.findChild(QWidget, "perform")
    assert perform is not None
    QToolTip.showText(QPoint(50, 50), perform.toolTip(), perform)
    settle(scene.app, 0.3)
    tips = [w for w in QApplication.topLevelWidgets() if w.inherits("QTipLabel")]
    yield from (Shot("tip", tip) for tip in tips[:1])
    QToolTip.hideText()


def _newest(kind: type[QWidget], name: str) -> QWidget:
    return [w for w in QApplication.allWidgets() if isinstance(w, kind) and w.objectName() == name][
        -1
    ]


def dialogs(scene: Scene) -> Iterator[Shot]:
    """Every dialog with something in it."""
    yield from _search_and_keys(scene)
    yield from _modifiers(scene)
    yield from _asking(scene)
    yield from _files(scene)
    yield from _photos(scene)


def _search_and_keys(scene: Scene) -> Iterator[Shot]:
    desk = scene.desk
    for words, name in (("", "palette"), ("lip", "palette_found"), ("zzz", "palette_nothing")):
        scene.run("palette")
        desk.help.dialog.query.setText(words)  # type: ignore[union-attr]
        yield Shot(f"dialog_{name}", _help(desk))
    scene.run("keymap")
    yield Shot("dialog_keymap", _help(desk))
    scene.run("keymap")
    editor = desk.help.dialog
    editor.record()  # type: ignore[union-attr]
    settle(scene.app, 0.1)
    QTest.keyClick(editor.recorder, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)  # type: ignore[union-attr]
    yield Shot("dialog_keymap_conflict", _help(desk), 0.8)
    scene.run("sheet")
    yield Shot("dialog_sheet", _help(desk))


def _help(desk: Desk) -> QDialog:
    assert desk.help.dialog is not None
    return desk.help.dialog


def _modifiers(scene: Scene) -> Iterator[Shot]:
    desk, lane = scene.desk, LANES[0]
    desk.timeline.modifiers.show_lane(lane)
    desk.timeline.modifiers.show_beside(desk.timeline.canvas)
    yield Shot("dialog_modifiers_none", desk.timeline.modifiers)
    kinds = new_modifiers(lane)
    for place, (_title, modifier) in enumerate(kinds):
        modifier_steps.add(desk.services.store, lane, modifier)
        if place in (1, len(kinds) - 1):
            desk.timeline.modifiers.show_beside(desk.timeline.canvas)
            if place > 1:
                desk.timeline.modifiers.resize(340, 900)
            last = "" if place == 1 else "_all"
            yield Shot(f"dialog_modifiers{last}", desk.timeline.modifiers)


def _asking(scene: Scene) -> Iterator[Shot]:
    """Questions that wait for an answer are grabbed while they do."""
    seen: list[QDialog] = []

    def catch() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            copy = dialog.grab()
            shown = QDialog()
            column = QVBoxLayout(shown)
            column.setContentsMargins(0, 0, 0, 0)
            label = QLabel()
            label.setPixmap(copy)
            column.addWidget(label)
            seen.append(shown)
            dialog.reject()

    for name, ask in (
        ("question_save", scene.desk.window.close),
        ("question_workspace", lambda: scene.run("workspace.save")),
    ):
        QTimer.singleShot(600, catch)
        ask()
        for shown in seen:
            shown.show()
            yield Shot(name, shown)
        seen.clear()


def _files(scene: Scene) -> Iterator[Shot]:
    window, services = scene.desk.window, scene.desk.services
    project, session = services.store.project, services.session
    gaps = [
        Gap(part=Part.PHOTO, asset="a", name="anna with closed lips.jpg"),
        Gap(part=Part.VOICE, asset="b", name="voice.wav"),
    ]
    table = scene.home / "curves.csv"
    export_tracks(project, table, TrackFormat.FRAMES, ExportChoice(lanes=frozenset(LANES)))
    curves = read_tracks(table, project.rate)
    films, lanes, now = Path("~/Films"), frozenset(LANES), session.time
    frames = ExportDialog(project, films, window)
    frames.findChild(QComboBox, "kind").setCurrentIndex(1)  # type: ignore[union-attr]
    kept = services.documents.earlier()
    for name, dialog in (
        ("export", ExportDialog(project, films, window)),
        ("export_frames", frames),
        ("export_curves", TrackExportDialog([("", project)], lanes, films, "film", window)),
        ("import_curves", TrackImportDialog(curves, now, lanes, window)),
        ("relink", RelinkDialog(gaps, window)),
        ("relink_nothing", RelinkDialog([], window)),
        ("transcript", TranscriptDialog("", window)),
        ("adaptation", AdaptationDialog(_adapted(scene.desk), window)),
        ("versions", VersionsDialog(kept, window)),
        ("versions_none", VersionsDialog((), window)),
    ):
        dialog.show()
        yield Shot(f"dialog_{name}", dialog)


def _photos(scene: Scene) -> Iterator[Shot]:
    desk, services = scene.desk, scene.desk.services
    photo = services.store.project.sources.filled[0]
    rgb = services.photos.rgb(photo.asset)
    side = 0.5 * min(photo.width, photo.height)
    boxes = [
        FaceBox(x=share * photo.width, y=0.5 * photo.height, side=side) for share in (0.3, 0.7)
    ]
    picker = FacePicker(desk.window, desk.theme, rgb, boxes)
    picker.show()
    yield Shot("dialog_faces", picker)
    view = LandmarkView(
        desk.window,
        store=services.store,
        theme=desk.theme,
        intake=services.intake,
        photo=photo,
        rgb=rgb,
    )
    view.show()
    yield Shot("dialog_landmarks", view)


def _adapted(desk: Desk) -> Adapted:
    """A result of an adaptation, made of the photos."""
    filled = desk.services.store.project.sources.filled
    photos = [desk.services.photos.rgb(photo.asset)[::4, ::4] for photo in filled[:3]]
    height, width = (min(photo.shape[axis] for photo in photos) for axis in (0, 1))
    return Adapted(
        adaptation=None,
        before=FaceErrors(mouth=4.2, eyes=3.1, hull=2.0),
        after=FaceErrors(mouth=4.3, eyes=3.0, hull=2.1),
        sheet=np.hstack([photo[:height, :width] for photo in photos]),
        frames=250,
        steps=400,
        seconds=61.0,
    )

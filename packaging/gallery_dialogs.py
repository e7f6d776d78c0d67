"""The gallery's pictures of every dialog, with something in it and with nothing."""

from collections.abc import Mapping
from pathlib import Path

import numpy as np
from gallery_panels import LANES
from gallery_shots import Act, Scene
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDialog, QTreeWidget

from studio.app.adapting import Adapted
from studio.app.edits import modifier_steps
from studio.app.relinking import Gap, Part
from studio.app.track_files import ExportChoice, TrackFormat, export_tracks, read_tracks
from studio.domain.adaptation import FaceErrors
from studio.engine.analyzers.face_finder import FaceBox
from studio.ui.commands.lipsync import TranscriptDialog
from studio.ui.dialogs.adaptation import AdaptationDialog
from studio.ui.dialogs.export import ExportDialog
from studio.ui.dialogs.face_picker import FacePicker
from studio.ui.dialogs.landmark_view import LandmarkView
from studio.ui.dialogs.relink import RelinkDialog
from studio.ui.dialogs.track_export import TrackExportDialog
from studio.ui.dialogs.track_import import TrackImportDialog
from studio.ui.dialogs.versions import VersionsDialog
from studio.ui.search.palette import CommandPalette
from studio.ui.shortcuts.editor import KeymapDialog
from studio.ui.shortcuts.sheet import ShortcutSheet
from studio.ui.widgets.modifiers.modifier_fields import new_modifiers
from studio.ui.widgets.modifiers.modifier_window import ModifierWindow
from studio.ui.widgets.status.device_button import DeviceButton, DevicePopup

_FILMS = Path("~/Films")


def dialogs(scene: Scene) -> None:
    """Every dialog there is."""
    for shoot in DIALOGS.values():
        shoot(scene)
        scene.clear()


def _palette(scene: Scene) -> None:
    for words, name in (("", "palette"), ("lip", "palette_found"), ("zzz", "palette_nothing")):
        scene.run("palette")
        palette = scene.desk.help.dialog
        assert isinstance(palette, CommandPalette)
        palette.query.setText(words)
        _take(scene, name, palette)


def _keymap(scene: Scene) -> None:
    scene.run("keymap")
    editor = scene.desk.help.dialog
    assert isinstance(editor, KeymapDialog)
    scene.take("dialog_keymap", editor)
    editor.record()
    scene.still()
    QTest.keyClick(editor.recorder, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    _take(scene, "keymap_conflict", editor)


def _sheet(scene: Scene) -> None:
    scene.run("sheet")
    assert scene.desk.help.dialog is not None
    _take(scene, "sheet", scene.desk.help.dialog)


def _modifiers(scene: Scene) -> None:
    """None, some, and one of each kind."""
    desk, lane = scene.desk, LANES[0]
    window, store = desk.timeline.modifiers, desk.services.store
    window.show_lane(lane)
    window.show_beside(desk.timeline.canvas)
    scene.take("dialog_modifiers_none", window)
    kinds = [modifier for _name, modifier in new_modifiers(lane, store.project.rate)]
    for modifier in kinds[:2]:
        modifier_steps.add(store, lane, modifier)
    scene.take("dialog_modifiers", window)
    for modifier in kinds[2:]:
        modifier_steps.add(store, lane, modifier)
    window.resize(window.width(), 3 * window.height())
    _take(scene, "modifiers_all", window)
    for _modifier in kinds:
        store.undo()


def _export(scene: Scene) -> None:
    project, window = scene.desk.services.store.project, scene.desk.window
    _show(scene, "export", ExportDialog(project, _FILMS, window))
    frames = ExportDialog(project, _FILMS, window)
    kind = frames.findChild(QComboBox, "kind")
    assert kind is not None
    kind.setCurrentIndex(1)
    _show(scene, "export_frames", frames)


def _track_export(scene: Scene) -> None:
    project, window = scene.desk.services.store.project, scene.desk.window
    dialog = TrackExportDialog([("", project)], frozenset(LANES), _FILMS, "film", window)
    _show(scene, "export_curves", dialog)


def _track_import(scene: Scene) -> None:
    services = scene.desk.services
    project, table = services.store.project, scene.home / "curves.csv"
    export_tracks(project, table, TrackFormat.FRAMES, ExportChoice(lanes=frozenset(LANES)))
    curves = read_tracks(table, project.rate)
    now, window = services.session.time, scene.desk.window
    _show(scene, "import_curves", TrackImportDialog(curves, now, frozenset(LANES), window))


def _relink(scene: Scene) -> None:
    gaps = [
        Gap(part=Part.PHOTO, asset="a", name="anna with closed lips.jpg"),
        Gap(part=Part.VOICE, asset="b", name="voice.wav"),
    ]
    _show(scene, "relink", RelinkDialog(gaps, scene.desk.window))
    _show(scene, "relink_nothing", RelinkDialog([], scene.desk.window))


def _transcript(scene: Scene) -> None:
    _show(scene, "transcript", TranscriptDialog("", scene.desk.window))


def _versions(scene: Scene) -> None:
    kept = scene.desk.services.documents.earlier()
    dialog = VersionsDialog(kept, scene.desk.window)
    rows = dialog.findChild(QTreeWidget)
    assert rows is not None
    rows.setCurrentItem(rows.topLevelItem(0))
    _show(scene, "versions", dialog)
    _show(scene, "versions_none", VersionsDialog((), scene.desk.window))


def _adaptation(scene: Scene) -> None:
    """What came of an adaptation, with the photos for its frames: nothing better."""
    services = scene.desk.services
    filled = services.store.project.sources.filled
    photos = [services.photos.rgb(photo.asset)[::4, ::4] for photo in filled[:3]]
    height, width = (min(photo.shape[axis] for photo in photos) for axis in (0, 1))
    result = Adapted(
        adaptation=None,
        before=FaceErrors(mouth=4.2, eyes=3.1, hull=2.0),
        after=FaceErrors(mouth=4.3, eyes=3.0, hull=2.1),
        sheet=np.hstack([photo[:height, :width] for photo in photos]),
        frames=250,
        steps=400,
        seconds=61.0,
    )
    _show(scene, "adaptation", AdaptationDialog(result, scene.desk.window))


def _faces(scene: Scene) -> None:
    desk, services = scene.desk, scene.desk.services
    photo = services.store.project.sources.filled[0]
    side = 0.5 * min(photo.width, photo.height)
    boxes = [
        FaceBox(x=share * photo.width, y=0.5 * photo.height, side=side) for share in (0.3, 0.7)
    ]
    rgb = services.photos.rgb(photo.asset)
    _show(scene, "faces", FacePicker(desk.window, desk.theme, rgb, boxes))


def _landmarks(scene: Scene) -> None:
    desk, services = scene.desk, scene.desk.services
    photo = services.store.project.sources.filled[0]
    view = LandmarkView(
        desk.window,
        store=services.store,
        theme=desk.theme,
        intake=services.intake,
        photo=photo,
        rgb=services.photos.rgb(photo.asset),
    )
    _show(scene, "landmarks", view)


def _device(scene: Scene) -> None:
    button = scene.desk.window.findChild(DeviceButton)
    assert button is not None
    button.click()
    _take(scene, "device", button.popup)


def _show(scene: Scene, name: str, dialog: QDialog) -> None:
    dialog.show()
    _take(scene, name, dialog)


def _take(scene: Scene, name: str, dialog: QDialog) -> None:
    scene.take(f"dialog_{name}", dialog)
    dialog.close()


DIALOGS: Mapping[type[QDialog], Act] = {
    CommandPalette: _palette,
    KeymapDialog: _keymap,
    ShortcutSheet: _sheet,
    ModifierWindow: _modifiers,
    ExportDialog: _export,
    TrackExportDialog: _track_export,
    TrackImportDialog: _track_import,
    RelinkDialog: _relink,
    TranscriptDialog: _transcript,
    VersionsDialog: _versions,
    AdaptationDialog: _adaptation,
    FacePicker: _faces,
    LandmarkView: _landmarks,
    DevicePopup: _device,
}
"""What takes the pictures of which dialog; a test holds this complete."""

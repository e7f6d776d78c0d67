"""Pictures of every panel and dialog: `python packaging/make_ui_gallery.py FOLDER`.

    python packaging/make_ui_gallery.py /tmp/look --themes light --languages pseudo
    QT_SCALE_FACTOR=2 python packaging/make_ui_gallery.py /tmp/look --size 1920x1080

Each is a grab of the real widget with the sample project, made to be looked at: clipped words,
words without a translation (they lack brackets in the pseudo-language), colours of the wrong theme.
"""

import argparse
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QDialog, QDockWidget, QMenu, QWidget
from sample_desk import open_desk, settle, show_sample

from studio.app.adapting import Adapted
from studio.app.edits import modifier_steps, poses
from studio.app.relinking import Gap, Part
from studio.app.track_files import ExportChoice, TrackFormat, export_tracks, read_tracks
from studio.domain.adaptation import FaceErrors
from studio.engine.analyzers.face_finder import FaceBox
from studio.ui.application import make_application
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
from studio.ui.languages import ENGLISH, PSEUDO
from studio.ui.theme import ThemeName
from studio.ui.widgets.lanes.lane_layout import Layout
from studio.ui.widgets.modifiers.modifier_fields import new_modifiers

PICTURE_PX = 384
LANES = ("mouth_open", "mouth_width", "brow")

Shots = Iterator[tuple[str, QWidget]]


def main() -> None:
    """Write the pictures that the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target", type=Path)
    parser.add_argument("--themes", nargs="+", default=[str(theme) for theme in ThemeName])
    parser.add_argument("--languages", nargs="+", default=[ENGLISH, PSEUDO])
    parser.add_argument("--size", default="1280x800", help="of the window, in logical pixels")
    asked = parser.parse_args()
    width, height = map(int, asked.size.split("x"))
    app = make_application(["quintet"])
    for theme in asked.themes:
        for language in asked.languages:
            target = asked.target / f"{theme}-{language}-{asked.size}"
            target.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryDirectory() as home:
                shoot(app, Path(home), ThemeName(theme), language, (width, height), target)


def shoot(
    app: QApplication,
    home: Path,
    theme: ThemeName,
    language: str,
    size: tuple[int, int],
    target: Path,
) -> None:
    """All pictures of one theme and language."""
    desk = open_desk(app, home, theme, language)
    desk.window.resize(*size)
    for shots in (_empty(desk), _panels(app, desk), _menus(desk), _dialogs(app, desk, home)):
        for name, widget in shots:
            settle(app)
            desk.toast.hide()
            widget.grab().save(str(target / f"{name}.png"))
            if isinstance(widget, QDialog | QMenu):
                widget.close()
    desk.close()
    settle(app, 0.1)


def _empty(desk: Desk) -> Shots:
    """The window as it is at the very first start."""
    yield "empty", desk.window


def _panels(app: QApplication, desk: Desk) -> Shots:
    """The window with the sample, each panel, and each way to see the lanes."""
    show_sample(app, desk, PICTURE_PX)
    settle(app, 2.0)
    yield "studio", desk.window
    poses.save(desk.services.store, desk.services.session)
    for dock in desk.window.findChildren(QDockWidget):
        dock.raise_()
        yield f"panel_{dock.objectName()}", dock.widget()
    rows = desk.timeline.rows
    rows.chosen = frozenset(LANES)
    for layout in (Layout.DOPE, Layout.GRAPH, Layout.ROWS):
        rows.layout = layout
        yield f"timeline_{layout}", desk.timeline
    session = desk.services.session
    session.overlay = replace(session.overlay, editing=True, onion=True)
    yield "preview_editing", desk.preview
    session.overlay = replace(session.overlay, editing=False, onion=False)


def _menus(desk: Desk) -> Shots:
    """The menus of the window."""
    for number, action in enumerate(desk.window.menuBar().actions()):
        menu = action.menu()
        if isinstance(menu, QMenu):
            menu.popup(QPoint(0, 0))
            yield f"menu_{number}", menu


def _dialogs(app: QApplication, desk: Desk, home: Path) -> Shots:
    """Every dialog with something in it."""
    window, services = desk.window, desk.services
    project, session = services.store.project, services.session
    for name in ("palette", "keymap", "sheet"):
        window.actions_by_id[name].trigger()
        assert desk.help.dialog is not None
        yield f"dialog_{name}", desk.help.dialog
    lane = LANES[0]
    for _title, modifier in new_modifiers(lane, services.store.project.rate)[1:3]:
        modifier_steps.add(services.store, lane, modifier)
    desk.timeline.modifiers.show_lane(lane)
    desk.timeline.modifiers.show_beside(desk.timeline.canvas)
    yield "dialog_modifiers", desk.timeline.modifiers
    gaps = [
        Gap(part=Part.PHOTO, asset="a", name="anna with closed lips.jpg"),
        Gap(part=Part.VOICE, asset="b", name="voice.wav"),
    ]
    table = home / "curves.csv"
    export_tracks(project, table, TrackFormat.FRAMES, ExportChoice(lanes=frozenset(LANES)))
    curves = read_tracks(table, project.rate)
    films, lanes, now = Path("~/Films"), frozenset(LANES), session.time
    dialogs = {
        "export": ExportDialog(project, films, window),
        "export_curves": TrackExportDialog(
            [("", project)], frozenset(LANES), films, "film", window
        ),
        "import_curves": TrackImportDialog(curves, now, lanes, window),
        "relink": RelinkDialog(gaps, window),
        "transcript": TranscriptDialog("", window),
        "adaptation": AdaptationDialog(_adapted(desk), window),
    }
    for name, dialog in dialogs.items():
        dialog.show()
        yield f"dialog_{name}", dialog
    settle(app, 2.5)
    yield "dialog_versions", _shown(VersionsDialog(services.documents.earlier(), window))
    photo = project.sources.filled[0]
    rgb = services.photos.rgb(photo.asset)
    side = 0.5 * min(photo.width, photo.height)
    boxes = [
        FaceBox(x=share * photo.width, y=0.5 * photo.height, side=side) for share in (0.3, 0.7)
    ]
    yield "dialog_faces", _shown(FacePicker(window, desk.theme, rgb, boxes))
    view = LandmarkView(
        window,
        store=services.store,
        theme=desk.theme,
        intake=services.intake,
        photo=photo,
        rgb=rgb,
    )
    yield "dialog_landmarks", _shown(view)


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


def _shown(dialog: QDialog) -> QDialog:
    dialog.show()
    return dialog


if __name__ == "__main__":
    main()

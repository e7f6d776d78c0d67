"""Start of the window as a program: its folders, logs, hooks, and what it shows first."""

import faulthandler
import logging
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QSettings, QTimer

from studio.app.autosave import recoveries
from studio.io.paths import cache_folder, config_folder, sample_project, state_folder
from studio.ui.application import has_display, make_application
from studio.ui.desk import Desk
from studio.ui.languages import Languages
from studio.ui.services import Folders


def open_desk(project: Path | None) -> int:
    """Open the window on `project`, or on the start page; returns the exit code."""
    if not has_display():
        sys.stderr.write(
            "quintet: There is no display here. Use the commands (`quintet --help`), "
            "for example `quintet demo`.\n"
        )
        return 1
    app = make_application(sys.argv[:1])
    state = state_folder()
    logging.basicConfig(filename=state / "quintet.log", level=logging.INFO)
    settings = QSettings(str(config_folder() / "window.ini"), QSettings.Format.IniFormat)
    languages = Languages(settings)
    languages.use(app, languages.chosen)
    folders = Folders(state=state, cache=cache_folder())
    with (state / "crash.log").open("a") as crash_log:
        faulthandler.enable(crash_log)
        desk = Desk(app, folders, settings)
        sys.excepthook = _hook(desk)
        desk.clear_up()
        desk.window.show()
        begin(desk, project)
        code = app.exec()
        desk.close()
        faulthandler.disable()
    return int(code)


def begin(desk: Desk, project: Path | None) -> None:
    """Show what was asked for, or the start page, which lists unsaved work of earlier runs.

    Who does not want the page is asked about such work first, and then sees the sample.
    """
    if project is None and desk.start.at_start:
        desk.services.documents.new()
        desk.start.show()
        return
    lost = recoveries(desk.services.folders.autosaves)
    if lost:
        QTimer.singleShot(0, desk, lambda: desk.files.offer(lost[0]))
    elif project is not None:
        desk.files.open_path(project)
    elif sample_project().is_file():
        desk.files.open_sample()
    else:
        desk.services.documents.new()


def _hook(
    desk: Desk,
) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    """An exception nobody foresaw: keep the work, tell the user, go on."""

    def hook(
        _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        if isinstance(error, KeyboardInterrupt):
            desk.window.close_without_asking()
            return
        desk.services.autosave.write_now()
        desk.services.reporter.report(error, "Unexpected")

    return hook

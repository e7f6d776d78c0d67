"""A monkey at the whole window: random real events, seeded, and what must hold after them.

`python tests/monkey.py --minutes 10 --seed 1` prints a report as JSON and fails if a promise was
broken: no exception, no thread left, memory that does not grow, and undoing every step gives back
the byte-identical document. `tests/ui/test_monkey.py` lets it play for seconds.
"""

import argparse
import ctypes
import gc
import json
import os
import random
import sys
import tempfile
import threading
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint, QPointF, QSettings, Qt, QTimer, qInstallMessageHandler
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget
from shiboken6 import isValid

from studio.domain.errors import AudioDeviceLost
from studio.io.project_file import encode
from studio.ui.desk import Desk
from studio.ui.services import Folders

LEFT_ALONE = frozenset({"quit", "adapt", "full_screen"})
"""Commands that would end the run, or leave its window."""
OPENING = frozenset({"new", "open", "open_sample"})
"""Commands after which there is nothing to undo; the monkey finds them in menus by chance alone."""

_KEYS = [
    *(getattr(Qt.Key, f"Key_{name}") for name in "ABCFGIJKLMORSTVXYZ"),
    *(getattr(Qt.Key, f"Key_{name}") for name in ("Left", "Right", "Up", "Down", "Home", "End")),
    *(getattr(Qt.Key, f"Key_{name}") for name in ("Space", "Delete", "Escape", "Return", "Tab")),
    *(getattr(Qt.Key, f"Key_{name}") for name in ("Semicolon", "BracketLeft", "F2", "F6", "F8")),
]
_MODIFIERS = [
    *[Qt.KeyboardModifier.NoModifier] * 5,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
]
_BUTTONS = [
    *[Qt.MouseButton.LeftButton] * 6,
    Qt.MouseButton.RightButton,
    Qt.MouseButton.MiddleButton,
]
_FULL = 800  # steps after which everything is undone, before the history forgets its first ones
_SEEN = 20  # of so many steps one is waited for until it is seen, when all are undone
_WARM_UP = 0.25  # share of the run after which memory is compared: caches have filled by then


@dataclass
class Report:
    """What came of it."""

    seed: int
    events: int = 0
    commands: int = 0
    steps: int = 0
    undone_to_start: int = 0
    exceptions: list[str] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)
    threads_left: list[str] = field(default_factory=list)
    growth_mib: float = 0.0

    @property
    def kept(self) -> bool:
        """Whether every promise but that of memory was kept."""
        return not (self.exceptions or self.broken or self.threads_left)


class Monkey:
    """Sends random events to `desk` and watches what becomes of its document."""

    def __init__(self, desk: Desk, seed: int) -> None:
        self.report = Report(seed)
        self._desk, self._random = desk, random.Random(seed)
        self._store = desk.services.store
        self._start()
        # Whatever runs a loop of its own gets some events and is then left.
        self._impatience = QTimer(interval=30)
        self._impatience.timeout.connect(self._leave_loops)
        self._impatience.start()
        self._patience = 0

    def play(self, seconds: float) -> None:
        """Play for so long, then undo everything."""
        end, warm, before = time.monotonic() + seconds, time.monotonic() + _WARM_UP * seconds, 0.0
        while time.monotonic() < end:
            if not before and time.monotonic() > warm:
                before = self._memory_mib()
            try:
                self._act()
            except Exception as error:  # noqa: BLE001 - of a widget, through the event sent to it
                self.report.exceptions.append("".join(traceback.format_exception(error))[-2000:])
            QApplication.processEvents()
            if self._store.opened != self._opened:
                self._start()
            if self._store.done > _FULL:
                self.undo_everything()
        self.undo_everything()
        self.report.growth_mib = round(self._memory_mib() - before, 1)

    def undo_everything(self) -> None:
        """Undo to the start, which must be what it was, and begin again from there."""
        self._store.commit()
        if self._store.opened != self._opened or self._store.forgotten:
            self._start()
            return
        self.report.steps += self._store.done
        while self._store.undo_label is not None:
            self._store.undo()
            if self._store.done % _SEEN == 0:
                QApplication.processEvents()
        self.report.undone_to_start += 1
        if self._encoded() != self._first:
            self.report.broken.append("undoing every step gave another document")
        self._start()

    def _memory_mib(self) -> float:
        """Without the finished pictures, which may fill their budget."""
        self._desk.services.cache.clear()
        return _resident_mib()

    def _start(self) -> None:
        self._opened, self._first = self._store.opened, self._encoded()

    def _encoded(self) -> bytes:
        return encode(self._store.project, self._desk.services.assets)

    def _act(self) -> None:
        self.report.events += 1
        chance = self._random.random()
        if chance < 0.25:
            self._command()
            return
        target = self._somewhere()
        if target is None:
            return
        widget, place = target
        if chance < 0.45:
            QTest.mouseClick(widget, self._button(), self._modifier(), place)
        elif chance < 0.50:
            QTest.mouseDClick(widget, Qt.MouseButton.LeftButton, self._modifier(), place)
        elif chance < 0.70:
            self._drag(widget, place)
        elif chance < 0.80:
            self._wheel(widget, place)
        else:
            self._key(QApplication.focusWidget() or widget)

    def _command(self) -> None:
        possible = {
            action.objectName(): action
            for action in self._desk.window.actions()
            if action.isEnabled() and action.objectName() not in LEFT_ALONE | OPENING
        }
        self.report.commands += 1
        possible[self._random.choice(sorted(possible))].trigger()

    def _somewhere(self) -> tuple[QWidget, QPoint] | None:
        """A visible widget that takes events, and a place in it."""
        desk = self._desk
        places = (desk.window, desk.timeline, desk.timeline, desk.preview, desk.settings_panel)
        top = QApplication.activeModalWidget() or self._random.choice(places)
        if not top.isVisible():
            return None
        at = QPoint(self._random.randrange(top.width()), self._random.randrange(top.height()))
        widget = top.childAt(at) or top
        if not widget.isEnabled():
            return None
        return widget, widget.mapFrom(top, at)

    def _drag(self, widget: QWidget, start: QPoint) -> None:
        button, modifier = self._button(), self._modifier()
        QTest.mousePress(widget, button, modifier, start)
        place = start
        for _ in range(self._random.randrange(1, 6)):
            place = place + QPoint(self._random.randint(-60, 60), self._random.randint(-30, 30))
            QTest.mouseMove(widget, place)
            QApplication.processEvents()
            if not isValid(widget):
                return  # it was in a dialog that is closed now
        if self._random.random() < 0.15:
            QTest.keyClick(widget, Qt.Key.Key_Escape)
        QTest.mouseRelease(widget, button, modifier, place)

    def _wheel(self, widget: QWidget, place: QPoint) -> None:
        event = QWheelEvent(
            QPointF(place),
            QPointF(widget.mapToGlobal(place)),
            QPoint(),
            QPoint(0, self._random.choice((-240, -120, 120, 240))),
            Qt.MouseButton.NoButton,
            self._modifier(),
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(widget, event)

    def _key(self, widget: QWidget) -> None:
        key, modifier = self._random.choice(_KEYS), self._modifier()
        sequence = (key, modifier)
        if sequence == (Qt.Key.Key_F, Qt.KeyboardModifier.AltModifier):
            return  # opens the File menu, in which quitting is
        QTest.keyClick(widget, key, modifier)

    def _button(self) -> Qt.MouseButton:
        return self._random.choice(_BUTTONS)

    def _modifier(self) -> Qt.KeyboardModifier:
        return self._random.choice(_MODIFIERS)

    def _leave_loops(self) -> None:
        """Called inside loops of menus and dialogs too: play in them a little, then close them."""
        popup = QApplication.activePopupWidget()
        if isinstance(popup, QMenu):
            popup.close()
            return
        modal = QApplication.activeModalWidget()
        if modal is None:
            self._patience = 0
            return
        self._patience += 1
        if self._patience > 3:
            modal.reject() if isinstance(modal, QDialog) else modal.close()


@contextmanager
def watched(report: Report) -> Iterator[None]:
    """Exceptions that reach no caller are written down, and threads that were not there before."""
    before, hook = set(threading.enumerate()), sys.excepthook

    def seen(kind: type[BaseException], error: BaseException, trace: object) -> None:
        report.exceptions.append("".join(traceback.format_exception(error))[-2000:])

    sys.excepthook = seen
    try:
        yield
    finally:
        sys.excepthook = hook
    report.threads_left += sorted(t.name for t in set(threading.enumerate()) - before)


def _resident_mib() -> float:
    """Memory of this process in MiB, what is free in its heap given back."""
    gc.collect()
    ctypes.CDLL(None).malloc_trim(0)
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGESIZE") / 2**20


def _no_player() -> None:
    raise AudioDeviceLost("There is no sound output.")


def play(app: QApplication, home: Path, seed: int, seconds: float) -> Report:
    """A whole studio in `home` with the sample, played with for `seconds`; its report."""
    settings = QSettings(str(home / "window.ini"), QSettings.Format.IniFormat)
    report = Report(seed)
    with watched(report):
        desk = Desk(app, Folders(state=home / "state", cache=home / "cache"), settings, _no_player)
        desk.window.resize(1280, 800)
        desk.window.show()
        desk.files.open_sample()
        _wait_for_photos(desk)
        monkey = Monkey(desk, seed)
        monkey.report = report
        monkey.play(seconds)
        desk.window.close_without_asking()
        desk.close()
        app.processEvents()
    return report


def _wait_for_photos(desk: Desk) -> None:
    end = time.monotonic() + 60
    while time.monotonic() < end and not desk.services.store.project.sources.usable:
        QApplication.processEvents()
        time.sleep(0.01)


def main() -> int:
    """Read the command line, play, print; 1 when a promise was broken."""
    from studio.ui.application import make_application

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    qInstallMessageHandler(lambda _kind, _context, _text: None)  # what a plugin cannot do
    app = make_application(["quintet"])
    with tempfile.TemporaryDirectory() as home:
        report = play(app, Path(home), given.seed, 60 * given.minutes)
    sys.stdout.write(json.dumps(asdict(report), indent=1) + "\n")
    return 0 if report.kept and report.growth_mib < 20 else 1


if __name__ == "__main__":
    sys.exit(main())

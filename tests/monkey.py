"""A monkey at the whole window: random real events, seeded, and what must hold after them.

`python tests/monkey.py --minutes 10 --seed 1` prints a report as JSON and fails if a promise was
broken: no exception, none either that the studio caught and told as its own fault; no thread left;
memory that does not grow by 20 MB; undoing every step gives back the byte-identical document, and
so does closing and opening it. `tests/ui/test_monkey.py` lets it play for seconds.

It clicks, drags, turns the wheel, types, runs commands, drops photos, sounds, curves and broken
files, floats and closes panels, changes size and theme, fills the screen, saves, and opens again.

Memory is compared with what a studio takes that was warmed up, which is not part of the ten
minutes: every renderer, every command and every kind of file has been in use once by then, and
with them the networks, dialogs, menus, themes and fonts that are loaded or built at first use; and
the monkey has played for a minute, so that small caches with a bound are in use.
Both times the sample is opened afresh in a window as it is at first, and nothing is under way. Two
caches that may fill their budgets are emptied before: pictures of frames (512 MB) and of the rows
of the timeline (128 MB). The history goes with its document; how large it was is reported.
"""

import argparse
import json
import os
import random
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from contextlib import chdir
from dataclasses import asdict, replace
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from monkey_hands import Hands, gifts
from monkey_watch import Report, Stopwatch, resident_mib, watched
from PySide6.QtCore import QPoint, QSettings, QTimer, qInstallMessageHandler
from PySide6.QtGui import QPixmapCache
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDockWidget,
    QMenu,
    QWidget,
)

from studio.app.look import Look
from studio.app.reporting import Notice
from studio.domain.errors import AudioDeviceLost
from studio.io.paths import sample_project
from studio.io.project_file import encode
from studio.ui.desk import Desk
from studio.ui.languages import PSEUDO, Languages
from studio.ui.services import Folders

LEFT_ALONE = frozenset({"quit", "adapt", "detector_face_alignment"})
"""Commands that would end the run, learn for minutes, or fetch another package's weights."""
OPENING = frozenset({"new", "open", "open_sample"})
"""Commands after which there is nothing to undo; the monkey finds them in menus by chance alone."""
GROWTH_MIB = 20.0
WARM_UP_S = 60.0

_FULL = 800  # steps after which everything is undone, before the history forgets its first ones
_SEEN = 20  # of so many steps one is waited for until it is seen, when all are undone


class Monkey:
    """Sends random events to `desk` and watches what becomes of its document."""

    def __init__(self, desk: Desk, report: Report, home: Path) -> None:
        self.report = report
        self._desk, self._random = desk, random.Random(report.seed)
        self._home, self._gifts = home, gifts(home)
        self._store = desk.services.store
        self._watch = Stopwatch()
        self._hands = Hands(self._random, self._watch)
        self._start()
        # Whatever runs a loop of its own gets some events and is then left.
        self._impatience = QTimer(interval=30)
        self._impatience.timeout.connect(self._leave_loops)
        self._impatience.start()
        self._patience = 0
        self._held: QWidget | None = None

    def warm_up(self) -> None:
        """Use everything once that is loaded or built when it is used first; undo it."""
        for name in sorted(self._desk.services.preview.known):
            self._store.edit("Renderer", lambda p, name=name: replace(p, renderer=name))
            self._settle(20.0)
        for name in sorted(set(self._commands()) - OPENING):
            if name in self._commands():
                self._commands()[name]()
                self._settle()
                self._desk.services.transport.stop()
        for panel in (self._desk.bank, self._desk.audio, self._desk.timeline):
            for gift in self._gifts:
                self._hands.drop(panel, panel.rect().center(), [gift])
                self._settle(20.0)
        self.undo_everything()

    def play(self, seconds: float, look_every: float = 60.0) -> None:
        """Play for so long, then undo everything; memory is looked at now and then."""
        before = self._memory_at_rest()
        self._start()
        start = time.monotonic()
        while (passed := time.monotonic() - start) < seconds:
            if passed > look_every * (len(self.report.memory_mib) + 1):
                self.report.memory_mib.append(self._memory_mib())
            self._guarded(self._act)
            QApplication.processEvents()
            if self._store.opened != self._opened:
                self._start()
            if self._store.done > _FULL:
                self.undo_everything()
        self.undo_everything()
        self.report.growth_mib = round(self._memory_at_rest() - before, 1)
        self.report.slowest = self._watch.worst

    def undo_everything(self) -> None:
        """Undo to the start, which must be what it was, and begin again from there."""
        self._store.commit()
        if self._store.opened != self._opened or self._store.forgotten:
            self._start()
            return
        self.report.steps += self._store.done
        taken = round(self._store.history_bytes / 2**20, 1)
        self.report.history_mib = max(self.report.history_mib, taken)
        while self._store.undo_label is not None:
            self._store.undo()
            if self._store.done % _SEEN == 0:
                QApplication.processEvents()
        self.report.undone_to_start += 1
        if self._encoded() != self._first:
            self.report.broken.append("undoing every step gave another document")
        self._start()

    def reopen(self) -> None:
        """Save, close, and open again what was saved: it must be the same, and undone before."""
        done = self._store.done
        self.undo_everything()
        self._store.go(done)
        files, documents = self._desk.files, self._desk.services.documents
        path = self._home / f"{self._random.randrange(3)}.quintet"
        self._store.commit()
        written, before = [], self._encoded()
        documents.save(path, lambda: written.append(True))
        self._wait(lambda: bool(written))
        if self._encoded() != before:
            return  # something that was on its way changed it meanwhile
        documents.new()
        opened = self._store.opened
        files.open_path(path)
        self._wait(lambda: self._store.opened != opened)
        self.report.reopened += 1
        if self._encoded() != before:
            self.report.broken.append("saving and opening gave another document")
        self._start()

    def _act(self) -> None:
        self.report.events += 1
        chance = self._random.random()
        if chance < 0.25:
            self._command()
        elif chance < 0.26:
            self._arrange()
        elif chance < 0.261:
            self.reopen()
        else:
            target = self._somewhere()
            if target is not None:
                self._touch(*target)

    def _touch(self, widget: QWidget, place: QPoint) -> None:
        hands, chance = self._hands, self._random.random()
        if chance < 0.30:
            hands.click(widget, place)
        elif chance < 0.37:
            hands.double_click(widget, place)
        elif chance < 0.64:
            hands.drag(widget, place)
        elif chance < 0.77:
            hands.wheel(widget, place)
        elif chance < 0.78:
            hands.drop(widget, place, self._random.sample(self._gifts, self._random.randint(1, 2)))
        else:
            hands.key(QApplication.focusWidget() or widget)

    def _command(self) -> None:
        possible = self._commands()
        name = self._random.choice(sorted(set(possible) - OPENING))
        self.report.commands += 1
        self._watch.time(f"command {name}", possible[name])

    def _commands(self) -> dict[str, Callable[[], None]]:
        return {
            action.objectName(): action.trigger
            for action in self._desk.window.actions()
            if action.isEnabled() and action.objectName() not in LEFT_ALONE
        }

    def _arrange(self) -> None:
        """Another size of the window, or a panel off or back onto it."""
        window = self._desk.window
        if not window.isVisible():  # it was asked to quit
            window.show()
        if self._random.random() < 0.5:
            window.resize(self._random.randint(960, 1920), self._random.randint(600, 1080))
            return
        dock = self._random.choice(window.findChildren(QDockWidget))
        if dock.isVisible():
            self._hands.double_click(dock, QPoint(20, 8))

    def _somewhere(self) -> tuple[QWidget, QPoint] | None:
        """A visible widget that takes events, and a place in it."""
        desk = self._desk
        docks = [dock.widget() for dock in desk.window.findChildren(QDockWidget)]
        full = [desk.playing.full_screen.stage] if desk.playing.full_screen.stage else []
        places = (desk.window, desk.timeline, desk.timeline, desk.preview, *docks, *full)
        top = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        top = top or self._random.choice(places)
        if not top.isVisible():
            return None
        self._held = top  # what has no wrapper of its own would take those of its children along
        at = QPoint(self._random.randrange(top.width()), self._random.randrange(top.height()))
        widget = top.childAt(at) or top
        if not widget.isEnabled():
            return None
        return widget, widget.mapFrom(top, at)

    def _leave_loops(self) -> None:
        """Called inside loops of menus and dialogs too: play in them a little, then close them."""
        self._watch.spoil()
        shown = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if shown is None:
            self._patience = 0
            return
        self._patience += 1
        if self._patience > 3:
            shown.reject() if isinstance(shown, QDialog) else shown.close()
        elif not isinstance(shown, QMenu):
            # Not from here: a loop that this event starts could not be left by this timer.
            QTimer.singleShot(0, self._impatience, lambda: self._guarded(self._act_inside))

    def _act_inside(self) -> None:
        """An event for the dialog that waits, whose own loop this is."""
        target = self._somewhere()
        if target is not None and self._random.random() < 0.5:
            self._hands.key(QApplication.focusWidget() or target[0])
        elif target is not None:
            self._hands.click(*target)

    def _guarded(self, act: Callable[[], None]) -> None:
        try:
            act()
        except Exception as error:  # noqa: BLE001 - of a widget, through the event sent to it
            self.report.exceptions.append("".join(traceback.format_exception(error))[-2000:])

    def _settle(self, seconds: float = 2.0) -> None:
        """Wait until what was begun is done."""
        services = self._desk.services
        self._wait(lambda: not services.jobs.active and not services.preview.waiting, seconds)

    def _wait(self, until: Callable[[], bool], seconds: float = 60.0) -> None:
        end = time.monotonic() + seconds
        QApplication.processEvents()
        while time.monotonic() < end and not until():
            QApplication.processEvents()
            time.sleep(0.005)

    def _memory_mib(self) -> float:
        """Without finished pictures of frames and of rows, which may fill their budgets."""
        self._desk.services.cache.clear()
        QPixmapCache.clear()
        return round(resident_mib(), 1)

    def _memory_at_rest(self) -> float:
        """The sample in a window as it is when the studio opens it, and nothing under way."""
        services, window = self._desk.services, self._desk.window
        opened = self._store.opened
        services.transport.stop()
        services.session.look = Look()
        self._desk.playing.full_screen.leave()
        window.reset_layout()
        window.resize(1280, 800)
        window.show()
        services.jobs.cancel_all()
        services.documents.open_copy(sample_project())
        self._wait(lambda: self._store.opened != opened)
        self._settle(20.0)
        return self._memory_mib()

    def _start(self) -> None:
        self._opened, self._first = self._store.opened, self._encoded()

    def _encoded(self) -> bytes:
        return encode(self._store.project, self._desk.services.assets)


def _no_player() -> None:
    raise AudioDeviceLost("There is no sound output.")


def play(app: QApplication, home: Path, seed: int, seconds: float, warm_up: bool = False) -> Report:
    """A whole studio in `home` with the sample, played with for `seconds`; its report."""
    settings = QSettings(str(home / "window.ini"), QSettings.Format.IniFormat)
    for folder in ("folder", "export_folder"):
        settings.setValue(folder, str(home))
    report = Report(seed)

    def note(notice: Notice) -> None:
        if not notice.foreseen:
            report.exceptions.append(notice.details[-2000:])

    app.setQuitOnLastWindowClosed(False)  # the monkey may close it: it is shown again
    with watched(report), chdir(home):
        desk = Desk(app, Folders(state=home / "state", cache=home / "cache"), settings, _no_player)
        desk.services.reporter.noticed.connect(note)
        desk.window.resize(1280, 800)
        desk.window.show()
        desk.files.open_sample()
        _wait_for_photos(desk)
        monkey = Monkey(desk, report, home)
        if warm_up:
            monkey.warm_up()
            monkey.play(WARM_UP_S)
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
    parser.add_argument("--pseudo", action="store_true", help="in the pseudo-language")
    given = parser.parse_args()
    qInstallMessageHandler(lambda _kind, _context, _text: None)  # what a plugin cannot do
    app = make_application(["quintet"])
    with tempfile.TemporaryDirectory() as home:
        os.environ["HOME"] = home  # nobody's own documents are overwritten by chance
        if given.pseudo:
            Languages(QSettings()).use(app, PSEUDO)
        report = play(app, Path(home), given.seed, 60 * given.minutes, warm_up=True)
    sys.stdout.write(json.dumps(asdict(report), indent=1))
    sys.stdout.write("\n")
    return 0 if report.kept and report.growth_mib < GROWTH_MIB else 1


if __name__ == "__main__":
    sys.exit(main())

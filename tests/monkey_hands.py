"""What a monkey can do to widgets: clicks, drags, wheels, keys, and files that are dropped."""

import random
from collections.abc import Callable, Sequence
from pathlib import Path

from monkey_watch import Stopwatch
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from studio.io.paths import sample_project

_KEYS = [
    *(getattr(Qt.Key, f"Key_{name}") for name in "ABCDEFGHIJKLMNOPQRSTUVWXYZ123"),
    *(getattr(Qt.Key, f"Key_{name}") for name in ("Left", "Right", "Up", "Down", "Home", "End")),
    *(getattr(Qt.Key, f"Key_{name}") for name in ("Space", "Delete", "Escape", "Return", "Tab")),
    *(getattr(Qt.Key, f"Key_{name}") for name in ("Semicolon", "BracketLeft", "Slash", "Comma")),
    *(getattr(Qt.Key, f"Key_{name}") for name in ("F1", "F2", "F6", "F8", "F11", "PageDown")),
]
_MODIFIERS = [
    *[Qt.KeyboardModifier.NoModifier] * 5,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier,
]
_BUTTONS = [
    *[Qt.MouseButton.LeftButton] * 6,
    Qt.MouseButton.RightButton,
    Qt.MouseButton.MiddleButton,
]


class Hands:
    """Sends random events, drawn from `chance`, to widgets that it is given."""

    def __init__(self, chance: random.Random, watch: Stopwatch) -> None:
        self._random, self._watch = chance, watch

    def click(self, widget: QWidget, place: QPoint) -> None:
        button, modifier = self._button(), self._modifier()
        self._send("click", widget, lambda: QTest.mouseClick(widget, button, modifier, place))

    def double_click(self, widget: QWidget, place: QPoint) -> None:
        left, modifier = Qt.MouseButton.LeftButton, self._modifier()
        self._send("double", widget, lambda: QTest.mouseDClick(widget, left, modifier, place))

    def drag(self, widget: QWidget, start: QPoint) -> None:
        button, modifier = self._button(), self._modifier()
        self._send("press", widget, lambda: QTest.mousePress(widget, button, modifier, start))
        place = start
        for _ in range(self._random.randrange(1, 6)):
            place = place + QPoint(self._random.randint(-60, 60), self._random.randint(-30, 30))
            self._send("move", widget, lambda to=place: QTest.mouseMove(widget, to))
        if self._random.random() < 0.15:
            self._send("escape", widget, lambda: QTest.keyClick(widget, Qt.Key.Key_Escape))
        self._send("release", widget, lambda: QTest.mouseRelease(widget, button, modifier, place))

    def wheel(self, widget: QWidget, place: QPoint) -> None:
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
        self._send("wheel", widget, lambda: QApplication.sendEvent(widget, event))

    def key(self, widget: QWidget) -> None:
        key, modifier = self._random.choice(_KEYS), self._modifier()
        self._send(f"key {key.name}", widget, lambda: QTest.keyClick(widget, key, modifier))

    def drop(self, widget: QWidget, place: QPoint, files: Sequence[Path]) -> None:
        """Drag files over `widget`, sometimes away from it again, else let them fall."""
        while not widget.acceptDrops():
            parent = widget.parentWidget()
            if parent is None:
                return
            place, widget = widget.mapTo(parent, place), parent
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
        held = (mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
        copy = Qt.DropAction.CopyAction
        enter = QDragEnterEvent(place, copy, *held)
        enter.ignore()
        QApplication.sendEvent(widget, enter)
        if not enter.isAccepted():
            return
        over = QDragMoveEvent(place, copy, *held)
        self._send("drag over", widget, lambda: QApplication.sendEvent(widget, over))
        last = QDropEvent(QPointF(place), copy, *held)
        if self._random.random() < 0.2:
            last = QDragLeaveEvent()
        self._send("drop", widget, lambda: QApplication.sendEvent(widget, last))

    def _send(self, kind: str, widget: QWidget, event: Callable[[], object]) -> None:
        if isValid(widget):  # else it was in a dialog that is closed now
            self._watch.time(f"{kind} on {_name(widget)}", event)

    def _button(self) -> Qt.MouseButton:
        return self._random.choice(_BUTTONS)

    def _modifier(self) -> Qt.KeyboardModifier:
        return self._random.choice(_MODIFIERS)


def _name(widget: QWidget) -> str:
    """The nearest name that means something to a reader."""
    parent: QWidget | None = widget
    while parent is not None and (not parent.objectName() or parent.objectName().startswith("qt_")):
        parent = parent.parentWidget()
    return f"{type(widget).__name__} in {parent.objectName() if parent else 'nothing named'}"


def gifts(home: Path) -> list[Path]:
    """Files to drop: photos and a voice of the sample, curves, and some that are none of them."""
    sample, broken = sample_project().parent, home / "broken.jpg"
    broken.write_bytes((sample / "source_1.jpg").read_bytes()[:5000])
    empty, table, words = home / "empty.png", home / "curves.csv", home / "words.csv"
    empty.touch()
    table.write_text("time,jaw,mouth_open\n" + "".join(f"{i / 25},{i % 7},0\n" for i in range(50)))
    words.write_text("no, table\n\x00at all")
    photos = [sample / f"source_{place}.jpg" for place in (1, 3, 5)]
    return [*photos, sample / "extra_1.jpg", sample / "voice.flac", broken, empty, table, words]

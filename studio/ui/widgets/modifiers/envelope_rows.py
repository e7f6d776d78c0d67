"""The points of an envelope: when, and between which limits; one row each."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

import numpy as np
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSignalBlocker, Qt
from PySide6.QtWidgets import QDoubleSpinBox, QGridLayout, QLabel, QPushButton, QToolButton, QWidget

from studio.domain.effects import Envelope, EnvelopePoint
from studio.domain.lanes import LaneSpec
from studio.domain.modifiers import Modifier
from studio.ui.widgets.modifiers.repeat_rows import Change

_PERCENT = 100.0
_BOX_PX = 70


@dataclass(frozen=True, slots=True)
class _Column:
    """One number of a point: its name, its words, its range on screen, its unit, its step."""

    name: str
    title: str
    low: float
    high: float
    unit: str
    step: float
    shown: float = 1.0


class EnvelopeRows(QWidget):
    """Shows the points, adds one at the playhead, and removes them."""

    def __init__(
        self, spec: LaneSpec, duration: float, now: Callable[[], float], change: Change
    ) -> None:
        """`now` is the time of the playhead."""
        super().__init__()
        self._now, self._change = now, change
        shown = _PERCENT if spec.unit == "%" else 1.0
        step = 1.0 if spec.unit == "%" else 0.1
        values = (spec.low * shown, spec.high * shown, spec.unit, step, shown)
        self._columns = (
            _Column("time", _tr("Time"), 0.0, duration, "s", 0.01),
            _Column("low", _tr("At least"), *values),
            _Column("high", _tr("At most"), *values),
        )
        self._rows: list[tuple[QDoubleSpinBox, ...]] = []
        self._gone: list[QToolButton] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        for place, column in enumerate(self._columns):
            self._grid.addWidget(QLabel(column.title), 1, place)
        self._add = QPushButton(_tr("Add a point at the playhead"))
        self._add.setObjectName("add_point")
        self._add.setToolTip(_tr("A point where the envelope is now, to be changed from there"))
        self._add.setAutoDefault(False)
        self._add.clicked.connect(lambda _checked=False: change(lambda m: added(m, now())))
        self._grid.addWidget(self._add, 0, 0, 1, 4)

    def show_state(self, envelope: Envelope) -> None:
        """Follow the points of `envelope`."""
        while len(self._rows) < len(envelope.points):
            self._append(len(self._rows))
        while len(self._rows) > len(envelope.points):
            for widget in (*self._rows.pop(), self._gone.pop()):
                self._grid.removeWidget(widget)
                widget.setParent(None)
                widget.deleteLater()
        for boxes, point in zip(self._rows, envelope.points, strict=True):
            for box, column in zip(boxes, self._columns, strict=True):
                with QSignalBlocker(box):
                    box.setValue(getattr(point, column.name) * column.shown)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """The wheel edits only the number that has the focus."""
        wheel = event.type() == QEvent.Type.Wheel
        if wheel and isinstance(watched, QDoubleSpinBox) and not watched.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _append(self, index: int) -> None:
        boxes = tuple(self._box(index, column) for column in self._columns)
        gone = QToolButton()
        gone.setObjectName(f"remove_point_{index}")
        gone.setText("✕")
        gone.setToolTip(_tr("Remove this point"))
        gone.setAccessibleName(_tr("Remove point {}").format(index + 1))
        gone.clicked.connect(lambda _checked=False: self._change(partial(removed, index=index)))
        for place, widget in enumerate((*boxes, gone)):
            self._grid.addWidget(widget, index + 2, place)
        self._rows.append(boxes)
        self._gone.append(gone)

    def _box(self, index: int, column: _Column) -> QDoubleSpinBox:
        box = QDoubleSpinBox()
        box.setObjectName(f"point_{index}_{column.name}")
        box.setRange(column.low, column.high)
        box.setSingleStep(column.step)
        box.setDecimals(2 if column.step < 0.1 else 1 if column.step < 1 else 0)
        box.setSuffix(f" {column.unit}")
        box.setMinimumWidth(_BOX_PX)
        box.setKeyboardTracking(False)
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        box.setAccessibleName(_tr("{} of point {}").format(column.title, index + 1))
        numbers = f"{column.low:g} … {column.high:g} {column.unit}"
        box.setToolTip(f"{column.title}\n{numbers}")
        box.installEventFilter(self)
        box.valueChanged.connect(
            lambda value: self._change(
                partial(moved, index=index, name=column.name, value=value / column.shown)
            )
        )
        return box


def added(modifier: Modifier, time: float) -> Modifier:
    """`modifier` with a point of its envelope at `time` that changes nothing as yet."""
    envelope = _of(modifier)
    low, high = envelope.limits(np.array([time]))
    new = EnvelopePoint(time=time, low=float(low[0]), high=float(high[0]))
    kept = [point for point in envelope.points if point.time != time]
    points = sorted([*kept, new], key=lambda point: point.time)
    return modifier.with_effect(replace(envelope, points=tuple(points)))


def removed(modifier: Modifier, index: int) -> Modifier:
    """`modifier` without one of the points."""
    envelope = _of(modifier)
    points = (*envelope.points[:index], *envelope.points[index + 1 :])
    return modifier.with_effect(replace(envelope, points=points))


def moved(modifier: Modifier, index: int, name: str, value: float) -> Modifier:
    """`modifier` with another number of one point, whose time stays between its neighbours'."""
    envelope = _of(modifier)
    point = envelope.points[index]
    if name == "time":
        before = envelope.points[index - 1].time if index else value
        after = envelope.points[index + 1].time if index + 1 < len(envelope.points) else value
        point = replace(point, time=min(max(value, before), after))
    elif name == "low":
        point = replace(point, low=value)
    else:
        point = replace(point, high=value)
    points = (*envelope.points[:index], point, *envelope.points[index + 1 :])
    return modifier.with_effect(replace(envelope, points=points))


def _of(modifier: Modifier) -> Envelope:
    if modifier.envelope is None:
        raise TypeError("this modifier is no envelope")
    return modifier.envelope


def _tr(text: str) -> str:
    return QCoreApplication.translate("EnvelopeRows", text)

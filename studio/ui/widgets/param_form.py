"""Sliders and number fields built from a settings class."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import get_type_hints

from msgspec import Meta
from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt
from PySide6.QtWidgets import QDoubleSpinBox, QGridLayout, QLabel, QSlider, QWidget

from studio.app.store import Store
from studio.domain.project import Project
from studio.ui.languages import said

_STEPS = 1000
_NAME_PX = 84  # of a number in a single line: sliders below each other begin alike

Read = Callable[[Project, str], float]
Write = Callable[[Project, str, float], Project]


@dataclass(frozen=True, slots=True)
class _Row:
    """One number: its name, its range, and the two controls that show it."""

    name: str
    title: str
    meta: Meta
    slider: QSlider
    box: QDoubleSpinBox
    default: float

    @property
    def low(self) -> float:
        return float(self.meta.ge or 0.0)

    @property
    def high(self) -> float:
        return float(self.meta.le or 1.0)

    @property
    def shown_as(self) -> float:
        """What one unit of the value is on screen."""
        return 100.0 if _unit(self.meta) == "%" else 1.0


class ParamForm(QWidget):
    """One row per number of `settings`; reads and writes the store's project, undoable."""

    def __init__(
        self,
        store: Store,
        settings: type,
        read: Read,
        write: Write,
        label: Callable[[str], str] = str,
        only: Collection[str] = (),
    ) -> None:
        """`label` makes the name of an undo step from the title of the number that changed.

        With `only` these numbers alone are shown, each in a single line.
        """
        super().__init__()
        self._store, self._read, self._write, self._label = store, read, write, label
        self._flat = bool(only)
        self._rows: list[_Row] = []
        self._left = False
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(0, 1)
        defaults = settings()
        for name, hint in get_type_hints(settings, include_extras=True).items():
            meta = next((m for m in getattr(hint, "__metadata__", ()) if isinstance(m, Meta)), None)
            if meta is not None and (not only or name in only):
                self._add(name, meta, float(getattr(defaults, name)))
        store.changed.connect(self._on_changed)
        self.refresh()

    def refresh(self) -> None:
        """Show the values of the current project."""
        for row in self._rows:
            value = self._read(self._store.project, row.name)
            with QSignalBlocker(row.slider), QSignalBlocker(row.box):
                row.slider.setValue(round((value - row.low) / (row.high - row.low) * _STEPS))
                row.box.setValue(value * row.shown_as)

    def leave(self) -> None:
        """Stop following the store, before what is shown is gone from it."""
        self._left = True
        self._store.changed.disconnect(self._on_changed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Double click resets a value; the wheel edits only the control that has focus."""
        for row in self._rows:
            if watched in (row.slider, row.box):
                if event.type() == QEvent.Type.MouseButtonDblClick and watched is row.slider:
                    self._edit(row, row.default)
                    return True
                if event.type() == QEvent.Type.Wheel and not _focused(watched):
                    event.ignore()
                    return True
        return super().eventFilter(watched, event)

    def _on_changed(self, _old: Project, _new: Project) -> None:
        if not self._left:  # a signal under way still reaches it
            self.refresh()

    def _add(self, name: str, meta: Meta, default: float) -> None:
        title = meta.title or name
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setRange(0, _STEPS)
        box = QDoubleSpinBox()
        row = _Row(name, title, meta, slider, box, default)
        box.setRange(row.low * row.shown_as, row.high * row.shown_as)
        extra = meta.extra or {}
        step = float(extra.get("step", 0.01)) * row.shown_as
        box.setSingleStep(step)
        box.setDecimals(0 if step >= 1 else 1 if step >= 0.1 else 2 if step >= 0.01 else 3)
        unit = _unit(meta)
        box.setSuffix(f" {unit}" if unit else "")
        box.setFixedWidth(96)
        box.setKeyboardTracking(False)
        name_shown, about = said(title), said(meta.description or title)
        tip = f"{about}\n" + self.tr("{}. Double-click the slider to reset.").format(
            self._range(row)
        )
        names = (
            (slider, self.tr("{} slider").format(name_shown)),
            (box, self.tr("{} value").format(name_shown)),
        )
        for control, spoken in names:
            control.setObjectName(name if control is slider else f"{name}_value")
            control.setAccessibleName(spoken)
            control.setToolTip(tip)
            control.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            control.installEventFilter(self)
        slider.sliderPressed.connect(lambda: self._store.begin(self._label(title)))
        slider.sliderReleased.connect(self._store.commit)
        slider.valueChanged.connect(
            lambda at: self._edit(row, row.low + (row.high - row.low) * at / _STEPS)
        )
        box.valueChanged.connect(lambda value: self._edit(row, value / row.shown_as))
        label = QLabel(name_shown)
        label.setToolTip(tip)
        label.setBuddy(box)
        self._place(len(self._rows), label, slider, box)
        self._rows.append(row)

    def _place(self, number: int, label: QLabel, slider: QSlider, box: QDoubleSpinBox) -> None:
        """Name, value, and the slider under them or between them."""
        if self._flat:
            self._grid.setColumnMinimumWidth(0, _NAME_PX)
            self._grid.setColumnStretch(0, 0)
            self._grid.setColumnStretch(1, 1)
            for column, widget in enumerate((label, slider, box)):
                self._grid.addWidget(widget, number, column)
            return
        self._grid.addWidget(label, 2 * number, 0)
        self._grid.addWidget(box, 2 * number, 1)
        self._grid.addWidget(slider, 2 * number + 1, 0, 1, 2)

    def _range(self, row: _Row) -> str:
        """Lowest, highest and usual value in words."""
        numbers = (row.low * row.shown_as, row.high * row.shown_as, row.default * row.shown_as)
        low, high, usual = (f"{number:g}" for number in numbers)
        unit = _unit(row.meta)
        return self.tr("{} to {}, default {}").format(low, f"{high} {unit}".strip(), usual)

    def _edit(self, row: _Row, value: float) -> None:
        value = min(max(value, row.low), row.high)
        self._store.edit(self._label(row.title), lambda p: self._write(p, row.name, value))


def _unit(meta: Meta) -> str:
    return str((meta.extra or {}).get("unit", ""))


def _focused(control: QObject) -> bool:
    return isinstance(control, QWidget) and control.hasFocus()

"""Where the curves of a file go in the film, how much of them, and how closely."""

import math

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from studio.app.edits.track_import import Placing
from studio.app.track_files import TrackFile, TrackFormat
from studio.ui.languages import said

_IN_PART = frozenset(
    {TrackFormat.FRAMES, TrackFormat.LIVE_LINK, TrackFormat.RHUBARB, TrackFormat.MOHO}
)
_SAMPLED = frozenset({TrackFormat.FRAMES, TrackFormat.LIVE_LINK})
_USUAL = -0.01
_LATEST_S = 86_400.0


class TrackImportDialog(QDialog):
    """Says what is in `file` and asks where it goes.

    `placing`, `mirror` and `neutral` hold the answer; the last two ask for the file to be read
    again.
    """

    def __init__(
        self, file: TrackFile, time: float, selected: frozenset[str], parent: QWidget | None = None
    ) -> None:
        """`time` is that of the playhead; `selected` are the lanes of the selected keys."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import curves"))
        self.setMinimumWidth(440)
        self._file, self._time = file, time
        self._make_place()
        self._make_part()
        self._make_lanes(selected)
        self._make_reading()
        self._lay_out()

    @property
    def placing(self) -> Placing:
        """Where the curves go."""
        names = self._lanes.currentData()
        first, last = self._part()
        where = self._where.currentData()
        offset = 0.0 if where == "file" else self._at.value() - first
        whole = first <= self._file.start and last >= self._file.end
        tolerance = self._tolerance.value()
        return Placing(
            offset=offset,
            start=0.0 if whole else max(first + offset, 0.0),
            end=math.inf if whole else max(last + offset, 0.0),
            lanes=None if names is None else frozenset(names),
            tolerance=tolerance / 100 if self._sampled and tolerance >= 0 else None,
        )

    @property
    def mirror(self) -> bool:
        """Whether the sides are to be swapped."""
        return self._mirror.isChecked()

    @property
    def neutral(self) -> float | None:
        """The second of the file at which the face rests; None where nobody says so."""
        return self._moment.value() if self._rests.isChecked() else None

    @property
    def _sampled(self) -> bool:
        return self._file.format in _SAMPLED

    def _part(self) -> tuple[float, float]:
        """First and last second of the file that are used; rounding cuts nothing off."""
        first, last = self._first.value(), self._last.value()
        untouched = (
            first <= self._first.minimum() + 1e-9,
            last >= self._last.maximum() - 1e-9,
        )
        return (
            self._file.start if untouched[0] else first,
            self._file.end if untouched[1] else last,
        )

    def _make_place(self) -> None:
        file = self._file
        self._where = QComboBox()
        self._where.setObjectName("where")
        self._where.setAccessibleName(self.tr("Place"))
        self._where.setToolTip(self.tr("Where in the film the curves begin"))
        self._where.addItem(self.tr("At the times of the file"), "file")
        self._where.addItem(self.tr("At the playhead, {:.2f} s").format(self._time), "playhead")
        self._where.addItem(self.tr("At a time"), "time")
        self._at = _seconds("at", self.tr("Time in the film"), 0.0, _LATEST_S, self._time)
        self._at.setToolTip(self.tr("Second of the film at which the curves begin"))
        self._at.setEnabled(False)
        self._at.setValue(max(file.start, 0.0))
        self._where.currentIndexChanged.connect(lambda _: self._place())

    def _place(self) -> None:
        """Offer the time of what was chosen."""
        where = self._where.currentData()
        self._at.setEnabled(where == "time")
        if where != "time":
            self._at.setValue(self._time if where == "playhead" else max(self._file.start, 0.0))

    def _make_part(self) -> None:
        low, high = self._file.start, self._file.end
        self._first = _seconds("part_first", self.tr("First second of the file"), low, high, low)
        self._last = _seconds("part_last", self.tr("Last second of the file"), low, high, high)
        for box in (self._first, self._last):
            box.setToolTip(self.tr("What of the file is used, in its own seconds"))
            box.setEnabled(self._file.format in _IN_PART and high > low)
            box.valueChanged.connect(lambda _: self._check())
        if self._file.format not in _IN_PART:
            for box in (self._first, self._last):
                box.setToolTip(self.tr("Files of keys and of whole tracks are imported whole."))

    def _make_lanes(self, selected: frozenset[str]) -> None:
        file = self._file
        self._lanes = QComboBox()
        self._lanes.setObjectName("lanes")
        self._lanes.setAccessibleName(self.tr("Lanes"))
        self._lanes.setToolTip(self.tr("Which lanes get the curves; locked ones are left as is"))
        self._lanes.addItem(self.tr("All lanes of the file"), None)
        shared = [name for name in file.lanes if name in selected]
        if shared and len(shared) < len(file.lanes):
            words = self.tr("Lanes of the selected keys ({})").format(len(shared))
            self._lanes.addItem(words, shared)

    def _make_reading(self) -> None:
        file = self._file
        self._tolerance = QDoubleSpinBox()
        self._tolerance.setObjectName("tolerance")
        self._tolerance.setAccessibleName(self.tr("Tolerance"))
        self._tolerance.setToolTip(
            self.tr("Fewer keys: by how much of a lane's range straight lines between keys may "
                    "miss what the file says. 0 keeps every sample that matters.")
        )  # fmt: skip
        self._tolerance.setRange(_USUAL, 20.0)
        self._tolerance.setSingleStep(0.1)
        self._tolerance.setDecimals(2)
        self._tolerance.setSuffix(" %")
        self._tolerance.setSpecialValueText(self.tr("usual"))
        self._tolerance.setValue(_USUAL)
        self._rests = QCheckBox(self.tr("The face rests at"))
        self._rests.setObjectName("rests")
        self._rests.setToolTip(
            self.tr("Shapes are counted from that moment: it takes out what a face has at rest")
        )
        self._moment = _seconds(
            "neutral", self.tr("Second of the file at rest"), file.start, file.end, file.start
        )
        self._moment.setEnabled(False)
        self._rests.toggled.connect(self._moment.setEnabled)
        self._mirror = QCheckBox(self.tr("Swap left and right"))
        self._mirror.setObjectName("mirror")
        self._mirror.setToolTip(self.tr("For recordings that were made as in a mirror"))

    def _lay_out(self) -> None:
        file = self._file
        what = QLabel(
            self.tr("{}: {}, {} lanes, {:.2f} to {:.2f} s").format(
                file.name, said(file.format.label), len(file.lanes), file.start, file.end
            )
        )
        what.setObjectName("what")
        what.setWordWrap(True)
        form = QFormLayout()
        form.addRow(self.tr("Place"), _beside(self._where, self._at))
        form.addRow(self.tr("Of the file"), _beside(self._first, QLabel(self.tr("to")), self._last))
        form.addRow(self.tr("Lanes"), self._lanes)
        if self._sampled:
            form.addRow(self.tr("Tolerance"), _beside(self._tolerance))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(what)
        for words in file.notes:
            note = QLabel(words)
            note.setWordWrap(True)
            note.setProperty("muted", True)
            column.addWidget(note)
        column.addLayout(form)
        if file.format is TrackFormat.LIVE_LINK:
            column.addLayout(_beside(self._rests, self._moment))
            column.addWidget(self._mirror)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._start = buttons.addButton(self.tr("Import"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._start.setProperty("primary", True)
        self._start.setObjectName("start_import")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)

    def _check(self) -> None:
        """A range that ends before it starts cannot be imported."""
        self._start.setEnabled(self._first.value() <= self._last.value())


def _seconds(name: str, title: str, low: float, high: float, value: float) -> QDoubleSpinBox:
    box = QDoubleSpinBox()
    box.setObjectName(name)
    box.setAccessibleName(title)
    box.setToolTip(title)
    box.setDecimals(2)
    box.setRange(low, high)
    box.setSingleStep(0.1)
    box.setSuffix(QCoreApplication.translate("TrackImportDialog", " s"))
    box.setValue(value)
    return box


def _beside(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row

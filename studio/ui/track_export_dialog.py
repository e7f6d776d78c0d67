"""Which curves to write, in which form, from when to when."""

import math
from pathlib import Path

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from studio.app.track_files import ExportChoice, TrackFormat
from studio.domain.lanes import LANES
from studio.domain.project import Project

_RANGED = frozenset(
    {TrackFormat.FRAMES, TrackFormat.LIVE_LINK, TrackFormat.RHUBARB, TrackFormat.MOHO}
)
_BY_LANE = frozenset({TrackFormat.FRAMES, TrackFormat.KEYS})


class TrackExportDialog(QDialog):
    """Asks for an export of curves; `target`, `format` and `choice` hold the answer."""

    def __init__(
        self,
        project: Project,
        selected: frozenset[str],
        folder: Path,
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        """`selected` are the lanes of the selected keys, `name` that of the document."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export curves"))
        self.setMinimumWidth(520)
        self._project, self._selected = project, selected
        self._format = QComboBox()
        self._format.setObjectName("format")
        for kind in TrackFormat:
            self._format.addItem(kind.label, kind)
        self._target = QLineEdit(str(folder / f"{name}.csv"))
        self._target.setObjectName("target")
        self._lanes = QComboBox()
        self._lanes.setObjectName("lanes")
        for title, names in self._lane_choices():
            self._lanes.addItem(title, names)
        last = max(project.frame_count - 1, 0)
        self._first, self._last = self._frame_box("first", 0), self._frame_box("last", last)
        self._summary = QLabel()
        self._summary.setWordWrap(True)
        self._summary.setProperty("muted", True)
        self._lay_out()
        self._format.currentIndexChanged.connect(self._change_format)
        self._lanes.currentIndexChanged.connect(self._sum_up)
        for box in (self._first, self._last):
            box.valueChanged.connect(self._sum_up)
        self._change_format()

    @property
    def format(self) -> TrackFormat:
        """The form that was chosen."""
        return TrackFormat(self._format.currentData())

    @property
    def target(self) -> Path:
        """The file to write."""
        return Path(self._target.text()).expanduser()

    @property
    def choice(self) -> ExportChoice:
        """Lanes and range, as far as the format has them."""
        start, end = 0.0, math.inf
        seconds = self._project.rate.seconds
        if self.format in _RANGED and self._first.value() > 0:
            start = seconds(self._first.value())
        if self.format in _RANGED and self._last.value() < self._last.maximum():
            end = seconds(self._last.value() + 1)
        names = self._lanes.currentData() if self.format in _BY_LANE else None
        return ExportChoice(start=start, end=end, lanes=None if names is None else frozenset(names))

    def accept(self) -> None:
        """Ask before anything is replaced."""
        if self.format in _RANGED and self._first.value() > self._last.value():
            self._last.setFocus()
            self._summary.setText(self.tr("The last frame lies before the first."))
            return
        if self.target.exists() and not self._confirm():
            return
        super().accept()

    def _confirm(self) -> bool:
        answer = QMessageBox.question(
            self,
            self.tr("Replace the file?"),
            self.tr("{} already exists. Replace it?").format(self.target.name),
        )
        return answer == QMessageBox.StandardButton.Yes

    def _lane_choices(self) -> list[tuple[str, list[str] | None]]:
        tracks = self._project.tracks
        keyed = [name for name in LANES if tracks.lane(name).edited]
        chosen = [name for name in LANES if name in self._selected]
        choices: list[tuple[str, list[str] | None]] = [(self.tr("All lanes"), None)]
        if keyed:
            choices.append((self.tr("Lanes with hand work ({})").format(len(keyed)), keyed))
        if chosen:
            choices.append((self.tr("Lanes of the selected keys ({})").format(len(chosen)), chosen))
        return choices

    def _lay_out(self) -> None:
        browse = QPushButton(self.tr("Browse…"))
        browse.clicked.connect(self._browse)
        where = QHBoxLayout()
        where.addWidget(self._target, 1)
        where.addWidget(browse)
        span = QHBoxLayout()
        for widget in (self._first, QLabel(self.tr("to")), self._last):
            span.addWidget(widget)
        span.addStretch(1)
        form = QFormLayout()
        form.addRow(self.tr("Format"), self._format)
        form.addRow(self.tr("Save to"), where)
        form.addRow(self.tr("Lanes"), self._lanes)
        form.addRow(self.tr("Frames"), span)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        start = buttons.addButton(self.tr("Export"), QDialogButtonBox.ButtonRole.AcceptRole)
        start.setProperty("primary", True)
        start.setObjectName("start_export")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(form)
        column.addWidget(self._summary)
        column.addWidget(buttons)

    def _frame_box(self, name: str, value: int) -> QSpinBox:
        box = QSpinBox()
        box.setObjectName(name)
        box.setRange(0, max(self._project.frame_count - 1, 0))
        box.setValue(value)
        return box

    def _change_format(self) -> None:
        """Let the name end as the format does, and offer what the format has."""
        target = Path(self._target.text())
        self._target.setText(str(target.with_suffix(self.format.suffix)))
        self._lanes.setEnabled(self.format in _BY_LANE)
        for box in (self._first, self._last):
            box.setEnabled(self.format in _RANGED)
        self._sum_up()

    def _sum_up(self) -> None:
        words = {
            TrackFormat.FRAMES: self.tr("The value of each lane in every frame, and the blinks."),
            TrackFormat.KEYS: self.tr("The keys of the hand work, with handles and easings."),
            TrackFormat.TRACKS: self.tr("Every lane, generated and by hand, without loss."),
            TrackFormat.LIVE_LINK: self.tr("52 face shapes of ARKit and the head, 60 per second."),
            TrackFormat.RHUBARB: self.tr("The shapes of the mouth as cues."),
            TrackFormat.MOHO: self.tr("The shapes of the mouth as switch data."),
        }[self.format]
        if self.format in _RANGED:
            count = max(self._last.value() - self._first.value() + 1, 0)
            seconds = self._project.rate.seconds(count)
            words += "  " + self.tr("{} frames, {:.2f} s").format(count, seconds)
        self._summary.setText(words)

    def _browse(self) -> None:
        suffix = self.format.suffix
        name, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Export curves"),
            self._target.text(),
            f"{self.format.label} (*{suffix})",
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if name:
            self._target.setText(name)

"""What every export asks: where to, from which frame to which; nothing is replaced unasked."""

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QSignalBlocker
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

from studio.domain.project import Project


class Part(StrEnum):
    """What of the film is exported."""

    WHOLE = "whole"
    SPAN = "span"
    TYPED = "typed"


class ExportForm(QDialog):
    """A dialog with a target, a range of frames and a summary; others add what they ask besides."""

    def __init__(self, project: Project, target: Path, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(520)
        self.project = project
        self.target_line = QLineEdit(str(target))
        self.target_line.setObjectName("target")
        last = max(project.frame_count - 1, 0)
        self.first, self.last = (
            self._frame_box("first", 0, last),
            self._frame_box("last", last, last),
        )
        self.summary = QLabel()
        self.summary.setWordWrap(True)
        self.summary.setProperty("muted", True)
        self.form = QFormLayout()
        self.part = self._choice()
        for box in (self.first, self.last):
            box.valueChanged.connect(self._frames_typed)

    @property
    def target(self) -> Path:
        """The file or folder to write."""
        return Path(self.target_line.text()).expanduser()

    def sum_up(self) -> None:
        """Say what would be written."""
        raise NotImplementedError

    def browse(self) -> str:
        """Ask for another target; empty when none was chosen."""
        raise NotImplementedError

    def add_target(self) -> None:
        """The row that says where to."""
        browse = QPushButton(self.tr("Browse…"))
        browse.clicked.connect(self._browse)
        where = QHBoxLayout()
        where.addWidget(self.target_line, 1)
        where.addWidget(browse)
        self.form.addRow(self.tr("Save to"), where)

    def add_frames(self) -> None:
        """The row that says from which frame to which; from in to out at first, where it is set."""
        span = QHBoxLayout()
        for widget in (self.part, self.first, QLabel(self.tr("to")), self.last):
            span.addWidget(widget)
        span.addStretch(1)
        self.form.addRow(self.tr("Frames"), span)
        if self.project.span is not None:
            self.part.setCurrentIndex(self.part.findData(Part.SPAN))

    def _choice(self) -> QComboBox:
        """The whole film, from in to out, or whatever frames were typed."""
        choice = QComboBox()
        choice.setObjectName("part")
        choice.setAccessibleName(self.tr("Part of the film"))
        choice.setToolTip(self.tr("What of the film is written; in and out are set with I and O"))
        choice.addItem(self.tr("Whole film"), Part.WHOLE)
        if self.project.span is not None:
            choice.addItem(self.tr("From in to out"), Part.SPAN)
        choice.addItem(self.tr("These frames"), Part.TYPED)
        choice.currentIndexChanged.connect(self._use_part)
        return choice

    def _use_part(self) -> None:
        """Let the frames be those of the part that was chosen."""
        part = Part(self.part.currentData())
        if part is Part.TYPED:
            return
        share = (self.last.maximum() + 1) / self.project.frame_count
        frames = self.project.frames_in_span if part is Part.SPAN else None
        first, end = (frames.start, frames.stop) if frames else (0, self.project.frame_count)
        with QSignalBlocker(self.first), QSignalBlocker(self.last):
            self.first.setValue(round(first * share))
            self.last.setValue(round(end * share) - 1)
        self.sum_up()

    def _frames_typed(self) -> None:
        with QSignalBlocker(self.part):
            self.part.setCurrentIndex(self.part.findData(Part.TYPED))
        self.sum_up()

    def lay_out(self) -> None:
        """Put the rows, the summary and the buttons below each other."""
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        start = buttons.addButton(self.tr("Export"), QDialogButtonBox.ButtonRole.AcceptRole)
        start.setProperty("primary", True)
        start.setObjectName("start_export")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(self.form)
        column.addWidget(self.summary)
        column.addWidget(buttons)

    def range_is_right(self) -> bool:
        """Whether the first frame is before the last; says so if it is not."""
        right = self.first.value() <= self.last.value()
        if not right:
            self.last.setFocus()
            self.summary.setText(self.tr("The last frame lies before the first."))
        return right

    def may_replace(self, title: str) -> bool:
        """Whether the user wants what lies at the target replaced."""
        question = self.tr("{} already exists. Replace it?").format(self.target.name)
        answer = QMessageBox.question(self, title, question)
        return answer == QMessageBox.StandardButton.Yes

    def file_at(self, title: str, kind: str) -> str:
        """Ask for a file; overwriting is asked about later, once for typed names too."""
        name, _ = QFileDialog.getSaveFileName(
            self,
            title,
            self.target_line.text(),
            kind,
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        return name

    def _browse(self) -> None:
        if name := self.browse():
            self.target_line.setText(name)

    def _frame_box(self, name: str, value: int, most: int) -> QSpinBox:
        box = QSpinBox()
        box.setObjectName(name)
        box.setRange(0, most)
        box.setValue(value)
        return box

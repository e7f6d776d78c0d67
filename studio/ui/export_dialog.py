"""What to export, where to, and the guard against overwriting."""

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

from studio.app.films import FilmKind, FilmSpec
from studio.domain.project import Project
from studio.domain.timebase import FrameRate

_SIZES = (224, 256, 384, 512, 720, 1024)
_RATES = ("24000/1001", "24", "25", "30000/1001", "30", "50", "60")


class ExportDialog(QDialog):
    """Asks for an export of `project`; `spec` and `rate` hold the answer after it was accepted."""

    def __init__(self, project: Project, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export"))
        self.setMinimumWidth(520)
        self._project = project
        self.spec: FilmSpec | None = None
        self._kind = QComboBox()
        self._kind.setObjectName("kind")
        self._kind.addItem(self.tr("MP4 film (H.264 and AAC sound)"), FilmKind.MP4)
        self._kind.addItem(self.tr("PNG sequence (one file per frame)"), FilmKind.PNG)
        self._target = QLineEdit(str(folder / f"{project.name}.mp4"))
        self._target.setObjectName("target")
        self._size = QComboBox()
        self._size.setObjectName("size")
        for side in sorted({*_SIZES, project.export.size}):
            self._size.addItem(f"{side} × {side}", side)
        self._size.setCurrentIndex(self._size.findData(project.export.size))
        self._rate = QComboBox()
        self._rate.setObjectName("rate")
        self._first = self._frame_box("first", 0)
        self._last = self._frame_box("last", project.frame_count - 1)
        self._quality = QSpinBox()
        self._quality.setObjectName("quality")
        self._quality.setRange(0, 40)
        self._quality.setValue(project.export.crf)
        self._quality.setToolTip(self.tr("Constant rate factor: 0 lossless, 16 fine, 28 small."))
        self._summary = QLabel()
        self._summary.setProperty("muted", True)
        self._fill_rates()
        self._lay_out()
        self._kind.currentIndexChanged.connect(self._change_kind)
        self._rate.currentIndexChanged.connect(self._change_rate)
        for box in (self._first, self._last):
            box.valueChanged.connect(self._sum_up)
        self._sum_up()

    @property
    def kind(self) -> FilmKind:
        """The format that was chosen; Qt hands the enumeration back as plain text."""
        return FilmKind(self._kind.currentData())

    @property
    def rate(self) -> FrameRate:
        """The frame rate that was chosen."""
        return FrameRate.of(str(self._rate.currentData()))

    def accept(self) -> None:
        """Build the answer; ask before anything is replaced."""
        target = Path(self._target.text()).expanduser()
        if self._first.value() > self._last.value():
            self._last.setFocus()
            self._summary.setText(self.tr("The last frame lies before the first."))
            return
        overwrite = _occupied(target, self.kind)
        if overwrite and not self._confirm(target):
            return
        self.spec = FilmSpec(
            target=target,
            kind=self.kind,
            size=self._size.currentData(),
            frames=range(self._first.value(), self._last.value() + 1),
            crf=self._quality.value(),
            overwrite=overwrite,
        )
        super().accept()

    def _confirm(self, target: Path) -> bool:
        answer = QMessageBox.question(
            self,
            self.tr("Replace the film?"),
            self.tr("{} already exists. Replace it?").format(target.name),
        )
        return answer == QMessageBox.StandardButton.Yes

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
        form.addRow(self.tr("Format"), self._kind)
        form.addRow(self.tr("Save to"), where)
        form.addRow(self.tr("Size"), self._size)
        form.addRow(self.tr("Frames per second"), self._rate)
        form.addRow(self.tr("Frames"), span)
        form.addRow(self.tr("Quality (CRF)"), self._quality)
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

    def _fill_rates(self) -> None:
        own = self._project.rate
        texts = list(_RATES)
        if own not in [FrameRate.of(text) for text in texts]:
            texts.append(f"{own.num}/{own.den}")
        for text in texts:
            rate = FrameRate.of(text)
            self._rate.addItem(f"{rate.fps:.3f}".rstrip("0").rstrip("."), text)
            if rate == own:
                self._rate.setCurrentIndex(self._rate.count() - 1)

    def _frame_box(self, name: str, value: int) -> QSpinBox:
        box = QSpinBox()
        box.setObjectName(name)
        box.setRange(0, max(self._project.frame_count - 1, 0))
        box.setValue(value)
        return box

    def _change_kind(self) -> None:
        target = Path(self._target.text())
        is_film = self.kind is FilmKind.MP4
        self._target.setText(str(target.with_suffix(".mp4" if is_film else "")))
        self._quality.setEnabled(is_film)

    def _change_rate(self) -> None:
        """Keep the range in seconds while its frames are counted at another rate."""
        count = max(self.rate.count(self._project.duration), 1)
        share = (self._last.value() + 1) / (self._last.maximum() + 1)
        start = self._first.value() / (self._first.maximum() + 1)
        for box in (self._first, self._last):
            box.setMaximum(count - 1)
        self._first.setValue(round(start * count))
        self._last.setValue(max(round(share * count) - 1, 0))
        self._sum_up()

    def _sum_up(self) -> None:
        count = self._last.value() - self._first.value() + 1
        seconds = self.rate.seconds(max(count, 0))
        self._summary.setText(self.tr("{} frames, {:.2f} s").format(max(count, 0), seconds))

    def _browse(self) -> None:
        if self.kind is FilmKind.MP4:
            name, _ = QFileDialog.getSaveFileName(
                self,
                self.tr("Export film"),
                self._target.text(),
                self.tr("MP4 film (*.mp4)"),
                options=QFileDialog.Option.DontConfirmOverwrite,
            )
        else:
            name = QFileDialog.getExistingDirectory(self, self.tr("Folder for the frames"))
        if name:
            self._target.setText(name)


def _occupied(target: Path, kind: FilmKind) -> bool:
    if kind is FilmKind.MP4:
        return target.exists()
    return target.is_dir() and any(target.glob("frame_*.png"))

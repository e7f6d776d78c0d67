"""What to export as a film, and where to."""

from pathlib import Path

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QFileDialog, QSizePolicy, QSpinBox, QWidget

from studio.app.films import FilmKind, FilmSpec
from studio.domain.project import Project
from studio.domain.timebase import FrameRate
from studio.ui.dialogs.export_form import ExportForm

_SIZES = (224, 256, 384, 512, 720, 1024)
_RATES = ("24000/1001", "24", "25", "30000/1001", "30", "50", "60")


class ExportDialog(ExportForm):
    """Asks for an export of `project`; `spec` and `rate` hold the answer after it was accepted."""

    def __init__(self, project: Project, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(project, folder / f"{project.name}.mp4", parent)
        self.setWindowTitle(self.tr("Export"))
        self.spec: FilmSpec | None = None
        self._kind = QComboBox()
        self._kind.setObjectName("kind")
        self._kind.addItem(self.tr("MP4 film (H.264 and AAC sound)"), FilmKind.MP4)
        self._kind.addItem(self.tr("PNG sequence (one file per frame)"), FilmKind.PNG)
        self._size = QComboBox()
        self._size.setObjectName("size")
        for side in sorted({*_SIZES, project.export.size}):
            self._size.addItem(f"{side} × {side}", side)
        self._size.setCurrentIndex(self._size.findData(project.export.size))
        self._rate = QComboBox()
        self._rate.setObjectName("rate")
        self._quality = QSpinBox()
        self._quality.setObjectName("quality")
        self._quality.setRange(0, 40)
        self._quality.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._quality.setValue(project.export.crf)
        self._quality.setToolTip(self.tr("Constant rate factor: 0 lossless, 16 fine, 28 small."))
        self._fill_rates()
        self._add_rows()
        self._kind.currentIndexChanged.connect(self._change_kind)
        self._rate.currentIndexChanged.connect(self._change_rate)
        self.sum_up()

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
        if not self.range_is_right():
            return
        overwrite = _occupied(self.target, self.kind)
        if overwrite and not self.may_replace(self.tr("Replace the film?")):
            return
        self.spec = FilmSpec(
            target=self.target,
            kind=self.kind,
            size=self._size.currentData(),
            frames=range(self.first.value(), self.last.value() + 1),
            crf=self._quality.value(),
            overwrite=overwrite,
        )
        super().accept()

    def sum_up(self) -> None:
        """Say how long the film gets."""
        count = max(self.last.value() - self.first.value() + 1, 0)
        seconds = self.rate.seconds(count)
        self.summary.setText(self.tr("{} frames, {:.2f} s").format(count, seconds))

    def browse(self) -> str:
        """Ask for a film, or for a folder of frames."""
        if self.kind is FilmKind.MP4:
            return self.file_at(self.tr("Export film"), self.tr("MP4 film (*.mp4)"))
        return QFileDialog.getExistingDirectory(self, self.tr("Folder for the frames"))

    def _add_rows(self) -> None:
        self.form.addRow(self.tr("Format"), self._kind)
        self.add_target()
        self.form.addRow(self.tr("Size"), self._size)
        self.form.addRow(self.tr("Frames per second"), self._rate)
        self.add_frames()
        self.form.addRow(self.tr("Quality (CRF)"), self._quality)
        self.lay_out()

    def _fill_rates(self) -> None:
        own = self.project.rate
        texts = list(_RATES)
        if own not in [FrameRate.of(text) for text in texts]:
            texts.append(f"{own.num}/{own.den}")
        for text in texts:
            rate = FrameRate.of(text)
            self._rate.addItem(f"{rate.fps:.3f}".rstrip("0").rstrip("."), text)
            if rate == own:
                self._rate.setCurrentIndex(self._rate.count() - 1)

    def _change_kind(self) -> None:
        is_film = self.kind is FilmKind.MP4
        target = Path(self.target_line.text()).with_suffix(".mp4" if is_film else "")
        self.target_line.setText(str(target))
        self._quality.setEnabled(is_film)

    def _change_rate(self) -> None:
        """Keep the range in seconds while its frames are counted at another rate."""
        count = max(self.rate.count(self.project.duration), 1)
        share = (self.last.value() + 1) / (self.last.maximum() + 1)
        start = self.first.value() / (self.first.maximum() + 1)
        with QSignalBlocker(self.first), QSignalBlocker(self.last):
            for box in (self.first, self.last):
                box.setMaximum(count - 1)
            self.first.setValue(round(start * count))
            self.last.setValue(max(round(share * count) - 1, 0))
        self.sum_up()


def _occupied(target: Path, kind: FilmKind) -> bool:
    if kind is FilmKind.MP4:
        return target.exists()
    return target.is_dir() and any(target.glob("frame_*.png"))

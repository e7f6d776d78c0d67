"""Which curves to write, in which form, from when to when."""

import math
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QComboBox, QWidget

from studio.app.track_files import ExportChoice, TrackFormat
from studio.domain.lanes import LANES
from studio.domain.project import Project
from studio.ui.dialogs.export_form import ExportForm
from studio.ui.languages import said

_RANGED = frozenset(
    {TrackFormat.FRAMES, TrackFormat.LIVE_LINK, TrackFormat.RHUBARB, TrackFormat.MOHO}
)
_BY_LANE = frozenset({TrackFormat.FRAMES, TrackFormat.KEYS})


class TrackExportDialog(ExportForm):
    """Asks for an export of curves; `target`, `format` and `choice` hold the answer."""

    def __init__(
        self,
        versions: Sequence[tuple[str, Project]],
        selected: frozenset[str],
        folder: Path,
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        """`versions` are titles of takes and the project with each, the one shown first.

        `selected` are the lanes of the selected keys, `name` that of the document.
        """
        super().__init__(versions[0][1], folder / f"{name}.csv", parent)
        self.setWindowTitle(self.tr("Export curves"))
        self._selected = selected
        self._format = QComboBox()
        self._format.setObjectName("format")
        for kind in TrackFormat:
            self._format.addItem(said(kind.label), kind)
        self._lanes = QComboBox()
        self._lanes.setObjectName("lanes")
        for title, names in self._lane_choices():
            self._lanes.addItem(title, names)
        self._versions = versions
        self._take = self._make_takes()
        self.form.addRow(self.tr("Format"), self._format)
        if len(versions) > 1:
            self.form.addRow(self.tr("Take"), self._take)
        self.add_target()
        self.form.addRow(self.tr("Lanes"), self._lanes)
        self.add_frames()
        self.lay_out()
        self._format.currentIndexChanged.connect(self._change_format)
        self._lanes.currentIndexChanged.connect(self.sum_up)
        self._change_format()

    @property
    def format(self) -> TrackFormat:
        """The form that was chosen."""
        return TrackFormat(self._format.currentData())

    @property
    def choice(self) -> ExportChoice:
        """Lanes and range, as far as the format has them."""
        start, end = 0.0, math.inf
        seconds = self.project.rate.seconds
        if self.format in _RANGED and self.first.value() > 0:
            start = seconds(self.first.value())
        if self.format in _RANGED and self.last.value() < self.last.maximum():
            end = seconds(self.last.value() + 1)
        names = self._lanes.currentData() if self.format in _BY_LANE else None
        return ExportChoice(start=start, end=end, lanes=None if names is None else frozenset(names))

    def accept(self) -> None:
        """Ask before anything is replaced."""
        if self.format in _RANGED and not self.range_is_right():
            return
        if self.target.exists() and not self.may_replace(self.tr("Replace the file?")):
            return
        super().accept()

    def sum_up(self) -> None:
        """Say what the format holds."""
        words = {
            TrackFormat.FRAMES: self.tr("The value of each lane in every frame, and the blinks."),
            TrackFormat.KEYS: self.tr("The keys of the hand work, with handles and easings."),
            TrackFormat.TRACKS: self.tr("Every lane, generated and by hand, without loss."),
            TrackFormat.LIVE_LINK: self.tr("52 face shapes of ARKit and the head, 60 per second."),
            TrackFormat.RHUBARB: self.tr("The shapes of the mouth as cues."),
            TrackFormat.MOHO: self.tr("The shapes of the mouth as switch data."),
        }[self.format]
        if self.format in _RANGED:
            count = max(self.last.value() - self.first.value() + 1, 0)
            seconds = self.project.rate.seconds(count)
            words += "  " + self.tr("{} frames, {:.2f} s").format(count, seconds)
        self.summary.setText(words)

    def browse(self) -> str:
        """Ask for a file."""
        return self.file_at(
            self.tr("Export curves"), f"{said(self.format.label)} (*{self.format.suffix})"
        )

    def _make_takes(self) -> QComboBox:
        """Which of two takes is written; the one that is shown comes first."""
        takes = QComboBox()
        takes.setObjectName("take")
        takes.setAccessibleName(self.tr("Take"))
        takes.setToolTip(self.tr("The take that is written, hand work included"))
        for place, (title, _project) in enumerate(self._versions):
            takes.addItem(title if place else self.tr("{}, as shown").format(title))
        takes.currentIndexChanged.connect(self._change_take)
        return takes

    def _change_take(self, index: int) -> None:
        self.project = self._versions[index][1]
        self.sum_up()

    def _lane_choices(self) -> list[tuple[str, list[str] | None]]:
        tracks = self.project.tracks
        keyed = [name for name in LANES if tracks.lane(name).edited]
        chosen = [name for name in LANES if name in self._selected]
        choices: list[tuple[str, list[str] | None]] = [(self.tr("All lanes"), None)]
        if keyed:
            choices.append((self.tr("Lanes with hand work ({})").format(len(keyed)), keyed))
        if chosen:
            choices.append((self.tr("Lanes of the selected keys ({})").format(len(chosen)), chosen))
        return choices

    def _change_format(self) -> None:
        """Let the name end as the format does, and offer what the format has."""
        target = Path(self.target_line.text())
        self.target_line.setText(str(target.with_suffix(self.format.suffix)))
        self._lanes.setEnabled(self.format in _BY_LANE)
        for box in (self.first, self.last):
            box.setEnabled(self.format in _RANGED)
        self.sum_up()

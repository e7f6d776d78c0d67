"""Where the curves of a file go in the film."""

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from studio.app.edits.track_import import Placing
from studio.app.track_files import TrackFile, TrackFormat


class TrackImportDialog(QDialog):
    """Says what is in `file` and asks where it goes; `placing` and `mirror` hold the answer."""

    def __init__(
        self, file: TrackFile, time: float, selected: frozenset[str], parent: QWidget | None = None
    ) -> None:
        """`time` is that of the playhead; `selected` are the lanes of the selected keys."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import curves"))
        self.setMinimumWidth(440)
        self._file, self._time = file, time
        self._where = QComboBox()
        self._where.setObjectName("where")
        self._where.addItem(self.tr("At the times of the file"), 0.0)
        self._where.addItem(self.tr("At the playhead, {:.2f} s").format(time), time - file.start)
        self._lanes = QComboBox()
        self._lanes.setObjectName("lanes")
        self._lanes.addItem(self.tr("All lanes of the file"), None)
        shared = [name for name in file.lanes if name in selected]
        if shared and len(shared) < len(file.lanes):
            words = self.tr("Lanes of the selected keys ({})").format(len(shared))
            self._lanes.addItem(words, shared)
        self._mirror = QCheckBox(self.tr("Swap left and right"))
        self._mirror.setObjectName("mirror")
        self._mirror.setToolTip(self.tr("For recordings that were made as in a mirror"))
        self._mirror.setVisible(file.format is TrackFormat.LIVE_LINK)
        self._lay_out()

    @property
    def placing(self) -> Placing:
        """Where the curves go."""
        names = self._lanes.currentData()
        return Placing(
            offset=float(self._where.currentData()),
            lanes=None if names is None else frozenset(names),
        )

    @property
    def mirror(self) -> bool:
        """Whether the sides are to be swapped."""
        return self._mirror.isChecked()

    def _lay_out(self) -> None:
        file = self._file
        what = QLabel(
            self.tr("{}: {}, {} lanes, {:.2f} to {:.2f} s").format(
                file.name, file.format.label, len(file.lanes), file.start, file.end
            )
        )
        what.setObjectName("what")
        what.setWordWrap(True)
        form = QFormLayout()
        form.addRow(self.tr("Place"), self._where)
        form.addRow(self.tr("Lanes"), self._lanes)
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
        column.addWidget(self._mirror)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        start = buttons.addButton(self.tr("Import"), QDialogButtonBox.ButtonRole.AcceptRole)
        start.setProperty("primary", True)
        start.setObjectName("start_import")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)

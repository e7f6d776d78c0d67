"""Earlier versions of the document: when each was kept, how large it is, what was done last."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from studio.app.versions import VERSIONS, Version
from studio.ui.languages import said

_WHEN, _WHAT, _SIZE = range(3)
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class VersionsDialog(QDialog):
    """Lists `versions`, newest first; `chosen` carries the one to go back to."""

    chosen = Signal(Version)

    def __init__(self, versions: Sequence[Version], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("versions_dialog")
        self.setWindowTitle(self.tr("Earlier versions"))
        self.resize(600, 420)
        self._versions = tuple(versions)
        about = QLabel(
            self.tr(
                "The newest {} versions of this document, kept by themselves. Going back to one "
                "is a step that can be undone; your file stays as it is until you save."
            ).format(VERSIONS)
            if versions
            else self.tr("There is none yet: two seconds after a change the first one is kept.")
        )
        about.setWordWrap(True)
        about.setProperty("muted", "true")
        self.table = self._make_table()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.back = self.buttons.addButton(
            self.tr("Go back to it"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.back.setObjectName("versions_back")
        self.back.setEnabled(bool(versions))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.table.itemActivated.connect(lambda _item, _column: self.accept())
        column = QVBoxLayout(self)
        for widget in (about, self.table, self.buttons):
            column.addWidget(widget)

    def accept(self) -> None:
        """Go back to the version that is chosen."""
        row = self.table.currentIndex().row()
        if 0 <= row < len(self._versions):
            self.chosen.emit(self._versions[row])
            super().accept()

    def _make_table(self) -> QTreeWidget:
        table = QTreeWidget()
        table.ensurePolished()  # rows are measured when the first is added
        table.setObjectName("versions_table")
        table.setAccessibleName(self.tr("Versions of this document"))
        table.setRootIsDecorated(False)
        table.setUniformRowHeights(True)
        table.setHeaderLabels([self.tr("Kept"), self.tr("Done last"), self.tr("Size")])
        locale = QLocale()
        for version in self._versions:
            size = locale.formattedDataSize(version.size)
            item = QTreeWidgetItem([_when(version), said(version.step) or self.tr("unknown"), size])
            item.setTextAlignment(_SIZE, _RIGHT)
            table.addTopLevelItem(item)
        header = table.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(_WHAT, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(_WHEN, 170)
        header.resizeSection(_SIZE, 90)
        first = table.topLevelItem(0)
        if first is not None:
            table.setCurrentItem(first)
        return table


def _when(version: Version) -> str:
    """Date and time of day, to the second."""
    moment = datetime.fromtimestamp(version.saved_at)
    return f"{moment:%Y-%m-%d  %H:%M:%S}"

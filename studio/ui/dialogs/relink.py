"""Missing media: a list of what is not here, and of the files that were found for it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from studio.app.relinking import Find, Gap, Part
from studio.io.paths import documents_folder

_WHAT, _NAME, _FOUND = range(3)
_CHECKED = Qt.CheckState.Checked


class RelinkDialog(QDialog):
    """Asks where to look (`wanted`); accepted, `finds` are the files that shall be taken."""

    wanted = Signal(list)

    def __init__(self, missing: Sequence[Gap], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("relink_dialog")
        self.setWindowTitle(self.tr("Relink media"))
        self.resize(680, 380)
        self._missing = tuple(missing)
        self._found: dict[str, Find] = {}
        self.about = QLabel()
        self.about.setObjectName("relink_about")
        self.about.setWordWrap(True)
        self.table = self._make_table()
        self._folder = self._button(
            "relink_folder", self.tr("Search a folder…"), self._browse_folder
        )
        self._file = self._button("relink_file", self.tr("Choose a file…"), self._browse_file)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.take = self.buttons.addButton(
            self.tr("Relink"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.take.setObjectName("relink_take")
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        where = QHBoxLayout()
        for button in (self._folder, self._file):
            button.setEnabled(bool(missing))
            where.addWidget(button)
        where.addStretch(1)
        column = QVBoxLayout(self)
        column.addWidget(self.about)
        column.addWidget(self.table)
        column.addLayout(where)
        column.addWidget(self.buttons)
        self.table.itemChanged.connect(lambda _item, _column: self._refresh())
        self.show_finds(())

    @property
    def finds(self) -> list[Find]:
        """The files that are ticked."""
        return [
            self._found[gap.asset]
            for gap, item in zip(self._missing, self._items(), strict=True)
            if gap.asset in self._found and item.checkState(_FOUND) == _CHECKED
        ]

    def show_finds(self, finds: Sequence[Find]) -> None:
        """Show what a search found; only files with the very content are ticked by themselves."""
        for find in finds:
            before = self._found.get(find.gap.asset)
            if before is None or find.same or not before.same:
                self._found[find.gap.asset] = find
        for gap, item in zip(self._missing, self._items(), strict=True):
            found = self._found.get(gap.asset)
            if found is None:
                item.setText(_FOUND, self.tr("missing"))
                continue
            told = self.tr("the same: {}") if found.same else self.tr("OTHER CONTENT: {}")
            item.setText(_FOUND, told.format(found.path))
            item.setToolTip(_FOUND, str(found.path))
            ticked = found.same or item.checkState(_FOUND) == _CHECKED
            item.setCheckState(_FOUND, _CHECKED if ticked else Qt.CheckState.Unchecked)
        self._refresh()

    def _refresh(self) -> None:
        self.take.setEnabled(bool(self.finds))
        others = [find for find in self._found.values() if not find.same]
        if not self._missing:
            text = self.tr("Nothing is missing: every photo and sound of this project is here.")
        elif others:
            text = self.tr(
                "A file that only has the name is another picture or sound: points and words may "
                "not fit it. Tick it if you want it all the same; it can be undone."
            )
        else:
            text = self.tr("Files are known by their content, whatever they are called now.")
        self.about.setText(text)
        self.about.setProperty("problem", bool(others))
        self.about.style().polish(self.about)

    def _make_table(self) -> QTreeWidget:
        table = QTreeWidget()
        table.ensurePolished()  # rows are measured when the first is added
        table.setObjectName("relink_table")
        table.setAccessibleName(self.tr("Missing media"))
        table.setRootIsDecorated(False)
        table.setHeaderLabels([self.tr("What"), self.tr("Name"), self.tr("Found")])
        words = {
            Part.PHOTO: self.tr("Photo"),
            Part.VOICE: self.tr("Voice"),
            Part.WEIGHTS: self.tr("Adapted network"),
        }
        for gap in self._missing:
            name = gap.name if gap.part is not Part.WEIGHTS else f"{gap.asset[:8]}…"
            item = QTreeWidgetItem([words[gap.part], name, ""])
            item.setToolTip(_NAME, f"{gap.name}\n{gap.asset}")
            table.addTopLevelItem(item)
        header = table.header()
        header.resizeSection(_WHAT, 120)
        header.resizeSection(_NAME, 180)
        header.setSectionResizeMode(_FOUND, QHeaderView.ResizeMode.Stretch)
        return table

    def _items(self) -> list[QTreeWidgetItem]:
        found = (self.table.topLevelItem(row) for row in range(self.table.topLevelItemCount()))
        return [item for item in found if item is not None]

    def _button(self, name: str, text: str, run: object) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.clicked.connect(run)
        return button

    def _browse_folder(self) -> None:
        title = self.tr("Folder to search, with all folders in it")
        name = QFileDialog.getExistingDirectory(self, title, str(documents_folder()))
        if name:
            self.wanted.emit([Path(name)])

    def _browse_file(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(
            self, self.tr("Missing files, or a project that has them"), str(documents_folder())
        )
        if names:
            self.wanted.emit([Path(name) for name in names])

"""The history: every step by its name and number, and the way to each of them."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QColor, QFont, QShowEvent
from PySide6.QtWidgets import QLabel, QListView, QVBoxLayout, QWidget

from studio.app.store import Store
from studio.ui.languages import said
from studio.ui.theme import Theme

_ROW_PX = 26
Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole


class HistoryModel(QAbstractListModel):
    """The states of the document, oldest first; row n is the one after n of the store's steps."""

    def __init__(self, store: Store, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._store, self._theme = store, theme
        self._steps: tuple[str, ...] = store.steps

    def refresh(self) -> None:
        """Show the steps as they are now."""
        self.beginResetModel()
        self._steps = self._store.steps
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802
        """The steps, and what was there before them."""
        return 0 if parent is not None and parent.isValid() else len(self._steps) + 1

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Number and name of a step; the present state is bold and marked, undone ones are dim."""
        row, done = index.row(), self._store.done
        if role == Role.DisplayRole:
            return f"{'▸' if row == done else ' '} {self._name(row)}"
        if role == Role.ToolTipRole:
            return self._tip(row)
        if role == Role.AccessibleTextRole:
            return f"{self._name(row)}. {self._tip(row)}"
        if role == Role.ForegroundRole and row > done:
            return QColor(self._theme.colours.muted)
        if role == Role.FontRole:
            font = QFont()
            font.setBold(row == done)
            font.setItalic(row > done)
            return font
        return QSize(0, _ROW_PX) if role == Role.SizeHintRole else None

    def _name(self, row: int) -> str:
        if row:
            return f"{self._store.forgotten + row}   {said(self._steps[row - 1])}"
        if self._store.forgotten:
            return self.tr("{}   Oldest state that is kept").format(self._store.forgotten)
        return self.tr("0   As it was opened")

    def _tip(self, row: int) -> str:
        done = self._store.done
        if row == done:
            return self.tr("The document as it is now")
        count = abs(row - done)
        if row < done:
            text = self.tr("Click to undo {} steps") if count > 1 else self.tr("Click to undo it")
        else:
            text = self.tr("Click to redo {} steps") if count > 1 else self.tr("Click to redo it")
        return text.format(count)


class HistoryPanel(QWidget):
    """Lists the steps; a click or Enter goes to a state, also while it plays."""

    def __init__(self, *, store: Store, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("history")
        self._store = store
        self.model = HistoryModel(store, theme, self)
        self.count = QLabel()
        self.count.setObjectName("history_count")
        self.count.setProperty("muted", "true")
        self.list = QListView()
        self.list.setObjectName("history_steps")
        self.list.setAccessibleName(self.tr("Steps of the document"))
        self.list.setUniformItemSizes(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setModel(self.model)
        self.list.clicked.connect(self._go)
        self.list.activated.connect(self._go)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(8)
        column.addWidget(self.count)
        column.addWidget(self.list, 1)
        store.stepped.connect(self.refresh)
        theme.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the steps, with the present one in view; a hidden list waits until it is seen."""
        store = self._store
        total = store.forgotten + len(store.steps)
        self.count.setText(
            self.tr("Step {} of {}").format(store.forgotten + store.done, total)
            if total
            else self.tr("Nothing was changed yet")
        )
        if not self.isVisible():
            return
        self.model.refresh()
        here = self.model.index(store.done)
        self.list.setCurrentIndex(here)
        self.list.scrollTo(here)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Catch up with what happened meanwhile."""
        super().showEvent(event)
        self.refresh()

    def _go(self, index: QModelIndex) -> None:
        self._store.go(index.row())

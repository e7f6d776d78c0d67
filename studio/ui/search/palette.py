"""The command palette: type some words, and do what was found, without the mouse."""

import json
from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSettings,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from studio.ui.search.matching import Entry, ranked
from studio.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
ENTRY = Qt.ItemDataRole.UserRole
RECENT = "palette/recent"
_KEPT = 12
_ROW_PX, _WIDTH_PX, _HEIGHT_PX, _TOP_PX = 44, 640, 420, 72
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_ALIGN = Qt.AlignmentFlag


class CommandPalette(QDialog):
    """Searches `entries`; Enter does the chosen one, Esc closes."""

    def __init__(
        self, parent: QWidget, entries: Sequence[Entry], settings: QSettings, theme: Theme
    ) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("command_palette")
        self.setWindowTitle(self.tr("Search actions"))
        self._window, self._entries, self._settings = parent, entries, settings
        self._recent = recent_of(settings)
        self.query = QLineEdit()
        self.query.setObjectName("palette_query")
        self.query.setPlaceholderText(self.tr("What do you want to do?"))
        self.query.setAccessibleName(self.tr("Words of the action"))
        self.query.setClearButtonEnabled(True)
        self.query.installEventFilter(self)
        self.found = QStandardItemModel(self)
        self.list = QListView()
        self.list.setObjectName("palette_list")
        self.list.setAccessibleName(self.tr("Actions found"))
        self.list.setItemDelegate(EntryDelegate(theme, self.list))
        self.list.setModel(self.found)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.note = QLabel()
        self.note.setObjectName("palette_note")
        self.note.setProperty("muted", "true")
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        for widget in (self.query, self.list, self.note):
            column.addWidget(widget)
        self.query.textChanged.connect(self._search)
        self.list.clicked.connect(self._take)
        self._search("")
        self._place(parent)
        self.query.setFocus(Qt.FocusReason.PopupFocusReason)

    @property
    def chosen(self) -> Entry | None:
        """The entry that Enter would do."""
        return _entry(self.list.currentIndex())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """The arrows move through what was found while the words keep the focus."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in _MOVES:
                self.list.event(event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take(self.list.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def _search(self, query: str) -> None:
        self.found.clear()
        for entry in ranked(query, self._entries, self._recent):
            item = QStandardItem(entry.title)
            item.setData(entry, ENTRY)
            words = (entry.title, entry.place, entry.keys, entry.obstacle)
            item.setAccessibleText(". ".join(word for word in words if word))
            item.setToolTip(entry.obstacle or entry.tip)
            self.found.appendRow(item)
        self.list.setCurrentIndex(self.found.index(0, 0))
        count = self.found.rowCount()
        self.note.setText(
            self.tr("↑ ↓ choose, Enter does it, Esc closes")
            if count
            else self.tr("No action has all of these words")
        )

    def _take(self, index: QModelIndex) -> None:
        """Close and do it; what cannot be done now stays open and says why."""
        entry = _entry(index)
        if entry is None:
            return
        if entry.obstacle:
            self.note.setText(self.tr("“{}”: {}").format(entry.title, entry.obstacle))
            return
        kept = [entry.id, *(id for id in self._recent if id != entry.id)][:_KEPT]  # noqa: A001
        self._settings.setValue(RECENT, json.dumps(kept))
        self.accept()
        # The focus is back in the window before the action looks where it is.
        QTimer.singleShot(0, self._window, entry.run)

    def _place(self, parent: QWidget) -> None:
        """In the middle of the upper part of the window."""
        width, height = min(_WIDTH_PX, parent.width() - 40), min(_HEIGHT_PX, parent.height() - 100)
        self.resize(width, height)
        corner = parent.mapToGlobal(parent.rect().topLeft())
        self.move(corner.x() + (parent.width() - width) // 2, corner.y() + _TOP_PX)


class EntryDelegate(QStyledItemDelegate):
    """Paints an entry in two lines: title and keys, then its place in the menus or its obstacle."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """Two lines."""
        return QSize(0, max(_ROW_PX, option.fontMetrics.height() * 2 + 8))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Greyed where it cannot be done now."""
        entry = _entry(index)
        if entry is None:
            return
        colours = self._theme.colours
        selected = bool(option.state & option.state.State_Selected)
        painter.save()
        if selected:
            painter.fillRect(option.rect, QColor(colours.accent))
        bright = colours.accent_text if selected else colours.text
        dim = colours.accent_text if selected else colours.muted
        room = option.rect.adjusted(10, 3, -10, -3)
        upper = QRect(room.left(), room.top(), room.width(), room.height() // 2)
        lower = QRect(room.left(), upper.bottom() + 1, room.width(), room.height() // 2)
        metrics = painter.fontMetrics()
        painter.setPen(QColor(dim))
        painter.drawText(upper, _ALIGN.AlignRight | _ALIGN.AlignVCenter, entry.keys)
        below = " — ".join(part for part in (entry.place, entry.obstacle or entry.tip) if part)
        below = metrics.elidedText(below, Qt.TextElideMode.ElideRight, lower.width())
        painter.drawText(lower, _ALIGN.AlignLeft | _ALIGN.AlignVCenter, below)
        painter.setPen(QColor(dim if entry.obstacle else bright))
        left = upper.adjusted(0, 0, -metrics.horizontalAdvance(entry.keys) - 12, 0)
        title = metrics.elidedText(entry.title, Qt.TextElideMode.ElideRight, left.width())
        painter.drawText(left, _ALIGN.AlignLeft | _ALIGN.AlignVCenter, title)
        painter.restore()


def recent_of(settings: QSettings) -> list[str]:
    """What was done from the palette lately, the last first."""
    try:
        kept = json.loads(str(settings.value(RECENT, "[]")))
    except ValueError:
        return []
    return [str(id) for id in kept] if isinstance(kept, list) else []  # noqa: A001


def _entry(index: Index) -> Entry | None:
    found = index.data(ENTRY) if index.isValid() else None
    return found if isinstance(found, Entry) else None

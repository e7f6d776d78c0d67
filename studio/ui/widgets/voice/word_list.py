"""The words of the voice as a list: when each is said, and of which sounds it is made."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView

from studio.app.session import Session
from studio.app.store import Store
from studio.domain.project import Project
from studio.domain.time_text import time_text
from studio.domain.words import Transcript
from studio.ui.theme import Theme

_LEAST_PX = 120
Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole


class WordModel(QAbstractTableModel):
    """The words in their order: what is said, when in the film, and its sounds."""

    def __init__(self, store: Store, session: Session, theme: Theme) -> None:
        super().__init__()
        self._store, self._session, self._theme = store, session, theme
        self._said: Transcript | None = store.project.said

    def refresh(self) -> None:
        """Show the words as they are now."""
        self.beginResetModel()
        self._said = self._store.project.said
        self.endResetModel()

    def start(self, row: int) -> float:
        """The start of the frame of the film in which word `row` begins, in seconds."""
        project = self._store.project
        if self._said is None or project.audio is None:
            return 0.0
        time = max(self._said.words[row].start + project.audio.offset, 0.0)
        return project.rate.seconds(round(time * project.rate.fps))

    def row_at(self, time: float) -> int | None:
        """The word that is said at `time` of the film; None in a pause."""
        audio = self._store.project.audio
        if self._said is None or audio is None:
            return None
        half_a_frame = 0.5 / self._store.project.rate.fps
        return self._said.word_at(time + half_a_frame - audio.offset)

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802
        """One per word."""
        inside = parent is not None and parent.isValid()
        return 0 if inside or self._said is None else len(self._said.words)

    def columnCount(self, parent: Index | None = None) -> int:  # noqa: N802
        """Word, time, sounds."""
        return 0 if parent is not None and parent.isValid() else 3

    def headerData(self, section: int, way: Qt.Orientation, role: int = Role.DisplayRole) -> Any:  # noqa: N802
        """Titles of the columns."""
        if role != Role.DisplayRole or way is not Qt.Orientation.Horizontal:
            return None
        return (self.tr("Word"), self.tr("Time"), self.tr("Sounds"))[section]

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """A cell in words; all but the word itself is dim."""
        if self._said is None:
            return None
        if role == Role.ForegroundRole and index.column():
            return QColor(self._theme.colours.muted)
        if role not in (Role.DisplayRole, Role.ToolTipRole):
            return None
        word = self._said.words[index.row()]
        if index.column() == 0:
            return word.text
        if index.column() == 1:
            rate, unit = self._store.project.rate, self._session.playback.unit
            return time_text(unit, rate, rate.frame(self.start(index.row())))
        return " ".join(phone.symbol for phone in word.phones)


class WordList(QTreeView):
    """A click or Enter goes to a word; the one at the playhead is chosen."""

    def __init__(self, *, store: Store, session: Session, theme: Theme) -> None:
        super().__init__()
        self._session = session
        self.model_of = WordModel(store, session, theme)
        self.setObjectName("word_list")
        self.setAccessibleName(self.tr("Words of the voice"))
        self.setToolTip(self.tr("Click a word to go there; words are edited on the timeline."))
        self.setModel(self.model_of)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setMinimumHeight(_LEAST_PX)
        header = self.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        self.clicked.connect(self._go)
        self.activated.connect(self._go)
        store.changed.connect(self._follow)
        session.time_changed.connect(self._show_time)
        session.playback_changed.connect(lambda _playback: self.viewport().update())

    def _go(self, index: QModelIndex) -> None:
        self._session.time = self.model_of.start(index.row())

    def _show_time(self, time: float) -> None:
        row = self.model_of.row_at(time)
        if row is not None:
            self.setCurrentIndex(self.model_of.index(row, 0))

    def _follow(self, old: Project, new: Project) -> None:
        if old.transcript is not new.transcript or old.audio is not new.audio:
            self.model_of.refresh()

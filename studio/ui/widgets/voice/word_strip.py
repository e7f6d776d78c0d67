"""The words under the waveform, edited: borders dragged, words written anew, split and joined."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QMenu

from studio.app.edits import words as edits
from studio.app.reporting import Reporter
from studio.app.session import Session
from studio.app.store import Store
from studio.domain.errors import StudioError
from studio.domain.project import Project
from studio.domain.words import Word
from studio.ui.theme import Theme
from studio.ui.widgets.time.time_view import TimeView
from studio.ui.widgets.voice.word_view import PHONES_PX, WORDS_PX, Border, WordView

_EDITOR_PX = 90


class WordStrip(WordView):
    """Hidden while the voice has no words.

    Borders are dragged, a double click writes a word or a sound anew, the menu does the rest;
    every gesture is one step of the store.
    """

    def __init__(
        self, *, store: Store, session: Session, view: TimeView, theme: Theme, reporter: Reporter
    ) -> None:
        super().__init__(store=store, session=session, view=view, theme=theme)
        self._reporter = reporter
        self._drag: Border | None = None
        self._editor: QLineEdit | None = None
        self.setObjectName("word_strip")
        self.setAccessibleName(self.tr("Words and sounds of the voice"))
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        view.changed.connect(self._close_editor)
        store.changed.connect(self._project_changed)
        self.setHidden(self.said is None)

    @property
    def dragging(self) -> bool:
        """Whether a border is being moved, which Esc would take back."""
        return self._drag is not None

    @property
    def editor(self) -> QLineEdit | None:
        """Where a word is being written."""
        return self._editor

    def cancel(self) -> None:
        """Take back the drag in progress, and stop writing."""
        if self._drag is not None:
            self._drag = None
            self._store.cancel()
        self._close_editor()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Take hold of a border, or put the playhead at the start of a word."""
        self._close_editor()
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        border, place = self.border_at(event.position()), self.place_at(event.position())
        if border is not None:
            self._drag = border
            self._store.begin(self.tr("Moved a border of a word"))
        elif place is not None and self.said is not None:
            word = self.said.words[place[0]]
            rate = self._store.project.rate
            self._session.time = rate.seconds(round((word.start + self.offset) * rate.fps))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Drag the border; show by the cursor what could be grabbed."""
        drag = self._drag
        if drag is None:
            near = self.border_at(event.position()) is not None
            shape = Qt.CursorShape.SplitHCursor if near else Qt.CursorShape.ArrowCursor
            self.setCursor(shape)
            return
        time = self.time_of(event.position().x())
        self._do(lambda: edits.move(self._store, drag.index, drag.side, drag.phone, time))()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """End the drag: one step."""
        if event.button() is Qt.MouseButton.LeftButton and self._drag is not None:
            self._drag = None
            self._store.commit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Write the word, or the sound, anew."""
        place = self.place_at(event.position())
        if event.button() is Qt.MouseButton.LeftButton and place is not None:
            self._edit(*place)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc stops writing; other keys are the panel's."""
        if event.key() == Qt.Key.Key_Escape and self._editor is not None:
            self._close_editor()
        else:
            event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """Offer what can be done to the word under the mouse."""
        menu = self.menu(QPointF(event.pos()))
        if menu is not None and self._drag is None:
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(event.globalPos())

    def menu(self, at: QPointF) -> QMenu | None:
        """What can be done to the word at pixel `at`; None in a pause."""
        place, store = self.place_at(at), self._store
        if place is None:
            return None
        index, time = place[0], self.time_of(at.x())
        menu = QMenu(self)
        menu.setObjectName("word_menu")
        menu.addAction(self.tr("Rename…"), lambda: self._edit(*place))
        menu.addAction(self.tr("Split here"), self._do(lambda: edits.split(store, index, time)))
        menu.addAction(self.tr("Join with the next"), self._do(lambda: edits.join(store, index)))
        menu.addSeparator()
        menu.addAction(self.tr("Delete word"), self._do(lambda: edits.delete(store, index)))
        return menu

    def _edit(self, index: int, phone: int | None) -> None:
        """Open a field over the word or sound; Return writes, Esc leaves it as it was."""
        self._close_editor()
        said = self.said
        if said is None:
            return
        word = said.words[index]
        part = word if phone is None else word.phones[phone]
        old = part.text if isinstance(part, Word) else part.symbol
        top, height = (0, WORDS_PX) if phone is None else (WORDS_PX, PHONES_PX)
        box = self.rect_of(part.start, part.end, top, height).toRect()
        box.setWidth(max(box.width(), _EDITOR_PX))
        box.moveLeft(min(max(box.left(), 0), max(self.width() - box.width(), 0)))
        editor = QLineEdit(old, self)
        editor.setObjectName("word_editor")
        editor.setAccessibleName(self.tr("The word, written anew"))
        editor.setStyleSheet("padding: 0 3px; min-height: 0;")
        editor.setGeometry(box)
        editor.selectAll()
        self._editor = editor

        def keep() -> None:
            text = editor.text()
            self._close_editor()
            if text != old:
                self._do(lambda: edits.write(self._store, index, phone, text))()

        editor.returnPressed.connect(keep)
        editor.editingFinished.connect(self._close_editor)
        editor.show()
        editor.setFocus()

    def _close_editor(self) -> None:
        editor, self._editor = self._editor, None
        if editor is not None:
            editor.deleteLater()
            editor.hide()

    def _do(self, action: Callable[[], None]) -> Callable[[], None]:
        def run() -> None:
            try:
                action()
            except StudioError as error:
                self._reporter.tell(error.message, error.hint)

        return run

    def _project_changed(self, old: Project, new: Project) -> None:
        if old.transcript is not new.transcript or old.audio is not new.audio:
            self._close_editor()
            self.setVisible(new.said is not None)
            self.update()

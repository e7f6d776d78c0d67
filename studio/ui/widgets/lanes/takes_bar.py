"""Above the lanes, once there are two takes: which is performed, and which it is compared with."""

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from studio.app.comparison import compare, flip, other_take
from studio.app.edits import takes
from studio.app.look import Look, View
from studio.app.session import Session
from studio.app.store import Store
from studio.domain.project import Project
from studio.domain.take import TakeNote
from studio.ui.languages import said

HEIGHT_PX = 36
_LEAST_PX = 92


class TakesBar(QWidget):
    """Chooses two takes; flips between them, or lays a wipe over them in the preview."""

    another_wanted = Signal()

    def __init__(self, *, store: Store, session: Session) -> None:
        super().__init__()
        self._store, self._session = store, session
        self.setObjectName("takes_bar")
        self.setFixedHeight(HEIGHT_PX)
        self._now = _choice("takes_now", self.tr("Take that is performed"))
        self._now.setToolTip(self.tr("Perform another take that was kept; hand work stays."))
        self._rival = _choice("takes_rival", self.tr("Take to compare with"))
        self._rival.setToolTip(
            self.tr("Its curves lie dashed behind those of the lanes, its blinks as outlines.")
        )
        self._flip = _button("takes_flip", self.tr("Flip"), switch=True)
        self._flip.setToolTip(
            self.tr("See the other take in the preview, and back; the film stays as it is  (F6)")
        )
        self._wipe = _button("takes_wipe", self.tr("Wipe"), switch=True)
        self._wipe.setToolTip(self.tr("Both takes in the preview, left and right of a line"))
        self._another = _button("takes_another", self.tr("Another take"))
        self._another.setToolTip(
            self.tr("Perform with other blinks and head motion; this take is kept  (Ctrl+Shift+↵)")
        )
        self._remove = _button("takes_remove", self.tr("Remove"))
        self._lay_out()
        self._now.activated.connect(self._switch)
        self._rival.activated.connect(self._compare)
        self._flip.clicked.connect(lambda: flip(session, store.project))
        self._wipe.clicked.connect(self._show_wipe)
        self._another.clicked.connect(self.another_wanted)
        self._remove.clicked.connect(self._forget)
        store.changed.connect(self._follow)
        session.look_changed.connect(self._show)
        self._show(session.look)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 3, 12, 3)
        row.setSpacing(6)
        against = QLabel(self.tr("compared with"))
        against.setProperty("muted", "true")
        for widget in (self._now, against, self._rival, self._flip, self._wipe):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self._another)
        row.addWidget(self._remove)

    def _switch(self, index: int) -> None:
        """Perform the chosen take; one that was compared with changes places with the present."""
        number, look = int(self._now.itemData(index)), self._session.look
        before = self._store.project.performed
        takes.switch(self._store, number)
        if look.take == number and before is not None:
            compare(self._session, before.number)

    def _compare(self, index: int) -> None:
        compare(self._session, int(self._rival.itemData(index)))
        if not self._session.look.take and self._session.look.view is View.WIPE:
            self._show_wipe(False)

    def _show_wipe(self, on: bool) -> None:
        view = View.WIPE if on else View.RESULT
        self._session.look = replace(self._session.look, view=view)

    def _forget(self) -> None:
        takes.forget(self._store, self._session.look.take)

    def _follow(self, old: Project, new: Project) -> None:
        if (old.takes, old.performed) != (new.takes, new.performed):
            self._show(self._session.look)

    def _show(self, look: Look) -> None:
        """Offer what there is; nothing at all with a single take."""
        project = self._store.project
        own, other = project.performed or TakeNote(), other_take(project, look)
        notes = sorted((own, *(take.note for take in project.takes)), key=lambda n: n.number)
        with QSignalBlocker(self._now), QSignalBlocker(self._rival):
            self._now.clear()
            self._rival.clear()
            self._rival.addItem(self.tr("nothing"), 0)
            for note in notes:
                self._now.addItem(said(note.title), note.number)
                _tell(self._now, _origin(note))
                if note is not own:
                    self._rival.addItem(said(note.title), note.number)
                    _tell(self._rival, _origin(note))
            self._now.setCurrentIndex(self._now.findData(own.number))
            chosen = other.note.number if other else 0
            self._rival.setCurrentIndex(self._rival.findData(chosen))
        self._flip.setChecked(look.flipped and other is not None)
        self._wipe.setChecked(look.view is View.WIPE and other is not None)
        self._wipe.setEnabled(other is not None)
        self._remove.setEnabled(other is not None)
        title = said(other.note.title) if other else ""
        self._remove.setText(self.tr("Remove {}").format(title).strip())
        self._remove.setToolTip(
            self.tr("Keep {} no longer").format(title)
            if other
            else self.tr("Removes the take that is compared with")
        )
        self.setVisible(bool(project.takes))


def _origin(note: TakeNote) -> str:
    """What a take was made from."""
    made, seen = note.settings, note.capture
    if seen is not None:
        read = seen.settings
        return f"{seen.name}\ncaptured · smoothing {read.smooth:g} · head {read.head:g} ×"
    return (
        f"{note.voice}\nseed {note.seed} · head {made.head:g} ×"
        f" · {made.blinks_per_minute:g} blinks/min"
    ).strip()


def _tell(choice: QComboBox, text: str) -> None:
    choice.setItemData(choice.count() - 1, text, Qt.ItemDataRole.ToolTipRole)


def _choice(name: str, title: str) -> QComboBox:
    choice = QComboBox()
    choice.setObjectName(name)
    choice.setAccessibleName(title)
    choice.setMinimumWidth(_LEAST_PX)
    choice.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    return choice


def _button(name: str, title: str, switch: bool = False) -> QToolButton:
    button = QToolButton()
    button.setObjectName(name)
    button.setAccessibleName(title)
    button.setText(title)
    button.setCheckable(switch)
    return button

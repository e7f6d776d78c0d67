"""A small window with what is done to one lane after its keys: cycles, noise, limits and others."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from studio.app.edits import modifier_steps
from studio.app.reporting import Reporter
from studio.app.session import Session
from studio.app.store import Store
from studio.domain.errors import StudioError
from studio.domain.lanes import BLINKS, LANES
from studio.domain.project import Project
from studio.ui.languages import said
from studio.ui.widgets.modifiers.modifier_card import ModifierCard
from studio.ui.widgets.modifiers.modifier_fields import new_modifiers, title_of

_WIDTH_PX, _HEIGHT_PX = 370, 480
_EDGE_PX = 12


class _Cards(QScrollArea):
    """Scrolls downwards alone: it is never narrower than the cards in it."""

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Room for the widest card and the bar beside it."""
        cards, least = self.widget(), super().minimumSizeHint()
        bar = self.verticalScrollBar().sizeHint().width()
        inner = cards.minimumSizeHint().width() if cards is not None else 0
        return QSize(inner + bar, least.height())

    def event(self, event: QEvent) -> bool:
        """Ask for other room where the cards are others."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().event(event)


class ModifierWindow(QDialog):
    """The modifiers of the lane that was touched last; every change is one step of the store."""

    def __init__(
        self, parent: QWidget, *, store: Store, session: Session, reporter: Reporter
    ) -> None:
        super().__init__(parent, Qt.WindowType.Tool)
        self.setObjectName("modifiers")
        self._store, self._session, self._reporter = store, session, reporter
        self._lane = next(iter(LANES))
        self._kinds: tuple[str, ...] = ()
        self._cards: list[ModifierCard] = []
        self._note = QLabel()
        self._note.setWordWrap(True)
        self._note.setProperty("muted", True)
        self._add = QPushButton(self.tr("Add"))
        self._add.setObjectName("add_modifier")
        self._bake = QPushButton(self.tr("Bake into keys"))
        self._bake.setObjectName("bake_modifiers")
        self._bake.setToolTip(self.tr("Write what is seen into keys and remove the modifiers"))
        self._stack = QVBoxLayout()
        self._lay_out()
        store.changed.connect(self._project_changed)

    @property
    def cards(self) -> list[ModifierCard]:
        """One card for each modifier, in the order in which they work."""
        return self._cards

    def show_lane(self, lane: str) -> None:
        """Show the modifiers of `lane`; blinks have none, so what is shown stays."""
        if lane != BLINKS and lane != self._lane:
            self._lane = lane
            self._rebuild()

    def show_beside(self, canvas: QWidget) -> None:
        """Open at the right edge of `canvas`, above it where the screen ends."""
        self._rebuild()
        if not self.isVisible():
            self.resize(_WIDTH_PX, _HEIGHT_PX)
            corner = canvas.mapToGlobal(QPoint(canvas.width() - _WIDTH_PX - _EDGE_PX, 0))
            room = canvas.screen().availableGeometry()
            lowest = room.bottom() - _HEIGHT_PX - 3 * _EDGE_PX
            self.move(max(corner.x(), room.left()), max(min(corner.y(), lowest), room.top()))
        self.show()
        self.raise_()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Forget the cards: a hidden window follows nothing."""
        self._clear()
        super().hideEvent(event)

    def _lay_out(self) -> None:
        menu = QMenu(self._add)
        for place, (name, modifier) in enumerate(
            new_modifiers(self._lane, self._store.project.rate)
        ):
            action = menu.addAction(title_of(modifier), partial(self._append, place))
            action.setObjectName(f"add_{name}")
        self._add.setMenu(menu)
        self._bake.clicked.connect(
            lambda: self._do(lambda: modifier_steps.bake(self._store, self._session, self._lane))
        )
        buttons = QHBoxLayout()
        buttons.addWidget(self._add)
        buttons.addStretch(1)
        buttons.addWidget(self._bake)
        content = QWidget()
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.setSpacing(8)
        inner = QVBoxLayout(content)
        inner.setContentsMargins(0, 0, 8, 0)
        inner.addWidget(self._note)
        inner.addLayout(self._stack)
        inner.addStretch(1)
        area = _Cards()
        area.setAccessibleName(self.tr("Modifiers of the lane"))
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(content)
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE_PX, _EDGE_PX, _EDGE_PX, _EDGE_PX)
        column.addLayout(buttons)
        column.addWidget(area, 1)

    def _append(self, place: int) -> None:
        _, modifier = new_modifiers(self._lane, self._store.project.rate)[place]
        self._do(lambda: modifier_steps.add(self._store, self._lane, modifier))

    def _do(self, action: Callable[[], None]) -> None:
        try:
            action()
        except StudioError as error:
            self._reporter.tell(error.message, error.hint)

    def _project_changed(self, old: Project, new: Project) -> None:
        if not self.isVisible():
            return
        kept = new.tracks.lane(self._lane)
        kinds = tuple(title_of(modifier) for modifier in kept.modifiers)
        if kinds != self._kinds or old.duration != new.duration:
            self._rebuild()
        elif kept is not old.tracks.lane(self._lane):
            self._show_state()

    def _rebuild(self) -> None:
        self._clear()
        lane = self._store.project.tracks.lane(self._lane)
        self._kinds = tuple(title_of(modifier) for modifier in lane.modifiers)
        self.setWindowTitle(self.tr("Modifiers of {}").format(said(LANES[self._lane].title)))
        for index in range(len(lane.modifiers)):
            card = ModifierCard(
                store=self._store,
                session=self._session,
                lane=self._lane,
                index=index,
                last=len(lane.modifiers) - 1,
            )
            card.wanted.connect(self._do)
            self._cards.append(card)
            self._stack.addWidget(card)
        self._show_state()

    def _show_state(self) -> None:
        lane = self._store.project.tracks.lane(self._lane)
        note = ""
        if lane.locked:
            note = self.tr("This lane is locked: unlock it to change its modifiers.")
        elif not lane.modifiers:
            note = self.tr("Nothing is done to this lane after its keys.")
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self._add.setEnabled(not lane.locked)
        self._bake.setEnabled(
            not lane.locked and any(not modifier.muted for modifier in lane.modifiers)
        )
        for card, modifier in zip(self._cards, lane.modifiers, strict=True):
            card.setEnabled(not lane.locked)
            card.show_state(modifier)

    def _clear(self) -> None:
        for card in self._cards:
            card.leave()
            card.setParent(None)
            card.deleteLater()
        self._cards.clear()

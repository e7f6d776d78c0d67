"""One place of the source bank: shows a photo, takes focus, starts drags, offers the way on."""

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from studio.domain.photo_checks import PhotoProblem
from studio.ui.theme import Theme
from studio.ui.widgets.bank.slot_painting import SlotLook, paint_frame, paint_meters, paint_picture

FOOTER = 56
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}


class ImageSlot(QWidget):
    """A photo with its badges and meters, or an invitation to drop one; `place` names it."""

    chosen = Signal(int)
    opened = Signal(int)
    menu_wanted = Signal(int, QPoint)
    dragged = Signal(int, QPoint)
    dropped = Signal(int, QPoint)
    drag_cancelled = Signal()
    stepped = Signal(int, bool)
    """An arrow key: to the neighbour -1 or 1; True when it should take the photo along (Alt)."""
    pick_wanted = Signal(int)
    place_wanted = Signal(int)
    remove_wanted = Signal(int)

    def __init__(self, place: int, theme: Theme, compact: bool = False) -> None:
        super().__init__()
        self.place, self._theme, self._compact = place, theme, compact
        self.look = SlotLook()
        self._landmarks = self._hovered = self._marked = False
        self._pressed: QPoint | None = None
        self._dragging = False
        self.setObjectName(f"slot_{place + 1}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._pick = self._button("pick_face", self.tr("Pick face"), self.tr("Pick the face"))
        self._place = self._button(
            "place_points", self.tr("Place points"), self.tr("Place the points")
        )
        self._remove = self._button("remove", self.tr("Remove"), self.tr("Remove this photo (Del)"))
        self._pick.clicked.connect(lambda: self.pick_wanted.emit(self.place))
        self._place.clicked.connect(lambda: self.place_wanted.emit(self.place))
        self._remove.clicked.connect(lambda: self.remove_wanted.emit(self.place))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addStretch(1)
        for button in (self._pick, self._place, self._remove):
            self._column.addWidget(button)
        theme.changed.connect(self.update)

    def show_look(self, look: SlotLook) -> None:
        """Show a photo, or none."""
        self.look = look
        self.setAccessibleName(self._spoken(look))
        several = look.photo is not None and look.photo.problem == PhotoProblem.SEVERAL_FACES
        problem = bool(look.problem) and not self._compact
        self._pick.setVisible(problem and several)
        self._place.setVisible(problem and not several and not look.missing)
        self._remove.setVisible(problem)
        self.update()

    def _spoken(self, look: SlotLook) -> str:
        """What a screen reader says: the place, and what is in it."""
        number = str(self.place + 1)
        if look.photo is None:
            return self.tr("Photo {}: empty").format(number)
        return self.tr("Photo {}: {}").format(number, look.problem or look.photo.name)

    def show_landmarks(self, on: bool) -> None:
        """Show the landmarks always, not only under the pointer."""
        self._landmarks = on
        self.update()

    def mark(self, on: bool) -> None:
        """Show that a drop would go here."""
        self._marked = on
        self.update()

    def set_side(self, side: int) -> None:
        """Be `side` pixels wide."""
        self.setFixedSize(QSize(side, side if self._compact else side + FOOTER))

    @property
    def picture_area(self) -> QRect:
        """Where the picture is."""
        return QRect(0, 0, self.width(), self.width())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        c, area = self._theme.colours, self.picture_area
        if self._dragging:
            painter.setOpacity(0.45)
        paint_picture(painter, area, self.look, c, self._landmarks or self._hovered)
        if not self._compact:
            paint_meters(
                painter, QRect(0, area.height() + 4, area.width(), FOOTER - 8), self.look, c
            )
        if self._marked:
            paint_frame(painter, area, c.good, 3)
        elif self.hasFocus():
            paint_frame(painter, area, c.accent, 2.5)
        elif self._hovered:
            paint_frame(painter, area, c.muted, 1)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Fit the new size."""
        super().resizeEvent(event)
        self.update()

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802
        """Show the landmarks under the pointer."""
        self._hovered = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        """Hide them again."""
        self._hovered = False
        self.update()
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Become the chosen slot."""
        self.chosen.emit(self.place)
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Draw without the focus frame."""
        self.update()
        super().focusOutEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Take the focus; a drag may follow."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self._pressed = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Drag the photo once the pointer went far enough."""
        if self._pressed is None or self.look.photo is None:
            return
        travel = (event.position().toPoint() - self._pressed).manhattanLength()
        if self._dragging or travel >= QApplication.startDragDistance():
            self._dragging = True
            self.dragged.emit(self.place, event.globalPosition().toPoint())
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Drop what was dragged."""
        was_dragging = self._end_drag()
        if was_dragging:
            self.dropped.emit(self.place, event.globalPosition().toPoint())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Open the photo."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit(self.place)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """Ask for the menu."""
        self.setFocus()
        self.menu_wanted.emit(self.place, event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter opens, Esc ends a drag, arrows step; the panel gets the rest."""
        step = _STEPS.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Escape and self._end_drag():
            self.drag_cancelled.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self.place)
        elif step is not None:
            self.stepped.emit(step, bool(event.modifiers() & Qt.KeyboardModifier.AltModifier))
        else:
            event.ignore()

    def _end_drag(self) -> bool:
        """Stop dragging; whether a drag was going on."""
        was_dragging, self._dragging, self._pressed = self._dragging, False, None
        self.update()
        return was_dragging

    def _button(self, name: str, text: str, tip: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(f"{name}_{self.place + 1}")
        button.setAccessibleName(f"{tip}, {self.place + 1}")
        button.setToolTip(tip)
        button.setProperty("slim", True)
        button.hide()
        return button

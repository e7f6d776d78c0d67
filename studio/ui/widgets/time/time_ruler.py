"""The ruler under the mouse: scrubbing, dragging of markers and of the range, names, menus."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QHideEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QLineEdit, QMenu

from studio.app.edits import markers
from studio.app.session import Session
from studio.app.store import Store
from studio.domain.markers import Marker, MarkerColour
from studio.domain.project import Project
from studio.ui.theme import Theme
from studio.ui.widgets.time.ruler_marks import ROW_TOP_PX, Edge, End, Mark
from studio.ui.widgets.time.ruler_view import RulerView
from studio.ui.widgets.time.time_view import TimeView
from studio.ui.widgets.time.time_wheel import turn_wheel

_START_PX = 3
_NAME_WIDTH_PX, _NAME_HEIGHT_PX = 140, 22


class TimeRuler(RulerView):
    """A press or drag moves the playhead frame by frame; on a mark it moves the mark."""

    _before: Project | None = None  # Qt sends events while the widget is made

    def __init__(self, *, store: Store, view: TimeView, session: Session, theme: Theme) -> None:
        super().__init__(store=store, view=view, session=session, theme=theme)
        self.setMouseTracking(True)
        self.cancels: Callable[[QKeyEvent], bool] = _escape
        self._pressed: QPointF | None = None
        self._mark: Mark | None = None
        self._name: QLineEdit | None = None

    @property
    def dragging(self) -> bool:
        """Whether a mark is being moved."""
        return self._before is not None

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Take hold of the mark under the mouse, or put the playhead there."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        self._pressed, self._mark = event.position(), self.marks.mark_at(event.position())
        if self._mark is None:
            self._scrub(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Drag the mark or the playhead; show what could be dragged."""
        at = event.position()
        if self._pressed is None:
            grip = self.marks.mark_at(at)
            shape = Qt.CursorShape.SplitHCursor if grip is None else Qt.CursorShape.SizeHorCursor
            self.setCursor(shape)
        elif self._mark is None:
            self._scrub(at.x())
        elif self.dragging or (at - self._pressed).manhattanLength() >= _START_PX:
            self._drag(self._mark, at.x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """End the drag; a click on a mark goes there."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        if self.dragging:
            self._store.commit()
            self._let_go()
        elif isinstance(self._mark, Marker):
            self._session.time = self._mark.time
        elif isinstance(self._mark, Edge):
            self._go_to(self._mark)
        self._pressed = self._mark = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Name the marker under the mouse."""
        marker = _marker_of(self.marks.mark_at(event.position()))
        if marker is not None:
            self.edit_name(marker)
        else:
            self.mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Zoom at the mouse, step by frames with Alt."""
        turn_wheel(event, self._view, self._session)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """What can be done with the marker under the mouse, or at this time."""
        menu = self.menu_at(event.pos())
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())

    def event(self, event: QEvent) -> bool:
        """No shortcut comes between a drag; the keys that cancel take it back."""
        if self.dragging and isinstance(event, QKeyEvent):
            if event.type() is QEvent.Type.KeyPress and self.cancels(event):
                self._store.cancel()
                self._let_go()
                self._pressed = self._mark = None
            event.accept()
            return True
        return super().event(event)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Leave nothing half done."""
        if self.dragging:
            self._store.cancel()
            self._let_go()
        self._close_name()
        super().hideEvent(event)

    def edit_name(self, marker: Marker) -> None:
        """Let the user type the name of `marker` where it is written."""
        self._close_name()
        self._editing = marker
        name = self._name = QLineEdit(marker.name, self)
        name.setObjectName("marker_name")
        name.setAccessibleName(self.tr("Name of the marker"))
        left = min(self.marks.name_rect(marker).left(), self.width() - _NAME_WIDTH_PX)
        name.setGeometry(round(left), ROW_TOP_PX - 4, _NAME_WIDTH_PX, _NAME_HEIGHT_PX)
        name.selectAll()
        name.editingFinished.connect(self._take_name)
        name.installEventFilter(self)
        name.show()
        name.setFocus()
        self.update()

    def eventFilter(self, watched: object, event: QEvent) -> bool:  # noqa: N802
        """Escape leaves the name as it was."""
        escaped = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if watched is not self._name or not escaped:
            return False
        if event.type() is QEvent.Type.KeyPress:
            self._close_name()
        event.accept()
        return True

    def menu_at(self, at: QPoint) -> QMenu:
        """The menu of the marker at `at`; of the moment there where is none."""
        menu, store = QMenu(self), self._store
        menu.setObjectName("ruler_menu")
        mark = _marker_of(self.marks.mark_at(QPointF(at)))
        if mark is not None:
            menu.addAction(self.tr("Rename…"), lambda: self.edit_name(mark))
            colours = menu.addMenu(self.tr("Colour"))
            for colour, title in self._colour_titles().items():
                recolour = partial(markers.recolour, store, mark, colour)
                action = colours.addAction(title, recolour)
                action.setCheckable(True)
                action.setChecked(mark.colour is colour)
            menu.addAction(self.tr("Delete"), lambda: markers.delete(store, mark))
        else:
            time = self._view.rate.seconds(self.frame_at(at.x()))
            menu.addAction(self.tr("Add a marker here"), lambda: markers.add(store, time))
            menu.addAction(self.tr("Set in here"), lambda: markers.set_in(store, time))
            menu.addAction(self.tr("Set out here"), lambda: markers.set_out(store, time))
            span = store.project.span
            clear = menu.addAction(self.tr("Clear in and out"), lambda: markers.clear_span(store))
            name = menu.addAction(
                self.tr("Label from in to out"),
                lambda: markers.label(store, span.start, span.end) if span else None,
            )
            for action in (clear, name):
                action.setEnabled(span is not None)
        return menu

    def _colour_titles(self) -> dict[MarkerColour, str]:
        return {
            MarkerColour.YELLOW: self.tr("Yellow"),
            MarkerColour.RED: self.tr("Red"),
            MarkerColour.GREEN: self.tr("Green"),
            MarkerColour.BLUE: self.tr("Blue"),
            MarkerColour.VIOLET: self.tr("Violet"),
        }

    def _scrub(self, x: float) -> None:
        self._session.time = self._view.rate.seconds(self.frame_at(x))

    def _go_to(self, edge: Edge) -> None:
        """Put the playhead on the first or the last frame of a stretch."""
        rate, marker = self._view.rate, edge.marker
        last = max(rate.count(marker.end) - 1, 0)
        self._session.time = marker.time if edge.end is End.IN else rate.seconds(last)

    def _drag(self, mark: Mark, x: float) -> None:
        """Put `mark` where the mouse is, beginning with the project before the drag."""
        labels = {
            End.IN: self.tr("Moved the in point"),
            End.OUT: self.tr("Moved the out point"),
        }
        label = labels[mark] if isinstance(mark, End) else self.tr("Moved a marker")
        if isinstance(mark, Edge):
            label = self.tr("Changed the length of a marker")
        if self._before is None:
            self._before = self._store.project
            self._store.begin(label)
            self.grabKeyboard()
        before = self._before
        # The range ends where its last frame does.
        frame = self.frame_at(x) if mark is not End.OUT else self.border_at(x) - 1
        if isinstance(mark, Edge):
            frame = self.border_at(x)
        elif isinstance(mark, Marker) and mark.duration and self._pressed is not None:
            grip = self.frame_at(self._pressed.x()) - self._view.rate.frame(mark.time)
            frame = max(frame - grip, 0)  # taken hold of anywhere
        self._store.edit(label, lambda _: _with_mark(before, mark, frame))

    def _let_go(self) -> None:
        self._before = None
        self.releaseKeyboard()

    def _take_name(self) -> None:
        if self._name is not None and self._editing is not None:
            marker, text = self._editing, self._name.text()
            self._close_name()
            markers.rename(self._store, marker, text)

    def _close_name(self) -> None:
        name, self._name, self._editing = self._name, None, None
        if name is not None:
            name.hide()
            name.deleteLater()
        self.update()


def _marker_of(mark: Mark | None) -> Marker | None:
    """The marker that `mark` is, or is an end of."""
    if isinstance(mark, Edge):
        return mark.marker
    return mark if isinstance(mark, Marker) else None


def _escape(event: QKeyEvent) -> bool:
    """Whether Escape is pressed, which cancels where nobody says otherwise."""
    return event.key() == Qt.Key.Key_Escape


def _with_mark(project: Project, mark: Mark, frame: int) -> Project:
    """`project` with `mark` on `frame`; the ends of the range do not pass each other."""
    if isinstance(mark, Marker):
        return markers.moved(project, mark, frame)
    if isinstance(mark, Edge):
        return markers.with_end_at(project, mark.marker, frame, first=mark.end is End.IN)
    frames = project.frames_in_span
    if mark is End.IN:
        return markers.with_in(project, min(frame, frames[-1]))
    return markers.with_out(project, max(frame, frames[0]))

"""The lanes: curves, keys and blinks under the ruler, and what the mouse does to them."""

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip

from studio.app.edits import curve_steps, timeline, tracks
from studio.app.edits.tracks import Keys
from studio.app.session import KeyId
from studio.domain.lanes import BLINKS
from studio.ui.widgets.blinks.blink_mouse import BlinkMouse
from studio.ui.widgets.gestures.key_tools import StretchDrag, stretches
from studio.ui.widgets.gestures.lane_gestures import START_PX, HandleDrag, SelectionDrag
from studio.ui.widgets.gestures.select_view import LASSO, Area, SelectView
from studio.ui.widgets.gestures.stroke_drag import StrokeDrag
from studio.ui.widgets.lanes.lane_tip import lane_tip
from studio.ui.widgets.lanes.lane_view import LaneContext
from studio.ui.widgets.lanes.value_cursor import ValueCursor

Modifier = Qt.KeyboardModifier


class LaneCanvas(SelectView):
    """Selects, moves, adds and bends the keys of the lanes, and the blinks, with the mouse."""

    menu_wanted = Signal(QPointF)

    def __init__(self, context: LaneContext) -> None:
        super().__init__(context)
        self.eyes = BlinkMouse(context.store, context.session, self.events, self.geometry_of)
        self.values = ValueCursor(self.viewport(), self.box, context.rows, context.theme)
        self.snapping = True
        self._drawing = False
        self.setObjectName("lanes")
        self.setAccessibleName(self.tr("Curves of the timeline"))
        self.setMinimumHeight(60)

    @property
    def drawing(self) -> bool:
        """Whether the mouse draws curves in place of selecting."""
        return self._drawing

    @drawing.setter
    def drawing(self, on: bool) -> None:
        self._drawing = on
        self.viewport().setCursor(Qt.CursorShape.CrossCursor if on else Qt.CursorShape.ArrowCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Prepare what a drag from here would do; choose the key under the mouse."""
        if self._follows:
            if event.button() is Qt.MouseButton.LeftButton:
                self.accept()
            elif event.button() is Qt.MouseButton.RightButton:
                self.cancel()
        elif event.button() is Qt.MouseButton.LeftButton and self._gesture is None:
            self._press(event.position(), event.modifiers())
        elif event.button() is Qt.MouseButton.RightButton and self._area is not None:
            self.area = None
        elif event.button() is Qt.MouseButton.RightButton and self._gesture is None:
            self._press_right(event.position())
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Start or follow the drag; show by the cursor what could be grabbed."""
        at = event.position()
        if self._gesture is None and self._start is not None and self._pressed is not None:
            if (at - self._pressed[0]).manhattanLength() < START_PX:
                return
            self._begin()
        if self._gesture is not None:
            self._gesture.move(at, event.modifiers())
        elif not event.buttons():
            self._show_cursor(at)
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """End the drag, or do what a click does."""
        if event.button() is Qt.MouseButton.LeftButton and not self._follows:
            if self._area is Area.BRUSH and self._gesture is None and self._start is not None:
                self._begin()  # a click of the brush selects too
            if self._gesture is None and self._pressed is not None:
                self._click(*self._pressed)
            self.accept()
            if self._area is not Area.BRUSH:
                self.area = None
        super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Add a key, or a blink; reset the handles of a key by one of them."""
        if event.button() is Qt.MouseButton.LeftButton and not (self.drawing or self._follows):
            project, at = self._store.project, event.position()
            if self.geometry_of.handle_at(project, self._session.selection, at) is not None:
                self.attempt(lambda: curve_steps.reset_handles(self._store, self._session))
            elif self.geometry_of.key_at(project, at) is None:
                self.add_key_at(at)
            self._forget()
        event.accept()

    def add_key_at(self, at: QPointF) -> None:
        """Put a key or a blink where `at` is, on a frame when snapping."""
        if self.eyes.geometry.over(at):
            self.attempt(lambda: self.eyes.add_at(at, self.snapping))
        lane = self.geometry_of.lane_at(at)
        if lane is not None:
            time = max(self._view.time_of(at.x()), 0.0)
            if self.snapping:
                time = self._view.rate.seconds(round(time * self._view.rate.fps))
            row = self.rows.of(lane)
            flat = row is None or row.flat
            value = tracks.seen_at(self._store.project, lane, time) if flat else (
                self.geometry_of.value_at(lane, at)
            )  # fmt: skip
            self.attempt(lambda: timeline.add_key(self._store, self._session, lane, time, value))

    def event(self, event: QEvent) -> bool:
        """Leave Tab and Shift+Tab, which toggle layouts and snapping, to the panel.

        With Ctrl they go on to the next control, so that the keyboard alone can leave.
        """
        tabs = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        pressed = event.type() is QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and event.key() in tabs:
            if event.modifiers() & Modifier.ControlModifier:
                return bool(self.focusNextPrevChild(event.key() == Qt.Key.Key_Tab))
            event.ignore()
            return False
        return bool(super().event(event))

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802
        """Tell values under the mouse as a tooltip."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.tip_at(QPointF(event.pos())), self)
            return True
        return bool(super().viewportEvent(event))

    def tip_at(self, at: QPointF) -> str:
        """Value, time, and what base and hand work have to do with it; empty between lanes."""
        project = self._store.project
        if self.eyes.geometry.over(at):
            return self.eyes.tip(at)
        key = self.geometry_of.key_at(project, at)
        lane = key.lane if key else self.geometry_of.lane_at(at)
        if lane is None:
            return ""
        time = key.time if key else max(self._view.time_of(at.x()), 0.0)
        return lane_tip(project, lane, time, key)

    def _press(self, at: QPointF, modifiers: Modifier) -> None:
        project, session = self._store.project, self._session
        if self._area is not None or modifiers & LASSO == LASSO:
            self._pressed = (at, Modifier.ShiftModifier, None)  # a click alone does nothing
            self._start = self.area_drag(at, modifiers)
            return
        if self.eyes.geometry.over(at):
            self.active = BLINKS
            self._pressed = (at, modifiers, None)
            self._start = self.eyes.press(at, modifiers, self.snapping) or self.area_drag(
                at, modifiers
            )
            return
        lane = self.geometry_of.lane_at(at)
        if lane is not None:
            self.active = lane
        row = self.rows.of(lane) if lane is not None else None
        if self.drawing and lane is not None and row is not None and not row.flat:
            colours, box = self._theme.colours, self.box
            self._pressed = (at, Modifier.ShiftModifier, None)  # a click alone does nothing
            self._start = lambda: StrokeDrag(
                self._store, session, self.geometry_of, box, colours, lane, at
            )
            return
        if self._press_summary(at, modifiers):
            return
        handle = self.geometry_of.handle_at(project, session.selection, at)
        key = self.geometry_of.key_at(project, at)
        self._pressed = (at, modifiers, key)
        if key is not None and key not in session.selection:
            self._choose(key, modifiers)
            self._pressed = (at, Modifier.NoModifier, None)
        if key is not None:
            stretch = modifiers & Modifier.AltModifier and stretches(session.selection, key)
            drag = StretchDrag if stretch else SelectionDrag
            self._start = lambda: drag(
                self._store, session, self.geometry_of, key, at, self.snapping
            )
        elif handle is not None:
            self._pressed = (at, Modifier.NoModifier, handle.key)
            self._start = lambda: HandleDrag(self._store, self.geometry_of, handle, at)
        else:
            self._start = self.area_drag(at, modifiers)

    def _press_summary(self, at: QPointF, modifiers: Modifier) -> bool:
        """Choose the keys below a key of a group's line, and prepare to drag them."""
        project, found = self._store.project, list[Keys]()
        below = self.geometry_of.summary_at(project, at)
        if not self.attempt(lambda: found.append(tracks.editable(project, below))):
            return True  # they are all locked, which the user was told
        (keys,) = found
        if not keys:
            return False
        adds = bool(modifiers & Modifier.ShiftModifier)
        if not keys <= self._session.selection:
            self._session.selection = keys | (self._session.selection if adds else frozenset())
            self._session.blinks = self._session.blinks if adds else frozenset()
        self._pressed = (at, Modifier.ShiftModifier, None)
        self._start = lambda: SelectionDrag(
            self._store, self._session, self.geometry_of, min(keys), at, self.snapping
        )
        return True

    def _choose(self, key: KeyId, modifiers: Modifier) -> None:
        adds = bool(modifiers & Modifier.ShiftModifier)
        kept: Keys = self._session.selection if adds else frozenset()
        self._session.selection = kept | {key}
        if not adds:
            self._session.blinks = frozenset()

    def _press_right(self, at: QPointF) -> None:
        if self.eyes.geometry.over(at):
            self.eyes.press_right(at)
            self.active = BLINKS
            self.menu_wanted.emit(at)
            return
        key = self.geometry_of.key_at(self._store.project, at)
        if key is not None and key not in self._session.selection:
            self._choose(key, Modifier.NoModifier)
        lane = self.geometry_of.lane_at(at)
        if lane is not None:
            self.active = lane
            self.menu_wanted.emit(at)

    def _click(self, at: QPointF, modifiers: Modifier, key: KeyId | None) -> None:
        """A press and release in one place: on a `key` that was selected already, or elsewhere."""
        selection = self._session.selection
        if key is not None:
            if modifiers & (Modifier.ShiftModifier | Modifier.ControlModifier):
                self._session.selection = selection - {key}
            else:
                self._choose(key, Modifier.NoModifier)
        elif self.eyes.geometry.over(at) and self.eyes.click(at, modifiers):
            return
        elif self.geometry_of.key_at(self._store.project, at) is None:
            if modifiers & Modifier.ControlModifier:
                self.add_key_at(at)
            elif not modifiers & Modifier.ShiftModifier:
                timeline.select_none(self._session)

    def _show_cursor(self, at: QPointF) -> None:
        project = self._store.project
        if self.drawing:
            self.viewport().setCursor(Qt.CursorShape.CrossCursor)
            return
        eyes = self.eyes.cursor(at) if self.eyes.geometry.over(at) else None
        if eyes is not None:
            self.viewport().setCursor(eyes)
        elif self.geometry_of.key_at(project, at):
            self.viewport().setCursor(Qt.CursorShape.SizeAllCursor)
        elif self.geometry_of.handle_at(project, self._session.selection, at):
            self.viewport().setCursor(Qt.CursorShape.CrossCursor)
        else:
            self.viewport().unsetCursor()

"""Drags on the lanes: each follows the mouse, ends as one undo step, or never happened."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtWidgets import QRubberBand, QWidget

from studio.app.edits import tracks
from studio.app.edits.tracks import Keys, counted
from studio.app.session import KeyId, Session
from studio.app.store import Store
from studio.domain.lanes import LANES
from studio.domain.project import Project
from studio.domain.timebase import FrameRate
from studio.ui.widgets.lane_geometry import KeyHandle, LaneGeometry

START_PX = 3.0
_MAGNET_PX = 6.0
_FINE = 0.1
_COARSE_FRAMES = 10
_COARSE_SHARE = 0.1

Modifier = Qt.KeyboardModifier


class Gesture(Protocol):
    """What the canvas tells a drag; positions are pixels of the window."""

    def move(self, to: QPointF, modifiers: Modifier) -> None:
        """Follow the mouse."""

    def finish(self) -> None:
        """Keep the result."""

    def cancel(self) -> None:
        """Go back to where it began."""


class KeyDrag:
    """Moves the selected keys with the one that was grabbed.

    Shift keeps the main direction, Alt moves a tenth, Ctrl goes in steps; with `snapping` the
    grabbed key lands on frames and on the playhead.
    """

    def __init__(
        self,
        store: Store,
        session: Session,
        geometry: LaneGeometry,
        grabbed: KeyId,
        at: QPointF,
        snapping: bool,
    ) -> None:
        self._store, self._session, self._geometry = store, session, geometry
        self._keys = tracks.editable(store.project, session.selection)
        tracks.require_unlocked(store.project, grabbed.lane)
        self._before, self._grabbed, self._snapping = session.selection, grabbed, snapping
        self._origin = store.project
        self._value = tracks.key_value(store.project, grabbed)
        self._from = self._last = at
        self._x = self._y = 0.0
        self._free_x = self._free_y = self._moving = False

    def move(self, to: QPointF, modifiers: Modifier) -> None:
        """Put the keys where the mouse has taken them since the press."""
        fine = _FINE if modifiers & Modifier.AltModifier else 1.0
        self._x += fine * (to.x() - self._last.x())
        self._y += fine * (to.y() - self._last.y())
        self._last = to
        self._free_x = self._free_x or abs(to.x() - self._from.x()) >= START_PX
        self._free_y = self._free_y or abs(to.y() - self._from.y()) >= START_PX
        x, y = self._travel(bool(modifiers & Modifier.ShiftModifier))
        if not self._moving and not (x or y):
            return
        coarse = bool(modifiers & Modifier.ControlModifier)
        seconds, share = self._seconds(x, coarse), self._share(y, coarse)
        label = counted("Moved", self._keys)
        if not self._moving:
            self._moving = True
            self._store.begin(label)
        moved: list[Keys] = []

        def change(project: Project) -> Project:
            project = _with_layers(project, self._origin, {key.lane for key in self._keys})
            project, keys = tracks.move_keys(project, self._keys, seconds, share)
            moved.append(keys)
            return project

        self._store.edit(label, change)
        self._session.selection = moved[-1] | (self._before - self._keys)

    def finish(self) -> None:
        """Keep the keys where they are."""
        if self._moving:
            self._store.commit()

    def cancel(self) -> None:
        """Put the keys back."""
        if self._moving:
            self._store.cancel()
        self._session.selection = self._before

    def _travel(self, locked: bool) -> tuple[float, float]:
        """Pixels so far; a direction takes part once the mouse has clearly gone that way."""
        if locked:
            along = abs(self._x) >= abs(self._y)
            return (self._x, 0.0) if along else (0.0, self._y)
        return self._x if self._free_x else 0.0, self._y if self._free_y else 0.0

    def _seconds(self, x: float, coarse: bool) -> float:
        if x == 0:
            return 0.0
        rate, target = self._origin.rate, self._grabbed.time + x * self._geometry.view.scale
        if coarse:
            return _nearest(target, rate, _COARSE_FRAMES) - self._grabbed.time
        if self._snapping:
            head = self._session.time
            near = abs(head - target) <= _MAGNET_PX * self._geometry.view.scale
            target = head if near else _nearest(target, rate)
        return target - self._grabbed.time

    def _share(self, y: float, coarse: bool) -> float:
        row = self._geometry.rows.of(self._grabbed.lane)
        if row is None or y == 0:
            return 0.0
        share = -y / row.room
        if not coarse:
            return share
        spec = LANES[self._grabbed.lane]
        start = (self._value - spec.low) / (spec.high - spec.low)
        return round((start + share) / _COARSE_SHARE) * _COARSE_SHARE - start


class HandleDrag:
    """Moves one handle; the opposite one turns with it unless Ctrl breaks them apart."""

    def __init__(
        self, store: Store, geometry: LaneGeometry, handle: KeyHandle, at: QPointF
    ) -> None:
        tracks.require_unlocked(store.project, handle.key.lane)
        self._store, self._geometry, self._handle = store, geometry, handle
        self._origin = store.project
        self._seen = tracks.key_value(store.project, handle.key)
        self._last, self._x, self._y, self._moving = at, 0.0, 0.0, False

    def move(self, to: QPointF, modifiers: Modifier) -> None:
        """Put the handle under the mouse; Shift keeps the main direction, Alt moves a tenth."""
        row, handle = self._geometry.rows.of(self._handle.key.lane), self._handle
        if row is None:
            return
        fine = _FINE if modifiers & Modifier.AltModifier else 1.0
        self._x += fine * (to.x() - self._last.x())
        self._y += fine * (to.y() - self._last.y())
        self._last = to
        x, y = self._x, self._y
        if modifiers & Modifier.ShiftModifier:
            x, y = (x, 0.0) if abs(x) >= abs(y) else (0.0, y)
        spec = LANES[handle.key.lane]
        offset = (
            handle.time - handle.key.time + x * self._geometry.view.scale,
            handle.value - self._seen - y / row.room * (spec.high - spec.low),
        )
        if not self._moving:
            self._moving = True
            self._store.begin("Moved a handle")
        aligned = not modifiers & Modifier.ControlModifier
        self._store.edit(
            "Moved a handle",
            lambda p: tracks.set_handle(
                _with_layers(p, self._origin, {handle.key.lane}),
                handle.key,
                handle.side,
                offset,
                aligned,
            ),
        )

    def finish(self) -> None:
        """Keep the handle where it is."""
        if self._moving:
            self._store.commit()

    def cancel(self) -> None:
        """Put the handle back."""
        if self._moving:
            self._store.cancel()


class BoxSelect:
    """Selects the keys in a box, across rows; Shift adds them, Ctrl takes them away."""

    def __init__(
        self,
        store: Store,
        session: Session,
        geometry: LaneGeometry,
        widget: QWidget,
        at: QPointF,
        modifiers: Modifier,
    ) -> None:
        self._store, self._session, self._geometry = store, session, geometry
        self._before, self._at = session.selection, at
        self._adds = bool(modifiers & Modifier.ShiftModifier)
        self._subtracts = bool(modifiers & Modifier.ControlModifier)
        self._band = QRubberBand(QRubberBand.Shape.Rectangle, widget)

    def move(self, to: QPointF, modifiers: Modifier) -> None:
        """Select what the box holds by now."""
        area = QRectF(self._at, to).normalized()
        self._band.setGeometry(QRect(_whole(area.topLeft()), _whole(area.bottomRight())))
        self._band.show()
        found = self._geometry.keys_in(self._store.project, area)
        if self._subtracts:
            self._session.selection = self._before - found
        else:
            self._session.selection = (self._before | found) if self._adds else found

    def finish(self) -> None:
        """Keep the selection."""
        self._band.hide()
        self._band.deleteLater()

    def cancel(self) -> None:
        """Select what was selected before."""
        self.finish()
        self._session.selection = self._before


def _with_layers(project: Project, origin: Project, lanes: Iterable[str]) -> Project:
    """`project` with the hand work of `lanes` as it was at the press; the rest as it is now."""
    kept = project.tracks
    for name in lanes:
        layer = origin.tracks.lane(name).layer
        kept = kept.with_lane(name, replace(kept.lane(name), layer=layer))
    return replace(project, tracks=kept)


def _nearest(time: float, rate: FrameRate, frames: int = 1) -> float:
    """The multiple of `frames` nearest to `time`, in seconds."""
    return rate.seconds(max(round(time * rate.fps / frames), 0) * frames)


def _whole(point: QPointF) -> QPoint:
    return point.toPoint()

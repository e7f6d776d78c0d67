"""Drags on the lanes: each follows the mouse, ends as one undo step, or never happened."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from enum import Enum, auto
from typing import Protocol

from PySide6.QtCore import QPointF, Qt

from studio.app.edits import blinks, handles, timeline, tracks
from studio.app.edits.blinks import Blinks
from studio.app.edits.magnets import Magnets, magnets, pulled
from studio.app.edits.tracks import Keys
from studio.app.session import KeyId, Session
from studio.app.store import Store
from studio.domain.blinks import Blink
from studio.domain.lanes import LANES
from studio.domain.project import Project
from studio.domain.timebase import FrameRate
from studio.ui.widgets.lanes.lane_geometry import KeyHandle, LaneGeometry
from studio.ui.widgets.time.time_view import TimeView

START_PX = 3.0
_MAGNET_PX = 6.0
FINE = 0.1
_COARSE_FRAMES = 10
_COARSE_SHARE = 0.1

Modifier = Qt.KeyboardModifier


class Axis(Enum):
    """The direction that a move keeps to."""

    TIME = auto()
    VALUE = auto()


class Gesture(Protocol):
    """What the canvas tells a drag; positions are pixels of the window."""

    def move(self, to: QPointF, modifiers: Modifier) -> None:
        """Follow the mouse."""

    def finish(self) -> None:
        """Keep the result."""

    def cancel(self) -> None:
        """Go back to where it began."""


class StoreDrag:
    """A drag that is one step of the store, begun by its first change."""

    def __init__(self, store: Store) -> None:
        self._store, self._origin, self._moving = store, store.project, False

    def finish(self) -> None:
        """Keep what was changed."""
        if self._moving:
            self._store.commit()

    def cancel(self) -> None:
        """Put everything back."""
        if self._moving:
            self._store.cancel()

    def _edit(self, label: str, change: Callable[[Project], Project]) -> None:
        if not self._moving:
            self._moving = True
            self._store.begin(label)
        self._store.edit(label, change)


class SelectionDrag(StoreDrag):
    """Moves the selected keys and blinks with the one that was grabbed.

    Shift keeps the main direction, Alt moves a tenth, Ctrl goes in steps; with `snapping` what was
    grabbed lands on frames and on the playhead. Blinks move in time alone.
    """

    verb = "Moved"

    def __init__(
        self,
        store: Store,
        session: Session,
        geometry: LaneGeometry,
        grabbed: KeyId | Blink,
        at: QPointF,
        snapping: bool,
    ) -> None:
        super().__init__(store)
        self._session, self._geometry, project = session, geometry, store.project
        self._lane = grabbed.lane if isinstance(grabbed, KeyId) else None
        if isinstance(grabbed, KeyId):
            tracks.require_unlocked(project, grabbed.lane)
            self._value = tracks.key_value(project, grabbed)
        else:
            blinks.require_unlocked(project)
        self._keys, self._blinks = timeline.free(project, session.selection, session.blinks)
        self._lanes = {key.lane for key in self._keys}
        self._before = session.selection, session.blinks
        self._magnets = magnets(project, session.time, self._lanes)
        self._axis: Axis | None = None
        self._grabbed, self._snapping = grabbed, snapping
        self._from = self._last = at
        self._x = self._y = 0.0
        self._free_x = self._free_y = False

    def move(self, to: QPointF, modifiers: Modifier) -> None:
        """Put the selection where the mouse has taken it since the press."""
        fine = FINE if modifiers & Modifier.AltModifier else 1.0
        self._x += fine * (to.x() - self._last.x())
        self._y += fine * (to.y() - self._last.y())
        self._last = to
        self._free_x = self._free_x or abs(to.x() - self._from.x()) >= START_PX
        self._free_y = self._free_y or abs(to.y() - self._from.y()) >= START_PX
        x, y = self._travel(bool(modifiers & Modifier.ShiftModifier))
        if self._axis is not None:
            x, y = (x, 0.0) if self._axis is Axis.TIME else (0.0, self._y)
        if not self._moving and not (x or y):
            return
        coarse = bool(modifiers & Modifier.ControlModifier)
        seconds, share = self._seconds(x, coarse), self._share(y, coarse)
        label = timeline.counted(self.verb, self._keys, self._blinks)
        moved: list[tuple[Keys, Blinks]] = []

        def change(project: Project) -> Project:
            project = with_layers(project, self._origin, self._lanes)
            if self._blinks:
                project = blinks.with_hand_of(project, self._origin)
            project, keys, events = self.changed(project, seconds, share)
            moved.append((keys, events))
            return project

        self._edit(label, change)
        keys, events = self._before
        self._session.selection = moved[-1][0] | (keys - self._keys)
        self._session.blinks = moved[-1][1] | (events - self._blinks)

    def keep(self, axis: Axis) -> None:
        """Move along `axis` alone from now on, or in both directions again."""
        self._axis = None if self._axis is axis else axis
        self.move(self._last, Modifier.NoModifier)

    def changed(
        self, project: Project, seconds: float, share: float
    ) -> tuple[Project, Keys, Blinks]:
        """`project` with the selection so much later and higher; also what it became."""
        return timeline.moved(project, self._keys, self._blinks, seconds, share)

    def cancel(self) -> None:
        """Put everything back, what was selected too."""
        super().cancel()
        self._session.selection, self._session.blinks = self._before

    def _travel(self, locked: bool) -> tuple[float, float]:
        """Pixels so far; a direction takes part once the mouse has clearly gone that way."""
        if locked:
            along = abs(self._x) >= abs(self._y)
            return (self._x, 0.0) if along else (0.0, self._y)
        return self._x if self._free_x else 0.0, self._y if self._free_y else 0.0

    def _seconds(self, x: float, coarse: bool) -> float:
        if x == 0:
            return 0.0
        view, start = self._geometry.view, self._grabbed.time
        target = start + x * view.scale
        if self._snapping or coarse:
            target = landing(target, self._origin.rate, view, self._magnets, coarse)
        return target - start

    def _share(self, y: float, coarse: bool) -> float:
        row = self._geometry.rows.of(self._lane) if self._lane else None
        if row is None or row.lane is None or row.flat or y == 0:
            return 0.0
        share = -y * row.share_per_pixel
        if not coarse:
            return share
        spec = LANES[row.lane]
        start = (self._value - spec.low) / (spec.high - spec.low)
        return round((start + share) / _COARSE_SHARE) * _COARSE_SHARE - start


class HandleDrag(StoreDrag):
    """Moves one handle; the opposite one turns with it unless Ctrl breaks them apart."""

    def __init__(
        self, store: Store, geometry: LaneGeometry, handle: KeyHandle, at: QPointF
    ) -> None:
        tracks.require_unlocked(store.project, handle.key.lane)
        super().__init__(store)
        self._geometry, self._handle = geometry, handle
        self._seen = tracks.key_value(store.project, handle.key)
        self._last, self._x, self._y = at, 0.0, 0.0

    def move(self, to: QPointF, modifiers: Modifier) -> None:
        """Put the handle under the mouse; Shift keeps the main direction, Alt moves a tenth."""
        row, handle = self._geometry.rows.of(self._handle.key.lane), self._handle
        if row is None:
            return
        fine = FINE if modifiers & Modifier.AltModifier else 1.0
        self._x += fine * (to.x() - self._last.x())
        self._y += fine * (to.y() - self._last.y())
        self._last = to
        x, y = self._x, self._y
        if modifiers & Modifier.ShiftModifier:
            x, y = (x, 0.0) if abs(x) >= abs(y) else (0.0, y)
        offset = (
            handle.time - handle.key.time + x * self._geometry.view.scale,
            handle.value - self._seen - y * row.per_pixel,
        )
        aligned = not modifiers & Modifier.ControlModifier
        self._edit(
            "Moved a handle",
            lambda p: handles.set_handle(
                with_layers(p, self._origin, {handle.key.lane}),
                handle.key,
                handle.side,
                offset,
                aligned,
            ),
        )


def with_layers(project: Project, origin: Project, lanes: Iterable[str]) -> Project:
    """`project` with the hand work of `lanes` as it was at the press; the rest as it is now."""
    kept = project.tracks
    for name in lanes:
        layer = origin.tracks.lane(name).layer
        kept = kept.with_lane(name, replace(kept.lane(name), layer=layer))
    return replace(project, tracks=kept)


def landing(
    target: float,
    rate: FrameRate,
    view: TimeView,
    pull: Magnets | None = None,
    coarse: bool = False,
) -> float:
    """Where something dragged to `target` seconds snaps to.

    That is a moment that can `pull` it where one is near, else a frame; every tenth one when
    `coarse`.
    """
    if coarse:
        return _nearest(target, rate, _COARSE_FRAMES)
    near = None if pull is None else pulled(pull, target, _MAGNET_PX * view.scale)
    return _nearest(target, rate) if near is None else near


def _nearest(time: float, rate: FrameRate, frames: int = 1) -> float:
    """The multiple of `frames` nearest to `time`, in seconds."""
    return rate.seconds(max(round(time * rate.fps / frames), 0) * frames)

"""What the mouse does on the row of blinks: select, drag, stretch, add."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QPointF, Qt

from studio.app.edits import blink_steps, blinks
from studio.app.edits.blinks import Edge
from studio.app.edits.magnets import magnets
from studio.app.session import Session
from studio.app.store import Store
from studio.domain.blinks import Blink
from studio.domain.project import Project
from studio.domain.time_text import clock
from studio.ui.widgets.blinks.blink_geometry import BlinkGeometry, BlinkHit
from studio.ui.widgets.gestures.lane_gestures import (
    FINE,
    Gesture,
    SelectionDrag,
    StoreDrag,
    landing,
)
from studio.ui.widgets.lanes.lane_geometry import LaneGeometry

Modifier = Qt.KeyboardModifier
_CURSORS = {
    Edge.BODY: Qt.CursorShape.SizeAllCursor,
    Edge.START: Qt.CursorShape.SizeHorCursor,
    Edge.END: Qt.CursorShape.SizeHorCursor,
    Edge.TOP: Qt.CursorShape.SizeVerCursor,
}


class BlinkStretch(StoreDrag):
    """Moves one end of the selected blinks, or how far they close; the other end stays.

    Alt moves a tenth, Ctrl goes in steps; with `snapping` the end that was grabbed lands on frames,
    or on what is marked, said or keyed near it.
    """

    def __init__(
        self,
        store: Store,
        session: Session,
        geometry: BlinkGeometry,
        hit: BlinkHit,
        at: QPointF,
        snapping: bool,
    ) -> None:
        blinks.require_unlocked(store.project)
        super().__init__(store)
        self._session, self._geometry = session, geometry
        self._hit, self._snapping, self._before = hit, snapping, session.blinks
        self._blinks = blinks.present(store.project, session.blinks)
        self._last, self._x, self._y = at, 0.0, 0.0
        self._magnets = magnets(store.project, session.time)

    def move(self, to: QPointF, modifiers: Modifier) -> None:
        """Put the edge where the mouse has taken it since the press."""
        fine = FINE if modifiers & Modifier.AltModifier else 1.0
        self._x += fine * (to.x() - self._last.x())
        self._y += fine * (to.y() - self._last.y())
        self._last = to
        coarse = bool(modifiers & Modifier.ControlModifier)
        verb = "Changed the strength of" if self._hit.edge is Edge.TOP else "Stretched"
        label = blinks.counted(verb, self._blinks)
        found = [self._before]

        def change(project: Project) -> Project:
            project, became = self._changed(blinks.with_hand_of(project, self._origin), coarse)
            found.append(became)
            return project

        self._edit(label, change)
        self._session.blinks = found[-1] | (self._before - self._blinks)

    def cancel(self) -> None:
        """Put the blinks back, what was selected too."""
        super().cancel()
        self._session.blinks = self._before

    def _changed(self, project: Project, coarse: bool) -> tuple[Project, blinks.Blinks]:
        blink, edge, view = self._hit.blink, self._hit.edge, self._geometry.view
        if edge is Edge.TOP:
            more = -self._y * self._geometry.strength_per_pixel(blink)
            if coarse:
                more = round(10 * (blink.strength + more)) / 10 - blink.strength
            return blinks.strengthen(project, self._blinks, more)
        start = blink.time if edge is Edge.START else blink.end
        target = start + self._x * view.scale
        if self._snapping or coarse:
            target = landing(target, project.rate, view, self._magnets, coarse)
        return blinks.stretch(project, self._blinks, edge, target - start)


class BlinkMouse:
    """Answers the canvas for the row of blinks."""

    def __init__(
        self, store: Store, session: Session, geometry: BlinkGeometry, lanes: LaneGeometry
    ) -> None:
        self._store, self._session, self.geometry, self._lanes = store, session, geometry, lanes
        self._fresh = False

    def press(
        self, at: QPointF, modifiers: Modifier, snapping: bool
    ) -> Callable[[], Gesture] | None:
        """Choose the blink at `at`; what a drag from here would do, None where nothing is."""
        hit = self._hit(at)
        if hit is None:
            return None
        self._fresh = hit.blink not in self._session.blinks
        if self._fresh:
            self._choose(hit.blink, adds=bool(modifiers & Modifier.ShiftModifier))
        store, session = self._store, self._session
        if hit.edge is Edge.BODY:
            return lambda: SelectionDrag(store, session, self._lanes, hit.blink, at, snapping)
        return lambda: BlinkStretch(store, session, self.geometry, hit, at, snapping)

    def press_right(self, at: QPointF) -> None:
        """Choose the blink that a menu is wanted of."""
        hit = self._hit(at)
        if hit is not None and hit.blink not in self._session.blinks:
            self._choose(hit.blink, adds=False)

    def click(self, at: QPointF, modifiers: Modifier) -> bool:
        """A press and release in one place; whether there was a blink."""
        hit = self._hit(at)
        if hit is None:
            return False
        if not self._fresh:
            if modifiers & (Modifier.ShiftModifier | Modifier.ControlModifier):
                self._session.blinks -= {hit.blink}
            else:
                self._choose(hit.blink, adds=False)
        return True

    def add_at(self, at: QPointF, snapping: bool) -> None:
        """Put a blink that is shut at `at`, unless there is one; raises LaneLocked."""
        if self._hit(at) is not None:
            return
        project, view = self._store.project, self.geometry.view
        blink = blink_steps.new(project, max(view.time_of(at.x()), 0.0), self.geometry.eye_at(at))
        if snapping:
            blink = replace(blink, time=landing(blink.time, project.rate, view))
        blink_steps.add(self._store, self._session, blink)

    def cursor(self, at: QPointF) -> Qt.CursorShape | None:
        """The cursor that tells what can be done at `at`; None where nothing is."""
        hit = self._hit(at)
        return None if hit is None else _CURSORS[hit.edge]

    def tip(self, at: QPointF) -> str:
        """What is at `at`: whose blink, when, how long and how far; or how to add one."""
        hit, project = self._hit(at), self._store.project
        if hit is None:
            return _tr("Double-click to add a blink")
        blink, rate = hit.blink, project.rate
        start = clock(rate, rate.frame(blink.time))
        whose = {
            "both": _tr("both eyes"),
            "left": _tr("the left eye in the picture"),
            "right": _tr("the right eye in the picture"),
        }
        origin = _tr("By hand") if project.tracks.blinks.by_hand(blink) else _tr("Generated")
        return "\n".join(
            (
                _tr("Blink of {}").format(whose[blink.eye]),
                f"{start} · {1000 * blink.duration:.0f} ms · {100 * blink.strength:.0f} %",
                _tr("{}. Drag to move, drag an end to stretch").format(origin),
            )
        )

    def _hit(self, at: QPointF) -> BlinkHit | None:
        return self.geometry.hit(self._store.project, at, self._session.blinks)

    def _choose(self, blink: Blink, adds: bool) -> None:
        """Select `blink` alone, or too."""
        if not adds:
            self._session.selection = frozenset()
        self._session.blinks = (self._session.blinks if adds else frozenset()) | {blink}


def _tr(text: str) -> str:
    return QCoreApplication.translate("BlinkMouse", text)

"""Tools on the selected keys that follow the mouse: amounts, duplicates, ripples, stretching.

Where a tool is chosen by its key or in a menu it follows the mouse without a button, as in Blender;
the canvas ends it with a click.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt, QTimer

from studio.app.edits import arranging, tracks
from studio.app.edits.blinks import Blinks
from studio.app.edits.magnets import magnets
from studio.app.edits.tracks import Keys
from studio.app.session import KeyId, Session
from studio.app.store import Store
from studio.domain.curve import SAME_TIME_S
from studio.domain.errors import StudioError
from studio.domain.project import Project
from studio.ui.widgets.gestures.lane_gestures import (
    FINE,
    Axis,
    Gesture,
    SelectionDrag,
    StoreDrag,
    landing,
    with_layers,
)
from studio.ui.widgets.lanes.lane_geometry import LaneGeometry

Modifier = Qt.KeyboardModifier
_SLOW_S = 0.1
_REST_MS = 120
Change = Callable[[Project, Keys, float], tuple[Project, Keys]]
"""The keys of a project changed by an amount; also what became of them."""


class NoKeysSelected(StudioError):
    """A tool has nothing to work on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A tool with one number: its range, where it starts, and what it does to keys.

    `reach` is how many pixels of the mouse go through one unit; `coarse` are the steps with Ctrl.
    `shown` is what one unit is in `text` and when it is typed, such as 100 where it is per cent.
    """

    title: str
    verb: str
    change: Change
    low: float = -1.0
    high: float = 1.0
    start: float = 0.0
    reach: float = 200.0
    coarse: float = 0.1
    shown: float = 100.0
    text: Callable[[float], str] = "{:+.0%}".format


class AmountTool(StoreDrag):
    """Changes keys by as much as the mouse went across; one step of the store.

    Alt moves a tenth, Ctrl goes in steps. The change is seen at once, from its starting amount on;
    where it takes long, as for thousands of keys, it is seen when the mouse rests.
    """

    def __init__(
        self, store: Store, session: Session, amount: Amount, keys: Keys, say: Callable[[str], None]
    ) -> None:
        super().__init__(store)
        self._session, self._tool, self._say = session, amount, say
        self._keys, self._before = keys, session.selection
        self._last: QPointF | None = None
        self._x, self._typed = 0.0, ""
        self._label, self._amount = tracks.counted(amount.verb, keys), amount.start
        self._rest = QTimer(interval=_REST_MS)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._apply)
        self._slow = False
        self._apply()

    def move(self, to: QPointF, modifiers: Modifier) -> None:
        """Follow the mouse from where it was first seen."""
        fine = FINE if modifiers & Modifier.AltModifier else 1.0
        self._x += fine * (to.x() - self._last.x()) if self._last is not None else 0.0
        self._last = to
        amount = self._tool.start + self._x / self._tool.reach
        if modifiers & Modifier.ControlModifier:
            amount = round(amount / self._tool.coarse) * self._tool.coarse
        if not self._typed:
            self._use(amount)

    def type(self, text: str) -> None:
        """Take what is typed for the amount; it counts in place of the mouse until it is erased."""
        if text == "\b":
            self._typed = self._typed[:-1]
        elif text == "-":
            self._typed = self._typed[1:] if self._typed.startswith("-") else f"-{self._typed}"
        elif text.isdecimal() or (text in (".", ",") and "." not in self._typed):
            self._typed += text.replace(",", ".")
        if any(sign.isdecimal() for sign in self._typed):
            self._use(float(self._typed) / self._tool.shown)

    def finish(self) -> None:
        """Keep the keys at the amount that was told last."""
        if self._rest.isActive():
            self._rest.stop()
            self._apply()
        super().finish()
        self._say("")

    def cancel(self) -> None:
        """Put everything back, what was selected too."""
        self._rest.stop()
        super().cancel()
        self._session.selection = self._before
        self._say("")

    def _use(self, amount: float) -> None:
        self._amount = min(max(amount, self._tool.low), self._tool.high)
        if self._slow:
            self._rest.start()
            self._tell(self._keys)
        else:
            self._apply()

    def _apply(self) -> None:
        began = time.perf_counter()
        found: list[Keys] = []

        def change(project: Project) -> Project:
            lanes = {key.lane for key in self._keys}
            project, keys = self._tool.change(
                with_layers(project, self._origin, lanes), self._keys, self._amount
            )
            found.append(keys)
            return project

        self._edit(self._label, change)
        self._session.selection = found[-1] | (self._before - self._keys)
        self._tell(found[-1])
        self._slow = time.perf_counter() - began > _SLOW_S

    def _tell(self, keys: Keys) -> None:
        words = f"{self._tool.title}  {self._tool.text(self._amount)}"
        if len(keys) != len(self._keys):
            words += f"  ·  {len(keys)} of {len(self._keys)} keys"
        self._say(words)


class FromFirstMove:
    """A drag that begins where the mouse is seen first, since it was chosen without a press."""

    def __init__(
        self, make: Callable[[QPointF], Gesture | None], say: Callable[[str], None]
    ) -> None:
        """`make` gives None while there is nothing to drag."""
        self._make, self._say = make, say
        self._drag: Gesture | None = None

    def move(self, to: QPointF, modifiers: Modifier) -> None:
        """Begin, or follow."""
        if self._drag is None:
            self._drag = self._make(to)
        else:
            self._drag.move(to, modifiers)

    def keep(self, axis: Axis) -> None:
        """Move along `axis` alone, where it is a move."""
        if isinstance(self._drag, SelectionDrag):
            self._drag.keep(axis)

    def finish(self) -> None:
        """Keep the result."""
        if self._drag is not None:
            self._drag.finish()
        self._say("")

    def cancel(self) -> None:
        """Go back to where it began."""
        if self._drag is not None:
            self._drag.cancel()
        self._say("")


class DuplicateDrag(SelectionDrag):
    """Puts copies of the selected keys where the mouse takes them."""

    verb = "Duplicated"

    def changed(
        self, project: Project, seconds: float, share: float
    ) -> tuple[Project, Keys, Blinks]:
        """`project` with copies so much later and higher; in their own place there are none."""
        if abs(seconds) <= SAME_TIME_S:
            return project, self._keys, self._blinks
        project, keys = arranging.duplicate_keys(project, self._keys, seconds, share)
        return project, keys, self._blinks


class RippleDrag(SelectionDrag):
    """Moves the selected keys in time, with all that follows on their lanes."""

    verb = "Rippled"

    def changed(
        self, project: Project, seconds: float, share: float
    ) -> tuple[Project, Keys, Blinks]:
        """`project` with the keys, and those after them, so much later."""
        project, keys = arranging.ripple_move(project, self._keys, seconds)
        return project, keys, self._blinks


class StretchDrag(StoreDrag):
    """Takes the first or the last selected key along; the others keep their share of the way."""

    def __init__(
        self,
        store: Store,
        session: Session,
        geometry: LaneGeometry,
        grabbed: KeyId,
        at: QPointF,
        snapping: bool,
    ) -> None:
        tracks.require_unlocked(store.project, grabbed.lane)
        super().__init__(store)
        self._session, self._view = session, geometry.view
        self._keys = tracks.editable(store.project, session.selection)
        self._before = session.selection
        self._grabbed, self._from, self._snapping = grabbed, at, snapping
        self._first, self._last = ends(self._keys)
        self._magnets = magnets(store.project, session.time, {key.lane for key in self._keys})
        self._label = tracks.counted("Stretched", self._keys)

    def move(self, to: QPointF, modifiers: Modifier) -> None:
        """Put the grabbed end under the mouse, in steps with Ctrl."""
        target = self._grabbed.time + (to.x() - self._from.x()) * self._view.scale
        coarse = bool(modifiers & Modifier.ControlModifier)
        if self._snapping or coarse:
            rate = self._origin.rate
            target = landing(target, rate, self._view, self._magnets, coarse)
        early = abs(self._grabbed.time - self._first) <= SAME_TIME_S
        span = (target, self._last) if early else (self._first, target)
        span = max(span[0], 0.0), max(span[1], 0.0)
        if abs(span[1] - span[0]) <= SAME_TIME_S:
            return
        found: list[Keys] = []

        def change(project: Project) -> Project:
            project = with_layers(project, self._origin, {key.lane for key in self._keys})
            project, keys = arranging.stretch_keys(project, self._keys, *span)
            found.append(keys)
            return project

        self._edit(self._label, change)
        self._session.selection = found[-1] | (self._before - self._keys)

    def cancel(self) -> None:
        """Put everything back, what was selected too."""
        super().cancel()
        self._session.selection = self._before


def ends(keys: Keys) -> tuple[float, float]:
    """The first and the last moment of `keys`, in seconds."""
    times = [key.time for key in keys]
    return min(times), max(times)


def stretches(selection: Keys, key: KeyId) -> bool:
    """Whether dragging `key` can stretch `selection`: it is at one of two ends."""
    if key not in selection:
        return False
    first, last = ends(selection)
    outer = min(abs(key.time - first), abs(key.time - last)) <= SAME_TIME_S
    return outer and last - first > SAME_TIME_S

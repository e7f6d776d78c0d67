"""One drag of landmarks in the picture: keys at the playhead on the lanes that move, one step."""

import numpy as np
from numpy.typing import NDArray

from studio.app.edits.posing import keyed, shown_time, usable
from studio.app.session import Session
from studio.app.store import Store
from studio.domain.errors import StudioError
from studio.domain.face_parts import lanes_for
from studio.domain.performance import Instant
from studio.domain.picture_drag import solve

Points = NDArray[np.floating]


_ROUNDING = 1e-5
"""Sides of the frame by which points differ that went through pixels and back."""


class NothingMoves(StudioError):
    """No lane that may be edited moves these points."""


class PointDrag:
    """From the press of the button to its release; each `move` starts from where it all began."""

    def __init__(self, store: Store, session: Session, label: str) -> None:
        self._store, self._session, self._label = store, session, label
        self._start = store.project
        self._time = shown_time(self._start, session.time)
        self._usable = usable(self._start, self._time)
        self._instant = Instant(self._start, self._time)
        self._from = self._instant.landmarks({})[0]
        store.begin(label)
        self._last = store.project

    def move(self, wanted: Points) -> frozenset[str]:
        """Bring the landmarks to `wanted` (74, 2) in sides of the frame; the lanes that do it.

        Raises NothingMoves where there is none.
        """
        if self._store.project is not self._last:
            return frozenset()  # undone, or another document: there is nothing left to drag
        still = np.abs(wanted - self._from).max(axis=1) < _ROUNDING
        wanted = np.where(still[:, None], self._from, wanted)
        moved = np.flatnonzero(~still).tolist()
        able = {lane for lanes in lanes_for(moved) for lane in lanes}
        if moved and not able & set(self._usable):
            raise NothingMoves(
                "No lane moves these points." if not able else "The lanes of these points rest.",
                "Unlock or unmute them at their names, or in the panel Performance."
                if able
                else "Drag others of the face.",
            )
        values = solve(self._instant, wanted, self._usable)
        self._store.edit(self._label, lambda _: keyed(self._start, self._time, values))
        self._last = self._store.project
        self._session.lanes_touched.emit(frozenset(values))
        return frozenset(values)

    def finish(self) -> None:
        """Keep it as one step."""
        self._store.commit()

    def cancel(self) -> None:
        """Take it back."""
        self._store.cancel()

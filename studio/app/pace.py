"""How fast a piece of work goes, and from what to what its end is off."""

import threading
from collections import deque

_LEAST_S, _LEAST_SHARE = 2.0, 0.02  # of work before anything can be said
_EVERY_S = 0.2
_KEPT = 500
_SHARES = (1.0, 0.5, 0.25)  # of the time so far, until now, at whose speeds it may go on


class Pace:
    """Listens to what is said of the progress; `left` is a range because work is never even.

    A worker says it and the window asks, each on a thread of its own.
    """

    def __init__(self) -> None:
        self._heard: deque[tuple[float, float]] = deque(maxlen=_KEPT)
        self._lock = threading.Lock()

    def note(self, fraction: float, now: float) -> None:
        """`fraction` 0..1 is done at `now` seconds; less than before is a beginning anew."""
        with self._lock:
            heard = self._heard
            if heard and fraction < heard[-1][1]:
                heard.clear()
            if not heard or now - heard[-1][0] >= _EVERY_S:
                heard.append((now, fraction))

    def left(self, now: float) -> tuple[float, float] | None:
        """Seconds to go at `now`, at least and at most; None while that cannot be known."""
        with self._lock:
            heard = tuple(self._heard)
        if not heard:
            return None
        (begun, none), (said, done) = heard[0], heard[-1]
        if said - begun < _LEAST_S or done - none < _LEAST_SHARE:
            return None
        ends = []
        for share in _SHARES:
            at, before = next(one for one in heard if one[0] >= said - share * (said - begun))
            if done > before:
                ends.append(said + (1.0 - done) * (said - at) / (done - before))
        return max(min(ends) - now, 0.0), max(max(ends) - now, 0.0)

"""The blinks of the film: those that were generated, and what the animator did about them.

The two lie side by side: generating again replaces the base alone. A generated blink that is moved,
stretched or deleted is written down as taken out, and nothing generated is shown at its place any
more, whatever is generated later; what became of it is a blink by hand.
"""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from studio.domain.blinks import LIMIT, Blink, Eye, closure, closures

Array = NDArray[np.float64]

EYES: dict[Eye, frozenset[Eye]] = {
    "both": frozenset({"left", "right"}),
    "left": frozenset({"left"}),
    "right": frozenset({"right"}),
}
"""The single eyes that each word means."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BlinkLane:
    """Blinks, each tuple in order of time; of one eye, or of both together.

    `removed` are generated blinks as they were when they were taken out. `muted` leaves hand work
    out, `locked` protects it.
    """

    base: tuple[Blink, ...] = ()
    hand: tuple[Blink, ...] = ()
    removed: tuple[Blink, ...] = ()
    muted: bool = False
    locked: bool = False
    solo: bool = False

    @property
    def edited(self) -> bool:
        """Whether there is any hand work."""
        return bool(self.hand or self.removed)

    def shown(self, start: float = -np.inf, end: float = np.inf) -> tuple[Blink, ...]:
        """The blinks that count, as far as they touch `start` to `end` seconds; in order of time.

        Where they meet, one by hand takes the place of a generated one.
        """
        base = _between(self.base, start, end)
        if self.muted or not self.edited:
            return tuple(base)
        near = [
            *_between(self.hand, start - LIMIT, end + LIMIT),
            *_between(self.removed, start - LIMIT, end + LIMIT),
        ]
        touched = {blink for other in near for blink in _touching(self.base, other)}
        left = [
            part
            for blink in base
            for part in (self._left_of(blink) if blink in touched else (blink,))
        ]
        return tuple(sorted((*left, *_between(self.hand, start, end)), key=_order))

    def by_hand(self, blink: Blink) -> bool:
        """Whether a shown `blink` was made or changed by hand."""
        return any(covers(own, blink) for own in _between(self.hand, blink.time, blink.end))

    def closure(self, time: float) -> tuple[float, float]:
        """How far the left and the right eye are closed at `time` seconds: 0 open, 1 shut."""
        return closure(self.shown(time, time), time)

    def closures(self, times: Array) -> Array:
        """`closure` (n, 2) at each of `times` (n,)."""
        if not len(times):
            return np.zeros((0, 2))
        return closures(self.shown(float(times.min()), float(times.max())), times)

    def with_blinks(self, added: Iterable[Blink]) -> "BlinkLane":
        """Copy with `added` blinks by hand; the same blink of either eye becomes one of both."""
        hand = list(self.hand)
        for blink in added:
            twins = [own for own in hand if replace(own, eye=blink.eye) == blink]
            for twin in twins:
                hand.remove(twin)
            eyes = EYES[blink.eye].union(*(EYES[twin.eye] for twin in twins))
            insort(hand, replace(blink, eye=_named(eyes)), key=_order)
        return replace(self, hand=tuple(hand))

    def without(self, gone: Iterable[Blink]) -> "BlinkLane":
        """Copy in which none of the `gone` blinks, shown now, is left, for the eyes they name."""
        hand, removed = list(self.hand), list(self.removed)
        for blink in gone:
            for own in [own for own in hand if covers(own, blink)]:
                hand.remove(own)
                for part in _parts(own, EYES[own.eye] - EYES[blink.eye]):
                    insort(hand, part, key=_order)
            if any(covers(made, blink) for made in _between(self.base, blink.time, blink.end)):
                insort(removed, blink, key=_order)
        return replace(self, hand=tuple(hand), removed=tuple(removed))

    def cleared(self) -> "BlinkLane":
        """Copy without hand work."""
        return replace(self, hand=(), removed=())

    def _left_of(self, blink: Blink) -> tuple[Blink, ...]:
        """What hand work leaves of a generated `blink`: all of it, one eye, or nothing.

        A wink by hand over a blink of both eyes leaves it whole: half of it would be another wink.
        """
        eyes = EYES[blink.eye]
        for other in _touching(self.removed, blink):
            eyes = eyes - EYES[other.eye]
        if any(eyes <= EYES[other.eye] for other in _touching(self.hand, blink)):
            return ()
        return _parts(blink, eyes)


def covers(own: Blink, blink: Blink) -> bool:
    """Whether `blink` is `own`, or `own` of one eye."""
    return replace(own, eye=blink.eye) == blink and EYES[blink.eye] <= EYES[own.eye]


def halves(blink: Blink) -> tuple[Blink, ...]:
    """`blink` of each eye alone."""
    return tuple(replace(blink, eye=eye) for eye in sorted(EYES[blink.eye]))


def _between(blinks: Sequence[Blink], start: float, end: float) -> Sequence[Blink]:
    """Those of ordered `blinks` that touch `start` to `end`; some before them may be among them."""
    first = bisect_left(blinks, start - LIMIT, key=_time)
    return [b for b in blinks[first : bisect_right(blinks, end, key=_time)] if b.end >= start]


def _touching(blinks: Sequence[Blink], blink: Blink) -> list[Blink]:
    """Those of ordered `blinks` that share a moment with `blink`."""
    near = _between(blinks, blink.time, blink.end)
    return [other for other in near if other.time < blink.end and blink.time < other.end]


def _parts(blink: Blink, eyes: frozenset[Eye]) -> tuple[Blink, ...]:
    if not eyes:
        return ()
    return (blink if eyes == EYES[blink.eye] else replace(blink, eye=_named(eyes)),)


def _named(eyes: frozenset[Eye]) -> Eye:
    return "both" if len(eyes) == len(EYES["both"]) else next(iter(eyes))


def _time(blink: Blink) -> float:
    return blink.time


def _order(blink: Blink) -> tuple[float, str]:
    return blink.time, blink.eye

"""The keys of a curve as columns, for whatever looks at thousands of them at once."""

from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter

import numpy as np
from numpy.typing import NDArray

from studio.domain.keyframe import Interp, Keyframe

Array = NDArray[np.float64]

_time, _value, _interp = attrgetter("time"), attrgetter("value"), attrgetter("interp")

WAYS = tuple(Interp)
_PLACES = {interp: i for i, interp in enumerate(WAYS)}


@dataclass(frozen=True, slots=True, eq=False)
class KeyTable:
    """Keys in order of time: `times` and `values` (n,), and where in `WAYS` each one's way is.

    `places` says by its exact time which key is meant.
    """

    times: Array
    values: Array
    ways: NDArray[np.intp]
    places: dict[float, int]

    def span(self, start: float, end: float) -> slice:
        """The keys from `start` to `end` seconds."""
        first, last = np.searchsorted(self.times, (start, end))
        return slice(int(first), int(last))


class SameKeys:
    """Keys that equal themselves alone: comparing thousands would cost more than it saves."""

    __slots__ = ("keys",)

    def __init__(self, keys: tuple[Keyframe, ...]) -> None:
        self.keys = keys

    def __hash__(self) -> int:
        return id(self.keys)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, SameKeys) and other.keys is self.keys


def table_of(keys: tuple[Keyframe, ...]) -> KeyTable:
    """`keys` as columns; worked out once for each curve in use."""
    return _table_of(SameKeys(keys))


def forget_tables() -> None:
    """Let go of every table, and of the keys it was made of: their document was closed."""
    _table_of.cache_clear()


@lru_cache(maxsize=256)
def _table_of(same: SameKeys) -> KeyTable:
    keys = same.keys
    times = list(map(_time, keys))
    return KeyTable(
        times=np.array(times, np.float64),
        values=np.fromiter(map(_value, keys), np.float64, len(keys)),
        ways=np.fromiter(map(_PLACES.__getitem__, map(_interp, keys)), np.intp, len(keys)),
        places=dict(zip(times, range(len(keys)), strict=True)),
    )

"""Where the moments of one recording are in another one of the same words."""

from bisect import bisect_right
from dataclasses import dataclass, replace
from itertools import pairwise

from msgspec.structs import replace as rekeyed

from studio.domain.curve import Curve, Handle, Keyframe


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeMap:
    """From seconds of the old recording to seconds of the new one: always forward, never back.

    `old` and `new` (n,) are moments that belong together, both strictly increasing; between them
    time runs evenly, beyond them as fast as it did. Raises ValueError for other numbers.
    """

    old: tuple[float, ...]
    new: tuple[float, ...]

    def __post_init__(self) -> None:
        """Refuse what is no map."""
        if not self.old or len(self.old) != len(self.new):
            raise ValueError(f"{len(self.old)} and {len(self.new)} moments make no map of time")
        if any(b <= a for side in (self.old, self.new) for a, b in pairwise(side)):
            raise ValueError("a map of time must go forward")

    def at(self, time: float) -> float:
        """The second of the new recording that `time` of the old one has become."""
        i = bisect_right(self.old, time) - 1
        if i < 0:
            return time - self.old[0] + self.new[0]
        if i + 1 >= len(self.old):
            return time - self.old[-1] + self.new[-1]
        part = (time - self.old[i]) / (self.old[i + 1] - self.old[i])
        return self.new[i] + part * (self.new[i + 1] - self.new[i])

    def shifted(self, old: float, new: float) -> "TimeMap":
        """The same map on a timeline where the recordings start at `old` and `new` seconds."""
        return TimeMap(
            old=tuple(time + old for time in self.old), new=tuple(time + new for time in self.new)
        )

    def curve(self, curve: Curve) -> Curve:
        """`curve` with every key and every dragged handle where its moment has gone.

        Keys that would lie before the start of the film meet at it; the last of them stays.
        """
        keys = (self._key(key) for key in curve.keys)
        return replace(curve, keys=()).with_keys(k.placed(time=max(k.time, 0.0)) for k in keys)

    def _key(self, key: Keyframe) -> Keyframe:
        def handle(offset: Handle | None) -> Handle | None:
            return None if offset is None else (self.at(key.time + offset[0]) - time, offset[1])

        time = self.at(key.time)
        return rekeyed(
            key, time=time, handle_in=handle(key.handle_in), handle_out=handle(key.handle_out)
        )

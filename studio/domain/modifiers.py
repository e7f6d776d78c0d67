"""What is done to a lane after its keys, without changing them: effects with range and influence.

Modifiers of a lane work from the first to the last on the value at which its keys are seen, and
the weight of the lane counts for them too.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import partial
from typing import Annotated, Any

import numpy as np
from msgspec import Meta

from studio.domain.effects import (
    Array,
    Cycles,
    Effect,
    Envelope,
    Limit,
    Noise,
    Offset,
    Stepped,
    Under,
    Values,
)
from studio.domain.settings import bounded

_FIELDS: dict[type, str] = {
    Noise: "noise",
    Limit: "limit",
    Offset: "offset",
    Cycles: "cycles",
    Stepped: "stepped",
    Envelope: "envelope",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Modifier:
    """One of the effects, from `start` to `end` seconds; None is without end.

    It comes within `blend_in` seconds and goes within `blend_out`, both inside its range.
    """

    noise: Noise | None = None
    limit: Limit | None = None
    offset: Offset | None = None
    cycles: Cycles | None = None
    stepped: Stepped | None = None
    envelope: Envelope | None = None
    influence: Annotated[
        float, bounded("Influence", 0.0, 1.0, 0.01, "How much of its effect counts.", "%")
    ] = 1.0
    start: float | None = None
    end: float | None = None
    blend_in: Annotated[float, Meta(ge=0.0, title="Blend in")] = 0.0
    blend_out: Annotated[float, Meta(ge=0.0, title="Blend out")] = 0.0
    muted: bool = False

    def __post_init__(self) -> None:
        """Refuse none and several effects, and a range that ends before it starts."""
        if len(self._effects) != 1:
            raise ValueError("a modifier has one effect")
        if self.start is not None and self.end is not None and self.end < self.start:
            raise ValueError(f"a modifier cannot last from {self.start} to {self.end} s")

    @property
    def effect(self) -> Effect:
        """What it does."""
        return self._effects[0]

    @property
    def _effects(self) -> list[Effect]:
        every = (getattr(self, name) for name in _FIELDS.values())
        return [effect for effect in every if effect is not None]

    def with_effect(self, effect: Effect) -> "Modifier":
        """Copy that does something else of the same kind."""
        changed: dict[str, Any] = {_FIELDS[type(effect)]: effect}
        return replace(self, **changed)

    @property
    def timed(self) -> bool:
        """Whether it belongs to a time of the film."""
        bound = self.start is not None or self.end is not None
        return bound or bool(self.envelope and self.envelope.points)

    def at_times(self, to: Callable[[float], float]) -> "Modifier":
        """Copy whose moments are those that `to` gives for them; steps are of the film's frames."""
        start, end = (None if time is None else to(time) for time in (self.start, self.end))
        moved = replace(self, start=start, end=end)
        if self.envelope is None:
            return moved
        points = tuple(replace(point, time=to(point.time)) for point in self.envelope.points)
        return moved.with_effect(replace(self.envelope, points=points))

    def share(self, times: Array) -> Array:
        """How much of the effect counts (n,), 0 to 1, at `times` (n,)."""
        rise = _ramp(times, self.start, self.blend_in)
        fall = _ramp(-times, None if self.end is None else -self.end, self.blend_out)
        return np.asarray(self.influence * np.minimum(rise, fall))

    def applied(self, times: Array, under: Under) -> Array:
        """What is seen (n,) at `times` (n,) of what is `under` it, as far as the effect counts."""
        values = under.at(times)
        if self.muted:
            return values
        changed = self.effect.applied(times, values, under)
        return np.asarray(values + self.share(times) * (changed - values))


def stacked(modifiers: Iterable[Modifier], under: Under) -> Values:
    """What is seen after all `modifiers`, the first of which works on what is `under` them."""
    for modifier in modifiers:
        under = replace(under, at=partial(modifier.applied, under=under))
    return under.at


def _ramp(times: Array, start: float | None, length: float) -> Array:
    """0 before `start`, 1 from `length` seconds after it (n,)."""
    if start is None:
        return np.ones(len(times))
    if length <= 0.0:
        return (times >= start).astype(np.float64)
    return np.clip((times - start) / length, 0.0, 1.0)

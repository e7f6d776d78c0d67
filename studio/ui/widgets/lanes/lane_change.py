"""Where a lane is another one after an edit, so that no more of it is drawn anew."""

from dataclasses import replace
from math import inf

from studio.domain.curve import Extrapolation
from studio.domain.keyframe import Keyframe
from studio.domain.tracks import Lane

_NEIGHBOURS = 2
"""A key bends the curve up to the second key from it: handles follow the neighbours of theirs."""


def changed_span(old: Lane, new: Lane) -> tuple[float, float] | None:
    """First and last second of what differs; None where that may be everywhere.

    Where nothing differs the first second comes after the last one. Modifiers and extrapolations
    carry a change far.
    """
    if old.modifiers or old.layer.beyond is not Extrapolation.CONSTANT:
        return None
    if replace(old, layer=new.layer) != new or new.layer.beyond is not Extrapolation.CONSTANT:
        return None
    before, after = old.layer.keys, new.layer.keys
    if not (before and after):
        return None
    first, last = _alike(before, after), _alike(before[::-1], after[::-1])
    if first == len(before) == len(after):
        return inf, -inf
    starts = [keys[max(first - _NEIGHBOURS, 0)].time for keys in (before, after)]
    ends = [keys[-max(last - _NEIGHBOURS + 1, 1)].time for keys in (before, after)]
    return (min(starts) if first else -inf), (max(ends) if last else inf)


def _alike(some: tuple[Keyframe, ...], others: tuple[Keyframe, ...]) -> int:
    """How many keys are the very same at the start of both."""
    pairs = enumerate(zip(some, others, strict=False))
    return next((i for i, (one, other) in pairs if one is not other), min(len(some), len(others)))

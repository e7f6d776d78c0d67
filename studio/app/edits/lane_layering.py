"""Keys that are laid over a lane in their own span of time, and leave the rest of it alone."""

from dataclasses import replace

import numpy as np
from msgspec.structs import replace as rekeyed

from studio.domain.curve import SAME_TIME_S, Curve, Interp, Keyframe
from studio.domain.tracks import Blend, Lane

Keys = tuple[Keyframe, ...]


def laid_over(lane: Lane, keys: Keys, fade: float, default: float) -> Lane:
    """`lane` showing `keys` from the first to the last of them, and what it did outside."""
    start, end = keys[0].time - fade, keys[-1].time + fade
    outside = [key for key in lane.layer.keys if not start < key.time < end]
    others = bool(outside or lane.modifiers)
    # A lane that has modifiers alone is one to which nothing was added so far.
    blend = lane.blend if outside else Blend.ADD if others else Blend.OVERRIDE
    if blend is Blend.ADD:
        times = np.array([key.time for key in keys])
        grounds = lane.ground_at_many(times, default)
        keys = tuple(
            key.placed(value=key.value - float(ground))
            for key, ground in zip(keys, grounds, strict=True)
        )
    full = tuple(Keyframe(time=key.time, value=1.0, interp=Interp.LINEAR) for key in _ends(keys))
    weight = lane.weight if others else Curve(default=0.0)
    whole = not weight.keys and weight.default >= 1.0
    return replace(
        lane,
        layer=_spliced(lane.layer, keys, fade, hold=not others),
        blend=blend,
        weight=weight if whole else _spliced(weight, full, fade, hold=False),
        muted=False,
    )


def _ends(keys: Keys) -> Keys:
    """The first and the last of `keys`."""
    return (keys[0], keys[-1]) if len(keys) > 1 else keys


def _spliced(curve: Curve, keys: Keys, fade: float, *, hold: bool) -> Curve:
    """`curve` with `keys` in their span; it gets there and back within `fade` seconds.

    With `hold` there is nothing to come from: the first and the last key are held instead.
    """
    if hold:
        return Curve(keys=keys, default=curve.default)
    start, end = keys[0].time - fade, keys[-1].time + fade
    before = [key for key in curve.keys if key.time <= start]
    after = [key for key in curve.keys if key.time >= end]
    if start >= 0.0 and not (before and start - before[-1].time <= SAME_TIME_S):
        before.append(Keyframe(time=start, value=curve.at(start), interp=Interp.LINEAR))
    if not (after and after[0].time - end <= SAME_TIME_S):
        inside = [key for key in curve.keys if key.time < end]
        interp = inside[-1].interp if inside else Interp.BEZIER
        after.insert(0, Keyframe(time=end, value=curve.at(end), interp=interp))
    last = rekeyed(keys[-1], interp=Interp.LINEAR)
    return replace(curve, keys=(*before, *keys[:-1], last, *after))

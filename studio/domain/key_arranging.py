"""Keys moved about as a group: scaled, mirrored, snapped, smoothed; each where it was in the list.

Keys are given in order of time and come back one for one, so the caller knows which became which.
"""

from collections.abc import Callable, Collection, Sequence

import numpy as np
from msgspec.structs import replace as rekeyed

from studio.domain.curve import SAME_TIME_S, Curve, Ease, Handle, Interp, Keyframe

_REACH = 4.0  # a Gaussian has nothing to say beyond so many of its widths


def scaled(
    keys: Sequence[Keyframe],
    time_factor: float = 1.0,
    value_factor: float = 1.0,
    pivot: tuple[float, float] = (0.0, 0.0),
) -> list[Keyframe]:
    """`keys` further from or nearer to `pivot` (seconds, value); factors below 0 mirror.

    A curve of these keys alone has the shape of the old one, scaled. Holds have no mirror in time:
    they hold the value at their other end.
    """
    ways = [(key.interp, key.ease) for key in keys]
    if time_factor < 0 and keys:
        backwards = [(interp, ease.mirrored) for interp, ease in ways[:-1]]
        ways = [ways[-1], *backwards]  # what led from a key now leads to it
    return [
        _scaled(key, way, time_factor, value_factor, pivot)
        for key, way in zip(keys, ways, strict=True)
    ]


def snapped(keys: Sequence[Keyframe], to: Callable[[float], float]) -> list[Keyframe]:
    """`keys` at the times that `to` gives for theirs."""
    return [key.placed(time=to(key.time)) for key in keys]


def smoothed(curve: Curve, indices: Collection[int], width: float) -> list[Keyframe]:
    """The keys of `curve` at `indices` with the Gaussian mean of the values around them.

    `width` is the standard deviation in seconds. The window is as long to both sides, so straight
    lines stay straight and the ends of the curve stay where they are.
    """
    times = np.array([key.time for key in curve.keys])
    values = np.array([key.value for key in curve.keys])
    # Each key stands for the stretch around it, or crowded keys would outvote lonely ones.
    stretch = np.gradient(times) if len(times) > 1 else np.ones(1)

    def mean(i: int) -> float:
        reach = min(_REACH * width, times[i] - times[0], times[-1] - times[i])
        near = slice(
            int(np.searchsorted(times, times[i] - reach - SAME_TIME_S)),
            int(np.searchsorted(times, times[i] + reach + SAME_TIME_S)),
        )
        weights = np.exp(-0.5 * ((times[near] - times[i]) / width) ** 2) * stretch[near]
        return float(weights @ values[near] / weights.sum())

    return [curve.keys[i].placed(value=mean(i)) for i in sorted(indices)]


def _scaled(
    key: Keyframe,
    way: tuple[Interp, Ease],
    time_factor: float,
    value_factor: float,
    pivot: tuple[float, float],
) -> Keyframe:
    """`key` on its new place, going on the `way` that is given."""

    def turned(handle: Handle | None) -> Handle | None:
        return handle and (handle[0] * time_factor, handle[1] * value_factor)

    into, out = turned(key.handle_in), turned(key.handle_out)
    if time_factor < 0:
        into, out = out, into
    return rekeyed(
        key,
        time=pivot[0] + (key.time - pivot[0]) * time_factor,
        value=pivot[1] + (key.value - pivot[1]) * value_factor,
        interp=way[0],
        ease=way[1],
        handle_in=into,
        handle_out=out,
    )

"""Lids that slide over a resting eyeball.

A smooth flow squeezes the iris when the lids close, and never shuts them: where upper and lower lid
meet, neighbouring pixels come from far apart. So around an eye it gives way to another one: the
skin of the upper lid is stretched down, the skin below the eye is stretched up, and between the
lids the eyeball stays where it is.
"""

import numpy as np
from numpy.typing import NDArray

from studio.engine.eye_frame import EyeFrame, edges, smooth

Array = NDArray[np.float32]

_ABOVE, _BELOW = 0.42, 0.30  # how far the skin is stretched, in eye widths beyond the open lid
_SAME = 0.04  # lid gaps that differ less, in eye widths, need no help
_BESIDE = 0.12  # how far past the corners the window fades out, in eye widths
_ROOM = (-_BESIDE, 1 + _BESIDE, -_ABOVE - 0.3, _BELOW + 0.3)


def slide_lids(
    x: Array, y: Array, corner: tuple[int, int], size: int, seen: EyeFrame, photo: EyeFrame
) -> None:
    """Correct sampling positions `x`, `y` (h, w) around one eye, see `eyes.move_eyes`."""
    needed = min(max((abs(seen.gap - photo.gap) - _SAME) / (2 * _SAME), 0.0), 1.0)
    found = seen.part(x.shape, corner, size, _ROOM) if needed else None
    if found is None:
        return
    part, u, v = found
    mapped, weight = _slide(u, v, seen, photo)
    to_x, to_y = photo.outward(u, mapped)
    weight *= np.float32(needed)
    x[part] += weight * (to_x - x[part])
    y[part] += weight * (to_y - y[part])


def _slide(u: Array, v: Array, seen: EyeFrame, photo: EyeFrame) -> tuple[Array, Array]:
    """Where eye positions lie in the photo's eye, and how much that counts, 0..1."""
    lids = edges(u, seen, photo)
    upper, lower, upper_there, lower_there = lids
    top = np.minimum(upper, upper_there) - _ABOVE
    bottom = np.maximum(lower, lower_there) + _BELOW
    skin_above = top + (v - top) * (upper_there - top) / (upper - top)
    skin_below = bottom - (bottom - v) * (bottom - lower_there) / (bottom - lower)
    ball = np.clip(lids.resting(v), upper_there, lower_there)
    mapped = np.where(v < upper, skin_above, np.where(v > lower, skin_below, ball))
    above = np.clip((v - top) / (upper - top), 0, 1)
    below = np.clip((bottom - v) / (bottom - lower), 0, 1)
    beside = np.clip((np.minimum(u, 1 - u) + _BESIDE) / _BESIDE, 0, 1)
    weight = smooth(np.minimum(np.minimum(above, below) * 2, 1) * beside)
    return np.asarray(mapped, np.float32), weight

"""Shut the eyes of a photo: few people blink in front of a camera, but every performer does."""

from typing import Any, NamedTuple, cast

import cv2
import numpy as np
from numpy.typing import NDArray

from ..crop import Image, Points

EYES = (((36, 37, 68, 38, 39), (36, 41, 69, 40, 39)), ((42, 43, 70, 44, 45), (42, 47, 71, 46, 45)))
"""Upper and lower lid of each eye, from corner to corner."""
SKIN = 0.4
"""Height of the skin above the lid that is drawn down with it, in eye widths."""


class Lashes(NamedTuple):
    """A dark band along a lowered lid: how dark, 0 to 1, and how high in eye widths."""

    dark: float
    height: float


def blinking(rgb: Image, points: Points, random: np.random.Generator) -> tuple[Image, Points]:
    """The picture with both upper lids lowered by the same random share, and its (74, 2) points.

    The skin above the lid is stretched over the eye, lash line included, and lashes hang from it,
    because a made-up lid that is shut looks half open; the eye below stays.
    """
    shut = float(random.triangular(0.3, 0.9, 1.0))
    lashes = Lashes(dark=shut * random.uniform(0, 0.8), height=random.uniform(0.02, 0.09))
    result, moved = rgb.copy(), points.copy()
    for upper, lower in EYES:
        _lower_lid(rgb, result, points[list(upper)], points[list(lower)], shut, lashes)
        middle = list(upper[1:4])
        bottom = _height(points[list(lower)], points[middle, 0])
        moved[middle, 1] += shut * np.maximum(bottom - points[middle, 1], 0)
    return result, moved


def _lower_lid(
    rgb: Image, result: Image, upper: Points, lower: Points, shut: float, lashes: Lashes
) -> None:
    """Redraw one eye of `rgb` in `result`."""
    left, right = int(np.ceil(upper[0, 0])), int(np.floor(upper[-1, 0]))
    reach = SKIN * float(upper[-1, 0] - upper[0, 0])
    top, bottom = int(upper[:, 1].min() - reach), int(np.ceil(lower[:, 1].max())) + 1
    if right - left < 4 or min(top, left) < 0 or max(bottom, right) >= rgb.shape[0]:
        return
    columns = np.arange(left, right, dtype=np.float32)
    lid = _height(upper, columns)
    new_lid = lid + shut * np.maximum(_height(lower, columns) - lid, 0)
    rows = np.arange(top, bottom, dtype=np.float32)[:, None]
    start = lid - reach
    stretched = start + (rows - start) * reach / (new_lid - start)
    source = np.where((rows > start) & (rows <= new_lid), stretched, rows).astype(np.float32)
    where = np.broadcast_to(columns, source.shape).copy()
    drawn = cast("NDArray[Any]", cv2.remap(rgb, where, source, 1))
    height = lashes.height * float(upper[-1, 0] - upper[0, 0])
    below = (rows - new_lid) / height - 0.5
    shade = 1 - lashes.dark * np.exp(-2 * below**2)
    result[top:bottom, left:right] = (drawn * shade[..., None]).astype(np.uint8)


def _height(curve: Points, columns: NDArray[np.float32]) -> NDArray[np.float32]:
    """Heights of a lid at these x: a parabola, smoother than straight pieces."""
    middle = float(curve[:, 0].mean())
    fit = np.polyfit(curve[:, 0] - middle, curve[:, 1], 2)
    return np.asarray(np.polyval(fit, columns - middle), np.float32)

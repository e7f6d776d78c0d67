"""Closed lids: their skin, which no photo of open eyes shows, and the lashes that lie on them."""

import cv2
import numpy as np
from numpy.typing import NDArray

from .anatomy import SKIN
from .figure import Figure
from .picture import blurred, inside, line
from .raster import Floats

_OUTLINES = ((36, 37, 68, 38, 39, 40, 69, 41), (42, 43, 70, 44, 45, 46, 71, 47))
_UPPER = ((36, 37, 68, 38, 39), (42, 43, 70, 44, 45))
_GRAIN = 1.2
_SWEEPS = 160
_SHADE, _CHEEK_SHARE = 0.88, 0.55
"""Brightness of a closed lid, which looks down, compared with the cheek; how much it is like it."""
_LASH_FROM, _LASH_WIDTH, _LASH_DARK = 0.3, 0.13, 0.62


def lid_share(figure: Figure) -> Floats:
    """How far each vertex of the skin lies on a lid, (2, SKIN), image-left eye first."""
    shape = figure.shape[:SKIN]
    shares = []
    for ball in figure.balls:
        away = np.linalg.norm(shape - ball.centre, axis=1) - ball.radius
        shares.append(np.clip((0.95 - away) / 0.5, 0.0, 1.0))
    return np.asarray(np.stack(shares), np.float32)


def lid_skin(image: Floats, landmarks: Floats, scale: float) -> Floats:
    """`image` (H, W, 3) with plain skin for eyes, lashes and creases.

    The gap is filled by the smooth skin around it (Laplace's equation), so that no dark rim of
    lashes is drawn out over the lid; fine grain keeps it from looking like plastic.
    """
    filled = image.copy()
    for outline, upper in zip(_OUTLINES, _UPPER, strict=True):
        points = landmarks[list(outline)]
        mask = inside(image.shape, points)
        rim = np.vstack([points, points[:1]])
        mask |= line(image.shape, rim, 0.6 * scale)
        crease = landmarks[list(upper)] - np.array([0.0, 0.32 * scale], np.float32)
        mask |= line(image.shape, crease, 0.45 * scale)
        low = np.maximum(points.min(axis=0) - 1.6 * scale, 0).astype(int)
        high = (points.max(axis=0) + 1.6 * scale).astype(int)
        part = np.s_[low[1] : high[1], low[0] : high[0]]
        below = points[4:].mean(axis=0) + np.array([0.0, 1.3 * scale], np.float32)
        cheek = _colour_at(image, below, 0.5 * scale)
        filled[part] = _smooth_inside(filled[part], mask[part] > 0, 0.22 * scale, cheek)
    return filled


def _colour_at(image: Floats, spot: Floats, reach: float) -> Floats:
    """Median colour (3,) of `image` (H, W, 3) within `reach` px of `spot` (2,)."""
    low, high = (spot - reach).astype(int), (spot + reach).astype(int) + 1
    return np.asarray(np.median(image[low[1] : high[1], low[0] : high[0]], axis=(0, 1)), np.float32)


def _smooth_inside(image: Floats, mask: NDArray[np.bool_], blur: float, cheek: Floats) -> Floats:
    """`image` (h, w, 3) with a harmonic fill of the `mask` from the blurred skin around it.

    Deep-set eyes lie in the dark, between brow and lashes, the lid that comes down over them does
    not: the fill is brought towards the colour `cheek` (3,).
    """
    known = (~mask).astype(np.float32)
    around = blurred(image * known[..., None], blur)
    around /= np.maximum(blurred(known, blur), 1e-3)[..., None]
    fill = _harmonic(around, known)
    soft = mask.astype(np.float32)
    middle = _CHEEK_SHARE * blurred(soft, blur)[..., None] ** 2
    fill += (_SHADE * cheek - fill) * middle
    grain = np.random.default_rng(0).normal(0.0, _GRAIN, mask.shape).astype(np.float32)
    fill += 2.0 * blurred(grain, 1.0)[..., None]
    share = np.maximum(blurred(soft, blur), soft)[..., None]
    return np.asarray(image + (fill - image) * share, np.float32)


def _harmonic(image: Floats, known: Floats) -> Floats:
    """`image` (h, w, 3) whose places with 0 in `known` (h, w) solve Laplace's equation."""
    small = (max(8, image.shape[1] // 3), max(8, image.shape[0] // 3))
    given = np.asarray(
        cv2.resize(image * known[..., None], small, interpolation=cv2.INTER_AREA), np.float32
    )
    fixed = np.asarray(cv2.resize(known, small, interpolation=cv2.INTER_AREA) > 0.99)[..., None]
    fill = np.where(fixed, given, given[fixed[..., 0]].mean(axis=0))
    for _ in range(_SWEEPS):
        across = np.roll(fill, 1, 1) + np.roll(fill, -1, 1)
        mean = (across + np.roll(fill, 1, 0) + np.roll(fill, -1, 0)) / 4.0
        fill = np.where(fixed, given, mean)
    size = image.shape[1::-1]
    whole = cv2.resize(fill.astype(np.float32), size, interpolation=cv2.INTER_CUBIC)
    return np.asarray(whole, np.float32)


def draw_lashes(face: Floats, points: Floats, shut: Floats, px_per_cm: float) -> None:
    """Darken in `face` (h, w, 4) the edge of lids that are down.

    `points` (74, 2) px of `face`; `shut` (2,) 0 to 1.
    """
    for eye, upper in enumerate(_UPPER):
        share = min(1.0, (float(shut[eye]) - _LASH_FROM) / 0.4)
        if share <= 0.0:
            continue
        edge = points[list(upper)]
        if not np.isfinite(edge).all():
            continue
        low = np.maximum(edge.min(axis=0) - 0.8 * px_per_cm, 0).astype(int)
        high = (edge.max(axis=0) + 0.8 * px_per_cm).astype(int)
        part = face[low[1] : high[1], low[0] : high[0]]
        if part.size == 0:
            continue
        curve = _curve(edge - low) + np.array([0.0, 0.03 * px_per_cm])
        layer = line(part.shape, curve, _LASH_WIDTH * px_per_cm).astype(np.float32)
        ink = blurred(layer, max(0.4, 0.05 * px_per_cm))
        part[..., :3] *= 1.0 - (ink * (share * _LASH_DARK / 255.0))[..., None]


def _curve(points: Floats) -> NDArray[np.float64]:
    """A smooth line (33, 2) through `points` (5, 2)."""
    place = np.arange(len(points))
    along = np.linspace(0, len(points) - 1, 33)
    return np.stack(
        [np.polyval(np.polyfit(place, column, 4), along) for column in points.T], axis=1
    )

"""Distances between landmark tracks; points (T, 68 or 74, 2) in pixels, T frames.

The layout is iBUG-68 (METHODS 1.1); pupils and mid-lids, where there are any, follow behind.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.floating]

FACE = 68
LIPS = tuple(range(48, 68))
INNER_LIP = tuple(range(60, 68))
EYE_CORNERS = ((36, 39), (42, 45))
_LID_GAPS = (((37, 41), (38, 40)), ((43, 47), (44, 46)))
AKD_SIDE = 256


def lmd(made: Points, real: Points) -> float:
    """Landmark distance: mean Euclidean distance of the 20 mouth points, each set centred.

    A mean over points and frames; a released script sums the points and prints 20 times as much.
    """
    return float(_apart(_centred(_lips(made)), _centred(_lips(real))).mean())


def lmd_relative(made: Points, real: Points) -> float:
    """Landmark distance in units of the distance of the real outer eye corners, frame by frame."""
    apart = _apart(_centred(_lips(made)), _centred(_lips(real))).mean(axis=-1)
    return float((apart / eye_distance(real)).mean())


def lmd_aligned(made: Points, real: Points) -> float:
    """Landmark distance after each frame's lips are laid on the real ones by the best similarity.

    Turn and size of the mouth drop out, its shape is left.
    """
    source, target = _centred(_lips(made)), _centred(_lips(real))
    # As complex numbers the best rotation and scale is a single least-squares factor.
    a, b = (points[..., 0] + 1j * points[..., 1] for points in (source, target))
    factor = (a.conj() * b).sum(axis=-1) / np.maximum((np.abs(a) ** 2).sum(axis=-1), 1e-12)
    return float(np.abs(factor[..., None] * a - b).mean())


def akd(made: Points, real: Points, size: int) -> float:
    """Average keypoint distance: mean |Δ| over 68x2 coordinates at 256²; `size` is the picture's.

    The mean of coordinates, not of Euclidean distances, which are about 1.57 times as long.
    """
    difference = np.abs(np.asarray(made, np.float64) - real)[..., :FACE, :]
    return float(difference.mean() * AKD_SIDE / size)


@dataclass(frozen=True, slots=True, kw_only=True)
class Smoothness:
    """SMS in px at 256²: `mean` per coordinate, and `total` summed over 136 as older tables do."""

    mean: float
    total: float


def sms(track: Points, size: int) -> Smoothness:
    """|(D(t-1) + D(t+1)) / 2 - D(t)| over the interior frames of one track (T, N, 2).

    ValueError for less than three frames.
    """
    if len(track) < 3:
        raise ValueError("SMS needs three frames")
    places = np.asarray(track, np.float64)[:, :FACE] * (AKD_SIDE / size)
    jerk = np.abs((places[:-2] + places[2:]) / 2 - places[1:-1])
    return Smoothness(mean=float(jerk.mean()), total=float(jerk.sum(axis=(1, 2)).mean()))


def eye_distance(points: Points) -> NDArray[np.float64]:
    """Distance (...,) of the outer eye corners."""
    return np.asarray(np.linalg.norm(points[..., 45, :] - points[..., 36, :], axis=-1), np.float64)


def lid_opening(points: Points) -> NDArray[np.float64]:
    """Mean lid gap (...,) of both eyes, 37-41 and 38-40 in units of 36-39 and so on the other."""
    openings = []
    for gaps, corners in zip(_LID_GAPS, EYE_CORNERS, strict=True):
        height = np.mean([_gap(points, upper, lower) for upper, lower in gaps], axis=0)
        openings.append(height / np.maximum(_gap(points, *corners), 1e-9))
    return np.asarray(np.mean(openings, axis=0), np.float64)


def _gap(points: Points, a: int, b: int) -> NDArray[np.float64]:
    return np.asarray(np.linalg.norm(points[..., a, :] - points[..., b, :], axis=-1), np.float64)


def _lips(points: Points) -> NDArray[np.float64]:
    return np.asarray(points, np.float64)[..., list(LIPS), :]


def _centred(points: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.asarray(points - points.mean(axis=-2, keepdims=True))


def _apart(a: NDArray[np.float64], b: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.asarray(np.linalg.norm(a - b, axis=-1))

"""Light: what a photo's skin tells about it, and how skin that turns away changes with it.

Second-order spherical harmonics (Ramamoorthi and Hanrahan 2001) are fitted to the brightness of the
skin; a place whose normal turns is brightened by the ratio of the light it gets to the one it got,
so that the light stays where it is and the head turns in it (ratio images, Wen et al. 2003).
"""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

RIDGE = 0.02
"""Of the second fit's coefficients, per skin vertex; the constant one is free."""
LEAST, MOST = 0.72, 1.3
_DARKEST = 0.3


def harmonics(normals: Floats) -> Floats:
    """The nine real spherical harmonics (N, 9) of unit `normals` (N, 3), without constants."""
    x, y, z = normals[:, 0], normals[:, 1], normals[:, 2]
    one = np.ones_like(x)
    return np.stack(
        [one, x, y, z, x * y, y * z, 3 * z * z - 1, x * z, x * x - y * y], axis=1
    ).astype(np.float32)


def fit_light(brightness: Floats, normals: Floats) -> Floats:
    """Coefficients (9,) of the light on skin of `brightness` (N,) > 0 with `normals` (N, 3).

    Robust: moles, brows and beards are darker than the light would have them and count less.
    """
    basis = harmonics(normals).astype(np.float64)
    value = brightness / np.median(brightness)
    ridge = np.diag([0.0, *[RIDGE] * 3, *[3.0 * RIDGE] * 5]) * len(value)
    weight = np.ones(len(value))
    for _ in range(4):
        weighted = basis * weight[:, None]
        light = np.linalg.solve(weighted.T @ basis + ridge, weighted.T @ value)
        off = value - basis @ light
        weight = 1.0 / (1.0 + (off / (2.0 * np.median(np.abs(off)) + 1e-6)) ** 2)
    return np.asarray(light, np.float32)


def received(light: Floats, normals: Floats) -> Floats:
    """Light (N,) on places with `normals` (N, 3), never quite dark."""
    return np.asarray(np.maximum(harmonics(normals) @ light, _DARKEST), np.float32)


def change(before: Floats, after: Floats) -> Floats:
    """Factor (N,) on the colour of a place that got the light `before` and now gets `after`."""
    return np.asarray(np.clip(after / before, LEAST, MOST), np.float32)

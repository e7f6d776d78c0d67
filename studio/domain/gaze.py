"""Where the eyes look: pupils that move over the eyeball, and lids that go with them."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]
Values = float | NDArray[np.float64]

# Corners at the left and the right of the picture, upper lid, lower lid, pupil.
_EYES = (
    ((36, 39), (37, 68, 38), (41, 69, 40), 72),
    ((42, 45), (43, 70, 44), (47, 71, 46), 73),
)
_BALL = 0.4
"""Radius of an eyeball in widths of its eye: 12 of 30 mm."""
_UPPER_LID, _LOWER_LID = 0.55, 0.2
"""Shares of the pupil's way up or down that the lids go with it (Becker & Fuchs 1988: the upper lid
follows the eye nearly as a whole; its edge is hidden behind the crease in part)."""


def look(face: Array, left: tuple[Values, Values], right: tuple[Values, Values]) -> Array:
    """`face` (..., 74, 2) whose eyes turn by degrees (...,) across and down.

    `left` is the eye at the left of the picture. Plus looks to the right of the picture and down,
    as the head turns. Degrees are counted from where the face looks as it is.
    """
    if not any(np.any(angle) for angle in (*left, *right)):
        return face
    ways = [[_BALL * np.sin(np.radians(angle)) for angle in angles] for angles in (left, right)]
    shape = np.broadcast_shapes(face.shape[:-2], *(np.shape(w) for pair in ways for w in pair))
    turned = np.array(np.broadcast_to(face, (*shape, *face.shape[-2:])))
    for (corners, upper, lower, pupil), (across, down) in zip(_EYES, ways, strict=True):
        along = face[..., corners[1], :] - face[..., corners[0], :]
        below = np.stack([-along[..., 1], along[..., 0]], axis=-1)
        rise = np.asarray(down)[..., None] * below
        turned[..., pupil, :] += np.asarray(across)[..., None] * along + rise
        turned[..., upper, :] += np.float32(_UPPER_LID) * rise[..., None, :]
        turned[..., lower, :] += np.float32(_LOWER_LID) * rise[..., None, :]
    return np.asarray(turned, np.float32)


def gaze_of(resting: Array, faces: Array) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Degrees (T,) across and down by which the eyes of `faces` (T, 74, 2) turned since `resting`.

    The inverse of `look`, as the mean of both eyes: they look at one thing, and noise is halved.
    """
    angles = []
    for corners, _upper, _lower, pupil in _EYES:
        place, rest = (_pupil_place(face, corners, pupil) for face in (faces, resting))
        angles.append(np.degrees(np.arcsin(np.clip((place - rest) / _BALL, -1.0, 1.0))))
    across, down = np.moveaxis(np.mean(angles, axis=0), -1, 0)
    return across, down


def _pupil_place(face: Array, corners: tuple[int, int], pupil: int) -> NDArray[np.float64]:
    """Place (..., 2) of a pupil along and below the line of the corners, in widths of the eye."""
    first, last = (face[..., corner, :].astype(np.float64) for corner in corners)
    along = last - first
    below = np.stack([-along[..., 1], along[..., 0]], axis=-1)
    off = face[..., pupil, :] - 0.5 * (first + last)
    width = (along**2).sum(axis=-1)
    return np.stack([(off * way).sum(axis=-1) / width for way in (along, below)], axis=-1)

"""Painted clips in the rig's crop: nose tip in the centre, side 2.2 face heights."""

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter1d

from .character import Character
from .geometry import face_landmarks
from .performance import perform
from .portrait import Portrait
from .pose import Expression
from .raster import Grid, Points
from .stylised import stylised

Frames = NDArray[np.uint8]
Landmarks = NDArray[np.float32]
CROP = 2.2
"""Side of the crop in face heights."""
CHIN, NOSE_TIP, BROWS = 8, 30, slice(17, 27)
CENTRE_S = 0.4
"""Deviation of the low-pass on the crop's centre, seconds."""
FPS = 25.0
REAL_SHARE = 0.12
"""How many of the characters are people in the soft painting."""


def painted_character(seed: int) -> Character:
    """Mostly stylised characters, some natural ones; the same for the same seed."""
    natural = np.random.default_rng([seed, 79]).random() < REAL_SHARE
    return Character.random(seed) if natural else stylised(seed)


def painted_clip(seed: int, frames: int, size: int) -> tuple[Frames, Landmarks]:
    """A character's performance: `frames` crops (T, S, S, 3) and landmarks (T, 74, 2).

    The same arguments give the same clip. The crop has one size for the whole clip and follows
    the nose softly, by whole pixels; landmarks are pixels of the crop.
    """
    rng = np.random.default_rng([seed, 83])
    return performed_clip(painted_character(seed), perform(rng, frames), size)


def painted_picture(seed: int, size: int) -> tuple[Frames, Landmarks]:
    """One moment of a character: a crop (S, S, 3) and its landmarks (74, 2)."""
    rng = np.random.default_rng([seed, 89])
    pictures, landmarks = performed_clip(painted_character(seed), [Expression.random(rng)], size)
    return pictures[0], landmarks[0]


def performed_clip(
    character: Character, performance: list[Expression], size: int
) -> tuple[Frames, Landmarks]:
    """`performance` by `character`, as `painted_clip` gives it."""
    points = np.stack([face_landmarks(character, moment)[:, :2] for moment in performance])
    scale = size / (CROP * float(np.median(_face_heights(points))))
    nose = points[:, NOSE_TIP]
    if len(nose) > 1:
        nose = gaussian_filter1d(nose, CENTRE_S * FPS, axis=0, mode="nearest")
    corners = np.round(nose * scale).astype(int) - size // 2
    low = corners.min(axis=0)
    room = int(np.ptp(corners, axis=0).max())
    grid = Grid(
        left=low[0] / scale, top=low[1] / scale, scale=scale, width=size + room, height=size + room
    )
    portrait = Portrait(character, grid)
    pictures = np.empty((len(performance), size, size, 3), np.uint8)
    landmarks = np.empty((len(performance), 74, 2), np.float32)
    for i, moment in enumerate(performance):
        picture, marks = portrait.frame(moment)
        x, y = corners[i] - low
        pictures[i] = picture[y : y + size, x : x + size]
        landmarks[i] = marks - (x, y)
    return pictures, landmarks


def _face_heights(points: Points) -> Points:
    """Chin to the middle of the brows, (T,)."""
    brows = points[:, BROWS].mean(axis=1)
    return np.asarray(np.linalg.norm(points[:, CHIN] - brows, axis=1), np.float64)

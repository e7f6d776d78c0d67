"""Placing landmarks by hand: the mean face as a start, groups that move together, mirroring."""

from collections.abc import Collection

import numpy as np
from numpy.typing import NDArray

from studio.domain import face
from studio.domain.retarget import mean_face, procrustes

Points = NDArray[np.float32]

GROUPS: tuple[tuple[str, tuple[int, ...]], ...] = (
    ("jaw", face.JAW),
    ("brow", face.BROW_A),
    ("brow", face.BROW_B),
    ("nose", face.NOSE),
    ("eye", (*face.EYE_A, face.PUPIL_A)),
    ("eye", (*face.EYE_B, face.PUPIL_B)),
    ("outer lip", face.OUTER_LIP),
    ("inner lip", face.INNER_LIP),
)
_SHARE = 0.75  # of the shorter side of a photo: how wide the mean face's crop is at first


def group_of(index: int) -> tuple[str, tuple[int, ...]]:
    """Name and points of the group that point `index` belongs to."""
    return next((name, group) for name, group in GROUPS if index in group)


def mean_face_in(width: int, height: int) -> Points:
    """The mean face (74, 2) in the middle of a photo of that size, in its pixels."""
    side = _SHARE * min(width, height)
    return np.asarray((mean_face() - 0.5) * side + (width / 2, height / 2), np.float32)


def mean_face_at(eye_a: Points, eye_b: Points) -> Points:
    """The mean face (74, 2) with its eye centres at two places (2,), image left first."""
    mean = mean_face()
    eyes = np.stack([mean[list(face.EYE_A)].mean(axis=0), mean[list(face.EYE_B)].mean(axis=0)])
    turn, scale, shift = procrustes(eyes, np.stack([eye_a, eye_b]).astype(np.float32))
    return np.asarray(scale * mean @ turn + shift, np.float32)


def shifted(
    points: Points,
    moved: Collection[int],
    delta: tuple[float, float],
    mirror: bool = False,
    radius: float = 0.0,
) -> Points:
    """`points` with those of `moved` shifted by `delta`; with `mirror` their partners too.

    A partner moves as its reflection in the middle line of the face would, a pupil as its partner:
    eyes look the same way. A pair that is moved as a whole moves as it is. Points nearer than
    `radius` go along, the less the further they are.
    """
    chosen = sorted(moved)
    partners = sorted({face.MIRROR[i] for i in chosen} - set(chosen)) if mirror else []
    own, other = near(points, chosen, radius), near(points, partners, radius)
    own[partners], other[chosen] = 0.0, 0.0
    ways = np.broadcast_to(_reflected(np.array(delta), _across(points)), points.shape).copy()
    ways[[face.PUPIL_A, face.PUPIL_B]] = delta
    together = np.maximum(own + other, 1.0)
    way = (own[:, None] * np.array(delta) + other[:, None] * ways) / together[:, None]
    return np.asarray(points + way, np.float32)


def near(points: Points, chosen: Collection[int], radius: float) -> NDArray[np.float64]:
    """How much of the way of the `chosen` each point (74,) goes along: 1 to 0 at `radius`."""
    shares = np.zeros(len(points))
    if not chosen:
        return shares
    if radius > 0:
        picked = points[list(chosen)]
        away = np.linalg.norm(points[:, None] - picked, axis=-1).min(axis=1)
        part = np.clip(1.0 - away / radius, 0.0, 1.0)
        shares = part * part * (3.0 - 2.0 * part)
    shares[list(chosen)] = 1.0
    return shares


def rotated(points: Points, moved: Collection[int], angle_deg: float) -> Points:
    """`points` with those of `moved` turned about their centre, clockwise on the screen."""
    after, chosen = points.copy(), sorted(moved)
    angle = np.radians(angle_deg)
    turn = np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
    centre = points[chosen].mean(axis=0)
    after[chosen] = (points[chosen] - centre) @ turn + centre
    return after


def _across(points: Points) -> NDArray[np.float64]:
    """Unit vector (2,) from the image left to the image right side of the face."""
    pairs = [(36, 45), (39, 42), (48, 54), (0, 16)]
    across = np.mean([points[b] - points[a] for a, b in pairs], axis=0).astype(np.float64)
    return np.asarray(across / max(float(np.linalg.norm(across)), 1e-9))


def _reflected(delta: NDArray[np.float64], across: NDArray[np.float64]) -> Points:
    return np.asarray(delta - 2 * (delta @ across) * across, np.float32)

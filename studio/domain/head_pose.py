"""The head of a face apart from its expression: the inverse of turning and placing a head."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from studio.domain.face import RIGID
from studio.domain.performance import Person

Array = NDArray[np.float64]

_ROUNDS = 4
_STEP = 1e-5
_CALM = np.array([2e-4, 2e-4, 0.0, 0.0, 0.0, 0.0])
"""How dear turns and nods are, which nine points near each other tell badly: in squared sides per
squared radian."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class HeadPoses:
    """Heads (T,): angles in degrees, shifts in sides, and size, as the lanes of the head count."""

    yaw: Array
    pitch: Array
    roll: Array
    across: Array
    down: Array
    scale: Array


def head_poses(person: Person, faces: NDArray[np.floating]) -> HeadPoses:
    """How the head of `person` must be turned and placed to lie on `faces` (T, 74, 2), in sides.

    Gauss-Newton on the points that expressions leave in place, for all frames at once.
    """
    rigid = list(RIGID)
    pivot = _pivot(person)
    rest = person.neutral[rigid].astype(np.float64) - pivot
    depth = person.depth[rigid].astype(np.float64)
    wanted = faces[:, rigid].astype(np.float64) - pivot
    found = np.zeros((len(faces), 6))
    found[:, 5] = 1.0
    for _ in range(_ROUNDS):
        off = (wanted - _placed(rest, depth, found)).reshape(len(faces), -1)
        slopes = [
            (_placed(rest, depth, found + step) - _placed(rest, depth, found - step)) / (2 * _STEP)
            for step in _STEP * np.eye(6)
        ]
        jacobian = np.stack([slope.reshape(len(faces), -1) for slope in slopes], axis=-1)
        turned = np.swapaxes(jacobian, 1, 2)
        right = (turned @ off[..., None])[..., 0] - _CALM * found
        step = np.linalg.solve(turned @ jacobian + np.diag(_CALM), right[..., None])
        found = found + step[..., 0]
    angles = np.degrees(found[:, :3])
    return HeadPoses(
        yaw=angles[:, 0],
        pitch=angles[:, 1],
        roll=angles[:, 2],
        across=found[:, 3],
        down=found[:, 4],
        scale=found[:, 5],
    )


def facing(person: Person, faces: NDArray[np.floating], poses: HeadPoses) -> NDArray[np.float32]:
    """`faces` (T, 74, 2) of `person` with the head turned back and put back in its place."""
    pivot = _pivot(person)
    shift = np.stack([poses.across, poses.down], axis=-1)[:, None]
    flat = (faces - pivot - shift) / poses.scale[:, None, None]
    yaw, pitch, roll = (
        np.radians(angle)[:, None] for angle in (poses.yaw, poses.pitch, poses.roll)
    )
    across = flat[..., 0] * np.cos(roll) + flat[..., 1] * np.sin(roll)
    down = flat[..., 1] * np.cos(roll) - flat[..., 0] * np.sin(roll)
    x = (across - person.depth * np.sin(yaw)) / np.cos(yaw)
    z = person.depth * np.cos(yaw) - x * np.sin(yaw)
    y = (down - z * np.sin(pitch)) / np.cos(pitch)
    return np.asarray(np.stack([x, y], axis=-1) + pivot, np.float32)


def _pivot(person: Person) -> Array:
    """The point (2,) between the ears, as `turn_head` has it."""
    return np.asarray(0.5 * (person.neutral[2] + person.neutral[14]), np.float64)


def _placed(rest: Array, depth: Array, head: Array) -> Array:
    """Points (T, n, 2) about the pivot: `rest` (n, 2) and `depth` (n,) moved by `head` (T, 6)."""
    yaw, pitch, roll, across, down, scale = (column[:, None] for column in head.T)
    x = rest[:, 0] * np.cos(yaw) + depth * np.sin(yaw)
    z = depth * np.cos(yaw) - rest[:, 0] * np.sin(yaw)
    y = rest[:, 1] * np.cos(pitch) + z * np.sin(pitch)
    turned = np.stack(
        [x * np.cos(roll) - y * np.sin(roll), x * np.sin(roll) + y * np.cos(roll)], axis=-1
    )
    return np.asarray(turned * scale[..., None] + np.stack([across, down], axis=-1))

"""Dense backward flow from landmarks alone: radial basis interpolation (METHODS 9.2, item 2)."""

import math

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]

REACH = 40 / 224  # length of the kernel exp(-r / reach), in crop sides
GRID = 64  # side of the grid on which the flow is evaluated: finer ones measure the same

_PULLING = 72
"""Landmarks that the flow goes through: all but the pupils, which are not fixed to any skin."""

_EDGE = (0.0, 0.5, 1.0)
ANCHORS = np.array([(x, y) for y in _EDGE for x in _EDGE if (x, y) != (0.5, 0.5)], np.float32)
"""Eight points on the border of the crop that hold the background."""


def _kernel(a: Array, b: Array, reach: float) -> Array:
    """exp(-|a_i - b_j| / reach), (len(a), len(b))."""
    # numpy rather than cv2.exp and cv2.magnitude: those round by the alignment of their buffers,
    # and the same state must give the same bytes.
    distance = np.subtract.outer(a[:, 0], b[:, 0]) ** 2
    distance += np.subtract.outer(a[:, 1], b[:, 1]) ** 2
    np.sqrt(distance, out=distance)
    distance *= np.float32(-1 / reach)
    return np.asarray(np.exp(distance, out=distance), np.float32)


def pixel_centres(side: int) -> Array:
    """Centres (side * side, 2) of the pixels of a square picture, in crop sides."""
    line = (np.arange(side, dtype=np.float32) + 0.5) / side
    x, y = np.meshgrid(line, line)
    return np.stack([x.ravel(), y.ravel()], axis=1)


class PriorFlow:
    """Backward flows of several sources onto one set of target landmarks, with one solve."""

    def __init__(
        self,
        target: Array,
        ridge: float = 0.02,
        reach: float = REACH,
        places: Array | None = None,
    ) -> None:
        """`target` (74, 2) landmarks in crop sides.

        `places` (P, 2) in crop sides is where the flow is wanted; a grid of GRID x GRID over the
        whole crop where None.
        """
        self._centres = np.concatenate([target[:_PULLING], ANCHORS])
        system = _kernel(self._centres, self._centres, reach).astype(np.float64)
        system[np.diag_indices_from(system)] += ridge
        self._inverse = np.linalg.inv(system).astype(np.float32)
        self._places = pixel_centres(GRID) if places is None else places
        self._basis = _kernel(self._places, self._centres, reach)

    def flows(self, sources: Array, target: Array, base: Array) -> Array:
        """Flows (N, side, side, 2) in crop sides: `source position = p + flow(p)`.

        `sources` (N, 74, 2) are landmarks in their crops, `base` (N, 2) the known offset of each
        crop against the target's (zero where it is not known): it moves the border, and the
        landmarks are interpolated on top of it. The places must be a square grid.
        """
        n, side = len(sources), math.isqrt(len(self._places))
        moves = np.zeros((n, len(self._centres), 2), np.float32)
        moves[:, :_PULLING] = (sources - target - base[:, None])[:, :_PULLING]
        weights = self._inverse @ moves.transpose(1, 0, 2).reshape(len(self._centres), -1)
        dense = (self._basis @ weights).reshape(side, side, n, 2).transpose(2, 0, 1, 3)
        return np.asarray(dense + base[:, None, None], np.float32)

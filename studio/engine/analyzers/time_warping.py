"""Dynamic time warping of two long sequences in memory that grows with their length alone.

Sakoe & Chiba 1978, the symmetric form with slope constraint P = 1: steps (1, 1), (1, 2), (2, 1), so
neither side ever runs more than twice as fast as the other. As in FastDTW (Salvador & Chan 2007) a
coarse path is found first, and a finer one only near it. The whole matrix, which
`librosa.sequence.dtw` keeps, would be 7 GB for ten minutes.
"""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]
Rows = NDArray[np.intp]
Window = tuple[Rows, int]
"""First column (n,) that each row may use, and how many columns it may."""

STEEPEST = 1.9
"""By how much one sequence may be longer than the other; a little less than the steps allow."""

_COARSER = 4
_MOST_COARSE = 2000
_ROWS_PER_CHECK = 1000
_RADIUS = 48  # rows at each level by which the finer path may leave the coarser one
_STEPS = np.array([(1, 1), (1, 2), (2, 1)])


def _never() -> None:
    """The check of somebody who cannot cancel."""


def warp(a: Array, b: Array, check: Callable[[], None] = _never) -> tuple[Rows, float]:
    """The path (P, 2) of rows of `a` (n, k) and `b` (m, k) that belong together, and its cost.

    Both columns strictly increase, from the first rows to the last. The cost is the mean cosine
    distance on the way, 0 to 2. Rows need length 1; ValueError if there are fewer than two, or one
    sequence is more than `STEEPEST` times as long. `check` may raise to stop.
    """
    if min(len(a), len(b)) < 2 or not 1 / STEEPEST <= (len(a) - 1) / (len(b) - 1) <= STEEPEST:
        raise ValueError(f"no path from {len(a)} to {len(b)} rows")
    scale = 1
    while max(len(a), len(b)) > _MOST_COARSE * scale:
        scale *= _COARSER
    near = None
    while scale > 1:
        coarse = _pooled(a, scale), _pooled(b, scale)
        near = _path(*coarse, _window(*coarse, near), check)[0] * _COARSER
        scale //= _COARSER
    return _path(a, b, _window(a, b, near), check)


def _pooled(rows: Array, scale: int) -> Array:
    """`rows` (n, k) averaged over each `scale` of them, at length 1 again."""
    edges = np.arange(0, len(rows), scale)
    mean = np.add.reduceat(rows, edges, axis=0)
    length = np.maximum(np.linalg.norm(mean, axis=1, keepdims=True), 1e-6)
    return np.asarray(mean / length, np.float32)


def _window(a: Array, b: Array, near: Rows | None) -> Window:
    """The window of all columns, or of those `near` a path."""
    if near is None:
        return np.zeros(len(a), np.intp), len(b)
    middle = np.interp(np.arange(len(a)), *near.T)
    middle[-1] = len(b) - 1  # the coarser path ends before it
    width = min(2 * _RADIUS + 1, len(b))
    return np.clip(np.rint(middle).astype(np.intp) - _RADIUS, 0, len(b) - width), width


def _path(a: Array, b: Array, window: Window, check: Callable[[], None]) -> tuple[Rows, float]:
    """The cheapest path within `window`, (P, 2), and its mean cost."""
    starts, width = window
    choices = np.zeros((len(a), width), np.int8)
    cost = 1 - b[:width] @ a[0]
    total = np.full(width, np.inf, np.float32)
    total[0] = 2 * cost[0]
    older = np.full(width, np.inf, np.float32)  # the total two rows before
    for i in range(1, len(a)):
        if i % _ROWS_PER_CHECK == 0:
            check()
        first, step = int(starts[i]), int(starts[i] - starts[i - 1])
        both = step if i == 1 else int(starts[i] - starts[i - 2])
        here = 1 - b[first : first + width] @ a[i]
        ways = np.stack(
            [
                _right(total, step - 1) + 2 * here,
                _right(total, step - 2) + 2 * _right(here, -1) + here,
                _right(older, both - 1) + 2 * _right(cost, step) + here,
            ]
        )
        choices[i] = ways.argmin(axis=0)
        older, total, cost = total, ways.min(axis=0), here
    return _back(choices, starts, len(b)), float(total[len(b) - 1 - starts[-1]] / (len(a) + len(b)))


def _right(values: Array, by: int) -> Array:
    """`values` (w,) `by` columns further to the right; infinite where there are none."""
    moved = np.full(len(values), np.inf, np.float32)
    count = len(values) - abs(by)
    if count > 0:
        moved[max(-by, 0) :][:count] = values[max(by, 0) :][:count]
    return moved


def _back(choices: NDArray[np.int8], starts: Rows, columns: int) -> Rows:
    """The path (P, 2) that was chosen, from the first rows to the last."""
    at = np.array([len(choices) - 1, columns - 1])
    path = [at]
    while at[0] > 0:
        at = at - _STEPS[choices[at[0], at[1] - starts[at[0]]]]
        path.append(at)
    return np.array(path[::-1])

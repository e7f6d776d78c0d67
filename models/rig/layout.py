"""The landmark layouts as index tables: 68 points, and 74 with mid-lids and pupils."""

import numpy as np

_PAIRS_68 = (
    *((i, 16 - i) for i in range(8)),
    *((17 + i, 26 - i) for i in range(5)),
    *((31, 35), (32, 34), (36, 45), (37, 44), (38, 43), (39, 42), (40, 47), (41, 46)),
    *((48, 54), (49, 53), (50, 52), (55, 59), (56, 58), (60, 64), (61, 63), (65, 67)),
)
_PAIRS_74 = (*_PAIRS_68, (68, 70), (69, 71), (72, 73))


def _permutation(size: int, pairs: tuple[tuple[int, int], ...]) -> tuple[int, ...]:
    order = list(range(size))
    for a, b in pairs:
        order[a], order[b] = b, a
    return tuple(order)


FLIP_68 = np.array(_permutation(68, _PAIRS_68))
"""Index of each point's mirror partner, 68 points (METHODS: involution, fixed 8, 27-30, ...)."""

FLIP_74 = np.array(_permutation(74, _PAIRS_74))
"""Index of each point's mirror partner, 74 points."""

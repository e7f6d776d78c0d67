"""Keys that follow each other without a gap, and what lies at either side of them."""

from collections.abc import Collection
from itertools import groupby

from studio.domain.curve import Curve, Keyframe


def runs_of(indices: Collection[int]) -> list[range]:
    """`indices` as stretches of neighbours, in order."""
    ordered = sorted(indices)
    groups = groupby(enumerate(ordered), key=lambda pair: pair[1] - pair[0])
    stretches = ([index for _, index in group] for _, group in groups)
    return [range(stretch[0], stretch[-1] + 1) for stretch in stretches]


def beside(curve: Curve, run: range) -> tuple[Keyframe, Keyframe]:
    """The keys before and after `run`; at an end of the curve the outer key of the run itself."""
    keys = curve.keys
    return keys[max(run[0] - 1, 0)], keys[min(run[-1] + 1, len(keys) - 1)]

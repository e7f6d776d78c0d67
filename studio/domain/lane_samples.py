"""Lanes sampled at moments of the film: what leaves for other programs and comes back from them."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class LaneSamples:
    """Values (n,) of lanes by id at `times` (n,) seconds, strictly rising; NaN is no value."""

    times: Array
    lanes: Mapping[str, Array]


def thinned(times: Array, values: Array, tolerance: float) -> list[int]:
    """Indices of the samples that straight lines need to pass all (n,) within `tolerance`.

    The swinging door of Bristol (1990): the line from the last sample kept may point wherever it
    passes all samples since; when the next one lies outside of that, the one before it is kept.
    """
    kept = [0] if len(times) else []
    low, high = -np.inf, np.inf
    for i in range(1, len(times)):
        start = kept[-1]
        if not low <= (values[i] - values[start]) / (times[i] - times[start]) <= high:
            kept.append(i - 1)
            start, low, high = i - 1, -np.inf, np.inf
        span = times[i] - times[start]
        low = max(low, (values[i] - tolerance - values[start]) / span)
        high = min(high, (values[i] + tolerance - values[start]) / span)
    if len(times) > 1:
        kept.append(len(times) - 1)
    return kept

"""In-betweens: keys brought nearer to, or further from, the keys beside them.

Each function gives new values for the keys of a curve at `indices`; keys that are selected side by
side have the same neighbours, those outside. Amounts are -1 to 1.
"""

from collections.abc import Callable, Collection, Mapping

from studio.domain.curve import Curve, Keyframe
from studio.domain.key_runs import beside, runs_of

Values = dict[int, float]
"""New values by index of the key."""


def breakdown(curve: Curve, indices: Collection[int], amount: float) -> Values:
    """Values between the neighbours: -1 as the key before, 0 half way, 1 as the key after."""
    share = 0.5 * (amount + 1.0)
    return _each(curve, indices, lambda key, a, b: _toward(a.value, b.value, share))


def blended_to_neighbour(curve: Curve, indices: Collection[int], amount: float) -> Values:
    """Values moved toward the key before (amounts below 0) or after (above), all the way at 1."""

    def moved(key: Keyframe, a: Keyframe, b: Keyframe) -> float:
        return _toward(key.value, (b if amount > 0 else a).value, abs(amount))

    return _each(curve, indices, moved)


def pushed(curve: Curve, indices: Collection[int], amount: float) -> Values:
    """Distances from the line between the neighbours: -1 onto it, 0 as they are, 1 doubled."""

    def moved(key: Keyframe, a: Keyframe, b: Keyframe) -> float:
        span = b.time - a.time
        on_line = _toward(a.value, b.value, (key.time - a.time) / span if span > 0 else 0.5)
        return _toward(on_line, key.value, 1.0 + amount)

    return _each(curve, indices, moved)


def blended_to(curve: Curve, targets: Mapping[int, float], amount: float) -> Values:
    """Values moved toward their own target: 1 all the way, -1 as far away again."""
    return {i: _toward(curve.keys[i].value, target, amount) for i, target in targets.items()}


def _each(
    curve: Curve,
    indices: Collection[int],
    value: Callable[[Keyframe, Keyframe, Keyframe], float],
) -> Values:
    """`value` of each key and the two beside its run."""
    return {i: value(curve.keys[i], *beside(curve, run)) for run in runs_of(indices) for i in run}


def _toward(start: float, end: float, share: float) -> float:
    return start + share * (end - start)

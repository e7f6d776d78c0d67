"""How much of a lane is drawn anew after an edit: what it changed, and no less."""

from dataclasses import replace

import numpy as np
import pytest

from studio.domain.curve import Curve, Extrapolation, HandleKind, Keyframe
from studio.domain.tracks import Lane
from studio.ui.widgets.lanes.lane_change import changed_span

KEYS = tuple(
    Keyframe(time=float(t), value=float(t % 3), handle_kind=HandleKind.AUTO) for t in range(10)
)
LANE = Lane(layer=Curve(keys=KEYS))
TIMES = np.linspace(-2, 12, 2801)


def with_keys(*keys):
    return replace(LANE, layer=Curve(keys=tuple(keys)))


@pytest.mark.parametrize(
    "keys",
    [
        (*KEYS[:4], KEYS[4].placed(4.0, 9.0), *KEYS[5:]),
        (*KEYS[:4], KEYS[4].placed(4.6, 9.0), *KEYS[5:]),
        (*KEYS[:4], *KEYS[5:]),
        (KEYS[0].placed(0.0, 5.0), *KEYS[1:]),
        (*KEYS[:8], KEYS[8].placed(8.0, 7.0), KEYS[9]),
        (*KEYS[:-1], KEYS[-1].placed(9.5, 5.0)),
        (*KEYS, KEYS[0].placed(11.0, 1.0)),
        (*KEYS[1:3], *KEYS[5:]),
    ],
)
@pytest.mark.parametrize("backwards", [False, True])
def test_nothing_changes_outside_of_the_span(keys, backwards):
    old, new = LANE, with_keys(*keys)
    if backwards:
        old, new = new, old
    start, end = changed_span(old, new)
    differs = TIMES[old.at_many(TIMES, 0.0) != new.at_many(TIMES, 0.0)]
    assert start <= differs.min() and differs.max() <= end


def test_one_key_among_many_changes_little():
    start, end = changed_span(LANE, with_keys(*KEYS[:4], KEYS[4].placed(4.0, 9.0), *KEYS[5:]))
    assert (start, end) == (2.0, 6.0)


def test_what_may_change_everything_has_no_span():
    assert changed_span(LANE, replace(LANE, muted=True)) is None
    cyclic = replace(LANE, layer=Curve(keys=KEYS, beyond=Extrapolation.CYCLIC))
    assert changed_span(cyclic, LANE) is None
    assert changed_span(LANE, with_keys()) is None


def test_the_same_keys_have_an_empty_span():
    start, end = changed_span(LANE, with_keys(*KEYS))
    assert start > end

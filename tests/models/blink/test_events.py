"""Single blinks are found in a curve of closure: where, how long, how deep, which eye."""

import numpy as np
import pytest

from models.blink.events import EDGE, find

FPS = 25.0


def triangle(time, centre, width, depth=1.0):
    """Closure that rises and falls evenly within `width` seconds around `centre`."""
    return depth * np.clip(1 - np.abs(time - centre) / (width / 2), 0, 1)


def track(*blinks, seconds=4.0):
    time = np.arange(round(seconds * FPS)) / FPS
    both = np.max([triangle(time, *blink) for blink in blinks] or [0 * time], axis=0)
    return np.stack([both, both], axis=1).astype(np.float32)


def test_a_blink_begins_and_ends_at_the_edge():
    (event,) = find(track((2.0, 0.4)), FPS)
    assert event.peak == pytest.approx(2.0)
    assert event.begin == pytest.approx(2.0 - 0.2 * (1 - EDGE), abs=1e-6)
    assert event.end == pytest.approx(2.0 + 0.2 * (1 - EDGE), abs=1e-6)
    assert (event.left, event.right, event.whole) == (1.0, 1.0, True)


def test_small_movements_are_no_blinks():
    assert find(track((1.0, 0.4, 0.45), (3.0, 0.4, 0.3)), FPS) == ()
    assert find(track(), FPS) == ()


def test_two_blinks_in_a_row_share_a_border_and_a_tremble_is_one():
    a, b = find(track((2.0, 0.48), (2.32, 0.48)), FPS)
    assert a.end == b.begin == pytest.approx(2.16)
    assert (a.peak, b.peak) == (pytest.approx(2.0), pytest.approx(2.32))
    (one,) = find(track((2.0, 0.8, 0.9), (2.16, 0.8)), FPS)
    assert one.peak == pytest.approx(2.16)


def test_eyes_are_measured_apart():
    closure = track((1.0, 0.4), (3.0, 0.4))
    closure[50:, 1] *= 0.1
    both, wink = find(closure, FPS)
    assert both.left == both.right == 1.0
    assert wink.left == 1.0 and wink.right == pytest.approx(0.1)


@pytest.mark.parametrize("centre", [0.0, 3.96])
def test_a_blink_that_the_end_cuts_is_not_whole(centre):
    (event,) = find(track((centre, 0.4)), FPS)
    assert not event.whole and event.begin >= 0 and event.end <= 4.0

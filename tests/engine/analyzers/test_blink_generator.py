"""Learnt blinks at the pace that is asked for; a network with a known habit stands in."""

import math
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import pytest

from models.blink.events import EDGE, find
from studio.domain.blinks import MARGIN, closure, profile
from studio.domain.errors import ModelDamaged
from studio.engine.analyzers import blink_generator
from studio.engine.analyzers.blink_generator import LearnedBlinks
from studio.engine.model_store import ModelStore
from studio.io.paths import models_folder

needs_weights = pytest.mark.skipif(
    not (models_folder() / "blink" / "weights.safetensors").is_file(),
    reason="needs the weights of blink",
)


class Habit:
    """Blinks of 0.2 s after 0.48 and 1.52 s by turns, the right eye less shut in every fourth."""

    fps = 25.0

    def __init__(self, depth=1.0):
        self.depth = depth

    def closures(self, frames, seed, lanes=1):
        time = (np.arange(frames) + 3 * seed) / self.fps % 4.0
        tops = [0.52, 1.0, 2.52, 3.0]
        eyes = [np.max([np.clip(1 - abs(time - t) / 0.125, 0, 1) for t in tops], axis=0)] * 2
        both = self.depth * np.stack(eyes, axis=1)
        both[(time > 2.25) & (time < 2.75), 1] *= 0.6
        return np.repeat(both[None], lanes, axis=0).astype(np.float32)

    def events(self, closure):
        return find(closure, self.fps)


@dataclass
class Store:
    """A model store that knows the habit alone."""

    network: Habit

    def load(self, id):
        assert id == "blink"
        return self.network


def habit(depth=1.0):
    return LearnedBlinks(Store(Habit(depth)))


def starts(blinks):
    return sorted({blink.time for blink in blinks})


def mean_gap(blinks):
    times = starts(blinks)
    return (times[-1] - times[0]) / (len(times) - 1)


@pytest.mark.parametrize("interval", [1.5, 3.0, 6.0])
@pytest.mark.parametrize("randomness", [0.0, 0.5, 1.0])
def test_blinks_come_as_often_as_asked_for(interval, randomness):
    blinks = habit().blinks(300.0, 1, mean_interval=interval, randomness=randomness)
    assert mean_gap(blinks) == pytest.approx(interval, rel=0.1)


def test_the_rhythm_is_kept_calmed_or_driven():
    spreads = []
    for randomness in (0.0, 0.5, 1.0, 1.5):
        times = starts(habit().blinks(200.0, 1, randomness=randomness))
        spreads.append(np.log([b - a for a, b in pairwise(times)]).std())
    assert spreads[0] == pytest.approx(0.0, abs=1e-6)
    assert spreads[1:] == pytest.approx([0.5 * spreads[2], spreads[2], 1.5 * spreads[2]], rel=0.02)


def test_blinks_last_as_long_as_asked_for():
    for mean in (0.3, 0.6):
        blinks = habit().blinks(100.0, 1, mean_duration=mean)
        assert np.mean([blink.duration for blink in blinks]) == pytest.approx(mean, rel=0.02)


def test_eyes_that_differ_blink_apart_and_together_in_time():
    blinks = habit().blinks(100.0, 1)
    left = [b for b in blinks if b.eye == "left"]
    right = [b for b in blinks if b.eye == "right"]
    assert len(left) == len(right) > 5
    assert [b.time for b in left] == [b.time for b in right]
    assert all(b.strength > 1.5 * c.strength for b, c in zip(left, right, strict=True))
    assert all(b.eye == "both" and b.strength > 0.9 for b in blinks if b not in left + right)
    peak = left[0].time + 0.3 * left[0].duration
    assert closure(blinks, peak)[0] > 1.5 * closure(blinks, peak)[1]


def test_blinks_keep_off_the_ends_and_each_other():
    blinks = habit().blinks(60.0, 2, mean_interval=0.6)
    assert all(b.time >= MARGIN and b.time + b.duration <= 60.0 - MARGIN for b in blinks)
    both = [b for b in blinks if b.eye != "right"]
    assert all(a.time + a.duration <= b.time + 1e-9 for a, b in pairwise(both))


@pytest.mark.parametrize("randomness", [0.0, 1.0, 2.0])
def test_a_longer_take_starts_with_the_same_blinks(randomness):
    generator = habit()
    short, long = (generator.blinks(d, 3, randomness=randomness) for d in (31.0, 90.0))
    assert short and long[: len(short)] == short


def test_short_takes_have_no_blink_and_wrong_values_are_refused():
    assert habit().blinks(0.0, 1) == () and habit().blinks(0.4, 1) == ()
    with pytest.raises(ValueError, match="positive"):
        habit().blinks(10.0, 1, mean_duration=0.0)


def test_a_network_that_never_blinks_is_damaged():
    with pytest.raises(ModelDamaged, match="hardly ever"):
        habit(depth=0.3).blinks(10.0, 1)


def test_edges_of_events_are_where_the_profile_is_at_a_fifth():
    for phase in (blink_generator._RISEN, blink_generator._FALLEN):
        assert profile(phase) == pytest.approx(EDGE, abs=0.003)


@needs_weights
def test_the_network_blinks_like_people():
    generator = LearnedBlinks(ModelStore(models_folder()))
    blinks = generator.blinks(600.0, 1)
    times = starts(blinks)
    gaps = np.diff(times)
    assert 0.25 <= len(times) / 600.0 <= 0.45  # METHODS 11.7
    assert 0.3 <= gaps.std() / gaps.mean() <= 1.2
    assert np.mean([b.duration for b in blinks]) == pytest.approx(0.4, rel=0.15)
    assert np.mean([b.eye == "both" for b in blinks]) > 0.8
    assert generator.blinks(600.0, 1) == blinks != generator.blinks(600.0, 2)
    assert math.isclose(blinks[0].time, generator.blinks(60.0, 1)[0].time, rel_tol=1e-6)

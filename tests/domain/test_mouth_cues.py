"""Mouth cues as keys and back: closed lips are closed, and every basic shape is found again."""

import numpy as np
import pytest

from studio.domain.curve import Curve
from studio.domain.lane_samples import LaneSamples
from studio.domain.lanes import LANES
from studio.domain.mouth_cues import (
    CUE_LANES,
    MOUTHS,
    PRESTON_BLAIR,
    Cue,
    MouthCues,
    MouthShape,
    cues_of,
    keys_of,
)
from studio.domain.timebase import FrameRate

PAL, FILM, FAST = FrameRate(), FrameRate(num=24), FrameRate(num=60)
OPENING_S = 0.03  # lips begin to part slowly: so long they still count as closed
LINE = "X0.2 D0.3 C0.2 B0.2 F0.3 E0.2 A0.12 C0.2 D0.2 X0.5"


def cues(text, start=0.0):
    found, time = [], start
    for word in text.split():
        found.append(Cue(time=round(time, 3), shape=MouthShape(word[0])))
        time += float(word[1:])
    return MouthCues(cues=tuple(found), end=round(time, 3))


def shown(line, rate):
    curves = {lane: Curve(keys=keys) for lane, keys in keys_of(line, rate).items()}
    times = np.arange(rate.count(line.end)) / rate.fps
    return LaneSamples(times=times, lanes={n: c.at_many(times) for n, c in curves.items()})


def test_every_shape_and_name_has_a_mouth_in_range():
    assert set(MOUTHS) == set(MouthShape) == set(PRESTON_BLAIR.values())
    for mouth in MOUTHS.values():
        for lane in CUE_LANES:
            assert LANES[lane].low <= mouth[lane] <= LANES[lane].high


@pytest.mark.parametrize("rate", [FILM, PAL, FAST])
def test_closed_lips_are_closed_for_the_whole_of_their_cue(rate):
    line = cues("X0.2 A0.2 " + LINE.removeprefix("X0.2 "))
    (opening,) = (Curve(keys=keys) for lane, keys in keys_of(line, rate).items()
                  if lane == "mouth_open")  # fmt: skip
    ends = [cue.time for cue in line.cues[1:]] + [line.end]
    for cue, end in zip(line.cues, ends, strict=True):
        values = opening.at_many(np.linspace(cue.time, end, 50))
        assert values.min() >= 0.0
        if cue.shape in (MouthShape.A, MouthShape.X):
            assert values.max() == 0.0
        else:
            assert opening.at(0.5 * (cue.time + end)) == pytest.approx(
                MOUTHS[cue.shape]["mouth_open"], abs=0.02
            )


def test_a_closure_between_two_frames_is_closed_on_one_of_them():
    line = cues("X0.2 D0.21 A0.02 D0.3 X0.2")  # from 0.41 to 0.43: no frame of 25
    samples = shown(line, PAL)
    assert samples.lanes["mouth_open"][10] == 0.0 or samples.lanes["mouth_open"][11] == 0.0


@pytest.mark.parametrize("rate", [FILM, PAL, FAST])
def test_cues_come_back_within_a_frame(rate):
    line = cues(LINE)
    back = cues_of(shown(line, rate), line.end)
    assert [cue.shape for cue in back.cues] == [cue.shape for cue in line.cues]
    gaps = [abs(a.time - b.time) for a, b in zip(back.cues, line.cues, strict=True)]
    assert max(gaps) <= 1 / rate.fps + OPENING_S


def test_unbroken_sequences_only():
    with pytest.raises(ValueError, match="forward"):
        MouthCues(cues=(Cue(time=1, shape=MouthShape.A), Cue(time=0, shape=MouthShape.B)), end=2)
    with pytest.raises(ValueError, match="forward"):
        MouthCues(cues=(), end=1)


def test_cues_without_length_are_none():
    line = MouthCues(
        cues=(
            Cue(time=0.5, shape=MouthShape.D),
            Cue(time=0.5, shape=MouthShape.A),
            Cue(time=0.5004, shape=MouthShape.C),
            Cue(time=0.9, shape=MouthShape.X),
        ),
        end=0.9,
    )
    times = [key.time for key in keys_of(line, PAL)["mouth_open"]]
    assert times == sorted(set(times)) and len(times) == 2
    alone = MouthCues(cues=line.cues[:1], end=0.5)
    (key,) = keys_of(alone, PAL)["mouth_open"]
    assert key.value == MOUTHS[MouthShape.D]["mouth_open"]


def test_shifted_cues_keep_their_lengths():
    later = cues(LINE).shifted(2.0)
    assert later.cues[0].time == 2.0 and later.end == cues(LINE).end + 2.0

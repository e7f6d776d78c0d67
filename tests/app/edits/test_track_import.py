"""Imports as edits: offset, range, lanes, locks, blinks, and how close keys come to samples."""

from dataclasses import replace

import numpy as np
import pytest

from studio.app.edits import tracks as track_edits
from studio.app.edits.track_import import (
    Placing,
    with_cues,
    with_document,
    with_hand_work,
    with_samples,
)
from studio.app.edits.tracks import LaneLocked
from studio.domain.blink_lane import BlinkLane
from studio.domain.blinks import Blink
from studio.domain.curve import Curve, Keyframe
from studio.domain.effects import Offset
from studio.domain.errors import BadInput
from studio.domain.lane_samples import LaneSamples
from studio.domain.lanes import BLINKS, LANES
from studio.domain.modifiers import Modifier
from studio.domain.mouth_cues import CUE_LANES, Cue, MouthCues, MouthShape
from studio.domain.project import Project
from studio.domain.samples import Samples
from studio.domain.timebase import FrameRate
from studio.domain.tracks import Blend, Lane, Track
from studio.io.lane_tables import HandWork
from studio.io.tracks_file import TracksDocument

FPS = 60
TIMES = np.arange(2 * FPS) / FPS
SAMPLES = LaneSamples(
    times=TIMES,
    lanes={
        "mouth_open": 0.2 + 0.1 * np.sin(5 * TIMES),
        "head_yaw": 10 * np.sin(2 * TIMES),
        "blink": np.where((TIMES > 0.5) & (TIMES < 0.7), 1.0, 0.0),
    },
)
CUES = MouthCues(
    cues=tuple(
        Cue(time=time, shape=MouthShape(shape)) for time, shape in ((0, "X"), (0.5, "D"), (1, "A"))
    ),
    end=1.5,
)
EMPTY = Project()


def seen(project, lane, times):
    return project.tracks.lane(lane).at_many(times, LANES[lane].default)


def test_samples_are_seen_where_they_were():
    done = with_samples(EMPTY, SAMPLES, Placing())
    assert set(done.lanes) == set(SAMPLES.lanes) and not done.locked
    for name, values in SAMPLES.lanes.items():
        np.testing.assert_allclose(seen(done.project, name, TIMES), values, atol=1e-12)
    later = with_samples(EMPTY, SAMPLES, Placing(offset=3.25)).project
    np.testing.assert_allclose(
        seen(later, "head_yaw", TIMES + 3.25), SAMPLES.lanes["head_yaw"], atol=1e-9
    )
    assert seen(later, "head_yaw", np.array([1.0, 8.0])).tolist() == [0.0, 0.0]


@pytest.mark.parametrize("tolerance", [0.001, 0.02])
def test_fewer_keys_stay_within_the_tolerance(tolerance):
    done = with_samples(EMPTY, SAMPLES, Placing(tolerance=tolerance))
    for name, values in SAMPLES.lanes.items():
        most = tolerance * (LANES[name].high - LANES[name].low)
        assert np.abs(seen(done.project, name, TIMES) - values).max() <= most + 1e-12
    assert done.keys < with_samples(EMPTY, SAMPLES, Placing()).keys / 2


def test_only_the_range_and_only_the_lanes():
    placing = Placing(offset=1.0, start=1.5, end=2.0, lanes=frozenset({"head_yaw"}))
    done = with_samples(EMPTY, SAMPLES, placing)
    assert done.lanes == ("head_yaw",) and done.project.tracks.mouth_open == Lane()
    keys = done.project.tracks.head_yaw.layer.keys
    assert keys[0].time == pytest.approx(1.5) and keys[-1].time == pytest.approx(2.0)


def test_a_range_cuts_between_samples_and_keys():
    sparse = LaneSamples(times=np.array([0.0, 10.0]), lanes={"head_yaw": np.array([0.0, 20.0])})
    done = with_samples(EMPTY, sparse, Placing(start=2.0, end=3.0)).project
    keys = done.tracks.head_yaw.layer.keys
    assert [(key.time, key.value) for key in keys] == [(2.0, 4.0), (3.0, 6.0)]
    mouth = with_cues(EMPTY, CUES, Placing(start=0.7, end=0.8)).project.tracks.mouth_open
    assert [(key.time, key.value) for key in mouth.layer.keys] == [
        (0.7, pytest.approx(0.3)), (0.8, pytest.approx(0.3)),
    ]  # fmt: skip


def test_what_lies_before_the_film_is_left_out():
    done = with_samples(EMPTY, SAMPLES, Placing(offset=-1.0))
    assert done.project.tracks.head_yaw.layer.keys[0].time == pytest.approx(0.0)


def test_values_stay_in_the_range_of_their_lane_and_gaps_have_no_keys():
    wild = LaneSamples(times=np.arange(3.0), lanes={"mouth_open": np.array([5.0, np.nan, -1.0])})
    keys = with_samples(EMPTY, wild, Placing()).project.tracks.mouth_open.layer.keys
    assert [(key.time, key.value) for key in keys] == [(0.0, 0.6), (2.0, 0.0), (3.0, 0.0)]


def test_moments_that_are_the_same_have_one_key():
    close = LaneSamples(times=np.array([0, 0.0004, 0.0008, 1]), lanes={"brow": np.arange(4) / 4})
    keys = with_samples(EMPTY, close, Placing()).project.tracks.brow.layer.keys
    assert [key.time for key in keys] == [0.0, 1.0]


def test_recorded_lids_are_instead_of_blinks():
    blinks = tuple(Blink(time=time) for time in (1.2, 2.5, 6.0))
    project = replace(EMPTY, tracks=replace(EMPTY.tracks, blinks=BlinkLane(base=blinks)))
    placing = Placing(offset=1.0)
    done = with_samples(project, SAMPLES, placing, instead_of_blinks=True).project
    assert done.tracks.blinks.shown() == (blinks[2],)
    assert with_samples(project, SAMPLES, placing).project.tracks.blinks.shown() == blinks
    locked = replace(
        project, tracks=replace(EMPTY.tracks, blinks=BlinkLane(base=blinks, locked=True))
    )
    kept = with_samples(locked, SAMPLES, placing, instead_of_blinks=True).project
    assert kept.tracks.blinks == locked.tracks.blinks


def test_locked_lanes_are_left_alone():
    project = track_edits.set_locked(EMPTY, "head_yaw", True)
    done = with_samples(project, SAMPLES, Placing())
    assert done.locked == ("head_yaw",) and "head_yaw" not in done.lanes
    assert done.project.tracks.head_yaw == project.tracks.head_yaw
    with pytest.raises(LaneLocked):
        with_samples(project, SAMPLES, Placing(lanes=frozenset({"head_yaw"})))


def test_modifiers_go_on_working_and_are_told():
    lane = Lane(modifiers=(Modifier(offset=Offset(amount=2.0)),))
    project = replace(EMPTY, tracks=EMPTY.tracks.with_lane("head_yaw", lane))
    done = with_samples(project, SAMPLES, Placing(offset=1.0))
    assert done.modified == ("head_yaw",)
    found = seen(done.project, "head_yaw", np.array([0.5, 1.5, 6.0]))
    assert found == pytest.approx([2.0, 2.0 + 10 * np.sin(1.0), 2.0])


@pytest.mark.parametrize(
    ("placing", "said"),
    [
        (Placing(start=50.0, end=60.0), "Nothing in the file lies in that range"),
        (Placing(offset=-10.0), "Nothing in the file lies in that range"),
        (Placing(lanes=frozenset({"brow"})), "none of the lanes that are wanted"),
        (Placing(lanes=frozenset({"brow", "blink"})), "has no brow"),
    ],
)
def test_nothing_to_import(placing, said):
    with pytest.raises(BadInput, match=said):
        with_samples(EMPTY, SAMPLES, placing)


def test_placings_that_cannot_be():
    with pytest.raises(BadInput, match="ends before it starts"):
        Placing(start=2.0, end=1.0)
    with pytest.raises(BadInput, match="no lane 'nose'"):
        Placing(lanes=frozenset({"nose"}))
    with pytest.raises(BadInput, match="no share"):
        Placing(tolerance=-1.0)


def test_cues_become_keys_of_the_mouth():
    base = Track(rate=FrameRate(), values=Samples(np.full(100, 0.1)))
    project = replace(EMPTY, tracks=EMPTY.tracks.with_lane("mouth_open", Lane(base=base)))
    done = with_cues(project, CUES, Placing(offset=1.0))
    assert done.lanes == CUE_LANES
    opening = seen(done.project, "mouth_open", np.array([0.5, 1.2, 1.75, 2.0, 2.2, 2.5, 3.0]))
    assert opening == pytest.approx([0.1, 0.0, 0.3, 0.0, 0.0, 0.0, 0.1], abs=1e-7)
    assert done.project.tracks.head_yaw == Lane()


def test_hand_work_takes_the_place_of_hand_work_alone():
    keys = (Keyframe(time=0.5, value=0.25), Keyframe(time=1.0, value=0.5))
    base = Track(rate=FrameRate(), values=Samples([0.0, 1.0]))
    old = Lane(base=base, layer=Curve(keys=keys[:1]), muted=True)
    project = replace(EMPTY, tracks=EMPTY.tracks.with_lane("brow", old))
    work = {"brow": HandWork(blend=Blend.OVERRIDE, layer=keys, weight=())}
    lane = with_hand_work(project, work, Placing()).project.tracks.brow
    assert lane.layer.keys == keys and lane.base is base and not lane.muted
    later = with_hand_work(project, work, Placing(offset=2.0)).project.tracks.brow
    assert [key.time for key in later.layer.keys] == [2.5, 3.0] and later.base is base
    with pytest.raises(BadInput, match="in part"):
        with_hand_work(project, work, Placing(end=3.0))


@pytest.fixture
def document():
    base = Track(rate=FrameRate(), values=Samples([0.1, 0.2]))
    keys = (Keyframe(time=0.5, value=0.25),)
    tracks = replace(EMPTY.tracks, blinks=BlinkLane(base=(Blink(time=1.0),)))
    for name in ("mouth_open", "head_yaw"):
        tracks = tracks.with_lane(name, Lane(base=base, layer=Curve(keys=keys)))
    motion = Track(rate=FrameRate(), values=Samples(np.ones((2, 74, 2))))
    return TracksDocument(rate=FrameRate(), start=0, end=5, tracks=tracks, motion=motion)


def test_a_document_is_taken_whole(document):
    done = with_document(EMPTY, document, Placing())
    assert done.project.tracks == document.tracks and done.project.motion == document.motion
    assert done.keys == 2 and BLINKS in done.lanes
    later = with_document(EMPTY, document, Placing(offset=2.0)).project
    assert later.motion.start == 2.0 and later.tracks.mouth_open.base.start == 2.0
    assert later.tracks.mouth_open.layer.keys[0].time == 2.5
    assert later.tracks.blinks.base[0].time == 3.0


def test_single_lanes_leave_the_motion_and_what_belongs_to_it(document):
    placing = Placing(lanes=frozenset({"mouth_open", "head_yaw"}))
    done = with_document(EMPTY, document, placing).project
    assert done.motion is None and done.tracks.mouth_open.base is None
    assert done.tracks.mouth_open.layer == document.tracks.mouth_open.layer
    assert done.tracks.head_yaw == document.tracks.head_yaw
    assert done.tracks.blinks == EMPTY.tracks.blinks


def test_locked_lanes_keep_their_hand_work_but_fit_the_motion(document):
    project = track_edits.set_locked(
        track_edits.set_key(EMPTY, "mouth_open", 2.0, 0.3), "mouth_open", True
    )
    done = with_document(project, document, Placing())
    lane = done.project.tracks.mouth_open
    assert done.locked == ("mouth_open",) and lane.base == document.tracks.mouth_open.base
    assert lane.layer == project.tracks.mouth_open.layer and lane.locked

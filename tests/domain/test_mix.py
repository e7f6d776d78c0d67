"""The mix: gains, mutes, a steady and a frozen head, the same for one instant and for many."""

from dataclasses import replace
from itertools import product

import numpy as np
import pytest

from studio.app.edits import blinks, tracks
from studio.domain import face
from studio.domain.blinks import Blink
from studio.domain.jitter import jitter
from studio.domain.mix import GROUPS, PAIRED, Axis, Mix, scaled
from studio.domain.performance import landmarks_at, landmarks_over
from studio.domain.project import Project
from studio.domain.samples import Samples
from studio.domain.timebase import FrameRate
from studio.domain.tracks import Track
from tests.key_scenes import keyed

TIMES = np.arange(100) / 25.0
EYES = {"left": [72], "right": [73]}
LIDS = {"left": [37, 38], "right": [43, 44]}


def scene(**mix):
    """A head that trembles as it turns, and hand work on everything that goes through the mix."""
    noise = np.random.default_rng(1).normal(size=100)
    project = Project(mix=Mix(**mix))
    for lane, scale in (("head_yaw", 8.0), ("head_pitch", 3.0), ("head_x", 0.02)):
        base = Track(rate=FrameRate(), values=Samples(scale * (np.sin(TIMES) + 0.2 * noise)))
        kept = replace(project.tracks.lane(lane), base=base)
        project = replace(project, tracks=project.tracks.with_lane(lane, kept))
    for lane, value in (
        *(("head_roll", 5.0), ("head_scale", 1.1), ("head_y", 0.05)),
        *(("gaze_x", 10.0), ("gaze_y", 6.0), ("gaze_x_left", 4.0)),
        *(("blink", 0.3), ("emotion_happy", 0.5), ("mouth_open", 0.2)),
    ):
        project = keyed(project, lane, (0.0, value))
    return blinks.paste(project, (Blink(time=0.0),), 2.0)[0]


def alone(lane, value, **mix):
    return landmarks_at(keyed(Project(mix=Mix(**mix)), lane, (0.0, value)), 0.0)


def test_a_gain_of_one_changes_no_bit():
    values = np.array([0.1, 1.0 / 3.0, 0.7])
    assert scaled(values, 1.0, 0.0, 0.5) is values
    lane = scene().tracks.head_yaw
    assert Mix().steadied("head_yaw", lane) is lane and Mix().time_of("head_yaw", 0.3) == 0.3


@pytest.mark.parametrize(
    "mix",
    [
        {"head": 0.5, "emotion": 1.7},
        {"blink_left": 0.4, "gaze_right": 1.8},
        {"muted": tuple(Axis)},
        {"frozen": 1.32, "stabiliser": 0.4},
    ],
)
def test_one_instant_is_posed_as_many_are(mix):
    project = scene(**mix)
    many = landmarks_over(project, TIMES)
    one = np.stack([landmarks_at(project, float(time)) for time in TIMES])
    np.testing.assert_allclose(many, one, atol=1e-6)


@pytest.mark.parametrize(
    ("gain", "lane", "value"),
    [
        ("head", "head_yaw", 10.0),
        ("head", "head_y", 0.05),
        ("head", "head_scale", 1.1),
        ("emotion", "emotion_happy", 0.4),
    ],
)
def test_a_gain_says_how_far_a_lane_goes(gain, lane, value):
    rest = 1.0 if lane == "head_scale" else 0.0
    for times in (0.0, 0.5, 2.0):
        wanted = alone(lane, rest + times * (value - rest))
        np.testing.assert_allclose(alone(lane, value, **{gain: times}), wanted, atol=1e-6)


def test_no_gain_takes_a_lane_past_its_range():
    np.testing.assert_allclose(alone("head_yaw", 20.0, head=2.0), alone("head_yaw", 25.0))
    far, most = (alone("gaze_x", value, gaze_left=gain) for value, gain in ((35, 2.0), (30, 2.0)))
    np.testing.assert_allclose(far[72], most[72])
    assert alone("blink", 0.8, blink_left=2.0)[37, 1] == alone("blink", 1.0)[37, 1]


def test_each_eye_has_gains_of_its_own():
    rest = landmarks_at(Project(), 0.0)
    for (group, lane, points), side in product(
        (("gaze", "gaze_x", EYES), ("blink", "blink", LIDS)), ("left", "right")
    ):
        assert group in PAIRED
        still = alone(lane, 1.0, **{f"{group}_{side}": 0.0})
        np.testing.assert_array_equal(still[points[side]], rest[points[side]])
        other = points["right" if side == "left" else "left"]
        np.testing.assert_array_equal(still[other], alone(lane, 1.0)[other])


def test_blinks_are_scaled_as_the_lanes_of_the_lids_are():
    project, _ = blinks.paste(Project(), (Blink(time=0.0),), 1.0)
    times = np.arange(1.0, 1.6, 0.04)

    def closed(**mix):
        faces = landmarks_over(replace(project, mix=Mix(**mix)), times)
        return np.ptp(faces[:, 37, 1])

    assert closed(muted=(Axis.BLINKS,)) == 0.0
    assert closed(blink_left=0.5) == pytest.approx(0.5 * closed(), rel=1e-4)


@pytest.mark.parametrize("axis", list(Axis))
def test_a_muted_axis_rests_whatever_was_made_for_it(axis):
    lanes = {
        Axis.EMOTION: ["emotion_happy"],
        Axis.BLINKS: ["blink", "lid_left"],
        Axis.GAZE_X: ["gaze_x", "gaze_x_left"],
        Axis.GAZE_Y: ["gaze_y", "gaze_y_right"],
    }.get(axis, [axis])
    rest = landmarks_at(Project(), 0.0)
    for lane in lanes:
        assert not np.array_equal(alone(lane, 0.9), rest)
        np.testing.assert_array_equal(alone(lane, 0.9, muted=(axis,)), rest)
        assert Mix(muted=(axis,)).silences(lane) and not Mix().silences(lane)


def test_a_frozen_head_leaves_everything_else_alive():
    project = scene(frozen=1.0)
    head = [*face.JAW, *face.NOSE]
    faces, free = landmarks_over(project, TIMES), landmarks_over(scene(), TIMES)
    assert np.ptp(faces[:, face.NOSE], axis=0).max() < 1e-6
    np.testing.assert_allclose(faces[25][head], free[25][head], atol=1e-6)
    assert np.ptp(faces[:, LIDS["left"], 1], axis=0).max() > 0.01
    assert project.mix.silences("head_yaw") and not project.mix.silences("gaze_x")


def test_the_stabiliser_takes_trembling_out_and_delays_nothing():
    lane, mix = scene().tracks.head_yaw, Mix(stabiliser=0.3)

    def steadied(values):
        base = replace(lane.base, values=Samples(values))
        return mix.steadied("head_yaw", replace(lane, base=base)).base.values.array

    values = lane.base.values.array
    np.testing.assert_allclose(steadied(values[::-1]), steadied(values)[::-1], atol=1e-5)
    np.testing.assert_allclose(steadied(np.linspace(0, 9, 200))[70:130],
                               np.linspace(0, 9, 200)[70:130], atol=1e-5)  # fmt: skip
    tremble = [jitter(landmarks_over(scene(stabiliser=s), TIMES))["Nose"] for s in (0.0, 0.1, 0.3)]
    assert tremble[0] > 4 * tremble[1] > 4 * tremble[2] > 0.0


def test_the_stabiliser_leaves_a_head_alone_that_is_still_or_moved_by_hand():
    project = keyed(Project(), "head_yaw", (0.0, 0.0), (0.2, 10.0), (0.4, 0.0))
    still = replace(project.tracks.head_pitch,
                    base=Track(rate=FrameRate(), values=Samples(np.full(50, 4.0))))  # fmt: skip
    project = replace(project, tracks=project.tracks.with_lane("head_pitch", still))
    steady = replace(project, mix=Mix(stabiliser=1.0))
    np.testing.assert_allclose(
        landmarks_over(steady, TIMES), landmarks_over(project, TIMES), atol=1e-6
    )


def test_every_axis_is_in_one_group():
    assert sorted(axis for axes in GROUPS.values() for axis in axes) == sorted(Axis)


def test_lanes_that_pass_by_are_never_silenced():
    assert not Mix(muted=tuple(Axis), frozen=0.0).silences("mouth_open")
    assert tracks.seen_at(scene(head=0.0), "head_roll", 0.0) == 5.0

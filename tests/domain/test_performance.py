from dataclasses import replace

import numpy as np
import pytest

from studio.domain import face
from studio.domain.curve import Curve, Keyframe
from studio.domain.expressions import SHAPE_LANES, movement
from studio.domain.frame_state import margins_over, resolve
from studio.domain.lane_mirror import mirrored
from studio.domain.lanes import LANES
from studio.domain.performance import (
    Instant,
    close_lids,
    landmarks_over,
    turn_head,
    uncross_lips,
)
from studio.domain.point_groups import POINT_LANES
from studio.domain.project import Project
from studio.domain.retarget import mean_depth, mean_face
from studio.domain.samples import Samples
from studio.domain.timebase import FrameRate
from studio.domain.tracks import Blend, Lane, Track


def with_value(project, lane, value):
    """`project` with the layer of `lane` at a constant value."""
    layer = Curve(keys=(Keyframe(time=0.0, value=value),))
    changed = replace(project.tracks.lane(lane), layer=layer)
    return replace(project, tracks=project.tracks.with_lane(lane, changed))


def landmarks(project, time=0.0):
    return resolve(project, time, 256).landmarks.array


def test_at_rest_the_person_is_the_neutral_photo():
    np.testing.assert_array_equal(landmarks(Project()), mean_face())


def test_mouth_opening_is_what_the_lane_says():
    posed = landmarks(with_value(Project(), "mouth_open", 0.3))
    assert face.mouth_opening(posed) == pytest.approx(0.3, abs=0.01)


def test_mouth_width_is_what_the_lane_says():
    posed = landmarks(with_value(Project(), "mouth_width", 0.1))
    assert face.mouth_width(posed) - face.mouth_width(mean_face()) == pytest.approx(0.1, abs=0.01)


ONE_SIDED = ("brow_left", "brow_right")


WHOLE = [lane for lane in SHAPE_LANES if lane not in {*ONE_SIDED, *POINT_LANES}]


@pytest.mark.parametrize("lane", WHOLE)
def test_every_shape_lane_moves_the_face_symmetrically(lane):
    offsets = movement(lane)
    assert np.abs(offsets).max() > 0.005, "a control without visible effect"
    np.testing.assert_allclose(offsets[list(face.MIRROR)] * (-1, 1), offsets, atol=1e-7)


def test_one_sided_brows_make_up_both():
    left, right = (movement(lane) for lane in ONE_SIDED)
    np.testing.assert_array_equal(left + right, movement("brow"))
    assert not (left.any(axis=1) & right.any(axis=1)).any()
    brow = list(face.BROW_A)
    assert (left[brow, 1] < 0).all(), "left is the left of the picture"


@pytest.mark.parametrize("lane", POINT_LANES)
def test_a_group_of_points_goes_one_way_and_its_mirror_image_likewise(lane):
    offsets, other = movement(lane), movement(mirrored(lane)[0])
    axis = POINT_LANES[lane].axis
    assert offsets[:, axis].max() == pytest.approx(face.eye_distance(mean_face()))
    assert not offsets[:, 1 - axis].any()
    np.testing.assert_allclose(offsets[list(face.MIRROR)], other)


def test_lanes_at_other_values_are_posed_as_if_they_were():
    values = {"mouth_open": np.array([0.0, 0.2]), "head_yaw": np.array([3.0, -4.0])}
    posed = Instant(Project(), 0.0).landmarks(values)
    project = with_value(with_value(Project(), "mouth_open", 0.2), "head_yaw", -4.0)
    np.testing.assert_allclose(posed[1], landmarks(project), atol=1e-6)


@pytest.mark.parametrize("lane", LANES)
def test_every_lane_reaches_the_frame_state(lane):
    value = {"margin": -0.1}.get(lane, 0.2 if LANES[lane].unit == "%" else 5.0)
    before = with_value(Project(), "emotion_happy", 0.5)
    assert resolve(with_value(before, lane, value), 0.0, 256) != resolve(before, 0.0, 256)


def test_intensity_scales_emotions_alone():
    happy = with_value(with_value(Project(), "emotion_happy", 0.6), "mouth_open", 0.1)
    half = landmarks(with_value(happy, "emotion_intensity", -0.5))
    weak = landmarks(with_value(happy, "emotion_happy", 0.3))
    np.testing.assert_allclose(half, weak, atol=1e-6)


def test_one_lid_winks():
    left, right = face.eye_opening(landmarks(with_value(Project(), "lid_left", 1.0)))
    assert left < 0.1 * right
    assert right == pytest.approx(face.eye_opening(mean_face())[1])


def test_a_lid_of_its_own_holds_one_eye_open():
    shut = with_value(Project(), "blink", 1.0)
    left, right = face.eye_opening(landmarks(with_value(shut, "lid_right", -1.0)))
    assert left < 0.1 * right


def test_the_gaze_of_one_eye_adds_to_that_of_both():
    both = with_value(Project(), "gaze_x", 10)
    crossed = landmarks(with_value(both, "gaze_x_left", -5))
    ways = (crossed - mean_face())[[face.PUPIL_A, face.PUPIL_B], 0]
    assert 0 < ways[0] < 0.6 * ways[1]


def test_the_head_comes_nearer_and_goes_aside():
    near = landmarks(with_value(Project(), "head_scale", 0.2))
    assert face.eye_distance(near) == pytest.approx(1.2 * face.eye_distance(mean_face()), rel=1e-4)
    aside = landmarks(with_value(Project(), "head_x", 0.1))
    np.testing.assert_allclose(aside - mean_face(), [[0.1, 0]] * 74, atol=1e-6)


def test_the_chin_drops_behind_lips_that_stay_closed():
    posed = landmarks(with_value(Project(), "jaw_drop", 1.0))
    assert posed[face.CHIN, 1] - mean_face()[face.CHIN, 1] > 0.02
    assert face.mouth_opening(posed) == pytest.approx(face.mouth_opening(mean_face()), abs=1e-3)


def test_lips_come_forward_and_the_mouth_narrows():
    posed = landmarks(with_value(Project(), "lip_protrusion", 1.0))
    assert face.mouth_width(posed) < 0.7 * face.mouth_width(mean_face())


def test_a_blink_moves_lids_and_nothing_else():
    posed = landmarks(with_value(Project(), "blink", 1.0))
    assert face.eye_opening(posed).max() < 0.1 * face.eye_opening(mean_face()).min()
    moved = np.flatnonzero((posed != mean_face()).any(axis=1))
    assert set(moved) == {37, 38, 40, 41, 43, 44, 46, 47, 68, 69, 70, 71}


def test_both_eyes_close_alike():
    closed = close_lids(mean_face(), 0.5)
    left, right = face.eye_opening(closed)
    assert left == pytest.approx(right, rel=1e-3)
    assert left == pytest.approx(0.5 * face.eye_opening(mean_face())[0], rel=0.02)


def test_lips_never_cross():
    crossed = mean_face().copy()
    crossed[66, 1] -= 0.02
    mended = uncross_lips(crossed)
    assert (mended[[61, 62, 63], 1] <= mended[[67, 66, 65], 1]).all()


@pytest.mark.parametrize(
    ("angles", "direction"),
    [((10, 0, 0), (1, 0)), ((-10, 0, 0), (-1, 0)), ((0, 10, 0), (0, 1)), ((0, -10, 0), (0, -1))],
)
def test_the_nose_follows_the_head(angles, direction):
    turned = turn_head(mean_face(), mean_depth() + np.float32(0.3), *angles)
    move = turned[face.NOSE_TIP] - mean_face()[face.NOSE_TIP]
    assert move @ np.array(direction) > 0.03
    ears = turned[[0, 16]] - mean_face()[[0, 16]]
    assert np.abs(ears).max() < np.abs(move).max()


def test_roll_leans_clockwise():
    turned = turn_head(mean_face(), mean_depth() + np.float32(0.3), 0, 0, 10)
    assert turned[16, 1] > mean_face()[16, 1] and turned[0, 1] < mean_face()[0, 1]


def test_speech_motion_and_hand_work_add_up():
    shapes = np.stack([np.zeros((74, 2)), 0.3 * movement("mouth_open")]).astype(np.float32)
    motion = Track(rate=FrameRate(num=10), values=Samples(shapes))
    opening = Samples([0.0, 0.3])
    base = Lane(base=Track(rate=FrameRate(num=10), values=opening))
    project = replace(
        Project(), motion=motion, tracks=Project().tracks.with_lane("mouth_open", base)
    )
    assert face.mouth_opening(landmarks(project, 0.1)) == pytest.approx(0.3, abs=0.01)
    raised = with_value(project, "mouth_open", 0.1)
    assert face.mouth_opening(landmarks(raised, 0.1)) == pytest.approx(0.4, abs=0.01)


def test_an_override_says_how_far_the_mouth_opens_whatever_speech_does():
    shapes = np.stack([0.3 * movement("mouth_open")] * 2).astype(np.float32)
    motion = Track(rate=FrameRate(num=10), values=Samples(shapes))
    base = Track(rate=FrameRate(num=10), values=Samples([0.3, 0.3]))
    layer = Curve(keys=(Keyframe(time=0.0, value=0.1),))
    lane = Lane(base=base, layer=layer, blend=Blend.OVERRIDE)
    project = replace(
        Project(), motion=motion, tracks=Project().tracks.with_lane("mouth_open", lane)
    )
    assert face.mouth_opening(landmarks(project)) == pytest.approx(0.1, abs=0.01)


def test_muted_hand_work_adds_nothing():
    project = with_value(Project(), "head_yaw", 10)
    lane = replace(project.tracks.head_yaw, muted=True)
    muted = replace(project, tracks=project.tracks.with_lane("head_yaw", lane))
    np.testing.assert_array_equal(landmarks(muted), mean_face())


def test_gain_scales_every_movement():
    strong = with_value(Project(), "mouth_open", 0.2)
    still = replace(strong, warp=replace(strong.warp, gain=0.0))
    np.testing.assert_allclose(landmarks(still), mean_face(), atol=1e-7)


def test_margin_is_keyed_on_top_of_the_setting():
    project = with_value(Project(), "margin", 0.1)
    assert resolve(project, 0, 256).warp.margin == pytest.approx(0.28)
    assert resolve(with_value(Project(), "margin", 9), 0, 256).warp.margin == 0.5


def test_resolve_is_pure():
    project = with_value(Project(), "emotion_happy", 0.7)
    assert resolve(project, 0.4, 256) == resolve(project, 0.4, 256)
    assert hash(resolve(project, 0.4, 256)) == hash(resolve(project, 0.4, 256))


def film(seconds=4.0):
    """A project in which everything moves: generated motion and bases, keys on every lane."""
    rng, rate = np.random.default_rng(3), FrameRate()
    count = int(seconds * rate.fps)
    motion = Track(rate=rate, values=Samples(rng.normal(0, 0.01, (count, 74, 2))), start=0.1)
    project = replace(Project(), motion=motion)
    for lane, spec in LANES.items():
        base = Track(rate=rate, values=Samples(rng.uniform(spec.low, spec.high, count)))
        keys = [Keyframe(time=t, value=0.3 * v * spec.high) for t, v in ((0.5, 1), (2, -1), (3, 2))]
        made = Lane(layer=Curve(keys=tuple(keys)), base=None if lane == "blink" else base)
        project = replace(project, tracks=project.tracks.with_lane(lane, made))
    return project


def test_a_film_is_posed_as_its_instants_are():
    project, times = film(), np.arange(100) / 25
    one_by_one = [resolve(project, time, 64) for time in times]
    together = landmarks_over(project, times)
    np.testing.assert_allclose(together, [s.landmarks.array for s in one_by_one], atol=1e-6)
    np.testing.assert_allclose(
        margins_over(project, times), [s.warp.margin for s in one_by_one], atol=1e-9
    )
    assert np.ptp(together, axis=0).min() > 0.001


def test_a_film_without_motion_rests():
    still = landmarks_over(Project(), np.arange(3.0))
    np.testing.assert_array_equal(still, [mean_face()] * 3)


def test_a_track_of_any_shape_is_read_at_many_times():
    track = Track(rate=FrameRate(num=10), values=Samples([[0.0, 1.0], [2.0, 3.0]]), start=1.0)
    times = np.array([0.0, 1.0, 1.05, 9.0])
    np.testing.assert_allclose(track.at_many(times), [track.at(t) for t in times], atol=1e-6)

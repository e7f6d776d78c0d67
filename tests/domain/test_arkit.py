"""Lanes and ARKit's shapes: sides, signs, closed lips, and the way there and back."""

import numpy as np
import pytest

from studio.domain.arkit import ROTATIONS, SHAPES, from_lanes, mirrored, rested, to_lanes
from studio.domain.lanes import EMOTIONS, LANES
from studio.domain.point_groups import POINT_LANES

COUNT = 200
NO_BLINKS = np.zeros((COUNT, 2))
ONE_SIDED = tuple(name for name in LANES if name.endswith(("_left", "_right")))
UNTOLD = {
    *("margin", "head_x", "head_y", "head_scale", "emotion_intensity"),
    *(f"emotion_{name}" for name in EMOTIONS),
    *POINT_LANES,
}


def shapes(**values):
    return {name: np.full(3, value) for name, value in values.items()}


def rest():
    return {name: np.full(COUNT, spec.default) for name, spec in LANES.items()}


def wild(seed):
    source = np.random.default_rng(seed)
    moved = {
        name: source.uniform(spec.low, spec.high, COUNT)
        for name, spec in LANES.items()
        if name not in UNTOLD and name not in ONE_SIDED
    }
    return rest() | moved


@pytest.mark.parametrize("seed", range(5))
def test_every_lane_comes_back(seed):
    lanes = wild(seed)
    back = to_lanes(from_lanes(lanes, NO_BLINKS))
    assert set(back) == set(LANES) - UNTOLD
    for name, value in back.items():
        np.testing.assert_allclose(value, lanes[name], atol=1e-9, err_msg=name)


def test_one_side_alone_comes_back_on_its_side():
    lanes = rest()
    for name, value in (("lid_left", 0.7), ("brow_right", 0.5), ("gaze_x_left", 8.0)):
        if name in lanes:
            lanes[name] = np.full(COUNT, value)
    if "gaze_x_right" in lanes:
        lanes["gaze_x_right"] = np.full(COUNT, -8.0)
    told = from_lanes(lanes, NO_BLINKS)
    if "lid_left" in LANES:  # the picture's left is the person's right
        assert told["EyeBlinkRight"][0] == pytest.approx(0.7) and told["EyeBlinkLeft"][0] == 0
    back = to_lanes(told)
    for name, value in back.items():
        np.testing.assert_allclose(value, lanes[name], atol=1e-9, err_msg=name)


def test_blinks_close_what_the_lane_leaves_open():
    lanes = rest() | {"blink": np.full(COUNT, 0.5)}
    blinks = np.zeros((COUNT, 2))
    blinks[:, 0] = 1.0
    told = from_lanes(lanes, blinks)
    assert told["EyeBlinkRight"][0] == 1.0 and told["EyeBlinkLeft"][0] == 0.5


def test_all_columns_are_written_and_rest_is_nothing():
    told = from_lanes(rest(), NO_BLINKS)
    assert set(told) == {*SHAPES, *ROTATIONS} and len(SHAPES) == 52
    assert all(not np.any(value) for value in told.values())


def test_lips_that_stay_closed_do_not_open_with_the_jaw():
    found = to_lanes(shapes(JawOpen=0.3, MouthClose=0.3))
    assert found["mouth_open"][0] == 0.0
    if "jaw_drop" in LANES:
        assert found["jaw_drop"][0] == 1.0  # no further than the lane goes
    apart = to_lanes(shapes(JawOpen=0.3, MouthClose=0.0))
    assert apart["mouth_open"][0] == pytest.approx(0.18)


def test_pressed_lips_are_closed():
    assert to_lanes(shapes(JawOpen=0.01, MouthPressLeft=0.5, MouthPressRight=0.5))["mouth_open"][
        0
    ] == (0.0)


def test_directions():
    found = to_lanes(shapes(HeadYaw=0.1, HeadPitch=0.1, HeadRoll=0.1, JawOpen=0.0))
    assert found["head_yaw"][0] == pytest.approx(5.73, abs=0.01)  # the person's left
    assert found["head_pitch"][0] == pytest.approx(-5.73, abs=0.01)  # up
    assert found["head_roll"][0] == pytest.approx(-5.73, abs=0.01)  # counterclockwise
    if "gaze_x" in LANES:
        looks = {"EyeLookOutLeft": 0.5, "EyeLookInRight": 0.5, "EyeLookInLeft": 0.0,
                 "EyeLookOutRight": 0.0}  # fmt: skip
        assert to_lanes(shapes(**looks))["gaze_x"][0] == pytest.approx(17.0)


def test_only_lanes_that_are_spoken_of():
    assert set(to_lanes(shapes(MouthFunnel=0.5))) <= {"lip_protrusion"}
    unrecorded = shapes(JawOpen=0.1, HeadYaw=0.0, HeadPitch=0.0, HeadRoll=0.0)
    assert not any(name.startswith("head_") for name in to_lanes(unrecorded))
    assert to_lanes({}) == {}


def test_a_mirror_swaps_sides_and_turns():
    found = mirrored(shapes(EyeBlinkLeft=0.4, HeadYaw=0.2, HeadPitch=0.3, LeftEyeYaw=0.1))
    assert found["EyeBlinkRight"][0] == 0.4 and found["RightEyeYaw"][0] == -0.1
    assert found["HeadYaw"][0] == -0.2 and found["HeadPitch"][0] == 0.3
    once = shapes(EyeBlinkLeft=0.4, HeadRoll=0.2)
    assert {k: v[0] for k, v in mirrored(mirrored(once)).items()} == {
        k: v[0] for k, v in once.items()
    }


def test_what_rests_is_nothing():
    recorded = {"EyeBlinkLeft": np.array([0.2, 0.4, 0.1]), "HeadYaw": np.array([0.1, -0.1, 0.0])}
    found = rested(recorded, np.array([True, False, False]))
    np.testing.assert_allclose(found["EyeBlinkLeft"], [0.0, 0.2, 0.0], atol=1e-12)
    np.testing.assert_allclose(found["HeadYaw"], [0.0, -0.2, -0.1], atol=1e-12)


def test_emotions_show_as_what_they_are_made_of():
    lanes = rest() | {"emotion_happy": np.full(COUNT, 0.5)}
    told = from_lanes(lanes, NO_BLINKS)
    assert told["MouthSmileLeft"][0] == pytest.approx(0.4)
    if "mouth_corners" in LANES:
        assert to_lanes(told)["mouth_corners"][0] == pytest.approx(0.4)

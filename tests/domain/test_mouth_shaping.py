"""Generated lips as a whole: each setting does what it says, and turning it back undoes it."""

from dataclasses import replace

import numpy as np
import pytest

from studio.domain import face
from studio.domain.curve import Keyframe
from studio.domain.frame_state import resolve
from studio.domain.mouth_shaping import (
    generated,
    mouth_bases,
    performing,
    shaped,
    with_mouth,
)
from studio.domain.project import Project
from studio.domain.retarget import mean_face
from studio.domain.samples import Samples
from studio.domain.settings import MouthSettings
from studio.domain.timebase import FrameRate
from studio.domain.tracks import Blend, Lane, Track

EYES = float(face.eye_distance(mean_face()))


def talking(frames=50):
    """Lips and jaw that open and close, and spread a little."""
    opening = np.abs(np.sin(np.arange(frames) / 3.0)).astype(np.float32)
    moved = np.zeros((frames, 74, 2), np.float32)
    moved[:, 3:14, 1] = 0.02 * opening[:, None]
    for lower in (*range(55, 60), 65, 66, 67):
        moved[:, lower, 1] = 0.05 * opening
    moved[:, 48, 0], moved[:, 54, 0] = -0.01 * opening, 0.01 * opening
    return Track(rate=FrameRate(num=25, den=1), values=Samples(moved))


def opening(track):
    faces = mean_face() + track.values.array
    return face.mouth_opening(faces)


@pytest.fixture
def project():
    motion = talking()
    made = Project()
    tracks = made.tracks
    for name, base in mouth_bases(motion):
        tracks = tracks.with_lane(name, Lane(base=base))
    return performing(replace(made, tracks=tracks), motion)


def test_strength_scales_every_movement():
    half = shaped(talking(), MouthSettings(strength=0.5))
    np.testing.assert_allclose(half.values.array, 0.5 * talking().values.array)


def test_smoothness_takes_the_quick_part_and_delays_nothing():
    raw, smooth = talking(), shaped(talking(), MouthSettings(smoothness=0.5))
    a, b = opening(raw), opening(smooth)
    assert np.abs(np.diff(b, 2)).max() < 0.5 * np.abs(np.diff(a, 2)).max()
    lags = [np.corrcoef(a[3:-3], b[3 + k : len(b) - 3 + k])[0, 1] for k in (-1, 0, 1)]
    assert int(np.argmax(lags)) == 1


def test_closing_shuts_what_is_nearly_shut_and_leaves_wide_mouths():
    raw, shut = opening(talking()), opening(shaped(talking(), MouthSettings(closing=1.0)))
    nearly, wide = raw < 0.05, raw > 0.121
    assert nearly.any() and wide.any()
    np.testing.assert_allclose(shut[nearly], 0.0, atol=1e-6)
    np.testing.assert_allclose(shut[wide], raw[wide], rtol=1e-5)
    order = np.argsort(raw)
    assert (np.diff(shut[order]) >= -1e-6).all()


def test_the_jaw_takes_the_lower_lip_along():
    still = shaped(talking(), MouthSettings(jaw=0.0)).values.array
    assert not still[:, 3:14].any()
    raw = talking().values.array
    np.testing.assert_allclose(still[:, 57, 1], raw[:, 57, 1] - raw[:, 8, 1], atol=1e-7)
    np.testing.assert_array_equal(still[:, 51], raw[:, 51])


def test_width_spreads_the_corners_alone():
    wide, raw = shaped(talking(), MouthSettings(width=2.0)).values.array, talking().values.array
    np.testing.assert_allclose(wide[:, 54, 0] - wide[:, 48, 0], 2 * (raw[:, 54, 0] - raw[:, 48, 0]))
    np.testing.assert_allclose(wide[..., 1], raw[..., 1])


def test_lanes_show_the_shaped_mouth_and_turning_back_brings_all_back(project):
    stronger = with_mouth(project, MouthSettings(strength=1.5))
    assert generated(stronger) == project.motion
    base = stronger.tracks.lane("mouth_open").base.values.array
    np.testing.assert_allclose(base, opening(stronger.motion))
    assert with_mouth(stronger, MouthSettings()) == project


def test_a_key_that_overrides_is_met_whatever_the_settings(project):
    """Hand work of the mouth says the opening itself; settings shape what is generated."""
    lane = project.tracks.lane("mouth_open")
    keyed = lane.blended(Blend.OVERRIDE, 0.0)
    keyed = replace(keyed, layer=keyed.layer.with_key(Keyframe(time=0.0, value=0.1)))
    hand = replace(project, tracks=project.tracks.with_lane("mouth_open", keyed))
    for strength in (0.5, 1.0):
        made = with_mouth(hand, MouthSettings(strength=strength))
        points = resolve(made, 0.2, 224).landmarks.array
        assert face.mouth_opening(points) == pytest.approx(0.1, abs=0.005)


def test_without_motion_a_setting_waits():
    made = with_mouth(Project(), MouthSettings(strength=0.5))
    assert made.motion is None and made.mouth.strength == 0.5
    assert opening(performing(made, talking()).motion).max() < opening(talking()).max()

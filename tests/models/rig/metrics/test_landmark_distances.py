"""LMD, AKD and SMS against numbers worked out by hand; wrong readings in use must fail."""

import numpy as np
import pytest

from models.rig.metrics.landmarks import akd, lid_opening, lmd, lmd_aligned, lmd_relative, sms


@pytest.fixture
def track():
    """Two frames of a random face (2, 74, 2)."""
    return np.random.default_rng(2).uniform(40, 200, (2, 74, 2))


def test_lmd_does_not_see_where_the_mouth_is(track):
    assert lmd(track + np.array([30, -12]), track) == pytest.approx(0, abs=1e-9)


def test_lmd_is_a_mean_of_20_points_not_their_sum(track):
    """One lip point moves by 10 px: its mean follows by 0.5, so 9.5 + 19 x 0.5 over 20 points."""
    moved = track.copy()
    moved[:, 50, 0] += 10
    assert lmd(moved, track) == pytest.approx((9.5 + 19 * 0.5) / 20)
    moved[1] = track[1]  # and a mean over frames
    assert lmd(moved, track) == pytest.approx((9.5 + 19 * 0.5) / 20 / 2)


def test_lmd_is_euclidean(track):
    moved = track.copy()
    moved[:, 48:58] += (3, 4)  # half of the points against the other half
    assert lmd(moved, track) == pytest.approx(2.5)


def test_lmd_sees_nothing_but_the_mouth(track):
    moved = track.copy()
    moved[:, :48] += 9
    moved[:, 68:] -= 9
    assert lmd(moved, track) == pytest.approx(0, abs=1e-9)


def test_relative_lmd_is_in_real_eye_distances(track):
    track[0, 36], track[0, 45] = (60, 90), (160, 90)
    track[1, 36], track[1, 45] = (60, 90), (110, 90)
    moved = track.copy()
    moved[:, 48:58] += (3, 4)
    assert lmd_relative(moved, track) == pytest.approx((2.5 / 100 + 2.5 / 50) / 2)


def test_aligned_lmd_does_not_see_turn_size_and_place(track):
    turn = 1.2 * np.array([[np.cos(0.3), np.sin(0.3)], [-np.sin(0.3), np.cos(0.3)]])
    assert lmd_aligned(track @ turn + 20, track) == pytest.approx(0, abs=1e-9)
    assert lmd(track @ turn + 20, track) > 5
    bent = track.copy()
    bent[:, 50, 0] += 10
    assert 0 < lmd_aligned(bent, track) < lmd(bent, track) * 1.3


def test_a_mirrored_mouth_is_not_aligned_away(track):
    assert lmd_aligned(track * (-1, 1), track) > 5


def test_akd_is_a_mean_of_coordinates_at_256(track):
    assert akd(track + np.array([3, 4]), track, 256) == pytest.approx(3.5)  # not 5
    assert akd(track + np.array([3, -4]), track, 128) == pytest.approx(7)


def test_akd_leaves_the_pupils_out(track):
    moved = track.copy()
    moved[:, 68:] += 50
    assert akd(moved, track, 256) == 0


def test_sms_of_steady_motion_is_0(track):
    steady = track[0] + np.arange(6)[:, None, None] * (2.0, -1.0)
    assert sms(steady, 256).mean == pytest.approx(0, abs=1e-9)


def test_sms_of_a_parabola_has_both_readings(track):
    """x = t²: the middle of the neighbours is 1 above, for 68 of 136 coordinates."""
    times = np.arange(5.0)
    bent = track[0] + np.stack([times**2, 0 * times], axis=-1)[:, None]
    smoothness = sms(bent, 256)
    assert smoothness.mean == pytest.approx(0.5)
    assert smoothness.total == pytest.approx(68)
    assert sms(bent, 128).mean == pytest.approx(1)
    with pytest.raises(ValueError, match="three"):
        sms(bent[:2], 256)


def test_lid_opening_is_a_gap_in_eye_widths():
    face = np.zeros((74, 2))
    face[36], face[39], face[42], face[45] = (0, 0), (20, 0), (40, 0), (60, 0)
    face[37], face[41], face[38], face[40] = (7, -3), (7, 3), (13, -3), (13, 3)
    face[43], face[47], face[44], face[46] = (47, -1), (47, 1), (53, -1), (53, 1)
    assert lid_opening(face) == pytest.approx((6 / 20 + 2 / 20) / 2)

"""Groups of keys that are scaled, stretched, mirrored, rippled, duplicated and snapped."""

import pytest
from key_scenes import RAMP, ids, keyed

from studio.app.edits import arranging, tracks
from studio.app.edits.tracks import LaneLocked
from studio.domain.project import Project
from studio.domain.tracks import Lane, Tracks


def points(project, lane):
    keys = sorted(tracks.all_keys(project, [lane]))
    return [(pytest.approx(k.time), pytest.approx(tracks.key_value(project, k))) for k in keys]


BROW = keyed(Project(), "brow", (1.0, 0.2), (2.0, 0.4), (4.0, -0.2), (6.0, 0.0))
FIRST = ids("brow", 1.0, 2.0, 4.0)


def test_scaling_is_about_the_middle_or_about_a_pivot():
    project, keys = arranging.scale_keys(BROW, FIRST, 0.5, 2.0)
    # The middle of the keys is at 2.5 s and 0.1.
    assert points(project, "brow") == [(1.75, 0.3), (2.25, 0.7), (3.25, -0.5), (6.0, 0.0)]
    assert keys == ids("brow", 1.75, 2.25, 3.25)
    project, _ = arranging.scale_keys(BROW, FIRST, 2.0, 0.5, 1.0, {"brow": 0.2})
    assert points(project, "brow") == [(1.0, 0.2), (3.0, 0.3), (6.0, 0.0), (7.0, 0.0)]


def test_scaled_values_count_as_they_are_seen_on_what_was_generated():
    project = Project(tracks=Tracks(mouth_open=Lane(base=RAMP)))
    project = keyed(project, "mouth_open", (1.0, 0.2), (2.0, 0.4))
    halved, _ = arranging.scale_keys(
        project, ids("mouth_open", 1.0, 2.0), value_factor=0.5, value_pivots={"mouth_open": 0.0}
    )
    assert points(halved, "mouth_open") == [(1.0, 0.1), (2.0, 0.2)]
    later, _ = arranging.scale_keys(project, ids("mouth_open", 1.0, 2.0), 2.0, time_pivot=1.0)
    assert points(later, "mouth_open") == [(1.0, 0.2), (3.0, 0.5)]  # rides on the ramp


def test_keys_stay_in_their_range_and_none_before_the_start():
    project, keys = arranging.scale_keys(BROW, FIRST, 3.0, 9.0)
    assert min(key.time for key in keys) == 0.0 and max(key.time for key in keys) == 9.0
    assert [value for _, value in points(project, "brow")][:2] == [pytest.approx(1.0)] * 2


def test_several_lanes_share_the_time_and_keep_their_values_apart():
    project = keyed(BROW, "head_yaw", (3.0, 10.0), (5.0, 20.0))
    chosen = ids("brow", 1.0, 2.0) | ids("head_yaw", 3.0, 5.0)
    project, _ = arranging.scale_keys(project, chosen, 0.5, 0.0)
    assert points(project, "brow")[:2] == [(2.0, 0.3), (2.5, 0.3)]
    assert points(project, "head_yaw") == [(3.0, 15.0), (4.0, 15.0)]


@pytest.mark.parametrize("flip", [arranging.flip_time, arranging.flip_values])
def test_flipping_twice_is_nothing(flip):
    once, keys = flip(BROW, FIRST)
    assert once != BROW
    twice, again = flip(once, keys)
    assert points(twice, "brow") == points(BROW, "brow")
    assert sorted(k.time for k in again) == pytest.approx([1.0, 2.0, 4.0])


def test_flipping_about_a_pivot():
    project, _ = arranging.flip_time(BROW, ids("brow", 1.0, 2.0), 3.5)
    assert points(project, "brow") == [(4.0, -0.2), (5.0, 0.4), (6.0, 0.2)]
    project, _ = arranging.flip_values(BROW, FIRST, {"brow": 0.0})
    assert points(project, "brow")[:3] == [(1.0, -0.2), (2.0, -0.4), (4.0, 0.2)]


def test_stretching_puts_the_ends_where_they_are_wanted():
    project, keys = arranging.stretch_keys(BROW, FIRST, 2.0, 5.0)
    assert sorted(k.time for k in keys) == pytest.approx([2.0, 3.0, 5.0])
    project, keys = arranging.stretch_keys(BROW, FIRST, 5.0, 2.0)  # dragged over the other end
    assert points(project, "brow") == [(2.0, -0.2), (4.0, 0.4), (5.0, 0.2), (6.0, 0.0)]
    _, keys = arranging.stretch_keys(BROW, ids("brow", 2.0), 3.0, 9.0)
    assert keys == ids("brow", 3.0)


def test_a_ripple_takes_along_what_follows_on_its_lanes():
    project = keyed(BROW, "head_yaw", (5.0, 3.0))
    moved, keys = arranging.ripple_move(project, ids("brow", 2.0), 1.5)
    assert [time for time, _ in points(moved, "brow")] == [1.0, 3.5, 5.5, 7.5]
    assert points(moved, "head_yaw") == points(project, "head_yaw") and keys == ids("brow", 3.5)
    back, _ = arranging.ripple_move(project, ids("brow", 2.0), -3.0)
    assert [time for time, _ in points(back, "brow")] == [1.0, 1.04, 3.04, 5.04]


def test_a_ripple_delete_closes_the_gap():
    project = arranging.ripple_delete(BROW, ids("brow", 1.0, 2.0))
    assert points(project, "brow") == [(1.0, -0.2), (3.0, 0.0)]
    around = arranging.ripple_delete(BROW, ids("brow", 1.0, 4.0))
    assert points(around, "brow") == [(2.0, 0.4), (2.04, 0.0)]
    last = arranging.ripple_delete(BROW, ids("brow", 6.0))
    assert points(last, "brow") == points(BROW, "brow")[:3]


def test_time_is_taken_out_of_lanes():
    project = keyed(BROW, "head_yaw", (5.0, 3.0))
    project = arranging.ripple_delete_range(project, 1.5, 4.0)
    assert points(project, "brow") == [(1.0, 0.2), (1.5, -0.2), (3.5, 0.0)]
    assert points(project, "head_yaw") == [(2.5, 3.0)]


def test_duplicates_lie_later_and_higher_and_the_others_stay():
    project, keys = arranging.duplicate_keys(BROW, ids("brow", 1.0, 2.0), 6.0, share=0.1)
    assert keys == ids("brow", 7.0, 8.0)
    assert points(project, "brow") == [*points(BROW, "brow"), (7.0, 0.4), (8.0, 0.6)]


def test_keys_snap_to_frames_or_to_anything():
    project = keyed(Project(), "brow", (1.013, 0.2), (1.99, 0.4))
    snapped, keys = arranging.snap_keys(project, tracks.all_keys(project))
    assert [time for time, _ in points(snapped, "brow")] == [1.0, 2.0] and len(keys) == 2
    snapped, keys = arranging.snap_keys(project, tracks.all_keys(project), lambda t: -1.0)
    assert points(snapped, "brow") == [(0.0, 0.4)] and len(keys) == 1


def test_keys_between_two_times_of_some_lanes():
    project = keyed(BROW, "head_yaw", (2.0, 3.0))
    assert arranging.keys_between(project, 2.0, 4.0) == ids("brow", 2.0, 4.0) | ids("head_yaw", 2.0)
    assert arranging.keys_between(project, 0.0, 9.0, ["head_yaw"]) == ids("head_yaw", 2.0)


EDITS = {
    "scale": lambda p: arranging.scale_keys(p, FIRST, 2.0),
    "stretch": lambda p: arranging.stretch_keys(p, FIRST, 0.0, 1.0),
    "flip_time": lambda p: arranging.flip_time(p, FIRST),
    "flip_values": lambda p: arranging.flip_values(p, FIRST),
    "ripple_move": lambda p: arranging.ripple_move(p, FIRST, 1.0),
    "ripple_delete": lambda p: arranging.ripple_delete(p, FIRST),
    "ripple_delete_range": lambda p: arranging.ripple_delete_range(p, 0.0, 9.0, ["brow"]),
    "duplicate": lambda p: arranging.duplicate_keys(p, FIRST, 9.0),
    "snap": lambda p: arranging.snap_keys(p, FIRST),
}


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_a_locked_lane_refuses(edit):
    with pytest.raises(LaneLocked, match="Brow raise is locked"):
        edit(tracks.set_locked(BROW, "brow", True))


def test_among_others_a_locked_lane_stays_as_it_is():
    project = tracks.set_locked(keyed(BROW, "head_yaw", (2.0, 3.0)), "brow", True)
    moved = arranging.ripple_delete_range(project, 0.0, 1.0)
    assert points(moved, "head_yaw") == [(1.0, 3.0)] and moved.tracks.brow == project.tracks.brow
    scaled, keys = arranging.scale_keys(project, FIRST | ids("head_yaw", 2.0), 2.0, time_pivot=0.0)
    assert keys == ids("head_yaw", 4.0) and scaled.tracks.brow == project.tracks.brow


def test_nothing_selected_changes_nothing():
    none = frozenset()
    for project, keys in (
        arranging.scale_keys(BROW, none, 2.0),
        arranging.stretch_keys(BROW, none, 0.0, 1.0),
        arranging.ripple_move(BROW, none, 0.0),
        arranging.snap_keys(BROW, none),
    ):
        assert project == BROW and keys == none
    assert arranging.ripple_delete(BROW, none) == BROW

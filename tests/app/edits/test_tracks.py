"""Keys on top of generated motion: set, move, delete, bend, copy, and what a lock refuses."""

from dataclasses import replace

import pytest
from key_scenes import RAMP, ids, keyed

from studio.app.edits import handles, timeline, tracks
from studio.app.edits.handles import Side
from studio.app.edits.tracks import LaneLocked
from studio.app.session import KeyId
from studio.domain.curve import Curve, Ease, Interp
from studio.domain.project import Project
from studio.domain.samples import Samples
from studio.domain.timebase import FrameRate
from studio.domain.tracks import Blend, Lane, Track, Tracks

RATE = FrameRate()


@pytest.fixture
def generated():
    """A mouth that opens steadily, as if speech had made it."""
    return Project(tracks=Tracks().with_lane("mouth_open", Lane(base=RAMP)))


def test_a_key_is_seen_where_it_was_put_on_top_of_the_base(generated):
    project = tracks.set_key(generated, "mouth_open", 2.0, 0.5)
    assert tracks.seen_at(project, "mouth_open", 2.0) == pytest.approx(0.5)
    assert project.tracks.mouth_open.layer.keys[0].value == pytest.approx(0.3)


def test_a_key_stays_in_the_range_of_its_lane(generated):
    project = tracks.set_key(generated, "mouth_open", 2.0, 7.0)
    assert tracks.key_value(project, KeyId("mouth_open", 2.0)) == pytest.approx(0.6)


def test_setting_a_key_again_keeps_how_it_goes_on(generated):
    project = keyed(generated, "brow", (1.0, 0.2))
    project = tracks.set_interp(project, ids("brow", 1.0), Interp.HOLD)
    project = tracks.set_key(project, "brow", 1.0, -0.5)
    (key,) = project.tracks.brow.layer.keys
    assert (key.value, key.interp) == (-0.5, Interp.HOLD)
    later = tracks.set_key(project, "brow", 2.0, 0.0)
    assert later.tracks.brow.layer.keys[1].interp is Interp.HOLD


def test_the_margin_lane_rests_on_the_warp_setting(generated):
    project = replace(generated, warp=replace(generated.warp, margin=0.3))
    project = tracks.set_key(project, "margin", 1.0, 0.4)
    assert project.tracks.margin.layer.keys[0].value == pytest.approx(0.1)


def test_a_moved_key_rides_on_the_base(generated):
    project = tracks.set_key(generated, "mouth_open", 1.0, 0.2)
    moved, keys = tracks.move_keys(project, ids("mouth_open", 1.0), 1.0)
    assert keys == ids("mouth_open", 2.0)
    assert tracks.key_value(moved, KeyId("mouth_open", 2.0)) == pytest.approx(0.3)


def test_moving_stops_at_zero_seconds_and_at_the_range(generated):
    project = keyed(generated, "brow", (1.0, 0.5), (2.0, -0.5))
    moved, keys = tracks.move_keys(project, ids("brow", 1.0, 2.0), -5.0, share=0.5)
    assert keys == ids("brow", 0.0, 1.0)
    assert [key.value for key in moved.tracks.brow.layer.keys] == [1.0, 0.5]


def test_moving_several_lanes_moves_each_by_a_share_of_its_range(generated):
    project = keyed(keyed(generated, "brow", (1.0, 0.0)), "head_yaw", (1.0, 0.0))
    moved, _ = tracks.move_keys(project, ids("brow", 1.0) | ids("head_yaw", 1.0), 0.0, 0.1)
    assert moved.tracks.brow.layer.keys[0].value == pytest.approx(0.2)
    assert moved.tracks.head_yaw.layer.keys[0].value == pytest.approx(5.0)


@pytest.mark.parametrize(
    "edit",
    [
        lambda p: tracks.set_key(p, "brow", 2.0, 0.0),
        lambda p: tracks.delete_keys(p, ids("brow", 1.0)),
        lambda p: tracks.move_keys(p, ids("brow", 1.0), 1.0),
        lambda p: tracks.set_interp(p, ids("brow", 1.0), Interp.HOLD),
        lambda p: tracks.set_ease(p, ids("brow", 1.0), Ease.OUT),
        lambda p: handles.reset_handles(p, ids("brow", 1.0)),
        lambda p: handles.set_handle(p, KeyId("brow", 1.0), Side.OUT, (0.1, 0.1)),
        lambda p: tracks.clear_lane(p, "brow"),
        lambda p: tracks.paste_keys(p, tracks.copy_keys(p, ids("brow", 1.0)), 3.0),
    ],
)
def test_a_locked_lane_refuses(generated, edit):
    project = tracks.set_locked(keyed(generated, "brow", (1.0, 0.2)), "brow", True)
    with pytest.raises(LaneLocked, match="Brow raise is locked"):
        edit(project)


def test_among_others_a_locked_lane_is_left_as_it_is(generated):
    project = keyed(keyed(generated, "brow", (1.0, 0.2)), "blink", (1.0, 0.5))
    project = tracks.set_locked(project, "brow", True)
    left = tracks.delete_keys(project, ids("brow", 1.0) | ids("blink", 1.0))
    assert len(left.tracks.brow.layer.keys) == 1
    assert left.tracks.blink.layer.keys == ()


def test_a_new_key_goes_on_as_the_one_before(generated):
    project = keyed(generated, "brow", (1.0, 0.2))
    project = tracks.set_interp(project, ids("brow", 1.0), Interp.BACK)
    project = tracks.set_ease(project, ids("brow", 1.0), Ease.OUT)
    _, new = keyed(project, "brow", (2.0, 0.0)).tracks.brow.layer.keys
    assert (new.interp, new.ease) == (Interp.BACK, Ease.OUT)


def test_clearing_a_lane_keeps_what_was_generated(generated):
    project = tracks.set_key(generated, "mouth_open", 1.0, 0.5)
    cleared = tracks.clear_lane(project, "mouth_open")
    assert cleared.tracks.mouth_open == Lane(base=RAMP)


def test_keys_of_an_override_stay_where_they_were_put(generated):
    project = tracks.set_blend(generated, "mouth_open", Blend.OVERRIDE)
    project = tracks.set_key(project, "mouth_open", 2.0, 0.5)
    project, keys = tracks.move_keys(project, ids("mouth_open", 2.0), 1.0)
    assert tracks.key_value(project, KeyId("mouth_open", 3.0)) == pytest.approx(0.5)
    project, _ = tracks.move_keys(project, keys, 0.0, share=5.0)
    assert tracks.seen_at(project, "mouth_open", 3.0) == pytest.approx(0.6)
    again = replace(project.tracks.mouth_open, base=Track(rate=RATE, values=Samples([0.1])))
    assert again.at(3.0, 0.0) == pytest.approx(0.6)


def test_a_key_is_pasted_where_it_was_seen_whatever_the_layers_do(generated):
    project = keyed(generated, "mouth_open", (1.0, 0.3))
    absolute = tracks.set_blend(project, "mouth_open", Blend.OVERRIDE)
    for source, target in ((project, absolute), (absolute, project)):
        copied = tracks.copy_keys(source, ids("mouth_open", 1.0))
        pasted, _ = tracks.paste_keys(tracks.clear_lane(target, "brow"), copied, 1.0)
        assert pasted == target
    assert project.tracks.mouth_open.layer.keys[0].value == pytest.approx(0.2)
    assert absolute.tracks.mouth_open.layer.keys[0].value == pytest.approx(0.3)


def test_weight_and_blend_are_hand_work_that_a_lock_protects(generated):
    project = keyed(generated, "mouth_open", (1.0, 0.3))
    half = tracks.set_weight(project, "mouth_open", Curve(default=0.5))
    assert tracks.seen_at(half, "mouth_open", 1.0) == pytest.approx(0.2)
    assert tracks.clear_lane(half, "mouth_open") == generated
    locked = tracks.set_locked(half, "mouth_open", True)
    for change in (
        lambda: tracks.set_weight(locked, "mouth_open", Curve(default=1.0)),
        lambda: tracks.set_blend(locked, "mouth_open", Blend.OVERRIDE),
    ):
        with pytest.raises(LaneLocked, match="locked"):
            change()


def test_copied_keys_are_pasted_at_the_time_and_on_the_lane_that_is_asked_for(generated):
    project = keyed(generated, "brow", (1.0, 0.2), (1.5, 0.9))
    copied = tracks.copy_keys(project, ids("brow", 1.0, 1.5))
    pasted, keys = tracks.paste_keys(project, copied, 3.0, "emotion_happy")
    assert keys == ids("emotion_happy", 3.0, 3.5)
    values = [key.value for key in pasted.tracks.emotion_happy.layer.keys]
    assert values == pytest.approx([0.2, 0.9])


def test_the_selection_follows_keys_that_move_and_drops_those_that_go(generated):
    project = keyed(generated, "brow", (1.0, 0.2), (2.0, 0.4))
    moved, keys = tracks.move_keys(project, ids("brow", 1.0), 0.5)
    assert tracks.follow(ids("brow", 1.0), project, moved) == keys
    assert tracks.follow(keys, moved, project) == ids("brow", 1.0)
    gone = tracks.delete_keys(project, ids("brow", 2.0))
    assert tracks.follow(ids("brow", 1.0, 2.0), project, gone) == ids("brow", 1.0)


def test_neighbours_skip_the_key_one_stands_on(generated):
    project = keyed(keyed(generated, "brow", (1.0, 0.0)), "blink", (2.0, 0.5))
    assert tracks.neighbour(project, 1.0, forward=True) == 2.0
    assert tracks.neighbour(project, 2.0, forward=False) == 1.0
    assert tracks.neighbour(project, 2.0, forward=True) is None


def test_steps_are_named_and_counted(store, session):
    for time in (1.0, 2.0, 3.0):
        timeline.add_key(store, session, "brow", time, 0.3)
    assert store.undo_label == "Added a key to brow raise"
    timeline.select_all(store, session)
    timeline.move_selected(store, session, 0.4, 0.0)
    assert store.undo_label == "Moved 3 keys"
    assert session.selection == ids("brow", 1.4, 2.4, 3.4)
    timeline.shape_selected(store, session, Interp.HOLD)
    assert store.undo_label == "Set to hold: 3 keys"
    timeline.delete_selected(store, session)
    assert store.undo_label == "Deleted 3 keys"
    timeline.mute(store, "margin", True)
    assert store.undo_label == "Muted Warp margin M"


def test_toggling_a_key_twice_changes_nothing(store, session):
    timeline.add_key(store, session, "brow", 1.0, 0.3)
    before = store.project
    timeline.toggle_key(store, session, "brow", 2.0)
    assert tracks.seen_at(store.project, "brow", 2.0) == pytest.approx(0.3)
    timeline.toggle_key(store, session, "brow", 2.0)
    assert store.project == before


def test_a_film_without_sound_does_not_shrink_to_its_first_key(store, session):
    empty = store.project.duration
    timeline.add_key(store, session, "brow", 1.0, 0.3)
    assert store.project.duration == empty
    timeline.add_key(store, session, "brow", empty + 2.0, 0.3)
    assert store.project.duration == empty + 2.0

from dataclasses import replace

import pytest

from studio.app.edits import mixing
from studio.domain.mix import GROUPS, Axis, Mix


@pytest.fixture
def mix(store):
    """The mix of the store's project, as it is whenever it is asked for."""
    return lambda: store.project.mix


def set_to(store, name, value):
    store.edit("Gain", lambda p: mixing.with_value(p, name, value))


def test_linked_eyes_have_one_gain_and_linking_takes_the_left_one(store, mix):
    set_to(store, "gaze_right", 0.5)
    assert (mix().gaze_left, mix().gaze_right) == (0.5, 0.5)
    mixing.link(store, "gaze", False)
    set_to(store, "gaze_left", 1.5)
    assert (mix().gaze_left, mix().gaze_right) == (1.5, 0.5)
    mixing.link(store, "gaze", True)
    assert (mix().gaze_left, mix().gaze_right) == (1.5, 1.5)
    assert store.undo_label == "Linked both eyes in the mix"


def test_a_gain_unmutes_a_group_that_rests_as_a_whole_and_no_other(store, mix):
    for axis in (*GROUPS["gaze"], Axis.HEAD_YAW):
        mixing.mute(store, axis, True)
    set_to(store, "head", 0.5)
    assert mix().muted == (*GROUPS["gaze"], Axis.HEAD_YAW)
    set_to(store, "gaze_left", 0.5)
    assert mix().muted == (Axis.HEAD_YAW,)
    set_to(store, "stabiliser", 0.5)
    assert mix().muted == (Axis.HEAD_YAW,)


def test_muting_is_a_named_step_and_its_order_does_not_count(store, mix):
    mixing.mute(store, Axis.HEAD_YAW, True)
    mixing.mute(store, Axis.BLINKS, True)
    assert mix().muted == (Axis.BLINKS, Axis.HEAD_YAW)
    mixing.mute(store, Axis.HEAD_YAW, False)
    assert store.steps[::2] == ("Muted head yaw in the mix", "Unmuted head yaw in the mix")


def test_the_head_is_frozen_as_the_frame_that_is_seen(store, session, mix):
    session.time = 1.23
    mixing.freeze(store, session, True)
    assert mix().frozen == pytest.approx(1.2) and store.undo_label == "Froze the head"
    mixing.freeze(store, session, False)
    assert mix() == Mix()


def test_a_reset_is_no_step_where_there_is_nothing_to_reset(store, mix):
    mixing.reset(store)
    assert store.done == 0
    store.edit("Mix", lambda p: replace(p, mix=Mix(head=0.0, frozen=1.0)))
    mixing.reset(store)
    assert mix() == Mix() and store.done == 2

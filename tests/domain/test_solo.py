"""Solo: the hand work of lanes that are not solo is left out of the picture, everywhere alike."""

from dataclasses import replace

import numpy as np
import pytest

from studio.app.edits import blinks, lane_switches, timeline, tracks
from studio.app.edits.lane_switches import Switch
from studio.app.store import Store
from studio.domain.blinks import Blink
from studio.domain.frame_state import margins_over, resolve
from studio.domain.lanes import BLINKS, LANES, LaneColour
from studio.domain.performance import landmarks_over
from studio.domain.project import Project
from tests.key_scenes import RAMP, keyed

TIMES = np.array([0.5, 1.0, 2.0])


def scene():
    """Hand work on three lanes, a generated base under one of them, and a blink by hand."""
    project = Project()
    turned = replace(project.tracks.head_yaw, base=RAMP)
    project = replace(project, tracks=project.tracks.with_lane("head_yaw", turned))
    project = keyed(project, "head_yaw", (1.0, 10.0))
    project = keyed(project, "mouth_open", (1.0, 0.3))
    project = keyed(project, "margin", (1.0, 0.4))
    project, _ = blinks.paste(project, (Blink(time=0.0),), 1.0)
    return project


def test_a_solo_lane_alone_counts():
    project = tracks.set_solo(scene(), "head_yaw", True)
    seen = project.tracks
    assert seen.soloed and seen.counts("head_yaw")
    assert not seen.counts("mouth_open") and not seen.counts(BLINKS)
    assert tracks.seen_at(project, "head_yaw", 1.0) == pytest.approx(10.0)
    assert tracks.seen_at(project, "mouth_open", 1.0) == LANES["mouth_open"].default
    assert seen.in_effect.blinks.closure(1.1) == (0.0, 0.0)
    assert scene().tracks.blinks.closure(1.1)[0] > 0.0


def test_without_solo_nothing_is_copied():
    project = scene()
    assert project.tracks.in_effect is project.tracks
    assert project.tracks.evaluated("brow") is project.tracks.brow


def test_the_picture_is_that_of_a_project_with_the_others_muted():
    project = tracks.set_solo(scene(), "head_yaw", True)
    muted = scene()
    for lane in ("mouth_open", "margin"):
        muted = tracks.set_muted(muted, lane, True)
    muted = blinks.set_muted(muted, True)
    np.testing.assert_array_equal(landmarks_over(project, TIMES), landmarks_over(muted, TIMES))
    np.testing.assert_array_equal(margins_over(project, TIMES), margins_over(muted, TIMES))
    assert resolve(project, 1.0, 64) == resolve(muted, 1.0, 64)
    assert resolve(project, 1.0, 64) != resolve(scene(), 1.0, 64)


def test_a_muted_lane_stays_muted_when_it_is_solo():
    project = tracks.set_muted(tracks.set_solo(scene(), "head_yaw", True), "head_yaw", True)
    assert not project.tracks.counts("head_yaw")
    assert tracks.seen_at(project, "head_yaw", 1.0) == pytest.approx(0.1)


def test_solo_and_colour_are_steps_that_can_be_undone():
    store = Store(scene())
    before = store.project
    timeline.solo(store, "brow", True)
    lane_switches.colour(store, ["brow", "head_yaw"], LaneColour.TEAL)
    assert store.undo_label == "Coloured 2 lanes"
    assert store.project.tracks.brow.colour is LaneColour.TEAL
    lane_switches.unsolo_all(store)
    assert not store.project.tracks.soloed
    for _ in range(3):
        store.undo()
    assert store.project == before


def test_resetting_a_lane_keeps_its_colour_and_its_switches():
    store = Store(keyed(tracks.set_solo(scene(), "brow", True), "brow", (1.0, 0.5)))
    lane_switches.colour(store, ["brow"], LaneColour.PINK)
    cleared = tracks.clear_lane(store.project, "brow").tracks.brow
    assert not cleared.edited and cleared.solo and cleared.colour is LaneColour.PINK


def test_several_lanes_and_the_blinks_are_switched_in_one_step():
    store = Store(scene())
    lane_switches.turn(store, [BLINKS, "brow"], Switch.LOCKED, True)
    assert store.undo_label == "Locked 2 lanes"
    assert store.project.tracks.blinks.locked and store.project.tracks.brow.locked
    store.undo()
    assert not store.project.tracks.blinks.locked and not store.project.tracks.brow.locked

"""Every tool is one named step, keeps a sensible selection, and can be taken back."""

import numpy as np
import pytest
from key_scenes import ids

from studio.app.edits import curve_steps, tracks
from studio.app.edits.curve_steps import AllNeeded
from studio.app.edits.tracks import LaneLocked
from studio.app.session import Session
from studio.app.store import Store
from studio.domain.curve import Ease, Extrapolation, HandleKind
from studio.domain.project import Project


def made():
    project = Project()
    for time, value in ((1.0, 0.2), (2.0, 0.8), (3.01, 0.1), (4.0, -0.2)):
        project = tracks.set_key(project, "brow", time, value)
    return tracks.set_key(project, "head_yaw", 2.5, 10.0)


SELECTED = ids("brow", 2.0, 3.01)
PEN = [(t, float(np.sin(t))) for t in np.linspace(1.0, 4.0, 40)]

STEPS = {
    "Eased out: 2 keys": lambda s, v: curve_steps.ease(s, v, Ease.OUT),
    "Vector handles for 2 keys": lambda s, v: curve_steps.handle_kind(s, v, HandleKind.VECTOR),
    "Unlinked the handles of 2 keys": curve_steps.unlink_handles,
    "Flipped in time: 2 keys": curve_steps.flip_time,
    "Flipped in value: 2 keys": lambda s, v: curve_steps.flip_values(s, v, {"brow": 0.0}),
    "Snapped 2 keys": curve_steps.snap,
    "Keyed brow raise": lambda s, v: curve_steps.key_pose(s, v, ["brow"]),
    "Flattened 2 keys": curve_steps.flatten,
    "Levelled 2 keys": lambda s, v: curve_steps.level(s, v, {"brow": 0.3}),
    "Baked brow raise": lambda s, v: curve_steps.bake(s, v, 1.0, 2.0, ["brow"]),
    "Drew brow raise": lambda s, v: curve_steps.draw(s, v, "brow", PEN, 0.01),
    "Inserted a key into brow raise": lambda s, v: curve_steps.insert(s, v, "brow", 1.5),
}


@pytest.fixture
def store():
    return Store(made())


@pytest.fixture
def session():
    view = Session()
    view.selection, view.time = SELECTED, 1.5
    return view


@pytest.mark.parametrize("label", STEPS)
def test_one_step_with_a_name_and_its_keys_selected(store, session, label):
    before = store.project
    STEPS[label](store, session)
    assert store.undo_label == label and store.project != before
    assert session.selection and session.selection <= tracks.all_keys(store.project)
    store.undo()
    assert store.project == before and store.undo_label is None


@pytest.mark.parametrize("label", [name for name in STEPS if not name.startswith("Rippled")])
def test_other_lanes_are_left_alone(store, session, label):
    yaw = store.project.tracks.head_yaw
    STEPS[label](store, session)
    assert store.project.tracks.head_yaw is yaw


@pytest.mark.parametrize("label", STEPS)
def test_a_locked_lane_refuses_and_nothing_happens(session, label):
    store = Store(tracks.set_locked(made(), "brow", True))
    before = store.project
    with pytest.raises(LaneLocked):
        STEPS[label](store, session)
    assert store.project is before and session.selection == SELECTED


def test_the_selection_follows_what_moved(store, session):
    session.selection |= ids("head_yaw", 2.5)
    curve_steps.snap(store, session, lambda time: time + 0.2)
    times = {lane: sorted(k.time for k in session.selection if k.lane == lane)
             for lane in ("brow", "head_yaw")}  # fmt: skip
    assert times["brow"] == pytest.approx([2.2, 3.21]) and times["head_yaw"] == [2.7]


def test_deleting_with_ripple_leaves_nothing_selected(store, session):
    curve_steps.ripple_delete(store, session)
    assert store.undo_label == "Ripple-deleted 2 keys" and not session.selection
    curve_steps.ripple_delete_range(store, 0.0, 0.5, ["brow", "head_yaw"])
    assert store.undo_label == "Took 0.50 s out of 2 lanes"


def test_cleaning_removes_what_changes_nothing_and_says_where_all_are_needed(store, session):
    for time in (6.0, 7.0, 8.0, 9.0):
        store.edit("Keyed", lambda p, time=time: tracks.set_key(p, "brow", time, 0.4))
    before, session.selection = store.project, ids("brow", 2.0, 7.0, 8.0)
    curve_steps.clean(store, session)
    assert store.undo_label == "Cleaned away 2 keys" and session.selection == ids("brow", 2.0)
    seen = np.linspace(0.0, 12.0, 500)
    np.testing.assert_allclose(
        *(p.tracks.brow.at_many(seen, 0.0) for p in (before, store.project)), atol=1e-9
    )
    with pytest.raises(AllNeeded):
        curve_steps.clean(store, session)
    store.undo()
    assert store.project == before


def test_extrapolation_is_a_step_of_the_lane(store):
    curve_steps.extrapolate(store, "brow", Extrapolation.CYCLIC)
    assert store.undo_label == "Made brow raise cyclic outside its keys"
    lane = store.project.tracks.brow
    assert lane.at(5.0, 0.0) == pytest.approx(lane.at(2.0, 0.0))
    locked = Store(tracks.set_locked(made(), "brow", True))
    with pytest.raises(LaneLocked):
        curve_steps.extrapolate(locked, "brow", Extrapolation.CYCLIC)


def test_pasting_into_another_range(store, session):
    copied = tracks.copy_keys(store.project, SELECTED)
    curve_steps.paste_rescaled(store, session, copied, "head_yaw")
    assert store.undo_label == "Pasted keys into head yaw"
    assert {key.lane for key in session.selection} == {"head_yaw"}
    assert tracks.seen_at(store.project, "head_yaw", 1.5) == pytest.approx(20.0)


def test_pasting_what_is_seen_in_the_mirror(store, session):
    copied = tracks.copy_keys(store.project, ids("head_yaw", 2.5))
    curve_steps.paste_flipped(store, session, copied)
    assert store.undo_label == "Pasted 1 key flipped"
    assert tracks.seen_at(store.project, "head_yaw", 1.5) == pytest.approx(-10.0)


def test_nothing_selected_is_no_step(store):
    curve_steps.flip_time(store, Session())
    assert store.undo_label is None

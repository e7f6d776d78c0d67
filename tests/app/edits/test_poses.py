"""The pose library: what is saved, how far a pose is applied, and what refuses."""

from dataclasses import replace

import pytest

from studio.app.edits import poses, tracks
from studio.app.edits.posing import keyed
from studio.app.session import Session
from studio.app.store import Store
from studio.domain.curve import Curve
from studio.domain.lanes import LANES
from studio.domain.pose import Pose
from studio.domain.project import Project

WINK = Pose.of("Wink", {"lid_left": 0.8, "mouth_corners": 0.5})


@pytest.fixture
def store():
    return Store(Project())


@pytest.fixture
def session():
    return Session()


def seen(store, lane, time=0.0):
    return tracks.seen_at(store.project, lane, time)


def test_a_pose_keeps_what_is_seen(store, session):
    store.edit("Brow", lambda p: tracks.set_key(p, "brow", 1.0, 0.4))
    session.time = 1.0
    name = poses.save(store, session)
    saved = poses.found(store.project, name)
    assert saved.lanes["brow"] == pytest.approx(0.4)
    assert set(saved.lanes) == set(LANES) - poses.NOT_POSED
    name = poses.save(store, session, {"brow"})
    assert poses.found(store.project, name).lanes == {"brow": pytest.approx(0.4)}
    assert len({pose.name for pose in store.project.poses}) == 2


def test_applying_a_part_writes_keys_at_the_frame_of_the_playhead(store, session):
    session.time = 1.01
    poses.apply(store, session, WINK, 0.5)
    assert seen(store, "lid_left", 1.0) == pytest.approx(0.4)
    assert {key.time for key in tracks.all_keys(store.project)} == {1.0}
    assert store.steps == ("Applied Wink",)
    store.undo()
    assert store.project == Project()


def test_a_blend_counts_from_where_it_began(store, session):
    blend = poses.PoseBlend(store, session, WINK)
    for share in (0.9, 0.1, 0.5):
        blend.show(share)
    blend.finish()
    assert seen(store, "mouth_corners") == pytest.approx(0.25)
    blend = poses.PoseBlend(store, session, WINK)
    blend.show(1.0)
    blend.cancel()
    assert seen(store, "mouth_corners") == pytest.approx(0.25) and len(store.steps) == 1


def test_the_mirrored_pose_winks_with_the_other_eye(store, session):
    poses.apply(store, session, WINK, mirrored=True)
    assert seen(store, "lid_right") == pytest.approx(0.8) and seen(store, "lid_left") == 0
    assert store.steps == ("Applied Wink mirrored",)


def test_locked_lanes_are_left_alone_and_refuse_alone(store, session):
    store.edit("Lock", lambda p: tracks.set_locked(p, "lid_left", True))
    poses.apply(store, session, WINK)
    assert seen(store, "lid_left") == 0 and seen(store, "mouth_corners") == pytest.approx(0.5)
    store.edit("Lock", lambda p: tracks.set_locked(p, "mouth_corners", True))
    with pytest.raises(poses.NothingToPose, match="Wink"):
        poses.apply(store, session, WINK)


def test_a_weight_is_made_up_for(store):
    lane = replace(store.project.tracks.brow, weight=Curve(default=0.5))
    half = replace(store.project, tracks=store.project.tracks.with_lane("brow", lane))
    assert tracks.seen_at(keyed(half, 0.0, {"brow": 0.3}), "brow", 0.0) == pytest.approx(0.3)


def test_poses_are_renamed_deleted_and_added_under_free_names(store):
    poses.add(store, (WINK, WINK, Pose.of("Smile", {})), "Imported 3 poses")
    assert [p.name for p in store.project.poses] == ["Wink", "Wink 2", "Smile 2"]
    assert poses.rename(store, "Wink 2", "Smile") == "Smile 3"
    poses.delete(store, "Wink")
    assert [p.name for p in store.project.poses] == ["Smile 3", "Smile 2"]
    assert store.undo_label == "Deleted pose Wink"

"""Takes: kept when another is performed, switched, compared lane by lane, forgotten."""

from dataclasses import replace

import pytest
from take_scenes import made

from studio.app.edits import blinks, takes, tracks
from studio.app.performing import apply
from studio.app.store import Store
from studio.domain.blinks import Blink
from studio.domain.lanes import BLINKS, LANES
from studio.domain.mouth_shaping import mouth_bases
from studio.domain.project import Project
from studio.domain.settings import MouthSettings
from studio.domain.take import TakeNote


@pytest.fixture
def two():
    """Take B performed, take A kept, a key and a blink by hand."""
    project = tracks.set_key(Project(), "head_yaw", 1.0, 5.0)
    project = takes.performed(takes.performed(project, made(1)), made(2))
    return blinks.add(project, Blink(time=1.5))


def test_names_are_letters():
    assert [TakeNote(number=n).title for n in (0, 1, 26, 27, 703)] == [
        "Take", "Take A", "Take Z", "Take AA", "Take AAA",
    ]  # fmt: skip


def test_a_second_take_keeps_the_first(two):
    assert two.performed.title == "Take B" and [t.note.title for t in two.takes] == ["Take A"]
    assert replace(takes.kept(two, 1), note=made(1).note) == made(1)
    assert takes.kept(two, 7) is None


def test_the_same_take_once_more_is_no_new_one(two):
    assert takes.performed(two, made(2)) == two
    back = takes.performed(two, made(1))
    assert back.performed.title == "Take A" and [t.note.title for t in back.takes] == ["Take B"]


def test_switching_there_and_back_changes_nothing(two):
    there = takes.switched(two, 1)
    assert there.motion == made(1).motion and there.tracks.blinks.base == made(1).blinks
    assert there.tracks.head_yaw.layer == two.tracks.head_yaw.layer
    assert there.tracks.blinks.hand == two.tracks.blinks.hand
    assert takes.switched(there, 2) == two
    assert takes.switched(two, 9) == two


def test_one_lane_comes_from_the_other_take(two):
    other = takes.kept(two, 1)
    mixed = takes.with_lane_of(two, "head_yaw", other)
    assert mixed.tracks.head_yaw.base == other.base("head_yaw")
    assert mixed.tracks.head_yaw.layer == two.tracks.head_yaw.layer
    assert mixed.tracks.head_pitch == two.tracks.head_pitch and mixed.motion == two.motion
    assert takes.differs(two, "head_yaw", other) and not takes.differs(mixed, "head_yaw", other)
    assert not takes.differs(two, "brow", other)


def test_the_mouth_comes_as_a_whole(two):
    other = takes.kept(two, 1)
    mixed = takes.with_lane_of(two, "mouth_width", other)
    assert mixed.motion == other.motion
    assert mixed.tracks.mouth_open.base == other.base("mouth_open")
    assert not takes.differs(mixed, "mouth_open", other)


def test_blinks_come_from_the_other_take_and_hand_work_stays(two):
    other = takes.kept(two, 1)
    mixed = takes.with_lane_of(two, BLINKS, other)
    assert mixed.tracks.blinks.base == other.blinks
    assert mixed.tracks.blinks.hand == two.tracks.blinks.hand
    assert takes.differs(two, BLINKS, other) and not takes.differs(mixed, BLINKS, other)


def test_a_mixture_is_kept_before_another_is_performed(two):
    mixed = takes.with_lane_of(two, "head_yaw", takes.kept(two, 1))
    third = takes.performed(mixed, made(3))
    assert third.performed.title == "Take C"
    assert takes.kept(third, 2).base("head_yaw") == made(1).base("head_yaw")


def test_only_so_many_are_kept_and_the_oldest_go():
    project = Project()
    for seed in range(1, takes.MOST_KEPT + 4):
        project = takes.performed(project, made(seed))
    assert [take.note.number for take in project.takes] == list(range(3, takes.MOST_KEPT + 3))


def test_each_action_is_a_named_step(two):
    store = Store(two)
    takes.use_lane(store, "mouth_open", takes.kept(two, 1))
    assert store.undo_label == "Took mouth of Take A"
    takes.switch(store, 1)
    assert store.undo_label == "Switched to Take A"
    takes.forget(store, 2)
    assert store.undo_label == "Removed Take B" and store.project.takes == ()
    for _ in range(3):
        store.undo()
    assert store.project == two


def test_a_take_is_kept_as_it_was_generated_whatever_the_mouth_settings():
    one = apply(Project(mouth=MouthSettings(strength=0.5)), measured(made(1)))
    assert one.motion != made(1).motion
    assert takes.present(one) == replace(measured(made(1)), note=one.performed)
    two = takes.performed(one, measured(made(2)))
    there_and_back = takes.switched(takes.switched(two, 1), 2)
    assert there_and_back == two
    assert not takes.differs(two, "mouth_open", takes.present(two))
    assert takes.differs(two, "mouth_open", two.takes[0])


def measured(take):
    """`take` whose mouth lanes show its motion."""
    bases = {**dict(take.bases), **dict(mouth_bases(take.motion))}
    return replace(take, bases=tuple((name, bases[name]) for name in LANES if name in bases))

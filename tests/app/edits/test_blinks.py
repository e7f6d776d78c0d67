"""Edits of blinks: each eye, both ends, locks, and names of steps."""

from dataclasses import replace

import pytest

from studio.app.edits import blink_steps, blinks, timeline, tracks
from studio.app.edits.blinks import Edge
from studio.app.edits.tracks import LaneLocked
from studio.app.session import KeyId, Session
from studio.app.store import Store
from studio.domain.blink_lane import BlinkLane
from studio.domain.blinks import LIMIT, SHORTEST, Blink
from studio.domain.project import Project
from studio.domain.tracks import Tracks

A, B = Blink(time=1.0), Blink(time=3.0)


def some(*base):
    return Project(tracks=Tracks(blinks=BlinkLane(base=base or (A, B))))


def shown(project):
    return project.tracks.blinks.shown()


@pytest.fixture
def session():
    return Session()


def test_moving_keeps_length_and_strength_and_stops_at_zero():
    project, moved = blinks.move(some(), frozenset({A}), 0.5)
    assert shown(project) == (replace(A, time=1.5), B) and moved == {replace(A, time=1.5)}
    project, moved = blinks.move(some(), frozenset({A, B}), -9.0)
    assert [b.time for b in shown(project)] == [0.0, 2.0]


@pytest.mark.parametrize(
    ("edge", "seconds", "time", "end"),
    [
        (Edge.END, 0.3, 1.0, 1.7),
        (Edge.START, -0.3, 0.7, 1.4),
        (Edge.END, -9.0, 1.0, 1.0 + SHORTEST),
        (Edge.START, 9.0, 1.4 - SHORTEST, 1.4),
        (Edge.END, 99.0, 1.0, 1.0 + LIMIT),
        (Edge.START, -99.0, 0.0, 1.4),
    ],
)
def test_an_end_is_stretched_and_the_other_stays(edge, seconds, time, end):
    project, stretched = blinks.stretch(some(A), frozenset({A}), edge, seconds)
    (blink,) = shown(project)
    assert (blink.time, blink.end) == (pytest.approx(time), pytest.approx(end))
    assert stretched == {blink} and blink.strength == A.strength


def test_a_wink_and_back():
    project, (wink,) = blinks.set_eye(some(A), frozenset({A}), "left")
    assert shown(project) == (wink,) and wink.eye == "left"
    project, (both,) = blinks.set_eye(project, frozenset({wink}), "both")
    assert shown(project) == (both,) == (A,)


def test_locked_blinks_refuse_and_are_left_out_among_keys(session):
    project = tracks.set_key(blinks.set_locked(some(), True), "brow", 2.0, 0.5)
    for edit in (
        lambda: blinks.delete(project, frozenset({A})),
        lambda: blinks.add(project, Blink(time=8.0)),
        lambda: blinks.reset(project),
        lambda: timeline.free(project, frozenset(), frozenset({A})),
    ):
        with pytest.raises(LaneLocked, match="locked"):
            edit()
    store = Store(project)
    session.selection, session.blinks = frozenset({KeyId("brow", 2.0)}), frozenset({A})
    timeline.move_selected(store, session, 1.0, 0.0)
    assert shown(store.project) == (A, B) and store.undo_label == "Moved 1 key"


def test_keys_and_blinks_are_moved_and_deleted_together(session):
    store = Store(tracks.set_key(some(), "brow", 2.0, 0.5))
    session.selection, session.blinks = frozenset({KeyId("brow", 2.0)}), frozenset({A, B})
    timeline.move_selected(store, session, -1.5, 0.0)
    assert store.undo_label == "Moved 1 key and 2 blinks"
    assert [b.time for b in shown(store.project)] == [0.0, 2.0]
    assert session.selection == {KeyId("brow", 1.0)}
    assert {b.time for b in session.blinks} == {0.0, 2.0}
    timeline.delete_selected(store, session)
    assert shown(store.project) == () and not tracks.all_keys(store.project)
    store.undo()
    store.undo()
    assert shown(store.project) == (A, B)


def test_editing_muted_hand_work_unmutes_it():
    project = blinks.set_muted(blinks.delete(some(), frozenset({A})), True)
    assert shown(project) == (A, B)
    project, _ = blinks.move(project, frozenset({B}), 1.0)
    assert not project.tracks.blinks.muted and [b.time for b in shown(project)] == [4.0]


def test_a_toggle_adds_a_blink_that_is_shut_then_and_takes_it_out(session):
    store = Store(some())
    blink_steps.toggle(store, session, 6.0)
    (added,) = session.blinks
    assert added.shut == pytest.approx(6.0) and store.undo_label == "Added a blink"
    assert store.project.tracks.blinks.closure(6.0) == (1.0, 1.0)
    blink_steps.toggle(store, session, 6.0, "left")
    assert store.project.tracks.blinks.closure(6.0) == (0.0, 1.0)
    assert store.undo_label == "Deleted 1 blink"


def test_copies_are_pasted_at_the_playhead(session):
    store = Store(some())
    session.time = 7.0
    blink_steps.paste(store, session, blinks.copies(frozenset({A, B})))
    assert [b.time for b in shown(store.project)] == [1.0, 3.0, 7.0, 9.0]
    assert {b.time for b in session.blinks} == {7.0, 9.0}


def test_from_blink_to_blink(session):
    store = Store(some())
    blink_steps.go_to(store, session, forward=True)
    assert session.time == A.shut
    blink_steps.go_to(store, session, forward=True)
    blink_steps.go_to(store, session, forward=True)
    assert session.time == B.shut
    blink_steps.go_to(store, session, forward=False)
    assert session.time == A.shut


def test_the_selection_forgets_blinks_that_are_gone():
    project = some()
    chosen = frozenset({A, B})
    assert blinks.follow(chosen, project, blinks.delete(project, frozenset({A}))) == {B}

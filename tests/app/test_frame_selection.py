"""Frames are selected by passing them; going on is part of the same step."""

import pytest

from studio.app.edits import tracks
from studio.app.frame_selection import FrameSelection
from studio.app.session import Session
from studio.app.store import Store
from studio.domain.project import Project


@pytest.fixture
def scene():
    store, session = Store(tracks.set_key(Project(), "brow", 3.96, 0.0)), Session()
    return store, session, FrameSelection(store, session)


def test_forth_and_back_is_one_step(scene):
    store, session, passing = scene
    session.time = 1.0
    for frames in (3, -1, -4):
        passing.step(frames)
    assert store.project.frames_in_span == range(23, 26)
    assert store.steps == ("Selected 3 frames",)
    assert session.time == pytest.approx(23 / 25)


def test_another_place_or_another_edit_begins_anew(scene):
    store, session, passing = scene
    passing.step(2)
    session.time = 2.0
    passing.step(1)
    assert store.project.frames_in_span == range(50, 52)
    store.edit("Key", lambda p: tracks.set_key(p, "brow", 1.0, 0.2))
    passing.step(1)
    assert store.project.frames_in_span == range(51, 53)
    assert store.steps == ("Selected 3 frames", "Selected 2 frames", "Key", "Selected 2 frames")


def test_it_ends_where_the_film_does(scene):
    store, _, passing = scene
    passing.step(-1)
    assert store.project.frames_in_span == range(1) and store.undo_label == "Selected 1 frame"
    passing.go(10_000)
    assert store.project.frames_in_span == range(store.project.frame_count)

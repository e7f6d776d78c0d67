"""Selecting by columns, playhead and curves."""

import pytest
from key_scenes import ids, keyed

from studio.app.edits import blinks, selecting
from studio.app.session import Session
from studio.app.store import Store
from studio.domain.blinks import Blink
from studio.domain.project import Project


@pytest.fixture
def scene():
    project = keyed(keyed(Project(), "brow", (1.0, 0.1), (2.0, 0.2)), "gaze_x", (2.0, 5.0))
    project, _ = blinks.paste(project, (Blink(time=0.0),), 3.0)
    return Store(project), Session()


def test_a_column_adds_keys_at_the_same_times(scene):
    store, session = scene
    session.selection = ids("brow", 2.0)
    selecting.column(store, session, ["brow"])
    assert session.selection == ids("brow", 2.0)
    selecting.column(store, session)
    assert session.selection == ids("brow", 2.0) | ids("gaze_x", 2.0)


def test_the_sides_of_the_playhead_have_keys_and_blinks(scene):
    store, session = scene
    session.time = 1.5
    selecting.before_playhead(store, session)
    assert session.selection == ids("brow", 1.0) and not session.blinks
    selecting.after_playhead(store, session)
    assert session.selection == ids("brow", 2.0) | ids("gaze_x", 2.0)
    assert len(session.blinks) == 1


def test_keys_in_the_frame_of_the_playhead(scene):
    store, session = scene
    session.time = 1.01
    selecting.at_playhead(store, session)
    assert session.selection == ids("brow", 1.0)


def test_linked_keys(scene):
    store, session = scene
    session.selection = ids("brow", 2.0)
    selecting.linked(store, session)
    assert session.selection == ids("brow", 1.0, 2.0)

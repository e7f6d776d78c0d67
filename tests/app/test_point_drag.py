"""A drag of landmarks as keys of the document, without a window."""

import numpy as np
import pytest

from studio.app.edits import tracks
from studio.app.point_drag import NothingMoves, PointDrag
from studio.app.session import Session
from studio.app.store import Store
from studio.domain.performance import landmarks_at
from studio.domain.project import Project

NOSE, LOWER = 30, 57


def through_pixels(points, side=720):
    """Points (74, 2) as they come back from a picture of `side` pixels."""
    return (points * np.float32(side)).astype(np.float32) / np.float32(side)


def moved(project, point, way):
    points = through_pixels(landmarks_at(project, 0.0))
    points[point] += way
    return points


@pytest.fixture
def store():
    return Store(Project())


def test_each_move_counts_from_the_start_and_all_are_one_step(store):
    touched = []
    session = Session()
    session.lanes_touched.connect(touched.append)
    drag = PointDrag(store, session, "Moved 1 landmark")
    for way in (0.08, 0.02, 0.05):
        drag.move(moved(Project(), LOWER, (0, way)))
    drag.finish()
    assert store.steps == ("Moved 1 landmark",) and set(touched) == {frozenset({"mouth_open"})}
    after = landmarks_at(store.project, 0.0) - landmarks_at(Project(), 0.0)
    assert after[LOWER, 1] == pytest.approx(0.05, abs=1e-3)


def test_points_that_only_went_through_pixels_have_not_moved(store):
    for lane in ("head_yaw", "head_pitch"):
        store.edit("Lock", lambda p, lane=lane: tracks.set_locked(p, lane, True))
    drag = PointDrag(store, Session(), "Moved nose")
    with pytest.raises(NothingMoves, match="rest"):
        drag.move(moved(store.project, NOSE, (0.03, 0.0)))
    drag.cancel()


def test_a_drag_that_was_undone_is_over(store):
    drag = PointDrag(store, Session(), "Moved 1 landmark")
    drag.move(moved(Project(), LOWER, (0, 0.05)))
    store.undo()
    assert drag.move(moved(Project(), LOWER, (0, 0.08))) == frozenset()
    drag.finish()
    assert store.project == Project() and store.done == 0


def test_a_drag_over_keys_changes_those_at_the_playhead(store):
    for time in (0.0, 1.0):
        store.edit("Key", lambda p, t=time: tracks.set_key(p, "mouth_open", t, 0.1))
    drag = PointDrag(store, Session(), "Moved 1 landmark")
    drag.move(moved(store.project, LOWER, (0, 0.02)))
    drag.finish()
    keys = store.project.tracks.mouth_open.layer.keys
    assert [key.time for key in keys] == [0.0, 1.0]
    assert keys[0].value > 0.15 and keys[1].value == pytest.approx(0.1)

from dataclasses import replace

import pytest

from studio.app.store import HISTORY_LIMIT
from studio.domain.project import Project


def set_margin(value):
    return lambda p: replace(p, warp=replace(p.warp, margin=value))


def test_drag_is_one_undo_step(store):
    store.begin("Warp margin")
    for i in range(50):
        store.edit("Warp margin", set_margin(i / 100))
    store.commit()
    assert store.undo_label == "Warp margin" and store.dirty
    store.undo()
    assert store.project == Project() and not store.dirty
    assert store.redo_label == "Warp margin"
    store.redo()
    assert store.project.warp.margin == 0.49


def test_cancelled_drag_leaves_no_trace(store):
    start = store.project
    store.begin("Warp margin")
    store.edit("Warp margin", set_margin(0.3))
    store.cancel()
    assert store.project is start and store.undo_label is None


def test_unchanged_edit_is_silent(store):
    seen = []
    store.changed.connect(lambda old, new: seen.append(new))
    store.edit("Warp margin", set_margin(0.18))
    assert not seen and store.undo_label is None


def test_a_new_edit_forgets_what_was_undone(store):
    store.edit("One", set_margin(0.1))
    store.undo()
    store.edit("Two", set_margin(0.2))
    store.redo()
    assert store.project.warp.margin == 0.2 and store.redo_label is None


def test_undo_ends_an_open_gesture_first(store):
    store.begin("Drag")
    store.edit("Drag", set_margin(0.4))
    store.undo()
    assert store.project == Project()


def test_history_is_bounded(store):
    for i in range(HISTORY_LIMIT + 50):
        store.edit("Step", set_margin(i / 1000))
    for _ in range(HISTORY_LIMIT + 50):
        store.undo()
    assert store.project.warp.margin == pytest.approx(0.049)


def test_saved_and_undone_is_dirty(store):
    store.edit("One", set_margin(0.1))
    store.mark_saved(store.project)
    assert not store.dirty
    store.undo()
    assert store.dirty


@pytest.mark.parametrize("saved", [True, False])
def test_opening_starts_a_fresh_history(store, saved):
    store.edit("One", set_margin(0.1))
    other = replace(Project(), name="Other")
    store.open(other, saved)
    assert store.project is other and store.undo_label is None and store.dirty is not saved

import gc
import weakref
from dataclasses import replace

import numpy as np
import pytest

from studio.app import store as store_module
from studio.app.history_size import unshared_bytes
from studio.app.store import HISTORY_LIMIT, Store
from studio.domain.curve import Curve, Keyframe
from studio.domain.key_table import table_of
from studio.domain.project import Project
from studio.domain.samples import Samples
from studio.domain.timebase import FrameRate
from studio.domain.tracks import Lane, Track


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


def test_a_step_that_replaces_an_array_takes_as_much_as_the_array():
    track = Track(rate=FrameRate(num=25), values=Samples(np.zeros((1000, 74, 2))))
    old = replace(Project(), motion=track)
    lane = Lane(layer=Curve(keys=tuple(Keyframe(time=i, value=0.0) for i in range(100))))
    keyed = replace(old, tracks=replace(old.tracks, jaw_drop=lane))
    assert unshared_bytes(old, old) == 0
    assert unshared_bytes(old, keyed) < 2000  # the array is shared
    assert unshared_bytes(keyed, old) > 100 * 100
    assert unshared_bytes(old, replace(old, motion=None)) > 1000 * 74 * 2 * 4


def test_history_is_bounded_in_bytes_too(store, monkeypatch):
    monkeypatch.setattr(store_module, "HISTORY_BYTES", 8_000_000)
    monkeypatch.setattr(store_module, "ALWAYS_KEPT", 5)

    def shaped(step):
        values = Samples(np.full((1000, 250), step))  # a million bytes
        return lambda p: replace(p, motion=Track(rate=p.rate, values=values))

    store.edit("Small", set_margin(0.2))
    for step in range(12):
        store.edit("Large", shaped(step))
    assert 5 <= store.done <= 8 and store.forgotten == 13 - store.done
    store.go(0)
    assert store.project.motion is not None and store.redo_label == "Large"
    monkeypatch.setattr(store_module, "HISTORY_BYTES", 1)
    store.edit("Large", shaped(99))
    for step in range(9):
        store.edit("Large", shaped(step))
    assert store.done == 5  # however much they take


def test_another_document_lets_the_keys_of_the_last_one_go(store):
    class Marked(float):
        """A number that can be watched."""

    time = Marked(1.0)
    gone = weakref.ref(time)
    curve = Curve(keys=(Keyframe(time=time, value=0.0), Keyframe(time=2.0, value=1.0)))
    del time
    assert len(table_of(curve.keys).times) == 2 and curve.at_many(np.linspace(0, 3, 50)).any()
    del curve
    gc.collect()
    assert gone() is not None  # the tables are kept, so that they need not be made again
    store.open(Project(), saved=True)
    gc.collect()
    assert gone() is None


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


def test_the_last_step_that_changed_a_part_is_known_with_its_time():
    times = iter((10.0, 20.0, 30.0))
    store = Store(Project(), clock=lambda: next(times))
    store.edit("One", set_margin(0.1))
    store.edit("Two", lambda p: replace(p, name="Anna"))
    assert store.last_change(lambda p: p.warp) == ("One", 10.0)
    assert store.last_change(lambda p: p.name) == ("Two", 20.0)
    assert store.last_change(lambda p: p.tracks) is None
    store.begin("Drag")
    store.edit("Drag", set_margin(0.3))
    assert store.last_change(lambda p: p.warp) == ("One", 10.0)
    store.commit()
    assert store.last_change(lambda p: p.warp) == ("Drag", 30.0)
    store.undo()
    assert store.last_change(lambda p: p.warp) == ("One", 10.0)
    store.redo()
    assert store.last_change(lambda p: p.warp) == ("Drag", 30.0)

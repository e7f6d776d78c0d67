"""Markers and the range from in to out, each action one step that can be taken back."""

import pytest

from studio.app.edits import markers, tracks
from studio.app.session import KeyId, Session
from studio.app.store import Store
from studio.domain.blinks import Blink
from studio.domain.errors import BadInput
from studio.domain.markers import Marker, MarkerColour
from studio.domain.project import Project
from studio.io import project_file
from studio.io.assets import AssetStore


@pytest.fixture
def store():
    return Store(Project())


def times(store):
    return [marker.time for marker in store.project.markers]


def span(store):
    found = store.project.span
    return None if found is None else (found.start, found.end)


def test_a_marker_lies_on_a_frame_and_there_is_one_per_frame(store):
    markers.add(store, 2.03)
    markers.add(store, 1.0)
    markers.add(store, 2.0)
    assert times(store) == [1.0, 2.0]
    store.undo()
    assert times(store) == [2.0] and store.redo_label == "Added a marker"


def test_renaming_colouring_and_deleting_are_steps(store):
    markers.add(store, 1.0)
    markers.rename(store, store.project.markers[0], " Smile ")
    markers.recolour(store, store.project.markers[0], MarkerColour.BLUE)
    assert store.project.markers == (Marker(time=1.0, name="Smile", colour=MarkerColour.BLUE),)
    assert store.undo_label == "Coloured marker “Smile”"
    markers.delete(store, store.project.markers[0])
    assert times(store) == []
    store.undo()
    assert times(store) == [1.0]


def test_a_marker_that_is_gone_cannot_be_changed(store):
    markers.rename(store, Marker(time=1.0), "Nobody")
    assert store.project == Project() and store.undo_label is None


def test_a_moved_marker_passes_others_but_lies_on_none(store):
    for time in (1.0, 2.0):
        markers.add(store, time)
    first = store.project.markers[0]
    assert [m.time for m in markers.moved(store.project, first, 75).markers] == [2.0, 3.0]
    assert markers.moved(store.project, first, 50) == store.project
    assert markers.moved(store.project, first, -4).markers[0].time == 0.0


def test_the_marker_beside_the_playhead(store):
    for time in (1.0, 2.0, 3.0):
        markers.add(store, time)
    assert markers.marker_beside(store.project, 2.0, 1).time == 3.0
    assert markers.marker_beside(store.project, 2.0, -1).time == 1.0
    assert markers.marker_beside(store.project, 3.02, 1) is None


def test_in_and_out(store):
    markers.set_in(store, 1.01)
    assert span(store) == (1.0, 5.0)
    markers.set_out(store, 2.0)
    assert span(store) == (1.0, 2.04), "the out frame belongs to the range"
    markers.set_in(store, 3.0)
    assert span(store) == (3.0, 5.0), "an end before the start is the end of the film"
    markers.set_out(store, 0.4)
    assert span(store) == (0.0, 0.44), "and a start after the end its start"
    markers.clear_span(store)
    assert span(store) is None and store.undo_label == "Cleared in and out"
    for _ in range(5):
        store.undo()
    assert store.project == Project()


def test_the_first_frame_can_be_the_whole_range(store):
    markers.set_out(store, 0.0)
    assert span(store) == (0.0, 0.04)
    markers.set_in(store, 4.96)
    assert list(store.project.frames_in_span) == [124]


def test_a_range_around_what_is_selected(store):
    session = Session()
    with pytest.raises(BadInput):
        markers.span_of_keys(store, session)
    for time in (1.0, 3.0):
        store.edit("Key", lambda p, t=time: tracks.set_key(p, "brow", t, 0.1))
    session.selection = frozenset({KeyId("brow", 1.0), KeyId("brow", 3.0)})
    session.blinks = frozenset({Blink(time=3.2)})
    markers.span_of_keys(store, session)
    assert span(store) == (1.0, 3.64)
    assert store.undo_label == "Set in and out around 2 keys and 1 blink"


def stretch(store):
    (marker,) = store.project.markers
    return marker.time, marker.end


def test_a_label_covers_whole_frames_and_takes_over_a_marker_there(store):
    markers.add(store, 1.0)
    markers.rename(store, store.project.markers[0], "Line")
    markers.label(store, 1.01, 1.99)
    assert stretch(store) == (1.0, 2.0) and store.project.markers[0].name == "Line"
    assert store.undo_label == "Labelled 1.00 s"
    markers.label(store, 1.0, 1.0)
    assert stretch(store) == (1.0, pytest.approx(1.04)), "one frame at least"


def test_ends_of_a_label_do_not_pass_each_other(store):
    markers.label(store, 1.0, 2.0)
    (marker,) = store.project.markers
    for frame, first, ends in ((40, True, (1.6, 2.0)), (90, True, (2.0, 2.0)),
                               (75, False, (1.0, 3.0)), (10, False, (1.0, 1.0))):  # fmt: skip
        (moved,) = markers.with_end_at(store.project, marker, frame, first=first).markers
        assert (moved.time, moved.end) == pytest.approx(ends)
    markers.add(store, 0.4)
    assert markers.with_end_at(store.project, marker, 10, first=True) is store.project


def test_labels_are_saved(store, tmp_path):
    markers.label(store, 1.0, 2.5)
    assets = AssetStore(tmp_path / "assets")
    project_file.save(store.project, tmp_path / "film.quintet", assets)
    assert project_file.load(tmp_path / "film.quintet", assets).markers == store.project.markers

from dataclasses import replace

import numpy as np
import pytest

from studio.app.edits import sources as edits
from studio.app.store import Store
from studio.domain.errors import BadInput
from studio.domain.project import Project
from studio.domain.sources import SourceBank
from tests.fake_faces import face_points, photo, picture

A, B, C, D = (
    photo(name, opening) for name, opening in zip("abcd", (0.03, 0.0, 0.06, 0.01), strict=True)
)


@pytest.fixture
def store():
    return Store(Project())


def names(store):
    bank = store.project.sources
    return [image.name if image else "-" for image in bank.slots], [i.name for i in bank.extras]


def test_put_and_replace(store):
    edits.put_photo(store, 1, A)
    assert store.undo_label == "Added photo 2"
    edits.put_photo(store, 1, B)
    assert store.undo_label == "Replaced photo 2"
    assert names(store) == (["-", "b", "-", "-", "-"], [])
    store.undo()
    store.undo()
    assert store.project.sources == SourceBank()


def test_photos_fill_the_empty_slots_first(store):
    edits.put_photo(store, 1, A)
    edits.put_photos(store, [B, C, D, B, C])
    assert names(store) == (["b", "a", "c", "d", "b"], ["c"])
    assert store.undo_label == "Added 5 photos"


def test_photos_dropped_on_a_slot_fill_from_there(store):
    edits.put_photo(store, 3, A)
    edits.put_photos(store, [B, C, D], start=3)
    assert names(store) == (["-", "-", "-", "b", "c"], ["d"])


def test_more_than_twenty_are_refused_and_nothing_changes(store):
    with pytest.raises(BadInput, match="20 photos"):
        edits.put_photos(store, [A] * 21)
    assert store.undo_label is None


def test_remove(store):
    edits.put_photos(store, [A, B, C, D, A, B, C])
    edits.remove_photo(store, 0)
    edits.remove_photo(store, 5)
    assert names(store) == (["-", "b", "c", "d", "a"], ["c"])
    assert store.undo_label == "Removed photo 6"


def test_slots_close_up_when_one_is_moved(store):
    edits.put_photos(store, [A, B, C, D])
    edits.move_photo(store, 0, 2)
    assert names(store)[0] == ["b", "c", "a", "d", "-"]
    assert store.undo_label == "Moved photo 1 to 3"


def test_an_extended_photo_changes_places_with_a_slot(store):
    edits.put_photos(store, [A, B, C, D, A, B])
    edits.move_photo(store, 5, 2)
    assert names(store) == (["a", "b", "b", "d", "a"], ["c"])


def test_an_extended_photo_moves_into_an_empty_slot(store):
    edits.put_photos(store, [A, B, C, D, A, B, C])
    edits.remove_photo(store, 0)
    edits.move_photo(store, 5, 0)
    assert names(store) == (["b", "b", "c", "d", "a"], ["c"])


def test_a_slot_moves_behind_the_five(store):
    edits.put_photos(store, [A, B])
    edits.extend_with(store, 1)
    assert names(store) == (["a", "-", "-", "-", "-"], ["b"])


def test_sort_closed_to_open(store):
    edits.put_photos(store, [A, B, C, D])
    edits.sort_closed_to_open(store)
    assert names(store)[0] == ["b", "d", "a", "c", "-"]
    store.undo()
    assert names(store)[0] == ["a", "b", "c", "d", "-"]


def test_landmarks_follow_a_photo_that_was_moved(store):
    edits.put_photos(store, [A, B])
    edits.move_photo(store, 0, 1)
    moved = A.landmarks.array + np.float32(2.0)
    after = edits.set_landmarks(store, A, moved, picture(0), "Moved 1 landmark of photo 1")
    assert store.project.sources.slots[1] is after
    assert after.crop == A.crop and after.sharpness > 0
    store.undo()
    assert store.project.sources.slots[1] == A


def test_a_face_placed_elsewhere_gets_a_new_crop(store):
    edits.put_photo(store, 0, A)
    points = face_points(side=200.0, centre=(100.0, 100.0))
    after = edits.set_landmarks(store, A, points, picture(0), "Placed")
    assert (after.crop.x, after.crop.y) == pytest.approx((100.0, 100.0))


def test_placing_points_solves_a_problem(store):
    lost = replace(A, landmarks=None, crop=None, problem="No face was found.")
    edits.put_photo(store, 0, lost)
    edits.set_landmarks(store, lost, face_points(), picture(0), "Placed")
    image = store.project.sources.slots[0]
    assert image.usable and not image.problem and image.sharpness > 0


def test_a_photo_that_is_gone_is_not_brought_back(store):
    edits.put_photo(store, 0, A)
    edits.remove_photo(store, 0)
    edits.replace_photo(store, A, B)
    assert store.project.sources == SourceBank()


def test_fill_and_clear(store):
    edits.fill_bank(store, SourceBank(slots=(A, B, C, D, None)), "clip.mp4")
    assert store.undo_label == "Filled the bank from clip.mp4"
    edits.clear_bank(store)
    assert store.undo_label == "Removed 4 photos"
    store.undo()
    store.undo()
    assert store.project.sources == SourceBank()


def test_the_resting_photo_is_chosen_and_given_back(store):
    edits.put_photos(store, [A, B])
    edits.rest_on(store, 1)
    assert store.project.sources.neutral.name == B.name
    fresh = replace(B, sharpness=3.0)
    edits.replace_photo(store, store.project.sources.slots[1], fresh)  # it was detected again
    assert store.project.sources.neutral.sharpness == 3.0
    edits.rest_on(store, 1)
    assert not any(photo.resting for photo in store.project.sources.filled)
    edits.rest_on(store, 4)  # nothing is there
    assert store.undo_label == "Chose the resting face by closed lips"

"""Frames of a clip as lessons for a network."""

import numpy as np
import pytest
from drawn_clip import album, page
from engine_scenes import drawn, shape

from studio.domain import face
from studio.engine.album import CROP, PHOTOS, Album, Lessons, Page, lesson_of
from studio.engine.face_window import SIDE
from studio.engine.window_parts import LOOKS, PART


def test_a_page_is_cut_at_the_scale_asked_for():
    points = shape() * 300 + np.array([150.0, -40.0], np.float32)
    made = Page.of(np.full((260, 640, 3), 90, np.uint8), points, side=280.0)
    assert made.rgb.shape == (CROP, CROP, 3)
    np.testing.assert_allclose(made.points[face.NOSE_TIP], 0.5, atol=1e-5)
    height = float(face.face_height(made.points)) * 280
    assert height == pytest.approx(float(face.face_height(points)), rel=1e-4)
    assert made.edges[1] > 0.05, "the crop leaves the picture above"
    assert made.edges[2] > 1


def test_the_end_of_the_clip_teaches_nothing():
    made = album(40, photos=2)
    assert list(made.held_out) == list(range(34, 40)) and list(made.own) == [40, 41]
    seen = set()
    lessons = Lessons(made, 1)
    for _ in range(60):
        target = int(lessons._random.choice(made.taught, p=lessons._chances))
        seen |= {target, *lessons._bank(target).tolist()}
    assert not seen & set(made.held_out.tolist())
    assert {40, 41} <= seen, "the project's photos are among the banks"


def test_photos_beside_the_target_are_left_out():
    lessons = Lessons(album(40), 3)
    for target in (0, 17, 33):
        for _ in range(20):
            bank = lessons._bank(target)
            assert len(bank) == PHOTOS and np.abs(bank - target).min() > 6
            assert (np.diff(lessons._album.opening[bank]) >= 0).all()


def test_rare_frames_come_more_often():
    still = [page(0.0) for _ in range(30)]
    made = Album([*still, page(0.0, 1.0), page(0.45), *still[:8]], [])
    assert made.interest[30] > 6 > made.interest[31] > 2 > made.interest[0]


def test_a_batch_is_what_the_network_is_taught_by():
    batch = Lessons(album(30), 1).batch(2)
    parts = (2, len(LOOKS))
    shapes = {name: values.shape for name, values in batch.items()}
    assert shapes == {
        "photos": (*parts, PHOTOS, 3, PART, PART),
        "shares": (*parts, PHOTOS, PART // 2, PART // 2),
        "points": (*parts, PHOTOS, 74, 2),
        "target": (*parts, 74, 2),
        "picture": (*parts, 3, PART, PART),
        "masks": (*parts, 4, PART, PART),
    }
    again = Lessons(album(30), 1).batch(2)
    for name, values in batch.items():
        np.testing.assert_array_equal(values, again[name])


def test_nothing_is_learnt_where_the_camera_saw_nothing():
    half = Page(drawn(shape(), CROP), shape(), (0.0, 0.0, 0.5, 1.0))
    lesson, places = lesson_of(Album([page(0.1), half], []), np.array([0]), 1)
    masks = lesson.masks()
    assert places.shape == (2, SIDE, SIDE, 2)
    assert masks[0, SIDE // 2, SIDE // 4] > 0.5 and not masks[0, :, SIDE * 3 // 4 :].any()

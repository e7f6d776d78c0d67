"""Triangles in the depth buffer, and what is read off them."""

import numpy as np
import pytest

from models.rig.performers.raster import NOTHING, Buffer, sample, shrinking, vertex_normals

SQUARE = np.array([[2, 2, 0], [12, 2, 0], [12, 12, 4], [2, 12, 4]], np.float32)
HALVES = np.array([[0, 1, 2], [0, 2, 3]], np.int32)


def test_a_square_is_filled_without_a_gap_and_nothing_else():
    buffer = Buffer.empty(16, 16)
    buffer.draw(SQUARE, HALVES, first=5)
    inside = np.zeros((16, 16), bool)
    inside[2:13, 2:13] = True
    assert np.array_equal(buffer.triangle != NOTHING, inside)
    assert set(buffer.triangle[inside]) == {5, 6}


def test_weights_say_where_a_pixel_lies():
    buffer = Buffer.empty(16, 16)
    buffer.draw(SQUARE, HALVES)
    for y, x in ((3, 9), (11, 4), (7, 7)):
        corners = SQUARE[HALVES[buffer.triangle[y, x]]]
        a, b = buffer.weights[y, x]
        place = a * corners[0] + b * corners[1] + (1 - a - b) * corners[2]
        assert place[:2] == pytest.approx((x, y), abs=1e-4)
        assert buffer.depth[y, x] == pytest.approx(place[2], abs=1e-4)


def test_the_nearer_triangle_wins_in_any_order():
    near = SQUARE + np.array([0, 0, 10], np.float32)
    points = np.concatenate([SQUARE, near])
    for triangles in (np.concatenate([HALVES, HALVES + 4]), np.concatenate([HALVES + 4, HALVES])):
        buffer = Buffer.empty(16, 16)
        buffer.draw(points, triangles)
        assert buffer.depth[2:13, 2:13].min() >= 10.0


def test_one_sided_triangles_vanish_when_turned_away():
    drawn = []
    for side in (1, -1):
        buffer = Buffer.empty(16, 16)
        buffer.draw(SQUARE, HALVES, one_sided=side)
        drawn.append(int((buffer.triangle != NOTHING).sum()))
    assert sorted(drawn) == [0, 121]


def test_what_leaves_the_picture_is_cut():
    buffer = Buffer.empty(8, 8)
    buffer.draw(SQUARE * 3 - 6, HALVES)
    assert (buffer.triangle != NOTHING).all()


def test_samples_lie_between_pixels_and_stop_at_the_border():
    image = np.arange(12, dtype=np.uint8).reshape(3, 4, 1)
    at = [sample(image, np.float32(x), np.float32(y), 0) for x, y in ((1.5, 0.5), (-9, 0), (99, 2))]
    assert at == pytest.approx([3.5, 0.0, 11.0], abs=0.01)


def test_normals_of_a_slope():
    slope = np.array([[0, 0, 0], [1, 0, -1], [0, 1, 0]], np.float32)
    normals = vertex_normals(slope, np.array([[0, 1, 2]], np.int32))
    assert normals == pytest.approx(np.tile([0.7071, 0, 0.7071], (3, 1)), abs=1e-3)


def test_stretching_is_told_by_its_worst_direction():
    wide = SQUARE * np.array([3, 1, 1], np.float32)
    found = shrinking(SQUARE[:, :2].copy(), wide, HALVES, 1.5)
    assert found == pytest.approx([0.5, 0.5])

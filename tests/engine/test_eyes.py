import numpy as np
import pytest
from engine_scenes import photo, shape, state

from studio.domain import face
from studio.engine.eyes import Eyes, move_eyes
from studio.engine.model_store import ModelStore
from studio.engine.renderers.prior_warp import PriorWarpRenderer

SIZE = 400


def positions(target, source, corner=(0, 0), extent=(SIZE, SIZE)):
    """The identity map of a window, after the lids were slid."""
    width, height = extent
    line = (np.arange(SIZE, dtype=np.float32) + 0.5) / SIZE
    x, y = np.meshgrid(line, line)
    part = np.s_[corner[1] : corner[1] + height, corner[0] : corner[0] + width]
    x, y = x[part].copy(), y[part].copy()
    move_eyes(x, y, corner, SIZE, Eyes(target), Eyes(source))
    return x, y


def test_equal_lids_change_nothing():
    x, y = positions(shape(), shape())
    line = (np.arange(SIZE, dtype=np.float32) + 0.5) / SIZE
    np.testing.assert_array_equal(x, np.broadcast_to(line, x.shape))
    np.testing.assert_array_equal(y, np.broadcast_to(line[:, None], y.shape))


def test_a_shut_eye_shows_skin_from_above_and_below_alone():
    source = shape()
    _, y = positions(shape(0, 1.0), source)
    for upper, lower, pupil in ((68, 69, 72), (70, 71, 73)):
        column = y[:, int(source[pupil, 0] * SIZE)]
        eyeball = (column > source[upper, 1] + 0.004) & (column < source[lower, 1] - 0.004)
        assert not eyeball.any()
        assert (np.diff(column) >= -1e-6).all(), "the picture is never folded"


def test_the_eyeball_rests_while_the_lids_come_down():
    _, y = positions(shape(0, 0.5), shape())
    line = (np.arange(SIZE) + 0.5) / SIZE
    middle = int(shape(0, 0.5)[[68, 69], 1].mean() * SIZE)
    column = int(shape()[72, 0] * SIZE)
    assert y[middle, column] == pytest.approx(line[middle], abs=1e-3)


def test_brows_nose_and_mouth_are_left_alone():
    x, y = positions(shape(0, 1.0), shape())
    line = (np.arange(SIZE, dtype=np.float32) + 0.5) / SIZE
    for point in (face.NOSE_TIP, 8, 19, 24, 51, 0, 16):
        column, row = (shape()[point] * SIZE).astype(int)
        assert x[row, column] == line[column] and y[row, column] == line[row]


@pytest.mark.parametrize("corner", [(0, 0), (150, 140), (130, 155), (390, 0), (0, 390)])
def test_a_window_is_a_part_of_the_whole(corner):
    extent = (min(60, SIZE - corner[0]), min(30, SIZE - corner[1]))
    whole = positions(shape(0, 0.7), shape())
    part = positions(shape(0, 0.7), shape(), corner, extent)
    cut = np.s_[corner[1] : corner[1] + extent[1], corner[0] : corner[0] + extent[0]]
    for all_of_it, piece in zip(whole, part, strict=True):
        np.testing.assert_allclose(piece, all_of_it[cut], atol=1e-6)


def test_one_open_photo_blinks(tmp_path):
    """The white of the drawn eyes disappears although no photo has shut eyes."""
    renderer = PriorWarpRenderer(ModelStore(tmp_path))
    renderer.prepare([photo()])
    white = [
        int((renderer.render(state(shape(0, closure), 256)).min(axis=2) > 225).sum())
        for closure in (0.0, 0.5, 1.0)
    ]
    renderer.close()
    assert white[0] > 80 and white[1] < 0.8 * white[0] and white[2] < 0.1 * white[0]


def looking(aside, down=0.0, closure=0.0):
    """The face with both pupils moved, in widths of an eye."""
    points = shape(0, closure).copy()
    width = points[39, 0] - points[36, 0]
    points[72:] += width * np.array([aside, down], np.float32)
    return points


@pytest.mark.parametrize(("aside", "down"), [(0.1, 0), (-0.1, 0), (0, 0.08), (0, -0.08)])
def test_the_iris_moves_as_a_whole(aside, down):
    straight, target = shape(), looking(aside, down)
    x, y = positions(target, straight)
    line = (np.arange(SIZE) + 0.5) / SIZE
    radius = 0.05 * (straight[39, 0] - straight[36, 0])
    for pupil in (72, 73):
        away = np.hypot(line[None] - target[pupil, 0], line[:, None] - target[pupil, 1])
        disc = away < radius
        moved = straight[pupil] - target[pupil]
        np.testing.assert_allclose((x - line[None])[disc], moved[0], atol=1e-3)
        np.testing.assert_allclose((y - line[:, None])[disc], moved[1], atol=1e-3)


def test_a_glance_leaves_the_lids_where_they_are():
    source = shape()
    x, y = positions(looking(0.15), source)
    line = (np.arange(SIZE, dtype=np.float32) + 0.5) / SIZE
    above = y < source[[37, 38, 43, 44], 1].min() - 0.01
    below = y > source[[40, 41, 46, 47], 1].max() + 0.01
    for skin in (above, below):
        np.testing.assert_array_equal(x[skin], np.broadcast_to(line, x.shape)[skin])


def test_a_turned_ball_shows_nothing_of_the_lids():
    """What lies behind the photo's lids is taken from elsewhere on the ball."""
    source, target = shape(), looking(0.0, -0.12)
    _, y = positions(target, source)
    for upper, lower, pupil in ((68, 69, 72), (70, 71, 73)):
        column = int(target[pupil, 0] * SIZE)
        rows = np.arange(*(int(edge * SIZE) for edge in target[[upper, lower], 1]))[3:-3]
        shown = y[rows, column]
        assert (shown > source[upper, 1]).all() and (shown < source[lower, 1]).all()


def test_a_photo_with_shut_eyes_has_no_gaze():
    shut = shape(0, 1.0)
    np.testing.assert_array_equal(positions(looking(0.2, 0, 1.0), shut), positions(shut, shut))

import numpy as np
import pytest
from engine_scenes import photo, shape, state

from studio.domain import face
from studio.engine.lids import Eyes, slide_lids
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
    slide_lids(x, y, corner, SIZE, Eyes(target), Eyes(source))
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

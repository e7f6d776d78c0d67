import numpy as np
import pytest
from engine_scenes import photo, shape, state

from studio.app.look import View
from studio.app.view_pictures import difference, grey, picture, reduced, tint
from studio.engine.render_loop import Frame, Request
from studio.engine.renderer import Explanation

RESULT, RIVAL, WARPED, PAINTED = (np.full((8, 8, 3), v, np.uint8) for v in (10, 30, 50, 70))


def frame(explained=True, paints=True, rival=RIVAL):
    told = Explanation(
        warped=WARPED,
        appearance=PAINTED if paints else None,
        visibility=np.full((4, 4), 0.5, np.float32) if paints else None,
        shares=np.ones((1, 4, 4), np.float32),
        flow=np.zeros((4, 4, 2), np.float32),
        demand=0.0,
    )
    request = Request(state=state(shape(), 8), sources=(photo().source,), explained=explained)
    return Frame(RESULT, request, 0.01, explanation=told if explained else None, rival=rival)


@pytest.mark.parametrize(
    ("view", "level"),
    [
        (View.RESULT, 10),
        (View.WARPED, 50),
        (View.APPEARANCE, 70),
        (View.VISIBILITY, 128),
        (View.SELECTION, 50),
        (View.FLOW, 10),
        (View.WIPE, 10),
        (View.DIFFERENCE, 80),
    ],
)
def test_every_view_has_its_picture(view, level):
    shown = picture(frame(), view, gain=4)
    assert shown.dtype == np.uint8 and (shown == level).all()


def test_what_has_not_come_yet_is_no_picture():
    bare = frame(explained=False, rival=None)
    assert [view for view in View if picture(bare, view, 1) is not None] == [View.RESULT]
    plain = frame(paints=False)
    assert picture(plain, View.APPEARANCE, 1) is None is picture(plain, View.VISIBILITY, 1)


def test_a_difference_has_no_sign_and_no_overflow():
    one, other = np.uint8([[[0, 100, 255]]]), np.uint8([[[200, 90, 255]]])
    np.testing.assert_array_equal(difference(one, other, 1), [[[200, 10, 0]]])
    np.testing.assert_array_equal(difference(other, one, 16), [[[255, 160, 0]]])


def test_black_and_white_are_the_ends_of_grey():
    np.testing.assert_array_equal(grey(np.float32([[0, 1, 2]]))[0, :, 0], [0, 255, 255])


def test_colours_are_mixed_by_share():
    shares = np.float32([[[1, 0.5]], [[0, 0.5]]])
    mixed = tint(shares, np.float32([[200, 0, 0], [0, 100, 0]]))
    np.testing.assert_array_equal(mixed[0], [[200, 0, 0], [100, 50, 0]])


def test_large_shares_are_reduced_and_small_ones_are_kept():
    assert reduced(np.zeros((2, 512, 512), np.float32)).shape[1] < 200
    assert reduced(np.zeros((2, 112, 112), np.float32)).shape == (2, 112, 112)

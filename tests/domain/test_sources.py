from dataclasses import replace

import numpy as np
import pytest

from studio.domain.expressions import movement
from studio.domain.performance import close_lids
from studio.domain.retarget import mean_face
from studio.domain.sources import Crop, SourceBank, SourceImage


def photo(name="a", opening=0.0, closure=0.0):
    """A 400 px photo of the mean face."""
    shape = close_lids(mean_face() + np.float32(opening) * movement("mouth_open"), closure)
    image = SourceImage(asset=f"{name}.png", name=name, width=400, height=400)
    return image.with_landmarks(shape * 400)


def test_crop_is_centred_on_the_nose_and_two_point_two_faces_wide():
    crop = Crop.around(mean_face() * 400 + 30)
    assert (crop.x, crop.y) == pytest.approx((230, 230), abs=0.1)
    assert crop.side == pytest.approx(400, rel=0.01)


def test_crop_there_and_back():
    crop = Crop(x=120, y=80, side=200)
    points = np.array([[20, -20], [220, 180]], np.float32)
    np.testing.assert_allclose(crop.inward(points), [[0, 0], [1, 1]])
    np.testing.assert_allclose(crop.outward(crop.inward(points)), points)


def test_neutral_is_closed_lipped_and_awake():
    bank = SourceBank(slots=(photo("open", 0.3), photo("shut", 0, 1.0), photo("rest"), None, None))
    assert bank.neutral is not None and bank.neutral.name == "rest"
    asleep = SourceBank(slots=(photo("shut", 0, 1.0), None, None, None, None))
    assert asleep.neutral is not None and asleep.neutral.name == "shut"
    assert SourceBank().neutral is None


def test_lips_are_compared_by_the_area_inside_them():
    crooked = photo("crooked").landmarks.array.copy()
    crooked[[65, 67], 1] += 20  # touching in the middle, open at both sides
    bank = SourceBank(extras=(photo("crooked").with_landmarks(crooked), photo("ajar", 0.02)))
    assert bank.neutral is not None and bank.neutral.name == "ajar"


def test_the_user_may_choose_the_resting_photo():
    grin, rest = photo("grin", 0.3), photo("rest")
    bank = SourceBank(slots=(grin, None, rest, None, None), extras=(photo("shut", 0, 1.0),))
    chosen = bank.with_resting(grin)
    assert chosen.neutral == replace(grin, resting=True)
    assert chosen.moved(0, 2).neutral == chosen.neutral
    other = chosen.with_resting(chosen.extras[0])
    assert [image.resting for image in other.filled] == [False, False, True]
    assert chosen.with_resting(None) == bank and chosen.with_slot(0, None).neutral == rest


def test_a_resting_photo_that_cannot_be_used_is_passed_over():
    problem = SourceImage(asset="x.png", name="x", width=9, height=9, resting=True)
    bank = SourceBank(extras=(problem, photo("rest")))
    assert bank.neutral is not None and bank.neutral.name == "rest"


def test_a_photo_without_landmarks_is_kept_but_not_used():
    problem = SourceImage(asset="x.png", name="x", width=9, height=9, problem="No face.")
    bank = SourceBank().with_slot(2, problem)
    assert bank.filled == (problem,) and bank.usable == ()
    with pytest.raises(ValueError, match="no landmarks"):
        _ = problem.shape


def test_sorting_by_opening_puts_unusable_last():
    bad = SourceImage(asset="x.png", name="x", width=9, height=9)
    bank = SourceBank(slots=(photo("wide", 0.5), bad, None, photo("rest"), photo("half", 0.2)))
    names = [s.name if s else None for s in bank.sorted_by_opening().slots]
    assert names == ["rest", "half", "wide", "x", None]


def test_moving_a_slot_closes_up():
    bank = SourceBank(slots=tuple(photo(n) for n in "abcde"))
    assert [s.name for s in bank.moved(0, 3).slots] == list("bcdae")


def test_new_landmarks_solve_the_problem():
    image = SourceImage(asset="x.png", name="x", width=400, height=400, problem="No face.")
    assert image.with_landmarks(mean_face() * 400).usable
    assert replace(image).with_landmarks(mean_face() * 400).problem == ""

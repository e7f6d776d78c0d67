import pytest

from studio.domain.lane_mirror import mirrored
from studio.domain.lanes import LANES


@pytest.mark.parametrize("lane", LANES)
def test_the_mirror_of_the_mirror_is_the_lane(lane):
    other, sign = mirrored(lane)
    assert mirrored(other) == (lane, sign)
    assert (LANES[other].low, LANES[other].high) == (LANES[lane].low, LANES[lane].high)
    if sign < 0:
        assert LANES[lane].low == -LANES[lane].high and LANES[lane].default == 0.0


def test_sides_change_places_and_what_goes_across_changes_its_sign():
    assert mirrored("lid_left") == ("lid_right", 1.0)
    assert mirrored("gaze_x_right") == ("gaze_x_left", -1.0)
    assert mirrored("head_yaw") == ("head_yaw", -1.0)
    assert mirrored("head_pitch") == ("head_pitch", 1.0)


def test_every_lane_that_goes_to_one_side_of_the_picture_is_turned():
    across = {lane for lane, spec in LANES.items() if " across" in spec.title.lower()}
    turned = {lane for lane in LANES if mirrored(lane)[1] < 0}
    assert turned == across | {"head_yaw", "head_roll"}

"""Copied keys in another lane's range, and as text that survives a foreign clipboard."""

import json
from dataclasses import replace

import pytest

from studio.app.edits import tracks
from studio.app.edits.key_copies import NoKeys, as_text, flipped, from_text, rescaled
from studio.app.edits.tracks import CopiedKey
from studio.app.session import KeyId
from studio.domain.curve import Ease, HandleKind, Interp, Keyframe
from studio.domain.project import Project
from studio.domain.tracks import Blend

KEY = Keyframe(
    time=1 / 3,
    value=-0.25,
    interp=Interp.ELASTIC,
    ease=Ease.OUT,
    handle_kind=HandleKind.FREE,
    handle_in=(-0.1, 1 / 7),
    handle_out=(0.2, 0.5),
)
COPIED = (
    CopiedKey(lane="brow", key=KEY),
    CopiedKey(lane="head_yaw", key=Keyframe(time=0.0, value=12.5), blend=Blend.OVERRIDE),
)


def test_what_a_key_adds_is_scaled_with_its_handles():
    (item,) = rescaled(COPIED[:1], "head_yaw")  # a range of 2 to one of 50
    assert (item.lane, item.key.value, item.key.time) == ("head_yaw", -6.25, KEY.time)
    assert item.key.handle_out == pytest.approx((0.2, 12.5))
    assert rescaled([item], "brow") == COPIED[:1]


def test_an_override_is_as_far_up_the_range():
    (item,) = rescaled(COPIED[1:], "mouth_width")
    assert item.key.value == pytest.approx(0.3 + 0.75 * 0.6)


def test_rescaled_keys_are_pasted_into_the_range():
    project = tracks.set_key(Project(), "brow", 1.0, 0.5)
    copied = tracks.copy_keys(project, frozenset({KeyId("brow", 1.0)}))
    pasted, keys = tracks.paste_keys(project, rescaled(copied, "head_yaw"), 2.0)
    assert keys == {KeyId("head_yaw", 2.0)} and tracks.seen_at(pasted, "head_yaw", 2.0) == 12.5


def test_in_the_mirror_left_is_right_and_a_turn_the_other_way():
    brow, yaw = flipped([replace(COPIED[0], lane="brow_left"), COPIED[1]])
    assert (brow.lane, brow.key) == ("brow_right", KEY)
    assert (yaw.lane, yaw.key.value) == ("head_yaw", -12.5)
    (gaze,) = flipped([replace(COPIED[0], lane="gaze_x")])
    assert gaze.key.handle_out == (0.2, -0.5) and flipped([gaze])[0].key == KEY


def test_keys_come_back_from_their_text_to_the_last_bit():
    assert from_text(as_text(COPIED)) == COPIED
    assert json.loads(as_text(COPIED))["quintet_keys"] == 1
    assert from_text(as_text(())) == ()


@pytest.mark.parametrize("text", ["", "hello", "[1, 2]", '{"keys": []}', "\udc80", "12", "null"])
def test_what_is_no_copy_of_keys_is_refused(text):
    with pytest.raises(NoKeys, match="holds no keys"):
        from_text(text)


def altered(change):
    document = json.loads(as_text(COPIED))
    change(document)
    return json.dumps(document)


def test_keys_of_a_newer_version_are_refused_politely():
    with pytest.raises(NoKeys, match="newer Quintet"):
        from_text(altered(lambda d: d.update(quintet_keys=2, keys="something else")))


def test_a_lane_that_is_not_known_is_named():
    with pytest.raises(NoKeys, match="“tail”"):
        from_text(altered(lambda d: d["keys"][0].update(lane="tail")))


@pytest.mark.parametrize(
    "harm",
    [
        lambda d: d.update(keys=7),
        lambda d: d["keys"][0]["key"].pop("time"),
        lambda d: d["keys"][0]["key"].update(time=-1.0),
        lambda d: d["keys"][0]["key"].update(value="high"),
        lambda d: d["keys"][0]["key"].update(value=float("nan")),
        lambda d: d["keys"][0]["key"].update(handle_in=[0.0, float("inf")]),
        lambda d: d["keys"][0]["key"].update(interp="jump"),
        lambda d: d.update(keys=d["keys"] * 50_001),
    ],
)
def test_damaged_keys_are_refused(harm):
    with pytest.raises(NoKeys, match=r"damaged|no keys"):
        from_text(altered(harm))


def test_a_number_beyond_all_bounds_is_refused():
    with pytest.raises(NoKeys):
        from_text(as_text(COPIED).replace("12.5", "1e999"))

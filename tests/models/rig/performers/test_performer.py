"""What a performer shows in a pose, and what is said about it."""

import cv2
import numpy as np
import pytest

from models.rig.performers.anatomy import BALLS
from models.rig.performers.face_model import weights_of
from models.rig.performers.performance import Pose
from models.rig.performers.shot import Part
from models.rig.performers.texture import MARGIN, SIDE, Portrait

SIZE = 224


def _turned(pitch=0.0, yaw=0.0, roll=0.0):
    return Pose(rotation=np.radians([pitch, yaw, roll]).astype(np.float32))


def _blinking(image_left, image_right):
    return Pose(blink=np.array([image_left, image_right], np.float32))


def _looking(right, up):
    return Pose(gaze=np.array([right, up], np.float32))


@pytest.fixture(scope="module")
def rest(performer):
    return performer.render(Pose(), SIZE)


@pytest.fixture(scope="module")
def hull(rest):
    mask = np.zeros((SIZE, SIZE), np.uint8)
    outline = cv2.convexHull(np.round(rest.landmarks[:27]).astype(np.int32))
    return cv2.fillConvexPoly(mask, outline, 1) > 0


def test_at_rest_the_photo_is_seen_again(sitter, rest, hull):
    portrait = Portrait.of(*sitter)
    crop = portrait.image[MARGIN : MARGIN + SIDE, MARGIN : MARGIN + SIDE]
    crop = cv2.resize(crop, (SIZE, SIZE), interpolation=cv2.INTER_AREA)
    off = rest.rgb[hull].astype(float) - crop[hull]
    assert 10 * np.log10(255**2 / np.mean(off**2)) > 36.0


def test_landmarks_at_rest_are_those_of_the_photo(sitter, rest):
    portrait = Portrait.of(*sitter)
    photo = (portrait.landmarks - MARGIN + 0.5) * SIZE / SIDE - 0.5
    off = np.linalg.norm(rest.landmarks - photo, axis=1)
    assert off[17:].mean() < 0.4
    assert off[:17].mean() < 1.2
    assert photo[30] == pytest.approx([(SIZE - 1) / 2] * 2, abs=1e-3)


def test_the_same_pose_gives_the_same_frame(performer, rest):
    again = performer.render(Pose(), SIZE)
    assert np.array_equal(again.rgb, rest.rgb)
    assert np.array_equal(again.landmarks, rest.landmarks)


@pytest.mark.parametrize("size", [128, 512])
def test_every_size_shows_the_same(performer, rest, size):
    shot = performer.render(Pose(), size)
    assert shot.rgb.shape == (size, size, 3)
    scaled = (rest.landmarks + 0.5) * size / SIZE - 0.5
    assert shot.landmarks == pytest.approx(scaled, abs=0.01)
    smaller = cv2.resize(shot.rgb, (64, 64), interpolation=cv2.INTER_AREA).astype(float)
    other = cv2.resize(rest.rgb, (64, 64), interpolation=cv2.INTER_AREA)
    assert np.abs(smaller - other).mean() < 2.0


def test_landmarks_need_no_drawing(performer):
    pose = _turned(5, 12, -4)
    assert np.array_equal(performer.landmarks(pose, SIZE), performer.render(pose, SIZE).landmarks)


@pytest.mark.parametrize("pose", [_turned(yaw=18), _turned(yaw=-18), _turned(-8, 5, 12)])
def test_a_turned_head_has_no_holes(performer, pose):
    shot = performer.render(pose, SIZE)
    mask = np.zeros((SIZE, SIZE), np.uint8)
    inner = np.round(shot.landmarks[17:68]).astype(np.int32)
    inside = cv2.fillConvexPoly(mask, cv2.convexHull(inner), 1) > 0
    assert not (shot.parts[inside] == Part.BACKGROUND).any()
    assert (shot.parts[inside] == Part.SKIN).mean() > 0.8


def test_directions_are_those_of_a_pose(performer, rest):
    nose = rest.landmarks[30]
    assert performer.landmarks(_turned(yaw=10), SIZE)[30, 0] > nose[0] + 3
    assert performer.landmarks(_turned(pitch=10), SIZE)[30, 1] > nose[1] + 3
    assert performer.landmarks(_turned(roll=10), SIZE)[30, 0] < nose[0] - 3
    moved = Pose(pan=np.array([0.1, -0.05], np.float32))
    assert performer.landmarks(moved, SIZE) - rest.landmarks == pytest.approx(
        np.tile([22.4, -11.2], (74, 1)), abs=0.01
    )
    centre = (SIZE - 1) / 2
    closer = performer.landmarks(Pose(zoom=1.2), SIZE)
    assert closer - centre == pytest.approx((rest.landmarks - centre) * 1.2, abs=0.01)


def test_shut_lips_show_no_mouth_and_open_ones_do(performer, rest):
    jaw = performer.render(Pose(expression=weights_of({"jawOpen": 0.5})), SIZE)
    assert (rest.parts == Part.MOUTH).sum() < 8
    assert (jaw.parts == Part.MOUTH).sum() > 120
    middle = np.round(jaw.landmarks[60:68].mean(axis=0)).astype(int)
    assert jaw.parts[middle[1], middle[0]] == Part.MOUTH


def test_a_wink_shuts_one_eye(performer, rest):
    wink = performer.render(_blinking(1, 0), SIZE)
    middle = int(rest.landmarks[27, 0])
    open_eyes, now = rest.parts == Part.EYES, wink.parts == Part.EYES
    assert now[:, :middle].sum() < 0.15 * open_eyes[:, :middle].sum()
    assert now[:, middle:].sum() > 0.95 * open_eyes[:, middle:].sum()
    assert wink.visible[[72, 73]].tolist() == [False, True]


def test_eyeballs_go_back_behind_lids_that_are_down(performer):
    open_eyes, wink = (performer.figure.posed(pose).turned for pose in (Pose(), _blinking(1, 0)))
    back = [(open_eyes - wink)[at.start : at.stop, 2] for at in BALLS]
    assert back[0].min() > 0.15
    assert np.abs(back[1]).max() < 0.01


def test_half_a_blink_is_in_between(performer, rest):
    half = performer.render(_blinking(0.5, 0.5), SIZE)
    gap = [np.linalg.norm(shot.landmarks[68] - shot.landmarks[69]) for shot in (rest, half)]
    assert 0.3 * gap[0] < gap[1] < 0.7 * gap[0]


def test_eyes_look_where_they_are_told(performer):
    left, right = (performer.render(_looking(way, 0), SIZE) for way in (-0.3, 0.3))
    assert (right.landmarks[72:, 0] > left.landmarks[72:, 0] + 3).all()
    for pupil in (72, 73):
        for shot, other in ((left, right), (right, left)):
            here, there = (np.round(s.landmarks[pupil]).astype(int) for s in (shot, other))
            dark = shot.rgb[here[1] - 1 : here[1] + 2, here[0] - 1 : here[0] + 2].mean()
            bright = shot.rgb[there[1] - 1 : there[1] + 2, there[0] - 1 : there[0] + 2].mean()
            assert dark < bright


def test_what_turns_away_is_hidden_and_what_is_stretched_told(performer, rest):
    turned = performer.render(_turned(yaw=25), SIZE)
    assert rest.visible.all()
    assert not turned.visible.all()
    assert turned.visible[[30, 33, 36, 39, 48, 62]].all()
    person = turned.parts != Part.BACKGROUND
    assert turned.stretch[person].mean() < rest.stretch[rest.parts != Part.BACKGROUND].mean() - 15
    assert (turned.stretch[~person] == 255).all()


def test_a_face_outside_the_picture_is_no_error(performer):
    gone = performer.render(Pose(pan=np.array([3.0, 0.0], np.float32)), 128)
    assert not gone.visible.any()


def test_the_photo_of_a_frontal_head_is_hardly_turned(performer):
    assert abs(performer.yaw) < np.radians(12.0)

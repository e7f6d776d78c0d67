"""Painted characters: landmarks lie on the paint, pictures are deterministic, parts in order."""

from dataclasses import replace

import cv2
import numpy as np
import pytest

from models.landmarks74.layout import MIRROR
from models.rig.painted import Character, Expression, paint
from models.rig.painted.geometry import face_curves
from models.rig.painted.paint import SIDE, picture_grid
from models.rig.painted.raster import Grid, polygon
from models.rig.painted.viola import BANK, VIOLA

SIZE = 192
JAW, CHIN, NOSE_TIP = slice(0, 17), 8, 30
UPPER_INNER, LOWER_INNER = (61, 62, 63), (67, 66, 65)


@pytest.fixture(scope="module")
def neutral():
    return paint(VIOLA, Expression(), SIZE)


def luminance(picture):
    return picture.astype(float) @ (0.299, 0.587, 0.114)


def patch(picture, point, radius=1):
    x, y = np.round(point).astype(int)
    return picture[y - radius : y + radius + 1, x - radius : x + radius + 1].astype(float)


def distance_to(line, point):
    start, step = line[:-1, :2], np.diff(line[:, :2], axis=0)
    along = ((point[:2] - start) * step).sum(axis=1) / np.maximum((step**2).sum(axis=1), 1e-12)
    nearest = start + np.clip(along, 0, 1)[:, None] * step
    return np.linalg.norm(nearest - point[:2], axis=1).min()


def test_picture_and_landmarks_have_the_promised_shape(neutral):
    picture, landmarks = neutral
    assert picture.shape == (SIZE, SIZE, 3) and picture.dtype == np.uint8
    assert landmarks.shape == (74, 2) and landmarks.dtype == np.float32
    assert (landmarks > 0).all() and (landmarks < SIZE - 1).all()


def test_same_arguments_same_picture(neutral):
    again, landmarks = paint(VIOLA, Expression(), SIZE)
    assert np.array_equal(again, neutral[0])
    assert np.array_equal(landmarks, neutral[1])


def test_landmarks_scale_with_the_picture(neutral):
    _, large = paint(VIOLA, Expression(), 2 * SIZE)
    np.testing.assert_allclose((large + 0.5) / 2, neutral[1] + 0.5, atol=1e-3)


def test_crop_of_2_2_face_heights_round_the_nose_tip_fits(neutral):
    _, landmarks = neutral
    height = landmarks[CHIN, 1] - landmarks[17:27, 1].mean()
    half = 1.1 * height
    assert (landmarks[NOSE_TIP] - half > -1).all()
    assert (landmarks[NOSE_TIP] + half < SIZE).all()
    assert 0.36 * SIZE < height < 0.5 * SIZE


@pytest.mark.parametrize("stem", BANK)
def test_every_landmark_lies_on_a_painted_curve(stem):
    curves = face_curves(VIOLA, BANK[stem])
    points = curves.landmarks
    eyes, lips = curves.eyes, curves.lips
    lines = [(range(17), curves.outline)]
    lines += [(range(17, 22), curves.brows[0]), (range(22, 27), curves.brows[1])]
    lines += [(i, eyes[0].upper) for i in ((36, 37, 68, 38, 39),)]
    lines += [((41, 69, 40), eyes[0].lower), ((46, 71, 47), eyes[1].lower)]
    lines += [((42, 43, 70, 44, 45), eyes[1].upper)]
    lines += [(range(48, 55), lips.outer_upper), (range(55, 60), lips.outer_lower)]
    lines += [(range(60, 65), lips.inner_upper), (range(65, 68), lips.inner_lower)]
    for indices, line in lines:
        for index in indices:
            assert distance_to(line, points[index]) < 0.002, index


def test_closed_lips_touch_and_open_ones_do_not():
    closed = face_curves(VIOLA, BANK["source_1"]).landmarks
    np.testing.assert_allclose(closed[[*UPPER_INNER]], closed[[*LOWER_INNER]], atol=1e-9)
    gaps = [
        face_curves(VIOLA, BANK[f"source_{i}"]).landmarks[66, 1]
        - face_curves(VIOLA, BANK[f"source_{i}"]).landmarks[62, 1]
        for i in (1, 2, 3, 4)
    ]
    assert gaps == sorted(gaps)
    assert gaps[3] > 0.12


def test_shut_eyes_meet():
    points = face_curves(VIOLA, BANK["extra_1"]).landmarks
    upper, lower = points[[37, 68, 38, 43, 70, 44]], points[[41, 69, 40, 47, 71, 46]]
    np.testing.assert_allclose(upper[:, :2], lower[:, :2], atol=1e-9)
    lid_line = (points[[68, 70], 1] + points[[69, 71], 1]) / 2
    np.testing.assert_allclose(points[[72, 73], 1], lid_line, atol=0.01)


def test_pupils_are_dark_and_beside_them_it_is_brighter(neutral):
    picture, landmarks = neutral
    light = luminance(picture)
    for pupil in (72, 73):
        middle = patch(light, landmarks[pupil] + (0.5, 0.8), 0).mean()
        around = patch(light, landmarks[pupil] - (0, 22 * SIZE / 256), 1).mean()
        assert middle < 60 < around


def test_open_mouth_is_dark_inside_and_shows_teeth():
    picture, landmarks = paint(VIOLA, BANK["source_4"], SIZE)
    light = luminance(picture)
    column = light[int(landmarks[62, 1]) : int(landmarks[66, 1]), round(float(landmarks[62, 0]))]
    assert column.min() < 45
    assert column.max() > 120


def test_gaze_moves_the_painted_iris():
    one, at_one = paint(VIOLA, Expression(gaze_x=-0.8), SIZE)
    two, at_two = paint(VIOLA, Expression(gaze_x=0.8), SIZE)
    assert at_two[72, 0] - at_one[72, 0] > 4
    assert patch(luminance(one), at_one[72], 1).mean() < patch(luminance(two), at_one[72], 1).mean()


def test_turning_and_tilting_moves_near_points_most():
    still = face_curves(VIOLA, Expression()).landmarks
    turned = face_curves(VIOLA, Expression(yaw=10)).landmarks
    shift = turned[:, 0] - still[:, 0]
    assert shift[30] > shift[27] > shift[36] > 0
    tilted = face_curves(VIOLA, Expression(roll=10)).landmarks
    eyes = tilted[45] - tilted[36]
    level = still[45] - still[36]
    turn = np.degrees(np.arctan2(eyes[1], eyes[0]) - np.arctan2(level[1], level[0]))
    assert turn == pytest.approx(10, abs=0.5)


def test_a_face_without_asymmetry_is_its_own_mirror_image():
    even = replace(VIOLA, face=replace(VIOLA.face, asymmetry=0.0))
    points = face_curves(even, Expression(jaw_open=0.4, smile=0.3)).landmarks[:, :2]
    np.testing.assert_allclose(points, points[MIRROR] * (-1, 1), atol=1e-9)


def test_only_the_face_changes_between_the_pictures_of_the_bank():
    awake, landmarks = paint(VIOLA, BANK["source_1"], SIZE)
    shut, _ = paint(VIOLA, BANK["extra_1"], SIZE)
    changed = np.abs(shut.astype(int) - awake).max(axis=2) > 12
    x, y, w, h = cv2.boundingRect(changed.astype(np.uint8))
    eyes = landmarks[36:48]
    reach = 0.12 * SIZE
    assert x > eyes[:, 0].min() - reach and x + w < eyes[:, 0].max() + reach
    assert y > eyes[:, 1].min() - reach and y + h < eyes[:, 1].max() + reach


def test_random_characters_differ_and_keep_their_parts_in_order():
    seen = set()
    for seed in range(40):
        character = Character.random(seed)
        assert character == Character.random(seed)
        seen.add((character.skin, character.hair.colour, character.neckline))
        expression = Expression.random(np.random.default_rng(seed))
        points = face_curves(character, expression).landmarks
        upright = face_curves(character, replace(expression, roll=0.0)).landmarks
        assert np.isfinite(points).all()
        assert upright[17:27, 1].max() < upright[33, 1] < upright[51, 1] < upright[57, 1]
        assert upright[57, 1] < upright[8, 1]
        assert upright[21, 0] < upright[22, 0] and upright[39, 0] < upright[42, 0]
        assert (upright[[*LOWER_INNER], 1] >= upright[[*UPPER_INNER], 1] - 1e-6).all()
    assert len(seen) == 40


def test_random_character_is_painted_with_skin_where_the_cheeks_are():
    character = Character.random(3)
    picture, landmarks = paint(character, Expression(), 128)
    cheek = (landmarks[2] + landmarks[31]) / 2
    red, green, blue = patch(picture, cheek).mean(axis=(0, 1))
    assert red > green > blue


def test_polygon_covers_its_outline_to_a_third_of_a_pixel():
    grid = Grid(left=0.0, top=0.0, scale=100.0, width=100, height=100)
    angle = np.linspace(0, 2 * np.pi, 400, endpoint=False)
    disc = np.stack([0.5 + 0.303 * np.cos(angle), 0.5 + 0.303 * np.sin(angle)], axis=1)
    excess = polygon(grid, disc).sum() - np.pi * 30.3**2
    assert abs(excess) < 2 * np.pi * 30.3 / 3


def test_picture_grid_covers_the_side():
    grid = picture_grid(256)
    assert grid.width / grid.scale == pytest.approx(SIDE)

"""Performances are decided by their seed, stay in bounds, and do what faces do."""

from dataclasses import fields, replace

import numpy as np
import pytest

from models.rig.performers.babble import babble
from models.rig.performers.face_model import EXPRESSIONS, places
from models.rig.performers.gestures import blinks, looks, minimum_jerk, turns
from models.rig.performers.moods import EMOTIONS, emotion, stirring
from models.rig.performers.performance import (
    FULL_QUALITY_YAW,
    MOST_JAW,
    MOST_PITCH,
    MOST_ROLL,
    MOST_YAW,
    Take,
    mirrored,
    random_performance,
    retargeted,
    with_lips_shut,
)
from models.rig.performers.retarget import Motion

JAW = places("jawOpen")[0]


@pytest.fixture(scope="module")
def motion():
    random = np.random.default_rng(0)
    frames = 60
    wave = np.sin(np.arange(frames) / 5.0) ** 2
    expression = np.zeros((frames, 57))
    expression[:, JAW] = 0.4 * wave
    return Motion(
        expression=expression,
        rotation=random.normal(0.0, 0.01, (frames, 3)),
        shift=np.zeros((frames, 3)),
        gaze=np.zeros((frames, 2)),
        blink=np.zeros((frames, 2)),
        shut=np.clip(1.0 - 5.0 * wave, 0.0, 1.0),
        error_px=np.full(frames, 0.3),
    )


def column(performance, name):
    return np.array([getattr(pose, name) for pose in performance])


def test_the_same_seed_gives_the_same_performance(motion):
    for seed in range(4):
        one, two = (
            random_performance(np.random.default_rng(seed), 50, clips=[motion]) for _ in range(2)
        )
        for name in (field.name for field in fields(one[0])):
            np.testing.assert_array_equal(column(one, name), column(two, name))
    other = random_performance(np.random.default_rng(9), 50, clips=[motion])
    assert np.abs(column(one, "rotation") - column(other, "rotation")).max() > 0.01


@pytest.mark.parametrize("most_yaw", [FULL_QUALITY_YAW, MOST_YAW])
def test_everything_stays_within_what_can_be_shown(motion, most_yaw):
    limits = np.array([MOST_PITCH, most_yaw, MOST_ROLL]) + 1e-6
    farthest = 0.0
    for seed in range(40):
        takes = random_performance(
            np.random.default_rng(seed), 75, clips=[motion], most_yaw=most_yaw
        )
        assert len(takes) == 75
        rotation = column(takes, "rotation")
        assert (np.abs(rotation) <= limits).all()
        farthest = max(farthest, np.abs(rotation[:, 1]).max())
        expression = column(takes, "expression")
        assert expression.shape == (75, 57)
        assert expression[:, JAW].max() <= MOST_JAW + 1e-6
        assert np.abs(expression).max() <= 1.6
        blink = column(takes, "blink")
        assert blink.min() >= 0.0
        assert blink.max() <= 1.0
        assert np.abs(column(takes, "pan")).max() <= 0.08
        assert np.degrees(np.abs(np.diff(rotation, axis=0)).max()) < 6.0
    assert farthest > 0.9 * most_yaw


def test_blinks_come_as_often_as_people_blink():
    rates, lengths = [], []
    for seed in range(20):
        shut = blinks(np.random.default_rng(seed), 25 * 120)
        closed = np.r_[0, shut.max(axis=1) > 0.3, 0]
        begins, ends = (np.flatnonzero(np.diff(closed) == sign) for sign in (1, -1))
        rates.append(len(begins) / 120.0)
        lengths += list(ends - begins)
    assert 0.25 < np.mean(rates) < 0.42
    assert 2 <= np.median(lengths) <= 8


def test_lids_fall_faster_than_they_rise():
    rising, falling = 0.0, 0.0
    for seed in range(10):
        step = np.diff(blinks(np.random.default_rng(seed), 3000)[:, 0])
        falling += (step > 0.02).sum()
        rising += (step < -0.02).sum()
    assert rising > 1.2 * falling


def test_eyes_rest_on_something_and_hold_it_while_the_head_turns():
    head = np.zeros((500, 3))
    gaze = looks(np.random.default_rng(3), 500, head)
    step = np.abs(np.diff(gaze, axis=0)).max(axis=1)
    assert np.median(step) < 0.003
    assert step.max() > 0.05
    head[:, 1] = 0.2
    assert (looks(np.random.default_rng(3), 500, head)[:, 0] <= gaze[:, 0] + 1e-9).all()


def test_heads_turn_both_ways():
    reach = np.array([0.1, 0.3, 0.1])
    yaw = np.concatenate([turns(np.random.default_rng(s), 100, reach)[:, 1] for s in range(30)])
    assert yaw.min() < -0.2
    assert yaw.max() > 0.2
    assert minimum_jerk(np.array([-1.0, 0.0, 0.5, 1.0, 2.0])).tolist() == [0.0, 0.0, 0.5, 1.0, 1.0]


def test_babble_has_a_syllable_rhythm_and_closures_that_shut():
    closures, beats = 0, []
    for seed in range(12):
        said, shut = babble(np.random.default_rng(seed), 250)
        assert said.min() >= 0.0
        closed = np.r_[0, shut > 0.9, 0]
        closures += (np.diff(closed) == 1).sum()
        assert with_lips_shut(said, shut)[shut > 0.99][:, JAW].max(initial=-1.0) <= -0.9
        power = np.abs(np.fft.rfft(said[:, JAW] - said[:, JAW].mean())) ** 2
        rate = np.fft.rfftfreq(250, 1 / 25.0)
        beats.append(power[(rate > 1.5) & (rate < 8.0)].sum() / power.sum())
    assert closures / (12 * 10.0) > 0.5
    assert np.mean(beats) > 0.5


@pytest.mark.parametrize("name", sorted(EMOTIONS))
def test_emotions_come_and_go(name):
    faces = [emotion(np.random.default_rng(seed), 150, name) for seed in range(10)]
    assert all(face.min() >= 0.0 and face.max() <= 1.0 for face in faces)
    strongest = max(face.max() for face in faces)
    assert strongest == 0.0 if name == "neutral" else strongest > 0.4
    assert max(np.abs(np.diff(face, axis=0)).max() for face in faces) < 0.25
    assert any(face[-1].max() < 0.02 for face in faces)


def test_livelier_faces_move_more():
    calm, lively = (
        np.mean([stirring(np.random.default_rng(s), 100, level).mean() for s in range(20)])
        for level in (0.0, 1.0)
    )
    assert lively > 2.0 * calm > 0.0


def test_a_mirror_turns_everything_round_and_back():
    random = np.random.default_rng(5)
    still = Take.still(4)
    take = replace(
        still,
        **{
            field.name: random.normal(size=getattr(still, field.name).shape)
            for field in fields(still)
        },
    )
    twice = mirrored(mirrored(take))
    for field in fields(take):
        np.testing.assert_array_equal(getattr(twice, field.name), getattr(take, field.name))
    once = mirrored(take).expression
    for a, b in (("eyeBlink_L", "eyeBlink_R"), ("jawLeft", "jawRight"), ("jawOpen", "jawOpen")):
        np.testing.assert_array_equal(
            once[:, EXPRESSIONS.index(a)], take.expression[:, EXPRESSIONS.index(b)]
        )


def test_a_clip_is_played_as_long_as_wanted(motion):
    take = retargeted(motion, np.random.default_rng(1), 200)
    jaw = take.expression[:, JAW]
    assert jaw.shape == (200,)
    assert 0.3 < jaw.max() <= 0.5
    assert np.abs(np.diff(jaw)).max() < 0.2


def test_shutting_lips_undoes_a_smile_that_shows_teeth():
    open_mouth = np.full((3, 57), 0.3)
    shut = with_lips_shut(open_mouth, np.array([0.0, 0.5, 1.0]))
    np.testing.assert_array_equal(shut[0], open_mouth[0])
    assert shut[2, JAW] == pytest.approx(-1.0)
    assert shut[2, places("browDown")[0]] == pytest.approx(0.3)


def test_lids_follow_the_eyes():
    still = Take.still(2)
    poses = replace(still, gaze=np.array([[0.0, -0.2], [0.0, 0.2]])).poses()
    down, up = places("eyeLookDown"), places("eyeLookUp")
    assert poses[0].expression[down].min() > 0.2 > poses[0].expression[up].max()
    assert poses[1].expression[up].min() > 0.2 > poses[1].expression[down].max()


def test_the_upper_lip_covers_the_gums_whatever_is_added_up():
    still = Take.still(3)
    expression = still.expression.copy()
    expression[1, places("mouthUpperUp")] = 0.3
    expression[2, places("mouthUpperUp") + places("noseSneer")] = 0.8
    poses = replace(still, expression=expression).poses()
    np.testing.assert_allclose(poses[1].expression, expression[1], atol=1e-6)
    lifted = poses[2].expression
    assert 0.76 * lifted[places("mouthUpperUp")[0]] + 0.72 * lifted[places("noseSneer")[0]] > 0.2
    assert lifted[places("mouthUpperUp")[0]] < 0.4

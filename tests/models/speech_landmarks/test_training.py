"""Training on hand-made clips: components, losses, augmentation, measures, going on."""

import numpy as np
import pytest
import torch

from models.speech_landmarks.network import MOVING, Config
from models.speech_landmarks.training import measures
from models.speech_landmarks.training.augment import Voices
from models.speech_landmarks.training.dataset import (
    LEAD_FRAMES,
    Clip,
    Prepared,
    example,
    sample_track,
)
from models.speech_landmarks.training.train import Loss, Recipe, Run, averaged, principal_components


def clip(seed, person="s1"):
    rng = np.random.default_rng(seed)
    mels = rng.normal(-8.0, 2.0, (150, 13, 29)).astype(np.float16)
    opening = np.abs(np.sin(np.arange(75) / 5.0 + seed))
    motion = np.zeros((75, len(MOVING), 2), np.float32)
    motion[:, measures.LOWER, 1] = 0.02 * opening
    motion[:, :11, 1] = 0.01 * opening[:, None]
    motion += rng.normal(0.0, 1e-5, motion.shape).astype(np.float32)
    return Clip(
        stem=f"{person}_{seed}", person=person, fps=25.0, validation=False, mels=mels, motion=motion
    )


@pytest.fixture
def prepared():
    mean = np.zeros((74, 2), np.float32)
    mean[45, 0] = 0.3
    return Prepared(clips=tuple(clip(i) for i in range(4)), mean=mean)


def test_components_explain_99_percent_and_no_more_than_needed():
    rng = np.random.default_rng(0)
    basis = rng.normal(size=(2, 62))
    motion = (rng.normal(size=(500, 2)) * (5.0, 1.0)) @ basis + 0.3
    mean, scaled = principal_components(motion.reshape(500, 31, 2))
    assert scaled.shape == (2, 62)
    np.testing.assert_allclose(mean, motion.mean(axis=0), atol=1e-5)
    # Unit coefficients are one standard deviation: the scaled basis carries the covariance.
    np.testing.assert_allclose(scaled.T @ scaled, np.cov(motion.T, bias=True), atol=1e-3)


def test_paper_loss_is_error_plus_half_the_temporal_error():
    said, true = torch.zeros(1, 3, 31, 2), torch.zeros(1, 3, 31, 2)
    true[0, 2] = 2.0
    loss = Loss(unit=2.0, eye_distance=0.3, plus=False)(said, true)
    assert float(loss) == pytest.approx(1 / 3 + 0.5 * 1.0)


def test_plus_loss_hurts_most_where_closed_lips_are_left_open():
    loss = Loss(unit=1.0, eye_distance=1.0, plus=True)
    closed, open_ = torch.zeros(1, 4, 31, 2), torch.zeros(1, 4, 31, 2)
    open_[:, :, measures.LOWER, 1] = 0.1
    assert loss(closed, closed) == 0
    assert loss(open_, closed) > 2 * loss(closed, open_)


def test_plus_loss_hurts_where_lips_cross():
    loss = Loss(unit=1.0, eye_distance=1.0, plus=True)
    true, crossed, apart = (torch.zeros(1, 4, 31, 2) for _ in range(3))
    crossed[:, :, measures.LOWER, 1] = -0.05
    apart[:, :, measures.LOWER, 1] = 0.05
    assert loss(crossed, true) > loss(apart, true)


def test_the_same_draw_gives_the_same_voice_another_draw_another():
    one, again, other = (
        example(clip(1), Voices(rng=np.random.default_rng(seed)), 80) for seed in (7, 7, 8)
    )
    np.testing.assert_array_equal(one[0], again[0])
    np.testing.assert_array_equal(one[1], again[1])
    assert np.abs(one[0] - other[0]).max() > 0.1
    assert one[0].shape == (80, 29) and one[1].shape == (80, 31, 2)
    assert np.abs(one[0]).max() <= 3.0


def test_motion_stays_with_its_sound_at_any_speed():
    """A clip whose loudness is its opening keeps the two together after augmentation."""
    made = clip(2)
    opening = made.motion[:, measures.LOWER, 1] / 0.02
    loud = np.interp(np.arange(150), made.frame_rows, opening)
    made.mels[:] = (loud * 8.0 - 12.0)[:, None, None]
    for seed in range(6):
        rows, motion = example(made, Voices(rng=np.random.default_rng(seed)), 100)
        heard = np.median(rows, axis=1)
        seen = motion[:, measures.LOWER, 1]
        lags = [np.corrcoef(heard[5 + k : 95 + k], seen[5:95])[0, 1] for k in range(-5, 6)]
        assert abs(int(np.argmax(lags)) - 5) <= 1


def test_track_sampling_hits_the_frames_and_holds_the_ends():
    track = np.random.default_rng(0).normal(size=(10, 3, 2)).astype(np.float32)
    np.testing.assert_allclose(sample_track(track, np.arange(10.0)), track, atol=1e-6)
    np.testing.assert_allclose(sample_track(track, np.array([-3.0, 20.0])), track[[0, -1]])


def test_measures_of_the_truth_are_perfect_and_a_late_copy_is_late():
    true = clip(3).motion
    everywhere = np.ones(75, bool)
    perfect = measures.summary([measures.figures(true, true, everywhere, 0.3)])
    assert perfect["correlation"] == pytest.approx(1.0)
    assert perfect["closure_f1"] == perfect["std_ratio"] == pytest.approx(1.0)
    assert perfect["lag_frames"] == perfect["lmd_per_eye_distance"] == 0
    late = measures.figures(np.roll(true, 2, axis=0), true, everywhere, 0.3)
    assert late.lag == 2


def test_training_learns_and_goes_on_where_it_stopped(prepared, tmp_path):
    recipe = Recipe(network=Config(width=8, dilations=(1,)), steps=12, batch=2, rows=40)
    straight = Run(prepared, recipe, tmp_path / "straight")
    losses = [straight.advance() for _ in range(12)]
    straight.save()
    broken = Run(prepared, recipe, tmp_path / "broken")
    for _ in range(5):
        broken.advance()
    broken.save()
    resumed = Run(prepared, recipe, tmp_path / "broken")
    resumed.resume()
    assert resumed.step == 5
    rest = [resumed.advance() for _ in range(7)]
    np.testing.assert_allclose(rest, losses[5:], rtol=1e-4)
    rows = torch.from_numpy(prepared.clips[0].rows()[None])
    assert averaged(tmp_path / "straight").motion(rows).shape == (1, 150, 31, 2)


def test_people_held_out_are_not_trained_on(prepared, tmp_path):
    data = Prepared(clips=(*prepared.clips, clip(9, "s2"), clip(10, "s3")), mean=prepared.mean)
    run = Run(data, Recipe(network=Config(width=16), held_out=("s2",)), tmp_path)
    assert {c.person for c in (*run.main, *run.others)} == {"s1", "s3"}


def test_a_picture_that_leads_is_read_from_later_sound():
    ahead, straight = clip(1, "s8"), clip(1, "s2")
    lead = LEAD_FRAMES["s8"]
    np.testing.assert_allclose(ahead.frame_rows - straight.frame_rows, 2 * lead, atol=1e-5)
    np.testing.assert_allclose(straight.frame_rows[:3], (1.0, 3.0, 5.0))

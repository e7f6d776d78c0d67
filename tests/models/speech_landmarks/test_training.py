"""Training on hand-made clips: components, losses, augmentation, measures, the task on the rig."""

import dataclasses

import numpy as np
import pytest
import torch
from made_speech import SMALL, clip, data, rig_trained, stored

from models.rig.errors import RigError
from models.rig.trainer.log import read_log
from models.rig.trainer.loop import Trainer
from models.rig.trainer.processes import joined
from models.rig.trainer.settings import changed
from models.speech_landmarks import features
from models.speech_landmarks.closing import MOVING
from models.speech_landmarks.network import Config, SpeechLandmarks
from models.speech_landmarks.training import measures, spectra
from models.speech_landmarks.training.amplitude import matched
from models.speech_landmarks.training.augment import Strength, Voices
from models.speech_landmarks.training.checks import Checks
from models.speech_landmarks.training.dataset import (
    LEAD_FRAMES,
    example,
    load,
    sample_track,
)
from models.speech_landmarks.training.evaluate import report, trained
from models.speech_landmarks.training.objective import (
    HeadWeights,
    Loss,
    Objective,
    principal_components,
)
from models.speech_landmarks.training.task import Recipe, SpeechTask, task


@pytest.fixture
def prepared():
    return data(*(clip(i) for i in range(4)), clip(7, validation=True), clip(8, "s20", True))


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
    loss = Loss(unit=2.0, eye_distance=0.3, plus=False, closed_weight=3.0)(said, true)
    assert float(loss["loss"]) == pytest.approx(1 / 3 + 0.5 * 1.0)


def test_plus_loss_hurts_most_where_closed_lips_are_left_open():
    loss = Loss(unit=1.0, eye_distance=1.0, plus=True, closed_weight=3.0)
    closed, open_ = torch.zeros(1, 4, 31, 2), torch.zeros(1, 4, 31, 2)
    open_[:, :, measures.LOWER, 1] = 0.1
    assert loss(closed, closed)["loss"] == 0
    assert loss(open_, closed)["loss"] > 2 * loss(closed, open_)["loss"]


def test_plus_loss_hurts_where_lips_cross():
    loss = Loss(unit=1.0, eye_distance=1.0, plus=True, closed_weight=3.0)
    true, crossed, apart = (torch.zeros(1, 4, 31, 2) for _ in range(3))
    crossed[:, :, measures.LOWER, 1] = -0.05
    apart[:, :, measures.LOWER, 1] = 0.05
    assert loss(crossed, true)["loss"] > loss(apart, true)["loss"]


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
    power = np.exp(loud * 8.0 - 12.0)[:, None] * np.ones(257)
    made = dataclasses.replace(made, spectra=spectra.compact(power.astype(np.float32)))
    for seed in range(6):
        rows, motion, _ = example(made, Voices(rng=np.random.default_rng(seed)), 100)
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


def test_a_closure_one_frame_late_counts_within_one_frame_only():
    true, said = (np.zeros((20, len(MOVING), 2), np.float32) for _ in range(2))
    true[:, measures.LOWER, 1] = said[:, measures.LOWER, 1] = 0.1
    true[5, measures.LOWER, 1] = said[6, measures.LOWER, 1] = said[15, measures.LOWER, 1] = 0.0
    scores = measures.summary([measures.figures(said, true, np.ones(20, bool), 1.0)])
    assert scores["closure_f1"] == 0
    assert scores["closure_f1_within_1"] == pytest.approx(2 * 0.5 * 1.0 / 1.5)


def voice(f0, seconds=1.0):
    """A buzz with harmonics of `f0` under the resonances of an open vowel."""
    t = np.arange(int(spectra.RATE * seconds)) / spectra.RATE
    wave = np.zeros(len(t))
    for hertz in np.arange(f0, 7900.0, f0):
        level = sum(np.exp(-0.5 * ((hertz - f) / 150.0) ** 2) for f in (700, 1200, 2600)) + 0.003
        wave += level * np.sin(2 * np.pi * hertz * t + hertz)
    breath = np.random.default_rng(0).normal(0.0, 0.1, len(t))
    return (0.1 * (wave + breath)).astype(np.float32)


def test_stored_spectra_give_the_mel_rows_of_the_studio():
    sound = voice(110.0) * np.linspace(0.1, 1.0, spectra.RATE, dtype=np.float32)
    rows = features.log_mel(sound, spectra.RATE)
    power = features.power_rows(sound, spectra.RATE, 0, len(rows))
    again = spectra.log_mel(spectra.log_power(spectra.compact(power)))
    loud = rows > rows.max() - 11.0
    assert np.abs(again - rows)[loud].mean() < 0.1


def test_another_vocal_tract_from_stored_spectra_is_the_one_from_the_sound():
    power = features.power_rows(voice(110.0), spectra.RATE, 5, 45)
    exact = features.filterbank(spectra.RATE, features.fft_size(spectra.RATE), 1.15)
    rows = spectra.log_mel(spectra.log_power(spectra.compact(power)), 1.15)
    assert np.abs(rows - np.log(power @ exact.T + features.SILENCE)).mean() < 0.1


def test_a_raised_voice_has_the_harmonics_of_its_pitch_under_the_same_envelope():
    power = features.power_rows(voice(105.0), spectra.RATE, 5, 45)
    strength = Strength(pitch_hz=(210.0, 210.0), pitch_drift=0.0)
    rng = np.random.default_rng(3)
    low = spectra.log_power(spectra.compact(power))
    high = Voices(rng=rng, strength=strength).pitched(low)
    first = spectra.CENTRES_HZ < 1200.0
    valleys, peaks = np.array([315.0, 525.0, 735.0]), np.array([420.0, 630.0, 840.0])
    at = [np.abs(spectra.CENTRES_HZ[:, None] - hertz).argmin(axis=0) for hertz in (valleys, peaks)]
    assert (high[:, at[1]].mean() - high[:, at[0]].mean()) > 2.0
    assert abs(np.exp(high[:, first]).sum() / np.exp(low[:, first]).sum() - 1.0) < 0.25
    above = spectra.CENTRES_HZ > 2500.0
    np.testing.assert_array_equal(high[:, above], low[:, above])


def test_training_on_the_rig_learns_and_is_resumed_where_it_stopped(prepared, tmp_path):
    straight = rig_trained(prepared, tmp_path / "straight")
    rig_trained(prepared, tmp_path / "broken", steps=5)
    settings = straight.settings
    with joined("cpu") as team:
        again = Trainer(SpeechTask(prepared, SMALL, 1), settings, tmp_path / "broken", team)
        again.resume(tmp_path / "broken")
        assert again.progress.step == 5
    scores = read_log(tmp_path / "straight")[-1]["scores"]
    assert {"sentences_correlation", "people_closure_f1"} <= set(scores)
    rows = torch.from_numpy(prepared.clips[0].rows()[None])
    network = trained(tmp_path / "straight")
    assert network.motion(rows).shape == (1, 150, 31, 2)
    # float16 in the file, float32 in the run
    torch.testing.assert_close(
        network.motion(rows), straight.average.motion(rows), atol=1e-4, rtol=1e-2
    )


def test_the_losses_fall_and_heads_learn(prepared):
    made = SpeechTask(prepared, SMALL, 1)
    phase = made.phases[0]
    drawn = [made.sample(np.random.default_rng((5, i))) for i in range(8)]
    batch = {name: torch.from_numpy(np.stack([d[name] for d in drawn])) for name in drawn[0]}
    phase.module.eval()
    optimiser = torch.optim.AdamW(phase.module.parameters(), lr=3e-3)
    seen = []
    for _ in range(40):
        losses = phase.module(batch)
        optimiser.zero_grad()
        losses["loss"].backward()
        optimiser.step()
        seen.append({name: value.item() for name, value in losses.items()})
    assert seen[-1]["loss"] < 0.8 * seen[0]["loss"]
    assert seen[-1]["closed"] < 0.9 * seen[0]["closed"]
    assert seen[-1]["voice"] < 0.95 * seen[0]["voice"]


def test_people_held_out_are_measured_and_not_trained_on(prepared):
    everyone = data(*prepared.clips, clip(9, "s2"), clip(10, "s3"))
    made = SpeechTask(everyone, dataclasses.replace(SMALL, held_out=("s2",)), 1)
    assert {c.person for c in (*made.main, *made.others)} == {"s1", "s3"}
    assert not any(c.validation for c in (*made.main, *made.others))
    groups = Checks.of(everyone, ("s2",)).groups
    assert {n: [c.person for c in g] for n, g in groups.items()} == {
        "sentences": ["s1"],
        "people": ["s20"],
        "held_out": ["s2"],
    }


def test_the_picture_shows_what_was_and_what_was_said(prepared):
    made = SpeechTask(prepared, SMALL, 1)
    with torch.no_grad():
        result = made.validate(made.network.eval())
    picture = result.pictures["opening"]
    assert picture.dtype == np.uint8 and picture.shape[2] == 3
    orange = (picture[..., 0].astype(int) - picture[..., 2] > 100).sum()
    grey = (picture.max(axis=-1) < 120).sum()
    assert orange > 200 and grey > 200


def test_the_file_is_read_alone_or_in_a_folder(prepared, tmp_path):
    path = stored(prepared, tmp_path / "sound.npz")
    for place in (path, tmp_path):
        read = load(place)
        assert [c.stem for c in read.clips] == [c.stem for c in prepared.clips]
        np.testing.assert_array_equal(read.clips[5].spectra, prepared.clips[5].spectra)
        np.testing.assert_allclose(read.clips[5].motion, prepared.clips[5].motion, atol=2e-5)
    made = task(tmp_path, changed(SMALL, {"others": 0.5, "held_out": ["s9"]}), 1)
    assert len(made.main) == 4


def test_without_speech_there_is_one_clear_line(tmp_path):
    broken = tmp_path / "speech.npz"
    broken.write_bytes(b"no archive")
    for place in (tmp_path / "nothing.npz", tmp_path, broken):
        with pytest.raises(RigError):
            load(place)
    with pytest.raises(RigError, match="no speech network"):
        task(broken, Recipe(kind="other"), 1)


def test_amplitude_is_matched_to_the_held_out_sentences(prepared, tmp_path):
    rig_trained(prepared, tmp_path, steps=3)
    before = trained(tmp_path)
    gain = matched(prepared, tmp_path)
    after = trained(tmp_path)
    rows = torch.from_numpy(prepared.clips[0].rows()[None])
    torch.testing.assert_close(
        after.motion(rows)[..., 1], gain * before.motion(rows)[..., 1], rtol=1e-3, atol=1e-6
    )
    torch.testing.assert_close(after.motion(rows)[..., 0], before.motion(rows)[..., 0])
    scores = read_log(tmp_path)[-1]["scores"]
    assert scores["sentences_std_ratio"] == pytest.approx(1.0, abs=0.002)
    figures = report(after, prepared, False)
    assert set(figures) == {"s1", "s20", "unseen people"}
    assert figures["s20"]["correlation"] == pytest.approx(scores["people_correlation"], abs=1e-3)


def test_a_picture_that_leads_is_read_from_later_sound():
    ahead, straight = clip(1, "s8"), clip(1, "s2")
    lead = LEAD_FRAMES["s8"]
    np.testing.assert_allclose(ahead.frame_rows - straight.frame_rows, 2 * lead, atol=1e-5)
    np.testing.assert_allclose(straight.frame_rows[:3], (1.0, 3.0, 5.0))


def test_a_code_is_a_speakers_own_and_can_be_left_out(prepared):
    weights = HeadWeights(speakers=2)
    network = SpeechLandmarks(Config(width=8, dilations=(1,), components=3)).eval()
    loss = Loss(unit=1.0, eye_distance=0.3, plus=True, closed_weight=1.0)
    objective = Objective(network, loss, weights)
    with torch.no_grad():
        objective.codes.weight[0] += 1.0
    batch = {
        "rows": torch.randn(2, 20, 29, generator=torch.Generator().manual_seed(0)),
        "motion": torch.zeros(2, 20, len(MOVING), 2),
        "voice": torch.zeros(2, 20),
        "speaker": torch.tensor([0, 0]),
    }
    known, unknown = (
        objective({**batch, "known": torch.full((2,), value)})["error"].item()
        for value in (1.0, 0.0)
    )
    plain = Objective(network, loss, HeadWeights())(batch)["error"].item()
    assert unknown == pytest.approx(plain)
    assert known != pytest.approx(plain, rel=1e-3)

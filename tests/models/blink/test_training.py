"""Clips, statistics and the task on the rig, on hand-made blinks."""

import json

import numpy as np
import pytest
import torch
from safetensors.torch import load_file

from models.blink.network import BlinkGenerator, Config, lid_gaps
from models.blink.training.sequences import SHUT, closure_of, load, made, windows
from models.blink.training.statistics import clips_of, statistics, unlikeness
from models.blink.training.task import BlinkTask, Recipe
from models.rig.errors import RigError
from models.rig.trainer.loop import Trainer
from models.rig.trainer.processes import joined
from models.rig.trainer.settings import RunSettings

FACE = np.random.default_rng(0).uniform(60, 160, (74, 2)).astype(np.float32)
for _left, _upper, _lower, _right in ((36, (37, 38), (41, 40), 39), (42, (43, 44), (47, 46), 45)):
    FACE[_left], FACE[_right] = (80 + 8 * (_left - 36), 100), (110 + 8 * (_left - 36), 100)
    for _top, _bottom in zip(_upper, _lower, strict=True):
        FACE[_top] = FACE[_left] + (15, -6)
        FACE[_bottom] = FACE[_left] + (15, 6)


def landmarks(closure):
    """A face (T, 74, 2) whose lids meet as far as `closure` (T,) says."""
    track = np.repeat(FACE[None], len(closure), axis=0)
    for point, way in ((37, 1), (38, 1), (43, 1), (44, 1), (40, -1), (41, -1), (46, -1), (47, -1)):
        track[:, point, 1] += way * 6 * (1 - SHUT) * closure
    return track


def bell(frames, *centres, width=3.0):
    time = np.arange(frames)
    return np.max([np.exp(-(((time - c) / width) ** 2)) for c in centres], axis=0)


def clip(name="a", person="s1", validation=False, centres=(30, 60), frames=75):
    track = landmarks(bell(frames, *centres))
    return made(name, person, validation, track, 25.0, FACE)


def test_closure_is_read_from_landmarks():
    wanted = bell(75, 40)
    found = closure_of(landmarks(wanted))
    np.testing.assert_allclose(found, np.stack([wanted, wanted], 1), atol=0.02)


def test_motion_of_the_mean_face_closes_as_far():
    lost = -lid_gaps(torch.from_numpy(clip().motion)).numpy()
    np.testing.assert_allclose(lost, 12 * (1 - SHUT) * clip().closure, atol=0.2)


def test_other_frame_rates_come_to_25():
    slow = made("a", "p", False, landmarks(bell(38, 20)), 12.5, FACE)
    fast = made("a", "p", False, landmarks(bell(75, 40, width=6.0)), 25.0, FACE)
    assert len(slow.motion) == len(fast.motion) == 75
    np.testing.assert_allclose(slow.closure, fast.closure, atol=0.04)


def test_windows_come_from_the_clips_end_to_end():
    clips = (clip(centres=(10,)), clip(centres=(50,)))
    random = np.random.default_rng(3)
    cut = np.stack([windows(clips, 75, random) for _ in range(200)])
    assert cut.shape == (200, 75, 22, 2)
    lowest = -lid_gaps(torch.from_numpy(cut)).numpy().mean((0, 2))
    assert lowest.max() < 2.5 * lowest.mean()  # blinks are anywhere in a window


def test_statistics_of_known_blinks():
    found = statistics(3 * [clip(centres=(10, 35)).closure])
    assert found.seconds == 9.0
    assert found.per_second == pytest.approx(6 / 9)
    assert found.interval == pytest.approx(1.0) and found.interval_cv == pytest.approx(0.0)
    # Six waits follow a blink: three end with the next one after a second, three with the clip.
    assert found.typical_interval == pytest.approx(1.0)
    assert found.depth == pytest.approx(1.0, abs=0.02)
    # exp(-(t / 3)²) is above a fifth for 7.6 frames, above two thirds on 3.
    assert found.duration == pytest.approx(7.6 / 25, abs=0.02)
    assert found.half_closed == pytest.approx(3 / 25)
    assert found.symmetry == pytest.approx(1.0, abs=1e-3) and found.one_eyed == 0.0


def test_long_waits_count_for_the_typical_interval():
    closures = [clip(centres=(10, 20)).closure] + 5 * [clip(centres=(10,)).closure]
    found = statistics(closures)
    assert found.interval == pytest.approx(0.4)
    assert found.typical_interval == float("inf")


def test_winks_are_counted_and_nothing_is_no_number():
    wink = clip(centres=(30,)).closure * np.array([1.3, 0.2], np.float32)
    assert statistics([wink]).one_eyed == 1.0
    still = statistics([np.zeros((75, 2), np.float32)])
    assert still.per_second == 0.0
    assert np.isnan([still.duration, still.interval, still.typical_interval, still.depth]).all()


def test_unlikeness_is_zero_for_the_same_and_grows():
    random = np.random.default_rng(1)
    real = [clip(centres=(c, c + 30)).closure for c in random.uniform(0, 40, 30)]
    assert unlikeness(real, real) == pytest.approx(0.0, abs=1e-6)
    few = [clip(centres=(c,)).closure for c in random.uniform(0, 70, 30)]
    none = [0 * closure for closure in real]
    assert 0 < unlikeness(few, real) < unlikeness(none, real)


def test_sequences_are_cut_into_clips():
    lanes = np.arange(2 * 160 * 2, dtype=np.float32).reshape(2, 160, 2)
    parts = clips_of(lanes)
    assert [len(part) for part in parts] == [75] * 4
    np.testing.assert_array_equal(parts[3], lanes[1, 75:150])


def test_the_task_trains_on_the_rig_and_its_weights_load(tmp_path):
    random = np.random.default_rng(5)
    track = [landmarks(bell(75, *random.uniform(0, 75, 2))) for _ in range(10)]
    seen = [points + random.normal(0, 0.1, points.shape).astype(np.float32) for points in track]
    people = [*8 * ["s1"], "s2", "s1"]
    clips = [made(str(i), people[i], i == 9, seen[i], 25.0, FACE) for i in range(10)]
    task = BlinkTask(clips, Recipe(width=8, layers=1, frames=30), seed=1)
    settings = RunSettings(steps=12, batch=8, warm_up=2, workers=0, average=0.5)
    with joined("cpu") as team:
        torch.set_num_threads(1)
        trainer = Trainer(task, settings, tmp_path, team)
        trainer.train(1.0)
    lines = [json.loads(line) for line in (tmp_path / "log.jsonl").read_text().splitlines()]
    (check,) = (line["scores"] for line in lines if line["kind"] == "validation")
    assert check["clips_per_second"] > 0 and check["unlikeness"] > 0
    assert len(list((tmp_path / "pictures").iterdir())) == 1
    network = BlinkGenerator(Config(**task.config()))
    network.load_state_dict(load_file(tmp_path / "weights.safetensors"))
    np.testing.assert_allclose(network.full, 12 * (1 - SHUT), rtol=0.05)


def test_training_needs_people_and_data(tmp_path):
    with pytest.raises(RigError, match="Nobody"):
        BlinkTask([clip(validation=True)], Recipe(), seed=1)
    with pytest.raises(RigError):
        load(tmp_path)


def test_clips_of_the_data_folder(shared_data):
    clips = load(shared_data)
    people = {c.person for c in clips if not c.validation}
    assert "s1" in people and not people & {"s20", "s22", "s23"}
    found = statistics([c.closure for c in clips if c.person == "s1" and c.validation])
    assert 0.5 < found.per_second < 1.2 and found.symmetry > 0.9

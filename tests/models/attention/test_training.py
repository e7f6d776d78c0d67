"""The texture generator on the rig: examples, phases, a real run of few steps."""

import dataclasses

import numpy as np
import pytest
import torch
from drawn_footage import drawn_footage

from models.attention.training.examples import Following
from models.attention.training.task import RUN, AttentionTask, Recipe
from models.rig.footage import Footage
from models.rig.footage.faces import Faces
from models.rig.footage.samplers import Pair
from models.rig.trainer.loop import Trainer
from models.rig.trainer.processes import Team
from models.rig.trainer.settings import changed
from studio.engine.window_parts import LOOKS, PART

ALONE = Team(rank=0, world=1, device=torch.device("cpu"))
TINY = Recipe(width=4, photo_width=4, blocks=1, critic_width=4)


@pytest.fixture(scope="module")
def footage(tmp_path_factory) -> Footage:
    """Drawn people, one of them for validation."""
    return drawn_footage(tmp_path_factory.mktemp("footage") / "set", size=96, fps=5.0)


def test_an_example_is_two_frames_that_differ_by_movement_alone(footage):
    faces = Faces.of(footage)
    read = Following(faces, "plus")
    first = faces.clips[0].start
    pair = Pair(bank=np.array([first + 2]), target=first + 5)
    sample = read.read(pair, np.random.default_rng(1))
    shape = (len(LOOKS), 2)
    assert sample["photo"].shape == sample["picture"].shape == (*shape, 3, PART, PART)
    assert sample["known"].shape == sample["wanted"].shape == (*shape, 6, PART, PART)
    mouth = sample["wanted"][0]
    assert not np.array_equal(mouth[0], mouth[1])
    last = Pair(bank=pair.bank, target=faces.clips[0].rows.stop - 1)
    sample = read.read(last, np.random.default_rng(1))
    assert all(np.array_equal(values[:, 0], values[:, 1]) for values in sample.values())


def test_what_is_seen_again_and_again_is_learnt(footage):
    torch.set_num_threads(1)
    task = AttentionTask(footage, dataclasses.replace(TINY, adversarial=0.0), 3)
    (phase,) = task.phases
    sample = task.sample(np.random.default_rng(5))
    fixed = {name: torch.from_numpy(values[None]) for name, values in sample.items()}
    steps, losses = torch.optim.Adam(phase.module.parameters(), 1e-2), []
    for _ in range(30):
        terms = phase.module(fixed)
        steps.zero_grad()
        terms["loss"].backward()
        steps.step()
        losses.append(float(terms["loss"].detach()))
    assert losses[-1] < 0.9 * losses[0]


def test_a_run_on_the_rig_ends_with_scores_and_goes_on(footage, tmp_path):
    torch.set_num_threads(1)
    task = AttentionTask(footage, TINY, 3)
    own, critic = (phase.module for phase in task.phases)
    assert {id(p) for p in own.parameters()} == {id(p) for p in task.network.parameters()}
    assert not {id(p) for p in critic.parameters()} & {id(p) for p in own.parameters()}
    settings = changed(RUN, {"batch": 1, "workers": 0, "average": 0.5, "seed": 3, "steps": 2})
    Trainer(task, settings, tmp_path / "run", ALONE).train(5.0)
    again = Trainer(AttentionTask(footage, TINY, 4), settings, tmp_path / "run", ALONE)
    again.resume(tmp_path / "run")
    assert again.progress.step == 2
    found = again.task.validate(again.average)
    assert {"drawn_one_mouth", "drawn_one_mouth_ratio"} <= set(found.scores)

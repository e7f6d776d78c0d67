"""FLNet as published on the rig: samples, schedule, a real run of few steps, resumption."""

import json
import pickle

import cv2
import numpy as np
import pytest
import torch
from drawn_footage import drawn_footage
from safetensors import safe_open

from models.flnet.paper import PaperConfig, PaperFLNet
from models.flnet.training import paper_task
from models.flnet.training.paper_task import RUN, PaperRecipe, PaperTask
from models.rig.errors import RigError
from models.rig.footage import Footage
from models.rig.footage.faces import Faces
from models.rig.footage.samplers import spread_by_openness
from models.rig.trainer.checkpoint import load_checkpoint
from models.rig.trainer.command import task_module
from models.rig.trainer.log import read_log
from models.rig.trainer.loop import Trainer
from models.rig.trainer.processes import Team
from models.rig.trainer.settings import changed

SIZE = 64
ALONE = Team(rank=0, world=1, device=torch.device("cpu"))
TINY = PaperRecipe(size=SIZE, width=8, photos=3, critic_width=4, history=16, checked=6)


@pytest.fixture(scope="module")
def footage(tmp_path_factory) -> Footage:
    """Four people to train on and one for validation, two clips each."""
    return drawn_footage(tmp_path_factory.mktemp("footage") / "set", size=SIZE, fps=12.5)


def trained(footage, out, recipe=TINY, **changes) -> Trainer:
    torch.set_num_threads(1)
    settings = changed(RUN, {"batch": 4, "workers": 0, "average": 0.9, "seed": 3, **changes})
    trainer = Trainer(PaperTask(footage, recipe, 3), settings, out, ALONE)
    trainer.train(5.0)
    return trainer


def test_openness_is_the_middle_of_the_outer_lip(footage):
    faces = Faces.of(footage)
    before = faces.openness.copy()
    moved = Faces.of(footage)
    moved.landmarks[:, [50, 52, 56, 58, 60, 61, 62, 63, 64, 65, 66, 67]] += 3
    assert np.array_equal(moved.openness, before)
    moved = Faces.of(footage)
    moved.landmarks[:, 57, 1] += 3
    assert (moved.openness > before).all()
    moved = Faces.of(footage)
    moved.landmarks[:, 51, 1] -= 3
    assert (moved.openness > before).all()


def test_a_bank_of_101_frames_is_every_25th_by_openness():
    """Where the trimmed ends hold nothing rarer than their neighbours, all 101 count."""
    openness = np.linspace(0, 1, 101)
    openness[:4], openness[-4:] = openness[3], openness[-4]
    rows = np.arange(101)
    assert spread_by_openness(rows, openness, 5).tolist() == [0, 25, 50, 75, 100]
    mixed = np.random.default_rng(0).permutation(101)
    chosen = spread_by_openness(rows, openness[mixed], 5)
    assert np.allclose(openness[mixed][chosen], openness[[0, 25, 50, 75, 100]])


def test_a_bank_comes_from_another_clip_in_order_of_openness(footage):
    task = PaperTask(footage, TINY, 0)
    faces = Faces.of(footage)
    for seed in range(20):
        random = np.random.default_rng(seed)
        pair = task._sampler.pair(random)
        (target,) = [c for c in footage.clips if pair.target in c.rows]
        others = {c.name for c in footage.clips for row in pair.bank if row in c.rows}
        assert not target.validation and target.name not in others
        assert all(name[:2] == target.person for name in others)
        assert len(pair.bank) == 3
        assert (np.diff(faces.openness[pair.bank]) >= 0).all()


def test_samples_show_what_is_stored(footage):
    task = PaperTask(footage, TINY, 0)
    sample = task.sample(np.random.default_rng(1))
    assert sample["photos"].shape == (3, SIZE, SIZE, 3)
    assert any(np.array_equal(sample["target"], f) for f in footage.frames)
    assert np.array_equal(sample["target_points"], sample["true_points"])
    noisy = PaperTask(footage, changed(TINY, {"augmented": True}), 0)
    shaken = noisy.sample(np.random.default_rng(1))
    assert not np.array_equal(shaken["target_points"], shaken["true_points"])


def test_schedule_and_optimisers_are_the_papers(footage):
    task = PaperTask(footage, TINY, 0)
    generator, discriminator = task.phases
    assert (generator.every, discriminator.every) == (5, 1)
    assert generator.rate == discriminator.rate == 1e-4
    for phase in task.phases:
        assert phase.betas == (0.5, 0.999) and phase.weight_decay == 0
    assert (RUN.batch, RUN.clip, RUN.warm_up) == (16, 0, 1)
    names = {name for phase in task.phases for name in phase.module.state_dict()}
    assert not any("lateral" in name or "heatmaps" in name for name in names)  # of the loss net
    assert not any("discriminator" in name for name in generator.module.state_dict())


def test_networks_do_not_travel_to_the_processes_that_read(footage):
    task = PaperTask(footage, TINY, 0)
    packed = pickle.dumps(task)
    assert len(packed) < 200_000
    there = pickle.loads(packed)
    for name, value in task.sample(np.random.default_rng(5)).items():
        assert np.array_equal(there.sample(np.random.default_rng(5))[name], value)


def test_a_run_learns(footage, tmp_path):
    recipe = changed(TINY, {"critic_steps": 2, "rate": 1e-3})
    untrained = PaperTask(footage, recipe, 3)
    start = untrained.validate(untrained.network.eval()).scores
    trainer = trained(footage, tmp_path, recipe, steps=60)
    *_, last = (line for line in read_log(tmp_path) if line["kind"] == "validation")
    assert last["scores"]["l1"] < 0.6 * start["l1"]
    assert last["scores"]["hull_l1"] < 0.7 * start["hull_l1"]
    assert {"l1", "mouth_l1", "hull_l1", "warped_l1", "visibility"} == set(start)
    sheet = cv2.imread(str(next((tmp_path / "pictures").glob("streams-*60.png"))))
    assert sheet.shape == (6 * SIZE, (3 + 5) * SIZE, 3)
    with safe_open(tmp_path / "weights.safetensors", framework="pt") as stored:
        config = json.loads(stored.metadata()["config"])
        weights = {name: stored.get_tensor(name).float() for name in stored.keys()}  # noqa: SIM118
    assert config["taught_by"].startswith("loss_net ")
    again = PaperFLNet(PaperConfig(**config)).eval()
    again.load_state_dict(weights)
    scores = trainer.task.validate(again).scores
    assert scores["l1"] == pytest.approx(last["scores"]["l1"], abs=0.5)  # stored in float16


def test_a_resumed_run_goes_on_as_if_it_had_not_stopped(footage, tmp_path):
    whole = trained(footage, tmp_path / "whole", steps=14)
    settings = changed(whole.settings, {})
    first = Trainer(PaperTask(footage, TINY, 3), settings, tmp_path / "halves", ALONE)
    first.finished = lambda: first.progress.step >= 7  # type: ignore[method-assign]
    first.train(5.0)
    second = Trainer(PaperTask(footage, TINY, 9), settings, tmp_path / "halves", ALONE)
    second.resume(tmp_path / "halves")
    second.train(5.0)
    one, two = (load_checkpoint(tmp_path / name)["modules"] for name in ("whole", "halves"))
    for phase in ("generator", "discriminator"):
        assert set(one[phase]) == set(two[phase])
        assert all(torch.equal(one[phase][name], two[phase][name]) for name in one[phase])
    assert len(one["discriminator"]["history._extra_state"]) == 12  # steps 0, 5, 10 drew four each


def test_it_trains_in_bfloat16(footage, tmp_path):
    trained(footage, tmp_path, steps=6, precision="bfloat16")
    (line,) = (line for line in read_log(tmp_path) if line["kind"] == "train")
    assert line["generator/loss"] > 0  # a loss that is no number would have stopped the run


def test_batches_can_be_made_on_the_device(footage):
    """What a GPU does with drafts is what the processor does with examples."""
    task = PaperTask(footage, TINY, 0)
    seen = task._pictures.bank(batch_of(task))
    target = task._pictures.target(batch_of(task))
    assert torch.equal(seen[1], target)
    task._pictures.keep(footage, torch.device("cpu"))
    task._drafts = True
    drafted = task._pictures.bank(batch_of(task))
    assert "photos" not in batch_of(task)
    for a, b in zip(seen, drafted, strict=True):
        assert (a - b).abs().max() < 0.02
    assert torch.allclose(task._pictures.target(batch_of(task)), drafted[1], atol=1e-6)


def batch_of(task: PaperTask) -> dict[str, torch.Tensor]:
    samples = [task.sample(np.random.default_rng(seed)) for seed in range(2)]
    return {name: torch.as_tensor(np.stack([s[name] for s in samples])) for name in samples[0]}


def test_what_no_network_can_have_is_refused():
    for wrong in ({"size": 66}, {"size": 16}, {"photos": 0}, {"critic": "C"}, {"critic_steps": 0}):
        with pytest.raises(RigError):
            changed(PaperRecipe(), wrong)


def test_a_folder_without_data_is_refused(tmp_path):
    with pytest.raises(RigError):
        paper_task.task(tmp_path, PaperRecipe(), 0)


def test_the_published_network_has_a_name_to_train_it_by():
    module = task_module("flnet_paper")
    assert module.Recipe() == PaperRecipe()
    assert module.RUN == RUN
    assert module.task is paper_task.task

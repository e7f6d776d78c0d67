import json
import os
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest
import torch
from rig_task import SharpenTask, settings, train
from safetensors import safe_open

from models.rig.errors import RigError
from models.rig.trainer.checkpoint import load_checkpoint
from models.rig.trainer.log import read_log
from models.rig.trainer.loop import Trainer
from models.rig.trainer.processes import Team

ROOT = Path(__file__).parents[4]
ALONE = Team(rank=0, world=1, device=torch.device("cpu"))


def weights(folder: Path) -> dict[str, torch.Tensor]:
    return load_checkpoint(folder)["modules"]["likeness"]


def same(a: dict[str, torch.Tensor], b: dict[str, torch.Tensor], apart: float = 0.0) -> bool:
    return all(torch.allclose(a[name], b[name], rtol=0, atol=apart) for name in a)


def test_a_run_learns_and_stores_what_a_person_needs(tmp_path: Path) -> None:
    trainer = train(tmp_path, steps=150)
    scores = [
        line["scores"]["error"] for line in read_log(tmp_path) if line["kind"] == "validation"
    ]
    untrained = SharpenTask()
    with torch.no_grad():
        start = untrained.validate(untrained.network).scores["error"]
    assert scores[-1] < 0.5 * start
    assert trainer.finished()
    assert len(list((tmp_path / "pictures").glob("grid-*.png"))) == len(scores)
    assert list(tmp_path.glob("events.out.tfevents.*"))
    with safe_open(tmp_path / "weights.safetensors", framework="pt") as stored:
        assert stored.metadata() == {"config": "{}"}
        assert set(stored.keys()) == set(trainer.average.state_dict())


def test_same_seed_same_run(tmp_path: Path) -> None:
    train(tmp_path / "a", steps=40)
    train(tmp_path / "b", steps=40, workers=1)
    train(tmp_path / "c", steps=40, seed=2)
    assert same(weights(tmp_path / "a"), weights(tmp_path / "b"))
    assert not same(weights(tmp_path / "a"), weights(tmp_path / "c"))


def test_a_resumed_run_goes_on_as_if_it_had_not_stopped(tmp_path: Path) -> None:
    train(tmp_path / "whole")
    first = Trainer(SharpenTask(), settings(), tmp_path / "halves", ALONE)
    batch_seen = 0

    def stop_half_way() -> bool:
        nonlocal batch_seen
        batch_seen += 1
        return batch_seen > 30

    first.finished = stop_half_way  # type: ignore[method-assign]
    first.train(5.0)
    assert first.progress.step == 30
    second = Trainer(SharpenTask(seed=7), settings(), tmp_path / "halves", ALONE)
    second.resume(tmp_path / "halves")
    second.train(5.0)
    assert second.progress.step == 60
    assert same(weights(tmp_path / "whole"), weights(tmp_path / "halves"))


def test_compact_checkpoints_are_smaller_and_nearly_as_good(tmp_path: Path) -> None:
    train(tmp_path, compact=True, steps=20)
    moments = load_checkpoint(tmp_path)["optimisers"]["likeness"]["state"][0]
    assert moments["exp_avg"].dtype == torch.bfloat16
    resumed = Trainer(SharpenTask(), settings(), tmp_path, ALONE)
    resumed.resume(tmp_path)
    assert resumed.parts[0].optimiser.state_dict()["state"][0]["exp_avg"].dtype == torch.float32


def test_a_call_ends_in_its_time_and_stored(tmp_path: Path) -> None:
    trainer = Trainer(SharpenTask(), settings(steps=10**9), tmp_path, ALONE)
    trainer.train(0.02)
    assert 1.0 < trainer.progress.seconds < 5.0
    assert load_checkpoint(tmp_path)["progress"]["step"] == trainer.progress.step > 0


def test_a_checkpoint_of_another_network_is_refused(tmp_path: Path) -> None:
    train(tmp_path, steps=2)
    trainer = Trainer(SharpenTask(), settings(), tmp_path, ALONE)
    trainer.parts[0].phase.module.network.body[0] = torch.nn.Conv2d(1, 9, 3)
    with pytest.raises(RigError, match="another network"):
        trainer.resume(tmp_path)


def test_two_processes_train_as_one_on_the_joined_batch(tmp_path: Path) -> None:
    train(tmp_path / "one", steps=12)
    command = [
        sys.executable,
        "-m",
        "torch.distributed.run",
        "--standalone",
        "--nproc-per-node",
        "2",
    ]
    command += [str(ROOT / "tests" / "rig_task.py"), str(tmp_path / "two"), "12"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1"}
    run = partial(subprocess.run, command, env=environment, capture_output=True, timeout=200)
    ended = run()
    if ended.returncode:  # another program may take the free port that torchrun has just found
        ended = run()
    assert not ended.returncode, ended.stderr.decode()
    assert same(weights(tmp_path / "one"), weights(tmp_path / "two"), apart=1e-5)
    lines = [json.loads(text) for text in (tmp_path / "two" / "log.jsonl").read_text().splitlines()]
    one = [line for line in read_log(tmp_path / "one") if line["kind"] == "train"]
    two = [line for line in lines if line["kind"] == "train"]
    assert two[-1]["likeness/loss"] == pytest.approx(one[-1]["likeness/loss"], rel=1e-4)

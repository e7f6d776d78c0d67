import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
import torch

from models.rig.errors import RigError
from models.rig.trainer.checkpoint import load_checkpoint, save_checkpoint

ROOT = Path(__file__).parents[4]
STATE = {"weights": torch.arange(300_000, dtype=torch.float32), "step": 5}

WRITER = """
import sys, torch
from pathlib import Path
from models.rig.trainer.checkpoint import save_checkpoint
step = 0
while True:
    step += 1
    save_checkpoint(Path(sys.argv[1]), step, {"step": step, "w": torch.full((10**6,), step)}, 0.5)
"""


def test_comes_back_whole_from_shards_of_bounded_size(tmp_path: Path) -> None:
    folder = save_checkpoint(tmp_path, 5, STATE, shard_mib=0.25)
    sizes = [path.stat().st_size for path in folder.glob("shard-*")]
    assert len(sizes) > 4
    assert max(sizes) <= 0.25 * 2**20
    stored = load_checkpoint(tmp_path)
    assert stored["step"] == 5
    assert torch.equal(stored["weights"], STATE["weights"])


def test_a_damaged_checkpoint_gives_way_to_the_one_before(tmp_path: Path) -> None:
    for step in (1, 2, 3):
        save_checkpoint(tmp_path, step, {"step": step}, 15)
    assert [path.name for path in sorted(tmp_path.iterdir())] == [
        "checkpoint-00000002",
        "checkpoint-00000003",
    ]
    shard = tmp_path / "checkpoint-00000003" / "shard-000.bin"
    shard.write_bytes(shard.read_bytes()[:-1] + b"?")
    assert load_checkpoint(tmp_path)["step"] == 2


def test_an_empty_folder_is_no_run(tmp_path: Path) -> None:
    with pytest.raises(RigError, match="it has none"):
        load_checkpoint(tmp_path)


def test_killed_at_any_moment_the_last_checkpoint_is_whole(tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    for wait in (0.4, 0.55):
        writer = subprocess.Popen([sys.executable, "-c", WRITER, str(tmp_path)], env=environment)
        while not list(tmp_path.glob("checkpoint-*")):
            time.sleep(0.02)
        time.sleep(wait)
        writer.send_signal(signal.SIGKILL)
        writer.wait()
        stored = load_checkpoint(tmp_path)
        newest = sorted(tmp_path.glob("checkpoint-*"))[-1]
        assert newest.name == f"checkpoint-{stored['step']:08d}"
        assert (stored["w"] == stored["step"]).all()

"""The real command on a real network: killed at any moment, a run goes on as if it had not been."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from models.rig.__main__ import main
from models.rig.footage.data_folder import data_folder
from models.rig.footage.prepare import prepare
from models.rig.footage.recording import Source
from models.rig.trainer.log import read_log

ROOT = Path(__file__).parents[4]
CONFIG = """
[run]
steps = 16
batch = 4
warm_up = 4
threads = 1
workers = 1
checkpoint_s = 0.5
[task]
start = ""
"""


@pytest.fixture(scope="module")
def few_faces(shared_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("data") / "few"
    (london,) = [source for source in data_folder(shared_data) if source.name == "london_faces"]
    chosen = list(london.recordings())
    train = [person for person in chosen if not person.validation][:6]
    test = [person for person in chosen if person.validation][:2]
    prepare([Source(name="london_faces", recordings=lambda: iter(train + test))], out, size=96)
    return out


def command(*words: str | Path) -> list[str]:
    return [sys.executable, "-m", "models.rig", "train", "landmarks74", *map(str, words)]


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1"}


def test_killed_and_resumed_is_as_never_killed(few_faces: Path, tmp_path: Path) -> None:
    config = tmp_path / "config.toml"
    config.write_text(CONFIG)
    begin = command("--data", few_faces, "--out", tmp_path / "whole", "--config", config)
    subprocess.run(begin, env=environment(), check=True, capture_output=True, timeout=200)

    killed = tmp_path / "killed"
    begin = command("--data", few_faces, "--out", killed, "--config", config)
    run = subprocess.Popen(begin, env=environment(), stdout=subprocess.DEVNULL)
    while not list(killed.glob("checkpoint-*")):
        time.sleep(0.05)
        assert run.poll() is None
    time.sleep(0.7)
    run.send_signal(signal.SIGKILL)
    run.wait()
    resume = command("--resume", killed)
    subprocess.run(resume, env=environment(), check=True, capture_output=True, timeout=200)

    notes = [line for line in read_log(killed) if line["kind"] == "note"]
    assert len(notes) == 2
    whole, gone_on = (tmp_path / name / "weights.safetensors" for name in ("whole", "killed"))
    assert whole.read_bytes() == gone_on.read_bytes()


def test_a_finished_run_says_so(few_faces: Path, tmp_path: Path, capsys) -> None:
    config = tmp_path / "config.toml"
    config.write_text(CONFIG.replace("steps = 16", "steps = 1"))
    words = ["train", "landmarks74", "--data", str(few_faces), "--out", str(tmp_path / "run")]
    assert main([*words, "--config", str(config)]) == 0
    assert main(["train", "landmarks74", "--resume", str(tmp_path / "run")]) == 2
    assert "is finished" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["train", "landmarks74", "--data", "nowhere", "--out", "OUT"], "nowhere"),
        (["train", "landmarks74", "--out", "OUT"], "--data"),
        (["train", "landmarks74", "--resume", "nowhere"], "no run"),
        (["train", "nothing", "--data", "x", "--out", "OUT"], "no network"),
        (["prepare", "--data", "nowhere", "--out", "OUT"], "no folder"),
    ],
)
def test_bad_input_is_one_line(words: list[str], said: str, tmp_path: Path, capsys) -> None:
    given = [str(tmp_path / "out") if word == "OUT" else word for word in words]
    assert main(given) == 2
    err = capsys.readouterr().err
    assert said in err and err.count("\n") == 1
    assert not (tmp_path / "out" / "run.json").exists()


@pytest.mark.parametrize("text", ["[run]\nbatch = 0\n", "[run]\nspeed = 1\n", "[bun]\n", "run = "])
def test_a_wrong_configuration_is_one_line(text: str, tmp_path: Path, capsys) -> None:
    (tmp_path / "c.toml").write_text(text)
    words = ["train", "landmarks74", "--data", "x", "--out", str(tmp_path / "out")]
    assert main([*words, "--config", str(tmp_path / "c.toml")]) == 2
    assert capsys.readouterr().err.count("\n") == 1

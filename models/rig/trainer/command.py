"""`train NETWORK`: from the command line to a running trainer."""

import argparse
import dataclasses
import json
import platform
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import cv2
import torch

from ..errors import RigError
from .checkpoint import replace_file
from .loop import Trainer, half
from .processes import Team, joined
from .settings import RunSettings, changed, read_config
from .task import Task

RUN_FILE = "run.json"
_MODELS = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What a run is: network, data, and the settings that differ from the network's own."""

    network: str
    data: str
    run: Mapping[str, Any]
    task: Mapping[str, Any]


def networks() -> tuple[str, ...]:
    """The networks that can be trained."""
    return tuple(sorted(path.parents[1].name for path in _MODELS.glob("*/training/task.py")))


def task_module(network: str) -> ModuleType:
    """`models/<network>/training/task.py`; RigError when there is none."""
    if network not in networks():
        known = ", ".join(networks())
        raise RigError(f"There is no network “{network}” to train.", f"Known: {known}.")
    package = __package__.rsplit(".", 2)[0]
    return import_module(f"{package}.{network}.training.task")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `train NETWORK`."""
    parser.add_argument("network", help="one of: " + ", ".join(networks()))
    parser.add_argument("--data", type=Path, help="a training pack or a prepared folder")
    parser.add_argument("--out", type=Path, help="folder of the run")
    parser.add_argument("--minutes", type=float, help="stop after so many minutes")
    parser.add_argument("--resume", type=Path, metavar="RUN", help="go on with this run")
    parser.add_argument("--begin", type=Path, metavar="RUN", help="start from its weights")
    parser.add_argument("--config", type=Path, help="TOML file with [run] and [task]")
    parser.add_argument("--device", choices=("auto", "cpu", "cuda"), default="auto")


def execute(given: argparse.Namespace) -> None:
    """Train; RigError where something is missing or wrong."""
    order = _order(given)
    out = given.out or given.resume
    if out is None:
        raise RigError("Where shall the run be kept?", "Give --out RUN.")
    if not given.resume and (out / RUN_FILE).exists():
        raise RigError(f"There is a run in {out} already.", f"Go on with --resume {out}.")
    module = task_module(order.network)
    settings = changed(getattr(module, "RUN", RunSettings()), order.run)
    if not given.resume and given.minutes and "minutes" not in order.run:
        settings = dataclasses.replace(settings, minutes=given.minutes)
        order = dataclasses.replace(order, run={**order.run, "minutes": given.minutes})
    recipe = changed(module.Recipe(), order.task)
    cv2.setNumThreads(0)  # its thread pool does not survive the fork of the data workers
    torch.manual_seed(settings.seed)
    with joined(given.device) as team:
        task: Task = module.task(Path(order.data), recipe, settings.seed)
        trainer = Trainer(task, settings, out, team)
        if given.resume:
            trainer.resume(given.resume)
        elif given.begin:
            trainer.begin(given.begin)
        if trainer.finished():
            hint = "Plan more: [run] minutes or steps in --config."
            raise RigError(f"The run in {given.resume} is finished.", hint)
        if team.first:
            _introduce(trainer, order, recipe, team)
        trainer.train(given.minutes or settings.minutes)


def _order(given: argparse.Namespace) -> Order:
    """The order as given; a resumed run's own where nothing else is said."""
    tables: dict[str, dict[str, Any]] = {"run": {}, "task": {}}
    data = str(given.data) if given.data else None
    if given.resume:
        stored = _stored(given.resume)
        if stored["network"] != given.network:
            raise RigError(f"The run in {given.resume} trains {stored['network']}.")
        tables = {name: dict(stored[name]) for name in tables}
        data = data or stored["data"]
    if data is None:
        raise RigError("What shall it train on?", "Give --data PACK.")
    if given.config:
        for name, table in read_config(given.config).items():
            tables[name].update(table)
    return Order(network=given.network, data=data, run=tables["run"], task=tables["task"])


def _stored(run: Path) -> dict[str, Any]:
    """What a run's folder says it is; RigError when it is none."""
    try:
        stored: dict[str, Any] = json.loads((run / RUN_FILE).read_text("utf-8"))
    except (OSError, json.JSONDecodeError) as e:
        raise RigError(f"There is no run in {run}: {e}.") from e
    return stored


def _introduce(trainer: Trainer, order: Order, recipe: Any, team: Team) -> None:
    """Store what the run is, and say on what it runs."""
    trainer.out.mkdir(parents=True, exist_ok=True)
    replace_file(trainer.out / RUN_FILE, json.dumps(dataclasses.asdict(order), indent=1).encode())
    if trainer.log:
        trainer.log.note(
            network=order.network,
            data=order.data,
            revision=revision(),
            device=device_name(team.device),
            processes=team.world,
            torch=torch.__version__,
            bfloat16=half(trainer.settings, team.device),
            settings=dataclasses.asdict(trainer.settings),
            recipe=dataclasses.asdict(recipe),
        )
    parameters = sum(value.numel() for value in trainer.task.network.parameters())
    print(
        f"{order.network}, {parameters} parameters, revision {revision()}, "
        f"{device_name(team.device)} x {team.world}, data {order.data}",
        flush=True,
    )


def device_name(device: torch.device) -> str:
    """The device in words."""
    if device.type == "cuda":
        return torch.cuda.get_device_name(device)
    threads = torch.get_num_threads()
    return f"{platform.machine()} CPU, {threads} thread{'s' if threads > 1 else ''}"


def revision() -> str:
    """The commit that trains, with a plus where files were changed since; empty outside git."""
    command = ("git", "-C", str(_MODELS), "describe", "--always", "--dirty=+")
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except OSError:
        return ""
    return done.stdout.strip()

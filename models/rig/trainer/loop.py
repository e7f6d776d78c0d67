"""The training loop."""

import dataclasses
import json
import time
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import save
from torch import Tensor, nn

from ..errors import RigError
from .average import averaged_copy, follow
from .checkpoint import load_checkpoint, replace_file, save_checkpoint
from .log import Log
from .processes import Team
from .settings import RunSettings
from .stream import batches
from .task import Phase, Task

WEIGHTS = "weights.safetensors"
LOG_EVERY_S = 10.0
FINAL_RATE = 0.01


@dataclass
class Progress:
    """Where a run stands; stored in its checkpoints."""

    step: int = 0
    seconds: float = 0.0
    """Time spent in the loop so far, validation and checkpoints included."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """A phase ready to run: its module as the team runs it, its optimiser."""

    phase: Phase
    run: nn.Module
    optimiser: torch.optim.Optimizer


@dataclass
class _Losses:
    """Sums of the losses since the last line of the log; they stay on the device till then."""

    sums: dict[str, Tensor] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    steps: int = 0
    since: float = field(default_factory=time.monotonic)

    def add(self, phase: str, losses: Mapping[str, Tensor]) -> None:
        """Add the losses of one run of a phase."""
        for name, value in losses.items():
            key = f"{phase}/{name}"
            self.sums[key] = self.sums.get(key, torch.zeros_like(value)) + value.detach()
            self.counts[key] += 1

    def means(self) -> dict[str, Tensor]:
        """Mean of each loss."""
        return {name: value / self.counts[name] for name, value in self.sums.items()}


class Trainer:
    """One run of a task: trains, validates, stores, resumes."""

    def __init__(self, task: Task, settings: RunSettings, out: Path, team: Team) -> None:
        self.task, self.settings, self.out, self.team = task, settings, out, team
        if settings.threads and team.device.type == "cpu":
            torch.set_num_threads(settings.threads)
        torch.set_flush_denormal(True)  # softmax heatmaps are full of them: 4x the time of a step
        self.progress = Progress()
        for phase in task.phases:
            phase.module.to(team.device).train()
        self.average = averaged_copy(task.network)
        self.parts = tuple(self._part(phase) for phase in task.phases)
        self.log = Log(out) if team.first else None

    def _part(self, phase: Phase) -> _Part:
        trained = [p for p in phase.module.parameters() if p.requires_grad]
        optimiser = torch.optim.AdamW(
            trained, lr=phase.rate, betas=phase.betas, weight_decay=phase.weight_decay
        )
        run = self.team.wrapped(phase.module)
        if self.settings.compile:
            run = torch.compile(run)  # type: ignore[assignment]
        return _Part(phase=phase, run=run, optimiser=optimiser)

    # State

    def resume(self, folder: Path) -> None:
        """Go on where the newest checkpoint of `folder` stopped."""
        state = load_checkpoint(folder)
        try:
            for part in self.parts:
                part.phase.module.load_state_dict(state["modules"][part.phase.name])
                optimiser = state["optimisers"][part.phase.name]
                part.optimiser.load_state_dict(_cast(optimiser, torch.bfloat16, torch.float32))
            self.average.load_state_dict(state["average"])
        except (KeyError, RuntimeError, ValueError) as e:
            reason = " ".join(str(e).split())[:200]
            message = f"The checkpoint of {folder} is of another network: {reason}"
            raise RigError(message, "Give the configuration that the run began with.") from e
        self.progress = Progress(**state["progress"])

    def begin(self, folder: Path) -> None:
        """Start from the average that another run has reached; everything else is new."""
        state = load_checkpoint(folder)
        self.task.network.load_state_dict(state["average"])
        self.average.load_state_dict(state["average"])

    def save(self) -> None:
        """Validate the average and store the run."""
        if self.log:
            with torch.no_grad():
                result = self.task.validate(self.average)
            self.log.validation(self.progress.step, self.progress.seconds, result)
            optimisers = {part.phase.name: part.optimiser.state_dict() for part in self.parts}
            if self.settings.compact:
                optimisers = _cast(optimisers, torch.float32, torch.bfloat16)
            state = {
                "modules": {p.phase.name: p.phase.module.state_dict() for p in self.parts},
                "optimisers": optimisers,
                "average": self.average.state_dict(),
                "progress": dataclasses.asdict(self.progress),
            }
            save_checkpoint(self.out, self.progress.step, state, self.settings.shard_mib)
            replace_file(self.out / WEIGHTS, self._weights())
        self.team.agreed(True)  # the others wait, or their next exchange would time out

    def _weights(self) -> bytes:
        """The average as a safetensors file in float16, its configuration in the metadata."""
        tensors = {
            name: (value.half() if value.is_floating_point() else value).cpu().contiguous()
            for name, value in self.average.state_dict().items()
        }
        return save(tensors, metadata={"config": json.dumps(self.task.config())})

    # The loop

    def train(self, minutes: float) -> None:
        """Train until the run's end, for at most `minutes` of this call; always ends stored."""
        entered, before = time.monotonic(), self.progress.seconds
        self.task.place(self.team.device)
        stream = batches(
            self.task,
            seed=self.settings.seed,
            first=self.progress.step,
            share=self.team.share(self.settings.batch),
            workers=self.settings.workers,
            pin=self.team.device.type == "cuda",
        )
        losses, saved, closing = _Losses(), entered, 0.0
        while not self.finished():
            self._step(next(stream), losses)
            now = time.monotonic()
            self.progress.seconds = before + now - entered
            spent = now - entered + 1.5 * closing
            if self.team.agreed(spent > 60 * minutes):
                break
            if self.team.agreed(now - losses.since > LOG_EVERY_S):
                losses = self._logged(losses)
            if self.team.agreed(now - saved > self.settings.checkpoint_s):
                losses = self._logged(losses)  # a run gone astray is not stored
                self.save()
                saved = time.monotonic()
                closing = max(closing, saved - now)
        self._logged(losses)
        self.save()

    def finished(self) -> bool:
        """Whether the run has had all its steps or minutes."""
        return self.team.agreed(self.share() >= 1)

    def share(self) -> float:
        """How much of the run is done, 0 to 1."""
        if self.settings.steps:
            return self.progress.step / self.settings.steps
        return self.progress.seconds / (60 * self.settings.minutes)

    def rate_factor(self) -> float:
        """Learning rate in shares of its peak: a rise, a level, a fall to nearly nothing."""
        rise = min(1.0, (self.progress.step + 1) / self.settings.warm_up)
        done = max(0.0, self.share() - self.settings.level) / (1 - self.settings.level)
        return rise * max(FINAL_RATE, 1 - done)

    def _step(self, batch: dict[str, Tensor], losses: _Losses) -> None:
        """One step of every phase that is due."""
        settings, step = self.settings, self.progress.step
        torch.manual_seed(settings.seed * 1_000_003 + step)
        factor = self.rate_factor()
        held = {
            name: value.to(self.team.device, non_blocking=True) for name, value in batch.items()
        }
        for part in self.parts:
            if step % part.phase.every == 0:
                part.optimiser.param_groups[0]["lr"] = part.phase.rate * factor
                losses.add(part.phase.name, self._descend(part, held))
        self.progress.step += 1
        losses.steps += 1
        follow(self.average, self.task.network, self.progress.step, settings.average)

    def _descend(self, part: _Part, batch: Mapping[str, Tensor]) -> dict[str, Tensor]:
        """Lower the loss of one phase a little; returns its losses."""
        part.optimiser.zero_grad(set_to_none=True)
        with torch.autocast(
            self.team.device.type, torch.bfloat16, enabled=half(self.settings, self.team.device)
        ):
            values: dict[str, Tensor] = part.run(batch)
        values["loss"].backward()  # type: ignore[no-untyped-call]
        if self.settings.clip:
            nn.utils.clip_grad_norm_(part.phase.module.parameters(), self.settings.clip)
        part.optimiser.step()
        return values

    def _logged(self, losses: _Losses) -> _Losses:
        """Write the mean losses and start anew; RigError when the run has gone astray."""
        if not losses.steps:
            return losses
        values = self.team.mean(losses.means())
        if not all(value == value and abs(value) < float("inf") for value in values.values()):
            message = f"The loss is no number any more at step {self.progress.step}."
            raise RigError(message, "Resume with a lower rate: the last checkpoint is whole.")
        pace = losses.steps * self.settings.batch / (time.monotonic() - losses.since)
        if self.log:
            shown = {**values, "rate_factor": self.rate_factor(), "samples_per_s": pace}
            self.log.losses(self.progress.step, self.progress.seconds, shown)
        return _Losses()


def half(settings: RunSettings, device: torch.device) -> bool:
    """Whether the phases run in bfloat16."""
    if settings.precision != "auto":
        return settings.precision == "bfloat16"
    if device.type == "cuda":
        return bool(torch.cuda.is_bf16_supported())
    return "avx512_bf16" in _cpu_flags()


def _cpu_flags() -> str:
    """What Linux says the processor can; empty elsewhere: emulated bfloat16 is slower than none."""
    try:
        return Path("/proc/cpuinfo").read_text("utf-8")
    except OSError:
        return ""


def _cast(state: Any, source: torch.dtype, target: torch.dtype) -> Any:
    """A nested state with tensors of one floating type turned into another; scalars stay."""
    if isinstance(state, Tensor):
        return state.to(target) if state.dtype == source and state.ndim else state
    if isinstance(state, dict):
        return {key: _cast(value, source, target) for key, value in state.items()}
    if isinstance(state, list):
        return [_cast(value, source, target) for value in state]
    return state

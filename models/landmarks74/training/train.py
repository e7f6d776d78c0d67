"""Train the detector for a number of minutes; can be stopped and resumed.

`python -m models.landmarks74.training.train [--pack PACK] [--out RUN] [--minutes N] [--resume]`,
then once more on larger crops: `--size 128 --rate 5e-4 --begin RUN --out RUN2 --minutes N`.
"""

import argparse
import copy
import dataclasses
import json
import math
import os
import subprocess
import time
from dataclasses import dataclass, field
from pathlib import Path

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.torch import save_file
from torch import Tensor, nn
from torch.utils.data import DataLoader

from ..layout import eye_distance
from ..network import Config, Landmarks74
from .augment import view
from .batches import SHARES, Example, Pack, Views
from .objective import objective

SEED = 74
BATCH = 16
WARM_UP_STEPS = 200
EMA_DECAY = 0.998
CHECKPOINT_S = 180.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What a run shall do: size of the crops in pixels, peak learning rate, minutes of training."""

    size: int
    rate: float
    minutes: float
    threads: int


@dataclass
class Progress:
    """Where a run stands; stored in its checkpoint."""

    seconds: float = 0.0
    steps: int = 0
    samples: int = 0
    history: list[str] = field(default_factory=list)


class Threads:
    """As many threads as are faster at this moment: on a shared machine two can be slower than one.

    Every PERIOD steps the first few are timed with one thread and the next few with all.
    """

    PERIOD, TRIAL = 100, 4

    def __init__(self, most: int) -> None:
        self.most = most
        self._spent = {1: 0.0, most: 0.0}

    def before(self, step: int) -> int:
        """Threads for this step, set and returned."""
        phase = step % self.PERIOD
        if phase == 0:
            self._spent = dict.fromkeys(self._spent, 0.0)
        count = 1 if phase < self.TRIAL else self.most
        if phase >= 2 * self.TRIAL:
            count = min(self._spent, key=self._spent.__getitem__)
        torch.set_num_threads(count)
        return count

    def after(self, step: int, count: int, seconds: float) -> None:
        """Tell how long the step took."""
        if step % self.PERIOD < 2 * self.TRIAL:
            self._spent[count] += seconds


class Run:
    """One training run: network, its moving average, optimiser and where it stands."""

    def __init__(self, pack: Path, out: Path, plan: Plan) -> None:
        torch.manual_seed(SEED)
        self.pack, self.out, self.plan = pack, out, plan
        self.budget_s = 60 * plan.minutes
        self.threads = Threads(plan.threads)
        self.config = Config(input_px=plan.size)
        self.network = Landmarks74(self.config)
        self.average = copy.deepcopy(self.network).eval().requires_grad_(False)
        self.optimiser = torch.optim.AdamW(
            self.network.parameters(), lr=plan.rate, betas=(0.9, 0.99), weight_decay=0.01
        )
        self.progress = Progress()
        self.checks = validation_views(Pack(pack), plan.size)

    def resume(self) -> None:
        """Go on from the checkpoint in the run's folder."""
        stored = torch.load(self.out / "checkpoint.pt", weights_only=True)
        self.network.load_state_dict(stored["network"])
        self.average.load_state_dict(stored["average"])
        self.optimiser.load_state_dict(stored["optimiser"])
        self.progress = Progress(**stored["progress"])

    def begin(self, run: Path) -> None:
        """Start from the average that another run has reached."""
        stored = torch.load(run / "checkpoint.pt", weights_only=True)
        self.network.load_state_dict(stored["average"])
        self.average.load_state_dict(stored["average"])

    def rate(self) -> float:
        """Learning rate: a short rise, then a cosine over the time budget."""
        share = min(1.0, self.progress.seconds / self.budget_s)
        rise = min(1.0, (self.progress.steps + 1) / WARM_UP_STEPS)
        return self.plan.rate * rise * (0.01 + 0.99 * 0.5 * (1 + math.cos(math.pi * share)))

    def train(self) -> None:
        """Train until the time is spent."""
        saved = self.progress.seconds
        views = Views(self.pack, self.plan.size, SEED + self.progress.steps)
        batches = iter(DataLoader(views, batch_size=BATCH, num_workers=1, prefetch_factor=12))
        while self.progress.seconds < self.budget_s:
            started, index = time.monotonic(), self.progress.steps
            threads = self.threads.before(index)
            loss = self.step(next(batches))
            spent = time.monotonic() - started
            self.threads.after(index, threads, spent)
            self.progress.seconds += spent
            if self.progress.steps % 100 == 0:
                self.report(loss)
            if self.progress.seconds - saved > CHECKPOINT_S:
                saved = self.progress.seconds
                self.save()
        self.save()

    def step(self, batch: list[Tensor] | Example) -> float:
        """One update of the network and of its average; returns the loss."""
        crops, points, face = batch
        crops = crops.float().div(255).contiguous(memory_format=torch.channels_last)
        for group in self.optimiser.param_groups:
            group["lr"] = self.rate()
        loss = objective(self.network(crops), points, face, self.plan.size)
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self.optimiser.step()
        self.progress.steps += 1
        self.progress.samples += len(crops)
        self._follow()
        return float(loss.detach())

    def _follow(self) -> None:
        """Move the average towards the network; early on faster, so that it is never stale."""
        keep = min(EMA_DECAY, (1 + self.progress.steps) / (10 + self.progress.steps))
        with torch.no_grad():
            now, then = self.network.state_dict(), self.average.state_dict()
            for name, value in then.items():
                if value.is_floating_point():
                    value.lerp_(now[name], 1 - keep)
                else:
                    value.copy_(now[name])

    def report(self, loss: float) -> None:
        """One line about where the run stands."""
        p = self.progress
        print(
            f"{p.seconds:6.0f} s  step {p.steps:6d}  {p.samples / p.seconds:5.1f} samples/s"
            f"  {torch.get_num_threads()} threads  {self.plan.size} px"
            f"  loss {loss:.4f}  rate {self.rate():.2e}",
            flush=True,
        )

    def save(self) -> None:
        """Measure the average on the validation people, then write checkpoint and weights."""
        line = f"{self.progress.seconds:6.0f} s  {self.measured()}"
        print(line, flush=True)
        self.progress.history.append(line)
        self.out.mkdir(parents=True, exist_ok=True)
        stored = {
            "network": self.network.state_dict(),
            "average": self.average.state_dict(),
            "optimiser": self.optimiser.state_dict(),
            "progress": dataclasses.asdict(self.progress),
        }
        torch.save(stored, self.out / "checkpoint.part")
        os.replace(self.out / "checkpoint.part", self.out / "checkpoint.pt")
        weights = {
            name: (value.half() if value.is_floating_point() else value).contiguous()
            for name, value in self.average.state_dict().items()
        }
        config = json.dumps(dataclasses.asdict(self.config))
        save_file(weights, self.out / "weights.part", metadata={"config": config})
        os.replace(self.out / "weights.part", self.out / "weights.safetensors")

    def measured(self) -> str:
        """Error of the average network on slightly misplaced crops of validation people."""
        crops, points, collections = self.checks
        with torch.no_grad():
            found = torch.cat(
                [self.average(part).points for part in torch.split(crops, 64)]
            ).numpy()
        apart = np.linalg.norm(found - points, axis=-1) / eye_distance(points)[:, None]
        apart *= 100
        text = f"validation NME {apart[:, :68].mean():.2f} %"
        text += f", pupils {apart[:, 72:].mean():.2f} %"
        for name in np.unique(collections):
            text += f", {name} {apart[collections == name, :68].mean():.2f}"
        return text


Checks = tuple[Tensor, NDArray[np.float32], NDArray[np.str_]]


def validation_views(pack: Pack, size: int) -> Checks:
    """Random views of validation people, always the same: (N, 3, n, n), (N, 74, 2), (N,) names."""
    random = np.random.default_rng(SEED)
    chosen = [
        np.flatnonzero(pack.validation & (pack.collection == name))[:: 12 if name == "grid" else 1]
        for name in SHARES
        if name != "grid_s1"
    ]
    indices = np.concatenate(chosen)
    views = [view(pack.crops[i], pack.points[i], size, random) for i in indices]
    crops = torch.from_numpy(np.stack([crop for crop, _ in views]).transpose(0, 3, 1, 2).copy())
    crops = crops.float().div(255).contiguous(memory_format=torch.channels_last)
    return crops, np.stack([points for _, points in views]), pack.collection[indices]


def revision() -> str:
    """The commit that trains, with a plus where files were changed since."""
    command = ("git", "describe", "--always", "--dirty=+")
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()


def main() -> None:
    """Read the command line and train."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pack", type=Path, default=Path("packs/landmarks74"))
    parser.add_argument("--out", type=Path, default=Path("runs/landmarks74"))
    parser.add_argument("--minutes", type=float, default=75.0)
    parser.add_argument("--size", type=int, default=96)
    parser.add_argument("--rate", type=float, default=1.5e-3)
    parser.add_argument("--begin", type=Path)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--resume", action="store_true")
    options = parser.parse_args()
    torch.set_flush_denormal(
        True
    )  # heatmaps are full of them; without this a step takes 4x as long
    cv2.setNumThreads(0)  # its thread pool does not survive the fork of the data worker
    plan = Plan(
        size=options.size, rate=options.rate, minutes=options.minutes, threads=options.threads
    )
    run = Run(options.pack, options.out, plan)
    if options.begin:
        run.begin(options.begin)
    if options.resume:
        run.resume()
    print(f"revision {revision()}, {plan}, seed {SEED}", flush=True)
    run.train()


if __name__ == "__main__":
    main()

"""Train the speech network.

`python -m models.speech_landmarks.training.train DATA.npz RUN --kind plus --minutes 12`
resumes from RUN/checkpoint.pt where there is one; a run is decided by its seed and step count.
"""

import argparse
import time
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from ..network import Config, SpeechLandmarks
from .augment import Voices
from .dataset import Clip, Prepared, example, load
from .measures import CLOSED, LOWER, UPPER

Array = NDArray[np.float32]

EXPLAINED = 0.99
MAIN_PERSON = "s1"
SAVE_EVERY_SECONDS = 60.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """Everything that decides a run besides the data."""

    network: Config = field(default_factory=Config)
    seed: int = 1
    steps: int = 2400
    batch: int = 16
    rows: int = 110
    rate: float = 1.5e-3
    others_share: float = 0.2
    """Share of the samples that come from people other than the main one."""
    held_out: tuple[str, ...] = ()
    """People left out beside the validation people, to choose settings on."""


def principal_components(motion: Array) -> tuple[Array, Array]:
    """Mean (62,) and scaled basis (K, 62) of `motion` (N, 31, 2), K for 99 % of the variance.

    A coefficient of 1 is one standard deviation of its component.
    """
    flat = motion.reshape(len(motion), -1)
    mean = flat.mean(axis=0)
    _, singular, basis = np.linalg.svd(flat - mean, full_matrices=False)
    share = np.cumsum(singular**2) / np.sum(singular**2)
    count = int(np.searchsorted(share, EXPLAINED)) + 1
    scaled = basis[:count] * (singular[:count, None] / np.sqrt(len(flat)))
    return mean.astype(np.float32), scaled.astype(np.float32)


class Loss(nn.Module):
    """METHODS 3.2 (error and temporal error); `plus` adds opening, closure and crossing."""

    def __init__(self, unit: float, eye_distance: float, plus: bool) -> None:
        super().__init__()
        self.unit, self.eye_distance, self.plus = unit, eye_distance, plus

    def forward(self, said: Tensor, true: Tensor) -> Tensor:
        """Loss of displacement `said` against `true`, both (B, R, 31, 2), in units of its spread.

        Differences are taken over two rows: one frame of 25 per second.
        """
        error = (said - true) / self.unit
        change = error[:, 2:] - error[:, :-2]
        loss = error.square().mean() + 0.5 * change.square().mean()
        return loss + self._mouth(said, true) if self.plus else loss

    def _mouth(self, said: Tensor, true: Tensor) -> Tensor:
        a, b = (
            (motion[:, :, LOWER, 1] - motion[:, :, UPPER, 1]) / self.eye_distance
            for motion in (said, true)
        )
        weight = torch.where(b < CLOSED, 3.0, 1.0)
        crossing = torch.relu(-0.01 - a)
        return (10.0 * weight * (a - b).abs()).mean() + 100.0 * crossing.mean()


def spread(motion: Array) -> float:
    """Standard deviation of all moving coordinates together."""
    return float((motion - motion.mean(axis=0)).std())


class Run:
    """One training run that can stop at any step and go on."""

    def __init__(self, data: Prepared, recipe: Recipe, folder: Path) -> None:
        self.recipe, self.folder, self.step = recipe, folder, 0
        people = [c for c in data.clips if not c.validation and c.person not in recipe.held_out]
        self.main = [c for c in people if c.person == MAIN_PERSON]
        self.others = [c for c in people if c.person != MAIN_PERSON]
        motion = np.concatenate([c.motion for c in (*self.main, *self.others)])
        mean, basis = principal_components(motion)
        torch.manual_seed(recipe.seed)
        self.network = SpeechLandmarks(replace(recipe.network, components=len(basis)))
        self.network.start_decoder(torch.from_numpy(mean), torch.from_numpy(basis))
        eyes = float(np.linalg.norm(data.mean[36] - data.mean[45]))
        self.loss = Loss(spread(motion), eyes, recipe.network.kind == "plus")
        self.optimiser = torch.optim.AdamW(
            self.network.parameters(), lr=recipe.rate, weight_decay=0.01
        )
        self.average = torch.optim.swa_utils.AveragedModel(
            self.network,
            multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(0.995),  # type: ignore[no-untyped-call]
        )

    def batch(self) -> tuple[Tensor, Tensor]:
        """Rows (B, R, 29) and motion (B, R, 31, 2) of this step; a function of seed and step."""
        rng = np.random.default_rng((self.recipe.seed, self.step))
        voices = Voices(rng=rng)
        pairs = [
            example(self._clip(rng), voices, self.recipe.rows) for _ in range(self.recipe.batch)
        ]
        rows, motion = zip(*pairs, strict=True)
        return torch.from_numpy(np.stack(rows)), torch.from_numpy(np.stack(motion))

    def _clip(self, rng: np.random.Generator) -> Clip:
        others = bool(self.others) and rng.random() < self.recipe.others_share
        group = self.others if others else self.main
        return group[int(rng.integers(len(group)))]

    def advance(self) -> float:
        """One step of Adam; returns the loss."""
        done = self.step / self.recipe.steps
        for group in self.optimiser.param_groups:
            group["lr"] = self.recipe.rate * min(1.0, 20 * done + 0.02) * (1.0 - done) ** 0.5
        torch.manual_seed(self.recipe.seed * 1_000_003 + self.step)
        rows, motion = self.batch()
        loss = self.loss(self.network.motion(rows), motion)
        self.optimiser.zero_grad()
        loss.backward()
        self.optimiser.step()
        self.average.update_parameters(self.network)
        self.step += 1
        return float(loss.detach())

    def save(self) -> None:
        """Write the checkpoint: weights, average, optimiser, step."""
        self.folder.mkdir(parents=True, exist_ok=True)
        state = {
            "network": self.network.state_dict(),
            "average": self.average.state_dict(),
            "optimiser": self.optimiser.state_dict(),
            "step": self.step,
            "config": self.network.config,
        }
        torch.save(state, self.folder / "checkpoint.part")
        (self.folder / "checkpoint.part").replace(self.folder / "checkpoint.pt")

    def resume(self) -> None:
        """Go on from the checkpoint, if there is one."""
        if not (path := self.folder / "checkpoint.pt").exists():
            return
        state = torch.load(path, weights_only=False)
        self.network.load_state_dict(state["network"])
        self.average.load_state_dict(state["average"])
        self.optimiser.load_state_dict(state["optimiser"])
        self.step = state["step"]


def averaged(folder: Path) -> SpeechLandmarks:
    """The averaged network of the checkpoint in `folder`, ready to use."""
    state = torch.load(folder / "checkpoint.pt", weights_only=False)
    network = SpeechLandmarks(state["config"])
    weights = {
        name.removeprefix("module."): value
        for name, value in state["average"].items()
        if name.startswith("module.")
    }
    network.load_state_dict(weights)
    return network.eval()


def train(run: Run, minutes: float) -> None:
    """Advance `run` to its end, for at most `minutes`."""
    start = saved = time.monotonic()
    losses: list[float] = []
    while run.step < run.recipe.steps and time.monotonic() - start < 60 * minutes:
        losses.append(run.advance())
        if run.step % 200 == 0:
            pace = len(losses) / (time.monotonic() - start)
            print(f"{run.step:6d} loss {np.mean(losses[-200:]):.4f} {pace:.1f} steps/s", flush=True)
        if time.monotonic() - saved > SAVE_EVERY_SECONDS:
            run.save()
            saved = time.monotonic()
    run.save()


def main() -> None:
    """Read the command line and train."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("run", type=Path)
    parser.add_argument("--kind", choices=("paper", "plus"), default="plus")
    parser.add_argument("--steps", type=int, default=Recipe().steps)
    parser.add_argument("--minutes", type=float, default=20.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--others", type=float, default=Recipe().others_share)
    parser.add_argument("--hold-out", nargs="*", default=[], help="people to leave out")
    given = parser.parse_args()
    torch.set_num_threads(1)
    recipe = Recipe(
        network=Config(kind=given.kind),
        others_share=given.others,
        seed=given.seed,
        steps=given.steps,
        held_out=tuple(given.hold_out),
    )
    run = Run(load(given.data), recipe, given.run)
    run.resume()
    train(run, given.minutes)


if __name__ == "__main__":
    main()

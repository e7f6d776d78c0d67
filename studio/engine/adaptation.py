"""Adapts a two-stream network to one person, by a clip of them (METHODS 9.4).

The weights are pulled towards those they started from, instead of being shown other people as well:
those pictures are no part of the studio. What counts is the end of the clip, which teaches nothing.
"""

import copy
import dataclasses
import json
import os
import sys
import threading
import time
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar, cast

import torch
from safetensors.torch import save
from torch import Tensor, nn

from studio.domain.adaptation import FaceErrors
from studio.engine.album import Album, Lessons
from studio.engine.held_out import HeldOut
from studio.engine.model_store import ModelStore
from studio.engine.renderer import Rgb

Result = TypeVar("Result")
Progress = Callable[[float, str], None]

LEAST_GAIN = 0.99
"""Share of the error in the mouth below which the network has got better."""
_NICE = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How long, how fast, how carefully."""

    minutes: float = 6.0
    rate: float = 3e-4
    """Of Adam after `warm_up` steps; it falls to 0 in a straight line."""
    warm_up: int = 30
    """Steps in which the rate grows: before it knows how gradients vary, Adam takes every step at
    full length, which costs more than the next hundred steps bring."""
    windows: int = 4
    pull: float = 1.0
    """How strongly the weights are drawn back to where they started, per unit of the rate."""
    average: float = 0.98
    check_every: int = 40
    """Steps between two looks at the clip's end."""
    patience: int = 8
    """Looks without a better one after which it is enough."""
    most_steps: int = 3000
    seed: int = 1
    gentle: bool = True
    """Whether somebody works beside it: then it takes half of the cores, with low priority."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Outcome:
    """What came of it: `weights` as a safetensors file, None when the network got no better.

    Errors are on the clip's end; `sheet` (h, w, 3) shows the frames that were worst before.
    """

    weights: bytes | None
    before: FaceErrors
    after: FaceErrors
    sheet: Rgb
    steps: int
    seconds: float


class _Network(Protocol):
    """What is asked of `models/flnet` and `models/flnet_lite`."""

    config: Any

    def teach(self, batch: Mapping[str, Tensor]) -> dict[str, Tensor]: ...


def adapt(models: ModelStore, id: str, album: Album, plan: Plan, progress: Progress) -> Outcome:
    """Adapt the network `id` of `models` to the person of `album`; `models` stay as they are.

    `progress` hears a fraction and a line before every step, and may raise to stop. Raises
    ModelMissing or ModelDamaged.
    """
    progress(0.0, "Measuring what the network does now")

    def work() -> Outcome:
        course = _Course(models, id, album, plan)
        course.run(progress)
        return course.outcome()

    return _standing_back(work) if plan.gentle else work()


def _standing_back(work: Callable[[], Result]) -> Result:
    """Do `work` on half of the cores and with low priority: the preview stays fluent.

    It runs on a thread of its own, since a thread cannot take back that it stands back.
    """
    before = torch.get_num_threads()

    def quietly() -> Result:
        if sys.platform == "linux":
            nice = max(os.getpriority(os.PRIO_PROCESS, 0), _NICE)
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), nice)
        torch.set_num_threads(max(before // 2, 1))
        try:
            return work()
        finally:
            torch.set_num_threads(before)

    with ThreadPoolExecutor(1, thread_name_prefix="adaptation") as pool:
        return pool.submit(quietly).result()


class _Course:
    """One adaptation: the network that learns, its running average, the best one so far."""

    def __init__(self, models: ModelStore, id: str, album: Album, plan: Plan) -> None:
        self._plan, self._device = plan, models.device
        self._lessons = Lessons(album, plan.seed)
        self._network = models.fresh(id).requires_grad_(True)
        self._start = [p.detach().clone() for p in self._network.parameters()]
        self._average = copy.deepcopy(self._network).requires_grad_(False)
        self._held = HeldOut(album, models, id, self._average)
        self._before = self._held.pictures()
        self._error = self._held.errors(self._before)
        self._best = (self._error.mouth, _halves(self._average))
        self._steps, self._vain = 0, 0
        self._begun = time.monotonic()

    def run(self, progress: Progress) -> None:
        """Learn until the time is over or it gets no better."""
        plan = self._plan
        descent = torch.optim.Adam(self._network.parameters(), plan.rate)
        while (done := self._done()) < 1 and self._vain < plan.patience:
            progress(done, self._told(done))
            rate = plan.rate * (1 - done) * min((self._steps + 1) / plan.warm_up, 1)
            for group in descent.param_groups:
                group["lr"] = rate
            self._step(descent, rate)
            if self._steps % plan.check_every == 0:
                self._look()
        if self._steps % plan.check_every:
            self._look()

    def outcome(self) -> Outcome:
        """The best network, as it will be stored."""
        _, weights = self._best
        self._average.load_state_dict({name: part.float() for name, part in weights.items()})
        pictures = self._held.pictures()
        after = self._held.errors(pictures)
        config = json.dumps(dataclasses.asdict(cast("_Network", self._network).config))
        better = after.mouth < LEAST_GAIN * self._error.mouth
        return Outcome(
            weights=save(weights, {"config": config}) if better else None,
            before=self._error,
            after=after,
            sheet=self._held.sheet(self._before, pictures),
            steps=self._steps,
            seconds=time.monotonic() - self._begun,
        )

    def _done(self) -> float:
        spent = (time.monotonic() - self._begun) / (60 * self._plan.minutes)
        return min(max(spent, self._steps / self._plan.most_steps), 1.0)

    def _told(self, done: float) -> str:
        """What is being done, for people."""
        spent = time.monotonic() - self._begun
        left = spent * (1 - done) / done if done else 60 * self._plan.minutes
        words = f"about {max(round(left / 60), 1)} min left" if left > 45 else "nearly done"
        return f"mouth error {self._error.mouth:.1f} → {self._best[0]:.1f}, {words}"

    def _step(self, descent: torch.optim.Optimizer, rate: float) -> None:
        arrays = self._lessons.batch(self._plan.windows)
        batch = {name: torch.from_numpy(part).to(self._device) for name, part in arrays.items()}
        loss = cast("_Network", self._network).teach(batch)["loss"]
        descent.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        descent.step()
        self._steps += 1
        # A mean of all steps at first: the average must not remember where it started for long.
        kept = min(self._plan.average, self._steps / (self._steps + 9))
        with torch.no_grad():
            trained = self._network.parameters()
            for mine, still, mean in zip(
                trained, self._start, self._average.parameters(), strict=True
            ):
                mine.lerp_(still, rate * self._plan.pull)
                mean.lerp_(mine, 1 - kept)

    def _look(self) -> None:
        """Measure the average; keep it when it is the best."""
        mouth = self._held.errors(self._held.pictures()).mouth
        self._vain += 1
        if mouth < self._best[0]:
            self._best, self._vain = (mouth, _halves(self._average)), 0


def _halves(network: nn.Module) -> dict[str, Tensor]:
    """The weights in half precision, on the processor: as they are stored."""
    return {
        name: part.detach().half().cpu().contiguous() for name, part in network.state_dict().items()
    }

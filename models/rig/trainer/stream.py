"""The endless stream of batches: which examples a step sees depends on seed and step alone."""

from collections.abc import Iterator
from itertools import count

import numpy as np
import torch
from torch import Tensor
from torch.utils.data import DataLoader, Dataset, Sampler

from .task import Task

Key = tuple[int, int]
"""Step and place in the batch."""


class _Examples(Dataset[dict[str, Tensor]]):
    """The example of each key, made on demand."""

    def __init__(self, task: Task, seed: int) -> None:
        self._task, self._seed = task, seed

    def __getitem__(self, key: Key) -> dict[str, Tensor]:
        """One example as tensors."""
        sample = self._task.sample(np.random.default_rng((self._seed, *key)))
        return {name: torch.as_tensor(value) for name, value in sample.items()}


class _Keys(Sampler[list[Key]]):
    """The keys of each step's batch, from step `first` on, without end."""

    def __init__(self, first: int, share: range) -> None:
        self._first, self._share = first, share

    def __iter__(self) -> Iterator[list[Key]]:
        """Never ends."""
        for step in count(self._first):
            yield [(step, index) for index in self._share]


def _collated(samples: list[dict[str, Tensor]]) -> dict[str, Tensor]:
    return {name: torch.stack([sample[name] for sample in samples]) for name in samples[0]}


def _quiet_worker(_: int) -> None:
    torch.set_num_threads(1)


def batches(
    task: Task, *, seed: int, first: int, share: range, workers: int, pin: bool
) -> Iterator[dict[str, Tensor]]:
    """The batches of steps `first`, `first + 1`, ...; `share` is this process's part of each."""
    loader: DataLoader[dict[str, Tensor]] = DataLoader(
        _Examples(task, seed),
        batch_sampler=_Keys(first, share),
        num_workers=workers,
        prefetch_factor=6 if workers else None,
        collate_fn=_collated,
        pin_memory=pin,
        worker_init_fn=_quiet_worker,
    )
    return iter(loader)

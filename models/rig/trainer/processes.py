"""The processes of one run: one alone, or several started by `torchrun`."""

import os
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

import torch
import torch.distributed as distributed
from torch import Tensor, nn
from torch.distributed.distributed_c10d import Store
from torch.distributed.rendezvous import rendezvous
from torch.nn.parallel import DistributedDataParallel


@dataclass(frozen=True, slots=True, kw_only=True)
class Team:
    """Which process this is (`rank` of `world`), and the device it trains on."""

    rank: int
    world: int
    device: torch.device

    @property
    def first(self) -> bool:
        """Whether this process writes the run's files."""
        return self.rank == 0

    def share(self, count: int) -> range:
        """The part of `count` examples that is this process's; equal parts, so means stay means."""
        if count % self.world:
            raise ValueError(f"{count} examples cannot be shared by {self.world} processes evenly")
        each = count // self.world
        return range(self.rank * each, (self.rank + 1) * each)

    def wrapped(self, module: nn.Module) -> nn.Module:
        """`module` with gradients averaged over the processes."""
        if self.world == 1:
            return module
        ids = [self.device.index] if self.device.type == "cuda" else None
        return DistributedDataParallel(module, device_ids=ids)

    def mean(self, values: Mapping[str, Tensor]) -> dict[str, float]:
        """Scalars averaged over the processes."""
        stacked = torch.stack([value.detach().float() for value in values.values()])
        if self.world > 1:
            distributed.all_reduce(stacked)
            stacked = stacked / self.world
        return dict(zip(values, stacked.tolist(), strict=True))

    def agreed(self, value: bool) -> bool:
        """The first process's decision, in all of them."""
        if self.world == 1:
            return value
        flag = torch.tensor([int(value)], device=self.device)
        distributed.broadcast(flag, 0)
        return bool(flag.item())


@contextmanager
def joined(device: str) -> Iterator[Team]:
    """The team that this process belongs to; `device` is auto, cpu or cuda."""
    world, rank = int(os.environ.get("WORLD_SIZE", "1")), int(os.environ.get("RANK", "0"))
    local = int(os.environ.get("LOCAL_RANK", "0"))
    cuda = torch.cuda.is_available() if device == "auto" else device == "cuda"
    place = torch.device("cuda", local) if cuda else torch.device("cpu")
    if cuda:
        torch.cuda.set_device(place)
    if world == 1:
        yield Team(rank=rank, world=world, device=place)
        return
    store, rank, world = next(rendezvous("env://"))
    distributed.init_process_group(
        "nccl" if cuda else "gloo", store=store, rank=rank, world_size=world
    )
    try:
        yield Team(rank=rank, world=world, device=place)
        _leave_together(store, world)
    finally:
        distributed.destroy_process_group()


def _leave_together(store: Store, world: int) -> None:
    """Wait until every process has heard the last exchange.

    A process that closes its sockets at once resets the connection of one that still reads.
    """
    store.add("left", 1)
    while store.add("left", 0) < world:
        time.sleep(0.02)

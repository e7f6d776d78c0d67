"""Fakes that a discriminator shall not forget (Shrivastava et al. 2017; METHODS 2.6)."""

import torch
from torch import Tensor, nn

CAPACITY = 800
"""50 batches of 16; 120 MB at 224 px."""


class History(nn.Module):
    """A buffer of generated pictures, stored as uint8; part of a checkpoint, without parameters.

    It is state, not a buffer of the module: processes that train together keep their own.
    """

    def __init__(self, capacity: int = CAPACITY) -> None:
        super().__init__()
        self.capacity = capacity
        self.pictures = torch.empty(0, dtype=torch.uint8)
        """(n, 3, h, w), n at most `capacity`."""
        self._fresh: Tensor | None = None

    def offer(self, pictures: Tensor) -> None:
        """Hand over what the generator has just made: (B, 3, h, w) in [-1, 1]."""
        self._fresh = _coded(pictures)
        self.pictures = self.pictures.to(pictures.device)

    def fakes(self, count: int, random: torch.Generator | None = None) -> Tensor:
        """(count, 3, h, w) in [-1, 1] to be told from real pictures.

        Right after `offer`, half of them are fresh and half old; then count // 2 random old ones
        give way to fresh ones (until it is full, the buffer takes all of them). Otherwise all are
        old: the cheap steps of METHODS 2.6, for which no generator runs. Raises ValueError before
        the first offer.
        """
        fresh, self._fresh = self._fresh, None
        if fresh is None:
            return _decoded(self._old(count, random))
        if not len(self.pictures):
            chosen = fresh
        else:
            old = self._old(count // 2, random)
            chosen = torch.cat((fresh[: count - len(old)], old))
        self._store(fresh, count // 2, random)
        return _decoded(chosen)

    def _old(self, count: int, random: torch.Generator | None) -> Tensor:
        if not len(self.pictures):
            raise ValueError("no picture has been offered yet")
        return self.pictures[torch.randint(len(self.pictures), (count,), generator=random)]

    def _store(self, fresh: Tensor, count: int, random: torch.Generator | None) -> None:
        """Fill up, then replace; those not shown to the discriminator come first."""
        room = self.capacity - len(self.pictures)
        if room:
            kept = [self.pictures] if len(self.pictures) else []
            self.pictures = torch.cat((*kept, fresh[:room]))
            return
        newest = fresh[len(fresh) - count :]
        places = torch.randperm(self.capacity, generator=random)[: len(newest)]
        self.pictures[places] = newest[: len(places)]

    def get_extra_state(self) -> Tensor:
        """The pictures, for a checkpoint."""
        return self.pictures

    def set_extra_state(self, state: Tensor) -> None:
        """The pictures of a checkpoint."""
        self.pictures = state


def _coded(pictures: Tensor) -> Tensor:
    """[-1, 1] to 0-255: as coarse as real pictures, so that rounding gives no fake away."""
    return ((pictures.detach().float() + 1) * 127.5).round().clamp(0, 255).to(torch.uint8)


def _decoded(pictures: Tensor) -> Tensor:
    return pictures.float() / 127.5 - 1

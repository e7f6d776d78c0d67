"""A wider and deeper FLNet that says exactly what a trained one says: where training goes on.

Net2Net (Chen, Goodfellow & Shlens 2016): every new channel copies an old one, and what reads the
copies gets a random share of the old weight for each, so that the sum stays and the copies part as
soon as they are taught. New blocks start as the identity.

    python -m models.flnet.training.grow models/flnet_lite/weights.safetensors --out runs/grown
    quintet train flnet --begin runs/grown --data packs/all224 --out runs/flnet
"""

import argparse
import dataclasses
import json
from pathlib import Path
from typing import cast

import torch
from safetensors import safe_open
from torch import Tensor, nn

from ...rig.trainer.checkpoint import save_checkpoint
from ..network import Config, FLNet


def trained(weights: Path) -> FLNet:
    """The network of a weights file."""
    with safe_open(weights, framework="pt") as stored:
        config = json.loads((stored.metadata() or {})["config"])
        state = {name: stored.get_tensor(name).float() for name in stored.keys()}  # noqa: SIM118
    network = FLNet(Config(**config))
    network.load_state_dict(state)
    return network.eval()


def grown(small: FLNet, config: Config, seed: int = 0) -> FLNet:
    """A network of `config`, at least as wide and deep as `small`, with the same answers."""
    return _Growth(small, config, seed).done()


class _Growth:
    """Copies `small` into a larger network, one convolution after another."""

    def __init__(self, small: FLNet, config: Config, seed: int) -> None:
        self._random = torch.Generator().manual_seed(seed)
        torch.manual_seed(seed)
        self._small, self._large = small, FLNet(config)
        self._factor = small.config.width, config.width

    def done(self) -> FLNet:
        """Every layer, in the order in which pictures run through them."""
        small, large = self._small, self._large
        photo = small.config.photo_width, large.config.photo_width
        hidden, photos = self._copies(*photo), self._copies(*photo)
        self._widen("photo_in", None, hidden)
        self._widen("photo_out", hidden, photos)
        pooled = torch.cat([photos, photo[0] + photos])
        entered, full, half, deep = (self._layer(times) for times in (1, 1, 2, 4))
        self._widen("trunk_in", self._and_rest(pooled, "trunk_in"), entered)
        self._widen("enter.0", entered, full)
        self._widen("enter.1", full, half)
        self._widen("enter.2", half, deep)
        for i in range(len(small.blocks)):
            inner = self._layer(4)
            self._widen(f"blocks.{i}.first", deep, inner)
            self._widen(f"blocks.{i}.second", inner, deep)
        self._widen("leave.0", deep, half)
        self._widen("leave.1", half, full)
        last, guide, compared = self._layer(1), self._copies(*photo), self._copies(*photo)
        self._widen("last", full, last)
        self._widen("appearance", last, None)
        self._widen("visibility", last, None)
        self._widen("region", last, guide)
        self._widen("choice_in", torch.cat([guide, photo[0] + photos]), compared)
        self._widen("choice_out", compared, None)
        return large.eval()

    def _copies(self, old: int, new: int) -> Tensor:
        """Which of `old` channels each of `new` channels copies; each old one is kept."""
        more = torch.randint(old, (new - old,), generator=self._random)
        return torch.cat([torch.arange(old), more])

    def _layer(self, times: int) -> Tensor:
        """The same for a layer of `times` the network's width."""
        return self._copies(*(times * width for width in self._factor))

    def _and_rest(self, copies: Tensor, name: str) -> Tensor:
        """`copies`, then the inputs of a layer that are not channels of another one."""
        known = int(copies.max()) + 1
        return torch.cat([copies, torch.arange(known, _convolution(self._small, name).in_channels)])

    def _widen(self, name: str, inputs: Tensor | None, outputs: Tensor | None) -> None:
        """Copy a convolution; `inputs` and `outputs` say which channel each one copies."""
        old, new = _convolution(self._small, name), _convolution(self._large, name)
        weight, bias = old.weight.detach(), cast("Tensor", old.bias).detach()
        if inputs is not None:
            weight = weight[:, inputs] * self._parts(inputs)[:, None, None]
        if outputs is not None:
            weight, bias = weight[outputs], bias[outputs]
        with torch.no_grad():
            new.weight.copy_(weight)
            cast("Tensor", new.bias).copy_(bias)

    def _parts(self, copies: Tensor) -> Tensor:
        """Random parts (n,), those of the copies of one channel summing to 1."""
        drawn = torch.rand(len(copies), generator=self._random) + 0.5
        sums = torch.zeros(int(copies.max()) + 1).index_add_(0, copies, drawn)
        return drawn / sums[copies]


def _convolution(network: nn.Module, name: str) -> nn.Conv2d:
    """The convolution at `name`, or the first of the layers there."""
    layer = network.get_submodule(name)
    return cast("nn.Conv2d", layer[0] if isinstance(layer, nn.Sequential) else layer)


def main() -> None:
    """Read the command line, store the start of a run."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("weights", type=Path, help="weights of a trained network")
    parser.add_argument("--out", type=Path, required=True, help="folder for `train --begin`")
    for name in ("width", "photo_width", "blocks"):
        option = "--" + name.replace("_", "-")
        parser.add_argument(option, type=int, default=getattr(Config(), name))
    given = parser.parse_args()
    small = trained(given.weights)
    config = dataclasses.replace(
        small.config, width=given.width, photo_width=given.photo_width, blocks=given.blocks
    )
    state = {"average": grown(small, config).state_dict()}
    save_checkpoint(given.out, 0, state, shard_mib=15.0)


if __name__ == "__main__":
    main()

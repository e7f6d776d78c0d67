"""Where training begins: what `flnet_lite` knows of faces, in the texture generator's layers.

    python -m models.attention.training.begin WEIGHTS --out runs/texture
    quintet train attention --begin runs/texture --data packs/all224 --out runs/attention

Body and heads are the same layers: V is attention, the appearance stream the colours. FLNet hears
of the landmarks by the face wanted and by how far each point is pulled; the texture generator is
told the difference of two encoded faces. Its encoder starts as the drawing itself and is read as
FLNet reads the face wanted, which is right wherever nothing was drawn before, as in a mouth that
opens; the rest is learnt.
"""

import argparse
from pathlib import Path
from typing import cast

import torch
from torch import Tensor, nn

from ...flnet.network import FLNet
from ...flnet.training.grow import trained
from ...rig.trainer.checkpoint import save_checkpoint
from ..network import AttentionNet, Config
from ..plus import DRAWN, PIXELS, Light

_SAME = ("photo_out", "enter", "blocks", "leave", "last")


def begun(teacher: FLNet) -> AttentionNet:
    """A texture generator in plus mode that has the layers of `teacher`, of its size."""
    given = teacher.config
    network = AttentionNet(
        Config(width=given.width, photo_width=given.photo_width, blocks=given.blocks)
    )
    layers = cast("Light", network.layers)
    for name in _SAME:
        layers.get_submodule(name).load_state_dict(teacher.get_submodule(name).state_dict())
    layers.colour.load_state_dict(teacher.appearance.state_dict())
    layers.attention.load_state_dict(teacher.visibility.state_dict())
    with torch.no_grad():
        nn.init.dirac_(_first(layers.encoder).weight)
        nn.init.zeros_(_bias(layers.encoder))
        _photo(layers.photo_in, teacher.photo_in)
        _trunk(layers.trunk_in, teacher.trunk_in, given.photo_width)
    return network.eval()


def _photo(layer: nn.Sequential, known: nn.Sequential) -> None:
    """FLNet sees a photo, its difference to the prior (none), pulls, and its share (1)."""
    weight = _first(known).weight
    _first(layer).weight.copy_(weight[:, :PIXELS])
    _bias(layer).copy_(_bias(known) + weight[:, -1].sum((1, 2)))


def _trunk(layer: nn.Sequential, known: nn.Sequential, photo: int) -> None:
    """Of one photo, FLNet's mean and its strongest features are the same."""
    mean, strongest, rest = torch.split(_first(known).weight, [photo, photo, PIXELS + DRAWN], dim=1)
    _first(layer).weight.copy_(torch.cat([mean + strongest, rest], 1))
    _bias(layer).copy_(_bias(known))


def _first(layer: nn.Sequential) -> nn.Conv2d:
    return cast("nn.Conv2d", layer[0])


def _bias(layer: nn.Sequential) -> Tensor:
    return cast("Tensor", _first(layer).bias)


def main() -> None:
    """Read the command line, store the start of a run."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("weights", type=Path, help="weights of FLNet in plus mode")
    parser.add_argument("--out", type=Path, required=True, help="folder for `train --begin`")
    given = parser.parse_args()
    state = {"average": begun(trained(given.weights)).state_dict()}
    save_checkpoint(given.out, 0, state, shard_mib=15.0)


if __name__ == "__main__":
    main()

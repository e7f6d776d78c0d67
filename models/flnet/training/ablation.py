"""What each part of plus mode is worth: left out after training, and left out of training.

    python -m models.flnet.training.ablation models/flnet_lite/weights.safetensors --data PACK
    python -m models.flnet.training.ablation runs/whole runs/no_choice --data PACK

A weights file is measured whole and with each part switched off; runs of the same budget, which
differ in their recipe alone, are put beside each other.
"""

import argparse
import copy
import dataclasses
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import torch
from torch import Tensor, nn

from ...rig.footage import Footage
from ...rig.trainer.command import RUN_FILE
from ...rig.trainer.loop import WEIGHTS
from ..network import FLNet
from ..streams import Bank, Maps
from .checks import Checks, validation_faces
from .grow import trained

PARTS = {
    "choice": "without choice",
    "motion": "without motion",
    "painting": "without painting: warping alone",
}
REGIONS = ("mouth", "inner_mouth", "eyes", "hull")


class PaintedAlone(nn.Module):
    """The appearance stream of a network, as if V were 0 everywhere."""

    def __init__(self, network: FLNet) -> None:
        super().__init__()
        self.network = network

    def forward(self, bank: Bank, target: Tensor, drawing: Tensor) -> Maps:
        """As the network, V aside."""
        maps: Maps = self.network(bank, target, drawing)
        return maps._replace(visibility=torch.zeros_like(maps.visibility))


def left_out(network: FLNet) -> Iterator[tuple[str, nn.Module]]:
    """The network whole, without each of its parts, and each stream alone."""
    yield "whole", network
    for part, title in PARTS.items():
        without = copy.deepcopy(network)
        without.config = dataclasses.replace(network.config, **{part: False})
        yield title, without
    yield "appearance alone", PaintedAlone(network)


def contenders(path: Path) -> Iterator[tuple[str, nn.Module]]:
    """What is measured of a weights file, or of a run."""
    if path.is_file():
        yield from left_out(trained(path))
        return
    run = json.loads((path / RUN_FILE).read_text("utf-8"))
    changes = ", ".join(f"{name} = {value}" for name, value in sorted(run["task"].items()))
    yield f"{path.name}: {changes or 'as shipped'}", trained(path / WEIGHTS)


def table(rows: Mapping[str, Mapping[str, float]]) -> str:
    """Errors in shares of the prior warp's, and sharpness in shares of the target's, as Markdown.

    A cell reads mouth / inner mouth / eyes / hull, sharpness.
    """
    first = next(iter(rows.values()))
    groups = [name.removesuffix("_mouth_ratio") for name in first if name.endswith("_mouth_ratio")]
    groups = [name for name in groups if not name.endswith("_inner")]
    lines = [["", *groups], ["---"] * (1 + len(groups))]
    for title, scores in rows.items():
        lines.append([title, *(_cell(scores, group) for group in groups)])
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def _cell(scores: Mapping[str, float], group: str) -> str:
    ratios = (scores.get(f"{group}_{region}_ratio", float("nan")) for region in REGIONS)
    return " / ".join(f"{r:.3f}" for r in ratios) + f", {scores[f'{group}_sharpness']:.2f}"


def measured(paths: Sequence[Path], data: Path) -> dict[str, dict[str, float]]:
    """Scores of everything that is asked for, on the same targets."""
    checks = Checks(validation_faces(Footage.open(data)))
    device = torch.device("cpu")
    return {
        title: checks.measured(network, device)[0]
        for path in paths
        for title, network in contenders(path)
    }


def main() -> None:
    """Read the command line and print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("paths", type=Path, nargs="+", help="weights files and folders of runs")
    parser.add_argument("--data", type=Path, required=True, help="a pack or a prepared folder")
    given = parser.parse_args()
    torch.set_num_threads(1)
    print(table(measured(given.paths, given.data)))


if __name__ == "__main__":
    main()

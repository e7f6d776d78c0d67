"""How FLNet as published does on validation people: fixed banks, fixed targets."""

from collections.abc import Sequence

import cv2
import numpy as np
import torch
from numpy.typing import NDArray

from ...rig.footage.augment import Image
from ...rig.footage.example import Example, Examples
from ...rig.footage.samplers import PairSampler
from ...rig.metrics.pixels import l1
from ...rig.metrics.regions import hull, mouth_box
from ...rig.trainer.task import Validation
from ..paper import POINTS, PaperFLNet, Rendering

AT_ONCE = 4
SHOWN = 6
"""Rows of the sheet."""


class PaperChecks:
    """Examples that stay the same throughout a run."""

    def __init__(self, sampler: PairSampler, examples: Examples, count: int) -> None:
        """Pairs are the same for every run on the same data; `examples` must change nothing."""
        random = np.random.default_rng(2020)
        self.examples = [examples.read(sampler.pair(random), random) for _ in range(count)]

    @torch.no_grad()
    def measured(self, network: PaperFLNet) -> Validation:
        """L1 on 0-255: whole picture, mouth, hull, the warped stream alone; mean V; a sheet."""
        place = next(network.parameters()).device
        errors: dict[str, list[float]] = {}
        rows: list[Image] = []
        for first in range(0, len(self.examples), AT_ONCE):
            part = self.examples[first : first + AT_ONCE]
            seen = _drawn(network, part, place)
            for index, example in enumerate(part):
                for name, value in _errors(seen, index, example).items():
                    errors.setdefault(name, []).append(value)
                if len(rows) < SHOWN:
                    rows.append(_row(seen, index, example))
        scores = {name: float(np.mean(values)) for name, values in errors.items()}
        return Validation(scores=scores, pictures={"streams": np.concatenate(rows)})


def _drawn(network: PaperFLNet, part: Sequence[Example], place: torch.device) -> Rendering:
    photos = torch.from_numpy(np.stack([e.photos for e in part])).to(place).movedim(-1, -3)
    sources = torch.from_numpy(np.stack([e.photo_points[:, :POINTS] for e in part])).to(place)
    targets = torch.from_numpy(np.stack([e.target_points[:POINTS] for e in part])).to(place)
    seen: Rendering = network(photos.float() / 127.5 - 1, sources, targets)
    return seen


def _errors(seen: Rendering, index: int, example: Example) -> dict[str, float]:
    points, size = example.true_points[:POINTS], len(example.target)
    output = _picture(seen.output[index])
    return {
        "l1": l1(output, example.target),
        "mouth_l1": l1(output, example.target, mouth_box(points, size)),
        "hull_l1": l1(output, example.target, hull(points, size)),
        "warped_l1": l1(_picture(seen.warped[index]), example.target),
        "visibility": float(seen.visibility[index].mean()),
    }


def _row(seen: Rendering, index: int, example: Example) -> Image:
    """Bank, target, output, warped, appearance and V side by side."""
    streams = (seen.output, seen.warped, seen.appearance)
    share = (255 * seen.visibility[index, 0]).round().byte().cpu().numpy()
    made = [_picture(stream[index]) for stream in streams]
    tiles = [*example.photos, example.target, *made, cv2.cvtColor(share, cv2.COLOR_GRAY2RGB)]
    return np.concatenate([np.asarray(tile, np.uint8) for tile in tiles], 1)


def _picture(rgb: torch.Tensor) -> NDArray[np.uint8]:
    """(3, h, w) in [-1, 1] as a picture (h, w, 3)."""
    levels = ((rgb.float() + 1) * 127.5).round().clamp(0, 255).byte()
    return np.asarray(levels.permute(1, 2, 0).cpu().numpy())

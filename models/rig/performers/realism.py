"""How easily a network tells rendered performers from real pictures of people.

`python -m models.rig.performers.realism --data PACK [--minutes 3]`, the pack with photos and
performers. A small classifier sees crops of training people and is asked about validation people;
1.0 = told apart every time, 0.5 = a guess. It is an honest measure because it finds what we do not
see; it is a harsh one because any trace (a matte's edge, a sharper iris) is enough.
"""

import argparse
import time
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from ..corpus import PHOTO_COLLECTIONS
from ..footage.degrade import degraded
from ..footage.footage import Footage

PERFORMER = "performer"
BATCH, SIDE = 32, 96
VIEWS: Mapping[str, float] = {"anywhere": 1.0, "face": 0.5, "mouth": 0.25}
"""Part of the crop that SIDE px windows are cut from, as a share of its side."""
SHOWN = 600


def classifier() -> nn.Module:
    """Four strided convolutions and a mean: 0.1 M parameters."""
    widths = (3, 24, 48, 96, 96)
    layers: list[nn.Module] = []
    for inputs, outputs in pairwise(widths):
        layers += [
            nn.Conv2d(inputs, outputs, 3, stride=2, padding=1, bias=False),
            nn.BatchNorm2d(outputs),
            nn.ReLU(),
        ]
    return nn.Sequential(*layers, nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(widths[-1], 1))


class Crops:
    """Windows of the photos and of the performers of one split, half and half."""

    def __init__(self, footage: Footage, share: float, *, validation: bool) -> None:
        self._footage, self._share = footage, share
        seen = footage.has_face()
        self._rows = []
        for sources in (PHOTO_COLLECTIONS, (PERFORMER,)):
            clips = footage.select(validation=validation, sources=sources)
            rows = np.concatenate([np.arange(clip.rows.start, clip.rows.stop) for clip in clips])
            self._rows.append(rows[seen[rows]])

    def draw(self, count: int, random: np.random.Generator, clean: bool) -> tuple[Tensor, Tensor]:
        """`count` windows (N, 3, SIDE, SIDE) in 0-1 and 1 where they are rendered."""
        kinds = np.arange(count) % 2
        chosen = [int(random.choice(self._rows[kind])) for kind in kinds]
        windows = np.stack([self._window(row, random, clean) for row in chosen])
        pictures = torch.from_numpy(windows.transpose(0, 3, 1, 2).copy()).float().div(255)
        return pictures, torch.from_numpy(kinds.astype(np.float32))

    def _window(self, row: int, random: np.random.Generator, clean: bool) -> NDArray[np.uint8]:
        """One window, nearly centred on the nose (the mouth for the smallest), cut to SIDE."""
        size = self._footage.size
        points = self._footage.landmarks[row]
        side = round(self._share * size)
        middle = points[48:68].mean(0) if self._share < 0.4 else np.full(2, size / 2)
        corner = np.clip(middle - side / 2 + random.uniform(-4, 4, 2), 0, size - side).astype(int)
        window = self._footage.frames[
            row, corner[1] : corner[1] + side, corner[0] : corner[0] + side
        ]
        if side > SIDE:
            first = random.integers(0, side - SIDE + 1, 2)
            window = window[first[1] : first[1] + SIDE, first[0] : first[0] + SIDE]
        padded = np.zeros((SIDE, SIDE, 3), np.uint8)
        padded[: len(window), : window.shape[1]] = window
        return padded if clean else degraded(padded, random)


def told_apart(footage: Footage, share: float, seconds: float, *, clean: bool) -> tuple[float, int]:
    """Share of unseen people's windows that a classifier trained for `seconds` tells rightly.

    And the steps of BATCH windows that it was trained for.

    Unless `clean`, windows are degraded (light, blur, noise, JPEG) in training and in the test, so
    that the picture's content counts and not its grain.
    """
    torch.manual_seed(0)
    random = np.random.default_rng(0)
    network = classifier().train()
    optimiser = torch.optim.AdamW(network.parameters(), lr=2e-3, weight_decay=0.05)
    people = Crops(footage, share, validation=False)
    end, steps = time.monotonic() + seconds, 0
    while time.monotonic() < end:
        pictures, rendered = people.draw(BATCH, random, clean)
        said = network(pictures)[:, 0]
        loss = nn.functional.binary_cross_entropy_with_logits(said, rendered)
        optimiser.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        optimiser.step()
        steps += 1
    network.eval()
    strangers = Crops(footage, share, validation=True)
    with torch.no_grad():
        pictures, rendered = strangers.draw(SHOWN, np.random.default_rng(1), clean)
        right = (network(pictures)[:, 0] > 0).float() == rendered
    return float(right.float().mean()), steps


def main() -> None:
    """Print a table: how often each kind of window is told apart, as it is and degraded."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--minutes", type=float, default=3.0)
    given = parser.parse_args()
    footage = Footage.open(given.data)
    seconds = 60 * given.minutes / (2 * len(VIEWS))
    print("| window | as rendered | degraded alike |\n|---|---|---|")
    for name, share in VIEWS.items():
        found = [told_apart(footage, share, seconds, clean=clean) for clean in (True, False)]
        cells = [f"{right:.3f} ({steps} steps)" for right, steps in found]
        print(f"| {name} | {' | '.join(cells)} |", flush=True)


if __name__ == "__main__":
    main()

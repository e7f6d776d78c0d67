"""Measures the generator against clips that were kept from training, in figures and a picture."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from ..network import BlinkGenerator
from .sequences import MAIN_PERSON, Clip
from .statistics import Statistics, clips_of, statistics, unlikeness

Array = NDArray[np.float32]

SEED = 75
LANES, FRAMES = 20, 750
"""Generated for a check: twenty times half a minute, ten minutes in all."""
_FIGURES = ("per_second", "duration", "depth", "interval", "interval_cv", "symmetry", "one_eyed")
_DRAWN = 20
_CHART = (480, 48)
_LEFT, _RIGHT, _LINE, _INK = (30, 90, 200), (220, 110, 20), (210, 210, 210), (40, 40, 40)


@dataclass(frozen=True, slots=True, kw_only=True)
class Checks:
    """Closure of the clips to measure against: sentences of the main person, or else everybody's.

    Three seconds of each validation person hold a blink or none, so people are no group here.
    """

    held: tuple[Array, ...]

    @classmethod
    def of(cls, clips: Sequence[Clip]) -> "Checks":
        """The validation clips among `clips`; the training clips where there are none."""
        kept = [clip for clip in clips if clip.validation and clip.person == MAIN_PERSON]
        return cls(held=tuple(clip.closure for clip in kept or clips))

    def measured(self, network: BlinkGenerator) -> dict[str, float]:
        """The generator's figures and those of the clips, and how unlike the two are."""
        made = clips_of(network.closures(FRAMES, SEED, LANES))
        found = _named(statistics(made), "") | _named(statistics(self.held), "clips_")
        return {**found, "unlikeness": unlikeness(made, self.held)}

    def sheet(self, network: BlinkGenerator) -> NDArray[np.uint8]:
        """Closure over three seconds: real at the left, generated at the right."""
        made = clips_of(network.closures(75, SEED, _DRAWN))
        real = [self.held[i * len(self.held) // _DRAWN] for i in range(_DRAWN)]
        return np.concatenate([column(real, "clips"), column(made, "generated")], axis=1)


def column(closures: Sequence[Array], title: str) -> NDArray[np.uint8]:
    """Charts (H, W, 3) of closure (T, 2), one below the other: open above, shut below."""
    charts = [_chart(closure) for closure in closures]
    cv2.putText(charts[0], title, (6, 14), cv2.FONT_HERSHEY_SIMPLEX, 0.42, _INK, 1, cv2.LINE_AA)
    return np.concatenate(charts)


def _chart(closure: Array) -> NDArray[np.uint8]:
    width, height = _CHART
    chart = np.full((height, width, 3), 255, np.uint8)
    cv2.line(chart, (0, height - 1), (width, height - 1), _LINE, 1)
    x = np.linspace(4, width - 5, len(closure))
    for eye, colour in zip(closure.T, (_LEFT, _RIGHT), strict=True):
        y = 10 + (height - 16) * np.clip(eye, -0.25, 1.15)
        points = np.rint(16 * np.stack([x, y], axis=1)).astype(np.int32)  # 1/16 pixels
        cv2.polylines(chart, [points], False, colour, 1, cv2.LINE_AA, 4)
    return chart


def _named(figures: Statistics, group: str) -> dict[str, float]:
    """The figures that a card keeps; those that are not numbers are left out."""
    values = asdict(figures)
    return {f"{group}{n}": values[n] for n in _FIGURES if np.isfinite(values[n])}

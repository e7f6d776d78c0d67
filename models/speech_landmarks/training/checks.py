"""Measures a network on clips that were kept from training, in figures and as a picture."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
import torch
from numpy.typing import NDArray

from ..closing import MOVING
from ..network import SpeechLandmarks
from .dataset import Clip, Prepared, sample_track
from .measures import CLOSED, Figures, figures, opening, summary

Array = NDArray[np.float32]

MAIN_PERSON = "s1"
"""The person with most of the clips: measured on sentences, the others as people."""
_DRAWN = 6
_CHART = (560, 130)
_TOP = 0.3
"""Opening at the top of a chart, in outer eye distances."""
_TRUE, _SAID, _LINE, _INK = (60, 60, 60), (220, 90, 20), (200, 200, 200), (40, 40, 40)


def said(network: SpeechLandmarks, clip: Clip) -> Array:
    """What `network` says for every frame of `clip`: (T, 31, 2)."""
    device = network.gain.device
    with torch.inference_mode():
        rows = (
            network(torch.from_numpy(clip.rows(network.config.front_end))[None].to(device))[0]
            .float()
            .cpu()
            .numpy()
        )
    return sample_track(rows[:, MOVING], clip.frame_rows)


@dataclass(frozen=True, slots=True, kw_only=True)
class Checks:
    """Clips to measure on, in groups by name."""

    groups: dict[str, tuple[Clip, ...]]
    eye_distance: float

    @classmethod
    def of(cls, data: Prepared, people: Iterable[str] = ()) -> "Checks":
        """Validation clips of the main person and of people never heard; all clips of `people`.

        `people` were held out of training to choose settings on; they are a group of their own.
        """
        chosen = set(people)
        kept = [clip for clip in data.clips if clip.validation]
        groups = {
            "sentences": tuple(clip for clip in kept if clip.person == MAIN_PERSON),
            "people": tuple(clip for clip in kept if clip.person != MAIN_PERSON),
            "held_out": tuple(
                clip for clip in data.clips if clip.person in chosen and not clip.validation
            ),
        }
        found = {name: group for name, group in groups.items() if group}
        return cls(groups=found, eye_distance=data.eye_distance)

    def figures(self, network: SpeechLandmarks, clips: Iterable[Clip]) -> list[Figures]:
        """Figures of `network` on each of `clips`."""
        return [
            figures(said(network, clip), clip.motion, clip.speech(), self.eye_distance)
            for clip in clips
        ]

    def measured(self, network: SpeechLandmarks) -> dict[str, float]:
        """Every figure of every group, as `group_figure`."""
        return {
            f"{name}_{figure}": value
            for name, clips in self.groups.items()
            for figure, value in summary(self.figures(network, clips)).items()
            if figure != "clips"
        }

    def sheet(self, network: SpeechLandmarks) -> NDArray[np.uint8]:
        """Charts (H, W, 3) of a few clips' opening over time: grey as it was, orange as said."""
        shown = [clip for clips in self.groups.values() for clip in clips[: _DRAWN // 2]]
        charts = [self._chart(network, clip) for clip in shown[-_DRAWN:]]
        return np.concatenate(charts)

    def _chart(self, network: SpeechLandmarks, clip: Clip) -> NDArray[np.uint8]:
        width, height = _CHART
        chart = np.full((height, width, 3), 255, np.uint8)
        level = round(height * (1 - CLOSED / _TOP)) - 4
        cv2.line(chart, (0, level), (width, level), _LINE, 1)
        for motion, colour in ((clip.motion, _TRUE), (said(network, clip), _SAID)):
            _curve(chart, opening(motion, self.eye_distance).tolist(), colour)
        cv2.putText(chart, clip.stem, (6, 16), cv2.FONT_HERSHEY_SIMPLEX, 0.42, _INK, 1, cv2.LINE_AA)
        return chart


def _curve(chart: NDArray[np.uint8], values: Sequence[float], colour: tuple[int, ...]) -> None:
    """Draw `values`, 0 to `_TOP`, across the whole of `chart`."""
    height, width = chart.shape[:2]
    x = np.linspace(0, width - 1, len(values))
    y = height * (1 - np.asarray(values) / _TOP) - 4
    points = np.rint(16 * np.stack([x, y], axis=1)).astype(np.int32)  # 1/16 pixels
    cv2.polylines(chart, [points], False, colour, 1, cv2.LINE_AA, 4)

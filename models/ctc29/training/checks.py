"""Measures the net on voices and sentences that were kept from training."""

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from ..alphabet import greedy
from ..features import RATE
from ..network import Ctc29
from .dataset import Clip, Prepared
from .examples import MAIN_PERSON, RECORDED

MOST_CLIPS = 40
"""Clips of a group that are measured while training."""
_SHOWN = 5
_LINE, _WIDTH = 18, 900
_INK, _ACCENT = (40, 40, 40), (200, 80, 20)


def letter_errors(said: str, true: str) -> int:
    """Letters to put in, take out or replace (Levenshtein) to make `said` into `true`."""
    distances = np.arange(len(said) + 1)
    for row, letter in enumerate(true, start=1):
        replaced = distances[:-1] + np.array([letter != other for other in said], int)
        best = np.minimum(replaced, distances[1:] + 1)
        # What is taken out of `said` costs 1 a letter: a running minimum along the row.
        steps = np.concatenate([[row], best]) - np.arange(len(said) + 1)
        distances = np.minimum.accumulate(steps) + np.arange(len(said) + 1)
    return int(distances[-1])


@dataclass(frozen=True, slots=True, kw_only=True)
class Checks:
    """Clips to measure on, in groups by name."""

    data: Prepared
    groups: dict[str, tuple[Clip, ...]]

    @classmethod
    def of(cls, data: Prepared, most: int = MOST_CLIPS) -> "Checks":
        """At most so many clips of each: held-out `sentences` of the main person, GRID `people`
        never heard, the acted voice (`emotions`), and synthesized `voices` never heard.
        """
        names = {"grid": "people", "cremad": "emotions"}
        groups: dict[str, list[Clip]] = {}
        for clip in data.clips:
            name = names[clip.source] if clip.source in RECORDED else "voices"
            if clip.person == MAIN_PERSON:
                name = "sentences"
            if clip.validation:
                groups.setdefault(name, []).append(clip)
        return cls(data=data, groups={name: tuple(c[:most]) for name, c in groups.items()})

    def heard(self, network: Ctc29) -> dict[str, list[tuple[str, str]]]:
        """What `network` reads of each clip, and what was said, by group."""
        return {
            name: [(self._read(network, clip), clip.text) for clip in clips]
            for name, clips in self.groups.items()
        }

    def _read(self, network: Ctc29, clip: Clip) -> str:
        return greedy(network.rows(self.data.heard(clip.start, clip.end), RATE))


def scores(heard: dict[str, list[tuple[str, str]]]) -> dict[str, float]:
    """Letter error rate of each group: errors over all its clips by letters that were said."""
    return {
        f"{name}_letter_error_rate": sum(letter_errors(said, true) for said, true in read)
        / max(sum(len(true) for _, true in read), 1)
        for name, read in heard.items()
    }


def sheet(heard: dict[str, list[tuple[str, str]]]) -> NDArray[np.uint8]:
    """A page (H, W, 3): a few sentences of each group as said, and below as read."""
    lines: list[tuple[str, tuple[int, int, int]]] = []
    for name, read in heard.items():
        lines.append((name, _ACCENT))
        for said, true in read[:_SHOWN]:
            lines += [(true, _INK), (said or "-", _ACCENT)]
    return _page(lines)


def _page(lines: Sequence[tuple[str, tuple[int, int, int]]]) -> NDArray[np.uint8]:
    page = np.full((_LINE * (len(lines) + 1), _WIDTH, 3), 255, np.uint8)
    for number, (text, colour) in enumerate(lines, start=1):
        place = (8, number * _LINE)
        cv2.putText(page, text, place, cv2.FONT_HERSHEY_SIMPLEX, 0.42, colour, 1, cv2.LINE_AA)
    return page

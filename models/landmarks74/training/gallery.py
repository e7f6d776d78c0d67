"""The faces of one or several prepared data sets, side by side."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ...rig.errors import RigError
from ...rig.footage.footage import MASK_STRIDE, Footage
from ..crop import Image, Points
from ..layout import POINTS

JAW = slice(0, 17)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gallery:
    """N faces: where each is stored, its (N, 74, 2) points in stored pixels, and whose it is."""

    footages: tuple[Footage, ...]
    footage: NDArray[np.intp]
    row: NDArray[np.intp]
    points: Points
    source: NDArray[np.str_]
    person: NDArray[np.str_]

    @classmethod
    def of(cls, footages: Sequence[Footage], *, validation: bool) -> "Gallery":
        """Every face of the training or of the validation clips; RigError when there is none."""
        footage, row, source, person = [], [], [], []
        for index, one in enumerate(footages):
            seen = one.has_face()
            for clip in one.select(validation=validation):
                rows = [number for number in clip.rows if seen[number]]
                row += rows
                footage += [index] * len(rows)
                source += [clip.source] * len(rows)
                person += [clip.person] * len(rows)
        if not row:
            kind = "validation" if validation else "training"
            raise RigError(f"There are no faces of {kind} people.", "Pack more data.")
        stored = [
            footages[index].landmarks[number] for index, number in zip(footage, row, strict=True)
        ]
        return cls(
            footages=tuple(footages),
            footage=np.array(footage, np.intp),
            row=np.array(row, np.intp),
            points=np.stack(stored).astype(np.float32),
            source=np.array(source),
            person=np.array(person),
        )

    def __len__(self) -> int:
        return len(self.row)

    def picture(self, index: int) -> Image:
        """The stored crop (S, S, 3) of face `index`."""
        return np.array(self.footages[self.footage[index]].frames[self.row[index]])

    def weights(self, index: int) -> NDArray[np.float32]:
        """(74,) 0 to 1: how much the points of face `index` are to be believed.

        Jaw points where a rendered picture is smeared, or beyond the border of a real one, count
        less.
        """
        weights = np.ones(POINTS, np.float32)
        trust = self.footages[self.footage[index]].trust
        if trust is None:
            return weights
        around = np.array(trust[self.row[index]], np.float32)
        last = len(around) - 1
        cells = ((self.points[index, JAW] + 0.5) / MASK_STRIDE).astype(int).clip(0, last)
        for number, (x, y) in enumerate(cells):
            near = around[max(0, y - 1) : y + 2, max(0, x - 1) : x + 2]
            weights[number] = near.mean() / 255
        return weights


def opened(data: Path, more: Sequence[str]) -> tuple[Footage, ...]:
    """The data set `data` and those named in `more`."""
    return tuple(Footage.open(path) for path in (data, *map(Path, more)))

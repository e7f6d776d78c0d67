"""Spoken films with their sound, and a sheet of each that shows where the lips have to close."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from studio.domain.face import LIPS
from studio.domain.frame_state import resolve
from studio.domain.lint import runs
from studio.domain.sources import Crop
from studio.domain.words import CLOSED_LIPS
from studio.engine.photo_crop import cut
from studio.engine.renderer import Renderer

from ..banks import as_photo
from ..films import side_by_side
from ..people import Image, Shot
from ..sheets import TILE, cell, stacked
from .cast import RATE
from .figures import Array, Openings, around, openings
from .performing import Performed, landmarks
from .pictures import film_shots

MOUTHS = 2.2
"""Side of a cell of the sheet in mouth widths."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """When the lips have to close: on the sound `name`, within `frames`."""

    name: str
    frames: slice


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Film:
    """One sentence as it was, and as each renderer shows the performance of its voice."""

    done: Performed
    lips: Openings
    real: tuple[Shot, ...]
    made: Mapping[str, tuple[Image, ...]]

    def write(self, out: Path) -> Path:
        """Write the film, the real frames at the left, with its sound; returns where it lies."""
        path = out / f"{self.done.line.name}.mp4"
        rows = [
            (shot.rgb, *(frames[number] for frames in self.made.values()))
            for number, shot in enumerate(self.real)
        ]
        side_by_side(path, rows, self.done.line.sound)
        return path

    def sheet(self, *, real: bool = True) -> Image | None:
        """Mouths at their most closed on each b, m and p; None where the lips never close.

        One column for each, the camera's frame above what was made unless `real` is off. Every
        row shows the frame in which its own lips are the least open, at most one beside the sound.
        """
        columns = [self._column(moment, real) for moment in moments(self.done, self.lips)]
        return stacked(list(zip(*columns, strict=True))) if columns else None

    def _column(self, moment: Moment, real: bool) -> list[Image]:
        cells = []
        if real:
            seen = [shot.rgb for shot in self.real]
            cells.append(self._mouth("real", seen, self.lips.real, moment))
        for name, made in self.made.items():
            cells.append(self._mouth(name, made, self.lips.said, moment))
        return cells

    def _mouth(self, who: str, frames: Sequence[Image], opening: Array, moment: Moment) -> Image:
        number = moment.frames.start + int(opening[moment.frames].argmin())
        gap = f"{100 * max(float(opening[number]), 0.0):.1f} %"
        return cell(mouth(frames[number], self.real[number]), f"{who}, {moment.name}: {gap}")


def film(
    done: Performed, photos: Sequence[Shot], rivals: Mapping[str, Renderer], size: int
) -> Film:
    """All frames of a sentence with pictures, those that the bank was chosen from included."""
    project = done.on(photos)
    made = {}
    for name, renderer in rivals.items():
        renderer.prepare([as_photo(shot) for shot in photos])
        own = replace(project, renderer=name)
        states = (resolve(own, RATE.seconds(number), size) for number in range(done.frames))
        made[name] = tuple(renderer.render(state) for state in states)
    said = landmarks(project, done.frames)
    return Film(
        done=done,
        lips=openings(project, said, done.line.seen[: done.frames]),
        real=tuple(film_shots(done.line, size)[: done.frames]),
        made=made,
    )


def moments(done: Performed, lips: Openings) -> list[Moment]:
    """Every b, m and p; where nobody found the phones, whenever the real lips close in speech."""
    frames = done.frames
    if done.phones:
        said = (phone for phone in done.phones if phone.symbol in CLOSED_LIPS)
        return [Moment(name=p.symbol.lower(), frames=around(p, frames)) for p in said]
    closed = lips.closed[1] & done.speech[:frames]
    return [Moment(name="closed", frames=slice(*run)) for run in runs(closed)]


def mouth(rgb: Image, shot: Shot) -> Image:
    """The mouth's surroundings in `rgb` (S, S, 3), where `shot` has its mouth."""
    lips = shot.pixels[list(LIPS)]
    x, y = lips.mean(axis=0).tolist()
    side = MOUTHS * float(np.ptp(lips[:, 0]))
    return cut(rgb, Crop(x=x, y=y, side=side), TILE)

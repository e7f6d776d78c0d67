"""Spoken films with their sound, and a sheet of each that shows where the lips have to close."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from studio.domain.face import LIPS, mouth_opening
from studio.domain.frame_state import resolve
from studio.domain.lint import CLOSED, runs
from studio.domain.sources import Crop
from studio.domain.words import CLOSED_LIPS
from studio.engine.photo_crop import cut
from studio.engine.renderer import Renderer

from ..banks import as_photo, bank
from ..films import side_by_side
from ..judges import Judges
from ..people import Image, Shot
from ..sheets import TILE, cell, stacked
from .cast import RATE
from .figures import Array, Openings, Spread, around, openings
from .performing import Performed, landmarks
from .pictures import film_shots

REAL = "real"
MOUTHS = 2.2
"""Side of a cell of the sheet in mouth widths."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """When the lips have to close: on the sound `name`, within `frames`."""

    name: str
    frames: slice


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Mouth:
    """How `who` looks on one sound that closes lips, made from a bank of `photos`.

    `opening` is that of the landmarks it was made from, `seen` what the studio's landmark network
    finds in the picture `rgb` itself, both in outer eye distances.
    """

    who: str
    photos: int
    sound: str
    opening: float
    seen: float
    rgb: Image

    @property
    def closed(self) -> bool:
        """Whether the picture shows closed lips."""
        return self.seen < CLOSED

    @property
    def cell(self) -> Image:
        """The picture with its openings in hundredths of the eye distance."""
        gaps = f"{100 * max(self.opening, 0):.1f} seen {100 * self.seen:.1f}"
        return cell(self.rgb, f"{self.who} {self.sound} {gaps}")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Film:
    """One sentence as it was, and as each renderer shows the performance of its voice.

    `mouths` has a column for each sound that closes lips, the real mouth above those made.
    """

    name: str
    done: Performed
    real: tuple[Shot, ...]
    made: Mapping[str, tuple[Image, ...]]
    mouths: tuple[tuple[Mouth, ...], ...]

    def write(self, out: Path) -> Path:
        """Write the film, the real frames at the left, with its sound; returns where it lies."""
        path = out / f"{self.name}.mp4"
        rows = [
            (shot.rgb, *(frames[number] for frames in self.made.values()))
            for number, shot in enumerate(self.real)
        ]
        side_by_side(path, rows, self.done.line.sound)
        return path

    def sheet(self, *, real: bool = True) -> Image | None:
        """All mouths, those of the camera only if `real`; None where the lips never close."""
        columns = [[mouth.cell for mouth in column[not real :]] for column in self.mouths]
        return stacked(list(zip(*columns, strict=True))) if columns else None


def film(
    done: Performed,
    pool: Sequence[Shot],
    count: int,
    rivals: Mapping[str, Renderer],
    judges: Judges,
    size: int,
) -> Film:
    """All frames of a sentence with pictures, from `count` photos out of `pool`.

    Frames that the bank was chosen from are filmed too.
    """
    photos = bank(pool, count)
    project = done.on(photos)
    real = tuple(film_shots(done.line, size)[: done.frames])
    made = {}
    for name, renderer in rivals.items():
        renderer.prepare([as_photo(shot) for shot in photos])
        own = replace(project, renderer=name)
        states = (resolve(own, RATE.seconds(number), size) for number in range(done.frames))
        made[name] = tuple(renderer.render(state) for state in states)
    lips = openings(project, landmarks(project, done.frames), done.line.seen[: done.frames])
    rows = [_Reel(REAL, count, tuple(shot.rgb for shot in real), lips.real)]
    rows += [_Reel(name, count, frames, lips.said) for name, frames in made.items()]
    mouths = tuple(
        tuple(row.mouth(moment, real, judges) for row in rows) for moment in moments(done, lips)
    )
    name = f"{done.line.name}_{count:02d}"
    return Film(name=name, done=done, real=real, made=made, mouths=mouths)


@dataclass(frozen=True, slots=True, eq=False)
class _Reel:
    """All frames of one film, and how open its lips are meant to be in each."""

    who: str
    photos: int
    frames: Sequence[Image]
    opening: Array

    def mouth(self, moment: Moment, real: Sequence[Shot], judges: Judges) -> Mouth:
        """The frame of a moment in which the lips are meant to be the least open."""
        number = moment.frames.start + int(self.opening[moment.frames].argmin())
        rgb, shot = self.frames[number], real[number]
        return Mouth(
            who=self.who,
            photos=self.photos,
            sound=moment.name,
            opening=float(self.opening[number]),
            seen=float(mouth_opening(judges.look(rgb, shot.pixels).points)),
            rgb=close_up(rgb, shot),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Lips:
    """Of `sounds` b, m and p, in how many pictures of `who` from `photos` the lips are closed."""

    who: str
    photos: int
    sounds: int
    closed: int
    seen: Spread


def lips(mouths: Sequence[Mouth]) -> list[Lips]:
    """One row for the camera's pictures, and one for each renderer and size of bank."""
    kinds = sorted({(m.photos, m.who != REAL, m.who) for m in mouths})
    found = []
    for photos, made, who in kinds:
        if not made and photos != kinds[0][0]:
            continue  # the same pictures, whatever the bank
        own = [mouth for mouth in mouths if (mouth.who, mouth.photos) == (who, photos)]
        found.append(
            Lips(
                who=who,
                photos=photos if made else 0,
                sounds=len(own),
                closed=sum(mouth.closed for mouth in own),
                seen=Spread.of([mouth.seen for mouth in own]),
            )
        )
    return found


def moments(done: Performed, lips: Openings) -> list[Moment]:
    """Every b, m and p; where nobody found the phones, whenever the real lips close in speech."""
    frames = done.frames
    if done.phones:
        said = (phone for phone in done.phones if phone.symbol in CLOSED_LIPS)
        return [Moment(name=p.symbol.lower(), frames=around(p, frames)) for p in said]
    closed = lips.closed[1] & done.speech[:frames]
    return [Moment(name="closed", frames=slice(*run)) for run in runs(closed)]


def close_up(rgb: Image, shot: Shot) -> Image:
    """The mouth's surroundings in `rgb` (S, S, 3), where `shot` has its mouth."""
    lips = shot.pixels[list(LIPS)]
    x, y = lips.mean(axis=0).tolist()
    side = MOUTHS * float(np.ptp(lips[:, 0]))
    return cut(rgb, Crop(x=x, y=y, side=side), TILE)

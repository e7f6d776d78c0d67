"""Who speaks: held-out people and sentences, and the photos that they are made from."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np

from studio.domain.sources import Crop
from studio.domain.timebase import FrameRate

from ...corpus import Clip, clips, clips_with_sound
from ...errors import RigError
from ...footage.crop import following
from ..people import Points, Shot, bank_pool, clip_shots

RATE = FrameRate(num=25)
"""The frame rate of every GRID clip."""
TITLES = {
    "grid": "GRID people that no network has seen or heard",
    "grid_s1": "GRID s1, held-out sentences of a training person",
}


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Line:
    """One held-out sentence: `sound` is the file with the voice, `seen` what the camera saw.

    `seen` (T, 74, 2) are the detected landmarks in crop sides, the crop following the face at one
    scale. `film` is None where there are landmarks alone. A bank may hold frames before `fresh`.
    """

    name: str
    sound: Path
    seen: Points
    film: Clip | None = None
    fresh: int = 0


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Speaker:
    """One person's sentences; `filmed` are all held-out clips with pictures, banks included."""

    person: str
    filmed: tuple[Clip, ...]
    lines: tuple[Line, ...]

    def pool(self, size: int) -> list[Shot]:
        """What a bank is chosen from: the first half of the clips, or of the frames of one clip."""
        return bank_pool([partial(clip_shots, clip, size) for clip in self.filmed])


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Group:
    """Speakers whose figures belong together."""

    name: str
    title: str
    speakers: tuple[Speaker, ...]


def groups(data: Path, people: Sequence[str] = (), most: int | None = None) -> list[Group]:
    """The held-out speakers, or those of `people`, with `most` sentences of each at most.

    Sentences with pictures come first. RigError for people who are not there.
    """
    if not all((data / name).is_dir() for name in ("grid", "grid_s1", "cremad_1001")):
        hint = "Give the folder with grid, grid_s1 and cremad_1001."
        raise RigError(f"There are no clips with sound in {data}.", hint)
    heard = [clip for clip in clips_with_sound(data) if clip.validation]
    filmed = [clip for clip in clips(data) if clip.validation]
    known = {clip.person for clip in heard}
    if strange := sorted(set(people) - known):
        message = f"No validation person is called {', '.join(strange)}."
        raise RigError(message, f"Known: {', '.join(sorted(known))}.")
    found = []
    for name, title in TITLES.items():
        members = sorted({clip.person for clip in heard if clip.collection == name})
        speakers = tuple(
            _speaker(person, [c for c in filmed if c.person == person], heard, most)
            for person in members
            if not people or person in people
        )
        if speakers:
            found.append(Group(name=name, title=title, speakers=speakers))
    return found


def _speaker(
    person: str, filmed: Sequence[Clip], heard: Sequence[Clip], most: int | None
) -> Speaker:
    """A person, without the sentences that are in the bank and those with a frame without face."""
    half = len(filmed) // 2
    banked = {clip.path.stem for clip in filmed[:half]}
    pictures = {clip.path.stem: clip for clip in filmed}
    lines = [
        line_of(clip, pictures.get(clip.path.stem), whole=half > 0)
        for clip in heard
        if clip.person == person
        and clip.path.stem not in banked
        and not np.isnan(clip.landmarks).any()
    ]
    lines.sort(key=lambda line: line.film is None)
    return Speaker(person=person, filmed=tuple(filmed), lines=tuple(lines[:most]))


def line_of(clip: Clip, film: Clip | None, *, whole: bool) -> Line:
    """The sentence of `clip`, whose path is its sound; `whole`: no bank has any of its frames."""
    crops = [Crop(x=to.x, y=to.y, side=to.side) for to in following(clip.landmarks)]
    seen = [crop.inward(points) for crop, points in zip(crops, clip.landmarks, strict=True)]
    return Line(
        name=clip.path.stem,
        sound=clip.path,
        seen=np.stack(seen),
        film=film,
        fresh=0 if whole else len(seen) // 2,
    )

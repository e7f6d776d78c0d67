"""Who is shown to the renderers: banks to choose from, and targets that are in none of them.

A group is a list of people with pictures and landmarks; whoever can make `Shot`s (rendered
performers, a folder of the user's) can add one.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from studio.domain.sources import Crop
from studio.engine.photo_crop import cut
from studio.io.images import read_image
from studio.io.video_files import frames

from ..corpus import Clip, Photo, clips, photos
from ..errors import RigError
from ..footage.crop import following

Image = NDArray[np.uint8]
Points = NDArray[np.float32]

RUN = 3
"""Targets come in runs of consecutive frames: fewer than three have no smoothness."""
POOL_STRIDE = 3  # neighbours of a talking head are no news to a bank


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Shot:
    """A face crop `rgb` (S, S, 3) by FLNet's rule with its `points` (74, 2) in crop sides.

    `inside` (S, S) marks what the camera saw; the rest repeats the border of the picture.
    """

    name: str
    rgb: Image
    points: Points
    inside: NDArray[np.bool_]

    @property
    def pixels(self) -> Points:
        """The points in pixels, (0, 0) the centre of the first one."""
        return self.points * np.float32(len(self.rgb)) - np.float32(0.5)


Run = tuple[Shot, ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Subject:
    """One person: shots a bank is chosen from, and runs of targets from other material."""

    person: str
    pool: tuple[Shot, ...]
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """People whose figures belong together; `cut` makes the subjects of one of them at a size."""

    name: str
    title: str
    people: tuple[str, ...]
    cut: Callable[[str, int], tuple[Subject, ...]] = field(repr=False)

    def subjects(self, size: int) -> tuple[Subject, ...]:
        """Everybody's pictures, (size, size) each."""
        return tuple(subject for person in self.people for subject in self.cut(person, size))


def groups(data: Path) -> list[Group]:
    """The groups of the data folder."""
    return [*_clip_groups(data), *_photo_groups(data)]


def chosen(found: Sequence[Group], people: Sequence[str]) -> list[Group]:
    """What is left of the groups with only `people`, all of them where none is named.

    Raises RigError for people who are not there.
    """
    known = {person for group in found for person in group.people}
    if strange := sorted(set(people) - known):
        message = f"No validation person is called {', '.join(strange)}."
        raise RigError(message, f"Known: {', '.join(sorted(known))}.")
    wanted = set(people) or known
    left = [(group, tuple(p for p in group.people if p in wanted)) for group in found]
    return [replace(group, people=some) for group, some in left if some]


def _clip_groups(data: Path) -> list[Group]:
    """GRID's validation people, and the held-out sentences of s1."""
    if not (data / "grid").is_dir() or not (data / "grid_s1").is_dir():
        return []
    kept = [clip for clip in clips(data) if clip.validation]
    titles = {
        "grid": (1, "GRID people never trained on: bank from the first half of the one clip"),
        "grid_s1": (25, "GRID s1, held-out sentences of a training person: bank of other ones"),
    }
    found = []
    for name, (every, title) in titles.items():
        members = [clip for clip in kept if clip.collection == name]
        way = partial(_of_clips, members, every)
        found.append(Group(name=name, title=title, people=_names(members), cut=way))
    return found


def _photo_groups(data: Path) -> list[Group]:
    """People of whom there are several photos."""
    titles = {
        "london_faces": "London: the neutral photo from the smiling one and the reverse",
        "caltech_faces": "Caltech: other rooms and other light, bank from half of the photos",
    }
    found = []
    for name, title in titles.items():
        if (data / name).is_dir():
            kept = [photo for photo in photos(data, [name]) if photo.validation]
            way = partial(_of_photos, kept)
            found.append(Group(name=name, title=title, people=_names(kept), cut=way))
    return found


def _names(members: Iterable[Clip | Photo]) -> tuple[str, ...]:
    return tuple(sorted({member.person for member in members}))


def _of_clips(everybody: Sequence[Clip], every: int, person: str, size: int) -> tuple[Subject, ...]:
    members = [clip for clip in everybody if clip.person == person]
    return (halved(person, [partial(clip_shots, clip, size) for clip in members], every),)


def halved(person: str, clips: Sequence[Callable[[], list[Shot]]], every: int) -> Subject:
    """The bank from the first half of the clips, or of the frames where there is one clip."""
    half = len(clips) // 2
    if half == 0:
        shots = clips[0]()
        runs = _runs(shots[len(shots) // 2 :], every)
    else:
        runs = [run for clip in clips[half:] for run in _runs(clip(), every)]
    return Subject(person=person, pool=tuple(bank_pool(clips)), runs=tuple(runs))


def bank_pool(clips: Sequence[Callable[[], list[Shot]]]) -> list[Shot]:
    """What a bank is chosen from: the first half of the clips, or of the frames of one clip."""
    half = len(clips) // 2
    if half == 0:
        shots = clips[0]()
        return shots[: len(shots) // 2]
    return [shot for clip in clips[:half] for shot in clip()[::POOL_STRIDE]]


def _runs(shots: Sequence[Shot], every: int) -> list[Run]:
    """Runs of three consecutive frames; a new one begins `every` frames, at least every three."""
    begins = range(0, len(shots) - RUN + 1, max(every, RUN))
    return [tuple(shots[begin : begin + RUN]) for begin in begins]


def _of_photos(everybody: Sequence[Photo], person: str, size: int) -> tuple[Subject, ...]:
    return exchanged(person, [_of_photo(p, size) for p in everybody if p.person == person])


def exchanged(person: str, shots: Sequence[Shot]) -> tuple[Subject, ...]:
    """Two photos of a person: each from the other. More: the second half from the first."""
    half = len(shots) // 2
    ways = [(shots[:half], shots[half:])]
    if len(shots) == 2:
        ways.append((shots[half:], shots[:half]))
    return tuple(
        Subject(person=person, pool=tuple(pool), runs=tuple((shot,) for shot in targets))
        for pool, targets in ways
    )


def _of_photo(photo: Photo, size: int) -> Shot:
    return shot(photo.path.stem, read_image(photo.path), photo.landmarks, size)


def clip_shots(clip: Clip, size: int) -> list[Shot]:
    """A clip's frames with a face: one scale, the centre following the nose without trembling."""
    crops = [Crop(x=to.x, y=to.y, side=to.side) for to in following(clip.landmarks)]
    rows = enumerate(zip(frames(clip.path), clip.landmarks, crops, strict=False))
    return [
        shot(f"{clip.path.stem} {number}", rgb, points, size, crop)
        for number, (rgb, points, crop) in rows
        if not np.isnan(points).any()
    ]


def shot(name: str, rgb: Image, points: Points, size: int, crop: Crop | None = None) -> Shot:
    """Cut one picture with `points` (74, 2) in its pixels, by its own crop or the one given."""
    crop = crop or Crop.around(points)
    return Shot(
        name=name,
        rgb=cut(rgb, crop, size),
        points=crop.inward(points),
        inside=_inside(crop, rgb.shape[1], rgb.shape[0], size),
    )


def _inside(crop: Crop, width: int, height: int, size: int) -> NDArray[np.bool_]:
    """Which pixels of the crop lie on the picture."""
    step = (np.arange(size) + 0.5) / size - 0.5
    x, y = step * crop.side + crop.x, step * crop.side + crop.y
    seen = [(places >= 0) & (places <= sides) for places, sides in ((y, height), (x, width))]
    return np.logical_and.outer(*seen)

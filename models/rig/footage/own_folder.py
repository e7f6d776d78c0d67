"""The clips and photos of somebody's own folder, landmarks found by a detector that is given."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..corpus import lowest_by_hash
from ..errors import RigError
from .files import FILM_ENDINGS, PHOTO_ENDINGS, film_rate, read_film, read_photos
from .recording import Image, Recording, Source

Detect = Callable[[Image], NDArray[np.floating] | None]
"""RGB picture (H, W, 3) -> landmarks (74, 2) in its pixels, or None without a face."""

HELD_OUT = 0.15
"""Share of people, or of the only person's clips at their end, that is kept for validation."""


def own_folder(root: Path, detect: Detect, *, step: int = 2) -> Source:
    """Any folder of clips and photos; each folder in it is one person, so is each loose file.

    Of several people every seventh is kept for validation, of a single one the end of each clip.
    Raises RigError when the folder has neither clips nor photos.
    """
    files = sorted(p for p in root.rglob("*") if p.suffix.lower() in FILM_ENDINGS + PHOTO_ENDINGS)
    if not files:
        raise RigError(f"{root} has no clips and no photos.", "Give a folder that has some.")
    return Source(name=root.name, recordings=partial(_own, root, files, detect, step))


def _own(root: Path, files: list[Path], detect: Detect, step: int) -> Iterator[Recording]:
    people: dict[str, list[Path]] = {}
    for path in files:
        inside = path.relative_to(root).parts
        people.setdefault(inside[0] if len(inside) > 1 else path.stem, []).append(path)
    kept = lowest_by_hash(people, round(HELD_OUT * len(people)))
    for person, theirs in people.items():
        photos = [path for path in theirs if path.suffix.lower() in PHOTO_ENDINGS]
        films = [path for path in theirs if path not in photos]
        alone = len(people) == 1
        if photos:
            read = partial(read_photos, photos)
            yield _detected(person, person, read, 0.0, detect, validation=person in kept)
        for film in films:
            read = partial(read_film, film)
            rate = film_rate(film)
            whole = _detected(
                film.stem, person, read, rate, detect, step=step, validation=person in kept
            )
            yield from _split(whole) if alone else (whole,)


def _detected(
    name: str,
    person: str,
    pictures: Callable[[], Iterator[Image]],
    fps: float,
    detect: Detect,
    *,
    validation: bool,
    step: int = 1,
) -> Recording:
    """A recording whose landmarks are looked for now."""
    found = [detect(rgb) for rgb in pictures()]
    missing = np.full((74, 2), np.nan, np.float32)
    track = [missing if points is None else points for points in found]
    return Recording(
        name=name,
        person=person,
        validation=validation,
        pictures=pictures,
        landmarks=np.asarray(track, np.float32).reshape(-1, 74, 2),
        fps=fps,
        step=step,
    )


def _split(whole: Recording) -> Iterator[Recording]:
    """The recording without its end, and its end for validation (METHODS 9.4)."""
    cut = len(whole.landmarks) - round(HELD_OUT * len(whole.landmarks))
    for part, name, validation in (
        (slice(0, cut), whole.name, False),
        (slice(cut, None), f"{whole.name} (end)", True),
    ):
        if len(whole.landmarks[part]):
            yield Recording(
                name=name,
                person=whole.person,
                validation=validation,
                pictures=partial(_part, whole.pictures, part),
                landmarks=whole.landmarks[part],
                fps=whole.fps,
                step=whole.step,
            )


def _part(pictures: Callable[[], Iterator[Image]], part: slice) -> Iterator[Image]:
    for index, rgb in enumerate(pictures()):
        if part.stop is not None and index >= part.stop:
            return
        if index >= part.start:
            yield rgb

"""Groups out of prepared footage or a pack: rendered performers, painted faces, own recordings."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from ..footage import Clip, Footage
from ..footage.footage import MASK_STRIDE, TABLE
from .people import RUN, Group, Shot, Subject, exchanged, halved

EVERY = 25
"""A run of targets begins every so many frames."""


def is_prepared(path: Path) -> bool:
    """Whether there is footage, and not the folder it is made from."""
    return path.is_file() or (path / TABLE).is_file()


def prepared_groups(path: Path) -> list[Group]:
    """One group for each source that has validation people with more than one picture.

    Raises RigError where the footage cannot be opened.
    """
    footage = Footage.open(path)
    kept = footage.select(validation=True)
    found = []
    for source in sorted({clip.source for clip in kept}):
        members = [clip for clip in kept if clip.source == source]
        people = sorted({c.person for c in members if _enough(members, c.person)})
        if people:
            found.append(
                Group(
                    name=source,
                    title=f"{source}, people kept for validation",
                    people=tuple(people),
                    cut=partial(_subjects, footage, members),
                )
            )
    return found


def _of(members: Sequence[Clip], person: str) -> list[Clip]:
    return [clip for clip in members if clip.person == person]


def _enough(members: Sequence[Clip], person: str) -> bool:
    """Whether a bank and at least one run of targets can be had."""
    own = _of(members, person)
    least = 2 if not own[0].fps else 2 * RUN
    return sum(clip.length for clip in own) >= least


def _subjects(
    footage: Footage, members: Sequence[Clip], person: str, size: int
) -> tuple[Subject, ...]:
    own = _of(members, person)
    if not own[0].fps:
        return exchanged(person, [shot for clip in own for shot in _shots(footage, clip, size)])
    return (halved(person, [partial(_shots, footage, clip, size) for clip in own], EVERY),)


def _shots(footage: Footage, clip: Clip, size: int) -> list[Shot]:
    """The frames of a clip with a face."""
    return [
        _shot(footage, clip, row, size)
        for row in clip.rows
        if not np.isnan(footage.landmarks[row]).any()
    ]


def _shot(footage: Footage, clip: Clip, row: int, size: int) -> Shot:
    rgb = np.array(footage.frames[row])
    if size != footage.size:
        how = cv2.INTER_AREA if size < footage.size else cv2.INTER_CUBIC
        rgb = np.asarray(cv2.resize(rgb, (size, size), interpolation=how), np.uint8)
    return Shot(
        name=f"{clip.name} {row - clip.start}",
        rgb=rgb,
        points=((footage.landmarks[row] + 0.5) / footage.size).astype(np.float32),
        inside=_trusted(footage, row, size),
    )


def _trusted(footage: Footage, row: int, size: int) -> NDArray[np.bool_]:
    """Where the frame is a picture of something."""
    if footage.trust is None:
        return np.ones((size, size), bool)
    seen = np.kron(footage.trust[row] > 0, np.ones((MASK_STRIDE, MASK_STRIDE), bool))
    seen = cv2.resize(seen.astype(np.uint8), (size, size), interpolation=cv2.INTER_NEAREST)
    return np.asarray(seen > 0)

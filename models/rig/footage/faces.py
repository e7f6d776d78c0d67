"""What the landmarks of each frame say: mouth, lids, turn; and who is seen in which rows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from ..errors import RigError
from .clip import Clip
from .crop import face_height
from .footage import Footage

Rows = NDArray[np.intp]
Values = NDArray[np.float32]

MOUTH = ((61, 67), (62, 66), (63, 65))
LIDS = ((37, 41), (68, 69), (38, 40), (43, 47), (70, 71), (44, 46))
SHUT = 0.06
"""Lid gap in eye distances below which an eye counts as shut."""
WIDE = 0.12
"""Inner mouth gap in eye distances that counts as wide open."""
REGIONS = (*range(36, 72),)
"""Eyes with mid-lid points, and lips: where a photo that is far from the target fails."""
RIGID = (27, 28, 29, 30, 33, 36, 39, 42, 45)


def gap(points: Values, pairs: Sequence[tuple[int, int]]) -> Values:
    """Mean distance of point pairs in distances of the outer eye corners; (N, 74, 2) -> (N,)."""
    upper, lower = (list(side) for side in zip(*pairs, strict=True))
    apart = np.linalg.norm(points[:, upper] - points[:, lower], axis=-1).mean(1)
    unit = np.linalg.norm(points[:, 45] - points[:, 36], axis=-1)
    return np.asarray(apart / unit, np.float32)


@dataclass(frozen=True)
class Faces:
    """The rows of the training or the validation clips that show a face."""

    footage: Footage
    clips: tuple[Clip, ...]

    @classmethod
    def of(
        cls, footage: Footage, *, validation: bool = False, sources: Sequence[str] | None = None
    ) -> "Faces":
        """Those of `sources`, or of all; raises RigError when there are none."""
        clips = footage.select(validation=validation, sources=sources)
        if not clips:
            kind = "validation" if validation else "training"
            raise RigError(f"The data has no {kind} clips of {sources or 'any source'}.")
        return cls(footage, clips)

    @cached_property
    def landmarks(self) -> Values:
        """(N, 74, 2) of the whole footage, in memory."""
        return np.array(self.footage.landmarks)

    @cached_property
    def seen(self) -> NDArray[np.bool_]:
        """(N,) whether there is a face."""
        return np.asarray(~np.isnan(self.landmarks[:, 0, 0]))

    @cached_property
    def openness(self) -> Values:
        """(N,) outer-lip opening |p51 - p57| in face heights (METHODS 2.1)."""
        apart = np.linalg.norm(self.landmarks[:, 51] - self.landmarks[:, 57], axis=-1)
        return np.asarray(apart / face_height(self.landmarks), np.float32)

    @cached_property
    def mouth(self) -> Values:
        """(N,) inner mouth gap in eye distances."""
        return gap(self.landmarks, MOUTH)

    @cached_property
    def lids(self) -> Values:
        """(N,) lid gap in eye distances."""
        return gap(self.landmarks, LIDS)

    @cached_property
    def interest(self) -> Values:
        """(N,) >= 1: open mouths and shut eyes are rare, and are drawn more often."""
        rare = 2 * np.minimum(self.mouth / WIDE, 1) + 6 * (self.lids < SHUT)
        return np.asarray(1 + np.nan_to_num(rare), np.float32)

    @cached_property
    def shape(self) -> Values:
        """(N, 36, 2) lids and lips in eye distances, the head's place, size and roll removed."""
        rigid = self.landmarks[:, list(RIGID)]
        middle = rigid.mean(1, keepdims=True)
        along = self.landmarks[:, 45] - self.landmarks[:, 36]
        unit = np.linalg.norm(along, axis=-1)
        cos, sin = along.T / unit
        turn = np.stack([np.stack([cos, -sin], -1), np.stack([sin, cos], -1)], 1)
        moved = (self.landmarks[:, REGIONS] - middle) @ turn / unit[:, None, None]
        return np.asarray(moved, np.float32)

    def rows(self, clip: Clip) -> Rows:
        """Rows of the clip that show a face."""
        return np.flatnonzero(self.seen[clip.start : clip.rows.stop]) + clip.start

    def people(self) -> Iterator[tuple[str, str, list[Clip]]]:
        """Source, person and clips with a face, in a fixed order."""
        found: dict[tuple[str, str], list[Clip]] = {}
        for clip in self.clips:
            if len(self.rows(clip)):
                found.setdefault((clip.source, clip.person), []).append(clip)
        for (source, person), clips in sorted(found.items()):
            yield source, person, clips

"""Which rows may be the bank of which targets: the choice of person and clips, not yet of rows."""

from abc import abstractmethod
from collections.abc import Mapping, Sequence
from typing import Protocol

import numpy as np

from ..errors import RigError
from .clip import Clip
from .faces import Faces, Rows

Random = np.random.Generator

APART_SECONDS = 0.4
"""A bank photo of the target's own clip is at least so far away from it."""


class Pool(Protocol):
    """Draws the rows a pair is made of."""

    @abstractmethod
    def draw(self, random: Random) -> tuple[Rows, Rows]:
        """Rows for the bank, rows for the target."""


class Weighted:
    """Draws one of several things, each as often as its weight says."""

    def __init__(self, weights: Sequence[float]) -> None:
        self._sums = np.cumsum(np.asarray(weights, np.float64))
        if not len(self._sums) or self._sums[-1] <= 0:
            raise RigError("The data has nothing to draw this kind of sample from.")

    def draw(self, random: Random) -> int:
        """Index of the thing."""
        place = random.random() * self._sums[-1]
        return int(min(np.searchsorted(self._sums, place, side="right"), len(self._sums) - 1))


class _People:
    """Draws a person: sources by share, people of a source by the root of their clips' number."""

    def __init__(
        self,
        groups: Sequence[tuple[str, Sequence[Clip]]],
        shares: Mapping[str, float] | None,
    ) -> None:
        self.clips = [clips for _, clips in groups]
        roots = np.array([len(clips) ** 0.5 for clips in self.clips])
        if shares is not None:
            names = np.array([source for source, _ in groups])
            for name in set(names.tolist()):
                mine = names == name
                roots[mine] *= shares.get(name, 0.0) / roots[mine].sum()
        self._weighted = Weighted(roots.tolist())

    def draw(self, random: Random) -> Sequence[Clip]:
        """The clips of one person."""
        return self.clips[self._weighted.draw(random)]


class OtherClips:
    """The bank comes from other clips, or other photos, of the person."""

    def __init__(
        self, faces: Faces, shares: Mapping[str, float] | None = None, most: int = 4
    ) -> None:
        """A bank is drawn from at most `most` clips."""
        self.faces, self.most = faces, most
        groups = [
            (source, clips)
            for source, _, clips in faces.people()
            if len(clips) > 1 or (clips[0].fps == 0 and len(faces.rows(clips[0])) > 1)
        ]
        self._people = _People(groups, shares)

    def draw(self, random: Random) -> tuple[Rows, Rows]:
        """Rows for the bank, rows for the target."""
        clips = self._people.draw(random)
        target = clips[int(random.integers(len(clips)))]
        rows = self.faces.rows(target)
        if target.fps == 0:
            one = rows[int(random.integers(len(rows)))]
            return rows[rows != one], np.array([one])
        others = [clip for clip in clips if clip is not target]
        picked = random.permutation(len(others))[: self.most]
        return np.concatenate([self.faces.rows(others[i]) for i in picked]), rows


class SameClip:
    """The bank comes from other moments of the target's own clip."""

    def __init__(self, faces: Faces, shares: Mapping[str, float] | None = None) -> None:
        self.faces = faces
        groups = [
            (source, [clip])
            for source, _, clips in faces.people()
            for clip in clips
            if clip.fps and len(faces.rows(clip)) > 4 * APART_SECONDS * clip.fps
        ]
        by_person: dict[tuple[str, str], list[Clip]] = {}
        for source, (clip,) in groups:
            by_person.setdefault((source, clip.person), []).append(clip)
        self._people = _People([(key[0], clips) for key, clips in by_person.items()], shares)

    def draw(self, random: Random) -> tuple[Rows, Rows]:
        """Rows for the bank, rows for the target: the bank leaves out a stretch of the clip."""
        clips = self._people.draw(random)
        clip = clips[int(random.integers(len(clips)))]
        rows = self.faces.rows(clip)
        middle = rows[int(random.integers(len(rows)))]
        half = APART_SECONDS * clip.fps
        away = np.abs(rows - middle)
        return rows[away > half], rows[away <= max(half / 2, 1)]


class Everyone:
    """Any row of any person, alone: for banks that are made by warping the target itself."""

    def __init__(
        self,
        faces: Faces,
        shares: Mapping[str, float] | None = None,
        *,
        photos_only: bool = False,
    ) -> None:
        self.faces = faces
        groups = [
            (source, kept)
            for source, _, clips in faces.people()
            if (kept := [clip for clip in clips if clip.fps == 0 or not photos_only])
        ]
        self._people = _People(groups, shares)

    def draw(self, random: Random) -> tuple[Rows, Rows]:
        """The same rows for both."""
        clips = self._people.draw(random)
        rows = self.faces.rows(clips[int(random.integers(len(clips)))])
        return rows, rows

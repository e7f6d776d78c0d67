"""Samples for training, decided by a random generator alone: pairs of bank and target, pictures.

Samplers choose rows; pixels are read and changed elsewhere (`augment`, or on the GPU).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from .faces import SHUT, Faces, Rows, Values
from .pools import Pool, Weighted

Random = np.random.Generator

TRIM = (2.0, 98.0)
"""Percentiles of mouth opening between which photos are taken: beyond, the detector erred."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A target frame and the photos it is to be drawn from; all are rows of the footage."""

    bank: Rows
    """(n,) rows, most closed mouth first; shut eyes, where asked for, at the end."""
    target: int
    warped: bool = False
    """The photos are one and the same row: each is to be warped in its own way."""

    def slots(self, count: int) -> Rows:
        """(count,) rows of the bank, in order; photos are repeated evenly where there are fewer."""
        places = np.round(np.linspace(0, len(self.bank) - 1, count)).astype(int)
        return np.asarray(self.bank[places])


class PairSampler(Protocol):
    """Draws pairs."""

    def pair(self, random: Random) -> Pair:
        """One pair, decided by `random` alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BankRule:
    """How many photos a bank has, and which."""

    counts: tuple[int, ...] = (1, 2, 3, 4, 5, 5, 5, 6, 8)
    """Numbers of photos, each as likely as it is written often."""
    by_openness: float = 0.6
    """Share of the banks that are spread evenly over mouth opening (METHODS 2.1); others random."""
    shut_eye: float = 0.3
    """Share of the banks of several photos whose last is one with shut eyes, where there is one."""


class Pairs:
    """Pairs out of a pool; `hard` of them have the target that is farthest from the bank."""

    def __init__(
        self,
        faces: Faces,
        pool: Pool,
        rule: BankRule | None = None,
        *,
        hard: float = 0.0,
        candidates: int = 24,
    ) -> None:
        """`hard` is a share; of `candidates` targets the one whose mouth and lids differ most from
        those of every photo is taken.
        """
        self.faces, self.pool, self.rule = faces, pool, rule or BankRule()
        self.hard, self.candidates = hard, candidates

    def pair(self, random: Random) -> Pair:
        """Draw the pool, the bank, then the target."""
        photos, targets = self.pool.draw(random)
        bank = self._bank(photos, random)
        if random.random() < self.hard:
            return Pair(bank=bank, target=self._farthest(bank, targets, random))
        place = Weighted(self.faces.interest[targets].tolist()).draw(random)
        return Pair(bank=bank, target=int(targets[place]))

    def _bank(self, photos: Rows, random: Random) -> Rows:
        """A bank of random size, most closed mouth first."""
        count = min(self.rule.counts[int(random.integers(len(self.rule.counts)))], len(photos))
        by_openness, shut_eye = random.random(2) < (self.rule.by_openness, self.rule.shut_eye)
        if by_openness:
            bank = spread_by_openness(photos, self.faces.openness[photos], count)
        else:
            bank = photos[random.permutation(len(photos))[:count]]
            bank = bank[np.argsort(self.faces.openness[bank], kind="stable")]
        shut = photos[self.faces.lids[photos] < SHUT]
        if shut_eye and count > 1 and len(shut):
            bank = np.append(bank[:-1], shut[int(random.integers(len(shut)))])
        return bank

    def _farthest(self, bank: Rows, targets: Rows, random: Random) -> int:
        """Of some targets, the one whose nearest photo is farthest."""
        some = targets[random.permutation(len(targets))[: self.candidates]]
        shape = self.faces.shape
        apart = np.linalg.norm(shape[some][:, None] - shape[bank][None], axis=-1).mean(-1)
        return int(some[int(apart.min(1).argmax())])


def spread_by_openness(rows: Rows, openness: Values, count: int) -> Rows:
    """(count,) of `rows`, evenly over the order of their mouth opening, the ends trimmed."""
    low, high = np.percentile(openness, TRIM)
    inside = np.flatnonzero((openness >= low) & (openness <= high))
    if len(inside) < count:
        inside = np.arange(len(rows))
    ranked = rows[inside[np.argsort(openness[inside], kind="stable")]]
    return np.asarray(ranked[np.round(np.linspace(0, len(ranked) - 1, count)).astype(int)])


class WarpedPairs:
    """One frame is the target, warped copies of it are the bank (METHODS 9.4)."""

    def __init__(self, faces: Faces, pool: Pool, counts: tuple[int, ...] = (1, 3, 5)) -> None:
        self.faces, self.pool, self.counts = faces, pool, counts

    def pair(self, random: Random) -> Pair:
        """A frame that shows something rare more often than others."""
        _, targets = self.pool.draw(random)
        target = int(targets[Weighted(self.faces.interest[targets].tolist()).draw(random)])
        count = self.counts[int(random.integers(len(self.counts)))]
        return Pair(bank=np.full(count, target), target=target, warped=True)


class Mixture:
    """Pairs from several samplers, by share."""

    def __init__(self, parts: Sequence[tuple[float, PairSampler]]) -> None:
        self._samplers = [sampler for _, sampler in parts]
        self._weighted = Weighted([share for share, _ in parts])

    def pair(self, random: Random) -> Pair:
        """One pair from one of them."""
        return self._samplers[self._weighted.draw(random)].pair(random)


class Pictures:
    """Single frames, balanced by source, then person, then rarity."""

    def __init__(self, faces: Faces, shares: Mapping[str, float] | None = None) -> None:
        """`shares` by source (others are left out); without them all sources count alike."""
        groups = list(faces.people())
        people: dict[str, int] = {}
        for source, _, _ in groups:
            people[source] = people.get(source, 0) + 1
        rows, chances = [], []
        for source, _, clips in groups:
            theirs = np.concatenate([faces.rows(clip) for clip in clips])
            weights = faces.interest[theirs].astype(np.float64)
            share = 1.0 if shares is None else shares.get(source, 0.0)
            rows.append(theirs)
            chances.append(share / people[source] * weights / weights.sum())
        self.rows = np.concatenate(rows)
        self.chances = np.concatenate(chances)
        """(n,) how often each of `rows` is drawn, up to a factor."""
        self._weighted = Weighted(self.chances.tolist())

    def row(self, random: Random) -> int:
        """One row of the footage."""
        return int(self.rows[self._weighted.draw(random)])

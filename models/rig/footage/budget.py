"""How good the pictures of a pack may be, so that it stays below its size."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from ..errors import RigError

PROBES = (18.0, 26.0)
"""Qualities (CRF) at which a few frames are encoded to know what all would take."""
BEST, WORST = 12.0, 27.0
STEP = 0.5
RESERVE = 0.05
"""Share of the room kept free, because the few frames do not tell everything."""
LEAST_SHARE = 0.05

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True, kw_only=True)
class Curve:
    """Bytes of one frame at the two probed qualities; between and beyond them exponential."""

    fine: float
    coarse: float

    def at(self, crf: float) -> float:
        """Bytes of one frame at quality `crf`."""
        place = (crf - PROBES[0]) / (PROBES[1] - PROBES[0])
        return self.fine * math.pow(self.coarse / self.fine, place)


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """What one source takes: `rows` frames whose pictures follow `curve`, and `extra` bytes each.

    Its quality is `finer` CRF steps above that of the pack; only an `optional` source may be cut.
    """

    rows: int
    curve: Curve
    extra: float
    finer: float
    optional: bool

    def bytes(self, crf: float) -> float:
        """Bytes of the whole source in a pack of quality `crf`."""
        return self.rows * (self.curve.at(crf - self.finer) + self.extra)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Quality of the pack, and which share of the optional sources it holds."""

    crf: float
    share: float = 1.0


def plan(needs: Mapping[str, Need], room: float) -> Plan:
    """The best quality that fits into `room` bytes; at the worst one, fewer optional clips.

    Raises RigError when that is not enough.
    """
    usable = room * (1 - RESERVE)
    for step in range(round((WORST - BEST) / STEP) + 1):
        crf = BEST + step * STEP
        if sum(need.bytes(crf) for need in needs.values()) <= usable:
            return Plan(crf=crf)
    fixed = sum(need.bytes(WORST) for need in needs.values() if not need.optional)
    optional = sum(need.bytes(WORST) for need in needs.values() if need.optional)
    share = (usable - fixed) / optional if optional else 0.0
    if share < LEAST_SHARE:
        raise RigError(
            f"The footage needs about {fixed / 1e6:.0f} MB even at the lowest quality.",
            "Allow more with --max-mb, or prepare fewer frames.",
        )
    return Plan(crf=WORST, share=share)


def spread(items: Sequence[Item], share: float) -> list[Item]:
    """A share of the items, evenly from first to last."""
    kept = [i for i in range(len(items)) if math.floor((i + 1) * share) > math.floor(i * share)]
    return [items[i] for i in kept]


def probe_rows(lengths: Sequence[int], rows: int) -> list[int]:
    """Numbers of the clips, evenly spaced, that hold about `rows` rows together."""
    share = min(1.0, rows / max(sum(lengths), 1))
    return spread(range(len(lengths)), share) or [0]

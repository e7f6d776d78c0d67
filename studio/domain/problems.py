"""What the checks of a film find, and which of it the user chose to ignore."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Annotated

from msgspec import Meta

_ALIKE = 0.5
"""By so much of the shorter one two stretches overlap that are about the same."""


class Check(StrEnum):
    """What was looked at; the value is what a finding of that kind is called."""

    MEDIA = "missing file"
    CLOSURE = "p, b, m open"
    SILENCE = "open in silence"
    LAG = "lag"
    MARGIN = "beyond M"
    PHOTO = "photo"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ignored:
    """A finding that counts no more, and why; `subject` names what has no place in the film."""

    check: Check
    subject: str = ""
    start: Annotated[float, Meta(ge=0)] = 0.0
    end: Annotated[float, Meta(ge=0)] = 0.0
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that is wrong, from `start` to `end` seconds of the film or with a `subject`.

    `severity` is 0 (hardly seen) to 1. `note` is why it is ignored, None while it is not.
    """

    check: Check
    text: str
    severity: float
    subject: str = ""
    start: float = 0.0
    end: float = 0.0
    note: str | None = None

    @property
    def timed(self) -> bool:
        """Whether it has a place in the film."""
        return not self.subject

    def like(self, other: "Finding | Ignored") -> bool:
        """Whether `other` is about the same, be it somewhat longer or shorter than before."""
        if (self.check, self.subject) != (other.check, other.subject):
            return False
        shared = min(self.end, other.end) - max(self.start, other.start)
        shorter = min(self.end - self.start, other.end - other.start)
        return not self.timed or shared > _ALIKE * shorter

    def ignored(self, note: str) -> Ignored:
        """What keeps it from counting."""
        return Ignored(
            check=self.check, subject=self.subject, start=self.start, end=self.end, note=note
        )


def marked(findings: Iterable[Finding], ignored: Iterable[Ignored]) -> tuple[Finding, ...]:
    """`findings` with the notes of those that are `ignored`; the worst first, then by time."""
    entries = tuple(ignored)

    def with_note(finding: Finding) -> Finding:
        entry = next((entry for entry in entries if finding.like(entry)), None)
        return finding if entry is None else replace(finding, note=entry.note)

    return tuple(sorted(map(with_note, findings), key=lambda f: (-f.severity, f.start, f.text)))


def beside(findings: Iterable[Finding], time: float, way: int) -> Finding | None:
    """The next finding after `time`, the one before for `way` -1; round the ends of the film."""
    timed = sorted((f for f in findings if f.timed), key=lambda f: way * f.start)
    return next((f for f in timed if (f.start - time) * way > 1e-6), next(iter(timed), None))


def at(findings: Iterable[Finding], time: float) -> Finding | None:
    """The finding at `time`, the shortest of several; None if all is well."""
    here = [f for f in findings if f.timed and f.start - 1e-6 <= time < f.end]
    return min(here, key=lambda f: f.end - f.start, default=None)

"""A take: one performance as it was generated, kept to be compared with another one."""

from dataclasses import dataclass, field

from studio.domain.blinks import Blink
from studio.domain.capture import Capture
from studio.domain.settings import PerformanceSettings
from studio.domain.tracks import Track

_LETTERS = 26


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeNote:
    """What a take is called and what it was made from.

    `number` counts the takes of a project from 1 and names them A, B, C; 0 is none of them yet.
    `capture` is what was seen of the actor, where it was made from a driving video or a camera and
    not from a voice.
    """

    number: int = 0
    voice: str = ""
    seed: int = 1
    settings: PerformanceSettings = field(default_factory=PerformanceSettings)
    capture: Capture | None = None

    @property
    def title(self) -> str:
        """The name of the take: letters, since recordings are numbered."""
        letters, rest = "", self.number
        while rest > 0:
            rest, place = divmod(rest - 1, _LETTERS)
            letters = chr(ord("A") + place) + letters
        return f"Take {letters}".rstrip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Take:
    """What was generated: the motion, the base of every lane that has one, and the blinks."""

    note: TakeNote = field(default_factory=TakeNote)
    motion: Track
    bases: tuple[tuple[str, Track], ...]
    blinks: tuple[Blink, ...] = ()

    def base(self, lane: str) -> Track | None:
        """What was generated for `lane`."""
        return dict(self.bases).get(lane)

"""Named moments of the film, and the stretch of it that is worked on."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from msgspec import Meta

from studio.domain.timebase import FrameRate


class MarkerColour(StrEnum):
    """Colours of markers by name; each theme decides how they look."""

    YELLOW = "yellow"
    RED = "red"
    GREEN = "green"
    BLUE = "blue"
    VIOLET = "violet"


@dataclass(frozen=True, slots=True, kw_only=True)
class Marker:
    """A moment with a name, `time` seconds after the start of the film, or a stretch of it."""

    time: Annotated[float, Meta(ge=0)]
    name: str = ""
    colour: MarkerColour = MarkerColour.YELLOW
    duration: Annotated[float, Meta(ge=0)] = 0.0
    """Seconds that are labelled; 0 for a moment."""

    @property
    def end(self) -> float:
        """Where a stretch ends, in seconds; a moment's own time."""
        return self.time + self.duration


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeRange:
    """From the start of the in frame to the end of the out frame, in seconds."""

    start: Annotated[float, Meta(ge=0)]
    end: float

    def __post_init__(self) -> None:
        """Refuse what holds nothing."""
        if not self.start < self.end:
            raise ValueError(f"the range ends at {self.end:g} s, before it starts")

    def frames(self, rate: FrameRate, count: int) -> range:
        """Its frames among the `count` of a film; empty where the film ends before it."""
        first = min(rate.frame(self.start), count)
        return range(first, max(min(rate.count(self.end), count), first))


def in_order(markers: tuple[Marker, ...]) -> tuple[Marker, ...]:
    """`markers` by time; of two at the same moment the later one given stays."""
    by_time = {marker.time: marker for marker in markers}
    return tuple(by_time[time] for time in sorted(by_time))

"""How the film is played and how its times are written: habits of the user, not of a project."""

from dataclasses import dataclass
from enum import StrEnum

from studio.domain.time_text import TimeUnit


class Policy(StrEnum):
    """What gives way where pictures are made too slowly."""

    EVERY = "every"
    """Nothing: each frame is shown, however long it takes, in silence."""
    DROP = "drop"
    """Frames: the playhead moves in real time by the computer's clock."""
    SOUND = "sound"
    """Frames: the playhead is where the sound is that is heard."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Playback:
    """Habits of playing; `grains` lets the sound be heard for a moment while scrubbing."""

    policy: Policy = Policy.SOUND
    grains: bool = True
    unit: TimeUnit = TimeUnit.TIMECODE

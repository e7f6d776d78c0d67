"""How the voice is shown and recorded: habits of the user, not of a project."""

from dataclasses import dataclass
from enum import StrEnum


class WaveScale(StrEnum):
    """What the height of a waveform means."""

    LINEAR = "linear"
    """The least and the greatest sample."""
    DB = "db"
    """The same in decibels, down to 60 below full scale."""
    RMS = "rms"
    """The root mean square, which is how loud it sounds, before faint peaks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SoundHabits:
    """Habits of recording: seconds counted down, and seconds heard before the playhead."""

    scale: WaveScale = WaveScale.LINEAR
    count_in: int = 0
    pre_roll: int = 5

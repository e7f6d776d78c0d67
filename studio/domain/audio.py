"""The voice in the document."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class AudioClip:
    """One sound file: its asset, and when it starts on the timeline (`offset`, seconds).

    `channels` is what the file holds; the voice is their mean.
    """

    asset: str
    name: str
    rate: int
    duration: float
    offset: float = 0.0
    channels: int = 1

    @property
    def end(self) -> float:
        """When it ends on the timeline, in seconds."""
        return max(self.offset + self.duration, 0.0)

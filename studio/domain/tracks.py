"""Performance tracks: generated bases, and the animator's curves on top of them."""

from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from studio.domain.curve import Curve, Keyframe
from studio.domain.lanes import LANES
from studio.domain.samples import Samples
from studio.domain.timebase import FrameRate

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Track:
    """A generated signal (T,) or (T, ...) at a fixed rate; linear between samples, held outside.

    `start` is the time of the first sample in seconds.
    """

    rate: FrameRate
    values: Samples
    start: float = 0.0

    @property
    def end(self) -> float:
        """When the last sample ends, in seconds."""
        return self.start + self.rate.seconds(len(self.values))

    def at(self, time: float) -> NDArray[np.float32]:
        """Value at `time` seconds, of the shape of one sample."""
        values = self.values.array
        place = min(max((time - self.start) * self.rate.fps, 0.0), len(values) - 1.0)
        i = int(place)
        j = min(i + 1, len(values) - 1)
        part = np.float32(place - i)
        return np.asarray(values[i] + (values[j] - values[i]) * part, np.float32)

    def at_many(self, times: Array) -> Array:
        """Values (n, ...) at `times` (n,) seconds."""
        values = self.values.array
        place = np.clip((times - self.start) * self.rate.fps, 0.0, len(values) - 1.0)
        i = place.astype(np.intp)
        j = np.minimum(i + 1, len(values) - 1)
        part = (place - i).reshape(-1, *(1,) * (values.ndim - 1))
        return np.asarray(values[i] + (values[j] - values[i]) * part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """One animated quantity: what was generated, plus the animator's additive curve.

    Generating again replaces `base` alone, so hand work survives.
    """

    base: Track | None = None
    layer: Curve = field(default_factory=Curve)
    muted: bool = False
    locked: bool = False

    def base_at(self, time: float, default: float) -> float:
        """The value without hand work; `default` where nothing was generated."""
        return default if self.base is None else float(self.base.at(time))

    def at(self, time: float, default: float) -> float:
        """Base plus layer; a muted layer adds nothing."""
        base = self.base_at(time, default)
        return base if self.muted else base + self.layer.at(time)

    def at_many(self, times: Array, default: float) -> Array:
        """Values (n,) at `times` (n,) seconds."""
        base = np.full(len(times), default) if self.base is None else self.base.at_many(times)
        return base if self.muted else base + self.layer.at_many(times)

    def key_value(self, key: Keyframe, default: float) -> float:
        """Where `key` of the layer is seen: on top of the base."""
        return self.base_at(key.time, default) + key.value


@dataclass(frozen=True, slots=True, kw_only=True)
class Tracks:
    """Every lane of `LANES`, by name."""

    mouth_open: Lane = field(default_factory=Lane)
    mouth_width: Lane = field(default_factory=Lane)
    blink: Lane = field(default_factory=Lane)
    brow: Lane = field(default_factory=Lane)
    head_yaw: Lane = field(default_factory=Lane)
    head_pitch: Lane = field(default_factory=Lane)
    head_roll: Lane = field(default_factory=Lane)
    emotion_happy: Lane = field(default_factory=Lane)
    emotion_sad: Lane = field(default_factory=Lane)
    emotion_angry: Lane = field(default_factory=Lane)
    emotion_surprised: Lane = field(default_factory=Lane)
    emotion_afraid: Lane = field(default_factory=Lane)
    emotion_disgusted: Lane = field(default_factory=Lane)
    margin: Lane = field(default_factory=Lane)

    def lane(self, id: str) -> Lane:
        """The lane called `id`; KeyError if there is none."""
        if id not in LANES:
            raise KeyError(id)
        lane: Lane = getattr(self, id)
        return lane

    def with_lane(self, id: str, lane: Lane) -> "Tracks":
        """Copy with the lane called `id` replaced; KeyError if there is none."""
        self.lane(id)
        changed: dict[str, Lane] = {id: lane}
        return replace(self, **changed)

    @property
    def last_key(self) -> float:
        """Time of the last key of any layer, 0 without keys."""
        ends = [lane.layer.keys[-1].time for lane in map(self.lane, LANES) if lane.layer.keys]
        return max(ends, default=0.0)

"""Performance tracks: generated bases, and the animator's curves on top of them."""

from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import lru_cache
from operator import attrgetter
from typing import Any

import numpy as np
from numpy.typing import NDArray

from studio.domain.blink_lane import BlinkLane
from studio.domain.curve import Curve, Keyframe
from studio.domain.effects import Under
from studio.domain.lanes import BLINKS, LANES, LaneColour
from studio.domain.modifiers import Modifier, stacked
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


class Blend(StrEnum):
    """What the animator's curve does to what was generated."""

    ADD = "add"
    """It is added: keys ride on the base."""
    OVERRIDE = "override"
    """It takes the place of the base: keys say the value itself."""


FULL_WEIGHT = Curve(default=1.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """One animated quantity: what was generated, and the animator's layer on top.

    Generating again replaces `base` alone, so hand work survives. Keys are seen at full weight;
    `modifiers` change, from the first to the last, what is seen of them. `weight` says how much of
    all that counts, 0 to 1; with keys it is a mask in time. While a lane is `solo` the hand work of
    those that are not is left out as if they were muted.
    """

    base: Track | None = None
    layer: Curve = field(default_factory=Curve)
    blend: Blend = Blend.ADD
    weight: Curve = FULL_WEIGHT
    modifiers: tuple[Modifier, ...] = ()
    muted: bool = False
    locked: bool = False
    solo: bool = False
    colour: LaneColour = LaneColour.GROUP

    @property
    def edited(self) -> bool:
        """Whether there is hand work, muted or not."""
        return bool(self.layer.keys or self.modifiers)

    def base_at(self, time: float, default: float) -> float:
        """The value without hand work; `default` where nothing was generated."""
        return default if self.base is None else float(self.base.at(time))

    def base_at_many(self, times: Array, default: float) -> Array:
        """`base_at` (n,) at `times` (n,) seconds."""
        return np.full(len(times), default) if self.base is None else self.base.at_many(times)

    def at(self, time: float, default: float) -> float:
        """The value with hand work, which changes nothing where it is muted or there is none."""
        if self.modifiers:
            return float(self.at_many(np.array([time]), default)[0])
        base = self.base_at(time, default)
        if self.muted or not self.layer.keys:
            return base
        hand = self.layer.at(time) if self.blend is Blend.ADD else self.layer.at(time) - base
        return base + min(max(self.weight.at(time), 0.0), 1.0) * hand

    def at_many(self, times: Array, default: float) -> Array:
        """Values (n,) at `times` (n,) seconds."""
        base = self.base_at_many(times, default)
        if self.muted or not self.edited:
            return base
        hand = self._hand(times, base, default)
        if self.weight is FULL_WEIGHT:
            return np.asarray(base + hand)
        return np.asarray(base + np.clip(self.weight.at_many(times), 0.0, 1.0) * hand)

    def hand_at_many(self, times: Array, default: float) -> Array:
        """What keys at `times` (n,) would have to say (n,) to do what keys and modifiers do."""
        base = self.base_at_many(times, default)
        hand = self._hand(times, base, default)
        return hand if self.blend is Blend.ADD else base + hand

    def _hand(self, times: Array, base: Array, default: float) -> Array:
        """What hand work at full weight adds (n,) to `base` (n,)."""
        if not self.modifiers:
            return self._keyed(times, base)
        keys = self.layer.keys
        under = Under(
            at=lambda at: self._on_base(at, default),
            ground=lambda at: self.ground_at_many(at, default),
            span=(keys[0].time, keys[-1].time) if len(keys) > 1 else None,
        )
        return stacked(self.modifiers, under)(times) - base

    def _keyed(self, times: Array, base: Array) -> Array:
        """What keys add (n,) to `base` (n,)."""
        hand = self.layer.at_many(times) if self.layer.keys else np.zeros(len(times))
        return hand - base if self.blend is Blend.OVERRIDE and self.layer.keys else hand

    def _on_base(self, times: Array, default: float) -> Array:
        """What keys make of the base (n,)."""
        base = self.base_at_many(times, default)
        return base + self._keyed(times, base)

    def ground_at(self, time: float, default: float) -> float:
        """What the value of a key at `time` counts from: the base, or nothing for an override."""
        return self.base_at(time, default) if self.blend is Blend.ADD else 0.0

    def ground_at_many(self, times: Array, default: float) -> Array:
        """`ground_at` (n,) at `times` (n,) seconds."""
        adds = self.blend is Blend.ADD
        return self.base_at_many(times, default) if adds else np.zeros(len(times))

    def key_value(self, key: Keyframe, default: float) -> float:
        """Where `key` of the layer is seen."""
        return self.ground_at(key.time, default) + key.value

    def blended(self, blend: Blend, default: float) -> "Lane":
        """Copy with another `blend`, in which every key is seen where it was."""
        changed = replace(self, blend=blend)
        keys = (
            k.placed(value=self.key_value(k, default) - changed.ground_at(k.time, default))
            for k in self.layer.keys
        )
        return replace(changed, layer=replace(self.layer, keys=tuple(keys)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Tracks:
    """Every lane of `LANES`, by name, and the blinks, which are events and not a curve."""

    blinks: BlinkLane = field(default_factory=BlinkLane)
    mouth_open: Lane = field(default_factory=Lane)
    mouth_width: Lane = field(default_factory=Lane)
    mouth_corners: Lane = field(default_factory=Lane)
    lip_protrusion: Lane = field(default_factory=Lane)
    jaw_drop: Lane = field(default_factory=Lane)
    corner_x_left: Lane = field(default_factory=Lane)
    corner_y_left: Lane = field(default_factory=Lane)
    corner_x_right: Lane = field(default_factory=Lane)
    corner_y_right: Lane = field(default_factory=Lane)
    upper_lip_x: Lane = field(default_factory=Lane)
    upper_lip_y: Lane = field(default_factory=Lane)
    lower_lip_x: Lane = field(default_factory=Lane)
    lower_lip_y: Lane = field(default_factory=Lane)
    blink: Lane = field(default_factory=Lane)
    gaze_x: Lane = field(default_factory=Lane)
    gaze_y: Lane = field(default_factory=Lane)
    brow: Lane = field(default_factory=Lane)
    lid_left: Lane = field(default_factory=Lane)
    gaze_x_left: Lane = field(default_factory=Lane)
    gaze_y_left: Lane = field(default_factory=Lane)
    brow_left: Lane = field(default_factory=Lane)
    lid_right: Lane = field(default_factory=Lane)
    gaze_x_right: Lane = field(default_factory=Lane)
    gaze_y_right: Lane = field(default_factory=Lane)
    brow_right: Lane = field(default_factory=Lane)
    brow_inner_x_left: Lane = field(default_factory=Lane)
    brow_inner_y_left: Lane = field(default_factory=Lane)
    brow_inner_x_right: Lane = field(default_factory=Lane)
    brow_inner_y_right: Lane = field(default_factory=Lane)
    brow_outer_x_left: Lane = field(default_factory=Lane)
    brow_outer_y_left: Lane = field(default_factory=Lane)
    brow_outer_x_right: Lane = field(default_factory=Lane)
    brow_outer_y_right: Lane = field(default_factory=Lane)
    head_yaw: Lane = field(default_factory=Lane)
    head_pitch: Lane = field(default_factory=Lane)
    head_roll: Lane = field(default_factory=Lane)
    head_x: Lane = field(default_factory=Lane)
    head_y: Lane = field(default_factory=Lane)
    head_scale: Lane = field(default_factory=Lane)
    jaw_x: Lane = field(default_factory=Lane)
    jaw_y: Lane = field(default_factory=Lane)
    nose_x: Lane = field(default_factory=Lane)
    nose_y: Lane = field(default_factory=Lane)
    emotion_intensity: Lane = field(default_factory=Lane)
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
        changed: dict[str, Any] = {id: lane}
        return replace(self, **changed)

    @property
    def soloed(self) -> bool:
        """Whether any lane is solo."""
        return _soloed(_SameTracks(self))

    def counts(self, id: str) -> bool:
        """Whether the hand work of the lane called `id`, or of the blinks, is evaluated."""
        kept = self.blinks if id == BLINKS else self.lane(id)
        return not kept.muted and (kept.solo or not self.soloed)

    def evaluated(self, id: str) -> Lane:
        """The lane called `id` as the picture uses it: muted where others are solo."""
        lane = self.lane(id)
        return lane if lane.muted or self.counts(id) else replace(lane, muted=True)

    @property
    def in_effect(self) -> "Tracks":
        """Copy in which whatever does not count is muted; itself where no lane is solo."""
        return _in_effect(_SameTracks(self)) if self.soloed else self

    @property
    def last_key(self) -> float:
        """Time of the last key of any layer or the end of the last blink by hand, 0 without any."""
        ends = [lane.layer.keys[-1].time for lane in map(self.lane, LANES) if lane.layer.keys]
        return max((*ends, *(blink.end for blink in self.blinks.hand)), default=0.0)


_all_lanes, _solo = attrgetter(*LANES), attrgetter("solo")


class _SameTracks:
    """Tracks that equal themselves alone: what follows from them is worked out once."""

    __slots__ = ("tracks",)

    def __init__(self, tracks: Tracks) -> None:
        self.tracks = tracks

    def __hash__(self) -> int:
        return id(self.tracks)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _SameTracks) and other.tracks is self.tracks


@lru_cache(maxsize=8)
def _soloed(same: _SameTracks) -> bool:
    return same.tracks.blinks.solo or any(map(_solo, _all_lanes(same.tracks)))


@lru_cache(maxsize=8)
def _in_effect(same: _SameTracks) -> Tracks:
    tracks = same.tracks
    lanes: dict[str, Any] = {name: tracks.evaluated(name) for name in LANES}
    blinks = replace(tracks.blinks, muted=not tracks.counts(BLINKS))
    return replace(tracks, blinks=blinks, **lanes)

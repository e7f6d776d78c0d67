"""Copied keys on other lanes, in their range, and as text that goes from project to project."""

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace

import msgspec

from studio.app.edits.tracks import CopiedKey
from studio.domain.curve import Keyframe
from studio.domain.errors import BadInput
from studio.domain.key_arranging import scaled
from studio.domain.lane_mirror import mirrored
from studio.domain.lanes import LANES
from studio.domain.tracks import Blend

VERSION = 1
_MOST = 100_000
"""More keys than anybody copies, and as many as are read without a noticeable wait."""


class NoKeys(BadInput):
    """The clipboard holds nothing that can be pasted as keys."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Clip:
    """What is written: `quintet_keys` is the version of the form and tells our text from others."""

    quintet_keys: int
    keys: tuple[CopiedKey, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Mark:
    """The version alone, which is read before the rest can be understood."""

    quintet_keys: int


def rescaled(copied: Iterable[CopiedKey], lane: str) -> tuple[CopiedKey, ...]:
    """`copied` keys for `lane`, as far up its range as they are up the range of their own lane.

    What a key adds is scaled alone.
    """
    into = LANES[lane]

    def fitting(item: CopiedKey) -> CopiedKey:
        own, absolute = LANES[item.lane], item.blend is Blend.OVERRIDE
        scale = (into.high - into.low) / (own.high - own.low)
        key = _times(item.key, scale)
        if absolute:
            key = key.placed(value=into.low + (item.key.value - own.low) * scale)
        return replace(item, lane=lane, key=key)

    return tuple(fitting(item) for item in copied)


def flipped(copied: Iterable[CopiedKey]) -> tuple[CopiedKey, ...]:
    """`copied` keys as they are in the mirror: left and right change places."""

    def turned(item: CopiedKey) -> CopiedKey:
        lane, sign = mirrored(item.lane)
        return replace(item, lane=lane, key=_times(item.key, sign))

    return tuple(turned(item) for item in copied)


def _times(key: Keyframe, factor: float) -> Keyframe:
    """`key` with its value and its handles so many times as high."""
    if factor == 1.0:
        return key
    (scaled_key,) = scaled((key,), value_factor=factor, pivot=(key.time, 0.0))
    return scaled_key


def as_text(copied: Iterable[CopiedKey]) -> str:
    """`copied` keys as JSON for the clipboard."""
    clip = _Clip(quintet_keys=VERSION, keys=tuple(copied))
    return msgspec.json.encode(clip).decode()


def from_text(text: str) -> tuple[CopiedKey, ...]:
    """The keys of `text` from a clipboard; raises NoKeys where there are none to be used."""
    try:
        version = msgspec.json.decode(text, type=_Mark).quintet_keys
    except (msgspec.DecodeError, UnicodeEncodeError) as error:
        raise NoKeys("The clipboard holds no keys.", "Copy keys of a lane first.") from error
    if version > VERSION:
        raise NoKeys(
            "The keys on the clipboard were copied by a newer Quintet.",
            "Install the newer version here too.",
        )
    try:
        keys = msgspec.json.decode(text, type=_Clip).keys
    except msgspec.DecodeError as error:
        raise _damaged(str(error)) from error
    _check(keys)
    return keys


def _check(keys: tuple[CopiedKey, ...]) -> None:
    """Raise NoKeys for keys that no lane can hold."""
    if len(keys) > _MOST:
        raise _damaged(f"{len(keys)} keys are too many")
    for item in keys:
        if item.lane not in LANES:
            raise NoKeys(
                f"The keys on the clipboard are for a lane “{item.lane}”, which is not known here.",
                "Copy keys of other lanes, or install a newer Quintet.",
            )
        numbers = (item.key.time, item.key.value)
        numbers += (*(item.key.handle_in or ()), *(item.key.handle_out or ()))
        if item.key.time < 0.0 or not all(map(math.isfinite, numbers)):
            raise _damaged("a key is nowhere in time or value")


def _damaged(reason: str) -> NoKeys:
    return NoKeys(f"The keys on the clipboard are damaged: {reason}.", "Copy them again.")

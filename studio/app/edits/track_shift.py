"""Whole tracks at another time: bases, keys, weights, modifiers and blinks."""

from collections.abc import Sequence
from dataclasses import replace

from studio.domain.blinks import Blink
from studio.domain.lanes import LANES
from studio.domain.time_map import TimeMap
from studio.domain.tracks import Lane, Track, Tracks


def tracks_later(tracks: Tracks, seconds: float) -> Tracks:
    """`tracks`, all of them later by `seconds`; blinks that would start before 0 are gone."""
    if not seconds:
        return tracks
    for name in LANES:
        tracks = tracks.with_lane(name, lane_later(tracks.lane(name), seconds))
    blinks = tracks.blinks
    moved = replace(
        blinks,
        base=_blinks_later(blinks.base, seconds),
        hand=_blinks_later(blinks.hand, seconds),
        removed=_blinks_later(blinks.removed, seconds),
    )
    return replace(tracks, blinks=moved)


def lane_later(lane: Lane, seconds: float) -> Lane:
    """`lane`, later by `seconds`; keys that would lie before the film meet at its start."""
    if not seconds:
        return lane
    shift = TimeMap(old=(0.0,), new=(seconds,))
    modifiers = (modifier.at_times(shift.at) for modifier in lane.modifiers)
    return replace(
        lane,
        base=track_later(lane.base, seconds),
        layer=shift.curve(lane.layer),
        weight=shift.curve(lane.weight),
        modifiers=tuple(modifiers),
    )


def track_later(track: Track | None, seconds: float) -> Track | None:
    """`track`, later by `seconds`."""
    return replace(track, start=track.start + seconds) if track and seconds else track


def _blinks_later(blinks: Sequence[Blink], seconds: float) -> tuple[Blink, ...]:
    moved = (replace(blink, time=blink.time + seconds) for blink in blinks)
    return tuple(blink for blink in moved if blink.time >= 0.0)

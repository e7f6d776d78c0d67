"""Tracks of other programs as hand work: in a range of the film, on lanes that are not locked.

What comes in takes the place of what was generated, and fades in and out within a frame at both
ends. Hand work outside of the range stays as it is; where that is added to the base, so are the new
keys, each by as much as it needs to be seen at its value.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from studio.app.edits.lane_layering import laid_over
from studio.app.edits.track_shift import lane_later, track_later, tracks_later
from studio.app.edits.tracks import LaneLocked, default_of
from studio.domain.blink_lane import BlinkLane
from studio.domain.curve import SAME_TIME_S, Curve, Interp, Keyframe
from studio.domain.errors import BadInput
from studio.domain.expressions import SHAPE_LANES
from studio.domain.lane_samples import Array, LaneSamples, thinned
from studio.domain.lanes import BLINKS, LANES
from studio.domain.mouth_cues import MouthCues, keys_of
from studio.domain.mouth_shaping import performing
from studio.domain.project import Project
from studio.domain.settings import MouthSettings
from studio.domain.tracks import Lane
from studio.io.lane_tables import HandWork
from studio.io.tracks_file import TracksDocument

Keys = tuple[Keyframe, ...]

CLOSING = frozenset({"blink", "lid_left", "lid_right"})
"""The lanes of the lids, of which generated blinks close what is left open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Placing:
    """Where imported tracks go in the film.

    They come `offset` seconds later than their file says; only what then lies from `start` to
    `end` seconds is used, and only `lanes` if any are given. Straight lines between keys may miss
    what was sampled by `tolerance`, a share of the lane's range; None leaves it to the file.
    """

    offset: float = 0.0
    start: float = 0.0
    end: float = math.inf
    lanes: frozenset[str] | None = None
    tolerance: float | None = None

    def __post_init__(self) -> None:
        """Refuse ranges that end before they start, and lanes that nobody knows."""
        if not self.start <= self.end or not math.isfinite(self.offset):
            raise BadInput("The range ends before it starts.", "Give two times in seconds.")
        if self.tolerance is not None and not 0.0 <= self.tolerance <= 1.0:
            raise BadInput("The tolerance is no share.", "Choose 0 to 1, such as 0.01.")
        unknown = sorted(set(self.lanes or ()) - {*LANES, BLINKS})
        if unknown:
            raise BadInput(
                f"There is no lane {unknown[0]!r}.", f"Known: {', '.join([*LANES, BLINKS])}."
            )

    @property
    def whole(self) -> bool:
        """Whether nothing is cut off."""
        return self.start <= 0.0 and self.end == math.inf

    def wants(self, lane: str) -> bool:
        """Whether `lane` is asked for."""
        return self.lanes is None or lane in self.lanes


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """A project with imported tracks: which lanes they are on, by how many keys.

    `locked` lanes were left as they are; modifiers of `modified` lanes change what is seen there.
    """

    project: Project
    lanes: tuple[str, ...]
    keys: int = 0
    locked: tuple[str, ...] = ()
    modified: tuple[str, ...] = ()


def with_samples(
    project: Project, samples: LaneSamples, placing: Placing, *, instead_of_blinks: bool = False
) -> Imported:
    """`project` with `samples` as keys, straight between them.

    `instead_of_blinks` says that the samples of the lids have blinks in them, so that others are
    taken out. Raises BadInput where nothing is left to import, LaneLocked where all is locked.
    """
    times = samples.times + placing.offset
    # The last sample lasts as long as the others: the film has moments between frames, too.
    lasts = float(np.median(np.diff(times))) if len(times) > 1 else 0.0
    keys = {
        name: _cut(_lasting(_keys(name, times, values, placing.tolerance or 0.0), lasts), placing)
        for name, values in samples.lanes.items()
        if placing.wants(name)
    }
    done = _on_lanes(project, keys, placing)
    lids = [key.time for name in CLOSING & set(done.lanes) for key in keys[name]]
    if instead_of_blinks and lids:
        blinks = _opened(project.tracks.blinks, min(lids), max(lids))
        changed = replace(done.project.tracks, blinks=blinks)
        done = replace(done, project=replace(done.project, tracks=changed))
    return done


def with_cues(project: Project, cues: MouthCues, placing: Placing) -> Imported:
    """`project` with keys of the mouth that show `cues`; raises as `with_samples`."""
    later = keys_of(cues.shifted(placing.offset), project.rate)
    keys = {name: _cut(keys, placing) for name, keys in later.items() if placing.wants(name)}
    return _on_lanes(project, keys, placing)


def with_hand_work(project: Project, work: Mapping[str, HandWork], placing: Placing) -> Imported:
    """`project` whose lanes have the keys of `work` in the place of their own, to the last bit.

    Raises as `with_samples`.
    """
    _require_whole(placing)
    lanes, locked = _split(project, [name for name in work if placing.wants(name)], placing)
    tracks = project.tracks
    for name in lanes:
        layer, weight = Curve(keys=work[name].layer), Curve(keys=work[name].weight, default=1.0)
        given = lane_later(Lane(layer=layer, weight=weight), placing.offset)
        lane = replace(
            tracks.lane(name),
            layer=given.layer,
            weight=given.weight,
            blend=work[name].blend,
            muted=False,
        )
        tracks = tracks.with_lane(name, lane)
    count = sum(len(work[name].layer) for name in lanes)
    return Imported(project=replace(project, tracks=tracks), lanes=lanes, keys=count, locked=locked)


def with_document(project: Project, document: TracksDocument, placing: Placing) -> Imported:
    """`project` with the tracks of `document`: bases, hand work, blinks and the motion of lips.

    Of single lanes the motion stays, and with it the bases that belong to it. Raises as
    `with_samples`.
    """
    _require_whole(placing)
    given = tracks_later(document.tracks, placing.offset)
    names = [*LANES, BLINKS] if placing.lanes is None else sorted(placing.lanes)
    lanes, locked = _split(project, names, placing)
    tracks = project.tracks
    for name in (name for name in lanes if name != BLINKS):
        lane = given.lane(name)
        if placing.lanes is not None and name in SHAPE_LANES:
            lane = replace(lane, base=tracks.lane(name).base)
        tracks = tracks.with_lane(name, lane)
    if BLINKS in lanes:
        tracks = replace(tracks, blinks=given.blinks)
    project = replace(project, tracks=tracks)
    if placing.lanes is None:
        for name in (name for name in locked if name != BLINKS):
            kept = replace(project.tracks.lane(name), base=given.lane(name).base)
            project = replace(project, tracks=project.tracks.with_lane(name, kept))
        if (motion := track_later(document.motion, placing.offset)) != project.motion:
            # It came as it was seen, shaped already.
            project = replace(project, performed=None, mouth=MouthSettings())
            project = performing(project, motion)
    count = sum(len(given.lane(name).layer.keys) for name in lanes if name != BLINKS)
    return Imported(project=project, lanes=lanes, keys=count, locked=locked)


def _keys(name: str, times: Array, values: Array, tolerance: float) -> Keys:
    """Samples (n,) as keys within the range of their lane; NaN is no key."""
    spec = LANES[name]
    given = np.flatnonzero(~np.isnan(values))
    apart = np.ones(len(given), dtype=bool)
    last = -math.inf
    for i, time in enumerate(times[given]):
        apart[i] = time - last > SAME_TIME_S
        last = time if apart[i] else last
    times, values = times[given[apart]], np.clip(values[given[apart]], spec.low, spec.high)
    kept = thinned(times, values, tolerance * (spec.high - spec.low))
    return tuple(
        Keyframe(time=float(times[i]), value=float(values[i]), interp=Interp.LINEAR) for i in kept
    )


def _lasting(keys: Keys, seconds: float) -> Keys:
    """`keys`, the last of them held for `seconds`."""
    if not keys or seconds <= SAME_TIME_S:
        return keys
    return (*keys, keys[-1].placed(time=keys[-1].time + seconds))


def _cut(keys: Keys, placing: Placing) -> Keys:
    """Those of `keys` that lie in the range and in the film, and keys where it cuts their curve."""
    start, end = max(placing.start, 0.0), placing.end
    inside = [key for key in keys if start <= key.time <= end]
    if not keys:
        return keys
    curve = Curve(keys=keys)
    if keys[0].time < start < keys[-1].time and _apart(start, inside[:1]):
        before = [key for key in keys if key.time < start][-1]
        inside.insert(0, Keyframe(time=start, value=curve.at(start), interp=before.interp))
    if keys[0].time < end < keys[-1].time and _apart(end, inside[-1:]):
        inside.append(Keyframe(time=end, value=curve.at(end), interp=Interp.LINEAR))
    return tuple(inside)


def _apart(time: float, keys: Sequence[Keyframe]) -> bool:
    return all(abs(key.time - time) > SAME_TIME_S for key in keys)


def _on_lanes(project: Project, keys: Mapping[str, Keys], placing: Placing) -> Imported:
    """`project` with `keys` laid over its lanes."""
    if not any(keys.values()):
        if not keys:
            raise BadInput("The file has none of the lanes that are wanted.", "Choose others.")
        raise BadInput("Nothing in the file lies in that range.", "Check range and offset.")
    lanes, locked = _split(project, [name for name in keys if keys[name]], placing)
    tracks, fade = project.tracks, project.rate.seconds(1)
    modified = tuple(name for name in lanes if tracks.lane(name).modifiers)
    for name in lanes:
        lane = laid_over(tracks.lane(name), keys[name], fade, default_of(project, name))
        tracks = tracks.with_lane(name, lane)
    return Imported(
        project=replace(project, tracks=tracks),
        lanes=lanes,
        keys=sum(len(keys[name]) for name in lanes),
        locked=locked,
        modified=modified,
    )


def _split(
    project: Project, names: Sequence[str], placing: Placing
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Those of `names` that may be edited, and those that are locked; raises where none is left."""
    missing = sorted(set(placing.lanes or ()) - set(names))
    if missing or not names:
        raise BadInput(
            f"The file has no {missing[0] if missing else 'lanes'} there.", "Choose other lanes."
        )

    def is_locked(name: str) -> bool:
        tracks = project.tracks
        return tracks.blinks.locked if name == BLINKS else tracks.lane(name).locked

    locked = tuple(name for name in names if is_locked(name))
    if len(locked) == len(names):
        raise LaneLocked(
            "All lanes of the file are locked.", "Unlock them with the padlocks at their names."
        )
    return tuple(name for name in names if name not in locked), locked


def _require_whole(placing: Placing) -> None:
    if not placing.whole:
        raise BadInput(
            "Only samples and mouth cues can be imported in part.",
            "Leave the range out, or export a table of frames.",
        )


def _opened(blinks: BlinkLane, start: float, end: float) -> BlinkLane:
    """`blinks` without those from `start` to `end`, unless they are locked."""
    if blinks.locked:
        return blinks
    within = [b for b in blinks.shown(start, end) if b.time < end and b.end > start]
    return blinks.without(within)

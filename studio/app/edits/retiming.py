"""Hand work that follows the words when they are spoken again."""

from dataclasses import replace

from studio.domain.blink_lane import BlinkLane
from studio.domain.blinks import Blink
from studio.domain.lanes import LANES
from studio.domain.markers import Marker, in_order
from studio.domain.problems import Ignored
from studio.domain.project import Project
from studio.domain.time_map import TimeMap
from studio.domain.tracks import Lane
from studio.domain.words import Transcript, Word


def has_hand_work(project: Project) -> bool:
    """Whether anything could follow: keys of any lane, blinks by hand, markers, or words."""
    keyed = any(_follows(project.tracks.lane(name)) for name in LANES)
    marked = bool(project.markers) or project.transcript is not None
    return keyed or marked or project.tracks.blinks.edited


def followed(project: Project, map_: TimeMap) -> Project:
    """`project` with every key, blink by hand, marker and word where its moment went.

    So goes what is ignored of its problems.

    Locked lanes are left as they are. Values stay: an added key adds as much to whatever is
    generated now.
    """
    tracks = project.tracks
    for name in LANES:
        lane = tracks.lane(name)
        if not lane.locked and _follows(lane):
            layer, weight = map_.curve(lane.layer), map_.curve(lane.weight)
            modifiers = tuple(modifier.at_times(map_.at) for modifier in lane.modifiers)
            moved = replace(lane, layer=layer, weight=weight, modifiers=modifiers)
            tracks = tracks.with_lane(name, moved)
    if not tracks.blinks.locked:
        tracks = replace(tracks, blinks=_moved(tracks.blinks, map_))
    return replace(
        project,
        tracks=tracks,
        transcript=_said(project, map_),
        markers=_marked(project, map_),
        ignored=tuple(_ignored(entry, map_) for entry in project.ignored),
        followed=None,
    )


def keys_that_follow(project: Project) -> int:
    """How many keys `followed` moves, blinks by hand among them."""
    lanes = (project.tracks.lane(name) for name in LANES)
    blinks = project.tracks.blinks
    own = 0 if blinks.locked else len(blinks.hand)
    return own + sum(_keys(lane) for lane in lanes if not lane.locked)


def left(project: Project) -> Project:
    """`project` whose hand work belongs to the voice it has now, at the times it has now."""
    return replace(project, followed=None)


def _moved(blinks: BlinkLane, map_: TimeMap) -> BlinkLane:
    """Blinks by hand where their closed eyes went; a faster voice blinks no faster."""

    def moved(blink: Blink) -> Blink:
        return replace(blink, time=max(blink.time + map_.at(blink.shut) - blink.shut, 0.0))

    lane = replace(blinks, hand=()).with_blinks(map(moved, blinks.hand))
    return replace(lane, removed=tuple(sorted(map(moved, blinks.removed), key=lambda b: b.time)))


def _marked(project: Project, map_: TimeMap) -> tuple[Marker, ...]:
    """The markers where their moments went, on whole frames; stretches from end to end."""

    def placed(time: float) -> float:
        return project.rate.seconds(max(round(map_.at(time) * project.rate.fps), 0))

    def moved(marker: Marker) -> Marker:
        start = placed(marker.time)
        length = max(placed(marker.end) - start, 0.0) if marker.duration else 0.0
        return replace(marker, time=start, duration=length)

    return in_order(tuple(map(moved, project.markers)))


def _ignored(entry: Ignored, map_: TimeMap) -> Ignored:
    """What is ignored at the place where its moments went; what has no place as it is."""
    if entry.subject:
        return entry
    start, end = (max(map_.at(time), 0.0) for time in (entry.start, entry.end))
    return replace(entry, start=start, end=end)


def _said(project: Project, map_: TimeMap) -> Transcript | None:
    """The words of the old voice as the new one says them; others stay as they are."""
    said, old, new = project.transcript, project.followed, project.audio
    if said is None or old is None or new is None or said.asset != old.asset:
        return said
    own = map_.shifted(-old.offset, -new.offset)  # words count from the start of their voice

    def moved(word: Word) -> Word:
        borders = (word.start, *(phone.end for phone in word.phones[:-1]), word.end)
        return word.with_borders(tuple(own.at(time) for time in borders))

    return Transcript(asset=new.asset, words=tuple(moved(word) for word in said.words))


def _follows(lane: Lane) -> bool:
    """Whether `lane` has anything that belongs to a time."""
    timed = any(modifier.timed for modifier in lane.modifiers)
    return timed or bool(_keys(lane))


def _keys(lane: Lane) -> int:
    return len(lane.layer.keys) + len(lane.weight.keys)

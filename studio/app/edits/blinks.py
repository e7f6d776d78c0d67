"""Blinks as events: everything that can be done to them, from one project to the next."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from enum import StrEnum

from studio.app.edits.tracks import LaneLocked
from studio.domain.blink_lane import BlinkLane, covers
from studio.domain.blinks import LIMIT, SHORTEST, Blink, Eye
from studio.domain.project import Project

Blinks = frozenset[Blink]

WEAKEST = 0.05
"""Least closure of a blink that a hand may draw."""


class Edge(StrEnum):
    """What a blink can be taken hold of by."""

    BODY = "body"
    START = "start"
    END = "end"
    TOP = "top"


def counted(verb: str, blinks: Blinks) -> str:
    """Name of a step that touches `blinks`, such as "Moved 3 blinks"."""
    return f"{verb} {len(blinks)} blink{'' if len(blinks) == 1 else 's'}"


def shown(project: Project) -> Blinks:
    """Every blink there is."""
    return frozenset(project.tracks.blinks.shown())


def present(project: Project, blinks: Blinks) -> Blinks:
    """Those of `blinks`, of one eye or both, that are still shown."""
    lane = project.tracks.blinks
    return frozenset(
        blink
        for blink in blinks
        if any(covers(own, blink) for own in lane.shown(blink.time, blink.end))
    )


def editable(project: Project, blinks: Blinks) -> Blinks:
    """Those of `blinks` that are still shown; raises LaneLocked."""
    found = present(project, blinks)
    if found:
        require_unlocked(project)
    return found


def require_unlocked(project: Project) -> None:
    """Raise LaneLocked if the blinks are locked."""
    if project.tracks.blinks.locked:
        raise LaneLocked("Blinks are locked.", "Unlock them with the padlock at their name.")


def add(project: Project, blink: Blink) -> Project:
    """Put a new `blink` by hand; raises LaneLocked."""
    require_unlocked(project)
    return _by_hand(project, project.tracks.blinks.with_blinks((blink,)))


def move(project: Project, blinks: Blinks, seconds: float) -> tuple[Project, Blinks]:
    """Move `blinks` in time, none of them before zero; also the moved ones. Raises LaneLocked."""
    first = min((blink.time for blink in blinks), default=0.0)
    seconds = max(seconds, min(-first, 0.0))
    return _changed(project, blinks, lambda blink: replace(blink, time=blink.time + seconds))


def stretch(project: Project, blinks: Blinks, edge: Edge, seconds: float) -> tuple[Project, Blinks]:
    """Move the start or the end of `blinks`; the other end stays. Raises LaneLocked.

    No blink becomes shorter than `SHORTEST` or longer than `LIMIT`.
    """

    def change(blink: Blink) -> Blink:
        least = min(SHORTEST, blink.duration)
        if edge is Edge.END:
            return replace(blink, duration=min(max(blink.duration + seconds, least), LIMIT))
        start = max(blink.time + seconds, blink.end - LIMIT, min(blink.time, 0.0))
        start = min(start, blink.end - least)
        return replace(blink, time=start, duration=min(blink.end - start, LIMIT))

    return _changed(project, blinks, change)


def strengthen(project: Project, blinks: Blinks, more: float) -> tuple[Project, Blinks]:
    """Let `blinks` close the lids `more`, or less; raises LaneLocked."""

    def change(blink: Blink) -> Blink:
        return replace(blink, strength=min(max(blink.strength + more, WEAKEST), 1.0))

    return _changed(project, blinks, change)


def set_eye(project: Project, blinks: Blinks, eye: Eye) -> tuple[Project, Blinks]:
    """Let `blinks` close `eye` and no other one; raises LaneLocked."""
    return _changed(project, blinks, lambda blink: replace(blink, eye=eye))


def delete(project: Project, blinks: Blinks) -> Project:
    """Take `blinks` out; raises LaneLocked."""
    gone = editable(project, blinks)
    return _by_hand(project, project.tracks.blinks.without(gone))


def copies(blinks: Blinks) -> tuple[Blink, ...]:
    """`blinks`, their times counted from the first of them."""
    start = min((blink.time for blink in blinks), default=0.0)
    return tuple(replace(blink, time=blink.time - start) for blink in in_order(blinks))


def paste(project: Project, copied: Iterable[Blink], time: float) -> tuple[Project, Blinks]:
    """Put `copied` blinks at `time`; also the new ones. Raises LaneLocked."""
    require_unlocked(project)
    added = tuple(replace(blink, time=blink.time + time) for blink in copied)
    lane = project.tracks.blinks.with_blinks(added)
    return _by_hand(project, lane), frozenset(added)


def reset(project: Project) -> Project:
    """Remove all hand work on blinks; what was generated comes back. Raises LaneLocked."""
    require_unlocked(project)
    return with_lane(project, project.tracks.blinks.cleared())


def set_muted(project: Project, muted: bool) -> Project:
    """Leave the hand work on blinks out of the picture, or let it in."""
    return with_lane(project, replace(project.tracks.blinks, muted=muted))


def set_locked(project: Project, locked: bool) -> Project:
    """Protect the blinks from edits, or free them."""
    return with_lane(project, replace(project.tracks.blinks, locked=locked))


def set_solo(project: Project, solo: bool) -> Project:
    """Leave the hand work of all lanes that are not solo out of the picture, or no more."""
    return with_lane(project, replace(project.tracks.blinks, solo=solo))


def with_hand_of(project: Project, origin: Project) -> Project:
    """`project` with the hand work on blinks as it is in `origin`."""
    kept = origin.tracks.blinks
    lane = replace(project.tracks.blinks, hand=kept.hand, removed=kept.removed)
    return with_lane(project, lane)


def neighbour(project: Project, time: float, forward: bool) -> float | None:
    """When the lids meet in the next blink after `time`, or in the one before it."""
    near = 0.5 * project.rate.seconds(1)
    times = [blink.shut for blink in project.tracks.blinks.shown()]
    if forward:
        return min((shut for shut in times if shut > time + near), default=None)
    return max((shut for shut in times if shut < time - near), default=None)


def follow(selection: Blinks, old: Project, new: Project) -> Blinks:
    """The selection after a change: blinks that are gone drop out."""
    return selection if old.tracks.blinks is new.tracks.blinks else present(new, selection)


def in_order(blinks: Iterable[Blink]) -> list[Blink]:
    """`blinks` in order of time."""
    return sorted(blinks, key=lambda blink: (blink.time, blink.eye))


def with_lane(project: Project, lane: BlinkLane) -> Project:
    """`project` with other blinks."""
    if lane == project.tracks.blinks:
        return project
    return replace(project, tracks=replace(project.tracks, blinks=lane))


def _changed(
    project: Project, blinks: Blinks, change: Callable[[Blink], Blink]
) -> tuple[Project, Blinks]:
    """Each of `blinks` as `change` wants it, now by hand; also what they became."""
    blinks = editable(project, blinks)
    changed = tuple(change(blink) for blink in in_order(blinks))
    lane = project.tracks.blinks.without(blinks).with_blinks(changed)
    return _by_hand(project, lane), frozenset(changed)


def _by_hand(project: Project, lane: BlinkLane) -> Project:
    """`project` with blinks that were edited: hand work that was muted is heard again."""
    if lane == project.tracks.blinks:
        return project
    return with_lane(project, replace(lane, muted=False))

"""Solo, mute, lock and colour of lanes, several at once: each action is one named step."""

from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum
from typing import Any

from studio.app.edits import blinks
from studio.app.edits.timeline import title
from studio.app.store import Store
from studio.domain.blink_lane import BlinkLane
from studio.domain.lanes import BLINKS, LANES, LaneColour
from studio.domain.project import Project
from studio.domain.tracks import Lane


class Switch(StrEnum):
    """What of a lane is on or off; the value is the name of its field."""

    SOLO = "solo"
    MUTED = "muted"
    LOCKED = "locked"

    def of(self, project: Project, lane: str) -> bool:
        """Whether it is on for `lane`, which may be the blinks."""
        return bool(getattr(_kept(project, lane), self.value))


_VERBS = {
    (Switch.SOLO, True): "Soloed",
    (Switch.SOLO, False): "Unsoloed",
    (Switch.MUTED, True): "Muted",
    (Switch.MUTED, False): "Unmuted",
    (Switch.LOCKED, True): "Locked",
    (Switch.LOCKED, False): "Unlocked",
}


def turn(store: Store, lanes: Iterable[str], switch: Switch, on: bool) -> None:
    """Turn a switch of `lanes`, the blinks perhaps among them, on or off."""
    names = tuple(lanes)

    def change(project: Project) -> Project:
        for lane in names:
            project = _with(project, lane, switch, on)
        return project

    store.edit(f"{_VERBS[switch, on]} {_named(names)}", change)


def unsolo_all(store: Store) -> None:
    """Let the hand work of every lane count that is not muted."""

    def change(project: Project) -> Project:
        for lane in (BLINKS, *LANES):
            if Switch.SOLO.of(project, lane):
                project = _with(project, lane, Switch.SOLO, False)
        return project

    store.edit("Ended solo", change)


def colour(store: Store, lanes: Iterable[str], colour: LaneColour) -> None:
    """Draw `lanes` in a colour of their own, or in that of their groups."""
    names = tuple(lanes)

    def change(project: Project) -> Project:
        tracks = project.tracks
        for lane in names:
            tracks = tracks.with_lane(lane, replace(tracks.lane(lane), colour=colour))
        return replace(project, tracks=tracks)

    store.edit(f"Coloured {_named(names)}", change)


def _kept(project: Project, lane: str) -> Lane | BlinkLane:
    return project.tracks.blinks if lane == BLINKS else project.tracks.lane(lane)


def _with(project: Project, lane: str, switch: Switch, on: bool) -> Project:
    change: dict[str, Any] = {switch.value: on}
    if lane == BLINKS:
        return blinks.with_lane(project, replace(project.tracks.blinks, **change))
    kept = replace(project.tracks.lane(lane), **change)
    return replace(project, tracks=project.tracks.with_lane(lane, kept))


def _named(lanes: tuple[str, ...]) -> str:
    if len(lanes) != 1:
        return f"{len(lanes)} lanes"
    return "blinks" if lanes[0] == BLINKS else title(lanes[0])

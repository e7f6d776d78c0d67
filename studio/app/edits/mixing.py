"""Changes of the mix: gains, mutes, linked eyes, a frozen head; each action is one named step."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from studio.app.edits.posing import shown_time
from studio.app.session import Session
from studio.app.store import Store
from studio.domain.mix import GROUPS, Axis, Mix
from studio.domain.project import Project

_OTHER = {"left": "right", "right": "left"}
_NAMES = {
    Axis.EMOTION: "emotion",
    Axis.BLINKS: "lids",
    Axis.GAZE_X: "gaze across",
    Axis.GAZE_Y: "gaze down",
    Axis.HEAD_YAW: "head yaw",
    Axis.HEAD_PITCH: "head pitch",
    Axis.HEAD_ROLL: "head roll",
    Axis.HEAD_X: "head across",
    Axis.HEAD_Y: "head down",
    Axis.HEAD_SCALE: "head size",
}


def with_value(project: Project, name: str, value: float) -> Project:
    """`project` with the gain or the stabiliser called `name` at `value`.

    A linked eye takes the other along. A group that is muted as a whole is seen again: who moves
    its slider wants to see what it does.
    """
    mix = project.mix
    group, _, eye = name.partition("_")
    changed: dict[str, Any] = {name: value}
    if eye and getattr(mix, f"{group}_linked"):
        changed[f"{group}_{_OTHER[eye]}"] = value
    if group in GROUPS and muted(mix, group):
        changed["muted"] = tuple(axis for axis in mix.muted if axis not in GROUPS[group])
    return replace(project, mix=replace(mix, **changed))


def muted(mix: Mix, group: str) -> bool:
    """Whether nothing of a group is seen: all its axes are muted."""
    return set(GROUPS[group]) <= set(mix.muted)


def mute(store: Store, axis: Axis, on: bool) -> None:
    """Let `axis` rest, or move again."""

    def change(mix: Mix) -> Mix:
        rest = {*mix.muted, axis} if on else {*mix.muted} - {axis}
        return replace(mix, muted=tuple(one for one in Axis if one in rest))

    _edit(store, f"{'Muted' if on else 'Unmuted'} {_NAMES[axis]} in the mix", change)


def link(store: Store, group: str, on: bool) -> None:
    """Link the eyes of a paired group, after which the right one goes as far as the left."""
    left = f"{group}_left"

    def change(mix: Mix) -> Mix:
        changed: dict[str, Any] = {f"{group}_linked": on}
        if on:
            changed[f"{group}_right"] = getattr(mix, left)
        return replace(mix, **changed)

    name = "both lids" if group == "blink" else "both eyes"
    _edit(store, f"{'Linked' if on else 'Unlinked'} {name} in the mix", change)


def freeze(store: Store, session: Session, on: bool) -> None:
    """Hold the head in the pose of the frame at the playhead, or let it move again."""
    here = shown_time(store.project, session.time)
    label = "Froze the head" if on else "Unfroze the head"
    _edit(store, label, lambda mix: replace(mix, frozen=here if on else None))


def reset(store: Store) -> None:
    """Let everything through as it is."""
    _edit(store, "Reset the mix", lambda _: Mix())


def _edit(store: Store, label: str, change: Callable[[Mix], Mix]) -> None:
    store.edit(label, lambda p: replace(p, mix=change(p.mix)))

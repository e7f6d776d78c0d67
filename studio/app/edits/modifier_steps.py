"""What is done to modifiers of a lane: each action is one named step; all raise LaneLocked."""

from dataclasses import replace

from studio.app.edits import modifiers
from studio.app.edits.timeline import title
from studio.app.edits.tracks import Keys
from studio.app.session import Session
from studio.app.store import Store
from studio.domain.effects import Cycles, Envelope, Limit, Noise, Offset, Stepped
from studio.domain.modifiers import Modifier
from studio.domain.project import Project

_NAMES: dict[type, str] = {
    Noise: "noise",
    Limit: "limits",
    Offset: "an offset",
    Cycles: "cycles",
    Stepped: "steps",
    Envelope: "an envelope",
}


def name(modifier: Modifier) -> str:
    """What `modifier` is called in a sentence."""
    return _NAMES[type(modifier.effect)]


def add(store: Store, lane: str, modifier: Modifier) -> None:
    """Let `modifier` work on `lane`, cycles before all others and others after them."""
    label = f"Added {name(modifier)} to {title(lane)}"
    store.edit(label, lambda p: modifiers.add(p, lane, modifier))


def change(store: Store, lane: str, index: int, modifier: Modifier) -> None:
    """Put `modifier`, which does the same otherwise, in the place of the one at `index`."""
    label = f"Changed {name(modifier)} of {title(lane)}"
    store.edit(label, lambda p: modifiers.change(p, lane, index, modifier))


def mute(store: Store, lane: str, index: int, muted: bool) -> None:
    """Let the modifier at `index` count, or not."""
    modifier = replace(store.project.tracks.lane(lane).modifiers[index], muted=muted)
    label = f"{'Muted' if muted else 'Unmuted'} {name(modifier)} of {title(lane)}"
    store.edit(label, lambda p: modifiers.change(p, lane, index, modifier))


def remove(store: Store, lane: str, index: int) -> None:
    """Take the modifier at `index` away."""
    gone = store.project.tracks.lane(lane).modifiers[index]
    label = f"Removed {name(gone)} from {title(lane)}"
    store.edit(label, lambda p: modifiers.remove(p, lane, index))


def move(store: Store, lane: str, index: int, to: int) -> None:
    """Let the modifier at `index` be the one at `to`."""
    moved = store.project.tracks.lane(lane).modifiers[index]
    label = f"Moved {name(moved)} of {title(lane)}"
    store.edit(label, lambda p: modifiers.move(p, lane, index, to))


def bake(store: Store, session: Session, lane: str, tolerance: float | None = None) -> None:
    """Write what modifiers do to `lane` into keys, and select them."""
    found: list[Keys] = []

    def baked(project: Project) -> Project:
        project, keys = modifiers.bake(project, lane, tolerance)
        found.append(keys)
        return project

    store.edit(f"Baked the modifiers of {title(lane)}", baked)
    session.selection = found[-1]

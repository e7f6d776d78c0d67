"""What the timeline does to blinks: each action is one named step."""

from dataclasses import replace

from studio.app.edits import blinks
from studio.app.edits.blinks import Blinks
from studio.app.session import Session
from studio.app.store import Store
from studio.domain.blink_lane import EYES
from studio.domain.blinks import SHUT_PHASE, Blink, Eye
from studio.domain.project import Project


def add(store: Store, session: Session, blink: Blink) -> None:
    """Put a blink and select it; raises LaneLocked."""
    store.edit("Added a blink", lambda p: blinks.add(p, blink))
    session.selection, session.blinks = frozenset(), frozenset({blink})


def toggle(store: Store, session: Session, time: float, eye: Eye = "both") -> None:
    """Remove the blink of `eye` at `time`, or put one that shuts it then; raises LaneLocked."""
    there = at(store.project, time, eye)
    if there:
        store.edit(blinks.counted("Deleted", there), lambda p: blinks.delete(p, there))
    else:
        add(store, session, new(store.project, time, eye))


def new(project: Project, time: float, eye: Eye = "both") -> Blink:
    """A blink as long as those that are generated, in which `eye` is shut at `time`."""
    length = project.performance.blink_seconds
    return Blink(time=max(time - SHUT_PHASE * length, 0.0), duration=length, eye=eye)


def at(project: Project, time: float, eye: Eye = "both") -> Blinks:
    """The blinks at `time`; of `eye` alone where it is one."""
    there = project.tracks.blinks.shown(time, time)
    if eye != "both":
        there = tuple(replace(b, eye=eye) for b in there if eye in EYES[b.eye])
    return frozenset(there)


def use_eye(store: Store, session: Session, eye: Eye) -> None:
    """Let the selected blinks be of `eye`; raises LaneLocked."""
    chosen = blinks.editable(store.project, session.blinks)
    found: list[Blinks] = []

    def change(project: Project) -> Project:
        project, became = blinks.set_eye(project, chosen, eye)
        found.append(became)
        return project

    if chosen:
        whose = "both eyes" if eye == "both" else f"the {eye} eye"
        store.edit(f"{blinks.counted('Gave', chosen)} to {whose}", change)
        session.blinks = found[-1]


def paste(store: Store, session: Session, copied: tuple[Blink, ...]) -> None:
    """Put copied blinks at the playhead and select them; raises LaneLocked."""
    found: list[Blinks] = []

    def change(project: Project) -> Project:
        project, added = blinks.paste(project, copied, session.time)
        found.append(added)
        return project

    if copied:
        store.edit(blinks.counted("Pasted", frozenset(copied)), change)
        session.blinks = found[-1]


def mute(store: Store, muted: bool) -> None:
    """Leave the hand work on blinks out of the picture, or let it in."""
    label = f"{'Muted' if muted else 'Unmuted'} blinks"
    store.edit(label, lambda p: blinks.set_muted(p, muted))


def lock(store: Store, locked: bool) -> None:
    """Protect the blinks from edits, or free them."""
    label = f"{'Locked' if locked else 'Unlocked'} blinks"
    store.edit(label, lambda p: blinks.set_locked(p, locked))


def solo(store: Store, on: bool) -> None:
    """Leave the hand work of all lanes that are not solo out of the picture, or no more."""
    store.edit(f"{'Soloed' if on else 'Unsoloed'} blinks", lambda p: blinks.set_solo(p, on))


def reset(store: Store) -> None:
    """Remove the hand work on blinks; raises LaneLocked."""
    store.edit("Reset blinks", blinks.reset)


def go_to(store: Store, session: Session, forward: bool) -> None:
    """Move the playhead to where the eyes are shut in the next blink, or in the one before."""
    time = blinks.neighbour(store.project, session.time, forward)
    if time is not None:
        session.time = time

"""What the timeline does to the selected keys and blinks: each action is one named step."""

from collections.abc import Callable, Iterable

from studio.app.edits import blinks, tracks
from studio.app.edits.blinks import Blinks
from studio.app.edits.tracks import CopiedKey, Keys
from studio.app.session import KeyId, Session
from studio.app.store import Store
from studio.domain.curve import Interp
from studio.domain.lanes import LANES
from studio.domain.project import Project


def add_key(store: Store, session: Session, lane: str, time: float, value: float) -> None:
    """Put a key on `lane`, seen at `value`, and select it; raises LaneLocked."""
    store.edit(f"Added a key to {title(lane)}", lambda p: tracks.set_key(p, lane, time, value))
    added = tracks.keyframe(store.project, KeyId(lane, time))
    session.selection = frozenset({KeyId(lane, added.time)} if added else ())


def toggle_key(store: Store, session: Session, lane: str, time: float) -> None:
    """Remove the key of `lane` at `time`, or put one there that changes nothing now."""
    key = tracks.keyframe(store.project, KeyId(lane, time))
    if key is None:
        add_key(store, session, lane, time, tracks.seen_at(store.project, lane, time))
    else:
        _delete(store, frozenset({KeyId(lane, key.time)}))


def delete_selected(store: Store, session: Session) -> None:
    """Remove what is selected without asking; raises LaneLocked."""
    keys, events = free(store.project, session.selection, session.blinks)
    store.edit(
        counted("Deleted", keys, events),
        lambda p: blinks.delete(tracks.delete_keys(p, keys), events),
    )


def move_selected(store: Store, session: Session, seconds: float, share: float) -> None:
    """Move what is selected in time, keys also by a share of their range; raises LaneLocked.

    Blinks get stronger by that share.
    """
    keys, events = free(store.project, session.selection, session.blinks)
    found: list[tuple[Keys, Blinks]] = []

    def change(project: Project) -> Project:
        project, new_keys, new_events = moved(project, keys, events, seconds, share)
        if share and new_events:
            project, new_events = blinks.strengthen(project, new_events, share)
        found.append((new_keys, new_events))
        return project

    if keys or events:
        store.edit(counted("Moved", keys, events), change)
        session.selection = found[-1][0] | (session.selection - keys)
        session.blinks = found[-1][1] | (session.blinks - events)


def moved(
    project: Project, keys: Keys, events: Blinks, seconds: float, share: float
) -> tuple[Project, Keys, Blinks]:
    """Move `keys` and blinks together, none before zero; also what they became."""
    times = [key.time for key in keys] + [blink.time for blink in events]
    seconds = max(seconds, min(-min(times, default=0.0), 0.0))
    if keys:
        project, keys = tracks.move_keys(project, keys, seconds, share)
    if events and seconds:
        project, events = blinks.move(project, events, seconds)
    return project, keys, events


def free(project: Project, keys: Keys, events: Blinks) -> tuple[Keys, Blinks]:
    """What of `keys` and blinks can be edited; LaneLocked if there is nothing but locked ones."""
    events = blinks.present(project, events)
    if not events:
        return tracks.editable(project, keys), events
    if not project.tracks.blinks.locked:
        unlocked = (key for key in keys if not project.tracks.lane(key.lane).locked)
        return tracks.editable(project, frozenset(unlocked)), events
    keys = tracks.editable(project, keys)
    if not keys:
        blinks.require_unlocked(project)
    return keys, frozenset()


def counted(verb: str, keys: Keys, events: Blinks) -> str:
    """Name of a step, such as "Moved 1 key and 2 blinks"."""
    words = [tracks.counted("", keys)] if keys or not events else []
    words += [blinks.counted("", events)] if events else []
    return f"{verb}{' and'.join(words)}"


def shape_selected(store: Store, session: Session, interp: Interp) -> None:
    """Choose how the curve goes on from the selected keys; raises LaneLocked."""
    _change(store, session, f"Set to {interp}:", lambda p, keys: tracks.set_interp(p, keys, interp))


def mute(store: Store, lane: str, muted: bool) -> None:
    """Leave the hand work of `lane` out of the picture, or let it in."""
    label = f"{'Muted' if muted else 'Unmuted'} {title(lane)}"
    store.edit(label, lambda p: tracks.set_muted(p, lane, muted))


def lock(store: Store, lane: str, locked: bool) -> None:
    """Protect `lane` from edits, or free it."""
    label = f"{'Locked' if locked else 'Unlocked'} {title(lane)}"
    store.edit(label, lambda p: tracks.set_locked(p, lane, locked))


def solo(store: Store, lane: str, on: bool) -> None:
    """Leave the hand work of all lanes that are not solo out of the picture, or no more."""
    label = f"{'Soloed' if on else 'Unsoloed'} {title(lane)}"
    store.edit(label, lambda p: tracks.set_solo(p, lane, on))


def reset_lane(store: Store, lane: str) -> None:
    """Remove the hand work of `lane`; raises LaneLocked."""
    store.edit(f"Reset {title(lane)}", lambda p: tracks.clear_lane(p, lane))


def paste(
    store: Store, session: Session, copied: tuple[CopiedKey, ...], lane: str | None = None
) -> None:
    """Put copied keys at the playhead and select them; raises LaneLocked.

    Keys of a single lane go to `lane` if it is given, others to the lanes they came from.
    """
    if not copied:
        return
    target = lane if len({item.lane for item in copied}) == 1 else None
    pasted: list[Keys] = []

    def change(project: Project) -> Project:
        project, keys = tracks.paste_keys(project, copied, session.time, target)
        pasted.append(keys)
        return project

    plural = "" if len(copied) == 1 else "s"
    store.edit(f"Pasted {len(copied)} key{plural}", change)
    session.selection = pasted[-1]


def select_all(store: Store, session: Session, lanes: Iterable[str] = LANES) -> None:
    """Select every key of `lanes`, and nothing else."""
    session.blinks = frozenset()
    session.selection = tracks.all_keys(store.project, lanes)


def select_none(session: Session) -> None:
    """Select nothing."""
    session.selection, session.blinks = frozenset(), frozenset()


def invert_selection(store: Store, session: Session, lanes: Iterable[str] = LANES) -> None:
    """Select the keys of `lanes` that are not selected, and no others."""
    session.selection = tracks.all_keys(store.project, lanes) - session.selection


def go_to_key(store: Store, session: Session, forward: bool) -> None:
    """Move the playhead to the next key of any lane, or to the one before."""
    time = tracks.neighbour(store.project, session.time, forward)
    if time is not None:
        session.time = time


def title(lane: str) -> str:
    """The name of `lane` as people read it in a sentence."""
    name = LANES[lane].title
    return name if LANES[lane].group == "Warp" else name.lower()


def _delete(store: Store, keys: Keys) -> None:
    keys = tracks.editable(store.project, keys)
    store.edit(tracks.counted("Deleted", keys), lambda p: tracks.delete_keys(p, keys))


def _change(
    store: Store, session: Session, verb: str, change: Callable[[Project, Keys], Project]
) -> None:
    keys = tracks.editable(store.project, session.selection)
    store.edit(tracks.counted(verb, keys), lambda p: change(p, keys))

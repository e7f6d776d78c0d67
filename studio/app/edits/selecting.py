"""Which keys are selected: by columns, by the playhead, by curves; the document stays as it is."""

from collections.abc import Iterable

from studio.app.edits import arranging, blinks, tracks
from studio.app.edits.tracks import Keys
from studio.app.session import KeyId, Session
from studio.app.store import Store
from studio.domain.key_table import table_of
from studio.domain.lanes import LANES


def column(store: Store, session: Session, lanes: Iterable[str] = LANES) -> None:
    """Add every key of `lanes` that is at the time of a selected one."""
    names, found = tuple(lanes), set(session.selection)
    for time in sorted({key.time for key in session.selection}):
        found |= arranging.keys_between(store.project, time, time, names)
    session.selection = frozenset(found)


def at_playhead(store: Store, session: Session, lanes: Iterable[str] = LANES) -> None:
    """Select the keys of `lanes` in the frame of the playhead, and nothing else."""
    half = 0.5 * store.project.rate.seconds(1)
    _only(session, _between(store, session.time - half, session.time + half, lanes))


def before_playhead(store: Store, session: Session, lanes: Iterable[str] = LANES) -> None:
    """Select keys and blinks up to the playhead, and nothing else."""
    _only(session, _between(store, -1.0, session.time, lanes))
    session.blinks = frozenset(
        blink for blink in blinks.shown(store.project) if blink.end <= session.time
    )


def after_playhead(store: Store, session: Session, lanes: Iterable[str] = LANES) -> None:
    """Select keys and blinks from the playhead on, and nothing else."""
    _only(session, _between(store, session.time, float("inf"), lanes))
    session.blinks = frozenset(
        blink for blink in blinks.shown(store.project) if blink.time >= session.time
    )


def linked(store: Store, session: Session) -> None:
    """Select all keys of the curves that have selected ones."""
    lanes = {key.lane for key in session.selection}
    session.selection = tracks.all_keys(store.project, lanes)


def _between(store: Store, start: float, end: float, lanes: Iterable[str]) -> Keys:
    found: set[KeyId] = set()
    for lane in lanes:
        times = table_of(store.project.tracks.lane(lane).layer.keys).times
        inside = times[(times >= start) & (times <= end)]
        found.update(KeyId(lane, time) for time in inside.tolist())
    return frozenset(found)


def _only(session: Session, keys: Keys) -> None:
    session.blinks = frozenset()
    session.selection = keys

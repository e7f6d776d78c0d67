"""What the curve tools do to the selected keys: each action is one named step.

All raise LaneLocked where only locked lanes are asked for. New and moved keys are selected.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from studio.app.edits import arranging, handles, key_copies, reshaping, tracks
from studio.app.edits.arranging import ABOUT_MIDDLE
from studio.app.edits.timeline import title
from studio.app.edits.tracks import CopiedKey, Keys
from studio.app.session import Session
from studio.app.store import Store
from studio.domain.curve import Ease, Extrapolation, HandleKind
from studio.domain.errors import StudioError
from studio.domain.lanes import LANES
from studio.domain.project import Project


class AllNeeded(StudioError):
    """There is nothing that could be left out."""


Change = Callable[[Project, Keys], tuple[Project, Keys]]


def ease(store: Store, session: Session, ease: Ease) -> None:
    """Choose at which end the easings that go on from the selected keys do their work."""
    _reshape(store, session, f"Eased {_ENDS[ease]}:", lambda p, k: tracks.set_ease(p, k, ease))


def handle_kind(store: Store, session: Session, kind: HandleKind) -> None:
    """Choose what decides where the handles of the selected keys point."""
    verb = f"{kind.value.capitalize()} handles for"
    _reshape(store, session, verb, lambda p, k: handles.set_handle_kind(p, k, kind))


def link_handles(store: Store, session: Session) -> None:
    """Let the two handles of each selected key be one tangent."""
    _reshape(store, session, "Linked the handles of", handles.link_handles)


def unlink_handles(store: Store, session: Session) -> None:
    """Let each handle of the selected keys be moved for itself."""
    _reshape(store, session, "Unlinked the handles of", handles.unlink_handles)


def reset_handles(store: Store, session: Session) -> None:
    """Let curves find their own way through the selected keys."""
    _reshape(store, session, "Reset the handles of", handles.reset_handles)


def extrapolate(store: Store, lane: str, beyond: Extrapolation) -> None:
    """Choose how the hand work of `lane` goes on outside its keys."""

    def change(project: Project) -> Project:
        tracks.require_unlocked(project, lane)
        layer = replace(project.tracks.lane(lane).layer, beyond=beyond)
        return tracks.with_layer(project, lane, layer)

    store.edit(f"Made {title(lane)} {beyond.value} outside its keys", change)


def flip_time(store: Store, session: Session, pivot: float | None = None) -> None:
    """Mirror the selected keys in time about `pivot` seconds, or about their middle."""
    _arrange(store, session, "Flipped in time:", lambda p, k: arranging.flip_time(p, k, pivot))


def flip_values(store: Store, session: Session, pivots: Mapping[str, float] = ABOUT_MIDDLE) -> None:
    """Mirror the selected keys in value about the pivots of their lanes, or their middle."""
    _arrange(store, session, "Flipped in value:", lambda p, k: arranging.flip_values(p, k, pivots))


def ripple_delete(store: Store, session: Session) -> None:
    """Remove the selected keys and close the gap on their lanes."""
    none: Keys = frozenset()
    _arrange(store, session, "Ripple-deleted", lambda p, k: (arranging.ripple_delete(p, k), none))


def ripple_delete_range(
    store: Store, start: float, end: float, lanes: Iterable[str] = LANES
) -> None:
    """Take the time from `start` to `end` seconds out of `lanes`, with the keys in it."""
    names = tuple(lanes)
    store.edit(
        f"Took {end - start:.2f} s out of {_lanes(names)}",
        lambda p: arranging.ripple_delete_range(p, start, end, names),
    )


def snap(store: Store, session: Session, to: Callable[[float], float] | None = None) -> None:
    """Move the selected keys to the times that `to` gives, or to the nearest frames."""
    _arrange(store, session, "Snapped", lambda p, k: arranging.snap_keys(p, k, to))


def bake(
    store: Store,
    session: Session,
    start: float,
    end: float,
    lanes: Iterable[str] = LANES,
    every: int = 1,
) -> None:
    """Put keys on every so many frames from `start` to `end` seconds of `lanes`."""
    names = tuple(lanes)
    _make(store, session, f"Baked {_lanes(names)}",
          lambda p: reshaping.bake_range(p, start, end, names, every))  # fmt: skip


def clean(store: Store, session: Session) -> None:
    """Remove those of the selected keys that change nothing; raises AllNeeded."""
    keys = tracks.editable(store.project, session.selection)
    project, needed = reshaping.clean_keys(store.project, keys)
    gone = keys - needed
    if keys and not gone:
        raise AllNeeded(
            "Each of these keys changes its curve.",
            "Decimate leaves out more, within an error that you choose.",
        )
    _make(store, session, tracks.counted("Cleaned away", gone), lambda _: (project, needed), keys)


def draw(
    store: Store,
    session: Session,
    lane: str,
    points: Sequence[tuple[float, float]],
    tolerance: float,
) -> None:
    """Let `lane` be seen along a pen's way of `points`; `tolerance` in units of the lane."""
    _make(
        store, session, f"Drew {title(lane)}", lambda p: reshaping.draw(p, lane, points, tolerance)
    )


def insert(store: Store, session: Session, lane: str, time: float) -> None:
    """Put a key on the curve of `lane` that leaves its shape."""

    def change(project: Project) -> tuple[Project, Keys]:
        project = reshaping.insert_key(project, lane, time)
        return project, arranging.keys_between(project, time, time, [lane])

    _make(store, session, f"Inserted a key into {title(lane)}", change)


def key_pose(store: Store, session: Session, lanes: Iterable[str] = LANES) -> None:
    """Put keys at the playhead on all `lanes` that are not locked, where they are seen."""
    names = tuple(lanes)
    _make(store, session, f"Keyed {_lanes(names)}",
          lambda p: reshaping.key_pose(p, session.time, names))  # fmt: skip


def flatten(store: Store, session: Session) -> None:
    """Let curves pass through the selected keys without rising or falling."""
    _reshape(store, session, "Flattened", reshaping.flatten_handles)


def level(store: Store, session: Session, values: Mapping[str, float]) -> None:
    """Put the selected keys at the value that `values` has for their lane."""
    _reshape(store, session, "Levelled", lambda p, k: reshaping.level_keys(p, k, values))


def paste_rescaled(
    store: Store, session: Session, copied: tuple[CopiedKey, ...], lane: str
) -> None:
    """Put copied keys on `lane` at the playhead, their values brought to its range."""
    items = key_copies.rescaled(copied, lane)
    _make(store, session, f"Pasted keys into {title(lane)}",
          lambda p: tracks.paste_keys(p, items, session.time))  # fmt: skip


def paste_flipped(store: Store, session: Session, copied: tuple[CopiedKey, ...]) -> None:
    """Put copied keys at the playhead as they are in the mirror."""
    items = key_copies.flipped(copied)
    _make(store, session, f"Pasted {len(items)} key{'' if len(items) == 1 else 's'} flipped",
          lambda p: tracks.paste_keys(p, items, session.time))  # fmt: skip


_ENDS = {Ease.IN: "in", Ease.OUT: "out", Ease.IN_OUT: "in and out"}


def _lanes(names: Sequence[str]) -> str:
    return title(names[0]) if len(names) == 1 else f"{len(names)} lanes"


def _reshape(
    store: Store, session: Session, verb: str, change: Callable[[Project, Keys], Project]
) -> None:
    """Change keys that stay selected."""
    _arrange(store, session, verb, lambda p, keys: (change(p, keys), keys))


def _arrange(store: Store, session: Session, verb: str, change: Change) -> None:
    """Change the selected keys that may be; what became of them is selected."""
    keys = tracks.editable(store.project, session.selection)
    if keys:
        _make(store, session, tracks.counted(verb, keys), lambda p: change(p, keys), keys)


def _make(
    store: Store,
    session: Session,
    label: str,
    change: Callable[[Project], tuple[Project, Keys]],
    instead: Keys | None = None,
) -> None:
    """Do `change`, and select its keys alone, or in the place of those it began with."""
    found: list[Keys] = []

    def changed(project: Project) -> Project:
        project, keys = change(project)
        found.append(keys)
        return project

    others: Keys = frozenset() if instead is None else session.selection - instead
    store.edit(label, changed)
    there = (key for key in found[-1] | others if tracks.keyframe(store.project, key))
    session.selection = frozenset(there)

"""Takes kept and compared: which is performed, and which lanes come from which."""

from dataclasses import replace

from studio.app.performing import apply
from studio.app.store import Store
from studio.domain.lanes import BLINKS, LANES
from studio.domain.mouth_shaping import MOUTH_LANES, generated, mouth_bases, performing
from studio.domain.project import Project
from studio.domain.take import Take, TakeNote

MOST_KEPT = 8
"""How many takes a project keeps beside the one performed; the oldest go first."""


def present(project: Project) -> Take | None:
    """What is performed now, as a take; None without a performance."""
    motion = generated(project)
    if motion is None:
        return None
    lanes = {name: project.tracks.lane(name).base for name in LANES}
    if project.spoken is not None:  # the lanes show the shaped mouth
        lanes |= {name: base for name, base in mouth_bases(motion) if lanes[name] is not None}
    return Take(
        note=project.performed or TakeNote(),
        motion=motion,
        bases=tuple((name, base) for name, base in lanes.items() if base is not None),
        blinks=project.tracks.blinks.base,
    )


def kept(project: Project, number: int) -> Take | None:
    """The take that is kept under `number`."""
    return next((take for take in project.takes if take.note.number == number), None)


def performed(project: Project, take: Take) -> Project:
    """`project` performing a new `take`; the one before it is kept.

    A take that is there already is no new one: it is performed again.
    """
    now = present(project)
    if now is not None and _same(now, take):
        return project
    for known in project.takes:
        if _same(known, take):
            return switched(project, known.note.number)
    if now is not None:
        now = _numbered(project, now)
        project = replace(project, takes=(*project.takes, now)[-MOST_KEPT:], performed=now.note)
    return apply(project, _numbered(project, take))


def switched(project: Project, number: int) -> Project:
    """`project` performing the take kept under `number`, which leaves its place to the present."""
    take, now = kept(project, number), present(project)
    if take is None:
        return project
    left = () if now is None else (_numbered(project, now),)
    place = project.takes.index(take)
    takes = (*project.takes[:place], *left, *project.takes[place + 1 :])
    return replace(apply(project, take), takes=takes)


def with_lane_of(project: Project, lane: str, take: Take) -> Project:
    """`project` with what `take` generated for `lane`.

    The lanes of the mouth come together, since one motion moves the lips.
    """
    tracks = project.tracks
    if lane == BLINKS:
        return replace(
            project, tracks=replace(tracks, blinks=replace(tracks.blinks, base=take.blinks))
        )
    for name in together(lane):
        tracks = tracks.with_lane(name, replace(tracks.lane(name), base=take.base(name)))
    project = replace(project, tracks=tracks)
    return performing(project, take.motion) if lane in MOUTH_LANES else project


def together(lane: str) -> tuple[str, ...]:
    """The lanes that come from a take together with `lane`."""
    return tuple(MOUTH_LANES) if lane in MOUTH_LANES else (lane,)


def differs(project: Project, lane: str, take: Take) -> bool:
    """Whether `take` generated something else for `lane` than what is performed."""
    if lane == BLINKS:
        return project.tracks.blinks.base != take.blinks
    if lane in MOUTH_LANES:
        return generated(project) != take.motion
    return project.tracks.lane(lane).base != take.base(lane)


def switch(store: Store, number: int) -> None:
    """Perform the take kept under `number`."""
    take = kept(store.project, number)
    if take is not None:
        store.edit(f"Switched to {take.note.title}", lambda p: switched(p, number))


def use_lane(store: Store, lane: str, take: Take) -> None:
    """Let `lane` move as it does in `take`."""
    named = "blinks" if lane == BLINKS else LANES[lane].title.lower()
    named = "mouth" if lane in MOUTH_LANES else named
    store.edit(f"Took {named} of {take.note.title}", lambda p: with_lane_of(p, lane, take))


def forget(store: Store, number: int) -> None:
    """Keep the take under `number` no longer."""
    take = kept(store.project, number)
    if take is not None:
        others = tuple(other for other in store.project.takes if other is not take)
        store.edit(f"Removed {take.note.title}", lambda p: replace(p, takes=others))


def _numbered(project: Project, take: Take) -> Take:
    """`take` with a number, the next one of `project` where it has none."""
    if take.note.number:
        return take
    notes = [other.note for other in project.takes]
    if project.performed is not None:
        notes.append(project.performed)
    number = 1 + max((note.number for note in notes), default=0)
    return replace(take, note=replace(take.note, number=number))


def _same(a: Take, b: Take) -> bool:
    """Whether two takes move alike, whatever they were made from."""
    return a == replace(b, note=a.note)

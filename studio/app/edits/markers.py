"""Markers, and the stretch from in to out: each action is one named step."""

from collections.abc import Callable
from dataclasses import replace

from studio.app.edits import timeline
from studio.app.session import Session
from studio.app.store import Store
from studio.domain.errors import BadInput
from studio.domain.markers import Marker, MarkerColour, TimeRange, in_order
from studio.domain.project import Project


def marker_at(project: Project, time: float) -> Marker | None:
    """The marker on the frame that is shown at `time`."""
    frame = project.rate.frame(time)
    return next((m for m in project.markers if project.rate.frame(m.time) == frame), None)


def marker_beside(project: Project, time: float, way: int) -> Marker | None:
    """The next marker after the frame at `time`, the last before it for `way` -1."""
    frame = project.rate.frame(time)
    ahead = [m for m in project.markers if (project.rate.frame(m.time) - frame) * way > 0]
    return min(ahead, key=lambda m: abs(m.time - time), default=None)


def add(store: Store, time: float) -> None:
    """Put a marker on the frame at `time`, unless there is one."""
    project = store.project
    if marker_at(project, time) is None:
        marker = Marker(time=project.rate.seconds(project.rate.frame(time)))
        store.edit("Added a marker", lambda p: _with(p, (*p.markers, marker)))


def label(store: Store, start: float, end: float) -> None:
    """Label the frames from `start` to `end`; a marker that begins there becomes that long."""
    project, rate = store.project, store.project.rate
    first = rate.frame(start)
    there = marker_at(project, start)
    kept = project.markers if there is None else _others(project, there)
    length = rate.seconds(max(rate.count(end) - first, 1))
    stretch = replace(there or Marker(time=0.0), time=rate.seconds(first), duration=length)
    store.edit(f"Labelled {length:.2f} s", lambda p: _with(p, (*kept, stretch)))


def delete(store: Store, marker: Marker) -> None:
    """Remove `marker`."""
    store.edit(f"Deleted {_called(marker)}", lambda p: _with(p, _others(p, marker)))


def rename(store: Store, marker: Marker, name: str) -> None:
    """Call `marker` `name`, which may be empty."""
    _change(store, marker, f"Renamed {_called(marker)}", lambda m: replace(m, name=name.strip()))


def recolour(store: Store, marker: Marker, colour: MarkerColour) -> None:
    """Show `marker` in `colour`."""
    _change(store, marker, f"Coloured {_called(marker)}", lambda m: replace(m, colour=colour))


def moved(project: Project, marker: Marker, frame: int) -> Project:
    """`project` with `marker` on `frame`; it passes others, and waits where one lies already."""
    time = project.rate.seconds(max(frame, 0))
    others = _others(project, marker)
    taken = {project.rate.frame(m.time) for m in others}
    if frame in taken:
        return project
    return _with(project, (*others, replace(marker, time=time)))


def with_end_at(project: Project, marker: Marker, frame: int, *, first: bool) -> Project:
    """`project` whose stretch `marker` begins (`first`) or ends at the border before `frame`.

    The ends do not pass each other: where they meet it is a moment again.
    """
    rate = project.rate
    start, stop = round(marker.time * rate.fps), round(marker.end * rate.fps)
    start, stop = (min(max(frame, 0), stop), stop) if first else (start, max(frame, start))
    others = _others(project, marker)
    if start in {rate.frame(m.time) for m in others}:
        return project
    length = rate.seconds(stop - start)
    return _with(project, (*others, replace(marker, time=rate.seconds(start), duration=length)))


def set_in(store: Store, time: float) -> None:
    """Let the range begin with the frame at `time`; an end before that becomes the film's."""
    store.edit("Set the in point", lambda p: with_in(p, p.rate.frame(time)))


def set_out(store: Store, time: float) -> None:
    """Let the range end with the frame at `time`; a start after that becomes the film's."""
    store.edit("Set the out point", lambda p: with_out(p, p.rate.frame(time)))


def clear_span(store: Store) -> None:
    """Work on the whole film again."""
    store.edit("Cleared in and out", lambda p: replace(p, span=None))


def span_of_keys(store: Store, session: Session) -> None:
    """Range from the first to the last selected key or blink; BadInput where none is selected."""
    times = [key.time for key in session.selection]
    times += [time for blink in session.blinks for time in (blink.time, blink.end)]
    if not times:
        raise BadInput("Nothing is selected.", "Select keys on the timeline first.")
    rate = store.project.rate
    span = _span(store.project, rate.frame(min(times)), rate.frame(max(times)) + 1)
    label = timeline.counted("Set in and out around", session.selection, session.blinks)
    store.edit(label, lambda p: replace(p, span=span))


def with_in(project: Project, frame: int) -> Project:
    """`project` whose range begins with `frame`."""
    end = project.frames_in_span.stop
    if end <= frame:
        end = max(project.frame_count, frame + 1)
    return replace(project, span=_span(project, frame, end))


def with_out(project: Project, frame: int) -> Project:
    """`project` whose range ends with `frame`."""
    start = project.frames_in_span.start
    return replace(project, span=_span(project, start if start <= frame else 0, frame + 1))


def _span(project: Project, first: int, end: int) -> TimeRange:
    return TimeRange(start=project.rate.seconds(first), end=project.rate.seconds(end))


def _with(project: Project, markers: tuple[Marker, ...]) -> Project:
    return replace(project, markers=in_order(markers))


def _others(project: Project, marker: Marker) -> tuple[Marker, ...]:
    return tuple(m for m in project.markers if m != marker)


def _change(store: Store, marker: Marker, label: str, change: Callable[[Marker], Marker]) -> None:
    if marker in store.project.markers:
        store.edit(label, lambda p: _with(p, (*_others(p, marker), change(marker))))


def _called(marker: Marker) -> str:
    return f"marker “{marker.name}”" if marker.name else "a marker"

"""Captured performances as takes: bases alone, so that hand work stays."""

from collections.abc import Callable
from dataclasses import replace

from studio.app.capture import take_of
from studio.app.edits import takes
from studio.app.edits.audio import with_voice
from studio.app.performing import apply
from studio.app.store import Store
from studio.domain.audio import AudioClip
from studio.domain.capture import Capture, CaptureSettings
from studio.domain.project import Project
from studio.domain.take import TakeNote


def captured_of(project: Project) -> Capture | None:
    """What the present take was made from; None where no actor was seen."""
    return project.performed.capture if project.performed else None


def captured(project: Project, capture: Capture, voice: AudioClip | None = None) -> Project:
    """`project` performing `capture`, with its sound as `voice` if given; the take before is kept.

    It begins where the voice does.
    """
    if voice is not None:
        project = with_voice(project, voice)
    start = project.audio.offset if project.audio else 0.0
    return takes.performed(project, take_of(replace(capture, start=start), project.sources))


def recaptured(project: Project, settings: CaptureSettings) -> Project:
    """`project` whose present take is read from its capture with other `settings`."""
    capture = captured_of(project)
    if capture is None or capture.settings == settings:
        return project
    take = take_of(replace(capture, settings=settings), project.sources)
    number = (project.performed or TakeNote()).number
    return apply(project, replace(take, note=replace(take.note, number=number)))


def perform(store: Store, capture: Capture, voice: AudioClip | None = None) -> None:
    """Perform `capture`, as one undo step."""
    store.edit(f"Captured {capture.name}", lambda project: captured(project, capture, voice))


def change(store: Store, label: str, changed: Callable[[CaptureSettings], CaptureSettings]) -> None:
    """Read the present take's capture with the settings that `changed` makes, as one undo step."""

    def with_changed(project: Project) -> Project:
        capture = captured_of(project)
        return project if capture is None else recaptured(project, changed(capture.settings))

    store.edit(label, with_changed)

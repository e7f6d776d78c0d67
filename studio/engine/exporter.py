"""From a frozen project to a finished film, frame by frame."""

from collections.abc import Callable
from typing import Protocol

from studio.domain.frame_state import resolve
from studio.domain.project import Project
from studio.engine.renderer import Rgb
from studio.engine.stage import Stage


class FrameSink(Protocol):
    """Where frames go; the target appears when `close` succeeds, and not at all after `abort`."""

    def write(self, rgb: Rgb) -> None:
        """Add one (size, size, 3) uint8 frame."""

    def close(self) -> None:
        """Finish the film and move it into place."""

    def abort(self) -> None:
        """Throw away what was written."""


def export(
    project: Project,
    frames: range,
    size: int,
    stage: Stage,
    sink: FrameSink,
    progress: Callable[[float, str], None],
) -> None:
    """Render `frames` of `project` into `sink`; anything raised, by `progress` too, aborts it."""
    sources = project.sources.usable
    try:
        for done, index in enumerate(frames):
            progress(done / len(frames), f"Frame {done + 1} of {len(frames)}")
            state = resolve(project, project.rate.seconds(index), size)
            sink.write(stage.render(state, sources))
        progress(1.0, "Finishing the file")
        sink.close()
    except BaseException:
        sink.abort()
        raise

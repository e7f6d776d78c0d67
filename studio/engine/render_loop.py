"""The preview thread: always renders the newest request, never a backlog."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from time import perf_counter

from studio.domain.frame_state import FrameState
from studio.domain.sources import SourceImage
from studio.engine.renderer import Explanation, Rgb
from studio.engine.stage import Stage


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One picture to make: the state, the photos, and what is wanted beside it.

    `explained` asks how the picture comes about, `rival` for a second picture to compare it with.
    Requests of equal pictures are equal, whichever `frame` of the film they are for.
    """

    state: FrameState
    sources: tuple[SourceImage, ...]
    frame: int = field(default=0, compare=False)
    explained: bool = False
    rival: FrameState | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """A finished picture, what it shows, and how long it took.

    `trouble` is why something that was wanted beside the picture is missing.
    """

    rgb: Rgb
    request: Request
    seconds: float
    substitution: str = ""
    explanation: Explanation | None = None
    rival: Rgb | None = None
    rival_substitution: str = ""
    trouble: Exception | None = None


class RenderLoop:
    """One thread, one slot; a newer request replaces a waiting one."""

    def __init__(
        self,
        stage: Stage,
        rival: Stage,
        on_frame: Callable[[Frame], None],
        on_error: Callable[[Exception], None],
    ) -> None:
        """`rival` is the stage of the pictures to compare with, empty while none is wanted.

        `on_frame` and `on_error` are called on the render thread.
        """
        self._stage, self._rival = stage, rival
        self._on_frame, self._on_error = on_frame, on_error
        self._waiting: Request | None = None
        self._closing = False
        self._wake = threading.Condition()
        self._thread = threading.Thread(target=self._run, name="render", daemon=True)
        self._thread.start()

    def submit(self, request: Request) -> None:
        """Ask for a picture; callable from any thread, returns at once."""
        with self._wake:
            self._waiting = request
            self._wake.notify()

    def close(self) -> None:
        """Finish the frame in hand, stop, and release the renderers."""
        with self._wake:
            self._closing = True
            self._wake.notify()
        self._thread.join()
        self._stage.close()
        self._rival.close()

    def _run(self) -> None:
        while (request := self._next()) is not None:
            start = perf_counter()
            try:
                rgb = self._stage.render(request.state, request.sources)
            except Exception as error:  # noqa: BLE001 - a bad frame must not end the preview
                self._on_error(error)
            else:
                frame = Frame(rgb, request, perf_counter() - start, self._stage.substitution)
                self._on_frame(self._completed(frame))

    def _completed(self, frame: Frame) -> Frame:
        """`frame` with what was wanted beside the picture, or with the reason why it is missing."""
        request = frame.request
        if request.rival is None:
            self._rival.close()
        try:
            if request.explained:
                explanation = self._stage.explain(request.state, request.sources)
                frame = replace(frame, explanation=explanation)
            if request.rival is not None:
                rival = self._rival.render(request.rival, request.sources)
                words = self._rival.substitution
                frame = replace(frame, rival=rival, rival_substitution=words)
        except Exception as error:  # noqa: BLE001 - the picture itself is there
            return replace(frame, trouble=error)
        return frame

    def _next(self) -> Request | None:
        with self._wake:
            self._wake.wait_for(lambda: self._closing or self._waiting is not None)
            request, self._waiting = self._waiting, None
            return None if self._closing else request

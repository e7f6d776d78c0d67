"""The preview thread: always renders the newest request, never a backlog."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from time import perf_counter

import numpy as np
from numpy.typing import NDArray

from studio.domain.frame_state import FrameState
from studio.domain.sources import SourceImage
from studio.engine.renderer import Rgb
from studio.engine.stage import Stage


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One picture to make: the state, the photos, and whether the shares are wanted too.

    Requests of equal pictures are equal, whichever `frame` of the film they are for.
    """

    state: FrameState
    sources: tuple[SourceImage, ...]
    frame: int = field(default=0, compare=False)
    with_shares: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """A finished picture, what it shows, and how long it took."""

    rgb: Rgb
    request: Request
    seconds: float
    shares: NDArray[np.float32] | None = None
    substitution: str = ""


class RenderLoop:
    """One thread, one slot; a newer request replaces a waiting one."""

    def __init__(
        self,
        stage: Stage,
        on_frame: Callable[[Frame], None],
        on_error: Callable[[Exception], None],
    ) -> None:
        """`on_frame` and `on_error` are called on the render thread."""
        self._stage = stage
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
        """Finish the frame in hand, stop, and release the renderer."""
        with self._wake:
            self._closing = True
            self._wake.notify()
        self._thread.join()
        self._stage.close()

    def _run(self) -> None:
        while (request := self._next()) is not None:
            start = perf_counter()
            try:
                rgb = self._stage.render(request.state, request.sources)
                seconds = perf_counter() - start
                shares = None
                if request.with_shares:
                    shares = self._stage.shares(request.state, request.sources)
            except Exception as error:  # noqa: BLE001 - a bad frame must not end the preview
                self._on_error(error)
            else:
                frame = Frame(rgb, request, seconds, shares, self._stage.substitution)
                self._on_frame(frame)

    def _next(self) -> Request | None:
        with self._wake:
            self._wake.wait_for(lambda: self._closing or self._waiting is not None)
            request, self._waiting = self._waiting, None
            return None if self._closing else request

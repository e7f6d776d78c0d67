"""The preview thread: always renders the newest request, never a backlog."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from time import monotonic, perf_counter

from studio.domain.frame_state import FrameState
from studio.domain.sources import SourceImage
from studio.engine.frame_cache import FrameCache, PictureKey
from studio.engine.renderer import Explanation, Rgb
from studio.engine.stage import Stage

QUIET_S = 0.4
"""How long nobody must have asked for a picture before one is made ahead."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One picture to make: the state, the photos, and what is wanted beside it.

    `explained` asks how the picture comes about, `rival` for a second picture to compare it with.
    Requests of equal pictures are equal, whichever `frame` of the film they are for. A `passing`
    picture is of no use later and shall drive no other out of the cache.
    """

    state: FrameState
    sources: tuple[SourceImage, ...]
    frame: int = field(default=0, compare=False)
    explained: bool = False
    rival: FrameState | None = None
    passing: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """A finished picture, what it shows, and how long it took.

    `trouble` is why something that was wanted beside the picture is missing; `kept` says that the
    picture was made before.
    """

    rgb: Rgb
    request: Request
    seconds: float
    substitution: str = ""
    explanation: Explanation | None = None
    rival: Rgb | None = None
    rival_substitution: str = ""
    trouble: Exception | None = None
    kept: bool = False


class Ahead:
    """A picture that is made when there is time; `wait` for it, `error` is why there is none."""

    def __init__(self, key: PictureKey) -> None:
        self.key = key
        self.error: Exception | None = None
        self._done = threading.Event()

    def wait(self, seconds: float) -> bool:
        """Whether it is finished, at the latest after `seconds`."""
        return self._done.wait(seconds)

    def finish(self, error: Exception | None = None) -> None:
        """Let those who wait go on."""
        self.error = error
        self._done.set()


class RenderLoop:
    """One thread, one slot; a newer request replaces a waiting one.

    Pictures that were made are kept in a cache, and are taken from there when they are wanted
    again. When nothing is wanted, one can be made ahead.
    """

    def __init__(
        self,
        stage: Stage,
        rival: Stage,
        on_frame: Callable[[Frame], None],
        on_error: Callable[[Exception], None],
        cache: FrameCache | None = None,
    ) -> None:
        """`rival` is the stage of the pictures to compare with, empty while none is wanted.

        `on_frame` and `on_error` are called on the render thread.
        """
        self._stage, self._rival = stage, rival
        self._on_frame, self._on_error = on_frame, on_error
        self._cache = FrameCache(0) if cache is None else cache
        self._waiting: Request | None = None
        self._ahead: Ahead | None = None
        self._asked_at = -QUIET_S
        self._closing = False
        self._wake = threading.Condition()
        self._thread = threading.Thread(target=self._run, name="render", daemon=True)
        self._thread.start()

    def submit(self, request: Request) -> None:
        """Ask for a picture; callable from any thread, returns at once."""
        with self._wake:
            self._waiting = request
            self._asked_at = monotonic()
            self._wake.notify()

    def make_ahead(self, key: PictureKey) -> Ahead:
        """Put a picture into the cache once nothing else was asked for in a while.

        It takes the place of one that was to be made before; that one is never finished.
        """
        ahead = Ahead(key)
        with self._wake:
            self._ahead = ahead
            self._wake.notify()
        return ahead

    def close(self) -> None:
        """Finish the frame in hand, stop, and release the renderers."""
        with self._wake:
            self._closing = True
            self._wake.notify()
        self._thread.join()
        self._stage.close()
        self._rival.close()

    def _run(self) -> None:
        while (task := self._next()) is not None:
            if isinstance(task, Ahead):
                self._make(task)
                continue
            start = perf_counter()
            try:
                rgb, words, kept = self._picture(
                    self._stage, task.state, task.sources, keep=not task.passing
                )
            except Exception as error:  # noqa: BLE001 - a bad frame must not end the preview
                self._on_error(error)
            else:
                frame = Frame(rgb, task, perf_counter() - start, words, kept=kept)
                self._on_frame(self._completed(frame))

    def _make(self, ahead: Ahead) -> None:
        try:
            self._picture(self._stage, ahead.key.state, ahead.key.sources)
        except Exception as error:  # noqa: BLE001 - whoever waits is told
            ahead.finish(error)
        else:
            ahead.finish()

    def _picture(
        self,
        stage: Stage,
        state: FrameState,
        sources: tuple[SourceImage, ...],
        *,
        keep: bool = True,
    ) -> tuple[Rgb, str, bool]:
        """The picture, what stood in for its renderer, and whether it was made before."""
        key = PictureKey.of(state, sources)
        rgb = self._cache.get(key)
        if rgb is not None:
            return rgb, "", True
        rgb = stage.render(state, sources)
        if (
            keep and not stage.substitution
        ):  # what stands in shall not stay when the true one is there
            self._cache.put(key, rgb)
        return rgb, stage.substitution, False

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
                rival, words, _ = self._picture(self._rival, request.rival, request.sources)
                frame = replace(frame, rival=rival, rival_substitution=words)
        except Exception as error:  # noqa: BLE001 - the picture itself is there
            return replace(frame, trouble=error)
        return frame

    def _next(self) -> Request | Ahead | None:
        """What is to be made now: what was asked for, else what is made ahead; None at the end."""
        with self._wake:
            while not self._closing and self._waiting is None:
                rest = self._asked_at + QUIET_S - monotonic()
                if self._ahead is not None and rest <= 0:
                    ahead, self._ahead = self._ahead, None
                    return ahead
                self._wake.wait(None if self._ahead is None else rest)
            request, self._waiting = self._waiting, None
            return None if self._closing else request

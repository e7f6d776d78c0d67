"""Work off the UI thread, with progress and cancel; results come home through `dispatch`."""

import threading
import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from enum import StrEnum
from functools import partial
from typing import Generic, TypeVar

from psygnal import Signal

from studio.app.pace import Pace
from studio.app.reporting import Notice, Reporter, notice_of

Result = TypeVar("Result")
KEPT = 20
"""How many jobs that ended are remembered."""
Dispatch = Callable[[Callable[[], None]], None]
"""Runs a callable on the thread that owns the document, now or soon."""


class Lane(StrEnum):
    """Where a job waits its turn: one network at a time, files in parallel.

    What learns for minutes has a lane of its own, and so has what renders ahead: nothing shall wait
    behind them.
    """

    ENGINE = "engine"
    IO = "io"
    LEARNING = "learning"
    AHEAD = "ahead"


_WORKERS = {Lane.ENGINE: 1, Lane.IO: 3, Lane.LEARNING: 1, Lane.AHEAD: 1}


class Cancelled(Exception):
    """Raised inside a job at the next `check` after its cancel."""


class State(StrEnum):
    """Where a job is in its life."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


class Job:
    """One piece of work as the user sees it: title, state, fraction 0..1, what it is doing.

    A quiet job is housekeeping that is not worth the user's attention. `failure` says why it
    failed; `again` does it once more, where that is the same work.
    """

    def __init__(self, title: str, quiet: bool = False) -> None:
        self.title = title
        self.quiet = quiet
        self.state = State.WAITING
        self.fraction = 0.0
        self.text = ""
        self.pace = Pace()
        self.failure: Notice | None = None
        self.again: Callable[[], Job] | None = None
        self._began: float | None = None
        self._ended: float | None = None
        self._cancel = threading.Event()

    @property
    def active(self) -> bool:
        """Whether it waits or runs."""
        return self.state in (State.WAITING, State.RUNNING)

    @property
    def elapsed(self) -> float:
        """Seconds it has run so far, or ran; 0 while it waits."""
        if self._began is None:
            return 0.0
        return (time.monotonic() if self._ended is None else self._ended) - self._began

    @property
    def left(self) -> tuple[float, float] | None:
        """Seconds until it ends, at least and at most; None where that cannot be known."""
        return self.pace.left(time.monotonic()) if self.state is State.RUNNING else None

    def turn(self, state: State) -> None:
        """Enter `state`, and remember when it began or ended."""
        self.state = state
        if state is State.RUNNING:
            self._began = time.monotonic()
        elif self._began is not None:
            self._ended = time.monotonic()

    def cancel(self) -> None:
        """Ask it to stop; it does at its next `check`."""
        self._cancel.set()

    def check(self) -> None:
        """Raise Cancelled when the user asked to stop; workers call it often."""
        if self._cancel.is_set():
            raise Cancelled(self.title)


class JobContext(Generic[Result]):
    """What a worker gets: `check` to be cancellable, `progress` to be watchable."""

    def __init__(self, job: Job, announce: Callable[[Job], None]) -> None:
        self._job, self._announce = job, announce

    def check(self) -> None:
        """Raise Cancelled when the user asked to stop."""
        self._job.check()

    def progress(self, fraction: float, text: str = "") -> None:
        """Say how far the work is, 0..1, and what it is doing."""
        self.check()
        self._job.fraction, self._job.text = fraction, text
        self._job.pace.note(fraction, time.monotonic())
        self._announce(self._job)


class Jobs:
    """Starts jobs and tells `changed` about each step of their lives, on the dispatch thread."""

    changed = Signal(Job)

    def __init__(self, dispatch: Dispatch, reporter: Reporter) -> None:
        self._dispatch, self._reporter = dispatch, reporter
        self._pools = {
            lane: ThreadPoolExecutor(workers, thread_name_prefix=lane)
            for lane, workers in _WORKERS.items()
        }
        self._active: list[Job] = []
        self._finished: deque[Job] = deque(maxlen=KEPT)
        self._closing = False

    @property
    def active(self) -> tuple[Job, ...]:
        """Jobs that wait or run, oldest first."""
        return tuple(self._active)

    @property
    def finished(self) -> tuple[Job, ...]:
        """The last jobs that ended, the newest first; quiet ones are not among them."""
        return tuple(self._finished)

    def forget(self) -> None:
        """Remember none of the jobs that ended."""
        self._finished.clear()

    def start(
        self,
        title: str,
        work: Callable[[JobContext[Result]], Result],
        lane: Lane = Lane.IO,
        done: Callable[[Result], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
        quiet: bool = False,
        repeatable: bool = False,
    ) -> Job:
        """Run `work` on `lane`; `done` or `failed` is called on the dispatch thread.

        An error without `failed` is reported to the user; a cancelled job calls neither.
        `repeatable` work may be done again at any time, whatever became of the document.
        """
        job = Job(title, quiet)
        if repeatable:
            job.again = partial(self.start, title, work, lane, done, failed, quiet, True)
        self._active.append(job)
        self._pools[lane].submit(self._run, job, work, done, failed)
        self.changed.emit(job)
        return job

    def cancel_all(self) -> None:
        """Ask every job to stop."""
        for job in self.active:
            job.cancel()

    def close(self) -> None:
        """Cancel everything and wait for the threads to end."""
        self._closing = True
        self.cancel_all()
        for pool in self._pools.values():
            pool.shutdown(wait=True)

    def _run(
        self,
        job: Job,
        work: Callable[[JobContext[Result]], Result],
        done: Callable[[Result], None] | None,
        failed: Callable[[Exception], None] | None,
    ) -> None:
        try:
            job.check()
            job.turn(State.RUNNING)
            self._announce(job)
            result = work(JobContext(job, self._announce))
            job.check()
        except Cancelled:
            self._finish(job, State.CANCELLED, lambda: None)
        except Exception as error:  # noqa: BLE001 - a failed job must not end the worker
            self._finish(job, State.FAILED, partial(self._fail, job, error, failed))
        else:
            self._finish(job, State.DONE, lambda: done(result) if done else None)

    def _fail(self, job: Job, error: Exception, failed: Callable[[Exception], None] | None) -> None:
        job.failure = notice_of(error, job.title)
        if failed:
            failed(error)
        else:
            self._reporter.report(error, job.title)

    def _finish(self, job: Job, state: State, then: Callable[[], None]) -> None:
        def settle() -> None:
            job.turn(state)
            self._active.remove(job)
            if state is State.DONE:
                job.again = None  # nothing that it held is needed any more
            self._remember(job)
            if not self._closing:
                then()
                self.changed.emit(job)

        self._dispatch(settle)

    def _remember(self, job: Job) -> None:
        """Keep it as the newest that ended; of work done over and over the last time counts."""
        if job.quiet:
            return
        before = self._finished[0] if self._finished else None
        if before is not None and (before.title, before.state) == (job.title, State.DONE):
            self._finished.popleft()
        self._finished.appendleft(job)

    def _announce(self, job: Job) -> None:
        if not self._closing:
            self._dispatch(lambda: self.changed.emit(job))

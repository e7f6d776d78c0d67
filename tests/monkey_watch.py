"""What is written down while a monkey plays: errors, threads, memory, and what took long."""

import ctypes
import gc
import os
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtWidgets import QApplication

_SLOW_MS = 100.0


@dataclass
class Report:
    """What came of it."""

    seed: int
    events: int = 0
    commands: int = 0
    steps: int = 0
    undone_to_start: int = 0
    reopened: int = 0
    exceptions: list[str] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)
    threads_left: list[str] = field(default_factory=list)
    slowest: list[str] = field(default_factory=list)
    memory_mib: list[float] = field(default_factory=list)
    """Minute by minute, whatever is open and shown then."""
    growth_mib: float = 0.0
    """From after the warm-up to the end, both times at rest."""
    history_mib: float = 0.0
    """What the largest history took that was undone."""

    @property
    def kept(self) -> bool:
        """Whether every promise but that of memory was kept."""
        return not (self.exceptions or self.broken or self.threads_left)


class Stopwatch:
    """How long the UI thread works on one event and on all that follows from it at once.

    Processor time of that thread counts, so that a busy machine does not look like a slow studio.
    An event that ran a loop of its own, a dialog that waits, says nothing and is left out.
    """

    def __init__(self) -> None:
        self._slow: dict[str, list[float]] = {}
        self._in_event = self._spoiled = False

    def spoil(self) -> None:
        """Called by whatever runs in loops: if an event has not returned yet, the loop is its."""
        self._spoiled |= self._in_event

    def time(self, name: str, event: Callable[[], object]) -> None:
        """Let `event` happen, and what it caused; written down under `name` if it was slow."""
        self._in_event, self._spoiled = True, False
        start = time.thread_time()
        try:
            event()
        finally:
            self._in_event = False
        QApplication.processEvents()
        spent = 1000 * (time.thread_time() - start)
        if spent > _SLOW_MS and not self._spoiled:
            self._slow.setdefault(name, []).append(spent)

    @property
    def worst(self) -> list[str]:
        """The ten slowest kinds of events: their name, how often they were slow, the worst."""
        ranked = sorted(self._slow.items(), key=lambda item: -max(item[1]))[:10]
        return [f"{name}: {len(ms)} x, up to {max(ms):.0f} ms" for name, ms in ranked]


@contextmanager
def watched(report: Report) -> Iterator[None]:
    """Exceptions that reach no caller are written down, and threads that were not there before."""
    before, hook = set(threading.enumerate()), sys.excepthook

    def seen(kind: type[BaseException], error: BaseException, trace: object) -> None:
        report.exceptions.append("".join(traceback.format_exception(error))[-2000:])

    sys.excepthook = seen
    try:
        yield
    finally:
        sys.excepthook = hook
    report.threads_left += sorted(t.name for t in set(threading.enumerate()) - before)


def resident_mib() -> float:
    """Memory of this process in MiB, what is free in its heap given back."""
    gc.collect()
    ctypes.CDLL(None).malloc_trim(0)
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGESIZE") / 2**20

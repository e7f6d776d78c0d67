"""A disk that takes long, below everything that reads and writes files, and who waits for it."""

import builtins
import io
import os
import threading
import time
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer

_TICK_MS = 5
_SLICE_S = 0.01


class SlowDisk:
    """Every question to and every opening of what lies in `folder` takes `seconds`."""

    def __init__(self, folder: Path, seconds: float):
        self._folder, self._seconds = str(folder), seconds
        self._window = threading.main_thread()
        self.waited = 0.0
        """Seconds that somebody waited for it, in all."""
        self.asked_by_window = []
        """What the thread of the window asked it for: nothing, if all is well."""

    def slow(self, function, name):
        """`function` as it is on that disk."""

        def asked(path, *rest, **named):
            if isinstance(path, str | Path) and str(path).startswith(self._folder):
                if threading.current_thread() is self._window:
                    self.asked_by_window.append(f"{name} {Path(path).name}")
                self._wait()
            return function(path, *rest, **named)

        return asked

    def _wait(self):
        """A little at a time, so that it is known how much of it falls between two ticks."""
        begun = last = time.monotonic()
        while last - begun < self._seconds:
            time.sleep(_SLICE_S)
            now = time.monotonic()
            self.waited += now - last
            last = now


class Gaps:
    """How long the window stood still while somebody waited for the disk, at the longest.

    Ticks of a timer in its thread are counted; what it has to do by itself, such as showing what
    was opened, is not.
    """

    def __init__(self, disk: SlowDisk):
        self.longest = 0.0
        self._disk = disk
        self._last = time.monotonic(), disk.waited

    def tick(self):
        now, waited = time.monotonic(), self._disk.waited
        still = min(now - self._last[0], waited - self._last[1])
        self.longest, self._last = max(self.longest, still), (now, waited)


@contextmanager
def slow_disk(folder, seconds):
    """Files in `folder` are slow; gives the disk and the gaps of the window meanwhile."""
    disk = SlowDisk(folder, seconds)
    gaps, timer = Gaps(disk), QTimer(interval=_TICK_MS)
    timer.timeout.connect(gaps.tick)
    with pytest.MonkeyPatch.context() as patch:
        opened = disk.slow(io.open, "open")
        for module in (io, builtins):
            patch.setattr(module, "open", opened)
        for name in ("open", "stat", "lstat", "scandir", "listdir", "mkdir", "replace", "access"):
            patch.setattr(os, name, disk.slow(getattr(os, name), name))
        timer.start()
        yield disk, gaps
        timer.stop()

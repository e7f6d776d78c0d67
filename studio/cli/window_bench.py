"""The timeline's speed for `quintet bench ui`, measured by a process that has a window."""

import json
import os
import subprocess
import sys
from typing import Any

from studio.domain.errors import StudioError

COMMAND = "bench-window"
"""The hidden command of that process: the command line itself knows no window."""


class NoWindow(StudioError):
    """The window could not be measured."""


def measure_window(repeats: int) -> dict[str, Any]:
    """Milliseconds from mouse moves to painted pixels, without a display; raises NoWindow."""
    own = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "studio"]
    done = subprocess.run(
        [*own, COMMAND, "--repeats", str(repeats)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        last = done.stderr.strip().splitlines()[-1:]
        raise NoWindow(f"The window could not be measured: {' '.join(last)}", "Run quintet doctor.")
    found: dict[str, Any] = json.loads(done.stdout)
    return found

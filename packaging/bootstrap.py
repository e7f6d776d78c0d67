"""Set Quintet up and open it, or run every check; needs nothing but Python.

    python3 packaging/bootstrap.py                     open the studio
    python3 packaging/bootstrap.py test [-- OPTIONS]   run all checks; OPTIONS go to pytest
    python3 packaging/bootstrap.py doctor              say what works on this machine
    python3 packaging/bootstrap.py studio ARGUMENTS    any other command of the studio

All of them first make `.venv` beside this folder and install what is missing, and can be run again
at any time. Without a display the sample project is rendered to a film instead of opened.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import system_libraries
from environment import Environment, Torch, check_machine
from steps import SetupError, say

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT = Path(__file__).resolve().parent.parent


def main(arguments: Sequence[str] | None = None) -> int:
    """Set up, run what was asked for, and return its exit code; 1 if setting up failed."""
    options, rest = parse(sys.argv[1:] if arguments is None else arguments)
    try:
        check_machine()
        return start(options, rest)
    except SetupError as error:
        say(str(error))
        return 1
    except KeyboardInterrupt:
        say("stopped. Run the same command again to go on.")
        return 130


def parse(words: Sequence[str]) -> tuple[argparse.Namespace, list[str]]:
    """Options of the set-up, the command, and the words that belong to the command."""
    summary, _, details = (__doc__ or "").partition("\n\n")
    parser = argparse.ArgumentParser(
        prog="bootstrap.py",
        description=summary,
        epilog=details,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "--torch",
        choices=("auto", "cpu", "registry"),
        default="auto",
        help="build of torch: auto (CPU-only on Linux without an NVIDIA GPU), cpu, or registry "
        "(whatever pip takes by itself)",
    )
    parser.add_argument(
        "--torch-index",
        metavar="URL",
        help="take torch from this index, for instance the CPU index that torch's own site lists",
    )
    parser.add_argument("command", nargs="?", choices=("open", "test", "doctor", "studio"))
    parser.add_argument("rest", nargs=argparse.REMAINDER, help=argparse.SUPPRESS)
    options = parser.parse_args(words)
    rest: list[str] = options.rest[1:] if options.rest[:1] == ["--"] else options.rest
    return options, rest


def start(options: argparse.Namespace, rest: list[str]) -> int:
    """Prepare the machine for one command and run it."""
    testing = options.command == "test"
    system_libraries.require(system_libraries.TESTS if testing else system_libraries.STUDIO)
    environment = Environment(ROOT)
    environment.ensure(["dev"] if testing else [], Torch(options.torch, options.torch_index))
    if testing:
        return run_checks(environment, rest)
    if options.command in ("doctor", "studio"):
        return studio(environment, ["doctor", *rest] if options.command == "doctor" else rest)
    if has_display():
        say("opening the studio")
        return studio(environment, ["open", *rest])
    say("no display was found (DISPLAY and WAYLAND_DISPLAY are not set), so no window can open;")
    say("rendering the sample project to a film instead")
    return studio(environment, ["demo", *rest])


def has_display() -> bool:
    """Whether a window can be shown; macOS and Windows always have a desktop."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def studio(environment: Environment, arguments: Sequence[str]) -> int:
    """Run one command of the studio from the caller's folder; returns its exit code."""
    return subprocess.run([environment.python, "-m", "studio", *arguments], check=False).returncode


def run_checks(environment: Environment, options: Sequence[str]) -> int:
    """Run lint, format, types and layers quietly, then the tests; 0 only if all of them pass."""
    python = [str(environment.python), "-m"]
    checks = {
        "ruff check": [*python, "ruff", "check", "."],
        "ruff format": [*python, "ruff", "format", "--check", "."],
        "mypy --strict": [*python, "mypy", "--strict"],
        "import-linter": [str(environment.script("lint-imports")), "--no-cache", "--no-logo"],
    }
    failed = [name for name, command in checks.items() if not passes(name, command)]
    say("pytest")
    tests = subprocess.run([*python, "pytest", *options], cwd=ROOT, check=False)
    if tests.returncode:
        failed.append("pytest")
    if failed:
        say(f"failed: {', '.join(failed)}")
    return 1 if failed else 0


def passes(name: str, command: Sequence[str]) -> bool:
    """Run one check, print one line about it, and what it says if it fails."""
    begun = time.monotonic()
    where = {**os.environ, "PYTHONPATH": str(ROOT)}
    check = subprocess.run(
        command, cwd=ROOT, env=where, capture_output=True, text=True, errors="replace", check=False
    )
    verdict = "failed" if check.returncode else "passed"
    say(f"{name} {verdict} in {time.monotonic() - begun:.1f} s")
    if check.returncode:
        print(check.stdout + check.stderr, flush=True)
    return check.returncode == 0


if __name__ == "__main__":
    sys.exit(main())

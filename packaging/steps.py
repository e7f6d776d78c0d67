"""How setting up talks: plain lines, and one clear reason on failure."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

NO_NETWORK = (
    "name or service not known",
    "temporary failure in name resolution",
    "failed to resolve",
    "nodename nor servname",
    "getaddrinfo failed",
    "network is unreachable",
    "newconnectionerror",
    "connection refused",
    "max retries exceeded",
    "read timed out",
    "dns error",
)
NO_VERSIONS = ("resolutionimpossible", "no matching distribution")
DISK_FULL = ("no space left on device", "not enough space on the disk", "disk quota exceeded")


class SetupError(Exception):
    """Setting up cannot go on: what is wrong, and what to do about it."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(f"{message}\n  What to do: {hint}")
        self.message = message
        self.hint = hint


def say(line: str) -> None:
    """Print one line at once, so that it stands before the output of the command it announces."""
    print(f"quintet: {line}", flush=True)


def run(
    command: Sequence[object],
    *,
    doing: str,
    environment: Mapping[str, str] | None = None,
    hushed: bool = False,
) -> None:
    """Run one command, showing its output (complaints only, if `hushed`).

    Raises `SetupError` with the reason if it fails.
    """
    words = [str(word) for word in command]
    try:
        process = subprocess.Popen(
            words,
            env={**os.environ, **(environment or {})},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL if hushed else None,
            stderr=subprocess.PIPE,
            text=True,
            errors="replace",
        )
    except OSError as error:
        raise SetupError(
            f"{doing} failed: {words[0]} cannot run ({error}).", "Install it."
        ) from error
    complaints: list[str] = []
    with process:
        for line in process.stderr or ():
            sys.stderr.write(line)
            complaints.append(line.strip())
    if process.returncode:
        raise SetupError(*explain(doing, complaints))


def explain(doing: str, complaints: Sequence[str]) -> tuple[str, str]:
    """What went wrong and what helps, judged by what a failed command printed to stderr."""
    text = "\n".join(complaints).lower()
    if any(sign in text for sign in DISK_FULL):
        return (
            f"{doing} failed: the disk is full.",
            "free some gigabytes here and in the temporary folder, and run this again.",
        )
    if any(sign in text for sign in NO_NETWORK):
        return (
            f"{doing} failed: the package index cannot be reached.",
            "check the internet connection (or pip's proxy and index settings), then try again.",
        )
    if any(sign in text for sign in NO_VERSIONS):
        return (
            f"{doing} failed: pip finds no set of versions that fits, or no index to look in.",
            "check the connection and pip's index settings; a mirror must hold constraints.txt.",
        )
    last = next((line for line in reversed(complaints) if line), "no reason was given")
    return f"{doing} failed: {last}", "read the lines above, and run this again when it is mended."

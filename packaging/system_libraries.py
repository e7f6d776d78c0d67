"""The shared libraries that Qt, OpenCV and PortAudio expect from Debian and its relatives."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

from steps import SetupError, run, say

if TYPE_CHECKING:
    from collections.abc import Sequence

STUDIO = (
    "libgl1",
    "libegl1",
    "libxkbcommon0",
    "libfontconfig1",
    "libdbus-1-3",
    "libglib2.0-0",
    "libxcb-cursor0",
    "libxkbcommon-x11-0",
    "libxcb-icccm4",
    "libxcb-keysyms1",
    "libxcb-shape0",
    "libwayland-cursor0",
    "libportaudio2",
)
TESTS = (*STUDIO, "xvfb", "xauth")


def require(packages: Sequence[str], *, essential: bool = False) -> None:
    """Install what is missing of `packages`: at once as root, after asking with sudo.

    Where that is not possible the exact command is shown; raises `SetupError` only if `essential`.
    """
    if not sys.platform.startswith("linux"):
        return
    if not (shutil.which("dpkg-query") and shutil.which("apt-get")):
        say("not Debian or Ubuntu: the libraries of xcb, EGL, GL and PortAudio are up to you")
        return
    missing = missing_of(packages, installed_packages())
    if not missing:
        return
    say(f"missing system packages: {' '.join(missing)}")
    try:
        _install(missing)
    except SetupError as error:
        if essential:
            raise
        say(f"warning: {error}")
        say("going on without them; the window or the sound may not work.")


def installed_packages() -> set[str]:
    """Names of all installed Debian packages and of everything that they provide."""
    listing = subprocess.run(
        ["dpkg-query", "--show", "--showformat", "${db:Status-Abbrev}\t${Package}\t${Provides}\n"],
        check=False,
        capture_output=True,
        text=True,
    ).stdout
    return names_in(listing)


def names_in(listing: str) -> set[str]:
    """Package names in lines of `status TAB package TAB provided, provided (= version)`."""
    names: set[str] = set()
    for line in listing.splitlines():
        status, _, rest = line.partition("\t")
        if status.startswith("ii"):
            package, _, provided = rest.partition("\t")
            names.add(package)
            names.update(item.split("(")[0].strip() for item in provided.split(",") if item.strip())
    return names


def missing_of(packages: Sequence[str], installed: set[str]) -> list[str]:
    """Those of `packages` that are not installed, in their order."""
    return [package for package in packages if package not in installed]


def _install(packages: Sequence[str]) -> None:
    """Install Debian packages, or raise `SetupError` with the command a person can type."""
    install = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    shown = f"sudo apt-get update && sudo {' '.join(install)}"
    sudo = [] if os.geteuid() == 0 else ["sudo"]
    if sudo and not (shutil.which("sudo") and _agreed(shown)):
        raise SetupError("system packages were not installed.", f"run this yourself: {shown}")
    quiet = [*sudo, "env", "DEBIAN_FRONTEND=noninteractive"]  # sudo drops the caller's variables
    say(f"installing: {' '.join(packages)}")
    run([*quiet, "apt-get", "update", "-qq"], doing="Refreshing apt's lists", hushed=True)
    run([*quiet, *install, "-qq"], doing="Installing system packages", hushed=True)


def _agreed(shown: str) -> bool:
    """Whether the person at the terminal wants this run with sudo; without a terminal, no."""
    if not sys.stdin.isatty():
        return False
    print(f"quintet would run, with your password if sudo asks:\n  {shown}")
    return input("Run it now? [y/N] ").strip().lower() in {"y", "yes"}

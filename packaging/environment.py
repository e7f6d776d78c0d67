"""The virtual environment `.venv`: made, filled, repaired, and recognised when it is up to date."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import system_libraries
from steps import SetupError, run, say

if TYPE_CHECKING:
    from collections.abc import Sequence

SUPPORTED = ((3, 11), (3, 14))
ROOM_NEEDED = 4_000_000_000  # bytes: 2.3 GB on disk with a CPU-only torch, and its downloads
ROOM_NEEDED_CUDA = 10_000_000_000
LOADS = "import torch, cv2; from PySide6 import QtSvg, QtWidgets"


class Torch(NamedTuple):
    """Which torch to install: `kind` is auto, cpu or registry; `source`, an index, overrides it."""

    kind: str = "auto"
    source: str | None = None

    @property
    def chosen(self) -> bool:
        """Whether the person asked for one particular build."""
        return self.kind != "auto" or self.source is not None


class Environment:
    """The `.venv` of one checkout."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.folder = root / ".venv"
        self._scripts = self.folder / ("Scripts" if os.name == "nt" else "bin")
        self._stamp = self.folder / "quintet-stamp.json"
        self._unfinished = self.folder / "quintet-unfinished"

    @property
    def python(self) -> Path:
        """The interpreter inside the environment."""
        return self._scripts / ("python.exe" if os.name == "nt" else "python")

    def script(self, name: str) -> Path:
        """A command that a package installed into the environment."""
        return self._scripts / (f"{name}.exe" if os.name == "nt" else name)

    def ensure(self, extras: Sequence[str] = (), torch: Torch | None = None) -> None:
        """Bring the environment up to date; raises `SetupError`. Costs nothing when it is."""
        torch = torch or Torch()
        if self.is_current(extras) and not torch.chosen:
            return
        wanted = sorted({*extras, *self._stamped().get("extras", [])})
        if not self._is_sound():
            self._make()
        self._unfinished.touch()
        self._install(wanted, torch)
        self._stamp.write_text(json.dumps({"fingerprint": self.fingerprint(), "extras": wanted}))
        self._unfinished.unlink()

    def is_current(self, extras: Sequence[str]) -> bool:
        """Whether everything was installed, for these settings, this place and this Python."""
        stamp = self._stamped()
        return (
            self.python.exists()
            and not self._unfinished.exists()
            and stamp.get("fingerprint") == self.fingerprint()
            and set(extras) <= set(stamp.get("extras", []))
        )

    def fingerprint(self) -> str:
        """Hash of all that decides what belongs into the environment."""
        parts = [str(self.root)]
        for path in ("pyproject.toml", "constraints.txt", ".venv/pyvenv.cfg"):
            file = self.root / path
            parts.append(file.read_text(encoding="utf-8") if file.is_file() else "")
        return hashlib.sha256("\0".join(parts).encode()).hexdigest()

    def _stamped(self) -> dict[str, list[str] | str]:
        """What the last successful set-up noted, or nothing."""
        try:
            stamp = json.loads(self._stamp.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return stamp if isinstance(stamp, dict) else {}

    def _is_sound(self) -> bool:
        """Whether the environment can be installed into, rather than made anew."""
        if not self.folder.exists():
            return False
        if self._runs() and not self._unfinished.exists():
            return True
        say(f"{self.folder} is incomplete (was an earlier set-up interrupted?): making it anew")
        return False

    def _runs(self) -> bool:
        """Whether its interpreter starts, is of a supported version, and has pip."""
        low, high = SUPPORTED
        question = f"import pip, sys; sys.exit(not {low} <= sys.version_info[:2] <= {high})"
        command = [str(self.python), "-c", question]
        try:
            return subprocess.run(command, capture_output=True, check=False).returncode == 0
        except OSError:
            return False

    def _make(self) -> None:
        """Create an empty environment in place of whatever is there."""
        if importlib.util.find_spec("ensurepip") is None:
            say("this Python cannot make virtual environments: Debian keeps that part in a package")
            major, minor = sys.version_info[:2]
            system_libraries.require([f"python{major}.{minor}-venv"], essential=True)
        say(f"making the virtual environment {self.folder}")
        python = getattr(sys, "_base_executable", sys.executable)  # not the one about to be cleared
        run([python, "-m", "venv", "--clear", self.folder], doing="Making .venv")

    def _install(self, extras: Sequence[str], torch: Torch) -> None:
        """Install torch, the studio and its dependencies, and see that the large ones load."""
        check_room(self.root, ROOM_NEEDED)
        quiet = [] if sys.stdout.isatty() else ["--quiet"]
        pip = [self.python, "-m", "pip", "--disable-pip-version-check", "install", *quiet]
        pip += ["-c", self.root / "constraints.txt"]
        self._install_torch(pip, torch)
        named = f"[{','.join(extras)}]" if extras else ""
        say("installing the studio and what it needs (some minutes and 2 GB the first time)")
        run([*pip, "-e", f"{self.root}{named}"], doing="Installing the dependencies")
        say("seeing that torch, OpenCV and Qt load")
        run([self.python, "-c", LOADS], doing="Loading torch, OpenCV and Qt")

    def _install_torch(self, pip: Sequence[object], torch: Torch) -> None:
        """Install torch by itself where pip's own choice would be the wrong build."""
        version = pinned(self.root / "constraints.txt", "torch")
        if torch.source:
            say(f"installing torch {version} from the index you gave")
            own = [*pip, "--force-reinstall", "--no-deps", "--index-url", torch.source]
            run([*own, f"torch=={version}"], doing="Installing torch")
            return
        if torch.kind == "auto" and self._has_torch(version):
            return
        backend = wanted_backend(torch.kind)
        if backend is None or (backend == "cpu" and self._pip_offers_cpu(version)):
            return
        try:
            self._install_backend(pip, version, backend)
        except SetupError as error:
            if torch.kind == "cpu":
                raise
            say(f"warning: {error}")
            say("taking the package index's own torch instead (on Linux 4.6 GB, with CUDA).")
            check_room(self.root, ROOM_NEEDED_CUDA)

    def _install_backend(self, pip: Sequence[object], version: str, backend: str) -> None:
        """Install torch for `backend` with uv, which knows where its makers keep each build."""
        say(f"installing torch {version} for {'the CPU alone' if backend == 'cpu' else 'this GPU'}")
        with tempfile.TemporaryDirectory() as folder:
            run([*pip, "--target", folder, "uv"], doing="Fetching uv, for torch alone")
            uv = [self.python, "-m", "uv", "pip", "install", "--python", self.python]
            run(
                [*uv, "--torch-backend", backend, "--no-deps", "--reinstall", f"torch=={version}"],
                doing="Installing that torch",
                environment={"PYTHONPATH": folder, "UV_SYSTEM_CERTS": "1"},
            )

    def _has_torch(self, version: str) -> bool:
        """Whether the environment holds this version of torch, whatever its build."""
        question = "from importlib.metadata import version; print(version('torch'))"
        return self._answer("-c", question).partition("+")[0] == version

    def _pip_offers_cpu(self, version: str) -> bool:
        """Whether pip, as it is configured here, finds a CPU-only wheel by itself."""
        listing = self._answer("-m", "pip", "index", "versions", "torch")
        return re.search(rf"\b{re.escape(version)}\+cpu\b", listing) is not None

    def _answer(self, *arguments: str) -> str:
        """What the interpreter of the environment prints; empty if it fails."""
        command = [str(self.python), *arguments]
        return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()


def wanted_backend(kind: str) -> str | None:
    """The build of torch this machine wants where pip's default is another; None: the default fits.

    The default is CUDA on Linux and CPU on Windows; a Mac has one build only.
    """
    if kind == "registry" or sys.platform == "darwin":
        return None
    if kind == "cpu":
        return "cpu"
    if sys.platform.startswith("linux"):
        return None if has_nvidia_gpu() else "cpu"
    return "auto" if has_nvidia_gpu() else None


def has_nvidia_gpu() -> bool:
    """Whether an NVIDIA driver is at work, in WSL too."""
    signs = (Path("/proc/driver/nvidia/version"), Path("/usr/lib/wsl/lib/nvidia-smi"))
    return shutil.which("nvidia-smi") is not None or any(sign.exists() for sign in signs)


def pinned(constraints: Path, package: str) -> str:
    """The version of `package` in a constraints file."""
    found = re.search(rf"^{package}==(\S+)$", constraints.read_text(encoding="utf-8"), re.MULTILINE)
    if found is None:
        raise SetupError(f"{constraints} does not pin {package}.", "restore the file from git.")
    return found[1]


def check_room(folder: Path, needed: int) -> None:
    """Raise `SetupError` if the disk of `folder` has fewer free bytes than `needed`."""
    free = shutil.disk_usage(folder).free
    if free < needed:
        raise SetupError(
            f"{folder} has {free / 1e9:.1f} GB free; setting up needs {needed / 1e9:.0f} GB.",
            "free some room, or clone the project to another disk.",
        )


def check_machine() -> None:
    """Raise `SetupError` where no build of torch or Qt exists for this Python or machine."""
    low, high = (".".join(map(str, version)) for version in SUPPORTED)
    if not SUPPORTED[0] <= sys.version_info[:2] <= SUPPORTED[1]:
        others = [f"python3.{minor}" for minor in range(SUPPORTED[1][1], SUPPORTED[0][1] - 1, -1)]
        found = next((name for name in others if shutil.which(name)), None)
        raise SetupError(
            f"this is Python {platform.python_version()}; Quintet needs {low} to {high}.",
            f"use {found} instead." if found else f"install Python {high}, and use it instead.",
        )
    if sys.platform == "darwin" and platform.machine() != "arm64":
        raise SetupError(
            "torch is no longer built for Intel Macs, nor for Python under Rosetta.",
            "use a Mac with Apple silicon and its native Python, Linux or Windows.",
        )

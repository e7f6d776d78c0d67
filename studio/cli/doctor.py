"""`quintet doctor`: whether everything is here that the studio needs."""

import platform
import sys
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

import typer

from studio import __version__
from studio.cli.console import Json, emit
from studio.domain.errors import StudioError
from studio.engine.device import choose_device
from studio.engine.model_store import ModelStore
from studio.io.audio_device import devices
from studio.io.ffmpeg import executable
from studio.io.paths import models_folder, sample_project, state_folder

_PACKAGES = (
    "torch",
    "numpy",
    "opencv-python",
    "PySide6-Essentials",
    "pyqtgraph",
    "face-alignment",
    "sounddevice",
    "soundfile",
    "imageio-ffmpeg",
    "librosa",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that was looked at: whether it is well, and what to do when it is not."""

    name: str
    well: bool
    text: str


def add_to(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("doctor")(doctor)


def doctor(as_json: Json = False) -> None:
    """Check versions, device, weights, sound devices and ffmpeg; exit code 1 if anything fails.

    Example: quintet doctor --json
    """
    findings = [*_versions(), *_networks(), *(_tried(name, look) for name, look in _LOOKS)]
    if as_json:
        emit({f.name: {"well": f.well, "text": f.text} for f in findings}, as_json=True)
    else:
        emit({f.name: f"{'ok  ' if f.well else 'FAIL'}  {f.text}" for f in findings}, as_json=False)
    if not all(finding.well for finding in findings):
        raise typer.Exit(1)


def _versions() -> list[Finding]:
    system = f"{platform.system()} {platform.release()}, Python {platform.python_version()}"
    found = [
        Finding(
            name="quintet", well=sys.version_info >= (3, 11), text=__version__ + " on " + system
        )
    ]
    for package in _PACKAGES:
        try:
            found.append(Finding(name=package, well=True, text=version(package)))
        except PackageNotFoundError:
            text = "not installed: run the set-up again"
            found.append(Finding(name=package, well=False, text=text))
    return found


def _networks() -> list[Finding]:
    store = ModelStore(models_folder())
    try:
        cards = store.cards()
    except StudioError as error:
        return [Finding(name="networks", well=False, text=str(error))]
    found = []
    for card in cards:
        try:
            store.check(card.id)
            found.append(Finding(name=card.id, well=True, text=f"{card.version}, {card.task}"))
        except StudioError as error:
            found.append(Finding(name=card.id, well=False, text=str(error)))
    return found


def _tried(name: str, look: Callable[[], str]) -> Finding:
    try:
        return Finding(name=name, well=True, text=look())
    except (StudioError, OSError) as error:
        return Finding(name=name, well=False, text=str(error))


def _device() -> str:
    device = choose_device()
    return f"{device.title} ({device.reason})"


def _sound() -> str:
    # A machine without a sound card is fine: playback then runs on a silent clock.
    try:
        found = devices()
    except StudioError as error:
        return f"none: {error}"
    return "; ".join(device.name for device in found) or "none: playback will be silent"


def _sample() -> str:
    path = sample_project()
    if not path.is_file():
        raise StudioError(f"{path} is missing.", "Install the studio again.")
    return path.name


_LOOKS: tuple[tuple[str, Callable[[], str]], ...] = (
    ("device", _device),
    ("sound devices", _sound),
    ("ffmpeg", executable),
    ("sample project", _sample),
    ("user folder", lambda: str(state_folder())),
)

"""Whether everything is here that the studio needs, and what mends what is not."""

import platform
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

from studio import __version__
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
    """One thing that was looked at: whether it is well, and the one step that mends it."""

    name: str
    well: bool
    text: str
    fix: str = ""


def look() -> Iterator[Finding]:
    """Look at versions, networks, device, sound, ffmpeg and folders, one after the other."""
    yield _python()
    for package in _PACKAGES:
        yield _package(package)
    yield from _networks(ModelStore(models_folder()))
    for name, look_at in _LOOKS:
        yield _tried(name, look_at)


def _python() -> Finding:
    system = f"{platform.system()} {platform.release()}, Python {platform.python_version()}"
    well = sys.version_info >= (3, 11)
    fix = "" if well else "Install Python 3.11 or newer and run the set-up again."
    return Finding(name="quintet", well=well, text=f"{__version__} on {system}", fix=fix)


def _package(name: str) -> Finding:
    try:
        return Finding(name=name, well=True, text=version(name))
    except PackageNotFoundError:
        return Finding(
            name=name, well=False, text="It is not installed.", fix="Run the set-up again."
        )


def _networks(store: ModelStore) -> Iterator[Finding]:
    try:
        cards = store.cards()
    except StudioError as error:
        yield _failed("networks", error)
        return
    for card in cards:
        try:
            store.check(card.id)
        except StudioError as error:
            yield _failed(card.id, error)
        else:
            yield Finding(name=card.id, well=True, text=f"{card.version}, {card.task}")


def _tried(name: str, look_at: Callable[[], str]) -> Finding:
    try:
        return Finding(name=name, well=True, text=look_at())
    except StudioError as error:
        return _failed(name, error)
    except OSError as error:
        fix = "Check that its folder is there and may be written to."
        return Finding(name=name, well=False, text=f"{error}.", fix=fix)


def _failed(name: str, error: StudioError) -> Finding:
    return Finding(name=name, well=False, text=error.message, fix=error.hint)


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

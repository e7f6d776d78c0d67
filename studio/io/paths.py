"""Where things lie: the folders the studio ships with, and those it keeps for its user."""

import os
from pathlib import Path

import platformdirs

from studio.domain.errors import BadInput, DecodeError

_APP = "quintet"
_PACKAGE = Path(__file__).resolve().parent.parent


def shipped_folder(name: str, package: Path = _PACKAGE) -> Path:
    """Folder `name` inside the package (a wheel) or beside it (a checkout)."""
    inside = package / name
    return inside if inside.is_dir() else package.parent / name


def models_folder() -> Path:
    """One folder per network."""
    return shipped_folder("models")


def resources_folder() -> Path:
    """Icons, themes, fonts and the sample project."""
    return shipped_folder("resources")


def sample_project() -> Path:
    """The project that shows a new user how everything works."""
    return resources_folder() / "sample" / "sample.quintet"


def state_folder() -> Path:
    """Autosaves, recordings and logs, which must outlive the program; created when missing."""
    return platformdirs.user_state_path(_APP, appauthor=False, ensure_exists=True)


def cache_folder() -> Path:
    """Whatever can be made again; created when missing."""
    return platformdirs.user_cache_path(_APP, appauthor=False, ensure_exists=True)


def config_folder() -> Path:
    """Preferences, key map and window layout; created when missing."""
    return platformdirs.user_config_path(_APP, appauthor=False, ensure_exists=True)


def documents_folder() -> Path:
    """The user's own documents, where file dialogs start; the home folder where there is none."""
    folder = platformdirs.user_documents_path()
    return folder if folder.is_dir() else Path.home()


def readable_file(path: Path) -> Path:
    """`path` itself, once it is known to be a file with content that may be read.

    Raises BadInput when there is no such file or it may not be read, DecodeError when it is empty.
    """
    if not path.exists():
        raise BadInput(f"There is no file {path}.", "Check its name, or whether it was moved.")
    if not path.is_file():
        raise BadInput(f"{path} is not a file.", "Choose a file.")
    if not os.access(path, os.R_OK):
        raise BadInput(f"{path.name} may not be read.", "Change its permissions, or copy it.")
    if path.stat().st_size == 0:
        raise DecodeError(f"{path.name} is empty (0 bytes).", "Copy or save it again.")
    return path

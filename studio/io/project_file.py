"""Reading and writing `.quintet`: a zip of `project.json` and the assets it names.

Arrays of the document are assets as well (`<sha>.npy`), so the JSON stays readable and small.
"""

import contextlib
import io
import json
import zipfile
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from studio.domain.errors import DecodeError
from studio.domain.project import Project
from studio.domain.samples import Samples
from studio.io.assets import AssetStore
from studio.io.atomic import atomic_path
from studio.io.lost_arrays import without_lost
from studio.io.migrations import migrate

SUFFIX = ".quintet"
_DOCUMENT = "project.json"
_ASSETS = "assets/"
_WEIGHTS = ".safetensors"
_PACKED = (".png", ".jpg", ".jpeg", ".webp", ".mp3", ".m4a", ".ogg", ".opus", ".flac", ".mp4")
_STORED = (*_PACKED, _WEIGHTS)
_DAMAGED = "It is damaged or not a Quintet project: open a backup or an autosaved version."


def save(project: Project, target: Path, assets: AssetStore) -> None:
    """Write `project` and everything it refers to, whole or not at all.

    What is missing is taken from the file that is replaced, if it is there; nothing else shall be
    lost with it.
    """
    text = encode(project, assets)
    names = assets_of(project)
    _take_back([name for name in names if not assets.has(name)], target, assets)
    with atomic_path(target) as temporary, zipfile.ZipFile(temporary, "w") as archive:
        archive.writestr(_DOCUMENT, text, zipfile.ZIP_DEFLATED)
        for name in sorted(names):
            if not assets.has(name):
                continue
            packed = name.endswith(_STORED)
            method = zipfile.ZIP_STORED if packed else zipfile.ZIP_DEFLATED
            archive.write(assets.path(name), _ASSETS + name, method)


def load(source: Path, assets: AssetStore, lost: list[str] | None = None) -> Project:
    """Read a project and put its assets into `assets`; DecodeError, ProjectTooNew otherwise.

    Where arrays of the document are missing, `lost` names what is left out; AssetMissing without.
    """
    try:
        with zipfile.ZipFile(source) as archive:
            for name in archive.namelist():
                if name.startswith(_ASSETS) and not name.endswith("/"):
                    _unpack(archive, name, assets)
            return decode(archive.read(_DOCUMENT), assets, lost)
    except FileNotFoundError as error:
        raise DecodeError(f"There is no file {source}.", "Choose another project.") from error
    except (zipfile.BadZipFile, KeyError, EOFError, OSError) as error:
        raise DecodeError(f"{source.name} cannot be read as a project.", _DAMAGED) from error


def encode(project: Project, assets: AssetStore) -> bytes:
    """The document as JSON; its arrays are put into `assets`."""

    def as_asset(value: object) -> object:
        if isinstance(value, Samples):
            return {"asset": assets.put_bytes(_npy(value), ".npy")}
        raise NotImplementedError(type(value))

    document = msgspec.to_builtins(project, enc_hook=as_asset)
    ordered = {"format": document.pop("format"), **dict(sorted(document.items()))}
    return json.dumps(ordered, indent=1, ensure_ascii=False).encode()


def decode(text: bytes, assets: AssetStore, lost: list[str] | None = None) -> Project:
    """The document of `text`; its arrays are read from `assets`, see `load`."""

    def read(value: Any) -> NDArray[np.float32]:
        return np.asarray(np.load(assets.path(value["asset"]), allow_pickle=False))

    def from_asset(kind: type, value: Any) -> Any:
        if kind is Samples:
            return Samples(read(value))
        raise NotImplementedError(kind)

    try:
        given = json.loads(text)
        if lost is not None:
            given = without_lost(given, assets, lost)
        document = migrate(given, read)
        return msgspec.convert(document, Project, dec_hook=from_asset)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise DecodeError(f"The project file cannot be read: {error}.", _DAMAGED) from error


def assets_of(project: Project) -> frozenset[str]:
    """Names of every asset that `project` refers to, those of its arrays included."""
    found: set[str] = {source.asset for source in project.sources.filled}
    found.update(clip.asset for clip in (project.audio, project.followed) if clip is not None)
    if project.adaptation is not None:
        found.add(project.adaptation.asset)

    def collect(value: object) -> object:
        if isinstance(value, Samples):
            found.add(AssetStore.name_of(_npy(value), ".npy"))
            return None
        raise NotImplementedError(type(value))

    msgspec.to_builtins(project, enc_hook=collect)
    return frozenset(found)


def _npy(values: Samples) -> bytes:
    buffer = io.BytesIO()
    np.save(buffer, values.array, allow_pickle=False)
    return buffer.getvalue()


def _take_back(missing: list[str], source: Path, assets: AssetStore) -> None:
    """Unpack what is `missing` from the project file `source`, as far as it can be read."""
    if not missing or not source.is_file():
        return
    wanted = {_ASSETS + name for name in missing}
    unreadable = contextlib.suppress(zipfile.BadZipFile, OSError, DecodeError)
    with unreadable, zipfile.ZipFile(source) as archive:
        for name in sorted(wanted.intersection(archive.namelist())):
            _unpack(archive, name, assets)


def _unpack(archive: zipfile.ZipFile, name: str, assets: AssetStore) -> None:
    """Put one entry into `assets`; DecodeError when its content is not what its name says.

    Damaged weights are left out: the bundled ones make the picture, and the banner says so.
    """
    wanted = name.removeprefix(_ASSETS)
    try:
        data = archive.read(name)
    except zipfile.BadZipFile:
        if wanted.endswith(_WEIGHTS):
            return
        raise
    if wanted.endswith(_WEIGHTS) and assets.name_of(data, _WEIGHTS) != wanted:
        return
    if assets.put_bytes(data, Path(wanted).suffix) != wanted:
        raise DecodeError(f"{wanted} inside the project was altered.", _DAMAGED)

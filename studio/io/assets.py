"""The asset folder: files named by what is in them, written once and never changed."""

import hashlib
import re
from collections.abc import Collection
from pathlib import Path

from studio.domain.errors import AssetMissing, BadInput
from studio.io.atomic import atomic_path, sweep, writing
from studio.io.paths import readable_file

_ID = re.compile(r"[0-9a-f]{64}\.[a-z0-9]{1,11}")
_CHUNK = 1 << 20


def is_asset_id(text: str) -> bool:
    """Whether `text` is `<sha256>.<suffix>` and nothing else, such as a path out of the folder."""
    return _ID.fullmatch(text) is not None


class AssetStore:
    """A folder of files named `<sha256 of the content>.<suffix>`, their ids."""

    def __init__(self, root: Path) -> None:
        self.root = root

    @staticmethod
    def name_of(data: bytes, suffix: str) -> str:
        """The id that `data` has or would have; `suffix` is such as `.png`."""
        return _asset_id(hashlib.sha256(data).hexdigest(), suffix)

    def put_bytes(self, data: bytes, suffix: str) -> str:
        """Keep `data` and return its id. Raises as `atomic_path`."""
        asset = self.name_of(data, suffix)
        if not self.has(asset):
            self._make_root()
            with atomic_path(self.root / asset) as temporary:
                temporary.write_bytes(data)
        return asset

    def put_file(self, path: Path) -> str:
        """Keep a copy of the file `path` and return its id; memory stays small for any size.

        Raises BadInput or DecodeError when `path` cannot be read, else as `atomic_path`.
        """
        asset = _asset_id(_sha256(readable_file(path)), path.suffix)
        if self.has(asset):
            return asset
        self._make_root()
        copied = hashlib.sha256()
        with path.open("rb") as source, atomic_path(self.root / asset) as temporary:
            with temporary.open("wb") as target:
                while chunk := source.read(_CHUNK):
                    copied.update(chunk)
                    target.write(chunk)
            if not asset.startswith(copied.hexdigest()):
                raise BadInput(f"{path.name} changed while it was read.", "Try once more.")
        return asset

    def path(self, asset: str) -> Path:
        """The file of `asset`; raises AssetMissing when it is not here, BadInput for no id."""
        if not is_asset_id(asset):
            raise BadInput(f"{asset!r} is not the name of an asset.", "The project was altered.")
        if not self.has(asset):
            raise AssetMissing(
                f"The project refers to {asset[:8]}{Path(asset).suffix}, which is missing.",
                "Restore it from a backup, or replace that photo, sound or adaptation.",
            )
        return self.root / asset

    def has(self, asset: str) -> bool:
        """Whether `asset` is here; what cannot be the name of one is not."""
        return is_asset_id(asset) and (self.root / asset).is_file()

    def ids(self) -> frozenset[str]:
        """Every asset that is here."""
        if not self.root.is_dir():
            return frozenset()
        return frozenset(path.name for path in self.root.iterdir() if is_asset_id(path.name))

    def remove_unused(self, keep: Collection[str]) -> frozenset[str]:
        """Remove all assets but `keep`, and what dead processes left; returns the removed ids."""
        sweep(self.root)
        unused = self.ids() - frozenset(keep)
        for asset in unused:
            with writing(self.root / asset):
                (self.root / asset).unlink(missing_ok=True)
        return unused

    def _make_root(self) -> None:
        with writing(self.root):
            self.root.mkdir(parents=True, exist_ok=True)


def _asset_id(digest: str, suffix: str) -> str:
    asset = digest + suffix.lower()
    if not is_asset_id(asset):
        raise BadInput(f"A file ending in '{suffix}' cannot be kept.", "Give it a usual ending.")
    return asset


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()

"""Checkpoints that a kill at any moment leaves whole, in files of bounded size."""

import hashlib
import io
import json
import os
import shutil
from pathlib import Path
from typing import Any

import torch

from ..errors import RigError

PREFIX, MANIFEST = "checkpoint-", "manifest.json"
KEPT = 2


def save_checkpoint(folder: Path, step: int, state: Any, shard_mib: float) -> Path:
    """Write `state` as `folder/checkpoint-STEP/`, in shards; returns that folder.

    It appears under its name only once everything is on the disk; of older ones one is kept.
    """
    buffer = io.BytesIO()
    torch.save(state, buffer)
    content = buffer.getbuffer()
    folder.mkdir(parents=True, exist_ok=True)
    name = f"{PREFIX}{step:08d}"
    part = folder / f".{name}.part"
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir()
    size = max(int(shard_mib * 2**20), 1)
    shards = []
    for index, start in enumerate(range(0, len(content), size)):
        piece = content[start : start + size]
        shard = f"shard-{index:03d}.bin"
        _write(part / shard, piece)
        shards.append({"name": shard, "sha256": hashlib.sha256(piece).hexdigest()})
    _write(part / MANIFEST, json.dumps({"step": step, "shards": shards}, indent=1).encode())
    final = folder / name
    shutil.rmtree(final, ignore_errors=True)  # a run resumed from an older one comes by again
    part.rename(final)
    _sync(folder)
    for old in _found(folder)[:-KEPT]:
        shutil.rmtree(old)
    return final


def load_checkpoint(folder: Path) -> Any:
    """The newest whole checkpoint below `folder`, on the CPU; RigError when there is none."""
    reason = "it has none"
    for path in reversed(_found(folder)):
        try:
            return torch.load(io.BytesIO(_joined(path)), weights_only=True, map_location="cpu")
        except (OSError, ValueError, KeyError, RuntimeError, EOFError) as e:
            reason = f"{path.name}: {e}"
    raise RigError(f"No checkpoint of {folder} can be read ({reason}).", "Name a run's folder.")


def _joined(path: Path) -> bytes:
    """The shards of one checkpoint, checked against their manifest; ValueError when damaged."""
    manifest = json.loads((path / MANIFEST).read_text("utf-8"))
    pieces = []
    for shard in manifest["shards"]:
        piece = (path / shard["name"]).read_bytes()
        if hashlib.sha256(piece).hexdigest() != shard["sha256"]:
            raise ValueError(f"{shard['name']} is damaged")
        pieces.append(piece)
    return b"".join(pieces)


def _found(folder: Path) -> list[Path]:
    return sorted(folder.glob(f"{PREFIX}*"))


def _write(path: Path, content: bytes | memoryview) -> None:
    """Write a file down to the disk."""
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _sync(folder: Path) -> None:
    """Make a rename in `folder` survive a power cut; Windows has no such call and no need of it."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def replace_file(path: Path, content: bytes) -> None:
    """Write a whole file in one move: readers see the old or the new, never a half."""
    part = path.with_name(f".{path.name}.part")
    _write(part, content)
    part.replace(path)

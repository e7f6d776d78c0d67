"""Opens a pack: unpacked once into a folder beside it, read from there ever after."""

import contextlib
import hashlib
import json
import os
import shutil
import sys
import tempfile
import zipfile
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..errors import RigError
from . import coding
from .footage import (
    FORMAT,
    FRAMES,
    LANDMARKS,
    MASK_STRIDE,
    PARTS,
    SOUND,
    TABLE,
    TRUST,
    Footage,
    open_folder,
)
from .video import decode
from .writer import put_folder

INDEX, CREDITS = "index.json", "CREDITS.txt"
PACKED_LANDMARKS, PACKED_TRUST, PACKED_PARTS = "landmarks.xz", "trust.xz", "parts.xz"
STAMP = "stamp"
"""Tells of which pack the folder was made."""
DECODERS = 8


def open_pack(path: Path) -> Footage:
    """The footage of a pack file.

    The folder beside it appears when it is whole and is made again when the pack has changed; of
    several processes that open the pack at once one unpacks. Raises RigError for a file that is no
    pack or is damaged.
    """
    try:
        with zipfile.ZipFile(path) as pack:
            index: dict[str, Any] = json.loads(pack.read(INDEX))
            sums = [(item.filename, item.CRC, item.file_size) for item in pack.infolist()]
    except (OSError, KeyError, ValueError, zipfile.BadZipFile) as problem:
        raise RigError(f"{path} is not a training pack.", "Make one with pack.") from problem
    if index.get("format") != FORMAT:
        raise RigError(
            f"{path} was made by another version of the rig (format {index.get('format')}).",
            "Make it again.",
        )
    stamp = hashlib.sha256(json.dumps(sums).encode()).hexdigest()
    place = path.with_name(f"{path.name}.unpacked")
    with _one_at_a_time(path.with_name(f"{path.name}.lock")):
        mark = place / STAMP
        if not mark.exists() or mark.read_text(encoding="utf-8") != stamp:
            _unpack(path, index, place, stamp)
    return open_folder(place)


@contextlib.contextmanager
def _one_at_a_time(lock: Path) -> Iterator[None]:
    """Let other processes wait here; the system ends the wait when a process dies."""
    if sys.platform == "win32":
        yield  # the folder is put in place in one step: at worst each process makes it
        return
    import fcntl

    with lock.open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield


def _unpack(path: Path, index: Mapping[str, Any], place: Path, stamp: str) -> None:
    """Write the prepared folder `place`."""
    rows, size = int(index["rows"]), int(index["size"])
    scratch = Path(tempfile.mkdtemp(prefix=f".{place.name}-", dir=place.parent))
    try:
        with zipfile.ZipFile(path) as pack:
            packed = {name: pack.read(name) for name in pack.namelist() if name.endswith(".xz")}
            for name in pack.namelist():
                if name.startswith("video/"):
                    pack.extract(name, scratch)
            if SOUND in pack.namelist():
                coding.unpack_sound(pack.read(SOUND), scratch / SOUND)
        np.save(scratch / LANDMARKS, coding.landmarks_of(packed[PACKED_LANDMARKS], rows))
        side = size // MASK_STRIDE
        for name, source in ((TRUST, PACKED_TRUST), (PARTS, PACKED_PARTS)):
            if source in packed:
                np.save(scratch / name, coding.masks_of(packed[source], rows, side))
        _decode_all(scratch, index, (rows, size, size, 3))
        table = {name: index[name] for name in ("format", "size", "credits", "clips")}
        (scratch / TABLE).write_text(json.dumps(table, indent=1), encoding="utf-8")
        scratch.chmod(0o755)
        (scratch / STAMP).write_text(stamp, encoding="utf-8")
        put_folder(scratch, place)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def _decode_all(folder: Path, index: Mapping[str, Any], shape: tuple[int, ...]) -> None:
    """All reels into one array of frames, several at once."""
    frames = np.lib.format.open_memmap(folder / FRAMES, "w+", np.uint8, shape)
    workers = min(DECODERS, os.cpu_count() or 1)
    with ThreadPoolExecutor(workers) as pool:
        list(pool.map(partial(_decode_reel, folder, frames), index["reels"]))
    frames.flush()
    shutil.rmtree(folder / "video")


def _decode_reel(folder: Path, frames: NDArray[np.uint8], reel: Mapping[str, Any]) -> None:
    """One reel into its rows; raises RigError when frames are missing."""
    start, length = int(reel["start"]), int(reel["length"])
    count = 0
    for frame in decode(folder / reel["file"]):
        if count == length or frame.shape != frames.shape[1:]:
            break
        frames[start + count] = frame
        count += 1
    if count != length:
        raise RigError(f"The pack is damaged: {reel['file']} ends after {count} frames.")

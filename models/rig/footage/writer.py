"""Writes a prepared folder clip by clip; the folder appears when it is whole, or not at all."""

import contextlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

from .clip import Clip
from .footage import (
    FORMAT,
    FRAMES,
    FULL_TRUST,
    LANDMARKS,
    MASK_STRIDE,
    PARTS,
    SOUND,
    TABLE,
    TRUST,
    UNKNOWN_PART,
)

Mask = NDArray[np.uint8]


class Rows:
    """A .npy file that grows: its header leaves room for the final number of rows."""

    def __init__(self, path: Path, row: tuple[int, ...], dtype: type[np.generic]) -> None:
        self._file: BinaryIO = path.open("wb")
        self._row, self._dtype, self.count = row, np.dtype(dtype), 0
        self._header()

    def add(self, values: NDArray[Any]) -> None:
        """Append one row."""
        if values.shape != self._row:
            raise ValueError(f"a row is {self._row}, not {values.shape}")
        self._file.write(np.ascontiguousarray(values, self._dtype).tobytes())
        self.count += 1

    def close(self) -> None:
        """Say how many rows there are, and close the file."""
        self._file.seek(0)
        self._header()
        self._file.close()

    def _header(self) -> None:
        descr = np.lib.format.dtype_to_descr(self._dtype)
        facts = {"descr": descr, "fortran_order": False, "shape": (self.count, *self._row)}
        np.lib.format.write_array_header_1_0(self._file, facts)


class Writer:
    """A prepared folder in the making: `with Writer(out, 224) as writer: writer.add(...)`."""

    def __init__(self, out: Path, size: int) -> None:
        self.out, self.size = out, size
        self.clips: list[Clip] = []
        self.credits: list[str] = []
        self.sound: Path | None = None
        self._mask = (size // MASK_STRIDE,) * 2
        self._parts_known = False
        out.parent.mkdir(parents=True, exist_ok=True)
        self.folder = Path(tempfile.mkdtemp(prefix=f".{out.name}-", dir=out.parent))
        self._frames = Rows(self.folder / FRAMES, (size, size, 3), np.uint8)
        self._landmarks = Rows(self.folder / LANDMARKS, (74, 2), np.float32)
        self._trust = Rows(self.folder / TRUST, self._mask, np.uint8)
        self._parts = Rows(self.folder / PARTS, self._mask, np.uint8)

    def __enter__(self) -> "Writer":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Put the folder in its place, or remove what there is of it after an error."""
        for rows in (self._frames, self._landmarks, self._trust, self._parts):
            rows.close()
        try:
            if kind is None:
                self._finish()
        finally:
            shutil.rmtree(self.folder, ignore_errors=True)

    @property
    def count(self) -> int:
        """Rows written so far."""
        return self._frames.count

    def row(
        self,
        frame: NDArray[np.uint8],
        landmarks: NDArray[np.float32],
        trust: Mask | None = None,
        parts: Mask | None = None,
    ) -> None:
        """Append one frame (S, S, 3) with its (74, 2) points and its masks (S // 4, S // 4)."""
        self._frames.add(frame)
        self._landmarks.add(landmarks)
        self._trust.add(np.full(self._mask, FULL_TRUST, np.uint8) if trust is None else trust)
        self._parts.add(np.full(self._mask, UNKNOWN_PART, np.uint8) if parts is None else parts)
        self._parts_known |= parts is not None

    def clip(self, clip: Clip) -> None:
        """Say to whom the rows since the last clip belong."""
        end = self.clips[-1].rows.stop if self.clips else 0
        if clip.start != end or clip.rows.stop != self.count:
            raise ValueError(f"{clip.name}: rows {clip.rows} do not follow on {end}")
        self.clips.append(clip)

    def credit(self, lines: Iterable[str]) -> None:
        """Name sources, each once."""
        self.credits += [line for line in lines if line and line not in self.credits]

    def _finish(self) -> None:
        if not self._parts_known:
            (self.folder / PARTS).unlink()
        if self.sound is not None:
            shutil.copyfile(self.sound, self.folder / SOUND)
        table = {
            "format": FORMAT,
            "size": self.size,
            "credits": "\n".join(self.credits),
            "clips": [clip.stored() for clip in self.clips],
        }
        (self.folder / TABLE).write_text(json.dumps(table, indent=1), encoding="utf-8")
        self.folder.chmod(0o755)
        put_folder(self.folder, self.out)


def put_folder(made: Path, place: Path) -> None:
    """Rename the folder `made` to `place`; what is there gives way."""
    for _ in range(3):
        with contextlib.suppress(OSError):
            os.replace(made, place)
            return
        if place.exists():
            old = Path(tempfile.mkdtemp(prefix=f".{place.name}-old-", dir=place.parent))
            with contextlib.suppress(OSError):
                os.replace(place, old / "it")
            shutil.rmtree(old, ignore_errors=True)
    os.replace(made, place)

"""A WAV file that is whole after every write, so that a crash loses nothing recorded so far."""

import contextlib
import struct
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from studio.io.atomic import writing
from studio.io.closing import Closing

_HEADER_BYTES = 44
_SAMPLE_BYTES = 3
_LARGEST = 0xFFFFFFFF
_FULL_SCALE = (1 << 23) - 1


class WavWriter(Closing):
    """Appends samples to a 24-bit WAV file and keeps its header true after each of them."""

    def __init__(self, path: Path, rate: int, channels: int = 1) -> None:
        """Create `path`, or empty it; raises as `writing`."""
        self._path = path
        self._rate = rate
        self._channels = channels
        self._bytes = 0
        with writing(path):
            self._file = path.open("wb", buffering=0)
            self._write_header()

    @property
    def frames(self) -> int:
        """Sample frames in the file so far."""
        return self._bytes // (_SAMPLE_BYTES * self._channels)

    def write(self, samples: NDArray[np.float32]) -> None:
        """Append samples in -1..1, `(N,)` or `(N, channels)`; louder ones are clipped.

        Raises DiskFull and the like; what fitted before stays in the file, playable.
        """
        data = memoryview(_as_pcm24(samples))
        with writing(self._path):
            try:
                self._file.seek(_HEADER_BYTES + self._bytes)
                while data:
                    count = self._file.write(data) or 0
                    self._bytes += count
                    data = data[count:]
            finally:
                self._write_header()

    def close(self) -> None:
        """Close the file; a second call does nothing."""
        if not self._file.closed and self._bytes % 2:
            with contextlib.suppress(OSError):  # the format's padding, which readers can miss
                self._file.seek(_HEADER_BYTES + self._bytes)
                self._file.write(b"\0")
        self._file.close()

    def _write_header(self) -> None:
        frame = _SAMPLE_BYTES * self._channels
        size = min(self._bytes - self._bytes % frame, _LARGEST - _HEADER_BYTES)
        fmt = struct.pack(
            "<4sIHHIIHH", b"fmt ", 16, 1, self._channels, self._rate,
            self._rate * frame, frame, 8 * _SAMPLE_BYTES,
        )  # fmt: skip
        self._file.seek(0)
        riff = struct.pack("<4sI4s", b"RIFF", _HEADER_BYTES - 8 + size, b"WAVE")
        self._file.write(riff + fmt + struct.pack("<4sI", b"data", size))


def _as_pcm24(samples: NDArray[np.float32]) -> bytes:
    """Samples as little-endian 24-bit integers."""
    whole = np.rint(np.clip(samples, -1.0, 1.0) * np.float64(_FULL_SCALE)).astype("<i4")
    return np.ascontiguousarray(whole).view(np.uint8).reshape(-1, 4)[:, :_SAMPLE_BYTES].tobytes()

"""TensorBoard event files, written without TensorBoard: scalars and pictures.

The format is TFRecord (length, masked CRC-32C, data, masked CRC-32C) around `Event` messages of
TensorFlow's `event.proto` and `summary.proto`. The machines that train have no such package.
"""

import struct
import time
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

_POLYNOMIAL = 0x82F63B78


def _crc_table() -> tuple[int, ...]:
    table = []
    for byte in range(256):
        crc = byte
        for _ in range(8):
            crc = (crc >> 1) ^ (_POLYNOMIAL if crc & 1 else 0)
        table.append(crc)
    return tuple(table)


_TABLE = _crc_table()


def crc32c(data: bytes) -> int:
    """CRC-32C (Castagnoli) of `data`."""
    crc = 0xFFFFFFFF
    for byte in data:
        crc = (crc >> 8) ^ _TABLE[(crc ^ byte) & 0xFF]
    return crc ^ 0xFFFFFFFF


def _masked(data: bytes) -> bytes:
    crc = crc32c(data)
    return struct.pack("<I", (((crc >> 15) | (crc << 17)) + 0xA282EAD8) & 0xFFFFFFFF)


def _varint(value: int) -> bytes:
    out = bytearray()
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)
    return bytes(out)


def _bytes(field: int, content: bytes) -> bytes:
    return _varint(field << 3 | 2) + _varint(len(content)) + content


def _number(field: int, value: int) -> bytes:
    return _varint(field << 3) + _varint(value)


class EventFile:
    """One growing event file in `folder`; a kill loses no finished call."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._path = folder / f"events.out.tfevents.{time.time_ns()}.quintet"
        self._record(struct.pack("<Bd", 0x09, time.time()) + _bytes(3, b"brain.Event:2"))

    def scalar(self, tag: str, value: float, step: int) -> None:
        """One point of the curve `tag`."""
        self._summary(_bytes(1, tag.encode()) + struct.pack("<Bf", 0x15, value), step)

    def picture(self, tag: str, rgb: NDArray[np.uint8], step: int) -> None:
        """One picture (H, W, 3) uint8."""
        _, code = cv2.imencode(".png", rgb[..., ::-1])
        height, width = rgb.shape[:2]
        image = _number(1, height) + _number(2, width) + _number(3, 3) + _bytes(4, code.tobytes())
        self._summary(_bytes(1, tag.encode()) + _bytes(4, image), step)

    def _summary(self, value: bytes, step: int) -> None:
        head = struct.pack("<Bd", 0x09, time.time()) + _number(2, step)
        self._record(head + _bytes(5, _bytes(1, value)))

    def _record(self, event: bytes) -> None:
        length = struct.pack("<Q", len(event))
        with self._path.open("ab") as file:
            file.write(length + _masked(length) + event + _masked(event))

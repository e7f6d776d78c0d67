"""Landmarks, masks and sound features as few bytes; what comes back is the same everywhere."""

import io
import lzma
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..corpus import NO_FACE, SUBPIXEL

TRUST_LEVELS = 16
"""Trust is kept in so many steps: it only weighs a loss."""
MEL_STEP = 0.5
"""Nepers between two kept values of band power: the rounding is a third of the power's own noise in
a window of 25 ms."""
VOICE_STRIDE = 3
"""Of the voices (vocal tract lengths) of a clip, every so many-th is kept."""
MEL_FLOOR = -32.3
"""Just below the logarithm of digital silence."""
MOTION_STEP = 1e-4
"""Crop sides between two kept values of a point's motion."""


def packed_landmarks(points: NDArray[np.float32]) -> bytes:
    """(N, 74, 2) pixels, rounded to 1/16."""
    steps = np.round(points * SUBPIXEL)
    steps[np.isnan(points)] = NO_FACE
    return _squeezed(_differences(steps.clip(NO_FACE, 32767).astype(np.int16)))


def landmarks_of(data: bytes, rows: int) -> NDArray[np.float32]:
    """What `packed_landmarks` was given, NaN where no face was found."""
    steps = _sums(_widened(data, (rows, 74, 2)))
    points = steps.astype(np.float32) / np.float32(SUBPIXEL)
    points[steps == NO_FACE] = np.nan
    return points


def packed_masks(masks: NDArray[np.uint8]) -> bytes:
    """(N, h, w), exactly: each mask as what changed since the one before it."""
    changed = masks.copy()
    changed[1:] ^= masks[:-1]
    return lzma.compress(changed.tobytes(), preset=3)


def masks_of(data: bytes, rows: int, side: int) -> NDArray[np.uint8]:
    """What `packed_masks` was given."""
    changed = np.frombuffer(lzma.decompress(data), np.uint8).reshape(rows, side, side)
    return np.bitwise_xor.accumulate(changed, axis=0)


def coarse_trust(trust: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Trust rounded to few levels; 0 and 255 stay."""
    steps = np.round(trust * ((TRUST_LEVELS - 1) / 255))
    return np.asarray(np.round(steps * (255 / (TRUST_LEVELS - 1))), np.uint8)


def packed_sound(path: Path) -> bytes:
    """The sound features in a file, band powers and motion rounded, every third voice kept."""
    with np.load(path) as stored:
        table = {name: stored[name] for name in stored.files}
    mels, motions = table.pop("mels")[:, ::VOICE_STRIDE], table.pop("motions")
    steps = np.round((mels.astype(np.float32) - MEL_FLOOR) / MEL_STEP).clip(0, 255)
    moved = np.round(motions / MOTION_STEP).clip(-32768, 32767).astype(np.int16)
    changes = _voice_changes(steps.astype(np.uint8)).transpose(1, 2, 0)
    small = io.BytesIO()
    np.savez(
        small,
        **table,
        mels_shape=np.array(changes.shape),
        motions_shape=np.array(motions.shape),
        mels_packed=_bytes(lzma.compress(np.ascontiguousarray(changes).tobytes(), preset=3)),
        motions_packed=_bytes(_squeezed(_differences(moved))),
    )
    return small.getvalue()


def unpack_sound(data: bytes, path: Path) -> None:
    """Write the file that `packed_sound` was given; voices between the kept ones are blended."""
    with np.load(io.BytesIO(data)) as stored:
        table = {name: stored[name] for name in stored.files}
    shape = tuple(int(n) for n in table.pop("mels_shape"))
    changes = np.frombuffer(lzma.decompress(table.pop("mels_packed").tobytes()), np.uint8)
    kept = _voices(changes.reshape(shape).transpose(2, 0, 1)).astype(np.float32)
    moved = tuple(int(n) for n in table.pop("motions_shape"))
    motion = _sums(_widened(table.pop("motions_packed").tobytes(), moved))
    mels = np.empty((len(kept), (shape[0] - 1) * VOICE_STRIDE + 1, shape[1]), np.float16)
    for step in range(VOICE_STRIDE):
        part = step / VOICE_STRIDE
        blend = kept[:, :-1] * (1 - part) + kept[:, 1:] * part
        mels[:, step:-1:VOICE_STRIDE] = blend * MEL_STEP + MEL_FLOOR
    mels[:, -1] = kept[:, -1] * MEL_STEP + MEL_FLOOR
    motions = motion.astype(np.float32) * np.float32(MOTION_STEP)
    np.savez(path, **table, mels=mels, motions=motions)


def _voice_changes(steps: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Each voice of (R, W, bands) less the one before it, the first less the row before.

    Modulo 256, so that nothing is lost.
    """
    changes = steps.copy()
    changes[:, 1:] -= steps[:, :-1]
    changes[1:, 0] -= steps[:-1, 0]
    return changes


def _voices(changes: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """The inverse of `_voice_changes`."""
    steps = changes.copy()
    steps[:, 0] = np.cumsum(changes[:, 0], axis=0, dtype=np.uint8)
    return np.asarray(np.cumsum(steps, axis=1, dtype=np.uint8))


def _bytes(data: bytes) -> NDArray[np.uint8]:
    return np.frombuffer(data, np.uint8)


def _differences(steps: NDArray[np.int16]) -> NDArray[np.int16]:
    """Each row less the one before it, modulo 65536."""
    result = steps.copy()
    result[1:] -= steps[:-1]
    return result


def _sums(differences: NDArray[np.int16]) -> NDArray[np.int16]:
    """The inverse of `_differences`."""
    return np.asarray(np.cumsum(differences, axis=0, dtype=np.int16))


def _squeezed(values: NDArray[np.int16]) -> bytes:
    """Low bytes first, then high bytes, then compressed: the high ones are nearly all alike."""
    split = values.astype("<i2").reshape(-1, 1).view(np.uint8)
    return lzma.compress(np.ascontiguousarray(split.T).tobytes(), preset=6)


def _widened(data: bytes, shape: tuple[int, ...]) -> NDArray[np.int16]:
    """The inverse of `_squeezed`."""
    split = np.frombuffer(lzma.decompress(data), np.uint8).reshape(2, -1)
    return np.ascontiguousarray(split.T).view("<i2").astype(np.int16).reshape(shape)

"""Landmarks, masks and sound features as few bytes; what comes back is the same everywhere."""

import io
import lzma
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..corpus import NO_FACE, SUBPIXEL

TRUST_LEVELS = 8
"""Trust is kept in so many steps: it only weighs a loss."""
SPECTRUM_STEP = 4
"""Stored spectra are rounded to every so many-th value, half a neper: less than half of what the
power of one bin of noise varies by itself."""
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
    """The sound features in a file, spectra and motion rounded, the rest as it is."""
    with np.load(path) as stored:
        table = {name: stored[name] for name in stored.files}
    spectra, motions = table.pop("spectra"), table.pop("motions").astype(np.float32)
    steps = ((spectra.astype(np.uint16) + SPECTRUM_STEP // 2) // SPECTRUM_STEP).astype(np.uint8)
    changes = steps.copy()
    changes[:, 1:] -= steps[:, :-1]  # neighbouring bands are most alike; modulo 256
    moved = np.round(motions / MOTION_STEP).clip(-32768, 32767).astype(np.int16)
    small = io.BytesIO()
    np.savez(
        small,
        **table,
        spectra_shape=np.array(spectra.shape),
        motions_shape=np.array(motions.shape),
        spectra_packed=_bytes(lzma.compress(changes.tobytes(), preset=3)),
        motions_packed=_bytes(_squeezed(_differences(moved))),
    )
    return small.getvalue()


def unpack_sound(data: bytes, path: Path) -> None:
    """Write the file that `packed_sound` was given."""
    with np.load(io.BytesIO(data)) as stored:
        table = {name: stored[name] for name in stored.files}
    shape = tuple(int(n) for n in table.pop("spectra_shape"))
    packed = lzma.decompress(table.pop("spectra_packed").tobytes())
    changes = np.frombuffer(packed, np.uint8).reshape(shape)
    steps = np.cumsum(changes, axis=1, dtype=np.uint8).astype(np.uint16)
    moved = tuple(int(n) for n in table.pop("motions_shape"))
    motions = _sums(_widened(table.pop("motions_packed").tobytes(), moved)) * MOTION_STEP
    np.savez(
        path,
        **table,
        spectra=np.minimum(steps * SPECTRUM_STEP, 255).astype(np.uint8),
        motions=motions.astype(np.float16),
    )


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

"""Waveforms: a pyramid of block extremes, and the columns that a picture of it needs."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Sound = NDArray[np.float32]
Extremes = NDArray[np.float32]
Heights = NDArray[np.float32]
Energies = NDArray[np.float64]

BLOCK = 256
FLOOR_DB = -60.0
"""What is so quiet has no height in decibels."""
_STEP = 4
_CHUNK_BLOCKS = 1 << 14
_BLOCKS_PER_COLUMN = 4
_CLIPPED = 0.999
_CLIPPED_RUN = 3  # a single full-scale sample is a normalised file, not an overload
_MOST_MARKS = 1000


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Peaks:
    """What is drawn of a mono voice: its samples, and ever coarser levels of their extremes.

    `samples` (n,) in -1..1 may be memory-mapped. Level k is (m, 2): least and greatest sample of
    each run of `BLOCK * 4**k` samples, so no peak is lost at any zoom.
    """

    rate: int
    samples: Sound
    levels: tuple[Extremes, ...]

    @property
    def duration(self) -> float:
        """Length in seconds."""
        return len(self.samples) / self.rate


def build_peaks(samples: Sound, rate: int, finest: Extremes | None = None) -> Peaks:
    """Pyramid of `samples` (n,); `finest`, its lowest level, is measured unless it is given."""
    if finest is None:
        chunks = list(block_extremes(samples))
        finest = np.concatenate(chunks) if chunks else np.zeros((0, 2), np.float32)
    levels = [finest]
    while len(levels[-1]) > _STEP:
        levels.append(_coarser(levels[-1]))
    return Peaks(rate=rate, samples=samples, levels=tuple(levels))


def block_extremes(samples: Sound) -> Iterator[Extremes]:
    """Least and greatest sample of each `BLOCK` of `samples` (n,), a few thousand at a time."""
    for start in range(0, len(samples), BLOCK * _CHUNK_BLOCKS):
        chunk = samples[start : start + BLOCK * _CHUNK_BLOCKS]
        edges = np.arange(0, len(chunk), BLOCK)
        low, high = np.minimum.reduceat(chunk, edges), np.maximum.reduceat(chunk, edges)
        yield np.stack([low, high], axis=1)


def waveform_columns(
    peaks: Peaks, start_s: float, end_s: float, width_px: int
) -> tuple[Heights, Heights]:
    """Least and greatest value, -1..1, in each of `width_px` equal columns of a stretch of time.

    Every sample falls into exactly one column; between samples the curve is linear, and it is
    zero before the start and after the end.
    """
    edges = np.linspace(start_s * peaks.rate, end_s * peaks.rate, width_px + 1)
    step = (edges[-1] - edges[0]) / width_px
    if step < 2:
        return _interpolated(peaks.samples, edges)
    if step < BLOCK * _BLOCKS_PER_COLUMN:
        samples = peaks.samples
        return _reduced(samples, samples, np.rint(edges).astype(np.int64))
    level, block = 0, BLOCK
    while block * _STEP * _BLOCKS_PER_COLUMN <= step and level + 1 < len(peaks.levels):
        level, block = level + 1, block * _STEP
    extremes = peaks.levels[level]
    return _reduced(extremes[:, 0], extremes[:, 1], np.rint(edges / block).astype(np.int64))


def block_energies(samples: Sound) -> Energies:
    """Sum of squares of all `samples` (n,) before each `BLOCK`, and of all: (ceil(n / BLOCK) + 1,).

    Differences of it are the energy of any stretch of blocks.
    """
    sums = [np.zeros(1)]
    for start in range(0, len(samples), BLOCK * _CHUNK_BLOCKS):
        chunk = samples[start : start + BLOCK * _CHUNK_BLOCKS]
        squares = np.square(chunk, dtype=np.float64)
        sums.append(np.add.reduceat(squares, np.arange(0, len(chunk), BLOCK)))
    return np.concatenate(sums).cumsum()


def rms_columns(
    peaks: Peaks, energies: Energies, start_s: float, end_s: float, width_px: int
) -> Heights:
    """Root mean square, 0..1, in each of `width_px` equal columns of a stretch of time.

    A column is at least `BLOCK` samples wide, for shorter ones say nothing about loudness.
    """
    edges = np.linspace(start_s * peaks.rate, end_s * peaks.rate, width_px + 1)
    wider = max(BLOCK - (edges[-1] - edges[0]) / width_px, 0.0) / 2
    total, blocks = len(peaks.samples), np.arange(len(energies)) * BLOCK
    begin = np.clip(edges[:-1] - wider, 0, total)
    end = np.clip(edges[1:] + wider, 0, total)
    blocks[-1] = total
    energy = np.interp(end, blocks, energies) - np.interp(begin, blocks, energies)
    return np.asarray(np.sqrt(energy / np.maximum(end - begin, 1.0)), np.float32)


def decibel_heights(values: Heights) -> Heights:
    """`values` in -1..1 as heights in -1..1 that are even in decibels, 0 from `FLOOR_DB` down."""
    with np.errstate(divide="ignore"):
        decibels = 20.0 * np.log10(np.abs(values))
    heights = np.clip(1.0 - decibels / FLOOR_DB, 0.0, None)
    return np.asarray(np.copysign(heights, values), np.float32)


def _reduced(low: Sound, high: Sound, edges: NDArray[np.int64]) -> tuple[Heights, Heights]:
    """Extremes of the runs between `edges` (w + 1,), as heights; runs outside are zero."""
    total, width = len(low), len(edges) - 1
    mins, maxs = np.zeros(width, np.float32), np.zeros(width, np.float32)
    inside = np.flatnonzero((edges[1:] > 0) & (edges[:-1] < total))
    if len(inside):
        first, last = inside[0], inside[-1] + 1
        begin, end = max(int(edges[first]), 0), min(int(edges[last]), total)
        starts = np.maximum(edges[first:last], 0) - begin
        mins[first:last] = np.minimum.reduceat(low[begin:end], starts)
        maxs[first:last] = np.maximum.reduceat(high[begin:end], starts)
    return mins, maxs


def _interpolated(samples: Sound, edges: NDArray[np.float64]) -> tuple[Heights, Heights]:
    """The polyline through the samples, at the middle of each column."""
    middles = (edges[:-1] + edges[1:]) / 2
    begin = min(max(int(middles[0]) - 1, 0), len(samples))
    near = samples[begin : max(int(middles[-1]) + 3, begin)]
    if not len(near):
        nothing = np.zeros(len(middles), np.float32)
        return nothing, nothing
    places = np.arange(begin, begin + len(near))
    heights = np.interp(middles, places, near, left=0.0, right=0.0).astype(np.float32)
    return heights, heights


def _coarser(extremes: Extremes) -> Extremes:
    """Extremes (m, 2) of runs of `_STEP` blocks."""
    edges = np.arange(0, len(extremes), _STEP)
    low = np.minimum.reduceat(extremes[:, 0], edges)
    high = np.maximum.reduceat(extremes[:, 1], edges)
    return np.stack([low, high], axis=1)


def clipped_times(peaks: Peaks) -> list[float]:
    """Seconds at which the sound becomes too loud for its format: runs of full-scale samples."""
    found: list[float] = []
    loudest = np.abs(peaks.levels[0]).max(axis=1, initial=0.0)
    for block in np.flatnonzero(loudest >= _CLIPPED):
        first = int(block) * BLOCK
        before = max(first - 1, 0)
        full = np.abs(peaks.samples[before : first + BLOCK + _CLIPPED_RUN - 1]) >= _CLIPPED
        full = np.concatenate([np.zeros(1 - (first - before), bool), full])
        runs = np.convolve(full[1:], np.ones(_CLIPPED_RUN), "valid") >= _CLIPPED_RUN
        starts = np.flatnonzero(runs & ~full[: len(runs)])
        found.extend((first + int(start)) / peaks.rate for start in starts)
        if len(found) >= _MOST_MARKS:
            break
    return found[:_MOST_MARKS]

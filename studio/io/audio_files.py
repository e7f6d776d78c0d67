"""Sound files as samples: what a file holds, all of it, or block by block in little memory."""

import contextlib
import re
from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import soundfile
import soxr
from numpy.typing import NDArray

from studio.domain.errors import DecodeError
from studio.io.atomic import atomic_path
from studio.io.ffmpeg import SOUND_IN_STEP, decoding, describe, input_of, read_fully
from studio.io.paths import readable_file
from studio.io.wav import WavWriter

Sound = NDArray[np.float32]

AUDIO_SUFFIXES = (".wav", ".flac", ".ogg", ".oga", ".opus", ".mp3", ".m4a", ".aac", ".aif", ".aiff")

_BLOCK_SECONDS = 10.0
_RATE = re.compile(r", (\d+) Hz, ([^,]+)")
_UNKNOWN = 1 << 48  # libsndfile's count for a stream whose header does not tell
_PLAIN = ("WAV", "WAVEX", "AIFF")  # where no samples in the header means that there are none
_NOT_SOUND = "Choose a WAV, FLAC, OGG, Opus, MP3 or M4A file, or a video with sound."


@dataclass(frozen=True, slots=True, kw_only=True)
class AudioInfo:
    """What a sound file holds; `duration` in seconds, 0 where only reading it would tell."""

    rate: int
    channels: int
    duration: float


def probe_audio(path: Path) -> AudioInfo:
    """Describe the sound in `path`, a video's too; raises BadInput or DecodeError."""
    return _open(path).info


def read_audio(
    path: Path,
    rate: int | None = None,
    mono: bool = True,
    start: float = 0.0,
    duration: float | None = None,
) -> tuple[Sound, int]:
    """Samples in -1..1 and their rate, from `start` for `duration` seconds (None = to the end).

    Shape `(N,)` for mono, else `(N, channels)`; `rate` None keeps the file's own. What lies
    outside of the file is not filled up. Raises BadInput or DecodeError.
    """
    source = _open(path)
    part = _Part.of(source.info, _BLOCK_SECONDS, start, duration)
    nothing = np.zeros(0 if mono else (0, source.info.channels), np.float32)
    found = [nothing, *_shaped(source, part, rate, mono)]
    return np.concatenate(found), rate or source.info.rate


def blocks(
    path: Path,
    rate: int | None = None,
    seconds: float = _BLOCK_SECONDS,
    mono: bool = True,
    start: float = 0.0,
    duration: float | None = None,
) -> Generator[Sound, None, None]:
    """The sound of `path` in blocks of about `seconds`, in memory that does not grow.

    Blocks follow each other without a gap, resampled as one stream. Close the generator, or
    exhaust it. Raises BadInput or DecodeError, also when the file holds no sound at all.
    """
    source = _open(path)
    yield from _shaped(source, _Part.of(source.info, seconds, start, duration), rate, mono)


def write_wav(path: Path, samples: Sound, rate: int) -> None:
    """Write samples in -1..1, `(N,)` or `(N, channels)`, as 24-bit WAV, whole or not at all."""
    channels = 1 if samples.ndim == 1 else samples.shape[1]
    with atomic_path(path) as temporary, WavWriter(temporary, rate, channels) as wav:
        wav.write(samples)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Source:
    """A sound file, and whether libsndfile reads it (else ffmpeg does)."""

    path: Path
    info: AudioInfo
    by_library: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """What to read, in frames of the file: from `first`, `count` (None = all), `size` at a time."""

    first: int
    count: int | None
    size: int

    @classmethod
    def of(cls, info: AudioInfo, seconds: float, start: float, duration: float | None) -> "_Part":
        """The part between two times."""
        return cls(
            first=max(round(start * info.rate), 0),
            count=None if duration is None else max(round(duration * info.rate), 0),
            size=max(int(seconds * info.rate), 1),
        )


def _open(path: Path) -> _Source:
    if readable_file(path).suffix.lower() != ".raw":  # libsndfile wants to be told what is in it
        with contextlib.suppress(soundfile.LibsndfileError), soundfile.SoundFile(path) as file:
            if file.frames > 0:
                duration = file.frames / file.samplerate if file.frames < _UNKNOWN else 0.0
                info = AudioInfo(rate=file.samplerate, channels=file.channels, duration=duration)
                return _Source(path=path, info=info, by_library=True)
            if file.format in _PLAIN:
                raise DecodeError(f"{path.name} holds 0 seconds of sound.", "Record it again.")
    return _Source(path=path, info=_info_by_ffmpeg(path), by_library=False)


def _info_by_ffmpeg(path: Path) -> AudioInfo:
    try:
        container = describe(path)
    except DecodeError as error:
        raise DecodeError(f"{path.name} is damaged or not a sound file.", _NOT_SOUND) from error
    if not container.audio:
        raise DecodeError(f"{path.name} holds no sound.", _NOT_SOUND)
    match = _RATE.search(container.audio[0].text)
    if match is None:
        raise DecodeError(f"The sound in {path.name} cannot be decoded.", _NOT_SOUND)
    # More than two channels are mixed down to two by ffmpeg, which knows their places.
    channels = 1 if match[2].strip() == "mono" else 2
    return AudioInfo(rate=int(match[1]), channels=channels, duration=container.duration)


def _shaped(source: _Source, part: _Part, rate: int | None, mono: bool) -> Iterator[Sound]:
    """The part as asked for: mixed down, resampled, and free of numbers that are none."""
    read = _by_library if source.by_library else _by_ffmpeg
    with contextlib.closing(read(source, part)) as native:
        sound = (block.mean(axis=1) if mono else block for block in _finite(native))
        if rate is None or rate == source.info.rate:
            yield from sound
        else:
            channels = 1 if mono else source.info.channels
            yield from _resampled(sound, source.info.rate, rate, channels)


def _finite(found: Iterable[Sound]) -> Iterator[Sound]:
    for block in found:
        yield np.nan_to_num(block, copy=False, nan=0.0, posinf=0.0, neginf=0.0)


def _by_library(source: _Source, part: _Part) -> Generator[Sound, None, None]:
    first, left = part.first, part.count
    with soundfile.SoundFile(source.path) as file:
        file.seek(min(first, file.frames))
        while left is None or left > 0:
            size = part.size if left is None else min(part.size, left)
            try:
                block = file.read(size, dtype="float32", always_2d=True)
            except soundfile.LibsndfileError:  # damaged here; ffmpeg rescues what it can
                yield from _by_ffmpeg(source, _Part(first=first, count=left, size=part.size))
                return
            if not len(block):
                return
            first, left = first + len(block), None if left is None else left - len(block)
            yield block


def _by_ffmpeg(source: _Source, part: _Part) -> Generator[Sound, None, None]:
    filters = [SOUND_IN_STEP]
    if part.first or part.count is not None:
        end = "" if part.count is None else f":end_sample={part.first + part.count}"
        filters.append(f"atrim=start_sample={part.first}{end}")
    channels = source.info.channels
    arguments = [
        *input_of(source.path), "-map", "0:a:0", "-vn", "-af", ",".join(filters),
        "-ac", str(channels), "-ar", str(source.info.rate), "-f", "f32le",
    ]  # fmt: skip
    found = 0
    with decoding(arguments) as ffmpeg:
        while True:
            block = np.empty((part.size, channels), "<f4")
            frames = read_fully(ffmpeg.output, block.data.cast("B")) // (4 * channels)
            if not frames:
                break
            found += frames
            yield block[:frames]
        complaint = ffmpeg.last_complaint()
    if not found and not part.first and part.count != 0:
        raise _nothing_in(source, complaint)


def _nothing_in(source: _Source, complaint: str) -> DecodeError:
    reason = f" ({complaint.rstrip('.')})" if complaint else ""
    return DecodeError(f"{source.path.name} holds no sound that can be read{reason}.", _NOT_SOUND)


def _resampled(found: Iterable[Sound], rate: int, wanted: int, channels: int) -> Iterator[Sound]:
    stream = soxr.ResampleStream(rate, wanted, channels, dtype="float32", quality="HQ")
    for block in found:
        if len(out := stream.resample_chunk(block)):
            yield out
    nothing = np.zeros(0 if channels == 1 else (0, channels), np.float32)
    if len(out := stream.resample_chunk(nothing, last=True)):
        yield out

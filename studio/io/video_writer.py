"""Films on disk: sinks for rendered frames that leave either a whole film or nothing."""

import contextlib
import errno
import re
import signal
import subprocess
import tempfile
from pathlib import Path
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from studio.domain.errors import BadInput, ExportFailed, StudioError
from studio.domain.timebase import FrameRate
from studio.io.atomic import (
    move_into_place,
    remove,
    sync_folder,
    temporary_beside,
    write_error,
    writing,
)
from studio.io.audio_files import probe_audio
from studio.io.ffmpeg import NO_WINDOW, SOUND_IN_STEP, executable, input_of
from studio.io.images import encode_png

Rgb = NDArray[np.uint8]
Preset = Literal["ultrafast", "veryfast", "medium", "slow"]

_OUR_FRAME = re.compile(r"frame_\d{5,}\.png")
_REPLACE = "Choose another name, or allow it to be replaced."
_FULL = ("No space left on device", "File too large", "Disk quota exceeded")
_OVER_LIMIT = -getattr(signal, "SIGXFSZ", 0) or None  # killed for passing a file size limit
_TO_BT709 = (
    "scale=out_color_matrix=bt709:out_range=tv:flags=bicubic+accurate_rnd+full_chroma_int,"
    "format=yuv420p"
)
_TAGGED_BT709 = (
    "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709",
    "-color_range", "tv",
)  # fmt: skip


class Mp4Sink:
    """An H.264 + AAC film, encoded beside its target and moved there by `close`.

    The sound is as long as the pictures, whatever the length of its file: cut, or followed by
    silence. An odd width or height gets its last column or row twice, as 4:2:0 colour requires.
    """

    def __init__(
        self,
        target: Path,
        size: tuple[int, int],
        fps: FrameRate,
        audio: Path | None = None,
        audio_start: float = 0.0,
        audio_duration: float | None = None,
        crf: int = 16,
        preset: Preset = "veryfast",
        overwrite: bool = False,
    ) -> None:
        """Start the encoder for frames of `size` (width, height).

        The film begins at `audio_start` seconds of the sound; a negative one puts silence first.
        Raises BadInput when the target exists or cannot be written, DecodeError for the sound.
        """
        _refuse_existing_file(target, overwrite)
        self._target = target
        self._overwrite = overwrite
        self._width, self._height = size
        self._temporary = temporary_beside(target)
        sound = _sound_arguments(audio, audio_start, audio_duration)
        self._count = 0
        command = [
            executable(), "-hide_banner", "-nostdin", "-loglevel", "error", "-y",
            "-f", "rawvideo", "-pix_fmt", "rgb24", "-video_size", "{}x{}".format(*self._even()),
            "-framerate", f"{fps.num}/{fps.den}", "-i", "pipe:0", *sound,
            "-map", "0:v", "-vf", _TO_BT709, *_TAGGED_BT709,
            "-c:v", "libx264", "-preset", preset, "-crf", str(crf),
            "-movflags", "+faststart", "-f", "mp4", f"file:{self._temporary}",
        ]  # fmt: skip
        with writing(target):
            self._temporary.touch()
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115, lives as long as the encoder
        self._process: subprocess.Popen[bytes] | None = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=self._errors,
            creationflags=NO_WINDOW,
        )  # fmt: skip

    def write(self, rgb: Rgb) -> None:
        """Append one frame `(height, width, 3)` uint8; raises DiskFull or ExportFailed."""
        if rgb.shape != (self._height, self._width, 3) or rgb.dtype != np.uint8:
            raise ValueError(f"a frame is {self._width} x {self._height} RGB, not {rgb.shape}")
        if self._process is None or self._process.stdin is None:
            raise ValueError("the film is closed")
        width, height = self._even()
        if (height, width) != rgb.shape[:2]:
            odd = ((0, height - self._height), (0, width - self._width), (0, 0))
            rgb = np.pad(rgb, odd, mode="edge")
        try:
            self._process.stdin.write(np.ascontiguousarray(rgb).data)
        except OSError:
            self._fail()
        self._count += 1

    def close(self) -> None:
        """Finish the film and put it in place; raises DiskFull or ExportFailed, then it is gone."""
        if self._process is None:
            return
        if self._count == 0:
            self.abort()
            raise _nothing(self._target)
        if self._end_of_frames() != 0:
            self._fail()
        self._release()
        try:
            _refuse_existing_file(self._target, self._overwrite)
            move_into_place(self._temporary, self._target)
        finally:
            remove(self._temporary)

    def abort(self) -> None:
        """Stop the encoder and leave nothing; does nothing after `close`."""
        if self._process is None:
            return
        self._process.kill()
        self._end_of_frames()
        self._release()
        remove(self._temporary)

    def _even(self) -> tuple[int, int]:
        return self._width + self._width % 2, self._height + self._height % 2

    def _end_of_frames(self) -> int:
        """Close the pipe and wait for the encoder's exit code."""
        assert self._process is not None
        assert self._process.stdin is not None
        with contextlib.suppress(OSError):
            self._process.stdin.close()
        return self._process.wait()

    def _release(self) -> None:
        self._process = None
        self._errors.close()

    def _fail(self) -> None:
        """Raise what the encoder said last, once everything it left is gone."""
        code = self._end_of_frames()
        self._errors.seek(0)
        said = self._errors.read().decode(errors="replace")
        self._release()
        remove(self._temporary)
        raise _encoder_error(code, said, self._target)


class PngSink:
    """A folder of `frame_00000.png` ..., written beside its target and moved there by `close`.

    A folder that does not exist appears at once. In one that does, each frame is replaced by one
    rename, then our frames of a longer earlier export are removed; other files stay untouched. A
    power cut just then leaves some old and some new frames, but each of them whole.
    """

    def __init__(self, folder: Path, overwrite: bool = False) -> None:
        """Prepare; raises BadInput when the folder holds frames or cannot be written."""
        _refuse_existing_frames(folder, overwrite)
        self._folder = folder
        self._overwrite = overwrite
        self._temporary = temporary_beside(folder)
        self._count = 0
        self._open = True
        with writing(folder):
            self._temporary.mkdir()

    def write(self, rgb: Rgb) -> None:
        """Append one frame `(H, W, 3)` uint8; raises DiskFull and the like."""
        if not self._open:
            raise ValueError("the frames are closed")
        data = encode_png(rgb)
        with writing(self._folder):
            (self._temporary / _frame_name(self._count)).write_bytes(data)
        self._count += 1

    def close(self) -> None:
        """Put the frames in place; raises ExportFailed when there are none."""
        if not self._open:
            return
        try:
            if self._count == 0:
                raise _nothing(self._folder)
            _refuse_existing_frames(self._folder, self._overwrite)
            with writing(self._folder):
                self._into_place()
        finally:
            self.abort()

    def abort(self) -> None:
        """Remove what was written; does nothing after `close`."""
        if self._open:
            remove(self._temporary)
            self._open = False

    def _into_place(self) -> None:
        if not self._folder.exists():
            self._temporary.rename(self._folder)
        else:
            names = [_frame_name(index) for index in range(self._count)]
            for name in names:
                (self._temporary / name).replace(self._folder / name)
            for old in _our_frames(self._folder) - set(names):
                (self._folder / old).unlink()
        sync_folder(self._folder.parent)


def _frame_name(index: int) -> str:
    return f"frame_{index:05d}.png"


def _our_frames(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir() if _OUR_FRAME.fullmatch(path.name)}


def _refuse_existing_file(target: Path, overwrite: bool) -> None:
    if target.is_dir():
        raise BadInput(f"{target.name} is a folder.", "Choose a file name for the film.")
    if target.exists() and not overwrite:
        raise BadInput(f"{target.name} already exists.", _REPLACE)


def _refuse_existing_frames(folder: Path, overwrite: bool) -> None:
    if folder.is_file():
        raise BadInput(f"{folder.name} is a file.", "Choose a folder for the frames.")
    if folder.is_dir() and not overwrite and _our_frames(folder):
        raise BadInput(f"{folder.name} already holds frames.", _REPLACE)


def _sound_arguments(audio: Path | None, start: float, duration: float | None) -> list[str]:
    """Input, filters and codec for the sound: exactly as long as the pictures."""
    if audio is None:
        return []
    probe_audio(audio)
    # Silence without end after it, and `-shortest`: the pictures alone decide the length.
    last = "" if duration is None else f":end={max(start, 0.0) + duration:.6f}"
    filters = [SOUND_IN_STEP, f"aresample=48000,atrim=start={max(start, 0.0):.6f}{last}"]
    filters += [
        "asetpts=PTS-STARTPTS",
        f"adelay={max(-start, 0.0) * 1000:.3f}:all=1",
        "apad=packet_size=512",
    ]
    return [
        *input_of(audio), "-map", "1:a:0", "-af", ",".join(filters), "-shortest",
        "-c:a", "aac", "-b:a", "192k",
    ]  # fmt: skip


def _nothing(target: Path) -> ExportFailed:
    return ExportFailed(f"{target.name} would hold no frame.", "Choose a range with frames.")


def _encoder_error(code: int, said: str, target: Path) -> StudioError:
    if code == _OVER_LIMIT or any(words in said for words in _FULL):
        return write_error(OSError(errno.ENOSPC, _FULL[0]), target)
    last = next((line.strip() for line in reversed(said.splitlines()) if line.strip()), "")
    reason = f": {last.rstrip('.')}" if last else ""
    return ExportFailed(f"The encoder stopped while writing {target.name}{reason}.", "Try again.")

"""The ffmpeg program as a decoder: what a file holds, and its raw frames or samples by a pipe."""

import contextlib
import re
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

import imageio_ffmpeg

from studio.domain.errors import DecodeError, StudioError
from studio.io.paths import readable_file

_PROBE_SECONDS = 30
_STREAM = re.compile(r"^  Stream #0:(\d+)\S*: (Video|Audio): (.*)")
_INPUT = re.compile(r"^Input #0, (\S+), from ")
_DURATION = re.compile(r"^  Duration: (\d+):(\d+):(\d+\.\d+)")
_ROTATION = re.compile(r"(?i)display ?matrix: rotation of (-?[\d.]+) degrees")
# A playlist inside a file must not make ffmpeg reach for the network.
_INPUT_OPTIONS = ("-protocol_whitelist", "file,pipe")
# Sound that starts after the picture is led in by silence, and gaps are filled, so that it stays in
# step. What seems to start too early does not, it is an encoder's delay already taken off (WebM).
SOUND_IN_STEP = "asetpts=PTS-min(STARTPTS\\,0),aresample=async=1:first_pts=0"
# No console window flashes up on Windows.
NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)


def executable() -> str:
    """The ffmpeg program that comes with imageio-ffmpeg, or the one the user chose for it."""
    try:
        return str(imageio_ffmpeg.get_ffmpeg_exe())
    except RuntimeError as error:
        raise StudioError(
            "The program ffmpeg is missing.", "Install imageio-ffmpeg again, or ffmpeg itself."
        ) from error


def input_of(path: Path) -> tuple[str, ...]:
    """Arguments that make `path` an input, whatever characters are in it."""
    return (*_INPUT_OPTIONS, "-i", f"file:{path}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stream:
    """One stream as ffmpeg describes it: its number, a line of text, its rotation in degrees."""

    index: int
    text: str
    rotation: float = 0.0


@dataclass(slots=True, kw_only=True)
class Container:
    """What ffmpeg says about a file; `duration` in seconds, 0 where it does not know."""

    format: str = ""
    duration: float = 0.0
    video: list[Stream] = field(default_factory=list)
    audio: list[Stream] = field(default_factory=list)


def describe(path: Path) -> Container:
    """Formats and streams of `path`.

    Raises BadInput when there is no such file, DecodeError when it is no sound or video.
    """
    command = [executable(), "-hide_banner", "-nostdin", *input_of(readable_file(path))]
    try:
        done = subprocess.run(
            command, capture_output=True, check=False, timeout=_PROBE_SECONDS,
            stdin=subprocess.DEVNULL, creationflags=NO_WINDOW,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        raise DecodeError(f"{path.name} cannot be read in time.", "Copy it to this disk.") from None
    text = done.stderr.decode(errors="replace")
    container = _parse(text)
    if not container.format:
        raise DecodeError(f"{path.name} is damaged or not a sound or video file.", _because(text))
    return container


def _parse(text: str) -> Container:
    found = Container()
    last: list[Stream] = []
    for line in text.splitlines():
        if match := _INPUT.match(line):
            found.format = match[1]
        elif match := _DURATION.match(line):
            hours, minutes, seconds = match.groups()
            found.duration = int(hours) * 3600 + int(minutes) * 60 + float(seconds)
        elif match := _STREAM.match(line):
            last = found.video if match[2] == "Video" else found.audio
            if "(attached pic)" not in match[3]:  # the cover of a record
                last.append(Stream(index=int(match[1]), text=match[3]))
        elif (match := _ROTATION.search(line)) and last:
            last[-1] = Stream(index=last[-1].index, text=last[-1].text, rotation=float(match[1]))
    return found


def _because(text: str) -> str:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    said = next((line for line in lines if "moov atom not found" in line), "")
    return "Its end is missing: copy or record it again." if said else "Choose another file."


@dataclass(frozen=True, slots=True)
class Decoding:
    """A running ffmpeg: its output, and what it complained about."""

    output: IO[bytes]
    errors: IO[bytes]

    def last_complaint(self) -> str:
        """The last line ffmpeg wrote about a problem, empty when it wrote none."""
        self.errors.seek(0)
        lines = self.errors.read().decode(errors="replace").split("\n")
        return next((line.strip() for line in reversed(lines) if line.strip()), "")


@contextlib.contextmanager
def decoding(arguments: list[str]) -> Iterator[Decoding]:
    """Run ffmpeg with `arguments` and its output on a pipe; it is gone when the block ends."""
    command = [executable(), "-hide_banner", "-nostdin", "-loglevel", "error", *arguments, "pipe:1"]
    with tempfile.TemporaryFile() as errors:
        process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=errors, stdin=subprocess.DEVNULL,
            creationflags=NO_WINDOW,
        )  # fmt: skip
        assert process.stdout is not None
        try:
            yield Decoding(process.stdout, errors)
        finally:
            process.kill()
            process.stdout.close()
            process.wait()


def read_fully(pipe: IO[bytes], buffer: memoryview) -> int:
    """Fill `buffer` from `pipe`; returns the bytes read, fewer only at the end."""
    filled = 0
    while filled < len(buffer):
        got = pipe.readinto(buffer[filled:])  # type: ignore[attr-defined]
        if not got:
            break
        filled += got
    return filled

"""Video files as pictures: what a file holds, and its frames one after the other."""

import contextlib
import re
from collections.abc import Callable, Generator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from studio.domain.errors import DecodeError
from studio.domain.timebase import FrameRate
from studio.io.ffmpeg import Container, Stream, decoding, describe, input_of, read_fully

VIDEO_SUFFIXES = (".mp4", ".mov", ".m4v", ".mkv", ".webm", ".avi", ".mpg", ".mpeg", ".wmv", ".ts")

_SIZE = re.compile(r", (\d+)x(\d+)(?: \[SAR (\d+):(\d+))?")
_FPS = re.compile(r", ([\d.]+)(k?) fps")
_TBR = re.compile(r", ([\d.]+)(k?) tbr")


@dataclass(frozen=True, slots=True, kw_only=True)
class VideoInfo:
    """What a video holds; sizes as shown: turned upright, with square pixels.

    `duration` is in seconds and `frame_count` estimated from it (0 = unknown); `rotation` in
    degrees is already applied to the frames. `stream` is its number in the file.
    """

    width: int
    height: int
    fps: FrameRate
    duration: float
    frame_count: int
    has_audio: bool
    rotation: int
    stream: int


def probe(path: Path) -> VideoInfo:
    """Describe the video in `path`; raises BadInput or DecodeError when there is none."""
    container = describe(path)
    if not container.video:
        kind = "only sound, no picture" if container.audio else "no picture"
        raise DecodeError(f"{path.name} holds {kind}.", "Choose a video.")
    if container.format == "tty" or container.format == "image2" or "_pipe" in container.format:
        raise DecodeError(f"{path.name} is not a video.", "Choose a video.")
    return _info(container, container.video[0], path)


def _info(container: Container, stream: Stream, path: Path) -> VideoInfo:
    size = _SIZE.search(stream.text)
    if size is None:
        raise DecodeError(f"{path.name} holds a video without frames.", "Choose another video.")
    width, height = int(size[1]), int(size[2])
    if size[3] and int(size[3]) and int(size[4]):
        width = max(round(width * int(size[3]) / int(size[4])), 1)
    rotation = round(stream.rotation)
    if rotation % 180:
        width, height = height, width
    rate = _FPS.search(stream.text) or _TBR.search(stream.text)
    fps = FrameRate.of(_exact(rate[1]) * (1000 if rate[2] else 1)) if rate else FrameRate()
    return VideoInfo(
        width=width, height=height, fps=fps, duration=container.duration,
        frame_count=round(container.duration * fps.fps), has_audio=bool(container.audio),
        rotation=rotation, stream=stream.index,
    )  # fmt: skip


def _exact(number: str) -> Fraction:
    return Fraction(number) or Fraction(25)


def frames(
    path: Path,
    start: int = 0,
    step: int = 1,
    max_side: int | None = None,
    check: Callable[[], None] | None = None,
    fps: FrameRate | None = None,
) -> Generator[NDArray[np.uint8], None, None]:
    """Every `step`-th frame from number `start` on, upright RGB `(H, W, 3)` uint8, each fresh.

    A longer side than `max_side` pixels is reduced to it. With `fps` the frames are first brought
    to that constant rate (phones record with a varying one), otherwise each stored frame counts.
    `check` is asked before each frame and may raise to stop. Frames are found by counting, which
    is exact for every format. ffmpeg ends with the iterator: exhaust it or `contextlib.closing` it.
    A truncated file gives what it has. Raises BadInput or DecodeError when nothing decodes.
    """
    info = probe(path)
    scale = min(1.0, max_side / max(info.width, info.height)) if max_side else 1.0
    width, height = (max(round(side * scale), 1) for side in (info.width, info.height))
    filters = ",".join([*_chosen(start, step, fps), _scaled(width, height, scale)])
    arguments = [
        *input_of(path), "-map", f"0:{info.stream}", "-fps_mode", "passthrough",
        "-vf", filters, "-f", "rawvideo", "-pix_fmt", "rgb24",
    ]  # fmt: skip
    count = 0
    with decoding(arguments) as ffmpeg:
        while True:
            if check:
                check()
            rgb = np.empty((height, width, 3), np.uint8)
            if read_fully(ffmpeg.output, rgb.data.cast("B")) < rgb.nbytes:
                break
            count += 1
            yield rgb
        complaint = ffmpeg.last_complaint()
    if count == 0 and start == 0:
        reason = f" ({complaint})" if complaint else ""
        raise DecodeError(f"{path.name} holds no frame that can be read{reason}.", "Copy it again.")


def first_frame(path: Path, max_side: int | None = None) -> NDArray[np.uint8]:
    """The first frame, for a thumbnail; raises as `frames` does."""
    with contextlib.closing(frames(path, max_side=max_side)) as found:
        return next(found)


def _chosen(start: int, step: int, fps: FrameRate | None) -> list[str]:
    """Filters that bring the video to a constant rate and keep the wanted frames."""
    rate = [f"fps={fps.num}/{fps.den}:start_time=0"] if fps else []
    if start == 0 and step == 1:
        return rate
    return [*rate, f"select=gte(n\\,{start})*not(mod(n-{start}\\,{step}))"]


def _scaled(width: int, height: int, scale: float) -> str:
    """The filter that gives square pixels at the final size, with full colour resolution."""
    kind = "area" if scale < 1 else "bicubic"
    return f"scale={width}:{height}:flags={kind}+accurate_rnd+full_chroma_int+full_chroma_inp"

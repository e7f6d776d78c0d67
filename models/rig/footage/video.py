"""Crops as one video file: H.264 that every OpenCV reads, colours kept."""

import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, cast

import cv2
import numpy as np
from numpy.typing import NDArray

from ..errors import RigError

Image = NDArray[np.uint8]


def encode(frames: Iterable[Image], size: int, out: Path, crf: float) -> int:
    """Write frames (size, size, 3) as an MP4 file of constant quality `crf`; its bytes.

    Full-resolution colour (4:4:4): lips and teeth keep theirs, and OpenCV's conversion back to RGB
    is then free of the shift by one level that it has for 4:2:0. Limited-range BT.601 is what
    OpenCV assumes of any film. Raises RigError when the encoder fails.
    """
    import imageio_ffmpeg  # a machine that only trains has none

    scale = "scale=out_color_matrix=bt601:out_range=tv:flags=accurate_rnd+full_chroma_int"
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-y", "-v", "error", "-threads", "2"]
    command += ["-f", "rawvideo", "-pix_fmt", "rgb24", "-s", f"{size}x{size}", "-r", "25"]
    command += ["-i", "-", "-vf", scale, "-pix_fmt", "yuv444p", "-color_range", "tv"]
    command += ["-colorspace", "smpte170m", "-c:v", "libx264", "-threads", "2"]
    command += ["-preset", "medium", "-tune", "psnr", "-crf", f"{crf:.2f}", str(out)]
    with TemporaryFile() as said:
        encoder = subprocess.Popen(command, stdin=subprocess.PIPE, stderr=said)
        try:
            pipe = cast("IO[bytes]", encoder.stdin)
            for frame in frames:
                pipe.write(np.ascontiguousarray(frame).tobytes())
            pipe.close()
        except BrokenPipeError:
            pass
        except BaseException:
            encoder.kill()
            raise
        finally:
            encoder.wait()
        if encoder.returncode:
            said.seek(0)
            raise RigError(f"The film encoder failed: {said.read().decode(errors='replace')}")
    return out.stat().st_size


def decode(path: Path) -> Iterator[Image]:
    """The frames (S, S, 3) RGB of a file that `encode` wrote."""
    film = cv2.VideoCapture(str(path))
    try:
        while True:
            more, bgr = film.read()
            if not more:
                return
            yield cast("Image", cv2.cvtColor(bgr, cv2.COLOR_BGR2RGB))
    finally:
        film.release()

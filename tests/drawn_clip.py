"""A drawn person who speaks and blinks, as an album and as a video file."""

import subprocess
from dataclasses import replace
from pathlib import Path

import imageio_ffmpeg
import numpy as np
from engine_scenes import drawn, photo, shape
from fake_faces import found

from studio.domain.sources import SourceBank
from studio.engine.adaptation import Plan
from studio.engine.album import CROP, Album, Page
from studio.io.images import encode_png

LONG, RATE = 320, 12
QUICK = Plan(
    rate=1e-2,
    windows=1,
    warm_up=1,
    most_steps=16,
    check_every=8,
    average=0.5,
    pull=0.0,
    gentle=False,
)
"""Enough for a network that paints every face too bright to unlearn it."""


def moment(number: int) -> tuple[float, float]:
    """How far mouth and lids are open and shut in a frame."""
    return 0.2 * (1 - np.cos(0.7 * number)), float(number % 11 == 5)


def page(opening: float, closure: float = 0.0, seed: int = 1) -> Page:
    """One drawn picture."""
    points = shape(opening, closure)
    return Page(drawn(points, CROP, seed), points, (0.0, 0.0, 1.0, 1.0))


def album(frames: int, photos: int = 0) -> Album:
    """A clip, and photos of the person before another ground."""
    clip = [page(*moment(number)) for number in range(frames)]
    return Album(clip, [page(0.15 * number, seed=2) for number in range(photos)])


def landmarks(number: int) -> np.ndarray:
    """(74, 2) pixels of a frame of the video."""
    return shape(*moment(number)) * 256 + np.array([20.0, 12.0], np.float32)


def video(path: Path, frames: int, rate: int = RATE) -> Path:
    """The clip as a lossless film; a dot per bit in its corner tells a detector the frame."""
    shots = []
    for number in range(frames):
        shot = np.full((288, LONG, 3), 100, np.uint8)
        shot[12:268, 20:276] = drawn(shape(*moment(number)), 256)
        for bit in range(10):
            shot[:8, LONG - 8 * (bit + 1) : LONG - 8 * bit] = 255 * (number >> bit & 1)
        shots.append(shot.tobytes())
    raw = ["-f", "rawvideo", "-pix_fmt", "rgb24", "-s", f"{LONG}x288", "-r", str(rate), "-i", "-"]
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", *raw]
    command += ["-c:v", "ffv1", "-pix_fmt", "bgr0", str(path)]
    subprocess.run(command, input=b"".join(shots), check=True)
    return path


def number_of(rgb: np.ndarray) -> int:
    """Which frame of the video a picture is."""
    bits = (rgb[4, LONG - 8 * (bit + 1) + 4, 0] > 127 for bit in range(10))
    return sum(1 << bit for bit, on in enumerate(bits) if on)


class ClipDetector:
    """Knows the faces of the video; `blind` sees none of them."""

    def __init__(self, blind: bool = False):
        self.blind = blind

    def track(self, frames):
        for rgb in frames:
            yield None if self.blind else found(landmarks(number_of(rgb)))


def bank(assets) -> SourceBank:
    """Three drawn photos whose pixels are in `assets`."""
    kept = []
    for number in range(3):
        shot = photo(f"photo {number}", 0.2 * number)
        kept.append(replace(shot.source, asset=assets.put_bytes(encode_png(shot.rgb), ".png")))
    return SourceBank(slots=(*kept, None, None))

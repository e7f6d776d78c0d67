"""What a camera does to a rendered clip: exposure, colour, focus, noise, compression.

Renders are cleaner than any video; a network that has seen only them is lost before a webcam.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import cast

import cv2
import numpy as np
from numpy.typing import NDArray

Image = NDArray[np.uint8]
Flow = NDArray[np.float32]
Random = np.random.Generator

BLUR_SAMPLES = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Lens:
    """One camera and its light; the defaults change nothing.

    Brightness works on display values x in 0-1 after `gamma`: gain * x, or for a gain above 1
    gain * x / (1 + (gain - 1) * x), which lifts the face and keeps what is white from clipping.
    """

    exposure: float = 0.0
    """Share of the time between two frames in which light falls in: motion blur."""
    gamma: float = 1.0
    gain: tuple[float, float, float] = (1.0, 1.0, 1.0)
    """Of red, green, blue: exposure and white balance."""
    drift: float = 0.0
    """How far brightness wanders during a clip, as a share."""
    focus: float = 0.0
    """Standard deviation of the blur in pixels of a 224 px picture."""
    grain: float = 0.0
    """Standard deviation of the sensor's noise at mid-grey, 0-255."""
    quality: int = 0
    """JPEG quality of each frame, or of the change since the last in a video; 0 = uncompressed."""
    video: bool = False
    """Compress like a video: each frame is stored as its difference from the one before."""

    @classmethod
    def random(cls, random: Random) -> "Lens":
        """A camera between a studio's and a cheap phone's."""
        light = np.exp(random.normal(0, 0.04, 3)) * np.exp(random.normal(0, 0.2))
        compressed = random.random() < 0.6
        return cls(
            exposure=float(random.uniform(0.1, 0.7)) if random.random() < 0.6 else 0.0,
            gamma=float(np.exp(random.normal(0, 0.12))),
            gain=(float(light[0]), float(light[1]), float(light[2])),
            drift=float(random.uniform(0, 0.06)) if random.random() < 0.4 else 0.0,
            focus=float(random.uniform(0.3, 1.0)) if random.random() < 0.4 else 0.0,
            grain=float(random.gamma(1.5, 1.5)) if random.random() < 0.7 else 0.0,
            quality=int(random.integers(45, 95)) if compressed else 0,
            video=bool(random.random() < 0.6),
        )


def filmed(
    frames: Sequence[Image], flows: Sequence[Flow] | None, lens: Lens, random: Random
) -> Iterator[Image]:
    """The rendered `frames` (S, S, 3) as `lens` sees them, one after another.

    `flows[t]` (S, S, 2) leads from a pixel of frame t to its place in frame t - 1 (zeros for the
    first); None leaves out the motion blur.
    """
    size = len(frames[0])
    wander = 1 + lens.drift * np.sin(random.uniform(0, 6.3) + np.arange(len(frames)) / 19.0)
    moving: Iterable[Image] = frames
    if flows is not None and lens.exposure:
        moving = map(lambda f, w: motion_blurred(f, w, lens.exposure), frames, flows)
    before: NDArray[np.float32] | None = None
    for frame, light in zip(moving, wander, strict=True):
        picture = frame
        if lens.focus:
            picture = cast("Image", cv2.GaussianBlur(picture, (0, 0), lens.focus * size / 224))
        picture = _toned(picture, lens, float(light))
        if lens.grain:
            picture = _grainy(picture, lens.grain, random)
        if lens.quality:
            picture, before = _compressed(picture, before if lens.video else None, lens.quality)
        yield picture


def motion_blurred(frame: Image, flow: Flow, exposure: float) -> Image:
    """`frame` smeared along `flow` (S, S, 2) px, as far as things moved during the exposure."""
    if np.abs(flow).max() * exposure < 0.5:
        return frame
    size = len(frame)
    rows, columns = np.mgrid[0:size, 0:size].astype(np.float32)
    total = np.zeros(frame.shape, np.float32)
    for part in np.linspace(-exposure / 2, exposure / 2, BLUR_SAMPLES, dtype=np.float32):
        x, y = columns + part * flow[..., 0], rows + part * flow[..., 1]
        total += cv2.remap(frame, x, y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray((total / BLUR_SAMPLES).round(), np.uint8)


def _toned(picture: Image, lens: Lens, light: float) -> Image:
    """Gain and gamma by one table per channel."""
    gain = np.array(lens.gain) * light
    ramp = (np.arange(256) / 255.0)[:, None] ** lens.gamma
    toned = gain * ramp / (1 + np.maximum(gain - 1, 0) * ramp)
    table = (255 * toned).clip(0, 255).round().astype(np.uint8)
    return cast("Image", cv2.LUT(picture, table.reshape(1, 256, 3)))


def _grainy(picture: Image, grain: float, random: Random) -> Image:
    """Noise of a sensor: photons (grows with the square root of light) and a floor, in colour."""
    noise = random.standard_normal(picture.shape, np.float32)
    noise += random.standard_normal((*picture.shape[:2], 1), np.float32)  # more in brightness
    strength = grain * np.sqrt((0.2 + picture / 160.0).astype(np.float32) / 2)
    return np.asarray((picture + strength * noise).clip(0, 255).round(), np.uint8)


def _compressed(
    picture: Image, before: NDArray[np.float32] | None, quality: int
) -> tuple[Image, NDArray[np.float32]]:
    """The decoded picture, as 8 bit and as the decoder keeps it for the next frame.

    The difference from `before` is what is coded, as between the key frames of a video.
    """
    base = np.full(picture.shape, 0, np.float32) if before is None else before
    offset = 0.0 if before is None else 128.0
    change = (picture - base + offset).clip(0, 255).round().astype(np.uint8)
    _, code = cv2.imencode(".jpg", change, [cv2.IMWRITE_JPEG_QUALITY, quality])
    decoded = np.asarray(cv2.imdecode(code, cv2.IMREAD_COLOR), np.float32)
    whole = (base + decoded - offset).clip(0, 255)
    return np.asarray(whole.round(), np.uint8), whole

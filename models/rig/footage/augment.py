"""Changes of a training pair: the same for bank and target, or for each picture by itself."""

import math
from dataclasses import dataclass
from typing import cast

import cv2
import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter1d

from ...landmarks74.layout import MIRROR
from .faces import Rows
from .warp import Warp, sampled

Image = NDArray[np.uint8]
Points = NDArray[np.float32]
Random = np.random.Generator

TURN_DEG, SCALE, SHIFT, COLOUR = 8.0, 0.1, 8 / 224, 0.1
"""Limits of the joint change: degrees, relative size, share of the side, gain (METHODS 9.4)."""
GROUPS = tuple(
    (*part,) for part in (range(17), range(17, 27), range(27, 36), range(36, 48), range(48, 68))
)
"""Points whose detection errs together: jaw, brows, nose, eyes, lips."""
EYE_EXTRAS = tuple(range(68, 74))
JPEG_QUALITY = (60, 95)


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """A change of all pictures of a pair: crop pixels -> crop pixels, and colours."""

    matrix: NDArray[np.float64]
    """(2, 3) from a pixel of the stored crop to one of the changed crop, flip included."""
    flip: bool
    gain: NDArray[np.float32]
    """(3,) factor of each channel."""
    offset: float
    """Added to every channel, levels."""

    @classmethod
    def none(cls) -> "Placement":
        """No change."""
        return cls(matrix=np.eye(2, 3), flip=False, gain=np.ones(3, np.float32), offset=0.0)

    @classmethod
    def random(cls, size: int, random: Random) -> "Placement":
        """A random flip, turn, scale, shift and colour for crops of `size` pixels."""
        turn = math.radians(random.uniform(-TURN_DEG, TURN_DEG))
        scale = math.exp(random.uniform(-1, 1) * math.log1p(SCALE))
        flip = bool(random.random() < 0.5)
        cos, sin = scale * math.cos(turn), scale * math.sin(turn)
        linear = np.array([[cos, sin], [-sin, cos]]) @ np.diag([-1.0 if flip else 1.0, 1.0])
        middle = np.full(2, (size - 1) / 2)
        shift = random.uniform(-SHIFT * size, SHIFT * size, 2)
        light, tint = random.uniform(-COLOUR, COLOUR), random.uniform(-COLOUR / 2, COLOUR / 2, 3)
        return cls(
            matrix=np.column_stack((linear, middle + shift - linear @ middle)),
            flip=flip,
            gain=np.asarray(1 + light + tint, np.float32),
            offset=float(255 * random.uniform(-COLOUR / 2, COLOUR / 2)),
        )

    def picture(self, rgb: Image, warp: Warp | None = None) -> Image:
        """The changed picture (S, S, 3), warped first if asked, resampled once."""
        size = rgb.shape[0]
        moved = rgb
        if warp is not None:
            moved = cast("Image", sampled(rgb, warp.places(self._places(size)), cv2.INTER_CUBIC))
        elif not np.array_equal(self.matrix, np.eye(2, 3)):
            moved = cast(
                "Image",
                cv2.warpAffine(
                    rgb,
                    self.matrix,
                    (size, size),
                    flags=cv2.INTER_CUBIC,
                    borderMode=cv2.BORDER_REPLICATE,
                ),
            )
        ramp = np.arange(256, dtype=np.float32)[:, None] * self.gain + self.offset
        return cast("Image", cv2.LUT(moved, ramp.round().clip(0, 255).astype(np.uint8)[None]))

    def points(self, points: Points, warp: Warp | None = None) -> Points:
        """Where the (74, 2) points lie then; a flip gives them their partners' numbers."""
        if warp is not None:
            points = warp.points(points)
        moved = points @ self.matrix[:, :2].T + self.matrix[:, 2]
        return np.asarray(moved[MIRROR] if self.flip else moved, np.float32)

    def mask(self, mask: Image, size: int, beyond: int) -> Image:
        """A thinned mask (S // 4, S // 4) moved along, `beyond` outside the stored crop."""
        step = size / mask.shape[0]
        matrix = self.matrix.copy()
        centre = (step - 1) / 2
        matrix[:, 2] = (matrix[:, 2] + (matrix[:, :2].sum(1) - 1) * centre) / step
        side = mask.shape[::-1]
        moved = cv2.warpAffine(
            mask,
            matrix,
            side,
            flags=cv2.INTER_NEAREST,
            borderMode=cv2.BORDER_CONSTANT,
            borderValue=beyond,
        )
        return cast("Image", moved)

    def back(self) -> NDArray[np.float64]:
        """(2, 3) from a pixel of the changed crop to the stored one."""
        return cast("NDArray[np.float64]", cv2.invertAffineTransform(self.matrix))

    def _places(self, size: int) -> Points:
        """(size, size, 2): where each changed pixel was."""
        inverse = self.back()
        rows, columns = np.mgrid[0:size, 0:size].astype(np.float32)
        grid = np.stack((columns, rows), -1)
        return np.asarray(grid @ inverse[:, :2].T + inverse[:, 2], np.float32)


def noisy_track(
    points: Points, random: Random, *, jitter: float, drift: float, seconds: float = 8.0
) -> Points:
    """Points (T, 74, 2) as a detector or a speech network might give them.

    `jitter` px of independent noise (METHODS 9.4: .5-1 at 224) and `drift` px that the points of
    a feature share and that changes over about `seconds` frames.
    """
    frames = len(points)
    shared = random.normal(0, 1, (frames, len(GROUPS), 2))
    if frames > 1:
        shared = gaussian_filter1d(shared, seconds, axis=0, mode="wrap")
        shared /= max(float(np.sqrt((shared**2).mean())), 1e-6)
    noise = random.normal(0, jitter, points.shape)
    for number, group in enumerate(GROUPS):
        noise[:, list(group)] += drift * shared[:, number, None]
    noise[:, list(EYE_EXTRAS)] += drift * shared[:, 3, None]
    return np.asarray(points + noise, np.float32)


def dropped_slots(bank: Rows, random: Random, chance: float = 0.1) -> Rows:
    """The bank with some slots replaced by a neighbour."""
    places = np.arange(len(bank))
    lost = random.random(len(bank)) < chance
    side = np.where(random.random(len(bank)) < 0.5, -1, 1)
    places[lost] = (places + side)[lost].clip(0, len(bank) - 1)
    return np.asarray(bank[places])


def jpeg(rgb: Image, random: Random) -> Image:
    """The picture after a round trip through JPEG of random quality 60 to 95."""
    quality = int(random.integers(JPEG_QUALITY[0], JPEG_QUALITY[1] + 1))
    bgr = cv2.cvtColor(rgb, cv2.COLOR_RGB2BGR)
    _, code = cv2.imencode(".jpg", bgr, [cv2.IMWRITE_JPEG_QUALITY, quality])
    again = cast("Image", cv2.imdecode(code, cv2.IMREAD_COLOR))
    return cast("Image", cv2.cvtColor(again, cv2.COLOR_BGR2RGB))

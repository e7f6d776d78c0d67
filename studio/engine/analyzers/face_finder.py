"""Where a face could be: guesses of OpenCV's shipped cascades, the likely and cheap ones first."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import cv2
import numpy as np
from numpy.typing import NDArray

Image = NDArray[np.uint8]

FRONTAL = ("haarcascade_frontalface_alt2.xml", "haarcascade_frontalface_default.xml")
PROFILE = "haarcascade_profileface.xml"
COARSE_PX, FINE_PX = 480, 1200
"""The longer side of the picture at the first and at the second look."""
TILTS_DEG = (-25.0, 25.0)
SMALLEST_PX = 28
SIDE_PER_BOX, DOWN_PER_BOX = 0.85, 0.17
"""Longer side of the box around the landmarks per side of a cascade's box, and how much lower it
is centred: medians over labelled photos."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FaceBox:
    """A turned square around the landmarks of a face: centre and side in pixels of the picture.

    `angle_deg` is clockwise; `confidence` 0 to 1, and 0 for a mere guess.
    """

    x: float
    y: float
    side: float
    angle_deg: float = 0.0
    confidence: float = 0.0


class FaceFinder:
    """Haar cascades (Viola & Jones 2001) at several sizes and tilts; not for several threads."""

    def __init__(self, folder: Path | None = None) -> None:
        folder = folder or Path(cv2.__file__).parent / "data"
        self._frontal = [cv2.CascadeClassifier(str(folder / name)) for name in FRONTAL]
        self._profile = cv2.CascadeClassifier(str(folder / PROFILE))

    def rounds(self, rgb: Image) -> Iterator[list[FaceBox]]:
        """Guesses for `rgb` (H, W, 3), round by round: stop when one of them turns out a face.

        Upright frontal faces in a small picture, then in a larger one, then tilted, then turned.
        """
        grey = cast("Image", cv2.equalizeHist(cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY)))
        coarse, fine = _Scaled(grey, COARSE_PX), _Scaled(grey, FINE_PX)
        yield distinct([g for c in self._frontal for g in coarse.ask(c)])
        if fine.scale > 1.3 * coarse.scale:
            yield distinct([g for c in self._frontal for g in fine.ask(c)])
        tilted = [g for tilt in TILTS_DEG for g in coarse.ask(self._frontal[0], tilt)]
        yield distinct(tilted)
        yield distinct([*coarse.ask(self._profile), *coarse.ask(self._profile, mirror=True)])


class _Scaled:
    """A grey picture reduced to `longest` pixels, and the cascades' answers in the full picture."""

    def __init__(self, grey: Image, longest: int) -> None:
        height, width = grey.shape
        self.scale = min(1.0, longest / max(height, width))
        size = (max(1, round(width * self.scale)), max(1, round(height * self.scale)))
        self.grey = cv2.resize(grey, size, interpolation=cv2.INTER_AREA)

    def ask(
        self, cascade: cv2.CascadeClassifier, tilt_deg: float = 0.0, mirror: bool = False
    ) -> list[FaceBox]:
        """Boxes of one cascade in the picture turned against `tilt_deg`, best first."""
        height, width = self.grey.shape
        if min(height, width) < SMALLEST_PX:
            return []
        matrix = cv2.getRotationMatrix2D(((width - 1) / 2, (height - 1) / 2), tilt_deg, 1.0)
        picture = self.grey
        if tilt_deg:
            picture = cv2.warpAffine(
                picture, matrix, (width, height), borderMode=cv2.BORDER_REPLICATE
            )
        if mirror:
            picture = np.ascontiguousarray(picture[:, ::-1])
        boxes, _, scores = cascade.detectMultiScale3(
            picture, 1.1, 3, minSize=(SMALLEST_PX, SMALLEST_PX), outputRejectLevels=True
        )
        order = np.argsort(-np.asarray(scores, float).ravel(), kind="stable")
        back = cv2.invertAffineTransform(matrix)
        guesses = []
        for left, top, side, _ in np.asarray(boxes, float).reshape(-1, 4)[order]:
            middle = left + side / 2
            x = width - 1 - middle if mirror else middle
            spot = back @ (x, top + side / 2 + DOWN_PER_BOX * side, 1.0)
            guesses.append(
                FaceBox(
                    x=float(spot[0]) / self.scale,
                    y=float(spot[1]) / self.scale,
                    side=SIDE_PER_BOX * float(side) / self.scale,
                    angle_deg=tilt_deg,
                )
            )
        return guesses


def distinct(guesses: list[FaceBox]) -> list[FaceBox]:
    """The guesses without those that all but repeat an earlier one."""
    kept: list[FaceBox] = []
    for guess in guesses:
        if not any(_same(guess, other) for other in kept):
            kept.append(guess)
    return kept


def _same(a: FaceBox, b: FaceBox) -> bool:
    """Whether two guesses are about one face, so near that refining both gives nothing new."""
    side = min(a.side, b.side)
    near = math.hypot(a.x - b.x, a.y - b.y) < 0.2 * side
    return near and max(a.side, b.side) < 1.3 * side and abs(a.angle_deg - b.angle_deg) < 15

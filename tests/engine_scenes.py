"""Photos whose landmarks are exact: a drawn mean face on a textured ground."""

import cv2
import numpy as np

from studio.domain import face
from studio.domain.expressions import movement
from studio.domain.frame_state import FrameState
from studio.domain.performance import close_lids
from studio.domain.retarget import mean_face
from studio.domain.samples import Samples
from studio.domain.settings import WarpSettings
from studio.domain.sources import Crop, SourceImage
from studio.engine.renderer import Photo

SIDE = 256


def shape(opening=0.0, closure=0.0):
    """A face (74, 2) in crop sides."""
    opened = mean_face() + np.float32(opening) * movement("mouth_open")
    return close_lids(opened.astype(np.float32), closure)


def drawn(points, side=SIDE, seed=1):
    """A picture (side, side, 3) of a face whose parts follow `points` (74, 2) in crop sides."""
    rng = np.random.default_rng(seed)
    ground = cv2.resize(rng.uniform(60, 160, (12, 12, 3)).astype(np.float32), (side, side))
    picture = np.clip(ground, 0, 255).astype(np.uint8)

    def fill(indices, colour):
        outline = np.round(points[list(indices)] * side * 16).astype(np.int32)
        cv2.fillPoly(picture, [outline], colour, cv2.LINE_AA, 4)

    fill((*face.JAW, *reversed(face.BROW_B), *reversed(face.BROW_A)), (214, 170, 140))
    fill(face.EYE_A, (245, 245, 245))
    fill(face.EYE_B, (245, 245, 245))
    fill(face.OUTER_LIP, (190, 80, 80))
    fill(face.INNER_LIP, (60, 20, 20))
    for pupil in (face.PUPIL_A, face.PUPIL_B):
        centre = np.round(points[pupil] * side * 16).astype(int)
        cv2.circle(picture, tuple(int(v) for v in centre), 5 * 16, (40, 60, 90), -1, cv2.LINE_AA, 4)
    return picture


def photo(name="a", opening=0.0, closure=0.0, side=SIDE, clip=""):
    """A drawn photo whose crop is the whole picture."""
    points = shape(opening, closure)
    source = SourceImage(
        asset=f"{name}.png",
        name=name,
        width=side,
        height=side,
        landmarks=Samples(points * side),
        crop=Crop(x=side / 2, y=side / 2, side=side),
        clip=clip,
    )
    return Photo(source, drawn(points, side))


def state(points, size=128, margin=0.18, renderer="prior_warp", settings=()):
    """A frame state that asks for `points` (74, 2)."""
    return FrameState(
        landmarks=Samples(points),
        warp=WarpSettings(margin=margin),
        renderer=renderer,
        settings=settings,
        size=size,
    )


def psnr(a, b):
    """Peak signal-to-noise ratio in dB of two uint8 pictures."""
    error = np.mean((a.astype(np.float64) - b.astype(np.float64)) ** 2)
    return float("inf") if error == 0 else 10 * np.log10(255**2 / error)

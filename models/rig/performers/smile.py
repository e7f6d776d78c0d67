"""The folds of a smile, from another photo of the person that smiles."""

from dataclasses import dataclass

import cv2
import numpy as np

from .anatomy import SKIN, landmark_places
from .figure import Figure
from .picture import blurred, sampled
from .raster import Buffer, Bytes, Floats
from .sitting import Sitting
from .texture import ALL, packed

_MATCH_CM, _COARSE = 1.8, 4
_SMILING = ("mouthSmile", "cheekSquint", "mouthStretch", "mouthUpperUp", "mouthDimple")
_LEAST_SMILE = 0.3


@dataclass(frozen=True, slots=True, kw_only=True)
class Smile:
    """The skin of another photo of the person that smiles, brought to the portrait's places.

    `image` (ALL, ALL, 3); `share` (SKIN,) of it per vertex in the full smile; `way` (57,) from the
    expression of the portrait, which has `rest` of it, to that of the smile.
    """

    image: Bytes
    share: Floats
    way: Floats
    rest: float

    def amount(self, weights: Floats) -> float:
        """How much of the smile the expression `weights` (57,) have, 0 to 1."""
        return float(np.clip(weights @ self.way - self.rest, 0.0, 1.0))


def smile_of(
    sitting: Sitting, other: Sitting, colours: Floats, places: Floats, normals: Floats
) -> Smile | None:
    """The smile of the person of `sitting` in an `other` one; None if they do not smile there.

    `colours` (ALL, ALL, 3) are those of the rest at `places` (SKIN, 2) of the skin, whose
    `normals` (SKIN, 3) say what a photo shows well.
    """
    figure = sitting.figure
    names = figure.anatomy.model.expression_names
    joy = np.array([name.startswith(_SMILING) for name in names])
    way = (other.figure.rest - figure.rest) * joy
    length = float(np.linalg.norm(way))
    if length < _LEAST_SMILE or way.sum() < _LEAST_SMILE:
        return None
    image, seen = _brought(sitting, other, places)
    sigma = _MATCH_CM * figure.camera.scale
    image = colours + (_matched(image, colours, seen, sigma) - colours) * seen
    facing = np.clip((normals[:, 2] - 0.3) / 0.3, 0.0, 1.0)
    return Smile(
        image=packed(image, 1.0),
        share=np.asarray(_share(figure) * facing, np.float32),
        way=np.asarray(way / length**2, np.float32),
        rest=float(figure.rest @ way) / length**2,
    )


def _brought(sitting: Sitting, other: Sitting, places: Floats) -> tuple[Floats, Floats]:
    """The skin of `other` at the `places` of the skin of `sitting`, and where there is any."""
    anatomy = sitting.figure.anatomy
    buffer = Buffer.empty(ALL, ALL)
    skin = anatomy.triangles[: anatomy.mouth]
    depth = sitting.rest.turned[:SKIN, 2]
    spots = np.column_stack([places, depth]).astype(np.float32)
    buffer.draw(spots, skin, one_sided=anatomy.outward)
    there = other.figure.seen(other.rest.turned[:SKIN])
    corners = there[skin[np.maximum(buffer.triangle, 0)]]
    a, b = buffer.weights[..., :1], buffer.weights[..., 1:]
    where = corners[:, :, 0] * a + corners[:, :, 1] * b + corners[:, :, 2] * (1.0 - a - b)
    seen = (buffer.triangle >= 0).astype(np.float32)[..., None]
    return sampled(other.portrait.image, where), seen


def _matched(image: Floats, like: Floats, seen: Floats, sigma: float) -> Floats:
    """`image` (H, W, 3) with the broad colours of `like` where it is `seen` (H, W, 1)."""
    small = (ALL // _COARSE, ALL // _COARSE)
    broad = [
        blurred(np.asarray(cv2.resize(values * seen, small), np.float32), sigma / _COARSE)
        for values in (image, like)
    ]
    ratio = np.clip(broad[1] / np.maximum(broad[0], 1.0), 0.6, 1.6)
    return np.asarray(np.clip(image * cv2.resize(ratio, (ALL, ALL)), 0.0, 255.0), np.float32)


def _share(figure: Figure) -> Floats:
    """Cheeks, folds and the skin below the eyes take the smile's texture; lips and lids do not."""
    shape = figure.shape[:SKIN]
    eyes = np.stack([ball.centre for ball in figure.balls])
    share = np.clip((_distance(shape, eyes) - figure.balls[0].radius - 0.5) / 0.6, 0.0, 1.0)
    lips = shape[landmark_places(*range(48, 68))]
    share *= np.clip((_distance(shape, lips) - 0.15) / 0.4, 0.0, 1.0)
    brow = float(shape[landmark_places(*range(17, 27)), 1].mean())
    return np.asarray(share * np.clip(brow - shape[:, 1], 0.0, 1.0), np.float32)


def _distance(points: Floats, others: Floats) -> Floats:
    """Distance (n,) cm of each of `points` (n, 3) from the nearest of `others` (m, 3)."""
    away = np.linalg.norm(points[:, None] - others[None], axis=2)
    return np.asarray(away.min(axis=1), np.float32)

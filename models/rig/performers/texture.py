"""The photo as the texture of a head: the portrait cut from it, and where the skin finds its colour.

All textures of a performer lie in the pixels of one portrait: 512 px for the crop that the rig's
pictures have, and a margin around it for heads that tilt.
"""

from dataclasses import dataclass
from typing import Self

import cv2
import numpy as np
from numpy.typing import ArrayLike, NDArray

from .anatomy import SKIN, landmark_places
from .figure import Figure, Posed
from .fit import CROP_IN_FACE_HEIGHTS
from .raster import Buffer, Bytes, Floats

SIDE, MARGIN = 512, 128
ALL = SIDE + 2 * MARGIN
_GRAZING, _PULL = 0.35, 0.35
"""Skin whose normal is flatter than the first takes its colour up to the second, cm, inwards."""
_MATCH_CM = 1.8
_SMILING = ("mouthSmile", "cheekSquint", "mouthStretch", "mouthUpperUp", "mouthDimple")
_LEAST_SMILE = 0.3


@dataclass(frozen=True, slots=True, kw_only=True)
class Portrait:
    """Part of a photo: `image` (ALL, ALL, 3) 0 to 255 and the `landmarks` (74, 2) px in it.

    Pixel p of the photo is `(p - corner) * zoom` here. Beyond the photo its border goes on.
    """

    image: Floats
    landmarks: Floats
    zoom: float
    corner: Floats

    @classmethod
    def of(cls, rgb: Bytes, landmarks: ArrayLike) -> Self:
        """Cut the face with `landmarks` (74, 2) px out of the photo `rgb` (H, W, 3)."""
        points = np.asarray(landmarks, np.float32)
        height = np.linalg.norm(points[8] - points[17:27].mean(axis=0))
        zoom = float(SIDE / (CROP_IN_FACE_HEIGHTS * height))
        corner = points[30] - (ALL - 1) / 2.0 / zoom
        source = rgb if zoom > 1.0 else cv2.GaussianBlur(rgb, (0, 0), 0.4 / zoom)
        matrix = np.array([[zoom, 0.0, -corner[0] * zoom], [0.0, zoom, -corner[1] * zoom]])
        flags = cv2.INTER_CUBIC if zoom > 1.0 else cv2.INTER_LINEAR
        size = (ALL, ALL)
        image = cv2.warpAffine(source, matrix, size, flags=flags, borderMode=cv2.BORDER_REPLICATE)
        return cls(
            image=_soft_beyond(image.astype(np.float32), matrix, rgb.shape[:2]),
            landmarks=np.asarray((points - corner) * zoom, np.float32),
            zoom=zoom,
            corner=np.asarray(corner, np.float32),
        )


def _soft_beyond(image: Floats, matrix: NDArray[np.float64], shape: tuple[int, ...]) -> Floats:
    """`image` whose part beyond the photo loses its streaks with the distance from it."""
    inside = np.zeros(image.shape[:2], np.uint8)
    low = np.maximum(np.round(matrix[:, 2]), 0).astype(int)
    high = np.round(matrix[:, 2] + matrix[0, 0] * np.array(shape[::-1])).astype(int)
    inside[low[1] : max(high[1], 0), low[0] : max(high[0], 0)] = 1
    away = cv2.distanceTransform(1 - inside, cv2.DIST_L2, 5)[..., None]
    for sigma in (4.0, 12.0):
        blurred = cv2.GaussianBlur(image, (0, 0), sigma)
        image = image + (blurred - image) * np.clip(away / (3.0 * sigma), 0.0, 1.0)
    return np.asarray(image, np.float32)


def skin_places(figure: Figure, posed: Posed, normals: Floats) -> Floats:
    """Pixel of the portrait (SKIN, 2) where each vertex of the skin finds its colour."""
    found = figure.seen(posed.turned[:SKIN])
    facing = normals[:SKIN]
    pull = np.clip((_GRAZING - facing[:, 2]) / 0.5, 0.0, 1.0) * _PULL * figure.camera.scale
    outwards = facing[:, :2] * np.array([1.0, -1.0], np.float32)
    outwards /= np.maximum(np.linalg.norm(outwards, axis=1, keepdims=True), 0.1)
    return np.asarray(found - outwards * pull[:, None], np.float32)


def draw_skin(figure: Figure, points: Floats, turned: Floats) -> Buffer:
    """The skin's triangles seen at `points` (V, 2) px of the portrait."""
    buffer = Buffer.empty(ALL, ALL)
    anatomy = figure.anatomy
    place = np.column_stack([points, turned[: len(points), 2]]).astype(np.float32)
    triangles = anatomy.triangles[: anatomy.mouth]
    used = triangles[(triangles < len(points)).all(axis=1)]
    buffer.draw(place, used, one_sided=anatomy.outward)
    return buffer


@dataclass(frozen=True, slots=True, kw_only=True)
class Smile:
    """The skin of another photo of the person that smiles, brought to the portrait's places.

    `image` (ALL, ALL, 3); `share` (SKIN,) of it per vertex in the full smile; `way` (57,) from the
    rest to the smile, so that `weights @ way` says how much of it there is.
    """

    image: Floats
    share: Floats
    way: Floats
    rest: float

    def amount(self, weights: Floats) -> float:
        """How much of the smile the expression `weights` (57,) have, 0 to 1."""
        return float(np.clip(weights @ self.way - self.rest, 0.0, 1.0))


def smile_of(
    figure: Figure,
    base: Floats,
    places: Floats,
    normals: Floats,
    other: Portrait,
    there: Figure,
    posed: Posed,
) -> Smile | None:
    """The skin of the portrait `other`, where the person is `there`; None if it does not smile.

    `base` (ALL, ALL, 3) are the colours of the rest at `places` (SKIN, 2) of the skin, whose
    `normals` (SKIN, 3) say what the photo shows well.
    """
    anatomy = figure.anatomy
    names = anatomy.model.expression_names
    joy = np.array([name.startswith(_SMILING) for name in names])
    way = (there.rest - figure.rest) * joy
    length = float(np.linalg.norm(way))
    if length < _LEAST_SMILE or way.sum() < _LEAST_SMILE:
        return None
    buffer = draw_skin(figure, places, posed.turned)
    elsewhere = there.seen(posed.turned[:SKIN])
    seen = buffer.triangle >= 0
    corners = anatomy.triangles[np.maximum(buffer.triangle, 0)]
    a, b = buffer.weights[..., 0], buffer.weights[..., 1]
    shares = np.stack([a, b, 1.0 - a - b], axis=-1)
    where = (elsewhere[np.minimum(corners, SKIN - 1)] * shares[..., None]).sum(axis=2)
    where = where.astype(np.float32)
    image = cv2.remap(other.image, where[..., 0], where[..., 1], cv2.INTER_LINEAR)
    mask = seen.astype(np.float32)
    sigma = _MATCH_CM * figure.camera.scale
    small = cv2.GaussianBlur(image * mask[..., None], (0, 0), sigma)
    large = cv2.GaussianBlur(base * mask[..., None], (0, 0), sigma)
    image = np.clip(image * np.clip(large / np.maximum(small, 1.0), 0.6, 1.6), 0.0, 255.0)
    image = base + (image - base) * mask[..., None]
    return Smile(
        image=np.asarray(image, np.float32),
        share=_smile_share(figure) * np.clip((normals[:, 2] - 0.3) / 0.3, 0.0, 1.0),
        way=np.asarray(way / length**2, np.float32),
        rest=float(figure.rest @ way) / length**2,
    )


def _smile_share(figure: Figure) -> Floats:
    """Cheeks, folds and the skin below the eyes take the smile's texture; lips and lids do not."""
    shape = figure.shape[:SKIN]
    eyes = np.stack([ball.centre for ball in figure.balls])
    away = np.linalg.norm(shape[:, None] - eyes[None], axis=2).min(axis=1)
    radius = figure.balls[0].radius
    share = np.clip((away - radius - 0.5) / 0.6, 0.0, 1.0)
    lips = shape[landmark_places(*range(48, 68))]
    near = np.linalg.norm(shape[:, None] - lips[None], axis=2).min(axis=1)
    share *= np.clip((near - 0.15) / 0.4, 0.0, 1.0)
    brow = float(shape[landmark_places(*range(17, 27)), 1].mean())
    return np.asarray(share * np.clip((brow - shape[:, 1]) / 1.0, 0.0, 1.0), np.float32)


def packed(image: Floats, scale: float) -> Bytes:
    """`image` (H, W, C) as bytes, reduced to `scale` of its size where that is smaller."""
    if scale < 1.0:
        size = round(image.shape[1] * scale), round(image.shape[0] * scale)
        image = cv2.resize(image, size, interpolation=cv2.INTER_AREA)
    return np.asarray(np.clip(image + 0.5, 0.0, 255.0), np.uint8)


def scaled(places: Floats, scale: float) -> Floats:
    """Pixels `places` (N, 2) of the portrait in a texture of `scale` its size."""
    return np.asarray((places + 0.5) * np.float32(scale) - 0.5, np.float32)

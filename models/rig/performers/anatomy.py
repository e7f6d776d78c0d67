"""What every performer's head has in common: its surfaces, how they move, where they end."""

from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from .face_model import LANDMARK_VERTICES, PARTS, FaceModel, places
from .lips import LipSeam
from .raster import Floats, Ints

MOVING = PARTS["teeth"].stop
"""Vertices that expressions move; the eyes' come after them and only turn."""
VERTICES = PARTS["right_eye"].stop
BALL = 770
"""Vertices of an eyeball without its cornea."""
BALLS = tuple(range(PARTS[eye].start, PARTS[eye].start + BALL) for eye in ("right_eye", "left_eye"))
"""Vertices of the eyeballs, image-left eye first."""
SKIN, HEAD = PARTS["skin"].stop, PARTS["head"].stop
_FADE_FROM, _FADE_OVER = 0.3, 1.5
_SIDE_FROM, _SIDE_OVER = 4.0, 2.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Anatomy:
    """Surfaces and modes of `model`, made ready to be drawn.

    `triangles` (M, 3): skin, then the mouth's (lining, sockets, gums, teeth), then the eyeballs;
    `mouth` and `eyes` say where those begin. `head` (L, 3): skin, ears, neck and back of the head,
    facing the camera where they have the orientation `outward`. `modes` (57, MOVING * 3);
    `neck` (V,) 0 where the body stays, 1 where the head turns; `cover` (SKIN,) how far the mesh,
    not the relief, shows the skin; `seam` of the lips.
    """

    model: FaceModel
    triangles: Ints
    mouth: int
    eyes: int
    head: Ints
    outward: int
    modes: Floats
    neck: Floats
    cover: Floats
    seam: LipSeam

    @classmethod
    def of(cls, model: FaceModel) -> Self:
        """Prepare `model`."""
        skin = model.triangles_of("skin")
        mouth = model.triangles_of("mouth", "sockets", "gums", "teeth")
        balls = model.triangles_of("left_eye", "right_eye")
        balls = balls[np.isin(balls, [*BALLS[0], *BALLS[1]]).all(axis=1)]
        place = model.vertices[skin]
        frontal = place[place[:, 0, 2] > 7.0][:, :, :2] * (1.0, -1.0)
        (x0, y0), (x1, y1), (x2, y2) = frontal.transpose(1, 2, 0)
        area = (y1 - y2) * (x0 - x2) + (x2 - x1) * (y0 - y2)
        return cls(
            model=model,
            triangles=np.concatenate([skin, mouth, balls]).astype(np.int32),
            mouth=len(skin),
            eyes=len(skin) + len(mouth),
            head=model.triangles_of("skin", "head").astype(np.int32),
            outward=int(np.sign(np.median(area))),
            modes=np.ascontiguousarray(model.expression[:, :MOVING].reshape(-1, MOVING * 3)),
            neck=neck_share(model.vertices[:VERTICES], inner=HEAD),
            cover=_cover(model, skin),
            seam=LipSeam.of(model),
        )


def neck_share(points: NDArray[np.floating], inner: int | None = None) -> Floats:
    """How far `points` (N, 3) in model axes turn with the head, (N,); those from `inner` on do."""
    height = points[:, 1] + 0.3 * (points[:, 2] - 10.0)
    share = np.clip((height + 16.0) / 6.5, 0.0, 1.0)
    share = share**2 * (3.0 - 2.0 * share)
    if inner is not None:
        share[inner:] = 1.0
    return np.asarray(share, np.float32)


def landmark_places(*points: int) -> list[int]:
    """Vertices of the landmarks `points`."""
    return [LANDMARK_VERTICES[point] for point in points]


def _cover(model: FaceModel, skin: Ints) -> Floats:
    """1 in the face, 0 towards the border of the skin and behind the cheeks."""
    edges = np.sort(np.concatenate([skin[:, [0, 1]], skin[:, [1, 2]], skin[:, [0, 2]]]), axis=1)
    edge, count = np.unique(edges, axis=0, return_counts=True)
    border = np.unique(edge[count == 1])
    border = border[border < SKIN]
    x, y, z = model.vertices[border].T
    border = border[(z < 7.0) | (np.abs(x) > 6.0) | (y < -9.0)]
    away = cKDTree(model.vertices[border]).query(model.vertices[:SKIN])[0]
    inside = np.clip((away - _FADE_FROM) / _FADE_OVER, 0.0, 1.0)
    front = np.clip((model.vertices[:SKIN, 2] - _SIDE_FROM) / _SIDE_OVER, 0.0, 1.0)
    return np.asarray(inside * front, np.float32)


BLINKS = tuple(places(name)[0] for name in ("eyeBlink_R", "eyeBlink_L"))
"""Expression that shuts each eye, image-left eye first."""

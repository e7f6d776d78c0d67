"""Eyes: what turns with the gaze is parted from the light that lies on them.

The photo's eye is explained as a round iris in a plain sclera, under a shade that the lid throws
and a highlight that the lamp leaves. Iris and sclera turn with the gaze; shade and highlight stay.
"""

from dataclasses import dataclass
from itertools import pairwise

import cv2
import numpy as np
from numpy.typing import NDArray

from .anatomy import BALLS
from .figure import Ball, Figure, frame_ahead
from .picture import blurred, distance, inside, sampled
from .raster import Bytes, Floats

TEXTURE = 128
IRIS_CM = 0.6
_OUTLINES = ((36, 37, 68, 38, 39, 40, 69, 41), (42, 43, 70, 44, 45, 46, 71, 47))
_RINGS = 10
_HIGHLIGHT, _DAZZLING = 30.0, 0.6
"""A highlight is that much brighter than the iris, and as bright as that share of the sclera."""
_LID_SHADE = 0.55
_EDGE_CM = 0.07
_LID_WAY = 0.12
"""How far the shade comes down with a lid that shuts, as a share of the eye's picture."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Eyes:
    """Both eyes, image-left half first: `balls` (128, 256, 3) turns with the gaze, `light`
    (128, 256, 4) stays: what shines, and the shade in 1/128. `places` (n, 2): pixel of `balls`
    of the vertices `vertices` (n,); `white` is the brightness of the sclera.
    """

    balls: Bytes
    light: Bytes
    vertices: NDArray[np.intp]
    places: Floats
    white: float


def eyes_of(image: Floats, landmarks: Floats, figure: Figure) -> Eyes:
    """Read the eyes off the portrait `image` (H, W, 3) with `landmarks` (74, 2) px."""
    found = [
        _eye(image, landmarks[list(outline)], figure, ball)
        for outline, ball in zip(_OUTLINES, figure.balls, strict=True)
    ]
    return Eyes(
        balls=np.ascontiguousarray(np.concatenate([eye[0] for eye in found], axis=1)),
        light=np.ascontiguousarray(np.concatenate([eye[1] for eye in found], axis=1)),
        vertices=np.concatenate([np.arange(at.start, at.stop) for at in BALLS]),
        places=np.concatenate(
            [
                _places(figure.shape[at.start : at.stop], ball, eye)
                for eye, (at, ball) in enumerate(zip(BALLS, figure.balls, strict=True))
            ]
        ),
        white=float(np.mean([eye[2] for eye in found])),
    )


def light_places(figure: Figure, gaze: Floats, shut: Floats) -> Floats:
    """Pixel (n, 2) of `Eyes.light` of every vertex of the eyes turned by `gaze` (3, 3).

    The shade of a lid that comes down comes down with it, by `shut` (2,).
    """
    found = []
    for eye, (at, ball) in enumerate(zip(BALLS, figure.balls, strict=True)):
        points = (figure.shape[at.start : at.stop] - ball.centre) @ gaze.T + ball.centre
        place = _places(np.asarray(points, np.float32), ball, eye)
        place[:, 1] -= shut[eye] * _LID_WAY * TEXTURE
        found.append(place)
    return np.concatenate(found)


def _places(points: Floats, ball: Ball, eye: int) -> Floats:
    """Pixel of the textures where points (n, 3) of the eyeball lie."""
    frame = frame_ahead(ball.ahead)
    away = points - ball.centre
    away = away / np.linalg.norm(away, axis=1, keepdims=True)
    aside = away @ frame[:2].T
    rim = aside / np.maximum(np.linalg.norm(aside, axis=1, keepdims=True), 1e-6)
    aside = np.where((away @ frame[2])[:, None] < 0.0, rim, aside)
    place = (aside * (0.5, -0.5) + 0.5) * (TEXTURE - 1)
    place[:, 0] += eye * TEXTURE
    return np.asarray(place, np.float32)


def _eye(image: Floats, outline: Floats, figure: Figure, ball: Ball) -> tuple[Bytes, Bytes, float]:
    """Turning colours, lying light and the sclera's brightness of one eye."""
    grid = np.linspace(-1.0, 1.0, TEXTURE, dtype=np.float32)
    right, up = np.meshgrid(grid, -grid)
    away = np.hypot(right, up)
    ahead = np.sqrt(np.clip(1.0 - away**2, 0.0, 1.0))
    ways = np.stack([right, up, ahead], axis=2) @ frame_ahead(ball.ahead)
    spots = (ball.centre + ball.radius * ways).reshape(-1, 3)
    place = figure.seen(figure.camera.turned(spots).astype(np.float32))
    place = place.reshape(TEXTURE, TEXTURE, 2)
    photo = sampled(image, place)
    visible = _visible(place, outline, image.shape[:2], _EDGE_CM * figure.camera.scale)
    visible *= ahead > 0.3
    iris = IRIS_CM / ball.radius
    white = _white(photo, visible, away, iris)
    plain = _plain(photo, visible, away, iris, white)
    shade = _shade(photo, plain, visible, up)
    rest = photo - plain * shade[..., None]
    bright = rest.mean(axis=2)
    dazzling = photo.mean(axis=2) > _DAZZLING * white.mean()
    shine = (bright > _HIGHLIGHT) & dazzling & (away < 0.85 * iris) & (visible > 0.5)
    spread = cv2.dilate(shine.astype(np.float32), np.ones((3, 3)))
    shine_share = blurred(np.asarray(spread, np.float32), 1.0)
    shining = np.clip(rest, 0.0, 255.0) * shine_share[..., None]
    detail = rest / np.maximum(shade, 0.4)[..., None] * (visible * (1.0 - shine_share))[..., None]
    detail *= np.where(away < 1.2 * iris, 1.0, 0.7)[..., None]
    balls = np.clip(plain + detail, 0.0, 255.0)
    light = np.dstack([shining, np.clip(shade * 128.0, 0.0, 255.0)])
    return balls.astype(np.uint8), light.astype(np.uint8), float(white.mean())


def _visible(place: Floats, outline: Floats, shape: tuple[int, ...], edge: float) -> Floats:
    """How clearly a spot seen at `place` (h, w, 2) lies between the lids, 0 to 1."""
    depth = sampled(distance(inside(shape, outline)), place)
    return blurred(np.clip((depth - 0.5 * edge) / edge, 0.0, 1.0), 1.0)


def _white(photo: Floats, visible: Floats, away: Floats, iris: float) -> Floats:
    """Colour (3,) of the sclera in the light."""
    spots = (away > 1.15 * iris) & (visible > 0.9)
    if spots.sum() < 30:
        spots = (away > 1.1 * iris) & (visible > 0.6)
    if spots.sum() < 8:
        return np.array([158.0, 150.0, 146.0], np.float32)
    colour = np.percentile(photo[spots], 60, axis=0)
    colour = colour * max(1.0, 85.0 / float(colour.mean()))
    return np.asarray(0.7 * colour + 0.3 * colour.mean(), np.float32)


def _plain(photo: Floats, visible: Floats, away: Floats, iris: float, white: Floats) -> Floats:
    """A round iris of the photo's colours from the pupil to the limbus, in a plain sclera."""
    edges = np.linspace(0.0, 1.12 * iris, _RINGS + 1)
    rings: list[NDArray[np.floating]] = []
    for inner, outer in pairwise(edges):
        spots = (away >= inner) & (away < outer) & (visible > 0.7)
        fallback = rings[-1] if rings else np.array([28.0, 24.0, 22.0])
        rings.append(np.percentile(photo[spots], 40, axis=0) if spots.sum() > 6 else fallback)
    radius = np.append((edges[:-1] + edges[1:]) / 2.0, 1.3 * iris)
    colours = np.vstack([*rings, white])
    colours[0] = np.minimum(colours[0], colours[1])
    plain = np.stack([np.interp(away, radius, channel) for channel in colours.T], axis=-1)
    # Towards the corners the ball turns away and the flesh tints it.
    fade = np.clip((away - 0.55) / 0.45, 0.0, 1.0)[..., None]
    return np.asarray(plain * (1.0 - fade * (0.25, 0.32, 0.32)), np.float32)


def _shade(photo: Floats, plain: Floats, visible: Floats, up: Floats) -> Floats:
    """What the lids leave of the light, (h, w), smooth; darkest below the upper lid."""
    seen, known = photo.mean(axis=2) * visible, plain.mean(axis=2) * visible
    ratio = np.clip(blurred(seen, 5.0) / np.maximum(blurred(known, 5.0), 1e-3), 0.35, 1.25)
    trust = np.clip(blurred(visible, 5.0) * 3.0, 0.0, 1.0)
    beyond = np.where(up > 0.0, _LID_SHADE, 0.8)
    return np.asarray(beyond + (ratio - beyond) * trust, np.float32)

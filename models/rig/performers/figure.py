"""One person's head as geometry: where all of it is in a pose, and where that is seen."""

from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from .anatomy import BALLS, BLINKS, MOVING, VERTICES, Anatomy, landmark_places
from .camera import DISTANCE, Camera, rotation_matrix
from .correction import in_plane_correction
from .face_model import LANDMARK_VERTICES, places
from .fit import PhotoFit
from .performance import Pose
from .raster import Floats
from .restraint import eased, restrained

PIVOT = (0.0, -6.0, -1.0)
"""About which a head turns, cm in model axes."""
LIDS = ((68, 69, 36, 39), (70, 71, 42, 45))
"""Upper and lower lid and the corners of each eye, image-left eye first."""
_SHUT_FULLY = 1.08
_RETREAT = 0.25
"""How far, cm, an eyeball goes back behind lids that are down, or it would show through them."""
_WIDE = tuple(places(name)[0] for name in ("eyeWide_R", "eyeWide_L"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Ball:
    """An eyeball: `centre` (3,) and `radius` cm, and where it looks at rest, `ahead` (3,)."""

    centre: Floats
    radius: float
    ahead: Floats


@dataclass(frozen=True, slots=True, kw_only=True)
class Posed:
    """A figure in a pose: `turned` (V, 3) cm in camera axes, by the expression `weights` (57,).

    `shut` (2,): how far the lids are down compared to rest; `turn` (3, 3) and `shift` (3,) of the
    head, `gaze` (3, 3) of the eyes in it; `looking` (2, 3): place of the pupils.
    """

    weights: Floats
    turned: Floats
    shut: Floats
    turn: Floats
    shift: Floats
    gaze: Floats
    looking: Floats


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """`shape` (V, 3) of a person in model axes, without the `rest` (57,) expression of the photo.

    `camera` sees it in pixels of the portrait; `balls` are the eyes, image-left first.
    """

    anatomy: Anatomy
    shape: Floats
    rest: Floats
    camera: Camera
    balls: tuple[Ball, Ball]

    @classmethod
    def of(
        cls, anatomy: Anatomy, identity: NDArray[np.float64], photo: PhotoFit, points: Floats
    ) -> Self:
        """The person of `identity` as `photo` shows them, landmarks at `points` (74, 2) px."""
        model = anatomy.model
        shape = model.shape(identity) + in_plane_correction(model, identity, photo, points)
        vertices = shape[:VERTICES].astype(np.float32)
        balls = tuple(
            _ball(vertices[ball.start : ball.stop], photo.camera, points[pupil])
            for ball, pupil in zip(BALLS, (72, 73), strict=True)
        )
        return cls(
            anatomy=anatomy,
            shape=vertices,
            rest=np.asarray(photo.expression, np.float32),
            camera=photo.camera,
            balls=(balls[0], balls[1]),
        )

    def posed(self, pose: Pose) -> Posed:
        """Where everything is in `pose`."""
        weights = restrained(eased(self.rest, pose.ease), pose.expression)
        self._shut(weights, pose.blink)
        points = self._expressed(weights)
        turn = _gaze_turn(pose.gaze)
        looking = np.empty((2, 3), np.float32)
        for eye, (ball, at) in enumerate(zip(self.balls, BALLS, strict=True)):
            part = slice(at.start, at.stop)
            points[part] = (self.shape[part] - ball.centre) @ turn.T + ball.centre
            looking[eye] = ball.centre + ball.radius * (turn @ ball.ahead)
        rotation = self.camera.rotation.astype(np.float32)
        head = rotation_matrix(pose.rotation).astype(np.float32)
        turned = carried(points @ rotation.T, self.anatomy.neck, head, pose.shift, self.pivot())
        shut = self._lids_down(points)
        for at, down in zip(BALLS, shut, strict=True):
            turned[at.start : at.stop, 2] -= _RETREAT * down**2
        pupils = carried(
            looking @ rotation.T, np.ones(2, np.float32), head, pose.shift, self.pivot()
        )
        return Posed(
            weights=weights,
            turned=turned,
            shut=shut,
            turn=head,
            shift=np.asarray(pose.shift, np.float32),
            gaze=turn,
            looking=pupils,
        )

    def pivot(self) -> Floats:
        """The neck in camera axes."""
        return np.asarray(self.camera.turned(PIVOT), np.float32)

    def seen(self, turned: Floats) -> Floats:
        """Pixels of the portrait (N, 2) of points (N, 3) in camera axes."""
        size = np.float32(self.camera.scale) / (1.0 - turned[:, 2:] / np.float32(DISTANCE))
        flipped = turned[:, :2] * np.array([1.0, -1.0], np.float32)
        return np.asarray(flipped * size + self.camera.shift.astype(np.float32), np.float32)

    def landmarks(self, posed: Posed) -> Floats:
        """The 74 points (74, 3) cm in camera axes; pupils of shut eyes lie between the lids."""
        found = np.concatenate([posed.turned[list(LANDMARK_VERTICES)], posed.looking])
        for eye, (upper, lower, _, _) in enumerate(LIDS):
            hidden = np.clip((posed.shut[eye] - 0.5) / 0.4, 0.0, 1.0)
            between = (found[upper] + found[lower]) / 2.0
            found[72 + eye] += (between - found[72 + eye]) * hidden
        return np.asarray(found, np.float32)

    def _expressed(self, weights: Floats) -> Floats:
        points = self.shape.copy()
        used = np.nonzero(weights > 1e-4)[0]
        moved = weights[used] @ self.anatomy.modes[used]
        points[:MOVING] += moved.reshape(-1, 3)
        return np.asarray(self.anatomy.seam.settled(points), np.float32)

    def _shut(self, weights: Floats, blink: Floats) -> None:
        """Add to `weights` what shuts the lids by the shares `blink` (2,)."""
        modes = self.anatomy.model.expression
        for eye, (upper, lower, _, _) in enumerate(LIDS):
            share = float(blink[eye])
            if share <= 0.0:
                continue
            weights[_WIDE[eye]] *= 1.0 - share
            pair = landmark_places(upper, lower)
            height = self.shape[pair, 1] + weights @ modes[:, pair, 1]
            gap = max(0.0, float(height[0] - height[1]))
            way = modes[BLINKS[eye], pair, 1]
            closing = _SHUT_FULLY * gap / max(float(way[1] - way[0]), 0.05)
            weights[BLINKS[eye]] += share * closing

    def _lids_down(self, points: Floats) -> Floats:
        """How far each eye is shut compared to the rest, (2,) 0 to 1."""
        modes = self.anatomy.model.expression
        down = np.zeros(2, np.float32)
        for eye, (upper, lower, _, _) in enumerate(LIDS):
            pair = landmark_places(upper, lower)
            now = points[pair[0], 1] - points[pair[1], 1]
            rest = self.shape[pair, 1] + self.rest @ modes[:, pair, 1]
            down[eye] = 1.0 - now / max(float(rest[0] - rest[1]), 0.2)
        return np.asarray(np.clip(1.1 * down, 0.0, 1.0), np.float32)


def carried(points: Floats, share: Floats, turn: Floats, shift: Floats, pivot: Floats) -> Floats:
    """`points` (N, 3) in camera axes after the head's `turn` and `shift`, by their `share` (N,)."""
    if not np.any(shift) and np.array_equal(turn, np.eye(3)):
        return np.asarray(points, np.float32)
    moved = (points - pivot) @ turn.T + (pivot + shift) - points
    return np.asarray(points + moved * share[:, None], np.float32)


def frame_ahead(ahead: Floats) -> Floats:
    """Rows right, up and ahead (3, 3) of an eye that looks along `ahead` (3,)."""
    right = np.cross((0.0, 1.0, 0.0), ahead)
    right /= np.linalg.norm(right)
    return np.stack([right, np.cross(ahead, right), ahead]).astype(np.float32)


def _gaze_turn(gaze: Floats) -> Floats:
    right, up = gaze
    return rotation_matrix((-up, right, 0.0)).astype(np.float32)


def _ball(points: Floats, camera: Camera, pupil: Floats) -> Ball:
    """The sphere through `points` (n, 3); it looks where its front is seen at `pupil`, px."""
    side = np.column_stack([2.0 * points, np.ones(len(points))]).astype(np.float64)
    found = np.linalg.lstsq(side, (points.astype(np.float64) ** 2).sum(axis=1), rcond=None)[0]
    centre = found[:3]
    radius = float(np.sqrt(found[3] + centre @ centre))
    middle = camera.turned(centre)
    front = camera.lifted(pupil, middle[2] + radius)
    aside = (front - middle)[:2]
    aside *= min(1.0, 0.7 * radius / max(float(np.hypot(*aside)), 1e-6))
    ahead = np.array([*aside, np.sqrt(radius**2 - aside @ aside)]) / radius
    return Ball(
        centre=centre.astype(np.float32),
        radius=radius,
        ahead=(ahead @ camera.rotation).astype(np.float32),
    )

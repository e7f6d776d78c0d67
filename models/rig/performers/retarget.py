"""What a real face did, read off the landmarks of a clip, for other faces to do."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.ndimage import gaussian_filter1d

from .alignment import MOTION_SIGMA, POINTS, Points, Views, align, landmark_points
from .camera import DISTANCE, rotation_vector
from .face_model import PARTS, FaceModel, places
from .fit import crop_scale

Array = NDArray[np.float64]

IDENTITY_FRAMES = 8
REST_SHARE = 0.15
SMOOTH_EXPRESSION, SMOOTH_HEAD, SMOOTH_DISTANCE, SMOOTH_GAZE = 0.6, 0.8, 4.0, 0.6
"""Gaussian sigmas in frames; distance is read off the scale, which trembles most."""
LIDS_AT_REST, LIDS_SHUT = 0.85, 0.3
"""Lid gap as a share of the clip's usual one from which a blink begins, and at which it is full."""
LIPS_SHUT, LIPS_APART = 0.02, 0.08
"""Gap of the lips in mouth widths up to which they touch, and from which they do not."""
MOST_GAZE = 0.5
_EYES = (((37, 41), (68, 69), (38, 40)), (36, 39)), (((43, 47), (70, 71), (44, 46)), (42, 45))
_GAZE_PARTS = ((72, "right_eye"), (73, "left_eye"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Motion:
    """The movement of one clip of T frames relative to its own rest.

    `expression` (T, 57) weights, never negative, blinks left out; `rotation` (T, 3) radians and
    `shift` (T, 3) cm in camera axes; `gaze` (T, 2) radians right and up; `blink` (T, 2) 0 to 1,
    image-left eye first; `shut` (T,): how firmly the lips touch, 0 to 1; `error_px` (T,): mean
    distance of the points 17-71 from the landmarks in a 224 crop.
    """

    expression: Array
    rotation: Array
    shift: Array
    gaze: Array
    blink: Array
    shut: Array
    error_px: Array


def retarget(model: FaceModel, landmarks: ArrayLike) -> Motion:
    """Read the movement off the `landmarks` (T, 74, 2) px of a clip; gaps are bridged.

    Raises ValueError where fewer than half of the frames show a face.
    """
    faces = bridged(np.asarray(landmarks, np.float64))
    blink = _blinks(faces)
    rest = _rest_frames(faces, blink)
    points = landmark_points(model)
    sample = rest[np.linspace(0, len(rest) - 1, min(IDENTITY_FRAMES, len(rest))).astype(int)]
    identity, at_rest = align(points, faces[sample])
    person = _resting(points, identity, at_rest, faces[sample])
    _, views = align(person, faces, np.zeros(0))
    seen = views.placed(person, np.zeros(0))[1]
    off = np.linalg.norm(faces[:, 17:POINTS] - seen[:, 17:], axis=-1).mean(axis=1)
    rotation, shift = _head(views, rest)
    return Motion(
        expression=_expression(person, views),
        rotation=rotation,
        shift=shift,
        gaze=_gaze(model, identity, views, faces, blink),
        blink=blink,
        shut=_shut(faces),
        error_px=off * np.array([crop_scale(face) for face in faces]),
    )


def bridged(faces: Array) -> Array:
    """`faces` (T, 74, 2) with frames that have no face filled in between their neighbours."""
    known = np.isfinite(faces).all(axis=(1, 2))
    if known.sum() * 2 < len(faces):
        raise ValueError("fewer than half of the frames show a face")
    time = np.arange(len(faces))
    columns = faces.reshape(len(faces), -1)
    filled = [np.interp(time, time[known], column[known]) for column in columns.T]
    return np.stack(filled, axis=1).reshape(faces.shape)


def _rest_frames(faces: Array, blink: Array) -> NDArray[np.intp]:
    """The frames with the least open lips among those with open eyes."""
    lips = np.linalg.norm(faces[:, 61:64] - faces[:, (67, 66, 65)], axis=-1).sum(axis=1)
    order = np.argsort(lips + 1e6 * (blink.max(axis=1) > 0.0), kind="stable")
    return order[: max(1, round(REST_SHARE * len(faces)))]


def _resting(points: Points, identity: Array, views: Views, faces: Array) -> Points:
    """`points` whose mean is the person at rest, just as the resting `faces` (n, 74, 2) show it.

    What the modes cannot explain there is the person's own and belongs to every frame; and as
    the rest has no expression of its own, weights found later can be added to any other rest.
    """
    turned, seen = views.placed(points, identity)
    size = views.scale[:, None, None] / (1.0 - turned[..., 2:] / DISTANCE)
    turned[..., :2] += (faces[:, :POINTS] - seen) / size * (1.0, -1.0)
    return replace(
        points,
        mean=np.median(turned @ views.rotation, axis=0),
        identity=points.identity[:0],
        sigma=np.full(len(points.used), MOTION_SIGMA),
    )


def _expression(person: Points, views: Views) -> Array:
    """Weights (T, 57) on top of the rest; the lids' closing is told by `blink` instead."""
    weights = person.everywhere(gaussian_filter1d(views.expression, SMOOTH_EXPRESSION, axis=0))
    weights[:, places("eyeBlink")] = 0.0
    return weights


def _head(views: Views, rest: NDArray[np.intp]) -> tuple[Array, Array]:
    """Rotation vectors (T, 3) and shifts (T, 3) cm of the head from where it is at rest."""
    base = views.rotation[rest[0]]
    turns = np.stack([rotation_vector(rotation @ base.T) for rotation in views.rotation])
    turns -= np.median(turns[rest], axis=0)
    scale = float(np.median(views.scale))
    aside = (views.shift - np.median(views.shift[rest], axis=0)) / scale * (1.0, -1.0)
    nearer = gaussian_filter1d(DISTANCE * (1.0 - scale / views.scale), SMOOTH_DISTANCE)
    shift = np.column_stack([gaussian_filter1d(aside, SMOOTH_HEAD, axis=0), nearer])
    shift[:, 2] -= np.median(shift[rest, 2])
    return np.asarray(gaussian_filter1d(turns, SMOOTH_HEAD, axis=0)), shift


def _blinks(faces: Array) -> Array:
    """How far each eye is shut, (T, 2)."""
    shut = []
    for columns, (a, b) in _EYES:
        gaps = [np.linalg.norm(faces[:, u] - faces[:, d], axis=-1) for u, d in columns]
        open_share = np.mean(gaps, axis=0) / np.linalg.norm(faces[:, a] - faces[:, b], axis=-1)
        open_share = open_share / np.percentile(open_share, 70)
        shut.append((LIDS_AT_REST - open_share) / (LIDS_AT_REST - LIDS_SHUT))
    return np.asarray(np.clip(np.stack(shut, axis=1), 0.0, 1.0))


def _shut(faces: Array) -> Array:
    """How firmly the lips touch, (T,): 1 where the landmarks see no gap."""
    gap = np.linalg.norm(faces[:, 62] - faces[:, 66], axis=-1)
    gap = gap / np.linalg.norm(faces[:, 48] - faces[:, 54], axis=-1)
    return np.asarray(np.clip((LIPS_APART - gap) / (LIPS_APART - LIPS_SHUT), 0.0, 1.0))


def _gaze(model: FaceModel, identity: Array, views: Views, faces: Array, blink: Array) -> Array:
    """Direction (T, 2) of the eyes in the head, radians right and up, 0 in the median frame."""
    shape = model.shape(identity)
    angles = []
    for pupil, part in _GAZE_PARTS:
        ball = shape[PARTS[part]]
        centre, radius = (ball.max(axis=0) + ball.min(axis=0)) / 2.0, np.ptp(ball[:, 1]) / 2.0
        turned = views.rotation @ centre
        size = views.scale / (1.0 - turned[:, 2] / DISTANCE)
        middle = turned[:, :2] * size[:, None] * (1.0, -1.0) + views.shift
        aside = (faces[:, pupil] - middle) / size[:, None] / radius * (1.0, -1.0)
        aside /= np.maximum(1.0, np.linalg.norm(aside, axis=1, keepdims=True) / 0.9)
        ahead = np.sqrt(1.0 - (aside**2).sum(axis=1))
        look = np.einsum("tji,tj->ti", views.rotation, np.column_stack([aside, ahead]))
        angles.append(np.arctan2(look[:, :2], look[:, 2:]))
    both = np.mean(angles, axis=0)
    open_eyes = blink.max(axis=1) < 0.3
    time = np.arange(len(both))
    if open_eyes.any():
        columns = [np.interp(time, time[open_eyes], column[open_eyes]) for column in both.T]
        both = np.stack(columns, axis=1)
    both = gaussian_filter1d(both - np.median(both, axis=0), SMOOTH_GAZE, axis=0)
    return np.asarray(np.clip(both, -MOST_GAZE, MOST_GAZE))

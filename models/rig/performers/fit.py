"""Fit of the face model to the photos of a person: one identity, a view of each photo."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from .alignment import POINTS, align, landmark_points
from .camera import Camera
from .face_model import FaceModel

Array = NDArray[np.float64]

CROP = 224
CROP_IN_FACE_HEIGHTS = 2.2
MOST_YAW, MOST_PITCH = np.radians(12.0), np.radians(14.0)
MOST_INNER_PX, MOST_OUTLINE_PX = 0.7, 1.8


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoFit:
    """One photo: `camera`, `expression` (57,) weights 0 to 1.2, `error_px` (72,) of a 224 crop."""

    camera: Camera
    expression: Array
    error_px: Array


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonFit:
    """One person: `identity` (60,) in standard deviations, and the view of each photo."""

    identity: Array
    photos: tuple[PhotoFit, ...]


def fit_person(model: FaceModel, landmarks: Sequence[ArrayLike]) -> PersonFit:
    """Fit one identity and a view each to the `landmarks` (74, 2) px of a person's photos.

    Raises ValueError where landmarks are missing.
    """
    faces = np.asarray(landmarks, np.float64)[:, :POINTS]
    if not np.isfinite(faces).all():
        raise ValueError("every photo needs all its landmarks")
    points = landmark_points(model)
    identity, views = align(points, faces)
    expression = points.everywhere(views.expression)
    seen = views.placed(points, identity)[1]
    return PersonFit(
        identity=identity,
        photos=tuple(
            PhotoFit(
                camera=views.camera(index),
                expression=expression[index],
                error_px=np.linalg.norm(face - seen[index], axis=1) * crop_scale(face),
            )
            for index, face in enumerate(faces)
        ),
    )


def fault(photo: PhotoFit) -> str | None:
    """Why `photo` cannot be performed from, in a few words; None where it can."""
    rotation = photo.camera.rotation
    yaw = abs(np.arctan2(-rotation[2, 0], rotation[2, 2]))
    pitch = abs(np.arcsin(np.clip(rotation[2, 1], -1.0, 1.0)))
    inner, outline = photo.error_px[17:].mean(), photo.error_px[:17].mean()
    if yaw > MOST_YAW:
        return f"head turned {np.degrees(yaw):.0f} degrees"
    if pitch > MOST_PITCH:
        return f"head nodded {np.degrees(pitch):.0f} degrees"
    if inner > MOST_INNER_PX:
        return f"eyes, nose and mouth lie {inner:.2f} px off"
    if outline > MOST_OUTLINE_PX:
        return f"outline lies {outline:.1f} px off"
    return None


def crop_scale(face: Array) -> float:
    """Pixels of a 224 crop per pixel of the picture in which `face` (>=27, 2) lies."""
    height = np.linalg.norm(face[8] - face[17:27].mean(axis=0))
    return float(CROP / (CROP_IN_FACE_HEIGHTS * height))

"""Who performs: people whose photos the face model fits, each with their best photos."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from ..corpus import PHOTO_COLLECTIONS, Photo, photos
from .camera import rotation_vector
from .face_model import FaceModel
from .fit import PersonFit, fault, fit_person

MOST_PHOTOS = 3
LEAST_EYES_PX = 60
"""Distance of the outer eye corners below which a photo is too small for a 224 px picture."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One person who can perform: photos, best first, and the model fitted to them."""

    person: str
    collection: str
    validation: bool
    photos: tuple[Photo, ...]
    fit: PersonFit

    def pictures(self) -> list[tuple[NDArray[np.uint8], NDArray[np.float32]]]:
        """The photos (H, W, 3) RGB with their landmarks (74, 2) px."""
        return [(read_rgb(photo.path), photo.landmarks) for photo in self.photos]


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """One person who cannot perform, and why."""

    person: str
    collection: str
    reason: str


def read_rgb(path: Path) -> NDArray[np.uint8]:
    """The photo at `path`, (H, W, 3) RGB."""
    return np.ascontiguousarray(np.asarray(cv2.imread(str(path)), np.uint8)[..., ::-1])


def audition(
    model: FaceModel,
    root: Path,
    collections: Sequence[str] = PHOTO_COLLECTIONS,
    *,
    validation: bool,
) -> Iterator[Member | Refused]:
    """Everybody of `collections` below `root`, one after another, with their fit or its fault.

    `validation` chooses the people kept for validation instead of those for training.
    """
    for collection in collections:
        found = [p for p in photos(root, [collection]) if p.validation == validation]
        for person in sorted({photo.person for photo in found}):
            yield _heard(model, collection, [p for p in found if p.person == person])


def _heard(model: FaceModel, collection: str, found: Sequence[Photo]) -> Member | Refused:
    """One person: the photos that are large enough, best first, fitted together."""
    person = found[0].person
    usable = [photo for photo in found if _eyes_px(photo) >= LEAST_EYES_PX]
    if not usable:
        return Refused(person=person, collection=collection, reason="no photo is large enough")
    fit = fit_person(model, [photo.landmarks for photo in usable])
    faults = [fault(view) for view in fit.photos]
    order = sorted(
        (index for index, why in enumerate(faults) if why is None),
        key=lambda index: _unfit(usable[index], fit, index),
    )[:MOST_PHOTOS]
    if not order:
        return Refused(person=person, collection=collection, reason=str(faults[0]))
    chosen = PersonFit(identity=fit.identity, photos=tuple(fit.photos[i] for i in order))
    return Member(
        person=person,
        collection=collection,
        validation=usable[0].validation,
        photos=tuple(usable[i] for i in order),
        fit=chosen,
    )


def _eyes_px(photo: Photo) -> float:
    """Distance of the outer eye corners; 0 without a face."""
    apart = np.linalg.norm(photo.landmarks[36] - photo.landmarks[45])
    return float(np.nan_to_num(apart))


def _unfit(photo: Photo, fit: PersonFit, index: int) -> float:
    """How far a photo is from the ideal one: frontal, mouth closed, large. Smaller is better."""
    pitch, yaw, _ = np.abs(rotation_vector(fit.photos[index].camera.rotation))
    eyes = _eyes_px(photo)
    gap = np.linalg.norm(photo.landmarks[62] - photo.landmarks[66]) / eyes
    return float(yaw + 0.5 * pitch + 2.0 * gap + 20.0 / eyes)

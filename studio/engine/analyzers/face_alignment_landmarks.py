"""The second landmark detector: the package `face-alignment`, when its weights are on disk.

Its own points are read from heatmaps at a quarter of the crop's pixels (METHODS 4.4), so tracks
should be smoothed. The six points that it does not know are estimated from the lids.
"""

import warnings
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Protocol, cast

import numpy as np
import torch
from numpy.typing import NDArray

from studio.domain.errors import FaceNotFound, ModelMissing
from studio.domain.photo_checks import turn_deg
from studio.engine.analyzers.face_finder import FaceBox
from studio.engine.analyzers.image_landmarks import Detection

Image = NDArray[np.uint8]
Points = NDArray[np.float32]

WEIGHTS = ("s3fd-619a316812.pth", "2DFAN4-11f355bf06.pth.tar")
_OTHER = "Choose another photo, or place the points by hand."


class _Aligner(Protocol):
    """What is used of `face_alignment.FaceAlignment`."""

    def get_landmarks_from_image(
        self,
        image_or_path: Image,
        detected_faces: list[list[float]] | None = None,
        return_bboxes: bool = False,
        return_landmark_score: bool = False,
    ) -> tuple[list[Points] | None, list[Points] | None, list[NDArray[np.float32]] | None]: ...


def weights_folder() -> Path:
    """Where the package looks for its weights and would download them to."""
    return Path(torch.hub.get_dir()) / "checkpoints"


def missing_weights() -> tuple[str, ...]:
    """The weight files that are not on disk."""
    return tuple(name for name in WEIGHTS if not (weights_folder() / name).is_file())


class FaceAlignmentDetector:
    """`face-alignment` behind the interface of `LandmarkDetector`; one thread only.

    Nothing is downloaded unless the caller says so, because the user must be asked first.
    """

    def __init__(self, device: str = "cpu", allow_download: bool = False) -> None:
        self._device = device
        self._allow_download = allow_download
        self._aligner: _Aligner | None = None

    def faces(self, rgb: Image) -> list[FaceBox]:
        """Every face of `rgb` (H, W, 3) uint8, the largest first; raises ModelMissing."""
        return [detection.box for detection in self._all(rgb)]

    def detect(self, rgb: Image, box: FaceBox | None = None) -> Detection:
        """Landmarks of the largest face, or of the one in `box`.

        Raises FaceNotFound when there is none, ModelMissing when the weights are not on disk.
        """
        found = self._all(rgb, box)
        if not found:
            raise FaceNotFound("No face was found.", _OTHER)
        return found[0]

    def track(self, frames: Iterable[Image]) -> Iterator[Detection | None]:
        """One detection per frame, None where there is no face; each frame is searched anew."""
        for rgb in frames:
            found = self._all(rgb)
            yield found[0] if found else None

    def _all(self, rgb: Image, box: FaceBox | None = None) -> list[Detection]:
        """What the package finds, the largest first."""
        boxes = None if box is None else [_corners(box)]
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", "No faces were detected")
            shapes, scores, _ = self._ready().get_landmarks_from_image(
                rgb, detected_faces=boxes, return_bboxes=True, return_landmark_score=True
            )
        found = [
            # The scores of the picture and of its mirror image are added up.
            _detection(np.asarray(shape, np.float32), float(np.mean(score)) / 2)
            for shape, score in zip(shapes or [], scores or [], strict=True)
        ]
        return sorted(found, key=lambda detection: -detection.box.side)

    def _ready(self) -> _Aligner:
        """The package's detector, built at first use; raises ModelMissing."""
        if self._aligner is None:
            if missing_weights() and not self._allow_download:
                names = " and ".join(missing_weights())
                raise ModelMissing(
                    f"face-alignment has no weights here: {names} not in {weights_folder()}.",
                    "Use the built-in detector, allow the download, or copy the files there.",
                )
            self._aligner = self._built()
        return self._aligner

    def _built(self) -> _Aligner:
        """The package's detector with its weights; downloads what is missing."""
        import face_alignment

        try:
            aligner = face_alignment.FaceAlignment(
                face_alignment.LandmarksType.TWO_D, device=self._device, compile=False
            )
        except OSError as error:
            raise ModelMissing(
                f"The weights of face-alignment could not be fetched: {error}.",
                "Check the connection, or use the built-in detector.",
            ) from error
        return cast("_Aligner", aligner)


def with_estimates(shape: Points) -> Points:
    """68 points (68, 2) -> 74: the lids' middles by cubic interpolation, the pupils between them.

    Done with the labels of the photo collections, the middles are 0.2 % of the eye distance off
    and the pupils 1.6 %, on average; a gaze to the side is not seen.
    """
    estimates = []
    pupils = []
    for outer, upper_a, upper_b, inner, lower_b, lower_a in (range(36, 42), range(42, 48)):
        ends = shape[outer] + shape[inner]
        upper = (9 * (shape[upper_a] + shape[upper_b]) - ends) / 16
        lower = (9 * (shape[lower_a] + shape[lower_b]) - ends) / 16
        estimates += [upper, lower]
        pupils.append((ends + upper + lower) / 4)
    return np.vstack([shape, *estimates, *pupils]).astype(np.float32)


def _corners(box: FaceBox) -> list[float]:
    """Left, top, right, bottom of a box around the face, as the package's own detector gives."""
    half = box.side / 2
    return [box.x - half, box.y - half, box.x + half, box.y + half]


def _detection(shape: Points, score: float) -> Detection:
    """A detection from 68 points and their mean score."""
    points = with_estimates(shape)
    low, high = shape.min(0), shape.max(0)
    along = shape[45] - shape[36]
    confidence = float(np.clip(score, 0.0, 1.0))
    box = FaceBox(
        x=float(low[0] + high[0]) / 2,
        y=float(low[1] + high[1]) / 2,
        side=float((high - low).max()),
        angle_deg=float(np.degrees(np.arctan2(along[1], along[0]))),
        confidence=confidence,
    )
    return Detection(points=points, box=box, confidence=confidence, yaw_deg=turn_deg(points))

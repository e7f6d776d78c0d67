"""Which landmark detector is used: our own, or the package face-alignment when the user says so."""

from collections.abc import Iterable, Iterator
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from studio.app.photo_import import Detector
from studio.engine.analyzers.face_alignment_landmarks import (
    FaceAlignmentDetector,
    missing_weights,
)
from studio.engine.analyzers.face_finder import FaceBox
from studio.engine.analyzers.image_landmarks import Detection, LandmarkDetector
from studio.engine.model_store import ModelStore

Rgb = NDArray[np.uint8]


class DetectorName(StrEnum):
    """The detectors to choose from."""

    BUILT_IN = "built-in"
    FACE_ALIGNMENT = "face-alignment"


class DetectorChoice:
    """The detector in use; a `Detector` itself, so that whoever holds it follows the choice."""

    def __init__(
        self,
        models: ModelStore,
        name: DetectorName = DetectorName.BUILT_IN,
        allow_download: bool = False,
    ) -> None:
        self._models = models
        self._own = LandmarkDetector(models)
        self.choose(name, allow_download)

    @property
    def name(self) -> DetectorName:
        """Which one is in use."""
        return self._name

    @property
    def needs_download(self) -> bool:
        """Whether face-alignment has no weights on this machine."""
        return bool(missing_weights())

    def choose(self, name: DetectorName, allow_download: bool = False) -> None:
        """Use `name` from now on; weights are fetched only where `allow_download` is set."""
        self._name = name
        self._used: Detector = self._own
        if name is DetectorName.FACE_ALIGNMENT:
            self._used = FaceAlignmentDetector(self._models.device, allow_download)

    def faces(self, rgb: Rgb) -> list[FaceBox]:
        """Every face in the picture, largest first."""
        return self._used.faces(rgb)

    def detect(self, rgb: Rgb, box: FaceBox | None = None) -> Detection:
        """Landmarks of the largest face or the one in `box`; raises FaceNotFound, ModelMissing."""
        return self._used.detect(rgb, box)

    def track(self, frames: Iterable[Rgb]) -> Iterator[Detection | None]:
        """One detection per frame of a video, None where there is no face."""
        return self._used.track(frames)

"""The studio's own landmark detector, for pictures that come without landmarks."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from studio.domain.errors import FaceNotFound
from studio.engine.analyzers.image_landmarks import LandmarkDetector
from studio.engine.model_store import ModelStore

_MODELS = Path(__file__).resolve().parents[2]


def detector() -> Callable[[NDArray[np.uint8]], NDArray[np.float32] | None]:
    """Landmarks (74, 2) px of the largest face of a picture (H, W, 3), None without one."""
    network = LandmarkDetector(ModelStore(_MODELS))

    def detect(rgb: NDArray[np.uint8]) -> NDArray[np.float32] | None:
        try:
            return network.detect(rgb).points
        except FaceNotFound:
            return None

    return detect

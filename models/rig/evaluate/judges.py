"""The networks that look at pictures for the metrics; without weights there is no figure."""

from dataclasses import dataclass
from typing import Protocol, cast

import numpy as np
from numpy.typing import NDArray

from studio.domain.errors import ModelMissing
from studio.engine.model_store import ModelStore

Image = NDArray[np.uint8]
Points = NDArray[np.float32]
Features = NDArray[np.float32]

LANDMARKS, METRIC_NET = "landmarks74", "metric_net"
ABSENT = "absent"


class _Crop(Protocol):
    """A crop of the landmark network; only handed back to it."""


class _Located(Protocol):
    @property
    def points(self) -> Points: ...


class _LandmarkNet(Protocol):
    def crop_around(self, points: Points) -> _Crop: ...
    def locate(self, rgb: Image, crop: _Crop, both_sides: bool = False) -> _Located: ...


class _Seen(Protocol):
    """What the metric net says of a face: an identity embedding, pooled features."""

    @property
    def identity(self) -> Features: ...
    @property
    def features(self) -> Features: ...


class _MetricNet(Protocol):
    def look(self, rgb: Image, points: Points) -> _Seen: ...


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Look:
    """One picture as the networks see it: points (74, 2) in its pixels, features or None."""

    points: Points
    identity: Features | None = None
    features: Features | None = None


def version(models: ModelStore, name: str) -> str:
    """Version and the beginning of the weights' SHA-256, which belong beside every figure."""
    card = models.card(name)
    return f"{card.version} ({card.sha256[:8]})"


class Judges:
    """The frozen networks behind AKD, LMD and SMS, and behind CSIM-self and FD-self."""

    def __init__(self, models: ModelStore) -> None:
        """Raises ModelMissing or ModelDamaged for the landmarks; the metric net may be absent."""
        self.versions = {LANDMARKS: version(models, LANDMARKS), METRIC_NET: ABSENT}
        self._landmarks = cast("_LandmarkNet", models.load(LANDMARKS))
        self._metric: _MetricNet | None = None
        try:
            self._metric = cast("_MetricNet", models.load(METRIC_NET))
            self.versions[METRIC_NET] = version(models, METRIC_NET)
        except ModelMissing:
            pass  # the columns say so

    def look(self, rgb: Image, points: Points) -> Look:
        """See `rgb` (S, S, 3) through the crop that belongs to `points` (74, 2) in its pixels.

        The crop is the target's for every picture of it, so that none is helped by a better one.
        """
        located = self._landmarks.locate(rgb, self._landmarks.crop_around(points), both_sides=True)
        if self._metric is None:
            return Look(points=located.points)
        seen = self._metric.look(rgb, points)
        return Look(points=located.points, identity=seen.identity, features=seen.features)

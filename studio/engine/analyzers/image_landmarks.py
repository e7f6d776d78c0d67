"""74 landmarks of the faces in a picture or along a video, by our own network."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol, cast

import numpy as np
from numpy.typing import NDArray

from studio.domain import face
from studio.domain.errors import FaceNotFound
from studio.domain.photo_checks import turn_deg
from studio.engine.analyzers.face_finder import FaceBox, FaceFinder
from studio.engine.model_store import ModelStore

Image = NDArray[np.uint8]
Points = NDArray[np.float32]

MODEL = "landmarks74"
LOOKS = 4
SETTLED = 0.012
"""A face is settled once its points move less than this between two looks (eye distances)."""
FACE_FOUND, FACE_KEPT = 0.15, 0.1
"""Least confidence to accept a face, and to go on following one."""
SMALLEST_EYES_PX = 24.0
MOST_TURN_DEG = 60.0
CLEAR_SPREAD, UNSURE_SPREAD = 1.1, 1.5
"""Mean heatmap width (1 as trained): up to the first a face is clear, at the second a guess."""

_OTHER = "Choose another photo, or place the points by hand."


class _Crop(Protocol):
    """The network's crop; only handed back to it."""

    @property
    def x(self) -> float: ...
    @property
    def y(self) -> float: ...
    @property
    def side(self) -> float: ...
    @property
    def angle_deg(self) -> float: ...


class _Located(Protocol):
    """What the network says of one crop, in pixels of the picture."""

    @property
    def points(self) -> Points: ...
    @property
    def spread(self) -> Points: ...
    @property
    def face(self) -> float: ...


class _Network(Protocol):
    """What this module needs of the network `landmarks74`."""

    def crop_of_box(self, x: float, y: float, side: float, angle_deg: float = 0.0) -> _Crop: ...
    def crop_around(self, points: Points) -> _Crop: ...
    def locate(self, rgb: Image, crop: _Crop, both_sides: bool = False) -> _Located: ...


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Detection:
    """A face that was found.

    `points` (74, 2) float32 pixels of the picture; `confidence` 0 to 1: 0.9 and more is a clear
    face, below 0.4 it is blurred or covered; `yaw_deg` positive toward image right.
    """

    points: Points
    box: FaceBox
    confidence: float
    yaw_deg: float


class LandmarkDetector:
    """Finds faces with cascades, measures and confirms them with the network; one thread only."""

    def __init__(self, models: ModelStore) -> None:
        self._models = models
        self._finder = FaceFinder()

    def faces(self, rgb: Image) -> list[FaceBox]:
        """Every face of `rgb` (H, W, 3) uint8, the largest first.

        Raises ModelMissing or ModelDamaged. Harder looks (small, tilted, turned faces) are taken
        only while nothing was found.
        """
        self._network()  # missing weights are an error even where there is nothing to measure
        for guesses in self._finder.rounds(rgb):
            if found := self._confirmed(rgb, guesses):
                return [detection.box for detection in found]
        return []

    def detect(self, rgb: Image, box: FaceBox | None = None) -> Detection:
        """Landmarks of the largest face, or of the one in `box`.

        Raises FaceNotFound with the reason, ModelMissing, ModelDamaged.
        """
        if box is None:
            found = self.faces(rgb)
            if not found:
                raise FaceNotFound("No face was found.", _OTHER)
            box = found[0]
        detection = self._settled(rgb, box, both_sides=True)
        if detection is None or detection.confidence < FACE_KEPT:
            raise FaceNotFound("No clear face was found; it may be blurred or covered.", _OTHER)
        if float(face.eye_distance(detection.points)) < SMALLEST_EYES_PX:
            raise FaceNotFound("The face is too small.", "Choose a larger or closer photo.")
        if abs(detection.yaw_deg) > MOST_TURN_DEG:
            raise FaceNotFound("The face is turned too far.", "Choose one seen from the front.")
        return detection

    def track(self, frames: Iterable[Image]) -> Iterator[Detection | None]:
        """One detection per frame of one person's video, None where there is no face.

        Each frame's crop comes from the frame before; a lost face is searched for again.
        """
        last: Detection | None = None
        for rgb in frames:
            if last is not None:
                last = self._followed(rgb, last)
            if last is None:
                last = self._found_again(rgb)
            yield last

    def _found_again(self, rgb: Image) -> Detection | None:
        """The largest face that the first, quick look finds."""
        found = self._confirmed(rgb, next(self._finder.rounds(rgb)))
        return found[0] if found else None

    def _followed(self, rgb: Image, last: Detection) -> Detection | None:
        """The face of the frame before in this frame."""
        network = self._network()
        located = network.locate(rgb, network.crop_around(last.points))
        if _moved(located.points, last.points) > 5 * SETTLED:
            located = network.locate(rgb, network.crop_around(located.points))
        detection = self._detection(located)
        return detection if detection and detection.confidence >= FACE_KEPT else None

    def _confirmed(self, rgb: Image, guesses: list[FaceBox]) -> list[Detection]:
        """The guesses that are faces, each face once, the largest first."""
        found: list[Detection] = []
        for guess in guesses:
            detection = self._settled(rgb, guess)
            if detection is None or detection.confidence < FACE_FOUND:
                continue
            if all(_apart(detection, other) for other in found):
                found.append(detection)
        return sorted(found, key=lambda detection: -detection.box.side)

    def _settled(self, rgb: Image, box: FaceBox, both_sides: bool = False) -> Detection | None:
        """The face in `box`, looked at until its crop no longer moves; None when there is none."""
        network = self._network()
        crop = network.crop_of_box(box.x, box.y, box.side, box.angle_deg)
        located = network.locate(rgb, crop)
        for look in range(1, LOOKS):
            before = located.points
            if _degenerate(before):
                return None
            located = network.locate(rgb, network.crop_around(before))
            if _moved(located.points, before) < SETTLED or (look > 1 and located.face < 0.1):
                break
        if both_sides and not _degenerate(located.points):
            located = network.locate(rgb, network.crop_around(located.points), both_sides)
        return self._detection(located)

    def _detection(self, located: _Located) -> Detection | None:
        """What was located, as a detection; None when the points have collapsed."""
        if _degenerate(located.points):
            return None
        crop = self._network().crop_around(located.points)
        whole = self._network().crop_of_box(0.0, 0.0, 1.0).side
        confidence = located.face * _certainty(located)
        box = FaceBox(
            x=crop.x,
            y=crop.y,
            side=crop.side / whole,
            angle_deg=crop.angle_deg,
            confidence=confidence,
        )
        yaw = turn_deg(located.points)
        return Detection(points=located.points, box=box, confidence=confidence, yaw_deg=yaw)

    def _network(self) -> _Network:
        """The network, loaded at first use."""
        return cast("_Network", self._models.load(MODEL))


def _certainty(located: _Located) -> float:
    """1 where the heatmaps are narrow, 0.5 where they are as wide as for a guess, then less."""
    spread = float(np.mean(located.spread))
    excess = max(0.0, spread - CLEAR_SPREAD) / (UNSURE_SPREAD - CLEAR_SPREAD)
    return float(0.5**excess)


def _degenerate(points: Points) -> bool:
    """Whether points are no shape that a crop could be put around."""
    return not np.isfinite(points).all() or float(face.eye_distance(points)) < 2.0


def _moved(points: Points, before: Points) -> float:
    """Mean distance of two sets of points in eye distances."""
    steps = np.linalg.norm(points - before, axis=-1)
    return float(steps.mean() / max(float(face.eye_distance(points)), 1e-6))


def _apart(a: Detection, b: Detection) -> bool:
    """Whether two detections are of two faces."""
    return float(np.hypot(a.box.x - b.box.x, a.box.y - b.box.y)) > 0.5 * min(a.box.side, b.box.side)

"""An endless stream of training crops, balanced by collection, then person, then picture."""

from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.utils.data import IterableDataset, get_worker_info

from ..crop import Image, Points
from ..layout import LID_GAPS, MOUTH_GAPS, eye_distance
from .augment import degraded, not_a_face, view
from .blink import blinking

SHARES = {
    "london_faces": 0.18, "canada_faces": 0.06, "caltech_faces": 0.18, "congress_portraits": 0.25,
    "grid": 0.1, "grid_s1": 0.09, "cremad_1001": 0.05, "painted": 0.09,
}  # fmt: skip
NO_FACE_SHARE, BLINK_SHARE = 0.1, 0.15

Example = tuple[Tensor, Tensor, Tensor]
"""(3, n, n) uint8 crop, (74, 2) points in its pixels, 1.0 where there is a face."""


class Pack:
    """The prepared crops, read from disk as they are needed."""

    def __init__(self, folder: Path) -> None:
        self.crops: NDArray[np.uint8] = np.load(folder / "crops.npy", mmap_mode="r")
        self.negatives: NDArray[np.uint8] = np.load(folder / "negatives.npy", mmap_mode="r")
        with np.load(folder / "labels.npz") as labels:
            self.points: Points = labels["points"]
            self.collection: NDArray[np.str_] = labels["collection"]
            self.person: NDArray[np.str_] = labels["person"]
            self.validation: NDArray[np.bool_] = labels["validation"]

    def chances(self) -> NDArray[np.float64]:
        """(N,) probability of each crop: none for validation, more for open mouths, shut eyes."""
        chances = np.zeros(len(self.points))
        interest = _interest(self.points)
        for collection, share in SHARES.items():
            mine = (self.collection == collection) & ~self.validation
            people = np.unique(self.person[mine])
            for person in people:
                picked = mine & (self.person == person)
                weights = interest * picked
                chances += share / len(people) * weights / weights.sum()
        return np.asarray(chances / chances.sum(), np.float64)


def _interest(points: Points) -> NDArray[np.float64]:
    """(N,) >= 1: rare states of mouth and lids are drawn more often."""
    unit = eye_distance(points)

    def gap(pairs: tuple[tuple[int, int], ...]) -> NDArray[np.float64]:
        upper, lower = np.transpose(pairs)
        apart = np.linalg.norm(points[:, upper] - points[:, lower], axis=-1).mean(1)
        return np.asarray(apart / unit, np.float64)

    mouth, lids = gap(MOUTH_GAPS), gap(LID_GAPS)
    interest = 1 + 2 * np.minimum(mouth / 0.12, 1) + 6 * (lids < 0.06)
    return np.asarray(interest, np.float64)


class Views(IterableDataset[Example]):
    """Random views of the pack at `size` pixels; the same seed gives the same stream."""

    def __init__(self, pack: Path, size: int, seed: int) -> None:
        self.pack, self.size, self.seed = pack, size, seed

    def __iter__(self) -> Iterator[Example]:
        """Never ends."""
        worker = get_worker_info()
        random = np.random.default_rng((self.seed, worker.id if worker else 0))
        pack = Pack(self.pack)
        chances = pack.chances()
        while True:
            for index in random.choice(len(chances), 512, p=chances):
                yield self._example(pack, int(index), random)

    def _example(self, pack: Pack, index: int, random: np.random.Generator) -> Example:
        """One crop, now and then one without a face."""
        kind = random.random()
        points = np.zeros((pack.points.shape[1], 2), np.float32)
        if kind < 0.6 * NO_FACE_SHARE:
            crop = self._background(pack, random)
        elif kind < NO_FACE_SHARE:
            crop = not_a_face(pack.crops[index], self.size, random)
        else:
            whole, points = pack.crops[index], pack.points[index]
            if random.random() < BLINK_SHARE:
                whole, points = blinking(whole, points, random)
            crop, points = view(whole, points, self.size, random)
        return (
            torch.from_numpy(np.ascontiguousarray(crop.transpose(2, 0, 1))),
            torch.from_numpy(points),
            torch.tensor(float(kind >= NO_FACE_SHARE)),
        )

    def _background(self, pack: Pack, random: np.random.Generator) -> Image:
        """A piece of a picture that holds no face."""
        whole = pack.negatives[random.integers(len(pack.negatives))]
        side = int(random.integers(whole.shape[0] // 2, whole.shape[0] + 1))
        top, left = random.integers(0, whole.shape[0] - side + 1, 2)
        piece = cv2.resize(whole[top : top + side, left : left + side], (self.size, self.size))
        return degraded(piece, random)

"""One photo and two consecutive frames, seen in the face window as a predicted face would be."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...flnet.training.examples import Variety, WindowExamples
from ...rig.footage.example import Changes
from ...rig.footage.faces import Faces
from ...rig.footage.samplers import Pair
from ...rig.trainer.task import Sample
from ..network import drawn_lines

FRAMES = 2

NOISY = Variety(changes=Changes(jpeg=0.0, drop_out=0.0), parts=False)
"""Landmarks shaken as a detector's and a speech network's are: the product renders predicted ones
(METHODS 8, 9.4)."""


class Following:
    """Reads a pair as FRAMES windows: the target, and the frame after it."""

    def __init__(self, faces: Faces, variety: Variety = NOISY) -> None:
        self._windows = WindowExamples(faces, 1, variety)
        self._followed = np.zeros(len(faces.seen), bool)
        for clip in faces.clips:
            if clip.fps:
                rows = clip.rows
                self._followed[rows.start : rows.stop - 1] = faces.seen[rows.start + 1 : rows.stop]

    def read(self, pair: Pair, random: np.random.Generator) -> Sample:
        """By name, uint8, for each of the two frames: what is known and what is wanted.

        photo, picture (2, 3, S, S), masks (2, 4, S, S), drawn faces known, wanted (2, 1, S, S).
        Both frames are changed alike, so that what differs between them is movement; where there
        is no next frame with a face they are the same.
        """
        seed = int(random.integers(2**62))
        targets = [pair.target, pair.target + int(self._followed[pair.target])]
        return _joined(
            [
                self._windows.read(
                    Pair(bank=pair.bank[:1], target=target, warped=pair.warped),
                    np.random.default_rng(seed),
                )
                for target in targets
            ]
        )


def _joined(found: list[Sample]) -> Sample:
    arrays: dict[str, list[NDArray[Any]]] = {}
    for sample in found:
        side = sample["picture"].shape[-1]
        faces = {"known": sample["points"][0, 0], "wanted": sample["target"][0]}
        drawn = {name: drawn_lines(points, side)[None] for name, points in faces.items()}
        parts = {
            "photo": sample["photos"][0, 0],
            "picture": sample["picture"][0],
            "masks": sample["masks"][0],
        }
        for name, values in {**parts, **drawn}.items():
            arrays.setdefault(name, []).append(values)
    return {name: np.stack(values) for name, values in arrays.items()}

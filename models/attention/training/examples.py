"""One photo and two consecutive frames, seen in the face window as a predicted face would be."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from studio.engine.window_parts import LOOKS, Part

from ...flnet.training.examples import Variety, WindowExamples
from ...rig.footage.example import Changes
from ...rig.footage.faces import Faces
from ...rig.footage.samplers import Pair
from ...rig.trainer.task import Sample
from ..network import drawn

FRAMES = 2

NOISY = Variety(
    changes=Changes(jitter=(0.0, 0.8), drift=(0.0, 0.8), jpeg=0.0, drop_out=0.0), parts=False
)
"""Landmarks shaken as a detector's and a speech network's are: the product renders predicted ones
(METHODS 8, 9.4). From nothing on, because what is always shaken teaches a network to blur."""


class Following:
    """Reads a pair as FRAMES windows, the target and the frame after it, and cuts parts of them."""

    def __init__(self, faces: Faces, kind: str, variety: Variety = NOISY) -> None:
        self._windows, self._kind = WindowExamples(faces, 1, variety), kind
        self._followed = np.zeros(len(faces.seen), bool)
        for clip in faces.clips:
            if clip.fps:
                rows = clip.rows
                self._followed[rows.start : rows.stop - 1] = faces.seen[rows.start + 1 : rows.stop]

    def read(self, pair: Pair, random: np.random.Generator) -> Sample:
        """By name, uint8, P parts (around the mouth, and elsewhere) of each of the two frames.

        photo, picture (P, 2, 3, s, s), masks (P, 2, 4, s, s), drawn faces known, wanted
        (P, 2, c, s, s). Both frames are changed and cut alike, so that what differs between
        them is movement; where there is no next frame with a face they are the same.
        """
        seed = int(random.integers(2**62))
        targets = [pair.target, pair.target + int(self._followed[pair.target])]
        windows = [
            self._windows.read(
                Pair(bank=pair.bank[:1], target=target, warped=pair.warped),
                np.random.default_rng(seed),
            )
            for target in targets
        ]
        parts = [Part.random(look, windows[0]["target"][0], random) for look in LOOKS]
        return _stacked([_stacked([self._cut(w, part) for w in windows]) for part in parts])

    def _cut(self, window: Sample, part: Part) -> Sample:
        faces = {"known": window["points"][0, 0], "wanted": window["target"][0]}
        drawings = {
            name: drawn(points - part.origin, part.side, self._kind)
            for name, points in faces.items()
        }
        return {
            "photo": window["photos"][0, 0][:, *part.pixels],
            "picture": window["picture"][0][:, *part.pixels],
            "masks": (window["masks"][0][:, *part.pixels] * part.learnt()).astype(np.uint8),
            **drawings,
        }


def _stacked(found: list[Sample]) -> Sample:
    arrays: dict[str, NDArray[Any]] = {}
    for name in found[0]:
        arrays[name] = np.stack([sample[name] for sample in found])
    return arrays

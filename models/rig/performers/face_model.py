"""The morphable 3-D face: mesh, identity and expression modes, places of the landmarks."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]
Modes = NDArray[np.float32]
Indices = NDArray[np.int32]

IDENTITY_MODES = 60

PARTS = {
    "skin": range(9409),
    "head": range(9409, 11248),
    "mouth": range(11248, 13294),
    "sockets": range(13294, 14062),
    "gums": range(14062, 17039),
    "teeth": range(17039, 21451),
    "left_eye": range(21451, 23021),
    "right_eye": range(23021, 24591),
    "lashes": range(24591, 26719),
}
"""Vertices of each part, in mesh order.

"head" is back of head, ears and neck; "mouth" the lining behind the lips; "gums" has the tongue;
left and right are the person's, so the left eye is that of the points 42-47; "lashes" are eyelashes
and the wet rim of the lids. The first 770 vertices of an eye are the eyeball, the rest its cornea.
"""

EXPRESSIONS = (
    "PupilDilate_L", "PupilDilate_R", "browDown_L", "browDown_R", "browInnerUp_L", "browInnerUp_R",
    "browOuterUp_L", "browOuterUp_R", "cheekPuff_L", "cheekPuff_R", "cheekRaiser_L",
    "cheekRaiser_R", "cheekSquint_L", "cheekSquint_R", "eyeBlink_L", "eyeBlink_R", "eyeLookDown_L",
    "eyeLookDown_R", "eyeLookIn_L", "eyeLookIn_R", "eyeLookOut_L", "eyeLookOut_R", "eyeLookUp_L",
    "eyeLookUp_R", "eyeSquint_L", "eyeSquint_R", "eyeWide_L", "eyeWide_R", "jawForward", "jawLeft",
    "jawOpen", "jawRight", "mouthClose", "mouthDimple_L", "mouthDimple_R", "mouthFrown_L",
    "mouthFrown_R", "mouthFunnel", "mouthLeft", "mouthLowerDown_L", "mouthLowerDown_R",
    "mouthPress_L", "mouthPress_R", "mouthPucker", "mouthRight", "mouthRollLower", "mouthRollUpper",
    "mouthShrugLower", "mouthShrugUpper", "mouthSmile_L", "mouthSmile_R", "mouthStretch_L",
    "mouthStretch_R", "mouthUpperUp_L", "mouthUpperUp_R", "noseSneer_L", "noseSneer_R",
)  # fmt: skip
"""Names of the expression weights, in the order of the model; _L and _R are the person's."""

LANDMARK_VERTICES = (
    713, 1239, 1051, 237, 1719, 770, 804, 1498, 962, 3712, 3045, 3011, 3924, 2611, 3271, 3457, 2954,
    293, 494, 1031, 2041, 2006, 4206, 4237, 3251, 2735, 2534,
    1358, 4527, 4840, 4857, 4760, 4595, 4554, 5060, 5225,
    568, 1023, 1537, 626, 1517, 1551, 2867, 3751, 3243, 2809, 3765, 3731,
    5926, 5720, 2081, 0, 4275, 6225, 6431, 6357, 6480, 5518, 5976, 5852,
    5919, 5736, 5533, 6241, 6424, 6485, 5517, 5981,
    1961, 1514, 4161, 3728,
)  # fmt: skip
"""Vertex of each of the points 0-71.

Picked so that the landmarks of training photos and clips agree at every turn of the head: frontal
photos alone do not tell how deep a point lies.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class FaceModel:
    """A face mesh in cm and its modes; x to the person's left, y up, z forward.

    `vertices` (N, 3) of the mean face; `identity` (60, N, 3) of unit variance; `expression`
    (57, N, 3) for weights 0 to 1, in the order of `EXPRESSIONS`;
    `triangles` (M, 3) and `triangles_uv` (M, 3) into `uv` (L, 2), of which `triangle_parts` (M,)
    gives the place in `PARTS`; a triangle across a seam belongs to the later part.
    """

    vertices: Array
    triangles: Indices
    triangles_uv: Indices
    triangle_parts: NDArray[np.uint8]
    uv: Modes
    identity: Modes
    expression: Modes

    @classmethod
    def load(cls, path: Path) -> Self:
        """Read the model of the data folder, `ict_face_model.npz`.

        Raises ValueError where its expressions are not those of `EXPRESSIONS`.
        """
        with np.load(path) as stored:
            if tuple(stored["expression_names"].tolist()) != EXPRESSIONS:
                raise ValueError(f"{path} is another face model: its expressions differ")
            corners, corners_uv = (_split(stored[key]) for key in ("faces", "faces_uv"))
            ends = [part.stop for part in PARTS.values()]
            return cls(
                vertices=stored["vertices"].astype(np.float64),
                triangles=corners,
                triangles_uv=corners_uv,
                triangle_parts=np.searchsorted(ends, corners.max(axis=1), "right").astype(np.uint8),
                uv=stored["uv"],
                identity=stored["identity"][:IDENTITY_MODES].astype(np.float32),
                expression=stored["expression"].astype(np.float32),
            )

    @property
    def expression_names(self) -> tuple[str, ...]:
        """Names of the expression modes."""
        return EXPRESSIONS

    def triangles_of(self, *parts: str) -> Indices:
        """Triangles (M, 3) of the named `parts`."""
        places = [list(PARTS).index(part) for part in parts]
        return self.triangles[np.isin(self.triangle_parts, places)]

    def shape(self, identity: ArrayLike) -> Array:
        """Vertices (N, 3) of the person with `identity` (60,), without expression."""
        return self.vertices + np.tensordot(np.asarray(identity, np.float32), self.identity, 1)

    def moved(self, expression: ArrayLike) -> Modes:
        """Displacement (N, 3) of every vertex under the `expression` weights (57,)."""
        weights = np.asarray(expression, np.float32)
        used = np.nonzero(np.abs(weights) > 1e-4)[0]
        return np.asarray(np.tensordot(weights[used], self.expression[used], 1))


def places(group: str) -> list[int]:
    """Places of the expression `group` in `EXPRESSIONS`: its two sides, or the one of that name.

    Raises KeyError where there is none.
    """
    found = [i for i, name in enumerate(EXPRESSIONS) if name in (group, f"{group}_L", f"{group}_R")]
    if not found:
        raise KeyError(group)
    return found


def weights_of(groups: Mapping[str, float]) -> Modes:
    """Expression weights (57,) from a weight for each of the `groups`; the others are 0."""
    weights = np.zeros(len(EXPRESSIONS), np.float32)
    for group, weight in groups.items():
        weights[places(group)] += weight
    return weights


def _split(quads: Indices) -> Indices:
    """Two triangles of each quad, one of each that has -1 as its fourth corner."""
    second = quads[quads[:, 3] >= 0]
    return np.concatenate([quads[:, :3], second[:, [0, 2, 3]]])

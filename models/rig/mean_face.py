"""Makes the mean face: `python -m models.rig.mean_face DATA > studio/domain/mean_face.py`.

Shape: generalised Procrustes mean of the neutral portraits of training people and their mirror
images. Depth: the vertices of the 3-D face model that are those landmarks.
"""

import sys
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..landmarks74.layout import MIRROR
from .corpus import photos

Array = NDArray[np.float64]
FACE_HEIGHTS_PER_CROP = 2.2
NOSE_TIP = 30
CHIN = 8
BROWS = slice(17, 27)

# Vertices of the 3-D face model that agree with points 0-71 of our landmark files; its own table
# of 68 does not (METHODS 9.7b: contour 8.6 px off on a 700 px photo).
# fmt: off
LANDMARK_VERTICES = (
    276, 1047, 1893, 229, 748, 221, 804, 1498, 962, 3712, 2491, 2462,
    2989, 2470, 4093, 3267, 2517, 431, 494, 1031, 2041, 1401, 3615, 4237,
    3251, 2735, 3909, 977, 4527, 4840, 4857, 4787, 4595, 4554, 5060, 5281,
    568, 1577, 612, 1530, 1517, 860, 2861, 2853, 2931, 3201, 3725, 2816,
    5926, 5695, 2081, 0, 4275, 6225, 6426, 6346, 6461, 5518, 5957, 5841,
    5918, 5709, 5526, 6542, 6088, 6485, 5517, 5982, 1961, 579, 4161, 2820,
)
# fmt: on


def similarity(source: Array, target: Array) -> Array:
    """`source` (n, 2) moved onto `target` (n, 2) by the best rotation, scale and shift."""
    a, b = source - source.mean(0), target - target.mean(0)
    u, s, vt = np.linalg.svd(a.T @ b)
    return np.asarray((a @ u @ vt) * (s.sum() / (a**2).sum()) + target.mean(0))


def mean_shape(faces: Array, rounds: int = 10) -> Array:
    """Mirror-symmetric generalised Procrustes mean of `faces` (N, 74, 2), in crop sides."""
    mirrored = faces[:, MIRROR] * (-1, 1)
    everyone = np.concatenate([faces, mirrored])
    mean = everyone[0]
    for _ in range(rounds):
        mean = np.mean([similarity(face, mean) for face in everyone], axis=0)
        mean = 0.5 * (mean + similarity(mean[MIRROR] * (-1, 1), mean))
    tilt = mean[45] - mean[36]
    angle = -np.arctan2(tilt[1], tilt[0])
    turn = np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
    mean = mean @ turn
    height = mean[CHIN, 1] - mean[BROWS, 1].mean()
    mean = (mean - mean[NOSE_TIP]) / (FACE_HEIGHTS_PER_CROP * height)
    return np.asarray(0.5 * (mean + mean[MIRROR] * (-1, 1)) + 0.5)


def depth(shape: Array, model: Path) -> Array:
    """Depth (74,) of `shape` toward the viewer, in crop sides, nose tip 0."""
    with np.load(model) as stored:
        vertices = stored["vertices"][list(LANDMARK_VERTICES)].astype(np.float64)
    z = np.r_[vertices[:, 2], vertices[36:42, 2].mean(), vertices[42:48, 2].mean()]
    z = 0.5 * (z + z[MIRROR])
    between_eyes = np.linalg.norm(vertices[36, :2] - vertices[45, :2])
    scale = np.linalg.norm(shape[36] - shape[45]) / between_eyes
    return np.asarray((z - z[NOSE_TIP]) * scale)


def training_mean(root: Path) -> Array:
    """Mean shape (74, 2) of the neutral portraits of training people, in crop sides."""
    faces = [
        photo.landmarks
        for photo in photos(root, ("london_faces", "canada_faces"))
        if not photo.validation and "smil" not in photo.path.stem
    ]
    return mean_shape(np.array(faces, np.float64))


def main(root: Path) -> None:
    """Print the module."""
    shape = training_mean(root)
    points = np.c_[shape, depth(shape, root / "ict_face_model.npz")]
    print(
        '"""The mean neutral face, made by `models.rig.mean_face` from our own training portraits.'
    )
    print()
    print("Rows are the 74 landmarks as (x, y, depth) in crop sides: x right, y down, nose tip at")
    print('(0.5, 0.5), depth toward the viewer with the nose tip at 0.\n"""\n')
    print("# fmt: off\nMEAN_FACE: tuple[tuple[float, float, float], ...] = (")
    for start in range(0, len(points), 3):
        row = ", ".join(f"({x:.4f}, {y:.4f}, {z:.4f})" for x, y, z in points[start : start + 3])
        print(f"    {row},")
    print(")\n# fmt: on")


if __name__ == "__main__":
    main(Path(sys.argv[1]))

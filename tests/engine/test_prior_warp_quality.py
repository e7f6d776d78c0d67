"""prior_warp on people nobody trained on, against showing the nearest photo (METHODS 9.2b).

`python -m pytest tests/engine/test_prior_warp_quality.py -s` prints the table. The published ratios
of the two are 0.614 in the mouth and 0.563 in the face hull; the latter was measured on speeches
with turning heads, which GRID does not have.
"""

from dataclasses import dataclass

import cv2
import numpy as np
import pytest
from engine_scenes import state

from studio.domain import face
from studio.domain.samples import Samples
from studio.domain.sources import Crop, SourceImage
from studio.engine.model_store import ModelStore
from studio.engine.renderer import Photo
from studio.engine.renderers.prior_warp import PriorWarpRenderer
from studio.io.video_files import frames

SIDE = 224
PEOPLE = ("s20", "s22", "s23")


@dataclass
class Shot:
    """One face crop (SIDE, SIDE, 3) and its landmarks (74, 2) in crop sides."""

    rgb: np.ndarray
    points: np.ndarray


@pytest.fixture(scope="module")
def clips(shared_data):
    """Face crops of each validation person's clip, one scale per clip, nose in the middle."""
    from models.rig.corpus import clips

    found = {}
    for clip in clips(shared_data):
        if clip.person in PEOPLE:
            side = 2.2 * float(np.median(face.face_height(clip.landmarks)))
            found[clip.person] = [
                _cut(rgb, points, side)
                for rgb, points in zip(frames(clip.path), clip.landmarks, strict=False)
            ]
    return found


def _cut(rgb, points, side):
    crop = Crop.around(points, side)
    scale = SIDE / side
    shift = np.float32([SIDE / 2 - crop.x * scale, SIDE / 2 - crop.y * scale])
    matrix = np.float32([[scale, 0, shift[0]], [0, scale, shift[1]]])
    cut = cv2.warpAffine(
        rgb, matrix, (SIDE, SIDE), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE
    )
    return Shot(cut, crop.inward(points))


def bank_of(shots):
    """Five shots by FLNet's rule, as photos."""
    order = np.argsort([face.outer_lip_opening(shot.points) for shot in shots])
    picked = [shots[order[i]] for i in np.round(np.linspace(0, len(shots) - 1, 5)).astype(int)]
    return [
        Photo(
            SourceImage(
                asset=f"{number}.png",
                name=str(number),
                width=SIDE,
                height=SIDE,
                landmarks=Samples(shot.points * SIDE),
                crop=Crop(x=SIDE / 2, y=SIDE / 2, side=SIDE),
            ),
            shot.rgb,
        )
        for number, shot in enumerate(picked)
    ]


def masks(points):
    """Where errors are counted: the mouth box, 1.3 times the lips, and the face hull."""
    pixels = points * SIDE
    lips = pixels[list(face.LIPS)]
    centre, half = (lips.min(0) + lips.max(0)) / 2, (lips.max(0) - lips.min(0)) / 2 * 1.3
    box = np.zeros((SIDE, SIDE), np.uint8)
    (left, top), (right, bottom) = (centre - half).astype(int), (centre + half).astype(int) + 1
    box[top:bottom, left:right] = 1
    hull = np.zeros((SIDE, SIDE), np.uint8)
    cv2.fillConvexPoly(hull, cv2.convexHull(pixels.astype(np.float32)).astype(np.int32), 1)
    return box > 0, hull > 0


def energy(rgb, where):
    """Laplacian energy inside a mask: how sharp it is."""
    return float((cv2.Laplacian(rgb.mean(2).astype(np.float32), cv2.CV_32F)[where] ** 2).mean())


def test_the_warp_beats_the_nearest_photo_as_published(clips, tmp_path):
    rows = []
    renderer = PriorWarpRenderer(ModelStore(tmp_path))
    for shots in clips.values():
        half = len(shots) // 2
        photos = bank_of(shots[:half])
        renderer.prepare(photos)
        known = np.stack([photo.source.shape for photo in photos])
        for shot in shots[half::3]:
            near = photos[np.linalg.norm(known - shot.points, axis=2).mean(1).argmin()].rgb
            made = renderer.render(state(shot.points, SIDE))
            mouth, hull = masks(shot.points)
            errors = [
                np.abs(picture.astype(float) - shot.rgb)[where].mean()
                for where in (mouth, hull)
                for picture in (near, made)
            ]
            rows.append([*errors, energy(made, hull) / energy(shot.rgb, hull)])
    renderer.close()
    near_mouth, mouth, near_hull, hull, sharpness = np.mean(rows, axis=0)
    report = (
        f"\n{len(rows)} targets of {', '.join(clips)}, prior_warp against the nearest photo: "
        f"mouth L1 {mouth:.2f} ({mouth / near_mouth:.3f}), hull L1 {hull:.2f} "
        f"({hull / near_hull:.3f}), sharpness {sharpness:.2f}"
    )
    print(report)  # noqa: T201 - the figures are what one runs it for
    assert mouth / near_mouth < 0.64
    assert hull / near_hull < 0.75
    assert sharpness > 0.7

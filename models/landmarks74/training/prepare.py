"""Cut every labelled face once, so that training only reads crops.

`python -m models.landmarks74.training.prepare --data DIR [--out PACK]`
"""

import argparse
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import cast

import cv2
import numpy as np
from cv2.typing import MatLike

from models.rig.corpus import Clip, clips, emotion_clips, photos
from models.rig.painted import Character, Expression, paint

from ..crop import Crop, Image, Points, face_crop

PACK_PX = 320
PAINTED, PAINTED_PX, PAINTED_VALIDATION_SEED = 144, 360, 5000
"""Drawn people with exact points: how many, their size, and the first seed kept for validation."""
ROOM = 2.0
"""A stored crop is this many times wider than the network's, so that it can be turned and moved."""
NEGATIVES_PER_PHOTO = 3
SPEAKER_STRIDE = 6
"""Every so many frames of speaker s1, who has 224 clips; of the others every second one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """One picture with its (74, 2) points."""

    rgb: Image
    points: Points
    collection: str
    person: str
    validation: bool


def samples(data: Path) -> Iterator[Sample]:
    """Every labelled picture of the data folder and the drawn ones, validation people marked."""
    for photo in photos(data):
        yield Sample(
            rgb=picture(photo.path),
            points=photo.landmarks,
            collection=photo.collection,
            person=photo.person,
            validation=photo.validation,
        )
    for clip in (*clips(data), *emotion_clips(data)):
        yield from _frames(clip)
    for number in range(PAINTED):
        yield drawn(number if number % 8 else PAINTED_VALIDATION_SEED + number)


def as_rgb(bgr: MatLike) -> Image:
    """A picture as OpenCV reads it, in the order of everything else."""
    return cast("Image", cv2.cvtColor(bgr, cv2.COLOR_BGR2RGB))


def drawn(seed: int) -> Sample:
    """The drawn person with this seed in a moment that the same seed decides."""
    moment = Expression.random(np.random.default_rng(seed))
    rgb, points = paint(Character.random(seed), moment, PAINTED_PX)
    return Sample(
        rgb=rgb,
        points=points,
        collection="painted",
        person=str(seed),
        validation=seed >= PAINTED_VALIDATION_SEED,
    )


def picture(path: Path) -> Image:
    """The photo in a file; raises OSError when it cannot be read."""
    bgr = cv2.imread(str(path))
    if bgr is None:
        raise OSError(f"{path} cannot be read")
    return as_rgb(bgr)


def _frames(clip: Clip) -> Iterator[Sample]:
    """A spread of the clip's frames that have a face."""
    stride = SPEAKER_STRIDE if clip.collection == "grid_s1" else 2
    video = cv2.VideoCapture(str(clip.path))
    for index, points in enumerate(clip.landmarks):
        more, bgr = video.read()
        if not more:
            break
        if index % stride or np.isnan(points).any():
            continue
        yield Sample(
            rgb=as_rgb(bgr),
            points=points,
            collection=clip.collection,
            person=clip.person,
            validation=clip.validation,
        )
    video.release()


def without_face(sample: Sample, random: np.random.Generator) -> Iterator[Image]:
    """Crops of the picture's background, (PACK_PX, PACK_PX, 3)."""
    height, width = sample.rgb.shape[:2]
    low, high = sample.points.min(0), sample.points.max(0)
    for _ in range(40):
        side = random.uniform(0.12, 0.5) * min(height, width)
        x, y = random.uniform((side / 2, side / 2), (width - side / 2, height - side / 2))
        overlap = np.minimum((x + side / 2, y + side / 2), high) - np.maximum(
            (x - side / 2, y - side / 2), low
        )
        if (overlap > 0.1 * side).all():
            continue
        yield Crop(x=x, y=y, side=side).cut(sample.rgb, PACK_PX // 2)


def pack(data: Path, out: Path) -> None:
    """Write crops.npy, negatives.npy and labels.npz below `out`."""
    out.mkdir(parents=True, exist_ok=True)
    random = np.random.default_rng(0)
    negatives: list[Image] = []
    kept: list[Sample] = []
    for sample in samples(data):
        crop = replace(face_crop(sample.points), angle_deg=0.0)
        crop = replace(crop, side=crop.side * ROOM)
        moved = crop.into(sample.points, PACK_PX)
        kept.append(replace(sample, rgb=crop.cut(sample.rgb, PACK_PX), points=moved))
        film = sample.collection.startswith("grid")
        if not sample.validation and not (film and len(kept) % 20):
            patches = without_face(sample, random)
            negatives += [
                patch for patch, _ in zip(patches, range(NEGATIVES_PER_PHOTO), strict=False)
            ]
    np.save(out / "crops.npy", np.stack([sample.rgb for sample in kept]))
    np.save(out / "negatives.npy", np.stack(negatives))
    np.savez(
        out / "labels.npz",
        points=np.stack([sample.points for sample in kept]),
        collection=np.array([sample.collection for sample in kept]),
        person=np.array([sample.person for sample in kept]),
        validation=np.array([sample.validation for sample in kept]),
    )
    print(f"{len(kept)} faces, {len(negatives)} pictures without one, in {out}")


def main() -> None:
    """Read the command line and pack."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=Path("packs/landmarks74"))
    options = parser.parse_args()
    pack(options.data, options.out)


if __name__ == "__main__":
    main()

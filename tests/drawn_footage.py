"""Footage of drawn people whose mouths open, with exact points: small, quick, and learnable."""

from pathlib import Path

import cv2
import numpy as np
from fake_faces import face_points

from models.rig.footage import Clip, Footage
from models.rig.footage.writer import Writer


def frame(person: int, opening: float, size: int) -> tuple[np.ndarray, np.ndarray]:
    """A drawn face of `person` and its points: skin, eyes, a dark mouth that opens."""
    points = face_points(opening, side=float(size), centre=((size - 1) / 2,) * 2)
    rgb = np.full((size, size, 3), (40 + 30 * person, 90, 160 - 20 * person), np.uint8)
    for part, colour in (
        (range(17), (220, 180 - 10 * person, 150)),
        (range(36, 42), (250, 250, 250)),
        (range(42, 48), (250, 250, 250)),
        (range(48, 60), (190, 60, 70)),
        (range(60, 68), (30, 5, 5)),
    ):
        corners = np.round(points[list(part)] * 16).astype(np.int32)
        cv2.fillPoly(rgb, [corners], colour, cv2.LINE_AA, 4)
    return rgb, points


def drawn_footage(out: Path, *, size: int, fps: float) -> Footage:
    """Four people to train on and one for validation, two clips of twelve frames each."""
    with Writer(out, size) as writer:
        for person in range(5):
            for take in range(2):
                start = writer.count
                for number in range(12):
                    writer.row(*frame(person, 0.09 * abs(np.sin(0.5 * number + take)), size))
                clip = Clip(
                    name=f"p{person}t{take}",
                    person=f"p{person}",
                    source="drawn",
                    validation=person == 4,
                    start=start,
                    length=12,
                    fps=fps,
                )
                writer.clip(clip)
    return Footage.open(out)

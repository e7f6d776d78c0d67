"""The data folder: which people are there, which of them are kept for validation."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

PHOTO_COLLECTIONS = ("london_faces", "canada_faces", "caltech_faces", "congress_portraits")
VALIDATION_SHARE = 0.15
GRID_VALIDATION = ("s20", "s22", "s23")
GRID_S1_VALIDATION_CLIPS = 100
NO_FACE = -32768
SUBPIXEL = 16.0

Landmarks = NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """One photo of one person; `landmarks` (74, 2) pixels, NaN where no face was found."""

    collection: str
    path: Path
    person: str
    landmarks: Landmarks
    validation: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Clip:
    """One video of one person; `landmarks` (T, 74, 2) pixels, NaN where no face was found."""

    collection: str
    path: Path
    person: str
    landmarks: Landmarks
    validation: bool


def lowest_by_hash(names: Iterable[str], count: int) -> frozenset[str]:
    """The `count` names whose SHA-1 is lowest: a split that needs no list and never moves."""
    ranked = sorted(set(names), key=lambda name: hashlib.sha1(name.encode()).hexdigest())
    return frozenset(ranked[:count])


def photos(root: Path, collections: Iterable[str] = PHOTO_COLLECTIONS) -> list[Photo]:
    """All photos of `collections` below `root`, in a fixed order."""
    found = []
    for collection in collections:
        folder = root / collection
        people: dict[str, str] = json.loads((folder / "people.json").read_text())
        names = set(people.values())
        kept = lowest_by_hash(names, round(VALIDATION_SHARE * len(names)))
        with np.load(folder / "landmarks74.npz") as stored:
            found += [
                Photo(
                    collection=collection,
                    path=folder / f"{stem}.jpg",
                    person=people[stem],
                    landmarks=pixels(stored[stem]),
                    validation=people[stem] in kept,
                )
                for stem in sorted(people)
            ]
    return found


def clips(root: Path) -> list[Clip]:
    """All GRID clips with video below `root`; speaker s1 is split by clip, the others by person."""
    found = []
    with np.load(root / "grid" / "landmarks74.npz") as stored:
        for path in sorted((root / "grid").glob("*.mp[4g]")):
            person = path.stem.split("_")[0]
            found.append(
                Clip(
                    collection="grid",
                    path=path,
                    person=person,
                    landmarks=pixels(stored[path.stem]),
                    validation=person in GRID_VALIDATION,
                )
            )
    with np.load(root / "grid_s1" / "landmarks74.npz") as stored:
        kept = lowest_by_hash(stored.files, GRID_S1_VALIDATION_CLIPS)
        found += [
            Clip(
                collection="grid_s1",
                path=path,
                person="s1",
                landmarks=pixels(stored[path.stem]),
                validation=path.stem in kept,
            )
            for path in sorted((root / "grid_s1" / "video").glob("*.mp4"))
        ]
    return found


def emotion_clips(root: Path) -> list[Clip]:
    """The CREMA-D clips with video below `root`: one actor, never used for validation."""
    folder = root / "cremad_1001"
    with np.load(folder / "landmarks74.npz") as stored:
        return [
            Clip(
                collection="cremad_1001",
                path=folder / f"{stem}.mp4",
                person="1001",
                landmarks=pixels(stored[stem]),
                validation=False,
            )
            for stem in sorted(stored.files)
        ]


def clips_with_sound(root: Path) -> list[Clip]:
    """All clips below `root` with sound and landmarks; `path` is the file that has the sound.

    Of speaker s1 these are all 1000 sentences, most of them without video.
    """
    folder = root / "grid_s1"
    with np.load(folder / "landmarks74.npz") as stored:
        kept = lowest_by_hash(stored.files, GRID_S1_VALIDATION_CLIPS)
        found = [
            Clip(
                collection="grid_s1",
                path=folder / "audio" / f"{stem}.opus",
                person="s1",
                landmarks=pixels(stored[stem]),
                validation=stem in kept,
            )
            for stem in sorted(stored.files)
        ]
    others = [clip for clip in clips(root) if clip.collection == "grid"]
    return found + others + emotion_clips(root)


def pixels(stored: NDArray[np.int16]) -> Landmarks:
    """From 1/16 pixel integers to float pixels, NaN where the face is missing."""
    points = stored.astype(np.float32) / SUBPIXEL
    points[stored == NO_FACE] = np.nan
    return points

"""A whole bank at once: the best frames of a video, or the best pictures of a folder."""

import math
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from itertools import islice, tee
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from studio.app.jobs import JobContext
from studio.app.photo_import import Detector, PhotoImport, measured, pictures_in
from studio.domain import face
from studio.domain.bank_choice import Candidate, Choice, choose
from studio.domain.errors import BadInput, FaceNotFound
from studio.domain.sources import (
    FACE_HEIGHTS_PER_CROP,
    MOST_PHOTOS,
    SLOTS,
    Crop,
    SourceBank,
    SourceImage,
)
from studio.engine.analyzers.image_landmarks import Detection
from studio.engine.photo_crop import sharpness
from studio.io.images import MAX_SIDE, encode_png, read_image
from studio.io.video_files import frames, probe

Rgb = NDArray[np.uint8]

MOST_ANALYSED = 400
_UNKNOWN_STEP = 5  # where a file does not say how long it is
ANALYSED_SIDE = 1280
"""Longer sides of a frame cost time and add nothing to landmarks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filling:
    """A bank that was chosen, and from what: how many were analysed and what was skipped."""

    bank: SourceBank
    analysed: int
    skipped: str = ""
    refused: tuple[tuple[str, BadInput], ...] = ()


def fill_from_video(path: Path, photos: PhotoImport, context: JobContext[Filling]) -> Filling:
    """Up to twenty frames of the video at `path`, with one crop scale and one `clip`.

    Raises BadInput or DecodeError when it holds no frame, or none that can be used.
    """
    step = _step(probe(path).frame_count)
    candidates = analyse_video(
        path,
        step,
        MOST_ANALYSED,
        photos.detector,
        lambda done, text: context.progress(0.9 * done, text),
    )
    choice = choose(candidates)
    if not choice.slots:
        raise _nothing(path.name, len(candidates), choice)
    context.progress(0.9, "Keeping the chosen frames")
    points = {c.index: c.landmarks for c in candidates if c.landmarks is not None}
    heights = [float(face.face_height(p)) for p in points.values()]
    side = FACE_HEIGHTS_PER_CROP * float(np.median(heights))
    kept: dict[int, SourceImage] = {}
    clip = ""
    with closing(frames(path, step=step, max_side=MAX_SIDE, check=context.check)) as pictures:
        for index, rgb in _picked(pictures, choice.indices):
            asset = photos.assets.put_bytes(encode_png(rgb), ".png")
            clip = clip or f"clip-{asset[:12]}"
            height, width = rgb.shape[:2]
            scale = max(width, height) / min(max(width, height), ANALYSED_SIDE)
            image = SourceImage(
                asset=asset, name=f"{path.stem} frame {index * step}", width=width, height=height
            )
            seen = (points[index] * np.float32(scale)).astype(np.float32)
            image = image.with_landmarks(seen, Crop.around(seen, side * scale))
            kept[index] = measured(replace(image, clip=clip), rgb)
    return _filling(choice, kept, len(candidates))


def fill_from_pictures(
    paths: Sequence[Path], photos: PhotoImport, context: JobContext[Filling]
) -> Filling:
    """The best of many pictures; unreadable ones are told apart, not an end.

    Raises BadInput when none can be used.
    """
    refused: list[tuple[str, BadInput]] = []
    candidates: list[Candidate] = []
    chosen = [paths[i] for i in _spaced(len(paths))]
    for number, path in enumerate(chosen):
        context.progress(0.9 * number / len(chosen), path.name)
        try:
            rgb = read_image(path)
        except BadInput as error:
            refused.append((path.name, error))
        else:
            candidates.append(_candidate(number, rgb, _detected(rgb, photos.detector)))
    choice = choose(candidates)
    if not choice.slots:
        raise _nothing(f"these {len(paths)} pictures", len(candidates), choice)
    context.progress(0.9, "Keeping the chosen pictures")
    by_index = {c.index: c.landmarks for c in candidates if c.landmarks is not None}
    kept = {i: _kept_picture(chosen[i], by_index[i], photos) for i in choice.indices}
    return replace(_filling(choice, kept, len(candidates)), refused=tuple(refused))


def fill_from_folder(folder: Path, photos: PhotoImport, context: JobContext[Filling]) -> Filling:
    """The best pictures of `folder`; raises BadInput when it has none that can be used."""
    return fill_from_pictures(pictures_in(folder), photos, context)


def _step(frame_count: int) -> int:
    return max(math.ceil(frame_count / MOST_ANALYSED), 1) if frame_count else _UNKNOWN_STEP


def _spaced(count: int) -> list[int]:
    """Indices of at most MOST_ANALYSED of `count` pictures."""
    return list(range(0, count, max(math.ceil(count / MOST_ANALYSED), 1)))


def analyse_video(
    path: Path,
    step: int,
    most: int,
    detector: Detector,
    progress: Callable[[float, str], None],
) -> list[Candidate]:
    """Every `step`-th frame of a video, at most `most`, with what was found in it.

    Frames are reduced to ANALYSED_SIDE; `progress` hears the share that is done, and may raise.
    """
    expected = max(probe(path).frame_count // step, 1)
    candidates: list[Candidate] = []
    with closing(frames(path, step=step, max_side=ANALYSED_SIDE)) as pictures:
        seen, followed = tee(islice(pictures, most))
        for index, (rgb, found) in enumerate(zip(seen, detector.track(followed), strict=True)):
            candidates.append(_candidate(index, rgb, found))
            done = min((index + 1) / expected, 1.0)
            progress(done, f"Frame {index + 1} of {max(expected, index + 1)}")
    return candidates


def _detected(rgb: Rgb, detector: Detector) -> Detection | None:
    try:
        return detector.detect(rgb)
    except FaceNotFound:
        return None


def _candidate(index: int, rgb: Rgb, found: Detection | None) -> Candidate:
    if found is None:
        return Candidate(index=index, landmarks=None)
    return Candidate(
        index=index,
        landmarks=found.points,
        sharpness=sharpness(rgb, Crop.around(found.points)),
        confidence=found.confidence,
    )


def _picked(pictures: Iterator[Rgb], indices: Sequence[int]) -> Iterator[tuple[int, Rgb]]:
    """The pictures of `indices`, stopping after the last one."""
    wanted, last = frozenset(indices), max(indices)
    for index, rgb in enumerate(pictures):
        if index in wanted:
            yield index, rgb
        if index >= last:
            return


def _kept_picture(path: Path, points: NDArray[np.float32], photos: PhotoImport) -> SourceImage:
    rgb = read_image(path)
    height, width = rgb.shape[:2]
    image = SourceImage(
        asset=photos.assets.put_file(path), name=path.name, width=width, height=height
    )
    return measured(image.with_landmarks(points), rgb)


def _filling(choice: Choice, kept: dict[int, SourceImage], analysed: int) -> Filling:
    slots = [kept[i] for i in choice.slots if i in kept]
    extras = [kept[i] for i in choice.extras if i in kept]
    empty = (None,) * (SLOTS - len(slots))
    bank = SourceBank(slots=(*slots, *empty), extras=tuple(extras[: MOST_PHOTOS - len(slots)]))
    return Filling(bank=bank, analysed=analysed, skipped=choice.skipped_text)


def _nothing(name: str, count: int, choice: Choice) -> BadInput:
    why = f": {choice.skipped_text}" if choice.skipped else ""
    return BadInput(
        f"None of {count} pictures of {name} shows a usable face{why}.",
        "Choose one with a sharp face seen from the front.",
    )

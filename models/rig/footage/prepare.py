"""Cuts every face once, so that training only reads crops."""

import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

import cv2
import numpy as np
from numpy.typing import NDArray

from ..errors import RigError
from .clip import Clip
from .crop import Image, Square, around, following
from .footage import MASK_STRIDE, Footage, open_folder
from .recording import Recording, RenderedClip, Source
from .writer import Writer

LEAST_FACES = 0.5
"""A clip with fewer frames that have a face is left out."""
ENLARGED = 1.6
"""A crop enlarged more than this is not sharp."""
_PROGRESS_SECONDS = 10.0


def say(line: str) -> None:
    """One line for whoever waits."""
    print(line, file=sys.stderr, flush=True)


@dataclass(slots=True)
class _Count:
    """What became of the recordings of one source."""

    clips: int = 0
    frames: int = 0
    faceless: int = 0
    left_out: int = 0
    people: set[str] = field(default_factory=set)

    def line(self, source: str, seconds: float) -> str:
        text = f"{source}: {len(self.people)} people, {self.clips} clips, {self.frames} frames"
        if self.faceless:
            text += f", {self.faceless} frames without a face kept unmarked"
        if self.left_out:
            text += f", {self.left_out} left out for want of a face"
        return f"{text}, {seconds:.0f} s"


def prepare(
    sources: Iterable[Source],
    out: Path,
    *,
    size: int = 224,
    sound: Path | None = None,
    report: Callable[[str], None] = say,
) -> Footage:
    """Crops of every recording as a prepared folder at `out`, replacing what is there.

    `sound` is a file of sound features to keep beside them. Raises RigError when no source has a
    face.
    """
    with Writer(out, size) as writer:
        for source in sources:
            began, count = time.monotonic(), _Count()
            said = began
            for recording in source.recordings():
                if isinstance(recording, RenderedClip):
                    _rendered(writer, source.name, recording, count)
                else:
                    _recorded(writer, source.name, recording, count)
                if time.monotonic() - said > _PROGRESS_SECONDS:
                    said = time.monotonic()
                    report(f"  {source.name}: {count.frames} frames ...")
            writer.credit([source.credit])
            report(count.line(source.name, time.monotonic() - began))
        if not writer.count:
            raise RigError("None of the given pictures and clips shows a face.")
        writer.sound = sound
    return open_folder(out)


def _recorded(writer: Writer, source: str, recording: Recording, count: _Count) -> None:
    """Cut one recording: a clip along one smooth path, photos each by themselves."""
    seen = ~np.isnan(recording.landmarks[:, 0, 0])
    if not seen.any() or (recording.fps and seen.mean() < LEAST_FACES):
        count.left_out += 1
        return
    start, sharp = writer.count, recording.sharp
    pictures = zip(recording.pictures(), _squares(recording, seen), strict=False)
    for index, (rgb, square) in enumerate(pictures):
        if square is None:
            count.left_out += 1
        elif index % recording.step == 0:
            sharp = sharp and writer.size <= ENLARGED * square.side
            points = square.into(recording.landmarks[index], writer.size)
            crop, trust = square.cut(rgb, writer.size), square.inside(rgb, writer.size)
            writer.row(crop, points, trust)
            count.faceless += int(not seen[index])
    if writer.count > start:
        fps = recording.fps / recording.step
        _close(writer, source, recording, count, start=start, fps=fps, sharp=sharp)


def _squares(recording: Recording, seen: NDArray[np.bool_]) -> Sequence[Square | None]:
    """The crop of each picture; None for a photo without a face."""
    if recording.fps:
        return following(recording.landmarks)
    faces = zip(recording.landmarks, seen, strict=True)
    return [around(points) if face else None for points, face in faces]


def _close(
    writer: Writer,
    source: str,
    filmed: Recording | RenderedClip,
    count: _Count,
    *,
    start: int,
    fps: float,
    sharp: bool,
) -> None:
    """Say whose the rows since `start` are."""
    clip = Clip(
        name=filmed.name,
        person=filmed.person,
        source=source,
        validation=filmed.validation,
        start=start,
        length=writer.count - start,
        fps=fps,
        emotion=filmed.emotion,
        sharp=sharp,
    )
    writer.clip(clip)
    count.clips += 1
    count.frames += clip.length
    count.people.add(clip.person)


def _rendered(writer: Writer, source: str, clip: RenderedClip, count: _Count) -> None:
    """Take over one rendered clip, resized where it has another size."""
    size, start = writer.size, writer.count
    for index, (frame, points) in enumerate(zip(clip.frames, clip.landmarks, strict=True)):
        moved = np.asarray((points + 0.5) * (size / len(frame)) - 0.5, np.float32)
        masks = (None if m is None else thinned(m[index], size) for m in (clip.trust, clip.parts))
        writer.row(_resized(frame, size), moved, *masks)
    _close(writer, source, clip, count, start=start, fps=clip.fps, sharp=True)


def _resized(frame: Image, size: int) -> Image:
    """The frame at `size` pixels."""
    if len(frame) == size:
        return frame
    kind = cv2.INTER_AREA if len(frame) > size else cv2.INTER_CUBIC
    return cast("Image", cv2.resize(frame, (size, size), interpolation=kind))


def thinned(mask: Image, size: int) -> Image:
    """A mask of any side as it is stored, (size // 4, size // 4): the nearest pixel's value."""
    low = size // MASK_STRIDE
    places = ((np.arange(low) + 0.5) * (len(mask) / low)).astype(int)
    return np.ascontiguousarray(mask[np.ix_(places, places)])

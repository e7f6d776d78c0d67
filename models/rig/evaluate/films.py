"""The suite `films`: clips of validation people, real and made side by side, with their sound."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

import numpy as np

from studio.domain.frame_state import FrameState
from studio.domain.samples import Samples
from studio.domain.settings import WarpSettings
from studio.domain.timebase import FrameRate
from studio.engine.renderer import Renderer
from studio.io.images import write_png
from studio.io.video_writer import Mp4Sink

from ..corpus import Clip, clips
from .banks import as_photo, bank
from .people import Image, Shot, bank_pool, clip_shots
from .sheets import cell, stacked

RATE = FrameRate(num=25)
ACROSS = 10
"""Frames beside each other on a sheet."""


def films(
    data: Path,
    people: Sequence[str],
    rivals: Mapping[str, Renderer],
    *,
    photos: int,
    most: int,
    size: int,
    out: Path,
) -> Iterator[Path]:
    """Write up to `most` films of everybody, each with a sheet of its frames.

    The bank is that of the suite `reenact`: from the first half of the clips, none of which is
    filmed. Of one clip it is from the first half of its frames, and all of it is filmed.
    """
    for members in _everybody(data, people).values():
        pool = bank_pool([partial(clip_shots, clip, size) for clip in members])
        for renderer in rivals.values():
            renderer.prepare([as_photo(shot) for shot in bank(pool, photos)])
        for clip in members[len(members) // 2 :][:most]:
            yield _filmed(clip, rivals, size, out)


def _everybody(data: Path, people: Sequence[str]) -> dict[str, list[Clip]]:
    """Validation clips by person; everybody's where nobody is named."""
    found: dict[str, list[Clip]] = {}
    for clip in clips(data):
        if clip.validation and (not people or clip.person in people):
            found.setdefault(clip.person, []).append(clip)
    return found


def _filmed(clip: Clip, rivals: Mapping[str, Renderer], size: int, out: Path) -> Path:
    """The real frames beside what each renderer makes of their landmarks."""
    path = out / f"{clip.collection}_{clip.path.stem}.mp4"
    shots = clip_shots(clip, size)
    rows = [(shot.rgb, *(_made(shot, name, rivals[name]) for name in rivals)) for shot in shots]
    side_by_side(path, rows, _sound(clip))
    cells = [[cell(made, shot.name) for made in row] for shot, row in zip(shots, rows, strict=True)]
    write_png(path.with_suffix(".png"), _sheet(cells))
    return path


def side_by_side(path: Path, rows: Sequence[Sequence[Image]], sound: Path) -> None:
    """Write a film at 25 frames/s; `rows` are its frames, each square pictures beside each other.

    Nothing is left of a film that could not be finished; raises what the sink raises.
    """
    height = len(rows[0][0])
    sink = Mp4Sink(path, (height * len(rows[0]), height), RATE, sound, overwrite=True)
    try:
        for row in rows:
            sink.write(np.concatenate(row, axis=1))
        sink.close()
    except BaseException:
        sink.abort()
        raise


def _made(shot: Shot, name: str, renderer: Renderer) -> Image:
    state = FrameState(
        landmarks=Samples(shot.points), warp=WarpSettings(), renderer=name, size=len(shot.rgb)
    )
    return renderer.render(state)


def _sound(clip: Clip) -> Path:
    """The file with the clip's sound: speaker s1 has one beside the film."""
    apart = clip.path.parents[1] / "audio" / f"{clip.path.stem}.opus"
    return apart if apart.is_file() else clip.path


def _sheet(rows: Sequence[Sequence[Image]]) -> Image:
    """All frames, ACROSS of them beside each other, the real one above what was made of it."""
    blank = [np.zeros_like(made) for made in rows[0]]
    padded = [*rows, *[blank] * (-len(rows) % ACROSS)]
    lines: list[Sequence[Image]] = []
    for first in range(0, len(padded), ACROSS):
        lines += zip(*padded[first : first + ACROSS], strict=True)
    return stacked(lines)

"""One self-contained file of training data: crops as video, everything else beside them."""

import json
import os
import tempfile
import zipfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np

from ..errors import RigError
from . import budget, coding
from .footage import FORMAT, SOUND, Footage
from .prepare import say
from .reel import Cut, cuts_by_source, reels
from .unpack import CREDITS, INDEX, PACKED_LANDMARKS, PACKED_PARTS, PACKED_TRUST, open_pack
from .video import decode, encode

__all__ = ["open_pack", "write_pack"]

OPTIONAL = "performer"
"""The source of which clips are dropped when a pack grows too large."""
PROBE_ROWS = 160
PHOTOS_FINER = 4.0
"""Photos, which are few and the only sight of most people, are kept this many CRF steps better."""
ATTEMPTS = 4
MEGABYTE = 1e6
_CHECK_EVERY = 10

Cuts = Mapping[str, list[Cut]]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Order:
    """What goes into the pack, besides its quality."""

    cuts: Cuts
    size: int
    credits: str
    sound: bytes | None


def write_pack(
    footages: Sequence[Footage],
    out: Path,
    *,
    max_mb: float = 55.0,
    report: Callable[[str], None] = say,
) -> None:
    """Write `footages`, all of one size, as one file of at most `max_mb` million bytes.

    The best quality that fits is chosen; if none does, clips of performers are dropped evenly.
    Raises RigError when that is not enough, or the footage differs in size.
    """
    if len({footage.size for footage in footages}) != 1:
        raise RigError("Footage of different crop sizes cannot share a pack.")
    heard = next((footage.sound for footage in footages if footage.sound), None)
    order = _Order(
        cuts=cuts_by_source(footages),
        size=footages[0].size,
        credits="\n".join(dict.fromkeys(line for f in footages for line in f.credits.split("\n"))),
        sound=coding.packed_sound(heard) if heard else None,
    )
    out.parent.mkdir(parents=True, exist_ok=True)
    limit = max_mb * MEGABYTE
    with tempfile.TemporaryDirectory(prefix=f".{out.name}-", dir=out.parent) as scratch:
        folder = Path(scratch)
        needs = _needs(order, folder)
        room = limit - len(order.sound or b"")
        for _ in range(ATTEMPTS):
            plan = budget.plan(needs, room)
            made = _make(order, plan, folder, report)
            size = made.stat().st_size
            if size <= limit:
                os.replace(made, out)
                report(f"{out}: {size / MEGABYTE:.1f} MB of {max_mb:g}, {_quality(plan)}")
                return
            room *= 0.98 * limit / size
    raise RigError(f"The pack could not be made smaller than {size / MEGABYTE:.1f} MB.")


def _quality(plan: budget.Plan) -> str:
    whole = "all clips" if plan.share == 1 else f"{plan.share:.0%} of the performers' clips"
    return f"quality CRF {plan.crf:g} (photos {plan.crf - PHOTOS_FINER:g}), {whole}"


def _needs(order: _Order, folder: Path) -> dict[str, budget.Need]:
    """What each source takes, known from a few of its frames."""
    found = {}
    for source, cuts in order.cuts.items():
        lengths = [cut.clip.length for cut in cuts]
        probe = [cuts[i] for i in budget.probe_rows(lengths, PROBE_ROWS)]
        rows = sum(cut.clip.length for cut in probe)
        sizes = [
            _film(probe, order.size, folder / "probe.mp4", crf) / rows for crf in budget.PROBES
        ]
        extra = sum(map(len, _arrays(probe).values())) / rows
        found[source] = budget.Need(
            rows=sum(lengths),
            curve=budget.Curve(fine=sizes[0], coarse=min(sizes)),
            extra=extra,
            finer=_finer(cuts),
            optional=source == OPTIONAL,
        )
    return found


def _finer(cuts: Sequence[Cut]) -> float:
    return 0.0 if cuts[0].clip.fps else PHOTOS_FINER


def _film(cuts: Sequence[Cut], size: int, out: Path, crf: float) -> int:
    """Encode the cuts as one file; its bytes."""
    return encode((frame for cut in cuts for frame in cut.frames()), size, out, crf)


def _arrays(cuts: Sequence[Cut]) -> dict[str, bytes]:
    """Landmarks and masks of the cuts, compressed; parts only where some are known."""
    files = {
        PACKED_LANDMARKS: coding.packed_landmarks(
            np.concatenate([cut.landmarks() for cut in cuts])
        ),
        PACKED_TRUST: coding.packed_masks(np.concatenate([cut.trust() for cut in cuts])),
    }
    if any(cut.footage.parts is not None for cut in cuts):
        files[PACKED_PARTS] = coding.packed_masks(np.concatenate([cut.parts() for cut in cuts]))
    return files


def _make(order: _Order, plan: budget.Plan, folder: Path, report: Callable[[str], None]) -> Path:
    """The whole pack in a file of `folder`."""
    made = folder / "pack"
    kept: list[Cut] = []
    table: list[dict[str, Any]] = []
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as pack:
        for source, all_cuts in order.cuts.items():
            optional = source == OPTIONAL
            cuts = budget.spread(all_cuts, plan.share) if optional else all_cuts
            crf, errors, size = plan.crf - _finer(cuts), [], 0
            for reel in reels(cuts):
                name = f"video/{len(table):03}.mp4"
                film = folder / "reel.mp4"
                size += _film(reel, order.size, film, crf)
                errors.append(_psnr(reel, film))
                pack.write(film, name)
                rows = sum(cut.clip.length for cut in reel)
                start = sum(cut.clip.length for cut in kept)
                table.append({"file": name, "start": start, "length": rows, "crf": crf})
                kept += reel
            report(f"  {source}: {size / MEGABYTE:.2f} MB of video, {np.mean(errors):.1f} dB")
        for name, data in _arrays(kept).items():
            pack.writestr(name, data)
        if order.sound:
            pack.writestr(SOUND, order.sound)
        pack.writestr(CREDITS, order.credits)
        index = json.dumps(_index(order, plan, kept, table))
        pack.writestr(INDEX, index, compress_type=zipfile.ZIP_DEFLATED)
    return made


def _index(
    order: _Order, plan: budget.Plan, cuts: Sequence[Cut], table: list[dict[str, Any]]
) -> dict[str, Any]:
    """What the pack holds."""
    clips, start = [], 0
    for cut in cuts:
        clips.append(replace(cut.clip, start=start).stored())
        start += cut.clip.length
    return {
        "format": FORMAT,
        "size": order.size,
        "rows": start,
        "crf": plan.crf,
        "performers_share": plan.share,
        "credits": order.credits,
        "reels": table,
        "clips": clips,
    }


def _psnr(cuts: Sequence[Cut], film: Path) -> float:
    """Mean PSNR of some frames of a film against what it was made of, dB."""
    frames = (frame for cut in cuts for frame in cut.frames())
    found = []
    for made, meant in islice(zip(decode(film), frames, strict=True), 0, None, _CHECK_EVERY):
        error = np.square(made.astype(np.float32) - meant).mean()
        found.append(10 * np.log10(255**2 / max(float(error), 1e-4)))
    return float(np.mean(found))

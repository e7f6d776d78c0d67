"""Several prepared data sets as one."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from ..errors import RigError
from .footage import Footage, open_folder
from .writer import Writer


def join(footages: Sequence[Footage], out: Path, *, step: int = 1) -> Footage:
    """Copy the clips of all `footages` into the folder `out`, of films every `step`-th frame.

    Raises RigError where their pictures differ in size.
    """
    sizes = sorted({footage.size for footage in footages})
    if len(sizes) != 1:
        told = " and ".join(f"{size} px" for size in sizes)
        raise RigError(f"Pictures of {told} cannot be joined.", "Prepare them at one size.")
    with Writer(out, sizes[0]) as writer:
        for footage in footages:
            writer.credit(footage.credits.splitlines())
            writer.sound = writer.sound or footage.sound
            for clip in footage.clips:
                kept = step if clip.fps else 1
                start = writer.count
                for row in clip.rows[::kept]:
                    writer.row(
                        footage.frames[row],
                        footage.landmarks[row],
                        None if footage.trust is None else footage.trust[row],
                        None if footage.parts is None else footage.parts[row],
                    )
                length = writer.count - start
                writer.clip(replace(clip, start=start, length=length, fps=clip.fps / kept))
    return open_folder(out)

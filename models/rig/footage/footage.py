"""The data set in memory: clips of face crops with landmarks, opened in an instant."""

import json
from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from ..errors import RigError
from .clip import Clip

FORMAT = 1
TABLE = "table.json"
FRAMES, LANDMARKS, TRUST, PARTS = "frames.npy", "landmarks.npy", "trust.npy", "parts.npy"
SOUND = "sound.npz"
MASK_STRIDE = 4
"""Trust and parts are stored with one value for so many pixels along each side."""
FULL_TRUST = 255
UNKNOWN_PART = 255
"""Part of a pixel in footage that was not rendered."""
_ROWS_AT_ONCE = 512


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Footage:
    """Every frame of a prepared data set; arrays are read from disk as they are needed."""

    folder: Path
    frames: NDArray[np.uint8]
    """(N, S, S, 3) RGB."""
    landmarks: NDArray[np.float32]
    """(N, 74, 2) pixels of the crop, (0, 0) = centre of the first pixel; NaN = no face."""
    trust: NDArray[np.uint8] | None
    """(N, S // 4, S // 4), 255 = full weight in a loss, 0 = not a picture of anything."""
    parts: NDArray[np.uint8] | None
    """(N, S // 4, S // 4) part of the performer that is seen, 255 = unknown."""
    clips: tuple[Clip, ...]
    credits: str = ""
    """Whom to name when something trained on this is passed on."""

    @staticmethod
    def open(path: Path) -> "Footage":
        """A prepared folder, or a pack file (unpacked beside itself the first time).

        Raises RigError when it is neither.
        """
        if path.is_file():
            from .unpack import open_pack

            return open_pack(path)
        return open_folder(path)

    def __reduce__(self) -> tuple[Callable[[Path], "Footage"], tuple[Path]]:
        """Another process opens the folder itself: a copy of the frames would fill its memory."""
        return open_folder, (self.folder,)

    @property
    def size(self) -> int:
        """Side of a crop in pixels."""
        return int(self.frames.shape[1])

    @property
    def sound(self) -> Path | None:
        """The file with sound features and motion of the speaking clips, where there is one."""
        path = self.folder / SOUND
        return path if path.exists() else None

    def select(
        self, *, validation: bool, sources: Collection[str] | None = None
    ) -> tuple[Clip, ...]:
        """The training or the validation clips, of these sources or of all."""
        return tuple(
            clip
            for clip in self.clips
            if clip.validation == validation and (sources is None or clip.source in sources)
        )

    def has_face(self) -> NDArray[np.bool_]:
        """(N,) whether a face was found in the frame."""
        return np.asarray(~np.isnan(self.landmarks[:, 0, 0]))

    def resident(self, device: torch.device | str) -> torch.Tensor:
        """All frames as one uint8 tensor (N, S, S, 3) on `device`."""
        whole = torch.empty(self.frames.shape, dtype=torch.uint8, device=device)
        for first in range(0, len(self.frames), _ROWS_AT_ONCE):
            rows = np.array(self.frames[first : first + _ROWS_AT_ONCE])
            whole[first : first + len(rows)] = torch.from_numpy(rows)
        return whole


def open_folder(folder: Path) -> Footage:
    """The prepared folder; raises RigError when it is not one."""
    try:
        table: dict[str, Any] = json.loads((folder / TABLE).read_text(encoding="utf-8"))
    except (OSError, ValueError) as problem:
        raise RigError(
            f"{folder} holds no training data.", "Make some with `quintet train pack`."
        ) from problem
    if table.get("format") != FORMAT:
        raise RigError(
            f"{folder} was made by another version of the rig (format {table.get('format')}).",
            "Prepare it again.",
        )
    return Footage(
        folder=folder,
        frames=np.load(folder / FRAMES, mmap_mode="r"),
        landmarks=np.load(folder / LANDMARKS, mmap_mode="r"),
        trust=_mapped(folder / TRUST),
        parts=_mapped(folder / PARTS),
        clips=tuple(Clip.restored(values) for values in table["clips"]),
        credits=table["credits"],
    )


def _mapped(path: Path) -> NDArray[np.uint8] | None:
    return np.load(path, mmap_mode="r") if path.exists() else None

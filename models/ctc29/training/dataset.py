"""The prepared speech: one long sound, and what is said where in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from ...rig.corpus import GRID_VALIDATION
from ...rig.errors import RigError
from ..features import FULL_SCALE

Array = NDArray[np.float32]

SOUND, TABLE = "sound.npy", "table.npz"
_COLUMNS = ("source", "person", "validation", "start", "end", "pieces")
_PIECE_COLUMNS = ("piece_start", "piece_end", "piece_text")


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A word, or a phrase whose words have no times: samples `start` to `end` of the sound."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Clip:
    """One recording: samples `start` to `end` of the sound, and its pieces in their order."""

    source: str
    person: str
    validation: bool
    start: int
    end: int
    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """All that is said in it."""
        return " ".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """Every clip; `sound` (N,) int16 at 16 kHz, memory-mapped where it was loaded."""

    sound: NDArray[np.int16]
    clips: tuple[Clip, ...]

    def heard(self, start: int, end: int) -> Array:
        """The sound from sample `start` to `end` in [-1, 1]."""
        return self.sound[start:end].astype(np.float32) / np.float32(FULL_SCALE)


def save(folder: Path, sound: NDArray[np.int16], clips: Sequence[Clip]) -> None:
    """Write what `load` reads."""
    folder.mkdir(parents=True, exist_ok=True)
    np.save(folder / SOUND, sound)
    pieces = [piece for clip in clips for piece in clip.pieces]
    table: dict[str, Any] = {name: [getattr(c, name) for c in clips] for name in _COLUMNS[:-1]}
    table["pieces"] = [len(clip.pieces) for clip in clips]
    for name in _PIECE_COLUMNS:
        table[name] = [getattr(piece, name.removeprefix("piece_")) for piece in pieces]
    np.savez_compressed(folder / TABLE, **table)


def load(folder: Path) -> Prepared:
    """What `prepare` wrote; RigError where it is not there or would train on validation people."""
    try:
        sound = np.load(folder / SOUND, mmap_mode="r")
        with np.load(folder / TABLE) as stored:
            columns = [stored[name].tolist() for name in _COLUMNS]
            piece_columns = [stored[name].tolist() for name in _PIECE_COLUMNS]
    except (OSError, BadZipFile, KeyError, ValueError) as e:
        hint = "Make it with models.ctc29.training.prepare."
        raise RigError(f"{folder} holds no prepared speech: {e}.", hint) from e
    pieces = iter(
        [Piece(start=a, end=b, text=text) for a, b, text in zip(*piece_columns, strict=True)]
    )
    clips = tuple(
        Clip(
            source=source,
            person=person,
            validation=validation,
            start=start,
            end=end,
            pieces=tuple(next(pieces) for _ in range(count)),
        )
        for source, person, validation, start, end, count in zip(*columns, strict=True)
    )
    refuse_validation_people(clips)
    return Prepared(sound=sound, clips=clips)


def refuse_validation_people(clips: Sequence[Clip]) -> None:
    """Raises RigError when a clip of people who are kept for validation is there to train on."""
    wrong = {clip.person for clip in clips if not clip.validation} & set(GRID_VALIDATION)
    if wrong:
        people = ", ".join(sorted(wrong))
        raise RigError(f"{people} must never be trained on.", "Prepare the speech anew.")

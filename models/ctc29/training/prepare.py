"""Everything with known words as one long sound and a table of what is said where.

`python -m models.ctc29.training.prepare DATA OUT [--utterances N]` (about 10 minutes): GRID,
CREMA-D, and sentences of the synthesizers that are installed.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ...rig.corpus import clips_with_sound
from ...rig.errors import RigError
from ...rig.sound import decode
from ..features import HOP, RATE, int16
from .dataset import Clip, Piece, refuse_validation_people, save
from .sentences import grid_transcript
from .synthesis import Utterance, utterances

Array = NDArray[np.float32]

UTTERANCES, CHECKS, SEED = 6000, 60, 29
CREMAD_SENTENCES = {"DFA": "don't forget a jacket"}
CREMAD_VALIDATION = ("cremad_1002",)
"""People of CREMA-D's sounds that are never trained on: an acted voice for the checks."""
_NOT_WORDS = ("sil", "sp")
_QUIET_DB = 35.0
"""What is so far below the loudest 20 ms of a clip is silence at its ends."""
_MARGIN = RATE // 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Recording:
    """A clip with its own sound (N,) at 16 kHz; `clip` counts samples from its beginning."""

    clip: Clip
    sound: NDArray[np.int16]


def recordings(root: Path) -> Iterator[Recording]:
    """GRID's sentences and CREMA-D's below `root`; GRID clips without a code are left out.

    Raises OSError and CalledProcessError when a file cannot be read.
    """
    words = json.loads((root / "grid_s1" / "words.json").read_text("utf-8"))
    for known in clips_with_sound(root):
        stem = known.path.stem
        if known.collection not in ("grid", "grid_s1"):
            continue
        try:
            text = "" if stem in words else grid_transcript(stem)
        except ValueError:
            continue
        sound = decode(known.path, RATE)
        pieces = _pieces(words[stem]) if stem in words else (spoken_piece(sound, text),)
        yield _recording("grid", known.person, known.validation, sound, pieces)
    yield from _cremad(root / "cremad_audio")


def _cremad(folder: Path) -> Iterator[Recording]:
    notes = json.loads((folder / "index.json").read_text("utf-8"))
    for stem, note in sorted(notes.items()):
        text = CREMAD_SENTENCES.get(stem.split("_")[1])
        if text is None:
            continue
        sound, person = decode(folder / f"{stem}.flac", RATE), note["person"]
        pieces = (spoken_piece(sound, text),)
        yield _recording("cremad", person, person in CREMAD_VALIDATION, sound, pieces)


def synthesized(found: Iterator[Utterance]) -> Iterator[Recording]:
    """The sentences of `found` at 16 kHz."""
    import soxr

    for spoken in found:
        sound = soxr.resample(spoken.sound, spoken.rate, RATE)
        pieces = (spoken_piece(sound, spoken.text),)
        yield _recording(spoken.synthesizer, spoken.voice, spoken.validation, sound, pieces)


def _recording(
    source: str, person: str, validation: bool, sound: Array, pieces: tuple[Piece, ...]
) -> Recording:
    low = max(pieces[0].start - _MARGIN, 0)
    high = min(pieces[-1].end + _MARGIN, len(sound))
    clip = Clip(
        source=source,
        person=person,
        validation=validation,
        start=0,
        end=high - low,
        pieces=tuple(_moved(piece, -low) for piece in pieces),
    )
    return Recording(clip=clip, sound=int16(sound[low:high]).astype(np.int16))


def _pieces(timed: Sequence[tuple[float, float, str]]) -> tuple[Piece, ...]:
    """The words of a sentence with their times, its silences left out."""
    return tuple(
        Piece(start=round(start * RATE), end=round(end * RATE), text=word)
        for start, end, word in timed
        if word not in _NOT_WORDS
    )


def spoken_piece(sound: Array, text: str) -> Piece:
    """Where `text` is said in `sound`: from its first to its last 20 ms that are not quiet."""
    power = np.square(sound[: len(sound) // HOP * HOP]).reshape(-1, HOP).mean(axis=1)
    loud = np.flatnonzero(power > power.max(initial=0.0) * 10 ** (-_QUIET_DB / 10))
    if not len(loud):
        return Piece(start=0, end=len(sound), text=text)
    return Piece(start=int(loud[0]) * HOP, end=int(loud[-1] + 1) * HOP, text=text)


def joined(found: Sequence[Recording]) -> tuple[NDArray[np.int16], list[Clip]]:
    """The sounds of `found` end to end, and the clips with their places in it."""
    clips, place = [], 0
    for item in found:
        clip = item.clip
        clips.append(
            Clip(
                source=clip.source,
                person=clip.person,
                validation=clip.validation,
                start=place,
                end=place + len(item.sound),
                pieces=tuple(_moved(piece, place) for piece in clip.pieces),
            )
        )
        place += len(item.sound)
    return np.concatenate([item.sound for item in found]), clips


def _moved(piece: Piece, by: int) -> Piece:
    return Piece(start=piece.start + by, end=piece.end + by, text=piece.text)


def summary(clips: Sequence[Clip]) -> str:
    """One line per source: clips, voices, minutes, to train on and for validation."""
    lines = []
    for source in sorted({clip.source for clip in clips}):
        for validation in (False, True):
            part = [c for c in clips if c.source == source and c.validation == validation]
            minutes = sum(c.end - c.start for c in part) / RATE / 60
            people = len({c.person for c in part})
            kind = "validation" if validation else "training"
            lines.append(
                f"{source:10} {kind:10} {len(part):5} clips {people:3} voices {minutes:6.1f} min"
            )
    return "\n".join(lines)


def main(arguments: Sequence[str]) -> int:
    """Read the command line and write the folder; 0 done, 2 bad input."""
    parser = argparse.ArgumentParser(prog="ctc29.training.prepare", description=__doc__)
    parser.add_argument("data", type=Path, help="the data folder")
    parser.add_argument("out", type=Path, help="the folder to write")
    parser.add_argument("--utterances", type=int, default=UTTERANCES, help="sentences to speak")
    given = parser.parse_args(arguments)
    try:
        spoken = synthesized(utterances(given.utterances, CHECKS, SEED))
        sound, clips = joined([*recordings(given.data), *spoken])
        refuse_validation_people(clips)
        save(given.out, sound, clips)
    except (RigError, OSError) as error:
        print(f"prepare: {error}", file=sys.stderr)
        return 2
    print(summary(clips))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

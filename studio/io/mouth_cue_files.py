"""Mouth cues on disk: Rhubarb's TSV, XML and JSON, Moho's switch data, and Papagayo's projects.

The formats are those of Rhubarb Lip Sync 1 (`-f tsv|xml|json|dat`), of Moho's `MohoSwitch1`, whose
frames count from 1, and of Papagayo's `lipsync version 1`, whose frames count from 0.
"""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as Xml

from studio.domain.errors import BadInput, DecodeError
from studio.domain.mouth_cues import PRESTON_BLAIR, Cue, MouthCues, MouthShape
from studio.domain.timebase import FrameRate
from studio.io.tables import number, write_text

Entry = tuple[str, float, str]
"""Where an entry stands, the seconds at which it starts, and what its mouth is called."""

MOHO = "MohoSwitch1"
PAPAGAYO = "lipsync version 1"
_BY_LETTER = {shape.value: shape for shape in MouthShape}
_BY_NAME = {name.lower(): shape for name, shape in PRESTON_BLAIR.items()}
_WRITTEN = {shape: name for name, shape in reversed(PRESTON_BLAIR.items())}
_LONGEST_S = 24 * 3600.0
_AGAIN = "Export the cues again."
_KNOWN = f"Known are A to H and X, or {', '.join(PRESTON_BLAIR)}."


def is_mouth_cues(text: str) -> bool:
    """Whether `text` looks like a file of mouth cues."""
    head = text.lstrip("\ufeff \t\r\n")
    if head.startswith("{"):
        return '"mouthCues"' in text
    marks = (MOHO.lower(), PAPAGAYO, "<?xml", "<rhubarbresult")
    return head.lower().startswith(marks) or bool(
        re.match(r"[\d.,]+[ \t]+[A-Za-z]+\s*$", head, re.M)
    )


def parse_cues(text: str, source: str, rate: FrameRate) -> MouthCues:
    """The cues of a file called `source`, whose format its text tells.

    `rate` is how Moho's frames are counted, which its files do not say. Raises BadInput.
    """
    text = text.lstrip("\ufeff")
    head = text.lstrip().lower()
    read: Callable[[str, str], tuple[list[Entry], float]]
    if head.startswith(MOHO.lower()):
        entries, end = _moho(text, source, rate)
    else:
        if head.startswith(PAPAGAYO):
            read = _papagayo
        elif head.startswith("<"):
            read = _xml
        elif head.startswith("{"):
            read = _json
        else:
            read = _tsv
        entries, end = read(text, source)
    return _ordered(entries, end, source)


def write_tsv(cues: MouthCues, target: Path) -> None:
    """Write `cues` as Rhubarb does: seconds and letters, closed lips at the end."""
    rows = [f"{cue.time:.2f}\t{cue.shape}" for cue in cues.cues]
    write_text(target, "\n".join([*rows, f"{cues.end:.2f}\t{MouthShape.X}", ""]))


def write_moho(cues: MouthCues, target: Path, rate: FrameRate, *, letters: bool = False) -> None:
    """Write `cues` as Moho's switch data at `rate`, with Preston Blair's names or with letters."""
    rows, last = [MOHO], 0
    for cue in cues.cues:
        frame = 1 + rate.frame(cue.time)
        if frame > last:
            rows.append(f"{frame} {cue.shape if letters else _WRITTEN[cue.shape]}")
            last = frame
    end = max(1 + rate.frame(cues.end), last + 1)
    rows.append(f"{end} {MouthShape.X if letters else _WRITTEN[MouthShape.X]}")
    write_text(target, "\n".join([*rows, ""]))


def _ordered(entries: list[Entry], end: float, source: str) -> MouthCues:
    """Cues of `entries`, whose times must not go back; of two at one time the later one counts."""
    if not entries:
        raise BadInput(f"{source} has no mouth cues.", _AGAIN)
    shapes = _names(entries)
    cues: list[Cue] = []
    for (where, time, name), shape in zip(entries, shapes, strict=True):
        if shape is None:
            raise BadInput(f"{where}: there is no mouth shape {name!r}.", _KNOWN)
        if time > _LONGEST_S:
            raise BadInput(f"{where}: no film lasts {time:g} s.", _AGAIN)
        if cues and time < cues[-1].time:
            raise BadInput(f"{where}: its time is before that of the row above.", _AGAIN)
        if cues and time == cues[-1].time:
            cues.pop()
        cues.append(Cue(time=time, shape=shape))
    return MouthCues(cues=tuple(cues), end=max(min(end, _LONGEST_S), cues[-1].time))


def _names(entries: list[Entry]) -> list[MouthShape | None]:
    """What the names mean. E is open to Rhubarb and narrow to Preston Blair: others decide."""
    names = [name.lower() for _, _, name in entries]
    blair = next((name for name in names if name != "e" and name in _BY_NAME), None)
    letter = next((name for name in names if name != "e" and name.upper() in _BY_LETTER), None)
    if blair is not None and (letter is None or names.index(blair) < names.index(letter)):
        return [_BY_NAME.get(name) for name in names]
    return [_BY_LETTER.get(name.upper()) for name in names]


def _tsv(text: str, source: str) -> tuple[list[Entry], float]:
    entries: list[Entry] = []
    for line, row in enumerate(text.splitlines(), start=1):
        cells = row.split()
        if not cells:
            continue
        where = f"{source}, row {line}"
        if len(cells) != 2:
            raise BadInput(f"{where}: {row.strip()!r} is no time with a mouth shape.", _AGAIN)
        entries.append((where, _time(cells[0], where), cells[1]))
    return entries, 0.0


def _moho(text: str, source: str, rate: FrameRate) -> tuple[list[Entry], float]:
    entries: list[Entry] = []
    for line, row in enumerate(text.splitlines(), start=1):
        cells = row.split()
        where = f"{source}, row {line}"
        if not cells or cells[0].lower() == MOHO.lower():
            continue
        if cells[0].upper() == "FPS" and len(cells) == 2:
            rate = _rate(cells[1], where)
            continue
        if len(cells) != 2:
            raise BadInput(f"{where}: {row.strip()!r} is no frame with a mouth shape.", _AGAIN)
        frame = _frame(cells[0], where)
        entries.append((where, max(frame - 1, 0) * rate.den / rate.num, cells[1]))
    return entries, 0.0


def _papagayo(text: str, source: str) -> tuple[list[Entry], float]:
    """The first voice that says something; between its words the mouth rests."""
    lines = [line.strip() for line in text.splitlines()]
    place = 0

    def following() -> tuple[str, str]:
        nonlocal place
        place += 1
        where = f"{source}, row {place}"
        if place > len(lines):
            raise BadInput(f"{where}: the file ends too early.", "Save it in Papagayo again.")
        return lines[place - 1], where

    def count() -> int:
        return _frame(*following())

    following(), following()  # the header and the name of the sound
    rate = _rate(*following())
    frames, voices = count(), count()
    for _ in range(voices):
        following(), following()
        entries: list[Entry] = []
        for _ in range(count()):
            following(), count(), count()
            for _ in range(count()):
                entries += _word(following, rate, entries)
        if entries:
            return entries, rate.seconds(frames)
    return [], 0.0


def _word(
    following: Callable[[], tuple[str, str]], rate: FrameRate, before: list[Entry]
) -> list[Entry]:
    """The entries of one word of Papagayo, and a rest after it, which the next word may replace."""
    text, where = following()
    cells = text.rsplit(maxsplit=3)
    if len(cells) != 4:
        raise BadInput(f"{where}: {text!r} is no word.", "Save it in Papagayo again.")
    _, last, phonemes = (_frame(cell, where) for cell in cells[1:])
    entries: list[Entry] = []
    for _ in range(phonemes):
        text, where = following()
        parts = text.split()
        if len(parts) < 2:
            raise BadInput(f"{where}: {text!r} is no phoneme.", "Save it in Papagayo again.")
        entries.append((where, rate.seconds(_frame(parts[0], where)), parts[1]))
    if entries:
        if not before and entries[0][1] > 0.0:
            entries.insert(0, (where, 0.0, "rest"))
        entries.append((where, max(rate.seconds(last + 1), entries[-1][1]), "rest"))
    return entries


def _xml(text: str, source: str) -> tuple[list[Entry], float]:
    try:
        root = Xml.fromstring(text.strip())
    except Xml.ParseError as error:
        raise DecodeError(f"{source}, row {error.position[0]}: this is no XML.", _AGAIN) from error
    cues = list(root.iter("mouthCue"))
    read = [(cue.get("start", ""), cue.get("end", ""), (cue.text or "").strip()) for cue in cues]
    return _intervals(read, source)


def _json(text: str, source: str) -> tuple[list[Entry], float]:
    try:
        found: Any = json.loads(text)
    except ValueError as error:
        line = getattr(error, "lineno", 1)
        raise DecodeError(f"{source}, row {line}: this is no JSON.", _AGAIN) from error
    cues = found.get("mouthCues") if isinstance(found, dict) else None
    if not isinstance(cues, list) or not all(isinstance(cue, dict) for cue in cues):
        raise DecodeError(f"{source} has no list of mouthCues.", _AGAIN)
    names = ("start", "end", "value")
    return _intervals([tuple(str(cue.get(name, "")) for name in names) for cue in cues], source)


def _intervals(read: list[tuple[Any, ...]], source: str) -> tuple[list[Entry], float]:
    entries: list[Entry] = []
    end = 0.0
    for i, (start, until, name) in enumerate(read, start=1):
        where = f"{source}, cue {i}"
        entries.append((where, _time(start, where), name))
        end = _time(until, where)
    return entries, end


def _time(text: str, where: str) -> float:
    seconds = number(text, where)
    if seconds < 0:
        raise BadInput(f"{where}: {text} s is before the start.", _AGAIN)
    return seconds


def _frame(text: str, where: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise BadInput(f"{where}: {text!r} is no whole number.", _AGAIN) from None


def _rate(text: str, where: str) -> FrameRate:
    try:
        return FrameRate.of(text)
    except (ValueError, ZeroDivisionError, OverflowError):
        raise BadInput(f"{where}: {text!r} is no frame rate.", _AGAIN) from None

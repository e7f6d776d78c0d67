"""Tables of text as spreadsheets and recorders write them, whatever their dialect."""

import codecs
import csv
import io
import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from studio.domain.errors import BadInput, DecodeError
from studio.io.atomic import atomic_path

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DELIMITERS = ("\t", ";", ",")
_MOST_BYTES = 1 << 28  # hours of every shape at 60 frames per second


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row: where it stands in its file, counted from 1, and its cells without blanks."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The named columns of a file called `source`; rows may be shorter than `names`."""

    source: str
    names: tuple[str, ...]
    rows: tuple[Row, ...]

    def where(self, row: Row, column: int) -> str:
        """How a message names one cell."""
        return f"{self.source}, row {row.line}, {self.names[column]}"


def read_text(path: Path) -> str:
    """The text of a file, with or without a mark of its encoding; BadInput or DecodeError."""
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise BadInput(f"{path.name} is too large for a table.", "Choose another file.")
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise BadInput(f"There is no file {path}.", "Choose another one.") from error
    except OSError as error:
        raise BadInput(f"{path.name} cannot be read.", "Choose another file.") from error
    encoding = next((name for mark, name in _BOMS if data.startswith(mark)), "utf-8")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        # Old Windows programs; what the formats themselves say is plain ASCII.
        text = data.decode("latin-1")
    if "\0" in text:
        raise DecodeError(f"{path.name} is no text.", "Choose a file of the kind its name says.")
    if not text.strip():
        raise DecodeError(f"{path.name} is empty.", "Export it again.")
    return text


def read_table(text: str, source: str) -> Table:
    """The table that `text` is: names first, cells between commas, semicolons or tabs."""
    lines = text.lstrip("\ufeff").splitlines()
    first = next((i for i, line in enumerate(lines) if line.strip()), 0)
    told = lines[first].strip().lower() if lines else ""
    if told.startswith("sep=") and len(told) == 5:  # a hint that Excel writes and reads
        first += 1
    if first >= len(lines):
        raise DecodeError(f"{source} is empty.", "Export it again.")
    counts = Counter(lines[first])
    delimiter = max(_DELIMITERS, key=lambda mark: counts[mark])
    reader = csv.reader(lines[first:], delimiter=delimiter, skipinitialspace=True)
    try:
        names = tuple(cell.strip() for cell in next(reader))
        rows = [
            Row(line=first + reader.line_num, cells=tuple(cell.strip() for cell in cells))
            for cells in reader
            if any(cell.strip() for cell in cells)
        ]
    except csv.Error as error:
        line = first + reader.line_num
        raise DecodeError(f"{source}, row {line}: {error}.", "Export it again.") from error
    return Table(source=source, names=names, rows=tuple(rows))


def number(text: str, where: str) -> float:
    """The number in a cell, with a point or a comma for decimals; BadInput says `where`."""
    plain = text.replace("\u2212", "-").strip()
    if plain.count(",") == 1 and "." not in plain:
        plain = plain.replace(",", ".")
    try:
        value = float(plain)
    except ValueError:
        value = math.nan
    if not math.isfinite(value):
        raise BadInput(f"{where}: {text!r} is no number.", "Correct that cell and import again.")
    return value


def write_table(target: Path, names: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Write a table with commas, whole or not at all; raises as `atomic_path`."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(names)
    writer.writerows(rows)
    write_text(target, text.getvalue())


def write_text(target: Path, text: str) -> None:
    """Write `text` as UTF-8, whole or not at all; raises as `atomic_path`."""
    with atomic_path(target) as temporary:
        temporary.write_bytes(text.encode())

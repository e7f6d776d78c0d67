"""Runs the suite `speech`: performs every sentence, measures, renders, films."""

import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from studio.engine.model_store import ModelStore
from studio.engine.renderer import Renderer
from studio.io.images import write_png

from ..banks import bank
from ..judges import Judges
from ..people import Image, Shot
from .cast import Group, Speaker
from .figures import figures
from .films import film
from .performing import Performed, Players, landmarks
from .pictures import Made, pictures, rows
from .report import Result, Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What is wanted: sizes of banks, side of pictures, films of each person, a folder for these.

    Without `rivals` nothing is rendered; without `films` no film is written.
    """

    counts: tuple[int, ...]
    size: int
    rivals: Mapping[str, Renderer]
    filmed: int
    films: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Spoken:
    """The result of a group, and for each film a sheet without a single original picture."""

    result: Result
    sheets: dict[str, Image]


def speak(group: Group, order: Order, voices: ModelStore, judges: Judges) -> Spoken:
    """Perform and measure everybody; `voices` has the speech network."""
    sentences: list[Sentence] = []
    made: list[Made] = []
    sheets: dict[str, Image] = {}
    with tempfile.TemporaryDirectory(prefix="quintet-") as folder:
        players = Players(voices, Path(folder))
        for speaker in group.speakers:
            pool = speaker.pool(order.size)
            performed = [players.perform(line) for line in speaker.lines]
            photos = bank(pool, order.counts[-1])
            sentences += [_sentence(speaker, done, photos) for done in performed]
            if not order.rivals:
                continue
            shown = [done for done in performed if done.line.film is not None][: order.filmed]
            made += pictures(
                speaker.person, pool, shown, order.counts, order.rivals, judges, order.size
            )
            sheets |= _films(shown, photos, order)
    result = Result(
        name=group.name,
        title=group.title,
        sentences=tuple(sentences),
        rows=tuple(rows(made)),
    )
    return Spoken(result=result, sheets=sheets)


def _sentence(speaker: Speaker, done: Performed, photos: Sequence[Shot]) -> Sentence:
    project, frames = done.on(photos), done.frames
    found = figures(
        project,
        landmarks(project, frames),
        done.line.seen[:frames],
        done.speech[:frames],
        done.phones,
    )
    return Sentence(person=speaker.person, name=done.line.name, figures=found)


def _films(shown: Sequence[Performed], photos: Sequence[Shot], order: Order) -> dict[str, Image]:
    """Write films and sheets; returns the sheets of what was made alone."""
    if order.films is None:
        return {}
    sheets = {}
    for done in shown:
        spoken = film(done, photos, order.rivals, order.size)
        path = spoken.write(order.films)
        sheet, own = spoken.sheet(), spoken.sheet(real=False)
        if sheet is not None and own is not None:
            write_png(path.with_suffix(".png"), sheet)
            sheets[done.line.name] = own
    return sheets

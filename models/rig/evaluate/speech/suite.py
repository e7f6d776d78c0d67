"""Runs the suite `speech`: performs every sentence, measures, renders, films."""

import tempfile
from collections.abc import Iterator, Mapping, Sequence
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
from .films import Film, Mouth, film, lips
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
    mouths: list[Mouth] = []
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
            for one in _films(shown, pool, order, judges):
                mouths += [mouth for column in one.mouths for mouth in column]
                sheets |= _sheets(one, order)
    result = Result(
        name=group.name,
        title=group.title,
        sentences=tuple(sentences),
        rows=tuple(rows(made)),
        lips=tuple(lips(mouths)),
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


def _films(
    shown: Sequence[Performed], pool: Sequence[Shot], order: Order, judges: Judges
) -> Iterator[Film]:
    """Write a film of each performance from each size of bank, if films are wanted."""
    if order.films is None:
        return
    for done in shown:
        for count in order.counts:
            one = film(done, pool, count, order.rivals, judges, order.size)
            one.write(order.films)
            yield one


def _sheets(one: Film, order: Order) -> dict[str, Image]:
    """Write the sheet of a film; returns that of what was made alone, by name."""
    sheet, own = one.sheet(), one.sheet(real=False)
    if order.films is None or sheet is None or own is None:
        return {}
    write_png(order.films / f"{one.name}.png", sheet)
    return {one.name: own}

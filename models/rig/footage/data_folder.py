"""The collections of the data folder: photos and films with landmarks."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import numpy as np

from .. import corpus
from ..errors import RigError
from .files import film_rate, read_film, read_photos
from .recording import Recording, Source

CREDITS = {
    "london_faces": "Face Research Lab London Set, L. DeBruine, B. Jones, CC BY 4.0",
    "canada_faces": "Young Adult White Faces, L. DeBruine, B. Jones, CC BY 4.0",
    "caltech_faces": "Caltech 101 Faces, F.-F. Li, M. Andreetto, M. Ranzato, P. Perona, CC BY 4.0",
    "congress_portraits": "Official portraits of members of the US Congress, public domain",
    "grid": "GRID corpus, M. Cooke, J. Barker, S. Cunningham, X. Shao, CC BY 4.0",
    "cremad_1001": "CREMA-D, H. Cao, D. Cooper, M. Keutmann, R. Gur, A. Nenkova, R. Verma, "
    "ODbL 1.0",
}
CREDITS["grid_s1"] = CREDITS["grid"]
SMALL_PORTRAITS = (28, 58, 65, 67, 72, 131, 156, 174, 285, 318, 406, 443, 451, 480, 511, 512)
"""Congress portraits that are too small for losses on sharpness."""
ENLARGED_SPEAKERS = ("s8", "s10")
"""GRID speakers whose files are enlarged re-encodes."""
FILM_STEP = 2


def data_folder(root: Path, *, step: int = FILM_STEP) -> list[Source]:
    """Every collection of the data folder with pictures; films thinned to every `step`-th frame.

    Raises RigError when a collection is missing.
    """
    if not (root / "grid").is_dir():
        raise RigError(f"{root} is not the data folder.", "It has folders grid, london_faces ...")
    films = [*corpus.clips(root), *corpus.emotion_clips(root)]
    photos = corpus.photos(root)
    names = (*corpus.PHOTO_COLLECTIONS, "grid", "grid_s1", "cremad_1001")
    return [
        Source(name=name, recordings=partial(_collected, name, photos, films, step), credit=credit)
        for name, credit in ((name, CREDITS[name]) for name in names)
    ]


def _collected(
    name: str, photos: list[corpus.Photo], films: list[corpus.Clip], step: int
) -> Iterator[Recording]:
    """The recordings of one collection; photos of one person are one recording."""
    people: dict[str, list[corpus.Photo]] = {}
    for photo in photos:
        if photo.collection == name:
            people.setdefault(photo.person, []).append(photo)
    small = {f"congress_{number:03}" for number in SMALL_PORTRAITS}
    for person, theirs in people.items():
        yield Recording(
            name=person,
            person=person,
            validation=theirs[0].validation,
            pictures=partial(read_photos, [photo.path for photo in theirs]),
            landmarks=np.stack([photo.landmarks for photo in theirs]),
            fps=0.0,
            sharp=person not in small,
        )
    for film in films:
        if film.collection == name:
            emotion = film.path.stem.split("_")[2] if name == "cremad_1001" else ""
            yield Recording(
                name=film.path.stem,
                person=film.person,
                validation=film.validation,
                pictures=partial(read_film, film.path),
                landmarks=film.landmarks,
                fps=film_rate(film.path),
                step=step,
                emotion=emotion,
                sharp=film.person not in ENLARGED_SPEAKERS,
            )

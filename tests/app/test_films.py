from pathlib import Path

import pytest
from engine_scenes import photo

from studio.app.films import FilmKind, FilmSpec, make_film
from studio.domain.errors import BadInput
from studio.domain.project import Project
from studio.domain.sources import SourceBank
from studio.engine.model_store import ModelStore
from studio.engine.stage import Stage


def spec(target, **changes):
    fields = {"target": target, "kind": FilmKind.MP4, "size": 64, "frames": range(3)}
    return FilmSpec(**{**fields, **changes})


@pytest.fixture
def stage(tmp_path):
    made = Stage(ModelStore(tmp_path), lambda source: photo(source.name))
    yield made
    made.close()


@pytest.mark.parametrize(
    ("changes", "words"),
    [({"frames": range(0)}, "no frame"), ({"size": 5}, "5 pixels"), ({"size": 9000}, "9000")],
)
def test_what_no_encoder_takes_is_refused(changes, words):
    with pytest.raises(BadInput, match=words):
        spec(Path("x.mp4"), **changes)


def test_the_name_says_what_is_made(tmp_path):
    assert FilmSpec.kind_of(Path("a.MP4")) is FilmKind.MP4
    assert FilmSpec.kind_of(Path("frames")) is FilmKind.PNG
    assert FilmSpec.kind_of(tmp_path) is FilmKind.PNG
    with pytest.raises(BadInput, match="neither"):
        FilmSpec.kind_of(Path("a.gif"))


@pytest.mark.parametrize("kind", FilmKind)
def test_a_cancelled_film_leaves_nothing(kind, stage, tmp_path):
    class Stop(Exception):
        pass

    def progress(fraction, text):
        if fraction > 0.5:
            raise Stop

    project = Project(sources=SourceBank().with_slot(0, photo().source))
    with pytest.raises(Stop):
        make_film(project, spec(tmp_path / "film.mp4", kind=kind), stage, None, progress)
    assert list(tmp_path.iterdir()) == []

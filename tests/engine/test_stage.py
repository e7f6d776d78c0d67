import numpy as np
import pytest
from engine_scenes import photo, shape, state

from studio.domain.errors import BadInput
from studio.engine.model_store import ModelStore
from studio.engine.stage import Stage


@pytest.fixture
def loaded():
    return []


@pytest.fixture
def stage(tmp_path, loaded):
    photos = {name: photo(name, opening) for name, opening in (("rest", 0.0), ("open", 0.4))}

    def load(source):
        loaded.append(source.name)
        return photos[source.name]

    made = Stage(ModelStore(tmp_path), load)
    yield made
    made.close()


def test_photos_are_loaded_once_per_bank(stage, loaded):
    bank = (photo("rest").source, photo("open", 0.4).source)
    for opening in (0.1, 0.2):
        stage.render(state(shape(opening)), bank)
    assert loaded == ["rest", "open"]
    stage.render(state(shape()), bank[:1])
    assert loaded == ["rest", "open", "rest"]


def test_no_photo_is_said_plainly(stage):
    with pytest.raises(BadInput, match="no photo"):
        stage.render(state(shape()), ())


def test_unknown_renderer_falls_back_visibly(stage):
    bank = (photo("rest").source,)
    shown = stage.render(state(shape(), renderer="no_such"), bank)
    assert "no_such" in stage.substitution
    np.testing.assert_array_equal(shown, stage.render(state(shape()), bank))
    assert stage.substitution == ""


def test_a_renderer_is_built_anew_on_another_device(stage, loaded):
    bank = (photo("rest").source,)
    stage.render(state(shape()), bank)
    first = stage._renderer
    stage.render(state(shape(0.1)), bank)
    assert stage._renderer is first
    stage._models.move("another")
    stage.render(state(shape()), bank)
    assert stage._renderer is not first and loaded == ["rest", "rest"]


def test_network_runs_are_counted_where_there_are_any(stage):
    assert stage.network_calls == 0
    stage.render(state(shape()), (photo("rest").source,))
    assert stage.network_calls == 0
    stage.explain(state(shape()), (photo("rest").source,))
    stage._renderer.network_calls = 3
    assert stage.network_calls == 3

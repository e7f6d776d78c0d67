"""Weights of a project: used where they fit, refused in one line where they do not."""

import hashlib
from dataclasses import replace

import numpy as np
import pytest
from engine_scenes import photo, shape, state
from safetensors.torch import save
from small_networks import ID, network, store, with_two_streams

from studio.domain.adaptation import Adaptation, FaceErrors
from studio.domain.errors import AssetMissing, ModelDamaged
from studio.engine.adapted_models import adapted
from studio.engine.stage import Stage

ERRORS = FaceErrors(mouth=5.0, eyes=5.0, hull=5.0)


@pytest.fixture
def models(tmp_path, monkeypatch):
    with_two_streams(monkeypatch)
    return store(tmp_path / "models", network())


@pytest.fixture
def kept(tmp_path, models):
    """An adaptation that paints the face brighter, and the file of its weights."""
    from dataclasses import asdict
    from json import dumps

    made = network(0.3)
    halves = {name: part.half().contiguous() for name, part in made.state_dict().items()}
    data = save(halves, {"config": dumps(asdict(made.config))})
    name = hashlib.sha256(data).hexdigest() + ".safetensors"
    path = tmp_path / name
    path.write_bytes(data)
    own = Adaptation(
        asset=name,
        network=ID,
        base=models.card(ID).sha256,
        frames=100,
        before=ERRORS,
        after=ERRORS,
    )
    return own, path


@pytest.fixture
def stage(models, kept):
    own, path = kept

    def weights(asset):
        if asset != own.asset or not path.exists():
            raise AssetMissing("It is missing.", "Restore it.")
        return path

    made = Stage(models, lambda source: photo(source.name), weights)
    yield made
    made.close()


def shown(stage, own, opening=0.1):
    asked = replace(state(shape(opening), 128, renderer=ID), adaptation=own)
    return stage.render(asked, (photo("rest").source,))


def test_own_weights_make_the_picture(stage, kept):
    bundled, own = shown(stage, None), shown(stage, kept[0])
    assert stage.substitution == ""
    assert own.astype(int).mean() > bundled.mean() + 2
    np.testing.assert_array_equal(shown(stage, kept[0]), own)
    np.testing.assert_array_equal(shown(stage, None), bundled)


def test_other_networks_are_those_of_everybody(models, kept):
    store_of_project = adapted(models, *kept)
    assert store_of_project.load(ID) is store_of_project.load(ID)
    assert store_of_project.load(ID) is not models.load(ID)
    assert store_of_project.fresh(ID) is not store_of_project.load(ID)


@pytest.mark.parametrize("harm", ["damaged", "cut", "missing", "other base", "another network"])
def test_what_does_not_fit_is_refused_visibly(stage, kept, harm):
    own, path = kept
    bundled = shown(stage, None)
    if harm == "damaged":
        data = bytearray(path.read_bytes())
        data[-1] ^= 1
        path.write_bytes(data)
    elif harm == "cut":
        path.write_bytes(path.read_bytes()[:100])
    elif harm == "missing":
        path.unlink()
    elif harm == "other base":
        own = replace(own, base="0" * 64)
    else:
        own = replace(own, network="no_such_network")
    np.testing.assert_array_equal(shown(stage, own), bundled)
    assert "as it was bundled" in stage.substitution and "\n" not in stage.substitution
    assert not shown(stage, None)[:0].any() and stage.substitution == ""


def test_weights_of_another_shape_are_refused(models, kept, tmp_path):
    import torch

    own, _ = kept
    data = save({"a": torch.zeros(2)}, {"config": "{}"})
    path = tmp_path / "other.safetensors"
    path.write_bytes(data)
    with pytest.raises(ModelDamaged, match="do not fit"):
        adapted(models, replace(own, asset=hashlib.sha256(data).hexdigest() + ".s"), path)

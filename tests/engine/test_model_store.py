"""The door to the networks: what it opens for, and what it refuses, and how it says so."""

import hashlib
import pickle
import shutil

import pytest
import torch
from safetensors import safe_open
from safetensors.torch import load_file, save_file

from studio.domain.errors import ModelDamaged, ModelMissing
from studio.engine.device import choose_device
from studio.engine.model_store import CARD, WEIGHTS, ModelStore, network_module
from studio.io.paths import models_folder

ID = "landmarks74"


@pytest.fixture
def folder(tmp_path):
    """A copy of one network's card and weights, to be spoiled."""
    own = tmp_path / ID
    own.mkdir()
    for name in (CARD, WEIGHTS):
        shutil.copyfile(models_folder() / ID / name, own / name)
    return own


def accept_weights(folder):
    """Write the hash of the weights that lie there into the card."""
    digest = hashlib.sha256((folder / WEIGHTS).read_bytes()).hexdigest()
    lines = (folder / CARD).read_text("utf-8").splitlines()
    changed = [f'sha256 = "{digest}"' if x.startswith("sha256") else x for x in lines]
    (folder / CARD).write_text("\n".join(changed), "utf-8")


def refused(folder, error):
    """The error that loading from there raises; it must say what to do."""
    with pytest.raises(error) as caught:
        ModelStore(folder.parent).load(ID)
    assert caught.value.hint
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_every_shipped_network_is_whole_and_builds():
    store = ModelStore(models_folder())
    cards = [card for card in store.cards() if (models_folder() / card.id / WEIGHTS).exists()]
    assert ID in [card.id for card in cards]
    for card in cards:
        assert store.check(card.id) == card
        assert not store.load(card.id).training
        assert card.licence and card.task and card.training_data


def test_a_network_is_loaded_once():
    store = ModelStore(models_folder())
    assert store.load(ID) is store.load(ID)


def test_networks_are_loaded_anew_on_another_device():
    store = ModelStore(models_folder())
    first = store.load("blink")
    store.move("cpu")
    assert store.load("blink") is not first


def test_networks_have_one_import_name():
    assert network_module(ID).__name__ == f"studio.models.{ID}.network"


def test_unknown_network(tmp_path):
    with pytest.raises(ModelMissing, match="no network"):
        ModelStore(tmp_path).load("nothing")
    assert ModelStore(tmp_path).cards() == ()


def test_missing_weights(folder):
    (folder / WEIGHTS).unlink()
    assert "missing" in refused(folder, ModelMissing)


def test_other_weights(folder):
    with (folder / WEIGHTS).open("r+b") as file:
        file.seek(-1, 2)
        file.write(b"\x55")
    assert "not those of its card" in refused(folder, ModelDamaged)


def test_truncated_weights(folder):
    whole = (folder / WEIGHTS).read_bytes()
    (folder / WEIGHTS).write_bytes(whole[: len(whole) // 2])
    refused(folder, ModelDamaged)
    accept_weights(folder)
    assert "no whole safetensors file" in refused(folder, ModelDamaged)


def test_pickled_weights(folder):
    (folder / WEIGHTS).write_bytes(pickle.dumps({"weights": [1, 2, 3]}))
    accept_weights(folder)
    assert "no whole safetensors file" in refused(folder, ModelDamaged)


def stored_config(folder):
    with safe_open(folder / WEIGHTS, framework="pt") as stored:
        return stored.metadata()


def test_weights_of_another_shape(folder):
    config, weights = stored_config(folder), load_file(folder / WEIGHTS)
    weights["face.weight"] = torch.zeros(1, 7)
    save_file(weights, folder / WEIGHTS, metadata=config)
    accept_weights(folder)
    assert "do not fit" in refused(folder, ModelDamaged)


def test_weights_that_lack_a_part(folder):
    config, weights = stored_config(folder), load_file(folder / WEIGHTS)
    del weights["face.bias"]
    save_file(weights, folder / WEIGHTS, metadata=config)
    accept_weights(folder)
    assert "do not fit" in refused(folder, ModelDamaged)


@pytest.mark.parametrize("metadata", [None, {"config": "{}]"}, {"config": '{"width": "wide"}'}])
def test_weights_without_a_usable_configuration(folder, metadata):
    save_file(load_file(folder / WEIGHTS), folder / WEIGHTS, metadata=metadata)
    accept_weights(folder)
    assert "do not fit" in refused(folder, ModelDamaged)


@pytest.mark.parametrize("text", ["", "id = ", 'id = "other"', "\x00\xff"])
def test_unreadable_card(folder, text):
    (folder / CARD).write_bytes(text.encode("latin-1"))
    assert "card" in refused(folder, ModelDamaged)


def test_card_of_another_network(folder):
    card = (folder / CARD).read_text("utf-8")
    (folder / CARD).write_text(card.replace(f'id = "{ID}"', 'id = "other"'), "utf-8")
    assert "belongs to" in refused(folder, ModelDamaged)


def test_device_says_why():
    device = choose_device("cpu")
    assert (device.id, device.fast, device.reason) == ("cpu", False, "chosen by the user")
    assert device.dtype is torch.float32
    best = choose_device()
    assert best.reason
    assert best.fast == (best.id != "cpu")

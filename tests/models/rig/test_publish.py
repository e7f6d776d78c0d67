"""A run's weights become a network's: card, hash, scores, and the way back into training code."""

import json
import tomllib
from dataclasses import asdict

import pytest
import torch
from rig_task import train
from safetensors.torch import save_file

from models.loss_net.network import Config, FaceFeatures
from models.rig.errors import RigError
from models.rig.frozen import frozen
from models.rig.publish import main, publish
from models.rig.trainer.loop import WEIGHTS

CARD = """
id = "loss_net"
version = "1.0"
network = "FaceFeatures"
sha256 = "0"

[scores]
error = 5
"""


@pytest.fixture
def root(tmp_path):
    """A folder of networks with the card of one."""
    home = tmp_path / "models" / "loss_net"
    home.mkdir(parents=True)
    (home / "card.toml").write_text(CARD, "utf-8")
    return home.parent


@pytest.fixture
def run(tmp_path):
    """A finished run: its log is a real one, its weights are a small face network's."""
    out = tmp_path / "run"
    train(out, steps=3)
    config = Config(width=8, embedding=16, pyramid=16)
    tensors = {k: v.contiguous() for k, v in FaceFeatures(config).half().state_dict().items()}
    save_file(tensors, out / WEIGHTS, metadata={"config": json.dumps(asdict(config))})
    (out / "run.json").write_text(json.dumps({"network": "loss_net", "data": "packs/x"}))
    note = {"kind": "note", "settings": {"batch": 8}, "device": "CPU", "data": "packs/x"}
    with (out / "log.jsonl").open("a") as log:
        log.write(json.dumps({**note, "revision": "abc"}) + "\n")
    return out


def card(root):
    return tomllib.loads((root / "loss_net" / "card.toml").read_text("utf-8"))


def test_published_network_can_be_looked_through(root, run):
    digest = publish("loss_net", run, version="7.3", root=root)
    assert card(root)["sha256"] == digest
    assert card(root)["version"] == "7.3"
    found = frozen("loss_net", root=root)
    assert found.name == f"loss_net 7.3 ({digest[:8]})"
    assert not found.network.training
    shown = torch.rand(1, 3, 64, 64, requires_grad=True)
    found.network.distance(shown, torch.rand(1, 3, 64, 64)).sum().backward()
    assert shown.grad.abs().sum() > 0
    assert all(p.grad is None for p in found.network.parameters())


def test_card_tells_the_last_scores_and_the_run(root, run):
    publish("loss_net", run, root=root)
    scores = card(root)["scores"]
    assert 0 < scores["error"] < 1
    assert scores["trained"].startswith("3 steps of 8 in ")
    assert scores["trained"].endswith("data x, revision abc")


def test_scores_measured_otherwise_stay(root, run):
    publish("loss_net", run, keep_scores=True, root=root)
    assert card(root)["scores"] == {"error": 5}


def test_changed_weights_are_refused(root, run):
    publish("loss_net", run, root=root)
    with (root / "loss_net" / WEIGHTS).open("ab") as file:
        file.write(b"x")
    with pytest.raises(RigError, match="not those of its card"):
        frozen("loss_net", root=root)


def test_missing_network_says_how_to_get_it(root):
    with pytest.raises(RigError, match=r"models\.rig\.publish loss_net"):
        frozen("loss_net", root=root)


def test_run_of_another_network_is_refused(root, run):
    (run / "run.json").write_text(json.dumps({"network": "landmarks74", "data": "x"}))
    with pytest.raises(RigError, match="trains landmarks74"):
        publish("loss_net", run, root=root)
    assert not list((root / "loss_net").glob("*.part"))
    assert main(["loss_net", str(run / "nowhere")]) == 2

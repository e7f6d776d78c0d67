"""A two-stream network small enough for tests, in a models folder of its own."""

import dataclasses
import hashlib
import json
from pathlib import Path

import torch
from safetensors.torch import save_file

from studio.engine.model_store import ModelStore, network_module
from studio.engine.renderer import RendererEntry, renderers
from studio.engine.two_stream import TwoStreamRenderer, TwoStreamSettings

ID = "flnet_lite"
SMALL = {"width": 8, "photo_width": 8, "blocks": 1}


def network(painting: float = 0.0):
    """A small network, untaught; or one that paints `painting` brighter over the whole face."""
    code = network_module(ID)
    torch.manual_seed(1)
    made = code.FLNet(code.Config(**SMALL))
    if painting:
        torch.nn.init.constant_(made.appearance.bias, painting)
        torch.nn.init.constant_(made.visibility.bias, -20.0)
    return made


def attention(painting: float = 0.0):
    """The same of the texture generator: attention falls to 0 where it paints."""
    code = network_module("attention")
    torch.manual_seed(1)
    made = code.AttentionNet(code.Config(**SMALL))
    if painting:
        torch.nn.init.constant_(made.layers.colour.bias, painting)
        torch.nn.init.constant_(made.layers.attention.bias, -20.0)
    return made


def store(folder: Path, made, id: str = ID) -> ModelStore:
    """A models folder with that one network in it."""
    home = folder / id
    home.mkdir(parents=True)
    save_file(
        {name: value.contiguous() for name, value in made.state_dict().items()},
        home / "weights.safetensors",
        {"config": json.dumps(dataclasses.asdict(made.config))},
    )
    digest = hashlib.sha256((home / "weights.safetensors").read_bytes()).hexdigest()
    network = type(made).__name__
    fields = {"id": id, "version": "0", "task": "t", "network": network, "sha256": digest}
    lines = [f'{k} = "{v}"' for k, v in {**fields, "layout": "l", "licence": "none"}.items()]
    (home / "card.toml").write_text("\n".join(lines), "utf-8")
    return ModelStore(folder)


def with_two_streams(monkeypatch) -> None:
    """The registry with `prior_warp` and the small network's renderer, until the test ends."""
    plain = renderers()["prior_warp"]
    entry = RendererEntry(
        ID, "Two streams", TwoStreamSettings, lambda m: TwoStreamRenderer(m, ID), True, True
    )
    monkeypatch.setattr("studio.engine.renderer._entries", {"prior_warp": plain, ID: entry})

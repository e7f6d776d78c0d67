"""Finished networks as training code uses them: checked against their card, frozen, named."""

import hashlib
import json
import tomllib
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import cast

import torch
from safetensors import safe_open
from torch import nn

from .errors import RigError

MODELS = Path(__file__).resolve().parents[1]
CARD, WEIGHTS = "card.toml", "weights.safetensors"


@dataclass(frozen=True, slots=True, kw_only=True)
class Frozen:
    """A network that is only looked through; `name` belongs beside every figure made with it."""

    name: str
    """Such as `metric_net 1.0 (3f2a9c01)`: id, version, start of the weights' SHA-256."""
    network: nn.Module


def frozen(id: str, device: torch.device | str = "cpu", root: Path = MODELS) -> Frozen:
    """The network of `models/<id>`, in evaluation mode, without gradients of its own.

    Raises RigError when it is missing, or when its weights are not those of its card.
    """
    folder = root / id
    try:
        card = tomllib.loads((folder / CARD).read_text("utf-8"))
        weights = (folder / WEIGHTS).read_bytes()
    except (OSError, tomllib.TOMLDecodeError) as e:
        message = f"The network “{id}” is not there: {e}."
        raise RigError(message, f"Train it, then: python -m models.rig.publish {id} RUN.") from e
    digest = hashlib.sha256(weights).hexdigest()
    if digest != card["sha256"]:
        raise RigError(f"The weights of network “{id}” are not those of its card.")
    with safe_open(folder / WEIGHTS, framework="pt") as stored:
        config = json.loads((stored.metadata() or {})["config"])
        tensors = {name: stored.get_tensor(name) for name in stored.keys()}  # noqa: SIM118
    code = import_module(f"{__package__.rsplit('.', 1)[0]}.{id}.network")
    network = cast("nn.Module", getattr(code, card["network"])(code.Config(**config)))
    network.load_state_dict(
        {
            name: value.float() if value.is_floating_point() else value
            for name, value in tensors.items()
        }
    )
    name = f"{id} {card['version']} ({digest[:8]})"
    return Frozen(name=name, network=network.eval().requires_grad_(False).to(device))

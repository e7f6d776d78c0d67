"""The only door to the networks: cards, checked weights, built modules."""

import hashlib
import sys
import threading
import tomllib
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec, module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import cast

import msgspec
import torch
from safetensors import SafetensorError, safe_open
from torch import Tensor, nn

from studio.domain.errors import ModelDamaged, ModelMissing

CARD, WEIGHTS = "card.toml", "weights.safetensors"
KEPT_MODELS = 6
_REINSTALL = "Install the studio again, or fetch the file again (git checkout)."
_PACKAGE = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelCard:
    """What a network is, what it was trained on and how well it does; `card.toml` of its folder.

    `network` names the nn.Module in `network.py`, which is built from that module's `Config`.
    """

    id: str
    version: str
    task: str
    network: str
    sha256: str
    layout: str
    licence: str
    training_data: tuple[str, ...] = ()
    scores: Mapping[str, float | int | str] = msgspec.field(default_factory=dict)


class ModelStore:
    """Loads networks from `root`, one folder each, onto `device`; safe to use from any thread."""

    def __init__(self, root: Path, device: str = "cpu") -> None:
        self.root = root
        self.device = device
        self._loaded: OrderedDict[str, nn.Module] = OrderedDict()
        self._lock = threading.Lock()

    def cards(self) -> tuple[ModelCard, ...]:
        """The cards of all networks below the root, by id; ModelDamaged when one is unreadable."""
        return tuple(self.card(path.parent.name) for path in sorted(self.root.glob(f"*/{CARD}")))

    def card(self, id: str) -> ModelCard:
        """The card of one network; ModelMissing or ModelDamaged when it cannot be read."""
        path = self.root / id / CARD
        try:
            card = msgspec.convert(tomllib.loads(path.read_text("utf-8")), ModelCard)
        except FileNotFoundError:
            raise ModelMissing(f"There is no network “{id}” in {self.root}.", _REINSTALL) from None
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, msgspec.ValidationError) as e:
            raise ModelDamaged(
                f"The card of network “{id}” cannot be read: {e}.", _REINSTALL
            ) from e
        if card.id != id:
            raise ModelDamaged(f"The card in folder {id} belongs to “{card.id}”.", _REINSTALL)
        return card

    def has(self, id: str) -> bool:
        """Whether there are a card and weights of `id`; only `check` knows whether they fit."""
        return all((self.root / id / name).is_file() for name in (CARD, WEIGHTS))

    def check(self, id: str) -> ModelCard:
        """The card of `id`, once its weights are known to be the ones it describes.

        Raises ModelMissing when there are none, ModelDamaged when they are others.
        """
        card = self.card(id)
        path = self.root / id / WEIGHTS
        try:
            with path.open("rb") as file:
                found = hashlib.file_digest(file, "sha256").hexdigest()
        except FileNotFoundError:
            message = f"The weights of network “{id}” are missing: {path}."
            raise ModelMissing(message, _REINSTALL) from None
        except OSError as e:
            raise ModelDamaged(
                f"The weights of network “{id}” cannot be read: {e}.", _REINSTALL
            ) from e
        if found != card.sha256:
            message = (
                f"The weights of network “{id}” are not those of its card ({path.name} differs)."
            )
            raise ModelDamaged(message, _REINSTALL)
        return card

    def load(self, id: str) -> nn.Module:
        """The network `id`, checked, in evaluation mode, on the device; kept for the next call.

        Raises ModelMissing or ModelDamaged.
        """
        with self._lock:
            if id not in self._loaded:
                self._loaded[id] = self.fresh(id)
                while len(self._loaded) > KEPT_MODELS:
                    self._loaded.popitem(last=False)
            self._loaded.move_to_end(id)
            return self._loaded[id]

    def move(self, device: str) -> None:
        """Load networks onto `device` from now on; those that somebody holds stay as they are."""
        with self._lock:
            self.device = device
            self._loaded.clear()

    def fresh(self, id: str, weights: Path | None = None) -> nn.Module:
        """The network `id` as `load` gives it, but nobody else's; with other `weights` of it.

        Raises ModelMissing or ModelDamaged.
        """
        card = self.check(id)
        return _build(card, weights or self.root / id / WEIGHTS).to(self.device)


def _build(card: ModelCard, path: Path) -> nn.Module:
    """The network as the weights in `path` describe it."""
    config, weights = _read(path, card.id)
    code = network_module(card.id)
    try:
        network = getattr(code, card.network)(msgspec.json.decode(config, type=code.Config))
        network.load_state_dict(weights, strict=True)
    except (RuntimeError, AttributeError, TypeError, msgspec.MsgspecError) as e:
        reason = " ".join(str(e).split())[:200]
        message = f"The weights of network “{card.id}” do not fit its code: {reason}"
        raise ModelDamaged(message, _REINSTALL) from e
    return cast("nn.Module", network).eval().requires_grad_(False)


def _read(path: Path, id: str) -> tuple[str, dict[str, Tensor]]:
    """The JSON of the configuration, and the tensors; ModelDamaged when it is no such file."""
    try:
        with safe_open(path, framework="pt") as stored:
            config = (stored.metadata() or {}).get("config", "")
            weights = {name: stored.get_tensor(name) for name in stored.keys()}  # noqa: SIM118
    except (SafetensorError, OSError) as e:
        message = f"The weights of network “{id}” are no whole safetensors file: {e}."
        raise ModelDamaged(message, _REINSTALL) from e
    return config, {n: t.float() if t.dtype == torch.float16 else t for n, t in weights.items()}


def network_module(id: str) -> ModuleType:
    """`studio.models.<id>.network`; raises ModelMissing when the code is not installed."""
    return model_code(id, "network")


def model_code(id: str, part: str) -> ModuleType:
    """`studio.models.<id>.<part>`, the same name in a wheel and in a checkout.

    Raises ModelMissing when the code is not installed.
    """
    if "studio.models" not in sys.modules and find_spec("studio.models") is None:
        _adopt(_PACKAGE.parent / "models")
    name = f"studio.models.{id}.{part}"
    try:
        return import_module(name)
    except ModuleNotFoundError as e:
        if e.name is None or not name.startswith(e.name):
            raise
        raise ModelMissing(f"The code of network “{id}” is not installed.", _REINSTALL) from e


def _adopt(folder: Path) -> None:
    """Give the folder beside a checkout's package the name it has inside a wheel."""
    spec = spec_from_file_location(
        "studio.models", folder / "__init__.py", submodule_search_locations=[str(folder)]
    )
    if spec is None or spec.loader is None or not folder.is_dir():
        raise ModelMissing(f"The networks' folder {folder} is missing.", _REINSTALL)
    module = module_from_spec(spec)
    sys.modules["studio.models"] = module
    spec.loader.exec_module(module)

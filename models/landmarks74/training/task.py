"""The landmark detector on the training rig."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import load_file

from ...rig.errors import RigError
from ...rig.footage.degrade import degraded
from ...rig.trainer.settings import RunSettings
from ...rig.trainer.task import Phase, Sample, Validation
from ..layout import MIRROR, POINTS, mirrored
from ..network import Config, Landmarks74
from .blink import blinking
from .checks import Checks
from .gallery import Gallery, opened
from .no_face import not_a_face
from .objective import Objective
from .rarity import chances
from .views import view

RUN = RunSettings(seed=74, batch=16, minutes=45.0, average=0.998, workers=1, threads=1)
SHIPPED = "shipped"
_HOME = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """What of the detector's training may be chosen; `[task]` of a configuration file."""

    start: str = SHIPPED
    """Weights to begin with: "shipped", a weights file, or "" for random ones."""
    more: tuple[str, ...] = ()
    """Further prepared folders or packs to train on, beside `--data`."""
    size: int = 96
    """Side of the network's input in pixels."""
    rate: float = 1e-3
    no_face: float = 0.12
    """Share of views without a face."""
    blinks: float = 0.15
    """Share of faces whose eyes are shut by drawing the lids down."""


class DetectorTask:
    """Random views of stored faces with their landmarks."""

    def __init__(self, gallery: Gallery, checks: Checks, recipe: Recipe, seed: int) -> None:
        torch.manual_seed(seed)
        self.network = started(recipe)
        self._objective = Objective(self.network)
        self._gallery, self._checks, self._recipe = gallery, checks, recipe
        self._until = np.cumsum(chances(gallery))

    @property
    def phases(self) -> tuple[Phase, ...]:
        """One network, one loss."""
        return (Phase(name="detector", module=self._objective, rate=self._recipe.rate),)

    def place(self, device: torch.device) -> None:
        """Nothing: views are cut on the processor."""

    def sample(self, random: np.random.Generator) -> Sample:
        """A view of a face, now and then of none."""
        gallery, recipe = self._gallery, self._recipe
        index = min(int(np.searchsorted(self._until, random.random(), "right")), len(gallery) - 1)
        rgb, points, weight = gallery.picture(index), gallery.points[index], gallery.weights(index)
        if random.random() < 0.5:
            rgb = np.ascontiguousarray(rgb[:, ::-1])
            points, weight = mirrored(points, rgb.shape[1]), weight[MIRROR]
        if random.random() < recipe.no_face:
            crop = not_a_face(rgb, points, recipe.size, random)
            return _sample(degraded(crop, random), np.zeros((POINTS, 2), np.float32), weight, 0.0)
        if random.random() < recipe.blinks:
            rgb, points = blinking(rgb, points, random)
        crop, points = view(rgb, points, recipe.size, random)
        return _sample(degraded(crop, random), points, weight, 1.0)

    def validate(self, network: torch.nn.Module) -> Validation:
        """Errors on fixed views of validation people."""
        if not isinstance(network, Landmarks74):
            raise TypeError("the detector's task measures the detector")
        scores, points = self._checks.measured(network)
        return Validation(scores=scores, pictures={"points": self._checks.sheet(points)})

    def config(self) -> Mapping[str, Any]:
        """The network's shapes."""
        return asdict(self.network.config)


def task(data: Path, recipe: Recipe, seed: int) -> DetectorTask:
    """The detector's training on the footage `data` and what the recipe adds to it."""
    footages = opened(data, recipe.more)
    checks = Checks.of(Gallery.of(footages, validation=True), recipe.size)
    return DetectorTask(Gallery.of(footages, validation=False), checks, recipe, seed)


def started(recipe: Recipe) -> Landmarks74:
    """The network that training begins with; RigError when its weights cannot be used."""
    if not recipe.start:
        return Landmarks74(Config(input_px=recipe.size))
    path = _HOME / "weights.safetensors" if recipe.start == SHIPPED else Path(recipe.start)
    try:
        with safe_open(path, "pt") as stored:
            config = json.loads(stored.metadata()["config"])
        network = Landmarks74(Config(**{**config, "input_px": recipe.size}))
        network.load_state_dict(load_file(path))
    except (OSError, SafetensorError, KeyError, TypeError, ValueError, RuntimeError) as e:
        reason = " ".join(str(e).split())[:200]
        raise RigError(f"{path} holds no weights of the detector: {reason}.") from e
    return network


def _sample(crop: Any, points: Any, weight: Any, face: float) -> Sample:
    return {
        "crop": np.ascontiguousarray(crop.transpose(2, 0, 1)),
        "points": points,
        "weight": weight,
        "face": np.float32(face),
    }

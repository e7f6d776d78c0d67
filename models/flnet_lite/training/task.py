"""FLNet for processors on the training rig."""

from dataclasses import dataclass
from pathlib import Path

from ...flnet.training import task as flnet
from ...flnet.training.task import FLNetTask
from ...rig.footage import Footage
from ...rig.trainer.settings import RunSettings

RUN = RunSettings(seed=7, batch=6, minutes=90.0, warm_up=100, level=0.5, average=0.998, threads=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe(flnet.Recipe):
    """What can be set of the training."""

    width: int = 24
    photo_width: int = 16
    blocks: int = 3


def task(data: Path, recipe: Recipe, seed: int) -> FLNetTask:
    """The training on a pack or a prepared folder; RigError when it is neither."""
    return FLNetTask(Footage.open(data), recipe, seed)

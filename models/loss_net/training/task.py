"""The loss net: narrow, because every training step of another network pays for it."""

from dataclasses import dataclass
from pathlib import Path

from ...face_features.training import feature_task
from ...face_features.training.feature_task import FeatureTask
from ...rig.footage import Footage
from ...rig.trainer.settings import RunSettings

RUN = RunSettings(seed=11, batch=32, minutes=15.0, warm_up=60, level=0.5, average=0.995, clip=5.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe(feature_task.Recipe):
    """What can be set of the training."""

    width: int = 24


def task(data: Path, recipe: Recipe, seed: int) -> FeatureTask:
    """The loss net's training on a pack or a prepared folder; RigError when it is neither."""
    return FeatureTask(Footage.open(data), recipe, seed)

"""FLNet as published on the training rig; see `models/flnet/training/paper_task.py`."""

from ...flnet.training.paper_task import RUN, task
from ...flnet.training.paper_task import PaperRecipe as Recipe

__all__ = ["RUN", "Recipe", "task"]

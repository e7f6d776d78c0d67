"""How far a face goes when what it is asked to do comes on top of what it does already.

Weights of the model add up without end: a portrait that smiles, asked to smile and to say "a",
would roar with laughter. Faces do not: a smile on a smile is the same smile, and a jaw that opens
draws the corners of the mouth in and down (in 974 frames of clips with a jaw beyond .2, pucker and
frown come with 0.7 and 0.6 of its weight).
"""

from typing import TypeVar, cast

import numpy as np
from numpy.typing import NDArray

from .alignment import MOST_EXPRESSION
from .face_model import places
from .raster import Floats

Weights = TypeVar("Weights", NDArray[np.float32], NDArray[np.float64])

MOST_JAW = 0.5
"""Beyond it the chin of the model leaves the detector's by several pixels."""
MOST_LIFT = 0.33
"""Of the upper lip, cm; beyond it the gums show."""
_JAW, _SMILE = places("jawOpen"), places("mouthSmile")
_RELAXING = [i for group in ("mouthSmile", "mouthDimple", "mouthUpperUp") for i in places(group)]
_EASED = [
    *_RELAXING,
    *(i for group in ("mouthStretch", "mouthLowerDown", "jawOpen") for i in places(group)),
    *(i for group in ("cheekSquint", "cheekRaiser") for i in places(group)),
]
_LIFTERS = {"mouthUpperUp": 0.76, "noseSneer": 0.72, "mouthShrugUpper": 0.5}
_LIFTING = [i for group in _LIFTERS for i in places(group)]
_LIFT_CM = np.concatenate(
    [np.full(len(places(group)), cm / len(places(group))) for group, cm in _LIFTERS.items()]
)
_SMILE_LIFT = 0.4
"""Lift of the upper lip's middle per weight, cm; a smile lifts the lower lip as well."""
_HELD = {"mouthSmile": 0.5, "mouthStretch": 0.4, "mouthUpperUp": 0.3, "mouthLowerDown": 0.4,
         "cheekSquint": 0.5, "cheekRaiser": 0.5, "noseSneer": 0.4, "eyeSquint": 0.5,
         "jawOpen": 0.3}  # fmt: skip
"""Weights from which on a rest leaves less and less room for more of the same."""
_YIELD = 0.35
"""Of what goes beyond them, what is shown in the end."""
_JAW_FROM, _JAW_WIDE, _RELAXED = 0.08, 0.42, 0.55
"""Jaw opened beyond the rest takes of the smile, from the first weight on, at the second that share
away."""


def _levels() -> Floats:
    levels = np.full(57, MOST_EXPRESSION, np.float32)
    for group, level in _HELD.items():
        levels[places(group)] = level
    return levels


_LEVELS = _levels()


def eased(rest: Floats, ease: float) -> Floats:
    """The `rest` (57,) of a photo with its smile and its open mouth let go by the share `ease`."""
    let_go = rest.copy()
    let_go[_EASED] *= 1.0 - ease
    return let_go


def restrained(rest: Floats, change: Floats) -> Floats:
    """Weights (57,) of a face that does `change` (57,) on top of its `rest` (57,).

    Without a change they are the rest; without a rest the change, but for a smile with open jaw.
    """
    total = np.clip(rest + change, 0.0, MOST_EXPRESSION)
    beyond = np.maximum(total - np.maximum(_LEVELS, rest), 0.0)
    total -= (1.0 - _YIELD) * beyond * np.minimum(rest / _LEVELS, 1.0)
    total[_JAW] = np.minimum(total[_JAW], np.maximum(rest[_JAW], MOST_JAW))
    opened = float((total[_JAW] - rest[_JAW])[0] - _JAW_FROM) / (_JAW_WIDE - _JAW_FROM)
    total[_RELAXING] *= 1.0 - _RELAXED * min(max(opened, 0.0), 1.0)
    return np.asarray(gums_covered(total[None], float(_lift(rest[None])[0]))[0], np.float32)


def gums_covered(expression: Weights, held: float = 0.0) -> Weights:
    """`expression` (T, 57) whose upper lip is not lifted beyond what faces do by several groups.

    A rest that lifts it by `held` cm may go on to do so.
    """
    smile = np.maximum(expression[:, _SMILE], 0.0).mean(axis=1)
    most = np.maximum(MOST_LIFT - _SMILE_LIFT * smile, max(0.25 * MOST_LIFT, held))
    covered = expression.copy()
    kept = np.minimum(1.0, most / np.maximum(_lift(expression), 1e-6))[:, None]
    lifting = covered[:, _LIFTING]
    covered[:, _LIFTING] = np.where(lifting > 0.0, lifting * kept, lifting)
    return covered


def _lift(expression: Weights) -> Weights:
    """How far the upper lip is lifted, (T,) cm."""
    return cast("Weights", np.maximum(expression[:, _LIFTING], 0.0) @ _LIFT_CM)

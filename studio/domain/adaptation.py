"""A network that was adapted to the person of a project."""

from dataclasses import dataclass
from typing import Annotated

from msgspec import Meta

_Error = Annotated[float, Meta(ge=0)]


@dataclass(frozen=True, slots=True, kw_only=True)
class FaceErrors:
    """Mean absolute difference to real frames, 0-255: around the lips, the eyes, on the face."""

    mouth: _Error
    eyes: _Error
    hull: _Error


@dataclass(frozen=True, slots=True, kw_only=True)
class Adaptation:
    """Weights of one network that a project keeps for its person.

    `asset` holds them; `base` is the SHA-256 of the bundled weights that they descend from, and
    without which they mean nothing. `frames` of a clip taught them; `before` and `after` are
    measured on frames of the clip's end, which did not.
    """

    asset: str
    network: str
    base: str
    frames: Annotated[int, Meta(ge=1)]
    before: FaceErrors
    after: FaceErrors

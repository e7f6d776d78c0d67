"""One photo, attention and colours: the texture generator of Sinha et al. (METHODS 3.6)."""

from dataclasses import dataclass
from typing import Annotated

from studio.domain.settings import bounded
from studio.engine.model_store import ModelStore
from studio.engine.renderer import register
from studio.engine.two_stream import TwoStreamRenderer

ID = "attention"


@dataclass(frozen=True, slots=True, kw_only=True)
class AttentionSettings:
    """What can be set without running the network again."""

    painting: Annotated[
        float,
        bounded(
            "Painting",
            0.0,
            1.0,
            0.05,
            "How much of the colour map is shown where attention does not keep the photo.",
        ),
    ] = 1.0


@register(
    ID, "Attention over one photo (Sinha)", AttentionSettings, paints=True, network=ID, attends=True
)
class AttentionRenderer(TwoStreamRenderer):
    """Keeps the photo where attention is 1 and paints the colour map where it is 0.

    The photo, or what the prior makes of several, lies under the face wanted; the network moves
    nothing.
    """

    adaptable = False

    def __init__(self, models: ModelStore) -> None:
        """ModelMissing or ModelDamaged without the weights of `models/attention`."""
        super().__init__(models, ID)

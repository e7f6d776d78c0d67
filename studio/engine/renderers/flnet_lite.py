"""Five photos, two streams: FLNet in plus mode, small enough for two processor cores."""

from studio.engine.model_store import ModelStore
from studio.engine.renderer import register
from studio.engine.two_stream import TwoStreamRenderer, TwoStreamSettings


@register(
    "flnet_lite",
    "Five-photo two-stream, light (FLNet)",
    TwoStreamSettings,
    paints=True,
    network="flnet_lite",
)
class FLNetLiteRenderer(TwoStreamRenderer):
    """Warps and merges the photos, and paints what none of them shows."""

    def __init__(self, models: ModelStore) -> None:
        """ModelMissing or ModelDamaged without the weights of `models/flnet_lite`."""
        super().__init__(models, "flnet_lite")

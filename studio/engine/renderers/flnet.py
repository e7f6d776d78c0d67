"""Five photos, two streams: FLNet in plus mode, at the size that was published."""

from studio.engine.model_store import ModelStore
from studio.engine.renderer import register
from studio.engine.two_stream import TwoStreamRenderer, TwoStreamSettings


@register("flnet", "Five-photo two-stream (FLNet)", TwoStreamSettings, paints=True, network="flnet")
class FLNetRenderer(TwoStreamRenderer):
    """Warps and merges the photos, and paints what none of them shows."""

    def __init__(self, models: ModelStore) -> None:
        """ModelMissing or ModelDamaged without the weights of `models/flnet`."""
        super().__init__(models, "flnet")

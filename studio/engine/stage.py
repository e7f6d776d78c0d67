"""Renders any frame state: keeps the renderer it asks for, prepared for the photos at hand.

Preview, export and command line all render through a stage, so their pictures are the same bytes.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

from studio.domain.adaptation import Adaptation
from studio.domain.errors import AssetMissing, BadInput, StudioError
from studio.domain.frame_state import FrameState
from studio.domain.sources import SourceImage
from studio.engine.adapted_models import adapted
from studio.engine.model_store import ModelStore
from studio.engine.renderer import Explanation, Photo, Renderer, Rgb, renderers

FALLBACK = "prior_warp"


def no_weights(asset: str) -> Path:
    """Where a stage without assets finds weights of a project: nowhere."""
    raise AssetMissing(f"The adapted weights {asset[:8]} are not here.", "Open their project.")


class Stage:
    """One renderer at a time, used from one thread only."""

    def __init__(
        self,
        models: ModelStore,
        load: Callable[[SourceImage], Photo],
        weights: Callable[[str], Path] = no_weights,
    ) -> None:
        """`load` decodes a source, once per source and bank; `weights` finds adapted weights."""
        self._models, self._load, self._weights = models, load, weights
        self._built: tuple[str, Adaptation | None, str] = ("", None, "")
        self._renderer: Renderer | None = None
        self._sources: tuple[SourceImage, ...] = ()
        self.substitution: str = ""
        """Why another renderer or network than the one asked for is at work, else empty."""

    def render(self, state: FrameState, sources: Sequence[SourceImage]) -> Rgb:
        """The picture of `state`, (size, size, 3) uint8; BadInput when there is no photo."""
        return self._ready(state, sources).render(state)

    def explain(self, state: FrameState, sources: Sequence[SourceImage]) -> Explanation:
        """How the picture of `state` comes about, see `Renderer.explain`."""
        return self._ready(state, sources).explain(state)

    @property
    def network_calls(self) -> int:
        """How often the renderer at work has run a network, 0 for one that has none."""
        return int(getattr(self._renderer, "network_calls", 0))

    def close(self) -> None:
        """Release the renderer."""
        if self._renderer is not None:
            self._renderer.close()
        self._renderer, self._sources = None, ()

    def _ready(self, state: FrameState, sources: Sequence[SourceImage]) -> Renderer:
        if not sources:
            raise BadInput("There is no photo to animate.", "Drop photos into the source bank.")
        asked = (state.renderer, state.adaptation, self._models.device)
        if self._renderer is None or asked != self._built:
            self.close()
            self._renderer = self._build(state.renderer, state.adaptation)
            self._built = asked
        wanted = tuple(sources)
        if wanted != self._sources:
            self._renderer.prepare([self._load(source) for source in wanted])
            self._sources = wanted
        return self._renderer

    def _build(self, id: str, adaptation: Adaptation | None) -> Renderer:
        """The renderer `id`; where its weights are missing or damaged the next best, visibly."""
        known = renderers()
        self.substitution = ""
        if id not in known:
            self.substitution = f"{known[FALLBACK].title}: there is no renderer called {id!r}."
            return known[FALLBACK].build(self._models)
        if adaptation is not None:
            try:
                own = adapted(self._models, adaptation, self._weights(adaptation.asset))
                return known[id].build(own)
            except StudioError as error:
                self.substitution = f"{known[id].title} as it was bundled: {error}"
        try:
            return known[id].build(self._models)
        except StudioError as error:
            self.substitution = f"{known[FALLBACK].title} instead of {known[id].title}: {error}"
            return known[FALLBACK].build(self._models)

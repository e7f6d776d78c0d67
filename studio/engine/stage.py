"""Renders any frame state: keeps the renderer it asks for, prepared for the photos at hand.

Preview, export and command line all render through a stage, so their pictures are the same bytes.
"""

from collections.abc import Callable, Sequence

from studio.domain.errors import BadInput, StudioError
from studio.domain.frame_state import FrameState
from studio.domain.sources import SourceImage
from studio.engine.model_store import ModelStore
from studio.engine.renderer import Explanation, Photo, Renderer, Rgb, renderers

FALLBACK = "prior_warp"


class Stage:
    """One renderer at a time, used from one thread only."""

    def __init__(self, models: ModelStore, load: Callable[[SourceImage], Photo]) -> None:
        """`load` decodes a source; it is called once per source and bank."""
        self._models, self._load = models, load
        self._id = ""
        self._renderer: Renderer | None = None
        self._sources: tuple[SourceImage, ...] = ()
        self.substitution: str = ""
        """Why another renderer than the one asked for is at work, empty when it is not."""

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
        self._renderer, self._id, self._sources = None, "", ()

    def _ready(self, state: FrameState, sources: Sequence[SourceImage]) -> Renderer:
        if not sources:
            raise BadInput("There is no photo to animate.", "Drop photos into the source bank.")
        if self._renderer is None or state.renderer != self._id:
            self.close()
            self._renderer = self._build(state.renderer)
            self._id = state.renderer
        wanted = tuple(sources)
        if wanted != self._sources:
            self._renderer.prepare([self._load(source) for source in wanted])
            self._sources = wanted
        return self._renderer

    def _build(self, id: str) -> Renderer:
        """The renderer `id`; where its weights are missing or damaged the fallback, visibly."""
        known = renderers()
        self.substitution = ""
        if id not in known:
            self.substitution = f"{known[FALLBACK].title}: there is no renderer called {id!r}."
            return known[FALLBACK].build(self._models)
        try:
            return known[id].build(self._models)
        except StudioError as error:
            self.substitution = f"{known[FALLBACK].title} instead of {known[id].title}: {error}"
            return known[FALLBACK].build(self._models)

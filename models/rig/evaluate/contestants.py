"""The renderers that are measured: the studio's, and the nearest photo as it is."""

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from studio.domain.frame_state import FrameState
from studio.engine.model_store import ModelStore
from studio.engine.renderer import Explanation, Photo, Renderer, Rgb, renderers

from ..errors import RigError

NEAREST, BASELINE = "nearest", "prior_warp"


class NearestPhoto:
    """Shows the photo whose landmarks are nearest: what no renderer may be worse than."""

    def __init__(self) -> None:
        self._photos: Sequence[Photo] = ()

    def prepare(self, photos: Sequence[Photo]) -> None:
        """Keep the photos; each must be its own crop."""
        self._photos = photos

    def render(self, state: FrameState) -> Rgb:
        """The nearest photo, (size, size, 3)."""
        rgb = self._photos[int(np.argmax(self._near(state)))].rgb
        size = (state.size, state.size)
        return np.array(rgb if rgb.shape[:2] == size else cv2.resize(rgb, size), np.uint8)

    def explain(self, state: FrameState) -> Explanation:
        """All of the nearest photo, nothing of the others, and nothing is moved."""
        size = state.size
        return Explanation(
            warped=self.render(state),
            appearance=None,
            visibility=None,
            shares=np.tile(self._near(state)[:, None, None], (size, size)).astype(np.float32),
            flow=np.zeros((size, size, 2), np.float32),
            demand=0.0,
        )

    def close(self) -> None:
        """Let go of the photos."""
        self._photos = ()

    def _near(self, state: FrameState) -> NDArray[np.bool_]:
        """Which one of the photos it is, (N,)."""
        shapes = np.stack([photo.source.shape for photo in self._photos])
        apart = np.linalg.norm(shapes - state.landmarks.array, axis=-1).mean(axis=-1)
        return np.asarray(np.arange(len(apart)) == int(apart.argmin()))


def contestants(asked: Sequence[str], models: ModelStore) -> dict[str, Renderer]:
    """The baselines and the renderers asked for, by id; RigError for one that does not exist.

    Raises StudioError where a network is missing: no renderer is replaced by another one here.
    """
    known = renderers()
    if strange := [name for name in asked if name not in {*known, NEAREST}]:
        message = f"There is no renderer called {', '.join(strange)}."
        raise RigError(message, f"Known: {', '.join(sorted(known))}.")
    chosen = dict.fromkeys([BASELINE, *(name for name in asked if name != NEAREST)])
    return {NEAREST: NearestPhoto()} | {name: known[name].build(models) for name in chosen}

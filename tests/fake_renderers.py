"""Renderers for tests: one that paints a part of the picture, and fails when it is told to."""

from typing import ClassVar

import numpy as np

from studio.engine.renderer import Explanation, RendererEntry, renderers

PAINTED = (200, 30, 30)


class Painter:
    """Flat grey photos, a red mouth painted over them."""

    failing: ClassVar[set[str]] = set()
    """Which calls raise."""

    def __init__(self, models):
        self._count = 0
        self.network_calls = 0

    def prepare(self, photos):
        self._count = len(photos)

    def render(self, state):
        self._fail("render")
        told = self._told(state)
        picture = told.warped.copy()
        picture[told.visibility == 0] = PAINTED
        return picture

    def explain(self, state):
        self._fail("explain")
        return self._told(state)

    def close(self):
        self._count = 0

    def _fail(self, call):
        self.network_calls += 1
        if call in self.failing:
            raise RuntimeError(f"{call} broke")

    def _told(self, state):
        side, count = state.size, self._count
        visibility = np.ones((side, side), np.float32)
        visibility[side // 2 :] = 0
        shares = np.zeros((count, side, side), np.float32)
        for i, columns in enumerate(np.array_split(np.arange(side), count)):
            shares[i][:, columns] = 1
        return Explanation(
            warped=np.full((side, side, 3), 90, np.uint8),
            appearance=np.full((side, side, 3), PAINTED, np.uint8),
            visibility=visibility,
            shares=shares,
            flow=np.full((side, side, 2), 0.05, np.float32),
            demand=0.21,
        )


def with_painter(monkeypatch):
    """The registry with nothing but `prior_warp` and the painter in it, until the test ends."""
    Painter.failing = set()
    plain = renderers()["prior_warp"]
    known = {
        "prior_warp": plain,
        "painter": RendererEntry("painter", "Painter", None, Painter, True),
    }
    monkeypatch.setattr("studio.engine.renderer._entries", known)
    return known

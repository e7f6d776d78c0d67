"""Warps and merges the photos by their landmarks alone; no network, no training (METHODS 9.2b).

The fallback of every other renderer, and the bar that each of them must beat.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Annotated

from studio.domain.frame_state import FrameState
from studio.domain.settings import bounded
from studio.engine.margin_demand import demands
from studio.engine.model_store import ModelStore
from studio.engine.photo_bank import PhotoBank, Pull, as_bytes
from studio.engine.prior_flow import PriorFlow
from studio.engine.renderer import Explanation, Photo, Rgb, read_settings, register
from studio.engine.source_selection import SHARPNESS, shares


@dataclass(frozen=True, slots=True, kw_only=True)
class PriorWarpSettings:
    """What can be set on the geometry-only renderer."""

    sharpness: Annotated[
        float,
        bounded(
            "Photo selection",
            0.1,
            6.0,
            0.1,
            "How decidedly the nearest photo wins each region; low values blend photos.",
            "/px",
        ),
    ] = SHARPNESS
    ridge: Annotated[
        float,
        bounded("Flow smoothing", 0.005, 0.2, 0.005, "How loosely the flow follows the points."),
    ] = 0.02


@register("prior_warp", "Geometry (no network)", PriorWarpSettings)
class PriorWarpRenderer:
    """Moves the photos' own pixels to the target landmarks."""

    def __init__(self, models: ModelStore) -> None:
        """No weights are needed."""
        self._bank: PhotoBank | None = None

    def prepare(self, photos: Sequence[Photo]) -> None:
        """Keep the photos, placed against the picture."""
        self._bank = PhotoBank(photos)

    def render(self, state: FrameState) -> Rgb:
        """Composite at the photos' resolution; see `Renderer.render`."""
        bank = self._ready()
        return as_bytes(bank.composite(_pulls(bank, state), state.size, state.warp.margin))

    def explain(self, state: FrameState) -> Explanation:
        """Shares and flow of every pixel; the warp stream is the picture."""
        bank, size, margin = self._ready(), state.size, state.warp.margin
        pulls = list(_pulls(bank, state))
        shares, flow = bank.maps(pulls, size, margin)
        return Explanation(
            warped=as_bytes(bank.composite(pulls, size, margin)),
            appearance=None,
            visibility=None,
            shares=shares,
            flow=flow,
            demand=float(demands(bank.unshifted, state.landmarks.array[None])[0]),
        )

    def close(self) -> None:
        """Let go of the photos."""
        self._bank = None

    def _ready(self) -> PhotoBank:
        if self._bank is None:
            raise RuntimeError("render before prepare")
        return self._bank


def _pulls(bank: PhotoBank, state: FrameState) -> Iterator[Pull]:
    """What each photo that can be seen gives to the picture of `state`."""
    target, settings = state.landmarks.array, read_settings(PriorWarpSettings, state)
    flows = PriorFlow(target, settings.ridge).flows(bank.landmarks, target, bank.base)
    parts = shares(bank.unshifted, target, bank.neutral, settings.sharpness)
    return bank.pulls(target, flows, parts, state.size)

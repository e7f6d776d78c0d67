"""The pictures that the views of the preview show, as arrays."""

import numpy as np
from numpy.typing import NDArray

from studio.app.look import COMPARED, EXPLAINED, View
from studio.engine.render_loop import Frame
from studio.engine.renderer import Explanation

Rgb = NDArray[np.uint8]
Shares = NDArray[np.float32]

_TILE_SIDE = 160  # shares are smooth: more pixels of them show no more


def picture(frame: Frame, view: View, gain: int) -> Rgb | None:
    """The one picture (h, w, 3) that `view` shows of `frame`; None while that is not there."""
    if view in EXPLAINED:
        return None if frame.explanation is None else _explained(frame, frame.explanation, view)
    if view in COMPARED and frame.rival is None:
        return None
    if view is View.DIFFERENCE and frame.rival is not None:
        return difference(frame.rgb, frame.rival, gain)
    return frame.rgb


def _explained(frame: Frame, told: Explanation, view: View) -> Rgb | None:
    if view is View.APPEARANCE:
        return told.appearance
    if view is View.VISIBILITY:
        return None if told.visibility is None else grey(told.visibility)
    return frame.rgb if view is View.FLOW else told.warped


def difference(one: Rgb, other: Rgb, gain: int) -> Rgb:
    """How far two pictures (h, w, 3) are apart, per channel, `gain` times as much; 0 is black."""
    apart = np.abs(one.astype(np.int16) - other)
    return np.asarray(np.minimum(apart * gain, 255), np.uint8)


def grey(amount: NDArray[np.float32]) -> Rgb:
    """A map (h, w) of 0..1 as a picture (h, w, 3): 0 is black, 1 is white."""
    level = np.clip(amount * 255 + 0.5, 0, 255).astype(np.uint8)
    return np.repeat(level[..., None], 3, axis=-1)


def reduced(shares: Shares) -> Shares:
    """Fewer pixels of `shares` (photos, h, w), enough for a tile."""
    step = max(min(shares.shape[1:]) // _TILE_SIDE, 1)
    return shares[:, ::step, ::step]


def tint(shares: Shares, colours: NDArray[np.float32]) -> Rgb:
    """The colours (photos, 3) 0..255 of the photos, mixed by `shares`: a picture (h, w, 3)."""
    mixed = np.tensordot(shares, colours, axes=(0, 0))
    return np.asarray(np.clip(mixed + 0.5, 0, 255), np.uint8)

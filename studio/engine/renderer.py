"""The renderer protocol and its registry."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from pkgutil import iter_modules
from typing import Any, Protocol, TypeVar

import msgspec
import numpy as np
from numpy.typing import NDArray

from studio.domain.frame_state import FrameState
from studio.domain.sources import SourceImage
from studio.engine.model_store import ModelStore

Rgb = NDArray[np.uint8]
_Settings = TypeVar("_Settings")


@dataclass(frozen=True, slots=True, eq=False)
class Photo:
    """One usable source with its pixels: `rgb` (H, W, 3) uint8 at the photo's own resolution."""

    source: SourceImage
    rgb: Rgb


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Explanation:
    """How a renderer came to one picture: maps over the whole of it, all of one size (h, w).

    That size is the renderer's own working resolution, not that of the picture. `warped` (h, w, 3)
    is the warp stream alone, `appearance` (h, w, 3) what was painted, and `visibility` (h, w),
    0..1, the V between them: 1 shows the warp stream. The latter two are None where nothing is
    painted. `shares` (photos, h, w) tell which photo gives each place and sum to 1 over the
    photos; `flow` (h, w, 2) is the backward flow they were moved by, weighted by the shares and
    beyond their known shifts, in picture sides: what is seen at p was at p + flow. `demand` is
    the longest pull along one axis that the landmarks ask for, in picture sides; M limits it.
    """

    warped: Rgb
    appearance: Rgb | None
    visibility: NDArray[np.float32] | None
    shares: NDArray[np.float32]
    flow: NDArray[np.float32]
    demand: float


class Renderer(Protocol):
    """Turns frame states into pictures; used from one thread only.

    A renderer that runs a network counts its runs in a public attribute `network_calls`.
    """

    def prepare(self, photos: Sequence[Photo]) -> None:
        """Slow part, once per source bank of 1 to 20 photos."""

    def render(self, state: FrameState) -> Rgb:
        """Fast part: (size, size, 3) uint8 RGB, contiguous, a fresh array each call."""
        ...

    def explain(self, state: FrameState) -> Explanation:
        """How the picture of `state` comes about, for the views of the preview."""
        ...

    def close(self) -> None:
        """Release memory."""


@dataclass(frozen=True, slots=True)
class RendererEntry:
    """What the app may know of a renderer without building it.

    `settings` is a dataclass of numbers with `Meta` ranges, or None when there is nothing to set.
    `paints` says whether there is an appearance stream beside the warp stream, and V;
    `adaptable` whether its network, which has the renderer's id, can be adapted to a person.
    """

    id: str
    title: str
    settings: type | None
    build: Callable[[ModelStore], Renderer]
    paints: bool = False
    adaptable: bool = False
    network: str = ""
    """Whose weights it cannot do without; empty for none."""
    attends: bool = False
    """Whether V is an attention map over the photo, and the appearance stream a colour map."""


_entries: dict[str, RendererEntry] = {}


def register(
    id: str,
    title: str,
    settings: type | None = None,
    *,
    paints: bool = False,
    network: str = "",
    attends: bool = False,
) -> Callable[[type[Any]], type[Any]]:
    """Class decorator: add a renderer under `id`; ValueError when the id is taken.

    See `RendererEntry` for the rest.
    """

    def add(cls: type[Any]) -> type[Any]:
        if id in _entries:
            raise ValueError(f"renderer {id!r} registered twice")
        adaptable = bool(getattr(cls, "adaptable", False))
        _entries[id] = RendererEntry(id, title, settings, cls, paints, adaptable, network, attends)
        return cls

    return add


def renderers() -> dict[str, RendererEntry]:
    """All renderers, found by importing every module in `engine/renderers`."""
    package = import_module("studio.engine.renderers")
    for module in iter_modules(package.__path__):
        import_module(f"studio.engine.renderers.{module.name}")
    return dict(_entries)


def installed(models: ModelStore) -> dict[str, RendererEntry]:
    """The renderers that can be offered: those whose weights are there, and those without any."""
    return {
        name: entry
        for name, entry in renderers().items()
        if not entry.network or models.has(entry.network)
    }


def read_settings(kind: type[_Settings], state: FrameState) -> _Settings:
    """The settings of `state` as their dataclass; missing values are the defaults."""
    return msgspec.convert(dict(state.settings), kind)

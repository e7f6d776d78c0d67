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


class Renderer(Protocol):
    """Turns frame states into pictures; used from one thread only."""

    def prepare(self, photos: Sequence[Photo]) -> None:
        """Slow part, once per source bank of 1 to 20 photos."""

    def render(self, state: FrameState) -> Rgb:
        """Fast part: (size, size, 3) uint8 RGB, contiguous, a fresh array each call."""
        ...

    def shares(self, state: FrameState) -> NDArray[np.float32]:
        """Which photo gives each region: (photos, h, w), summing to 1 over the photos."""
        ...

    def close(self) -> None:
        """Release memory."""


@dataclass(frozen=True, slots=True)
class RendererEntry:
    """What the app may know of a renderer without building it.

    `settings` is a dataclass of numbers with `Meta` ranges, or None when there is nothing to set.
    """

    id: str
    title: str
    settings: type | None
    build: Callable[[ModelStore], Renderer]


_entries: dict[str, RendererEntry] = {}


def register(id: str, title: str, settings: type | None = None) -> Callable[[type[Any]], type[Any]]:
    """Class decorator: add a renderer under `id`; ValueError when the id is taken."""

    def add(cls: type[Any]) -> type[Any]:
        if id in _entries:
            raise ValueError(f"renderer {id!r} registered twice")
        _entries[id] = RendererEntry(id, title, settings, cls)
        return cls

    return add


def renderers() -> dict[str, RendererEntry]:
    """All renderers, found by importing every module in `engine/renderers`."""
    package = import_module("studio.engine.renderers")
    for module in iter_modules(package.__path__):
        import_module(f"studio.engine.renderers.{module.name}")
    return dict(_entries)


def read_settings(kind: type[_Settings], state: FrameState) -> _Settings:
    """The settings of `state` as their dataclass; missing values are the defaults."""
    return msgspec.convert(dict(state.settings), kind)

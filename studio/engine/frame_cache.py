"""Finished pictures, kept by everything that decides them, within a budget of memory."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from studio.domain.frame_state import FrameState
from studio.domain.sources import SourceImage
from studio.engine.renderer import Rgb

DEFAULT_BYTES = 512 << 20


@dataclass(frozen=True, slots=True)
class PictureKey:
    """All that decides a picture: equal keys are pictures of equal bytes."""

    state: FrameState
    sources: tuple[SourceImage, ...]
    _hash: int = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Work out the hash once; thousands of keys are looked up together."""
        object.__setattr__(self, "_hash", hash((self.state, self.sources)))

    def __hash__(self) -> int:
        return self._hash

    @classmethod
    def of(cls, state: FrameState, sources: Sequence[SourceImage]) -> "PictureKey":
        """The key of `state` made from `sources`."""
        return cls(state, tuple(sources))

    @property
    def size(self) -> int:
        """Bytes of the picture."""
        return 3 * self.state.size**2


Keys = frozenset[int]
"""Keys by their hashes, which is enough to say where pictures are kept."""


def _unheard(_kept: Keys, _dropped: Keys) -> None:
    """Nobody wants to know what is kept."""


class FrameCache:
    """Keeps what was looked at last; safe to use from several threads.

    Keys hold no time: a picture survives every edit that does not change its own state.
    """

    def __init__(
        self,
        limit_bytes: int = DEFAULT_BYTES,
        on_change: Callable[[Keys, Keys], None] = _unheard,
    ) -> None:
        """`on_change` hears what is kept and dropped, on the thread that caused it."""
        self._pictures: OrderedDict[PictureKey, Rgb] = OrderedDict()
        self._limit, self._used = limit_bytes, 0
        self._on_change = on_change
        self._lock = threading.Lock()

    @property
    def limit(self) -> int:
        """Bytes that pictures may take."""
        return self._limit

    @limit.setter
    def limit(self, limit_bytes: int) -> None:
        with self._lock:
            self._limit = limit_bytes
            dropped = self._make_room()
        self._tell((), dropped)

    @property
    def used(self) -> int:
        """Bytes that pictures take."""
        return self._used

    @property
    def keys(self) -> Keys:
        """Hashes of all that is kept."""
        with self._lock:
            return frozenset(map(hash, self._pictures))

    def __len__(self) -> int:
        return len(self._pictures)

    def __contains__(self, key: PictureKey) -> bool:
        with self._lock:
            return key in self._pictures

    def get(self, key: PictureKey) -> Rgb | None:
        """The picture of `key`, which is thereby used again; None if it is not kept."""
        with self._lock:
            rgb = self._pictures.get(key)
            if rgb is not None:
                self._pictures.move_to_end(key)
            return rgb

    def put(self, key: PictureKey, rgb: Rgb) -> None:
        """Keep `rgb` (size, size, 3) uint8, which nobody may write to any more."""
        if rgb.nbytes > self._limit:
            return
        with self._lock:
            if key in self._pictures:
                self._pictures.move_to_end(key)
                return
            self._pictures[key] = rgb
            self._used += rgb.nbytes
            dropped = self._make_room()
        self._tell((key,), dropped)

    def clear(self) -> None:
        """Forget every picture."""
        with self._lock:
            dropped = list(self._pictures)
            self._pictures.clear()
            self._used = 0
        self._tell((), dropped)

    def _make_room(self) -> list[PictureKey]:
        """Drop what was unused for longest until the rest fits; returns what was dropped."""
        dropped = []
        while self._used > self._limit:
            key, rgb = self._pictures.popitem(last=False)
            self._used -= rgb.nbytes
            dropped.append(key)
        return dropped

    def _tell(self, kept: Iterable[PictureKey], dropped: Iterable[PictureKey]) -> None:
        news = frozenset(map(hash, kept)), frozenset(map(hash, dropped))
        if any(news):
            self._on_change(*news)

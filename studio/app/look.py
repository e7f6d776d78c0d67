"""How the preview shows a frame: which view, and compared with what; never saved or undone."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from studio.engine.renderer import RendererEntry


class View(StrEnum):
    """What the preview shows of a frame."""

    RESULT = "result"
    WARPED = "warped"
    APPEARANCE = "appearance"
    VISIBILITY = "visibility"
    SELECTION = "selection"
    FLOW = "flow"
    WIPE = "wipe"
    DIFFERENCE = "difference"


EXPLAINED = frozenset({View.WARPED, View.APPEARANCE, View.VISIBILITY, View.SELECTION, View.FLOW})
"""Views of how the picture came about."""

PAINTED = frozenset({View.APPEARANCE, View.VISIBILITY})
"""Views of what only a renderer that paints has."""

COMPARED = frozenset({View.WIPE, View.DIFFERENCE})
"""Views that need a second picture, by another renderer or of another take."""

GAINS = (1, 2, 4, 8, 16)
"""How many times a difference can be shown as large as it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What the user has chosen to see.

    `rival` is the renderer to compare with, the first other one where it is empty or the one at
    work. `take` is the number of a kept take to compare with instead, 0 for none; `flipped` shows
    that one. `wipe` 0..1 is where the two pictures meet, and `gain` amplifies their difference.
    """

    view: View = View.RESULT
    rival: str = ""
    take: int = 0
    flipped: bool = False
    wipe: float = 0.5
    gain: int = 4


def rivals(renderer: str, known: Mapping[str, RendererEntry]) -> tuple[str, ...]:
    """The renderers that `renderer` can be compared with."""
    return tuple(other for other in known if other != renderer)


def rival_of(look: Look, renderer: str, known: Mapping[str, RendererEntry]) -> str:
    """The renderer that `renderer` is compared with; empty when there is no other."""
    others = rivals(renderer, known)
    return look.rival if look.rival in others else next(iter(others), "")


def obstacle(
    view: View, renderer: str, known: Mapping[str, RendererEntry], takes: bool = False
) -> str:
    """Why `renderer` cannot show `view`; empty when it can. `takes` says that two are compared."""
    if view in COMPARED and not takes and not rivals(renderer, known):
        return "There is no second renderer to compare with."
    entry = known.get(renderer)
    if view in PAINTED and not (entry is not None and entry.paints):
        title = entry.title if entry is not None else repr(renderer)
        return f"{title} paints nothing: it has a warp stream alone."
    return ""

"""What lies over the picture of the preview, and how landmarks are dragged in it."""

from dataclasses import dataclass

MOST_SKINS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlay:
    """What the user has chosen to see and to do in the picture; never saved, never undone.

    `editing` lets landmarks be dragged, `mirror` moves both sides of the face, `proportional` takes
    points nearer than `radius` (sides of the picture) along. `skins` outlines before and after are
    shown while `onion`, `step` frames apart; `path` is the way of the chosen points over a second.
    `hidden` are points that the user does not want to touch.
    """

    editing: bool = False
    mirror: bool = True
    proportional: bool = False
    radius: float = 0.12
    onion: bool = False
    skins: int = 2
    step: int = 2
    path: bool = False
    hidden: frozenset[int] = frozenset()

"""Pens and brushes of the lanes, made once per theme: scatters keep one picture per pen."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QPen

from studio.domain.tracks import Lane
from studio.ui.theme import Colours
from studio.ui.widgets.time.time_canvas import hairline

_DIM_ALPHA, _GHOST_ALPHA = 130, 110


@dataclass(frozen=True, slots=True, kw_only=True)
class LaneLook:
    """How one lane is drawn: the curve that counts, the others behind it, and the keys."""

    curve: QPen
    other: QPen
    rival: QPen
    ghost: QPen
    key_edge: QPen
    key: QBrush


@dataclass(frozen=True, slots=True, kw_only=True)
class SelectionLook:
    """How selected keys and their handles are drawn."""

    key_edge: QPen
    key: QBrush
    handle_edge: QPen
    handle: QBrush


def lane_look(colours: Colours, group: str, lane: Lane) -> LaneLook:
    """The look of `lane`: grey when muted, with hollow keys when locked."""
    return _lane_look(colours, colours.of_lane(group, lane.colour).name(), lane.muted, lane.locked)


@lru_cache(maxsize=64)
def _lane_look(colours: Colours, colour: str, muted: bool, locked: bool) -> LaneLook:
    own, grey, ground = QColor(colour), QColor(colours.muted), QColor(colours.panel)
    dim, faint = colours.faint(own, _DIM_ALPHA), colours.faint(colours.text, _GHOST_ALPHA)
    keys = grey if muted or locked else own
    return LaneLook(
        curve=hairline(grey if muted else own),
        other=hairline(dim, Qt.PenStyle.DashLine if muted else Qt.PenStyle.SolidLine),
        rival=hairline(grey, Qt.PenStyle.DashLine),
        ghost=hairline(faint),
        key_edge=hairline(keys if locked else ground),
        key=QBrush(ground if locked else keys),
    )


@lru_cache(maxsize=64)
def summary_look(colours: Colours, group: str) -> tuple[QPen, QBrush]:
    """Edge and fill of the keys on the line of `group`."""
    return hairline(colours.raised), QBrush(colours.of_group(group))


@lru_cache(maxsize=8)
def selection_look(colours: Colours) -> SelectionLook:
    """The look of what is selected."""
    ground = QColor(colours.panel)
    return SelectionLook(
        key_edge=hairline(ground),
        key=QBrush(QColor(colours.text)),
        handle_edge=hairline(colours.accent),
        handle=QBrush(ground),
    )

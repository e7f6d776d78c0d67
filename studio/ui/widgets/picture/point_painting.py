"""How landmarks look while they are edited: contours, points, what was before, the box drawn."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from studio.ui.theme import DARK, LIGHT
from studio.ui.widgets.picture.face_outline import outline
from studio.ui.widgets.picture.point_gestures import Mode, PointGestures, Surface, spanned

_LARGE_PX, _SMALL_PX = 4.5, 3.0
_DIM = 0.3


def seen(surface: Surface, points: NDArray[np.floating]) -> NDArray[np.float64]:
    """`points` (n, 2) of the picture in pixels of the widget."""
    return np.asarray(points * surface.zoom + surface.to_view(QPointF()).toTuple(), np.float64)


def draw_points(
    painter: QPainter, surface: Surface, hand: PointGestures, dim: frozenset[int] = frozenset()
) -> None:
    """Contours and points; those of `dim` are hidden or doubtful."""
    if hand.points is None:
        return
    gesture = hand.gesture
    if gesture.mode is Mode.MOVE and gesture.points is not None:
        draw_outline(painter, seen(surface, gesture.points), QColor(LIGHT.raised), 0.5)
    places = seen(surface, hand.points)
    draw_outline(painter, places, QColor(DARK.window), 1.0, 2.6)
    draw_outline(painter, places, QColor(DARK.accent), 1.0)
    for index, (x, y) in enumerate(places.tolist()):
        chosen = index in hand.selection
        painter.setOpacity(_DIM if index in dim else 1.0)
        painter.setPen(QPen(QColor(DARK.window), 1.2))
        painter.setBrush(QColor(DARK.warning if chosen else LIGHT.raised))
        radius = _LARGE_PX if chosen or index == hand.under else _SMALL_PX
        painter.drawEllipse(QPointF(x, y), radius, radius)
    painter.setOpacity(1.0)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def draw_outline(
    painter: QPainter,
    places: NDArray[np.floating],
    colour: QColor,
    opacity: float,
    width: float = 1.2,
) -> None:
    """The contours through points (74, 2) in pixels of the widget."""
    painter.setOpacity(opacity)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, width))
    painter.drawPath(outline(places))
    painter.setOpacity(1.0)


def draw_gesture(painter: QPainter, surface: Surface, hand: PointGestures, accent: str) -> None:
    """The box being drawn, or how far a drag takes neighbours along."""
    gesture = hand.gesture
    if gesture.start is None or gesture.now is None:
        return
    colour = QColor(accent)
    painter.setPen(QPen(colour, 1, Qt.PenStyle.DashLine))
    if gesture.mode in (Mode.BOX, Mode.ZOOM):
        colour.setAlpha(40)
        painter.setBrush(colour)
        painter.drawRect(spanned(gesture.start, gesture.now))
    elif gesture.mode is Mode.MOVE and hand.radius > 0:
        reach = hand.radius * surface.zoom
        painter.drawEllipse(gesture.now, reach, reach)
    painter.setBrush(Qt.BrushStyle.NoBrush)

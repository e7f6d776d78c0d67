"""What is drawn over the picture of the preview: landmarks, arrows, the wipe, captions."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from studio.domain import face
from studio.ui.theme import DARK, Colours

Array = NDArray[np.float32]

_LINES: tuple[tuple[tuple[int, ...], bool, str], ...] = (
    (face.JAW, False, "head"),
    (face.BROW_A, False, "eyes"),
    (face.BROW_B, False, "eyes"),
    (face.NOSE, False, "head"),
    (face.EYE_A, True, "eyes"),
    (face.EYE_B, True, "eyes"),
    (face.OUTER_LIP, True, "mouth"),
    (face.INNER_LIP, True, "mouth"),
)
_ARROW_ROOM_PX = 20.0
_SHORTEST_PX = 1.5  # shorter ones are no arrows any more
_BARB_PX, _BARB_RAD = 5.0, 0.45
_NEARLY = 0.002  # crop sides from M at which a pull counts as held back
_KNOB_PX = 11.0
_ROOM_PX = 8.0
_DOT_PX = 2.2

# These lie on a photo, whatever the theme: light lines on dark ones.
_INK, _HELD, _SHADE = QColor(DARK.eyes), QColor(DARK.bad), QColor(0, 0, 0, 190)
_VEIL = QColor(0, 0, 0, 100)


def draw_landmarks(painter: QPainter, area: QRectF, points: Array, colours: Colours) -> None:
    """The points (74, 2) in sides of the picture, and the contours through them."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    places = [QPointF(area.x() + x * area.width(), area.y() + y * area.height()) for x, y in points]
    for indices, closed, group in _LINES:
        painter.setPen(QPen(colours.of_group(group), 1.2))
        shape = QPolygonF([places[i] for i in indices])
        if closed:
            painter.drawPolygon(shape)
        else:
            painter.drawPolyline(shape)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.text))
    for place in places:
        painter.drawEllipse(place, 1.6, 1.6)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def arrows(flow: Array, side: float, room: QRectF | None = None) -> tuple[Array, Array]:
    """Tails and tips (n, 2) of arrows over a picture of `side` pixels, in these pixels.

    `flow` (h, w, 2) is backward, in picture sides: an arrow leads from where a pixel was to where
    it is seen, and is as long as the way. Places that hardly move have none, nor has what lies
    outside of `room`, in these pixels too: of a picture that is zoomed little is seen.
    """
    count = max(int(side / _ARROW_ROOM_PX), 1)
    line = (np.arange(count, dtype=np.float32) + 0.5) / count
    seen = QRectF(0, 0, side, side) if room is None else room
    across = line[(line * side >= seen.left()) & (line * side <= seen.right())]
    down = line[(line * side >= seen.top()) & (line * side <= seen.bottom())]
    rows, columns = (down * flow.shape[0]).astype(int), (across * flow.shape[1]).astype(int)
    moved = flow[rows][:, columns].reshape(-1, 2) * np.float32(side)
    tips = np.stack(np.meshgrid(across, down), axis=-1).reshape(-1, 2) * np.float32(side)
    long = np.linalg.norm(moved, axis=1) > _SHORTEST_PX
    return (tips + moved)[long], tips[long]


def draw_flow(painter: QPainter, area: QRectF, flow: Array, margin: float, room: QRectF) -> None:
    """Arrows along `flow` (h, w, 2), red where `margin` holds it back, on a dimmed picture.

    The picture is in `area`, of which `room` is seen.
    """
    painter.fillRect(area & room, _VEIL)
    tails, tips = arrows(flow, area.width(), (area & room).translated(-area.topLeft()))
    held = np.abs(tails - tips).max(axis=1, initial=0) > (margin - _NEARLY) * area.width()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(area)
    painter.translate(area.topLeft())
    for chosen, colour in ((~held, _INK), (held, _HELD)):
        lines = _strokes(tails[chosen], tips[chosen])
        for pen in (QPen(_SHADE, 2.8), QPen(colour, 1.3)):
            painter.setPen(pen)
            painter.drawLines(lines)
    painter.restore()


def draw_wipe(painter: QPainter, area: QRectF, at: float) -> None:
    """The line at `at` 0..1 where two pictures meet, and the knob to drag it by."""
    x, middle = area.x() + at * area.width(), area.center().y()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for pen in (QPen(_SHADE, 4.0), QPen(Qt.GlobalColor.white, 1.6)):
        painter.setPen(pen)
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
    painter.setPen(QPen(_SHADE, 1.5))
    painter.setBrush(Qt.GlobalColor.white)
    painter.drawEllipse(QPointF(x, middle), _KNOB_PX, _KNOB_PX)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_SHADE)
    for way in (-1, 1):
        corners = ((3, -4), (3, 4), (7.5, 0))
        head = [QPointF(x + way * along, middle + across) for along, across in corners]
        painter.drawPolygon(QPolygonF(head))
    painter.setBrush(Qt.BrushStyle.NoBrush)


def draw_path(
    painter: QPainter, places: NDArray[np.floating], now: int, before: QColor, after: QColor
) -> None:
    """The way through `places` (n, 2) with a dot per frame; it changes its colour at `now`."""
    points = [QPointF(x, y) for x, y in places.tolist()]
    for part, colour in ((points[: now + 1], before), (points[now:], after)):
        painter.setPen(QPen(_SHADE, 2.6))
        painter.drawPolyline(part)
        painter.setPen(QPen(colour, 1.3))
        painter.drawPolyline(part)
        painter.setPen(QPen(_SHADE, 0.8))
        painter.setBrush(colour)
        for point in part:
            painter.drawEllipse(point, _DOT_PX, _DOT_PX)
    painter.setBrush(Qt.GlobalColor.white)
    painter.drawEllipse(points[now], 1.6 * _DOT_PX, 1.6 * _DOT_PX)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def draw_caption(painter: QPainter, room: QRectF, text: str, corner: Qt.AlignmentFlag) -> None:
    """A few words in a corner of `room`, legible on any picture; they wrap where they must."""
    inner = room.adjusted(2 * _ROOM_PX, 2 * _ROOM_PX, -2 * _ROOM_PX, -2 * _ROOM_PX)
    if not text or inner.isEmpty():
        return
    flags = corner | Qt.TextFlag.TextWordWrap
    painter.setPen(Qt.GlobalColor.white)  # nothing is measured without a pen
    words = painter.boundingRect(inner, flags, text)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_SHADE)
    painter.drawRoundedRect(words.adjusted(-_ROOM_PX, -4, _ROOM_PX, 4), 5, 5)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(Qt.GlobalColor.white)
    painter.drawText(inner, flags, text)


def _strokes(tails: Array, tips: Array) -> list[QLineF]:
    """Shafts and barbs of all arrows; many short lines are drawn much faster than one path."""
    way = tails - tips
    length = np.linalg.norm(way, axis=1, keepdims=True)
    back = way / np.maximum(length, 1e-6) * np.minimum(0.4 * length, _BARB_PX)
    cos, sin = np.cos(_BARB_RAD), np.sin(_BARB_RAD)
    barbs = [tips + back @ np.array([[cos, s], [-s, cos]], np.float32) for s in (sin, -sin)]
    ends = np.concatenate([np.hstack([start, tips]) for start in (tails, *barbs)])
    return [QLineF(*line) for line in ends.tolist()]

"""The small symbols of a lane: an eye that sees or not, two eyes, a padlock, an S for solo."""

from enum import Enum, auto

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap

ICON_PX = 14
_STROKE = 1.3


class LaneIcon(Enum):
    """What a symbol says."""

    SHOWN = auto()
    HIDDEN = auto()
    FREE = auto()
    LOCKED = auto()
    EYES = auto()
    SOLO = auto()


def lane_icon(icon: LaneIcon, colour: str, ratio: float) -> QIcon:
    """`icon` drawn in `colour`, at `ratio` device pixels per pixel."""
    pixmap = QPixmap(round(ICON_PX * ratio), round(ICON_PX * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(QColor(colour), _STROKE)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    if icon in (LaneIcon.SHOWN, LaneIcon.HIDDEN):
        _draw_eye(painter, crossed=icon is LaneIcon.HIDDEN)
    elif icon is LaneIcon.SOLO:
        _draw_letter(painter)
    elif icon is LaneIcon.EYES:
        _draw_wink(painter)
    else:
        _draw_padlock(painter, shut=icon is LaneIcon.LOCKED)
    painter.end()
    return QIcon(pixmap)


def _draw_eye(painter: QPainter, crossed: bool) -> None:
    lids = QPainterPath(QPointF(1, 7))
    lids.quadTo(QPointF(7, 0.5), QPointF(13, 7))
    lids.quadTo(QPointF(7, 13.5), QPointF(1, 7))
    painter.drawPath(lids)
    painter.setBrush(painter.pen().color())
    painter.drawEllipse(QPointF(7, 7), 1.6, 1.6)
    if crossed:
        painter.drawLine(QPointF(2.5, 12), QPointF(11.5, 2))


def _draw_letter(painter: QPainter) -> None:
    """An S, as on a mixing desk."""
    bend = QPainterPath(QPointF(10, 3.6))
    bend.cubicTo(QPointF(8.5, 1.2), QPointF(3.2, 1.6), QPointF(4, 4.6))
    bend.cubicTo(QPointF(4.6, 7), QPointF(9.6, 6.4), QPointF(10.2, 9.2))
    bend.cubicTo(QPointF(10.6, 12.6), QPointF(5, 13), QPointF(3.6, 10.4))
    painter.drawPath(bend)


def _draw_wink(painter: QPainter) -> None:
    """An open eye above a shut one."""
    painter.drawEllipse(QPointF(7, 4), 5, 2.6)
    painter.setBrush(painter.pen().color())
    painter.drawEllipse(QPointF(7, 4), 1.1, 1.1)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    lid = QPainterPath(QPointF(2, 10))
    lid.quadTo(QPointF(7, 14), QPointF(12, 10))
    painter.drawPath(lid)


def _draw_padlock(painter: QPainter, shut: bool) -> None:
    shackle = QPainterPath(QPointF(4.5, 6.5))
    shackle.lineTo(4.5, 4.5)
    shackle.arcTo(QRectF(4.5, 1.5, 5, 6), 180, -180)
    shackle.lineTo(9.5, 6.5 if shut else 4.0)
    painter.drawPath(shackle)
    if shut:
        painter.setBrush(painter.pen().color())
    painter.drawRoundedRect(QRectF(3, 6.5, 8, 5.5), 1, 1)

"""How a slot of the source bank looks: picture, badges, meters, problem."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter, QPainterPath, QPen

from studio.domain.photo_checks import Focus, focus
from studio.domain.sources import SourceImage
from studio.ui.theme import DARK, LIGHT, Colours
from studio.ui.widgets.picture.face_outline import outline

RADIUS = 6.0
_PAD = 5
_ROOM_FOR_TEXT = 80
_FULL_MOUTH, _FULL_EYE = 0.4, 0.4  # openings at which a meter is full


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotLook:
    """Everything a slot shows; `badge` is its number, `hint` what an empty one is for."""

    photo: SourceImage | None = None
    thumbnail: QImage | None = None
    warnings: tuple[str, ...] = ()
    problem: str = ""
    missing: bool = False
    badge: str = ""
    hint: str = ""
    mouth: str = ""
    eyes: str = ""
    shut: str = ""
    focus_text: str = ""
    tip: str = ""


def paint_picture(
    painter: QPainter, area: QRect, look: SlotLook, c: Colours, landmarks: bool
) -> None:
    """The square picture with its badges, or the place where one belongs."""
    shape = QPainterPath()
    shape.addRoundedRect(QRectF(area).adjusted(1, 1, -1, -1), RADIUS, RADIUS)
    painter.save()
    painter.setClipPath(shape)
    painter.fillRect(area, QColor(c.window))
    if look.thumbnail is not None:
        painter.drawImage(area, look.thumbnail)
    if look.problem:
        _paint_problem(painter, area, look, c)
        if look.thumbnail is None:
            paint_frame(painter, area, c.line, 2)
    elif landmarks and look.photo is not None and look.photo.usable:
        _paint_landmarks(painter, area, look.photo)
    painter.restore()
    if look.photo is None:
        _paint_empty(painter, area, look, c)
        return
    _paint_badges(painter, area, look)


def paint_meters(painter: QPainter, area: QRect, look: SlotLook, c: Colours) -> None:
    """Mouth and eye opening as labelled bars."""
    photo = look.photo
    if photo is None or look.missing or not photo.usable:
        return
    half = area.height() // 2
    rows = (
        (look.mouth, photo.mouth_opening, _FULL_MOUTH, c.mouth),
        (look.eyes, photo.eye_opening, _FULL_EYE, c.eyes),
    )
    for row, (label, value, full, colour) in enumerate(rows):
        place = QRect(area.x() + 2, area.y() + row * half, area.width() - 4, half)
        _paint_meter(painter, place, label, value, min(value / full, 1.0), QColor(colour), c)


def paint_frame(painter: QPainter, area: QRect, colour: str, width: float) -> None:
    """The border that shows selection, focus or the place of a drop."""
    inset = width / 2
    painter.setPen(QPen(QColor(colour), width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    edge = QRectF(area).adjusted(inset, inset, -inset, -inset)
    painter.drawRoundedRect(edge, RADIUS, RADIUS)


def _paint_meter(
    painter: QPainter,
    area: QRect,
    label: str,
    value: float,
    fraction: float,
    colour: QColor,
    c: Colours,
) -> None:
    painter.setFont(_font(painter, 11))
    text = area.adjusted(0, 0, 0, -6)
    number = f"{100 * value:.0f} %"
    painter.setPen(QColor(c.text))
    painter.drawText(text, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, number)
    room = text.width() - painter.fontMetrics().horizontalAdvance(number) - 4
    painter.setPen(QColor(c.muted))
    name = painter.fontMetrics().elidedText(label, Qt.TextElideMode.ElideRight, room)
    painter.drawText(text, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
    bar = QRectF(area.x(), area.bottom() - 5, area.width(), 3)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(c.line))
    painter.drawRoundedRect(bar, 1.5, 1.5)
    painter.setBrush(colour)
    bar.setWidth(max(bar.width() * fraction, 3))
    painter.drawRoundedRect(bar, 1.5, 1.5)


def _paint_landmarks(painter: QPainter, area: QRect, photo: SourceImage) -> None:
    painter.save()
    painter.translate(area.topLeft())
    path = outline(photo.shape * area.width())
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width in ((_shade(150), 2.6), (QColor(LIGHT.raised), 1.0)):
        painter.setPen(QPen(colour, width))
        painter.drawPath(path)
    painter.restore()


def _paint_empty(painter: QPainter, area: QRect, look: SlotLook, c: Colours) -> None:
    painter.setPen(QPen(QColor(c.line), 1.4, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(area).adjusted(2, 2, -2, -2), RADIUS, RADIUS)
    painter.setPen(QPen(QColor(c.muted), 2))
    middle, arm = QPointF(area.center()), 8
    painter.drawLine(middle - QPointF(arm, 0), middle + QPointF(arm, 0))
    painter.drawLine(middle - QPointF(0, arm), middle + QPointF(0, arm))
    if look.hint:
        painter.setFont(_font(painter, 11))
        below = QRect(area.x() + 4, area.center().y() + 14, area.width() - 8, 18)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, look.hint)
    _chip(painter, area.left() + _PAD, area.top() + _PAD, look.badge, QColor(c.raised), c.muted)


def _paint_problem(painter: QPainter, area: QRect, look: SlotLook, c: Colours) -> None:
    painter.fillRect(area, _shade(215))
    painter.setPen(QColor(DARK.text))
    if area.width() < _ROOM_FOR_TEXT:
        painter.setFont(_font(painter, 22, bold=True))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, "!")
        return
    painter.setFont(_font(painter, 11))
    inside = area.adjusted(7, 26, -7, -6)
    flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop) | int(
        Qt.TextFlag.TextWordWrap
    )
    # The buttons below repeat the way on, so that the first sentence is enough in a small slot.
    whole = painter.fontMetrics().boundingRect(inside, flags, look.problem).height()
    fits = whole <= inside.height()
    painter.drawText(inside, flags, look.problem if fits else _first_sentence(look.problem))
    painter.setPen(QPen(QColor(c.bad), 3))
    painter.drawLine(area.left() + 1, area.top() + 8, area.left() + 1, area.bottom() - 8)


def _first_sentence(text: str) -> str:
    head, dot, _ = text.partition(". ")
    return head + "." if dot else text


def _paint_badges(painter: QPainter, area: QRect, look: SlotLook) -> None:
    top = area.top() + _PAD
    if look.badge:
        _chip(painter, area.left() + _PAD, top, look.badge, _shade(190), DARK.text)
    photo = look.photo
    if photo is None or not photo.usable:
        return
    if look.focus_text:
        colours = {Focus.GOOD: DARK.good, Focus.SOFT: DARK.warning, Focus.BLURRED: DARK.bad}
        _dotted_chip(painter, area, look.focus_text, QColor(colours[focus(photo.sharpness)]))
    bottom = area.bottom() - _PAD
    for text in look.warnings:
        bottom -= _chip_height(painter)
        _chip(painter, area.left() + _PAD, bottom, text, QColor(DARK.warning), DARK.accent_text)
        bottom -= 3
    if look.shut:
        _chip(
            painter, area.left() + 3, area.top() + 3, look.shut, QColor(DARK.eyes), DARK.accent_text
        )


def _chip_height(painter: QPainter) -> int:
    return QFontMetrics(_font(painter, 10, bold=True)).height() + 3


def _chip(painter: QPainter, x: int, y: int, text: str, back: QColor, front: str) -> None:
    """A small label on a coloured ground."""
    if not text:
        return
    painter.setFont(_font(painter, 10, bold=True))
    width = painter.fontMetrics().horizontalAdvance(text) + 10
    area = QRectF(x, y, width, _chip_height(painter))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(back)
    painter.drawRoundedRect(area, 4, 4)
    painter.setPen(QColor(front))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)


def _dotted_chip(painter: QPainter, area: QRect, text: str, dot: QColor) -> None:
    """The sharpness badge at the upper right: a coloured dot and its word."""
    painter.setFont(_font(painter, 10, bold=True))
    height = _chip_height(painter)
    width = painter.fontMetrics().horizontalAdvance(text) + 20
    chip = QRectF(area.right() - _PAD - width, area.top() + _PAD, width, height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_shade(190))
    painter.drawRoundedRect(chip, 4, 4)
    painter.setBrush(dot)
    painter.drawEllipse(QPointF(chip.left() + 8, chip.center().y()), 3.5, 3.5)
    painter.setPen(QColor(DARK.text))
    painter.drawText(
        chip.adjusted(15, 0, -4, 0),
        Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
        text,
    )


def _shade(alpha: int) -> QColor:
    """A dark veil: what lies on a photo looks the same in both themes."""
    colour = QColor(DARK.window)
    colour.setAlpha(alpha)
    return colour


def _font(painter: QPainter, pixels: int, bold: bool = False) -> QFont:
    font = QFont(painter.font())
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return font

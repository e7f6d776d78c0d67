"""The symbols of tape deck and preview, drawn in the colours of the theme."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPixmap, QPolygonF

from studio.ui.style_sheet import mixed
from studio.ui.theme import Theme

SIDE_PX = 17
_SCALE = 4  # drawn large, so that it stays sharp on any screen
_GRID = 100.0  # Qt unites shapes of the size of one unit as coarse polygons


def _rect(x: float, y: float, width: float, height: float) -> QRectF:
    return QRectF(x * _GRID, y * _GRID, width * _GRID, height * _GRID)


def _triangle(*points: tuple[float, float]) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(x, y) * _GRID for x, y in points]))
    path.closeSubpath()
    return path


def _box(x: float, y: float, width: float, height: float) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(_rect(x, y, width, height), 4, 4)
    return path


def _play() -> QPainterPath:
    return _triangle((0.25, 0.15), (0.85, 0.5), (0.25, 0.85))


def _pause() -> QPainterPath:
    return _box(0.22, 0.17, 0.2, 0.66) + _box(0.58, 0.17, 0.2, 0.66)


def _stop() -> QPainterPath:
    return _box(0.2, 0.2, 0.6, 0.6)


def _start() -> QPainterPath:
    return _box(0.17, 0.2, 0.12, 0.6) + _triangle((0.82, 0.2), (0.36, 0.5), (0.82, 0.8))


def _end() -> QPainterPath:
    return _box(0.71, 0.2, 0.12, 0.6) + _triangle((0.18, 0.2), (0.64, 0.5), (0.18, 0.8))


def _record() -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(_rect(0.18, 0.18, 0.64, 0.64))
    return path


def _ring(start: float, sweep: float, outer: float, inner: float) -> QPainterPath:
    """Part of a ring around the middle; angles in degrees, counter-clockwise from the right."""
    wide = _rect(0.5 - outer, 0.5 - outer, 2 * outer, 2 * outer)
    narrow = _rect(0.5 - inner, 0.5 - inner, 2 * inner, 2 * inner)
    path = QPainterPath()
    path.arcMoveTo(wide, start)
    path.arcTo(wide, start, sweep)
    path.arcTo(narrow, start + sweep, -sweep)
    path.closeSubpath()
    return path


def _loop() -> QPainterPath:
    upper = _ring(20, 140, 0.36, 0.26) + _triangle((0.70, 0.36), (0.97, 0.36), (0.835, 0.55))
    return upper + _ring(200, 140, 0.36, 0.26) + _triangle((0.03, 0.64), (0.3, 0.64), (0.165, 0.45))


def _refresh() -> QPainterPath:
    return _ring(40, 280, 0.34, 0.24) + _triangle((0.6, 0.36), (0.9, 0.40), (0.86, 0.12))


def _face() -> QPainterPath:
    """A face of a few points."""
    dots = QPainterPath()
    for x, y in ((0.1, 0.38), (0.2, 0.7), (0.5, 0.9), (0.33, 0.3), (0.36, 0.6), (0.5, 0.66)):
        for across in {x, 1 - x}:
            dots.addEllipse(_rect(across - 0.075, y - 0.075, 0.15, 0.15))
    return dots


def _ellipse(x: float, y: float, side: float) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(_rect(x - side / 2, y - side / 2, side, side))
    return path


def _points() -> QPainterPath:
    """Points on a curve, one of them pulled out by an arrow."""
    dots = _ellipse(0.14, 0.62, 0.2) + _ellipse(0.5, 0.78, 0.2) + _ellipse(0.86, 0.62, 0.2)
    return dots + _box(0.45, 0.34, 0.1, 0.3) + _triangle((0.28, 0.38), (0.72, 0.38), (0.5, 0.1))


def _skins() -> QPainterPath:
    """The same shape three times, one behind the other."""

    def hoop(x: float, wide: float) -> QPainterPath:
        return _ellipse(x, 0.5, 0.56) - _ellipse(x, 0.5, 0.56 - 2 * wide)

    return hoop(0.3, 0.05) + hoop(0.5, 0.05) + hoop(0.7, 0.12)


def _way() -> QPainterPath:
    """Dots along an arc."""
    path = QPainterPath()
    for x, y, side in (
        *((0.1, 0.76, 0.13), (0.24, 0.5, 0.15), (0.47, 0.3, 0.26)),
        *((0.72, 0.34, 0.15), (0.9, 0.55, 0.13)),
    ):
        path = path + _ellipse(x, y, side)
    return path


def _note() -> QPainterPath:
    """A quaver."""
    path = _box(0.56, 0.12, 0.09, 0.62) + _triangle((0.6, 0.12), (0.85, 0.4), (0.6, 0.34))
    path.addEllipse(_rect(0.3, 0.62, 0.35, 0.26))
    return path


def _row() -> QPainterPath:
    """Frames without a gap."""
    return _box(0.1, 0.3, 0.22, 0.4) + _box(0.39, 0.3, 0.22, 0.4) + _box(0.68, 0.3, 0.22, 0.4)


def _gaps() -> QPainterPath:
    """Frames with one left out."""
    return _box(0.1, 0.3, 0.22, 0.4) + _box(0.42, 0.47, 0.16, 0.06) + _box(0.68, 0.3, 0.22, 0.4)


def _pen() -> QPainterPath:
    """A pencil that has drawn nothing yet."""
    body = QPainterPath()
    corners = ((0.66, 0.1), (0.9, 0.34), (0.44, 0.8), (0.2, 0.56))
    body.addPolygon(QPolygonF([QPointF(x, y) * _GRID for x, y in corners]))
    body.closeSubpath()
    return body + _triangle((0.14, 0.62), (0.38, 0.86), (0.07, 0.93))


def _magnet() -> QPainterPath:
    """A horseshoe with its poles up."""
    legs = _box(0.14, 0.34, 0.2, 0.17) + _box(0.66, 0.34, 0.2, 0.17)
    poles = _box(0.14, 0.12, 0.2, 0.15) + _box(0.66, 0.12, 0.2, 0.15)
    return _ring(180, 180, 0.36, 0.16) + legs + poles


def _fit() -> QPainterPath:
    """An arrow that reaches both ends."""
    ends = _box(0.05, 0.2, 0.09, 0.6) + _box(0.86, 0.2, 0.09, 0.6)
    heads = _triangle((0.19, 0.5), (0.4, 0.3), (0.4, 0.7)) + _triangle(
        (0.81, 0.5), (0.6, 0.3), (0.6, 0.7)
    )
    return ends + heads + _box(0.36, 0.45, 0.28, 0.1)


def _bars(*heights: float) -> QPainterPath:
    """Upright bars around the middle, from left to right."""
    path, step = QPainterPath(), 0.84 / len(heights)
    for place, height in enumerate(heights):
        path = path + _box(0.08 + step * place, 0.5 - height / 2, step * 0.55, height)
    return path


def _wave() -> QPainterPath:
    """A waveform."""
    return _bars(0.2, 0.56, 0.84, 0.4, 0.64, 0.24)


def _spectrum() -> QPainterPath:
    """Frequencies over time: bars in pieces."""
    path = QPainterPath()
    for column, rows in enumerate(((0, 1, 3), (0, 2), (1, 2, 3), (0, 3))):
        for row in rows:
            path = path + _box(0.1 + 0.21 * column, 0.72 - 0.19 * row, 0.16, 0.14)
    return path


_SHAPES = {
    "play": _play,
    "pause": _pause,
    "stop": _stop,
    "start": _start,
    "end": _end,
    "record": _record,
    "loop": _loop,
    "refresh": _refresh,
    "face": _face,
    "points": _points,
    "skins": _skins,
    "way": _way,
    "wave": _wave,
    "spectrum": _spectrum,
    "pen": _pen,
    "magnet": _magnet,
    "fit": _fit,
    "policy_sound": _note,
    "policy_drop": _gaps,
    "policy_every": _row,
}


def glyph(name: str, theme: Theme, colour: str | None = None) -> QIcon:
    """The symbol called `name` in `colour` (the theme's text when None), dimmed when disabled."""
    colours = theme.colours
    icon = QIcon()
    icon.addPixmap(_picture(name, colour or colours.text))
    icon.addPixmap(_picture(name, mixed(colours.muted, colours.panel, 0.7)), QIcon.Mode.Disabled)
    icon.addPixmap(_picture(name, colours.accent_text), QIcon.Mode.Normal, QIcon.State.On)
    return icon


def glyph_size() -> QSize:
    """How large symbols are on buttons."""
    return QSize(SIDE_PX, SIDE_PX)


def _picture(name: str, colour: str) -> QPixmap:
    side = SIDE_PX * _SCALE
    picture = QPixmap(side, side)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(side / _GRID, side / _GRID)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawPath(_SHAPES[name]())
    painter.end()
    return picture

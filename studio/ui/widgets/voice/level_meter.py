"""How loud a recording is: peak, average, the level to aim for, and whether it was too loud."""

import math

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.ui.theme import Theme

FLOOR_DB = -60.0
AIM_DB = -6.0

_HEIGHT_PX = 34
_BAR_PX = 12
_LAMP_PX = 12
_GAP_PX = 6
_TICKS_DB = (-48, -36, -24, -12, -6, 0)
_HOLD_FALL_DB = 0.4  # per update


def decibels(level: float) -> float:
    """`level` 0..1 in dB of full scale, not below the floor of the meter."""
    return max(20 * math.log10(level), FLOOR_DB) if level > 0 else FLOOR_DB


class LevelMeter(QWidget):
    """A bar from -60 to 0 dB with a falling peak line; its lamp stays red after an overload."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.peak_db = self.rms_db = self.held_db = FLOOR_DB
        self.clipped = False
        self.setObjectName("level_meter")
        self.setAccessibleName(self.tr("Recording level"))
        self.setToolTip(
            self.tr(
                "Speak so that the loudest moments reach the line at -6 dB.\n"
                "The lamp stays red after an overload; click to reset it."
            )
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:  # noqa: N802
        """As wide as there is room."""
        return QSize(240, _HEIGHT_PX)

    def set_level(self, peak: float, rms: float, clipped: bool = False) -> None:
        """Show the latest peak and average 0..1; `clipped` lights the lamp until `reset`."""
        self.peak_db, self.rms_db = decibels(peak), decibels(rms)
        self.held_db = max(self.peak_db, self.held_db - _HOLD_FALL_DB)
        self.clipped = self.clipped or clipped
        self.setAccessibleDescription(self.tr("Peak {:.0f} dB").format(self.peak_db))
        self.update()

    def rest(self) -> None:
        """Fall to silence; an overload stays in sight."""
        self.peak_db = self.rms_db = self.held_db = FLOOR_DB
        self.update()

    def reset(self) -> None:
        """Forget the overload and fall to silence."""
        self.clipped = False
        self.rest()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Reset the overload lamp."""
        self.clipped = False
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the bar, its scale and the lamp."""
        painter = QPainter(self)
        colours = self._theme.colours
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bar = self._bar()
        painter.setPen(QPen(QColor(colours.line)))
        self._fill(painter, bar, 0.0, colours.raised)
        painter.setPen(Qt.PenStyle.NoPen)
        self._fill(painter, bar, self.peak_db, colours.line)
        painter.setClipRect(bar)
        self._fill(painter, bar, self.rms_db, colours.good)
        loud = QRectF(bar.left(), bar.top(), 0, bar.height())
        loud.setLeft(self._x(AIM_DB))
        loud.setRight(self._x(self.peak_db))
        if self.peak_db > AIM_DB:
            painter.fillRect(loud, QColor(colours.warning))
        painter.setClipping(False)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        if self.held_db > FLOOR_DB:
            self._line(painter, self.held_db, colours.text)
        self._line(painter, AIM_DB, colours.accent)
        self._draw_scale(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.bad if self.clipped else colours.line)))
        painter.setBrush(QColor(colours.bad if self.clipped else colours.raised))
        painter.drawRoundedRect(QRectF(self.width() - _LAMP_PX - 1, 0.5, _LAMP_PX, _BAR_PX), 3, 3)

    def _draw_scale(self, painter: QPainter) -> None:
        font = self.font()
        font.setPixelSize(10)
        painter.setFont(font)
        bar = self._bar()
        for tick in _TICKS_DB:
            colours = self._theme.colours
            painter.setPen(QColor(colours.accent if tick == AIM_DB else colours.muted))
            place = QRectF(self._x(tick) - 16, bar.bottom() + 3, 32, 14)
            place.moveRight(min(place.right(), bar.right() + 12))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, f"{tick}")

    def _bar(self) -> QRectF:
        return QRectF(0.5, 0.5, self.width() - _LAMP_PX - _GAP_PX - 1, _BAR_PX)

    def _x(self, level_db: float) -> float:
        bar = self._bar()
        return bar.left() + bar.width() * (min(level_db, 0.0) - FLOOR_DB) / -FLOOR_DB

    def _fill(self, painter: QPainter, bar: QRectF, level_db: float, colour: str) -> None:
        filled = QRectF(bar)
        filled.setRight(self._x(level_db))
        painter.setBrush(QColor(colour))
        painter.drawRoundedRect(filled, 3, 3)

    def _line(self, painter: QPainter, level_db: float, colour: str) -> None:
        bar = self._bar()
        x = round(self._x(level_db))
        painter.fillRect(QRectF(x - 1, bar.top(), 2, bar.height()), QColor(colour))

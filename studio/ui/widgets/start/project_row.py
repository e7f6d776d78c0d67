"""A project of the start page: its picture, its name, and a line about it."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton

from studio.ui.theme import Theme
from studio.ui.widgets.glyphs import glyph, glyph_size

ROW_PX = 56
_PICTURE_PX, _GAP_PX = 44, 12
_LEAST_PX = 200
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class ProjectRow(QPushButton):
    """A button as wide as its list; `walked` tells that Up (-1) or Down (1) was pressed."""

    walked = Signal(int)

    def __init__(self, title: str, about: str, theme: Theme, *, absent: bool = False) -> None:
        """`absent` says that its file is gone, which greys it."""
        super().__init__()
        self._title, self._about, self._theme, self._absent = title, about, theme, absent
        self._picture: QImage | None = None
        self.setAccessibleName(title)
        self.setAccessibleDescription(about)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_picture(self, picture: QImage | None) -> None:
        """Show `picture` in the place of the symbol for none."""
        self._picture = picture
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """As small as may be: the list decides how wide it is."""
        return QSize(_LEAST_PX, ROW_PX)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Up and Down are steps along the list; Enter and Space press it as any button."""
        if event.key() in _STEPS:
            self.walked.emit(_STEPS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """The button, and on it picture, name and line."""
        painter = QPainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        inset = (self.height() - _PICTURE_PX) // 2
        self._paint_picture(painter, QRect(inset, inset, _PICTURE_PX, _PICTURE_PX))
        left = inset + _PICTURE_PX + _GAP_PX
        room = QRect(left, inset, self.width() - left - _GAP_PX, _PICTURE_PX)
        self._paint_words(painter, room)
        painter.end()

    def _paint_picture(self, painter: QPainter, place: QRect) -> None:
        if self._picture is None:
            icon = glyph("face", self._theme, self._theme.colours.muted)
            square = QRect(place.topLeft(), glyph_size())
            square.moveCenter(place.center())
            icon.paint(painter, square)
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(place, self._picture)

    def _paint_words(self, painter: QPainter, room: QRect) -> None:
        colours = self._theme.colours
        strong = QFont(self.font())
        strong.setBold(True)
        upper, lower = QRect(room), QRect(room)
        upper.setBottom(room.center().y())
        lower.setTop(room.center().y() + 1)
        down, muted = self.isDown(), colours.muted
        ink = muted if self._absent else colours.text
        bottom, top = Qt.AlignmentFlag.AlignBottom, Qt.AlignmentFlag.AlignTop
        for font, text, place, colour, side in (
            (strong, self._title, upper, ink, bottom),
            (self.font(), self._about, lower, muted, top),
        ):
            painter.setFont(font)
            painter.setPen(QColor(colours.accent_text if down else colour))
            words = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideMiddle, place.width())
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft | side, words)

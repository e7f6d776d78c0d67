"""A pyqtgraph view under the ruler: shares its time axis, shows the playhead, zooms and pans."""

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame

from studio.app.session import Session
from studio.ui.theme import Theme
from studio.ui.widgets.time.ruler_marks import draw_marks_below
from studio.ui.widgets.time.ruler_view import ticks
from studio.ui.widgets.time.time_view import TimeView
from studio.ui.widgets.time.time_wheel import ZOOM_PER_UNIT, turn_wheel

_PLAYHEAD_Z = 100

Modifier = Qt.KeyboardModifier


def hairline(colour: str | QColor, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
    """A pen one pixel wide at any zoom; wider ones are ten times as slow."""
    pen = QPen(QColor(colour))
    pen.setCosmetic(True)
    pen.setWidth(1)
    pen.setStyle(style)
    return pen


class TimeCanvas(pg.GraphicsView):  # type: ignore[misc] # pyqtgraph is untyped
    """x is time in seconds, as `view` says; y is the business of the subclass."""

    _ready = False  # pyqtgraph resizes its views while it makes them

    def __init__(self, *, view: TimeView, session: Session, theme: Theme) -> None:
        super().__init__(background=None)
        self._view, self._session, self._theme = view, session, theme
        self._pan: tuple[QPointF, float] | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(False)  # of its own accord it takes drops that its panel wants
        self.box = pg.ViewBox(enableMenu=False, enableMouse=False, defaultPadding=0)
        self.box.disableAutoRange()
        self.setCentralItem(self.box)
        self.playhead = pg.InfiniteLine(pos=session.time, angle=90)
        self.playhead.setZValue(_PLAYHEAD_Z)
        self.box.addItem(self.playhead, ignoreBounds=True)
        self._ready = True
        view.changed.connect(self.show_view)
        theme.changed.connect(self.show_theme)
        session.time_changed.connect(self._move_playhead)

    def y_range(self) -> tuple[float, float]:
        """What lies at the top and at the bottom edge."""
        raise NotImplementedError

    def show_view(self) -> None:
        """Follow the visible stretch of time."""
        top, bottom = self.y_range()
        self.box.invertY(bottom > top)
        self.box.setRange(
            xRange=(self._view.start, self._view.end),
            yRange=(min(top, bottom), max(top, bottom)),
            padding=0,
        )
        self.scene().prepareForPaint()  # else the first painting moves the axes and asks for more
        self.resetCachedContent()

    def show_theme(self) -> None:
        """Follow the colours."""
        self.playhead.setPen(hairline(self._theme.colours.playhead))
        self.resetCachedContent()
        self.viewport().update()

    def drawBackground(self, painter: QPainter, rect: QRectF) -> None:  # noqa: N802
        """Paint the panel and the time grid; the scene's pixels are those of the widget."""
        painter.fillRect(rect, QColor(self._theme.colours.panel))
        self.draw_grid(painter)

    def draw_grid(self, painter: QPainter) -> None:
        """Lines at the labelled ticks, and a shade before and after the film."""
        view, rate = self._view, self._view.rate
        begin, end = max(view.x_of(0.0), 0.0), min(view.x_of(view.duration), self.width())
        for left, right in ((0.0, begin), (end, self.width())):
            shade = QRectF(left, 0, max(right - left, 0.0), self.height())
            painter.fillRect(shade, QColor(self._theme.colours.window))
        line = self._faint(self._theme.colours.line)
        step = ticks(rate, view.scale).major
        first = max(int(view.start * rate.fps) // step * step, 0)
        for frame in range(first, int(view.end * rate.fps) + 1, step):
            x = round(view.x_of(rate.seconds(frame)))
            painter.fillRect(QRect(x, 0, 1, self.height()), line)  # faster than a pen
        draw_marks_below(painter, view, (self.width(), self.height()), self._theme.colours)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep one pixel one pixel."""
        super().resizeEvent(event)
        if self._ready:
            self._view.set_width(self.width())
            self.show_view()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Zoom time at the mouse, with Ctrl values; with Alt step by frames, with Shift scroll."""
        across, along = event.angleDelta().x(), event.angleDelta().y()
        if event.modifiers() & Modifier.AltModifier:
            turn_wheel(event, self._view, self._session)
        elif event.modifiers() & Modifier.ShiftModifier:
            self.scroll_rows(-(along or across) // 2)
        elif event.modifiers() & Modifier.ControlModifier and self.zoom_values(
            ZOOM_PER_UNIT**-along, event.position().y()
        ):
            pass
        else:
            turn_wheel(event, self._view, self._session)
        event.accept()

    def scroll_rows(self, pixels: int) -> None:
        """Scroll down, where there are rows."""

    def zoom_values(self, factor: float, y: float) -> bool:
        """Show more or less of the values at pixel `y`; whether there are any."""
        return False

    def stretch_rows(self, factor: float) -> None:
        """Make rows higher, where there are rows."""

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Start to pan with the middle button."""
        if event.button() is Qt.MouseButton.MiddleButton:
            self._pan = (event.position(), event.position().x())
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Pan; with Ctrl scale time and rows."""
        if self._pan is not None:
            last, anchor = self._pan
            moved = event.position() - last
            self._pan = (event.position(), anchor)
            if event.modifiers() & Modifier.ControlModifier:
                self._view.zoom(0.99 ** moved.x(), anchor)
                self.stretch_rows(0.99 ** moved.y())
            else:
                self._view.scroll_to(self._view.start - moved.x() * self._view.scale)
                self.scroll_rows(-round(moved.y()))
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """End panning."""
        if event.button() is Qt.MouseButton.MiddleButton and self._pan is not None:
            self._pan = None
            self.unsetCursor()
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Nothing here."""
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Leave keys to the panel and the window."""
        event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Leave keys to the panel and the window."""
        event.ignore()

    def _move_playhead(self, time: float) -> None:
        self.playhead.setPos(time)

    @staticmethod
    def _faint(colour: str, alpha: int = 120) -> QColor:
        faint = QColor(colour)
        faint.setAlpha(alpha)
        return faint

"""The picture of the preview, in whichever view was chosen."""

from collections.abc import Mapping

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent

from studio.app.look import Look, View
from studio.app.view_pictures import difference, picture
from studio.engine.render_loop import Frame
from studio.engine.renderer import RendererEntry
from studio.ui.languages import said
from studio.ui.theme import Theme
from studio.ui.widgets.picture.picture_overlays import (
    draw_caption,
    draw_flow,
    draw_landmarks,
    draw_wipe,
)
from studio.ui.widgets.picture.picture_surface import PictureSurface
from studio.ui.widgets.picture.selection_grid import SelectionGrid
from studio.ui.widgets.thumbnails import as_qimage

_LEAST_PX = 160
_GRIP_PX = 12.0
_CAPTION_ROOM_PX = 34
_BOTTOM = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop


class PreviewScreen(PictureSurface):
    """Paints the last frame as large as it fits; a view that it cannot show gives the result."""

    wiped = Signal(float)
    """Where the user dragged the line between two pictures, 0..1."""

    def __init__(self, theme: Theme, known: Mapping[str, RendererEntry]) -> None:
        """`known` are the renderers by id."""
        super().__init__()
        self.setMinimumSize(_LEAST_PX, _LEAST_PX)
        self.setAccessibleName(self.tr("Preview picture"))
        self._theme, self._known = theme, known
        self._look, self._obstacle = Look(), ""
        self._sides = ("", "")
        self._wiping = False
        self._picture: QImage | None = None
        self._rival: QImage | None = None
        self._grid: SelectionGrid | None = None
        self._gap = (0.0, 0)
        self.shown: Frame | None = None
        self.with_landmarks = False
        self.empty_text = ""
        theme.changed.connect(self.update)

    @property
    def view(self) -> View:
        """The view that is painted: the one chosen, or the result where that cannot be shown."""
        return View.RESULT if self._obstacle or self._picture is None else self._look.view

    def show_frame(self, frame: Frame | None) -> None:
        """Paint `frame` at the next opportunity; None shows the empty state."""
        self.shown = frame
        self._make_pictures()

    def show_look(self, look: Look, obstacle: str, sides: tuple[str, str] = ("", "")) -> None:
        """Follow the choice of the user; `obstacle` is why its view cannot be shown.

        `sides` are the names of two takes that are compared.
        """
        self._sides = said(sides[0]), said(sides[1])
        same_pictures = (look.view, look.gain) == (self._look.view, self._look.gain)
        self._look, changed = look, obstacle != self._obstacle
        self._obstacle = obstacle
        if same_pictures and not changed:
            self.update()
        else:
            self._make_pictures()

    def caption(self) -> str:
        """What is to be said about the picture; empty for a plain result."""
        if self._obstacle:
            return self.tr("The result is shown. {}").format(said(self._obstacle))
        frame = self.shown
        told = frame.explanation if frame is not None else None
        if frame is None or self._picture is None:
            absent = told is not None and self._look.view is not View.RESULT
            text = self.tr("The result is shown: there is nothing else here.") if absent else ""
            return text or self._sides[0]
        if self._look.view is View.DIFFERENCE:
            text = self.tr("Shown {} times; mean {:.1f}, largest {} of 255")
            return text.format(self._look.gain, *self._gap)
        if told is not None and self._look.view is View.FLOW:
            text = self.tr("The landmarks ask for {:.1f} %, M is {:.1f} %")
            return text.format(100 * told.demand, 100 * frame.request.state.warp.margin)
        if self._look.view is View.WIPE:
            return ""
        return self._streams(frame).get(self._look.view, self._sides[0])

    def _streams(self, frame: Frame) -> dict[View, str]:
        """What the views of the streams of `frame` show."""
        entry = self._known.get(frame.request.state.renderer)
        painted = self.tr("Painted by the network")
        shown = self.tr("V: white shows the photos, black what is painted")
        if entry is not None and entry.attends:
            painted = self.tr("Colour map")
            shown = self.tr("Attention: white keeps the photo, black shows the colour map")
        return {
            View.WARPED: self.tr("Photos alone, warped"),
            View.APPEARANCE: painted,
            View.VISIBILITY: shown,
        }

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw picture and overlays, or what to do when there is none."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), QColor(self._theme.colours.window))
        if self.shown is None:
            painter.setPen(QColor(self._theme.colours.muted))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect().adjusted(24, 24, -24, -24), flags, self.empty_text)
        elif self._grid is not None:
            colours = self._theme.colours
            self._grid.draw(painter, QRectF(self.rect()), colours, self.tr("All photos"))
        else:
            self._paint_picture(painter, self.shown)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Take hold of the line between two pictures, or of what lies on them."""
        editing = self.layer is not None and self.layer.editing
        near = self._on_line(event.position()) if editing else self._in_wipe(event.position())
        if near and event.button() is Qt.MouseButton.LeftButton and not event.modifiers():
            self._wiping = True
            self._wipe_to(event.position())
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Drag the line, or show that it can be dragged."""
        if self._wiping:
            self._wipe_to(event.position())
        else:
            super().mouseMoveEvent(event)
        if self._wiping or self._on_line(event.position()):
            self.setCursor(Qt.CursorShape.SplitHCursor)
        else:
            self.unsetCursor()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Let go of it."""
        self._wiping = False
        super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Put the line back into the middle."""
        if self.view is View.WIPE:
            self._wiping = False
            self.wiped.emit(Look().wipe)
        else:
            super().mouseDoubleClickEvent(event)

    def _in_wipe(self, place: QPointF) -> bool:
        return self.view is View.WIPE and self.area.contains(place)

    def _on_line(self, place: QPointF) -> bool:
        line = self.area.x() + self._look.wipe * self.area.width()
        return self.view is View.WIPE and abs(place.x() - line) < _GRIP_PX

    def _wipe_to(self, place: QPointF) -> None:
        share = (place.x() - self.area.x()) / self.area.width()
        self.wiped.emit(min(max(share, 0.0), 1.0))

    def _make_pictures(self) -> None:
        """Work out once per frame what every repaint of it shows."""
        self._picture = self._rival = self._grid = None
        frame, view = self.shown, self._look.view
        if frame is not None and not self._obstacle:
            rgb = picture(frame, view, self._look.gain)
            self._picture = None if rgb is None else as_qimage(rgb)
            if view is View.SELECTION and frame.explanation is not None:
                self._grid = SelectionGrid(frame, frame.explanation)
            if frame.rival is not None and view is View.WIPE:
                self._rival = as_qimage(frame.rival)
            if frame.rival is not None and view is View.DIFFERENCE:
                apart = difference(frame.rgb, frame.rival, 1)
                self._gap = float(apart.mean()), int(np.max(apart))
        if self.layer is not None:
            self.layer.shown = frame is not None and self._grid is None
        self.update()

    def _paint_picture(self, painter: QPainter, frame: Frame) -> None:
        """The picture in its square, with all that lies on it."""
        area, view = self.area, self.view
        painter.drawImage(area, self._picture or as_qimage(frame.rgb))
        if view is View.WIPE and self._rival is not None:
            self._paint_rival(painter, area, frame, self._rival)
        if view is View.FLOW and frame.explanation is not None:
            margin = frame.request.state.warp.margin
            draw_flow(painter, area, frame.explanation.flow, margin, QRectF(self.rect()))
        if self.with_landmarks and not (self.layer is not None and self.layer.editing):
            points = frame.request.state.landmarks.array
            draw_landmarks(painter, area, points, self._theme.colours)
        if self.layer is not None:
            self.layer.paint(painter)
        draw_caption(painter, area & QRectF(self.rect()), self.caption(), _BOTTOM)

    def _paint_rival(self, painter: QPainter, area: QRectF, frame: Frame, rival: QImage) -> None:
        """The right part of the picture by the other renderer, and who made which."""
        at = self._look.wipe
        seen = area & QRectF(self.rect())
        line = min(max(area.x() + at * area.width(), seen.left()), seen.right())
        left, right = QRectF(seen), QRectF(seen)
        left.setRight(line)
        right.setLeft(line)
        painter.save()
        painter.setClipRect(right)
        painter.drawImage(area, rival)
        painter.restore()
        draw_wipe(painter, area, at)
        for room, title, corner in zip(
            (left, right), self._titles(frame), (_LEFT, _RIGHT), strict=True
        ):
            width = int(room.width()) - _CAPTION_ROOM_PX
            if title and width > _CAPTION_ROOM_PX:
                elide = Qt.TextElideMode.ElideRight
                words = painter.fontMetrics().elidedText(title, elide, width)
                draw_caption(painter, room, words, corner)

    def _titles(self, frame: Frame) -> tuple[str, str]:
        """What lies left and right of the line: two takes, or two renderers."""
        if any(self._sides):
            return self._sides
        states = (frame.request.state, frame.request.rival)
        entries = (self._known.get(state.renderer) if state else None for state in states)
        own, other = (said(entry.title) if entry is not None else "" for entry in entries)
        return own, other

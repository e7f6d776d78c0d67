"""A photo with its landmarks, which can be chosen, dragged, nudged and turned."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QWheelEvent

from studio.ui.theme import Theme
from studio.ui.widgets.bank.incoming_photos import Rgb
from studio.ui.widgets.picture.picture_view import PictureView
from studio.ui.widgets.picture.point_gestures import PointGestures
from studio.ui.widgets.picture.point_painting import draw_gesture, draw_points

Points = NDArray[np.float32]


class LandmarkCanvas(PictureView):
    """Draws the points; `hand` turns mouse and keys into new ones.

    While `placing` is on, clicks are `clicked` places of the picture instead.
    """

    clicked = Signal(QPointF)

    def __init__(self, theme: Theme, rgb: Rgb) -> None:
        super().__init__(theme, rgb)
        self.hand = PointGestures(self)
        self.placing = False
        self.setObjectName("landmark_canvas")
        self.setAccessibleName(self.tr("Photo with landmarks"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def points(self) -> Points | None:
        """The points (74, 2) that are shown, in picture pixels."""
        return self.hand.points

    @property
    def selection(self) -> frozenset[int]:
        """The chosen points."""
        return self.hand.selection

    def show_points(self, points: Points | None) -> None:
        """Show these points (74, 2) in picture pixels, or none."""
        self.hand.points = points
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Start a drag of points, a box, or the picture."""
        if event.button() == Qt.MouseButton.LeftButton and self.placing:
            self.clicked.emit(self.to_picture(event.position()))
        else:
            self.hand.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Go on with what the press started."""
        self.hand.move(event)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:  # noqa: N802
        """End it."""
        self.hand.release()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Zoom at the mouse; with Alt turn the chosen points."""
        if self.hand.wheel(event):
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc cancels, Alt+arrows nudge, Ctrl+A chooses all, F shows all."""
        if event.key() == Qt.Key.Key_Escape and self.placing:
            self.placing = False
            self.hand.cancelled.emit()
        elif event.key() == Qt.Key.Key_F:
            self.fit()
        elif not self.hand.key(event):
            super().keyPressEvent(event)

    def paint_over(self, painter: QPainter) -> None:
        """Draw contours, points, and the box being drawn."""
        draw_points(painter, self, self.hand)
        draw_gesture(painter, self, self.hand, self._theme.colours.accent)

"""The contour lines through the 74 landmarks, as Qt paths."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath, QPolygonF

from studio.domain import face

_OPEN = (face.JAW, face.BROW_A, face.BROW_B, face.NOSE[:4], face.NOSE[4:])
_CLOSED = (face.EYE_A, face.EYE_B, face.OUTER_LIP, face.INNER_LIP)


def outline(points: NDArray[np.floating]) -> QPainterPath:
    """Jaw, brows and nose as open lines, eyes and lips as closed ones, in the units of `points`."""
    path = QPainterPath()
    for line in _OPEN:
        path.addPolygon(_polygon(points, line))
    for loop in _CLOSED:
        path.addPolygon(_polygon(points, (*loop, loop[0])))
    return path


def _polygon(points: NDArray[np.floating], line: tuple[int, ...]) -> QPolygonF:
    return QPolygonF([QPointF(float(x), float(y)) for x, y in points[list(line)]])

"""Which blink is where on its row, and by what it can be taken hold of there."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from studio.app.edits.blinks import Blinks, Edge
from studio.domain.blink_lane import halves
from studio.domain.blinks import Blink, Eye
from studio.domain.project import Project
from studio.ui.widgets.lanes.lane_layout import Row
from studio.ui.widgets.lanes.lane_rows import LaneRows
from studio.ui.widgets.time.time_view import TimeView

PAD_PX = 4.0
_GRIP_PX = 5.0
_TOP_PX = 4.0


@dataclass(frozen=True, slots=True)
class BlinkHit:
    """A blink under the mouse, and which part of it."""

    blink: Blink
    edge: Edge


class BlinkGeometry:
    """Hit tests on the row of blinks; points are pixels of the window."""

    def __init__(self, view: TimeView, rows: LaneRows) -> None:
        self.view, self.rows = view, rows

    def over(self, point: QPointF) -> bool:
        """Whether `point` is on the row of blinks."""
        row = self.rows.at(point.y())
        return row is not None and row.blinks

    def eye_at(self, point: QPointF) -> Eye:
        """Whose blinks a gesture at `point` is about: the row's upper half is the left eye's."""
        row = self.rows.blinks
        if row is None or not self.rows.per_eye:
            return "both"
        middle = 0.5 * (row.top + row.bottom) - self.rows.scroll
        return "left" if point.y() < middle else "right"

    def pieces(self, blink: Blink) -> tuple[Blink, ...]:
        """`blink` as it is edited: as one, or each eye of it."""
        return halves(blink) if self.rows.per_eye else (blink,)

    def place_of(self, blink: Blink) -> QRectF | None:
        """Where `blink` is; None while the row is folded away."""
        row = self.rows.blinks
        if row is None:
            return None
        area = area_of(row, blink)
        left, right = self.view.x_of(blink.time), self.view.x_of(blink.end)
        return QRectF(left, area.top() - self.rows.scroll, max(right - left, 1.0), area.height())

    def hit(self, project: Project, point: QPointF, chosen: Blinks) -> BlinkHit | None:
        """What is under `point`; the strength only of a blink that is `chosen` already."""
        found: list[tuple[float, float, BlinkHit]] = []
        reach = _GRIP_PX * self.view.scale
        time = self.view.time_of(point.x())
        for blink in project.tracks.blinks.shown(time - reach, time + reach):
            for piece in self.pieces(blink):
                place = self.place_of(piece)
                if place is not None and place.top() - 1 <= point.y() <= place.bottom() + 1:
                    outside = max(place.left() - point.x(), point.x() - place.right(), 0.0)
                    if outside <= _GRIP_PX:
                        edge = _edge(place, point, piece if piece in chosen else None)
                        found.append((outside, piece.duration, BlinkHit(piece, edge)))
        return min(found, key=lambda entry: entry[:2])[2] if found else None

    def blinks_in(self, project: Project, area: QRectF) -> Blinks:
        """Blinks that `area` touches."""
        start, end = self.view.time_of(area.left()), self.view.time_of(area.right())
        pieces = [
            piece
            for blink in project.tracks.blinks.shown(start, end)
            for piece in self.pieces(blink)
        ]
        places = ((piece, self.place_of(piece)) for piece in pieces)
        return frozenset(piece for piece, place in places if place and place.intersects(area))

    def strength_per_pixel(self, blink: Blink) -> float:
        """How much stronger a pixel further up means."""
        place = self.place_of(blink)
        return 0.0 if place is None else 1.0 / place.height()


def area_of(row: Row, blink: Blink) -> QRectF:
    """The room of `blink` on its `row`, in seconds across and pixels from the first row down."""
    top, height = row.top + PAD_PX, row.height - 2 * PAD_PX - 1
    if blink.eye == "both":
        return QRectF(blink.time, top, blink.duration, height)
    half = 0.5 * (height - 1.0)
    top += 0.0 if blink.eye == "left" else half + 1.0
    return QRectF(blink.time, top, blink.duration, half)


def _edge(place: QRectF, point: QPointF, chosen: Blink | None) -> Edge:
    """What of a blink at `place` is taken hold of; a narrow one keeps a third for its body."""
    grip = min(_GRIP_PX, place.width() / 3)
    if point.x() < place.left() + grip:
        return Edge.START
    if point.x() > place.right() - grip:
        return Edge.END
    if chosen is not None:
        top = place.bottom() - chosen.strength * place.height()
        if abs(point.y() - top) <= _TOP_PX:
            return Edge.TOP
    return Edge.BODY

"""Which stretch of time is on screen: shared by everything that lies under one ruler."""

from PySide6.QtCore import QObject, Signal

from studio.domain.markers import Marker, TimeRange
from studio.domain.timebase import FrameRate

Marks = tuple[tuple[Marker, ...], TimeRange | None]
"""Markers, and the range from in to out."""

LEAD_PX = 12
"""Room left of the start, so that a key at zero can be grabbed."""

FRAMES_AT_MOST_ZOOM = 8.0
_ROOM_AFTER_END = 0.25  # of the visible stretch
_PAGE_LEAD = 0.05
_SMALLEST_WIDTH_PX = 50


class TimeView(QObject):
    """Start and scale of the visible time, within limits; `changed` when either does.

    As long as the user has not zoomed or panned, the whole length stays in view.
    """

    changed = Signal()

    def __init__(
        self, duration: float, rate: FrameRate, least_frames: float = FRAMES_AT_MOST_ZOOM
    ) -> None:
        """`least_frames` is how much of the film the closest look shows."""
        super().__init__()
        self._least_frames = least_frames
        self._duration = duration
        self._rate = rate
        self._width = 600
        self._start = 0.0
        self._scale = duration / self._width  # seconds per pixel
        self._fitted = True
        self._marks: Marks = ((), None)
        self.fit_all()

    @property
    def start(self) -> float:
        """Time at the left edge in seconds; below zero by the lead."""
        return self._start

    @property
    def end(self) -> float:
        """Time at the right edge in seconds."""
        return self._start + self.span

    @property
    def span(self) -> float:
        """Visible seconds."""
        return self._scale * self._width

    @property
    def scale(self) -> float:
        """Seconds per pixel."""
        return self._scale

    @property
    def width(self) -> int:
        """Pixels from edge to edge."""
        return self._width

    @property
    def rate(self) -> FrameRate:
        """Frame rate of the project."""
        return self._rate

    @property
    def duration(self) -> float:
        """Length of the film in seconds."""
        return self._duration

    @property
    def marks(self) -> Marks:
        """What is marked in the film, for everything under the ruler."""
        return self._marks

    @marks.setter
    def marks(self, marks: Marks) -> None:
        if marks != self._marks:
            self._marks = marks
            self.changed.emit()

    @property
    def first(self) -> float:
        """Leftmost time that can be scrolled to, in seconds."""
        return -LEAD_PX * self._scale

    @property
    def last(self) -> float:
        """Rightmost time that can be scrolled to, in seconds."""
        return max(self._duration + _ROOM_AFTER_END * self.span, self.first + self.span)

    def x_of(self, time: float) -> float:
        """Pixel column of `time`."""
        return (time - self._start) / self._scale

    def time_of(self, x: float) -> float:
        """Time at pixel column `x`."""
        return self._start + x * self._scale

    def set_width(self, pixels: int) -> None:
        """Follow the widget's width; the scale stays unless everything is in view."""
        self._width = max(pixels, _SMALLEST_WIDTH_PX)
        self._settle()

    def set_film(self, duration: float, rate: FrameRate) -> None:
        """Follow the length and the frame rate of the project."""
        if (duration, rate) == (self._duration, self._rate):
            return
        self._duration, self._rate = duration, rate
        self._settle()

    def fit_all(self) -> None:
        """Show the whole film, and keep doing so."""
        self.fit(0.0, self._duration)
        self._fitted = True

    def fit(self, start: float, end: float) -> None:
        """Show the stretch from `start` to `end` seconds with a little room around it."""
        self._fitted = False
        room = max(self._width - 2 * LEAD_PX, 1)
        self._scale = self._bounded((end - start) / room)
        self._start = (start + end - self.span) / 2
        self._limit()
        self.changed.emit()

    def zoom(self, factor: float, x: float) -> None:
        """Show `factor` times as much time, keeping the time under pixel `x` where it is."""
        self._fitted = False
        kept = self.time_of(x)
        self._scale = self._bounded(self._scale * factor)
        self._start = kept - x * self._scale
        self._limit()
        self.changed.emit()

    def scroll_to(self, start: float) -> None:
        """Put `start` seconds at the left edge, as far as the limits allow."""
        before = self._start
        self._start = start
        self._limit()
        if self._start != before:
            self._fitted = False
            self.changed.emit()

    def reveal(self, time: float) -> None:
        """Turn the page if `time` is out of view."""
        if not self._start <= time <= self.end:
            self.scroll_to(time - _PAGE_LEAD * self.span)

    def _settle(self) -> None:
        if self._fitted:
            self.fit_all()
        else:
            self._limit()
            self.changed.emit()

    def _bounded(self, scale: float) -> float:
        shortest = self._rate.seconds(1) * self._least_frames
        least = shortest / self._width
        most = 2 * max(self._duration, shortest) / self._width
        return min(max(scale, least), max(most, least))

    def _limit(self) -> None:
        self._start = min(max(self._start, self.first), self.last - self.span)

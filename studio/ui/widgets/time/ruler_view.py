"""The ruler as it looks: ticks, range, markers, problems, rendered frames, and the playhead."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from studio.app.margin_watch import MarginReport
from studio.app.playback import Playback
from studio.app.session import Session
from studio.app.store import Store
from studio.domain.lint import Kind, LintReport
from studio.domain.markers import Marker
from studio.domain.project import Project
from studio.domain.time_text import TimeUnit, clock, nominal
from studio.domain.timebase import FrameRate
from studio.ui.theme import Theme
from studio.ui.widgets.time.ruler_marks import RulerMarks
from studio.ui.widgets.time.time_view import TimeView

HEIGHT_PX = 46
_LABEL_ROOM_PX = 72
_LABEL_WIDTH_PX = 48
_TICK_ROOM_PX = 7
_BAND_TOP_PX, _BAND_PX = 30, 4  # between markers and ticks
_PROBLEM_TOP_PX, _PROBLEM_PX, _LAG_PX = 35, 5, 2  # below that, over the ticks
_RENDERED_PX = 3  # at the very bottom
_HEAD_PX, _OUTSIDE_PX = 14, 40
_LEAST_BAND_PX = 2.0
_SECONDS = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1200, 3600)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ticks:
    """Distance of labelled and of small ticks, in frames."""

    major: int
    minor: int


def ticks(rate: FrameRate, scale: float) -> Ticks:
    """Ticks that fit at `scale` seconds per pixel: whole frames, whole seconds, whole minutes."""
    per_second = nominal(rate)
    steps = [n for n in range(1, per_second) if per_second % n == 0]
    steps += [n * per_second for n in _SECONDS]
    pixels = rate.seconds(1) / scale
    major = next((n for n in steps if n * pixels >= _LABEL_ROOM_PX), steps[-1])
    finer = (n for n in steps if major % n == 0 and n * pixels >= _TICK_ROOM_PX)
    return Ticks(major=major, minor=next(finer, major))


class RulerView(QWidget):
    """Draws the time of its view, and what is marked in the film; tells about it in tooltips."""

    def __init__(self, *, store: Store, view: TimeView, session: Session, theme: Theme) -> None:
        super().__init__()
        self._store, self._view, self._session, self._theme = store, view, session, theme
        self._editing: Marker | None = None
        self._rendered: tuple[tuple[int, int], ...] = ()
        self._report: MarginReport | None = None
        self._problems: LintReport | None = None
        self.setObjectName("time_ruler")
        self.setAccessibleName(self.tr("Time ruler"))
        self.setFixedHeight(HEIGHT_PX)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.SplitHCursor)
        view.changed.connect(self.update)
        theme.changed.connect(self.update)
        session.time_changed.connect(self._time_changed)
        session.playback_changed.connect(self._playback_changed)
        store.changed.connect(self._follow)
        self._follow(store.project, store.project)

    @property
    def marks(self) -> RulerMarks:
        """The markers and the range as they are shown."""
        return RulerMarks(self._store.project, self._view)

    def sizeHint(self) -> QSize:  # noqa: N802
        """As wide as there is room."""
        return QSize(600, HEIGHT_PX)

    def show_margin(self, report: MarginReport | None) -> None:
        """Mark the frames in which the landmarks ask for more warp than M."""
        self._report = report
        self.update()

    def show_problems(self, report: LintReport | None) -> None:
        """Mark where the lips do not do what is heard."""
        self._problems = report
        self.update()

    def show_rendered(self, runs: tuple[tuple[int, int], ...]) -> None:
        """Mark stretches of frames that need not be rendered again: first, and one after last."""
        if runs != self._rendered:
            self._rendered = runs
            self.update()

    def frame_at(self, x: float) -> int:
        """The frame of the film nearest to pixel column `x`, in view."""
        return min(self.border_at(x), max(self._view.rate.count(self._view.duration) - 1, 0))

    def border_at(self, x: float) -> int:
        """How many frames of the film lie before pixel column `x`, in view."""
        x, rate = min(max(x, 0.0), self.width()), self._view.rate
        count = rate.count(self._view.duration)
        return min(max(round(self._view.time_of(x) * rate.fps), 0), count)

    def event(self, event: QEvent) -> bool:
        """Show the time under the mouse as a tooltip, and what is marked there."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.tip_at(event.pos().x()), self)
            return True
        return super().event(event)

    def tip_at(self, x: float) -> str:
        """What there is to know about pixel column `x`, one fact per line."""
        frame = self.frame_at(x)
        time = self.tr("{clock} · frame {frame}").format(
            clock=clock(self._view.rate, frame), frame=frame
        )
        lines = [
            time,
            self._mark_tip(x),
            self._margin_tip(x),
            *self._problem_tips(x),
            self.tr("Drag to move the playhead"),
        ]
        return "\n".join(line for line in lines if line)

    def _mark_tip(self, x: float) -> str:
        """Name of the marker at pixel column `x`, and what can be done with it."""
        marker = self.marks.marker_at(x)
        if marker is None:
            return ""
        name = marker.name or self.tr("Marker")
        if marker.duration:
            length = self.tr("{name}, {length:.2f} s").format(name=name, length=marker.duration)
            return length + self.tr(
                ": drag to move, drag an end to change its length, double-click to rename, "
                "right-click for more"
            )
        return name + self.tr(": drag to move, double-click to rename, right-click for more")

    def _margin_tip(self, x: float) -> str:
        """How much the landmarks ask for at pixel column `x`, where a band is drawn."""
        if self._report is None:
            return ""
        fps, demand, margin = self._view.rate.fps, self._report.demand, self._report.margin
        near = (self._view.time_of(x + side) * fps for side in (-_LEAST_BAND_PX, _LEAST_BAND_PX))
        first, end = (max(int(frame), 0) for frame in near)
        held = first + np.flatnonzero(self._report.held[first : end + 1])
        if not len(held):
            return ""
        worst = held[(demand - margin)[held].argmax()]
        text = self.tr("Held back: the landmarks ask for {asked:.1f} %, M is {margin:.1f} %")
        return text.format(asked=100 * demand[worst], margin=100 * margin[worst])

    def _problem_tips(self, x: float) -> list[str]:
        """What the lips do wrong at pixel column `x`."""
        first, last = (self._view.time_of(x + side) for side in (-_LEAST_BAND_PX, _LEAST_BAND_PX))
        problems = self._problems.problems if self._problems is not None else ()
        return [p.text for p in problems if p.start <= last and p.end >= first]

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw ticks, labels, what is marked, and the head of the playhead."""
        painter = QPainter(self)
        colours = self._theme.colours
        painter.fillRect(self.rect(), QColor(colours.panel))
        painter.setPen(QColor(colours.line))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        self.marks.draw_range(painter, self.height(), colours)
        self._draw_ticks(painter)
        self._draw_margin(painter)
        self._draw_problems(painter)
        self._draw_rendered(painter)
        self.marks.draw_markers(painter, colours, self._editing)
        self._draw_head(painter)

    def _follow(self, old: Project, new: Project) -> None:
        self._view.marks = (new.markers, new.span)
        if (old.markers, old.span, old.rate) != (new.markers, new.span, new.rate):
            self.update()

    def _time_changed(self, _: float) -> None:
        self.update()

    def _playback_changed(self, _: Playback) -> None:
        self.update()

    def _draw_ticks(self, painter: QPainter) -> None:
        view, bottom = self._view, self.height() - 1
        rate, step = view.rate, ticks(view.rate, view.scale)
        first = max(int(view.start * rate.fps) // step.major * step.major, 0)
        last = int(view.end * rate.fps) + 1
        end, head = rate.count(view.duration), self._head_box()
        for frame in range(first, last + 1, step.minor):
            x = view.x_of(rate.seconds(frame))
            labelled = frame % step.major == 0
            colours = self._theme.colours
            painter.setPen(QColor(colours.muted if labelled else colours.line))
            painter.drawLine(QPointF(x, bottom - (9 if labelled else 5)), QPointF(x, bottom))
            if labelled and x < self.width() - _LABEL_WIDTH_PX:
                text = self._label(frame, step)
                width = painter.fontMetrics().horizontalAdvance(text)
                if QRectF(x + 3, 1, width, _HEAD_PX).intersects(head):
                    continue
                painter.setPen(QColor(colours.text if frame <= end else colours.muted))
                painter.drawText(QPointF(x + 3, 13), text)

    def _draw_margin(self, painter: QPainter) -> None:
        """A band over the frames that M holds back."""
        rate, colour = self._view.rate, QColor(self._theme.colours.warning)
        for first, end in self._report.runs if self._report is not None else ():
            span = rate.seconds(first), rate.seconds(end)
            self._draw_band(painter, span, (_BAND_TOP_PX, _BAND_PX), colour)

    def _draw_problems(self, painter: QPainter) -> None:
        """A band where the lips miss the sound, the stronger the worse."""
        for problem in self._problems.problems if self._problems is not None else ():
            colours = self._theme.colours
            colour = colours.faint(colours.bad, round(255 * (0.5 + 0.5 * problem.severity)))
            # A lag lasts long and must not hide what is short.
            place = _PROBLEM_TOP_PX, _LAG_PX if problem.kind is Kind.LAG else _PROBLEM_PX
            self._draw_band(painter, (problem.start, problem.end), place, colour)

    def _draw_rendered(self, painter: QPainter) -> None:
        """A thin line under the frames whose pictures are kept."""
        rate, colour = self._view.rate, QColor(self._theme.colours.good)
        for first, end in self._rendered:
            left, right = (self._view.x_of(rate.seconds(frame)) for frame in (first, end))
            if right >= 0 and left <= self.width():
                top = self.height() - _RENDERED_PX
                painter.fillRect(QRectF(left, top, max(right - left, 1.0), _RENDERED_PX), colour)

    def _draw_band(
        self,
        painter: QPainter,
        span: tuple[float, float],
        place: tuple[int, int],
        colour: QColor,
    ) -> None:
        """A band over `span` seconds, at `place`: its top and height in pixels."""
        left, right = (self._view.x_of(time) for time in span)
        if right >= 0 and left <= self.width():
            width = max(right - left, _LEAST_BAND_PX)
            painter.fillRect(QRectF(left, place[0], width, place[1]), colour)

    def _label(self, frame: int, step: Ticks) -> str:
        unit, rate = self._session.playback.unit, self._view.rate
        whole = step.major >= nominal(rate)
        if unit is TimeUnit.FRAMES:
            return str(frame)
        if unit is TimeUnit.SECONDS:
            return f"{rate.seconds(frame):.{0 if whole else 2}f} s"
        text = clock(rate, frame)
        return text.rpartition(":")[0] if whole else text

    def _draw_head(self, painter: QPainter) -> None:
        box, x = self._head_box(), self._view.x_of(self._session.time)
        if box.isEmpty():
            return
        colours = self._theme.colours
        painter.fillRect(QRectF(round(x), _HEAD_PX, 1, self.height()), QColor(colours.playhead))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.playhead))
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(QPen(QColor(colours.window)))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._head_text)

    @property
    def _head_text(self) -> str:
        return str(self._view.rate.frame(self._session.time))

    def _head_box(self) -> QRectF:
        """Where the head of the playhead is, which hides the labels under it; nowhere unseen."""
        x = self._view.x_of(self._session.time)
        if not -_OUTSIDE_PX <= x <= self.width() + _OUTSIDE_PX:
            return QRectF()
        width = self.fontMetrics().horizontalAdvance(self._head_text) + 12
        left = min(max(x - width / 2, 0), self.width() - width)
        return QRectF(left, 1, width, _HEAD_PX)

"""The words of the voice and their sounds on the time axis: how they look and what is where."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from studio.app.session import Session
from studio.app.store import Store
from studio.domain.words import CLOSED_LIPS, Side, Transcript, Word
from studio.ui.theme import Theme
from studio.ui.widgets.time.time_view import TimeView

WORDS_PX, PHONES_PX = 22, 18
HEIGHT_PX = WORDS_PX + PHONES_PX
_REACH_PX = 5.0
_PAD_PX = 1.0
_LEAST_TEXT_PX = 8.0


@dataclass(frozen=True, slots=True)
class Border:
    """A border that can be dragged: of word `index`, or behind its sound number `phone`."""

    index: int
    side: Side
    phone: int | None = None


class WordView(QWidget):
    """Words above, sounds below, on the time of its view; closed-lip sounds are tinted."""

    def __init__(self, *, store: Store, session: Session, view: TimeView, theme: Theme) -> None:
        super().__init__()
        self._store, self._session, self._view, self._theme = store, session, view, theme
        self.setFixedHeight(HEIGHT_PX)
        view.changed.connect(self.update)
        theme.changed.connect(self.update)
        session.time_changed.connect(self._time_changed)

    def word_rect(self, index: int) -> QRectF:
        """Where word number `index` is."""
        said = self.said
        if said is None:
            raise IndexError(index)
        return self.rect_of(said.words[index].start, said.words[index].end, 0, WORDS_PX)

    def border_at(self, at: QPointF) -> Border | None:
        """The border near pixel `at`: of words in the upper row, of sounds in the lower one."""
        said = self.said
        found: list[tuple[float, Border]] = []
        for i, word in enumerate(said.words if said else ()):
            if at.y() >= WORDS_PX:
                inner = [(p.end, Border(i, Side.END, n)) for n, p in enumerate(word.phones[:-1])]
                found += [(abs(self.x_of(time) - at.x()), border) for time, border in inner]
            for side, time in ((Side.START, word.start), (Side.END, word.end)):
                # Inside of the word wins, so that both sides of a small gap can be had.
                outside = (self.x_of(time) - at.x()) * (1 if side is Side.START else -1) > 0
                found.append((abs(self.x_of(time) - at.x()) + 0.5 * outside, Border(i, side)))
        near = [(far, border) for far, border in found if far <= _REACH_PX]
        return min(near, key=lambda pair: pair[0])[1] if near else None

    def place_at(self, at: QPointF) -> tuple[int, int | None] | None:
        """The word at pixel `at`, and in the lower row its sound; None in a pause."""
        said = self.said
        time = self.time_of(at.x())
        index = said.word_at(time) if said else None
        if said is None or index is None:
            return None
        phones = said.words[index].phones
        if at.y() < WORDS_PX or not phones:
            return index, None
        return index, next((n for n, p in enumerate(phones) if time < p.end), len(phones) - 1)

    def tip_at(self, at: QPointF) -> str:
        """The word or sound at pixel `at`, with its times; empty in a pause."""
        place, said = self.place_at(at), self.said
        if place is None or said is None:
            return ""
        word = said.words[place[0]]
        part = word if place[1] is None else word.phones[place[1]]
        name = part.text if isinstance(part, Word) else f"{part.symbol} ({word.text})"
        length = 1000 * (part.end - part.start)
        start = part.start + self.offset
        times = self.tr("{start:.2f} s, {length:.0f} ms").format(start=start, length=length)
        return f"{name} · {times}\n" + self.tr("Drag a border, double-click to rename")

    def event(self, event: QEvent) -> bool:
        """Tell what is under the mouse as a tooltip."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.tip_at(QPointF(event.pos())), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the visible words, their sounds, and the playhead."""
        painter, colours, said = QPainter(self), self._theme.colours, self.said
        painter.fillRect(self.rect(), QColor(colours.panel))
        words = said.words if said else ()
        for word in words:
            if self.x_of(word.end) >= 0 and self.x_of(word.start) <= self.width():
                self._draw_word(painter, word)
        painter.setPen(QColor(colours.line))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        x = self._view.x_of(self._session.time)
        painter.setPen(QPen(QColor(colours.playhead)))
        painter.drawLine(QPointF(x, 0), QPointF(x, self.height()))

    def _draw_word(self, painter: QPainter, word: Word) -> None:
        colours = self._theme.colours
        box = self.rect_of(word.start, word.end, 2, WORDS_PX - 4)
        painter.fillRect(box, QColor(colours.raised))
        painter.setPen(QColor(colours.line))
        painter.drawRect(box)
        self._write(painter, box, word.text, colours.text)
        for phone in word.phones:
            box = self.rect_of(phone.start, phone.end, WORDS_PX, PHONES_PX - 2)
            closed = phone.symbol in CLOSED_LIPS
            painter.setPen(QColor(colours.line))
            painter.drawLine(box.topLeft(), box.bottomLeft())
            if closed:
                tint = QColor(colours.mouth)
                tint.setAlpha(70)
                painter.fillRect(box, tint)
            self._write(painter, box, phone.symbol, colours.text if closed else colours.muted)

    def _write(self, painter: QPainter, box: QRectF, text: str, colour: str) -> None:
        """`text` in the visible part of `box`, shortened to fit; nothing where it is too narrow."""
        area = box.adjusted(_PAD_PX, 0, -_PAD_PX, 0) & QRectF(self.rect())
        short = QFontMetricsF(painter.font()).elidedText(
            text, Qt.TextElideMode.ElideRight, area.width() + 1
        )
        if area.width() >= _LEAST_TEXT_PX and short != "…":
            painter.setPen(QColor(colour))
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignHCenter
            painter.drawText(area, flags, short)

    @property
    def said(self) -> Transcript | None:
        """The words that are shown."""
        return self._store.project.said

    @property
    def offset(self) -> float:
        """When the voice begins, in seconds of the film."""
        audio = self._store.project.audio
        return audio.offset if audio else 0.0

    def x_of(self, time: float) -> float:
        """Pixel column of `time` seconds of the voice."""
        return self._view.x_of(time + self.offset)

    def time_of(self, x: float) -> float:
        """Time of the voice at pixel column `x`."""
        return self._view.time_of(x) - self.offset

    def rect_of(self, start: float, end: float, top: float, height: float) -> QRectF:
        """The pixels from `start` to `end` seconds of the voice."""
        left = self.x_of(start)
        return QRectF(left, top, max(self.x_of(end) - left, 1.0), height)

    def _time_changed(self, _: float) -> None:
        self.update()

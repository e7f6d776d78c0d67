"""The letters that are heard in the voice, under its words: how sure the character net is."""

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from studio.app.session import Session
from studio.app.store import Store
from studio.domain.letters import CLOSED, LETTERS, RATE, HeardLetters, Peaks
from studio.ui.theme import Theme
from studio.ui.widgets.time.time_view import TimeView

HEIGHT_PX = 26
_BARS_PX = 22.0
_BAR_ALPHA = 120  # letters are read on them
_LETTER_PX = 9.0
"""Room that a letter needs beside its neighbours to be written."""
_MOST_PER_ROOM = 3
"""Letters for each place of one from which on none is written: what is read would be no word."""


class LetterStrip(QWidget):
    """A bar per column, as high as the likeliest letter is sure; closed-lip letters are tinted.

    Hidden while nothing has been heard, as where there are no weights of a character net.
    """

    def __init__(self, *, store: Store, session: Session, view: TimeView, theme: Theme) -> None:
        super().__init__()
        self._store, self._session, self._view, self._theme = store, session, view, theme
        self._heard: HeardLetters | None = None
        self._peaks: Peaks | None = None
        self.setObjectName("letter_strip")
        self.setAccessibleName(self.tr("Letters heard in the voice"))
        self.setFixedHeight(HEIGHT_PX)
        self.setHidden(True)
        view.changed.connect(self.update)
        theme.changed.connect(self.update)
        store.changed.connect(lambda _old, _new: self.update())
        session.time_changed.connect(lambda _: self.update())

    def show_letters(self, heard: HeardLetters | None) -> None:
        """Show what is heard; None hides the strip."""
        self._heard, self._peaks = heard, heard.peaks() if heard else None
        self.setVisible(heard is not None)
        self.update()

    def tip_at(self, x: float) -> str:
        """What is heard at pixel column `x`, in words."""
        found = self._heard.at(self._view.time_of(x) - self._offset) if self._heard else None
        if found is None:
            return ""
        letter, sure = found
        name = self.tr("space") if letter == " " else letter
        text = self.tr("{letter}: {sure:.0%} sure").format(letter=name, sure=sure)
        return f"{text}\n" + self.tr("said with closed lips") if letter in CLOSED else text

    def event(self, event: QEvent) -> bool:
        """Tell what is under the mouse as a tooltip."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.tip_at(event.pos().x()), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw bars, letters where there is room, and the playhead."""
        painter, colours = QPainter(self), self._theme.colours
        painter.fillRect(self.rect(), QColor(colours.panel))
        if self._heard is not None and len(self._heard.sure):
            self._draw_bars(painter, self._heard)
        if self._peaks is not None:
            self._draw_letters(painter, self._peaks)
        painter.setPen(QColor(colours.line))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        x = self._view.x_of(self._session.time)
        painter.setPen(QPen(QColor(colours.playhead)))
        painter.drawLine(QPointF(x, 0), QPointF(x, self.height()))

    def _draw_bars(self, painter: QPainter, heard: HeardLetters) -> None:
        """One bar per pixel column: the surest row of its time."""
        first, last = (self._row(x) for x in (0, self.width()))
        edges = np.linspace(first, last, self.width() + 1).astype(int)
        inside = np.flatnonzero((edges[:-1] >= 0) & (edges[:-1] < len(heard.sure)))
        if not len(inside):
            return
        starts = edges[inside]
        stop = min(max(int(edges[inside[-1] + 1]), int(starts[-1]) + 1), len(heard.sure))
        # A space is no sound: where words part there is no bar.
        rows = heard.sure[:stop] * (heard.letters[:stop] != LETTERS.index(" "))
        sure = np.maximum.reduceat(rows, starts)
        closed = np.maximum.reduceat(rows * heard.closed[:stop], starts)
        tints = QColor(self._theme.colours.waveform), QColor(self._theme.colours.mouth)
        for tint in tints:
            tint.setAlpha(_BAR_ALPHA)
        bottom = float(HEIGHT_PX - 2)
        for x, level, shut in zip(inside.tolist(), sure.tolist(), closed.tolist(), strict=True):
            height = _BARS_PX * level
            painter.fillRect(QRectF(x, bottom - height, 1, height), tints[shut >= level])

    def _draw_letters(self, painter: QPainter, peaks: Peaks) -> None:
        """Letters where they are surest, as far as they do not lie on each other."""
        ends = [self._view.time_of(x) - self._offset for x in (0.0, float(self.width()))]
        here = slice(*np.searchsorted(peaks.seconds, ends))
        if here.stop - here.start > _MOST_PER_ROOM * self.width() / _LETTER_PX:
            return
        painter.setPen(QColor(self._theme.colours.text))
        free = 0.0
        for seconds, place in zip(peaks.seconds[here], peaks.letters[here], strict=True):
            x = self._view.x_of(float(seconds) + self._offset)
            if LETTERS[place] != " " and x >= free:
                box = QRectF(x - _LETTER_PX, 0, 2 * _LETTER_PX, HEIGHT_PX - 2)
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, LETTERS[place])
                free = x + _LETTER_PX

    @property
    def _offset(self) -> float:
        audio = self._store.project.audio
        return audio.offset if audio else 0.0

    def _row(self, x: float) -> float:
        """The row of the voice at pixel column `x`, to a fraction."""
        return float((self._view.time_of(x) - self._offset) * RATE + 0.5)

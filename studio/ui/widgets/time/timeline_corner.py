"""Beside the ruler: the time, the pen, snapping, and a way back to the whole film."""

from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from studio.app.session import Session
from studio.app.store import Store
from studio.ui.theme import Theme
from studio.ui.widgets.glyphs import glyph, glyph_size
from studio.ui.widgets.lanes import lane_headers
from studio.ui.widgets.time import ruler_view
from studio.ui.widgets.time.time_field import TimeField

_LEAST_PX = 32


class TimelineCorner(QWidget):
    """The clock of the playhead and the switches of the timeline, which the panel connects."""

    def __init__(self, *, store: Store, session: Session, theme: Theme, snapping: bool) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedSize(lane_headers.WIDTH_PX, ruler_view.HEIGHT_PX)
        self.clock = TimeField(store=store, session=session)
        self.clock.setObjectName("timeline_clock")
        self.draw = _button("timeline_draw", self.tr("Draw"))
        self.draw.setCheckable(True)
        self.draw.setToolTip(
            self.tr("Drag along a lane to draw its curve  (hold D for a single stroke)")
        )
        self.snap = _button("timeline_snap", self.tr("Snap"))
        self.snap.setCheckable(True)
        self.snap.setChecked(snapping)
        self.snap.setToolTip(self.tr("Keys land on frames and on the playhead  (Shift+Tab)"))
        self.fit = _button("timeline_fit", self.tr("Fit"))
        self.fit.setToolTip(self.tr("Show the whole film  (Shift+F)"))
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(4)
        row.addWidget(self.clock)
        row.addStretch(1)
        for button in (self.draw, self.snap, self.fit):
            row.addWidget(button)
        theme.changed.connect(self._show_theme)
        self._show_theme()

    def _show_theme(self) -> None:
        for button, name in ((self.draw, "pen"), (self.snap, "magnet"), (self.fit, "fit")):
            button.setIcon(glyph(name, self._theme))


def _button(name: str, text: str) -> QToolButton:
    button = QToolButton()
    button.setObjectName(name)
    button.setAccessibleName(text)
    button.setIconSize(glyph_size())
    button.setMinimumWidth(_LEAST_PX)
    return button

"""Beside the ruler: the time, the pen, snapping, and a way back to the whole film."""

from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from studio.app.session import Session
from studio.app.store import Store
from studio.ui.widgets.lanes import lane_headers
from studio.ui.widgets.time import ruler_view
from studio.ui.widgets.time.time_field import TimeField

_NARROWEST_PX = 36


class TimelineCorner(QWidget):
    """The clock of the playhead and the switches of the timeline, which the panel connects."""

    def __init__(self, *, store: Store, session: Session, snapping: bool) -> None:
        super().__init__()
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


def _button(name: str, text: str) -> QToolButton:
    button = QToolButton()
    button.setObjectName(name)
    button.setAccessibleName(text)
    button.setText(text)
    button.setMinimumWidth(_NARROWEST_PX)  # it may shorten its word; the clock may not
    return button

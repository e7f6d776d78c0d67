"""Left of the blinks: how far the eyes are closed, mute, lock, and each eye alone."""

from studio.app.edits import blink_steps
from studio.app.store import Store
from studio.domain.lanes import BLINKS
from studio.domain.project import Project
from studio.ui.theme import Theme
from studio.ui.widgets.lanes.lane_icons import LaneIcon, lane_icon
from studio.ui.widgets.lanes.lane_rows import LaneRows
from studio.ui.widgets.lanes.row_header import RowHeader, switch


class BlinkHeader(RowHeader):
    """The header of the blinks."""

    def __init__(self, store: Store, rows: LaneRows, theme: Theme) -> None:
        super().__init__(BLINKS, "", "", "Eyes", rows, theme)
        self.name.setText(self.tr("Blinks"))
        self.setToolTip(
            self.tr("Drag, stretch and delete blinks; double-click adds one. They stay by hand.")
        )
        self.solo.setAccessibleName(self.tr("Solo blinks"))
        self.mute.setAccessibleName(self.tr("Mute blinks"))
        self.lock.setAccessibleName(self.tr("Lock blinks"))
        self.per_eye = switch("blinks_per_eye", self.tr("Each eye alone"))
        self.per_eye.setToolTip(
            self.tr("Edit each eye alone, the left one of the picture above the right one  (E)")
        )
        self.add_switch(self.per_eye)
        self.solo.clicked.connect(lambda on: blink_steps.solo(store, on))
        self.mute.clicked.connect(lambda on: blink_steps.mute(store, on))
        self.lock.clicked.connect(lambda on: blink_steps.lock(store, on))
        self.per_eye.clicked.connect(self._choose)
        rows.changed.connect(self._show_eyes)
        self._show_eyes()

    def show_state(self, project: Project) -> None:
        """Follow the switches of the document."""
        blinks = project.tracks.blinks
        counts = project.tracks.counts(BLINKS) and not project.mix.silences(BLINKS)
        self.show_switches(blinks.muted, blinks.locked, blinks.solo, counts)
        self._show_eyes()

    def show_value(self, project: Project, time: float) -> None:
        """Tell how far the eyes are closed at the playhead, each for itself where they differ."""
        blinks = project.tracks.in_effect.blinks
        left, right = (f"{100 * closed:.0f}" for closed in blinks.closure(time))
        text = f"{left} %" if left == right else f"{left} | {right} %"
        if text != self.value.text():
            self.value.setText(text)

    def _choose(self, on: bool) -> None:
        self._rows.per_eye = on

    def _show_eyes(self) -> None:
        on, colours = self._rows.per_eye, self._theme.colours
        self.per_eye.setChecked(on)
        ink = colours.accent_text if on else colours.muted
        self.per_eye.setIcon(lane_icon(LaneIcon.EYES, ink, self.devicePixelRatioF()))

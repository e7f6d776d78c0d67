"""The timeline: ruler, voice, words and lanes under one time axis, edited with mouse and keys."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QPointF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollBar, QWidget

from studio.app.edits import blinks, tracks
from studio.app.margin_watch import MarginReport
from studio.app.reporting import Reporter
from studio.app.session import Session
from studio.app.store import Store
from studio.app.track_files import IMPORT_SUFFIXES
from studio.app.waveform import Peaks
from studio.domain.audio import AudioClip
from studio.domain.lanes import FINE_GROUPS
from studio.domain.letters import HeardLetters
from studio.domain.lint import LintReport
from studio.domain.project import Project
from studio.ui.commands.command import Command
from studio.ui.commands.timeline.table import CANCEL, PEN, TimelineActions
from studio.ui.shortcuts.keymap import Keymap
from studio.ui.theme import Theme
from studio.ui.widgets.gestures.held_pen import HeldPen
from studio.ui.widgets.lanes import lane_headers, lane_rows
from studio.ui.widgets.lanes.lane_bar import LaneFilter, LayoutBar
from studio.ui.widgets.lanes.lane_canvas import LaneCanvas
from studio.ui.widgets.lanes.lane_headers import LaneHeaders
from studio.ui.widgets.lanes.lane_pulse import LanePulse
from studio.ui.widgets.lanes.lane_rows import LaneRows
from studio.ui.widgets.lanes.lane_view import LaneContext
from studio.ui.widgets.lanes.takes_bar import TakesBar
from studio.ui.widgets.modifiers.modifier_window import ModifierWindow
from studio.ui.widgets.time.time_ruler import TimeRuler
from studio.ui.widgets.time.time_scroll_bar import TimeScrollBar
from studio.ui.widgets.time.time_view import TimeView
from studio.ui.widgets.time.timeline_corner import TimelineCorner
from studio.ui.widgets.voice import letter_strip, wave_strip, word_view
from studio.ui.widgets.voice.letter_strip import LetterStrip
from studio.ui.widgets.voice.wave_strip import WaveStrip
from studio.ui.widgets.voice.word_strip import WordStrip

PeaksOf = Callable[[AudioClip], Peaks | None]
"""The peaks of a voice; None while they are being made."""

_FOLDED_AT_FIRST = (*FINE_GROUPS, "Emotion")


class TimelinePanel(QWidget):
    """Shows the document over time; every edit and every drag is one step of the store."""

    files_dropped = Signal(list)

    def __init__(
        self,
        *,
        store: Store,
        session: Session,
        theme: Theme,
        reporter: Reporter,
        peaks_of: PeaksOf,
        keymap: Keymap | None = None,
    ) -> None:
        super().__init__()
        self.setObjectName("timeline")
        self.setAccessibleName(self.tr("Timeline"))
        self.setAcceptDrops(True)
        self._store, self._session, self._peaks_of = store, session, peaks_of
        self.view = TimeView(store.project.duration, store.project.rate)
        self.rows = LaneRows(_FOLDED_AT_FIRST)
        self.ruler = TimeRuler(store=store, view=self.view, session=session, theme=theme)
        self.wave = WaveStrip(view=self.view, session=session, theme=theme)
        self.words = WordStrip(
            store=store, session=session, view=self.view, theme=theme, reporter=reporter
        )
        self.letters = LetterStrip(store=store, session=session, view=self.view, theme=theme)
        self.canvas = LaneCanvas(
            LaneContext(
                store=store,
                session=session,
                reporter=reporter,
                view=self.view,
                rows=self.rows,
                theme=theme,
            )
        )
        self.headers = LaneHeaders(store=store, session=session, rows=self.rows, theme=theme)
        self.pulse = LanePulse(self.canvas, self.rows, session, theme)
        keys, view = keymap or Keymap(), self.view
        self.actions_of = TimelineActions(
            store=store, session=session, canvas=self.canvas, view=view, keymap=keys
        )
        self.takes = TakesBar(store=store, session=session)
        self.modifiers = ModifierWindow(self, store=store, session=session, reporter=reporter)
        self.corner = TimelineCorner(
            store=store, session=session, theme=theme, snapping=self.canvas.snapping
        )
        self.ruler.cancels = self.actions_of.cancels
        self.pen = HeldPen(self.canvas, self.corner.draw)
        self._voice = QLabel()
        self._words = QLabel(self.tr("Words"))
        self._heard = QLabel(self.tr("Heard"))
        self._across = TimeScrollBar(self.view)
        self._down = QScrollBar(Qt.Orientation.Vertical)
        self.filter = LaneFilter(self.rows, lane_headers.WIDTH_PX - 16)
        self.layouts = LayoutBar(self.rows, self._across)
        self._lay_out()
        self._connect()
        self.headers.show_active(self.canvas.active)
        self._show_time(session.time)
        self._show_bars()
        self.show_voice()

    @property
    def commands(self) -> tuple[Command, ...]:
        """Everything that can be done here, for menus and search."""
        return self.actions_of.commands

    def show_voice(self, missing: bool = False) -> None:
        """Show the voice of the project, that its peaks are on their way, or that it is missing."""
        clip = self._store.project.audio
        peaks = self._peaks_of(clip) if clip else None
        start, waiting = clip.offset if clip else 0.0, clip is not None
        self.wave.show_voice(peaks, start, waiting, missing)
        name = clip.name if clip else self.tr("Voice")
        self._voice.setText(
            self._voice.fontMetrics().elidedText(
                name, Qt.TextElideMode.ElideMiddle, lane_headers.WIDTH_PX - 24
            )
        )
        self._voice.setToolTip(name)
        self._words.setVisible(self._store.project.said is not None)

    def show_letters(self, heard: HeardLetters | None) -> None:
        """Show which letters are heard in the voice, or that nothing has been heard."""
        self.letters.show_letters(heard)
        self._heard.setVisible(heard is not None)

    def show_problems(self, report: LintReport | None) -> None:
        """Mark on the ruler where the lips do not do what is heard."""
        self.ruler.show_problems(report)

    def show_margin(self, report: MarginReport | None) -> None:
        """Mark on the ruler where the landmarks ask for more warp than M."""
        self.ruler.show_margin(report)

    def event(self, event: QEvent) -> bool:
        """Keys of the timeline come before those of the window while it has the focus."""
        kind = event.type()
        if kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            if not isinstance(event, QKeyEvent):
                return super().event(event)
            if self._dragging:  # nothing else, not even undo, may happen under a drag
                if kind is QEvent.Type.KeyPress:
                    self._key_of_drag(event)
                event.accept()
                return True
            command = self.actions_of.command_for(event)
            if command is not None and command.id != CANCEL:
                if kind is QEvent.Type.KeyPress and command.id == PEN:
                    if not event.isAutoRepeat():
                        self.pen.take(event.key())
                elif kind is QEvent.Type.KeyPress:
                    command.run()
                event.accept()
                return True
        return super().event(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Lay the pen down."""
        if event.isAutoRepeat() or not self.pen.release(event.key()):
            super().keyReleaseEvent(event)

    def _key_of_drag(self, event: QKeyEvent) -> None:
        if self.actions_of.cancels(event):
            self.canvas.cancel()
            self.words.cancel()
        else:
            self.canvas.take_key(event)

    @property
    def _dragging(self) -> bool:
        return self.canvas.dragging or self.words.dragging

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Take files that may hold curves."""
        if _curve_files(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Let the curves of the files be imported."""
        self.files_dropped.emit(_curve_files(event))
        event.acceptProposedAction()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Leave nothing half done."""
        self.canvas.cancel()
        self.words.cancel()
        self.actions_of.settle()
        super().hideEvent(event)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(self.takes, 0, 0, 1, 3)
        grid.addWidget(self.corner, 1, 0)
        grid.addWidget(self.ruler, 1, 1)
        _beside(self._voice, wave_strip.HEIGHT_PX)
        grid.addWidget(self._voice, 2, 0)
        grid.addWidget(self.wave, 2, 1)
        _beside(self._words, word_view.HEIGHT_PX)
        grid.addWidget(self._words, 3, 0)
        grid.addWidget(self.words, 3, 1)
        _beside(self._heard, letter_strip.HEIGHT_PX)
        self._heard.setToolTip(self.tr("How sure a network is of the letters that it hears."))
        self._heard.setHidden(True)
        grid.addWidget(self._heard, 4, 0)
        grid.addWidget(self.letters, 4, 1)
        grid.addWidget(self.headers, 5, 0)
        grid.addWidget(self.canvas, 5, 1)
        grid.addWidget(self._down, 5, 2)
        grid.addWidget(self.filter, 6, 0, Qt.AlignmentFlag.AlignCenter)
        grid.addWidget(self.layouts, 6, 1, 1, 2)
        grid.setRowStretch(5, 1)
        grid.setColumnStretch(1, 1)
        self._across.setObjectName("timeline_across")
        self._down.setObjectName("timeline_down")
        self._down.setAccessibleName(self.tr("Scroll through lanes"))

    def _connect(self) -> None:
        self.corner.snap.toggled.connect(self._set_snapping)
        self.actions_of.snap_toggled.connect(self.corner.snap.toggle)
        self.actions_of.pen_wanted.connect(self.pen.take)
        self.actions_of.drawing_toggled.connect(self.corner.draw.toggle)
        self.actions_of.modifiers_wanted.connect(self._show_modifiers)
        self.actions_of.filter_wanted.connect(self.filter.setFocus)
        self.layouts.graph_wanted.connect(self.actions_of.show_graph)
        self.corner.fit.clicked.connect(self.view.fit_all)
        self._down.valueChanged.connect(self._scroll_down)
        self.rows.changed.connect(self._show_bars)
        self.headers.lane_pressed.connect(self._activate)
        self.canvas.active_changed.connect(self.headers.show_active)
        self.canvas.active_changed.connect(self.modifiers.show_lane)
        self.canvas.menu_wanted.connect(self._show_menu)
        self.canvas.drag_ended.connect(self._follow_film)
        self._store.changed.connect(self._project_changed)
        self._session.time_changed.connect(self._show_time)

    def _project_changed(self, old: Project, new: Project) -> None:
        if not self.canvas.dragging:  # a drag says itself what its keys became
            self._session.selection = tracks.follow(self._session.selection, old, new)
        self._session.blinks = blinks.follow(self._session.blinks, old, new)
        if not self._dragging:  # the scale must not change under a drag
            self._follow_film()
        if old.audio is not new.audio or old.transcript is not new.transcript:
            self.show_voice()

    def _follow_film(self) -> None:
        self.view.set_film(self._store.project.duration, self._store.project.rate)
        self._show_bars()

    def _show_time(self, time: float) -> None:
        self.view.reveal(time)

    def _show_bars(self) -> None:
        with QSignalBlocker(self._down):
            low, high, shown, at = self.rows.down
            self._down.setRange(low, high)
            self._down.setPageStep(shown)
            self._down.setSingleStep(lane_rows.LANE_PX // 2)
            self._down.setValue(at)

    def _scroll_down(self, value: int) -> None:
        self.rows.scroll_down(value)

    def _set_snapping(self, on: bool) -> None:
        self.canvas.snapping = on

    def _show_modifiers(self, lane: str) -> None:
        self.modifiers.show_lane(lane)
        self.modifiers.show_beside(self.canvas)

    def _activate(self, lane: str) -> None:
        self.canvas.active = lane
        self.canvas.setFocus(Qt.FocusReason.MouseFocusReason)

    def _show_menu(self, at: QPointF) -> None:
        menu = self.actions_of.menu(at)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.canvas.viewport().mapToGlobal(at.toPoint()))


def _curve_files(event: QDropEvent) -> list[Path]:
    """Files of a drop whose names end as those of curves do."""
    paths = (Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())
    return [path for path in paths if path.suffix.lower() in IMPORT_SUFFIXES]


def _beside(label: QLabel, height: int) -> None:
    """`label` as the header of a strip of that height."""
    label.setFixedSize(lane_headers.WIDTH_PX, height)
    label.setContentsMargins(12, 0, 12, 0)
    label.setProperty("muted", "true")

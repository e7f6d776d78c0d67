"""The lanes as they are seen: curves, keys and blinks of every row, following the document."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPixmap, QResizeEvent

from studio.app.comparison import as_other
from studio.app.edits import tracks
from studio.app.edits.blinks import Blinks
from studio.app.edits.tracks import Keys
from studio.app.look import Look
from studio.app.reporting import Reporter
from studio.app.session import Session
from studio.app.store import Store
from studio.domain.lanes import LANES
from studio.domain.project import Project
from studio.ui.theme import Theme
from studio.ui.widgets.blinks.blink_picture import BlinkPicture
from studio.ui.widgets.lanes.key_layer import SelectionPicture
from studio.ui.widgets.lanes.key_symbols import SymbolStamp
from studio.ui.widgets.lanes.lane_backdrop import draw_lanes, nothing_animated
from studio.ui.widgets.lanes.lane_board import LaneBoard
from studio.ui.widgets.lanes.lane_geometry import LaneGeometry
from studio.ui.widgets.lanes.lane_labels import draw_labels
from studio.ui.widgets.lanes.lane_layout import Layout, Row
from studio.ui.widgets.lanes.lane_picture import Shown
from studio.ui.widgets.lanes.lane_rows import LaneRows
from studio.ui.widgets.time.time_canvas import TimeCanvas
from studio.ui.widgets.time.time_view import TimeView

_ROOM_AROUND, _LEAST_ROOM = 0.15, 0.02  # of the values that are shown


@dataclass(frozen=True, slots=True, kw_only=True)
class LaneContext:
    """What lanes are drawn from, and whom they tell what the mouse does to them."""

    store: Store
    session: Session
    reporter: Reporter
    view: TimeView
    rows: LaneRows
    theme: Theme


class LaneView(TimeCanvas):
    """Shows every lane of the document on its row, what is selected, and the active lane."""

    active_changed = Signal(str)

    def __init__(self, context: LaneContext) -> None:
        super().__init__(view=context.view, session=context.session, theme=context.theme)
        store, session, view, rows = context.store, context.session, context.view, context.rows
        self._store = store
        self.rows, self.geometry_of = rows, LaneGeometry(view, rows)
        self._active = next(iter(LANES))
        stamp = SymbolStamp()
        self.board = LaneBoard(self.scene(), view, rows, stamp, self._shown)
        self._ground, self._grounded = QPixmap(), False
        self.setCacheMode(self.CacheModeFlag.CacheNone)
        self.blinks = BlinkPicture(self.box)
        self._ghost: Project | None = None
        self._pinned: Project | None = None
        self._compared = session.look.take
        self._rival = as_other(store.project, session.look)
        self._selected = SelectionPicture(self.geometry_of, self.box, stamp)
        self._per_eye = rows.per_eye
        rows.changed.connect(self._rows_changed)
        store.changed.connect(self._project_changed)
        session.selection_changed.connect(self._show_selection)
        session.blinks_changed.connect(self._blinks_selected)
        session.look_changed.connect(self._look_changed)
        self.show_theme()

    @property
    def active(self) -> str:
        """The lane, or the blinks, that was touched last."""
        return self._active

    @active.setter
    def active(self, lane: str) -> None:
        if lane != self._active:
            self._active = lane
            self.rows.front = lane
            self.active_changed.emit(lane)
            self._repaint_ground()

    @property
    def ghost(self) -> Project | None:
        """The document whose curves are drawn faintly where they differ; None for none."""
        return self._ghost

    @ghost.setter
    def ghost(self, project: Project | None) -> None:
        if project is not self._ghost:
            ghosts = [p.tracks for p in (self._ghost, project) if p is not None]
            now, self._ghost = self._store.project.tracks, project
            for lane in LANES:
                for ghost in ghosts:
                    if ghost.lane(lane) is not now.lane(lane):
                        self.board.spoil_change(lane, ghost.lane(lane), now.lane(lane))

    @property
    def current(self) -> Project:
        """The document that is shown."""
        return self._store.project

    @property
    def pinned(self) -> Project | None:
        """The ghost that stays when nothing is dragged."""
        return self._pinned

    @pinned.setter
    def pinned(self, project: Project | None) -> None:
        self._pinned = project
        self.ghost = project

    def y_range(self) -> tuple[float, float]:
        """Pixels from the first row."""
        return self.rows.scroll, self.rows.scroll + self.height()

    def show_view(self) -> None:
        """Follow time, rows and scrolling."""
        super().show_view()
        self.board.show_view(self.size())
        self._show_selection()
        self._show_blinks()

    def show_theme(self) -> None:
        """Follow the colours."""
        super().show_theme()
        self.board.forget()
        self._show_selection()
        self._show_blinks()

    def zoom_values(self, factor: float, y: float) -> bool:
        """Show more or less of the values at pixel `y`, where the graph shows them."""
        if self.rows.layout is not Layout.GRAPH:
            return False
        self.rows.zoom_values(factor, y)
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Show more rows, or fewer."""
        if self._ready:
            self.rows.window = self.height()
        super().resizeEvent(event)

    def scroll_rows(self, pixels: int) -> None:
        """Scroll down."""
        self.rows.pan(pixels)

    def stretch_rows(self, factor: float) -> None:
        """Make rows higher."""
        self.rows.stretch(factor)

    def fit_values(self, keys: Keys = frozenset()) -> None:
        """Let the graph show the values of `keys`, or whole ranges without any."""
        project, plot = self._store.project, replace(self.rows.plot, bottom=0.0, top=1.0)
        self.rows.plot = plot
        rows = {row.lane: row for row in self.rows.plots}
        shares = [
            (tracks.key_value(project, key) - rows[key.lane].low)
            / (rows[key.lane].high - rows[key.lane].low)
            for key in keys
            if key.lane in rows and tracks.keyframe(project, key)
        ]
        if shares:
            room = max(_ROOM_AROUND * (max(shares) - min(shares)), _LEAST_ROOM)
            self.rows.plot = replace(plot, bottom=min(shares) - room, top=max(shares) + room)

    def draw_grid(self, painter: QPainter) -> None:
        """Time grid, ranges and defaults of the lanes behind the curves."""
        super().draw_grid(painter)
        draw_lanes(
            painter, self.width(), self.rows, self._store.project, self._theme.colours, self._active
        )

    def resetCachedContent(self) -> None:  # noqa: N802
        """Draw the ground anew; Qt's own would be painted at once, and the rest once more."""
        self._grounded = False
        self.board.update()

    def drawBackground(self, painter: QPainter, rect: QRectF) -> None:  # noqa: N802
        """Show the ground, which is kept while only the playhead or a key moves."""
        ratio = painter.device().devicePixelRatioF()
        if self._ground.size() != self.size() * ratio:
            self._ground, self._grounded = QPixmap(self.size() * ratio), False
            self._ground.setDevicePixelRatio(ratio)
        if not self._grounded:
            self._grounded = True
            ground = QPainter(self._ground)
            super().drawBackground(ground, QRectF(self.rect()))
            ground.end()
        painter.drawPixmap(0, 0, self._ground)

    def drawForeground(self, painter: QPainter, rect: QRectF) -> None:  # noqa: N802
        """What is to be read lies above the curves."""
        draw_labels(painter, self.rows, self._store.project, self._theme.colours)

    def _repaint_ground(self) -> None:
        self.resetCachedContent()
        self.viewport().update()

    def _rows_changed(self) -> None:
        if self.rows.per_eye != self._per_eye:
            self._per_eye = self.rows.per_eye
            self._session.blinks = frozenset()  # halves were selected, or wholes
        self.show_view()

    def _project_changed(self, old: Project, new: Project) -> None:
        rivals = self._compared and (old.takes is not new.takes)
        if old.tracks is new.tracks and old.warp is new.warp and not rivals:
            return
        self._rival = as_other(new, self._session.look)
        defaults = [
            lane for lane in LANES if tracks.default_of(old, lane) != tracks.default_of(new, lane)
        ]
        if rivals or old.tracks.soloed or new.tracks.soloed:
            self.board.forget()
            self._show_blinks()
        for lane in LANES:
            was, now = old.tracks.lane(lane), new.tracks.lane(lane)
            if was is not now:
                self.board.spoil_change(lane, was, now)
        self.board.spoil(defaults)
        self._show_selection()
        if old.tracks.blinks is not new.tracks.blinks:
            self._show_blinks()
        recoloured = self.rows.layout is Layout.GRAPH and _colours(old) != _colours(new)
        if defaults or recoloured or nothing_animated(old) != nothing_animated(new):
            self._repaint_ground()

    def _show_selection(self, _: Keys = frozenset()) -> None:
        self._selected.show_keys(self._store.project, self._session.selection, self._theme)

    def _look_changed(self, look: Look) -> None:
        if look.take != self._compared:
            self._compared = look.take
            self._rival = as_other(self._store.project, look)
            self.board.forget()
            self._show_blinks()

    def _blinks_selected(self, _: Blinks) -> None:
        self._show_blinks()

    def _show_blinks(self) -> None:
        row = self.rows.blinks
        shown = row if row in self.rows.in_view() else None
        self.blinks.show_blinks(
            shown,
            self._store.project.tracks.in_effect.blinks,
            self._session.blinks,
            self.rows.per_eye,
            self._view,
            self._theme,
            self._rival.tracks.in_effect.blinks if self._rival is not None else None,
        )

    def _shown(self, row: Row) -> Shown:
        colours = self._theme.colours
        return Shown(row, self._store.project, self._rival, self._ghost, colours)


def _colours(project: Project) -> list[str]:
    return [project.tracks.lane(lane).colour for lane in LANES]

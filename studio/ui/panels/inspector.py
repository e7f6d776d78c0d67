"""The inspector: why the frame at the playhead looks so, and who made it so."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from studio.app.edits.tracks import seen_at
from studio.app.margin_watch import SLACK, MarginWatch
from studio.app.preview import Preview
from studio.app.session import Session
from studio.app.store import Store
from studio.domain.inspection import MOTION, Part, parts_at
from studio.domain.lanes import LANES
from studio.domain.project import Project
from studio.domain.time_text import time_text
from studio.engine.render_loop import Frame
from studio.engine.renderer import RendererEntry
from studio.ui.languages import said
from studio.ui.theme import Theme
from studio.ui.widgets.part_list import PartList, row_of
from studio.ui.widgets.plain import heading, note

_REST_MS, _STILL_MS = 60, 400
"""How long nothing must have changed before parts are worked out, and before photos are."""
_KEPT = 256  # frames of one state of the document
_SEEN_SHARE = 0.005
_NAMED = 3  # photos; the others are in the tip


class InspectorPanel(QWidget):
    """Parts of the face by their contribution, photos by their share, M, renderer.

    It works only while it is seen and nothing moves.
    """

    lane_requested = Signal(str)

    def __init__(
        self,
        *,
        store: Store,
        session: Session,
        theme: Theme,
        preview: Preview,
        margins: MarginWatch,
        renderers: Mapping[str, RendererEntry],
    ) -> None:
        super().__init__()
        self._store, self._session, self._preview = store, session, preview
        self._margins, self._renderers = margins, renderers
        self._known: dict[int, tuple[Part, ...]] = {}
        self._stale = True
        self._shared = -1
        """The frame whose photos are shown."""
        self.setObjectName("inspector")
        self.setAccessibleName(self.tr("Inspector"))
        self.title = heading("")
        self.title.setObjectName("inspector_frame")
        self.list = PartList(theme)
        self.list.setToolTip(
            self.tr("How far each part moves the landmarks; a click shows its lane.")
        )
        self._empty = note("inspector_empty")
        self._empty.setText(self.tr("Nothing moves this face: it is at rest."))
        self._facts = {name: note(name) for name in ("photos", "margin_now", "renderer_now")}
        self._rest = self._timer(_REST_MS, self.refresh)
        self._still = self._timer(_STILL_MS, self._ask_for_shares)
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Show the frame at the playhead."""
        project, frame = self._store.project, self._frame
        time = project.rate.seconds(frame)
        unit = self._session.playback.unit
        self.title.setText(self.tr("Frame {}").format(frame))
        self.title.setToolTip(time_text(unit, project.rate, frame))
        parts = self._parts(frame, time)
        self.list.model_of.show_rows(tuple(row_of(self._store, part, time) for part in parts))
        self.list.setVisible(bool(parts))
        self._empty.setVisible(not parts)
        if self._shared != frame:
            self._facts["photos"].setText(self.tr("not known yet"))
            self._facts["photos"].setToolTip("")
        self._facts["margin_now"].setText(self._margin(project, frame))
        self._facts["renderer_now"].setText(self._renderer(project))

    def show_frame(self, frame: Frame) -> None:
        """Show which photos a finished picture is made of, where the renderer has told it."""
        if frame.explanation is None:
            return
        shares = frame.explanation.shares.mean(axis=(1, 2))
        told = sorted(zip(shares, frame.request.sources, strict=True), key=lambda pair: -pair[0])
        lines = [
            f"{photo.name}\u00a0{100 * share:.0f}\u00a0%"  # which stay on one line
            for share, photo in told
            if share >= _SEEN_SHARE
        ]
        self._shared = frame.request.frame
        more = len(lines) - _NAMED
        rest = [self.tr("{} more").format(more)] if more > 0 else []
        self._facts["photos"].setText(" · ".join((*lines[:_NAMED], *rest)))
        self._facts["photos"].setToolTip("\n".join(lines))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Begin to wait for rest: what is never painted, such as a tab behind others, never works.

        Qt takes such tabs for visible.
        """
        super().paintEvent(event)
        if self._stale:
            self._stale = False
            self._rest.start()
            self._still.start()

    @property
    def _frame(self) -> int:
        project = self._store.project
        return min(project.rate.frame(self._session.time), project.frame_count - 1)

    def _parts(self, frame: int, time: float) -> tuple[Part, ...]:
        """What the frame is made of, worked out once per state of the document."""
        if frame not in self._known:
            if len(self._known) >= _KEPT:
                self._known.clear()
            self._known[frame] = parts_at(self._store.project, time)
        return self._known[frame]

    def _margin(self, project: Project, frame: int) -> str:
        """M, what of it is asked for, and whether it holds the picture back."""
        allowed = seen_at(project, "margin", project.rate.seconds(frame))
        report = self._margins.report
        if report is None or frame >= len(report.demand):
            return self.tr("{:.0f} % of the crop").format(100 * allowed)
        asked = float(report.demand[frame])
        held = asked > allowed + SLACK
        words = (
            self.tr("{:.0f} %: holds back {:.0f} %")
            if held
            else self.tr("{:.0f} %, of which {:.0f} % are asked for")
        )
        return words.format(100 * allowed, 100 * asked)

    def _renderer(self, project: Project) -> str:
        entry = self._renderers.get(project.renderer)
        own = project.adaptation_of(project.renderer) is not None
        title = said(entry.title) if entry is not None else project.renderer
        return self.tr("{}, adapted to this person").format(title) if own else title

    def _ask_for_shares(self) -> None:
        """Ask how the picture comes about once nothing has moved for a while: it costs a frame."""
        if self._preview.waiting:
            self._still.start()
        elif not self._session.playing:
            self._preview.explain()

    def _wait(self) -> None:
        """Look again, once it is seen and nothing moves any more."""
        self._stale = True
        self._rest.stop()
        self._still.stop()
        self.update()

    def _changed(self, _old: Project, _new: Project) -> None:
        self._known.clear()
        self._shared = -1
        self._wait()

    def _go(self, index: QModelIndex) -> None:
        name = self.list.model_of.rows[index.row()].name
        self.lane_requested.emit("mouth_open" if name == MOTION else name)

    def _timer(self, pause: int, work: Callable[[], None]) -> QTimer:
        timer = QTimer(self, interval=pause, singleShot=True)
        timer.timeout.connect(work)
        return timer

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self._empty)
        column.addWidget(self.list, 1)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setColumnStretch(1, 1)
        titles = (self.tr("Photos"), said(LANES["margin"].title), self.tr("Renderer"))
        for row, (title, fact) in enumerate(zip(titles, self._facts.values(), strict=True)):
            grid.addWidget(QLabel(title), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(fact, row, 1)
        column.addLayout(grid)

    def _connect(self) -> None:
        self.list.clicked.connect(self._go)
        self.list.activated.connect(self._go)
        self._store.changed.connect(self._changed)
        self._store.stepped.connect(self._wait)
        self._session.time_changed.connect(lambda _time: self._wait())
        self._session.playback_changed.connect(lambda _playback: self._wait())
        self._margins.changed.connect(self._wait)

"""Landmarks over the preview picture: dragged, they write keys; skins and ways around them."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QWheelEvent

from studio.app.onion_skin import Outlines, around, second_around
from studio.app.overlay import Overlay
from studio.app.point_drag import PointDrag
from studio.app.session import Session
from studio.app.store import Store
from studio.domain import face
from studio.domain.errors import StudioError
from studio.domain.face_parts import PARTS, group_around
from studio.domain.project import Project
from studio.ui.theme import Theme
from studio.ui.widgets.picture.picture_overlays import draw_path
from studio.ui.widgets.picture.point_gestures import Mode, PointGestures, Surface
from studio.ui.widgets.picture.point_painting import draw_gesture, draw_outline, draw_points, seen
from studio.ui.widgets.time.time_wheel import frames_turned

Points = NDArray[np.float32]

_SHUT = 0.08  # of an eye's width: narrower ones hide their pupil
_TURNED = 0.35  # see `face.turn`: further, half of the jaw is guessed
_BUDGET_S = 0.008
_FAINTEST, _FIRST = 0.25, 0.85  # opacity of the furthest and the nearest skin


class LandmarkLayer(QObject):
    """What lies on the picture, and what mouse and keys do there.

    Geometry follows the document at once; the picture follows as soon as it is rendered.
    """

    entry_wanted = Signal()
    refused = Signal(object, str)
    """An error, and what was being done."""

    def __init__(self, surface: Surface, store: Store, session: Session, theme: Theme) -> None:
        super().__init__()
        self._surface, self._store, self._session, self._theme = surface, store, session, theme
        self._own, self._beside = Outlines(), Outlines()
        self._drag: PointDrag | None = None
        self.hand = PointGestures(surface)
        self.hand.group_of = group_around
        self.side = 512
        """Pixels of the picture: those in which offsets are counted."""
        self.shown = False
        """Whether there is a picture to lie on."""
        self._wire()
        self._show_overlay(session.overlay)

    @property
    def editing(self) -> bool:
        """Whether points can be taken hold of now."""
        return self.shown and self.overlay.editing and not self._session.look.flipped

    @property
    def overlay(self) -> Overlay:
        """What the user has chosen."""
        return self._session.overlay

    @property
    def dim(self) -> frozenset[int]:
        """Points that the user hid, and those that nobody can see."""
        points = self.hand.points
        return self.overlay.hidden | (doubtful(points) if points is not None else frozenset())

    def press(self, event: QMouseEvent) -> bool:
        """Start a drag of points, a box, or the picture; whether there was something to do."""
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if self.editing or event.button() == Qt.MouseButton.MiddleButton or alt:
            return self.hand.press(event)
        return False

    def double_click(self, event: QMouseEvent) -> bool:
        """Ask for an offset in numbers, on a point."""
        index = self.hand.point_at(event.position()) if self.editing else None
        if index is None:
            return False
        if index not in self.hand.selection:
            self.hand.select(frozenset({index}))
        self.entry_wanted.emit()
        return True

    def wheel(self, event: QWheelEvent) -> bool:
        """Turn the chosen points, or widen the drag; else step frames where Alt is held."""
        if self.editing and self.hand.wheel(event):
            return True
        if not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            return False
        project = self._store.project
        frame = project.rate.frame(self._session.time) + frames_turned(event)
        self._session.time = project.rate.seconds(min(max(frame, 0), project.frame_count - 1))
        return True

    def choose(self, part: str) -> None:
        """Choose the points of one of `PARTS`."""
        self.hand.select(PARTS[part][1] - self.overlay.hidden)

    def nudge_by(self, delta: tuple[float, float]) -> None:
        """Move the chosen points by pixels of the picture; a step of its own."""
        after = self.hand.shift(delta)
        if after is not None:
            self._nudge(after)

    def begin(self) -> bool:
        """Start a drag of the chosen points; whether there are any, and nothing else goes on."""
        if self._drag is not None or not self.hand.selection:
            return False
        self._drag = PointDrag(self._store, self._session, self._label())
        return True

    def move_to(self, wanted: Points) -> None:
        """Go on with a drag: bring the points to `wanted` (74, 2), in pixels of the picture."""
        if self._drag is None:
            return
        try:
            self._drag.move(wanted / np.float32(self.side))
        except StudioError as error:
            self.hand.give_up()
            self.refused.emit(error, self.tr("Moving landmarks"))

    def finish(self) -> None:
        """Keep what the drag did, as one step."""
        drag, self._drag = self._drag, None
        if drag is not None:
            drag.finish()

    def cancel(self) -> None:
        """Take back what the drag did."""
        drag, self._drag = self._drag, None
        if drag is not None:
            drag.cancel()

    def paint(self, painter: QPainter) -> None:
        """Draw skins, ways and points, in pixels of the widget."""
        if not self.shown:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._session.playing:
            self._paint_beside(painter, self._project_beside())
        if self.editing:
            draw_points(painter, self._surface, self.hand, self.dim)
        if self.editing or self.hand.gesture.mode is Mode.ZOOM:
            draw_gesture(painter, self._surface, self.hand, self._theme.colours.accent)

    @property
    def _project(self) -> Project:
        return self._store.project

    @property
    def _frame(self) -> int:
        project = self._project
        return min(project.rate.frame(self._session.time), project.frame_count - 1)

    def _wire(self) -> None:
        hand, session = self.hand, self._session
        hand.began.connect(self.begin)
        hand.changed.connect(self.move_to)
        hand.ended.connect(self.finish)
        hand.cancelled.connect(self.cancel)
        hand.nudged.connect(self._nudge)
        hand.toggled.connect(self._toggle)
        hand.widened.connect(self._keep_radius)
        self._store.changed.connect(self._follow)
        session.time_changed.connect(self._follow_time)
        session.playing_changed.connect(lambda _on: self._show())
        session.overlay_changed.connect(self._show_overlay)

    def _follow(self, _old: Project, new: Project) -> None:
        if self.side != new.export.size:
            self.side = new.export.size
        self._show()

    def _follow_time(self, _seconds: float) -> None:
        if self._drag is not None:
            # A drag belongs to its frame: playing on would smear it over others.
            self.hand.give_up()
        self._show()

    def _show_overlay(self, overlay: Overlay) -> None:
        hand = self.hand
        hand.mirror, hand.untouchable = overlay.mirror, overlay.hidden
        hand.radius = overlay.radius * self.side if overlay.proportional else 0.0
        if not overlay.editing:
            hand.give_up()
            hand.selection = hand.selection if overlay.path else frozenset()
        self._show()

    def _show(self) -> None:
        """Put the points where the document has them now."""
        if self.overlay.editing:
            (points,) = self._own.of(self._project, [self._frame])
            self.hand.points = points * np.float32(self.side)
        else:
            self.hand.points = None
        if self.overlay.editing or self.overlay.onion or self.overlay.path:
            self._surface.update()

    def _nudge(self, wanted: Points) -> None:
        if self.begin():
            self.move_to(wanted)
            self.finish()

    def _toggle(self, index: int) -> None:
        overlay = self.overlay
        self._session.overlay = replace(overlay, hidden=overlay.hidden ^ {index})
        self.hand.select(self.hand.selection - self.overlay.hidden)

    def _keep_radius(self, radius: float) -> None:
        self._session.overlay = replace(self.overlay, radius=radius / self.side)

    def _label(self) -> str:
        """Name of the step: the part of the face where it is one, else a number."""
        chosen = self.hand.selection
        for title, points in PARTS.values():
            if chosen == points:
                return f"Moved {title.lower()}"
        return f"Moved {len(chosen)} landmark{'' if len(chosen) == 1 else 's'}"

    def _project_beside(self) -> Project:
        """What skins and paths are of: where they take long, they wait until a drag has ended."""
        before, slow = self._beside.project, self._beside.seconds > _BUDGET_S
        return before if self._drag is not None and slow and before else self._project

    def _paint_beside(self, painter: QPainter, project: Project) -> None:
        """Outlines of the frames around, and the ways of points through them."""
        overlay, now = self.overlay, min(self._frame, project.frame_count - 1)
        if overlay.onion:
            self._paint_skins(painter, project, now)
        if overlay.path:
            self._paint_paths(painter, project, now)

    def _paint_skins(self, painter: QPainter, project: Project, now: int) -> None:
        overlay, colours = self.overlay, self._theme.colours
        frames = around(project, now, overlay.skins, overlay.step)
        room = max((overlay.skins - 1) * overlay.step, 1)
        for frame, points in zip(frames, self._beside.of(project, frames), strict=True):
            far = (abs(frame - now) - overlay.step) / room
            colour = QColor(colours.mouth if frame < now else colours.eyes)
            places = seen(self._surface, points * np.float32(self.side))
            draw_outline(painter, places, colour, _FIRST + far * (_FAINTEST - _FIRST))

    def _paint_paths(self, painter: QPainter, project: Project, now: int) -> None:
        frames = second_around(project, now)
        posed = np.stack(self._beside.of(project, frames)) * np.float32(self.side)
        before, after = QColor(self._theme.colours.mouth), QColor(self._theme.colours.eyes)
        for point in sorted(self.hand.selection) or [face.LIPS[0]]:
            places = seen(self._surface, posed[:, point])
            draw_path(painter, places, frames.index(now), before, after)


def doubtful(points: Points) -> frozenset[int]:
    """Points of a face (74, 2) that a camera would not see: pupils of shut eyes, the far jaw."""
    opened = face.eye_opening(points)
    found = {p for p, gap in zip((72, 73), opened.tolist(), strict=True) if gap < _SHUT}
    turn = float(face.turn(points))
    if abs(turn) > _TURNED:
        found.update(range(9, 17) if turn > 0 else range(8))
    return frozenset(found)

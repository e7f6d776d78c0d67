"""Keeps the picture in step with the document, the playhead and the view."""

from collections.abc import Mapping
from dataclasses import replace

from psygnal import Signal

from studio.app.comparison import as_other, other_take, sides
from studio.app.look import COMPARED, EXPLAINED, Look, View, obstacle, rival_of
from studio.app.session import Session
from studio.app.store import Store
from studio.domain.frame_state import FrameState, resolve
from studio.domain.project import Project
from studio.engine.render_loop import RenderLoop, Request
from studio.engine.renderer import RendererEntry

SIZES = (224, 320, 512)


class Preview:
    """Submits the current instant whenever something that decides the picture has changed.

    `frame_shown` tells which frame of the film is seen, be it that the picture of another one is
    the same.
    """

    frame_shown = Signal(int)
    size_changed = Signal()

    def __init__(
        self,
        store: Store,
        session: Session,
        loop: RenderLoop,
        known: Mapping[str, RendererEntry],
        size: int = 320,
    ) -> None:
        """`known` are the renderers there are; `size` is the side of the preview in pixels."""
        self._store, self._session, self._loop = store, session, loop
        self._size = size
        self._last: Request | None = None
        self._arrived: Request | None = None
        self._live: Project | None = None
        self.known = known
        store.changed.connect(self._on_changed)
        session.time_changed.connect(self._on_time)
        session.look_changed.connect(self._on_look)

    @property
    def wanted(self) -> Request | None:
        """What was asked for last; None while there is no photo."""
        return self._last

    @property
    def size(self) -> int:
        """Side of the preview in pixels."""
        return self._size

    @size.setter
    def size(self, side: int) -> None:
        self._size = side
        self.refresh()
        self.size_changed.emit()

    @property
    def waiting(self) -> bool:
        """Whether the picture that was asked for last is still being made."""
        return self._last is not None and self._arrived is not self._last

    def arrive(self, request: Request | None) -> None:
        """Note that the picture of `request` is there; None where the last one failed."""
        self._arrived = self._last if request is None or request == self._last else request
        if request is not None:
            self.frame_shown.emit(request.frame)

    @property
    def rival(self) -> str:
        """The renderer that the picture is compared with; empty when there is no other."""
        return rival_of(self._session.look, self._store.project.renderer, self.known)

    def obstacle(self, view: View) -> str:
        """Why `view` cannot be shown now; empty when it can."""
        takes = other_take(self._store.project, self._session.look) is not None
        return obstacle(view, self._store.project.renderer, self.known, takes)

    @property
    def sides(self) -> tuple[str, str]:
        """Names of the take that is shown and of the one beside it; empty without."""
        return sides(self._store.project, self._session.look)

    def refresh(self) -> None:
        """Show the instant at the playhead, unless it is already shown or there is no photo."""
        project = self._live or self._store.project
        request = self._request(project)
        if not request.sources:
            self._last = None
        elif request != self._last:
            self._last = request
            self._loop.submit(request)
        elif not self.waiting:
            self.frame_shown.emit(request.frame)

    def explain(self) -> None:
        """Ask how the picture that is shown comes about; the answer comes with the same picture."""
        if self._last is not None and not self._last.explained and not self.waiting:
            self._last = replace(self._last, explained=True)
            self._loop.submit(self._last)

    def show_live(self, project: Project | None) -> None:
        """Show `project` in the place of the document, as an actor drives it; None ends that."""
        self._live = project
        self.refresh()

    def again(self) -> None:
        """Render the instant at the playhead even if it was already asked for."""
        self._last = None
        self.refresh()

    def _on_changed(self, _old: Project, _new: Project) -> None:
        self.refresh()

    def _on_time(self, _seconds: float) -> None:
        self.refresh()

    def _on_look(self, _look: Look) -> None:
        self.refresh()

    def _request(self, project: Project) -> Request:
        # The film has whole frames only; showing anything between them would be a promise broken.
        frame = min(project.rate.frame(self._session.time), project.frame_count - 1)
        time, look = project.rate.seconds(frame), self._session.look
        state = resolve(project, time, self._size)
        view = look.view
        possible = not self.obstacle(view)
        rival, other = None, as_other(project, look)
        if other is not None:
            rival = resolve(other, time, self._size)
            state, rival = (rival, state) if look.flipped else (state, rival)
        elif possible and view in COMPARED:
            rival = self._by_rival(project, state)
        return Request(
            state=state,
            sources=project.sources.usable,
            frame=frame,
            explained=possible and view in EXPLAINED,
            rival=rival if possible and view in COMPARED else None,
            passing=self._live is not None,
        )

    def _by_rival(self, project: Project, state: FrameState) -> FrameState:
        """`state` for the renderer to compare with."""
        other = self.rival
        return replace(
            state,
            renderer=other,
            settings=project.settings_of(other),
            adaptation=project.adaptation_of(other),
        )

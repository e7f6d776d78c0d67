"""Keeps the picture in step with the document and the playhead."""

from studio.app.session import Session
from studio.app.store import Store
from studio.domain.frame_state import resolve
from studio.domain.project import Project
from studio.engine.render_loop import RenderLoop, Request

SIZES = (224, 320, 512)


class Preview:
    """Submits the current instant whenever something that decides the picture has changed."""

    def __init__(self, store: Store, session: Session, loop: RenderLoop, size: int = 320) -> None:
        """`size` is the side of the preview in pixels."""
        self._store, self._session, self._loop = store, session, loop
        self._size = size
        self._with_shares = False
        self._last: Request | None = None
        store.changed.connect(self._on_changed)
        session.time_changed.connect(self._on_time)

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

    @property
    def with_shares(self) -> bool:
        """Whether frames tell which photo gives each region."""
        return self._with_shares

    @with_shares.setter
    def with_shares(self, on: bool) -> None:
        self._with_shares = on
        self.refresh()

    def refresh(self) -> None:
        """Show the instant at the playhead, unless it is already shown or there is no photo."""
        project = self._store.project
        request = self._request(project)
        if not request.sources:
            self._last = None
        elif request != self._last:
            self._last = request
            self._loop.submit(request)

    def again(self) -> None:
        """Render the instant at the playhead even if it was already asked for."""
        self._last = None
        self.refresh()

    def _on_changed(self, _old: Project, _new: Project) -> None:
        self.refresh()

    def _on_time(self, _seconds: float) -> None:
        self.refresh()

    def _request(self, project: Project) -> Request:
        # The film has whole frames only; showing anything between them would be a promise broken.
        frame = min(project.rate.frame(self._session.time), project.frame_count - 1)
        return Request(
            state=resolve(project, project.rate.seconds(frame), self._size),
            sources=project.sources.usable,
            frame=frame,
            explained=self._with_shares,
        )

"""Markers, and the range from in to out, as commands of the Play menu."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from studio.app.edits import markers
from studio.app.reporting import Reporter
from studio.app.session import Session
from studio.app.store import Store
from studio.app.transport import Transport
from studio.domain.errors import StudioError
from studio.domain.markers import Marker
from studio.ui.commands.command import Command


class MarkerActions:
    """Puts markers and the range where the playhead is, and the playhead where they are."""

    def __init__(
        self,
        *,
        store: Store,
        session: Session,
        transport: Transport,
        reporter: Reporter,
        here: Callable[[], float],
    ) -> None:
        """`here` is the second that is heard, or where what is recorded now will lie."""
        self._here_now = here
        self._store, self._session = store, session
        self._transport, self._reporter = transport, reporter

    def commands(self, menu: str) -> list[Command]:
        """The table, in two submenus of `menu`."""
        return [*self._of_markers(menu, _tr("Markers")), *self._of_range(menu, _tr("In and out"))]

    def _of_markers(self, menu: str, section: str) -> list[Command]:
        store = self._store

        def marked() -> bool:
            return bool(store.project.markers)

        return [
            Command(id="marker_add", menu=menu, section=section, title=_tr("Add a marker"),
                    run=lambda: markers.add(store, self._here_now()), shortcuts=("M", "Ctrl+M"),
                    tip=_tr("On the frame at the playhead, or of what is recorded now; "
                            "double-click it to name it")),
            Command(id="marker_span", menu=menu, section=section,
                    title=_tr("Label from in to out"), run=self._label_span,
                    tip=_tr("A marker with a length: drag its ends on the ruler"),
                    enabled=lambda: store.project.span is not None,
                    obstacle=_tr("Set in and out first (I, O).")),
            Command(id="marker_on", menu=menu, section=section, title=_tr("Next marker"),
                    run=lambda: self._jump(1), shortcuts=(">",), enabled=marked),
            Command(id="marker_back", menu=menu, section=section, title=_tr("Previous marker"),
                    run=lambda: self._jump(-1), shortcuts=("<",), enabled=marked),
            Command(id="marker_delete", menu=menu, section=section,
                    title=_tr("Delete the marker at the playhead"), run=self._delete,
                    enabled=lambda: self._here is not None),
        ]  # fmt: skip

    def _of_range(self, menu: str, section: str) -> list[Command]:
        store, session, play = self._store, self._session, self._transport

        def ranged() -> bool:
            return store.project.span is not None

        def selected() -> bool:
            return bool(session.selection or session.blinks)

        return [
            Command(id="set_in", menu=menu, section=section, title=_tr("Set in"),
                    run=lambda: markers.set_in(store, session.time), shortcuts=("I",)),
            Command(id="set_out", menu=menu, section=section, title=_tr("Set out"),
                    run=lambda: markers.set_out(store, session.time), shortcuts=("O",)),
            Command(id="to_in", menu=menu, section=section, title=_tr("Go to in"),
                    run=lambda: self._go(first=True), shortcuts=("Shift+I",), enabled=ranged),
            Command(id="to_out", menu=menu, section=section, title=_tr("Go to out"),
                    run=lambda: self._go(first=False), shortcuts=("Shift+O",), enabled=ranged),
            Command(id="play_span", menu=menu, section=section, title=_tr("Play from in to out"),
                    run=play.play_span, shortcuts=("Shift+Space",)),
            Command(id="span_of_keys", menu=menu, section=section,
                    title=_tr("In and out around the selected keys"), run=self._span_of_keys,
                    shortcuts=("Ctrl+Alt+P",), enabled=selected),
            Command(id="clear_span", menu=menu, section=section, title=_tr("Clear in and out"),
                    run=lambda: markers.clear_span(store), shortcuts=("Alt+P",), enabled=ranged),
        ]  # fmt: skip

    @property
    def _here(self) -> Marker | None:
        return markers.marker_at(self._store.project, self._session.time)

    def _jump(self, way: int) -> None:
        marker = markers.marker_beside(self._store.project, self._session.time, way)
        if marker is not None:
            self._transport.seek(marker.time)

    def _delete(self) -> None:
        if self._here is not None:
            markers.delete(self._store, self._here)

    def _label_span(self) -> None:
        span = self._store.project.span
        if span is not None:
            markers.label(self._store, span.start, span.end)

    def _go(self, *, first: bool) -> None:
        frames = self._store.project.frames_in_span
        self._transport.seek(self._store.project.rate.seconds(frames[0] if first else frames[-1]))

    def _span_of_keys(self) -> None:
        try:
            markers.span_of_keys(self._store, self._session)
        except StudioError as error:
            self._reporter.report(error, "In and out")


def _tr(text: str) -> str:
    return QCoreApplication.translate("MarkerActions", text)

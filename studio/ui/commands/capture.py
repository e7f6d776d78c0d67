"""The commands of the capture panel, and what stands behind it."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDockWidget

from studio.app.capture_studio import CaptureStudio
from studio.app.capturing import Capturing, Watcher
from studio.app.jobs import Dispatch
from studio.app.live_capture import LiveCapture, LiveState
from studio.ui.commands.command import Command
from studio.ui.panels.capture import CapturePanel
from studio.ui.services import Services
from studio.ui.theme import Theme


class CaptureActions(QObject):
    """Builds the capture panel from the services, and closes the camera with the window."""

    def __init__(self, services: Services, dispatch: Dispatch, theme: Theme) -> None:
        super().__init__()
        s = services
        watcher = Watcher(assets=s.assets, book=s.voices, detector=s.detector)
        self.studio = CaptureStudio(
            store=s.store,
            preview=s.preview,
            microphone=s.microphone,
            capturing=Capturing(s.store, s.jobs, s.reporter, watcher),
            actor=LiveCapture(
                detector=s.detector,
                dispatch=dispatch,
                reporter=s.reporter,
                rate=lambda: s.store.project.rate,
            ),
        )
        self.panel = CapturePanel(
            studio=self.studio, store=s.store, session=s.session, jobs=s.jobs, theme=theme
        )

    def close(self) -> None:
        """Let go of the camera."""
        self.studio.close()

    def commands(self, menu: str) -> list[Command]:
        """Rows for `menu`."""
        actor, studio = self.studio.actor, self.studio
        return [
            Command(
                id="capture_video",
                menu=menu,
                title=self.tr("Capture from a film…"),
                tip=self.tr("The person does what an actor in a film does"),
                run=self._browse,
                separated=True,
                enabled=lambda: not studio.capturing.active,
            ),
            Command(
                id="capture_camera",
                menu=menu,
                title=self.tr("Camera on"),
                tip=self.tr("Watch an actor before the camera, in the Capture panel"),
                run=self._toggle_camera,
                checked=lambda: actor.state is not LiveState.OFF,
            ),
            Command(
                id="capture_record",
                menu=menu,
                title=self.tr("Record or stop the actor"),
                run=self._record_or_stop,
                shortcuts=("Ctrl+Alt+R",),
                enabled=lambda: actor.state is not LiveState.OFF,
            ),
            Command(
                id="capture_rest",
                menu=menu,
                title=self.tr("Actor at rest now"),
                tip=self.tr("Look straight, lips closed: all movement counts from this face"),
                run=self.panel.camera.rest.click,
                enabled=lambda: actor.state is not LiveState.OFF,
            ),
        ]

    def _browse(self) -> None:
        self._come_forward()
        self.panel.browse()

    def _come_forward(self) -> None:
        """Let the panel be seen, whatever lies over its dock."""
        dock = self.panel.parentWidget()
        if isinstance(dock, QDockWidget):
            dock.show()
            dock.raise_()

    def _toggle_camera(self) -> None:
        actor = self.studio.actor
        self._come_forward()
        actor.refresh()
        actor.watch(actor.state is LiveState.OFF)

    def _record_or_stop(self) -> None:
        if self.studio.actor.state is LiveState.RECORDING:
            self.studio.stop()
        else:
            self.panel.camera.record()

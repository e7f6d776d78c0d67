"""The actor, the microphone and the preview together: record, keep, drive live."""

from dataclasses import replace

from studio.app.capture import driven
from studio.app.capturing import Capturing
from studio.app.edits.captures import captured_of
from studio.app.live_capture import LiveCapture, LiveState, LiveView
from studio.app.microphone import Microphone
from studio.app.preview import Preview
from studio.app.store import Store
from studio.domain.capture import CaptureSettings, Steady


class CaptureStudio:
    """What is armed while an actor is before the camera, and what becomes of a recording."""

    def __init__(
        self,
        *,
        store: Store,
        preview: Preview,
        microphone: Microphone,
        capturing: Capturing,
        actor: LiveCapture,
    ) -> None:
        self._store, self._preview, self._microphone = store, preview, microphone
        self.capturing, self.actor = capturing, actor
        self._with_sound = self._driving = self._sounding = False
        self._steady = Steady(self.settings.smooth)
        actor.seen.connect(self._drive)
        actor.changed.connect(self._follow)

    @property
    def settings(self) -> CaptureSettings:
        """How the next capture is read: as the present one, whose resting frame was its own."""
        capture = captured_of(self._store.project)
        return replace(capture.settings, neutral=None) if capture else CaptureSettings()

    def arm_microphone(self, on: bool) -> None:
        """Record the voice along with the face, or not."""
        self._with_sound = on

    def arm_preview(self, on: bool) -> None:
        """Let the actor drive the preview, or give it back to the document."""
        self._driving = on
        self._steady = Steady(self.settings.smooth)
        if not on:
            self._preview.show_live(None)

    def record(self) -> None:
        """Record the actor from now on; the microphone, which takes longer to open, first."""
        if self.actor.state is LiveState.WATCHING:
            if self._with_sound and not self._microphone.recording:
                self._microphone.record()
                self._sounding = self._microphone.recording
            self.actor.record()

    def stop(self) -> None:
        """End the recording; a voice recorded along with it becomes that of the project."""
        self.actor.stop()

    def keep(self) -> None:
        """Make the finished recording a take of the project."""
        capture = self.actor.finished
        if capture is not None:
            self.capturing.take(capture, self.settings)
            self.actor.forget()

    def close(self) -> None:
        """Let go of the camera."""
        self.actor.close()

    def _follow(self) -> None:
        """What ends with the recording or with the camera."""
        state = self.actor.state
        if self._sounding and state is not LiveState.RECORDING:
            self._sounding = False
            if self._microphone.recording:
                self._microphone.stop()
        if state is LiveState.OFF:
            self._preview.show_live(None)
            self._steady = Steady(self.settings.smooth)

    def _drive(self, view: LiveView) -> None:
        rest = self.actor.resting
        if self._driving and view.points is not None and rest is not None:
            points = self._steady.at(view.frame.stamp, view.points)
            self._preview.show_live(driven(self._store.project, points, rest))

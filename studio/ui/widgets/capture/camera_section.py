"""The camera of the capture panel: watching, resting face, count-in, recording, live driving."""

from PySide6.QtCore import QSignalBlocker, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from studio.app.capture_studio import CaptureStudio
from studio.app.live_capture import LiveState, LiveView
from studio.ui.theme import Theme
from studio.ui.widgets.capture.camera_view import CameraView
from studio.ui.widgets.glyphs import glyph, glyph_size

_SECOND_MS = 1000


class CameraSection(QWidget):
    """Everything needed to act before a camera; says so plainly where there is none."""

    def __init__(self, *, studio: CaptureStudio, theme: Theme) -> None:
        super().__init__()
        self._studio, self._actor, self._theme = studio, studio.actor, theme
        self.setObjectName("camera_section")
        self._left = 0
        self._second = QTimer(self, interval=_SECOND_MS)
        self._second.timeout.connect(self._count)
        self._make_controls()
        self.view = CameraView(theme)
        self._lay_out()
        self._connect()
        self._show_theme()
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Look for cameras when somebody wants to see them."""
        super().showEvent(event)
        if not self._actor.cameras:
            self._actor.refresh()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Nobody is watched behind a closed panel; what is recorded goes on."""
        if self._actor.state is LiveState.WATCHING:
            self._actor.watch(False)
        super().hideEvent(event)

    def record(self) -> None:
        """Count in, then record; a second press stops the counting."""
        if self._left:
            self._end_counting()
        elif self._actor.state is LiveState.WATCHING:
            self._left = self.count_in.value()
            if self._left:
                self._second.start()
                self.refresh()
            else:
                self._studio.record()

    def refresh(self) -> None:
        """Show the cameras and what can be done now."""
        actor, state = self._actor, self._actor.state
        with QSignalBlocker(self.choice):
            self.choice.clear()
            for info in actor.cameras:
                self.choice.addItem(info.name, info)
            if actor.camera in actor.cameras:
                self.choice.setCurrentIndex(actor.cameras.index(actor.camera))
        there, on = bool(actor.cameras), state is not LiveState.OFF
        recording, counting = state is LiveState.RECORDING, bool(self._left)
        if not on:
            self._end_counting(refresh=False)
            counting = False
            self.view.show_view(None)
        self._trouble.setVisible(not there)
        for widget in (self.choice, self.on, *self._acting):
            widget.setVisible(there)
        self.view.setVisible(on)
        self.choice.setEnabled(not on)
        self.look.setEnabled(not on)
        self.on.setChecked(on)
        self.rest.setEnabled(on)
        self.start.setEnabled(state is LiveState.WATCHING)
        self.start.setText(self.tr("Cancel") if counting else self.tr("Record"))
        self.stop.setEnabled(recording)
        self._kept.setVisible(actor.finished is not None)
        if actor.finished is not None:
            seconds = len(actor.finished.points) / actor.finished.rate.fps
            self._found.setText(
                self.tr("{}: {:.1f} s, {} frames without a face").format(
                    actor.finished.name, seconds, int(actor.finished.missing.sum())
                )
            )
        self._say(None)

    def _make_controls(self) -> None:
        self.choice = QComboBox()
        self.choice.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.look, self.on = QToolButton(), QToolButton()
        self.look.setIconSize(glyph_size())
        self.on.setCheckable(True)
        self.on.setText(self.tr("On"))
        self.rest = QPushButton(self.tr("Rest"))
        self.start, self.stop = QPushButton(self.tr("Record")), QToolButton()
        self.stop.setIconSize(glyph_size())
        self.count_in = QSpinBox()
        self.count_in.setRange(0, 9)
        self.count_in.setValue(3)
        self.count_in.setSuffix(" s")
        self.sound = QCheckBox(self.tr("With the microphone"))
        self.drive = QCheckBox(self.tr("Drive the preview"))
        self.keep, self.forget = QPushButton(self.tr("Keep")), QPushButton(self.tr("Forget"))
        self.keep.setProperty("primary", "true")
        self._found = QLabel()
        self._found.setWordWrap(True)
        self._trouble = QLabel(self.tr("There is no camera. Connect one, then look again."))
        self._trouble.setObjectName("no_camera")
        self._trouble.setWordWrap(True)
        self._trouble.setProperty("muted", "true")
        for widget, name, title, tip in (
            (self.choice, "camera", self.tr("Camera"), self.tr("The camera to act before")),
            (self.look, "refresh_cameras", self.tr("Look for cameras again"), ""),
            (self.on, "camera_on", self.tr("Camera on"), self.tr("Turn the camera on or off")),
            (self.rest, "calibrate", self.tr("This is rest"),
             self.tr("Look straight, lips closed, then press: all movement counts from this face")),
            (self.start, "record_camera", self.tr("Record the actor"),
             self.tr("Count in, then record what you do")),
            (self.stop, "stop_camera", self.tr("Stop recording the actor"), ""),
            (self.count_in, "count_in", self.tr("Count-in"),
             self.tr("Seconds before recording starts; 0 starts at once")),
            (self.sound, "with_microphone", self.tr("With the microphone"),
             self.tr("Record your voice along with it; it becomes the voice of the project")),
            (self.drive, "drive_preview", self.tr("Drive the preview"),
             self.tr("The person in the preview does what you do, while the camera is on")),
            (self.keep, "keep_capture", self.tr("Keep the recording"),
             self.tr("Make it a take of the project")),
            (self.forget, "forget_capture", self.tr("Forget the recording"), ""),
        ):  # fmt: skip
            widget.setObjectName(name)
            widget.setAccessibleName(title)
            widget.setToolTip(tip or title)

    def _lay_out(self) -> None:
        self._kept = QWidget()
        self._acting = (self.rest, self.start, self.stop, self.count_in, self.sound, self.drive)
        inside = QVBoxLayout(self._kept)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self._found)
        inside.addLayout(_row(self.keep, self.forget))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(_row(self.choice, self._trouble, self.look, self.on, stretch=False))
        column.addWidget(self._kept)
        column.addWidget(self.view)
        column.addLayout(_row(self.rest, self.start, self.stop, self.count_in))
        column.addWidget(self.sound)
        column.addWidget(self.drive)

    def _connect(self) -> None:
        actor, studio = self._actor, self._studio
        self.choice.activated.connect(lambda index: actor.choose(actor.cameras[index]))
        self.look.clicked.connect(lambda _: actor.refresh())
        self.on.clicked.connect(actor.watch)
        self.rest.clicked.connect(lambda _: self._calibrate())
        self.start.clicked.connect(lambda _: self.record())
        self.stop.clicked.connect(lambda _: studio.stop())
        self.keep.clicked.connect(lambda _: studio.keep())
        self.forget.clicked.connect(lambda _: actor.forget())
        self.sound.toggled.connect(studio.arm_microphone)
        self.drive.toggled.connect(studio.arm_preview)
        actor.changed.connect(self.refresh)
        actor.seen.connect(self._show)
        self._theme.changed.connect(self._show_theme)

    def _show(self, view: LiveView) -> None:
        self.view.show_view(view)
        self._say(view)

    def _say(self, view: LiveView | None) -> None:
        words = ""
        if view is not None and view.points is None:
            words = self.tr("No face is seen: sit before the camera, in good light.")
        elif self._actor.state is LiveState.RECORDING:
            words = self.tr("Recording  {:.1f} s").format(self._actor.recorded)
        elif self._left:
            words = self.tr("Get ready")
        elif self._actor.state is LiveState.WATCHING and self._actor.rest is None:
            words = self.tr("Look straight, lips closed, then press Rest")
        self.view.say(words, self._left)

    def _calibrate(self) -> None:
        if not self._actor.calibrate():
            self.view.say(self.tr("No face is seen: sit before the camera, in good light."))

    def _count(self) -> None:
        self._left -= 1
        if self._left <= 0:
            self._end_counting()
            self._studio.record()
        else:
            self._say(None)

    def _end_counting(self, refresh: bool = True) -> None:
        self._second.stop()
        self._left = 0
        if refresh:
            self.refresh()

    def _show_theme(self) -> None:
        theme = self._theme
        self.look.setIcon(glyph("refresh", theme))
        self.start.setIcon(glyph("record", theme, theme.colours.bad))
        self.stop.setIcon(glyph("stop", theme))


def _row(*widgets: QWidget, stretch: bool = True) -> QHBoxLayout:
    row = QHBoxLayout()
    for widget in widgets:
        fills = not stretch and isinstance(widget, QComboBox | QLabel)
        row.addWidget(widget, int(fills))
    row.addStretch(int(stretch))
    return row

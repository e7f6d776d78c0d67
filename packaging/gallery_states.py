"""The gallery's pictures of what the window shows while it works, records or fails."""

import threading
import time
from dataclasses import replace
from pathlib import Path
from unittest.mock import Mock

import cv2
import numpy as np
from gallery_shots import Scene
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollBar, QVBoxLayout, QWidget
from sample_desk import wait

from studio.app.autosave import Recovery
from studio.app.edits import captures
from studio.app.jobs import JobContext, Lane
from studio.app.microphone import MicState
from studio.app.recent import Recent
from studio.domain.capture import Capture
from studio.domain.errors import BadInput
from studio.domain.performance import landmarks_over
from studio.domain.project import Project
from studio.domain.samples import Samples
from studio.io.audio_device import AudioDevice
from studio.io.audio_recorder import Level
from studio.ui.widgets.thumbnails import as_qimage
from studio.ui.widgets.voice.record_section import RecordSection

SIDE_PX, TREMBLING_PX = 256, 0.6


def starting(scene: Scene) -> None:
    """The start page with projects, of which one is gone and one was not saved."""
    desk, services, now = scene.desk, scene.desk.services, time.time()
    services.documents.save(scene.home / "Viola.quintet")
    scene.rest()
    desk.start.show()
    scene.rest()
    gone = Recent.of(Path("/home/anna/Films/Anna.quintet"), Project(), now - 86_400)
    lost = Recovery(
        folder=scene.home, version=scene.home, name="Retakes", origin=None, saved_at=now - 3_600
    )
    page = desk.start.page
    page.show_projects((lost,), (*desk.start.recents, gone), frozenset({gone.path}))
    for choice, row in page.rows.items():
        if isinstance(choice, Recent) and choice.photo is not None:
            photo = services.photos.rgb(choice.photo.asset)
            row.show_picture(as_qimage(photo))
    scene.take("start_page", desk.window)
    desk.start.leave()


def working(scene: Scene) -> None:
    """A job, a notice, a recording, an actor's take, a photo without a face."""
    desk, services = scene.desk, scene.desk.services
    release = threading.Event()

    def work(context: JobContext[None]) -> None:
        context.progress(0.4, "Frame 92 of 231")
        release.wait(120)

    job = services.jobs.start("Exporting Viola.mp4", work, Lane.IO)
    wait(scene.app, lambda: job.fraction > 0)
    scene.take("job_bar", desk.window.statusBar())
    scene.take("jobs_running", scene.bring_up("jobs"))
    release.set()
    services.jobs.start("Reading poses.json", _fail, Lane.IO)
    scene.rest()
    scene.take("jobs_done", scene.bring_up("jobs"))
    scene.bring_up("timeline")
    services.reporter.tell("Exported Viola.mp4.", "~/Films/Viola.mp4")
    scene.take("toast", desk.toast, toast=True)
    nothing = BadInput("There is no photo to animate.", "Drop photos into the source bank.")
    services.reporter.report(nothing, "Export")
    scene.take("toast_serious", desk.window, toast=True)
    scene.take("recording", _recorder(scene))
    captures.perform(services.store, _actor(scene))
    panel = scene.bring_up("capture")
    scene.rest()
    scene.take("capture_take", desk.window)
    scroll(panel)
    scene.still()
    scroll(panel)
    scene.take("capture_take_panel", panel)
    noise = scene.home / "a wall.png"
    cv2.imwrite(str(noise), np.full((SIDE_PX, SIDE_PX, 3), 150, np.uint8))
    services.intake.add([noise])
    scene.rest()
    bank = scene.bring_up("source_bank")
    scroll(bank)
    scene.take("bank_without_a_face", bank)


def losses(scene: Scene) -> None:
    """Weights that are damaged, and media that are not there; nothing is right after this."""
    desk, services = scene.desk, scene.desk.services
    frame = desk.preview.view.shown
    assert frame is not None
    broken = "Geometry instead of FLNet lite: weights.safetensors is damaged."
    desk.preview.show_frame(replace(frame, substitution=broken))
    scene.take("banner", desk.preview)
    for folder in (scene.home / "state" / "assets", scene.home / "cache"):
        for path in folder.rglob("*"):
            if path.is_file():
                path.unlink()
    scroll(desk.bank, down=False)
    desk.bank.look_again()
    services.voice.again()
    services.preview.again()
    scene.rest()
    scene.take("missing_media", desk.window)


def _fail(_context: JobContext[None]) -> None:
    raise BadInput("poses.json holds no poses.", "Choose a file of exported poses.")


def scroll(panel: QWidget, down: bool = True) -> None:
    """Show the lower end of what is in `panel`, or the upper one."""
    for bar in panel.findChildren(QScrollBar):
        if bar.orientation() == Qt.Orientation.Vertical:
            bar.setValue(bar.maximum() if down else bar.minimum())


def _recorder(scene: Scene) -> QWidget:
    """The recorder in the middle of a take, with a scripted microphone."""
    device = AudioDevice(
        name="Built-in microphone", host="ALSA", inputs=1, outputs=0, rate=48000, default_input=True
    )
    microphone = Mock(
        state=MicState.RECORDING, recording=True, listening=True, problem=None, leftovers=()
    )
    microphone.inputs, microphone.device, microphone.recorded = (device,), device, 7.4
    microphone.level.return_value = Level(peak=0.5, rms=0.2, clipped=False)
    frame = QWidget()
    section = RecordSection(
        microphone=microphone, session=scene.desk.services.session, theme=scene.desk.theme
    )
    QVBoxLayout(frame).addWidget(section)
    frame.resize(352, frame.sizeHint().height())
    frame.show()
    return frame


def _actor(scene: Scene) -> Capture:
    """What a detector would have seen of the sample herself, trembling a little."""
    project = scene.desk.services.store.project
    times = np.arange(project.frame_count) / project.rate.fps
    points = SIDE_PX * landmarks_over(project, times)
    points = points + np.random.default_rng(5).normal(size=points.shape) * TREMBLING_PX
    return Capture(
        name=Path("actor.mp4").name, rate=project.rate, points=Samples(points.astype(np.float32))
    )

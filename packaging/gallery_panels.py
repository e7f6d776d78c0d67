"""The gallery's pictures of the window, its panels, and what they show while they work or fail."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from unittest.mock import Mock

import cv2
import numpy as np
from gallery_shots import Scene, Shot
from PySide6.QtWidgets import QDockWidget, QVBoxLayout, QWidget
from sample_desk import settle, show_sample, wait

from studio.app.edits import captures, poses
from studio.app.jobs import JobContext, Lane
from studio.app.look import View
from studio.app.microphone import MicState
from studio.domain.capture import Capture
from studio.domain.errors import BadInput
from studio.domain.face import LIPS
from studio.domain.performance import landmarks_over
from studio.domain.samples import Samples
from studio.domain.words import Transcript, Word
from studio.io.audio_device import AudioDevice
from studio.io.audio_recorder import Level
from studio.ui.widgets.lanes.lane_layout import Layout
from studio.ui.widgets.voice.record_section import RecordSection

PICTURE_PX = 512
LANES = ("mouth_open", "mouth_width", "brow")
WORDS = ["my", "mouth", "moves", "with", "every", "word", "that", "you", "hear"]
SIDE_PX = 256


def empty(scene: Scene) -> Iterator[Shot]:
    """The window as it is at the very first start, and what empty panels say."""
    yield Shot("empty", scene.desk.window)
    for name in ("source_bank", "poses", "history"):
        yield Shot(f"empty_{name}", scene.bring_up(name))
    scene.bring_up("audio")


def panels(scene: Scene) -> Iterator[Shot]:
    """The window with the sample, each panel, and the workspaces."""
    desk = scene.desk
    show_sample(scene.app, desk, PICTURE_PX)
    scene.rest()
    settle(scene.app, 1.0)
    yield Shot("studio", desk.window)
    poses.save(desk.services.store, desk.services.session)
    for dock in desk.window.findChildren(QDockWidget):
        scene.bring_up(dock.objectName())
        yield Shot(f"panel_{dock.objectName()}", dock.widget(), 0.5)
    for name in ("lip_sync", "review", "animate"):
        desk.workspaces.use(name)
        if name != "animate":
            yield Shot(f"workspace_{name}", desk.window, 0.8)
    scene.bring_up("audio")


def previews(scene: Scene) -> Iterator[Shot]:
    """Every view of the preview, landmarks over it, and the whole screen."""
    desk, session = scene.desk, scene.desk.services.session
    for view in (View.WARPED, View.SELECTION, View.FLOW, View.WIPE, View.DIFFERENCE, View.RESULT):
        session.look = replace(session.look, view=view)
        scene.rest()
        yield Shot(f"preview_{view}", desk.preview, 0.6)
    session.overlay = replace(session.overlay, editing=True, onion=True)
    desk.preview.tools.layer.choose("lips")
    yield Shot("preview_editing", desk.preview, 0.6)
    desk.preview.view.setFocus()
    desk.preview.tools.layer.hand.select(frozenset(LIPS))
    session.overlay = replace(session.overlay, editing=False, onion=False)
    desk.playing.full_screen.toggle()
    stage = desk.playing.full_screen.stage
    assert stage is not None
    stage.resize(desk.window.size())
    yield Shot("full_screen", stage)
    desk.playing.full_screen.leave()


def timelines(scene: Scene) -> Iterator[Shot]:
    """Each way to see the lanes; words, problems of the lips, and two takes."""
    desk, services = scene.desk, scene.desk.services
    rows = desk.timeline.rows
    rows.chosen = frozenset(LANES)
    for layout in (Layout.DOPE, Layout.GRAPH, Layout.ROWS):
        rows.layout = layout
        yield Shot(f"timeline_{layout}", desk.timeline)
    clip = services.store.project.audio
    assert clip is not None
    words = tuple(
        Word(text=text, start=0.4 + 0.9 * place, end=1.2 + 0.9 * place)
        for place, text in enumerate(WORDS)
    )
    said = Transcript(asset=clip.asset, words=words)
    services.store.edit("Transcript", lambda p: replace(p, transcript=said))
    scene.run("lint")
    scene.rest()
    yield Shot("timeline_words", desk.timeline, 0.5)
    desk.perform_anew()
    scene.rest()
    yield Shot("timeline_takes", desk.timeline, 0.8)
    session = services.session
    session.look = replace(session.look, take=0, view=View.RESULT)


def working(scene: Scene) -> Iterator[Shot]:
    """A job, a notice, a recording, an actor's take, a photo without a face."""
    desk, services = scene.desk, scene.desk.services
    release = threading.Event()

    def work(context: JobContext[None]) -> None:
        context.progress(0.4, "frame 92 of 231")
        release.wait(120)

    job = services.jobs.start("Exporting", work, Lane.IO)
    wait(scene.app, lambda: job.fraction > 0)
    yield Shot("job_bar", desk.window.statusBar(), 0.3)
    release.set()
    services.reporter.tell("Lip sync: 2 problems found.", "F8 goes to the next one.")
    yield Shot("toast", desk.toast, with_toast=True)
    wrong = BadInput("notes.txt is neither a photo nor a video.", "Drop photos, or one video.")
    services.reporter.report(wrong, "Import")
    yield Shot("toast_serious", desk.window, with_toast=True)
    yield Shot("recording", _recorder(scene), 0.6)
    captures.perform(services.store, _actor(scene))
    panel = scene.bring_up("capture")
    scene.rest()
    yield Shot("capture_take", desk.window, 1.0)
    yield Shot("capture_take_panel", panel.widget())  # type: ignore[attr-defined]
    scene.bring_up("audio")
    noise = scene.home / "a wall.png"
    cv2.imwrite(str(noise), np.full((SIDE_PX, SIDE_PX, 3), 150, np.uint8))
    services.intake.add([noise])
    scene.rest()
    yield Shot("bank_without_a_face", scene.bring_up("source_bank"), 0.6)


def losses(scene: Scene) -> Iterator[Shot]:
    """Weights that are damaged, and media that are not there; nothing is right after this."""
    desk, services = scene.desk, scene.desk.services
    frame = desk.preview.view.shown
    assert frame is not None
    broken = "Geometry instead of FLNet lite: weights.safetensors is damaged."
    desk.preview.show_frame(replace(frame, substitution=broken))
    yield Shot("banner", desk.preview)
    for path in (scene.home / "state" / "assets").rglob("*"):
        if path.is_file():
            path.unlink()
    for path in (scene.home / "cache").rglob("*"):
        if path.is_file():
            path.unlink()
    desk.bank.look_again()
    services.voice.again()
    services.preview.again()
    yield Shot("missing_media", desk.window, 1.0)


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
        microphone=microphone,
        session=scene.desk.services.session,
        theme=scene.desk.theme,
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
    points = points + np.random.default_rng(5).normal(size=points.shape) * 0.6
    return Capture(
        name=Path("actor.mp4").name, rate=project.rate, points=Samples(points.astype(np.float32))
    )

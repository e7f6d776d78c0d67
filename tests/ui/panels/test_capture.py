"""The capture panel with real mouse, keys and drops; a drawn film stands before the camera."""

import threading
from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest
from capture_scenes import acted
from drawn_clip import ClipDetector, bank, video
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QFileDialog, QLabel, QWidget

from studio.app.capture_studio import CaptureStudio
from studio.app.capturing import Capturing, Watcher
from studio.app.edits import captures, tracks
from studio.app.live_capture import LiveCapture, LiveState
from studio.app.voice import VoiceBook
from studio.domain.capture import CaptureSettings
from studio.domain.errors import CameraLost
from studio.io.assets import AssetStore
from studio.io.camera import CameraInfo, FileCamera
from studio.ui.bridge import Bridge
from studio.ui.panels.capture import CapturePanel
from studio.ui.theme import ThemeName

LEFT = Qt.MouseButton.LeftButton


class Shown:
    """What the preview would show live."""

    def __init__(self):
        self.projects = []

    def show_live(self, project):
        self.projects.append(project)


class Recorder:
    """A microphone that only says what it was told."""

    def __init__(self):
        self.recording, self.told = False, []

    def record(self):
        self.recording = True
        self.told.append("record")

    def stop(self):
        self.recording = False
        self.told.append("stop")


@pytest.fixture(scope="module")
def clip(tmp_path_factory):
    return video(tmp_path_factory.mktemp("film") / "actor é.mkv", 18)


@pytest.fixture
def scene(qapp, qtbot, tmp_path, store, session, theme, jobs, reporter, clip):
    bridge = Bridge()
    assets = AssetStore(tmp_path / "assets")
    store.edit("Photos", lambda p: replace(p, sources=bank(assets)))
    detector = ClipDetector()
    watcher = Watcher(assets=assets, book=VoiceBook(tmp_path / "voices", assets), detector=detector)
    actor = LiveCapture(
        detector=detector,
        dispatch=bridge.dispatch,
        reporter=reporter,
        rate=lambda: store.project.rate,
        look=lambda: (CameraInfo(number=0, name="Webcam"),),
        open_camera=lambda _info: FileCamera(clip),
    )
    preview, microphone = Shown(), Recorder()
    studio = CaptureStudio(
        store=store,
        preview=preview,
        microphone=microphone,
        capturing=Capturing(store, jobs, reporter, watcher),
        actor=actor,
    )
    panel = CapturePanel(studio=studio, store=store, session=session, jobs=jobs, theme=theme)
    qtbot.addWidget(panel)
    panel.resize(360, 900)
    panel.show()
    yield SimpleNamespace(
        panel=panel, store=store, session=session, actor=actor, studio=studio, preview=preview,
        microphone=microphone, jobs=jobs, reporter=reporter, theme=theme, detector=detector,
    )  # fmt: skip
    studio.close()


def child(scene, name, kind=QWidget):
    return scene.panel.findChild(kind, name)


def click(qtbot, scene, name):
    widget = child(scene, name)
    assert widget.isVisible() and widget.isEnabled(), name
    box = isinstance(widget, QCheckBox)
    qtbot.mouseClick(widget, LEFT, pos=QPoint(8, widget.height() // 2) if box else QPoint())


def drag(widget, *places):
    """Press at the first of `places`, move over the others, release at the last."""
    kinds = [QEvent.Type.MouseButtonPress, *[QEvent.Type.MouseMove] * (len(places) - 1)]
    for kind, place in zip(kinds, places, strict=True):
        held = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else LEFT
        at = QPointF(place)
        event = QMouseEvent(
            kind, at, widget.mapToGlobal(at), held, LEFT, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(widget, event)
        yield place
    QTest.mouseRelease(widget, LEFT, pos=places[-1])


def seen(scene):
    return captures.captured_of(scene.store.project)


def test_every_control_is_named(scene):
    for name in (
        "choose_video", "capture_sound", "camera", "refresh_cameras", "camera_on", "calibrate",
        "record_camera", "stop_camera", "count_in", "with_microphone", "drive_preview",
    ):  # fmt: skip
        assert child(scene, name).accessibleName() and child(scene, name).toolTip(), name
    assert not child(scene, "capture_reading").isVisible()


def test_a_film_is_chosen_and_becomes_one_step(scene, clip, qtbot, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(clip), ""))
    before = scene.store.project
    click(qtbot, scene, "choose_video")
    assert child(scene, "capture_progress").isVisible()
    assert not child(scene, "choose_video").isEnabled()
    qtbot.waitUntil(lambda: seen(scene) is not None, timeout=20_000)
    assert scene.store.undo_label == "Captured actor é.mkv"
    assert child(scene, "capture_facts", QLabel).text() == "actor é.mkv: 18 frames, 12 per second"
    assert not child(scene, "capture_progress").isVisible()
    scene.store.undo()
    assert scene.store.project is before and not child(scene, "capture_reading").isVisible()


def test_a_film_is_dropped_and_can_be_cancelled(scene, tmp_path, qtbot):
    long = video(tmp_path / "long.mkv", 200)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(long))])
    where, copy = QPointF(50, 60), Qt.DropAction.CopyAction
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(where.toPoint(), copy, mime, LEFT, none)
    target = scene.panel.viewport()
    assert target.acceptDrops()
    QApplication.sendEvent(target, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(target, QDropEvent(where, copy, mime, LEFT, none))
    click(qtbot, scene, "cancel_capture")
    qtbot.waitUntil(lambda: not scene.jobs.active, timeout=20_000)
    assert seen(scene) is None and child(scene, "choose_video").isEnabled()


@pytest.fixture
def captured(scene, qtbot):
    scene.studio.capturing.take(acted(noise=1.0, absent=[20, 21]), CaptureSettings(smooth=0.0))
    qtbot.waitUntil(lambda: bool(child(scene, "jitter_lips_seen", QLabel).text()))
    return scene


def number(scene, name):
    return float(child(scene, name, QLabel).text())


def test_the_slider_smooths_live_as_one_step(captured, qtbot):
    """A drag re-reads what was seen at each move; the meter falls; one step takes all back."""
    scene = captured
    before, slider = scene.store.project, child(scene, "smooth")
    assert number(scene, "jitter_lips_steadied") == number(scene, "jitter_lips_seen")
    places = [
        QPoint(round(slider.width() * x) + 5, slider.height() // 2) for x in (0, 0.5, 0.7, 0.9)
    ]
    motions = {scene.store.project.motion.values.sha for _ in drag(slider, *places)}
    assert len(motions) == 4
    assert seen(scene).settings.smooth > 50
    assert scene.store.undo_label == "Capture: smoothing"
    qtbot.waitUntil(
        lambda: number(scene, "jitter_lips_steadied") < 0.7 * number(scene, "jitter_lips_seen")
    )
    scene.store.undo()
    assert scene.store.project == before


def test_hand_work_survives_reading_again(captured, qtbot):
    scene = captured
    scene.store.edit("Key", lambda p: tracks.set_key(p, "head_yaw", 0.5, 9.0))
    layer = scene.store.project.tracks.head_yaw.layer
    box = child(scene, "head_value")
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, "0.5")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert seen(scene).settings.head == 0.5
    assert scene.store.project.tracks.head_yaw.layer == layer


def test_the_resting_frame_is_chosen_at_the_playhead(captured, qtbot):
    scene = captured
    scene.session.time = 0.4
    click(qtbot, scene, "neutral_here")
    assert seen(scene).settings.neutral == 10 and child(scene, "neutral_frame").value() == 10
    assert scene.store.undo_label == "Capture: resting frame"
    frame = child(scene, "neutral_frame")
    frame.setFocus()
    qtbot.keyClick(frame, Qt.Key.Key_Down)
    assert seen(scene).settings.neutral == 9


def test_lids_are_blinks_or_lanes(captured, qtbot):
    scene = captured
    assert scene.store.project.tracks.blinks.base
    lids = child(scene, "capture_lids")
    lids.setFocus()
    qtbot.keyClick(lids, Qt.Key.Key_Down)
    assert seen(scene).settings.lids == "lanes" and not scene.store.project.tracks.blinks.base


def test_gaps_are_shaded_and_the_curve_scrubs(captured, qtbot):
    scene = captured
    curve = child(scene, "capture_curve")
    image = curve.grab().toImage()
    x = round(curve.width() * 20.5 / 49)
    assert image.pixelColor(x, 3) != image.pixelColor(4, 3)
    at = QPointF(curve.width() * 30 / 49, 10).toPoint()
    qtbot.mouseClick(curve, LEFT, pos=at)
    assert scene.session.time == pytest.approx(1.2)
    assert "2 without a face" in child(scene, "capture_facts", QLabel).text()


def test_another_theme_is_followed(captured):
    scene = captured
    curve = child(scene, "capture_curve")
    dark = curve.grab().toImage()
    scene.theme.use(ThemeName.LIGHT)
    assert curve.grab().toImage() != dark


def held(source):
    """A film that waits before its first picture."""
    go, read, close = threading.Event(), source.read, source.close

    def wait_and_read():
        go.wait(1)
        return read()

    def let_go():
        go.set()
        close()

    source.go, source.read, source.close = go, wait_and_read, let_go
    return source


def no_count(scene):
    child(scene, "count_in").setValue(0)


def test_record_keep(scene, qtbot):
    no_count(scene)
    scene.actor.refresh()
    click(qtbot, scene, "with_microphone")
    click(qtbot, scene, "camera_on")
    click(qtbot, scene, "record_camera")
    assert scene.actor.state is LiveState.RECORDING and scene.microphone.told == ["record"]
    qtbot.waitUntil(lambda: scene.actor.finished is not None, timeout=20_000)
    assert scene.microphone.told == ["record", "stop"]
    click(qtbot, scene, "keep_capture")
    assert scene.store.undo_label == "Captured Camera take 1" and seen(scene).camera
    assert scene.actor.finished is None and not child(scene, "keep_capture").isVisible()


def test_forget(scene, qtbot):
    no_count(scene)
    click(qtbot, scene, "camera_on")
    click(qtbot, scene, "record_camera")
    qtbot.waitUntil(lambda: scene.actor.finished is not None, timeout=20_000)
    click(qtbot, scene, "forget_capture")
    assert seen(scene) is None and scene.actor.finished is None


def test_count_in_can_be_cancelled(scene, qtbot):
    click(qtbot, scene, "camera_on")
    click(qtbot, scene, "record_camera")
    assert scene.panel.camera.view.words == "Get ready"
    assert child(scene, "record_camera").text() == "Cancel"
    click(qtbot, scene, "record_camera")
    assert child(scene, "record_camera").text() == "Record"
    assert scene.actor.state is not LiveState.RECORDING


def test_counting_ends_in_recording(scene, qtbot):
    scene.panel.camera._second.setInterval(5)
    waiting = scene.actor._open
    scene.actor._open = lambda info: held(waiting(info))
    click(qtbot, scene, "camera_on")
    click(qtbot, scene, "record_camera")
    qtbot.waitUntil(lambda: scene.actor.state is LiveState.RECORDING)
    scene.actor._watch._source.go.set()
    qtbot.waitUntil(lambda: scene.actor.finished is not None, timeout=20_000)
    assert len(scene.actor.finished.points) == pytest.approx(36, abs=1)


def test_the_actor_drives_the_preview(scene, qtbot):
    click(qtbot, scene, "drive_preview")
    click(qtbot, scene, "camera_on")
    qtbot.waitUntil(lambda: scene.actor.state is LiveState.OFF, timeout=20_000)
    live = [p for p in scene.preview.projects if p is not None]
    assert live and live[-1].motion is not None and scene.store.project.motion is None
    assert scene.preview.projects[-1] is None, "the document comes back"


def test_the_resting_face_is_shown_beforehand(scene, qtbot):
    source = scene.actor._open
    scene.actor._open = lambda info: held(source(info))
    click(qtbot, scene, "camera_on")
    assert "press Rest" in scene.panel.camera.view.words
    click(qtbot, scene, "calibrate")
    assert "No face is seen" in scene.panel.camera.view.words
    scene.actor._last = [acted().points.array[0]]
    click(qtbot, scene, "calibrate")
    np.testing.assert_array_equal(scene.actor.rest, acted().points.array[0])
    click(qtbot, scene, "camera_on")
    assert scene.actor.state is LiveState.OFF


def test_nobody_before_the_camera_is_said(scene, qtbot):
    scene.detector.blind = True
    said = []
    scene.actor.seen.connect(lambda _view: said.append(scene.panel.camera.view.words))
    click(qtbot, scene, "camera_on")
    qtbot.waitUntil(lambda: bool(said), timeout=20_000)
    assert any("No face is seen" in words for words in said)
    qtbot.waitUntil(lambda: scene.actor.state is LiveState.OFF, timeout=20_000)


def test_no_camera_is_said(scene, qtbot):
    scene.actor._look = tuple
    click(qtbot, scene, "refresh_cameras")
    assert child(scene, "no_camera").isVisible() and not child(scene, "camera_on").isVisible()
    scene.actor._look = lambda: (CameraInfo(number=1, name="New"),)
    click(qtbot, scene, "refresh_cameras")
    assert child(scene, "camera_on").isVisible() and child(scene, "camera").currentText() == "New"


def test_a_camera_that_goes_away_is_told(scene, qtbot):
    def unplugged(_info):
        raise CameraLost("Webcam cannot be opened.", "Close other programs.")

    scene.actor._open = unplugged
    click(qtbot, scene, "camera_on")
    assert scene.reporter.notices[-1].message == "Webcam cannot be opened."
    assert not child(scene, "camera_on").isChecked()


def test_a_closed_panel_watches_nobody(scene, qtbot):
    source = scene.actor._open
    scene.actor._open = lambda info: held(source(info))
    click(qtbot, scene, "camera_on")
    scene.panel.hide()
    assert scene.actor.state is LiveState.OFF

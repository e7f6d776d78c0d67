"""The audio panel with real files, real keys and a mouse; only the sound card is made up."""

import sys
from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLabel, QWidget

from studio.app.edits.audio import SoundLoader
from studio.app.microphone import Microphone, MicState, _unfinished
from studio.app.transport import Transport
from studio.app.voice import Voice, VoiceBook
from studio.app.voice_output import VoiceOutput
from studio.io.assets import AssetStore
from studio.io.audio_files import write_wav
from studio.io.audio_player import DevicePlayer
from studio.ui.bridge import Bridge
from studio.ui.panels.audio import AudioPanel
from studio.ui.playback.timer import PlaybackTimer
from studio.ui.theme import ThemeName
from tests.io.fake_sound import FakeSound
from tests.io.media import tone

RATE = 48000


@pytest.fixture
def sound(monkeypatch):
    fake = FakeSound()
    fake.present.append(fake._device("Headset", inputs=1))
    monkeypatch.setitem(sys.modules, "sounddevice", fake)
    return fake


@pytest.fixture
def studio(sound, tmp_path, store, session, theme, jobs, reporter):
    """Everything behind the panel."""
    bridge = Bridge()
    assets = AssetStore(tmp_path / "assets")
    book = VoiceBook(tmp_path / "voices", assets)
    voice = Voice(store=store, jobs=jobs, reporter=reporter, book=book)
    output = VoiceOutput(voice=voice, open_player=DevicePlayer, reporter=reporter)
    transport = Transport(store=store, session=session, output=output)
    microphone = Microphone(
        folder=tmp_path / "takes", output=output, reporter=reporter, dispatch=bridge.dispatch
    )
    timer = PlaybackTimer(session=session, transport=transport)
    yield SimpleNamespace(
        store=store, session=session, reporter=reporter, voice=voice, transport=transport,
        microphone=microphone, theme=theme, timer=timer,
        loader=SoundLoader(store=store, jobs=jobs, assets=assets, book=book),
    )  # fmt: skip
    timer.stop()
    transport.close()
    microphone.close()
    voice.close()


@pytest.fixture
def panel(studio, qtbot):
    panel = AudioPanel(
        store=studio.store, session=studio.session, theme=studio.theme, reporter=studio.reporter,
        voice=studio.voice, transport=studio.transport, loader=studio.loader,
        microphone=studio.microphone,
    )  # fmt: skip
    qtbot.addWidget(panel)
    panel.resize(420, 600)
    panel.show()
    return panel


@pytest.fixture
def wav(tmp_path):
    path = tmp_path / "Grüße aus Köln.wav"
    write_wav(path, tone(4.0), 16000)
    return path


@pytest.fixture
def loaded(panel, studio, wav, qtbot):
    panel.load(wav)
    qtbot.waitUntil(lambda: studio.voice.peaks is not None)
    return panel


def child(panel, name, kind=QWidget):
    return panel.findChild(kind, name)


def click(qtbot, panel, name):
    widget = child(panel, name)
    assert widget.isEnabled() and widget.isVisible(), name
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def speak(sound, seconds, level=0.4):
    samples = level * np.sin(np.arange(round(seconds * RATE)) / 10)
    for begin in range(0, len(samples), 480):
        sound.stream.hear(samples[begin : begin + 480])


def test_empty_panel_says_what_to_do(panel):
    assert child(panel, "empty_audio").isVisible()
    assert "Drop a sound file or a video" in child(panel, "empty_audio", QLabel).text()
    for name in ("remove_sound", "voice_offset", "spectrogram", "stop_recording"):
        assert not child(panel, name).isEnabled(), name


def test_loaded_sound_is_shown_and_undone(loaded, studio):
    assert child(loaded, "sound_name").toolTip() == "Grüße aus Köln.wav"
    assert child(loaded, "sound_facts", QLabel).text() == "0:04.0 · 16 kHz · mono"
    assert child(loaded, "voice_canvas").isVisible()
    studio.store.undo()
    assert child(loaded, "empty_audio").isVisible()
    studio.store.redo()
    assert loaded.voice_view.canvas.waveform.duration == 4.0


def test_load_button_asks_for_a_file(panel, studio, wav, qtbot, monkeypatch):
    asked = []

    def answer(_parent, _title, _folder, filters):
        asked.append(filters)
        return str(wav), ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", answer)
    click(qtbot, panel, "load_first_sound")
    qtbot.waitUntil(lambda: studio.store.project.audio is not None)
    assert all(suffix in asked[0] for suffix in ("*.opus", "*.m4a", "*.mp4", "*.mov"))


def drop(panel, paths):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    where, buttons = QPointF(50, 200), Qt.MouseButton.LeftButton
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(where.toPoint(), copy, mime, buttons, none)
    QApplication.sendEvent(panel, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(panel, QDropEvent(where, copy, mime, buttons, none))


def test_drop_loads_the_first_file(panel, studio, wav, qtbot):
    drop(panel, [wav, wav.parent / "other.wav"])
    qtbot.waitUntil(lambda: studio.store.project.audio is not None)
    assert studio.store.undo_label == "Loaded Grüße aus Köln.wav"
    assert studio.reporter.notices[0].message == "Only Grüße aus Köln.wav was loaded."


def test_nothing_inside_takes_a_drop_from_the_panel(loaded):
    takers = [w.objectName() for w in loaded.findChildren(QWidget) if w.acceptDrops()]
    assert takers == []


def test_bad_file_is_explained_and_the_voice_stays(loaded, studio, tmp_path, qtbot):
    bad = tmp_path / "song.wav"
    bad.write_text("no sound")
    before = studio.store.project
    drop(loaded, [bad])
    qtbot.waitUntil(lambda: bool(studio.reporter.notices))
    assert "song.wav" in studio.reporter.notices[0].message
    assert studio.store.project is before


def test_remove_and_start_are_steps(loaded, studio, qtbot):
    offset = child(loaded, "voice_offset")
    offset.setFocus()
    offset.stepUp()
    offset.stepUp()
    assert studio.store.project.audio.offset == pytest.approx(0.08)
    qtbot.waitUntil(lambda: studio.store.undo_label == "Moved the voice")
    studio.store.undo()
    assert studio.store.project.audio.offset == 0.0 and offset.value() == 0.0
    click(qtbot, loaded, "remove_sound")
    assert studio.store.project.audio is None
    studio.store.undo()
    assert studio.store.project.audio is not None


def wheel(widget, x, delta):
    at = QPointF(x, 20)
    event = QWheelEvent(
        at, widget.mapToGlobal(at), QPointF(0, delta).toPoint(), QPointF(0, delta).toPoint(),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase,
        False,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)


def test_wheel_zooms_at_the_mouse_and_the_bar_scrolls(loaded):
    view, canvas = loaded.voice_view.view, loaded.voice_view.canvas
    before, at = view.span, view.time_of(100)
    for _ in range(20):
        wheel(canvas.viewport(), 100, 120)
    assert view.span < before / 10 and view.time_of(100) == pytest.approx(at)
    bar = loaded.voice_view.bar
    bar.setValue(bar.minimum())
    assert view.start == pytest.approx(view.first, abs=2e-3)
    for _ in range(80):
        wheel(canvas.viewport(), 100, 120)
    assert view.span <= 0.003, "single samples can be seen"


def test_wheel_over_the_start_changes_nothing(loaded, studio):
    wheel(child(loaded, "voice_offset"), 5, 120)
    assert studio.store.project.audio.offset == 0.0


def test_drag_scrubs_with_sound(loaded, studio, sound, qtbot):
    canvas, view = loaded.voice_view.canvas.viewport(), loaded.voice_view.view
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPointF(100, 20).toPoint())
    assert studio.session.time == pytest.approx(view.time_of(100))
    assert np.abs(sound.stream.play(2000)).max() > 0.1
    qtbot.mouseMove(canvas, QPointF(200, 20).toPoint())
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPointF(200, 20).toPoint())
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPointF(5000, 20).toPoint())
    assert studio.session.time == pytest.approx(4.0 - 0.04)


def test_deck_plays_with_sound_as_clock(loaded, studio, sound, qtbot):
    click(qtbot, loaded, "play")
    assert studio.session.playing and studio.timer.running
    for _ in range(4):
        sound.stream.play(1600)
    qtbot.waitUntil(lambda: studio.session.time > 0.35)
    assert studio.session.time <= 0.4 and not studio.reporter.notices
    click(qtbot, loaded, "play")
    assert not studio.session.playing and not studio.timer.running
    click(qtbot, loaded, "to_end")
    assert studio.session.time == pytest.approx(4.0 - 0.04)
    click(qtbot, loaded, "to_start")
    assert studio.session.time == 0.0
    click(qtbot, loaded, "loop")
    assert studio.session.looping
    studio.session.looping = False
    assert not child(loaded, "loop").isChecked()


def test_spectrogram_replaces_the_waveform(loaded, qtbot):
    canvas = loaded.voice_view.canvas
    before = canvas.grab().toImage()
    click(qtbot, loaded, "spectrogram")
    qtbot.waitUntil(lambda: len(canvas.spectrogram._tiles) > 0)
    assert canvas.spectrogram.isVisible() and not canvas.waveform.isVisible()
    assert canvas.grab().toImage() != before
    click(qtbot, loaded, "spectrogram")
    assert canvas.waveform.isVisible()


def test_record_pause_stop_makes_the_voice(loaded, studio, sound, qtbot, tmp_path):
    click(qtbot, loaded, "record")
    assert not child(loaded, "record").isEnabled() and not child(loaded, "inputs").isEnabled()
    speak(sound, 0.5)
    qtbot.waitUntil(lambda: child(loaded, "elapsed", QLabel).text() == "0:00.5")
    assert child(loaded, "level_meter").held_db > -20
    click(qtbot, loaded, "pause_recording")
    assert child(loaded, "pause_recording").isChecked()
    speak(sound, 0.5)
    click(qtbot, loaded, "pause_recording")
    speak(sound, 0.25)
    click(qtbot, loaded, "stop_recording")
    qtbot.waitUntil(lambda: studio.store.undo_label == "Recorded take 1")
    assert studio.store.project.audio.duration == pytest.approx(0.75)
    qtbot.waitUntil(lambda: not list((tmp_path / "takes").iterdir()))
    studio.store.undo()
    assert studio.store.project.audio.name == "Grüße aus Köln.wav"


def test_keys_of_the_recorder(loaded, studio, sound, qtbot):
    loaded.voice_view.canvas.setFocus()
    qtbot.keyClick(loaded.voice_view.canvas, Qt.Key.Key_R)
    assert studio.microphone.state is MicState.RECORDING
    speak(sound, 0.5)
    focus = loaded.focusWidget()
    qtbot.keyClick(focus, Qt.Key.Key_P)
    assert studio.microphone.state is MicState.PAUSED
    qtbot.keyClick(focus, Qt.Key.Key_R, Qt.KeyboardModifier.ShiftModifier)
    assert studio.microphone.state is MicState.RECORDING and studio.microphone.recorded == 0
    speak(sound, 0.25)
    qtbot.keyClick(focus, Qt.Key.Key_Space)
    assert studio.microphone.state is MicState.OFF
    qtbot.waitUntil(lambda: studio.store.undo_label == "Recorded take 2", timeout=20_000)
    assert studio.store.project.audio.duration == pytest.approx(0.25)


def test_recording_pauses_playing(loaded, studio, qtbot):
    studio.transport.play()
    click(qtbot, loaded, "record")
    assert not studio.session.playing


def test_too_loud_a_take_is_marked_in_the_waveform(panel, studio, sound, qtbot):
    click(qtbot, panel, "record")
    speak(sound, 0.5, level=1.5)
    click(qtbot, panel, "stop_recording")
    qtbot.waitUntil(lambda: studio.voice.peaks is not None)
    assert len(panel.voice_view.canvas.overloads) > 3
    meter = child(panel, "level_meter")
    qtbot.mouseClick(meter, Qt.MouseButton.LeftButton)
    assert not meter.clipped


def test_level_without_recording_ends_with_the_panel(panel, studio, sound, qtbot):
    click(qtbot, panel, "listen")
    assert studio.microphone.state is MicState.LISTENING
    speak(sound, 0.3)
    qtbot.waitUntil(lambda: child(panel, "level_meter").held_db > -20)
    panel.hide()
    assert studio.microphone.state is MicState.OFF and sound.stream.closed


def test_switching_to_a_lost_device_goes_back(panel, studio, sound, qtbot):
    inputs = child(panel, "inputs", QComboBox)
    assert [inputs.itemText(i) for i in range(inputs.count())] == ["Microphone", "Headset"]
    sound.present.pop()
    inputs.setCurrentIndex(1)
    inputs.activated.emit(1)
    assert inputs.currentText() == "Microphone"
    assert "Headset" in studio.reporter.notices[0].message


def test_no_microphone_is_said_and_refresh_finds_one(panel, studio, sound, qtbot):
    kept, sound.present[1:] = sound.present[1:], []
    click(qtbot, panel, "refresh_inputs")
    assert child(panel, "no_microphone").isVisible() and not child(panel, "record").isEnabled()
    sound.present[1:] = kept
    click(qtbot, panel, "refresh_inputs")
    assert not child(panel, "no_microphone").isVisible() and child(panel, "record").isEnabled()


def test_a_take_of_a_run_that_died_can_be_kept(panel, studio, tmp_path, qtbot):
    (tmp_path / "takes").mkdir()
    write_wav(tmp_path / "takes" / "take 2020-01-01.wav", tone(0.5), 16000)
    assert not child(panel, "lost_take").isVisible()
    studio.microphone.leftovers = _unfinished(tmp_path / "takes")
    panel.recorder.refresh()
    click(qtbot, panel, "keep_lost_take")
    qtbot.waitUntil(lambda: studio.store.undo_label == "Recorded take 1")
    assert not child(panel, "lost_take").isVisible()


def test_a_moved_voice_is_drawn_moved(loaded, studio):
    studio.store.edit("Move", lambda p: replace(p, audio=replace(p.audio, offset=1.0)))
    assert loaded.voice_view.canvas.waveform.boundingRect().left() == 1.0
    assert loaded.voice_view.view.duration == 5.0


@pytest.mark.parametrize("name", list(ThemeName))
@pytest.mark.parametrize(("width", "height"), [(360, 480), (1280, 280)])
def test_nothing_is_clipped(loaded, studio, name, width, height):
    studio.theme.use(name)
    for _ in range(2):  # the first turns the layout, and with it what is the least height
        loaded.resize(width, height)
        QApplication.processEvents()
    assert (loaded.width(), loaded.height()) == (width, height)
    for widget in loaded.findChildren(QWidget):
        if widget.isVisible() and widget.accessibleName() and widget.parentWidget():
            corner = widget.mapTo(loaded, widget.rect().bottomRight())
            assert loaded.rect().contains(corner), widget.objectName()
            needed = widget.minimumSizeHint().width()
            assert widget.width() >= needed, widget.objectName()

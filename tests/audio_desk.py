"""One desk for tests of the audio panel, its sound card made up; put back before each test."""

import sys
import threading
import time
from contextlib import contextmanager

import numpy as np
import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDockWidget, QWidget

from studio.app.sound_habits import SoundHabits
from studio.io.audio_files import read_audio, write_wav
from studio.io.audio_player import DevicePlayer
from studio.ui.desk import Desk
from studio.ui.services import Folders
from tests.io.fake_sound import FakeSound
from tests.io.media import tone

LEFT = Qt.MouseButton.LeftButton
DEVICE_RATE = 48_000


def waited(condition, seconds=30):
    """Let the window go on until `condition()` holds; whether it did in time."""
    end = time.monotonic() + seconds
    while not condition() and time.monotonic() < end:
        QTest.qWait(10)
    return condition()


@contextmanager
def sound_card():
    """A sound card without devices in the place of the real one."""
    fake = FakeSound()
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(sys.modules, "sounddevice", fake)
        yield fake


@contextmanager
def opened_desk(qapp, home):
    """A whole desk, the audio panel in front, its voice of eight seconds; all threads run."""
    settings = QSettings(str(home / "window.ini"), QSettings.Format.IniFormat)
    desk = Desk(qapp, Folders(state=home / "state", cache=home / "cache"), settings, DevicePlayer)
    desk.window.resize(1280, 800)
    desk.window.show()
    desk.window.findChild(QDockWidget, "audio").raise_()
    path = home / "voice.wav"
    write_wav(path, tone(8.0, hertz=100.0), 16_000)
    desk.audio.load(path)
    assert waited(lambda: desk.services.voice.peaks is not None)
    together = threading.Barrier(4)
    for _ in range(3):
        desk.services.jobs.start("Warming up", lambda _context: together.wait(30), quiet=True)
    together.wait(30)
    assert waited(lambda: not desk.services.jobs.active)
    desk.services.output.release()
    yield desk, desk.services.store.project
    desk.close()
    qapp.processEvents()


def as_at_first(card):
    """The sound card with its first devices."""
    card.fails_to_start = False
    card.present[:] = FakeSound().present
    card.present.append(card._device("Headset", inputs=1))


def put_back(desk, project):
    """The desk with its voice, as if it had just been opened."""
    s, panel = desk.services, desk.audio
    s.session.playing = False
    s.store.open(project, saved=True)
    s.session.time = 0.0
    s.microphone.forget()
    s.microphone.listen(False)
    s.microphone.refresh()
    s.microphone._takes = 0
    panel.latency._clap.forget()
    panel.latency.refresh()
    s.session.sound = SoundHabits()
    panel.recorder._meter.reset()
    panel.voice_view.select_nothing()
    panel.voice_view.view.fit_all()
    assert waited(lambda: s.voice.peaks is not None)
    desk.window.activateWindow()
    panel.voice_view.canvas.setFocus()


def let_go(desk):
    """End what a test began."""
    s, panel = desk.services, desk.audio
    s.session.playing = False
    s.microphone.forget()
    s.microphone.listen(False)
    panel.latency._clap.close()
    s.output.release()
    assert waited(lambda: not s.jobs.active)


def press(desk, key, modifiers=Qt.KeyboardModifier.NoModifier):
    focus = desk.audio.focusWidget() or desk.audio.voice_view.canvas
    QTest.keyClick(focus, key, modifiers)


def child(desk, name, kind=QWidget):
    return desk.window.findChild(kind, name)


def click(desk, name):
    widget = child(desk, name)
    assert widget.isVisible() and widget.isEnabled(), name
    QTest.mouseClick(widget, LEFT)


def microphone_of(sound):
    """The stream that listens."""
    return next(s for s in reversed(sound.streams) if s.channels == 1 and not s.closed)


def loudspeaker_of(sound):
    """The stream that plays."""
    return next(s for s in reversed(sound.streams) if s.channels == 2 and not s.closed)


def speak(sound, seconds, level=0.4, **options):
    stream = microphone_of(sound)
    samples = level * np.sin(np.arange(round(seconds * DEVICE_RATE)) / 10)
    for begin in range(0, len(samples), 480):
        stream.hear(samples[begin : begin + 480], **options)


def voice(desk):
    """The samples of the project's voice, and how many per second."""
    s = desk.services
    return read_audio(s.assets.path(s.store.project.audio.asset))

"""Conventions of audio and capture, by real keys and mouse on a whole desk.

The sound card is made up; what it hears and plays is given by hand.
"""

from dataclasses import replace

import numpy as np
import pytest
from audio_desk import (
    child,
    loudspeaker_of,
    press,
    speak,
    voice,
)
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from transport_player import ten_seconds

from studio.app.microphone import MicState

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_r_records_p_pauses_space_stops(desk, sound, qtbot):
    """R record; P pauses while recording only; Space stops: the take is the voice, one step."""
    store, microphone = desk.services.store, desk.services.microphone
    press(desk, Qt.Key.Key_P)
    assert microphone.state is MicState.OFF
    press(desk, Qt.Key.Key_R)
    assert microphone.state is MicState.RECORDING and not desk.services.session.playing
    speak(sound, 0.5)
    press(desk, Qt.Key.Key_P)
    assert microphone.state is MicState.PAUSED
    speak(sound, 0.5)
    press(desk, Qt.Key.Key_P)
    press(desk, Qt.Key.Key_Space)
    assert microphone.state is MicState.OFF and not desk.services.session.playing
    qtbot.waitUntil(lambda: store.undo_label == "Recorded take 1", timeout=10_000)
    assert store.project.audio.duration == pytest.approx(0.5)


def test_shift_r_records_a_new_take(desk, sound, qtbot):
    """Shift+R new take: what is being recorded is kept as a step, and another take begins."""
    store, microphone = desk.services.store, desk.services.microphone
    press(desk, Qt.Key.Key_R, SHIFT)
    speak(sound, 0.5)
    qtbot.waitUntil(lambda: microphone.recorded > 0.4)
    press(desk, Qt.Key.Key_R, SHIFT)
    assert microphone.state is MicState.RECORDING and microphone.recorded < 0.1
    qtbot.waitUntil(lambda: store.undo_label == "Recorded take 1", timeout=10_000)
    assert store.project.audio.duration == pytest.approx(0.5) and microphone.recording
    speak(sound, 0.25)
    press(desk, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: store.undo_label == "Recorded take 2", timeout=10_000)
    assert store.project.audio.duration == pytest.approx(0.25)
    store.undo()
    assert store.project.audio.name == "Take 1"


def test_start_over_forgets_what_is_recorded(desk, sound, qtbot):
    """Start over, a button and a command: what is being recorded is forgotten, and begun again."""
    store, microphone = desk.services.store, desk.services.microphone
    press(desk, Qt.Key.Key_R)
    speak(sound, 0.5)
    qtbot.waitUntil(lambda: microphone.recorded > 0.4)
    desk.window.actions_by_id["audio_start_over"].trigger()
    assert microphone.recording and microphone.recorded < 0.1
    speak(sound, 0.25)
    press(desk, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: store.undo_label == "Recorded take 1", timeout=10_000)
    assert store.project.audio.duration == pytest.approx(0.25)


def test_record_with_pre_roll(desk, sound, qtbot):
    """Ctrl+R: some seconds are heard, then recording counts from the playhead, voice or not."""
    s = desk.services
    s.store.open(ten_seconds(), saved=True)
    spin = desk.audio.recorder.lead.pre_roll
    spin.setFocus()
    QTest.keyClick(spin, Qt.Key.Key_Down)
    QTest.keyClick(spin, Qt.Key.Key_Down)
    desk.audio.voice_view.setFocus()
    s.session.time = 4.0
    press(desk, Qt.Key.Key_R, CTRL)
    assert s.session.playing and s.session.time == pytest.approx(1.0, abs=0.1)
    assert s.microphone.recording
    s.session.playing = False
    s.session.time = 4.0
    speak(sound, 4.0, level=0.2)
    QTest.qWait(60)
    assert s.microphone.recorded == pytest.approx(4.0, abs=0.1)
    press(desk, Qt.Key.Key_M, CTRL)
    press(desk, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: s.store.undo_label == "Recorded from 4.00 s", timeout=10_000)
    clip = s.store.project.audio
    assert clip.offset == 4.0 and clip.duration == pytest.approx(1.0, abs=0.02)
    assert [m.time for m in s.store.project.markers] == [pytest.approx(5.0, abs=0.1)]
    s.store.undo()
    assert s.store.project.audio is None


def test_recording_behind_the_voice_leaves_silence(desk, sound, qtbot):
    """Record with pre-roll behind the end of the voice: it stays, silence lies between."""
    s = desk.services
    before, rate = voice(desk)
    s.session.sound = replace(s.session.sound, pre_roll=0)
    s.session.time = 9.0
    press(desk, Qt.Key.Key_R, CTRL)
    assert s.microphone.recording and not s.session.playing
    speak(sound, 1.0, level=0.2)
    QTest.qWait(60)
    press(desk, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: s.store.undo_label == "Recorded from 9.00 s", timeout=10_000)
    after, _ = voice(desk)
    np.testing.assert_allclose(after[: len(before)], before, atol=1e-5)
    assert np.abs(after[len(before) : round(8.98 * rate)]).max() == 0.0
    assert np.abs(after[9 * rate :]).max() == pytest.approx(0.2, abs=0.01)


def test_stop_and_forget(desk, sound):
    """Shift+Esc while recording stops and forgets: no take, no step."""
    store, microphone = desk.services.store, desk.services.microphone
    before = store.project
    press(desk, Qt.Key.Key_R)
    speak(sound, 0.5)
    press(desk, Qt.Key.Key_Escape, SHIFT)
    assert microphone.state is MicState.OFF and store.project is before
    assert not list((desk.services.folders.state / "recordings").iterdir())


def test_record_with_count_in(desk, sound, qtbot):
    """Seconds are counted down before the take begins; R again cancels."""
    recorder, microphone = desk.audio.recorder, desk.services.microphone
    recorder.lead.count_in.setValue(3)
    recorder._second.setInterval(20)
    press(desk, Qt.Key.Key_R)
    assert not microphone.recording and child(desk, "elapsed", QLabel).text() == "3"
    press(desk, Qt.Key.Key_R)
    assert child(desk, "elapsed", QLabel).text() == ""
    press(desk, Qt.Key.Key_R)
    qtbot.waitUntil(lambda: microphone.recording)
    press(desk, Qt.Key.Key_Escape, SHIFT)


def test_space_plays_while_nothing_is_recorded(desk):
    """Space stays play and pause where nothing is recorded."""
    press(desk, Qt.Key.Key_Space)
    assert desk.services.session.playing
    press(desk, Qt.Key.Key_Space)
    assert not desk.services.session.playing


def test_shift_d_punches_in_after_five_seconds(desk, sound, qtbot):
    """Shift+D: 5 s are heard, then recording counts; 10 ms cross-fade; one step."""
    s = desk.services
    before, _ = voice(desk)
    s.session.time = 6.0
    press(desk, Qt.Key.Key_D, SHIFT)
    assert s.session.playing and s.session.time == pytest.approx(1.0, abs=0.1)
    assert s.microphone.recording
    player = loudspeaker_of(sound)

    def silent():
        player.play(1600)
        speak(sound, 0.1, level=0.2)
        return not s.session.playing

    qtbot.waitUntil(silent, timeout=20_000)
    assert s.session.time == pytest.approx(6.0, abs=0.15)
    speak(sound, 1.0, level=0.2)
    qtbot.waitUntil(lambda: s.microphone.recorded > 5.5)
    recorded = s.microphone.recorded
    press(desk, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: s.store.undo_label == "Punched in at 6.00 s", timeout=10_000)
    after, rate = voice(desk)
    assert len(after) / rate == pytest.approx(recorded + 1.0, abs=0.01), "it began at 1 s"
    point, fade = 6 * rate, rate // 100
    np.testing.assert_allclose(after[: point - fade], before[: point - fade], atol=1e-5)
    assert np.abs(after[point:]).max() == pytest.approx(0.2, abs=0.01)
    assert s.session.time == pytest.approx(6.0)
    s.store.undo()
    assert len(voice(desk)[0]) == len(before)


def test_punching_into_a_selection_stops_by_itself(desk, sound, qtbot):
    """With a selection the recording ends with it, and the old voice comes back behind it."""
    s = desk.services
    before, rate = voice(desk)
    desk.audio.voice_view.select(1.0, 2.0)
    press(desk, Qt.Key.Key_D, SHIFT)
    for _ in range(3):
        speak(sound, 1.0, level=0.2)
        QTest.qWait(60)
    qtbot.waitUntil(lambda: s.store.undo_label == "Punched in at 1.00 s", timeout=10_000)
    after, _ = voice(desk)
    assert len(after) == len(before)
    np.testing.assert_allclose(after[2 * rate :], before[2 * rate :], atol=1e-5)
    inside = after[round(1.05 * rate) : round(1.95 * rate)]
    assert np.abs(inside).max() == pytest.approx(0.2, abs=0.01)


def test_without_a_voice_there_is_nothing_to_punch_into(desk):
    """Shift+D where there is no voice says so and records nothing."""
    s = desk.services
    s.session.time = 30.0
    press(desk, Qt.Key.Key_D, SHIFT)
    assert not s.microphone.recording
    assert s.reporter.notices[-1].message == "There is no voice to punch into."

"""Conventions of the audio panel by real keys and mouse: selecting, labels, waveform, devices.

The sound card is made up; what it hears and plays is given by hand.
"""

from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest
from audio_desk import (
    DEVICE_RATE,
    child,
    click,
    loudspeaker_of,
    microphone_of,
    press,
    speak,
    voice,
)
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from studio.app.clap_test import RATE, claps
from studio.app.edits.audio import DROPOUT
from studio.app.sound_habits import SoundHabits, WaveScale
from studio.io.audio_recorder import Level

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


def test_brackets_select_while_playing(desk, sound):
    """`[` and `]` set the selection from and to where it plays, which goes on; Esc clears it."""
    view, session = desk.audio.voice_view, desk.services.session
    session.time = 1.0
    press(desk, Qt.Key.Key_Space)
    press(desk, Qt.Key.Key_BracketLeft)
    assert session.playing and view.selection == pytest.approx((1.0, 8.0), abs=0.1)
    for _ in range(4):
        loudspeaker_of(sound).play(4800)
    desk.services.transport.tick()
    press(desk, Qt.Key.Key_BracketRight)
    assert session.playing and view.selection[1] == pytest.approx(session.time)
    assert 1.0 < session.time < 2.0
    before = view.canvas.grab().toImage()
    press(desk, Qt.Key.Key_Space)
    press(desk, Qt.Key.Key_Escape)
    assert view.selection is None
    assert view.canvas.grab().toImage() != before


def test_shift_drag_selects(desk):
    """A drag with Shift selects; without it scrubs."""
    view = desk.audio.voice_view
    canvas = view.canvas.viewport()
    QTest.mousePress(canvas, LEFT, SHIFT, QPoint(60, 20))
    moved = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(120, 20), canvas.mapToGlobal(QPointF(120, 20)),
        Qt.MouseButton.NoButton, LEFT, SHIFT,
    )  # fmt: skip
    QApplication.sendEvent(canvas, moved)
    QTest.mouseRelease(canvas, LEFT, SHIFT, QPoint(120, 20))
    assert view.selection == pytest.approx((view.view.time_of(60), view.view.time_of(120)))


def test_ctrl_m_labels_where_it_plays_or_records(desk, sound, qtbot):
    """Ctrl+M puts a label where it plays, or where the recording is now."""
    s = desk.services
    s.session.time = 2.0
    press(desk, Qt.Key.Key_M, CTRL)
    assert [m.time for m in s.store.project.markers] == [2.0]
    press(desk, Qt.Key.Key_R)
    speak(sound, 0.8)
    qtbot.waitUntil(lambda: s.microphone.recorded >= 0.8)
    press(desk, Qt.Key.Key_M, CTRL)
    assert [m.time for m in s.store.project.markers] == [0.8, 2.0]
    assert s.microphone.recording
    press(desk, Qt.Key.Key_Space)


def test_markers_while_recording_lie_where_the_recording_will(desk, sound, qtbot):
    """M or Ctrl+M anywhere: while a voice is recorded, where that will lie, not the playhead."""
    s = desk.services
    s.store.edit("Moved", lambda p: replace(p, audio=replace(p.audio, offset=1.0)))
    s.session.time = 6.0
    press(desk, Qt.Key.Key_R)
    for seconds, key, modifiers in ((0.8, Qt.Key.Key_M, CTRL), (0.4, Qt.Key.Key_M, None)):
        already = s.microphone.recorded
        speak(sound, seconds)
        qtbot.waitUntil(lambda wanted=already + seconds: s.microphone.recorded >= wanted - 0.01)
        desk.timeline.canvas.setFocus()
        QTest.keyClick(desk.timeline.canvas, key, modifiers or Qt.KeyboardModifier.NoModifier)
    assert [m.time for m in s.store.project.markers] == pytest.approx([1.8, 2.2], abs=0.03)
    assert s.microphone.recording
    desk.audio.voice_view.canvas.setFocus()
    press(desk, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: s.store.undo_label == "Recorded take 1", timeout=10_000)
    assert s.store.project.audio.offset == 1.0


def test_ctrl_b_labels_the_selection(desk):
    """Ctrl+B labels the selection: a marker as long as it is."""
    desk.audio.voice_view.select(1.2, 3.0)
    press(desk, Qt.Key.Key_B, CTRL)
    (marker,) = desk.services.store.project.markers
    assert (marker.time, marker.end) == (pytest.approx(1.2), pytest.approx(3.0))
    assert desk.services.store.undo_label == "Labelled 1.80 s"
    desk.audio.voice_view.select(1.2, 2.0)
    press(desk, Qt.Key.Key_B, CTRL)
    (marker,) = desk.services.store.project.markers
    assert marker.end == pytest.approx(2.0)


def test_the_waveform_is_linear_decibels_or_rms(desk, open_desk, tmp_path):
    """Waveform: linear, decibels or RMS, in the panel and the timeline alike, remembered."""
    canvas, strip = desk.audio.voice_view.canvas, desk.timeline.wave
    choice = child(desk, "wave_scale")
    pictures = {}
    for step, scale in enumerate(WaveScale):
        menu = choice.menu()
        menu.popup(choice.mapToGlobal(QPoint(0, 0)))
        menu.setActiveAction(menu.actions()[step])
        QTest.keyClick(menu, Qt.Key.Key_Return)
        assert desk.services.session.sound.scale is scale
        assert desk.window.actions_by_id[f"wave_{scale}"].isChecked()
        QApplication.processEvents()
        pictures[scale] = [bytes(w.grab().toImage().constBits()) for w in (canvas, strip)]
    for one, other in combinations(pictures.values(), 2):
        assert all(a != b for a, b in zip(one, other, strict=True))
    habits = SoundHabits(scale=WaveScale.DB, count_in=3, pre_roll=2)
    open_desk().services.session.sound = habits
    assert open_desk().services.session.sound == habits


def drag(widget, start, end):
    """Press at pixel column `start`, move in steps, release at `end`."""
    QTest.mousePress(widget, LEFT, Qt.KeyboardModifier.NoModifier, QPoint(start, 20))
    for x in (start, (start + end) // 2, end):
        QTest.qWait(50)  # a grain is heard every 40 ms
        at = QPointF(x, 20)
        moved = QMouseEvent(
            QEvent.Type.MouseMove, at, widget.mapToGlobal(at), Qt.MouseButton.NoButton, LEFT,
            Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip
        QApplication.sendEvent(widget, moved)
    QTest.mouseRelease(widget, LEFT, Qt.KeyboardModifier.NoModifier, QPoint(end, 20))


@pytest.mark.parametrize("heard", [True, False])
def test_scrubbing_plays_short_grains(desk, sound, heard):
    """Scrubbing plays short grains of the voice, then silence; a switch of the menu silences it."""
    session = desk.services.session
    if session.playback.grains is not heard:
        desk.window.actions_by_id["scrub_sound"].trigger()
    streams = len(sound.streams)
    canvas = desk.audio.voice_view.canvas.viewport()
    drag(canvas, 100, 140)
    assert not session.playing
    if not heard:
        assert len(sound.streams) == streams or not np.abs(loudspeaker_of(sound).play(4800)).any()
        desk.window.actions_by_id["scrub_sound"].trigger()
        return
    speaker = loudspeaker_of(sound)
    played = np.concatenate([speaker.play(480) for _ in range(40)])
    loud = np.flatnonzero(np.abs(played[:, 0]) > 1e-4)
    assert len(loud) and loud[-1] < 0.2 * DEVICE_RATE, "a grain is short"


def test_the_waveform_keeps_its_shape(desk):
    """Its shape stays as it is while it is scrolled, and while it plays."""
    view, session = desk.audio.voice_view, desk.services.session
    canvas, time = view.canvas, view.view
    press(desk, Qt.Key.Key_1, CTRL)
    press(desk, Qt.Key.Key_1, CTRL)

    def wave():
        QApplication.processEvents()
        image = canvas.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        pixels = np.frombuffer(image.constBits(), np.uint8)
        pixels = pixels.reshape(image.height(), image.bytesPerLine() // 4, 4)
        colour = QColor(desk.theme.colours.waveform)
        wanted = (colour.blue(), colour.green(), colour.red())
        return (pixels[:, : image.width(), :3] == wanted).all(axis=2)

    session.time = 3.0
    time.scroll_to(2.0)
    before = wave()
    columns = 40
    time.scroll_to(2.0 + columns * time.scale)
    after = wave()
    assert before.any()
    same = before[:, columns:] == after[:, : before.shape[1] - columns]
    assert same.mean() > 0.995
    session.time = 3.1
    assert (wave() == after).mean() > 0.98, "the playhead alone is elsewhere"


def test_zoom_keys(desk):
    """Ctrl+1/2/3 zoom in, normal, out; Ctrl+E to the selection; Ctrl+F the whole sound."""
    view = desk.audio.voice_view.view
    whole = view.span
    press(desk, Qt.Key.Key_1, CTRL)
    assert view.span == pytest.approx(whole / 2)
    press(desk, Qt.Key.Key_3, CTRL)
    assert view.span == pytest.approx(whole)
    press(desk, Qt.Key.Key_2, CTRL)
    assert view.scale == pytest.approx(0.01)
    desk.audio.voice_view.select(2.0, 2.5)
    press(desk, Qt.Key.Key_E, CTRL)
    assert view.start < 2.0 < 2.5 < view.end and view.span < 1.0
    press(desk, Qt.Key.Key_F, CTRL)
    assert view.span == pytest.approx(whole)


def test_z_snaps_to_zero_crossings(desk):
    """Z puts the selection, or the playhead, where the sound passes zero."""
    s = desk.services
    samples, rate = voice(desk)

    def still(time):
        at = round(time * rate)
        return abs(samples[at]) <= np.abs(np.diff(samples)).max()

    s.session.time = 1.0 + 0.0024
    assert not still(s.session.time)
    press(desk, Qt.Key.Key_Z)
    assert still(s.session.time) and s.session.time == pytest.approx(1.0024, abs=0.006)
    view = desk.audio.voice_view
    view.select(2.0023, 3.0027)
    press(desk, Qt.Key.Key_Z)
    assert all(map(still, view.selection))


def test_keys_live_in_the_audio_panel_only(desk):
    """Elsewhere the same keys mean what they mean there."""
    desk.timeline.canvas.setFocus()
    QTest.keyClick(desk.timeline.canvas, Qt.Key.Key_R)
    assert not desk.services.microphone.recording
    assert child(desk, "audio_punch") is None or desk.window.actions_by_id["audio_punch"]
    for name in ("record", "punch", "label", "zoom_fit", "zero"):
        assert desk.window.actions_by_id[f"audio_{name}"].toolTip()


def test_the_meter_aims_at_minus_six_and_holds_red(desk, sound, qtbot, monkeypatch):
    """Meter: line at -6 dB; an overload stays red until a click resets it."""
    meter = child(desk, "level_meter")
    click(desk, "listen")
    quiet = meter.grab().toImage()
    speak(sound, 0.2, level=0.4)
    qtbot.waitUntil(lambda: meter.peak_db == pytest.approx(-8.0, abs=0.5))
    assert meter.grab().toImage() != quiet and not meter.clipped
    monkeypatch.setattr(
        desk.services.microphone, "level", lambda: Level(peak=1.0, rms=0.7, clipped=True)
    )
    qtbot.waitUntil(lambda: meter.clipped)
    monkeypatch.setattr(desk.services.microphone, "level", Level)
    qtbot.wait(80)
    assert meter.clipped
    QTest.mouseClick(meter, LEFT)
    assert not meter.clipped


def test_dropouts_become_labels(desk, sound, qtbot):
    """A gap in the recording is a label at its place, a message, and part of the same step."""
    s = desk.services
    press(desk, Qt.Key.Key_R)
    speak(sound, 0.5)
    qtbot.waitUntil(lambda: s.microphone.recorded >= 0.5)
    microphone_of(sound).hear(np.zeros(480), overflow=True)
    speak(sound, 0.5)
    press(desk, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: s.store.undo_label == "Recorded take 1", timeout=10_000)
    (label,) = s.store.project.markers
    assert label.name == DROPOUT and label.time == pytest.approx(0.5, abs=0.03)
    assert any("gaps in 1 place" in notice.message for notice in s.reporter.notices)
    s.store.undo()
    assert s.store.project.markers == () and s.store.project.audio.name == "voice.wav"


def test_devices_are_listed_again_and_a_failed_switch_restores(desk, sound):
    """Device list with refresh; a device that cannot be opened leaves the one before."""
    s, inputs = desk.services, child(desk, "inputs")
    before = s.microphone.device
    sound.present.append(sound._device("New microphone", inputs=1))
    click(desk, "refresh_inputs")
    assert inputs.findText("New microphone") >= 0
    sound.fails_to_start = True
    inputs.showPopup()
    QTest.keyClick(inputs.view(), Qt.Key.Key_End)
    QTest.keyClick(inputs.view(), Qt.Key.Key_Return)
    sound.fails_to_start = False
    assert s.microphone.device == before and inputs.currentText() == before.name
    assert any("cannot be opened" in notice.message for notice in s.reporter.notices)


def test_latency_is_measured_once_per_device(desk, sound, qtbot, monkeypatch):
    """Clap test: claps that are heard 120 ms late say so, and it is remembered by device."""
    s, row = desk.services, desk.audio.latency
    clap, now = row._clap, [100.0]
    monkeypatch.setattr(clap, "_clock", lambda: now[0])
    assert child(desk, "latency", QLabel).text() == "Latency unknown"
    monkeypatch.setattr(s.output, "sounded", lambda: 0 if now[0] < 100.01 else 480)
    click(desk, "clap_test")
    row._timer.stop()
    assert clap.running and not child(desk, "clap_test").isEnabled()
    stream = microphone_of(sound)
    heard = np.concatenate([np.zeros(round(0.13 * RATE)), 0.5 * claps(), np.zeros(RATE)])
    for begin in range(0, len(heard), 4800):
        stream.hear(heard[begin : begin + 4800])
        QTest.qWait(5)
    now[0] = 100.02
    row._tick()
    now[0] = 103.0
    row._tick()
    # The first clap left the loudspeaker 10 ms after recording began.
    assert clap.latency == pytest.approx(0.12, abs=0.002)
    assert child(desk, "latency", QLabel).text() == "Latency 120 ms"
    assert desk.audio.punch._latency() == clap.latency
    assert not clap.running and child(desk, "clap_test").isEnabled()


def test_a_clap_that_nobody_hears_is_told(desk, sound, monkeypatch):
    """Silence measures nothing, and says what to do."""
    row = desk.audio.latency
    clap, now = row._clap, [100.0]
    monkeypatch.setattr(clap, "_clock", lambda: now[0])
    click(desk, "clap_test")
    row._timer.stop()
    microphone_of(sound).hear(np.zeros(48_000))
    now[0] = 103.0
    row._tick()
    assert clap.latency is None and not clap.running
    assert desk.services.reporter.notices[-1].message == "The claps were not heard."

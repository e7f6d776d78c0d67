"""The speech panel with real voices and a real mouse: performing, shaping, words, new voices."""

from dataclasses import replace

import pytest
from librosa.effects import time_stretch
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QDoubleSpinBox, QLabel, QPushButton, QSlider

from studio.app.edits import tracks
from studio.app.edits.audio import SoundLoader
from studio.app.retiming import Retiming
from studio.app.voice import Voice, VoiceBook
from studio.domain.take import TakeNote
from studio.domain.words import Phone, Transcript, Word
from studio.io.assets import AssetStore
from studio.io.audio_files import read_audio, write_wav
from studio.ui.panels.speech import SpeechPanel
from tests.io.media import tone

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(qtbot, tmp_path, store, session, theme, jobs, reporter):
    assets = AssetStore(tmp_path / "assets")
    book = VoiceBook(tmp_path / "voices", assets)
    voice = Voice(store=store, jobs=jobs, reporter=reporter, book=book)
    panel = SpeechPanel(
        store=store, session=session, theme=theme, voice=voice,
        retiming=Retiming(store=store, jobs=jobs, voices=book),
    )  # fmt: skip
    panel.loader = SoundLoader(store=store, jobs=jobs, assets=assets, book=book)
    panel.voice = voice
    qtbot.addWidget(panel)
    panel.resize(352, 760)
    panel.show()
    yield panel
    voice.close()


@pytest.fixture
def loaded(panel, tmp_path, qtbot):
    path = tmp_path / "voice.wav"
    write_wav(path, tone(4.0), 16000)
    panel.loader.load(path)
    qtbot.waitUntil(lambda: panel.voice.peaks is not None)
    return panel


def text(panel, name):
    return panel.findChild(QLabel, name).text()


def click(qtbot, panel, name):
    button = panel.findChild(QPushButton, name)
    assert button.isEnabled() and button.isVisible(), name
    qtbot.mouseClick(button, LEFT)


def with_words(store, start=1.0):
    """Two words are said, the first from `start` seconds of the voice on."""
    phones = tuple(
        Phone(symbol=symbol, start=start + 0.2 * place, end=start + 0.2 * (place + 1))
        for place, symbol in enumerate(("M", "AY"))
    )
    words = (
        Word(text="my", start=phones[0].start, end=phones[-1].end, phones=phones),
        Word(text="word", start=start + 1.0, end=start + 1.5),
    )
    said = Transcript(asset=store.project.audio.asset, words=words)
    store.edit("Aligned the transcript", lambda p: replace(p, transcript=said))


def test_without_a_voice_it_says_where_one_comes_from(panel):
    assert "no voice" in text(panel, "speech_take")
    for name in ("perform", "another_take", "ask_transcript"):
        assert not panel.findChild(QPushButton, name).isEnabled(), name
    assert not panel.words.isVisible()


def test_a_voice_can_be_performed_anew_and_given_words(loaded, qtbot):
    assert text(loaded, "speech_take") == "voice.wav has not been performed."
    for signal, name in (
        (loaded.perform_requested, "perform"),
        (loaded.another_requested, "another_take"),
        (loaded.transcript_requested, "ask_transcript"),
    ):
        with qtbot.waitSignal(signal):
            click(qtbot, loaded, name)


def test_it_says_which_take_the_lips_follow(loaded, store):
    note = TakeNote(number=2, voice="voice.wav")
    store.edit("Performed the voice", lambda p: replace(p, performed=note))
    assert text(loaded, "speech_take") == "Take B of voice.wav"
    store.undo()
    assert "has not been performed" in text(loaded, "speech_take")


def test_lips_are_shaped_by_a_drag_that_is_one_step(panel, store):
    slider = panel.findChild(QSlider, "jaw")
    before = slider.value()
    slider.setSliderDown(True)
    for position in range(before, 1001, 100):
        slider.setSliderPosition(position)
    slider.setSliderPosition(1000)
    slider.setSliderDown(False)
    assert store.project.mouth.jaw == pytest.approx(2.0)
    assert store.steps == ("Generated lips: jaw",)
    store.undo()
    assert slider.value() == before
    slider.setValue(0)
    place = QPointF(slider.rect().center())
    double = QMouseEvent(
        QEvent.Type.MouseButtonDblClick, place, slider.mapToGlobal(place), LEFT, LEFT,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(slider, double)
    assert store.project.mouth.jaw == 1.0


def test_the_gate_of_the_voice_is_set_in_one_step(panel, store, qtbot):
    hold = panel.findChild(QDoubleSpinBox, "hold_value")
    assert hold.suffix() == " s" and hold.value() == pytest.approx(0.12)
    hold.setFocus()
    hold.selectAll()
    qtbot.keyClicks(hold.lineEdit(), hold.locale().toString(0.5))
    qtbot.keyClick(hold, Qt.Key.Key_Return)
    assert store.project.performance.gate.hold == pytest.approx(0.5)
    assert store.steps == ("Voice gate: hold",)
    store.undo()
    assert hold.value() == pytest.approx(0.12)
    for name in ("threshold", "hold", "release"):
        assert "default" in panel.findChild(QSlider, name).toolTip()


def test_every_setting_of_the_lips_says_what_it_is(panel):
    names = ("strength", "smoothness", "closing", "jaw", "width")
    for slider in (panel.findChild(QSlider, name) for name in names):
        assert slider.accessibleName() and "default" in slider.toolTip()


def test_a_click_on_a_word_and_enter_go_there(loaded, store, session, qtbot):
    store.edit("Moved", lambda p: replace(p, audio=replace(p.audio, offset=0.48)))
    with_words(store)
    words = loaded.words
    assert words.isVisible() and text(loaded, "speech_words") == "2 words"
    cells = [words.model_of.index(0, column).data() for column in range(3)]
    assert cells == ["my", "0:01:12", "M AY"]
    place = words.visualRect(words.model_of.index(0, 0)).center()
    qtbot.mouseClick(words.viewport(), LEFT, pos=place)
    assert session.time == pytest.approx(1.48)
    qtbot.keyClick(words, Qt.Key.Key_Down)
    assert session.time == pytest.approx(1.48)  # choosing alone goes nowhere
    qtbot.keyClick(words, Qt.Key.Key_Return)
    assert session.time == pytest.approx(2.48)
    store.undo()
    assert not words.isVisible()


def test_the_word_at_the_playhead_is_chosen(loaded, store, session):
    with_words(store)
    session.time = 2.2
    assert loaded.words.currentIndex().row() == 1
    session.time = 1.1
    assert loaded.words.currentIndex().row() == 0


def test_hand_edits_are_offered_to_follow_a_voice_that_was_replaced(
    panel, store, qtbot, shared_data, tmp_path
):
    samples, rate = read_audio(shared_data / "grid_s1" / "audio" / "s1_bbaf2n.opus")
    for name, speed in (("old", 1.0), ("new", 0.8)):
        write_wav(tmp_path / f"{name}.wav", time_stretch(samples, rate=speed), rate)
    panel.loader.load(tmp_path / "old.wav")
    qtbot.waitUntil(lambda: panel.voice.peaks is not None)
    store.edit("key", lambda project: tracks.set_key(project, "brow", 1.42, 0.5))
    assert not panel.retime.isVisible()
    panel.loader.load(tmp_path / "new.wav")
    qtbot.waitUntil(panel.retime.isVisible)
    assert "old.wav" in text(panel, "retime_line")
    click(qtbot, panel, "retime")
    qtbot.waitUntil(lambda: not panel.retime.isVisible(), timeout=20000)
    (key,) = store.project.tracks.brow.layer.keys
    assert key.time == pytest.approx(1.42 / 0.8, abs=0.04)
    store.undo()
    assert panel.retime.isVisible()
    click(qtbot, panel, "retime_leave")
    assert not panel.retime.isVisible()
    assert store.project.tracks.brow.layer.keys[0].time == 1.42

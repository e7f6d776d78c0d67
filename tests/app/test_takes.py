"""Performing and performing anew, as jobs: what is kept, and what the document remembers."""

import pytest
import soundfile

from studio.app.edits import blinks
from studio.app.edits.audio import import_sound, with_voice
from studio.app.takes import TakeMaker
from studio.app.voice import VoiceBook
from studio.domain.blinks import Blink
from studio.domain.errors import BadInput
from studio.engine.model_store import ModelStore
from studio.io.paths import models_folder

pytestmark = pytest.mark.skipif(
    not (models_folder() / "speech_landmarks" / "weights.safetensors").is_file(),
    reason="needs the weights of speech_landmarks",
)


@pytest.fixture
def maker(store, jobs, assets, tmp_path):
    book = VoiceBook(tmp_path / "voices", assets)
    return TakeMaker(store, jobs, book, ModelStore(models_folder()))


@pytest.fixture
def spoken(maker, store, assets, shared_data, tmp_path):
    """A project with six seconds of voice."""
    samples, rate = soundfile.read(
        sorted((shared_data / "librispeech").glob("*.opus"))[3], dtype="float32", frames=6 * 48000
    )
    path = tmp_path / "line.wav"
    soundfile.write(path, samples[: 6 * rate], rate)
    book = VoiceBook(tmp_path / "voices", assets)
    clip = import_sound(path, assets, book, lambda: None, lambda fraction, text: None)
    store.edit("Loaded", lambda p: with_voice(p, clip))
    return maker


def test_without_a_voice_there_is_nothing_to_perform(maker):
    with pytest.raises(BadInput, match="no voice"):
        maker.perform()
    with pytest.raises(BadInput, match="no voice"):
        maker.perform_anew(lambda take: None)


def test_another_take_differs_keeps_the_first_and_hand_work(spoken, store, loop):
    wink = Blink(time=1.0, eye="right")
    store.edit("Wink", lambda p: blinks.add(p, wink))
    spoken.perform()
    loop.until(lambda: store.project.performed is not None)
    first = store.project
    assert first.performed.title == "Take A" and first.takes == ()
    told = []
    spoken.perform_anew(told.append)
    loop.until(lambda: told)
    second = store.project
    assert second.performed.title == "Take B" and second.performed.seed == second.seed == 2
    assert [take.note.title for take in second.takes] == ["Take A"] and told == [second.takes[0]]
    assert second.tracks.head_yaw.base != first.tracks.head_yaw.base
    assert second.motion == first.motion and wink in second.tracks.blinks.shown()
    assert store.undo_label == "Performed another take"
    store.undo()
    assert store.project == first

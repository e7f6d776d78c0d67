from dataclasses import replace

import numpy as np
import pytest

from studio.app.performing import Cue, Performer, apply, without_generated
from studio.domain import face
from studio.domain.blink_lane import BlinkLane
from studio.domain.blinks import Blink
from studio.domain.curve import Curve, Keyframe
from studio.domain.frame_state import resolve
from studio.domain.mouth_shaping import mouth_bases
from studio.domain.project import Project
from studio.domain.settings import GateSettings, PerformanceSettings
from studio.domain.take import TakeNote
from studio.domain.timebase import FrameRate
from studio.domain.tracks import Blend, Lane
from studio.engine.model_store import ModelStore
from studio.io.audio_files import read_audio
from studio.io.paths import models_folder

needs_speech = pytest.mark.skipif(
    not (models_folder() / "speech_landmarks" / "weights.safetensors").is_file(),
    reason="needs the weights of speech_landmarks",
)

needs_blink = pytest.mark.skipif(
    not (models_folder() / "blink" / "weights.safetensors").is_file(),
    reason="needs the weights of blink",
)


@pytest.fixture(scope="module")
def performer():
    return Performer(ModelStore(models_folder()))


@pytest.fixture
def voice(shared_data):
    """Four seconds of read speech with a second of silence behind them."""
    sound, rate = read_audio(
        sorted((shared_data / "librispeech").glob("*.opus"))[3], rate=16000, duration=4.0
    )
    return np.concatenate([sound, np.zeros(rate, np.float32)]), rate


def take(performer, voice, **settings):
    cue = Cue(rate=FrameRate(), seed=4, settings=PerformanceSettings(**settings), start=0.0)
    return performer.take(*voice, cue, lambda fraction, text: None)


@needs_speech
def test_the_mouth_speaks_and_rests(performer, voice):
    opening = dict(take(performer, voice).bases)["mouth_open"].values.array
    assert opening[:100].std() > 0.01 and opening[:100].max() > 0.05
    assert opening[-10:].max() < 0.02


@needs_speech
def test_the_gate_says_how_long_lips_move_on(performer, voice):
    usual, long = (
        dict(take(performer, voice, gate=GateSettings(hold=hold)).bases)["mouth_open"].values.array
        for hold in (0.12, 0.9)
    )
    assert np.array_equal(usual[10:40], long[10:40])  # where somebody speaks anyway
    assert np.abs(long[103:120]).sum() > np.abs(usual[103:120]).sum()


@needs_speech
def test_the_same_cue_gives_the_same_take(performer, voice):
    assert take(performer, voice) == take(performer, voice)


@needs_speech
def test_settings_of_zero_are_stillness(performer, voice):
    bases = dict(take(performer, voice, head=0.0, blinks_per_minute=0.0).bases)
    assert all(not bases[f"head_{axis}"].values.array.any() for axis in ("yaw", "pitch", "roll"))
    made = take(performer, voice, blinks_per_minute=0.0)
    assert made.blinks == () and "blink" not in bases
    assert take(performer, voice, blinks_per_minute=60.0).blinks


@needs_speech
def test_duration_of_blinks_is_that_of_the_settings(performer, voice):
    short, long = (
        [
            blink.duration
            for blink in take(
                performer, voice, blinks_per_minute=30.0, blink_seconds=seconds
            ).blinks
        ]
        for seconds in (0.2, 0.8)
    )
    assert short and long and 2 * max(short) < min(long)


@needs_speech
def test_a_voice_that_starts_later_blinks_later(performer, voice):
    cue = Cue(rate=FrameRate(), seed=4, settings=PerformanceSettings(), start=2.0, voice="line")
    late = performer.take(*voice, cue, lambda fraction, text: None)
    early = take(performer, voice)
    assert [b.time - 2.0 for b in late.blinks] == pytest.approx([b.time for b in early.blinks])
    assert late.note == TakeNote(voice="line", seed=4)


@needs_speech
@needs_blink
def test_blinks_come_from_the_generator_of_the_settings(performer, voice):
    drawn, learned = (
        take(performer, voice, blinks_per_minute=40.0, blink_generator=name)
        for name in ("renewal", "learned")
    )
    assert drawn.blinks and learned.blinks and drawn.blinks != learned.blinks
    assert drawn.bases == learned.bases


@needs_speech
def test_performing_again_keeps_hand_work(performer, voice):
    layer = Curve(keys=(Keyframe(time=0.0, value=0.1),))
    hand = Lane(layer=layer, blend=Blend.OVERRIDE, weight=Curve(default=0.5))
    edited = Project().tracks.with_lane("mouth_open", hand)
    wink = Blink(time=0.5, eye="left")
    edited = replace(edited, blinks=BlinkLane(hand=(wink,)))
    project = apply(Project(tracks=edited), take(performer, voice))
    assert project.motion is not None and project.tracks.mouth_open.base is not None
    assert replace(project.tracks.mouth_open, base=None) == hand
    assert wink in project.tracks.blinks.shown() and project.tracks.blinks.base
    cleared = without_generated(project)
    assert cleared.tracks.blinks.shown() == (wink,)
    assert cleared.tracks.mouth_open == hand and cleared.motion is None


@needs_speech
def test_lanes_show_what_the_face_does(performer, voice):
    made = take(performer, voice, head=0.0, blinks_per_minute=0.0)
    project = apply(Project(), made)
    shown = dict(mouth_bases(made.motion))["mouth_open"]
    for second in (0.5, 1.3, 2.1):
        posed = resolve(project, second, 256).landmarks.array
        assert face.mouth_opening(posed) == pytest.approx(float(shown.at(second)), abs=0.01)

"""Playing: sound is the clock, silence another one, and a lost device stops nothing."""

from dataclasses import replace

import numpy as np
import pytest
from transport_scenes import FRAME, RATE, run, speak

from studio.app.voice_output import GRAIN_S, grain
from studio.domain.curve import Curve, Keyframe


def test_without_sound_the_clock_moves_the_playhead(transport, session, clock):
    transport.play()
    run(transport, clock, 1.5)
    assert session.playing and session.time == pytest.approx(1.5)
    transport.pause()
    run(transport, clock, 1.0)
    assert not session.playing and session.time == pytest.approx(1.5)


def test_sound_is_the_master_clock(transport, session, store, voice, player, clock):
    speak(store, voice)
    player.pace = 0.9
    transport.play()
    run(transport, clock, 2.0)
    assert session.time == pytest.approx(1.8, abs=0.02)
    assert player.plays == [(4000, 0)]


def test_sound_starts_where_its_offset_says_and_silence_goes_on_after_it(
    transport, session, store, voice, player, clock
):
    speak(store, voice, seconds=1.0, offset=1.0)
    store.edit("Key", lambda p: with_keys(p, 0.0, 3.0))
    transport.play()
    run(transport, clock, 0.9)
    assert not player.plays
    run(transport, clock, 1.6)
    assert len(player.plays) == 1 and player.plays[0][1] < 0.02 * RATE
    assert session.playing and session.time == pytest.approx(2.5, abs=0.03)


def test_negative_offset_cuts_the_beginning(transport, store, voice, player):
    speak(store, voice, seconds=3.0, offset=-1.25)
    transport.play()
    assert player.plays == [(3000, 1250)]


def test_it_stops_on_the_last_frame_and_plays_again_from_the_start(
    transport, session, store, voice, player, clock
):
    speak(store, voice, seconds=2.0)
    transport.play()
    run(transport, clock, 2.5)
    assert not session.playing and session.time == pytest.approx(2.0 - FRAME)
    transport.play()
    assert session.time == 0.0 and player.plays[-1] == (2000, 0)


def test_loop_starts_again(transport, session, store, voice, player, clock):
    speak(store, voice, seconds=2.0)
    session.looping = True
    transport.play()
    run(transport, clock, 2.5)
    assert session.playing and session.time == pytest.approx(0.5, abs=0.05)
    assert player.plays == [(2000, 0), (2000, 0)]


def test_seek_while_playing_goes_on_from_there(transport, session, store, voice, player, clock):
    speak(store, voice)
    transport.play()
    run(transport, clock, 0.5)
    transport.seek(3.0)
    assert player.plays[-1] == (4000, 3000)
    session.time = 1.0  # as the ruler does
    assert player.plays[-1] == (4000, 1000)
    run(transport, clock, 0.5)
    assert session.time == pytest.approx(1.5, abs=0.01)


def test_seek_stays_inside_the_film(transport, session, store, voice):
    speak(store, voice, seconds=2.0)
    transport.seek(99)
    assert session.time == pytest.approx(2.0 - FRAME)
    transport.seek(-3)
    assert session.time == 0.0


def test_scrubbing_is_heard_in_grains(transport, session, store, voice, player, clock):
    speak(store, voice)
    for place in (1.0, 1.1, 1.2):
        session.time = place
        clock.now += 0.05
    assert player.plays == [(round(GRAIN_S * RATE), 0)] * 3
    session.time = 1.3
    session.time = 1.4
    assert len(player.plays) == 4, "too soon for another grain"
    session.time = 60.0
    assert len(player.plays) == 4


def test_a_grain_is_faded_and_stays_inside():
    sound = np.ones(1000, np.float32)
    assert grain(sound, RATE, 500)[[0, -1]].tolist() == [0, 0]
    assert grain(sound, RATE, 500).max() == 1
    assert 0 < len(grain(sound, RATE, 0)) < GRAIN_S * RATE
    assert len(grain(sound, RATE, 5000)) == 0 == len(grain(sound, RATE, -500))


def test_a_device_pulled_out_is_said_once_and_stops_nothing(
    transport, session, store, voice, player, clock, reporter
):
    speak(store, voice)
    transport.play()
    run(transport, clock, 1.0)
    player.lost = True
    run(transport, clock, 1.0)
    assert session.playing and session.time == pytest.approx(2.0, abs=0.02)
    assert [(n.message, n.count) for n in reporter.notices] == [("The sound device is gone.", 1)]
    player.lost = False
    run(transport, clock, 0.5)
    assert len(player.plays) == 1, "only the user tries it again"
    transport.pause()
    transport.play()
    assert len(player.plays) == 2


def test_a_device_that_never_was_there(transport, session, store, voice, player, clock, reporter):
    speak(store, voice)
    player.lost = True
    transport.play()
    run(transport, clock, 1.0)
    assert session.time == pytest.approx(1.0) and len(reporter.notices) == 1


def test_another_voice_while_playing(transport, session, store, voice, player, clock):
    speak(store, voice)
    transport.play()
    run(transport, clock, 1.0)
    speak(store, voice, seconds=3.0, offset=0.5)
    assert player.plays[-1] == (3000, 500)
    run(transport, clock, 0.5)
    assert session.time == pytest.approx(1.5, abs=0.02)
    voice.peaks = None
    store.edit("Remove", lambda p: replace(p, audio=None))
    run(transport, clock, 0.5)
    assert session.playing and session.time == pytest.approx(2.0, abs=0.03)


def test_frame_steps_land_on_frames(transport, session, clock):
    session.time = 0.13
    transport.step_frames(1)
    assert session.time == pytest.approx(4 * FRAME)
    transport.step_frames(-1)
    assert session.time == pytest.approx(3 * FRAME)
    transport.step_frames(-99)
    assert session.time == 0.0
    transport.to_end()
    assert session.time == pytest.approx(transport.last_frame_time)
    transport.step_frames(1)
    assert session.time == pytest.approx(transport.last_frame_time)
    transport.to_start()
    assert session.time == 0.0


def test_every_frame_can_be_stepped_to(transport, session, store):
    for frame in range(1, store.project.frame_count):
        transport.step_frames(1)
        assert store.project.rate.frame(session.time) == frame


def with_keys(project, *times):
    curve = Curve(keys=tuple(Keyframe(time=t, value=1.0) for t in times))
    lane = replace(project.tracks.lane("blink"), layer=curve)
    return replace(project, tracks=project.tracks.with_lane("blink", lane))


def test_key_steps(transport, session, store):
    store.edit("Key", lambda p: with_keys(p, 0.5, 1.5, 3.0))
    seen = []
    for direction in (1, 1, -1, -1):
        transport.step_keys(direction)
        seen.append(session.time)
    assert seen == [0.5, 1.5, 0.5, 0.5]
    transport.to_end()
    transport.step_keys(1)
    assert session.time == transport.last_frame_time


def test_shuttle(transport, session, clock, store, voice, player):
    speak(store, voice)
    transport.shuttle(1)
    assert transport.speed == 1 and len(player.plays) == 1
    transport.shuttle(1)
    run(transport, clock, 0.5)
    assert transport.speed == 2 and session.time == pytest.approx(1.0)
    assert player.log[-1] == ("stop",), "fast is silent"
    transport.shuttle(-1)
    assert transport.speed == -1
    run(transport, clock, 0.5)
    assert session.time == pytest.approx(0.5)
    run(transport, clock, 2.0)
    assert not session.playing and session.time == 0.0
    for _ in range(9):
        transport.shuttle(1)
    assert transport.speed == 8


def test_stop_returns_to_where_it_began(transport, session, clock):
    session.time = 1.0
    transport.play()
    run(transport, clock, 1.0)
    transport.stop()
    assert not session.playing and session.time == 1.0


def test_somebody_else_pauses(transport, session, store, voice, player, clock):
    speak(store, voice)
    transport.toggle()
    run(transport, clock, 0.3)
    session.playing = False
    assert player.log[-1] == ("stop",)
    transport.toggle()
    assert session.playing


def test_released_device_is_opened_again(transport, store, voice, player, session):
    speak(store, voice)
    transport.play()
    transport._output.release()
    assert player.log[-1] == ("close",)
    session.time = 1.0
    assert player.plays[-1] == (4000, 1000)

"""Playing from in to out, and what gives way where pictures are slow."""

from dataclasses import replace

import pytest
from transport_scenes import FRAME, run, speak

from studio.app.playback import Playback, Policy
from studio.app.transport import Transport
from studio.app.voice_output import VoiceOutput
from studio.domain.markers import TimeRange


def with_span(store, start, end):
    store.edit("Range", lambda p: replace(p, span=TimeRange(start=start, end=end)))


def test_the_range_is_played_once_and_the_film_afterwards(transport, session, store, clock):
    with_span(store, 1.0, 2.0)
    session.time = 3.0
    transport.play_span()
    assert session.time == 1.0
    run(transport, clock, 1.2)
    assert not session.playing and session.time == pytest.approx(2.0 - FRAME)
    transport.play()
    run(transport, clock, 0.5)
    assert session.playing and session.time == pytest.approx(2.5 - FRAME, abs=0.02)


def test_looping_stays_inside_the_range_both_ways(transport, session, store, clock):
    with_span(store, 1.0, 2.0)
    session.looping = True
    session.time = 3.0
    transport.play()
    seen = []
    session.time_changed.connect(seen.append)
    run(transport, clock, 2.5)
    assert min(seen) >= 1.0 and max(seen) < 2.0 and session.playing
    assert session.time == pytest.approx(1.5, abs=0.05)
    transport.shuttle(-1)
    run(transport, clock, 2.0)
    assert min(seen) >= 1.0 and max(seen) < 2.0 and session.playing


def test_seconds_are_steps_of_whole_frames(transport, session, store):
    session.time = 1.01
    transport.step_seconds(1)
    assert session.time == 2.0
    transport.step_seconds(-10)
    assert session.time == 0.0
    transport.step_seconds(10)
    assert session.time == transport.last_frame_time


def test_dropping_frames_goes_by_the_clock_and_sounds(
    transport, session, store, voice, player, clock
):
    speak(store, voice)
    player.pace = 0.9
    session.playback = Playback(policy=Policy.DROP)
    transport.play()
    run(transport, clock, 2.0)
    assert session.time == pytest.approx(2.0) and player.plays == [(4000, 0)]


@pytest.fixture
def pictures():
    """Something in it as long as pictures are ready."""
    return [0]


@pytest.fixture
def patient(store, session, voice, player, reporter, clock, pictures):
    """A transport that waits for every picture."""
    output = VoiceOutput(voice=voice, open_player=lambda: player, reporter=reporter)
    session.playback = Playback(policy=Policy.EVERY)
    made = Transport(
        store=store,
        session=session,
        output=output,
        clock=clock,
        shown=lambda: len(pictures) > 0,
    )
    yield made
    made.close()


def test_every_frame_waits_for_its_picture_in_silence(
    patient, session, store, voice, player, clock, pictures
):
    speak(store, voice)
    seen = []
    session.time_changed.connect(lambda t: seen.append(store.project.rate.frame(t)))
    patient.play()
    run(patient, clock, 0.2)
    assert seen in ([1, 2, 3, 4], [1, 2, 3, 4, 5])
    pictures.clear()
    run(patient, clock, 1.0)
    late = list(seen)
    pictures.append(0)
    run(patient, clock, 0.2)
    assert seen == list(range(1, len(seen) + 1)) and len(seen) - len(late) <= 6
    assert not player.plays


def test_every_frame_ends_and_loops_like_any_other_playing(patient, session, store, clock):
    with_span(store, 1.0, 1.2)
    patient.play_span()
    run(patient, clock, 1.0)
    assert not session.playing and session.time == pytest.approx(1.2 - FRAME)
    session.looping = True
    patient.shuttle(-1)
    run(patient, clock, 0.5)
    assert session.playing and 1.0 <= session.time < 1.2


def test_the_policy_can_change_while_playing(transport, session, store, voice, player, clock):
    speak(store, voice)
    transport.play()
    run(transport, clock, 0.5)
    session.playback = Playback(policy=Policy.EVERY)
    run(transport, clock, 0.5)
    assert player.log[-1] == ("stop",)
    assert session.time == pytest.approx(1.0, abs=0.05)
    session.playback = Playback(policy=Policy.SOUND)
    assert player.plays[-1][1] == pytest.approx(1000, abs=50)


def test_scrubbing_can_be_silent(transport, session, store, voice, player):
    speak(store, voice)
    session.playback = Playback(grains=False)
    session.time = 1.0
    assert not player.plays

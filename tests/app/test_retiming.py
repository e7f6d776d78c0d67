"""A voice is replaced under hand edits: they are offered to follow its words, as one step."""

from dataclasses import replace

import librosa
import numpy as np
import pytest
import soundfile

from studio.app.edits import blinks, tracks
from studio.app.edits import retiming as edits
from studio.app.edits.audio import import_sound, remove_voice, with_offset, with_voice
from studio.app.jobs import Cancelled
from studio.app.retiming import Retiming, VoicesDiffer, word_map
from studio.app.voice import VoiceBook
from studio.domain.blink_lane import BlinkLane
from studio.domain.blinks import Blink
from studio.domain.curve import Curve, Keyframe
from studio.domain.effects import Noise, Offset
from studio.domain.markers import Marker
from studio.domain.modifiers import Modifier
from studio.domain.problems import Check, Ignored
from studio.domain.project import Project
from studio.domain.time_map import TimeMap
from studio.domain.tracks import Lane, Tracks
from studio.domain.words import Phone, Transcript, Word

SLOWER = 0.8


def never():
    """Nobody cancels."""


@pytest.fixture
def book(tmp_path, assets):
    return VoiceBook(tmp_path / "voices", assets)


@pytest.fixture
def voices(shared_data, tmp_path, assets, book):
    """Clips: a sentence, the same spoken slower, and another sentence."""
    folder = shared_data / "grid_s1" / "audio"
    samples, rate = soundfile.read(folder / "s1_bbaf2n.opus", dtype="float32")
    other, _ = soundfile.read(folder / "s1_lgwa1a.opus", dtype="float32")
    slower = librosa.effects.time_stretch(samples, rate=SLOWER)
    clips = []
    for name, sound in (("old", samples), ("slower", slower), ("other", other)):
        path = tmp_path / f"{name}.wav"
        soundfile.write(path, sound, rate)
        clips.append(import_sound(path, assets, book, never, lambda *_: None))
    return clips


def keyed(project, lane, *times):
    for time in times:
        project = tracks.set_key(project, lane, time, 0.2)
    return project


def times(project, lane):
    return [key.time for key in project.tracks.lane(lane).layer.keys]


@pytest.fixture
def directed(store, voices):
    """A project with the old voice, keys on two words, and half a second before it starts."""
    project = with_offset(with_voice(Project(), voices[0]), 0.5)
    store.open(keyed(project, "brow", 0.5 + 1.2, 0.5 + 1.9), saved=True)
    return store


@pytest.fixture
def retiming(directed, jobs, book):
    return Retiming(store=directed, jobs=jobs, voices=book)


def test_nothing_is_offered_before_a_voice_was_replaced(retiming, directed, voices):
    assert retiming.old is None
    directed.edit("other", lambda p: with_voice(p, voices[1]))
    assert retiming.old.asset == voices[0].asset
    directed.undo()
    assert retiming.old is None


def test_hand_edits_follow_the_words_in_one_step(retiming, directed, voices, loop):
    before = times(directed.project, "brow")
    directed.edit("Loaded", lambda p: with_voice(p, voices[1]))
    assert times(directed.project, "brow") == before
    retiming.follow()
    loop.until(lambda: retiming.old is None)
    assert directed.undo_label == "Hand edits follow the words"
    wanted = [0.5 + (time - 0.5) / SLOWER for time in before]
    assert times(directed.project, "brow") == pytest.approx(wanted, abs=0.04)
    directed.undo()
    assert times(directed.project, "brow") == before and retiming.old is not None


def test_another_sentence_is_refused_in_one_line(retiming, directed, voices, loop, reporter):
    directed.edit("Loaded", lambda p: with_voice(p, voices[2]))
    retiming.follow()
    loop.until(lambda: reporter.notices)
    assert reporter.notices[-1].message == "other.wav does not say what old.wav says."
    assert directed.undo_label == "Loaded" and retiming.old is not None


def test_the_offer_can_be_declined(retiming, directed, voices):
    directed.edit("Loaded", lambda p: with_voice(p, voices[1]))
    retiming.leave()
    assert retiming.old is None and directed.undo_label == "Left hand edits where they are"


def test_edits_follow_the_voice_they_were_made_for_however_often_it_is_replaced(
    retiming, directed, voices
):
    directed.edit("Loaded", lambda p: with_voice(p, voices[2]))
    remove_voice(directed)
    assert retiming.old is None and directed.project.followed.asset == voices[0].asset
    directed.edit("Loaded", lambda p: with_voice(p, voices[1]))
    assert retiming.old.asset == voices[0].asset
    directed.edit("Loaded", lambda p: with_voice(p, voices[0]))
    assert retiming.old is None


def test_without_hand_work_there_is_nothing_to_follow(voices):
    project = with_voice(with_voice(Project(), voices[0]), voices[1])
    assert project.followed is None


def test_voices_that_differ_can_be_mapped_all_the_same(voices, book):
    with pytest.raises(VoicesDiffer):
        word_map(voices[0], voices[2], book, never)
    assert word_map(voices[0], voices[2], book, never, anyway=True).at(0.0) == pytest.approx(0.0)


def test_it_can_be_cancelled(voices, book):
    def stop():
        raise Cancelled

    with pytest.raises(Cancelled):
        word_map(voices[0], voices[1], book, stop)


def test_masks_and_handles_follow_and_locked_lanes_do_not(voices):
    twice = TimeMap(old=(0.0, 10.0), new=(0.0, 20.0))
    project = keyed(Project(), "brow", 1.0, 2.0)
    mask = Curve(keys=(Keyframe(time=1.0, value=0.0), Keyframe(time=1.5, value=1.0)))
    project = tracks.set_weight(project, "brow", mask)
    project = tracks.set_locked(keyed(project, "blink", 3.0), "blink", True)
    moved = edits.followed(project, twice)
    assert times(moved, "brow") == [2.0, 4.0] and times(moved, "blink") == [3.0]
    assert [key.time for key in moved.tracks.brow.weight.keys] == [2.0, 3.0]
    assert edits.keys_that_follow(project) == 4


def test_words_and_their_sounds_follow(voices):
    old, new = voices[:2]
    phones = (Phone(symbol="B", start=1.0, end=1.25), Phone(symbol="IH", start=1.25, end=1.5))
    said = Transcript(asset=old.asset, words=(Word(text="bi", start=1.0, end=1.5, phones=phones),))
    project = with_offset(with_voice(Project(transcript=said), old), 2.0)
    project = with_voice(project, new)
    film = TimeMap(old=(2.0, 12.0), new=(2.0, 22.0))  # the new voice takes twice as long
    word = edits.followed(project, film).said.words[0]
    assert (word.start, word.end) == pytest.approx((2.0, 3.0))
    assert word.phones[0].end == pytest.approx(2.5)
    unknown = replace(project, transcript=replace(said, asset="x"))
    assert edits.followed(unknown, film).transcript == unknown.transcript


def test_silence_is_refused(tmp_path, assets, book, voices):
    path = tmp_path / "nothing.wav"
    soundfile.write(path, np.zeros(16000), 16000)
    silence = import_sound(path, assets, book, never, lambda *_: None)
    with pytest.raises(VoicesDiffer, match="no speech"):
        word_map(voices[0], silence, book, never)


def test_blinks_by_hand_follow_at_their_own_speed():
    base = (Blink(time=1.0), Blink(time=4.0))
    project = Project(tracks=Tracks(blinks=BlinkLane(base=base)))
    project, (moved,) = blinks.move(project, frozenset(base[:1]), 1.0)
    assert edits.has_hand_work(project) and edits.keys_that_follow(project) == 1
    lane = edits.followed(project, TimeMap(old=(0.0, 10.0), new=(0.0, 20.0))).tracks.blinks
    (hand,), (removed,) = lane.hand, lane.removed
    assert hand.shut == pytest.approx(2 * moved.shut) and hand.duration == moved.duration
    assert removed.shut == pytest.approx(2 * base[0].shut) and lane.base == base
    locked = blinks.set_locked(project, True)
    kept = edits.followed(locked, TimeMap(old=(0.0, 10.0), new=(0.0, 20.0)))
    assert kept.tracks.blinks == locked.tracks.blinks


def test_the_range_of_a_modifier_follows():
    ranged = Modifier(offset=Offset(amount=0.1), start=1.0)
    project = Project(tracks=Tracks(brow=Lane(modifiers=(ranged, Modifier(noise=Noise())))))
    assert edits.has_hand_work(project)
    moved = edits.followed(project, TimeMap(old=(0.0, 10.0), new=(0.0, 20.0))).tracks.brow
    assert [(one.start, one.end) for one in moved.modifiers] == [(2.0, None), (None, None)]
    endless = replace(project, tracks=Tracks(brow=Lane(modifiers=(Modifier(noise=Noise()),))))
    assert not edits.has_hand_work(endless)


def test_markers_follow_onto_whole_frames():
    marks = (Marker(time=1.0, name="Hello"), Marker(time=2.2))
    project = replace(Project(), markers=marks)
    assert edits.has_hand_work(project) and not edits.has_hand_work(Project())
    moved = edits.followed(project, TimeMap(old=(0.0, 10.0), new=(0.0, 15.1))).markers
    assert [marker.time for marker in moved] == pytest.approx([1.52, 3.32])
    assert moved[0].name == "Hello"


def test_what_is_ignored_follows_and_stays_ignored():
    smile = Ignored(check=Check.SILENCE, start=1.0, end=2.0, note="a smile")
    file = Ignored(check=Check.MEDIA, subject="a.wav")
    project = replace(Project(), ignored=(smile, file))
    moved = edits.followed(project, TimeMap(old=(0.0, 10.0), new=(0.0, 15.0))).ignored
    assert moved == (replace(smile, start=1.5, end=3.0), file)

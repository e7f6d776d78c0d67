"""From the landmarks of an actor to a take, and what happens to the document with it."""

from dataclasses import replace

import numpy as np
import pytest
from capture_scenes import AS_SEEN, acted, turning
from drawn_clip import ClipDetector, moment, video
from engine_scenes import photo

from studio.app.capture import neutral_of, report_of, take_of, watched, with_settings
from studio.app.capturing import Capturing, Watcher
from studio.app.edits import captures, takes, tracks
from studio.app.performing import apply
from studio.app.voice import VoiceBook
from studio.domain import face
from studio.domain.capture import Capture, CaptureSettings
from studio.domain.errors import BadInput
from studio.domain.performance import landmarks_over
from studio.domain.project import Project
from studio.domain.samples import Samples
from studio.domain.sources import SourceBank
from studio.domain.timebase import FrameRate
from studio.io.project_file import load, save
from tests.take_scenes import made

BANK = SourceBank().with_slot(0, photo().source)
PROJECT = replace(Project(), sources=BANK)


def performed(project):
    return landmarks_over(project, np.arange(project.frame_count) / project.rate.fps)


def test_the_same_person_performs_the_same():
    capture = acted()
    found = performed(captures.captured(PROJECT, capture))
    seen = capture.points.array
    opening = face.mouth_opening(found), face.mouth_opening(seen)
    np.testing.assert_allclose(opening[0][:50], opening[1], atol=0.01)
    blinks = captures.captured(PROJECT, capture).tracks.blinks.base
    assert len(blinks) == sum(moment(number)[1] for number in range(50))


def test_head_gaze_and_lids_are_apart_from_expression():
    yaw = np.linspace(-15, 15, 30)
    take = take_of(turning(yaw, roll=4.0, across=0.05), BANK)
    np.testing.assert_allclose(take.base("head_yaw").values.array, yaw, atol=0.6)
    np.testing.assert_allclose(take.base("head_roll").values.array, 4.0, atol=0.2)
    np.testing.assert_allclose(take.base("head_x").values.array, 0.05, atol=0.01)
    assert np.abs(take.motion.values.array).max() < 0.01
    assert np.abs(take.base("gaze_x").values.array).max() < 2.0
    half = take_of(with_settings(turning(yaw), head=0.5), BANK)
    np.testing.assert_allclose(half.base("head_yaw").values.array, 0.5 * yaw, atol=0.4)
    still = take_of(with_settings(turning(yaw), head=0.0), BANK)
    assert not still.base("head_yaw").values.array.any()
    assert (still.base("head_scale").values.array == 1.0).all()


def test_a_real_clip_keeps_its_mouth(shared_data):
    from models.rig.corpus import clips

    clip = next(c for c in clips(shared_data) if c.person == "s20")
    seen = Capture(name="s20", rate=FrameRate(), points=Samples(clip.landmarks))
    take = take_of(with_settings(seen, smooth=0.0), BANK)
    found = performed(apply(PROJECT, take))
    wanted, opened = face.mouth_opening(clip.landmarks), face.mouth_opening(found)
    assert np.corrcoef(wanted, opened[: len(wanted)])[0, 1] > 0.98
    assert np.isfinite(found).all()


def test_lids_as_blinks_or_on_their_lanes():
    blinking = take_of(acted(), BANK)
    assert blinking.blinks and blinking.base("blink").values.array.max() < 0.3
    on_lanes = take_of(with_settings(acted(), lids="lanes"), BANK)
    assert not on_lanes.blinks and on_lanes.base("blink").values.array.max() > 0.9


def test_a_resting_frame_is_found_or_chosen():
    assert moment(neutral_of(acted()))[1] == 0.0
    assert moment(neutral_of(acted()))[0] == pytest.approx(0.0, abs=0.02)
    assert neutral_of(with_settings(acted(), neutral=7)) == 7
    assert neutral_of(with_settings(acted(), neutral=999)) == 49
    assert neutral_of(turning(np.zeros(3))) == -1


def test_smoothing_takes_trembling_out_and_reports_it():
    shaken = acted(noise=1.0, absent=[20, 21])
    loose, steady = report_of(shaken), report_of(with_settings(shaken, smooth=60.0))
    for group, before in steady.before.items():
        assert loose.after[group] == pytest.approx(before)
        assert steady.after[group] < 0.7 * before, group
    assert len(steady.raw) == len(steady.steady) == 50


def test_watching_a_film(tmp_path):
    told = []
    clip = video(tmp_path / "an actor é.mkv", 12)
    capture = watched(clip, ClipDetector(), lambda: None, lambda *step: told.append(step))
    assert capture.points.array.shape == (12, 74, 2) and capture.rate == FrameRate(num=12)
    assert capture.name == "an actor é.mkv" and told[-1][0] == pytest.approx(1.0)
    with pytest.raises(BadInput, match="No face was found in an actor"):
        watched(clip, ClipDetector(blind=True), lambda: None, lambda *_: None)


def test_hand_work_and_the_take_before_survive():
    project = takes.performed(PROJECT, made(1))
    project = tracks.set_key(project, "head_yaw", 0.5, 9.0)
    after = captures.captured(project, acted())
    assert after.tracks.head_yaw.layer == project.tracks.head_yaw.layer
    assert after.tracks.head_yaw.base != project.tracks.head_yaw.base
    assert [take.note.title for take in after.takes] == ["Take A"]
    assert after.performed.title == "Take B" and after.performed.capture.name == "actor.mkv"
    assert captures.captured_of(takes.switched(after, 1)) is None


def test_settings_change_the_present_take_alone():
    project = captures.captured(PROJECT, acted(noise=1.0))
    other = captures.recaptured(project, replace(AS_SEEN, smooth=100.0))
    assert other.performed.number == project.performed.number and other.takes == project.takes
    assert other.motion != project.motion
    assert captures.recaptured(other, AS_SEEN) == project
    assert captures.recaptured(PROJECT, AS_SEEN) is PROJECT


def test_what_was_seen_is_saved(tmp_path, assets):
    capture = acted(absent=[3])
    project = replace(captures.captured(Project(), capture), sources=SourceBank())
    save(project, tmp_path / "film.quintet", assets)
    assert load(tmp_path / "film.quintet", assets) == project


@pytest.fixture
def capturing(store, jobs, reporter, assets, tmp_path):
    book = VoiceBook(tmp_path / "voices", assets)
    watcher = Watcher(assets=assets, book=book, detector=ClipDetector())
    return Capturing(store, jobs, reporter, watcher)


def test_one_step_from_a_film_to_a_take(capturing, store, loop, tmp_path):
    before = store.project
    capturing.watch(video(tmp_path / "clip.mkv", 9), CaptureSettings(smooth=20.0), sound=True)
    assert capturing.active
    loop.until(lambda: not capturing.active)
    assert store.undo_label == "Captured clip.mkv"
    assert captures.captured_of(store.project).settings.smooth == 20.0
    assert store.project.audio is None  # the film has no sound
    store.undo()
    assert store.project is before


def test_cancelled_nothing_happens(capturing, store, loop, tmp_path):
    before = store.project
    capturing.watch(video(tmp_path / "clip.mkv", 60), CaptureSettings(), sound=False)
    capturing.job.cancel()
    loop.until(lambda: not capturing.active)
    assert store.project is before


def test_gaps_are_told(capturing, reporter):
    capturing.take(acted(absent=[3, 4]), CaptureSettings())
    assert reporter.notices[-1].message == "No face was found in 2 frames of actor.mkv."


def test_a_real_actor_drives_another_person(shared_data):
    """Openness follows the detector's, smoothing takes trembling out and delays nothing."""
    from models.rig.corpus import clips
    from studio.domain.capture import Capture
    from studio.domain.samples import Samples

    people = [c for c in clips(shared_data) if c.person in ("s20", "s22", "s23")]
    assert len(people) == 3
    for clip in people:
        capture = Capture(name="a", rate=FrameRate(), points=Samples(clip.landmarks))
        capture = with_settings(capture, smooth=60.0)
        found = face.mouth_opening(performed(captures.captured(PROJECT, capture)))
        seen = face.mouth_opening(clip.landmarks)
        assert np.corrcoef(found[: len(seen)], seen)[0, 1] > 0.9
        report = report_of(capture)
        assert all(report.after[g] < 0.7 * report.before[g] for g in report.before)
        both = (report.steady - report.steady.mean(), report.raw - report.raw.mean())
        assert np.argmax(np.correlate(*both, "full")) == len(seen) - 1

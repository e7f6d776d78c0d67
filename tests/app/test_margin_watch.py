from dataclasses import replace
from time import perf_counter

import numpy as np
import pytest
from engine_scenes import photo

from studio.app import margin_watch
from studio.app.margin_watch import MarginWatch, examine
from studio.domain.curve import Curve, Interp, Keyframe
from studio.domain.frame_state import resolve
from studio.domain.project import Project
from studio.domain.samples import Samples
from studio.domain.sources import SourceBank
from studio.domain.timebase import FrameRate
from studio.domain.tracks import Lane, Track
from studio.engine.model_store import ModelStore
from studio.engine.stage import Stage


def keyed(project, lane, *keys):
    layer = Curve(keys=tuple(Keyframe(time=t, value=v, interp=Interp.HOLD) for t, v in keys))
    return replace(project, tracks=project.tracks.with_lane(lane, Lane(layer=layer)))


def with_photo(project=None):
    return replace(project or Project(), sources=SourceBank().with_slot(0, photo().source))


def opened_from_1_to_2(project=None):
    """A mouth that is wide open between the first and the second second."""
    return keyed(with_photo(project), "mouth_open", (0.0, 0.0), (1.0, 0.5), (2.0, 0.0))


def unchecked():
    """Nobody cancels."""


def with_margin(project, margin):
    return replace(project, warp=replace(project.warp, margin=margin))


def test_frames_that_ask_for_more_than_the_margin_are_found():
    report = examine(with_margin(opened_from_1_to_2(), 0.05), None, unchecked)
    assert report.runs == ((25, 50),)
    assert report.demand[30] > 0.05 and report.demand[[0, 60]].max() < 0.01
    assert examine(with_margin(opened_from_1_to_2(), 0.4), None, unchecked).runs == ()


def test_keys_of_the_margin_count():
    project = with_margin(opened_from_1_to_2(), 0.4)
    project = keyed(project, "margin", (0.0, 0.0), (1.4, -0.35))
    assert examine(project, None, unchecked).runs == ((35, 50),)


def test_the_gain_counts():
    project = with_margin(opened_from_1_to_2(), 0.05)
    still = replace(project, warp=replace(project.warp, gain=0.0))
    assert examine(still, None, unchecked).runs == ()


def test_it_agrees_with_what_the_renderer_says(tmp_path):
    project = opened_from_1_to_2()
    report = examine(project, None, unchecked)
    stage = Stage(ModelStore(tmp_path), lambda source: photo())
    for frame in (0, 30):
        state = resolve(project, project.rate.seconds(frame), 64)
        told = stage.explain(state, project.sources.usable).demand
        assert told == pytest.approx(report.demand[frame], abs=1e-6)
    stage.close()


def test_stretches_reach_to_both_ends():
    report = examine(with_margin(opened_from_1_to_2(), 0.05), None, unchecked)
    flipped = replace(report, margin=report.demand - np.where(report.held, -1.0, 1.0))
    assert flipped.runs == ((0, 25), (50, len(report.demand)))


def test_the_stretches_beside_a_frame_are_found():
    report = examine(with_margin(opened_from_1_to_2(), 0.05), None, unchecked)
    assert report.run_beside(0, 1) == 25 and report.run_beside(25, 1) is None
    assert report.run_beside(60, -1) == 25 and report.run_beside(25, -1) is None


def test_without_photos_there_is_nothing_to_say():
    assert examine(Project(), None, unchecked) is None


def test_a_minute_of_film_takes_less_than_half_the_time_of_posing_it_frame_by_frame():
    rate, rng = FrameRate(), np.random.default_rng(1)
    motion = Track(rate=rate, values=Samples(rng.normal(0, 0.02, (1500, 74, 2))))
    bank = SourceBank(slots=tuple(photo(str(i), 0.02 * i).source for i in range(5)))
    project = replace(Project(), motion=motion, sources=bank)
    examine(project, None, unchecked)

    def seconds(work):
        start = perf_counter()
        work()
        return perf_counter() - start

    whole = min(seconds(lambda: examine(project, None, unchecked)) for _ in range(3))
    times = [rate.seconds(frame) for frame in range(1500)]
    one_by_one = seconds(lambda: [resolve(project, time, 64) for time in times])
    assert whole < 0.5 * one_by_one


@pytest.fixture
def watch(store, jobs):
    made = MarginWatch(store, jobs)
    yield made
    made.close()


def settle(loop, jobs):
    loop.until(lambda: not jobs.active)


def test_the_watch_follows_every_change_that_matters(watch, store, jobs, loop):
    assert watch.report is None and not jobs.active
    store.edit("Photo", lambda p: with_margin(opened_from_1_to_2(p), 0.05))
    settle(loop, jobs)
    assert watch.report.runs == ((25, 50),)
    store.edit("M", lambda p: with_margin(p, 0.4))
    settle(loop, jobs)
    assert watch.report.runs == ()
    store.undo()
    settle(loop, jobs)
    assert watch.report.runs == ((25, 50),)
    store.edit("No photo", lambda p: replace(p, sources=SourceBank()))
    assert watch.report is None


def test_what_does_not_matter_starts_nothing(watch, store, jobs, loop):
    store.edit("Photo", opened_from_1_to_2)
    settle(loop, jobs)
    store.edit("Name", lambda p: replace(p, name="Other", seed=7))
    assert not jobs.active


def test_dragging_the_margin_looks_at_the_landmarks_once(watch, store, jobs, loop, monkeypatch):
    store.edit("Photo", opened_from_1_to_2)
    settle(loop, jobs)
    monkeypatch.setattr(margin_watch, "demands", lambda *_: pytest.fail("looked again"))
    for margin in (0.05, 0.1, 0.2):
        store.edit("M", lambda p, margin=margin: with_margin(p, margin))
        settle(loop, jobs)
    assert watch.report.margin[0] == 0.2


def test_the_newest_state_wins(watch, store, jobs, loop):
    shown = []
    watch.changed.connect(lambda: shown.append(watch.report.margin[0]))
    store.edit("Photo", opened_from_1_to_2)
    for margin in (0.02, 0.03, 0.04):
        store.edit("M", lambda p, margin=margin: with_margin(p, margin))
    assert len(jobs.active) == 1
    settle(loop, jobs)
    assert shown == [0.18, 0.04]

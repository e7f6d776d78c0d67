"""Which frames are finished: worked out in the background, kept through edits elsewhere."""

import threading
from dataclasses import replace

import numpy as np
import pytest
from engine_scenes import photo

from studio.app.cache_watch import CacheWatch, index_film, same_pictures
from studio.app.edits import tracks
from studio.app.preview import Preview
from studio.app.rendering_ahead import RenderingAhead, Wish
from studio.domain.frame_state import resolve, resolve_over
from studio.domain.markers import Marker, TimeRange
from studio.domain.project import Project
from studio.domain.sources import SourceBank
from studio.engine.frame_cache import FrameCache, PictureKey
from studio.engine.render_loop import Ahead

SIZE = 8


class Loop:
    """Makes a picture ahead whenever its gate lets one through."""

    def __init__(self, cache):
        self.cache, self.made = cache, []
        self.gate = threading.Semaphore(10_000)

    def submit(self, request):
        """Renders nothing else."""

    def make_ahead(self, key):
        return Gated(self, key)


class Gated(Ahead):
    """A picture that is made while somebody waits for it."""

    def __init__(self, loop, key):
        super().__init__(key)
        self.loop = loop

    def wait(self, seconds):
        if not self.loop.gate.acquire(timeout=seconds):
            return False
        self.loop.made.append(self.key)
        self.loop.cache.put(self.key, np.zeros((SIZE, SIZE, 3), np.uint8))
        return True


def moving(project):
    """Every frame of the first second is another picture; then it rests."""
    for time, value in ((0.0, 0.0), (1.0, 0.3)):
        project = tracks.set_key(project, "mouth_open", time, value)
    return project


@pytest.fixture
def watch(store, session, jobs, loop):
    """A watch over a film of five seconds, and the cache that it watches."""
    found = []
    cache = FrameCache(on_change=lambda *news: loop.dispatch(lambda: found[0].note(*news)))
    bank = SourceBank().with_slot(0, photo().source)
    store.open(moving(Project(sources=bank)), saved=True)
    preview = Preview(store, session, Loop(cache), {}, size=SIZE)
    found.append(CacheWatch(store, preview, jobs, cache))
    found[0].cache, found[0].preview = cache, preview
    yield found[0]
    found[0].close()


def key_at(project, frame):
    state = resolve(project, project.rate.seconds(frame), SIZE)
    return PictureKey.of(state, project.sources.usable)


def keep(watch, project, *frames):
    for frame in frames:
        watch.cache.put(key_at(project, frame), np.zeros((SIZE, SIZE, 3), np.uint8))


def test_many_states_at_once_are_those_of_each_instant(store):
    project = moving(store.project)
    times = np.array([project.rate.seconds(frame) for frame in range(0, 60, 7)])
    assert resolve_over(project, times, SIZE) == tuple(resolve(project, t, SIZE) for t in times)


def test_frames_of_equal_pictures_are_finished_together(watch, store, loop):
    keep(watch, store.project, 3, 4, 90)
    loop.until(lambda: watch.runs == ((3, 5), (25, 125)))


def test_what_is_dropped_is_not_finished_any_more(watch, store, loop):
    keep(watch, store.project, 3, 4)
    loop.until(lambda: watch.runs == ((3, 5),))
    watch.cache.limit = 3 * SIZE * SIZE
    loop.until(lambda: watch.runs == ((4, 5),))
    watch.cache.clear()
    loop.until(lambda: watch.runs == ())


def test_an_edit_elsewhere_costs_nothing(watch, store, loop):
    keep(watch, store.project, 3, 4, 20)
    loop.until(lambda: watch.runs == ((3, 5), (20, 21)))
    for time in (0.6, 0.7, 0.9):  # holds what is before
        value = tracks.seen_at(store.project, "mouth_open", time)
        store.edit("Key", lambda p, t=time, v=value: tracks.set_key(p, "brow", t, 0.0))
    store.edit("Key", lambda p: tracks.set_key(p, "brow", 0.75, 0.5))
    loop.until(lambda: watch.runs == ((3, 5),))
    store.undo()
    loop.until(lambda: watch.runs == ((3, 5), (20, 21)))


def test_marks_and_names_change_no_picture(store):
    old = store.project
    new = replace(old, markers=(Marker(time=1.0),), span=TimeRange(start=0, end=1), name="Other")
    assert same_pictures(old, new)
    assert not same_pictures(old, moving(old))


def test_an_index_that_is_not_wanted_any_more_is_given_up(store):
    asked = []
    assert index_film(store.project, SIZE, lambda: bool(asked.append(1))) is None
    assert asked == [1]


@pytest.fixture
def ahead(watch, store, session, jobs, loop):
    made = RenderingAhead(
        store=store,
        session=session,
        preview=watch.preview,
        jobs=jobs,
        loop=Loop(watch.cache),
        cache=watch.cache,
    )
    made.loop = made._loop
    yield made
    made.close()


def frames_made(ahead, project):
    frames = {key_at(project, frame): frame for frame in reversed(range(project.frame_count))}
    return [frames[key] for key in ahead.loop.made]


def test_the_range_is_rendered_from_the_playhead_on(ahead, watch, store, session, loop):
    store.edit("Range", lambda p: replace(p, span=TimeRange(start=0.2, end=0.6)))
    session.time = 0.4
    keep(watch, store.project, 12)
    ahead.toggle()
    loop.until(lambda: watch.runs == ((5, 15),))
    assert frames_made(ahead, store.project) == [10, 11, 13, 14, 5, 6, 7, 8, 9]
    assert ahead.on


def test_the_newest_film_alone_is_rendered(ahead, watch, store, loop, jobs):
    store.edit("Range", lambda p: replace(p, span=TimeRange(start=0.0, end=0.4)))
    ahead.loop.gate = threading.Semaphore(2)
    ahead.toggle()
    loop.until(lambda: len(ahead.loop.made) == 2)
    store.edit("Key", lambda p: tracks.set_key(p, "mouth_open", 1.0, 0.5))
    for _ in range(50):
        ahead.loop.gate.release()
    loop.until(lambda: watch.runs == ((0, 10),))
    assert len(ahead.loop.made) < 14


def test_it_goes_on_when_the_film_changes_later(ahead, watch, store, loop, jobs):
    store.edit("Range", lambda p: replace(p, span=TimeRange(start=0.0, end=0.4)))
    ahead.toggle()
    loop.until(lambda: watch.runs == ((0, 10),) and not jobs.active)
    store.edit("Range", lambda p: replace(p, span=TimeRange(start=0.0, end=0.6)))
    loop.until(lambda: watch.runs == ((0, 15),))


def test_cancelling_its_job_switches_it_off(ahead, jobs, loop):
    ahead.loop.gate = threading.Semaphore(0)
    ahead.toggle()
    loop.until(lambda: any(job.fraction or job.text for job in jobs.active))
    jobs.cancel_all()
    loop.until(lambda: not ahead.on)


def test_what_cannot_be_made_switches_it_off_and_is_told(ahead, jobs, loop, reporter):
    told = []
    reporter.noticed.connect(told.append)

    def fail(key):
        failed = Ahead(key)
        failed.finish(RuntimeError("no picture"))
        return failed

    ahead.loop.make_ahead = fail
    ahead.toggle()
    loop.until(lambda: not ahead.on)
    assert len(told) == 1


def test_where_something_stands_in_nothing_more_is_made(ahead, jobs, loop):
    asked = []

    def stand_in(key):
        asked.append(key)
        made = Ahead(key)
        made.finish()
        return made

    ahead.loop.make_ahead = stand_in
    ahead.toggle()
    loop.until(lambda: asked and not jobs.active)
    assert len(asked) == 1


def test_news_after_the_end_are_nobodys(watch, store, loop, jobs):
    watch.close()
    watch.note(frozenset({1}), frozenset())
    assert not jobs.active


def test_no_more_is_wished_for_than_there_is_room():
    wish = Wish(Project(), SIZE, 120)
    assert wish.frames(7) == (120, 121, 122, 123, 124, 0, 1)

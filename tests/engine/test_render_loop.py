import threading
import time

import numpy as np
import pytest
from engine_scenes import photo, shape, state

from studio.engine.frame_cache import FrameCache, PictureKey
from studio.engine.render_loop import QUIET_S, RenderLoop, Request


class SlowStage:
    """A stage that waits for permission before each picture."""

    substitution = ""

    def __init__(self):
        self.entered, self.proceed = threading.Semaphore(0), threading.Semaphore(0)
        self.sizes, self.closed = [], False

    def render(self, asked, sources):
        self.entered.release()
        assert self.proceed.acquire(timeout=10)
        if asked.size == 13:
            raise RuntimeError("bad frame")
        self.sizes.append(asked.size)
        return np.zeros((asked.size, asked.size, 3), np.uint8)

    def explain(self, asked, sources):
        if asked.size == 7:
            raise RuntimeError("cannot say")
        return "because"

    def close(self):
        self.closed = True


class Rival:
    """A second stage, which answers at once."""

    substitution = "a stand-in"

    def __init__(self):
        self.closings = 0

    def render(self, asked, sources):
        return np.ones((asked.size, asked.size, 3), np.uint8)

    def close(self):
        self.closings += 1


def request(size, **more):
    return Request(state=state(shape(), size), sources=(photo().source,), **more)


@pytest.fixture
def stage():
    return SlowStage()


@pytest.fixture
def results():
    return []


@pytest.fixture
def rival():
    return Rival()


@pytest.fixture
def loop(stage, rival, results):
    made = RenderLoop(stage, rival, results.append, results.append)
    yield made
    for _ in range(10):
        stage.proceed.release()
    made.close()
    assert stage.closed


def run(stage, count):
    for _ in range(count):
        stage.proceed.release()


def test_newest_request_wins(loop, stage, results):
    loop.submit(request(1))
    assert stage.entered.acquire(timeout=10)
    for size in (2, 3, 4):
        loop.submit(request(size))
    run(stage, 2)
    assert stage.entered.acquire(timeout=10)
    loop.close()
    assert stage.sizes == [1, 4]


def test_a_bad_frame_does_not_end_the_preview(loop, stage, results):
    loop.submit(request(13))
    assert stage.entered.acquire(timeout=10)
    run(stage, 1)
    loop.submit(request(5))
    assert stage.entered.acquire(timeout=10)
    run(stage, 1)
    loop.close()
    error, frame = results
    assert isinstance(error, RuntimeError) and frame.rgb.shape == (5, 5, 3)


def answered(loop, stage, *requests):
    """Let each of `requests` be rendered, one after the other, and end the loop."""
    for asked in requests:
        loop.submit(asked)
        assert stage.entered.acquire(timeout=10)
        run(stage, 1)
    loop.close()


def test_an_explanation_comes_on_request(loop, stage, results):
    answered(loop, stage, request(4), request(4, explained=True))
    assert [frame.explanation for frame in results] == [None, "because"]


def test_a_picture_that_cannot_be_explained_is_still_shown(loop, stage, results):
    answered(loop, stage, request(7, explained=True), request(4))
    silent, plain = results
    assert silent.rgb.shape == (7, 7, 3) and silent.explanation is None
    assert str(silent.trouble) == "cannot say" and plain.trouble is None


def test_a_rival_picture_comes_on_request_and_its_renderer_is_let_go(loop, stage, rival, results):
    answered(loop, stage, request(4, rival=state(shape(), 4)))
    assert results[0].rival.shape == (4, 4, 3) and results[0].rgb.max() == 0
    assert results[0].rival_substitution == "a stand-in"
    assert rival.closings == 1, "at the end alone"


def test_without_a_rival_its_renderer_takes_no_memory(loop, stage, rival, results):
    answered(loop, stage, request(4, rival=state(shape(), 4)), request(4))
    assert results[1].rival is None and rival.closings == 2


def test_equal_pictures_are_equal_requests():
    assert request(4, frame=1) == request(4, frame=2)
    assert request(4) != request(5)


@pytest.fixture
def kept():
    return FrameCache()


@pytest.fixture
def keeping(stage, rival, results, kept):
    made = RenderLoop(stage, rival, results.append, results.append, kept)
    yield made
    run(stage, 10)
    made.close()


def wait_for(condition):
    deadline = time.monotonic() + 10
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.005)


def test_a_picture_is_made_once(keeping, stage, results):
    run(stage, 2)
    for count, size in enumerate((4, 5, 4, 5), start=1):
        keeping.submit(request(size))
        wait_for(lambda count=count: len(results) == count)
    assert stage.sizes == [4, 5] and [frame.kept for frame in results] == [False] * 2 + [True] * 2
    assert results[2].rgb is results[0].rgb


def test_a_comparison_is_kept_as_well(keeping, stage, rival, results):
    run(stage, 1)
    for count in (1, 2):
        keeping.submit(request(4, rival=state(shape(0.2), 4)))
        wait_for(lambda count=count: len(results) == count)
    assert results[1].kept and results[1].rival.shape == (4, 4, 3)
    assert results[1].rival.max() == 1, "what stands in for a renderer is made again"
    assert len(stage.sizes) == 1


def test_what_stood_in_is_not_kept(keeping, stage, results, kept):
    stage.substitution = "the network is missing"
    run(stage, 2)
    for count in (1, 2):
        keeping.submit(request(4))
        wait_for(lambda count=count: len(results) == count)
    assert stage.sizes == [4, 4] and len(kept) == 0


def test_a_passing_picture_drives_out_no_other(keeping, stage, results, kept):
    run(stage, 2)
    keeping.submit(request(4, passing=True))
    wait_for(lambda: results)
    assert len(kept) == 0 and request(4, passing=True) == request(4)
    keeping.submit(request(4))
    wait_for(lambda: len(results) == 2)
    assert len(kept) == 1


def test_pictures_are_made_ahead_when_nobody_asks(keeping, stage, results, kept):
    ahead = keeping.make_ahead(PictureKey.of(state(shape(), 6), (photo().source,)))
    run(stage, 1)
    assert ahead.wait(10) and ahead.error is None and results == [] and len(kept) == 1
    keeping.submit(request(6))
    wait_for(lambda: results)
    assert results[0].kept and stage.sizes == [6]


def test_what_is_asked_for_comes_before_what_is_made_ahead(keeping, stage, results):
    keeping.submit(request(2))
    ahead = keeping.make_ahead(PictureKey.of(state(shape(), 6), (photo().source,)))
    run(stage, 1)
    wait_for(lambda: results)
    assert not ahead.wait(QUIET_S / 4), "not while the user works"
    keeping.submit(request(3))
    run(stage, 2)
    assert ahead.wait(10)
    assert stage.sizes == [2, 3, 6]


def test_a_picture_that_cannot_be_made_ahead_says_why(keeping, stage):
    ahead = keeping.make_ahead(PictureKey.of(state(shape(), 13), (photo().source,)))
    run(stage, 1)
    assert ahead.wait(10) and str(ahead.error) == "bad frame"

import threading

import numpy as np
import pytest
from engine_scenes import photo, shape, state

from studio.engine.render_loop import RenderLoop, Request


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

    def shares(self, asked, sources):
        return np.ones((1, 2, 2), np.float32)

    def close(self):
        self.closed = True


def request(size, **more):
    return Request(state=state(shape(), size), sources=(photo().source,), **more)


@pytest.fixture
def stage():
    return SlowStage()


@pytest.fixture
def results():
    return []


@pytest.fixture
def loop(stage, results):
    made = RenderLoop(stage, results.append, results.append)
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


def test_shares_come_on_request(loop, stage, results):
    for wanted in (False, True):
        loop.submit(request(4, with_shares=wanted))
        assert stage.entered.acquire(timeout=10)
        run(stage, 1)
    loop.close()
    assert [frame.shares is not None for frame in results] == [False, True]


def test_equal_pictures_are_equal_requests():
    assert request(4, frame=1) == request(4, frame=2)
    assert request(4) != request(5)

"""An application without a window: results of jobs come home when the test turns the loop."""

import queue
import time

import pytest
from transport_scenes import Clock, FakePlayer, FakeVoice

from studio.app.jobs import Jobs
from studio.app.reporting import Reporter
from studio.app.session import Session
from studio.app.store import Store
from studio.app.transport import Transport
from studio.app.voice_output import VoiceOutput
from studio.domain.project import Project
from studio.io.assets import AssetStore


class Loop:
    """Stands in for the UI thread: `dispatch` queues calls, `until` runs them."""

    def __init__(self):
        self._calls = queue.Queue()

    def dispatch(self, call):
        self._calls.put(call)

    def until(self, condition, seconds=30.0):
        """Run what arrives until `condition()` holds; fails after `seconds`."""
        deadline = time.monotonic() + seconds
        while not condition():
            assert time.monotonic() < deadline, "waited too long"
            try:
                self._calls.get(timeout=0.02)()
            except queue.Empty:
                continue


@pytest.fixture
def loop():
    return Loop()


@pytest.fixture
def reporter():
    return Reporter()


@pytest.fixture
def jobs(loop, reporter):
    jobs = Jobs(loop.dispatch, reporter)
    yield jobs
    jobs.close()


@pytest.fixture
def store():
    return Store(Project())


@pytest.fixture
def session():
    return Session()


@pytest.fixture
def assets(tmp_path):
    return AssetStore(tmp_path / "assets")


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def player(clock):
    return FakePlayer(clock)


@pytest.fixture
def voice(store):
    return FakeVoice(store)


@pytest.fixture
def transport(store, session, voice, player, reporter, clock):
    output = VoiceOutput(voice=voice, open_player=lambda: player, reporter=reporter)
    transport = Transport(store=store, session=session, output=output, clock=clock)
    yield transport
    transport.close()

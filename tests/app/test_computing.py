from dataclasses import dataclass

import pytest

from studio.app.computing import Computing
from studio.engine.device import Device
from studio.engine.frame_cache import FrameCache
from studio.engine.model_store import ModelStore


@dataclass
class Made:
    """What is asked of a frame."""

    seconds: float
    kept: bool = False


@pytest.fixture
def computing(jobs, tmp_path):
    device = Device(id="cpu", title="CPU, 1 thread", reason="nothing else is here")
    return Computing(device=device, models=ModelStore(tmp_path), jobs=jobs, cache=FrameCache())


def test_the_time_of_a_picture_is_the_median_of_those_that_were_made(computing):
    assert computing.milliseconds is None
    for seconds in (0.040, 0.050, 2.0):
        computing.note(Made(seconds))
    computing.note(Made(0.0001, kept=True))
    assert computing.milliseconds == 50.0


def test_another_device_is_used_from_the_next_picture_on(computing, jobs, loop, monkeypatch):
    told = []
    computing.looked.connect(told.append)
    monkeypatch.setattr("studio.app.computing.choose_device", lambda: computing.device)
    computing.note(Made(0.1))
    computing.look_again()
    loop.until(lambda: not jobs.active)
    assert told == [False] and computing.milliseconds == 100.0
    other = Device(id="cuda", title="A GPU", reason="CUDA is available")
    monkeypatch.setattr("studio.app.computing.choose_device", lambda: other)
    computing.look_again()
    loop.until(lambda: not jobs.active)
    assert told == [False, True] and computing.device == other
    assert computing._models.device == "cuda" and computing.milliseconds is None

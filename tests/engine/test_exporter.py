from dataclasses import replace

import numpy as np
import pytest
from engine_scenes import photo

from studio.domain.frame_state import resolve
from studio.domain.project import Project
from studio.domain.sources import SourceBank
from studio.domain.timebase import FrameRate
from studio.engine.exporter import export
from studio.engine.model_store import ModelStore
from studio.engine.stage import Stage


class ListSink:
    """Keeps the frames."""

    def __init__(self):
        self.frames, self.end = [], ""

    def write(self, rgb):
        self.frames.append(rgb)

    def close(self):
        self.end = "closed"

    def abort(self):
        self.end = "aborted"


@pytest.fixture
def stage(tmp_path):
    made = Stage(ModelStore(tmp_path), lambda source: photo(source.name))
    yield made
    made.close()


@pytest.fixture
def project():
    bank = SourceBank().with_slot(0, photo("rest").source)
    return replace(Project(), sources=bank, rate=FrameRate(num=10))


def test_frames_are_those_of_resolve_and_render(project, stage):
    sink = ListSink()
    seen = []
    export(project, range(3, 6), 96, stage, sink, lambda fraction, text: seen.append(fraction))
    assert sink.end == "closed" and seen == [0, 1 / 3, 2 / 3, 1.0]
    for index, frame in zip(range(3, 6), sink.frames, strict=True):
        expected = stage.render(resolve(project, index / 10, 96), project.sources.usable)
        np.testing.assert_array_equal(frame, expected)


def test_cancel_aborts_the_sink(project, stage):
    class Stop(Exception):
        pass

    def progress(fraction, text):
        if fraction > 0.5:
            raise Stop

    sink = ListSink()
    with pytest.raises(Stop):
        export(project, range(4), 96, stage, sink, progress)
    assert sink.end == "aborted"


def test_an_empty_bank_aborts_too(stage):
    sink = ListSink()
    with pytest.raises(Exception, match="no photo"):
        export(Project(), range(2), 96, stage, sink, lambda f, t: None)
    assert sink.end == "aborted" and not sink.frames

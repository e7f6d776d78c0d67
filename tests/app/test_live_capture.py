"""An actor before a camera that is a film: recorded, calibrated, lost, forgotten."""

import threading
from dataclasses import replace

import numpy as np
import pytest
from drawn_clip import ClipDetector, landmarks, video
from engine_scenes import photo

from studio.app.capture import driven
from studio.app.live_capture import LiveCapture, LiveState
from studio.domain.capture import Steady, resampled
from studio.domain.errors import CameraLost
from studio.domain.performance import landmarks_at
from studio.domain.project import Project
from studio.domain.sources import SourceBank
from studio.domain.timebase import FrameRate
from studio.io.camera import CameraFrame, CameraInfo, FileCamera

RATE = FrameRate()
BUILT_IN = CameraInfo(number=0, name="Built in")


@pytest.fixture(scope="module")
def clip(tmp_path_factory):
    return video(tmp_path_factory.mktemp("film") / "actor.mkv", 24)


@pytest.fixture
def actor(clip, loop, reporter):
    """A live capture before a film; the film waits until a test lets it start."""
    made = LiveCapture(
        detector=ClipDetector(),
        dispatch=loop.dispatch,
        reporter=reporter,
        rate=lambda: RATE,
        look=lambda: (BUILT_IN,),
        open_camera=lambda _info: FileCamera(clip),
    )
    yield made
    made.close()


def test_a_recording_has_the_times_of_its_pictures(actor, loop):
    actor.refresh()
    assert actor.camera == BUILT_IN and actor.state is LiveState.OFF
    seen = []
    actor.seen.connect(seen.append)
    actor.watch(True)
    actor.record()
    assert actor.state is LiveState.RECORDING
    loop.until(lambda: actor.state is LiveState.OFF)  # the film is over
    capture = actor.finished
    # 24 pictures at 12 per second become 25 per second.
    assert capture.camera and capture.rate == RATE and len(capture.points) == 48
    np.testing.assert_allclose(capture.points.array[0], landmarks(0), atol=1e-3)
    middle = 0.5 * (landmarks(6) + landmarks(7))
    at = 6.5 / 12 * 25
    low, part = int(at), at - int(at)
    between = capture.points.array[low] * (1 - part) + capture.points.array[low + 1] * part
    np.testing.assert_allclose(between, middle, atol=2.0)
    assert seen[-1].points is not None
    actor.forget()
    assert actor.finished is None


def test_rest_is_shown_or_the_calmest_moment(actor, loop):
    assert actor.resting is None and not actor.calibrate()
    actor.refresh()
    actor.watch(True)
    loop.until(lambda: len(actor._last) == 24)
    np.testing.assert_allclose(actor.resting, landmarks(0), atol=1e-3)
    assert actor.calibrate()
    np.testing.assert_allclose(
        actor.resting, np.median([landmarks(n) for n in range(14, 24)], axis=0), atol=1e-3
    )


def test_nothing_and_nobody(actor, loop, reporter):
    actor._detector = ClipDetector(blind=True)
    actor.refresh()
    actor.watch(True)
    actor.record()
    loop.until(lambda: actor.state is LiveState.OFF)
    assert actor.finished is None and reporter.notices[-1].message == "No face was seen."
    actor._open = lambda _info: Lost([])
    actor.watch(True)
    actor.record()
    loop.until(lambda: actor.state is LiveState.OFF)
    messages = [notice.message for notice in reporter.notices]
    assert "Built in went away." in messages and "Nothing was recorded." in messages


class Lost:
    """A camera that is unplugged after some pictures; time goes on meanwhile."""

    name, live = "Built in", True

    def __init__(self, stamps):
        self.stamps = stamps
        self.go = threading.Event()

    def read(self):
        if not self.stamps:
            raise CameraLost("Built in went away.", "Connect it.")
        stamp = self.stamps.pop(0)
        self.go.wait(5)
        self.go.clear()
        return CameraFrame(rgb=np.zeros((288, 320, 3), np.uint8), stamp=stamp)

    def close(self):
        self.go.set()


def test_what_was_recorded_before_the_camera_went_is_kept(actor, loop, reporter):
    source = Lost([10.0, 10.2, 10.4])
    actor._open = lambda _info: source
    actor.refresh()
    actor.watch(True)
    actor.record()
    for count in (1, 2, 3):
        source.go.set()
        loop.until(lambda count=count: actor._recorded is None or len(actor._recorded) >= count)
    loop.until(lambda: actor.state is LiveState.OFF)
    messages = [notice.message for notice in reporter.notices]
    assert messages == ["Built in went away.", "Only 5 pictures per second were looked at."]
    assert len(actor.finished.points) == pytest.approx(11, abs=1)


def test_no_camera_can_be_opened(actor, reporter):
    def refuse(_info):
        raise CameraLost("Built in cannot be opened.", "Close other programs.")

    actor._open = refuse
    actor.refresh()
    actor.watch(True)
    assert actor.state is LiveState.OFF
    assert reporter.notices[-1].message == "Built in cannot be opened."


def test_without_a_camera_nothing_starts(actor):
    actor._look = tuple
    actor.refresh()
    actor.watch(True)
    assert actor.state is LiveState.OFF and actor.camera is None


def test_resampling_follows_the_stamps_and_leaves_gaps():
    stamps = np.array([5.0, 5.04, 5.1, 6.6, 6.64])
    points = np.arange(5, dtype=np.float32)[:, None, None] * np.ones((74, 2), np.float32)
    points[1] = np.nan
    found = resampled(stamps, points, RATE)[:, 0, 0]
    assert len(found) == 42, "from the first stamp to the last"
    assert found[0] == 0 and np.isnan(found[1:40]).all()
    assert found[40:].tolist() == pytest.approx([3.0, 4.0], abs=1e-3)
    assert resampled(np.zeros(0), np.zeros((0, 74, 2)), RATE).shape == (0, 74, 2)


def test_a_live_face_drives_the_person():
    project = replace(Project(), sources=SourceBank().with_slot(0, photo().source))
    rest, now = landmarks(0), landmarks(3)
    live = driven(project, now.astype(np.float32), rest.astype(np.float32))
    found, still = landmarks_at(live, 1.0), landmarks_at(project, 1.0)
    assert np.linalg.norm(found[62] - found[66]) > 0.08 > np.linalg.norm(still[62] - still[66])


def test_live_landmarks_are_steadied():
    steady, random = Steady(60.0), np.random.default_rng(1)
    rest = landmarks(0).astype(np.float32)
    noise = random.normal(size=(50, 74, 2)).astype(np.float32)
    found = [steady.at(i / 25, rest + noise[i]) for i in range(50)]
    assert np.std(found[10:] - rest) < 0.7 * noise.std()
    np.testing.assert_array_equal(Steady(0.0).at(0.0, rest), rest)

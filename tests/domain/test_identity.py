"""Everybody keeps the jaw they have, and everybody's lips close when the mean face's do."""

from dataclasses import replace

import numpy as np
import pytest

from models.rig.painted import Expression, painted_character
from models.rig.painted.geometry import face_landmarks
from studio.domain import face
from studio.domain.expressions import movement
from studio.domain.frame_state import resolve
from studio.domain.performance import close_lips
from studio.domain.project import Project
from studio.domain.retarget import mean_face
from studio.domain.samples import Samples
from studio.domain.sources import SourceBank, SourceImage
from studio.domain.timebase import FrameRate
from studio.domain.tracks import Track

RATE = FrameRate(num=10)
JAW_WIDTHS = tuple(zip(range(8), range(16, 8, -1), strict=True))
INNER_LIPS = ((61, 67), (62, 66), (63, 65))


def warped(kind):
    """The mean face in another shape: the jaw alone, its width or its height, or all of it."""
    points = mean_face() - mean_face()[face.NOSE_TIP]
    below = np.clip(points[:, 1:] / 0.25, 0, 1)
    scale = {
        "round": np.hstack([1 + 0.25 * below, 1 - 0.15 * below]),
        "long": np.hstack([0.85 - 0.1 * below, 1 + 0.3 * below]),
        "child": np.hstack([1.1 - 0.2 * below, 0.75 - 0.1 * below]),
    }[kind]
    return points * scale


def drawn(seed):
    return face_landmarks(painted_character(seed), Expression())[:, :2]


FACES = {
    **{kind: warped(kind) for kind in ("round", "long", "child")},
    **{f"drawn {seed}": drawn(seed) for seed in range(8)},
}


def turned(points, degrees):
    c, s = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    return (np.asarray(points) @ [[c, s], [-s, c]] * 300 + 500).astype(np.float32)


def performed(points, motion, **project):
    """The face (74, 2) after `motion` (74, 2) of the mean face, on a photo of `points`."""
    photo = SourceImage(asset="a.png", name="a", width=1000, height=1000).with_landmarks(points)
    track = None if motion is None else Track(rate=RATE, values=Samples(motion[None]))
    document = replace(Project(), sources=SourceBank().with_slot(0, photo), motion=track, **project)
    return photo.frame.outward(resolve(document, 0.0, 256).landmarks.array)


def jaw(points):
    """Widths (8,) between facing points of the outline, and heights (2,) from nose tip and lip."""
    widths = [np.linalg.norm(points[b] - points[a]) for a, b in JAW_WIDTHS]
    heights = [np.linalg.norm(points[8] - points[top]) for top in (27, face.NOSE_TIP)]
    return np.array([*widths, *heights])


def lip_gaps(points):
    """Gaps of the inner lips (3,) in distances of the eye corners."""
    gaps = [np.linalg.norm(points[low] - points[up]) for up, low in INNER_LIPS]
    return np.array(gaps) / face.eye_distance(points)


@pytest.mark.parametrize("name", FACES)
@pytest.mark.parametrize("degrees", [-12, 0, 9])
def test_at_rest_everybody_has_their_own_jaw(name, degrees):
    person = turned(FACES[name], degrees)
    resting = performed(person, np.zeros((74, 2), np.float32))
    np.testing.assert_allclose(jaw(resting), jaw(person), rtol=0.01)
    assert np.abs(jaw(turned(mean_face(), 0)) / jaw(person) - 1).max() > 0.03, "a mean face"


@pytest.mark.parametrize("name", FACES)
def test_an_open_mouth_lowers_the_chin_and_widens_nothing(name):
    person = turned(FACES[name], 0)
    opened = performed(person, 0.3 * movement("mouth_open"))
    before, after = jaw(person), jaw(opened)
    np.testing.assert_allclose(after[:3], before[:3], rtol=0.01)
    assert after[-1] > 1.05 * before[-1]
    assert (opened[8] - person[8])[1] == pytest.approx(
        0.3 * movement("mouth_open")[8, 1] * np.ptp(person[:, 1]) / np.ptp(mean_face()[:, 1]),
        rel=0.01,
    )


@pytest.mark.parametrize("name", FACES)
@pytest.mark.parametrize("parted", [0.0, 0.03, 0.12])
def test_lips_close_exactly_when_those_of_the_mean_face_do(name, parted):
    person = turned(FACES[name] + 0.0, 7)
    down = parted * face.eye_distance(person) * np.array([-np.sin(np.radians(7)), 1])
    for low in (65, 66, 67, 56, 57, 58):
        person[low] += down
    closing = (close_lips(mean_face()) - mean_face()).astype(np.float32)
    for motion in (np.zeros((74, 2), np.float32), closing):
        assert lip_gaps(performed(person, motion)).max() < 0.002
    assert lip_gaps(person).max() == pytest.approx(parted, abs=0.02)


def test_closed_lips_stay_closed_when_the_head_nods():
    for pitch in (-10.0, 10.0):
        project = Project()
        lane = project.tracks.head_pitch
        base = Track(rate=RATE, values=Samples([pitch]))
        tracks = project.tracks.with_lane("head_pitch", replace(lane, base=base))
        nodding = performed(turned(mean_face(), 0), np.zeros((74, 2)), tracks=tracks)
        assert lip_gaps(nodding).max() < 0.001


def test_closing_moves_lips_alone_and_keeps_their_red():
    ajar = (mean_face() + 0.1 * movement("mouth_open")).astype(np.float32)
    closed = close_lips(ajar)
    still = [i for i in range(74) if i not in (50, 51, 52, 56, 57, 58, 61, 62, 63, 65, 66, 67)]
    np.testing.assert_array_equal(closed[still], ajar[still])
    for inner, outer in ((62, 51), (66, 57)):
        before, after = (np.linalg.norm(f[outer] - f[inner]) for f in (ajar, closed))
        assert after == pytest.approx(before, rel=1e-4)


def test_without_motion_the_photo_is_shown_as_it_is():
    ajar = turned(mean_face() + 0.1 * movement("mouth_open"), 0)
    np.testing.assert_allclose(performed(ajar, None), ajar, atol=1e-3)

from dataclasses import replace

import numpy as np
import pytest

from studio.app.edits import blinks, tracks
from studio.domain.blinks import Blink
from studio.domain.expressions import movement
from studio.domain.inspection import MOTION, parts_at
from studio.domain.lanes import BLINKS
from studio.domain.mouth_shaping import mouth_bases
from studio.domain.performance import landmarks_at
from studio.domain.project import Project
from studio.domain.samples import Samples
from studio.domain.timebase import FrameRate
from studio.domain.tracks import Blend, Lane, Track


def speaking():
    """Lips a fifth of the eyes' distance open for five seconds, as a voice would have it."""
    opening = np.full((125, 1, 1), 0.2, np.float32)
    motion = Track(rate=FrameRate(), values=Samples(opening * movement("mouth_open")))
    project = replace(Project(), motion=motion)
    for name, base in mouth_bases(motion):
        lane = Lane(base=base)
        project = replace(project, tracks=project.tracks.with_lane(name, lane))
    return project


def parts(project, time=1.0):
    return {part.name: part for part in parts_at(project, time)}


def apart(one, other, time=1.0):
    away = landmarks_at(one, time) - landmarks_at(other, time)
    return float(np.sqrt(np.square(away).sum(-1).mean()))


def test_a_face_at_rest_has_no_part():
    assert parts_at(Project(), 1.0) == ()


def test_each_part_says_what_it_does_and_the_greatest_comes_first():
    project = tracks.set_key(speaking(), "head_yaw", 0.0, 20.0)
    project = tracks.set_key(project, "brow", 0.0, 0.1)
    found = parts_at(project, 1.0)
    assert [part.weight for part in found] == sorted((p.weight for p in found), reverse=True)
    names = [part.name for part in found]
    assert names[0] == "head_yaw" and {MOTION, "mouth_open", "brow"} < set(names)
    still = tracks.clear_lane(project, "head_yaw")
    assert parts(project)["head_yaw"].moved == pytest.approx(apart(project, still), rel=1e-3)
    assert parts(project)["head_yaw"].value == pytest.approx(20.0)
    assert parts(project)["mouth_open"].value == pytest.approx(0.2, abs=0.01)


def test_hand_work_is_told_apart_from_what_was_generated():
    project = speaking()
    assert parts(project)["mouth_open"].by_hand == 0.0 < parts(project)["mouth_open"].moved
    closed = tracks.set_blend(tracks.set_key(project, "mouth_open", 0.0, 0.0), "mouth_open",
                              Blend.OVERRIDE)  # fmt: skip
    part = parts(closed)["mouth_open"]
    assert part.value == pytest.approx(0.0, abs=1e-6)
    assert part.by_hand == pytest.approx(apart(closed, project), rel=1e-3)


def test_muted_hand_work_is_listed_though_it_does_nothing():
    project = tracks.set_key(Project(), "brow", 0.0, 0.5)
    assert parts(tracks.set_muted(project, "brow", True))["brow"].weight == 0.0
    other = tracks.set_key(project, "jaw_drop", 0.0, 0.5)
    other = tracks.set_solo(other, "jaw_drop", True)
    assert parts(other)["brow"].weight == 0.0 < parts(other)["jaw_drop"].by_hand


def test_blinks_are_one_part():
    project = blinks.add(Project(), Blink(time=0.9, duration=0.4))
    shut = project.tracks.blinks.hand[0].shut
    part = parts(project, shut)[BLINKS]
    assert part.moved == part.by_hand > 0.001 and part.value == pytest.approx(1.0, abs=0.05)
    assert BLINKS not in {name for name, p in parts(project, 3.0).items() if p.weight}


def test_the_whole_of_generated_lips_is_a_part():
    project = speaking()
    silent = replace(project, motion=None, tracks=Project().tracks)
    assert parts(project)[MOTION].moved == pytest.approx(apart(project, silent), rel=1e-3)

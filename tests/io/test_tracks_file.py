"""Tracks as JSON: equal to the last bit, and refused as a whole where they are damaged."""

import json
from dataclasses import replace

import numpy as np
import pytest
from msgspec.structs import replace as rekeyed

from studio.domain.blink_lane import BlinkLane
from studio.domain.blinks import Blink
from studio.domain.curve import Curve, Interp, Keyframe
from studio.domain.errors import DecodeError, ProjectTooNew
from studio.domain.lanes import LANES
from studio.domain.project import Project
from studio.domain.samples import Samples
from studio.domain.timebase import FrameRate
from studio.domain.tracks import Blend, Lane, Track, Tracks
from studio.io.tracks_file import is_tracks, parse_tracks, write_tracks

RATE = FrameRate(num=30000, den=1001)


@pytest.fixture
def project():
    """A project whose tracks have everything that tracks can have."""
    source = np.random.default_rng(8)
    tracks = Tracks(
        blinks=BlinkLane(
            base=(Blink(time=1 / 3), Blink(time=2.5, eye="left", strength=0.7)),
            hand=(Blink(time=4.0, duration=0.3),),
            removed=(Blink(time=1 / 3),),
        )
    )
    for i, name in enumerate(LANES):
        keys = tuple(
            Keyframe(time=time, value=value, interp=interp)
            for time, value, interp in zip(
                np.cumsum(source.uniform(0.1, 1, 3)).tolist(),
                source.normal(size=3).tolist(),
                (Interp.HOLD, Interp.LINEAR, Interp.BEZIER),
                strict=True,
            )
        )
        dragged = rekeyed(keys[1], handle_in=(-0.1, 1 / 3), handle_out=(0.2, 0.0))
        lane = Lane(
            base=Track(rate=RATE, values=Samples(source.normal(size=20)), start=0.1),
            layer=Curve(keys=(keys[0], dragged, keys[2])),
            blend=Blend.ADD if i % 2 else Blend.OVERRIDE,
            weight=Curve(keys=keys[:2], default=0.5),
            muted=i % 3 == 0,
            locked=i % 4 == 0,
        )
        tracks = tracks.with_lane(name, lane)
    motion = Track(rate=FrameRate(), values=Samples(source.normal(size=(7, 74, 2))))
    return replace(Project(), rate=RATE, tracks=tracks, motion=motion)


@pytest.fixture
def text(project, tmp_path):
    write_tracks(tmp_path / "a.json", project)
    return (tmp_path / "a.json").read_text()


def test_tracks_come_back_to_the_last_bit(project, text):
    assert is_tracks(text)
    back = parse_tracks(text, "a.json")
    assert back.tracks == project.tracks and back.motion == project.motion
    assert back.rate == RATE and back.unknown == ()
    assert (back.start, back.end) == (0.0, project.duration)
    first = back.tracks.mouth_open.base.values.array
    assert first.tobytes() == project.tracks.mouth_open.base.values.array.tobytes()


def test_it_can_be_read_by_people(text):
    found = json.loads(text)
    assert found["quintet_tracks"] == 1 and found["format"] >= 3
    assert len(found["tracks"]["brow"]["base"]["values"]["float32"]) == 20
    assert found["tracks"]["brow"]["layer"]["keys"][0]["interp"] == "hold"


def test_nothing_but_hand_work(tmp_path):
    project = Project()
    write_tracks(tmp_path / "a.json", project)
    back = parse_tracks((tmp_path / "a.json").read_text(), "a.json")
    assert back.tracks == Tracks() and back.motion is None


def test_lanes_of_a_newer_version_are_named(text):
    found = json.loads(text)
    found["tracks"]["ears"] = {}
    assert parse_tracks(json.dumps(found), "a.json").unknown == ("ears",)


@pytest.mark.parametrize("name", ["quintet_tracks", "format"])
def test_newer_files_are_refused_politely(text, name):
    found = json.loads(text) | {name: 99}
    with pytest.raises(ProjectTooNew, match=r"newer Quintet.*Install"):
        parse_tracks(json.dumps(found), "a.json")


def damaged(change):
    def apply(found):
        change(found["tracks"]["brow"])
        return json.dumps(found)

    return apply


@pytest.mark.parametrize(
    "change",
    [
        lambda found: json.dumps(found)[:-100],
        lambda found: json.dumps(found | {"tracks": 3}),
        lambda found: json.dumps(found | {"format": "x"}),
        damaged(lambda lane: lane["layer"]["keys"][0].update(value="high")),
        damaged(lambda lane: lane["layer"]["keys"][0].update(value=float("nan"))),
        damaged(lambda lane: lane["layer"]["keys"].reverse()),
        damaged(lambda lane: lane["base"]["values"].update(float32=[])),
        damaged(lambda lane: lane["base"]["values"].update(base64="?", shape=[1])),
        damaged(lambda lane: lane["base"]["rate"].update(num=0)),
    ],
)
def test_damage_is_said_in_one_line(text, change):
    with pytest.raises(DecodeError) as error:
        parse_tracks(change(json.loads(text)), "a.json")
    assert "a.json" in str(error.value) or "format" in str(error.value)
    assert error.value.hint and "\n" not in str(error.value)

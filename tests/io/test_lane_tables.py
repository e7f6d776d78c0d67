"""Lanes as tables of frames and of keys: to the last bit and back, in any spreadsheet's dialect."""

import numpy as np
import pytest

from studio.domain.curve import Curve, HandleKind, Interp, Keyframe
from studio.domain.errors import BadInput
from studio.domain.lane_samples import LaneSamples
from studio.domain.timebase import FrameRate
from studio.domain.tracks import Blend, Lane
from studio.io.lane_tables import (
    is_keys,
    is_lanes,
    parse_keys,
    parse_lanes,
    write_keys,
    write_lanes,
)
from studio.io.tables import read_table, read_text

RATE = FrameRate(num=30000, den=1001)


def table(text):
    return read_table(text, "lanes.csv")


def samples(count=40):
    source = np.random.default_rng(5)
    lanes = {name: source.uniform(0, 0.3, count) / 3 for name in ("mouth_open", "brow")}
    times = np.array([RATE.seconds(i) for i in range(count)])
    return LaneSamples(times=times, lanes=lanes)


def test_frames_come_back_to_the_last_bit(tmp_path):
    made = samples()
    write_lanes(tmp_path / "a.csv", made, np.zeros((40, 2)), RATE)
    found = read_table(read_text(tmp_path / "a.csv"), "a.csv")
    assert found.names[:3] == ("time", "timecode", "frame") and is_lanes(found.names)
    assert found.rows[30].cells[1:3] == ("00:00:01:00", "30")
    back, unknown = parse_lanes(found, RATE)
    assert unknown == () and back.times.tolist() == made.times.tolist()
    assert {n: v.tolist() for n, v in back.lanes.items()} == {
        n: v.tolist() for n, v in made.lanes.items()
    }


@pytest.mark.parametrize(
    "text",
    [
        "time,mouth_open\n0,0.25\n1,0.5\n",
        "frame;mouth_open\r\n0;0,25\r\n30;0,5\r\n",
        "timecode\tmouth_open\n00:00:00:00\t0.25\n00:00:01:00\t0.5\n",
    ],
)
def test_any_of_the_three_clocks(text):
    found, _ = parse_lanes(table(text), FrameRate(num=30))
    assert found.times.tolist() == [0.0, 1.0] and found.lanes["mouth_open"].tolist() == [0.25, 0.5]


def test_empty_cells_are_no_values_and_other_columns_are_named():
    found, unknown = parse_lanes(table("time,brow,note\n0,,x\n1,0.5\n"), RATE)
    assert np.isnan(found.lanes["brow"][0]) and found.lanes["brow"][1] == 0.5
    assert unknown == ("note",)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("time,brow\n0,0\n0,1\n", "lanes.csv, row 3: its time is not after"),
        ("time,brow\n0,high\n", "lanes.csv, row 2, brow: 'high' is no number"),
        ("time,brow\n,0\n", "lanes.csv, row 2 has no time"),
        ("timecode,brow\n1:2,0\n", "lanes.csv, row 2, timecode: '1:2' is no timecode"),
        ("time,brow\n", "lanes.csv has no rows"),
    ],
)
def test_wrong_frames(text, said):
    with pytest.raises(BadInput, match=said):
        parse_lanes(table(text), RATE)


def test_keys_come_back_to_the_last_bit(tmp_path):
    keys = (
        Keyframe(time=1 / 3, value=0.1 + 0.2, interp=Interp.HOLD),
        Keyframe(time=0.7, value=-0.25, handle_in=(-0.1, 1 / 7), handle_out=(0.2, 0.0)),
        Keyframe(time=1.0, value=1e-17, interp=Interp.LINEAR),
    )
    weight = (Keyframe(time=0.5, value=1.0), Keyframe(time=0.9, value=0.0))
    lane = Lane(layer=Curve(keys=keys), weight=Curve(keys=weight), blend=Blend.ADD)
    write_keys(tmp_path / "k.csv", {"brow": lane, "margin": Lane()})
    found = read_table(read_text(tmp_path / "k.csv"), "k.csv")
    assert is_keys(found.names) and not is_lanes(found.names)
    work = parse_keys(found)
    assert set(work) == {"brow"} and work["brow"].blend is Blend.ADD
    assert work["brow"].layer == keys and work["brow"].weight == weight


def test_few_columns_are_enough():
    work = parse_keys(table("lane,time,value\nbrow,0,0.5\nbrow,1,0\n"))
    assert work["brow"].layer == (Keyframe(time=0, value=0.5), Keyframe(time=1, value=0))
    assert work["brow"].blend is Blend.OVERRIDE


def test_handles_without_a_kind_were_dragged():
    text = "lane,time,value,handle_out_s,handle_out_value\nbrow,0,0.5,0.1,0\nbrow,1,0,,\n"
    dragged, other = parse_keys(table(text))["brow"].layer
    assert dragged.handle_kind is HandleKind.FREE and dragged.handle_out == (0.1, 0.0)
    assert other == Keyframe(time=1, value=0)


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("nose,0,0,", "row 2: there is no lane 'nose'"),
        ("brow,0,x,", "row 2, value: 'x' is no number"),
        ("brow,0,0,round", "row 2: Invalid enum value 'round'"),
        ("brow,1,0,\nbrow,1,0,", "row 3: its time is not after"),
    ],
)
def test_wrong_keys(row, said):
    with pytest.raises(BadInput, match=said):
        parse_keys(table(f"lane,time,value,interp\n{row}\n"))

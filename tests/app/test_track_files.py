"""Files of tracks: what is told by content, round trips of every format, and one step of undo."""

from dataclasses import replace

import numpy as np
import pytest

from studio.app.edits import tracks as track_edits
from studio.app.edits.track_import import Placing
from studio.app.store import Store
from studio.app.track_files import (
    IMPORT_SUFFIXES,
    RECORDED_TOLERANCE,
    ExportChoice,
    TrackFormat,
    export_tracks,
    import_tracks,
    read_tracks,
)
from studio.domain.blink_lane import BlinkLane
from studio.domain.blinks import Blink
from studio.domain.curve import Curve, Keyframe
from studio.domain.errors import BadInput, StudioError
from studio.domain.lanes import LANES
from studio.domain.project import Project
from studio.domain.samples import Samples
from studio.domain.timebase import FrameRate
from studio.domain.tracks import Lane, Track

EMPTY = Project()
FRAMES = np.arange(EMPTY.frame_count) / 25
TO_SHAPES = ("mouth_open", "mouth_width", "brow", "head_yaw", "head_pitch", "head_roll")


@pytest.fixture
def project():
    """Five seconds in which every lane is generated and keyed, with two blinks."""
    source = np.random.default_rng(11)
    tracks = replace(EMPTY.tracks, blinks=BlinkLane(base=(Blink(time=1.0), Blink(time=3.0))))
    for name, spec in LANES.items():
        middle, half = 0.5 * (spec.low + spec.high), 0.25 * (spec.high - spec.low)
        waves = middle + half * np.sin(source.uniform(1, 3) * FRAMES + source.uniform(0, 6))
        keys = tuple(Keyframe(time=t, value=half * v) for t, v in ((1.0, 0.0), (2.1, 0.5), (3, 0)))
        base = Track(rate=EMPTY.rate, values=Samples(waves))
        tracks = tracks.with_lane(name, Lane(base=base, layer=Curve(keys=keys)))
    return replace(EMPTY, tracks=tracks)


def values(project, times=FRAMES):
    return {
        name: np.array([track_edits.seen_at(project, name, float(time)) for time in times])
        for name in LANES
    }


def closed(project, side, times):
    """How far the lids of one side of the picture are closed, by lanes and blinks together."""
    lanes = values(project, times)
    lid = np.clip(lanes["blink"] + lanes.get(f"lid_{side}", 0.0), 0, 1)
    blinks = project.tracks.blinks.closures(times)[:, ("left", "right").index(side)]
    return 1 - (1 - lid) * (1 - blinks)


def back(project, path, format, placing=None, choice=None):
    """An empty project with what `project` exports."""
    export_tracks(project, path, format, choice)
    store = Store(EMPTY)
    import_tracks(store, read_tracks(path, EMPTY.rate), placing or Placing())
    return store.project


def test_a_table_of_frames_comes_back(project, tmp_path):
    found = back(project, tmp_path / "a.csv", TrackFormat.FRAMES)
    for name, wanted in values(project).items():
        np.testing.assert_allclose(values(found)[name], wanted, atol=1e-12, err_msg=name)
    again = back(found, tmp_path / "b.csv", TrackFormat.FRAMES)
    np.testing.assert_allclose(values(again)["brow"], values(found)["brow"], atol=1e-12)


def test_tracks_come_back_to_the_last_bit(project, tmp_path):
    assert back(project, tmp_path / "a.json", TrackFormat.TRACKS).tracks == project.tracks


def test_keys_come_back_to_the_last_bit(project, tmp_path):
    found = back(project, tmp_path / "a.csv", TrackFormat.KEYS)
    for name in LANES:
        assert found.tracks.lane(name).layer == project.tracks.lane(name).layer


@pytest.mark.parametrize("fps", [None, "25", "30", "59.94"])
def test_live_link_comes_back_within_its_tolerance(project, tmp_path, fps):
    """At the rows: by rounding alone without a tolerance, and by it with the usual one."""
    rate = FrameRate(num=60) if fps is None else FrameRate.of(fps)
    choice = ExportChoice(rate=None if fps is None else rate)
    times = np.arange(int(5 * rate.fps)) / rate.fps
    # Emotions have no shapes of their own: they come back as what they are made of.
    plain = project.tracks
    for name in LANES:
        if name.startswith("emotion") or name.endswith(("_left", "_right")):
            plain = plain.with_lane(name, Lane())
    project = replace(project, tracks=plain)
    for tolerance, share in ((0.0, 2e-4), (None, RECORDED_TOLERANCE + 2e-4)):
        placing = Placing(tolerance=tolerance)
        path = tmp_path / "face.csv"
        found = back(project, path, TrackFormat.LIVE_LINK, placing, choice)
        for name in (*TO_SHAPES, "gaze_x", "mouth_corners", "lip_protrusion"):
            if name in LANES:
                most = share * (LANES[name].high - LANES[name].low)
                wanted = values(project, times)[name]
                np.testing.assert_allclose(
                    values(found, times)[name], wanted, atol=most, err_msg=name
                )
        for side in ("left", "right"):
            np.testing.assert_allclose(
                closed(found, side, times), closed(project, side, times), atol=2 * share
            )


@pytest.mark.parametrize("format", [TrackFormat.RHUBARB, TrackFormat.MOHO])
def test_mouth_cues_come_back(tmp_path, format):
    line = tmp_path / "line.tsv"
    line.write_text("0.00\tX\n0.40\tD\n0.80\tA\n1.00\tC\n1.40\tF\n1.80\tX\n4.99\tX\n")
    store = Store(EMPTY)
    import_tracks(store, read_tracks(line, EMPTY.rate), Placing())
    path = tmp_path / f"again{format.suffix}"
    export_tracks(store.project, path, format)
    wanted = ["X", "D", "A", "C", "F", "X", "X"]
    if format is TrackFormat.MOHO:
        wanted = ["MohoSwitch1", "rest", "AI", "MBP", "E", "U", "rest", "rest"]
    assert [row.split()[-1] for row in path.read_text().splitlines()] == wanted
    found = back(store.project, path, format)
    times = np.arange(0, 1.8, 0.04)
    opening = [values(p, times)["mouth_open"] for p in (store.project, found)]
    assert np.mean(np.abs(opening[0] - opening[1])) < 0.02
    assert values(found, np.array([0.84, 0.92]))["mouth_open"].tolist() == [0.0, 0.0]


def test_a_part_of_the_film(project, tmp_path):
    choice = ExportChoice(start=1.0, end=2.0, lanes=frozenset({"brow"}))
    export_tracks(project, tmp_path / "a.csv", TrackFormat.FRAMES, choice)
    file = read_tracks(tmp_path / "a.csv", EMPTY.rate)
    assert file.lanes == ("brow",) and (file.start, file.end) == (1.0, 1.96)


def test_an_import_is_one_step(project, tmp_path):
    export_tracks(project, tmp_path / "take 1.csv", TrackFormat.FRAMES)
    store = Store(EMPTY)
    placing = Placing(lanes=frozenset({"brow", "head_yaw"}))
    done = import_tracks(store, read_tracks(tmp_path / "take 1.csv", EMPTY.rate), placing)
    assert store.undo_label == "Imported 2 lanes of take 1.csv"
    assert store.project is done.project and done.keys > 100
    store.undo()
    assert store.project == EMPTY and store.undo_label is None


BAD = {
    "a.csv": "time,brow\n0,0\n0.1,x\n",
    "b.csv": "Timecode,BlendshapeCount,JawOpen\n00:00:00:01,61,x\n",
    "c.csv": "name,age\nAnna,30\n",
    "d.csv": "",
    "e.json": '{"quintet_tracks": 1, "format": 3}',
    "f.json": "{}",
    "g.tsv": "0.00\tX\n0.10\tWW\n",
    "h.dat": "MohoSwitch1\n1 nose\n",
    "i.xml": "<?xml version='1.0'?><a>",
    "j.pgo": "lipsync version 1\n",
    "k.csv": "lane,time,value\nnose,0,0\n",
    "l.csv": "\0\1\2",
    "m.txt": "It was a dark night.",
}


@pytest.mark.parametrize("name", BAD)
def test_bad_files_say_what_is_wrong(tmp_path, name):
    path = tmp_path / name
    path.write_text(BAD[name])
    with pytest.raises(StudioError) as error:
        read_tracks(path, EMPTY.rate)
    assert name in error.value.message and error.value.hint
    assert "\n" not in str(error.value)


def test_recordings_tell_what_was_guessed_and_left_out(tmp_path):
    path = tmp_path / "take.csv"
    path.write_text(
        "Timecode,BlendshapeCount,EyeBlinkLeft,EyeBlinkRight\n"
        "00:00:00:00,61,0.5,0\n00:00:00:01,0,0,0\n00:00:00:02,61,0.5,0\n"
    )
    file = read_tracks(path, EMPTY.rate)
    assert any("60 frames per second" in note for note in file.notes)
    assert any("1 rows" in note for note in file.notes)
    swapped = read_tracks(path, EMPTY.rate, mirror=True)
    if "lid_left" in LANES:
        plain, other = (f.laid(EMPTY, Placing()).project for f in (file, swapped))
        assert values(plain, [0.0])["lid_right"] == 0.5 == values(other, [0.0])["lid_left"]


def test_a_moment_of_rest_is_rest(tmp_path):
    path = tmp_path / "take.csv"
    rows = (f"00:00:00:{i:02d},61,0.2,{0.3 + 0.1 * (i >= 30)}\n" for i in range(50))
    path.write_text("Timecode,BlendshapeCount,BrowDownLeft,BrowInnerUp\n" + "".join(rows))
    file = read_tracks(path, EMPTY.rate, neutral=0.1)
    found = values(file.laid(EMPTY, Placing()).project, np.array([0.2, 0.7]))
    total = found["brow"] + found.get("brow_right", 0.0)
    assert total == pytest.approx([0.0, 0.1])
    with pytest.raises(BadInput, match="no face at 9 s"):
        read_tracks(path, EMPTY.rate, neutral=9.0)


def test_exports_that_cannot_be(project, tmp_path):
    for kind, choice, said in (
        (TrackFormat.FRAMES, ExportChoice(start=10.0), "no frame in that range"),
        (TrackFormat.TRACKS, ExportChoice(end=1.0), "has no range"),
        (TrackFormat.TRACKS, ExportChoice(lanes=frozenset({"brow"})), "has all lanes"),
        (TrackFormat.FRAMES, ExportChoice(lanes=frozenset()), "No lane"),
        (TrackFormat.LIVE_LINK, ExportChoice(lanes=frozenset()), "No lane"),
    ):
        with pytest.raises(BadInput, match=said):
            export_tracks(project, tmp_path / "a", kind, choice)
        assert not (tmp_path / "a").exists()


def test_every_format_has_a_label_and_a_suffix_that_can_be_imported():
    assert len({kind.label for kind in TrackFormat}) == len(TrackFormat)
    assert {kind.suffix for kind in TrackFormat} <= set(IMPORT_SUFFIXES)

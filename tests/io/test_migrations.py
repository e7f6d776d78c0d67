import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from studio.domain.blinks import closures, generate_blinks
from studio.domain.curve import Curve, Ease, Extrapolation, HandleKind, Interp, Keyframe
from studio.domain.effects import Limit, Noise
from studio.domain.errors import DecodeError
from studio.domain.markers import Marker, MarkerColour, TimeRange
from studio.domain.project import FORMAT, Project
from studio.domain.samples import Samples
from studio.domain.timebase import FrameRate
from studio.domain.tracks import FULL_WEIGHT, Blend, Lane, Track
from studio.io.assets import AssetStore
from studio.io.migrations import MIGRATIONS
from studio.io.project_file import assets_of, decode, encode, load

FORMATS = Path(__file__).resolve().parents[1] / "formats"


@pytest.mark.parametrize("number", range(1, FORMAT + 1))
def test_every_format_that_ever_was_can_be_opened(number, tmp_path):
    assets = AssetStore(tmp_path)
    project = load(FORMATS / f"format_{number}.quintet", assets)
    assert project.format == FORMAT and project.name == f"Format {number}"
    assert project.sources.usable and project.audio is not None and project.motion is not None
    assert [key.value for key in project.tracks.mouth_open.layer.keys] == [0.1, 0.3]
    assert project.tracks.mouth_open.blend is Blend.ADD
    assert project.tracks.mouth_open.weight == FULL_WEIGHT
    assert all(assets.has(name) for name in assets_of(project))


def test_there_is_a_way_from_every_format():
    assert sorted(MIGRATIONS) == list(range(1, FORMAT))


def of_format_1(project, assets):
    """What the program of format 1 would have written."""
    document = json.loads(encode(project, assets)) | {"format": 1}
    del document["tracks"]["blinks"]
    return json.dumps(document).encode()


def test_blinks_that_were_a_curve_become_events(tmp_path):
    assets, blinks = AssetStore(tmp_path), generate_blinks(20.0, 5)
    curve = closures(blinks, np.arange(2000) / 100).max(axis=1)
    base = Track(rate=FrameRate(num=100), values=Samples(curve), start=1.0)
    old = Project(tracks=Project().tracks.with_lane("blink", Lane(base=base)))
    found = decode(of_format_1(old, assets), assets)
    assert found.tracks.blink == Lane()
    assert len(found.tracks.blinks.base) == len(blinks)
    for one, other in zip(found.tracks.blinks.shown(), blinks, strict=True):
        assert one.shut - 1.0 == pytest.approx(other.shut, abs=0.012)


def test_a_curve_of_blinks_with_keys_on_it_stays_a_curve(tmp_path):
    assets = AssetStore(tmp_path)
    base = Track(rate=FrameRate(num=100), values=Samples([0.0, 1.0, 0.0]))
    lane = Lane(base=base, layer=Curve(keys=(Keyframe(time=1.0, value=0.3),)))
    old = Project(tracks=Project().tracks.with_lane("blink", lane))
    found = decode(of_format_1(old, assets), assets)
    assert found.tracks.blink == lane and found == replace(old, format=FORMAT)


def test_the_blinks_and_takes_of_format_2(tmp_path):
    project = load(FORMATS / "format_2.quintet", AssetStore(tmp_path))
    (left,) = project.tracks.blinks.hand
    assert (left.time, left.eye) == (1.75, "left")
    assert [b.time for b in project.tracks.blinks.shown()] == [0.9, 1.75]
    assert [take.note.title for take in project.takes] == ["Take A"]
    assert project.performed.title == "Take B"


def test_dragged_handles_of_format_2_know_whether_they_are_in_line(tmp_path):
    assets = AssetStore(tmp_path)
    handles = [(None, None), ((-0.2, 0.1), (0.4, -0.2)), ((-0.2, 0.1), (0.4, 0.2)), (None, (1, 0))]
    keys = tuple(
        Keyframe(time=float(i), value=0.1 * i, handle_in=into, handle_out=out)
        for i, (into, out) in enumerate(handles)
    )
    curve = Curve(keys=keys)
    old = Project(tracks=Project().tracks.with_lane("brow", Lane(layer=curve, weight=curve)))
    found = decode(of_format_2(old, assets), assets).tracks.brow
    for moved in (found.layer, found.weight):
        assert [k.handle_kind for k in moved.keys] == ["clamped", "aligned", "free", "free"]
        times = np.linspace(0, 3, 99)
        np.testing.assert_array_equal(moved.at_many(times), curve.at_many(times))


def of_format_2(project, assets):
    """What the program of format 2 would have written."""
    document = json.loads(encode(project, assets)) | {"format": 2}
    for lane in document["tracks"].values():
        for curve in (lane[part] for part in ("layer", "weight") if part in lane):
            del curve["beyond"]
            for key in curve["keys"]:
                del key["ease"], key["handle_kind"]
    return json.dumps(document).encode()


def test_the_keys_of_format_3(tmp_path):
    brow = load(FORMATS / "format_3.quintet", AssetStore(tmp_path)).tracks.brow
    assert [(k.interp, k.ease, k.handle_kind) for k in brow.layer.keys] == [
        (Interp.BOUNCE, Ease.OUT, HandleKind.CLAMPED),
        (Interp.BEZIER, Ease.IN_OUT, HandleKind.ALIGNED),
        (Interp.BEZIER, Ease.IN_OUT, HandleKind.VECTOR),
    ]
    assert brow.layer.beyond is Extrapolation.CYCLIC
    assert [one.effect for one in brow.modifiers] == [Noise(amount=0.1, seed=7), Limit(low=-0.3)]
    assert (brow.modifiers[0].start, brow.modifiers[0].blend_in) == (0.5, 0.2)
    assert brow.modifiers[1].muted and brow.modifiers[1].influence == 0.5


def test_the_markers_and_the_span_of_format_4(tmp_path):
    project = load(FORMATS / "format_4.quintet", AssetStore(tmp_path))
    assert project.markers == (
        Marker(time=0.4, name="Hello"),
        Marker(time=1.2, name="", colour=MarkerColour.RED),
    )
    assert project.span == TimeRange(start=0.4, end=1.6)


def test_format_3_had_neither_markers_nor_a_span(tmp_path):
    project = load(FORMATS / "format_3.quintet", AssetStore(tmp_path))
    assert project.markers == () and project.span is None


@pytest.mark.parametrize("span", [{"start": 2.0, "end": 1.0}, {"start": -1.0, "end": 1.0}])
def test_a_span_that_holds_nothing_is_refused(tmp_path, span):
    assets = AssetStore(tmp_path)
    document = json.loads(encode(Project(), assets)) | {"span": span}
    with pytest.raises(DecodeError):
        decode(json.dumps(document).encode(), assets)

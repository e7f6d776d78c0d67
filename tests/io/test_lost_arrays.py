"""Projects whose arrays are missing open without what hung on them."""

from dataclasses import replace

import numpy as np
import pytest

from studio.domain.curve import Curve, Keyframe
from studio.domain.errors import AssetMissing
from studio.domain.project import Project
from studio.domain.samples import Samples
from studio.domain.sources import SourceBank, SourceImage
from studio.domain.take import Take
from studio.domain.timebase import FrameRate
from studio.domain.tracks import Lane, Track
from studio.io.assets import AssetStore
from studio.io.project_file import decode, encode


def track(seed, *shape):
    values = np.random.default_rng(seed).normal(size=shape)
    return Track(rate=FrameRate(), values=Samples(values))


def test_what_is_left_is_read_and_what_is_lost_is_named(tmp_path):
    assets = AssetStore(tmp_path / "assets")
    hand = Curve(keys=(Keyframe(time=0.5, value=0.2),))
    image = SourceImage(
        asset=assets.put_bytes(b"x", ".png"),
        name="a.png",
        width=9,
        height=9,
        landmarks=Samples(np.ones((74, 2))),
    )
    project = replace(
        Project(),
        motion=track(1, 5, 74, 2),
        tracks=Project().tracks.with_lane("brow", Lane(base=track(2, 5), layer=hand)),
        takes=(Take(motion=track(3, 5, 74, 2), bases=(("brow", track(4, 5)),)),),
        sources=SourceBank(slots=(image, None, None, None, None)),
    )
    text = encode(project, assets)
    for path in assets.root.glob("*.npy"):
        path.unlink()
    with pytest.raises(AssetMissing):
        decode(text, assets)
    lost: list[str] = []
    found = decode(text, assets, lost)
    assert found.motion is None and found.takes == ()
    assert found.tracks.lane("brow").base is None and found.tracks.lane("brow").layer == hand
    photo = found.sources.slots[0]
    assert photo.landmarks is None and "find the face" in photo.problem
    assert len(lost) == 4 and any("brow" in line for line in lost)


def test_a_whole_project_loses_nothing(tmp_path):
    assets = AssetStore(tmp_path / "assets")
    project = replace(Project(), motion=track(1, 5, 74, 2))
    lost: list[str] = []
    assert decode(encode(project, assets), assets, lost) == project and lost == []

from pathlib import Path

import pytest

from studio.domain.project import FORMAT
from studio.domain.tracks import FULL_WEIGHT, Blend
from studio.io.assets import AssetStore
from studio.io.migrations import MIGRATIONS
from studio.io.project_file import assets_of, load

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

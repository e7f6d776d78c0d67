from dataclasses import replace

import cv2
import numpy as np
import pytest
from engine_scenes import photo

from studio.app.photos import PhotoBook
from studio.domain.curve import Curve, Keyframe
from studio.domain.frame_state import resolve
from studio.domain.project import Project
from studio.domain.sources import SourceBank
from studio.domain.timebase import FrameRate
from studio.domain.tracks import Lane
from studio.engine.model_store import ModelStore
from studio.engine.stage import Stage
from studio.io.assets import AssetStore
from studio.io.project_file import save


@pytest.fixture
def assets(tmp_path):
    return AssetStore(tmp_path / "assets")


@pytest.fixture
def project(assets):
    """One second at 10 frames/s in which the head turns."""
    shot = photo("rest")
    encoded = cv2.imencode(".png", shot.rgb[..., ::-1])[1].tobytes()
    source = replace(shot.source, asset=assets.put_bytes(encoded, ".png"))
    layer = Curve(keys=(Keyframe(time=0.0, value=0.0), Keyframe(time=1.0, value=8.0)))
    return replace(
        Project(),
        rate=FrameRate(num=10),
        sources=SourceBank().with_slot(0, source),
        tracks=Project().tracks.with_lane("head_yaw", Lane(layer=layer)),
    )


@pytest.fixture
def saved(project, assets, tmp_path):
    save(project, tmp_path / "film.quintet", assets)
    return tmp_path / "film.quintet"


def test_a_rendered_frame_is_the_preview_s_frame(quintet, project, saved, assets, tmp_path):
    out = tmp_path / "frames"
    code, _, _ = quintet("render", saved, "--out", out, "--frames", "2:7", "--size", 160)
    assert code == 0 and len(list(out.iterdir())) == 5
    stage = Stage(ModelStore(tmp_path), PhotoBook(assets).photo)
    for index in range(2, 7):
        state = resolve(project, project.rate.seconds(index), 160)
        shown = stage.render(state, project.sources.usable)
        written = cv2.imread(str(out / f"frame_{index - 2:05d}.png"))[..., ::-1]
        np.testing.assert_array_equal(written, shown)
    stage.close()


@pytest.mark.parametrize("frames", ["5", "7:3", "0:99", "a:b", "-1:3"])
def test_a_range_that_is_none(quintet, saved, tmp_path, frames):
    code, _, err = quintet("render", saved, "--out", tmp_path / "f", f"--frames={frames}")
    assert code == 2 and "range" in err and not (tmp_path / "f").exists()


def test_a_project_that_is_none(quintet, tmp_path):
    bad = tmp_path / "bad.quintet"
    bad.write_text("hello")
    code, _, err = quintet("render", bad, "--out", tmp_path / "f")
    assert code == 2 and "cannot be read" in err and err.count("\n") == 1


@pytest.mark.parametrize("fps", ["fast", "0", "-25"])
def test_a_rate_that_is_none(quintet, saved, tmp_path, fps):
    code, _, err = quintet("render", saved, "--out", tmp_path / "f", f"--fps={fps}")
    assert code == 2 and "frame rate" in err and err.count("\n") == 1

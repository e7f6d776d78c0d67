"""`quintet capture`: an actor's film becomes a take of a project on disk."""

import json

import pytest

from studio.app.edits import tracks
from studio.domain.project import Project
from studio.io.assets import AssetStore
from studio.io.paths import models_folder
from studio.io.project_file import load, save

needs_detector = pytest.mark.skipif(
    not (models_folder() / "landmarks74" / "weights.safetensors").is_file(),
    reason="needs the weights of landmarks74",
)


@pytest.fixture
def assets(tmp_path):
    return AssetStore(tmp_path / "assets")


@pytest.fixture
def film(tmp_path, assets):
    path = tmp_path / "film.quintet"
    save(tracks.set_key(Project(), "head_yaw", 1.0, 10.0), path, assets)
    return path


@needs_detector
def test_a_real_film(quintet, film, shared_data, tmp_path, assets):
    clip, out = shared_data / "grid" / "s20_brbk7n.mpg", tmp_path / "new.quintet"
    line = ["capture", clip, "--project", film, "--out", out, "--neutral-frame", "12", "--sound"]
    code, text, _ = quintet(*line, "--smooth", "80", "--json")
    told = json.loads(text)
    assert code == 0 and told["take"] == "Take A" and told["frames"] == 75
    assert told["without_face"] == 0 and told["neutral_frame"] == 12
    assert told["jitter_px_after"]["Lips"] < told["jitter_px_before"]["Lips"]
    found = load(out, assets)
    assert found.performed.capture.settings.smooth == 80.0
    assert found.audio is not None and found.audio.duration == pytest.approx(3.0, abs=0.2)
    assert found.tracks.head_yaw.layer == load(film, assets).tracks.head_yaw.layer
    assert load(film, assets).motion is None


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--smooth", "101"], "Smoothing by 101"),
        (["--head", "3"], "head gain of 3"),
        (["--neutral-frame", "-1"], "no frame -1"),
    ],
)
def test_bad_input_is_one_line(quintet, film, tmp_path, options, said):
    clip = tmp_path / "clip.mp4"
    clip.write_bytes(b"no film")
    before = film.read_bytes()
    code, out, err = quintet("capture", clip, "--project", film, *options)
    assert code == 2 and not out and said in err and err.count("\n") == 1
    code, out, err = quintet("capture", clip, "--project", film)
    assert code == 2 and "clip.mp4" in err and film.read_bytes() == before

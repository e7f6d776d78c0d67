"""`quintet adapt`: a clip and a project in, better figures and the same project out."""

import json
import os
from dataclasses import replace

import cv2
import numpy as np
import pytest
import torch
from drawn_clip import QUICK, ClipDetector, bank, video
from small_networks import ID, network, store, with_two_streams

from studio.domain.project import Project
from studio.engine.adaptation import Plan
from studio.io.assets import AssetStore
from studio.io.project_file import load, save


@pytest.fixture(scope="module")
def clip(tmp_path_factory):
    return video(tmp_path_factory.mktemp("clip") / "clip.mkv", 51)


@pytest.fixture(autouse=True)
def small(tmp_path, monkeypatch):
    """A small network that paints too bright, a detector that knows the clip, few steps."""
    torch.set_num_threads(1)
    with_two_streams(monkeypatch)
    models = store(tmp_path / "models", network(0.1))
    monkeypatch.setattr("studio.cli.kit.models_folder", lambda: models.root)
    monkeypatch.setattr("studio.cli.kit.DetectorChoice", lambda models, name: ClipDetector())
    monkeypatch.setattr("studio.cli.adapt.Plan", lambda **given: replace(QUICK, **given))


@pytest.fixture
def assets(tmp_path):
    return AssetStore(tmp_path / "assets")


@pytest.fixture
def project(tmp_path, assets):
    """A saved project whose picture the network makes."""
    path = tmp_path / "anna é.quintet"
    save(replace(Project(), renderer=ID, sources=bank(assets)), path, assets)
    return path


def test_it_gets_better_and_is_kept(quintet, clip, project, assets, tmp_path):
    sheet = tmp_path / "sheet.png"
    code, text, _ = quintet(
        "adapt", "--clip", clip, "--project", project, "--sheet", sheet, "--json"
    )
    told = json.loads(text)
    assert code == 0 and told["improved"] and told["network"] == ID
    assert told["after"]["mouth"] < 0.9 * told["before"]["mouth"]
    assert told["mouth_change"].startswith("-") and "30 to 60 s" in told["warning"]
    assert cv2.imread(str(sheet)).shape[0] == 3 * 224
    own = load(project, assets).adaptation
    assert own is not None and own.network == ID and assets.has(own.asset)
    assert own.after.mouth == pytest.approx(told["after"]["mouth"], abs=1e-3)
    code, _, _ = quintet("render", project, "--out", tmp_path / "frames", "--frames", "0:1")
    assert code == 0 and len(list((tmp_path / "frames").glob("*.png"))) == 1


def test_no_better_leaves_the_project_as_it_was(quintet, clip, project, monkeypatch):
    lame = Plan(rate=0.0, windows=1, most_steps=1, check_every=1, gentle=False)
    monkeypatch.setattr("studio.cli.adapt.Plan", lambda **given: lame)
    before = project.read_bytes()
    code, text, _ = quintet("adapt", "--clip", clip, "--project", project)
    assert code == 0 and "no better; the project was left as it was" in text
    assert project.read_bytes() == before


@pytest.fixture
def refused(quintet, clip, project):
    """Runs the command, which must fail in one line and leave the project alone."""

    def run(words, *more, clip=clip, project=project):
        before = project.read_bytes() if project.exists() else b""
        code, text, err = quintet("adapt", "--clip", clip, "--project", project, *more)
        assert code == 2 and text == "" and err.count("\n") == 1 and words in err
        assert (project.read_bytes() if project.exists() else b"") == before

    return run


def test_a_clip_that_is_none(refused, tmp_path):
    refused("There is no", clip=tmp_path / "none.mp4")
    (tmp_path / "text.mp4").write_text("no film")
    refused("text.mp4", clip=tmp_path / "text.mp4")
    cv2.imwrite(str(tmp_path / "still.png"), np.full((300, 300, 3), 128, np.uint8))
    refused("not a video", clip=tmp_path / "still.png")


def test_a_clip_that_is_too_short(refused, tmp_path):
    refused("4 s are needed", clip=video(tmp_path / "short.mkv", 12))


def test_a_clip_without_a_face(refused, monkeypatch):
    monkeypatch.setattr("studio.cli.kit.DetectorChoice", lambda m, n: ClipDetector(blind=True))
    refused("show a usable face")


def test_a_project_that_is_none_or_may_not_be_written(refused, project, tmp_path, monkeypatch):
    refused("There is no", project=tmp_path / "none.quintet")
    (tmp_path / "text.quintet").write_text("no project")
    refused("cannot be read as a project", project=tmp_path / "text.quintet")
    monkeypatch.setattr("studio.cli.adapt.os", _Barred(project))
    refused("may not be written")


def test_a_renderer_without_a_network(refused, project, assets):
    refused("no network that could be adapted", "--renderer", "prior_warp")
    refused("no network that could be adapted", "--renderer", "no_such")


def test_options_that_make_no_sense(refused, tmp_path):
    refused("greater than", "--minutes", "0")
    refused("is no .png", "--sheet", tmp_path / "sheet.jpg")
    refused("is no .png", "--sheet", tmp_path / "no folder" / "sheet.png")


class _Barred:
    """The system, where one file may not be written to, whoever asks."""

    W_OK = os.W_OK

    def __init__(self, path):
        self._path = path

    def access(self, path, _mode):
        return path != self._path

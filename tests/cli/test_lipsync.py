"""`align` and `lint` on a copy of the sample project: its real voice, aligner and network."""

import json
import shutil
from dataclasses import replace

import numpy as np
import pytest

from studio.domain.samples import Samples
from studio.io.assets import AssetStore
from studio.io.paths import models_folder, sample_project
from studio.io.project_file import load, save

TEXT = (
    "Hello, I am Viola. This is Quintet: five pictures, one voice, and I come to life. "
    "Draw a curve, and I will follow."
)

needs_speech = pytest.mark.skipif(
    not (models_folder() / "speech_landmarks" / "weights.safetensors").is_file(),
    reason="needs the weights of speech_landmarks",
)


@pytest.fixture
def film(tmp_path):
    """A copy of the sample project."""
    return shutil.copy(sample_project(), tmp_path / "film.quintet")


def edited(path, change):
    """Change the project at `path`; returns it as it was."""
    assets = AssetStore(path.parent / "assets")
    project = load(path, assets)
    save(change(project), path, assets)
    return project


@needs_speech
def test_words_problems_and_their_repair(quintet, film):
    pytest.importorskip("pocketsphinx", reason="the extra “align” is not installed")
    code, out, _ = quintet("align", "--project", film, "--text", TEXT, "--json")
    words = json.loads(out)["words"]
    assert code == 0 and [w["text"] for w in words][:4] == ["Hello", "I", "am", "Viola"]
    starts = {w["text"]: w["start"] for w in words}
    assert starts["This"] == pytest.approx(2.1, abs=0.15)
    assert starts["Draw"] == pytest.approx(6.97, abs=0.15)

    def late(project):
        moved = replace(project.motion, start=project.motion.start + 0.2)
        return replace(project, motion=moved)

    edited(film, late)
    code, out, _ = quintet("lint", "--project", film, "--json")
    found = json.loads(out)
    lags = [p["lag"] for p in found["problems"] if p["kind"] == "lag"]
    assert code == 0 and np.median(lags) == pytest.approx(0.2, abs=0.03)
    code, out, _ = quintet("lint", "--project", film, "--fix", "--json")
    assert code == 0 and json.loads(out)["fixed"] > 0
    again = json.loads(quintet("lint", "--project", film, "--json")[1])
    assert [p for p in again["problems"] if p["kind"] == "lag"] == []


@needs_speech
def test_lint_without_words_says_what_it_did_not_look_at(quintet, film):
    def silent(project):
        still = replace(project.motion, values=Samples(np.zeros((5, 74, 2))))
        return replace(project, motion=still, transcript=None)

    edited(film, silent)
    code, out, _ = quintet("lint", "--project", film)
    assert code == 0 and "p, b and m were not looked at" in out


def test_bad_input_gives_one_line_and_changes_nothing(quintet, film, tmp_path):
    before = film.read_bytes()
    for arguments in (
        ("align", "--project", film),
        ("align", "--project", film, "--text", "a", "--file", film),
        ("align", "--project", film, "--file", film),
        ("align", "--project", tmp_path / "none.quintet", "--text", "a"),
        ("lint", "--project", tmp_path / "none.quintet"),
    ):
        code, _, told = quintet(*arguments)
        assert code == 2 and told.count("\n") == 1
    assert film.read_bytes() == before


def test_a_project_without_voice_is_refused(quintet, film):
    edited(film, lambda project: replace(project, audio=None))
    assert quintet("lint", "--project", film)[0] == 2
    code, _, told = quintet("align", "--project", film, "--text", "a")
    assert code == 2 and "has no voice" in told

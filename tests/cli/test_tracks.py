"""`quintet tracks`: files out of a project and into it, and nothing written where one is bad."""

import json
from dataclasses import replace

import pytest

from studio.app.edits import tracks
from studio.domain.project import Project
from studio.io.assets import AssetStore
from studio.io.project_file import load, save


@pytest.fixture
def assets(tmp_path):
    return AssetStore(tmp_path / "assets")


@pytest.fixture
def film(tmp_path, assets):
    """A saved project with two keys of the head."""
    project = tracks.set_key(Project(), "head_yaw", 1.0, 10.0)
    project = tracks.set_key(project, "head_yaw", 2.0, -10.0)
    path = tmp_path / "film.quintet"
    save(project, path, assets)
    return path


@pytest.mark.parametrize(
    ("name", "format"),
    [("a.csv", None), ("a.json", None), ("a.csv", "livelink"), ("a.csv", "keys")],
)
def test_out_and_in_again(quintet, film, tmp_path, assets, name, format):
    line = ["tracks", "export", "--project", film, "--out", tmp_path / name]
    line += ["--format", format] if format else []
    assert quintet(*line)[0] == 0
    assert quintet(*line)[0] == 2 and quintet(*line, "--overwrite")[0] == 0
    empty, out = tmp_path / "empty.quintet", tmp_path / "new.quintet"
    save(Project(), empty, assets)
    line = ["tracks", "import", "--project", empty, "--file", tmp_path / name, "--out", out]
    code, text, _ = quintet(*line, "--lanes", "head_yaw", "--tolerance", "0", "--json")
    told = json.loads(text)
    assert code == 0 and told["lanes"] == ["head_yaw"] and told["keys"] > 0
    wanted, found = load(film, assets), load(out, assets)
    for time in (1.0, 1.2, 2.0):
        seen = [tracks.seen_at(project, "head_yaw", time) for project in (wanted, found)]
        assert seen[1] == pytest.approx(seen[0], abs=1e-6)
    assert load(empty, assets) == Project()


def test_cues_go_into_the_project_itself(quintet, film, tmp_path, assets):
    cues = tmp_path / "cues.tsv"
    cues.write_text("0.00\tX\n0.50\tD\n1.00\tX\n")
    line = ["tracks", "import", "--project", film, "--file", cues]
    assert quintet(*line, "--offset", "1", "--range", "1.2:")[0] == 0
    found = load(film, assets)
    assert tracks.seen_at(found, "mouth_open", 1.75) == pytest.approx(0.3)
    assert found.tracks.head_yaw == load(film, assets).tracks.head_yaw
    code, text, _ = quintet(
        "tracks", "export", "--project", film, "--out", tmp_path / "b.dat", "--letters", "--json"
    )
    assert code == 0 and json.loads(text)["format"] == "Moho switch data (DAT)"
    assert "D" in (tmp_path / "b.dat").read_text()


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (["export", "--out", "a.mp3"], "does not tell the format"),
        (["export", "--out", "a.csv", "--range", "3"], "'3' is no range"),
        (["export", "--out", "a.csv", "--lanes", "nose"], "no lane 'nose'"),
        (["import", "--file", "bad.csv"], "bad.csv, row 3, brow: 'x' is no number"),
        (["import", "--file", "none.csv"], "There is no none.csv"),
        (["import", "--file", "bad.csv", "--fps", "x"], "no frame rate"),
    ],
)
def test_bad_input_is_one_line_and_changes_nothing(
    quintet, film, tmp_path, monkeypatch, line, said
):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "bad.csv").write_text("time,brow\n0,0\n1,x\n")
    before, files = film.read_bytes(), sorted(tmp_path.iterdir())
    code, out, err = quintet("tracks", line[0], "--project", film, *line[1:])
    assert code == 2 and not out and said in err and err.count("\n") == 1
    assert film.read_bytes() == before and sorted(tmp_path.iterdir()) == files


def test_locked_lanes_are_told(quintet, film, tmp_path, assets):
    project = load(film, assets)
    save(tracks.set_locked(project, "head_yaw", True), film, assets)
    table = tmp_path / "a.csv"
    table.write_text("time,brow,head_yaw,mood\n0,0,1,x\n1,0.5,2,y\n")
    code, text, _ = quintet("tracks", "import", "--project", film, "--file", table, "--json")
    told = json.loads(text)
    assert code == 0 and told["lanes"] == ["brow"] and told["locked"] == ["head_yaw"]
    assert told["notes"] == ["Not used: mood."]
    assert load(film, assets).tracks.head_yaw == replace(project.tracks.head_yaw, locked=True)

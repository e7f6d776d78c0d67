"""The command line: one clear line for bad input, a folder of results otherwise."""

import json

import cv2
import numpy as np
import pytest
import torch

from models.rig.__main__ import main
from models.rig.errors import RigError
from models.rig.evaluate import publish
from models.rig.evaluate.films import ACROSS
from models.rig.evaluate.sheets import TILE
from studio.io.audio_files import probe_audio
from studio.io.video_files import frames


@pytest.fixture(autouse=True)
def same_threads():
    """The command is a process of its own and takes the threads it was given; tests go on."""
    before = torch.get_num_threads(), cv2.getNumThreads()
    yield
    torch.set_num_threads(before[0])
    cv2.setNumThreads(before[1])


def line(capsys, *arguments):
    """The only line the command says before it gives up."""
    assert main(["evaluate", *map(str, arguments)]) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "Traceback" not in said
    return said


def test_unknown_renderer(capsys, shared_data, tmp_path):
    said = line(capsys, "--renderer", "prior_warp,nobody", "--data", shared_data, "--out", tmp_path)
    assert "nobody" in said
    assert "prior_warp" in said.split("Known")[1]


def test_data_without_people(capsys, tmp_path):
    assert "validation people" in line(capsys, "--data", tmp_path, "--out", tmp_path / "o")
    assert "no folder" in line(capsys, "--data", tmp_path / "x", "--out", tmp_path / "o")
    assert not (tmp_path / "o").exists()


def test_an_incomplete_data_folder(capsys, tmp_path):
    (tmp_path / "london_faces").mkdir()
    assert "people.json" in line(capsys, "--data", tmp_path, "--out", tmp_path / "o")


@pytest.mark.parametrize("photos", ["0", "1,21", "five", "", "1.5"])
def test_impossible_numbers_of_photos(capsys, tmp_path, photos):
    assert "--photos" in line(capsys, "--data", tmp_path, "--out", tmp_path, "--photos", photos)


def test_impossible_sizes(capsys, tmp_path):
    assert "--size" in line(capsys, "--data", tmp_path, "--out", tmp_path, "--size", 5)
    assert "--threads" in line(capsys, "--data", tmp_path, "--out", tmp_path, "--threads", 0)


def test_a_folder_that_cannot_be_written(capsys, shared_data, tmp_path):
    (tmp_path / "file").write_text("not a folder")
    said = line(capsys, "--data", shared_data, "--out", tmp_path / "file" / "results")
    assert "cannot be written" in said


def test_a_page_without_marks(capsys, shared_data, tmp_path):
    page = tmp_path / "page.md"
    page.write_text("no marks")
    said = line(capsys, "--data", shared_data, "--out", tmp_path, "--publish", page)
    assert "no place for figures" in said


def test_figures_are_replaced_not_added(tmp_path):
    page = tmp_path / "page.md"
    page.write_text(f"before\n{publish.BEGIN}\nold\n{publish.END}\nafter\n")
    for text in ("first", "second"):
        publish.publish(page, text, {})
    found = page.read_text()
    assert found.startswith("before\n")
    assert found.endswith("after\n")
    assert "second" in found
    assert "first" not in found
    assert "old" not in found
    page.write_text("nothing")
    with pytest.raises(RigError, match="place"):
        publish.publish(page, "text", {})


def test_results_of_one_person(shared_data, tmp_path, capsys):
    page = tmp_path / "page.md"
    page.write_text(f"{publish.BEGIN}{publish.END}")
    arguments = ["--data", shared_data, "--out", tmp_path / "out", "--people", "london_002"]
    assert main(["evaluate", *map(str, arguments), "--publish", str(page)]) == 0
    written = {path.name for path in (tmp_path / "out").iterdir()}
    assert written == {"results.json", "report.md", "london_faces_01.png"}
    stored = json.loads((tmp_path / "out" / "results.json").read_text())
    (group,) = stored["groups"]
    assert group["targets"] == 2
    means = {row["renderer"]: row["means"] for row in group["rows"]}
    assert means["prior_warp"]["mouth L1"] < means["nearest"]["mouth L1"]
    assert "london_faces, `prior_warp`" in page.read_text()
    assert (tmp_path / "page" / "london_faces.jpg").is_file()
    assert capsys.readouterr().out.startswith("london_faces: 2 targets")


def test_films_show_the_real_clip_beside_what_was_made_with_its_sound(shared_data, tmp_path):
    given = ["--suite", "films", "--data", shared_data, "--out", tmp_path, "--people", "s20"]
    assert main(["evaluate", *map(str, [*given, "--photos", "3", "--size", 64])]) == 0
    (film,) = tmp_path.glob("grid_s20*.mp4")
    shown = list(frames(film))
    assert shown[0].shape == (64, 2 * 64, 3)
    assert np.abs(shown[40][:, :64].astype(int) - shown[40][:, 64:]).mean() < 20
    assert probe_audio(film).duration == pytest.approx(len(shown) / 25, abs=0.1)
    assert cv2.imread(str(film.with_suffix(".png"))).shape[1] == ACROSS * TILE


def test_films_of_nobody(capsys, shared_data, tmp_path):
    given = ["--suite", "films", "--data", shared_data, "--out", tmp_path]
    assert "no clips" in line(capsys, *given, "--people", "nobody")
    assert "--clips" in line(capsys, *given, "--clips", 0)

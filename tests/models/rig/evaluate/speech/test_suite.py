"""The whole suite on one held-out person: figures, pictures, a film with its sound and a sheet."""

import json
from dataclasses import replace

import cv2
import numpy as np
import pytest
import torch

from models.rig.__main__ import main
from models.rig.evaluate.publish import BEGIN, END
from models.rig.evaluate.sheets import STRIP, TILE
from models.rig.evaluate.speech import cast
from studio.io.audio_files import probe_audio
from studio.io.video_files import frames


@pytest.fixture(autouse=True)
def same_threads():
    """The command is a process of its own and takes the threads it was given; tests go on."""
    before = torch.get_num_threads(), cv2.getNumThreads()
    yield
    torch.set_num_threads(before[0])
    cv2.setNumThreads(before[1])


@pytest.fixture
def brief(monkeypatch):
    """Pictures of the last fifteen frames only: every one costs a tenth of a second."""
    everything = cast._speaker

    def last_frames(*given):
        speaker = everything(*given)
        lines = tuple(replace(line, fresh=60) for line in speaker.lines)
        return replace(speaker, lines=lines)

    monkeypatch.setattr(cast, "_speaker", last_frames)


def evaluate(*given):
    return main(["evaluate", "--suite", "speech", *map(str, given)])


@pytest.mark.usefixtures("brief")
def test_a_person_speaks(shared_data, tmp_path, capsys):
    page, out = tmp_path / "page.md", tmp_path / "out"
    page.write_text(f"{BEGIN}{END}")
    given = ["--data", shared_data, "--out", out, "--people", "s20", "--size", 64, "--photos", 1]
    assert evaluate(*given, "--renderer", "prior_warp", "--films", "--publish", page) == 0
    assert capsys.readouterr().out == "grid: 1 sentences\n"
    written = {path.name for path in out.iterdir()}
    assert written == {"results.json", "report.md", "s20_brbk7n_01.mp4", "s20_brbk7n_01.png"}
    (group,) = json.loads((out / "results.json").read_text())["groups"]

    summary = {name: value["mean"] for name, value in group["summary"].items()}
    assert summary["correlation"] > 0.5
    assert abs(summary["lag"]) <= 1
    assert summary["lmd"] < summary["lmd_still"]

    rows = {(row["renderer"], row["driver"]): row for row in group["rows"]}
    means = {key: {n: v["mean"] for n, v in row["scores"].items()} for key, row in rows.items()}
    clip, still = means["", "the clip itself"], means["", "photo as it is"]
    voice, real = means["prior_warp", "voice"], means["prior_warp", "real landmarks"]
    assert {row["frames"] for row in rows.values()} == {15}
    assert (clip["SSIM"], clip["LMD"], clip["mouth L1"]) == (1, 0, 0)
    assert real["mouth L1"] < min(voice["mouth L1"], still["mouth L1"])
    assert real["PSNR"] > voice["PSNR"] > 15
    assert real["LMD"] < voice["LMD"]

    film = list(frames(out / "s20_brbk7n_01.mp4"))
    assert film[0].shape == (64, 2 * 64, 3)
    assert np.abs(film[40][:, :64].astype(int) - film[40][:, 64:]).mean() < 25
    assert probe_audio(out / "s20_brbk7n_01.mp4").duration == pytest.approx(75 / 25, abs=0.1)

    lips = {row["who"]: row for row in group["lips"]}
    assert lips["real"]["sounds"] == lips["prior_warp"]["sounds"] == 2
    assert lips["real"]["seen"]["mean"] < 0.05
    sheet = cv2.imread(str(out / "s20_brbk7n_01.png"))
    assert sheet.shape[0] == 2 * (TILE + STRIP)
    published = cv2.imread(str(tmp_path / "page" / "s20_brbk7n_01.jpg"))
    assert published.shape == (TILE + STRIP, *sheet.shape[1:])
    assert "`prior_warp` | voice" in page.read_text()


def test_what_cannot_be_done_is_one_line(shared_data, tmp_path, capsys):
    where = ["--data", shared_data, "--out", tmp_path / "out"]
    assert evaluate(*where, "--films") == 2
    assert "--renderer" in capsys.readouterr().err
    assert evaluate(*where, "--people", "s3") == 2
    assert "s3" in capsys.readouterr().err
    assert evaluate(*where, "--renderer", "nobody", "--renderer", "prior_warp") == 2
    assert "nobody" in capsys.readouterr().err
    assert evaluate("--data", tmp_path, "--out", tmp_path / "out") == 2
    assert "no clips with sound" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()

import struct
from pathlib import Path

import cv2
import pytest
from rig_task import train

from models.rig.__main__ import main
from models.rig.trainer.events import crc32c
from models.rig.trainer.log import read_log
from models.rig.trainer.report import curves, summary


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("run")
    train(folder, steps=30)
    return folder


def test_draws_curves_and_a_sheet(run: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", str(run)]) == 0
    assert "error: first" in capsys.readouterr().out
    for name in ("curves.png", "sheet.png"):
        assert cv2.imread(str(run / name)).shape[1] >= 1200


def test_a_line_cut_off_by_a_kill_is_left_out(run: Path) -> None:
    whole = read_log(run)
    with (run / "log.jsonl").open("a") as file:
        file.write('{"kind": "tra')
    assert read_log(run) == whole
    assert set(curves(whole, "validation")) == {"error"}
    assert any("30 steps" in text for text in summary(whole))


def test_a_folder_without_a_run_is_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["report", str(tmp_path)]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_crc32c_has_its_published_value() -> None:
    assert crc32c(b"123456789") == 0xE3069283  # RFC 3720, B.4


def test_event_records_are_whole_and_named(run: Path) -> None:
    (path,) = run.glob("events.out.tfevents.*")
    data, at, tags = path.read_bytes(), 0, []
    while at < len(data):
        (length,) = struct.unpack_from("<Q", data, at)
        event = data[at + 12 : at + 12 + length]
        (check,) = struct.unpack_from("<I", data, at + 12 + length)
        crc = crc32c(event)
        assert check == ((crc >> 15 | crc << 17) + 0xA282EAD8) & 0xFFFFFFFF
        tags.append(event)
        at += 16 + length
    assert b"brain.Event:2" in tags[0]
    assert any(b"validation/error" in event for event in tags)
    assert any(b"\x89PNG" in event for event in tags)

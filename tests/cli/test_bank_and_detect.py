import json

import cv2
import numpy as np
import pytest

from studio.io.paths import models_folder

pytestmark = pytest.mark.skipif(
    not (models_folder() / "landmarks74" / "weights.safetensors").is_file(),
    reason="needs the weights of landmarks74",
)


@pytest.fixture
def clip(shared_data):
    return shared_data / "grid" / "s20_brbk7n.mpg"


@pytest.fixture
def portrait(shared_data):
    return shared_data / "london_faces" / "neutral_063.jpg"


def test_a_portrait(quintet, portrait, tmp_path):
    code, text, _ = quintet("detect", portrait, "--out", tmp_path / "l.npz", "--json")
    assert code == 0 and json.loads(text)["frames_with_a_face"] == {portrait.stem: 1}
    points = np.load(tmp_path / "l.npz")[portrait.stem]
    assert points.shape == (1, 74, 2) and points.dtype == np.float32
    expected = np.load(portrait.parent / "landmarks74.npz")[portrait.stem] / 16
    eyes = np.linalg.norm(expected[36] - expected[45])
    assert np.linalg.norm(points[0] - expected, axis=1).mean() < 0.08 * eyes


def test_a_video_becomes_a_bank(quintet, clip, tmp_path):
    out = tmp_path / "bank"
    code, text, _ = quintet("bank", clip, "--out", out, "--json")
    result = json.loads(text)
    assert code == 0 and result["photos"] >= 5
    points = np.load(out / "landmarks74.npz")
    assert points["source_1"].shape == (74, 2) and points["source_1"].dtype == np.float32
    openings = [p["mouth_opening"] for p in json.loads((out / "bank.json").read_text())["photos"]]
    assert openings[:5] == sorted(openings[:5])
    assert cv2.imread(str(out / "source_5.png")).shape == (288, 360, 3)


def test_no_face_is_said_plainly(quintet, tmp_path):
    cv2.imwrite(str(tmp_path / "wall.png"), np.full((300, 300, 3), 128, np.uint8))
    code, _, err = quintet("detect", tmp_path / "wall.png", "--out", tmp_path / "l.npz")
    assert code == 2 and "wall.png" in err and not (tmp_path / "l.npz").exists()


@pytest.mark.parametrize("content", [b"", b"just text"])
def test_text_called_png(quintet, tmp_path, content):
    (tmp_path / "x.png").write_bytes(content)
    for line in (["detect"], ["bank"]):
        code, _, err = quintet(*line, tmp_path / "x.png", "--out", tmp_path / "out.npz")
        assert code == 2 and err.count("\n") == 1


def test_two_inputs_of_one_name(quintet, portrait, tmp_path):
    code, _, err = quintet("detect", portrait, portrait, "--out", tmp_path / "l.npz")
    assert code == 2 and "same name" in err

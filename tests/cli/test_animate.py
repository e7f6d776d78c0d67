import json

import cv2
import numpy as np
import pytest
import soundfile
from engine_scenes import psnr, shape

from studio.domain import face
from studio.io.audio_files import probe_audio
from studio.io.paths import models_folder
from studio.io.video_files import frames, probe

needs_speech = pytest.mark.skipif(
    not (models_folder() / "speech_landmarks" / "weights.safetensors").is_file(),
    reason="needs the weights of speech_landmarks",
)


@pytest.fixture
def target(tmp_path):
    """Target landmarks of the drawn face, opening its mouth over six frames, in crop pixels."""
    path = tmp_path / "target.npz"
    track = np.stack([shape(0.08 * i) for i in range(6)]) * 256
    np.savez(path, landmarks74=track.astype(np.float32))
    return path


@pytest.fixture
def voice(tmp_path):
    """A second of noise in syllables."""
    time = np.arange(16000) / 16000
    sound = np.random.default_rng(1).normal(size=16000) * (np.sin(2 * np.pi * 3 * time) > 0) * 0.2
    path = tmp_path / "a voice.wav"
    soundfile.write(path, sound, 16000)
    return path


def test_precropped_landmarks_are_performed_exactly(quintet, bank, target, tmp_path):
    out = tmp_path / "frames"
    code, text, _ = quintet(
        "animate", "--bank", bank, "--landmarks", target, "--precropped", "--out", out,
        "--size", 128, "--landmarks-out", tmp_path / "performed.npz", "--json",
    )  # fmt: skip
    assert code == 0 and json.loads(text)["frames"] == 6
    assert [p.name for p in sorted(out.iterdir())] == [f"frame_{i:05d}.png" for i in range(6)]
    performed = np.load(tmp_path / "performed.npz")["landmarks74"]
    np.testing.assert_allclose(performed, np.load(target)["landmarks74"] / 2, atol=2e-3)
    assert performed.dtype == np.float32 and performed.shape == (6, 74, 2)


def test_the_margin_is_in_pixels_of_224(quintet, bank, target, tmp_path):
    pictures = []
    for margin in (0, 40):
        out = tmp_path / f"m{margin}"
        assert quintet(
            "animate", "--bank", bank / "source_1.png", "--landmarks", target, "--precropped",
            "--out", out, "--size", 96, "--margin", margin,
        )[0] == 0  # fmt: skip
        pictures.append(cv2.imread(str(out / "frame_00005.png")))
    assert (pictures[0] != pictures[1]).any()
    rest = cv2.resize(
        cv2.imread(str(bank / "source_1.png")), (96, 96), interpolation=cv2.INTER_AREA
    )
    assert psnr(pictures[0], rest) > psnr(pictures[1], rest)


def test_an_actors_landmarks_are_performed_at_any_size(quintet, bank, target, tmp_path):
    driver = np.load(target)["landmarks74"] * 2.5 + 55
    np.savez(tmp_path / "driver.npz", landmarks74=driver.astype(np.float32))
    code, _, _ = quintet(
        "animate", "--bank", bank, "--landmarks", tmp_path / "driver.npz", "--out", tmp_path / "f",
        "--size", 64, "--landmarks-out", tmp_path / "p.npz",
    )  # fmt: skip
    assert code == 0
    found = face.mouth_opening(np.load(tmp_path / "p.npz")["landmarks74"])
    np.testing.assert_allclose(found, face.mouth_opening(driver), atol=0.02)


@needs_speech
def test_a_voice_becomes_a_film_with_sound(quintet, bank, voice, tmp_path):
    out = tmp_path / "a film.mp4"
    code, text, _ = quintet(
        "animate", "--bank", bank, "--audio", voice, "--out", out, "--size", 96, "--fps", "30",
        "--landmarks-out", tmp_path / "performed.npz", "--json",
    )  # fmt: skip
    assert code == 0 and json.loads(text)["frames"] == 30
    info = probe(out)
    assert (info.width, info.fps.fps, info.has_audio) == (96, 30, True)
    assert probe_audio(out).duration == pytest.approx(1.0, abs=0.1)
    assert len(list(frames(out))) == 30
    performed = np.load(tmp_path / "performed.npz")["landmarks74"]
    assert np.isfinite(performed).all()


@needs_speech
def test_the_same_seed_gives_the_same_film(quintet, bank, voice, tmp_path):
    tracks = []
    for name, seed in (("a", 3), ("b", 3), ("c", 4)):
        assert quintet(
            "animate", "--bank", bank, "--audio", voice, "--out", tmp_path / name, "--size", 64,
            "--seed", seed, "--landmarks-out", tmp_path / f"{name}.npz",
        )[0] == 0  # fmt: skip
        tracks.append(np.load(tmp_path / f"{name}.npz")["landmarks74"])
    np.testing.assert_array_equal(tracks[0], tracks[1])
    assert (tracks[0] != tracks[2]).any()


@needs_speech
def test_without_blinks_and_head_only_the_lips_move(quintet, bank, voice, tmp_path):
    assert quintet(
        "animate", "--bank", bank, "--audio", voice, "--out", tmp_path / "f", "--size", 64,
        "--no-blink", "--no-head", "--landmarks-out", tmp_path / "p.npz",
    )[0] == 0  # fmt: skip
    track = np.load(tmp_path / "p.npz")["landmarks74"]
    still = [*range(17, 48), *range(68, 74)]
    assert np.ptp(track[:, still], axis=0).max() < 1e-3
    assert face.mouth_opening(track).min() < 0.02


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--audio", "no such.wav"], "There is no"),
        ([], "Give one of"),
        (["--audio", "x.wav", "--driving", "y.mp4"], "Give one of"),
        (["--landmarks", "{target}", "--renderer", "magic"], "There is no renderer"),
        (["--landmarks", "{target}", "--margin", "500"], "margin"),
        (["--landmarks", "{target}", "--fps", "fast"], "no frame rate"),
        (["--landmarks", "{target}", "--size", "3"], "3 pixels"),
        (["--landmarks", "{bank}/source_1.png"], "no .npz"),
    ],
)
def test_bad_input_is_one_line_and_code_two(quintet, bank, target, tmp_path, arguments, words):
    filled = [a.format(target=target, bank=bank) for a in arguments]
    code, out, err = quintet("animate", "--bank", bank, "--out", tmp_path / "x.mp4", *filled)
    assert code == 2 and out == "" and err.count("\n") == 1
    assert words in err and "Traceback" not in err
    assert not (tmp_path / "x.mp4").exists()


def test_an_existing_film_is_not_replaced_unasked(quintet, bank, target, tmp_path):
    out = tmp_path / "x.mp4"
    out.write_bytes(b"mine")
    line = ["animate", "--bank", bank, "--landmarks", target, "--out", out, "--size", "64"]
    code, _, err = quintet(*line)
    assert code == 2 and "exists" in err and out.read_bytes() == b"mine"
    assert quintet(*line, "--overwrite")[0] == 0 and probe(out).width == 64


def test_one_bank_option_takes_several_photos(quintet, bank, target, tmp_path):
    films = []
    photos = sorted(bank.glob("*.png"))
    repeated = [word for photo in photos for word in ("--bank", photo)]
    for name, option in (("a", ["--bank", *photos]), ("b", repeated)):
        out = tmp_path / name
        line = ["animate", *option, "--landmarks", target, "--out", out, "--size", 64]
        assert quintet(*line)[0] == 0
        films.append([path.read_bytes() for path in sorted(out.iterdir())])
    assert films[0] == films[1] and len(films[0]) == 6

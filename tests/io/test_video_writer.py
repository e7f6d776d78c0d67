"""An export is a whole film with the right colours and sound, or nothing at all."""

import multiprocessing
import os
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from studio.domain.errors import BadInput, DecodeError, DiskFull, ExportFailed
from studio.domain.timebase import FrameRate
from studio.io import video_writer
from studio.io.atomic import sweep
from studio.io.audio_files import probe_audio, read_audio, write_wav
from studio.io.ffmpeg import describe
from studio.io.images import read_image
from studio.io.video_files import frames, probe
from studio.io.video_writer import Mp4Sink, PngSink
from tests.io.media import click, lag, number_of, numbered, tone

FPS = FrameRate(num=25)


def film(target, count=10, **options):
    sink = Mp4Sink(target, (96, 64), FPS, **options)
    for index in range(count):
        sink.write(numbered(index))
    sink.close()
    return target


def test_a_film_has_every_frame_once_at_the_exact_rate(tmp_path):
    rate = FrameRate(num=30000, den=1001)
    target = tmp_path / "mein Film – 顔.mp4"
    sink = Mp4Sink(target, (96, 64), rate)
    for index in range(12):
        sink.write(numbered(index))
        assert not target.exists()
    sink.close()
    sink.close()
    assert [number_of(rgb) for rgb in frames(target)] == list(range(12))
    info = probe(target)
    assert (info.width, info.height, info.fps, info.has_audio) == (96, 64, rate, False)
    assert os.listdir(tmp_path) == [target.name]


@pytest.mark.parametrize("preset", ["veryfast", "medium"])
def test_colours_survive_and_are_tagged(tmp_path, preset):
    colours = [
        (200, 30, 30),
        (30, 180, 60),
        (40, 50, 210),
        (224, 172, 150),
        (255, 255, 255),
        (0, 0, 0),
    ]
    sink = Mp4Sink(tmp_path / "film.mp4", (96, 64), FPS, preset=preset, crf=10)
    for colour in colours:
        for _ in range(2):
            sink.write(np.full((64, 96, 3), colour, np.uint8))
    sink.close()
    assert "yuv420p(tv, bt709" in describe(tmp_path / "film.mp4").video[0].text
    for colour, rgb in zip(colours, frames(tmp_path / "film.mp4", step=2), strict=True):
        assert np.abs(rgb.reshape(-1, 3).mean(axis=0) - colour).max() < 4


def test_odd_sizes_repeat_their_last_column_and_row(tmp_path):
    rgb = numbered(5, 95, 63)
    sink = Mp4Sink(tmp_path / "film.mp4", (95, 63), FPS, crf=1)
    sink.write(rgb)
    sink.close()
    (found,) = frames(tmp_path / "film.mp4")
    assert found.shape == (64, 96, 3)
    assert np.abs(found[:, 95].astype(int) - found[:, 94]).max() <= 3
    assert np.abs(found[63].astype(int) - found[62]).max() <= 3


@pytest.mark.parametrize(("seconds", "start"), [(5.0, 0.0), (0.4, 0.0), (5.0, 0.5), (5.0, -0.25)])
def test_the_sound_is_in_step_and_as_long_as_the_pictures(tmp_path, seconds, start):
    sound = click(seconds, at=min(0.7, seconds / 2))
    write_wav(tmp_path / "eine Stimme.wav", sound, 16000)
    target = film(tmp_path / "film.mp4", 50, audio=tmp_path / "eine Stimme.wav", audio_start=start)
    heard, _ = read_audio(target, rate=16000)
    assert abs(len(heard) / 16000 - 2.0) < 0.1  # a few frames of AAC, as ffmpeg is served
    assert abs(lag(heard, sound) + start * 16000) <= 8  # half a millisecond
    assert len(list(frames(target))) == 50


def test_a_range_after_the_end_of_the_sound_is_silent(tmp_path):
    write_wav(tmp_path / "voice.wav", tone(1.0), 16000)
    target = film(tmp_path / "film.mp4", 50, audio=tmp_path / "voice.wav", audio_start=3.0)
    heard, rate = read_audio(target)
    assert abs(len(heard) / rate - 2.0) < 0.05 and np.abs(heard).max() < 1e-3


def test_the_sound_can_end_early(tmp_path):
    write_wav(tmp_path / "voice.wav", tone(5.0), 16000)
    target = film(
        tmp_path / "f.mp4", 50, audio=tmp_path / "voice.wav", audio_start=1, audio_duration=0.5
    )
    heard, rate = read_audio(target)
    assert np.abs(heard[: round(0.45 * rate)]).max() > 0.4
    assert np.abs(heard[round(0.6 * rate) :]).max() < 0.01
    assert probe_audio(target).duration == pytest.approx(2.0, abs=0.05)


def test_an_existing_film_is_guarded(tmp_path):
    target = film(tmp_path / "film.mp4")
    before = target.read_bytes()
    with pytest.raises(BadInput, match="already exists"):
        Mp4Sink(target, (96, 64), FPS)
    sink = Mp4Sink(target, (96, 64), FPS, overwrite=True)
    sink.write(numbered(0))
    assert target.read_bytes() == before
    sink.close()
    assert len(list(frames(target))) == 1


def test_a_film_that_appears_meanwhile_is_not_lost(tmp_path):
    target = tmp_path / "film.mp4"
    sink = Mp4Sink(target, (96, 64), FPS)
    sink.write(numbered(0))
    target.write_bytes(b"somebody else's")
    with pytest.raises(BadInput, match="already exists"):
        sink.close()
    assert target.read_bytes() == b"somebody else's" and os.listdir(tmp_path) == ["film.mp4"]


@pytest.mark.parametrize("exists", [False, True])
def test_a_cancelled_export_leaves_what_was_there(tmp_path, exists):
    target = tmp_path / "film.mp4"
    if exists:
        film(target)
    before = target.read_bytes() if exists else None
    sink = Mp4Sink(target, (96, 64), FPS, overwrite=True)
    sink.write(numbered(0))
    sink.abort()
    sink.abort()
    sink.close()
    assert os.listdir(tmp_path) == (["film.mp4"] if exists else [])
    assert not exists or target.read_bytes() == before
    with pytest.raises(ValueError, match="closed"):
        sink.write(numbered(1))


def test_no_frames_is_no_film(tmp_path):
    with pytest.raises(ExportFailed, match="no frame"):
        Mp4Sink(tmp_path / "film.mp4", (96, 64), FPS).close()
    with pytest.raises(ExportFailed, match="no frame"):
        PngSink(tmp_path / "frames").close()
    assert os.listdir(tmp_path) == []


def test_a_killed_encoder_is_reported_and_cleaned_up(tmp_path):
    sink = Mp4Sink(tmp_path / "film.mp4", (96, 64), FPS)
    sink.write(numbered(0))
    os.kill(sink._process.pid, signal.SIGKILL)

    def fill():
        for index in range(10_000):
            sink.write(numbered(index % 30))

    with pytest.raises(ExportFailed, match="encoder stopped"):
        fill()
    assert os.listdir(tmp_path) == []
    sink.abort()


def test_an_encoder_that_dies_at_the_end(tmp_path):
    sink = Mp4Sink(tmp_path / "film.mp4", (96, 64), FPS)
    sink.write(numbered(0))
    os.kill(sink._process.pid, signal.SIGKILL)
    with pytest.raises(ExportFailed):
        sink.close()
    assert os.listdir(tmp_path) == []


def _export_with_little_room(kind, target, answers):
    """Runs in a child whose files, and those of its ffmpeg, may hold 40 KB."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, 40_000))
    noise = np.random.default_rng(0)
    sink = PngSink(target) if kind == "png" else Mp4Sink(target, (256, 256), FPS)
    try:
        for _ in range(60):
            sink.write(noise.integers(0, 256, (256, 256, 3), np.uint8))
        sink.close()
        answers.put("exported")
    except DiskFull as error:
        sink.abort()
        answers.put(error.message)
    except ExportFailed as error:
        answers.put(f"wrong: {error}")


@pytest.mark.parametrize("kind", ["png", "mp4"])
def test_a_full_disk_is_said_and_leaves_nothing(tmp_path, kind):
    context = multiprocessing.get_context("spawn")
    answers = context.SimpleQueue()
    child = context.Process(
        target=_export_with_little_room, args=(kind, tmp_path / "voll", answers)
    )
    child.start()
    child.join()
    assert "no room left" in answers.get()
    assert os.listdir(tmp_path) == []
    child.close()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full, a Linux device")
def test_an_encoder_that_meets_a_full_disk(tmp_path, monkeypatch):
    full = tmp_path / ".on a full disk"
    full.symlink_to("/dev/full")
    monkeypatch.setattr(video_writer, "temporary_beside", lambda target: full)
    sink = Mp4Sink(tmp_path / "film.mp4", (96, 64), FPS)

    def fill():
        for index in range(100):
            sink.write(numbered(index % 30))
        sink.close()

    with pytest.raises(DiskFull, match="no room left"):
        fill()
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize("kind", ["png", "mp4"])
def test_a_killed_program_leaves_only_what_the_next_start_sweeps(tmp_path, kind):
    script = (
        "import os, signal, sys; import numpy as np; from pathlib import Path\n"
        "from studio.domain.timebase import FrameRate\n"
        "from studio.io.video_writer import Mp4Sink, PngSink\n"
        "target = Path(sys.argv[1])\n"
        "png = sys.argv[2] == 'png'\n"
        "sink = PngSink(target) if png else Mp4Sink(target, (64, 64), FrameRate())\n"
        "for _ in range(20): sink.write(np.zeros((64, 64, 3), np.uint8))\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    command = [sys.executable, "-c", script, str(tmp_path / "film"), kind]
    root = Path(video_writer.__file__).parents[2]
    assert subprocess.run(command, cwd=root, check=False).returncode < 0
    (left,) = os.listdir(tmp_path)
    assert left.startswith(".film.") and left.endswith("-tmp")
    time.sleep(0.2)  # the orphaned encoder sees the end of its input and goes too
    assert len(sweep(tmp_path)) == 1
    assert os.listdir(tmp_path) == []


def test_where_nothing_can_be_written(tmp_path):
    (tmp_path / "file").touch()
    for make in (lambda p: Mp4Sink(p, (64, 64), FPS), PngSink):
        with pytest.raises(BadInput, match="its folder is a file"):
            make(tmp_path / "file" / "film.mp4")
        with pytest.raises(BadInput, match="does not exist"):
            make(tmp_path / "nowhere" / "film.mp4")
    with pytest.raises(BadInput, match="is a folder"):
        Mp4Sink(tmp_path, (64, 64), FPS, overwrite=True)
    with pytest.raises(BadInput, match="is a file"):
        PngSink(tmp_path / "file", overwrite=True)


def test_bad_sound_is_found_before_the_first_frame(tmp_path):
    (tmp_path / "voice.wav").write_text("Dear diary")
    with pytest.raises(DecodeError):
        Mp4Sink(tmp_path / "film.mp4", (64, 64), FPS, audio=tmp_path / "voice.wav")
    assert os.listdir(tmp_path) == ["voice.wav"]


def test_a_frame_of_another_size_is_a_mistake(tmp_path):
    sink = Mp4Sink(tmp_path / "film.mp4", (96, 64), FPS)
    with pytest.raises(ValueError, match="96 x 64"):
        sink.write(numbered(0, 64, 96))
    sink.abort()


def write_frames(folder, count, first=0, **options):
    sink = PngSink(folder, **options)
    for index in range(count):
        sink.write(numbered(first + index))
        assert not (folder / f"frame_{count - 1:05d}.png").exists() or options
    sink.close()
    sink.close()


def test_a_png_sequence_is_exact(tmp_path):
    folder = tmp_path / "meine Bilder – 顔"
    write_frames(folder, 3)
    assert sorted(os.listdir(folder)) == ["frame_00000.png", "frame_00001.png", "frame_00002.png"]
    for index in range(3):
        assert (read_image(folder / f"frame_{index:05d}.png") == numbered(index)).all()
    assert os.listdir(tmp_path) == [folder.name]


def test_a_second_sequence_replaces_only_our_frames(tmp_path):
    folder = tmp_path / "frames"
    write_frames(folder, 5)
    (folder / "notes.txt").write_text("of the user")
    with pytest.raises(BadInput, match="already holds frames"):
        PngSink(folder)
    write_frames(folder, 2, first=10, overwrite=True)
    assert sorted(os.listdir(folder)) == ["frame_00000.png", "frame_00001.png", "notes.txt"]
    assert number_of(read_image(folder / "frame_00001.png")) == 11


def test_a_folder_without_frames_needs_no_leave(tmp_path):
    (tmp_path / "frames").mkdir()
    (tmp_path / "frames" / "notes.txt").write_text("of the user")
    write_frames(tmp_path / "frames", 1)
    assert sorted(os.listdir(tmp_path / "frames")) == ["frame_00000.png", "notes.txt"]


def test_a_cancelled_sequence_leaves_what_was_there(tmp_path):
    folder = tmp_path / "frames"
    write_frames(folder, 3)
    sink = PngSink(folder, overwrite=True)
    sink.write(numbered(20))
    sink.abort()
    sink.close()
    assert number_of(read_image(folder / "frame_00000.png")) == 0
    assert os.listdir(tmp_path) == ["frames"]

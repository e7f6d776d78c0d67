"""Frames come out by number, upright and complete; damaged files say what is wrong."""

import contextlib
import gc
import subprocess

import cv2
import numpy as np
import pytest

from studio.domain.errors import BadInput, DecodeError, StudioError
from studio.domain.timebase import FrameRate
from studio.io import ffmpeg as ffmpeg_module
from studio.io.audio_files import write_wav
from studio.io.video_files import first_frame, frames, probe
from studio.io.video_writer import Mp4Sink
from tests.io.media import ffmpeg, number_of, numbered, tone


@pytest.fixture(scope="module")
def film(tmp_path_factory):
    """Forty numbered frames with sound, under a name that breaks careless code."""
    folder = tmp_path_factory.mktemp("mein Ordner – 顔")
    write_wav(folder / "voice.wav", tone(1.6), 16000)
    sink = Mp4Sink(
        folder / "Film 1 é %03d [x].mp4", (96, 64), FrameRate(num=25), audio=folder / "voice.wav"
    )
    for index in range(40):
        sink.write(numbered(index))
    sink.close()
    return folder / "Film 1 é %03d [x].mp4"


def numbers(path, **options):
    return [number_of(rgb) for rgb in frames(path, **options)]


@pytest.fixture
def running(monkeypatch):
    """Counts the decoders that this test started and that still run."""
    started = []
    popen = subprocess.Popen

    def start(*args, **options):
        started.append(popen(*args, **options))
        return started[-1]

    monkeypatch.setattr(ffmpeg_module.subprocess, "Popen", start)
    return lambda: sum(process.poll() is None for process in started)


def test_probe(film):
    info = probe(film)
    assert (info.width, info.height, info.rotation, info.has_audio) == (96, 64, 0, True)
    assert info.fps == FrameRate(num=25) and info.frame_count == 40
    assert info.duration == pytest.approx(1.6, abs=0.05)


def test_every_frame_and_any_part(film):
    assert numbers(film) == list(range(40))
    assert numbers(film, start=17) == list(range(17, 40))
    assert numbers(film, start=3, step=7) == list(range(3, 40, 7))
    assert numbers(film, start=40) == []
    assert number_of(first_frame(film)) == 0


def test_frames_are_fresh_and_writable(film):
    first, second, *_ = frames(film)
    assert first.flags.c_contiguous and first.flags.writeable and first.dtype == np.uint8
    first[:] = 0
    assert number_of(second) == 1


def test_another_rate_keeps_the_time(film):
    assert len(numbers(film, fps=FrameRate(num=50))) == 80
    assert numbers(film, fps=FrameRate(num=5)) == pytest.approx(list(range(2, 40, 5)), abs=2)


def test_a_varying_rate_becomes_constant(tmp_path, film):
    ffmpeg("-i", f"file:{film}", "-vf", "setpts=if(lt(N\\,20)\\,N*2\\,N+20)/25/TB", "-an",
           "-fps_mode", "vfr", tmp_path / "vfr.mp4")  # fmt: skip
    assert numbers(tmp_path / "vfr.mp4") == list(range(40))
    even = numbers(tmp_path / "vfr.mp4", fps=FrameRate(num=25))
    assert len(even) == 60
    assert even[10] == pytest.approx(5, abs=1) and even[50] == pytest.approx(30, abs=1)


def test_reduced_frames_keep_their_shape(film):
    rgb = first_frame(film, max_side=48)
    assert rgb.shape == (32, 48, 3)
    assert first_frame(film, max_side=480).shape == (64, 96, 3)


@pytest.mark.parametrize("rotation", [90, 180, 270])
def test_a_phone_held_upright(tmp_path, film, rotation):
    path = tmp_path / "phone.mp4"
    ffmpeg("-display_rotation", rotation, "-i", f"file:{film}", "-c", "copy", path)
    info, rgb = probe(path), first_frame(path)
    assert info.rotation % 360 == rotation
    turned = np.rot90(numbered(0), rotation // 90)
    assert rgb.shape == turned.shape == (info.height, info.width, 3)
    assert np.abs(rgb.astype(int) - turned).mean() < 6


def test_wide_pixels_become_square(tmp_path, film):
    ffmpeg("-i", f"file:{film}", "-vf", "setsar=2/1", tmp_path / "wide.mp4")
    assert (probe(tmp_path / "wide.mp4").width, probe(tmp_path / "wide.mp4").height) == (192, 64)
    assert first_frame(tmp_path / "wide.mp4").shape == (64, 192, 3)


def test_stopping_early_ends_the_decoder(film, running):
    with contextlib.closing(frames(film)) as found:
        next(found)
        assert running() == 1
    assert running() == 0
    dropped = frames(film)
    next(dropped)
    assert running() == 1
    del dropped
    gc.collect()
    assert running() == 0


def test_a_check_that_raises_stops_at_once(film, running):
    class CancelledError(Exception):
        pass

    seen = []

    def check():
        if len(seen) == 3:
            raise CancelledError

    def gather():
        for rgb in frames(film, check=check):
            seen.append(rgb)  # noqa: PERF402, the check looks at it meanwhile

    with pytest.raises(CancelledError):
        gather()
    assert len(seen) == 3 and running() == 0


def test_a_truncated_film_gives_what_it_has(tmp_path, film):
    whole = film.read_bytes()
    cut = tmp_path / "cut.mp4"
    cut.write_bytes(whole[: len(whole) * 3 // 4])  # its index comes first: +faststart
    found = numbers(cut)
    assert 5 < len(found) < 40 and found[:5] == list(range(5))


def test_a_film_whose_index_was_never_written(tmp_path, film):
    late = tmp_path / "late.mp4"
    ffmpeg("-i", f"file:{film}", "-c", "copy", late)
    late.write_bytes(late.read_bytes()[: late.stat().st_size // 2])
    for use in (probe, first_frame):
        with pytest.raises(DecodeError, match=r"late\.mp4") as caught:
            use(late)
        assert "end is missing" in caught.value.hint


def test_what_is_no_video_is_refused_in_one_line(tmp_path):
    write_wav(tmp_path / "voice.wav", tone(0.2), 16000)
    (tmp_path / "diary.mp4").write_text("Dear diary\n" * 100)
    (tmp_path / "diary.txt").write_text("Dear diary\n" * 100)
    (tmp_path / "empty.mp4").touch()
    cv2.imwrite(str(tmp_path / "photo.png"), numbered(3))
    (tmp_path / "list.mp4").write_text("#EXTM3U\n#EXTINF:1,\nhttp://localhost:1/a.ts\n")
    for path in sorted(tmp_path.iterdir()):
        for use in (probe, first_frame):
            with pytest.raises(DecodeError, match=path.name) as caught:
                use(path)
            assert "\n" not in str(caught.value) and caught.value.hint
    for path in (tmp_path, tmp_path / "none.mp4"):
        with pytest.raises(BadInput):
            probe(path)


def test_a_video_without_frames(tmp_path, film):
    path = tmp_path / "none.mkv"
    ffmpeg("-i", f"file:{film}", "-c:v", "copy", "-an", "-frames:v", "0", path)
    with pytest.raises(DecodeError, match=r"none\.mkv"):
        first_frame(path)


def test_a_cover_picture_is_no_video(tmp_path):
    write_wav(tmp_path / "voice.wav", tone(0.5), 16000)
    cv2.imwrite(str(tmp_path / "cover.png"), numbered(3))
    ffmpeg("-i", tmp_path / "voice.wav", "-i", tmp_path / "cover.png", "-map", "0", "-map", "1",
           "-c:v", "png", "-disposition:v:0", "attached_pic", tmp_path / "song.m4a")  # fmt: skip
    with pytest.raises(DecodeError, match="only sound"):
        probe(tmp_path / "song.m4a")


def test_no_ffmpeg(monkeypatch, film):
    def missing():
        raise RuntimeError("No ffmpeg exe could be found.")

    monkeypatch.setattr(ffmpeg_module.imageio_ffmpeg, "get_ffmpeg_exe", missing)
    with pytest.raises(StudioError, match="ffmpeg is missing"):
        probe(film)


@pytest.mark.parametrize(
    ("name", "size", "count"),
    [
        ("grid/s20_brbk7n.mpg", (360, 288), 75),
        ("pyfeat/face_noface.mov", (960, 540), 169),
        ("cremad_1001/1001_DFA_ANG_XX.mp4", (480, 360), 68),
    ],
)
def test_real_videos_have_a_frame_for_each_row_of_landmarks(shared_data, name, size, count):
    path = shared_data / name
    info = probe(path)
    assert (info.width, info.height) == size and info.has_audio
    assert abs(info.frame_count - count) <= 1
    with np.load(path.parent / "landmarks74.npz") as rows:
        assert len(rows[path.stem]) == count
    assert sum(1 for _ in frames(path, max_side=64)) == count

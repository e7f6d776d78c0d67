"""Sound of any file comes out whole, in time, and in little memory."""

import struct
import tracemalloc

import numpy as np
import pytest
import soundfile

from studio.domain.errors import BadInput, DecodeError
from studio.io.audio_files import blocks, probe_audio, read_audio, write_wav
from studio.io.wav import WavWriter
from tests.io.media import click, ffmpeg, lag, tone

LOSSY = {"ogg": ["-c:a", "libvorbis"], "opus": [], "mp3": [], "m4a": [], "webm": [], "mka": []}


@pytest.fixture(scope="module")
def voice(tmp_path_factory):
    """Two seconds with a click at 0.5 s, 16-bit at 16 kHz."""
    path = tmp_path_factory.mktemp("mein Ordner – 顔") / "Stimme 1 é.wav"
    soundfile.write(path, click(2.0, at=0.5), 16000)
    return path


@pytest.mark.parametrize("suffix", ["flac", "aiff", *LOSSY])
def test_every_format_is_in_time(tmp_path, voice, suffix):
    path = tmp_path / f"Stimme – é.{suffix}"
    ffmpeg("-i", voice, *LOSSY.get(suffix, []), path)
    info = probe_audio(path)
    assert info.channels == 1 and info.duration == pytest.approx(2.0, abs=0.08)
    samples, rate = read_audio(path, rate=16000)
    assert rate == 16000 and samples.dtype == np.float32 and samples.ndim == 1
    assert abs(len(samples) - 32000) < 0.08 * 16000
    assert abs(lag(samples, click(2.0, at=0.5))) <= 1


def test_wav_of_all_sample_kinds(tmp_path):
    sound = tone(0.5)
    for kind in ("PCM_U8", "PCM_16", "PCM_24", "PCM_32", "FLOAT", "DOUBLE", "ULAW"):
        soundfile.write(tmp_path / f"{kind}.wav", sound, 16000, subtype=kind)
        samples, rate = read_audio(tmp_path / f"{kind}.wav")
        assert rate == 16000 and np.abs(samples - sound).max() < 0.02


def test_the_sound_of_a_video(tmp_path, voice):
    ffmpeg("-f", "lavfi", "-i", "color=red:s=64x64:d=2", "-i", voice, tmp_path / "film.mp4")
    samples, _ = read_audio(tmp_path / "film.mp4", rate=16000)
    assert abs(lag(samples, click(2.0, at=0.5))) <= 1


def test_sound_that_starts_late_stays_in_step_with_the_picture(tmp_path, voice):
    ffmpeg("-f", "lavfi", "-i", "color=red:s=64x64:d=3", "-itsoffset", "0.75", "-i", voice,
           tmp_path / "film.mp4")  # fmt: skip
    samples, _ = read_audio(tmp_path / "film.mp4", rate=16000)
    assert abs(lag(samples, click(2.0, at=0.5)) - 12000) <= 16


@pytest.mark.parametrize("suffix", ["wav", "opus", "mp3", "m4a"])
def test_a_part_is_that_part_of_the_whole(tmp_path, voice, suffix):
    path = tmp_path / f"voice.{suffix}"
    ffmpeg("-i", voice, path)
    whole, rate = read_audio(path)
    part, _ = read_audio(path, start=0.4, duration=0.3)
    begin = round(0.4 * rate)
    assert len(part) == round(0.3 * rate)
    np.testing.assert_allclose(part, whole[begin : begin + len(part)], atol=2e-3)
    assert len(read_audio(path, start=5.0)[0]) == 0
    assert len(read_audio(path, duration=0.0)[0]) == 0


def test_channels(tmp_path):
    left, right = tone(0.5, 48000, 300), tone(0.5, 48000, 700)
    soundfile.write(tmp_path / "two.flac", np.stack([left, right], axis=1), 48000)
    ffmpeg("-i", tmp_path / "two.flac", tmp_path / "two.m4a")
    for name, tolerance in (("two.flac", 1e-3), ("two.m4a", 0.1)):
        mono, _ = read_audio(tmp_path / name)
        both, _ = read_audio(tmp_path / name, mono=False)
        count = min(len(mono), len(left))
        assert both.shape == (len(mono), 2)
        inner = slice(2000, count - 2000)
        np.testing.assert_allclose(mono[inner], ((left + right) / 2)[inner], atol=tolerance)
        np.testing.assert_allclose(both[inner, 1], right[inner], atol=tolerance)


@pytest.mark.parametrize("rate", [8000, 16000, 22050, 48000])
def test_resampling_in_blocks_is_seamless(tmp_path, rate):
    write_wav(tmp_path / "tone.wav", tone(2.0, 44100), 44100)
    found = np.concatenate(list(blocks(tmp_path / "tone.wav", rate, seconds=0.1)))
    assert len(found) == pytest.approx(2 * rate, abs=2)
    expected = tone(2.0, rate)[: len(found)]
    assert np.abs(found[200:-200] - expected[200 : len(found) - 200]).max() < 2e-3


def test_blocks_are_as_long_as_asked(voice):
    found = list(blocks(voice, seconds=0.3))
    assert [len(block) for block in found] == [4800] * 6 + [3200]
    assert (np.concatenate(found) == read_audio(voice)[0]).all()


def test_silence_is_sound(tmp_path):
    write_wav(tmp_path / "silence.wav", np.zeros(16000, np.float32), 16000)
    samples, _ = read_audio(tmp_path / "silence.wav")
    assert len(samples) == 16000 and not samples.any()


def test_numbers_that_are_none_become_silence(tmp_path):
    sound = tone(0.1)
    sound[100:103] = np.nan, np.inf, -np.inf
    soundfile.write(tmp_path / "odd.wav", sound, 16000, subtype="FLOAT")
    samples, _ = read_audio(tmp_path / "odd.wav")
    assert np.isfinite(samples).all() and not samples[100:103].any()


def two_hours(path, rate=8000):
    """A WAV of 7200 s whose zeros take no room on the disk."""
    size = 7200 * rate * 2
    head = struct.pack("<4sI4s4sIHHIIHH", b"RIFF", 36 + size, b"WAVE", b"fmt ", 16, 1, 1, rate,
                       rate * 2, 2, 16)  # fmt: skip
    with path.open("wb") as file:
        file.write(head + struct.pack("<4sI", b"data", size))
        file.truncate(44 + size)


def test_two_hours_in_constant_memory(tmp_path):
    two_hours(tmp_path / "long.wav")
    assert probe_audio(tmp_path / "long.wav").duration == 7200
    tracemalloc.start()
    count = sum(len(block) for block in blocks(tmp_path / "long.wav"))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 7200 * 8000
    assert peak < 8 << 20
    near_the_end, _ = read_audio(tmp_path / "long.wav", start=7199.5)
    assert len(near_the_end) == 4000


@pytest.mark.parametrize("suffix", ["wav", "flac", "ogg", "opus", "mp3", "m4a", "mp4"])
def test_bad_files_are_refused_in_one_line(tmp_path, suffix):
    for name, content in (
        ("empty", b""),
        ("diary", b"Dear diary, nothing to hear.\n" * 40),
        ("noise", bytes(range(256)) * 20),
    ):
        path = tmp_path / f"{name}.{suffix}"
        path.write_bytes(content)
        for use in (probe_audio, read_audio):
            with pytest.raises(DecodeError, match=name) as caught:
                use(path)
            assert "\n" not in str(caught.value) and caught.value.hint


def test_zero_seconds(tmp_path):
    write_wav(tmp_path / "none.wav", np.zeros(0, np.float32), 16000)
    for use in (probe_audio, read_audio, lambda path: list(blocks(path))):
        with pytest.raises(DecodeError, match="0 seconds"):
            use(tmp_path / "none.wav")


def test_a_video_without_sound(tmp_path):
    ffmpeg("-f", "lavfi", "-i", "color=red:s=64x64:d=0.2", tmp_path / "mute.mp4")
    with pytest.raises(DecodeError, match="holds no sound"):
        read_audio(tmp_path / "mute.mp4")


def test_no_file_and_a_folder(tmp_path):
    for path in (tmp_path / "none.wav", tmp_path):
        with pytest.raises(BadInput):
            read_audio(path)


@pytest.mark.parametrize("suffix", ["wav", "flac", "ogg", "mp3", "m4a"])
def test_a_truncated_file_gives_what_it_has_or_says_so(tmp_path, suffix):
    noise = np.random.default_rng(0).uniform(-0.5, 0.5, 4 * 16000).astype(np.float32)
    write_wav(tmp_path / "whole.wav", noise, 16000)
    path = tmp_path / f"cut.{suffix}"
    if suffix == "wav":
        path.write_bytes((tmp_path / "whole.wav").read_bytes())
    else:
        ffmpeg("-i", tmp_path / "whole.wav", *LOSSY.get(suffix, []), path)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    if suffix == "m4a":  # its index is at the end
        with pytest.raises(DecodeError):
            read_audio(path)
    else:
        samples, _ = read_audio(path)
        assert 0.5 < len(samples) / 16000 < 3


def test_written_sound_is_exact_to_24_bits(tmp_path):
    sound = np.random.default_rng(0).uniform(-1, 1, (1001, 2)).astype(np.float32)
    sound[0] = 1.0, -1.0
    write_wav(tmp_path / "sound.wav", sound, 44100)
    info = soundfile.info(tmp_path / "sound.wav")
    assert (info.frames, info.channels, info.samplerate, info.subtype) == (1001, 2, 44100, "PCM_24")
    read, _ = read_audio(tmp_path / "sound.wav", mono=False)
    assert np.abs(read - sound).max() < 1.5 / (1 << 23)
    write_wav(tmp_path / "loud.wav", 2 * tone(0.1), 16000)
    assert np.abs(read_audio(tmp_path / "loud.wav")[0]).max() == pytest.approx(1.0, abs=1e-6)
    assert (tmp_path / "loud.wav").stat().st_size % 2 == 0


def test_a_wav_is_whole_after_each_write(tmp_path):
    path = tmp_path / "take.wav"
    with WavWriter(path, 16000) as wav:
        for part in range(1, 4):
            wav.write(tone(0.25)[:3999])
            assert wav.frames == part * 3999
            assert len(soundfile.read(path)[0]) == part * 3999


def test_real_speech(shared_data):
    for path in sorted(shared_data.glob("emodb/*.opus"))[:2]:
        samples, rate = read_audio(path, rate=16000)
        assert probe_audio(path).duration == pytest.approx(len(samples) / rate, abs=0.01)
        assert 0.01 < np.abs(samples).max() <= 1.2
    for name in ("grid/s20_brbk7n.mpg", "pyfeat/face_noface.mov"):
        samples, rate = read_audio(shared_data / name)
        assert probe_audio(shared_data / name).duration == pytest.approx(
            len(samples) / rate, abs=0.1
        )
    # In that film the sound begins 2.43 s after the picture.
    assert not samples[: int(2.4 * rate)].any() and samples[int(2.5 * rate) :].any()

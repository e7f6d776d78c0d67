"""The player and the recorder on a virtual sound card; skipped where PulseAudio is missing."""

import multiprocessing
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

import numpy as np
import pytest

from studio.io.audio_device import devices
from studio.io.audio_files import read_audio, write_wav
from studio.io.audio_player import DevicePlayer
from studio.io.audio_recorder import Recorder
from tests.io.media import tone

RATE = 48000
TRIES = 4
"""A busy machine lets sound run dry now and then; that is not the player's doing."""
PROGRAMS = ("pulseaudio", "parec", "paplay")


@pytest.fixture
def card(monkeypatch):
    """A PulseAudio server of our own with a loudspeaker and a microphone that can be fed."""
    missing = [name for name in PROGRAMS if shutil.which(name) is None]
    if missing:
        pytest.skip(f"needs {', '.join(missing)} (Debian: pulseaudio, pulseaudio-utils)")
    home = Path(tempfile.mkdtemp(prefix="card"))  # a socket's path must be short
    socket = home / "native"
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(home))
    monkeypatch.setenv("PULSE_RUNTIME_PATH", str(home))
    monkeypatch.setenv("PULSE_SERVER", f"unix:{socket}")
    monkeypatch.setenv("PULSE_COOKIE", str(home / "cookie"))
    modules = [
        f"module-native-protocol-unix socket={socket} auth-cookie={home / 'cookie'}",
        "module-null-sink sink_name=speaker rate=48000",
        "module-null-sink sink_name=mic_feed rate=48000",
        "module-remap-source source_name=mic master=mic_feed.monitor",
    ]
    loads = [word for module in modules for word in ("-L", module)]
    server = subprocess.Popen(
        ["pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", *loads],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        for _ in range(100):
            if socket.exists():
                break
            time.sleep(0.05)
        if not socket.exists():
            pytest.skip("PulseAudio does not start on this machine")
        subprocess.run(["pactl", "set-default-source", "mic"], check=True)
        subprocess.run(["pactl", "set-default-sink", "speaker"], check=True)
        yield home
    finally:
        server.terminate()
        server.wait()
        shutil.rmtree(home)


def in_a_fresh_process(work, *arguments):
    """What `work` returns; PortAudio looks for devices only once in a process."""
    context = multiprocessing.get_context("spawn")
    answers = context.SimpleQueue()
    child = context.Process(target=_answer, args=(work, answers, *arguments))
    child.start()
    child.join()
    assert child.exitcode == 0
    child.close()
    return answers.get()


def _answer(work, answers, *arguments):
    answers.put(work(*arguments))


def _play_a_tone():
    """Play two seconds; returns pairs of seconds since the start and the position."""
    seen = []
    with DevicePlayer() as player:
        player.play(tone(2.0, RATE, 440), RATE)
        begin = time.monotonic()
        while (now := time.monotonic() - begin) < 1.8:
            seen.append((now, player.position / RATE))
            time.sleep(0.01)
    return seen


def _listen_to_a_tone(heard):
    """What is heard of that tone (n,), and the seconds and positions (m, 2) that were seen."""
    with heard.open("wb") as file:
        capture = subprocess.Popen(
            ["parec", "-d", "speaker.monitor", "--latency-msec=10", "--format=float32le",
             "--rate=48000", "--channels=1"], stdout=file,
        )  # fmt: skip
        try:
            # An idle null sink works two seconds ahead; only once somebody listens closely does
            # what is played come out at once.
            for _ in range(500):
                if heard.stat().st_size:
                    break
                time.sleep(0.01)
            seen = np.array(in_a_fresh_process(_play_a_tone))
        finally:
            capture.terminate()
            capture.wait()
    return np.fromfile(heard, np.float32), seen


def _pace(seen):
    """Seconds of sound per second, and how far positions are off a steady pace, in seconds."""
    times, positions = seen[seen[:, 0] > 0.5].T
    line = np.polyfit(times, positions, 1)
    return line[0], np.std(positions - np.polyval(line, times))


def test_a_tone_is_heard_and_its_position_keeps_time(card):
    for _ in range(TRIES):
        sound, seen = _listen_to_a_tone(card / "heard.raw")
        speed, wobble = _pace(seen)
        if abs(speed - 1.0) < 0.02 and wobble < 0.02:
            break
    else:
        pytest.fail(f"{speed:.3f} s of sound per second, {wobble:.3f} s off")
    loud = np.flatnonzero(np.abs(sound) > 0.4)
    middle = sound[(loud[0] + loud[-1]) // 2 :][: 1 << 15] * np.hanning(1 << 15)
    hertz = np.argmax(np.abs(np.fft.rfft(middle))) * RATE / (1 << 15)
    assert hertz == pytest.approx(440, abs=2)
    assert (np.diff(seen[:, 1]) >= 0).all()


def _record(folder):
    """Record what is fed into the microphone for two seconds."""
    with Recorder() as recorder:
        recorder.start(folder / "take.wav")
        subprocess.run(["paplay", "-d", "mic_feed", str(folder / "voice.wav")], check=True)
        take = recorder.stop()
        return take.duration, recorder.rate


def test_what_is_spoken_is_recorded(card):
    write_wav(card / "voice.wav", tone(2.0, RATE, 660, level=0.4), RATE)
    duration, rate = in_a_fresh_process(_record, card)
    sound, _ = read_audio(card / "take.wav")
    assert duration > 1.9
    loud = np.flatnonzero(np.abs(sound) > 0.3)
    assert (loud[-1] - loud[0]) / rate == pytest.approx(2.0, abs=0.1)
    middle = sound[(loud[0] + loud[-1]) // 2 :][: 1 << 15] * np.hanning(1 << 15)
    assert np.argmax(np.abs(np.fft.rfft(middle))) * rate / (1 << 15) == pytest.approx(660, abs=2)
    assert np.abs(sound).max() == pytest.approx(0.4, abs=0.02)


def _names():
    return [(device.name, device.inputs, device.outputs) for device in devices()]


def test_the_card_is_listed(card):
    found = in_a_fresh_process(_names)
    assert any(inputs for _, inputs, _ in found) and any(outputs for _, _, outputs in found)

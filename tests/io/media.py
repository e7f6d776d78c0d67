"""Tiny films and sounds that the tests make for themselves."""

import subprocess

import numpy as np

from studio.io.ffmpeg import executable

WIDTH, HEIGHT = 96, 64


def numbered(index, width=WIDTH, height=HEIGHT):
    """A picture that tells its number: its brightness, over a corner that is always red."""
    rgb = np.full((height, width, 3), 20 + 4 * index, np.uint8)
    rgb[: height // 4, : width // 4] = 200, 30, 30
    return rgb


def number_of(rgb):
    """The number of a picture made by `numbered`, however it was scaled."""
    height, width = rgb.shape[:2]
    return round((float(rgb[height // 2 :, width // 2 :].mean()) - 20) / 4)


def tone(seconds, rate=16000, hertz=440.0, level=0.5):
    """A sine, `(N,)` float32."""
    times = np.arange(round(seconds * rate)) / rate
    return (level * np.sin(2 * np.pi * hertz * times)).astype(np.float32)


def click(seconds, at, rate=16000):
    """Silence with 10 ms of noise `at` seconds: its place shows a shift of a sample."""
    samples = np.zeros(round(seconds * rate), np.float32)
    noise = np.random.default_rng(3).uniform(-0.8, 0.8, rate // 100)
    samples[round(at * rate) : round(at * rate) + len(noise)] = noise
    return samples


def lag(samples, reference):
    """How many samples `samples` comes after `reference`."""
    size = 1 << (len(samples) + len(reference)).bit_length()
    spectrum = np.fft.rfft(samples, size) * np.conj(np.fft.rfft(reference, size))
    found = int(np.argmax(np.fft.irfft(spectrum)))
    return found if found < size // 2 else found - size


def ffmpeg(*arguments):
    """Run ffmpeg; it must succeed."""
    command = [executable(), "-hide_banner", "-nostdin", "-loglevel", "error", "-y"]
    subprocess.run([*command, *map(str, arguments)], check=True, stdin=subprocess.DEVNULL)

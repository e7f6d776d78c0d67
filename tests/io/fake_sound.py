"""A sounddevice module without devices: tests pull its streams' callbacks by hand."""

from types import SimpleNamespace

import numpy as np


class PortAudioError(Exception):
    pass


class CallbackStop(Exception):
    pass


class FakeStream:
    """A stream whose clock and blocks move only when the test says so."""

    latency = 0.01

    def __init__(self, sound, *, samplerate, device, channels, dtype, latency, callback):
        assert dtype == "float32"
        self.rate, self.device, self.channels = samplerate, device, channels
        self.callback = callback
        self.active = self.closed = False
        self.time = 100.0
        self.fails_to_start = sound.fails_to_start
        sound.streams.append(self)

    def start(self):
        if self.fails_to_start:
            raise PortAudioError("Device unavailable [PaErrorCode -9985]", -9985)
        assert not self.active and not self.closed
        self.active = True

    def stop(self):
        self.active = False

    def close(self, ignore_errors=True):
        self.active, self.closed = False, True

    def _times(self, latency):
        return SimpleNamespace(
            currentTime=self.time, outputBufferDacTime=self.time + latency, inputBufferAdcTime=0.0
        )

    def play(self, frames, dac_latency=0.01):
        """Let the device take a block; returns it, `(frames, channels)`, and moves the clock."""
        assert self.active
        out = np.full((frames, self.channels), np.nan, np.float32)
        try:
            self.callback(out, frames, self._times(dac_latency), SimpleNamespace())
        except CallbackStop:
            self.active = False
        self.time += frames / self.rate
        return out

    def hear(self, samples, overflow=False):
        """Let the device deliver samples."""
        assert self.active
        block = np.asarray(samples, np.float32)[:, None]
        status = SimpleNamespace(input_overflow=overflow)
        self.callback(block, len(block), self._times(0.0), status)
        self.time += len(block) / self.rate


class FakeSound:
    """The module: two devices unless the test takes some away."""

    PortAudioError, CallbackStop = PortAudioError, CallbackStop

    def __init__(self):
        self.streams = []
        self.refused_rates = set()
        self.fails_to_start = False
        self.restarts = 0
        self.default = SimpleNamespace(device=(1, 0))
        self.present = [
            self._device("Speaker é", outputs=2),
            self._device("Microphone", inputs=1),
        ]

    @staticmethod
    def _device(name, inputs=0, outputs=0):
        return {
            "name": name, "hostapi": 0, "max_input_channels": inputs,
            "max_output_channels": outputs, "default_samplerate": 48000.0,
        }  # fmt: skip

    def query_hostapis(self):
        return ({"name": "Fake host"},)

    def query_devices(self, device=None, kind=None):
        if kind is None:
            return list(self.present)
        number = self.default.device[kind == "output"] if device is None else device
        if not 0 <= number < len(self.present):
            raise PortAudioError("Error querying device -1")
        return self.present[number]

    def check_output_settings(self, device, channels, dtype, samplerate):
        if samplerate in self.refused_rates:
            raise PortAudioError("Invalid sample rate")

    def OutputStream(self, **options):  # noqa: N802
        return FakeStream(self, **options)

    InputStream = OutputStream

    def _terminate(self):
        self.restarts += 1

    def _initialize(self):
        self.restarts += 1

    @property
    def stream(self):
        """The stream opened last."""
        return self.streams[-1]

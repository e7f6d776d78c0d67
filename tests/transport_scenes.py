"""A voice and a sound card for the transport, by a clock that the test turns."""

from dataclasses import replace

import numpy as np
from psygnal import Signal

from studio.app.waveform import build_peaks
from studio.domain.audio import AudioClip
from studio.domain.errors import AudioDeviceLost

RATE = 1000
FRAME = 0.04


class Clock:
    def __init__(self):
        self.now = 100.0

    def __call__(self):
        return self.now


class FakePlayer:
    """A sound card by the clock, which may run at another speed than the computer's."""

    def __init__(self, clock, pace=1.0):
        self.clock, self.pace = clock, pace
        self.log = []
        self.lost = False
        self._begun = None

    def play(self, samples, rate, start=0):
        if self.lost:
            raise AudioDeviceLost("The sound device is gone.", "Connect it again.")
        self._samples, self._rate, self._first = samples, rate, start
        self._begun = self.clock()
        self.log.append(("play", len(samples), start))

    def stop(self):
        self._begun = None
        self.log.append(("stop",))

    @property
    def position(self):
        if self.lost:
            raise AudioDeviceLost("The sound device is gone.", "Connect it again.")
        played = (self.clock() - self._begun) * self.pace * self._rate
        return min(self._first + int(played), len(self._samples))

    def close(self):
        self.log.append(("close",))

    @property
    def plays(self):
        return [entry[1:] for entry in self.log if entry[0] == "play"]


class FakeVoice:
    """A decoded voice without files."""

    changed = Signal()

    def __init__(self, store):
        self._store = store
        self.peaks = None

    @property
    def clip(self):
        return self._store.project.audio


def speak(store, voice, seconds=4.0, offset=0.0):
    clip = AudioClip(asset="a", name="a.wav", rate=RATE, duration=seconds, offset=offset)
    voice.peaks = build_peaks(np.full(int(seconds * RATE), 0.5, np.float32), RATE)
    store.edit("Load", lambda p: replace(p, audio=clip))
    voice.changed.emit()


def run(transport, clock, seconds, step=0.01):
    for _ in range(round(seconds / step)):
        clock.now += step
        transport.tick()

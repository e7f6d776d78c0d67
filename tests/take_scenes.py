"""Takes without a voice: each seed moves differently in everything."""

import numpy as np

from studio.domain.blinks import Blink
from studio.domain.samples import Samples
from studio.domain.take import Take, TakeNote
from studio.domain.timebase import FrameRate
from studio.domain.tracks import Track


def made(seed, seconds=2.0):
    """A take that differs from those of other seeds in everything."""
    random, rate = np.random.default_rng(seed), FrameRate()
    count = rate.count(seconds)

    def track(low, high, *shape):
        return Track(rate=rate, values=Samples(random.uniform(low, high, (count, *shape))))

    return Take(
        note=TakeNote(voice="line.wav", seed=seed),
        motion=track(-0.01, 0.01, 74, 2),
        bases=(
            ("mouth_open", track(0.0, 0.3)),
            ("mouth_width", track(0.5, 0.6)),
            *((f"head_{axis}", track(-8.0, 8.0)) for axis in ("yaw", "pitch", "roll")),
        ),
        blinks=(Blink(time=0.2 * seed), Blink(time=0.2 * seed + 0.8)),
    )

"""Recordings put into other recordings: punching in with cross-fades, cuts where sound is still."""

import numpy as np
from numpy.typing import NDArray

Sound = NDArray[np.float32]


def punched(old: Sound, new: Sound, at: int, end: int | None, fade: int) -> Sound:
    """`old` (n,) in which `new` (m,) sounds from sample `at` on, cross-faded over `fade` samples.

    `new` begins with the sample that belongs to `at - fade`, so that both sound during the fade.
    At `end` the old sound comes back, if `new` reaches so far; without `end` it stops with `new`.
    """
    at = min(max(at, 0), len(old))
    lead = min(fade, at)
    body = new[fade - lead :]
    ramp = np.linspace(0.0, 1.0, lead + 2, dtype=np.float32)[1:-1]
    start = at - lead
    if end is not None:
        body = body[: max(end - start, 0)]
    joined = np.concatenate([old[:start], body])
    mixed = min(lead, len(body))
    joined[start : start + mixed] = (
        old[start : start + mixed] * (1.0 - ramp[:mixed]) + body[:mixed] * ramp[:mixed]
    )
    if end is None:
        return np.asarray(joined, np.float32)
    back = start + len(body)
    tail = old[back:].copy()
    out = min(fade, len(tail), len(body))
    if out:
        fall = np.linspace(1.0, 0.0, out + 2, dtype=np.float32)[1:-1]
        joined[back - out : back] = joined[back - out : back] * fall + old[back - out : back] * (
            1.0 - fall
        )
    return np.asarray(np.concatenate([joined, tail]), np.float32)


def nearest_crossing(samples: Sound, index: int, reach: int) -> int:
    """The sample next to `index`, at most `reach` away, where the sound passes zero; else `index`.

    It is the one of the pair around the crossing that is nearer to zero.
    """
    low, high = max(index - reach, 0), min(index + reach, len(samples) - 1)
    part = np.asarray(samples[low : high + 1], np.float32)
    signs = np.signbit(part)
    places = np.flatnonzero(signs[1:] != signs[:-1])
    if not len(places):
        return index
    nearer = np.where(np.abs(part[places]) <= np.abs(part[places + 1]), places, places + 1) + low
    return int(nearer[np.argmin(np.abs(nearer - index))])


def delay_of(clicks: Sound, heard: Sound, rate: int, most: float) -> float | None:
    """Seconds by which `clicks` (n,) come later in `heard` (m,), up to `most`; None if unclear.

    The peak of the cross-correlation, which must stand out from all others by a half.
    """
    size = 1 << (len(clicks) + len(heard)).bit_length()
    spectrum = np.fft.rfft(heard, size) * np.conj(np.fft.rfft(clicks, size))
    likeness = np.abs(np.fft.irfft(spectrum)[: max(round(most * rate), 1)])
    best = int(np.argmax(likeness))
    around = np.abs(np.arange(len(likeness)) - best) > round(0.02 * rate)
    others = float(likeness[around].max()) if around.any() else 0.0
    if likeness[best] <= 1e-9 or likeness[best] < 1.5 * others:
        return None
    return best / rate

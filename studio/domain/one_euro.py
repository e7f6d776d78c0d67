"""The One-Euro filter: steady where a signal rests, quick where it moves (Casiez et al. 2012).

Casiez, Roussel, Vogel: "1€ Filter: A Simple Speed-based Low-pass Filter for Noisy Input in
Interactive Systems", CHI 2012. Online each sample comes with the time it was taken at; offline a
track is filtered in both directions of time, so that nothing comes later than it was.
"""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class OneEuroSettings:
    """How much is filtered.

    `min_cutoff` is the cut-off frequency in Hz of what rests, `beta` by how many Hz it rises per
    unit of speed, `speed_cutoff` the cut-off in Hz of the speed itself.
    """

    min_cutoff: float = 1.0
    beta: float = 0.0
    speed_cutoff: float = 1.0

    def __post_init__(self) -> None:
        """Refuse frequencies that filter nothing or everything."""
        if self.min_cutoff <= 0.0 or self.speed_cutoff <= 0.0 or self.beta < 0.0:
            raise ValueError("a One-Euro filter needs positive cut-offs and no negative beta")


class OneEuro:
    """Filters samples of any one shape as they come."""

    def __init__(self, settings: OneEuroSettings, quicker: Array | float = 1.0) -> None:
        """`quicker` multiplies every cut-off, for parts of a sample that need less filtering."""
        self._settings, self._quicker = settings, quicker
        self._time = 0.0
        self._value: Array | None = None
        self._speed: Array | float = 0.0

    def at(self, time: float, sample: NDArray[np.floating]) -> Array:
        """The filtered value of `sample`, taken at `time` seconds, later than the one before."""
        value, interval = np.asarray(sample, np.float64), time - self._time
        if self._value is None or interval <= 0.0:
            self._time = max(time, self._time)
            if self._value is None:
                self._value = value
            return self._value
        settings = self._settings
        moved = (value - self._value) / interval
        self._speed = self._speed + share(settings.speed_cutoff, interval) * (moved - self._speed)
        cutoff = self._quicker * (settings.min_cutoff + settings.beta * np.abs(self._speed))
        self._value = self._value + share(cutoff, interval) * (value - self._value)
        self._time = time
        return self._value


def share(cutoff: Array | float, interval: float) -> Array | float:
    """Share 0..1 of a new sample in the filtered value: alpha of eq. 3, for `cutoff` in Hz."""
    ratio = 2.0 * math.pi * cutoff * interval
    return ratio / (ratio + 1.0)


def filtered(
    values: NDArray[np.floating],
    rate: float,
    settings: OneEuroSettings,
    quicker: Array | float = 1.0,
) -> Array:
    """`values` (T, ...) at `rate` per second, filtered as they would be online."""
    one = OneEuro(settings, quicker)
    return np.array([one.at(i / rate, value) for i, value in enumerate(values)]).reshape(
        values.shape
    )


def zero_phase(
    values: NDArray[np.floating],
    rate: float,
    settings: OneEuroSettings,
    quicker: Array | float = 1.0,
) -> Array:
    """`values` (T, ...) at `rate` per second, filtered without delay.

    The filter runs to the end and back, and back and to the end; the mean of both treats the two
    directions of time alike.
    """
    both = np.stack([values, values[::-1]], axis=1)
    there = filtered(both, rate, settings, quicker)
    back = filtered(there[::-1], rate, settings, quicker)
    return np.asarray(0.5 * (back[::-1, 0] + back[:, 1]))

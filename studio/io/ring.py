"""The only thing a sound device's thread touches: a ring of samples, one writer, one reader."""

import numpy as np
from numpy.typing import NDArray

Sound = NDArray[np.float32]


class RingBuffer:
    """Holds up to `capacity` mono samples; neither side waits, allocates or takes a lock.

    One thread may push and one may pull. Each moves only its own count, after its copy.
    """

    def __init__(self, capacity: int) -> None:
        self._data = np.zeros(capacity, np.float32)
        self._pushed = 0
        self._pulled = 0

    @property
    def filled(self) -> int:
        """Samples that can be pulled."""
        return self._pushed - self._pulled

    @property
    def free(self) -> int:
        """Samples that can be pushed."""
        return len(self._data) - self.filled

    def push(self, samples: Sound) -> int:
        """Append as many of `samples` as fit; returns how many did."""
        count = min(len(samples), self.free)
        begin = self._pushed % len(self._data)
        head = min(count, len(self._data) - begin)
        self._data[begin : begin + head] = samples[:head]
        self._data[: count - head] = samples[head:count]
        self._pushed += count
        return count

    def pull(self, out: Sound) -> int:
        """Move up to `len(out)` samples into `out`; returns how many."""
        count = min(len(out), self.filled)
        begin = self._pulled % len(self._data)
        head = min(count, len(self._data) - begin)
        out[:head] = self._data[begin : begin + head]
        out[head:count] = self._data[: count - head]
        self._pulled += count
        return count

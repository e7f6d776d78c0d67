"""Arrays as values: read-only, compared and hashed by content."""

import hashlib
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray


class Samples:
    """A read-only float32 array that can live in the document.

    Equal content is equal; the identity check first makes the common case free. The hash is that
    of the bytes, so the same analysis saved twice is one asset.
    """

    def __init__(self, values: ArrayLike) -> None:
        array = np.array(values, np.float32, order="C")
        array.flags.writeable = False
        self._array: NDArray[np.float32] = array

    @property
    def array(self) -> NDArray[np.float32]:
        """The numbers; writing to them raises."""
        return self._array

    @cached_property
    def sha(self) -> str:
        """SHA-256 of shape and content, hexadecimal."""
        head = repr(self._array.shape).encode()
        return hashlib.sha256(head + self._array.tobytes()).hexdigest()

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        if not isinstance(other, Samples):
            return NotImplemented
        return self._array.shape == other._array.shape and self.sha == other.sha

    def __hash__(self) -> int:
        return hash(self.sha)

    def __len__(self) -> int:
        return len(self._array)

    def __repr__(self) -> str:
        return f"Samples{self._array.shape}"

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> NDArray[Any]:
        return np.array(self._array, dtype=dtype, copy=copy)

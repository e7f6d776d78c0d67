"""From a voice to the movement of lips and jaw on the mean face (Sinha et al., METHODS 3)."""

from collections.abc import Callable
from typing import Protocol, cast

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from studio.domain.mouth_shaping import closed
from studio.domain.retarget import mean_face
from studio.domain.samples import Samples
from studio.domain.settings import GateSettings
from studio.domain.timebase import FrameRate
from studio.engine.analyzers.voice_activity import voice_activity
from studio.engine.model_store import ModelStore

Array = NDArray[np.float32]

MODEL_ID = "speech_landmarks"

_ROWS_AT_ONCE = 3000
_LEAD_MS = 400.0
"""So long before the first sound lips may part.

Measured on 11 GRID clips and 45 sentences of s1 that the network was trained on: correlation of the
opening .79 and .86 with 80 ms, .87 and .91 from 400 ms on.
"""
_CLOSING = 0.2
"""How far lips that are nearly closed are closed.

Of a voice it has not heard before, a network says closures too shallow, and so too short: of five
training people who were left out it found .56 of the closed frames, and .75 of those it said were
closed. This much takes closure F1 from .64 to .69 there (.79 to .83 within a frame), mean of three
networks, and the correlation of the opening from .786 to .780.
"""
_USUAL = GateSettings()
_UPPER, _LOWER = np.array([61, 62, 63]), np.array([67, 66, 65])


class _Network(Protocol):
    """What the analysis asks of `models/speech_landmarks`."""

    row_rate: int
    reach: int
    characters: str | None

    def rows(self, samples: Array, rate: int, characters: object | None = None) -> Array: ...

    def __call__(self, rows: Tensor) -> Tensor: ...


class SpeechLips:
    """Speech as displacement of the mean face; loads its network when it is first needed."""

    def __init__(self, models: ModelStore) -> None:
        self._models = models

    def analyse(
        self,
        samples: Array,
        rate: int,
        fps: FrameRate,
        progress: Callable[[float], None] | None = None,
        check: Callable[[], None] | None = None,
        gate: GateSettings = _USUAL,
    ) -> Samples:
        """Displacement (T, 74, 2) of the mean face in crop sides, one row per frame of `fps`.

        `samples` is mono in [-1, 1] at `rate` Hz. Only lips and jaw move; they rest where nobody
        speaks, as `gate` hears it, and the inner lips never cross. `progress` hears 0 to 1,
        `check` may raise to stop. Raises ModelMissing or ModelDamaged when the network cannot be
        used.
        """
        network = cast("_Network", self._models.load(MODEL_ID))
        activity = voice_activity(
            samples,
            rate,
            fps,
            lead_ms=_LEAD_MS,
            hold_ms=1000 * gate.hold,
            release_ms=1000 * gate.release,
            threshold_db=gate.threshold,
        )
        characters = self._models.load(network.characters) if network.characters else None
        rows = network.rows(samples, rate, characters)
        places = (np.arange(len(activity)) + 0.5) * (network.row_rate / fps.fps)
        # The last frame may end behind the last row, and holds it.
        places = np.minimum(places, len(rows) - 1.0)
        moved = np.zeros((len(activity), 74, 2), np.float32)
        for first in range(0, len(rows), _ROWS_AT_ONCE):
            if check:
                check()
            last = min(first + _ROWS_AT_ONCE, len(rows))
            here = slice(*np.searchsorted(places, (first, last)))
            moved[here] = self._piece(network, rows, places[here], first, last)
            if progress:
                progress(last / len(rows))
        moved *= activity[:, None, None]
        still = np.zeros((74, 2), np.float32)
        return Samples(closed(_uncrossed(moved), _CLOSING, still))

    def _piece(self, network: _Network, rows: Array, places: Array, first: int, last: int) -> Array:
        """Displacement at the row positions `places`, all of them within `first` to `last`."""
        low = max(first - network.reach, 0)
        high = min(last + network.reach + 1, len(rows))
        device = self._models.device
        with torch.inference_mode():
            said = network(torch.from_numpy(rows[None, low:high]).to(device))[0].cpu().numpy()
        before = places.astype(int) - low
        after = np.minimum(before + 1, high - low - 1)
        part = (places - low - before)[:, None, None].astype(np.float32)
        return np.asarray(said[before] * (1.0 - part) + said[after] * part, np.float32)


def _uncrossed(moved: Array) -> Array:
    """`moved` (T, 74, 2) with inner lips of the mean face that touch where they had crossed."""
    rest = mean_face()[:, 1]
    upper, lower = moved[:, _UPPER, 1] + rest[_UPPER], moved[:, _LOWER, 1] + rest[_LOWER]
    half = 0.5 * np.maximum(upper - lower, 0.0)
    moved[:, _UPPER, 1] -= half
    moved[:, _LOWER, 1] += half
    return moved

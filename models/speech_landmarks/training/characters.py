"""What a character net hears in the clips, as recorded and in changed voices.

Mel rows of another voice are made while training; the rows of a character net cost a network each
time, so a few voices of every clip are heard beforehand (METHODS 9.6 on the sound itself).
"""

import json
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors import SafetensorError, safe_open

from ...ctc29 import deepspeech
from ...ctc29.features import HOP, cepstra_of, whitened
from ...ctc29.network import Config, Ctc29
from ...ctc29.training.augment import Strength, Voices
from ...front_ends import row_count
from ...rig.errors import RigError
from ...rig.frozen import WEIGHTS
from .spectra import RATE

Array = NDArray[np.float32]

VOICES = 4
"""Changed voices of a clip beside the recorded one."""
CHANGED = Strength(speed=0.0, mask_share=0.0)
"""Speed is changed and rows are masked while training."""


def character_net(path: Path) -> Ctc29:
    """The net of a run's folder or a weights file, or a user's own DeepSpeech 0.1 graph.

    Raises RigError where `path` is none of them.
    """
    file = path / WEIGHTS if path.is_dir() else path
    try:
        if path.suffix in (".pb", ".npz"):
            return deepspeech.load(path)
        with safe_open(file, framework="pt") as stored:
            config = json.loads((stored.metadata() or {})["config"])
            weights = {name: stored.get_tensor(name).float() for name in stored.keys()}  # noqa: SIM118
        network = Ctc29(Config(**config))
        network.load_state_dict(weights)
    except (OSError, SafetensorError, ValueError, KeyError, TypeError, RuntimeError) as e:
        raise RigError(f"{path} holds no character net: {e}.", "Name a run of ctc29.") from e
    return network.eval()


def heard(network: Ctc29, sound: Array, babble: Array, voices: Voices, count: int) -> Array:
    """Logits (1 + count, R, 29) of `sound` (N,) at 16 kHz: as recorded, then in changed voices.

    `babble` is somebody else's talk, of any length.
    """
    rows = row_count(len(sound), RATE)
    talk = np.resize(babble, len(sound))
    changed = [voices.rows(sound, talk, HOP, rows) for _ in range(count)]
    there = np.stack([whitened(cepstra_of(sound, RATE)), *changed])
    with torch.inference_mode():
        return np.asarray(network(torch.from_numpy(there)).numpy(), np.float32)

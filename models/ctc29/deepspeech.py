"""A user's own DeepSpeech 0.1 weights in place of the character net's.

Two forms are read: `output_graph.pb`, the frozen graph of the 0.1 release, and a NumPy `.npz` that
holds the same variables under the same names.
"""

import mmap
from collections.abc import Mapping
from pathlib import Path
from zipfile import BadZipFile

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from ..front_ends import CHANNELS
from .features import INPUTS
from .graph_def import constants
from .network import Config, Ctc29

Array = NDArray[np.float32]

NAME = "deepspeech-0.1"
LAYERS = {"1": "fc1", "2": "fc2", "3": "fc3", "5": "fc5", "6": "fc6"}
"""Number of a layer in DeepSpeech -> its name here; the fourth is the BiLSTM."""
CELLS = {"fw": "", "bw": "_reverse"}
CELL = "bidirectional_rnn/{}/basic_lstm_cell/{}"


def load(path: Path) -> Ctc29:
    """The network with the weights of `path`, in evaluation mode.

    Raises ValueError, in one line that names the file, when it does not hold them.
    """
    try:
        stored = _stored(path)
        width = _width(stored)
        network = Ctc29(Config(width=width, name=NAME))
        network.load_state_dict({**network.state_dict(), **_weights(stored, width)})
    except (OSError, BadZipFile, ValueError) as e:
        raise ValueError(f"{path} holds no DeepSpeech 0.1 weights: {e}.") from e
    return network.eval().requires_grad_(False)


def _stored(path: Path) -> Mapping[str, Array]:
    """The arrays of a file by name."""
    if path.suffix == ".npz":
        with np.load(path) as file:
            return {name: file[name] for name in file.files}
    if path.suffix == ".pb":
        with path.open("rb") as opened:
            mapped = mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ)
        return constants(memoryview(mapped))
    raise ValueError("only output_graph.pb and .npz are read")


def _width(stored: Mapping[str, Array]) -> int:
    """The width of the layers, once every array is there in the right shape."""
    if "h1" not in stored:
        raise ValueError("there is no “h1”")
    width = stored["h1"].shape[-1]
    inputs = (INPUTS, width, width, 2 * width, width)
    outputs = (width, width, 2 * width, width, CHANNELS)
    wanted: dict[str, tuple[int, ...]] = {}
    for number, before, after in zip(LAYERS, inputs, outputs, strict=True):
        wanted |= {f"h{number}": (before, after), f"b{number}": (after,)}
    for cell in CELLS:
        wanted[CELL.format(cell, "kernel")] = (3 * width, 4 * width)
        wanted[CELL.format(cell, "bias")] = (4 * width,)
    for name, shape in wanted.items():
        if name not in stored:
            raise ValueError(f"there is no “{name}”")
        if stored[name].shape != shape:
            raise ValueError(f"“{name}” has the shape {stored[name].shape}, not {shape}")
    return int(width)


def _weights(stored: Mapping[str, Array], width: int) -> dict[str, Tensor]:
    """The weights under the names they have here."""
    weights = {}
    for number, layer in LAYERS.items():
        weights[f"{layer}.weight"] = stored[f"h{number}"].T
        weights[f"{layer}.bias"] = stored[f"b{number}"]
    for cell, suffix in CELLS.items():
        kernel = _gates(stored[CELL.format(cell, "kernel")])
        weights[f"lstm.weight_ih_l0{suffix}"] = kernel[: 2 * width].T
        weights[f"lstm.weight_hh_l0{suffix}"] = kernel[2 * width :].T
        weights[f"lstm.bias_ih_l0{suffix}"] = _gates(stored[CELL.format(cell, "bias")])
    return {name: torch.from_numpy(np.array(v, np.float32)) for name, v in weights.items()}


def _gates(values: Array) -> Array:
    """From TensorFlow's order of the gates (input, cell, forget, output) to PyTorch's."""
    i, g, f, o = np.split(values, 4, axis=-1)
    return np.concatenate([i, f, g, o], axis=-1)

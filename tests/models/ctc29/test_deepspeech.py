"""A user's own DeepSpeech weights, as a graph or as arrays."""

import numpy as np
import pytest
import torch

from models.ctc29 import deepspeech
from models.ctc29.features import INPUTS
from models.ctc29.graph_def import constants

WIDTH = 6


def variables():
    random = np.random.default_rng(5)
    shapes = {"1": (INPUTS, WIDTH), "2": (WIDTH, WIDTH), "3": (WIDTH, 2 * WIDTH)}
    shapes |= {"5": (2 * WIDTH, WIDTH), "6": (WIDTH, 29)}
    made = {f"h{n}": random.normal(0, 0.3, shape) for n, shape in shapes.items()}
    made |= {f"b{n}": random.normal(0, 0.3, shape[1:]) for n, shape in shapes.items()}
    for cell in ("fw", "bw"):
        name = f"bidirectional_rnn/{cell}/basic_lstm_cell"
        made[f"{name}/kernel"] = random.normal(0, 0.3, (3 * WIDTH, 4 * WIDTH))
        made[f"{name}/bias"] = random.normal(0, 0.3, 4 * WIDTH)
    return {name: value.astype(np.float32) for name, value in made.items()}


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def as_deepspeech(stored, heard):
    """DeepSpeech's equations written out: TensorFlow's gates, its forget bias of 1."""

    def cell(rows, name):
        kernel, bias = (
            stored[f"bidirectional_rnn/{name}/basic_lstm_cell/{n}"] for n in ("kernel", "bias")
        )
        c = h = np.zeros(WIDTH)
        out = []
        for row in rows:
            i, j, f, o = np.split(np.concatenate([row, h]) @ kernel + bias, 4)
            c = c * sigmoid(f + 1.0) + sigmoid(i) * np.tanh(j)
            h = np.tanh(c) * sigmoid(o)
            out.append(h)
        return np.array(out)

    x = np.stack([heard[i : i + 19].ravel() for i in range(len(heard) - 18)])
    for n in "123":
        x = np.clip(x @ stored[f"h{n}"] + stored[f"b{n}"], 0, 20)
    x = np.concatenate([cell(x, "fw"), cell(x[::-1], "bw")[::-1]], axis=1)
    x = np.clip(x @ stored["h5"] + stored["b5"], 0, 20)
    return x @ stored["h6"] + stored["b6"]


def varint(value):
    out = b""
    while value > 0x7F:
        out, value = out + bytes([value & 0x7F | 0x80]), value >> 7
    return out + bytes([value])


def part(number, value):
    if isinstance(value, int):
        return varint(number << 3) + varint(value)
    return varint(number << 3 | 2) + varint(len(value)) + value


def graph(stored):
    """A serialized GraphDef with a constant for every array, and nodes that are none."""
    nodes = [part(1, b"input_node") + part(2, b"Placeholder")]
    for name, value in stored.items():
        shape = b"".join(part(2, part(1, size)) for size in value.shape)
        tensor = part(1, 1) + part(2, shape) + part(4, value.tobytes())
        attributes = (
            part(5, part(1, b"dtype") + part(2, part(6, 1))),
            part(5, part(1, b"value") + part(2, part(8, tensor))),
        )
        nodes.append(part(1, name.encode()) + part(2, b"Const") + b"".join(attributes))
        nodes.append(part(1, f"{name}/read".encode()) + part(2, b"Identity") + part(3, b"x"))
    return b"".join(part(1, node) for node in nodes) + part(4, part(1, 24))


@pytest.fixture(params=["output_graph.pb", "weights.npz"])
def file(request, tmp_path):
    path = tmp_path / request.param
    if path.suffix == ".npz":
        np.savez(path, **variables())
    else:
        path.write_bytes(graph(variables()))
    return path


def test_it_computes_what_deepspeech_computes(file):
    network = deepspeech.load(file)
    heard = np.random.default_rng(2).normal(0, 1, (40, 26)).astype(np.float32)
    assert network.name == "deepspeech-0.1"
    np.testing.assert_allclose(
        network.logits(heard), as_deepspeech(variables(), heard), rtol=1e-4, atol=1e-4
    )


def test_it_is_the_same_front_end(file):
    network = deepspeech.load(file)
    assert network.rows(np.zeros(16000, np.float32), 16000).shape == (50, 29)
    assert not any(p.requires_grad for p in network.parameters())
    assert not network.training and isinstance(network.fc1.weight, torch.Tensor)


def test_only_float32_constants_are_read():
    found = constants(memoryview(graph(variables())))
    assert found.keys() == variables().keys()


def refused(path, reason):
    with pytest.raises(ValueError, match=reason) as caught:
        deepspeech.load(path)
    assert str(path) in str(caught.value) and "\n" not in str(caught.value)


def test_anything_else_is_refused_in_one_line(tmp_path):
    refused(tmp_path / "missing.pb", "No such file")
    other = tmp_path / "output_graph.pbmm"
    other.write_bytes(b"x")
    refused(other, "only output_graph.pb and .npz")
    for content in (b"\xff" * 50, b"hello, I am no graph at all", b"\x0a\x7f"):
        broken = tmp_path / "broken.pb"
        broken.write_bytes(content)
        refused(broken, "no frozen TensorFlow graph|there is no")
    empty = tmp_path / "empty.pb"
    empty.write_bytes(b"")
    refused(empty, "holds no DeepSpeech")
    text = tmp_path / "text.npz"
    text.write_text("x")
    refused(text, "holds no DeepSpeech")


@pytest.mark.parametrize("name", ["h5", "bidirectional_rnn/bw/basic_lstm_cell/bias"])
def test_missing_and_misshapen_arrays_are_named(tmp_path, name):
    path, stored = tmp_path / "weights.npz", variables()
    value = stored.pop(name)
    np.savez(path, **stored)
    refused(path, f"there is no “{name}”")
    np.savez(path, **stored, **{name: value[:3]})
    refused(path, f"“{name}” has the shape")

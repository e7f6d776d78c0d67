"""The character net: its size, its alphabet, long files in pieces."""

import numpy as np
import pytest
import torch

from models.ctc29 import network as code
from models.ctc29.alphabet import BLANK, CHARACTERS, encode, greedy
from models.ctc29.network import Config, Ctc29
from models.front_ends import row_count


def small(seed=1):
    torch.manual_seed(seed)
    return Ctc29(Config(width=16)).eval()


@pytest.mark.parametrize(("width", "count"), [(512, 7_876_637), (2048, 122_732_573)])
def test_it_has_as_many_parameters_as_deepspeech(width, count):
    with torch.device("meta"):
        network = Ctc29(Config(width=width))
    assert sum(p.numel() for p in network.parameters() if p.requires_grad) == count


def test_the_alphabet_is_space_letters_apostrophe_blank():
    assert CHARACTERS[0] == " " and CHARACTERS[1:27] == "abcdefghijklmnopqrstuvwxyz"
    assert CHARACTERS[27] == "'" and BLANK == 28
    assert encode("a b'z") == [1, 0, 2, 27, 26]
    with pytest.raises(ValueError, match="alphabet"):
        encode("Ä")


def test_greedy_joins_repeats_and_leaves_blanks_out():
    path = [BLANK, 8, 8, 5, BLANK, 12, 12, BLANK, 12, 15, 0, 0, BLANK, 0, 2, BLANK]
    assert greedy(np.eye(29)[path]) == "hello b"
    assert greedy(np.zeros((0, 29))) == ""


def test_the_forget_gate_starts_open_and_its_second_bias_stays():
    network = small().train()
    network(torch.randn(2, 30, 26)).sum().backward()
    for suffix in ("", "_reverse"):
        held = getattr(network.lstm, f"bias_hh_l0{suffix}")
        assert held.grad is None
        assert held.tolist() == [0.0] * 16 + [1.0] * 16 + [0.0] * 32


def test_logits_are_no_probabilities_and_rectifiers_stop_at_20():
    network = small()
    heard = 1e4 * torch.randn(1, 38, 26)
    assert network(heard).shape == (1, 20, 29)
    assert network(heard).abs().max() < 20 * network.fc6.weight.abs().sum()
    assert not torch.allclose(network(heard).sum(-1), torch.ones(20))


def test_context_is_nine_rows_on_either_side():
    network = small()
    network.lstm = torch.nn.Identity()  # which sees all rows
    network.lstm.forward = lambda x: (x, None)
    heard = torch.randn(1, 58, 26)
    changed = heard.clone()
    changed[0, 9 + 20] += 1.0
    rows = (network(heard) != network(changed)).any(-1)[0].nonzero().flatten().tolist()
    assert rows == list(range(11, 30))


def test_pieces_of_a_long_file_join_without_a_seam(monkeypatch):
    network = small()
    heard = np.random.default_rng(0).normal(0, 1, (518, 26)).astype(np.float32)
    whole = network.logits(heard)
    monkeypatch.setattr(code, "PIECE", 200)
    monkeypatch.setattr(code, "MARGIN", 100)
    pieces = network.logits(heard)
    assert pieces.shape == whole.shape == (500, 29)
    np.testing.assert_allclose(pieces, whole, atol=1e-3)
    monkeypatch.setattr(code, "MARGIN", 1)
    assert np.abs(network.logits(heard) - whole).max() > 1e-3


@pytest.mark.parametrize("rate", [8000, 16000, 44100])
@pytest.mark.parametrize("count", [0, 1, 500, 9000])
@pytest.mark.parametrize("channels", [None, 2])
def test_silence_short_sounds_and_every_format_give_finite_rows(rate, count, channels):
    shape = (count,) if channels is None else (count, channels)
    for sound in (np.zeros(shape, np.float32), np.ones(shape, np.float32)):
        rows = small().rows(sound, rate)
        assert rows.shape == (row_count(count, rate), 29) and np.isfinite(rows).all()

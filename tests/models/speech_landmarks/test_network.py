"""Both networks: shapes, parameter counts, which points move, and what a row depends on."""

import numpy as np
import pytest
import torch

from models.speech_landmarks.closing import MOVING
from models.speech_landmarks.network import Config, SpeechLandmarks, WindowEncoder

KINDS = ("paper", "plus")


def network(kind, **changes):
    torch.manual_seed(3)
    return SpeechLandmarks(Config(kind=kind, **changes)).eval()


def rows(count=60):
    return torch.randn(1, count, 29, generator=torch.Generator().manual_seed(1))


def test_the_published_encoder_has_the_published_size():
    encoder = WindowEncoder(Config(kind="paper", components=20))
    convs = sum(p.numel() for p in encoder.convs.parameters())
    linear = sum(p.numel() for p in encoder.fc.parameters())
    assert convs + linear + 20 * 136 + 136 == 28_636


@pytest.mark.parametrize("kind", KINDS)
def test_only_lips_and_jaw_move(kind):
    moved = network(kind)(rows()).detach().numpy()[0]
    assert moved.shape == (60, 74, 2)
    still = [i for i in range(74) if i not in MOVING]
    assert not moved[:, still].any()
    assert np.abs(moved[:, MOVING]).max() > 0


@pytest.mark.parametrize("kind", KINDS)
def test_a_row_depends_on_its_reach_and_no_further(kind):
    net, heard = network(kind), rows(160)
    reach = net.reach
    changed = heard.clone()
    changed[:, 80] += 1.0
    with torch.no_grad():
        effect = (net(changed) - net(heard))[0].abs().sum(dim=(1, 2)).numpy()
    assert effect[80] > 0
    assert not effect[: 80 - reach].any() and not effect[81 + reach :].any()


@pytest.mark.parametrize("kind", KINDS)
def test_pieces_give_what_the_whole_gives(kind):
    net, heard = network(kind), rows(200)
    with torch.no_grad():
        whole = net(heard)[0, 100:150]
        piece = net(heard[:, 100 - net.reach : 150 + net.reach])[0, net.reach : -net.reach]
    torch.testing.assert_close(piece, whole, atol=1e-6, rtol=1e-4)


def test_the_decoder_starts_as_the_components():
    net = network("paper", components=3)
    mean, basis = torch.randn(62), torch.randn(3, 62)
    net.start_decoder(mean, basis)
    coefficients = torch.tensor([0.5, -1.0, 2.0])
    torch.testing.assert_close(net.decoder(coefficients), mean + coefficients @ basis)


def test_gain_scales_each_axis():
    net, heard = network("plus"), rows()
    with torch.no_grad():
        before = net(heard)
        net.gain.copy_(torch.tensor([1.0, 1.5]))
        after = net(heard)
    torch.testing.assert_close(after[..., 0], before[..., 0])
    torch.testing.assert_close(after[..., 1], 1.5 * before[..., 1])


def test_a_sure_head_closes_the_lips():
    net, heard = network("plus", heads=True), rows()
    with torch.no_grad():
        net.heads.weight.zero_()
        net.heads.bias.copy_(torch.tensor([-20.0, 0.0]))
        open_ = net.hear(heard)
        net.heads.bias[0] = 20.0
        shut = net.hear(heard)
    upper, lower = MOVING.index(62), MOVING.index(66)
    gap = open_.motion[..., lower, 1] - open_.motion[..., upper, 1]
    assert gap.max() > 0.0
    closed = shut.motion[..., lower, 1] - shut.motion[..., upper, 1]
    torch.testing.assert_close(closed, gap.clamp_max(0.0), atol=1e-6, rtol=0)
    assert shut.closed.shape == shut.voice.shape == (1, 60)


def test_weights_of_before_the_heads_still_fit():
    old, new = network("plus"), network("plus", heads=True)
    missing = new.load_state_dict(old.state_dict(), strict=False).missing_keys
    assert sorted(missing) == ["heads.bias", "heads.weight"]
    assert old.hear(rows()).closed is None

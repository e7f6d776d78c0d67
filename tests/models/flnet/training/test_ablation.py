"""Ablations: what is switched off is off, and figures stand where they belong."""

import torch

from models.flnet.network import Config, FLNet
from models.flnet.streams import Bank
from models.flnet.training.ablation import left_out, table


def test_each_part_is_left_out_alone():
    torch.manual_seed(1)
    network = FLNet(Config(width=8, photo_width=4, blocks=1))
    for value in network.parameters():
        torch.nn.init.normal_(value, 0, 0.1)
    shares = torch.rand(1, 2, 16, 16).softmax(1)
    bank = Bank(torch.rand(1, 2, 3, 32, 32), shares, torch.rand(1, 2, 74, 2) * 32)
    asked = bank, torch.rand(1, 74, 2) * 32, torch.rand(1, 6, 32, 32)
    with torch.no_grad():
        found = {title: part(*asked) for title, part in left_out(network)}
    whole = found.pop("whole")
    differ = {
        title: [not torch.equal(a, b) for a, b in zip(maps, whole, strict=True)]
        for title, maps in found.items()
    }
    assert differ == {
        "without choice": [True, False, False, False],
        "without motion": [False, True, False, False],
        "without painting: warping alone": [False, False, False, True],
        "appearance alone": [False, False, False, True],
    }
    assert torch.equal(found["without choice"].shares, shares)
    assert not found["without motion"].flow.any()
    assert found["without painting: warping alone"].visibility.min() == 1
    assert found["appearance alone"].visibility.max() == 0


def test_a_table_has_a_row_for_each_and_a_column_for_each_group():
    regions = ("mouth", "inner_mouth", "eyes", "hull")
    scores = {f"grid_one_{name}_ratio": 0.9 + i / 100 for i, name in enumerate(regions)}
    text = table({"whole": {**scores, "grid_one_sharpness": 0.8}})
    assert text.splitlines() == [
        "|  | grid_one |",
        "| --- | --- |",
        "| whole | 0.900 / 0.910 / 0.920 / 0.930, 0.80 |",
    ]

"""The buffer of fakes: half fresh, half old, the same for the same generator."""

import pytest
import torch

from models.flnet.training.history import History

BATCH = 16


def pictures(value: int, count: int = BATCH) -> torch.Tensor:
    """Pictures of one grey level, told apart by it."""
    return torch.full((count, 3, 2, 2), value / 127.5 - 1)


def level(fakes: torch.Tensor) -> torch.Tensor:
    return ((fakes[:, 0, 0, 0] + 1) * 127.5).round().int()


def filled(capacity: int = 64) -> History:
    history = History(capacity)
    for value in range(capacity // BATCH):
        history.offer(pictures(value))
        history.fakes(BATCH, torch.Generator().manual_seed(value))
    assert len(history.pictures) == capacity
    return history


def test_a_full_buffer_gives_half_fresh_half_old():
    history, random = filled(), torch.Generator().manual_seed(0)
    for value in range(100, 120):
        history.offer(pictures(value))
        fakes = history.fakes(BATCH, random)
        assert fakes.shape == (BATCH, 3, 2, 2)
        assert (level(fakes) == value).float().mean().item() == pytest.approx(0.5)


def test_half_a_batch_of_old_ones_gives_way():
    history = filled()
    history.offer(pictures(200))
    history.fakes(BATCH, torch.Generator().manual_seed(1))
    assert len(history.pictures) == 64
    assert (history.pictures[:, 0, 0, 0] == 200).sum() == BATCH // 2


def test_steps_without_a_generator_see_old_ones_and_change_nothing():
    history = filled()
    before = history.pictures.clone()
    fakes = history.fakes(5 * BATCH, torch.Generator().manual_seed(1))
    assert set(level(fakes).tolist()) == {0, 1, 2, 3}
    assert torch.equal(history.pictures, before)


def test_an_empty_buffer_shows_what_is_fresh_and_keeps_it():
    history = History(20)
    with pytest.raises(ValueError, match="no picture"):
        history.fakes(4)
    history.offer(pictures(9))
    assert set(level(history.fakes(BATCH)).tolist()) == {9}
    assert len(history.pictures) == BATCH
    history.offer(pictures(10))
    history.fakes(BATCH)
    assert len(history.pictures) == 20


def test_pictures_are_bytes_that_survive_a_checkpoint():
    history = filled()
    assert history.pictures.dtype == torch.uint8
    assert not list(history.parameters()) and not list(history.buffers())
    again = History(64)
    again.load_state_dict(history.state_dict())
    assert torch.equal(again.pictures, history.pictures)


def test_the_generator_decides():
    one, two, other = (filled() for _ in range(3))
    seen = []
    for history, seed in ((one, 5), (two, 5), (other, 6)):
        random = torch.Generator().manual_seed(seed)
        history.offer(pictures(50))
        seen.append((level(history.fakes(BATCH, random)), level(history.fakes(BATCH, random))))
    assert all(torch.equal(a, b) for a, b in zip(*seen[:2], strict=True))
    assert torch.equal(one.pictures, two.pictures)
    assert not torch.equal(one.pictures, other.pictures)


def test_a_single_example_is_enough():
    history = History(2)
    for value in range(5):
        history.offer(pictures(value, 1))
        assert history.fakes(1).shape == (1, 3, 2, 2)
    assert len(history.pictures) == 2


def test_no_gradient_leaves():
    history = History()
    made = pictures(3).requires_grad_()
    history.offer(made)
    assert not history.fakes(BATCH).requires_grad

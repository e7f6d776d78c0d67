"""Lips that are brought together meet half-way, and the rest of the face stays."""

import pytest
import torch

from models.speech_landmarks.closing import MOVING, brought_together


def at(point):
    return MOVING.index(point)


@pytest.fixture
def open_mouth():
    motion = torch.zeros(1, 2, len(MOVING), 2)
    for upper, lower in ((61, 67), (62, 66), (63, 65)):
        motion[:, :, at(upper), 1], motion[:, :, at(lower), 1] = -0.01, 0.03
    motion[:, :, at(8), 1] = 0.02
    return motion


def test_whole_closure_leaves_no_gap_and_meets_in_the_middle(open_mouth):
    shut = brought_together(open_mouth, torch.ones(1, 2))
    torch.testing.assert_close(shut[..., at(62), 1], torch.full((1, 2), 0.01))
    torch.testing.assert_close(shut[..., at(66), 1], shut[..., at(62), 1])


def test_a_share_takes_its_share(open_mouth):
    half = brought_together(open_mouth, torch.tensor([[0.5, 0.0]]))
    gap = half[..., at(66), 1] - half[..., at(62), 1]
    torch.testing.assert_close(gap, torch.tensor([[0.02, 0.04]]))


def test_outer_lips_go_along_and_jaw_and_corners_stay(open_mouth):
    moved = brought_together(open_mouth, torch.ones(1, 2)) - open_mouth
    torch.testing.assert_close(moved[..., at(51), 1], moved[..., at(62), 1])
    torch.testing.assert_close(moved[..., at(55), 1], 0.5 * moved[..., at(65), 1])
    for still in (*range(3, 14), 48, 54, 60, 64):
        assert not moved[..., at(still), :].any()
    assert not moved[..., 0].any()


def test_lips_that_are_pressed_are_not_opened():
    pressed = torch.zeros(1, 1, len(MOVING), 2)
    pressed[..., at(62), 1], pressed[..., at(66), 1] = 0.01, -0.01
    torch.testing.assert_close(brought_together(pressed, torch.ones(1, 1)), pressed)

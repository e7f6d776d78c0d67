"""Cutting a person out of a picture."""

import cv2
import numpy as np
import pytest

from models.rig.performers.matte import (
    agreed,
    background,
    cut_out,
    filled,
    own_colours,
)


@pytest.fixture(scope="module")
def scene():
    """A red-brown bust on blue, and where the fitted head would be."""
    noise = np.random.default_rng(0).normal(0, 4, (384, 384, 3))
    truth = np.zeros((384, 384), np.uint8)
    cv2.ellipse(truth, (192, 170), (75, 100), 0, 0, 360, 1, -1)
    cv2.rectangle(truth, (90, 300), (300, 383), 1, -1)
    cv2.rectangle(truth, (160, 240), (225, 320), 1, -1)
    colour = np.where(truth[..., None] > 0, (150, 90, 70), (60, 90, 190))
    head = np.zeros_like(truth)
    cv2.ellipse(head, (192, 180), (65, 80), 0, 0, 360, 1, -1)
    return np.clip(colour + noise, 0, 255).astype(np.uint8), head, truth


def test_the_matte_is_the_person(scene):
    image, head, truth = scene
    matte = cut_out(image, head, 16.0, 280.0)
    found = matte > 0.5
    assert (found & (truth > 0)).sum() / (found | (truth > 0)).sum() > 0.96


def test_person_over_background_is_the_picture_again(scene):
    image, head, _ = scene
    picture = image.astype(np.float32)
    matte = cut_out(image, head, 16.0, 280.0)
    behind = background(picture, matte, 16.0)
    share = matte[..., None]
    again = own_colours(picture, matte, behind) * share + behind * (1 - share)
    assert np.abs(again - picture).mean() < 3.0


def test_a_soft_edge_over_the_cheek_does_not_colour_it():
    image = np.full((60, 60, 3), (200.0, 140.0, 120.0), np.float32)
    image[:, 30:] = behind = np.array([60.0, 90.0, 220.0], np.float32)
    plate = np.broadcast_to(behind, image.shape).astype(np.float32)
    matte = np.clip((35.0 - np.arange(60.0)) / 15.0, 0.0, 1.0).astype(np.float32)
    soft = np.broadcast_to(matte, (60, 60)).copy()
    assert own_colours(image, soft, plate)[30, 26, 2] < 90.0
    matte = agreed(image, soft, plate)
    np.testing.assert_allclose(matte[30, 22:29], 1.0, atol=0.02)
    np.testing.assert_allclose(matte[30, 31:34], 0.0, atol=0.05)
    np.testing.assert_allclose(
        own_colours(image, matte, plate)[30, 20:29], image[30, 20:29], atol=2
    )
    alike = np.full_like(image, 100.0)
    np.testing.assert_array_equal(agreed(alike, soft, alike), soft)


def test_nothing_of_the_person_is_left_behind(scene):
    image, head, truth = scene
    matte = cut_out(image, head, 16.0, 280.0)
    behind = background(image.astype(np.float32), matte, 16.0)
    assert np.abs(behind[truth > 0] - (60, 90, 190)).mean() < 12.0


def test_a_fill_leaves_what_is_known_and_continues_it():
    image = np.full((64, 64, 3), 80.0, np.float32)
    image[20:40, 20:40] = 0.0
    known = np.ones((64, 64), np.float32)
    known[20:40, 20:40] = 0.0
    assert filled(image, known) == pytest.approx(np.full((64, 64, 3), 80.0), abs=0.5)

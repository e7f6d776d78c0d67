"""Photos in different light: brought to one, and left alone where they are in it."""

from dataclasses import replace

import numpy as np
from engine_scenes import photo, shape, state

from studio.engine.light import gains, lit, skin
from studio.engine.model_store import ModelStore
from studio.engine.renderer import renderers
from studio.io.paths import models_folder

WARM = np.array([1.2, 1.0, 0.8], np.float32)


def test_skin_is_neither_eye_nor_lip():
    places, points = skin(shape()), shape()
    assert places.shape == (27, 2)
    for part in (range(36, 42), range(42, 48), range(48, 60)):
        low, high = points[list(part)].min(0), points[list(part)].max(0)
        assert not ((places > low) & (places < high)).all(1).any()


def test_gains_undo_the_light():
    colours = np.random.default_rng(1).uniform(60, 200, (27, 3)).astype(np.float32)
    found = gains([colours, colours * WARM], 0)
    assert np.array_equal(found[0], np.ones(3))
    assert np.allclose(found[1], 1 / WARM, rtol=0.02)


def test_small_differences_are_left_and_large_ones_bounded():
    colours = np.full((27, 3), 100, np.float32)
    found = gains([colours, colours * 1.05, colours * 0.86, colours * 0.2], 0)
    assert np.array_equal(found[1], np.ones(3))
    assert 1 < found[2, 0] < 1 / 0.86
    assert np.allclose(found[3], 1.6)


def test_the_same_light_is_the_same_picture():
    picture = np.random.default_rng(1).integers(0, 255, (8, 8, 3), np.uint8)
    assert lit(picture, np.ones(3, np.float32)) is picture
    assert np.array_equal(lit(picture, np.full(3, 0.5, np.float32)), np.round(picture * 0.5))


def test_a_mouth_from_a_warm_photo_is_in_the_light_of_the_face():
    closed, opened = photo("rest"), photo("open", 0.4)
    warm = replace(opened, rgb=np.clip(opened.rgb * WARM, 0, 255).astype(np.uint8))
    renderer = renderers()["prior_warp"].build(ModelStore(models_folder()))
    pictures = []
    for bank in ([closed, opened], [closed, warm]):
        renderer.prepare(bank)
        pictures.append(renderer.render(state(shape(0.4))).astype(int))
    assert np.abs(pictures[0] - pictures[1]).mean() < 2

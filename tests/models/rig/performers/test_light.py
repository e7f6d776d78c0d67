"""The light on a face."""

import numpy as np
import pytest

from models.rig.performers.light import LEAST, MOST, change, fit_light, received


def _normals(count=4000):
    way = np.random.default_rng(0).normal(size=(count, 3))
    way[:, 2] = np.abs(way[:, 2]) + 0.3
    return (way / np.linalg.norm(way, axis=1, keepdims=True)).astype(np.float32)


def test_the_lit_side_is_found_in_spite_of_dark_spots():
    normals = _normals()
    lamp = np.array([0.5, 0.3, 0.8], np.float32)
    skin = 120.0 * (0.4 + 0.6 * np.clip(normals @ lamp, 0.0, None))
    skin[::9] *= 0.2
    light = fit_light(skin, normals)
    left, right = np.float32([[-0.6, 0, 0.8]]), np.float32([[0.6, 0, 0.8]])
    expected = (0.4 + 0.6 * 0.94) / (0.4 + 0.6 * 0.34)
    ratio = received(light, right) / received(light, left)
    assert ratio[0] == pytest.approx(expected, rel=0.15)


def test_even_light_changes_nothing_when_a_head_turns():
    normals = _normals()
    light = fit_light(np.full(len(normals), 90.0, np.float32), normals)
    turned = normals[:, [2, 1, 0]]
    factor = change(received(light, normals), received(light, turned))
    assert factor == pytest.approx(np.ones(len(normals)), abs=0.02)


def test_the_change_stays_plausible():
    factor = change(np.float32([1.0, 1.0]), np.float32([0.01, 50.0]))
    assert factor.tolist() == pytest.approx([LEAST, MOST])

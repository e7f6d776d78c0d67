"""How photos add up: colours by share, detail from one of them."""

from dataclasses import replace

import cv2
import numpy as np
from engine_scenes import SIDE, photo, shape

from studio.domain.settings import WarpSettings
from studio.engine.photo_bank import PhotoBank

MARGIN = WarpSettings().margin


def composed(pictures, shares):
    """Photos of one still face with these pictures, mixed by constant `shares`."""
    bank = PhotoBank([replace(photo(f"p{i}"), rgb=rgb) for i, rgb in enumerate(pictures)])
    flows = np.zeros((len(pictures), 8, 8, 2), np.float32)
    maps = np.stack([np.full((8, 8), share, np.float32) for share in shares])
    return bank.composite(bank.pulls(shape(), flows, maps, SIDE), SIDE, MARGIN)


def grain(seed):
    noise = np.random.default_rng(seed).normal(128, 20, (SIDE, SIDE, 3))
    return np.clip(noise, 0, 255).astype(np.uint8)


def detail(picture):
    return float(np.square(picture - cv2.GaussianBlur(picture, (0, 0), 1.5)).mean())


def test_one_photo_is_shown_as_it_is():
    picture = grain(1)
    assert np.abs(composed([picture], [1.0]) - picture).max() < 0.01


def test_colours_mix_by_share():
    dark, light = np.full((2, SIDE, SIDE, 3), 128, np.uint8)
    dark[-20:], light[-20:] = 40, 200  # below the chin, where the light is not measured
    mixed = composed([dark, light], [0.75, 0.25])
    assert np.abs(mixed[-10:] - 80).max() < 0.01
    assert np.abs(mixed[:-30] - 128).max() < 0.01


def test_detail_is_not_mixed_away():
    first, second = grain(1), grain(2)
    mixed = composed([first, second], [0.7, 0.3])
    plain = 0.7 * first + 0.3 * second
    assert detail(mixed) > 1.3 * detail(plain.astype(np.float32))
    assert detail(mixed) > 0.8 * detail(first.astype(np.float32))
    smooth = [cv2.GaussianBlur(p.astype(np.float32), (0, 0), 12) for p in (mixed, plain)]
    assert np.abs(smooth[0] - smooth[1])[40:-40, 40:-40].max() < 1.0


def test_no_photo_is_preferred_among_equals():
    first, second = grain(1), grain(2)
    assert np.array_equal(
        np.round(composed([first, second], [0.5, 0.5]), 2),
        np.round(composed([second, first], [0.5, 0.5]), 2),
    )

"""The window on the face: where it lies, and that the prior seen through it is the prior."""

import cv2
import numpy as np
import pytest

from studio.domain.mean_face import MEAN_FACE
from studio.engine.face_window import HALF, SIDE, FaceWindow, window_prior
from studio.engine.prior_flow import PriorFlow
from studio.engine.source_selection import shares

MEAN = np.array(MEAN_FACE, np.float32)[:, :2]


def moved(points: np.ndarray, turn: float, scale: float, shift: tuple[float, float]) -> np.ndarray:
    cos, sin = scale * np.cos(turn), scale * np.sin(turn)
    matrix = np.array([[cos, -sin], [sin, cos]])
    return ((points - 0.5) @ matrix.T + 0.5 + shift).astype(np.float32)


def smiling(points: np.ndarray) -> np.ndarray:
    smile = points.copy()
    smile[[48, 60, 54, 64]] += [[-0.02, -0.01], [-0.02, -0.01], [0.02, -0.01], [0.02, -0.01]]
    smile[55:60, 1] += 0.03
    smile[4:13, 1] += 0.02
    return smile


def test_the_window_sees_every_face_upright_and_in_one_size() -> None:
    straight = FaceWindow.of(MEAN).inward(MEAN)
    tilted = moved(MEAN, 0.3, 0.8, (0.05, -0.04))
    assert np.allclose(FaceWindow.of(tilted).inward(tilted), straight, atol=0.01)
    assert straight.min() > 4 and straight.max() < SIDE - 5


def test_the_window_does_not_breathe_with_the_jaw() -> None:
    assert np.allclose(FaceWindow.of(MEAN).matrix, FaceWindow.of(smiling(MEAN)).matrix, atol=1e-6)


def test_places_are_the_pixels_of_the_window() -> None:
    window = FaceWindow.of(moved(MEAN, 0.2, 1.1, (0.0, 0.03)))
    where = window.places()
    assert where.shape == (SIDE, SIDE, 2)
    assert np.allclose(window.inward(where[30, 7]), [7, 30], atol=1e-3)
    assert np.allclose(window.places(2)[0, 0], where[:2, :2].mean(axis=(0, 1)), atol=1e-6)


def test_a_map_goes_to_the_window_and_back() -> None:
    window, size = FaceWindow.of(moved(MEAN, 0.15, 0.9, (0.02, 0.0))), 224
    x, y = np.meshgrid(*[np.arange(size, dtype=np.float32)] * 2)
    maps = np.stack([x, y]) / size
    back = window.onto(np.ascontiguousarray(window.seen(maps, SIDE).transpose(1, 2, 0)), size)
    inside = window.onto(np.ones((SIDE, SIDE), np.float32), size) > 0.999
    assert inside.sum() > 0.2 * size**2
    assert np.abs(back - maps.transpose(1, 2, 0))[inside].max() < 1.5 / size


def test_the_prior_in_the_window_is_the_prior_of_the_whole_picture() -> None:
    target, sources = smiling(MEAN), np.stack([MEAN, moved(MEAN, 0.05, 1.0, (0.01, 0.0))])
    base = np.array([[0, 0], [0.01, 0]], np.float32)
    window = FaceWindow.of(target)
    prior = window_prior(window, sources, target, base)
    dense = PriorFlow(target).flows(sources, target, base)
    for k in range(2):
        flow = np.stack([prior.x[k], prior.y[k]], -1) - window.places()
        whole = window.seen(dense[k].transpose(2, 0, 1), SIDE).transpose(1, 2, 0)
        lids = np.zeros((SIDE, SIDE), bool)
        lids[: SIDE // 2] = True  # the lids slide there, the smooth flow knows nothing of that
        assert np.abs(flow - whole)[~lids].max() < 0.3 / 224
    whole = window.seen(shares(sources - base[:, None], target, 0), HALF)
    assert np.allclose(prior.shares, whole, atol=1e-5)
    assert np.allclose(prior.shares.sum(0), 1, atol=1e-5)


def test_photos_with_the_greatest_part_are_looked_at() -> None:
    target = smiling(MEAN)
    far = moved(MEAN, 0.0, 1.1, (0.0, 0.0))
    sources = np.stack([far, MEAN, far, smiling(MEAN)])
    window, base = FaceWindow.of(target), np.zeros((4, 2), np.float32)
    every, two = (
        window_prior(window, sources, target, base, neutral=1, most=most) for most in (None, 2)
    )
    assert every.photos.tolist() == [0, 1, 2, 3]
    assert two.photos.tolist() == [1, 3]
    assert np.array_equal(two.x, every.x[[1, 3]])
    assert np.array_equal(two.parts, every.parts)
    assert np.allclose(two.shares.sum(0), 1, atol=1e-5)


def test_the_window_decides_the_face_and_nothing_else() -> None:
    target = moved(MEAN, 0.1, 0.9, (0.05, 0.05))
    window = FaceWindow.of(target)
    prior = window_prior(window, target[None], target, np.zeros((1, 2), np.float32))
    nose = window.inward(target)[30].round().astype(int)
    assert prior.inside[nose[1], nose[0]] == pytest.approx(1, abs=0.02)
    assert not prior.inside[0].any() and not prior.inside[:, -1].any()
    assert window.onto(prior.inside, 256)[5, 5] == 0


def test_a_bank_of_the_target_itself_is_left_where_it_is() -> None:
    target = smiling(MEAN)
    window = FaceWindow.of(target)
    prior = window_prior(window, target[None], target, np.zeros((1, 2), np.float32))
    picture = np.random.default_rng(1).integers(0, 255, (224, 224), np.uint8)
    picture = cv2.GaussianBlur(picture, (0, 0), 3)
    where = window.places() * 224 - 0.5
    read = [
        cv2.remap(picture, x.astype(np.float32), y.astype(np.float32), cv2.INTER_LINEAR)
        for x, y in (
            (where[..., 0], where[..., 1]),
            (prior.x[0] * 224 - 0.5, prior.y[0] * 224 - 0.5),
        )
    ]
    assert np.abs(read[0].astype(int) - read[1]).max() <= 1

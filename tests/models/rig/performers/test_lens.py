import numpy as np
import pytest
from scipy.ndimage import gaussian_filter

from models.rig.performers.lens import Lens, filmed, motion_blurred

SIZE = 64


def clip(frames: int = 6) -> list[np.ndarray]:
    random = np.random.default_rng(0)
    picture = gaussian_filter(random.uniform(0, 255, (SIZE, SIZE + frames, 3)), (2, 2, 0)) * 3 - 255
    whole = picture.clip(0, 255).astype(np.uint8)
    return [np.ascontiguousarray(whole[:, t : t + SIZE]) for t in range(frames)]


def through(lens: Lens, seed: int = 1) -> np.ndarray:
    return np.stack(list(filmed(clip(), None, lens, np.random.default_rng(seed))))


def test_the_plain_lens_changes_nothing() -> None:
    assert np.array_equal(through(Lens()), np.stack(clip()))


def test_the_same_seed_gives_the_same_film() -> None:
    lens = Lens.random(np.random.default_rng(5))
    assert lens == Lens.random(np.random.default_rng(5))
    grainy = Lens(grain=4.0)
    assert np.array_equal(through(grainy), through(grainy))
    assert not np.array_equal(through(grainy), through(grainy, seed=2))


def test_grain_has_its_strength_and_no_bias() -> None:
    grey = [np.full((128, 128, 3), 128, np.uint8)]
    (seen,) = filmed(grey, None, Lens(grain=4.0), np.random.default_rng(0))
    assert seen.astype(float).mean() == pytest.approx(128, abs=0.2)
    assert seen.astype(float).std() == pytest.approx(4.0, rel=0.1)


def test_motion_blur_follows_the_motion_alone() -> None:
    frame = np.zeros((SIZE, SIZE, 3), np.uint8)
    frame[20:44, 32] = 250
    flow = np.zeros((SIZE, SIZE, 2), np.float32)
    flow[..., 0] = -8
    blurred = motion_blurred(frame, flow, 0.5)
    lit = blurred[30, :, 0] > 10
    assert lit.sum() >= 4 and lit[30:35].all()  # 8 px a frame, open for half of it
    assert (blurred[18, :, 0] == 0).all()
    assert blurred[30].astype(int).sum() == pytest.approx(frame[30].astype(int).sum(), rel=0.05)


@pytest.mark.parametrize("video", [False, True])
def test_compression_gets_worse_with_lower_quality(video: bool) -> None:
    def error(quality: int) -> float:
        seen = through(Lens(quality=quality, video=video)).astype(float)
        return float(np.abs(seen - np.stack(clip())).mean())

    assert error(95) < error(60) < error(20)
    assert error(95) < 4

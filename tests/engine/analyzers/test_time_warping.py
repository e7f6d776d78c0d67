import numpy as np
import pytest

from studio.engine.analyzers.time_warping import warp


def unit(rows):
    return (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)


def wandering(count, seed=0):
    """Rows (count, 8) that change slowly, as sounds do."""
    noise = np.random.default_rng(seed).normal(size=(count + 8, 8))
    return unit(np.stack([noise[i : i + 9].mean(axis=0) for i in range(count)]))


def retimed(rows, places):
    return unit(np.stack([np.interp(places, np.arange(len(rows)), c) for c in rows.T], axis=1))


def test_equal_sequences_go_side_by_side():
    rows = wandering(60)
    path, cost = warp(rows, rows)
    np.testing.assert_array_equal(path, np.arange(60)[:, None].repeat(2, axis=1))
    assert cost == pytest.approx(0, abs=1e-5)


def test_a_hand_made_path():
    a, b, c, d = np.eye(4, dtype=np.float32)
    path, cost = warp(np.stack([a, b, c, d]), np.stack([a, b, b, c, d]))
    # The step (1, 2) counts the row that it passes over too.
    np.testing.assert_array_equal(path[[0, -1]], [[0, 0], [3, 4]])
    assert cost == pytest.approx(0) and (np.diff(path, axis=0) >= 1).all()


@pytest.mark.parametrize("count", [300, 9000])
def test_another_speed_is_found(count):
    rows = wandering(count)
    places = np.linspace(0, count - 1, int(1.2 * count))
    places += np.minimum(20, count / 30) * np.sin(np.linspace(0, 12, len(places)))
    places = np.clip(places, 0, count - 1)
    path, cost = warp(rows, retimed(rows, places))
    assert (np.diff(path, axis=0) >= 1).all() and (np.diff(path, axis=0) <= 2).all()
    np.testing.assert_array_equal(path[[0, -1]], [[0, 0], [count - 1, len(places) - 1]])
    off = np.abs(places[path[:, 1]] - path[:, 0])
    assert np.median(off) < 1 and np.percentile(off, 95) < 4
    assert cost < 0.3 * warp(rows, wandering(count, seed=1))[1]


def test_memory_grows_with_the_length_alone():
    import tracemalloc

    sizes = []
    for count in (2500, 10000):
        rows = wandering(count)
        tracemalloc.start()
        warp(rows, rows)
        sizes.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert sizes[1] < 5 * sizes[0] and sizes[1] < 10000**2


@pytest.mark.parametrize("counts", [(100, 40), (40, 100), (1, 1)])
def test_too_different_lengths_have_no_path(counts):
    with pytest.raises(ValueError, match="no path"):
        warp(*(wandering(count) for count in counts))


def test_it_can_be_stopped():
    def stop():
        raise InterruptedError

    with pytest.raises(InterruptedError):
        warp(wandering(2000), wandering(2000), stop)

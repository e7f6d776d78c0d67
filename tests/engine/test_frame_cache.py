"""Pictures are kept by content, the least recently used dropped first."""

import numpy as np
import pytest
from engine_scenes import photo, shape, state

from studio.engine.frame_cache import FrameCache, PictureKey

SIDE = 10
BYTES = 3 * SIDE**2


def key(opening, size=SIDE):
    return PictureKey.of(state(shape(opening), size), [photo().source])


def picture(value=0):
    return np.full((SIDE, SIDE, 3), value, np.uint8)


@pytest.fixture
def told():
    return []


@pytest.fixture
def cache(told):
    return FrameCache(2 * BYTES, lambda kept, dropped: told.append((kept, dropped)))


def test_equal_content_is_found_again(cache):
    cache.put(key(0.1), picture(7))
    assert cache.get(key(0.1)).max() == 7 and key(0.1) in cache
    assert cache.get(key(0.2)) is None and cache.get(key(0.1, 12)) is None


def test_what_was_used_last_stays(cache):
    for value in (0.1, 0.2):
        cache.put(key(value), picture())
    cache.get(key(0.1))
    cache.put(key(0.3), picture())
    assert [key(v) in cache for v in (0.1, 0.2, 0.3)] == [True, False, True]
    assert cache.used == 2 * BYTES and len(cache) == 2


def test_it_tells_what_it_keeps_and_drops(cache, told):
    for value in (0.1, 0.2, 0.3):
        cache.put(key(value), picture())
    cache.put(key(0.3), picture())
    first = frozenset({hash(key(0.1))})
    assert told[0] == (first, frozenset()) and told[2] == ({hash(key(0.3))}, first)
    assert len(told) == 3 and cache.keys == {hash(key(0.2)), hash(key(0.3))}
    cache.clear()
    assert told[3] == (frozenset(), {hash(key(0.2)), hash(key(0.3))}) and cache.used == 0


def test_a_smaller_budget_drops_at_once(cache, told):
    for value in (0.1, 0.2):
        cache.put(key(value), picture())
    cache.limit = BYTES
    assert len(cache) == 1 and key(0.2) in cache
    cache.limit = 0
    cache.put(key(0.4), picture())
    assert len(cache) == 0

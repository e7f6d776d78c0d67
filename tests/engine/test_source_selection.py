import numpy as np
from engine_scenes import shape

from studio.engine.source_selection import REGIONS, choose, distances, region_maps, shares


def test_regions_cover_the_picture_once():
    maps = region_maps(shape(0.2))
    np.testing.assert_allclose(maps.sum(axis=0), 1, atol=1e-5)
    assert maps.min() >= -1e-6


def test_mouth_region_lies_on_the_mouth():
    mouth = region_maps(shape())[[r.name for r in REGIONS].index("mouth")]
    x, y = shape()[62] * len(mouth)
    assert mouth[int(y), int(x)] > 0.95 and mouth[5, 5] == 0


def test_the_nearest_mouth_wins_the_mouth_alone():
    sources = np.stack([shape(0.0), shape(0.4)])
    weights = choose(sources, shape(0.35), sharpness=2.0)
    by_name = dict(zip([r.name for r in REGIONS], weights, strict=True))
    assert by_name["mouth"][1] > 0.95
    np.testing.assert_allclose(by_name["eye_a"], 0.5, atol=1e-3)


def test_lid_gap_counts_as_distance():
    eye = next(r for r in REGIONS if r.name == "eye_a")
    awake, shut = distances(np.stack([shape(), shape(0, 1.0)]), shape(0, 1.0), eye)
    assert shut < 0.5 < awake


def test_equal_copies_share_evenly():
    parts = shares(np.stack([shape()] * 4), shape(0.1))
    np.testing.assert_allclose(parts, 0.25, atol=1e-4)


def test_sharper_selection_is_more_decided():
    sources = np.stack([shape(0.0), shape(0.1)])
    soft, sharp = (choose(sources, shape(0.08), s).max(axis=1) for s in (0.2, 6.0))
    assert (sharp >= soft - 1e-6).all() and sharp.max() > soft.max()

import numpy as np
from engine_scenes import shape

from studio.domain import face
from studio.engine.source_selection import REGIONS, choose, distances, region_maps, shares


def test_regions_cover_the_face_once():
    maps = region_maps(shape(0.2))
    assert maps.min() >= 0 and maps.sum(axis=0).max() <= 1 + 1e-5
    x, y = shape()[30] * maps.shape[1]
    assert maps[:, int(y), int(x)].sum() > 0.99 and maps[:, 0, 0].sum() == 0


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


def test_closed_lips_come_from_closed_lips():
    """Although an open mouth at the right place is as near, point by point."""
    target, parted = shape(0.0), shape(0.1)
    lips = list(face.LIPS)
    apart = np.linalg.norm(parted[lips] - target[lips], axis=-1).mean()
    aside = target + np.array([apart, 0], np.float32)
    mouth = next(r for r in REGIONS if r.name == "mouth")
    closed, open_ = distances(np.stack([aside, parted]), target, mouth)
    assert closed < 0.8 * open_


def test_equal_copies_share_evenly():
    weights = choose(np.stack([shape()] * 4), shape(0.1), sharpness=2.0)
    np.testing.assert_allclose(weights, 0.25, atol=1e-4)


def test_hair_and_background_come_from_the_neutral_photo():
    parts = shares(np.stack([shape(0.3), shape(0.0), shape(0.2)]), shape(0.3), neutral=1)
    np.testing.assert_allclose(parts.sum(axis=0), 1, atol=1e-5)
    assert parts[1, 2, 2] == 1 and parts[1, -3, 50] > 0.99


def test_sharper_selection_is_more_decided():
    sources = np.stack([shape(0.0), shape(0.1)])
    soft, sharp = (choose(sources, shape(0.08), s).max(axis=1) for s in (0.2, 6.0))
    assert (sharp >= soft - 1e-6).all() and sharp.max() > soft.max()

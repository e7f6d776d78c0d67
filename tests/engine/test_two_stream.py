"""Rendering with a two-stream network: it begins as the prior warp, and M never runs it again."""

import dataclasses
from pathlib import Path

import numpy as np
import pytest
from engine_scenes import photo, psnr, shape, state
from small_networks import ID, network, store

from studio.engine.model_store import ModelStore
from studio.engine.renderers.prior_warp import PriorWarpRenderer
from studio.engine.two_stream import TwoStreamRenderer


def renderer(folder: Path, painting: float = 0.0) -> TwoStreamRenderer:
    made = TwoStreamRenderer(store(folder, network(painting)), ID)
    made.prepare([photo("rest"), photo("open", 0.4), photo("shut", 0, 1.0)])
    return made


def test_untaught_it_is_the_prior_warp(tmp_path):
    ours, prior = renderer(tmp_path), PriorWarpRenderer(ModelStore(tmp_path))
    prior.prepare([photo("rest"), photo("open", 0.4), photo("shut", 0, 1.0)])
    for asked in (state(shape(0.2), 224), state(shape(0.35), 300), state(shape(0, 0.8), 224)):
        assert psnr(ours.render(asked), prior.render(asked)) > 35


def test_the_margin_never_runs_the_network(tmp_path):
    ours = renderer(tmp_path)
    frames = [ours.render(state(shape(0.35), margin=m)) for m in (0.0, 0.02, 0.05, 0.2)]
    assert ours.network_calls == 1
    assert len({frame.tobytes() for frame in frames}) == 4
    ours.render(state(shape(0.3)))
    assert ours.network_calls == 2


@pytest.mark.parametrize("name", ["painting", "correction"])
def test_settings_only_compose(tmp_path, name):
    ours = renderer(tmp_path, 2.0)
    full = state(shape(0.3), 160)
    none = dataclasses.replace(full, settings=((name, 0.0),))
    with_it, without = ours.render(full), ours.render(none)
    assert ours.network_calls == 1
    if name == "painting":
        assert (with_it != without).any()
        np.testing.assert_array_equal(without, ours.explain(none).warped)


def test_paint_stays_on_the_face(tmp_path):
    plain, painted = renderer(tmp_path), None
    (tmp_path / "other").mkdir()
    painted = renderer(tmp_path / "other", 2.0)
    asked = state(shape(0.1), 224)
    apart = np.abs(painted.render(asked).astype(int) - plain.render(asked)).max(-1)
    x, y = (shape(0.1)[30] * 224).astype(int)
    assert apart[y, x] > 40
    assert apart[:8].max() <= 1 and apart[-8:].max() <= 1
    told = painted.explain(asked)
    assert told.visibility[y, x] < 0.05 and told.visibility[4, 4] == 1


def test_the_order_of_photos_does_not_matter(tmp_path):
    ours = renderer(tmp_path, 1.0)
    asked = state(shape(0.2), 160)
    before = ours.render(asked)
    ours.prepare([photo("shut", 0, 1.0), photo("rest"), photo("open", 0.4)])
    assert psnr(before, ours.render(asked)) > 45


def test_a_second_bank_is_looked_at_anew(tmp_path):
    ours = renderer(tmp_path)
    asked = state(shape(0.2), 160)
    before = ours.render(asked)
    negative = photo("rest")
    ours.prepare([type(negative)(negative.source, 255 - negative.rgb)])
    assert psnr(before, ours.render(asked)) < 20
    assert ours.network_calls == 2

"""Rendering with the texture generator: it keeps the photo until its attention falls."""

import dataclasses
from pathlib import Path

import numpy as np
import pytest
from engine_scenes import photo, psnr, shape, state
from small_networks import attention, store

from studio.domain.errors import ModelMissing
from studio.engine.model_store import ModelStore
from studio.engine.renderer import installed, renderers
from studio.engine.renderers.attention import ID, AttentionRenderer
from studio.engine.renderers.prior_warp import PriorWarpRenderer
from studio.engine.stage import Stage


def renderer(folder: Path, painting: float = 0.0, count: int = 1) -> AttentionRenderer:
    made = AttentionRenderer(store(folder, attention(painting), ID))
    made.prepare([photo("rest"), photo("open", 0.4), photo("shut", 0, 1.0)][:count])
    return made


@pytest.mark.parametrize("count", [1, 3])
def test_untaught_it_is_the_prior_warp(tmp_path, count):
    ours, prior = renderer(tmp_path, count=count), PriorWarpRenderer(ModelStore(tmp_path))
    prior.prepare([photo("rest"), photo("open", 0.4), photo("shut", 0, 1.0)][:count])
    for asked in (state(shape(0.2), 224), state(shape(0, 0.8), 224)):
        assert psnr(ours.render(asked), prior.render(asked)) > 35


def test_where_attention_falls_the_colour_map_shows(tmp_path):
    plain = renderer(tmp_path / "plain")
    painted = renderer(tmp_path / "painted", 2.0)
    asked = state(shape(0.1), 224)
    apart = np.abs(painted.render(asked).astype(int) - plain.render(asked)).max(-1)
    x, y = (shape(0.1)[30] * 224).astype(int)
    assert apart[y, x] > 40
    assert apart[:8].max() <= 1 and apart[-8:].max() <= 1
    told = painted.explain(asked)
    assert told.visibility[y, x] < 0.05 and told.visibility[4, 4] == 1
    assert told.appearance[y, x].astype(int).sum() > told.warped[y, x].astype(int).sum() + 60


def test_margin_and_painting_never_run_the_network(tmp_path):
    ours = renderer(tmp_path, 2.0)
    full = state(shape(0.3), 160)
    with_it = ours.render(full)
    none = dataclasses.replace(full, settings=(("painting", 0.0),))
    np.testing.assert_array_equal(ours.render(none), ours.explain(none).warped)
    assert (with_it != ours.render(none)).any()
    ours.render(state(shape(0.3), 160, margin=0.02))
    assert ours.network_calls == 1


def test_without_weights_it_is_not_offered_and_says_so(tmp_path):
    empty, filled = ModelStore(tmp_path / "none"), store(tmp_path / "some", attention(), ID)
    assert ID in renderers() and ID not in installed(empty) and "prior_warp" in installed(empty)
    assert ID in installed(filled) and "flnet" not in installed(filled)
    with pytest.raises(ModelMissing, match="attention"):
        AttentionRenderer(empty)
    entry = renderers()[ID]
    assert entry.attends and entry.paints and not entry.adaptable


def test_a_project_that_asks_for_it_is_shown_by_the_geometry(tmp_path):
    known = photo("rest")
    stage = Stage(ModelStore(tmp_path), lambda _: known, lambda _: tmp_path)
    asked = dataclasses.replace(state(shape(0.1), 96), renderer=ID)
    assert stage.render(asked, [known.source]).shape == (96, 96, 3)
    assert "attention" in stage.substitution
    stage.close()

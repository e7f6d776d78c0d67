"""The contract every renderer keeps; a new file in engine/renderers is tested by being there."""

import cv2
import numpy as np
import pytest
from engine_scenes import photo, psnr, shape, state

from studio.engine.model_store import ModelStore
from studio.engine.renderer import installed, register, renderers
from studio.io.paths import models_folder


@pytest.fixture(params=sorted(installed(ModelStore(models_folder()))))
def renderer(request):
    made = renderers()[request.param].build(ModelStore(models_folder()))
    made.prepare([photo("rest"), photo("open", 0.4), photo("shut", 0, 1.0)])
    yield made
    made.close()


def test_frame_is_rgb_bytes(renderer):
    for size in (96, 224):
        frame = renderer.render(state(shape(), size))
        assert frame.shape == (size, size, 3)
        assert frame.dtype == np.uint8 and frame.flags.c_contiguous


def test_same_state_same_pixels_in_a_fresh_array(renderer):
    first, second = (renderer.render(state(shape(0.2))) for _ in range(2))
    np.testing.assert_array_equal(first, second)
    assert not np.shares_memory(first, second)


def test_state_is_not_altered(renderer):
    asked = state(shape(0.2))
    before = asked.landmarks.array.copy()
    renderer.render(asked)
    np.testing.assert_array_equal(asked.landmarks.array, before)


def test_neutral_state_is_the_neutral_photo(renderer):
    shown = renderer.render(state(shape(), 256))
    assert psnr(shown, photo("rest").rgb) > 30


def test_opening_the_mouth_is_seen(renderer):
    closed, opened = (renderer.render(state(shape(o), 256)) for o in (0.0, 0.3))
    assert psnr(opened, photo("half", 0.3).rgb) > psnr(closed, photo("half", 0.3).rgb) + 3


def test_margin_reaches_the_pixels(renderer):
    renderer.prepare([photo("rest")])
    free, held = (renderer.render(state(shape(0.4), margin=m)) for m in (0.3, 0.0))
    assert (free != held).any()
    # What is painted is not pulled: M holds the warp stream.
    still, rest = (renderer.explain(state(shape(o), margin=0.0)).warped for o in (0.4, 0.0))
    assert psnr(still, rest) > 40


def test_preparing_again_changes_the_photos(renderer):
    before = renderer.render(state(shape()))
    negative = photo("rest")
    renderer.prepare([type(negative)(negative.source, 255 - negative.rgb)])
    assert psnr(before, renderer.render(state(shape()))) < 15


@pytest.mark.parametrize("count", [1, 2, 5, 20])
def test_one_to_twenty_photos(renderer, count):
    renderer.prepare([photo(str(i), 0.02 * i) for i in range(count)])
    assert renderer.render(state(shape(0.2))).std() > 10


def test_an_explanation_is_one_size_all_over(renderer, request):
    told = renderer.explain(state(shape(0.2), 160))
    height, width, _ = told.warped.shape
    assert told.warped.dtype == np.uint8
    assert told.shares.shape == (3, height, width) and told.shares.dtype == np.float32
    assert told.flow.shape == (height, width, 2) and told.flow.dtype == np.float32
    assert np.isfinite(told.flow).all()
    if renderers()[request.node.callspec.params["renderer"]].paints:
        assert told.appearance.shape == told.warped.shape and told.appearance.dtype == np.uint8
        assert told.visibility.shape == (height, width) and told.visibility.dtype == np.float32
        assert told.visibility.min() >= 0 and told.visibility.max() <= 1
    else:
        assert told.appearance is None and told.visibility is None


def test_an_explanation_leaves_the_picture_alone(renderer):
    asked = state(shape(0.2))
    before = renderer.render(asked)
    renderer.explain(asked)
    np.testing.assert_array_equal(renderer.render(asked), before)


def test_without_painting_the_warp_stream_is_the_picture(renderer, request):
    if renderers()[request.node.callspec.params["renderer"]].paints:
        pytest.skip("paints over the warp stream")
    asked = state(shape(0.2), 160)
    np.testing.assert_array_equal(renderer.explain(asked).warped, renderer.render(asked))


def test_shares_sum_to_one(renderer):
    shares = renderer.explain(state(shape(0.2))).shares
    assert len(shares) == 3 and shares.min() >= 0
    np.testing.assert_allclose(shares.sum(axis=0), 1, atol=1e-4)


def test_shut_eyes_come_from_the_photo_with_shut_eyes(renderer, request):
    target = shape(0, 1.0)
    learnt = renderers()[request.node.callspec.params["renderer"]].paints
    shares = renderer.explain(state(target)).shares
    x, y = (target[[36, 37, 68, 38, 39, 40, 69, 41]] * shares.shape[1]).astype(int).T
    of_the_lids = shares[:, y, x].mean(axis=1)
    assert of_the_lids.argmax() == 2
    assert of_the_lids[2] > (0.5 if learnt else 0.9)  # a network may blend


def test_flow_points_to_where_the_picture_comes_from_within_the_margin(renderer):
    renderer.prepare([photo("rest")])
    target = shape(0.3)
    x, y = target[57]  # the lower lip, which the jaw took along
    wanted = shape()[57] - target[57]
    for margin, expected in ((0.4, wanted), (0.02, (0.0, -0.02))):
        flow = renderer.explain(state(target, 224, margin)).flow
        found = flow[int(y * len(flow)), int(x * len(flow))]
        np.testing.assert_allclose(found, expected, atol=0.03)
        assert np.abs(flow).max() <= margin + 1e-4


def test_demand_is_what_the_landmarks_ask_for_whatever_the_margin(renderer):
    renderer.prepare([photo("rest")])
    wanted = np.abs(shape(0.3) - shape()).max()
    assert wanted > 0.05
    for margin in (0.0, 0.18):
        demand = renderer.explain(state(shape(0.3), margin=margin)).demand
        assert demand == pytest.approx(wanted, rel=0.5)
    assert renderer.explain(state(shape())).demand < 0.01


def test_extreme_landmarks_do_not_break_it(renderer):
    wild = shape() + np.random.default_rng(1).normal(0, 0.2, (74, 2)).astype(np.float32)
    assert renderer.render(state(wild.astype(np.float32))).shape == (128, 128, 3)


def test_sixteen_pixel_photo_and_large_photo(renderer):
    small, large = photo("small", side=64), photo("large", side=1200)
    renderer.prepare([small])
    blurred = renderer.render(state(shape(), 128))
    renderer.prepare([large])
    reduced = renderer.render(state(shape(), 128))
    expected = cv2.resize(large.rgb, (128, 128), interpolation=cv2.INTER_AREA)
    assert psnr(reduced, expected) > 25 and blurred.std() > 10


def test_a_name_is_taken_once():
    with pytest.raises(ValueError, match="registered twice"):
        register("prior_warp", "Again")(object)

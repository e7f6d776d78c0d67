"""Plus mode on the rig: windows of pairs, what is descended, a real run of few steps."""

import dataclasses

import numpy as np
import pytest
import torch
from drawn_footage import drawn_footage

from models.flnet.losses import Weights, chosen, gradient, seen, smoothness
from models.flnet.streams import Maps, compose
from models.flnet.training.examples import CHECKING, TRAINING, WindowExamples, neutral_of
from models.flnet.training.objective import Objective
from models.flnet.training.task import RUN, FLNetTask, Recipe
from models.rig.footage import Footage
from models.rig.footage.faces import Faces
from models.rig.footage.samplers import Pair
from models.rig.trainer.loop import Trainer
from models.rig.trainer.processes import Team
from models.rig.trainer.settings import changed
from studio.engine.face_window import SIDE
from studio.engine.window_parts import LOOKS, PART, RIM

ALONE = Team(rank=0, world=1, device=torch.device("cpu"))
TINY = Recipe(width=8, photo_width=8, blocks=1, photos=2, rate=2e-3)


@pytest.fixture(scope="module")
def footage(tmp_path_factory) -> Footage:
    """Drawn people, one of them for validation; 5 frames a second, so that clips are long."""
    return drawn_footage(tmp_path_factory.mktemp("footage") / "set", size=96, fps=5.0)


@pytest.fixture(scope="module")
def faces(footage) -> Faces:
    return Faces.of(footage)


def batch(samples):
    """Whole windows, or parts, as the rig stacks them."""
    return {n: torch.from_numpy(np.stack([s[n] for s in samples])) for n in samples[0]}


def whole(sample):
    """A window as a sample of one part."""
    return {name: values[None] for name, values in sample.items()}


def checked(faces, target, *bank):
    pair = Pair(bank=np.array(bank), target=target)
    sample = WindowExamples(faces, 2, CHECKING).read(pair, np.random.default_rng(0))
    return {name: values[0] for name, values in sample.items()}


def test_a_frame_made_from_itself_needs_no_network(faces):
    sample = checked(faces, 3, 3)
    view = seen(batch([whole(sample)]), Weights())
    still = torch.zeros(1, 2, 2, SIDE // 2, SIDE // 2)
    one = torch.ones(1, 1, SIDE, SIDE)
    made = compose(Maps(view.bank.shares, still, view.picture, one), view.bank.photos)
    apart = (made.warped - view.picture).abs() * (view.weight > 0.5)
    assert float(apart.max()) < 0.02
    x, y = (sample["target"][30] / 2).astype(int)
    assert sample["shares"][:, y, x] == pytest.approx([0.5, 0.5], abs=0.02)
    assert np.allclose(sample["points"], sample["target"], atol=1e-3)


def test_the_prior_is_nearer_than_the_photo(faces):
    shut, wide = (int(np.argmin(faces.openness[:12])), int(np.argmax(faces.openness[:12])))
    sample = checked(faces, wide, shut)
    photos, picture = sample["photos"].astype(float), sample["picture"].astype(float)
    copied = checked(faces, shut, shut)["photos"].astype(float)
    mouth = sample["masks"][2] > 127
    assert (
        np.abs(photos[0] - picture)[:, mouth].mean() < np.abs(copied[0] - picture)[:, mouth].mean()
    )


def test_a_part_is_a_piece_of_the_window(faces):
    pair = Pair(bank=np.array([0, 5]), target=3)
    still = TRAINING.changes.__class__(
        joint=0.0, jitter=(0, 0), drift=(0, 0), drop_out=0.0, jpeg=0.0
    )
    variety = CHECKING.__class__(changes=still, windows=False, jpeg=0.0, parts=True)
    parts = WindowExamples(faces, 2, variety).read(pair, np.random.default_rng(4))
    assert len(parts["picture"]) == len(LOOKS)
    part = {name: values[-1] for name, values in parts.items()}
    window = checked(faces, 3, 0, 5)
    corner = np.round(window["target"][0] - part["target"][0]).astype(int)
    left, top = corner.tolist()
    assert part["picture"].shape == (3, PART, PART) and left % 2 == 0 and top % 2 == 0
    inside = np.s_[..., top : top + PART, left : left + PART]
    np.testing.assert_array_equal(part["picture"], window["picture"][inside])
    np.testing.assert_array_equal(part["photos"], window["photos"][inside])
    np.testing.assert_array_equal(part["masks"][1:], window["masks"][1:][inside])
    assert not part["masks"][0, :RIM].any()
    half = np.s_[..., top // 2 : (top + PART) // 2, left // 2 : (left + PART) // 2]
    np.testing.assert_array_equal(part["shares"], window["shares"][half])


def test_examples_are_decided_by_the_generator(footage):
    task = FLNetTask(footage, TINY, 0)
    first, again, other = (task.sample(np.random.default_rng(s)) for s in (1, 1, 2))
    for name in first:
        np.testing.assert_array_equal(first[name], again[name])
    assert any((first[name] != other[name]).any() for name in first)


def test_the_neutral_photo_has_shut_lips_and_open_eyes(faces):
    points = faces.landmarks[:3].copy()
    points[0, 60:68] = points[0, 60:68].mean(0)
    points[0, [37, 38, 41, 40, 68, 69, 43, 44, 47, 46, 70, 71]] = points[0, 36]
    points[1, 65:68, 1] += 8
    points[2, 65:68, 1] += 2
    assert neutral_of(points) == 2


def test_other_light_is_taken_out_of_the_target(footage, faces):
    dark = (0.75 * footage.frames[3]).astype(np.uint8)
    frames = np.array(footage.frames)
    frames[3] = dark
    other = Faces(dataclasses.replace(footage, frames=frames), faces.clips)
    lit, plain = (checked(f, 3, 0)["picture"].astype(float) for f in (other, faces))
    assert np.abs(lit - plain).mean() < 6
    assert np.abs(0.75 * plain - plain).mean() > 15


def test_the_better_photo_costs_less(faces):
    view = seen(batch([whole(checked(faces, 3, 3, 9))]), Weights())
    better, worse = (torch.zeros_like(view.bank.shares) for _ in range(2))
    better[:, 0], worse[:, 1] = 1, 1
    assert float(chosen(better, view)) < 0.5 * float(chosen(worse, view))


def test_losses_by_hand():
    ramp = torch.arange(4.0).view(1, 1, 1, 4).expand(1, 1, 4, 4)
    one = torch.ones(1, 1, 4, 4)
    assert float(gradient(ramp, torch.zeros_like(ramp), one)) == pytest.approx(1)
    assert float(gradient(ramp + 5, ramp, one)) == pytest.approx(0, abs=1e-6)
    assert float(smoothness(ramp)) == pytest.approx(1)


def test_a_perfect_picture_costs_nothing(footage):
    task = FLNetTask(footage, TINY, 0)
    sample = checked(Faces.of(footage), 3, 3)
    terms = Objective(task.network, Weights(), None)(batch([whole(sample)]))
    assert float(terms["output"].detach()) < 0.01
    assert float(terms["loss"].detach()) < 0.05


def test_painting_costs_what_it_hides(footage):
    task = FLNetTask(footage, dataclasses.replace(TINY, hidden=0.5), 0)
    fixed = batch([whole(checked(Faces.of(footage), 3, 3))])
    (phase,) = task.phases
    terms = phase.module(fixed)
    visibility = torch.sigmoid(torch.tensor(1.0))  # of a network that is not taught yet
    assert float(terms["hidden"].detach()) == pytest.approx(1 - float(visibility), abs=1e-4)
    free = Objective(task.network, Weights())(fixed)
    added = float((terms["loss"] - free["loss"]).detach())
    assert added == pytest.approx(0.5 * (1 - float(visibility)), abs=1e-4)


def test_what_is_seen_again_and_again_is_learnt(footage):
    torch.set_num_threads(1)
    task = FLNetTask(footage, TINY, 3)
    fixed = batch([task.sample(np.random.default_rng(100 + i)) for i in range(4)])
    objective = task.phases[0].module
    steps = torch.optim.Adam(objective.parameters(), 4e-3)
    losses = []
    for _ in range(40):
        terms = objective(fixed)
        steps.zero_grad()
        terms["loss"].backward()
        steps.step()
        losses.append(float(terms["loss"].detach()))
    assert losses[-1] < 0.95 * losses[0]


def test_a_run_on_the_rig_ends_with_scores_and_pictures(footage, tmp_path):
    torch.set_num_threads(1)
    settings = changed(RUN, {"batch": 2, "workers": 0, "average": 0.5, "seed": 3, "steps": 2})
    task = FLNetTask(footage, TINY, 3)
    Trainer(task, settings, tmp_path / "run", ALONE).train(5.0)
    assert (tmp_path / "run" / "weights.safetensors").is_file()
    found = task.validate(task.network.eval())
    assert {"drawn_five_mouth", "drawn_one_mouth_ratio", "drawn_one_sharpness"} <= set(found.scores)
    assert all(picture.shape[1] == 6 * SIDE for picture in found.pictures.values())


def test_discriminators_learn_beside_the_network(footage, tmp_path):
    torch.set_num_threads(1)
    recipe = dataclasses.replace(TINY, adversarial=0.004, matching=0.04, critic_width=4)
    task = FLNetTask(footage, recipe, 3)
    picture, critic = (phase.module for phase in task.phases)
    own = {id(p) for p in picture.parameters()}
    assert own == {id(p) for p in task.network.parameters()}
    assert not own & {id(p) for p in critic.parameters()}

    fixed = batch([task.sample(np.random.default_rng(100 + i)) for i in range(3)])
    terms = picture(fixed)
    terms["loss"].backward()
    assert terms["adversarial"].requires_grad and terms["matching"] > 0
    assert all(p.grad is None and p.requires_grad for p in critic.parameters())
    picture.zero_grad()
    critic.judged(torch.zeros(4, 3, PART, PART), torch.rand(4, 3, PART, PART))
    steps, losses = torch.optim.Adam(critic.parameters(), 2e-3), []
    for _ in range(20):
        judged = critic(fixed)
        steps.zero_grad()
        judged["loss"].backward()
        steps.step()
        losses.append(float(judged["loss"].detach()))
    assert all(p.grad is None for p in picture.parameters())
    assert losses[-1] < 0.9 * losses[0]

    settings = changed(RUN, {"batch": 2, "workers": 0, "average": 0.5, "seed": 3, "steps": 2})
    Trainer(task, settings, tmp_path / "run", ALONE).train(5.0)
    again = Trainer(FLNetTask(footage, recipe, 4), settings, tmp_path / "run", ALONE)
    again.resume(tmp_path / "run")
    assert again.progress.step == 2


def test_without_a_weight_there_is_no_discriminator(footage):
    assert len(FLNetTask(footage, TINY, 3).phases) == 1

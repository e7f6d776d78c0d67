"""A network learns one person; whatever happens, the weights it started from stay."""

import os
from dataclasses import replace

import numpy as np
import pytest
import torch
from drawn_clip import QUICK, album
from safetensors.torch import load
from small_networks import ID, network, store

from studio.engine.adaptation import Plan, adapt
from studio.engine.album import CROP
from studio.engine.held_out import HeldOut

FRAMES = 24


@pytest.fixture(autouse=True)
def one_thread():
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.fixture
def models(tmp_path):
    """A network that paints everybody's face too bright."""
    return store(tmp_path / "models", network(0.1))


def hear(_fraction, _text):
    pass


def weights_of(models):
    return (models.root / ID / "weights.safetensors").read_bytes()


def test_what_is_wrong_for_this_person_is_unlearnt(models, tmp_path):
    before = weights_of(models)
    kept = {name: part.clone() for name, part in models.load(ID).state_dict().items()}
    pages = album(FRAMES)
    outcome = adapt(models, ID, pages, QUICK, hear)
    assert outcome.after.mouth < 0.8 * outcome.before.mouth
    assert outcome.after.hull < 0.8 * outcome.before.hull
    assert outcome.steps == 16
    stored = load(outcome.weights)
    assert {part.dtype for part in stored.values()} == {torch.float16}
    assert stored.keys() == kept.keys()
    assert any((stored[n].float() - kept[n]).abs().max() > 1e-3 for n in kept)
    assert weights_of(models) == before
    for name, part in models.load(ID).state_dict().items():
        assert torch.equal(part, kept[name]), "the network of everybody else has changed"
    path = tmp_path / "own.safetensors"
    path.write_bytes(outcome.weights)
    held = HeldOut(pages, models, ID, models.fresh(ID, path))
    assert held.errors(held.pictures()) == outcome.after, "figures are those of what is kept"


def test_no_better_means_nothing_is_kept(models):
    outcome = adapt(
        models, ID, album(FRAMES), Plan(rate=0.0, windows=1, most_steps=2, check_every=2), hear
    )
    assert outcome.weights is None and outcome.after.mouth == pytest.approx(
        outcome.before.mouth, abs=0.02
    )


def test_it_stops_when_it_gets_no_better(models):
    lame = Plan(rate=0.0, windows=1, check_every=1, patience=2)
    assert adapt(models, ID, album(FRAMES), lame, hear).steps == 2


def test_the_pull_holds_weights_where_they_were(models):
    def moved(pull):
        plan = Plan(
            rate=1e-2, warm_up=1, windows=1, most_steps=4, check_every=4, average=0.0, pull=pull
        )
        start = models.fresh(ID).state_dict()
        weights = load(adapt(models, ID, album(FRAMES), plan, hear).weights)
        return sum(float((weights[n].float() - start[n]).square().sum()) for n in start)

    assert moved(60.0) < 0.7 * moved(0.0)


def test_progress_grows_and_may_stop_it(models):
    class Stop(Exception):
        pass

    heard, nice = [], os.getpriority(os.PRIO_PROCESS, 0)

    def impatient(fraction, text):
        heard.append((fraction, text))
        if len(heard) == 5:
            raise Stop

    with pytest.raises(Stop):
        adapt(models, ID, album(FRAMES), replace(QUICK, gentle=True), impatient)
    fractions = [fraction for fraction, _ in heard]
    assert fractions == sorted(fractions) and fractions[-1] > 0
    assert "left" in heard[2][1] or "done" in heard[2][1]
    assert torch.get_num_threads() == 1
    assert os.getpriority(os.PRIO_PROCESS, 0) == nice, "who works beside it is not slowed down"


def test_the_sheet_shows_six_frames_three_times(models):
    pages = album(48)
    held = HeldOut(pages, models, ID, models.fresh(ID))
    black = [np.zeros((CROP, CROP, 3), np.uint8) for _ in held.targets]
    sheet = held.sheet(black, held.targets)
    assert sheet.shape == (3 * CROP, 72 + 6 * CROP, 3)
    target, before, after = (sheet[i * CROP : (i + 1) * CROP, 72:] for i in range(3))
    np.testing.assert_array_equal(target, after)
    assert not before.any()
    assert held.errors(held.targets).mouth == 0 and held.errors(black).hull > 50

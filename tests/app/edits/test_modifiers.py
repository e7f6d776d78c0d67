import numpy as np
import pytest

from studio.app.edits import modifier_steps, modifiers, tracks
from studio.app.edits.tracks import LaneLocked
from studio.app.session import Session
from studio.app.store import Store
from studio.domain.effects import Limit, Noise, Offset
from studio.domain.modifiers import Modifier
from studio.domain.project import Project
from studio.domain.samples import Samples
from studio.domain.timebase import FrameRate
from studio.domain.tracks import Blend, Lane, Track, Tracks

NOISE = Modifier(noise=Noise(amount=0.05, seed=3))
OFFSET = Modifier(offset=Offset(amount=0.1), start=1.0)
LIMIT = Modifier(limit=Limit(high=0.3))
RAMP = Track(rate=FrameRate(), values=Samples(np.linspace(0.0, 0.4, 101)))
FRAMES = np.arange(125) / 25


@pytest.fixture
def project():
    """A generated mouth with a key on it and all three modifiers."""
    made = Project(tracks=Tracks(mouth_open=Lane(base=RAMP)))
    made = tracks.set_key(made, "mouth_open", 2.0, 0.4)
    for modifier in (NOISE, OFFSET, LIMIT):
        made = modifiers.add(made, "mouth_open", modifier)
    return made


def stack(project):
    return project.tracks.mouth_open.modifiers


def test_modifiers_are_added_changed_ordered_and_removed(project):
    assert stack(project) == (NOISE, OFFSET, LIMIT)
    assert stack(modifiers.move(project, "mouth_open", 2, 0)) == (LIMIT, NOISE, OFFSET)
    assert stack(modifiers.remove(project, "mouth_open", 1)) == (NOISE, LIMIT)
    assert stack(modifiers.change(project, "mouth_open", 0, OFFSET)) == (OFFSET, OFFSET, LIMIT)
    with pytest.raises(IndexError):
        modifiers.remove(project, "mouth_open", 3)


def test_the_lane_is_seen_within_its_limit(project):
    assert project.tracks.mouth_open.at_many(FRAMES, 0.0).max() == pytest.approx(0.3)


@pytest.mark.parametrize("blend", Blend)
def test_baked_keys_do_what_the_modifiers_did(project, blend):
    project = tracks.set_blend(project, "mouth_open", blend)
    baked, keys = modifiers.bake(project, "mouth_open")
    assert stack(baked) == () and len(keys) == len(FRAMES)
    seen = [p.tracks.mouth_open.at_many(FRAMES, 0.0) for p in (project, baked)]
    np.testing.assert_allclose(*seen, atol=1e-6)
    few, kept = modifiers.bake(project, "mouth_open", tolerance=0.05)
    assert len(kept) < 50
    off = few.tracks.mouth_open.at_many(FRAMES, 0.0) - seen[0]
    assert abs(off).max() <= 0.05 * 0.6 * 1.01


def test_muted_modifiers_are_not_baked(project):
    muted = Modifier(offset=Offset(amount=9.0), muted=True)
    baked, _ = modifiers.bake(modifiers.add(project, "mouth_open", muted), "mouth_open")
    assert stack(baked) == (muted,)
    assert modifiers.bake(baked, "mouth_open") == (baked, frozenset())


def test_modifiers_are_hand_work_that_a_lock_protects_and_a_reset_removes(project):
    locked = tracks.set_locked(project, "mouth_open", True)
    for edit in (
        lambda: modifiers.add(locked, "mouth_open", NOISE),
        lambda: modifiers.change(locked, "mouth_open", 0, NOISE),
        lambda: modifiers.remove(locked, "mouth_open", 0),
        lambda: modifiers.move(locked, "mouth_open", 0, 1),
        lambda: modifiers.bake(locked, "mouth_open"),
    ):
        with pytest.raises(LaneLocked):
            edit()
    assert tracks.clear_lane(project, "mouth_open").tracks.mouth_open == Lane(base=RAMP)


def test_every_action_is_one_named_step(project):
    store, session = Store(project), Session()
    for act, label in (
        (lambda: modifier_steps.add(store, "brow", NOISE), "Added noise to brow raise"),
        (lambda: modifier_steps.mute(store, "brow", 0, True), "Muted noise of brow raise"),
        (lambda: modifier_steps.remove(store, "brow", 0), "Removed noise from brow raise"),
        (lambda: modifier_steps.move(store, "mouth_open", 1, 0),
         "Moved an offset of mouth opening"),
        (lambda: modifier_steps.bake(store, session, "mouth_open"),
         "Baked the modifiers of mouth opening"),
    ):  # fmt: skip
        before = store.project
        act()
        assert store.undo_label == label and store.project != before
        store.undo()
        assert store.project == before
        store.redo()
    assert len(session.selection) == len(FRAMES)

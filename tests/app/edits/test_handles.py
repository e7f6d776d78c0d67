"""Handles that are dragged, tied together or apart, and made anew."""

import pytest
from key_scenes import ids, keyed

from studio.app.edits import handles, tracks
from studio.app.edits.handles import Side
from studio.app.edits.tracks import LaneLocked
from studio.app.session import KeyId
from studio.domain.curve import HandleKind
from studio.domain.project import Project


def test_the_opposite_handle_turns_along_unless_broken():
    project = keyed(Project(), "brow", (0.0, 0.0), (1.0, 0.2), (2.0, 0.0))
    key = KeyId("brow", 1.0)
    turned = handles.set_handle(project, key, Side.OUT, (0.5, 0.25))
    (into, out) = turned.tracks.brow.layer.handles(1)
    assert out == (0.5, 0.25)
    assert into[1] / into[0] == pytest.approx(0.5)
    broken = handles.set_handle(project, key, Side.OUT, (0.5, 0.25), aligned=False)
    assert broken.tracks.brow.layer.handles(1)[0] == project.tracks.brow.layer.handles(1)[0]
    again = handles.reset_handles(turned, frozenset({key}))
    assert again.tracks.brow.layer.keys[1].handle_out is None


def test_a_dragged_handle_changes_the_kind_of_its_key():
    project = keyed(Project(), "brow", (0.0, 0.0), (1.0, 0.2), (2.0, 0.9))
    key = KeyId("brow", 1.0)

    def after(kind, aligned=True):
        of_kind = handles.set_handle_kind(project, frozenset({key}), kind)
        dragged = handles.set_handle(of_kind, key, Side.IN, (-0.3, 0.1), aligned)
        was, now = of_kind.tracks.brow.layer.handles(1)[1], dragged.tracks.brow.layer.handles(1)[1]
        return dragged.tracks.brow.layer.keys[1].handle_kind, now == was

    for kind in (HandleKind.CLAMPED, HandleKind.AUTO, HandleKind.ALIGNED):
        assert after(kind) == (HandleKind.ALIGNED, False)
        assert after(kind, aligned=False) == (HandleKind.FREE, True)
    for kind in (HandleKind.VECTOR, HandleKind.FREE):
        assert after(kind) == (HandleKind.FREE, True)


KEYS = ids("brow", 1.0)


def bent(kind):
    """Three keys, the middle one of a kind, with a break where its kind allows one."""
    project = keyed(Project(), "brow", (0.0, 0.0), (1.0, 0.2), (2.0, 0.9))
    project = handles.set_handle_kind(project, KEYS, kind)
    if kind is HandleKind.FREE:
        project = handles.set_handle(project, min(KEYS), Side.IN, (-0.3, 0.3))
    return project


@pytest.mark.parametrize("kind", list(HandleKind))
def test_unlinked_handles_stay_where_they_are_and_move_alone(kind):
    project = bent(kind)
    loose = handles.unlink_handles(project, KEYS)
    before, after = project.tracks.brow.layer, loose.tracks.brow.layer
    assert after.handles(1) == before.handles(1)
    assert after.keys[1].handle_kind is HandleKind.FREE
    moved = handles.set_handle(loose, min(KEYS), Side.OUT, (0.2, -0.4)).tracks.brow.layer
    assert moved.handles(1) == (before.handles(1)[0], (0.2, -0.4))


@pytest.mark.parametrize("kind", list(HandleKind))
def test_linked_handles_are_one_tangent_again(kind):
    project = bent(kind)
    linked = handles.link_handles(project, KEYS).tracks.brow.layer
    into, out = linked.handles(1)
    assert into[1] / into[0] == pytest.approx(out[1] / out[0])
    apart = kind in (HandleKind.FREE, HandleKind.VECTOR)
    assert linked.keys[1].handle_kind is (HandleKind.ALIGNED if apart else kind)


def test_reset_handles_are_those_of_a_new_key():
    project = keyed(Project(), "brow", (0.0, 0.0), (1.0, 0.2), (2.0, 0.9))
    assert handles.reset_handles(bent(HandleKind.FREE), KEYS) == project


@pytest.mark.parametrize(
    "edit", [handles.link_handles, handles.unlink_handles, handles.reset_handles]
)
def test_handles_of_a_locked_lane_stay(edit):
    project = tracks.set_locked(bent(HandleKind.FREE), "brow", True)
    with pytest.raises(LaneLocked):
        edit(project, KEYS)

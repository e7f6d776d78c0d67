"""Handles of keys: dragged, tied together or apart, given back to the curve.

Every function raises LaneLocked where all keys that are asked for are locked.
"""

from enum import StrEnum

from msgspec.structs import replace as rekeyed

from studio.app.edits.tracks import Keys, free_by_lane, require_unlocked, with_layer
from studio.app.session import KeyId
from studio.domain.curve import Handle, HandleKind
from studio.domain.project import Project

_APART = (HandleKind.FREE, HandleKind.VECTOR)


class Side(StrEnum):
    """Which of the two handles of a key."""

    IN = "in"
    OUT = "out"


def set_handle_kind(project: Project, keys: Keys, kind: HandleKind) -> Project:
    """Choose what decides where the handles of `keys` point."""
    for name, indices in free_by_lane(project, keys).items():
        layer = project.tracks.lane(name).layer
        project = with_layer(project, name, layer.with_handle_kind(indices, kind))
    return project


def reset_handles(project: Project, keys: Keys) -> Project:
    """Let the curve find its own way through each of `keys`, as it does through new ones."""
    return set_handle_kind(project, keys, HandleKind.CLAMPED)


def link_handles(project: Project, keys: Keys) -> Project:
    """Let the two handles of each of `keys` be one tangent; those that are one stay."""
    for name, indices in free_by_lane(project, keys).items():
        layer = project.tracks.lane(name).layer
        apart = {i for i in indices if layer.keys[i].handle_kind in _APART}
        linked = layer.with_handle_kind(apart, HandleKind.ALIGNED)
        project = with_layer(project, name, linked)
    return project


def unlink_handles(project: Project, keys: Keys) -> Project:
    """Let each handle of `keys` be moved for itself; all stay where they are."""
    return set_handle_kind(project, keys, HandleKind.FREE)


def set_handle(
    project: Project, key: KeyId, side: Side, offset: Handle, aligned: bool = True
) -> Project:
    """Drag one handle of `key` to `offset` (seconds, value).

    The opposite handle turns with it and keeps its length in time, unless it is free or straight
    at its neighbour, or `aligned` is False, which makes it free.
    """
    require_unlocked(project, key.lane)
    layer = project.tracks.lane(key.lane).layer
    index = layer.index_near(key.time)
    if index is None:
        return project
    into, out = layer.handles(index)
    aligned &= layer.keys[index].handle_kind not in _APART
    if side is Side.IN:
        into = (min(offset[0], 0.0), offset[1])
        out = _aligned(out, into) if aligned else out
    else:
        out = (max(offset[0], 0.0), offset[1])
        into = _aligned(into, out) if aligned else into
    kind = HandleKind.ALIGNED if aligned else HandleKind.FREE
    changed = rekeyed(layer.keys[index], handle_kind=kind, handle_in=into, handle_out=out)
    return with_layer(project, key.lane, layer.with_key(changed))


def _aligned(handle: Handle, with_: Handle) -> Handle:
    """`handle` turned to lie in line with its opposite; its length in time stays."""
    return handle if with_[0] == 0 else (handle[0], handle[0] * with_[1] / with_[0])

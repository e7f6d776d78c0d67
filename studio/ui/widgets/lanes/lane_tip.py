"""What is told about the lanes where the mouse rests."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from studio.app.edits import tracks
from studio.app.session import KeyId
from studio.domain.lanes import LANES
from studio.domain.project import Project
from studio.domain.time_text import clock
from studio.domain.tracks import Blend
from studio.ui.languages import said


def lane_tip(project: Project, name: str, time: float, key: KeyId | None) -> str:
    """Value and time of `key`, or of the lane at `time`, and what base and hand work give to it."""
    lane, spec, rate = project.tracks.lane(name), LANES[name], project.rate
    value = tracks.key_value(project, key) if key else tracks.seen_at(project, name, time)
    default = tracks.default_of(project, name)
    base = lane.base_at(time, default)
    by_hand = replace(lane, muted=False).at(time, default) - base
    origin = _tr("default") if lane.base is None else _tr("generated")
    frame = rate.frame(time)
    lines = [
        f"{said(spec.title)}: {spec.text(value)}",
        f"{clock(rate, frame)} · {_tr('frame')} {frame} · {time:.3f} s",
        f"{origin} {spec.text(base)} + {_tr('by hand')} {spec.text(by_hand)}",
    ]
    lines.append(_tr("Set by: {}").format(set_by(project, name, time)))
    return "\n".join(lines)


def set_by(project: Project, name: str, time: float) -> str:
    """Which layers make the value of lane `name` at `time` seconds, the last one first."""
    lane = project.tracks.lane(name)
    layers = []
    working = sum(not modifier.muted for modifier in lane.modifiers)
    if working:
        layers.append(_tr("{} modifiers").format(working))
    weight = min(max(lane.weight.at(time), 0.0), 1.0)
    if lane.layer.keys:
        way = _tr("keys in place of it") if lane.blend is Blend.OVERRIDE else _tr("keys added")
        layers.append(way if weight >= 1.0 else f"{way} ({weight:.0%})")
    if lane.base is None:
        layers.append(_tr("default"))
    else:
        take = project.performed
        layers.append(_tr("generated ({})").format(said(take.title)) if take else _tr("generated"))
    words = " · ".join(layers)
    if lane.muted:
        return _tr("{} — muted: the hand work is left out").format(words)
    if not project.tracks.counts(name):
        return _tr("{} — other lanes are solo: the hand work is left out").format(words)
    if project.mix.silences(name):
        return _tr("{} — muted or frozen in the panel Performance").format(words)
    return words


def _tr(text: str) -> str:
    return QCoreApplication.translate("lane_tip", text)

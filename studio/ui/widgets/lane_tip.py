"""What is told about the lanes where the mouse rests."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from studio.app.edits import tracks
from studio.app.session import KeyId
from studio.domain.lanes import LANES
from studio.domain.project import Project
from studio.domain.time_text import clock


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
        f"{spec.title}: {spec.text(value)}",
        f"{clock(rate, frame)} · {_tr('frame')} {frame} · {time:.3f} s",
        f"{origin} {spec.text(base)} + {_tr('by hand')} {spec.text(by_hand)}",
    ]
    if lane.muted:
        lines.append(_tr("Muted: the hand work is left out."))
    return "\n".join(lines)


def _tr(text: str) -> str:
    return QCoreApplication.translate("lane_tip", text)

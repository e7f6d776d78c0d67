"""What is done about frames that the warp margin M holds back."""

import numpy as np

from studio.app.edits.tracks import require_unlocked, seen_at, set_key, with_layer
from studio.domain.errors import BadInput
from studio.domain.frame_state import margins_over
from studio.domain.lanes import LANES
from studio.domain.project import Project

SPARE = 0.0005
"""Crop sides by which M is raised above what is asked for; far less than can be seen."""


def raised(project: Project, first: int, end: int, demand: float) -> Project:
    """`project` whose M allows a pull of `demand` crop sides from frame `first` to before `end`.

    Before and after them it is what it was. Raises LaneLocked, and BadInput where M cannot be so.
    """
    require_unlocked(project, "margin")
    rate, needed = project.rate, demand + SPARE
    if demand > LANES["margin"].high:
        raise BadInput(
            f"The landmarks ask for {100 * demand:.0f} %, more than M can be.",
            "Move less there, or lower the motion strength.",
        )
    beside = [frame for frame in (first - 1, end) if 0 <= frame < project.frame_count]
    seen = {frame: seen_at(project, "margin", rate.seconds(frame)) for frame in beside}
    lane = project.tracks.margin
    low, high = rate.seconds(first), rate.seconds(end - 1)
    within = [i for i, key in enumerate(lane.layer.keys) if low <= key.time <= high]
    changed = with_layer(project, "margin", lane.layer.without(within))
    for frame, value in sorted({**seen, first: needed, end - 1: needed}.items()):
        changed = set_key(changed, "margin", rate.seconds(frame), value)
    times = np.arange(first, end) * rate.den / rate.num
    if margins_over(changed, times).min() < demand:
        raise BadInput(
            "Keys of M do not reach the picture here.",
            "Look whether the lane is muted, others are solo, or its weight is low.",
        )
    return changed

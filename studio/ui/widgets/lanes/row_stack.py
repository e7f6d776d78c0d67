"""How rows are put below each other, and the lanes of the graph over each other."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication

from studio.domain.lanes import BLINKS, LANES
from studio.ui.widgets.lanes.lane_layout import Plot, Row

GROUP_PX = 22
_BLINKS_GROUP = "Eyes"
GROUPS = tuple(dict.fromkeys(spec.group for spec in LANES.values()))
"""Names of the groups, from top to bottom."""


def stacked(
    shows: Callable[[str, str, str], bool],
    shut: Callable[[str], bool],
    height_of: Callable[[str], int],
    flat: bool,
) -> tuple[Row, ...]:
    """Rows for the lanes that `shows` by id, title and group, of groups that are not `shut`.

    `flat` ones hold keys alone.
    """
    rows: list[Row] = []
    top = 0
    for group in GROUPS:
        names: list[str] = []
        if group == _BLINKS_GROUP and shows(BLINKS, _tr("Blinks"), group):
            names.append(BLINKS)
        specs = (spec for spec in LANES.values() if spec.group == group)
        names += [spec.id for spec in specs if shows(spec.id, spec.title, group)]
        if not names:
            continue
        rows.append(Row(group=group, lane=None, top=top, height=GROUP_PX, flat=flat))
        top += GROUP_PX
        for name in () if shut(group) else names:
            rows.append(_row(name, group, top, height_of(name), flat))
            top = rows[-1].bottom
    return tuple(rows)


def overlaid(lanes: Iterable[str], plot: Plot, top: int, height: int) -> tuple[Row, ...]:
    """All `lanes` on the same pixels, with the values that `plot` shows."""
    names = list(lanes)
    rows = []
    for lane in names:
        low, high = plot.values(*_range([lane] if plot.normalised else names))
        group = LANES[lane].group
        rows.append(Row(group=group, lane=lane, top=top, height=height, low=low, high=high))
    return tuple(rows)


def _row(name: str, group: str, top: int, height: int, flat: bool) -> Row:
    if name == BLINKS:
        return Row(group=group, lane=None, top=top, height=height, blinks=True)
    low, high = _range([name])
    return Row(group=group, lane=name, top=top, height=height, flat=flat, low=low, high=high)


def _range(lanes: Iterable[str]) -> tuple[float, float]:
    """From the least to the greatest value that any of `lanes` can have."""
    specs = [LANES[lane] for lane in lanes]
    return min(spec.low for spec in specs), max(spec.high for spec in specs)


def _tr(text: str) -> str:
    return QCoreApplication.translate("lane_rows", text)

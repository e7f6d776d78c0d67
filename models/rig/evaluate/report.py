"""Results as JSON for programs and as Markdown for people."""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass

from .judges import ABSENT, METRIC_NET
from .reenact import REAL
from .sheets import photos
from .summary import DUELS, MS, GroupSummary, Summary

SCHEMA = 1

FACE = {
    "mouth L1": 2, "mouth PSNR": 1, "inner mouth L1": 2, "eyes L1": 2, "hull L1": 2,
    "wide hull L1": 2, "sharpness": 2, MS: 0,
}  # fmt: skip
PICTURE = {"L1": 2, "PSNR": 1, "SSIM": 3, "SSIM-G": 3, "MS-SSIM": 3, "CPBD": 3}
MOTION = {
    "LMD": 2, "LMD %": 2, "LMD aligned": 2, "AKD": 2, "SMS": 2, "SMS sum": 0, "flicker": 2,
    "CSIM-self": 3, "FD-self": 2,
}  # fmt: skip
TABLES = {"The face": FACE, "The whole picture": PICTURE, "Shape, motion, identity": MOTION}
"""The columns of each table and their decimals."""

LEGEND = """\
L1 and PSNR on 0-255, inside the picture only; mouth = 1.3 times the box of the lips, eyes = a box
of 1.3 by 0.8 eye widths each, hull = convex hull of the landmarks (wide: grown 1.3 times), inner
mouth only where it is open by more than 4 px. Sharpness = Laplacian energy in the hull against the
target's. SSIM 7x7 uniform, SSIM-G 11x11 Gaussian, MS-SSIM and CPBD all at 256 px. LMD (mean over
the lips, px at 256; % of the eye distance; aligned by a similarity), AKD (mean over coordinates, px
at 256) and SMS (px at 256 per coordinate, and summed over 136 of them) as the studio's own landmark
network sees both pictures. Flicker = mean |∂t(made - real)| over runs of three frames. CSIM-self
(against the photos of the bank) and FD-self with the project's own metric network: never to be put
beside published figures. ms = median per picture, batch 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What was measured on what."""

    size: int
    device: str
    renderers: tuple[str, ...]
    networks: Mapping[str, str]

    @property
    def text(self) -> str:
        """One line."""
        nets = ", ".join(f"{name} {version}" for name, version in self.networks.items())
        return f"{self.size} px, {self.device}. Networks: {nets}."


def as_json(setting: Setting, groups: Sequence[GroupSummary]) -> str:
    """Everything, each target included; what could not be measured is null."""
    document = {"schema": SCHEMA, "suite": "reenact", **asdict(setting)}
    document["groups"] = [asdict(group) for group in groups]
    return json.dumps(finite(document), indent=1, allow_nan=False) + "\n"


def finite(value: object) -> object:
    """The same, rounded, with null for NaN and infinity: JSON knows neither."""
    if isinstance(value, float):
        return round(value, 4) if math.isfinite(value) else None
    if isinstance(value, Mapping):
        return {key: finite(inner) for key, inner in value.items()}
    return [finite(inner) for inner in value] if isinstance(value, list | tuple) else value


def as_markdown(setting: Setting, groups: Sequence[GroupSummary]) -> str:
    """The report: an overview, then every group by itself."""
    parts = ["# Reenactment", setting.text, tables(setting, groups)]
    return "\n\n".join(parts) + "\n"


def tables(setting: Setting, groups: Sequence[GroupSummary]) -> str:
    """All tables and what their columns mean."""
    parts = [_overview(groups)]
    parts += [_group(setting, group) for group in groups]
    return "\n\n".join([*parts, LEGEND])


def _overview(groups: Sequence[GroupSummary]) -> str:
    """Mouth L1 by group and number of photos."""
    counts = sorted({row.photos for group in groups for row in group.rows if row.photos})
    lines = [["Mouth L1", *(photos(count) for count in counts)]]
    for group in groups:
        rows = {(row.renderer, row.photos): row.means["mouth L1"] for row in group.rows}
        for name in dict.fromkeys(row.renderer for row in group.rows if row.renderer != REAL):
            values = (number(rows.get((name, count), math.nan), 2) for count in counts)
            lines.append([f"{group.name}, `{name}`", *values])
    return table(lines)


def _group(setting: Setting, group: GroupSummary) -> str:
    who = f"{len(group.people)} {'people' if len(group.people) > 1 else 'person'}"
    what = f"{group.targets} targets, {group.open_mouths} with an open mouth"
    parts = [f"## {group.title}", f"{who} ({', '.join(group.people)}), {what}."]
    for title, columns in TABLES.items():
        lines = [[title, "photos", *columns]]
        lines += [_line(setting, row, columns) for row in group.rows]
        parts.append(table(lines))
    duels = [row for row in group.rows if row.wins]
    if duels:
        lines = [["Better than `prior_warp`", "photos", *DUELS]]
        lines += [
            [f"`{row.renderer}`", _given(row), *(_duel(*row.wins[name]) for name in DUELS)]
            for row in duels
        ]
        parts.append(table(lines))
    return "\n\n".join(parts)


def _line(setting: Setting, row: Summary, columns: Mapping[str, int]) -> list[str]:
    cells = []
    for name, decimals in columns.items():
        blind = name.endswith("-self") and setting.networks.get(METRIC_NET) == ABSENT
        idle = row.renderer == REAL and name == MS
        cells.append("no net" if blind else "-" if idle else number(row.means[name], decimals))
    return ["target" if row.renderer == REAL else f"`{row.renderer}`", _given(row), *cells]


def _given(row: Summary) -> str:
    """The number of photos, with what there really was where that is less."""
    if not row.photos:
        return "-"
    return f"{row.photos}" if row.given == row.photos else f"{row.photos} (had {row.given:.0f})"


def _duel(wins: int, count: int) -> str:
    return f"{wins}/{count}" if count else "-"


def number(value: float, decimals: int) -> str:
    """A figure as text, a dash where there is none."""
    return f"{value:.{decimals}f}" if math.isfinite(value) else "-"


def table(lines: Sequence[Sequence[str]]) -> str:
    """Rows of cells as Markdown, the first row being the head."""
    head, *rows = ("| " + " | ".join(cells) + " |" for cells in lines)
    return "\n".join([head, "|" + "---|" * len(lines[0]), *rows])

"""Results of the suite `speech` as JSON for programs and as Markdown for people."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass

from ..report import SCHEMA, finite, number, table
from ..sheets import photos
from .figures import F1_NEAR, Figures, Spread, summary
from .films import REAL, Lips
from .pictures import SCORES, Row
from .protocol import DIFFERENCES, LEGEND, LIPS, PICTURES

VOICE = {
    "correlation": 2, "error": 3, "std_ratio": 2, "lag": 2, "lag within 1": 2,
    "lmd": 2, "lmd_percent": 2, "lmd_still": 2,
}  # fmt: skip
CLOSED = {
    "closure precision": 2, "closure recall": 2, "closure F1": 2, "precision within 1": 2,
    "recall within 1": 2, F1_NEAR: 2, "closed on b m p": 2, "real closed on b m p": 2,
}  # fmt: skip
HEADS = {
    "error": "error, eye distances", "std_ratio": "std said / real", "lag": "offset, frames",
    "lag within 1": "within 1", "lmd": "LMD, px at 256", "lmd_percent": "LMD, % of eye distance",
    "lmd_still": "LMD of a still face", "closure precision": "precision",
    "closure recall": "recall", "closure F1": "F1", F1_NEAR: "F1 within 1",
}  # fmt: skip
DECIMALS = {"PSNR": 2, "SSIM": 3, "CPBD": 3, "LMD": 2, "LMD %": 2, "mouth L1": 2, "hull L1": 2}
PUBLISHED = {"PSNR": 29.305, "SSIM": 0.878, "CPBD": 0.293, "LMD": 1.21}
"""Sinha et al. on GRID."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What was measured with what."""

    size: int
    device: str
    networks: Mapping[str, str]
    photos: tuple[int, ...]

    @property
    def text(self) -> str:
        """One line."""
        nets = ", ".join(f"{name} {version}" for name, version in self.networks.items())
        return f"{self.size} px, {self.device}. Networks: {nets}."


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """The figures of one sentence."""

    person: str
    name: str
    figures: Figures


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """Everything of one group; without rows nothing was rendered."""

    name: str
    title: str
    sentences: tuple[Sentence, ...]
    rows: tuple[Row, ...] = ()
    lips: tuple[Lips, ...] = ()

    @property
    def people(self) -> tuple[str, ...]:
        """Who speaks."""
        return tuple(dict.fromkeys(one.person for one in self.sentences))

    def of(self, person: str = "") -> list[Figures]:
        """The figures of one person's sentences, or of all."""
        return [one.figures for one in self.sentences if person in ("", one.person)]


def as_json(setting: Setting, results: Sequence[Result]) -> str:
    """Everything, each sentence included; what could not be measured is null."""
    document = {"schema": SCHEMA, "suite": "speech", **asdict(setting), "published": PUBLISHED}
    document["groups"] = [
        asdict(result)
        | {"summary": {name: asdict(value) for name, value in summary(result.of()).items()}}
        for result in results
    ]
    return json.dumps(finite(document), indent=1, allow_nan=False) + "\n"


def as_markdown(setting: Setting, results: Sequence[Result]) -> str:
    """The report."""
    return f"# Speech\n\n{tables(setting, results)}\n"


def tables(setting: Setting, results: Sequence[Result]) -> str:
    """All tables, what their columns mean, and how the protocol differs from the published one."""
    given = photos(setting.photos[-1])
    parts = [setting.text, f"## From voice to lips\n\nOn the face of a bank of {given}."]
    parts += [_voices("Movement", VOICE, results), _voices("Closed lips", CLOSED, results), LEGEND]
    shown = [result for result in results if result.rows]
    if shown:
        parts += ["## From voice to picture", *map(_pictures, shown), PICTURES, DIFFERENCES]
    filmed = [result for result in results if result.lips]
    if filmed:
        parts += ["## Closed lips in the picture", _lips(filmed), LIPS]
    return "\n\n".join(parts)


def _voices(title: str, columns: Mapping[str, int], results: Sequence[Result]) -> str:
    """A line for each group, and one for each person where there are several."""
    lines = [[title, "sentences", *(HEADS.get(name, name) for name in columns)]]
    for result in results:
        lines.append(_voice(result.title, result.of(), columns))
        if len(result.people) > 1:
            lines += [_voice(person, result.of(person), columns) for person in result.people]
    return table(lines)


def _voice(name: str, found: Sequence[Figures], columns: Mapping[str, int]) -> list[str]:
    values = summary(found)
    cells = [spread(values[column], decimals) for column, decimals in columns.items()]
    return [name, str(len(found)), *cells]


def spread(value: Spread, decimals: int) -> str:
    """Mean ± standard deviation; the mean alone where all are equal, as of one sentence."""
    mean = number(value.mean, decimals)
    return f"{mean} ± {number(value.spread, decimals)}" if value.spread > 0 else mean


def _pictures(result: Result) -> str:
    first = result.rows[0]
    lines = [[result.title, "driven by", "photos", *SCORES]]
    for row in result.rows:
        cells = [spread(row.scores[name], DECIMALS[name]) for name in SCORES]
        who = f"`{row.renderer}`" if row.renderer else "-"
        lines.append([who, row.driver, str(row.photos or "-"), *cells])
    if result.name == "grid":
        theirs = [f"{PUBLISHED[name]:g}" if name in PUBLISHED else "-" for name in SCORES]
        lines.append(["Sinha et al., published", "voice", "1", *theirs])
    return f"{first.films} films, {first.frames} frames.\n\n{table(lines)}"


def _lips(results: Sequence[Result]) -> str:
    lines = [["Films of", "made by", "photos", "b m p", "closed", "gap, eye distances"]]
    for result in results:
        for row in result.lips:
            who = "the camera" if row.who == REAL else f"`{row.who}`"
            given = [who, str(row.photos or "-"), str(row.sounds), str(row.closed)]
            lines.append([result.title, *given, spread(row.seen, 3)])
    return table(lines)

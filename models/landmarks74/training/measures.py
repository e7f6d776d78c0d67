"""Errors of the detector in percent of the distance between the outer eye corners, and blinks."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ...rig.footage.faces import gap
from ...rig.metrics.blinks import LONGEST, SHORTEST, SHUT
from ...rig.metrics.landmarks import lid_opening
from ..crop import Points
from ..layout import LID_GAPS, MOUTH_GAPS, PUPILS, eye_distance
from .rarity import yaw_deg

TEMPLATE = {
    72: 0, 73: 1, 36: 18, 39: 22, 42: 23, 45: 27, 48: 87, 54: 93, 50: 89, 51: 90, 52: 91, 57: 106,
    62: 96, 66: 101, 31: 64, 35: 69, 33: 55, 8: 129,
}  # fmt: skip
"""Point -> index in template189: the nearest by mean position over the 109 training photos that
have one, in a frame levelled and scaled by the outer eye corners."""
SHUT_GAP, WIDE_GAP = 0.035, 0.15
"""Lids are shut below, mouths wide above this opening in eye distances."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One measured picture: labels (74, 2), points found, hand-placed (189, 2) where they exist."""

    collection: str
    name: str
    labels: Points
    found: Points | None
    template: NDArray[np.float64] | None = None


Measure = Callable[[Case], float | None]


def _error(points: list[int]) -> Measure:
    """Mean distance to the labels over some points, in percent."""

    def measure(case: Case) -> float | None:
        if case.found is None:
            return None
        apart = np.linalg.norm(case.found[points] - case.labels[points], axis=-1)
        return float(100 * apart.mean() / eye_distance(case.labels))

    return measure


def _gap_error(pairs: tuple[tuple[int, int], ...]) -> Measure:
    """Mean error of the openings between pairs of points, in percent."""
    upper, lower = (list(side) for side in zip(*pairs, strict=True))

    def measure(case: Case) -> float | None:
        if case.found is None:
            return None
        openings = [
            np.linalg.norm(points[upper] - points[lower], axis=-1)
            for points in (case.found, case.labels)
        ]
        return float(100 * np.abs(openings[0] - openings[1]).mean() / eye_distance(case.labels))

    return measure


def _hand_placed(case: Case) -> float | None:
    """Mean distance to the corresponding hand-placed points, in percent."""
    if case.found is None or case.template is None:
        return None
    apart = case.found[list(TEMPLATE)] - case.template[list(TEMPLATE.values())]
    unit = np.linalg.norm(case.template[TEMPLATE[36]] - case.template[TEMPLATE[45]])
    return float(100 * np.linalg.norm(apart, axis=-1).mean() / unit)


MEASURES: dict[str, Measure] = {
    "68 points": _error(list(range(68))),
    "without jaw": _error(list(range(17, 68))),
    "pupils": _error(list(PUPILS)),
    "lid gap": _gap_error(LID_GAPS),
    "lip gap": _gap_error(MOUTH_GAPS),
    "hand-placed": _hand_placed,
}


def mean(measure: Measure, cases: Sequence[Case]) -> float:
    """Mean over the cases that can be measured, NaN where none can."""
    values = [value for value in map(measure, cases) if value is not None]
    return float(np.mean(values)) if values else float("nan")


def means(cases: Sequence[Case]) -> dict[str, float]:
    """Every measure's mean."""
    return {name: mean(measure, cases) for name, measure in MEASURES.items()}


HEADING = f"{'percent of eye distance':24}" + "".join(f"{name:>13}" for name in MEASURES)


def line(name: str, values: Mapping[str, float], cases: Sequence[Case]) -> str:
    """One row of the table of errors."""
    cells = "".join(f"{value:13.2f}" for value in values.values())
    lost = sum(case.found is None for case in cases)
    return f"{name:24}{cells}   {len(cases)} pictures, {lost} not found"


def rendered_groups(cases: Sequence[Case]) -> dict[str, list[Case]]:
    """Rendered pictures by what makes them hard; one may be in several groups."""
    performers = [case for case in cases if case.collection == "performer"]
    turns = [abs(float(yaw_deg(case.labels))) for case in performers]

    def turned(least: float, most: float) -> list[Case]:
        return [c for c, turn in zip(performers, turns, strict=True) if least <= turn < most]

    groups = {
        "rendered, frontal": turned(0, 10),
        "turned 10-18 degrees": turned(10, 18),
        "turned 18-25 degrees": turned(18, 25),
        "turned further": turned(25, 90),
        "lids shut": [c for c in performers if gap(c.labels[None], LID_GAPS)[0] < SHUT_GAP],
        "mouth wide": [c for c in performers if gap(c.labels[None], MOUTH_GAPS)[0] > WIDE_GAP],
        "painted": [case for case in cases if case.collection == "painted"],
    }
    return {name: members for name, members in groups.items() if members}


def opening(cases: Sequence[Case], pairs: Sequence[tuple[int, int]]) -> tuple[float, float]:
    """Mean opening between `pairs` as found and as labelled, percent of the eye distance."""
    seen = [(case.found, case.labels) for case in cases if case.found is not None]
    if not seen:
        return float("nan"), float("nan")
    labels = np.stack([true for _, true in seen])
    found = np.stack([points for points, _ in seen])
    # Both in units of the labelled eyes: an error there must not pass for one of the gap.
    scale = eye_distance(found) / eye_distance(labels)
    return (
        float(100 * (gap(found, pairs) * scale).mean()),
        float(100 * gap(labels, pairs).mean()),
    )


# Blinks


@dataclass(frozen=True, slots=True, kw_only=True)
class Blinking:
    """Blinks of clips: labelled, how many of these were found, how many found beside them.

    `least_labelled` and `least_found`: mean over the labelled blinks of the least opening, in
    shares of the clip's median.
    """

    labelled: int
    found: int
    false: int
    least_labelled: float
    least_found: float


def blinking(tracks: Sequence[tuple[Points, Points]]) -> Blinking:
    """Blinks in pairs of tracks (T, 74, 2), labelled and found, NaN where there is no face."""
    labelled = found = false = 0
    least: list[tuple[float, float]] = []
    for labels, track in tracks:
        true, seen = _openness(labels), _openness(track)
        true_spans, seen_spans = _shut(true), _shut(seen)
        labelled += len(true_spans)
        found += sum(any(_meet(span, other) for other in seen_spans) for span in true_spans)
        false += sum(not any(_meet(span, other) for other in true_spans) for span in seen_spans)
        least += [
            (float(np.nanmin(true[span])), float(np.nanmin(seen[span])))
            for span in true_spans
            if not np.isnan(seen[span]).all()
        ]
    low = np.mean(least, axis=0) if least else np.full(2, np.nan)
    return Blinking(
        labelled=labelled,
        found=found,
        false=false,
        least_labelled=float(low[0]),
        least_found=float(low[1]),
    )


def _openness(track: Points) -> NDArray[np.float64]:
    """(T,) opening of the lids in shares of the track's median."""
    lids = lid_opening(track)
    return np.asarray(lids / np.nanmedian(lids), np.float64)


def _shut(openness: NDArray[np.float64]) -> list[slice]:
    """The frames of each blink."""
    shut = np.concatenate([[False], openness < SHUT, [False]])
    begins, ends = np.flatnonzero(np.diff(shut.astype(int))).reshape(-1, 2).T
    return [
        slice(int(begin), int(end))
        for begin, end in zip(begins, ends, strict=True)
        if SHORTEST <= end - begin <= LONGEST
    ]


def _meet(a: slice, b: slice) -> bool:
    return bool(a.start < b.stop and b.start < a.stop)

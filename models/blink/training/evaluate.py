"""Compare the studio's two generators of blinks with the clips, by the same figures.

`python -m models.blink.training.evaluate --data DATA` prints a table. Generators make ten minutes,
which are cut into clips as long as GRID's; `long_*` are intervals before that cut.
"""

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from itertools import pairwise
from pathlib import Path
from typing import cast

import numpy as np
import torch
from numpy.typing import NDArray

from studio.domain.blinks import Blink, closure, generate_blinks
from studio.engine.analyzers.blink_generator import LearnedBlinks
from studio.engine.model_store import ModelStore

from ..events import find
from ..network import FPS, BlinkGenerator
from .checks import FRAMES, LANES, SEED
from .sequences import MAIN_PERSON, Clip, load
from .statistics import clips_of, statistics, unlikeness

Array = NDArray[np.float32]

MODELS = Path(__file__).resolve().parents[2]
PUBLISHED = {"per_second": "0.376 GRID, 0.299 TIMIT, people 0.28-0.4", "duration": "0.460"}
"""Sinha et al., as METHODS 3.5 reads them."""


def groups(clips: Sequence[Clip]) -> dict[str, list[Array]]:
    """Closure of the clips: the main person and the others, trained on and not."""
    wanted = {
        "s1, trained on": (True, False),
        "s1, held out": (True, True),
        "others, trained on": (False, False),
        "others, held out": (False, True),
    }
    return {
        name: [
            clip.closure
            for clip in clips
            if (clip.person == MAIN_PERSON) == main and clip.validation == validation
        ]
        for name, (main, validation) in wanted.items()
    }


def generated(models: ModelStore) -> dict[str, Array]:
    """Closure (L, T, 2) of the network and of the renewal process, at like paces."""
    network = cast("BlinkGenerator", models.load("blink"))
    own = network.closures(FRAMES, SEED, LANES)
    interval = FRAMES * LANES / FPS / max(sum(len(find(lane, FPS)) for lane in own), 1)
    seconds = FRAMES / FPS
    learned = LearnedBlinks(models)
    return {
        "network, own pace": own,
        "renewal, that pace": _played(
            [generate_blinks(seconds, seed, mean_interval=interval) for seed in range(LANES)]
        ),
        "network, 20/min": _played([learned.blinks(seconds, seed) for seed in range(LANES)]),
        "renewal, 20/min": _played([generate_blinks(seconds, seed) for seed in range(LANES)]),
    }


def _played(takes: Sequence[Sequence[Blink]]) -> Array:
    """Closure (L, T, 2) of blinks, a lane per take."""
    times = np.arange(FRAMES) / FPS
    return np.array([[closure(take, float(t)) for t in times] for take in takes], np.float32)


def column(closures: Sequence[Array], held: Sequence[Array]) -> dict[str, float]:
    """Figures of clips, and how unlike they are to the clips held out."""
    return {**asdict(statistics(closures)), "unlikeness": unlikeness(closures, held)}


def long_run(lanes: Array) -> dict[str, float]:
    """Mean and variation of the intervals in uncut sequences (L, T, 2)."""
    gaps = [b.peak - a.peak for lane in lanes for a, b in pairwise(find(lane, FPS))]
    return {
        "long_interval": float(np.mean(gaps)),
        "long_interval_cv": float(np.std(gaps) / np.mean(gaps)),
    }


def table(columns: Mapping[str, Mapping[str, float]]) -> str:
    """The figures as a table in Markdown, a row per figure."""
    rows = list(dict.fromkeys(name for figures in columns.values() for name in figures))
    lines = ["| | " + " | ".join(columns) + " | published |", "|---" * (len(columns) + 2) + "|"]
    for row in rows:
        cells = [_cell(figures.get(row, float("nan"))) for figures in columns.values()]
        lines.append(f"| {row} | " + " | ".join(cells) + f" | {PUBLISHED.get(row, '')} |")
    return "\n".join(lines)


def _cell(value: float) -> str:
    if np.isnan(value):
        return ""
    return "> clip" if np.isinf(value) else f"{value:.4g}"


def main() -> None:
    """Read the command line and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the data folder, or a pack")
    given = parser.parse_args()
    torch.set_num_threads(1)
    people = groups(load(given.data))
    held = people["s1, held out"]
    columns = {name: column(clips, held) for name, clips in people.items() if clips}
    for name, lanes in generated(ModelStore(MODELS)).items():
        columns[name] = {**column(clips_of(lanes), held), **long_run(lanes)}
    print(table(columns))


if __name__ == "__main__":
    main()

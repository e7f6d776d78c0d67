"""Contact sheets: banks, targets, results, and differences four times as strong."""

from collections.abc import Iterable, Sequence

import cv2
import numpy as np

from .people import Image, Shot
from .reenact import REAL, Trial
from .scores import Attempt

TILE, STRIP = 168, 16
AMPLIFIED = 4
EVEN, EXTREME = 6, 3
JUDGED_BY = "mouth L1"
_GROUND, _INK, _UNSEEN = 24, 230, 60


def sheet(trials: Sequence[Trial], leader: str) -> Image:
    """Targets of one group made from banks of one size: evenly picked ones, worst and best.

    Worst and best are those of renderer `leader`, by L1 in the mouth.
    """
    led = next(trial for trial in trials if trial.renderer == leader)
    banks = [photos for photos, run in zip(led.banks, led.runs, strict=True) for _ in run]
    lines = []
    for word, index in _picked(led):
        target = led.attempts[index].target.shot
        line = [cell(_mosaic(banks[index]), f"{word}: photos"), cell(target.rgb, target.name)]
        for trial in trials:
            line += _result(trial, trial.attempts[index])
        lines.append(line)
    return stacked(lines)


def rendered_sheet(trials: Sequence[Trial], renderer: str) -> Image:
    """The same without a single original photo: what one renderer made of more and more photos."""
    shown = [trial for trial in trials if trial.renderer == renderer]
    lines = []
    for place in _even(len(shown[0].attempts)):
        line: list[Image] = []
        for trial in shown:
            line += _result(trial, trial.attempts[place], f"{renderer}, {photos(trial.photos)}")
        lines.append(line)
    return stacked(lines)


def cell(rgb: Image, caption: str) -> Image:
    """A picture (TILE + STRIP, TILE, 3) with a line of text below."""
    tile = cv2.resize(rgb, (TILE, TILE), interpolation=cv2.INTER_AREA)
    strip = np.full((STRIP, TILE, 3), _GROUND, np.uint8)
    ink = (_INK, _INK, _INK)
    cv2.putText(strip, caption, (3, 12), cv2.FONT_HERSHEY_SIMPLEX, 0.36, ink, 1, cv2.LINE_AA)
    return np.concatenate([tile, strip]).astype(np.uint8)


def difference(attempt: Attempt) -> Image:
    """|made - real| times four, grey where the camera saw nothing."""
    real = attempt.target.shot
    apart = cv2.absdiff(attempt.rgb, real.rgb).astype(np.float32) * AMPLIFIED
    apart[~real.inside] = _UNSEEN
    return np.minimum(apart, 255).astype(np.uint8)


def photos(count: int) -> str:
    """A number of photos in words."""
    return "1 photo" if count == 1 else f"{count} photos"


def _result(trial: Trial, attempt: Attempt, name: str = "") -> list[Image]:
    """What was made, and how it differs from what it should be."""
    score = f"{JUDGED_BY} {attempt.scores[JUDGED_BY]:.1f}"
    return [
        cell(attempt.rgb, name or trial.renderer),
        cell(difference(attempt), f"x{AMPLIFIED}, {score}"),
    ]


def _picked(trial: Trial) -> Iterable[tuple[str, int]]:
    """Which targets are shown and why."""
    attempts = trial.attempts
    order = np.argsort([one.scores[JUDGED_BY] for one in attempts], kind="stable")
    yield from (("even", place) for place in _even(len(attempts)))
    yield from (("worst", int(place)) for place in order[::-1][:EXTREME])
    yield from (("best", int(place)) for place in order[:EXTREME])


def _even(count: int) -> list[int]:
    """Up to six places spread evenly over `count`."""
    spread = np.round(np.linspace(0, count - 1, min(EVEN, count)))
    return [int(place) for place in spread]


def _mosaic(photos: Sequence[Shot]) -> Image:
    """All photos of a bank in one square."""
    across = int(np.ceil(np.sqrt(len(photos))))
    side = TILE // across
    mosaic = np.full((TILE, TILE, 3), _GROUND, np.uint8)
    for place, photo in enumerate(photos):
        top, left = side * (place // across), side * (place % across)
        small = cv2.resize(photo.rgb, (side, side), interpolation=cv2.INTER_AREA)
        mosaic[top : top + side, left : left + side] = small
    return mosaic


def stacked(lines: Sequence[Sequence[Image]]) -> Image:
    """Lines of cells as one picture; all lines are equally long."""
    return np.concatenate([np.concatenate(line, axis=1) for line in lines])


def by_photos(trials: Sequence[Trial]) -> dict[int, list[Trial]]:
    """What the renderers made, by number of photos; the targets themselves are left out."""
    made = [trial for trial in trials if trial.renderer != REAL]
    counts = sorted({trial.photos for trial in made})
    return {count: [trial for trial in made if trial.photos == count] for count in counts}

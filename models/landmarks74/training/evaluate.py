"""Measure what the studio's detector finds on people it was not trained on.

`python -m models.landmarks74.training.evaluate --data DIR [--weights FILE]` runs the whole product
path, face finder and repeated crop included, and prints errors in percent of the distance between
the outer eye corners.
"""

import argparse
import hashlib
import shutil
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

import cv2
import numpy as np
import torch
from numpy.typing import NDArray

from models.rig.corpus import clips, photos
from studio.domain.errors import FaceNotFound
from studio.engine.analyzers.image_landmarks import MODEL, LandmarkDetector
from studio.engine.model_store import CARD, WEIGHTS, ModelStore

from ..crop import Image, Points
from ..layout import LID_GAPS, MOUTH_GAPS, PUPILS, eye_distance
from .prepare import as_rgb, picture

BARS = {"68 points": 3.5, "pupils": 3.0, "hand-placed": 5.0}
BAR_COLLECTIONS = ("london_faces", "canada_faces", "caltech_faces", "grid")
FRAME_STRIDE, ALARM_STRIDE = 3, 8

TEMPLATE = {
    72: 0, 73: 1, 36: 18, 39: 22, 42: 23, 45: 27, 48: 87, 54: 93, 50: 89, 51: 90, 52: 91, 57: 106,
    62: 96, 66: 101, 31: 64, 35: 69, 33: 55, 8: 129,
}  # fmt: skip
"""Point -> index in template189: the nearest by mean position over the 109 training photos that
have one, in a frame levelled and scaled by the outer eye corners."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One measured picture: labels (74, 2), points found, hand-placed (189, 2) where they exist."""

    collection: str
    name: str
    labels: Points
    found: Points | None
    template: NDArray[np.float64] | None = None


def cases(data: Path, detector: LandmarkDetector) -> Iterator[Case]:
    """Every validation photo, found one by one, and every validation clip, tracked."""
    templates: dict[str, NDArray[np.float64]] = {}
    for collection in ("london_faces", "canada_faces"):
        with np.load(data / collection / "template189.npz") as stored:
            templates |= {f"{collection}/{stem}": stored[stem] for stem in stored.files}
    for photo in photos(data):
        if photo.validation:
            yield Case(
                collection=photo.collection,
                name=photo.path.stem,
                labels=photo.landmarks,
                found=detected(detector, picture(photo.path)),
                template=templates.get(f"{photo.collection}/{photo.path.stem}"),
            )
    for clip in clips(data):
        if clip.validation and clip.collection == "grid":
            for index, found in enumerate(detector.track(frames(clip.path))):
                if index % FRAME_STRIDE == 0 and not np.isnan(clip.landmarks[index]).any():
                    yield Case(
                        collection="grid",
                        name=f"{clip.path.stem} {index}",
                        labels=clip.landmarks[index],
                        found=None if found is None else found.points,
                    )


def detected(detector: LandmarkDetector, rgb: Image) -> Points | None:
    """The points of the largest face, or None where the detector refuses."""
    try:
        return detector.detect(rgb).points
    except FaceNotFound:
        return None


def frames(path: Path) -> Iterator[Image]:
    """The frames of a video in order."""
    video = cv2.VideoCapture(str(path))
    while True:
        more, bgr = video.read()
        if not more:
            break
        yield as_rgb(bgr)
    video.release()


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


def table(measured: list[Case]) -> str:
    """Means by collection and over the people the bars are about."""
    lines = [f"{'percent of eye distance':24}" + "".join(f"{name:>13}" for name in MEASURES)]
    groups = {name: [c for c in measured if c.collection == name] for name in BAR_COLLECTIONS}
    groups["mean of the four"] = [c for c in measured if c.collection in BAR_COLLECTIONS]
    groups["congress_portraits"] = [c for c in measured if c.collection == "congress_portraits"]
    means: dict[str, dict[str, float]] = {}
    for group, members in groups.items():
        means[group] = {name: _mean(measure, members) for name, measure in MEASURES.items()}
        if group == "mean of the four":
            for name in MEASURES:
                each = [means[collection][name] for collection in BAR_COLLECTIONS]
                means[group][name] = float(np.nanmean(each))
        cells = "".join(f"{value:13.2f}" for value in means[group].values())
        lost = sum(case.found is None for case in members)
        lines.append(f"{group:24}{cells}   {len(members)} pictures, {lost} not found")
    for name, bar in BARS.items():
        value = means["mean of the four"][name]
        lines.append(f"{name}: {value:.2f} %, bar {bar} %, {'met' if value <= bar else 'MISSED'}")
    return "\n".join(lines)


def _mean(measure: Measure, members: list[Case]) -> float:
    """Mean over the members that can be measured, NaN where none can."""
    values = [value for value in map(measure, members) if value is not None]
    return float(np.mean(values)) if values else float("nan")


def false_alarms(data: Path, detector: LandmarkDetector) -> str:
    """Frames of the clips that are partly without a face: wrongly found, wrongly missed."""
    wrong = empty = missed = full = 0
    folder = data / "pyfeat"
    with np.load(folder / "landmarks74.npz") as stored:
        for stem in stored.files:
            path = next(folder.glob(f"{stem}.*"))
            pictures = islice(zip(frames(path), stored[stem], strict=False), 0, None, ALARM_STRIDE)
            for rgb, labels in pictures:
                found = detected(detector, rgb) is not None
                if labels[0, 0] == np.iinfo(np.int16).min:
                    empty, wrong = empty + 1, wrong + found
                else:
                    full, missed = full + 1, missed + (not found)
    return f"pyfeat: {wrong} faces in {empty} frames without one, {missed} of {full} faces missed"


def speed(data: Path, detector: LandmarkDetector) -> str:
    """Milliseconds per tracked frame and per photo."""
    path = next((data / "grid").glob("s20*.mp[4g]"))
    pictures = list(frames(path))
    started = time.perf_counter()
    list(detector.track(pictures))
    tracked = (time.perf_counter() - started) / len(pictures)
    started = time.perf_counter()
    for rgb in pictures[::15]:
        detected(detector, rgb)
    alone = (time.perf_counter() - started) / len(pictures[::15])
    text = f"{1e3 * tracked:.1f} ms per tracked frame, {1e3 * alone:.0f} ms per picture alone"
    return f"{text}, {torch.get_num_threads()} threads"


def store_with(weights: Path | None, folder: Path) -> ModelStore:
    """The shipped networks, or a store in `folder` that holds other weights for this one."""
    home = Path(__file__).resolve().parents[1]
    if weights is None:
        return ModelStore(home.parent)
    own = folder / MODEL
    own.mkdir()
    shutil.copyfile(weights, own / WEIGHTS)
    digest = hashlib.sha256(weights.read_bytes()).hexdigest()
    lines = (home / CARD).read_text().splitlines()
    card = [f'sha256 = "{digest}"' if line.startswith("sha256") else line for line in lines]
    (own / CARD).write_text("\n".join(card))
    return ModelStore(folder)


def main() -> None:
    """Read the command line, measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--weights", type=Path)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--brief", action="store_true", help="only the table of errors")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    with TemporaryDirectory() as folder:
        detector = LandmarkDetector(store_with(options.weights, Path(folder)))
        print(table(list(cases(options.data, detector))))
        if not options.brief:
            print(false_alarms(options.data, detector))
            print(speed(options.data, detector))


if __name__ == "__main__":
    main()

"""Measure what the studio's detector finds on people it was not trained on.

`python -m models.landmarks74.training.evaluate --data DIR [--footage PACK] [--weights FILE]` runs
the whole product path, face finder and repeated crop included, and prints errors in percent of the
distance between the outer eye corners, blinks that were found, and with a pack of rendered people
what turned heads, shut eyes, wide mouths and drawn faces do.
"""

import argparse
import hashlib
import shutil
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import torch
from numpy.typing import NDArray

from studio.domain.errors import FaceNotFound
from studio.engine.analyzers.image_landmarks import MODEL, LandmarkDetector
from studio.engine.model_store import CARD, WEIGHTS, ModelStore

from ...rig.corpus import clips, photos, pixels
from ...rig.footage import Clip as FootageClip
from ...rig.footage import Footage
from ...rig.footage.faces import gap
from ...rig.footage.files import read_film, read_photos
from ..crop import Image, Points
from ..layout import LID_GAPS, MOUTH_GAPS
from .measures import (
    HEADING,
    MEASURES,
    Blinking,
    Case,
    blinking,
    line,
    means,
    opening,
    rendered_groups,
)

BARS = {"68 points": 3.5, "pupils": 3.0, "hand-placed": 5.0}
BAR_COLLECTIONS = ("london_faces", "canada_faces", "caltech_faces", "grid")
COLLECTIONS = (*BAR_COLLECTIONS, "congress_portraits")
BLINK_CLIPS = 20
"""Most clips of one collection in which blinks are looked for."""
RENDERED_CLIPS = {"performer": 40, "painted": 20}
"""About so many clips of each kind are measured."""
FRAME_STRIDE, ALARM_STRIDE = 3, 8


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
                found=detected(detector, next(read_photos([photo.path]))),
                template=templates.get(f"{photo.collection}/{photo.path.stem}"),
            )
    for clip in clips(data):
        if clip.validation and clip.collection == "grid":
            for index, found in enumerate(detector.track(read_film(clip.path))):
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


def real_table(measured: list[Case]) -> str:
    """Means by collection and over the people the bars are about."""
    groups = {name: [c for c in measured if c.collection == name] for name in COLLECTIONS}
    values = {name: means(members) for name, members in groups.items()}
    lines = [HEADING, *(line(name, values[name], groups[name]) for name in BAR_COLLECTIONS)]
    four = [case for name in BAR_COLLECTIONS for case in groups[name]]
    overall = {
        name: float(np.nanmean([values[group][name] for group in BAR_COLLECTIONS]))
        for name in MEASURES
    }
    lines.append(line("mean of the four", overall, four))
    own = "congress_portraits"
    lines.append(line(own, values[own], groups[own]))
    for name, bar in BARS.items():
        met = "met" if overall[name] <= bar else "MISSED"
        lines.append(f"{name}: {overall[name]:.2f} %, bar {bar} %, {met}")
    return "\n".join(lines)


def mouths(measured: list[Case]) -> str:
    """The widest mouths of each tracked speaker, as found and as labelled."""
    cases = [case for case in measured if case.collection == "grid"]
    lines = []
    for speaker in sorted({case.name.split("_")[0] for case in cases}):
        theirs = [case for case in cases if case.name.startswith(f"{speaker}_")]
        theirs.sort(key=lambda case: -float(gap(case.labels[None], MOUTH_GAPS)[0]))
        found, labelled = opening(theirs[: max(1, len(theirs) // 10)], MOUTH_GAPS)
        lines.append(f"{speaker} {found:.1f} % ({labelled:.1f} %)")
    return "widest tenth of the mouths, found (labelled): " + ", ".join(lines)


def blinks(data: Path, detector: LandmarkDetector) -> str:
    """Blinks on the real clips of validation people, and on clips kept out of a known speaker's."""
    chosen = [clip for clip in clips(data) if clip.validation]
    films = {
        name: [(clip.path, clip.landmarks) for clip in chosen if clip.collection == name]
        for name in ("grid", "grid_s1")
    }
    films["pyfeat"] = partly_faces(data)
    lines = []
    for name, theirs in films.items():
        pairs = [(labels, tracked(detector, path, labels)) for path, labels in theirs[:BLINK_CLIPS]]
        lines.append(blink_line(f"{name}, {len(pairs)} clips", blinking(pairs)))
    return "\n".join(lines)


def blink_line(name: str, seen: Blinking) -> str:
    """One line about blinks."""
    return (
        f"blinks, {name}: {seen.found} of {seen.labelled} found, {seen.false} false; least opening"
        f" {seen.least_found:.2f} where the labels have {seen.least_labelled:.2f} of the median"
    )


def tracked(detector: LandmarkDetector, path: Path, labels: Points) -> Points:
    """The detector's own track (T, 74, 2) of a video, NaN where it found no face."""
    track = np.full_like(labels, np.nan)
    for index, found in enumerate(islice(detector.track(read_film(path)), len(track))):
        if found is not None:
            track[index] = found.points
    return track


def rendered_table(footages: list[Footage], detector: LandmarkDetector) -> str:
    """Errors on rendered performers and painted characters of validation people."""
    clips_of = {
        name: [
            (footage, clip)
            for footage in footages
            for clip in footage.select(validation=True, sources={name})
        ]
        for name in ("performer", "painted")
    }
    cases: list[Case] = []
    tracks: list[tuple[Points, Points]] = []
    for name, found in clips_of.items():
        stride = max(1, len(found) // RENDERED_CLIPS[name])
        for footage, clip in found[::stride]:
            seen = rendered(footage, clip, detector)
            cases += seen
            if clip.fps:
                tracks.append(as_tracks(seen))
    groups = rendered_groups(cases)
    lines = [HEADING, *(line(name, means(members), members) for name, members in groups.items())]
    for name, pairs in (("lids shut", LID_GAPS), ("mouth wide", MOUTH_GAPS)):
        if name in groups:
            read, true = opening(groups[name], pairs)
            lines.append(f"{name}: opening found {read:.1f} %, true {true:.1f} %")
    if tracks:
        lines.append(blink_line(f"rendered, {len(tracks)} clips", blinking(tracks)))
    return "\n".join(lines)


def rendered(footage: Footage, clip: FootageClip, detector: LandmarkDetector) -> list[Case]:
    """A clip tracked, or photos measured one by one."""
    pictures = [np.array(footage.frames[row]) for row in clip.rows]
    if clip.fps:
        seen = [None if one is None else one.points for one in detector.track(pictures)]
    else:
        seen = [detected(detector, rgb) for rgb in pictures]
    return [
        Case(
            collection=clip.source,
            name=f"{clip.name} {row}",
            labels=np.array(footage.landmarks[row]),
            found=points,
        )
        for row, points in zip(clip.rows, seen, strict=True)
    ]


def as_tracks(cases: list[Case]) -> tuple[Points, Points]:
    """Labels and found points (T, 74, 2) of one clip's cases, NaN where no face was found."""
    labels = np.stack([case.labels for case in cases])
    none = np.full_like(labels[0], np.nan)
    return labels, np.stack([none if case.found is None else case.found for case in cases])


def partly_faces(data: Path) -> list[tuple[Path, Points]]:
    """Clips partly without a face, with their labels (T, 74, 2), NaN where there is none."""
    folder = data / "pyfeat"
    with np.load(folder / "landmarks74.npz") as stored:
        return [
            (next(folder.glob(f"{stem}.*")), pixels(stored[stem])) for stem in sorted(stored.files)
        ]


def false_alarms(data: Path, detector: LandmarkDetector) -> str:
    """Frames of the clips that are partly without a face: wrongly found, wrongly missed."""
    wrong = empty = missed = full = 0
    for path, labels in partly_faces(data):
        pairs = zip(read_film(path), labels, strict=False)
        for rgb, points in islice(pairs, 0, None, ALARM_STRIDE):
            found = detected(detector, rgb) is not None
            if np.isnan(points).any():
                empty, wrong = empty + 1, wrong + found
            else:
                full, missed = full + 1, missed + (not found)
    return f"pyfeat: {wrong} faces in {empty} frames without one, {missed} of {full} faces missed"


def speed(data: Path, detector: LandmarkDetector) -> str:
    """Milliseconds per tracked frame and per photo."""
    path = next((data / "grid").glob("s20*.mp[4g]"))
    pictures = list(read_film(path))
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
    parser.add_argument(
        "--footage", type=Path, action="append", help="prepared folder or pack with rendered people"
    )
    parser.add_argument("--weights", type=Path)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--brief", action="store_true", help="only the table of errors")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    with TemporaryDirectory() as folder:
        detector = LandmarkDetector(store_with(options.weights, Path(folder)))
        measured = list(cases(options.data, detector))
        print(real_table(measured))
        print(mouths(measured))
        print(blinks(options.data, detector))
        if options.footage:
            print(rendered_table([Footage.open(path) for path in options.footage], detector))
        if not options.brief:
            print(false_alarms(options.data, detector))
            print(speed(options.data, detector))


if __name__ == "__main__":
    main()

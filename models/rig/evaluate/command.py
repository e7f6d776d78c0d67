"""`quintet evaluate`: from the command line to a folder of results."""

import argparse
import tempfile
from collections.abc import Sequence
from pathlib import Path

import cv2
import torch

from studio.domain.errors import StudioError
from studio.domain.sources import MOST_PHOTOS
from studio.engine.analyzers.speech_lips import MODEL_ID as VOICES
from studio.engine.device import choose_device
from studio.engine.model_store import CARD, WEIGHTS, ModelStore
from studio.io.images import write_png
from studio.io.paths import models_folder

from ..errors import RigError
from . import publish, report, sheets
from .contestants import BASELINE, NEAREST, contestants
from .films import films
from .judges import Judges, version
from .people import Group, Image, chosen, groups
from .prepared import is_prepared, prepared_groups
from .reenact import Trial, trials
from .speech import cast
from .speech import report as speech_report
from .speech.suite import Order, speak
from .summary import GroupSummary, summarised

SIZES = (64, 512)
PHOTOS = {"reenact": "1,3,5,20", "films": "20", "speech": "1,5"}
"""Photos in the bank of each suite, where no number is given."""
FILMS = 2
"""Films of each person, where no number is given."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `evaluate`."""
    parser.add_argument("--suite", choices=list(PHOTOS), default="reenact")
    parser.add_argument(
        "--renderer",
        action="append",
        default=[],
        metavar="ID[,ID]",
        help=f"can be repeated; without one {BASELINE}, of speech the landmarks alone",
    )
    parser.add_argument("--data", type=Path, required=True, help="data folder, footage or pack")
    parser.add_argument("--out", type=Path, required=True, help="folder for the results")
    parser.add_argument("--photos", metavar="N[,N]", help="photos in the banks, such as 1,5")
    parser.add_argument("--people", default="", metavar="NAME[,NAME]", help="only these")
    parser.add_argument(
        "--clips",
        type=int,
        metavar="N",
        help=f"clips of each person at most; without it {FILMS} films, and every voice",
    )
    parser.add_argument(
        "--films", action="store_true", help="of speech: write films with sound, and closed lips"
    )
    parser.add_argument("--size", type=int, default=224, help="side of the pictures in pixels")
    parser.add_argument("--models", type=Path, help="the renderers' networks, instead of ours")
    parser.add_argument("--device", default="cpu", choices=["cpu", "cuda", "mps", "auto"])
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--publish", type=Path, metavar="PAGE", help="page to write figures into")


def execute(given: argparse.Namespace) -> None:
    """Measure and write; RigError in one sentence for bad input."""
    counts = _counts(PHOTOS[given.suite] if given.photos is None else given.photos)
    if not SIZES[0] <= given.size <= SIZES[1]:
        raise RigError(f"--size is {given.size}.", f"Give {SIZES[0]} to {SIZES[1]} pixels.")
    if given.clips is not None and given.clips < 1:
        raise RigError(f"--clips is {given.clips}.", "Give at least 1.")
    if given.threads < 1:
        raise RigError(f"--threads is {given.threads}.", "Give at least 1.")
    if not given.data.exists():
        raise RigError(f"There is no folder {given.data}.", "Give the data folder as --data.")
    if given.publish is not None:
        publish.frame(given.publish)
    torch.set_num_threads(given.threads)
    cv2.setNumThreads(given.threads)
    try:
        if given.suite == "films":
            _film(given, counts[-1])
        elif given.suite == "speech":
            _speak(given, counts)
        else:
            _measure(given, counts, chosen(_everybody(given.data), _names(given.people)))
    except StudioError as error:
        raise RigError(error.message, error.hint) from error
    except OSError as error:
        raise RigError(f"{error.filename}: {error.strerror}.") from error


def _film(given: argparse.Namespace, photos: int) -> None:
    """Write the films; RigError where there are no clips of the people asked for."""
    device = choose_device(given.device)
    store = ModelStore(given.models or models_folder(), device.id)
    rivals = contestants(_renderers(given), store)
    del rivals[NEAREST]
    _writable(given.out)
    made = 0
    for path in films(
        given.data,
        _names(given.people),
        rivals,
        photos=photos,
        most=given.clips or FILMS,
        size=given.size,
        out=given.out,
    ):
        made += 1
        print(f"{path}: real, {', '.join(rivals)}", flush=True)
    if not made:
        raise RigError(f"There are no clips of validation people in {given.data}.")


def _speak(given: argparse.Namespace, counts: Sequence[int]) -> None:
    """Perform the held-out voices; what is rendered is what was asked for, and nothing else."""
    if given.films and not given.renderer:
        raise RigError("Films need a renderer.", f"Give --renderer {BASELINE}, for one.")
    members = cast.groups(given.data, _names(given.people), given.clips)
    device = choose_device(given.device)
    ours = ModelStore(models_folder(), device.id)
    store = ModelStore(given.models, device.id) if given.models else ours
    asked = _renderers(given)
    known = contestants(asked, store) if asked else {}
    judges = Judges(ours)
    _writable(given.out)
    order = Order(
        counts=tuple(counts),
        size=given.size,
        rivals={name: known[name] for name in dict.fromkeys(asked)},
        filmed=given.clips or FILMS,
        films=given.out if given.films else None,
    )
    voices = store if (store.root / VOICES / CARD).is_file() else ours
    results: list[speech_report.Result] = []
    pictures: dict[str, Image] = {}
    for group in members:
        spoken = speak(group, order, voices, judges)
        results.append(spoken.result)
        pictures |= spoken.sheets
        print(f"{group.name}: {len(spoken.result.sentences)} sentences", flush=True)
    setting = speech_report.Setting(
        size=given.size,
        device=device.title,
        networks=_networks(store) | {VOICES: version(voices, VOICES)} | judges.versions,
        photos=tuple(counts),
    )
    (given.out / "results.json").write_text(speech_report.as_json(setting, results), "utf-8")
    (given.out / "report.md").write_text(speech_report.as_markdown(setting, results), "utf-8")
    if given.publish is not None:
        publish.publish(given.publish, speech_report.tables(setting, results), pictures)


def _renderers(given: argparse.Namespace) -> list[str]:
    """The renderers asked for, however often the option was given."""
    return _names(",".join(given.renderer))


def _everybody(data: Path) -> list[Group]:
    """All groups of a data folder, prepared footage or a pack; RigError where there are none."""
    found = prepared_groups(data) if is_prepared(data) else groups(data)
    if not found:
        hint = "Give the folder with grid, grid_s1, london_faces and caltech_faces, or a pack."
        raise RigError(f"There are no validation people in {data}.", hint)
    return found


def _measure(given: argparse.Namespace, counts: Sequence[int], members: Sequence[Group]) -> None:
    device = choose_device(given.device)
    ours = ModelStore(models_folder(), device.id)
    store = ModelStore(given.models, device.id) if given.models else ours
    rivals = contestants(_renderers(given), store)
    judges = Judges(ours)
    _writable(given.out)
    leader = next((name for name in _renderers(given) if name != NEAREST), BASELINE)
    found: list[GroupSummary] = []
    pictures: dict[str, Image] = {}
    for group in members:
        made = list(trials(group, counts, rivals, judges, given.size))
        found.append(summarised(made))
        _write_sheets(given.out, made, leader)
        pictures[group.name] = sheets.rendered_sheet(made, leader)
        print(f"{group.name}: {found[-1].targets} targets, {len(made)} rows", flush=True)
    setting = report.Setting(
        size=given.size,
        device=device.title,
        renderers=tuple(rivals),
        networks=_networks(store) | judges.versions,
    )
    (given.out / "results.json").write_text(report.as_json(setting, found), "utf-8")
    (given.out / "report.md").write_text(report.as_markdown(setting, found), "utf-8")
    if given.publish is not None:
        text = f"{setting.text}\n\n{report.tables(setting, found)}"
        publish.publish(given.publish, text, pictures)


def _write_sheets(folder: Path, made: Sequence[Trial], leader: str) -> None:
    for count, rows in sheets.by_photos(made).items():
        name = f"{made[0].group.name}_{count:02d}.png"
        write_png(folder / name, sheets.sheet(rows, leader))


def _networks(store: ModelStore) -> dict[str, str]:
    """The networks that renderers can have used, by version."""
    there = [card.id for card in store.cards() if (store.root / card.id / WEIGHTS).is_file()]
    return {name: version(store, name) for name in there}


def _names(text: str) -> list[str]:
    return [name.strip() for name in text.split(",") if name.strip()]


def _counts(text: str) -> list[int]:
    """The numbers of photos, rising; RigError for anything but 1 to 20."""
    try:
        counts = sorted({int(word) for word in text.split(",")})
    except ValueError:
        counts = []
    if not counts or counts[0] < 1 or counts[-1] > MOST_PHOTOS:
        raise RigError(f"--photos is “{text}”.", f"Give numbers from 1 to {MOST_PHOTOS}, as 1,5.")
    return counts


def _writable(folder: Path) -> None:
    """Make the folder; RigError where nothing can be written into it."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        hint = "Choose another folder as --out."
        raise RigError(f"{folder} cannot be written: {error.strerror}.", hint) from None

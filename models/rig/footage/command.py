"""`prepare` and `pack`: from pictures, films and performers to what training reads."""

import argparse
import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path

from ..errors import RigError
from ..performers.filming import MODEL, Shoot, cast, shoot_all
from .data_folder import data_folder
from .footage import TABLE, Footage
from .join import join
from .pack import write_pack
from .prepare import prepare, say
from .recording import Source
from .rendered import painted, performers

KINDS = ("real", "performers", "painted")
CREDIT = "Rendered performers: ICT Face Model Light (USC-ICT, MIT) on the photos of the collections"
VALIDATION_SHARE = 6
"""One validation performer for so many of training."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `prepare` and `pack`."""
    parser.add_argument(
        "--data", type=Path, nargs="+", required=True,
        help="the data folder, folders of clips and photos, or prepared folders to be joined",
    )  # fmt: skip
    parser.add_argument("--out", type=Path, required=True, help="folder or pack file to write")
    parser.add_argument("--max-mb", type=float, default=55.0, help="largest size of a pack")
    parser.add_argument("--kinds", nargs="+", choices=KINDS, default=["real"])
    parser.add_argument("--size", type=int, default=224, help="side of a picture in pixels")
    parser.add_argument("--people", type=int, default=300, help="how many performers")
    parser.add_argument("--characters", type=int, default=80, help="how many painted characters")
    parser.add_argument("--seconds", type=float, default=4.0, help="length of a rendered clip")
    parser.add_argument("--step", type=int, default=1, help="when joining: keep every N-th frame")
    parser.add_argument("--sound", type=Path, help="sound features of speech_landmarks' prepare")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--processes", type=int, default=0, help="renderers; 0 = one per core")


def execute(given: argparse.Namespace) -> None:
    """Do what the command line says; RigError where something is missing."""
    prepared = all((path / TABLE).is_file() for path in given.data)
    footages = [Footage.open(path) for path in given.data] if prepared else []
    if given.command == "prepare":
        if prepared:
            made = join(footages, given.out, step=given.step)
        else:
            made = prepare(_sources(given), given.out, size=given.size, sound=given.sound)
        say(f"{len(made.frames)} frames of {len(made.clips)} clips in {given.out}")
        return
    if prepared:
        write_pack(footages, given.out, max_mb=given.max_mb)
        return
    given.out.parent.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix=".packing-", dir=given.out.parent))
    try:
        made = prepare(_sources(given), folder / "all", size=given.size, sound=given.sound)
        write_pack([made], given.out, max_mb=given.max_mb)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _sources(given: argparse.Namespace) -> Iterable[Source]:
    """What is to be prepared, in the order asked for."""
    for root in given.data:
        if not root.is_dir():
            raise RigError(f"There is no folder {root}.")
        if not (root / MODEL).is_file():
            yield _own(root)
            continue
        for kind in given.kinds:
            if kind == "real":
                yield from data_folder(root)
            elif kind == "performers":
                yield _performers(given, root)
    if "painted" in given.kinds:
        yield painted(given.characters, given.seconds, given.size, given.seed)


def _performers(given: argparse.Namespace, root: Path) -> Source:
    """Training people, then validation people, filmed in parallel."""
    frames = round(25 * given.seconds)
    shoot = Shoot(root=root.resolve(), size=given.size, frames=frames, seed=given.seed)
    members, refused = cast(root, given.people)
    tests, _ = cast(root, max(1, given.people // VALIDATION_SHARE), validation=True)
    for heard in refused:
        say(f"  cannot perform: {heard.person}, {heard.reason}")
    if len(members) < given.people:
        say(f"  only {len(members)} people can perform")
    return performers(shoot_all([*members, *tests], shoot, given.processes), CREDIT)


def _own(root: Path) -> Source:
    """Somebody's own clips and photos, with landmarks by the studio's detector."""
    from .detection import detector
    from .own_folder import own_folder

    return own_folder(root, detector())

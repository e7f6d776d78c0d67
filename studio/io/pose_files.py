"""Poses as a JSON file of their own, to be shared between projects."""

import json
import math
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from studio.domain.errors import DecodeError, ProjectTooNew
from studio.domain.lanes import LANES
from studio.domain.pose import Pose
from studio.io.tables import write_text

SUFFIX = ".json"
VERSION = 1
MARK = "quintet_poses"
_AGAIN = "Export the poses again."


def write_poses(target: Path, poses: Iterable[Pose]) -> None:
    """Write `poses`, whole or not at all; raises as `atomic_path`."""
    listed = [{"name": pose.name, "lanes": pose.lanes} for pose in poses]
    write_text(target, json.dumps({MARK: VERSION, "poses": listed}, indent=1, ensure_ascii=False))


def read_poses(source: Path) -> tuple[tuple[Pose, ...], tuple[str, ...]]:
    """The poses of a file, and the names of lanes in it that are not known here.

    Raises DecodeError, ProjectTooNew.
    """
    try:
        document = json.loads(source.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise DecodeError(f"There is no file {source}.", "Choose another one.") from error
    except (OSError, ValueError) as error:
        raise DecodeError(f"{source.name} cannot be read as poses.", _AGAIN) from error
    if not isinstance(document, dict) or not isinstance(document.get(MARK), int):
        raise DecodeError(f"{source.name} holds no poses.", "Choose a file of exported poses.")
    if document[MARK] > VERSION:
        raise ProjectTooNew(
            f"{source.name} was written by a newer Quintet.", "Use the newer version to open it."
        )
    poses = tuple(_pose(source.name, entry) for entry in _list(source.name, document.get("poses")))
    unknown = {lane for entry in document["poses"] for lane in entry["lanes"] if lane not in LANES}
    return poses, tuple(sorted(unknown))


def _list(name: str, value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise DecodeError(f"{name} holds no poses.", _AGAIN)
    return value


def _pose(name: str, entry: Any) -> Pose:
    try:
        values = {str(lane): float(value) for lane, value in entry["lanes"].items()}
        title = str(entry["name"]).strip()
    except (TypeError, KeyError, ValueError, AttributeError) as error:
        raise DecodeError(f"{name} holds a pose that cannot be read.", _AGAIN) from error
    if not title or not all(map(math.isfinite, values.values())):
        raise DecodeError(f"{name} holds a pose that cannot be read.", _AGAIN)
    return Pose.of(title, values)

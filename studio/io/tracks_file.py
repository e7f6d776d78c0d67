"""Tracks as JSON, without any loss: what was generated, hand work, blinks, and the motion of lips.

`quintet_tracks` is the version of this envelope, `format` that of the project document, of which
`tracks`, `motion` and `rate` are parts: files of old formats become today's as projects do. Arrays
of one dimension are numbers that read back to the same bits, others are base64 of float32, least
byte first.
"""

import base64
import json
from dataclasses import dataclass, fields
from itertools import pairwise
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from studio.domain.curve import Curve
from studio.domain.errors import DecodeError, ProjectTooNew
from studio.domain.face import COUNT
from studio.domain.lanes import LANES
from studio.domain.project import FORMAT, Project
from studio.domain.samples import Samples
from studio.domain.timebase import FrameRate
from studio.domain.tracks import Track, Tracks
from studio.io.migrations import migrate
from studio.io.tables import write_text

VERSION = 1
MARK = "quintet_tracks"
_AGAIN = "Export the tracks again."


@dataclass(frozen=True, slots=True, kw_only=True)
class TracksDocument:
    """Tracks of a film at `rate` from `start` to `end` seconds, and the motion of its lips.

    `unknown` are lanes of a newer version, which are left out.
    """

    rate: FrameRate
    start: float
    end: float
    tracks: Tracks
    motion: Track | None = None
    unknown: tuple[str, ...] = ()


def write_tracks(target: Path, project: Project) -> None:
    """Write the tracks of `project`, whole or not at all; raises as `atomic_path`."""
    parts = {
        MARK: VERSION,
        "format": FORMAT,
        "name": project.name,
        "rate": project.rate,
        "range": {"start": 0.0, "end": project.duration},
        "tracks": project.tracks,
        "motion": project.motion,
    }
    document = msgspec.to_builtins(parts, enc_hook=_as_json)
    write_text(target, json.dumps(document, indent=1, ensure_ascii=False, allow_nan=False) + "\n")


def is_tracks(text: str) -> bool:
    """Whether `text` looks like such a file."""
    return text.lstrip("\ufeff \t\r\n").startswith("{") and f'"{MARK}"' in text


def parse_tracks(text: str, source: str) -> TracksDocument:
    """The tracks in `text`; DecodeError or ProjectTooNew otherwise."""
    try:
        found = json.loads(text.lstrip("\ufeff"), parse_constant=_no_number)
        version = found[MARK]
        if not isinstance(version, int) or version > VERSION:
            raise ProjectTooNew(
                f"{source} was written by a newer Quintet.", "Install the newer version to read it."
            )
        document = migrate(found, _array)
        tracks = msgspec.convert(document["tracks"], Tracks, dec_hook=_from_json)
        motion = msgspec.convert(document.get("motion"), Track | None, dec_hook=_from_json)
        rate = msgspec.convert(document.get("rate", {}), FrameRate)
        span = document.get("range", {})
        start, end = (msgspec.convert(span.get(name, 0.0), float) for name in ("start", "end"))
        _check(tracks, motion)
    except json.JSONDecodeError as error:
        raise DecodeError(f"{source}, row {error.lineno}: this is no JSON.", _AGAIN) from error
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise DecodeError(f"{source} cannot be read: {error}.", _AGAIN) from error
    names = {field.name for field in fields(Tracks)}
    unknown = tuple(name for name in document["tracks"] if name not in names)
    return TracksDocument(
        rate=rate, start=start, end=end, tracks=tracks, motion=motion, unknown=unknown
    )


def _as_json(value: object) -> object:
    if not isinstance(value, Samples):
        raise NotImplementedError(type(value))
    array = value.array
    if array.ndim == 1:
        # The shortest text that reads back to the same float32.
        return {"float32": [float(text) for text in array.astype(str)]}
    data = array.astype("<f4").tobytes()
    return {"shape": list(array.shape), "base64": base64.b64encode(data).decode()}


def _from_json(kind: type, value: Any) -> Any:
    if kind is not Samples:
        raise NotImplementedError(kind)
    return Samples(_array(value))


def _array(value: Any) -> NDArray[np.float32]:
    """The array that `_as_json` wrote as `value`; ValueError where it is none."""
    if "base64" in value:
        data = np.frombuffer(base64.b64decode(value["base64"], validate=True), "<f4")
        array = data.reshape(value["shape"])
    else:
        array = np.asarray(value["float32"], np.float64)
    if array.size == 0 or not np.isfinite(array).all():
        raise ValueError("an array has no numbers")
    return np.asarray(array, np.float32)


def _check(tracks: Tracks, motion: Track | None) -> None:
    """Refuse what no project has."""
    for name in LANES:
        lane = tracks.lane(name)
        if lane.base is not None and lane.base.values.array.ndim != 1:
            raise ValueError(f"{name} is no list of numbers")
        for curve in (lane.layer, lane.weight):
            _check_curve(name, curve)
    if motion is not None and motion.values.array.shape[1:] != (COUNT, 2):
        raise ValueError("the motion is not that of a face")


def _check_curve(name: str, curve: Curve) -> None:
    times = [key.time for key in curve.keys]
    if any(b <= a for a, b in pairwise(times)):
        raise ValueError(f"keys of {name} do not go forward")


def _no_number(text: str) -> float:
    raise ValueError(f"{text} is no number")

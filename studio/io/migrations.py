"""How documents of old formats become today's: one function per format, dict -> dict."""

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from studio.domain.blinks import found_in
from studio.domain.errors import DecodeError, ProjectTooNew
from studio.domain.project import FORMAT

Document = dict[str, Any]

_IN_LINE = 1e-9  # of the area between two handles, in seconds times units

Read = Callable[[Any], NDArray[np.float32]]
"""Gives the array that a document names."""


def _blinks_as_events(document: Document, read: Read) -> Document:
    """Format 2: blinks are events; before, a generated curve of the lids held them.

    Where keys were put on that curve it stays as it is, since they say something of it.
    """
    tracks = dict(document.get("tracks") or {})
    lids = dict(tracks.get("blink") or {})
    base = lids.get("base")
    if base and not (lids.get("layer") or {}).get("keys"):
        rate = base["rate"]["num"] / base["rate"]["den"]
        blinks = found_in(read(base["values"]).astype(float), rate, base.get("start", 0.0))
        if blinks is not None:
            events = [
                {"time": b.time, "duration": b.duration, "strength": b.strength} for b in blinks
            ]
            tracks |= {"blinks": {"base": events}, "blink": lids | {"base": None}}
    return document | {"tracks": tracks}


def _kinds_of_handles(document: Document, read: Read) -> Document:
    """Format 3: keys know whether their dragged handles are in line with each other."""
    tracks = dict(document.get("tracks") or {})
    for name, lane in tracks.items():
        curves = {part: lane[part] for part in ("layer", "weight") if lane.get(part)}
        for curve in curves.values():
            curve["keys"] = [_key_with_kind(key) for key in curve.get("keys") or ()]
        tracks[name] = lane | curves
    return document | {"tracks": tracks}


def _key_with_kind(key: Document) -> Document:
    into, out = key.get("handle_in"), key.get("handle_out")
    if not into and not out:
        return key
    aligned = into and out and abs(into[0] * out[1] - into[1] * out[0]) <= _IN_LINE
    return key | {"handle_kind": "aligned" if aligned else "free"}


def _markers(document: Document, read: Read) -> Document:
    """Format 4: the film has markers, and a stretch from in to out."""
    return document | {"markers": [], "span": None}


MIGRATIONS: dict[int, Callable[[Document, Read], Document]] = {
    1: _blinks_as_events,
    2: _kinds_of_handles,
    3: _markers,
}
"""`MIGRATIONS[n]` turns format n into format n + 1."""


def migrate(document: Document, read: Read) -> Document:
    """`document` in today's format; `read` gives the arrays it names.

    Raises ProjectTooNew or DecodeError where there is no way.
    """
    found = document.get("format")
    if not isinstance(found, int) or found < 1:
        raise DecodeError("The project file has no format number.", "It is damaged: open a backup.")
    if found > FORMAT:
        raise ProjectTooNew(
            f"The project was saved by a newer Quintet (format {found}, this one reads {FORMAT}).",
            "Install the newer version to open it.",
        )
    for step in range(found, FORMAT):
        document = MIGRATIONS[step](document, read)
    return document | {"format": FORMAT}

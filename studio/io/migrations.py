"""How documents of old formats become today's: one function per format, dict -> dict."""

from collections.abc import Callable
from typing import Any

from studio.domain.errors import DecodeError, ProjectTooNew
from studio.domain.project import FORMAT

Document = dict[str, Any]

MIGRATIONS: dict[int, Callable[[Document], Document]] = {}
"""`MIGRATIONS[n]` turns format n into format n + 1."""


def migrate(document: Document) -> Document:
    """`document` in today's format; ProjectTooNew or DecodeError where there is no way."""
    found = document.get("format")
    if not isinstance(found, int) or found < 1:
        raise DecodeError("The project file has no format number.", "It is damaged: open a backup.")
    if found > FORMAT:
        raise ProjectTooNew(
            f"The project was saved by a newer Quintet (format {found}, this one reads {FORMAT}).",
            "Install the newer version to open it.",
        )
    for step in range(found, FORMAT):
        document = MIGRATIONS[step](document)
    return document

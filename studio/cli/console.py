"""What a command prints: progress on stderr, the result on stdout, for people or as JSON."""

import json
import sys
from collections.abc import Callable, Mapping
from typing import Annotated, Any

import typer

from studio.app.detectors import DetectorName
from studio.app.jobs import Job, JobContext
from studio.domain.errors import BadInput
from studio.domain.timebase import FrameRate

Json = Annotated[bool, typer.Option("--json", help="Print the result as one JSON object.")]
WhichDetector = Annotated[
    DetectorName,
    typer.Option("--detector", help="Whose landmarks; face-alignment needs its own weights."),
]

_WIDTH = 60


def frame_rate(text: str) -> FrameRate:
    """The rate that `text` names; BadInput where it names none."""
    try:
        return FrameRate.of(text)
    except (ValueError, ZeroDivisionError):
        raise BadInput(f"{text!r} is no frame rate.", "Use 25, 29.97 or 30000/1001.") from None


def context(title: str) -> JobContext[Any]:
    """A job context whose progress is one line on stderr, on a terminal only."""
    job = Job(title)

    def announce(job: Job) -> None:
        if sys.stderr.isatty():
            line = f"{job.title}: {100 * job.fraction:3.0f} % {job.text}"
            end = "\n" if job.fraction >= 1 else ""
            sys.stderr.write(f"\r{line[:_WIDTH].ljust(_WIDTH)}{end}")
            sys.stderr.flush()

    return JobContext(job, announce)


def progress(title: str) -> Callable[[float, str], None]:
    """The progress of `context` alone."""
    return context(title).progress


def emit(result: Mapping[str, Any], as_json: bool) -> None:
    """Print `result`: one JSON object, or a line per entry."""
    if as_json:
        sys.stdout.write(json.dumps(result, ensure_ascii=False, default=str) + "\n")
        return
    width = max((len(key) for key in result), default=0)
    for key, value in result.items():
        sys.stdout.write(f"{key.replace('_', ' ').ljust(width)}  {_text(value)}\n")


def _text(value: object) -> str:
    if isinstance(value, float):
        return f"{value:.4g}"
    if isinstance(value, dict):
        return ", ".join(f"{key} {_text(item)}" for key, item in value.items())
    if isinstance(value, (list, tuple)):
        return "; ".join(_text(item) for item in value)
    return str(value)

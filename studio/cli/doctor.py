"""`quintet doctor`: whether everything is here that the studio needs."""

import typer

from studio.app.installation import Finding, look
from studio.cli.console import Json, emit


def add_to(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("doctor")(doctor)


def doctor(as_json: Json = False) -> None:
    """Check versions, device, weights, sound devices and ffmpeg; exit code 1 if anything fails.

    Example: quintet doctor --json
    """
    findings = list(look())
    if as_json:
        emit({f.name: {"well": f.well, "text": _text(f)} for f in findings}, as_json=True)
    else:
        emit(
            {f.name: f"{'ok  ' if f.well else 'FAIL'}  {_text(f)}" for f in findings}, as_json=False
        )
    if not all(finding.well for finding in findings):
        raise typer.Exit(1)


def _text(finding: Finding) -> str:
    return f"{finding.text} {finding.fix}".strip()

"""`quintet align` and `quintet lint`: the words of a project's voice, and lips that miss them."""

import os
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Annotated

import typer

from studio.app.lipsync import hear, mended
from studio.app.problems import heeded
from studio.cli.console import Json, context, emit
from studio.cli.kit import existing, kit
from studio.domain.audio import AudioClip
from studio.domain.errors import BadInput, StudioError
from studio.domain.lint import Kind, Problem, lint
from studio.domain.project import Project
from studio.engine.analyzers.forced_alignment import ForcedAligner
from studio.engine.analyzers.speech_lips import SpeechLips
from studio.io.project_file import load, save

ProjectFile = Annotated[Path, typer.Option("--project", help="The .quintet file.")]


def add_to(app: typer.Typer) -> None:
    """Add the commands to `app`."""
    app.command("align")(align)
    app.command("lint")(check)


def align(
    project: ProjectFile,
    text: Annotated[str | None, typer.Option(help="What the voice says.")] = None,
    file: Annotated[Path | None, typer.Option(help="A text file with what it says.")] = None,
    as_json: Json = False,
) -> None:
    """Find the words of a transcript in the voice of a project and keep them in it.

    English only. Example: quintet align --project anna.quintet --text "Hello there."
    """
    existing([project])
    said = _text(text, file)
    _writable(project)
    with kit() as tools:
        document = load(project, tools.assets)
        steps = context("Aligning")
        clip = _voice(document)
        voice = tools.voices.voice(clip.asset, steps.check)
        found = ForcedAligner().align(
            voice.samples, voice.rate, said, clip.asset, steps.progress, steps.check
        )
        save(replace(document, transcript=found), project, tools.assets)
    if as_json:
        emit({"project": project, "words": [asdict(word) for word in found.words]}, as_json)
    else:
        emit({"project": project, "words": len(found.words), "sounds": len(found.phones)}, as_json)


def check(
    project: ProjectFile,
    fix: Annotated[bool, typer.Option("--fix", help="Mend what can be mended, and save.")] = False,
    as_json: Json = False,
) -> None:
    """Look for lips that do not do what is heard, but for what is ignored in the window.

    Open on p, b or m (with a transcript), open in silence, too early or too late.
    Example: quintet lint --project anna.quintet --json
    """
    existing([project])
    if fix:
        _writable(project)
    with kit() as tools:
        document = load(project, tools.assets)
        steps = context("Listening")
        voice = tools.voices.voice(_voice(document).asset, steps.check)
        heard = hear(voice, SpeechLips(tools.models), steps.progress)
        report = heeded(document, lint(document, heard))
        found, left = len(report.problems), list[str]()
        if fix and found:
            # Lips that are late are moved first: what is open then is not what was open before.
            document, left = _mended(document, [p for p in report.problems if p.kind is Kind.LAG])
            rest = heeded(document, lint(document, heard)).problems
            document, more = _mended(document, [p for p in rest if p.kind is not Kind.LAG])
            left, report = left + more, heeded(document, lint(document, heard))
            save(document, project, tools.assets)
    told = {"problems": [asdict(p) if as_json else _line(p.start, p.text) for p in report.problems]}
    emit(
        {"found": found}
        | ({"fixed": found - len(report.problems), "not_fixed": left} if fix else {})
        | told
        | {"notes": list(report.notes)},
        as_json,
    )


def _mended(document: Project, problems: Sequence[Problem]) -> tuple[Project, list[str]]:
    """`document` with those of `problems` mended that can be; also why the others cannot."""
    left: list[str] = []
    for problem in problems:
        try:
            document = mended(document, problem)
        except StudioError as error:
            left.append(f"{_line(problem.start, problem.text)}: {error}")
    return document, left


def _line(start: float, text: str) -> str:
    return f"{start:.2f} s {text}"


def _text(text: str | None, file: Path | None) -> str:
    if (text is None) == (file is None):
        raise BadInput("Give one of --text and --file.", "See `quintet align --help`.")
    if file is None:
        return text or ""
    existing([file])
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(f"{file.name} is no text in UTF-8.", "Save it as plain text.") from error


def _voice(document: Project) -> AudioClip:
    if document.audio is None:
        raise BadInput("The project has no voice.", "Give it one in the window.")
    return document.audio


def _writable(project: Path) -> None:
    """Raise BadInput at once rather than after the work."""
    if not os.access(project, os.W_OK) or not os.access(project.resolve().parent, os.W_OK):
        raise BadInput(f"{project} may not be written to.", "Copy it to a folder of yours.")

"""`quintet retime`: a line is spoken again, and hand edits follow its words."""

from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any

import typer

from studio.app.edits.audio import import_sound, with_voice
from studio.app.edits.retiming import followed, keys_that_follow
from studio.app.performing import Cue, Performer, apply
from studio.app.retiming import word_map
from studio.cli.console import Json, context, emit
from studio.cli.kit import Kit, existing, kit
from studio.domain.errors import BadInput
from studio.domain.project import Project
from studio.io.project_file import load, save


def add_to(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("retime")(retime)


def retime(
    project: Annotated[Path, typer.Option(help="A .quintet file with a voice and hand edits.")],
    voice: Annotated[Path, typer.Option(help="The same words spoken again; a video's sound too.")],
    out: Annotated[Path, typer.Option(help="The .quintet file to write.")],
    anyway: Annotated[
        bool, typer.Option("--anyway", help="Even where the voices do not seem to say the same.")
    ] = False,
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace the output.")] = False,
    as_json: Json = False,
) -> None:
    """Replace the voice of a project; keys and words follow, and lips are generated anew.

    Lips, blinks and head are generated only where they were before.

    Example: quintet retime --project film.quintet --voice slower.wav --out slower.quintet
    """
    existing([project, voice])
    if out.exists() and not overwrite:
        raise BadInput(f"{out} exists.", "Use --overwrite to replace it.")
    with kit() as tools:
        document = load(project, tools.assets)
        if document.audio is None:
            raise BadInput(f"{project.name} has no voice to follow.", "Give a project with one.")
        retimed = _retimed(document, voice, tools, anyway)
        save(retimed, out, tools.assets)
    emit(_told(document, retimed, out), as_json)


def _retimed(project: Project, voice: Path, tools: Kit, anyway: bool) -> Project:
    """`project` with another voice, performed again if it was performed."""
    steps = context("Following the words")
    old = project.followed or project.audio
    clip = import_sound(voice, tools.assets, tools.voices, steps.check, steps.progress)
    project = with_voice(project, clip)
    if old is None or project.audio is None or old.asset == project.audio.asset:
        return project
    map_ = word_map(old, project.audio, tools.voices, steps.check, anyway=anyway)
    project = followed(replace(project, followed=old), map_)
    if project.tracks.mouth_open.base is None:
        return project
    sound = tools.voices.voice(clip.asset)
    take = Performer(tools.models).take(sound.samples, sound.rate, Cue.of(project), steps.progress)
    return apply(project, take)


def _told(before: Project, after: Project, out: Path) -> dict[str, Any]:
    return {
        "out": out,
        "keys": keys_that_follow(after),
        "seconds": [round(p.audio.duration, 3) for p in (before, after) if p.audio],
        "performed": after.motion is not before.motion,
    }

"""`quintet bench`: how fast it is here, end to end, on the sample project."""

import time
from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum
from typing import Annotated, Any

import numpy as np
import typer

from studio.app.performing import Cue, Performer
from studio.app.photos import PhotoBook
from studio.cli.console import Json, emit
from studio.cli.kit import Kit, kit
from studio.cli.margin_drag import drag_margin
from studio.cli.scrub import scrub
from studio.cli.window_bench import measure_window
from studio.domain.frame_state import resolve
from studio.domain.project import Project
from studio.engine.device import choose_device
from studio.engine.stage import Stage
from studio.io.paths import sample_project
from studio.io.project_file import load


class Subject(StrEnum):
    """What can be measured."""

    ALL = "all"
    RENDER = "render"
    DETECT = "detect"
    SPEECH = "speech"
    RESOLVE = "resolve"
    MARGIN = "margin"
    SCRUB = "scrub"
    UI = "ui"


def add_to(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("bench")(bench)


def bench(
    subject: Annotated[Subject, typer.Argument(help="What to measure.")] = Subject.ALL,
    repeats: Annotated[int, typer.Option(min=3, help="Measurements per figure.")] = 30,
    renderer: Annotated[str | None, typer.Option(help="Which renderer makes the pictures.")] = None,
    scrubs: Annotated[int, typer.Option(min=1, help="Moves of the playhead.")] = 10_000,
    as_json: Json = False,
) -> None:
    """Measure speed; milliseconds are median and 95th percentile, warm.

    Margin drags M through many values and counts how often a network is run meanwhile. Scrub throws
    the playhead about and tells by how much memory grows; it takes minutes and is none of "all".
    Ui is the timeline in a window without a display, with 180,000 keys; it is none of "all" either.

    Examples: quintet bench;  quintet bench margin --json
    """
    result: dict[str, Any] = {"device": choose_device().title}
    with kit() as tools:
        project = load(sample_project(), tools.assets)
        project = replace(project, renderer=renderer or project.renderer)
        for name, measure in _MEASURES.items():
            if subject in (Subject.ALL, name):
                result |= measure(project, tools, repeats)
        if subject in (Subject.ALL, Subject.MARGIN):
            dragged = drag_margin(project, tools, renderer, repeats)
            result |= dragged if subject is Subject.MARGIN else {"margin_drag": dragged}
        if subject is Subject.SCRUB:
            result |= scrub(project, tools, scrubs)
    if subject is Subject.UI:
        result = measure_window(repeats)
    emit(result, as_json)


def _render(project: Project, tools: Kit, repeats: int) -> dict[str, Any]:
    """Frames of the sample at two sizes, with its five photos and with twenty."""
    photos = project.sources.usable
    twenty = replace(project.sources, extras=(photos * 4)[: 20 - len(project.sources.slots)])
    result = {}
    for bank in (project.sources, twenty):
        stage = Stage(tools.models, PhotoBook(tools.assets).photo, tools.assets.path)
        for size in (224, 512):
            states = [resolve(project, project.rate.seconds(i), size) for i in range(repeats)]
            stage.render(states[0], bank.usable)
            frames = iter(states)
            figures = _milliseconds(lambda: stage.render(next(frames), bank.usable), repeats)  # noqa: B023
            figures["frames_per_second"] = round(1000 / figures["median_ms"], 1)
            result[f"{project.renderer}_{len(bank.usable)}_photos_{size}px"] = figures
        stage.close()
    return result


def _detect(project: Project, tools: Kit, repeats: int) -> dict[str, Any]:
    """Face finding and landmarks on a photo of the sample."""
    rgb = PhotoBook(tools.assets).rgb(project.sources.usable[0].asset)
    detector = tools.photos.detector
    detector.detect(rgb)
    height, width = rgb.shape[:2]
    return {f"detect_{width}x{height}": _milliseconds(lambda: detector.detect(rgb), repeats)}


def _speech(project: Project, tools: Kit, repeats: int) -> dict[str, Any]:
    """Ten seconds of voice to all tracks, cold and warm."""
    if project.audio is None:
        return {}
    voice = tools.voices.voice(project.audio.asset)
    sound = np.resize(np.asarray(voice.samples), 10 * voice.rate)
    cue = Cue.of(project)
    start = time.perf_counter()
    performer = Performer(tools.models)
    performer.take(sound, voice.rate, cue, _unheard)
    cold = time.perf_counter() - start
    figures = _milliseconds(
        lambda: performer.take(sound, voice.rate, cue, _unheard), min(repeats, 10)
    )
    return {"speech_10_s_to_tracks": {"cold_ms": round(1000 * cold, 1), **figures}}


def _resolve(project: Project, tools: Kit, repeats: int) -> dict[str, Any]:
    """The document at one instant."""
    times = iter(np.linspace(0, project.duration, repeats))
    return {"resolve": _milliseconds(lambda: resolve(project, float(next(times)), 512), repeats)}


def _milliseconds(work: Callable[[], object], repeats: int) -> dict[str, float]:
    spans = []
    for _ in range(repeats):
        start = time.perf_counter()
        work()
        spans.append(1000 * (time.perf_counter() - start))
    return {
        "median_ms": round(float(np.median(spans)), 2),
        "p95_ms": round(float(np.percentile(spans, 95)), 2),
    }


def _unheard(_fraction: float, _text: str) -> None:
    """Progress that nobody watches."""


_MEASURES: dict[Subject, Callable[[Project, Kit, int], dict[str, Any]]] = {
    Subject.RENDER: _render,
    Subject.DETECT: _detect,
    Subject.SPEECH: _speech,
    Subject.RESOLVE: _resolve,
}

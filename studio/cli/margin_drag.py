"""M dragged on the sample, measured as the window does it: edit, resolve, render, hand over."""

from dataclasses import replace
from queue import Queue
from time import perf_counter
from typing import Any

import numpy as np

from studio.app.margin_watch import examine
from studio.app.photos import PhotoBook
from studio.app.preview import Preview
from studio.app.session import Session
from studio.app.store import Store
from studio.cli.kit import Kit
from studio.domain.errors import BadInput
from studio.domain.project import Project
from studio.engine.render_loop import Frame, RenderLoop
from studio.engine.renderer import renderers
from studio.engine.stage import FALLBACK, Stage

SIZE = 224
LEAST_VALUES = 100

_PATIENCE_S = 120.0
_PREFERRED = "flnet"


def drag_margin(project: Project, tools: Kit, renderer: str | None, values: int) -> dict[str, Any]:
    """Milliseconds from a new M to its picture, and how often a network was run meanwhile.

    `renderer` None takes FLNet where there is one. The film stands at the frame that asks for the
    most warp, so that every M makes another picture. Raises BadInput for an unknown renderer.
    """
    known, values = renderers(), max(values, LEAST_VALUES)
    chosen = renderer or (_PREFERRED if _PREFERRED in known else FALLBACK)
    if chosen not in known:
        hint = f"Known: {', '.join(sorted(known))}."
        raise BadInput(f"There is no renderer called {chosen}.", hint)
    report = examine(project, None, _unhindered)
    if report is None:
        raise BadInput("The project has no photo.", "Choose another project.")
    store, session = Store(replace(project, renderer=chosen)), Session()
    session.time = project.rate.seconds(int(report.demand.argmax()))
    stage, rival = (
        Stage(tools.models, PhotoBook(tools.assets).photo, tools.assets.path) for _ in range(2)
    )
    answers: Queue[Frame | Exception] = Queue()
    loop = RenderLoop(stage, rival, answers.put, answers.put)
    try:
        preview = Preview(store, session, loop, known, SIZE)
        preview.refresh()
        first = _next(answers)
        calls, spans = stage.network_calls, []
        for margin in np.linspace(0.0, float(report.demand.max()), values):
            start = perf_counter()
            _set_margin(store, float(margin))
            _next(answers)
            spans.append(1000 * (perf_counter() - start))
        calls = stage.network_calls - calls
    finally:
        loop.close()
    return {
        "renderer": FALLBACK if first.substitution else chosen,
        **({"substitution": first.substitution} if first.substitution else {}),
        "size": SIZE,
        "values": values,
        "median_ms": round(float(np.median(spans)), 2),
        "p95_ms": round(float(np.percentile(spans, 95)), 2),
        "network_calls": calls,
    }


def _set_margin(store: Store, margin: float) -> None:
    store.edit("Warp margin M", lambda p: replace(p, warp=replace(p.warp, margin=margin)))


def _next(answers: "Queue[Frame | Exception]") -> Frame:
    """The next picture; raises what went wrong instead of one."""
    answer = answers.get(timeout=_PATIENCE_S)
    if isinstance(answer, Exception):
        raise answer
    return answer


def _unhindered() -> None:
    """Nobody stops the look at the landmarks."""

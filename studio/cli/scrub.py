"""The playhead thrown about on the sample: how fast pictures follow, and whether memory grows."""

import random
from pathlib import Path
from queue import Queue
from time import perf_counter
from typing import Any

import numpy as np

from studio.app.photos import PhotoBook
from studio.app.preview import Preview
from studio.app.session import Session
from studio.app.store import Store
from studio.cli.kit import Kit
from studio.domain.errors import BadInput
from studio.domain.project import Project
from studio.engine.frame_cache import FrameCache
from studio.engine.render_loop import Frame, RenderLoop
from studio.engine.renderer import renderers
from studio.engine.stage import Stage

SIZE = 224

_KEPT_SHARE = 0.5  # of the film, so that pictures are made, found again and dropped all the time
_PATIENCE_S = 120.0
_SEED = 1
_STATUS = Path("/proc/self/status")


def scrub(project: Project, tools: Kit, scrubs: int) -> dict[str, Any]:
    """Milliseconds from the playhead to its picture, and MB by which memory grew meanwhile.

    The frame cache holds half of the film. Growth counts from the moment when it is full. Raises
    BadInput where the system does not tell how much memory a process has.
    """
    store, session = Store(project), Session()
    cache = FrameCache(round(_KEPT_SHARE * project.frame_count * 3 * SIZE * SIZE))
    stage, rival = (
        Stage(tools.models, PhotoBook(tools.assets).photo, tools.assets.path) for _ in range(2)
    )
    answers: Queue[Frame | Exception] = Queue()
    loop = RenderLoop(stage, rival, answers.put, answers.put, cache)
    try:
        preview = Preview(store, session, loop, renderers(), SIZE)
        for frame in range(project.frame_count):
            _go(session, preview, answers, project.rate.seconds(frame))
        before = resident_mb()
        chance, made, kept = random.Random(_SEED), list[float](), list[float]()
        for _ in range(scrubs):
            time = project.rate.seconds(chance.randrange(project.frame_count))
            start = perf_counter()
            frame_ = _go(session, preview, answers, time)
            if frame_ is not None:
                (kept if frame_.kept else made).append(1000 * (perf_counter() - start))
        after = resident_mb()
    finally:
        loop.close()
    return {
        "scrubs": scrubs,
        "size": SIZE,
        "renderer": project.renderer,
        "memory_before_mb": round(before, 1),
        "memory_growth_mb": round(after - before, 1),
        "rendered": _figures(made),
        "kept": _figures(kept),
    }


def resident_mb() -> float:
    """Memory that this process really has; raises BadInput where that is not told."""
    try:
        lines = _STATUS.read_text(encoding="ascii").splitlines()
    except OSError as error:
        hint = "Measure on Linux."
        raise BadInput("The memory of a process is not told here.", hint) from error
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) / 1024


def _go(
    session: Session, preview: Preview, answers: "Queue[Frame | Exception]", time: float
) -> Frame | None:
    """Put the playhead at `time` and wait for its picture; None where it is there already."""
    before = preview.wanted
    session.time = time
    if preview.wanted is before:
        return None
    answer = answers.get(timeout=_PATIENCE_S)
    if isinstance(answer, Exception):
        raise answer
    return answer


def _figures(spans: list[float]) -> dict[str, float]:
    if not spans:
        return {"count": 0}
    return {
        "count": len(spans),
        "median_ms": round(float(np.median(spans)), 2),
        "p95_ms": round(float(np.percentile(spans, 95)), 2),
    }

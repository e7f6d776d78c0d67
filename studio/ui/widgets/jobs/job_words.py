"""How the state and the times of a job are told."""

from PySide6.QtCore import QCoreApplication

from studio.app.jobs import Job, State
from studio.ui.languages import said

_MINUTE = 60


def state_text(job: Job) -> str:
    """What it is doing, or what became of it."""
    if job.state is State.RUNNING:
        return said(job.text) or _tr("Running")
    if job.state is State.FAILED and job.failure is not None:
        message, hint = said(job.failure.message), said(job.failure.hint)
        return f"{message} {hint}" if message.endswith((".", "!", "?")) else f"{message}. {hint}"
    return {
        State.WAITING: _tr("Waits for its turn"),
        State.DONE: _tr("Done"),
        State.CANCELLED: _tr("Cancelled"),
    }.get(job.state, _tr("Failed"))


def time_text(job: Job) -> str:
    """How long it has run, and how long it will where that can be known."""
    if job.state is State.WAITING:
        return ""
    elapsed = clock(job.elapsed)
    left = job.left
    return elapsed if left is None else f"{elapsed} · {left_text(*left)}"


def clock(seconds: float) -> str:
    """Whole minutes and seconds, as 0:05."""
    minutes, rest = divmod(int(seconds), _MINUTE)
    return f"{minutes}:{rest:02d}"


def left_text(least: float, most: float) -> str:
    """From what to what the rest takes, as exactly as it can be told."""
    if most < _MINUTE:
        step = 5 if most >= 10 else 1
        low, high = (max(round(end / step) * step, 1) for end in (least, most))
        unit = _tr("{} s left")
    else:
        low, high = (max(round(end / _MINUTE), 1) for end in (least, most))
        unit = _tr("{} min left")
    return unit.format(low if low == high else f"{low}–{high}")


def _tr(text: str) -> str:
    return QCoreApplication.translate("job_words", text)

"""A modifier as numbers with ranges, which is what forms are made of.

Open ends are numbers, too: a range without an end ends with the film, a missing limit is the end of
the lane's range.
"""

from dataclasses import make_dataclass, replace
from typing import Annotated

from msgspec import Meta
from PySide6.QtCore import QCoreApplication

from studio.app.edits.timeline import title
from studio.domain.lanes import LANES
from studio.domain.modifiers import Limit, Modifier, Noise, Offset
from studio.domain.settings import bounded

_MOST_SEEDS = 9999
_LONGEST_BLEND_S = 10.0
_NEW_NOISE = 0.05  # share of the range of its lane

_RANGE = frozenset({"influence", "start", "end", "blend_in", "blend_out"})

Field = tuple[str, Meta, float]
"""Name, range and default of one number."""


def new_modifiers(lane: str) -> tuple[tuple[str, Modifier], ...]:
    """What can be added to `lane`, with its title; an effect is seen at once where it can be."""
    spec = LANES[lane]
    span = spec.high - spec.low
    noise = Noise(amount=_NEW_NOISE * span)
    return (
        ("Noise", Modifier(noise=noise)),
        ("Limits", Modifier(limit=Limit(low=spec.low, high=spec.high))),
        ("Offset", Modifier(offset=Offset(amount=_NEW_NOISE * span))),
    )


def title_of(modifier: Modifier) -> str:
    """What `modifier` is called in a heading."""
    match modifier.effect:
        case Noise():
            return _tr("Noise")
        case Limit():
            return _tr("Limits")
        case _:
            return _tr("Offset")


def effect_fields(lane: str, modifier: Modifier) -> type:
    """A settings class with the numbers of what `modifier` does to `lane`."""
    return _settings(_effect(lane, modifier))


def range_fields(duration: float) -> type:
    """A settings class with when and how much a modifier counts, in a film so many seconds long."""
    second = "s"
    return _settings(
        (
            ("influence", bounded("Influence", 0.0, 1.0, 0.01, "How much of it counts.", "%"), 1.0),
            ("start", bounded("From", 0.0, duration, 0.01, "Where it starts.", second), 0.0),
            ("end", bounded("To", 0.0, duration, 0.01, "Where it ends.", second), duration),
            ("blend_in", bounded("Blend in", 0.0, _LONGEST_BLEND_S, 0.01,
                                 "How long it takes to come.", second), 0.0),
            ("blend_out", bounded("Blend out", 0.0, _LONGEST_BLEND_S, 0.01,
                                  "How long it takes to go.", second), 0.0),
        )
    )  # fmt: skip


def read(modifier: Modifier, name: str, lane: str, duration: float) -> float:
    """The number called `name`, open ends as numbers."""
    ends = {"start": 0.0, "end": duration, "low": LANES[lane].low, "high": LANES[lane].high}
    holder = modifier if hasattr(modifier, name) else modifier.effect
    value = getattr(holder, name)
    return ends[name] if value is None else float(value)


def write(modifier: Modifier, name: str, value: float, lane: str, duration: float) -> Modifier:
    """`modifier` with the number called `name`; a range never ends before it starts."""
    if name in _RANGE:
        return _ranged(modifier, name, value, duration)
    match modifier.effect:
        case Noise() as noise:
            return replace(modifier, noise=_with(noise, name, value))
        case Limit() as limit:
            return replace(modifier, limit=_bounded(limit, name, value, lane))
        case _:
            return replace(modifier, offset=Offset(amount=value))


def _ranged(modifier: Modifier, name: str, value: float, duration: float) -> Modifier:
    match name:
        case "start":
            end = modifier.end if modifier.end is None else max(modifier.end, value)
            changed = replace(modifier, start=value if value > 0.0 else None, end=end)
        case "end":
            start = modifier.start if modifier.start is None else min(modifier.start, value)
            changed = replace(modifier, end=value if value < duration else None, start=start)
        case "blend_in":
            changed = replace(modifier, blend_in=value)
        case "blend_out":
            changed = replace(modifier, blend_out=value)
        case _:
            changed = replace(modifier, influence=value)
    return changed


def _bounded(limit: Limit, name: str, value: float, lane: str) -> Limit:
    spec = LANES[lane]
    bound = None if value in (spec.low, spec.high) else value
    if name == "low":
        return Limit(low=bound, high=limit.high)
    return Limit(low=limit.low, high=bound)


def _with(noise: Noise, name: str, value: float) -> Noise:
    match name:
        case "amount":
            return replace(noise, amount=value)
        case "period":
            return replace(noise, period=value)
        case "detail":
            return replace(noise, detail=round(value))
        case _:
            return replace(noise, seed=round(value))


def _effect(lane: str, modifier: Modifier) -> tuple[Field, ...]:
    spec = LANES[lane]
    span, name = spec.high - spec.low, title(lane)
    step = 0.01 if spec.unit == "%" else 0.1
    match modifier.effect:
        case Noise():
            return (
                ("amount", bounded("Amount", 0.0, span, step,
                                   f"How far it takes {name} at most.", spec.unit),
                 _NEW_NOISE * span),
                ("period", bounded("Period", 0.02, 5.0, 0.01,
                                   "Time in which it changes its mind.", "s"), 1.0),
                ("detail", bounded("Detail", 1, 6, 1,
                                   "How many finer waves, each half as long and as high."), 2),
                ("seed", bounded("Seed", 0, _MOST_SEEDS, 1, "Another number, another noise."), 1),
            )  # fmt: skip
        case Limit():
            return (
                ("low", bounded("At least", spec.low, spec.high, step,
                                f"{name} never goes below.", spec.unit), spec.low),
                ("high", bounded("At most", spec.low, spec.high, step,
                                 f"{name} never goes above.", spec.unit), spec.high),
            )  # fmt: skip
        case _:
            return (
                ("amount", bounded("Amount", -span, span, step,
                                   f"How much is added to {name}.", spec.unit), 0.0),
            )  # fmt: skip


def _settings(fields: tuple[Field, ...]) -> type:
    """A settings class of `fields`, as forms want them."""
    return make_dataclass(
        "Fields", [(name, Annotated[float, meta], default) for name, meta, default in fields]
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("modifier_fields", text)

"""A modifier as numbers with ranges, which is what forms are made of.

Open ends are numbers, too: a range without an end ends with the film, a missing limit is the end of
the lane's range.
"""

from dataclasses import dataclass, field, make_dataclass, replace
from typing import Annotated, Any

from msgspec import Meta
from PySide6.QtCore import QCoreApplication

from studio.app.edits.timeline import title
from studio.domain.effects import (
    Cycles,
    Effect,
    Envelope,
    EnvelopePoint,
    Limit,
    Noise,
    Offset,
    Repeat,
    Stepped,
)
from studio.domain.lanes import LANES, LaneSpec
from studio.domain.modifiers import Modifier
from studio.domain.settings import bounded
from studio.domain.timebase import FrameRate

_MOST_SEEDS = 9999
_LONGEST_BLEND_S = 10.0
_NEW_NOISE = 0.05  # share of the range of its lane
_NEW_STEP, _MOST_FRAMES, _MOST_CYCLES = 2, 50, 20
_NEW_SCALE = 0.5

_RANGE = frozenset({"influence", "start", "end", "blend_in", "blend_out"})

_WHOLE = frozenset({"detail", "seed", "before_count", "after_count"})
_FRAMES = frozenset({"step", "offset"})

Field = tuple[str, Meta, float]
"""Name, range and default of one number."""


@dataclass(frozen=True, slots=True)
class Film:
    """What times of modifiers are about: a film so many seconds long, of so many frames."""

    duration: float
    rate: FrameRate = field(default_factory=FrameRate)


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several kinds of repetition: the field of the effect, its words, and its tip."""

    name: str
    title: str
    tip: str


def new_modifiers(lane: str, rate: FrameRate) -> tuple[tuple[str, Modifier], ...]:
    """What can be added to `lane`, with its name; an effect is seen at once where it can be."""
    spec = LANES[lane]
    span = spec.high - spec.low
    return (
        ("cycles", Modifier(cycles=Cycles())),
        ("noise", Modifier(noise=Noise(amount=_NEW_NOISE * span))),
        ("limits", Modifier(limit=Limit(low=spec.low, high=spec.high))),
        ("offset", Modifier(offset=Offset(amount=_NEW_NOISE * span))),
        ("stepped", Modifier(stepped=Stepped(step=rate.seconds(_NEW_STEP)))),
        ("envelope", Modifier(envelope=_half(spec))),
    )


def title_of(modifier: Modifier) -> str:
    """What `modifier` is called in a heading."""
    titles: dict[type, str] = {
        Cycles: _tr("Cycles"),
        Noise: _tr("Noise"),
        Limit: _tr("Limits"),
        Offset: _tr("Offset"),
        Stepped: _tr("Stepped"),
        Envelope: _tr("Envelope"),
    }
    return titles[type(modifier.effect)]


def choices_of(modifier: Modifier) -> tuple[Choice, ...]:
    """What of `modifier` is no number but one of several kinds."""
    if modifier.cycles is None:
        return ()
    return (
        Choice("before", _tr("Before the first key"), _tr("What comes before the first key")),
        Choice("after", _tr("After the last key"), _tr("What follows the last key")),
    )


def repeat_titles() -> dict[Repeat, str]:
    """What each kind of repetition is called."""
    return {
        Repeat.NONE: _tr("Nothing"),
        Repeat.SAME: _tr("Repeat"),
        Repeat.OFFSET: _tr("Repeat with offset"),
        Repeat.MIRROR: _tr("Repeat mirrored"),
    }


def chosen(modifier: Modifier, name: str) -> Repeat:
    """The kind of repetition that is the field called `name`."""
    kind: Repeat = getattr(modifier.effect, name)
    return kind


def choose(modifier: Modifier, name: str, kind: Repeat) -> Modifier:
    """`modifier` with another kind of repetition as its field called `name`."""
    changed: dict[str, Any] = {name: kind}
    return modifier.with_effect(replace(modifier.effect, **changed))


def effect_fields(lane: str, modifier: Modifier) -> type:
    """A settings class with the numbers of what `modifier` does to `lane`."""
    return _settings(_effect(LANES[lane], title(lane), modifier.effect))


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


def read(modifier: Modifier, name: str, lane: str, film: Film) -> float:
    """The number called `name`, open ends and steps as numbers; steps are counted in frames."""
    spec = LANES[lane]
    ends = {"start": 0.0, "end": film.duration, "low": spec.low, "high": spec.high}
    value = getattr(modifier if name in _RANGE else modifier.effect, name)
    if value is None:
        return ends[name]
    return float(value) * (film.rate.fps if _in_frames(modifier, name) else 1.0)


def write(modifier: Modifier, name: str, value: float, lane: str, film: Film) -> Modifier:
    """`modifier` with the number called `name`; a range never ends before it starts."""
    if name in _RANGE:
        return _ranged(modifier, name, value, film.duration)
    number: float | None = round(value) if name in _WHOLE else value
    if _in_frames(modifier, name):
        number = film.rate.seconds(round(value))
    elif modifier.limit is not None and value in (LANES[lane].low, LANES[lane].high):
        number = None
    changed: dict[str, Any] = {name: number}
    return modifier.with_effect(replace(modifier.effect, **changed))


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


def _in_frames(modifier: Modifier, name: str) -> bool:
    return modifier.stepped is not None and name in _FRAMES


def _half(spec: LaneSpec) -> Envelope:
    """An envelope in which a lane goes half as far from its default."""
    point = EnvelopePoint(
        time=0.0,
        low=spec.default + _NEW_SCALE * (spec.low - spec.default),
        high=spec.default + _NEW_SCALE * (spec.high - spec.default),
    )
    return Envelope(low=spec.low, high=spec.high, points=(point,))


def _effect(spec: LaneSpec, name: str, effect: Effect) -> tuple[Field, ...]:
    match effect:
        case Noise():
            return _noise(spec, name)
        case Limit():
            return _limits(spec, name)
        case Offset():
            span = spec.high - spec.low
            meta = bounded("Amount", -span, span, _step(spec), f"How much is added to {name}.",
                           spec.unit)  # fmt: skip
            return (("amount", meta, 0.0),)
        case Cycles():
            return _counts()
        case Stepped():
            return _steps()
        case Envelope():
            return _scaled(spec, name)


def _noise(spec: LaneSpec, name: str) -> tuple[Field, ...]:
    span = spec.high - spec.low
    return (
        ("amount", bounded("Amount", 0.0, span, _step(spec),
                           f"How far it takes {name} at most.", spec.unit), _NEW_NOISE * span),
        ("period", bounded("Period", 0.02, 5.0, 0.01,
                           "Time in which it changes its mind.", "s"), 1.0),
        ("detail", bounded("Detail", 1, 6, 1,
                           "How many finer waves, each half as long and as high."), 2),
        ("seed", bounded("Seed", 0, _MOST_SEEDS, 1, "Another number, another noise."), 1),
    )  # fmt: skip


def _limits(spec: LaneSpec, name: str) -> tuple[Field, ...]:
    low, high, step, unit = spec.low, spec.high, _step(spec), spec.unit
    return (
        ("low", bounded("At least", low, high, step, f"{name} never goes below.", unit), low),
        ("high", bounded("At most", low, high, step, f"{name} never goes above.", unit), high),
    )


def _scaled(spec: LaneSpec, name: str) -> tuple[Field, ...]:
    low, high, step, unit = spec.low, spec.high, _step(spec), spec.unit
    return (
        ("low", bounded("Scaled from", low, high, step,
                        f"The lowest that {name} is without the envelope.", unit), low),
        ("high", bounded("Scaled to", low, high, step,
                         f"The highest that {name} is without the envelope.", unit), high),
    )  # fmt: skip


def _counts() -> tuple[Field, ...]:
    return (
        ("before_count", bounded("Times before", 0, _MOST_CYCLES, 1,
                                 "How often before the first key; 0 is without end."), 0),
        ("after_count", bounded("Times after", 0, _MOST_CYCLES, 1,
                                "How often after the last key; 0 is without end."), 0),
    )  # fmt: skip


def _steps() -> tuple[Field, ...]:
    unit = _tr("frames")
    return (
        ("step", bounded("Hold for", 1, _MOST_FRAMES, 1, "How long a value is held.", unit),
         _NEW_STEP),
        ("offset", bounded("Begin at", 0, _MOST_FRAMES, 1, "Where a step begins.", unit), 0),
    )  # fmt: skip


def _step(spec: LaneSpec) -> float:
    return 0.01 if spec.unit == "%" else 0.1


def _settings(fields: tuple[Field, ...]) -> type:
    """A settings class of `fields`, as forms want them."""
    return make_dataclass(
        "Fields", [(name, Annotated[float, meta], default) for name, meta, default in fields]
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("modifier_fields", text)

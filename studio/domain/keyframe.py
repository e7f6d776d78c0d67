"""One key of an animation curve: where it is, and how the curve goes through it and on."""

from enum import StrEnum

from msgspec import Struct

Handle = tuple[float, float]
"""Where a handle ends, counted from its key: seconds and value."""

# Keys closer than this are the same key: a quarter of a frame at 250 frames per second.
SAME_TIME_S = 0.001


class Interp(StrEnum):
    """How the value travels from one keyframe to the next."""

    HOLD = "hold"
    LINEAR = "linear"
    BEZIER = "bezier"
    SINE = "sine"
    QUAD = "quad"
    CUBIC = "cubic"
    QUART = "quart"
    QUINT = "quint"
    EXPO = "expo"
    CIRC = "circ"
    BACK = "back"
    BOUNCE = "bounce"
    ELASTIC = "elastic"

    @property
    def eases(self) -> bool:
        """Whether it is one of the easings, which start or end slowly by a formula."""
        return self not in (Interp.HOLD, Interp.LINEAR, Interp.BEZIER)


class Ease(StrEnum):
    """At which end of its segment an easing does what it is named for."""

    IN = "in"
    OUT = "out"
    IN_OUT = "in_out"

    @property
    def mirrored(self) -> "Ease":
        """The ease of the same segment played backwards."""
        return {Ease.IN: Ease.OUT, Ease.OUT: Ease.IN}.get(self, self)


class HandleKind(StrEnum):
    """What decides where the handles of a key point."""

    CLAMPED = "clamped"
    """Smooth through the key, flat at an extremum, never overshooting a neighbour."""
    AUTO = "auto"
    """Smooth through the key along the line between its neighbours; may overshoot."""
    VECTOR = "vector"
    """Straight at the neighbours."""
    ALIGNED = "aligned"
    """Where they were dragged; one turns the other."""
    FREE = "free"
    """Where they were dragged, each for itself."""

    @property
    def dragged(self) -> bool:
        """Whether the user decides, and not the neighbours of the key."""
        return self in (HandleKind.ALIGNED, HandleKind.FREE)


class Keyframe(Struct, frozen=True, kw_only=True, gc=False):
    """One point of a curve, at `time` seconds.

    A handle is the offset (seconds, value) to which the user dragged it; None is worked out, for
    dragged kinds as for clamped ones. `ease` counts for the easings among `interp`.

    A film has hundreds of thousands of keys, and a drag makes thousands anew with each move of the
    mouse. That is why they are no dataclass: these are made in a fifth of the time, and Python's
    garbage collector need not look at them, since nothing in them can lead back to them.
    Copies are made by `placed` and by `msgspec.structs.replace`.
    """

    time: float
    value: float
    interp: Interp = Interp.BEZIER
    ease: Ease = Ease.IN_OUT
    handle_kind: HandleKind = HandleKind.CLAMPED
    handle_in: Handle | None = None
    handle_out: Handle | None = None

    def placed(self, time: float | None = None, value: float | None = None) -> "Keyframe":
        """Copy at another `time`, another `value`, or both."""
        return Keyframe(
            time=self.time if time is None else time,
            value=self.value if value is None else value,
            interp=self.interp,
            ease=self.ease,
            handle_kind=self.handle_kind,
            handle_in=self.handle_in,
            handle_out=self.handle_out,
        )

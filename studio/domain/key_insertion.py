"""A key put on a curve without changing its shape (de Casteljau's subdivision), or made level."""

from bisect import bisect_right
from operator import attrgetter

from msgspec.structs import replace as rekeyed

from studio.domain.curve import Curve, HandleKind, Interp, Keyframe
from studio.domain.segments import parameter_at

Point = tuple[float, float]
"""Seconds and value."""

_FLAT = (0.0, 0.0)


def inserted(curve: Curve, time: float) -> Curve:
    """Copy of `curve` with a key at `time`; the shape stays, and so does a key that is there.

    Easings alone change: they start anew at the key, and curves that repeat get another period.
    Handles beside the key become dragged ones.
    """
    if curve.index_near(time) is not None:
        return curve
    i = bisect_right(curve.keys, time, key=attrgetter("time")) - 1
    if not 0 <= i < len(curve.keys) - 1:
        return _beyond(curve, Keyframe(time=time, value=curve.at(time), interp=Interp.LINEAR))
    a, b = frozen(curve, i), frozen(curve, i + 1)
    if a.interp is Interp.BEZIER:
        return curve.with_keys(_divided(a, b, time))
    new = Keyframe(time=time, value=curve.at(time), interp=a.interp, ease=a.ease)
    return curve.with_keys((a, new, b))


def _beyond(curve: Curve, key: Keyframe) -> Curve:
    """Copy with `key` outside all others, and straight lines to it."""
    if curve.keys and key.time < curve.keys[0].time:
        curve = curve.with_key(frozen(curve, 0))
    elif curve.keys:
        last = frozen(curve, len(curve.keys) - 1)
        curve = curve.with_key(rekeyed(last, interp=Interp.LINEAR))
    return curve.with_key(key)


def _divided(a: Keyframe, b: Keyframe, time: float) -> tuple[Keyframe, Keyframe, Keyframe]:
    """`a`, a key at `time` on the cubic to `b`, and `b`, with the handles of the two parts."""
    out, into = a.handle_out or _FLAT, b.handle_in or _FLAT
    span = b.time - a.time
    p0, p3 = (a.time, a.value), (b.time, b.value)
    p1 = (a.time + min(max(out[0], 0.0), span), a.value + out[1])
    p2 = (b.time + max(min(into[0], 0.0), -span), b.value + into[1])
    share = parameter_at((p1[0] - p0[0]) / span, (p2[0] - p0[0]) / span, (time - a.time) / span)
    p01, p12, p23 = (_between(p, q, share) for p, q in ((p0, p1), (p1, p2), (p2, p3)))
    left, right = _between(p01, p12, share), _between(p12, p23, share)
    here = _between(left, right, share)
    new = Keyframe(
        time=time,
        value=here[1],
        handle_kind=HandleKind.ALIGNED,
        handle_in=_offset(here, left),
        handle_out=_offset(here, right),
    )
    return (
        rekeyed(a, handle_out=_offset(p0, p01)),
        new,
        rekeyed(b, handle_in=_offset(p3, p23)),
    )


def frozen(curve: Curve, i: int) -> Keyframe:
    """Key `i` with handles that stay where they are whatever becomes of its neighbours.

    Where there is no neighbour now a handle is still worked out.
    """
    key, (into, out) = curve.keys[i], curve.handles(i)
    smooth = key.handle_kind in (HandleKind.CLAMPED, HandleKind.AUTO)
    dragged = key.handle_in is not None or key.handle_out is not None
    kind = HandleKind.ALIGNED if smooth and not dragged else HandleKind.FREE
    return rekeyed(
        key,
        handle_kind=key.handle_kind if key.handle_kind.dragged else kind,
        handle_in=into if i > 0 else key.handle_in,
        handle_out=out if i + 1 < len(curve.keys) else key.handle_out,
    )


def flat(curve: Curve, i: int) -> Keyframe:
    """Key `i` with level handles as long as they are."""
    (before, _), (after, _) = curve.handles(i)
    return rekeyed(
        curve.keys[i],
        handle_kind=HandleKind.ALIGNED,
        handle_in=(before, 0.0),
        handle_out=(after, 0.0),
    )


def _between(p: Point, q: Point, share: float) -> Point:
    return p[0] + (q[0] - p[0]) * share, p[1] + (q[1] - p[1]) * share


def _offset(start: Point, end: Point) -> Point:
    return end[0] - start[0], end[1] - start[1]

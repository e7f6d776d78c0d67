"""Random curves for tests of what is done to curves."""

from hypothesis import strategies as st

from studio.domain.curve import Curve, Ease, HandleKind, Interp, Keyframe

numbers = st.floats(-10, 10, allow_nan=False).map(lambda x: round(x, 3))
_wild = st.none() | st.tuples(numbers, numbers)
_gentle = st.none() | st.tuples(st.floats(-0.04, 0.04), numbers)


def keyframes(interps, handle):
    return st.builds(
        Keyframe,
        time=st.integers(0, 200).map(lambda n: n / 10),
        value=numbers,
        interp=st.sampled_from(interps),
        ease=st.sampled_from(Ease),
        handle_kind=st.sampled_from(HandleKind),
        handle_in=handle,
        handle_out=handle,
    )


def curves(interps=tuple(Interp), least=1, most=8, gentle=False):
    """Curves with `least` to `most` keys a tenth of a second apart or more.

    Dragged handles reach anywhere; gentle ones not far enough to make the curve vertical.
    """
    key = keyframes(interps, _gentle if gentle else _wild)
    keys = st.lists(key, min_size=least, max_size=most, unique_by=lambda k: k.time)
    return keys.map(Curve().with_keys)


def chosen(curve, data):
    """Some of the keys of `curve`, drawn by `data`."""
    return data.draw(st.sets(st.sampled_from(range(len(curve.keys)))))

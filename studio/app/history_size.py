"""How much memory one state of the document takes that the next one does not share with it."""

from dataclasses import fields, is_dataclass

from studio.domain.keyframe import Keyframe
from studio.domain.samples import Samples

_OBJECT_BYTES = 100
_KEY_BYTES = 350


def unshared_bytes(old: object, new: object) -> int:
    """About as many bytes as `old` holds and `new` does not hold in the same place.

    Documents share whatever an edit left alone, so this goes down the changed branches only. An
    array that moved to another place counts as if it had not been kept.
    """
    if old is new:
        return 0
    if isinstance(old, Samples):
        return old.array.nbytes
    if isinstance(old, tuple):
        return _unshared_parts(old, new if isinstance(new, tuple) else ())
    if is_dataclass(old):
        names = (field.name for field in fields(old))
        return _OBJECT_BYTES + sum(
            unshared_bytes(getattr(old, name), getattr(new, name, None)) for name in names
        )
    return 0


def _unshared_parts(old: tuple[object, ...], new: tuple[object, ...]) -> int:
    if len(old) == len(new):
        gone = [part for part, other in zip(old, new, strict=True) if part is not other]
    else:
        kept = set(map(id, new))
        gone = [part for part in old if id(part) not in kept]
    if gone and isinstance(gone[0], Keyframe):  # thousands, all alike
        return _KEY_BYTES * len(gone)
    return 8 * len(old) + sum(unshared_bytes(part, None) for part in gone)

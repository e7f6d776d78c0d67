"""Does the network know people apart whom it has never seen: pairs, error rates."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ...rig.footage import Clip, Footage

PICTURES = 8
"""At most so many pictures of one person of one source."""
FAR_S = 1.0
"""Frames of one film closer than this are one moment."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One picture of a validation person; `second` is its time in a film, NaN for a photo."""

    row: int
    person: str
    source: str
    clip: str
    second: float


def strangers(footage: Footage) -> list[Shown]:
    """Pictures of people without any training clip, spread over their clips, in a fixed order."""
    trained = {clip.person for clip in footage.select(validation=False)}
    people: dict[tuple[str, str], list[Clip]] = {}
    for clip in footage.select(validation=True):
        if clip.person not in trained:
            people.setdefault((clip.source, clip.person), []).append(clip)
    faces, shown = footage.has_face(), []
    for (source, person), clips in people.items():
        rows = [(clip, row) for clip in clips for row in clip.rows if faces[row]]
        chosen = np.unique(np.linspace(0, len(rows) - 1, PICTURES).round().astype(int))
        for clip, row in (rows[index] for index in chosen if rows):
            second = (row - clip.start) / clip.fps if clip.fps else np.nan
            shown.append(
                Shown(row=row, person=person, source=source, clip=clip.name, second=second)
            )
    return shown


def equal_error_rate(same: NDArray[np.float64], different: NDArray[np.float64]) -> float:
    """Where as many of the same people are refused as different ones accepted, 0 to 0.5.

    Scores (M,) and (N,), higher = more alike. ValueError without scores of either kind.
    """
    if not len(same) or not len(different):
        raise ValueError("pairs of both kinds are needed")
    limits = np.unique(np.concatenate((same, different, [np.inf])))
    refused = np.searchsorted(np.sort(same), limits, "left") / len(same)
    accepted = 1 - np.searchsorted(np.sort(different), limits, "left") / len(different)
    best = int(np.argmin(np.abs(refused - accepted)))
    return float((refused[best] + accepted[best]) / 2)


def verification(shown: Sequence[Shown], embeddings: NDArray[np.float32]) -> Mapping[str, float]:
    """Equal error rates by source: pairs of one person against pairs of two of the same source.

    Within a source light and background are alike, so only the face helps. `eer`, `cosine_same`
    and `cosine_different` are means over the sources of photos where somebody has two: films, whose
    moments are much more alike, have their rates apart.
    """
    likeness = embeddings.astype(np.float64) @ embeddings.astype(np.float64).T
    first, after = np.triu_indices(len(shown), 1)
    person, source, clip = (
        np.array([getattr(item, name) for item in shown]) for name in ("person", "source", "clip")
    )
    second = np.array([item.second for item in shown])
    film = ~np.isnan(second)
    near = (clip[first] == clip[after]) & (np.abs(second[first] - second[after]) < FAR_S)
    together = source[first] == source[after]
    alike = together & (person[first] == person[after]) & ~near
    apart = together & (person[first] != person[after])
    rates: dict[str, float] = {}
    photos: list[tuple[float, float, float]] = []
    for name in dict.fromkeys(source):
        here = source[first] == name
        pairs = [likeness[first[here & kind], after[here & kind]] for kind in (alike, apart)]
        if len(pairs[0]) and len(pairs[1]):
            rates[f"eer_{name}"] = equal_error_rate(*pairs)
            if not film[source == name].any():
                photos.append((rates[f"eer_{name}"], pairs[0].mean(), pairs[1].mean()))
    names = ("eer", "cosine_same", "cosine_different")
    means = np.mean(photos, 0).tolist() if photos else ()
    return {**dict(zip(names, means, strict=False)), **rates}

"""Does the network know people apart whom it has never seen: pairs, error rates."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ...rig.footage import Clip, Footage

PICTURES = 8
"""At most so many pictures of one person of one source."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One picture of a validation person; two of one clip are no test of who it is."""

    row: int
    person: str
    source: str
    clip: str


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
            name = clip.name if clip.fps else f"{clip.name} {row}"
            shown.append(Shown(row=row, person=person, source=source, clip=name))
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

    Within a source light and background are alike, so only the face helps. `eer` is the mean over
    the sources where somebody has two pictures from different moments; `cosine_same` and
    `cosine_different` are means over all pairs of such sources.
    """
    likeness = embeddings.astype(np.float64) @ embeddings.astype(np.float64).T
    first, second = np.triu_indices(len(shown), 1)
    person, source, clip = (
        np.array([getattr(item, name) for item in shown]) for name in ("person", "source", "clip")
    )
    together = source[first] == source[second]
    alike = together & (person[first] == person[second]) & (clip[first] != clip[second])
    apart = together & (person[first] != person[second])
    rates, same, different = {}, [], []
    for name in dict.fromkeys(source):
        here = source[first] == name
        pairs = [likeness[first[here & kind], second[here & kind]] for kind in (alike, apart)]
        if len(pairs[0]) and len(pairs[1]):
            rates[f"eer_{name}"] = equal_error_rate(*pairs)
            same.append(pairs[0].mean())
            different.append(pairs[1].mean())
    if not rates:
        return {}
    return {
        "eer": float(np.mean(list(rates.values()))),
        "cosine_same": float(np.mean(same)),
        "cosine_different": float(np.mean(different)),
        **rates,
    }

"""Finding a command by some of its words: which fit, and in which order they are offered."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

_STARTS_TITLE, _STARTS_WORD, _IN_TITLE, _IN_PLACE, _IN_TIP, _SCATTERED = 100, 80, 55, 40, 20, 12
_RECENT = 30
_LEAST_SCATTERED = 3  # letters; fewer occur in everything


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing that can be done, as it is offered: what it is called, where it is, its keys.

    `obstacle` says why it cannot be done now; empty when it can.
    """

    id: str
    title: str
    place: str
    tip: str
    keys: str
    obstacle: str
    run: Callable[[], None]


def ranked(query: str, entries: Iterable[Entry], recent: Sequence[str]) -> list[Entry]:
    """Those of `entries` that have every word of `query`, best first; all for an empty query.

    What was used lately (`recent`, the last first) comes before what fits as well.
    """
    words = query.casefold().split()
    found = []
    for order, entry in enumerate(entries):
        points = [_points(word, entry) for word in words]
        if all(points):
            found.append((-sum(points) - _recency(entry.id, recent), order, entry))
    return [entry for _, _, entry in sorted(found, key=lambda one: one[:2])]


def _points(word: str, entry: Entry) -> int:
    """How well `word` fits; 0 when it does not."""
    title, place, tip = (part.casefold() for part in (entry.title, entry.place, entry.tip))
    if title.startswith(word):
        return _STARTS_TITLE
    if any(part.startswith(word) for part in title.split()):
        return _STARTS_WORD
    for text, points in ((title, _IN_TITLE), (place, _IN_PLACE), (tip, _IN_TIP)):
        if word in text:
            return points
    return _SCATTERED if len(word) >= _LEAST_SCATTERED and _scattered(word, title) else 0


def _scattered(word: str, text: str) -> bool:
    """Whether the letters of `word` occur in `text` in their order, the first where a word does."""
    starts = {0, *(i + 1 for i, letter in enumerate(text) if not letter.isalnum())}
    return any(
        text[start : start + 1] == word[0] and _in_order(word, text[start:]) for start in starts
    )


def _in_order(word: str, text: str) -> bool:
    letters = iter(text)
    return all(letter in letters for letter in word)


def _recency(id: str, recent: Sequence[str]) -> float:
    return _RECENT - recent.index(id) / len(recent) if id in recent else 0.0

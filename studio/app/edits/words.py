"""What is done to the words of the voice: each action is one named step."""

from collections.abc import Callable
from dataclasses import replace

from studio.app.store import Store
from studio.domain import words
from studio.domain.errors import BadInput
from studio.domain.project import Project
from studio.domain.words import Side, Transcript


def move(store: Store, index: int, side: Side, phone: int | None, time: float) -> None:
    """Move a border of a word, or the one behind its sound `phone`, to `time` of the voice."""

    def change(said: Transcript) -> Transcript:
        if phone is None:
            return words.move_border(said, index, side, time)
        return words.move_phone_border(said, index, phone, time)

    _change(store, "Moved a border of a word", change)


def write(store: Store, index: int, phone: int | None, text: str) -> None:
    """Write a word, or its sound `phone`, anew; BadInput for what is none."""

    def change(said: Transcript) -> Transcript:
        if phone is None:
            return words.rename(said, index, text)
        return words.set_symbol(said, index, phone, text)

    _change(store, f"Renamed to “{text.strip()}”", change)


def split(store: Store, index: int, time: float) -> None:
    """Cut a word in two at `time` of the voice; BadInput when it is too short."""
    _change(store, "Split a word", lambda said: words.split(said, index, time))


def join(store: Store, index: int) -> None:
    """Join a word with the next one; BadInput for the last."""
    _change(store, "Joined two words", lambda said: words.merge(said, index))


def delete(store: Store, index: int) -> None:
    """Take a word out."""
    _change(store, "Deleted a word", lambda said: words.delete(said, index))


def _change(store: Store, label: str, change: Callable[[Transcript], Transcript]) -> None:
    def on_project(project: Project) -> Project:
        if project.said is None:
            raise BadInput("The voice has no words.", "Give it a transcript.")
        return replace(project, transcript=change(project.said))

    store.edit(label, on_project)

"""The document in use, its history, and the signals that they changed."""

from collections.abc import Callable
from time import time
from typing import NamedTuple

from psygnal import Signal

from studio.app.history_size import unshared_bytes
from studio.domain.key_table import forget_tables
from studio.domain.project import Project
from studio.domain.segments import forget_segments

HISTORY_LIMIT = 1000
HISTORY_BYTES = 512 << 20
"""What the steps of the history may take together; the newest `ALWAYS_KEPT` may take more."""
ALWAYS_KEPT = 50


class Change(NamedTuple):
    """What somebody did and when, in seconds since 1970."""

    label: str
    when: float


class _Step(NamedTuple):
    """A step and the document on the other side of it: before it, or after one that is undone."""

    change: Change
    project: Project
    size: int
    """Bytes that the documents before and after it do not share."""


class Store:
    """Holds the current project; every change passes through `edit`."""

    changed = Signal(Project, Project)  # old, new
    stepped = Signal()
    """The steps, or which of them are done, are others now; a drag is a step when it ends."""

    def __init__(self, project: Project, clock: Callable[[], float] = time) -> None:
        """`clock` tells when steps are made, in seconds since 1970."""
        self.project = project
        self._clock = clock
        self._saved = project
        self._undo: list[_Step] = []
        self._redo: list[_Step] = []
        self._gesture: tuple[str, Project] | None = None
        self.forgotten = 0
        """How many steps lie before the oldest of `steps`: too long ago to be taken back."""
        self.opened = 0
        """How many documents were opened so far: work begun for one is none of the next's."""

    @property
    def dirty(self) -> bool:
        """Whether there is something to save."""
        return self.project is not self._saved

    @property
    def undo_label(self) -> str | None:
        """Name of the step that `undo` would take back."""
        return self._undo[-1].change.label if self._undo else None

    @property
    def redo_label(self) -> str | None:
        """Name of the step that `redo` would do again."""
        return self._redo[-1].change.label if self._redo else None

    @property
    def steps(self) -> tuple[str, ...]:
        """Names of all steps, those undone last; an open drag is none yet."""
        return tuple(step.change.label for step in (*self._undo, *reversed(self._redo)))

    @property
    def done(self) -> int:
        """How many of `steps` are done; the others can be done again."""
        return len(self._undo)

    @property
    def history_bytes(self) -> int:
        """About how much memory the steps take beyond the document."""
        return sum(step.size for step in (*self._undo, *self._redo))

    def last_change(self, part: Callable[[Project], object]) -> Change | None:
        """The newest step that changed `part` of the document; None before the oldest kept one.

        An open drag is none yet.
        """
        after = part(self.project if self._gesture is None else self._gesture[1])
        for step in reversed(self._undo):
            before = part(step.project)
            if before is not after and before != after:
                return step.change
            after = before
        return None

    def edit(self, label: str, change: Callable[[Project], Project]) -> None:
        """Replace the project by `change(project)`: one undo step, or part of the open gesture."""
        old = self.project
        new = change(old)
        if new == old:
            return
        if self._gesture is None:
            self._push(label, old, new)
        self._show(new)
        if self._gesture is None:
            self.stepped.emit()

    def begin(self, label: str) -> None:
        """Start a drag: edits until `commit` are one undo step."""
        self.commit()
        self._gesture = (label, self.project)

    def commit(self) -> None:
        """End the drag and keep its result."""
        if self._gesture is None:
            return
        (label, start), self._gesture = self._gesture, None
        if self.project is not start:
            self._push(label, start, self.project)
            self.stepped.emit()

    def cancel(self) -> None:
        """End the drag and return to where it began."""
        if self._gesture is None:
            return
        (_, start), self._gesture = self._gesture, None
        self._show(start)

    def undo(self) -> None:
        """Take back the last step."""
        self.commit()
        self.go(self.done - 1)

    def redo(self) -> None:
        """Do the last undone step again."""
        self.commit()
        self.go(self.done + 1)

    def go(self, done: int) -> None:
        """Show the project as it was after the first `done` of `steps`; a drag ends first."""
        self.commit()
        done = min(max(done, 0), len(self._undo) + len(self._redo))
        if done == self.done:
            return
        project = self.project
        while self.done > done:
            step = self._undo.pop()
            self._redo.append(step._replace(project=project))
            project = step.project
        while self.done < done:
            step = self._redo.pop()
            self._undo.append(step._replace(project=project))
            project = step.project
        self._show(project)
        self.stepped.emit()

    def mark_saved(self, project: Project) -> None:
        """Remember what is on disk."""
        self._saved = project

    def open(self, project: Project, saved: bool) -> None:
        """Start afresh with another document; `saved` says whether the disk holds it as it is."""
        self._gesture = None
        self.opened += 1
        self.forgotten = 0
        self._undo.clear()
        self._redo.clear()
        self._saved = project if saved else Project()
        forget_tables()
        forget_segments()
        self._show(project)
        self.stepped.emit()

    def _push(self, label: str, old: Project, new: Project) -> None:
        change = Change(label, self._clock())
        self._undo.append(_Step(change, old, unshared_bytes(old, new)))
        self._redo.clear()
        excess = max(len(self._undo) - HISTORY_LIMIT, 0)
        taken = sum(step.size for step in self._undo[excess:])
        while taken > HISTORY_BYTES and len(self._undo) - excess > ALWAYS_KEPT:
            taken -= self._undo[excess].size
            excess += 1
        del self._undo[:excess]
        self.forgotten += excess

    def _show(self, new: Project) -> None:
        old, self.project = self.project, new
        if new is not old:
            self.changed.emit(old, new)

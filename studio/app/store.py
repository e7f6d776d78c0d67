"""The document in use, its history, and the one signal that it changed."""

from collections.abc import Callable

from psygnal import Signal

from studio.domain.project import Project

HISTORY_LIMIT = 200


class Store:
    """Holds the current project; every change passes through `edit`."""

    changed = Signal(Project, Project)  # old, new

    def __init__(self, project: Project) -> None:
        self.project = project
        self._saved = project
        self._undo: list[tuple[str, Project]] = []
        self._redo: list[tuple[str, Project]] = []
        self._gesture: tuple[str, Project] | None = None
        self.opened = 0
        """How many documents were opened so far: work begun for one is none of the next's."""

    @property
    def dirty(self) -> bool:
        """Whether there is something to save."""
        return self.project is not self._saved

    @property
    def undo_label(self) -> str | None:
        """Name of the step that `undo` would take back."""
        return self._undo[-1][0] if self._undo else None

    @property
    def redo_label(self) -> str | None:
        """Name of the step that `redo` would do again."""
        return self._redo[-1][0] if self._redo else None

    def edit(self, label: str, change: Callable[[Project], Project]) -> None:
        """Replace the project by `change(project)`: one undo step, or part of the open gesture."""
        old = self.project
        new = change(old)
        if new == old:
            return
        if self._gesture is None:
            self._push(label, old)
        self._show(new)

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
            self._push(label, start)

    def cancel(self) -> None:
        """End the drag and return to where it began."""
        if self._gesture is None:
            return
        (_, start), self._gesture = self._gesture, None
        self._show(start)

    def undo(self) -> None:
        """Take back the last step."""
        self._step(self._undo, self._redo)

    def redo(self) -> None:
        """Do the last undone step again."""
        self._step(self._redo, self._undo)

    def mark_saved(self, project: Project) -> None:
        """Remember what is on disk."""
        self._saved = project

    def open(self, project: Project, saved: bool) -> None:
        """Start afresh with another document; `saved` says whether the disk holds it as it is."""
        self._gesture = None
        self.opened += 1
        self._undo.clear()
        self._redo.clear()
        self._saved = project if saved else Project()
        self._show(project)

    def _push(self, label: str, old: Project) -> None:
        self._undo.append((label, old))
        del self._undo[:-HISTORY_LIMIT]
        self._redo.clear()

    def _step(self, source: list[tuple[str, Project]], target: list[tuple[str, Project]]) -> None:
        self.commit()
        if source:
            label, project = source.pop()
            target.append((label, self.project))
            self._show(project)

    def _show(self, new: Project) -> None:
        old, self.project = self.project, new
        if new is not old:
            self.changed.emit(old, new)

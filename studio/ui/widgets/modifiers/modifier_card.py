"""One modifier in the window of its lane: its numbers, whether it counts, its place."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from studio.app.edits import modifier_steps, modifiers
from studio.app.edits.timeline import title
from studio.app.session import Session
from studio.app.store import Store
from studio.domain.lanes import LANES
from studio.domain.modifiers import Modifier
from studio.domain.project import Project
from studio.ui.widgets.modifiers.envelope_rows import EnvelopeRows
from studio.ui.widgets.modifiers.modifier_fields import (
    Film,
    effect_fields,
    range_fields,
    read,
    title_of,
    write,
)
from studio.ui.widgets.modifiers.repeat_rows import RepeatRows
from studio.ui.widgets.param_form import ParamForm


class ModifierCard(QFrame):
    """Shows the modifier at `index` of `lane`; what is to be done goes out through `wanted`."""

    wanted = Signal(object)

    def __init__(self, *, store: Store, session: Session, lane: str, index: int, last: int) -> None:
        super().__init__()
        self._store, self._session, self._lane, self._index = store, session, lane, index
        project = store.project
        self._film = Film(max(project.duration, project.rate.seconds(1)), project.rate)
        modifier = project.tracks.lane(lane).modifiers[index]
        self._name = modifier_steps.name(modifier)
        self.setObjectName(f"modifier_{index}")
        self.setProperty("card", "true")
        self._counts = self._button("counts", self.tr("On"), self._mute)
        self._counts.setCheckable(True)
        self._counts.setToolTip(self.tr("Whether this modifier counts"))
        effect = self._form(effect_fields(lane, modifier))
        when = self._form(range_fields(self._film.duration))
        self._repeats = RepeatRows(modifier, self._change) if modifier.cycles else None
        self._points = (
            EnvelopeRows(LANES[lane], self._film.duration, lambda: session.time, self._change)
            if modifier.envelope
            else None
        )
        self._forms = (effect, when)
        self._more = self._button("more", self.tr("Range and influence"), lambda: None)
        self._more.setCheckable(True)
        self._more.setProperty("flat", "true")
        self._more.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._more.toggled.connect(self._unfold)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 10)
        column.addLayout(self._header(title_of(modifier), last))
        for widget in (self._repeats, effect, self._points):
            if widget is not None:
                column.addWidget(widget)
        column.addWidget(self._more)
        column.addWidget(when)
        self._unfold(on=self._ranged(modifier))
        self._more.setChecked(self._ranged(modifier))

    def show_state(self, modifier: Modifier) -> None:
        """Follow `modifier`; the numbers of its forms follow by themselves.

        What is muted looks muted.
        """
        self._counts.setChecked(not modifier.muted)
        if self.property("resting") != modifier.muted:
            self.setProperty("resting", modifier.muted)
            for widget in (self, *self.findChildren(QWidget)):
                widget.style().unpolish(widget)
                widget.style().polish(widget)
        if self._repeats is not None:
            keys = self._store.project.tracks.lane(self._lane).layer.keys
            self._repeats.show_state(modifier, len(keys))
        if self._points is not None and modifier.envelope is not None:
            self._points.show_state(modifier.envelope)

    def leave(self) -> None:
        """Stop following the document."""
        for form in self._forms:
            form.leave()

    def _header(self, name: str, last: int) -> QHBoxLayout:
        heading = QLabel(name)
        heading.setProperty("heading", "true")
        earlier = self._button("earlier", "▲", lambda: self._move(self._index - 1))
        earlier.setToolTip(self.tr("Works before the one above"))
        earlier.setEnabled(self._index > 0)
        later = self._button("later", "▼", lambda: self._move(self._index + 1))
        later.setToolTip(self.tr("Works after the one below"))
        later.setEnabled(self._index < last)
        gone = self._button("remove", "✕", self._remove)
        gone.setToolTip(self.tr("Remove this modifier"))
        row = QHBoxLayout()
        row.addWidget(heading, 1)
        for widget in (self._counts, earlier, later, gone):
            row.addWidget(widget)
        for widget, words in (
            (earlier, self.tr("Work earlier")),
            (later, self.tr("Work later")),
            (gone, self.tr("Remove")),
        ):
            widget.setAccessibleName(words)
        return row

    def _button(self, name: str, text: str, run: Callable[[], None]) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setText(text)
        button.setAccessibleName(text)
        button.clicked.connect(lambda _checked=False: run())
        return button

    def _form(self, settings: type) -> ParamForm:
        form = ParamForm(
            self._store, settings, self._read, self._write, label=lambda _: self._label()
        )
        form.setParent(self)
        return form

    def _label(self) -> str:
        return f"Changed {self._name} of {title(self._lane)}"

    def _own(self, project: Project) -> Modifier:
        return project.tracks.lane(self._lane).modifiers[self._index]

    def _read(self, project: Project, name: str) -> float:
        return read(self._own(project), name, self._lane, self._film)

    def _write(self, project: Project, name: str, value: float) -> Project:
        """A value that is moved counts: what was muted is heard again, in the same step."""
        changed = write(self._own(project), name, value, self._lane, self._film)
        return modifiers.change(project, self._lane, self._index, replace(changed, muted=False))

    def _change(self, to: Callable[[Modifier], Modifier]) -> None:
        changed = replace(to(self._own(self._store.project)), muted=False)
        self.wanted.emit(
            lambda: modifier_steps.change(self._store, self._lane, self._index, changed)
        )

    def _mute(self) -> None:
        modifier = self._own(self._store.project)
        self.wanted.emit(
            lambda: modifier_steps.mute(self._store, self._lane, self._index, not modifier.muted)
        )

    def _move(self, to: int) -> None:
        self.wanted.emit(lambda: modifier_steps.move(self._store, self._lane, self._index, to))

    def _remove(self) -> None:
        self.wanted.emit(lambda: modifier_steps.remove(self._store, self._lane, self._index))

    def _unfold(self, on: bool) -> None:
        self._forms[1].setVisible(on)
        self._more.setArrowType(Qt.ArrowType.DownArrow if on else Qt.ArrowType.RightArrow)

    @staticmethod
    def _ranged(modifier: Modifier) -> bool:
        """Whether there is something to see in the range."""
        return modifier.influence < 1.0 or modifier.start is not None or modifier.end is not None

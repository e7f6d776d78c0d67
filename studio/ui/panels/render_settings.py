"""Which renderer makes the picture, and its settings."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from studio.app.store import Store
from studio.domain.project import Project
from studio.domain.settings import (
    PerformanceSettings,
    RendererSetting,
    WarpSettings,
)
from studio.engine.renderer import RendererEntry
from studio.ui.languages import said
from studio.ui.widgets.param_form import ParamForm


class RenderSettingsPanel(QScrollArea):
    """Renderer choice, warp margin, the renderer's own settings, and generation settings."""

    def __init__(self, *, store: Store, renderers: dict[str, RendererEntry]) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._store, self._renderers = store, renderers
        self._choice = QComboBox()
        self._choice.setObjectName("renderer")
        self.setAccessibleName(self.tr("Render"))
        self._choice.setAccessibleName(self.tr("Renderer"))
        self._choice.setToolTip(self.tr("Which method makes the picture."))
        for entry in renderers.values():
            self._choice.addItem(said(entry.title), entry.id)
        self._choice.activated.connect(self._choose)
        self._blinks = QComboBox()
        self._own = QVBoxLayout()
        self._shown = ""
        self._lay_out()
        store.changed.connect(self._on_changed)
        self._show_renderer(store.project)
        self._show_blinks(store.project)

    def _lay_out(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(10)
        column.addWidget(_heading(self.tr("Renderer")))
        column.addWidget(self._choice)
        column.addWidget(ParamForm(self._store, WarpSettings, _read_warp, _write_warp))
        column.addLayout(self._own)
        column.addSpacing(8)
        column.addWidget(_heading(self.tr("Generated motion")))
        column.addLayout(self._blinks_row())
        column.addWidget(ParamForm(self._store, PerformanceSettings, _read_take, _write_take))
        note = QLabel(self.tr("Takes effect when you press Perform again."))
        note.setWordWrap(True)
        note.setProperty("muted", True)
        column.addWidget(note)
        column.addStretch(1)
        self.setWidget(content)

    def _blinks_row(self) -> QHBoxLayout:
        """Where generated blinks come from."""
        label = QLabel(self.tr("Blinks"))
        label.setBuddy(self._blinks)
        self._blinks.setObjectName("blink_generator")
        self._blinks.setAccessibleName(self.tr("Where blinks come from"))
        self._blinks.setToolTip(
            self.tr("Drawn one after another, or by a network that learnt how people blink.")
        )
        self._blinks.addItem(self.tr("drawn one by one"), "renewal")
        self._blinks.addItem(self.tr("learnt from people"), "learned")
        self._blinks.activated.connect(self._choose_blinks)
        row = QHBoxLayout()
        row.addWidget(label)
        row.addStretch(1)
        row.addWidget(self._blinks)
        return row

    def _choose_blinks(self, index: int) -> None:
        generator = self._blinks.itemData(index)
        self._store.edit(
            self.tr("Blinks: {}").format(self._blinks.itemText(index)),
            lambda p: replace(p, performance=replace(p.performance, blink_generator=generator)),
        )

    def _show_blinks(self, project: Project) -> None:
        with QSignalBlocker(self._blinks):
            chosen = self._blinks.findData(project.performance.blink_generator)
            self._blinks.setCurrentIndex(chosen)

    def _choose(self, index: int) -> None:
        renderer = str(self._choice.itemData(index))
        title = self._renderers[renderer].title
        self._store.edit(f"Renderer: {title}", lambda p: replace(p, renderer=renderer))

    def _on_changed(self, old: Project, new: Project) -> None:
        if old.renderer != new.renderer:
            self._show_renderer(new)
        self._show_blinks(new)

    def _show_renderer(self, project: Project) -> None:
        with QSignalBlocker(self._choice):
            self._choice.setCurrentIndex(self._choice.findData(project.renderer))
        entry = self._renderers.get(project.renderer)
        while item := self._own.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        if entry is not None and entry.settings is not None:
            self._own.addWidget(_own_form(self._store, entry.id, entry.settings))


def _own_form(store: Store, renderer: str, settings: type) -> ParamForm:
    defaults = settings()

    def read(project: Project, name: str) -> float:
        values = dict(project.settings_of(renderer))
        return float(values.get(name, getattr(defaults, name)))

    def write(project: Project, name: str, value: float) -> Project:
        return project.with_setting(RendererSetting(renderer=renderer, name=name, value=value))

    return ParamForm(store, settings, read, write)


def _read_warp(project: Project, name: str) -> float:
    return float(getattr(project.warp, name))


def _write_warp(project: Project, name: str, value: float) -> Project:
    changed: dict[str, float] = {name: value}
    return replace(project, warp=replace(project.warp, **changed))


def _read_take(project: Project, name: str) -> float:
    return float(getattr(project.performance, name))


def _write_take(project: Project, name: str, value: float) -> Project:
    changed: dict[str, Any] = {name: value}
    return replace(project, performance=replace(project.performance, **changed))


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("heading", True)
    return label

"""Workspaces: layouts of the panels for one kind of work each, ours and the user's own."""

import json
from dataclasses import dataclass

from PySide6.QtCore import QByteArray, QObject, QSettings, Qt
from PySide6.QtWidgets import QDockWidget, QInputDialog, QLineEdit, QMessageBox

from studio.ui.commands.command import Command
from studio.ui.main_window import LAYOUT_VERSION, MainWindow

ANIMATE = "animate"
_CURRENT, _OWN, _NOW = "workspaces/current", "workspaces/own", "workspaces/now"


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How a workspace of ours differs from the first layout: hidden and foremost panels, height."""

    hidden: tuple[str, ...] = ()
    raised: tuple[str, ...] = ()
    timeline_px: int = 0


_PLANS = {
    ANIMATE: Plan(),
    "lip_sync": Plan(
        hidden=("source_bank", "poses", "history", "inspector", "capture"), raised=("speech",)
    ),
    "review": Plan(
        hidden=("source_bank", "poses", "audio", "speech", "performance", "render", "capture"),
        raised=("history",),
        timeline_px=170,
    ),
}


class Workspaces(QObject):
    """Switches between layouts; each comes back as it was left, until it is reset."""

    def __init__(self, window: MainWindow, settings: QSettings) -> None:
        super().__init__(window)
        self._window, self._settings = window, settings
        self._menu = self.tr("&View")
        self._titles = {
            ANIMATE: self.tr("Animate"),
            "lip_sync": self.tr("Lip sync"),
            "review": self.tr("Review"),
        }
        self._own = _read(settings, _OWN)
        self._now = _read(settings, _NOW)
        current = str(settings.value(_CURRENT, ANIMATE))
        self.current = current if current in self.names else ANIMATE
        self._list()

    @property
    def names(self) -> tuple[str, ...]:
        """Ours, then the user's own in the order in which they were saved."""
        return (*_PLANS, *self._own)

    def use(self, name: str) -> None:
        """Lay the panels out as `name` says, or as they were when it was left."""
        if name not in self.names or name == self.current:
            return
        self._now[self.current] = self._state()
        self.current = name
        if name in self._now:
            self._restore(self._now[name])
        else:
            self._lay_out(name)
        self._keep()

    def save_as(self, name: str) -> None:
        """Make the layout of now a workspace called `name`, and the current one."""
        if name in _PLANS or not name:
            return
        self._own[name] = self._state()
        self._now.pop(name, None)
        self.current = name
        self._keep()

    def delete(self) -> None:
        """Forget the current workspace, one of the user's own; the panels stay as they are."""
        if self.current in self._own:
            del self._own[self.current]
            self._now.pop(self.current, None)
            self.current = ANIMATE
            self._now[ANIMATE] = self._state()
            self._keep()

    def reset(self) -> None:
        """Lay the panels out as the current workspace was made."""
        self._now.pop(self.current, None)
        self._lay_out(self.current)
        self._keep()

    def commands(self) -> list[Command]:
        """One switch per workspace, and what can be done with them."""
        section = self.tr("Workspace")

        def entry(id: str, title: str, run: object, separated: bool = False) -> Command:
            return Command(id=f"workspace.{id}", menu=self._menu, section=section, title=title,
                           run=run, separated=separated)  # type: ignore[arg-type]  # fmt: skip

        switches = [
            Command(
                id=f"workspace.use.{name}",
                menu=self._menu,
                section=section,
                title=self._titles.get(name, name.replace("&", "&&")),
                tip=self.tr("Lay the panels out for this work"),
                run=lambda name=name: self.use(name),  # type: ignore[misc]
                checked=lambda name=name: self.current == name,  # type: ignore[misc]
                shortcuts=(f"Ctrl+Shift+{number}",) if number < 10 else (),
            )
            for number, name in enumerate(self.names, start=1)
        ]
        delete = Command(
            id="workspace.delete",
            menu=self._menu,
            section=section,
            title=self.tr("Delete this workspace…"),
            run=self._ask_to_delete,
            enabled=lambda: self.current in self._own,
            obstacle=self.tr("Only workspaces of your own can be deleted."),
        )
        return [
            *switches,
            entry("save", self.tr("Save as a workspace…"), self._ask_for_name, separated=True),
            delete,
            entry("reset", self.tr("Reset this workspace"), self.reset),
        ]

    def _list(self) -> None:
        self._window.actions_by_id.replace("workspace.", self.commands())

    def _ask_for_name(self) -> None:
        name, accepted = QInputDialog.getText(
            self._window,
            self.tr("Save as a workspace"),
            self.tr("Name of the workspace:"),
            QLineEdit.EchoMode.Normal,
        )
        if accepted:
            self.save_as(name.strip())

    def _ask_to_delete(self) -> None:
        answer = QMessageBox.question(
            self._window,
            self.tr("Delete this workspace?"),
            self.tr("“{}” is forgotten; the panels stay where they are.").format(self.current),
        )
        if answer == QMessageBox.StandardButton.Yes:
            self.delete()

    def _lay_out(self, name: str) -> None:
        if name in self._own:
            self._restore(self._own[name])
            return
        plan = _PLANS[name]
        self._window.reset_layout()
        for dock in self._window.findChildren(QDockWidget):
            if dock.objectName() in plan.hidden:
                dock.hide()
        for dock in self._window.findChildren(QDockWidget):
            if dock.objectName() in plan.raised:
                dock.raise_()
            if dock.objectName() == "timeline" and plan.timeline_px:
                self._window.resizeDocks([dock], [plan.timeline_px], Qt.Orientation.Vertical)

    def _state(self) -> str:
        return bytes(self._window.saveState(LAYOUT_VERSION).toBase64().data()).decode()

    def _restore(self, state: str) -> None:
        data = QByteArray.fromBase64(QByteArray(state.encode()))
        self._window.restore(data)

    def _keep(self) -> None:
        self._settings.setValue(_CURRENT, self.current)
        self._settings.setValue(_OWN, json.dumps(self._own))
        self._settings.setValue(_NOW, json.dumps(self._now))
        self._list()


def _read(settings: QSettings, key: str) -> dict[str, str]:
    """Layouts by name; what cannot be read is none."""
    try:
        kept = json.loads(str(settings.value(key, "{}")))
    except ValueError:
        return {}
    return {str(k): str(v) for k, v in kept.items()} if isinstance(kept, dict) else {}

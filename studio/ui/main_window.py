"""The window: panels in docks, menus from the command table, and the question before closing."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QByteArray, QChildEvent, QSettings, Qt, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDockWidget, QMainWindow, QMessageBox, QTabBar, QWidget

from studio.app.documents import Documents
from studio.app.store import Store
from studio.ui.commands.command import Command
from studio.ui.commands.menus import Actions
from studio.ui.shortcuts.control_keys import ControlKeys
from studio.ui.shortcuts.keymap import Keymap

LAYOUT_VERSION = 2


@dataclass(frozen=True, slots=True)
class Dock:
    """One dockable panel: its lasting name, title, widget, and where it lies at first."""

    name: str
    title: str
    widget: QWidget
    area: Qt.DockWidgetArea
    size: int
    """Width of a side dock, height of a lower one, in pixels."""


class MainWindow(QMainWindow):
    """Lays out the panels it is given; everything else is done by commands and panels."""

    def __init__(
        self,
        *,
        centre: QWidget,
        docks: Sequence[Dock],
        commands: Iterable[Command],
        status: Sequence[QWidget],
        store: Store,
        documents: Documents,
        settings: QSettings,
        keymap: Keymap,
    ) -> None:
        super().__init__()
        self._store, self._documents, self._settings = store, documents, settings
        self._control_keys = ControlKeys()
        self._close_now = False
        self._quit_after_save: Callable[[], None] | None = None
        self.setCentralWidget(centre)
        self.setDockNestingEnabled(True)
        self.setMinimumSize(960, 600)
        self._docks = [self._add_dock(dock) for dock in docks]
        self.actions_by_id = Actions(self, [*commands, *self._dock_commands(docks)], keymap)
        self.actions_by_id.fill(self.menuBar())
        for widget in status:
            self.statusBar().addPermanentWidget(widget)
        self._arrange(docks)
        self._factory_layout = self.saveState(LAYOUT_VERSION)
        self.restore(self._factory_layout)  # which puts away the tabs that Qt made on the way
        self._restore_layout()
        store.changed.connect(lambda _old, _new: self._show_title())
        store.stepped.connect(self.refresh)
        documents.moved.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the document's name and whether it has changes, and which commands can be used."""
        self._show_title()
        self.actions_by_id.refresh()

    def reset_layout(self) -> None:
        """Put every panel back where it was at first."""
        self.restore(self._factory_layout)

    def restore(self, layout: QByteArray) -> None:
        """Lay the panels out as `layout` says."""
        before = self._tab_bars()
        self.restoreState(layout, LAYOUT_VERSION)
        stacked = any(self.tabifiedDockWidgets(dock) for dock in self._docks)
        if not stacked or set(self._tab_bars()) - set(before):
            for tabs in before:
                tabs.hide()  # Qt lets them stand where they were

    def bring_up(self, name: str) -> None:
        """Show the panel called `name`, before others of its place."""
        for dock in self._docks:
            if dock.objectName() == name:
                dock.show()
                dock.raise_()

    def close_without_asking(self) -> None:
        """Close; the document is known to be safe."""
        self._close_now = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Ask what becomes of unsaved work; remember the layout."""
        if self._store.dirty and not self._close_now and not self._may_close():
            event.ignore()
            return
        self._settings.setValue("geometry", self.saveGeometry())
        self._settings.setValue("layout", self.saveState(LAYOUT_VERSION))
        event.accept()

    def _tab_bars(self) -> list[QTabBar]:
        """The tabs of stacked panels."""
        return self.findChildren(QTabBar, "", Qt.FindChildOption.FindDirectChildrenOnly)

    def childEvent(self, event: QChildEvent) -> None:  # noqa: N802
        """Tabs of stacked panels, which Qt makes as they are needed, show their whole words."""
        tabs = event.child()
        if event.polished() and isinstance(tabs, QTabBar):
            tabs.setElideMode(Qt.TextElideMode.ElideNone)
            tabs.setUsesScrollButtons(False)
        super().childEvent(event)

    def on_save_wanted(self, save: Callable[[], None]) -> None:
        """Set what the question before closing calls for "Save"; it closes the window itself."""
        self._quit_after_save = save

    def _show_title(self) -> None:
        self.setWindowTitle(f"{self._documents.title}[*] — Quintet")
        self.setWindowModified(self._store.dirty)

    def _may_close(self) -> bool:
        """Ask; True when the work may be thrown away."""
        buttons = QMessageBox.StandardButton
        answer = QMessageBox.question(
            self,
            self.tr("Save changes?"),
            self.tr("“{}” has changes that are not saved.").format(self._documents.title),
            buttons.Save | buttons.Discard | buttons.Cancel,
            buttons.Save,
        )
        if answer == buttons.Save and self._quit_after_save is not None:
            self._quit_after_save()
        if answer == buttons.Discard:
            self._documents.let_go()
        return answer == buttons.Discard

    def _add_dock(self, dock: Dock) -> QDockWidget:
        widget = QDockWidget(dock.title, self)
        widget.setObjectName(dock.name)
        widget.setWidget(dock.widget)
        dock.widget.windowTitleChanged.connect(widget.setWindowTitle)  # a panel may count in it
        self.addDockWidget(dock.area, widget)
        return widget

    def _dock_commands(self, docks: Sequence[Dock]) -> list[Command]:
        """One switch per panel."""
        return [
            Command(
                id=f"show_{dock.name}",
                menu=self.tr("&View"),
                title=dock.title,
                run=lambda widget=widget: widget.setVisible(not widget.isVisible()),  # type: ignore[misc]
                checked=lambda widget=widget: not widget.isHidden(),  # type: ignore[misc]
                separated=place == 0,
            )
            for place, (dock, widget) in enumerate(zip(docks, self._docks, strict=True))
        ]

    def _arrange(self, docks: Sequence[Dock]) -> None:
        """Lower docks span the window; docks that share a side lie above each other as tabs."""
        bottom = Qt.DockWidgetArea.BottomDockWidgetArea
        for corner in (Qt.Corner.BottomLeftCorner, Qt.Corner.BottomRightCorner):
            self.setCorner(corner, bottom)
        first: dict[Qt.DockWidgetArea, QDockWidget] = {}
        for dock, widget in zip(docks, self._docks, strict=True):
            if dock.area in first:
                self.tabifyDockWidget(first[dock.area], widget)
            else:
                first[dock.area] = widget
        for widget in first.values():
            widget.raise_()
        for orientation in (Qt.Orientation.Horizontal, Qt.Orientation.Vertical):
            chosen = [
                (widget, dock.size)
                for dock, widget in zip(docks, self._docks, strict=True)
                if (dock.area == bottom) == (orientation == Qt.Orientation.Vertical)
            ]
            self.resizeDocks([w for w, _ in chosen], [size for _, size in chosen], orientation)

    def _restore_layout(self) -> None:
        geometry, layout = self._settings.value("geometry"), self._settings.value("layout")
        if geometry is not None:
            self.restoreGeometry(geometry)
        else:
            self.resize(1440, 900)
        if layout is not None:
            # Dock sizes are only right once the window has its size.
            QTimer.singleShot(0, self, lambda: self.restore(layout))

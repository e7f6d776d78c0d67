"""The controls of the panels as entries of the command palette: press a button, go to a field."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QDockWidget,
    QLineEdit,
    QSlider,
    QWidget,
)

from studio.ui.commands.command import plain
from studio.ui.search.matching import Entry

Field = (QAbstractSpinBox, QComboBox, QSlider, QLineEdit)


def control_entries(docks: Iterable[QDockWidget]) -> list[Entry]:
    """Every button and field of the panels that says what it is, once per panel and name."""
    found: dict[tuple[str, str], Entry] = {}
    for dock in docks:
        panel = dock.widget()
        for control in panel.findChildren(QWidget) if panel is not None else ():
            title = title_of(control)
            usable = isinstance(control, (QAbstractButton, *Field)) and control.isVisibleTo(panel)
            if title and usable:
                found.setdefault((dock.windowTitle(), title), _entry(dock, control, title))
    return list(found.values())


def title_of(control: QWidget) -> str:
    """What a control is called: its accessible name, else what stands on it."""
    if isinstance(control, QAbstractSpinBox | QComboBox) and not control.accessibleName():
        return ""  # such as a line inside a spin box, or a field that only its label names
    text = control.text() if isinstance(control, QAbstractButton) else ""
    return plain(control.accessibleName() or text)


def _entry(dock: QDockWidget, control: QWidget, title: str) -> Entry:
    ready = control.isEnabled()
    return Entry(
        id=f"control.{dock.objectName()}.{control.objectName() or title}",
        title=title,
        place=dock.windowTitle(),
        tip=control.toolTip().partition("\n")[0],
        keys="",
        obstacle="" if ready else control.toolTip() or _tr("It has nothing to work on now."),
        run=_use(dock, control),
    )


def _use(dock: QDockWidget, control: QWidget) -> Callable[[], None]:
    """Bring the panel to the front, then press the button or give the field the focus."""

    def run() -> None:
        dock.show()
        dock.raise_()
        control.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if isinstance(control, QAbstractButton):
            control.click()

    return run


def _tr(text: str) -> str:
    return QCoreApplication.translate("control_search", text)

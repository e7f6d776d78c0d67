"""The entries of the View menu that choose the theme."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from studio.ui.commands.command import Command
from studio.ui.theme import SYSTEM, Theme, ThemeName


def theme_commands(menu: str, theme: Theme, use: Callable[[str], None]) -> list[Command]:
    """One switch per theme, and one for that of the system, for `menu`; `use` puts one on."""
    titles: dict[str, str] = {
        ThemeName.DARK: _tr("Dark theme"),
        ThemeName.LIGHT: _tr("Light theme"),
        ThemeName.CONTRAST: _tr("Theme of high contrast"),
        SYSTEM: _tr("Theme of the system"),
    }
    return [
        Command(
            id=f"theme_{name}",
            menu=menu,
            title=title,
            run=lambda name=name: use(name),  # type: ignore[misc]
            checked=lambda name=name: theme.choice == name,  # type: ignore[misc]
            separated=place == 0,
        )
        for place, (name, title) in enumerate(titles.items())
    ]


def _tr(text: str) -> str:
    return QCoreApplication.translate("ThemeActions", text)

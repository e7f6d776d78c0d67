"""The entries of the View menu that choose the theme."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from studio.ui.commands.command import Command
from studio.ui.theme import Theme, ThemeName


def theme_commands(menu: str, theme: Theme, use: Callable[[ThemeName], None]) -> list[Command]:
    """One switch per theme, for `menu`; `use` puts a theme on."""
    titles = {ThemeName.DARK: _tr("Dark theme"), ThemeName.LIGHT: _tr("Light theme")}
    return [
        Command(
            id=f"theme_{name}",
            menu=menu,
            title=title,
            run=lambda name=name: use(name),  # type: ignore[misc]
            checked=lambda name=name: theme.name == name,  # type: ignore[misc]
            separated=place == 0,
        )
        for place, (name, title) in enumerate(titles.items())
    ]


def _tr(text: str) -> str:
    return QCoreApplication.translate("ThemeActions", text)

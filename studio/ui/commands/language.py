"""The entries of the View menu that choose the language; it counts from the next start on."""

from PySide6.QtCore import QCoreApplication

from studio.app.reporting import Reporter
from studio.ui.commands.command import Command
from studio.ui.languages import ENGLISH, PSEUDO, Languages


def language_commands(menu: str, languages: Languages, reporter: Reporter) -> list[Command]:
    """One switch per catalogue, for `menu`."""
    titles = {ENGLISH: "English", PSEUDO: _tr("Pseudo-language, to test translations")}

    def choose(code: str) -> None:
        languages.choose(code)
        reporter.tell(_tr("The language changes when Quintet starts again."))

    return [
        Command(
            id=f"language.{code}",
            menu=menu,
            section=_tr("Language"),
            title=titles.get(code, code),
            tip=_tr("Used from the next start on"),
            run=lambda code=code: choose(code),  # type: ignore[misc]
            checked=lambda code=code: languages.chosen == code,  # type: ignore[misc]
        )
        for code in languages.known
    ]


def _tr(text: str) -> str:
    return QCoreApplication.translate("language_actions", text)

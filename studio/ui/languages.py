"""The language of the window: catalogues of translations, and the one that is in use.

Catalogues are Qt's `.ts` files, read as they are. `packaging/make_catalogues.py` extracts them.
"""

import re
import xml.etree.ElementTree as ET
from functools import cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QSettings, QTranslator

from studio.io.paths import resources_folder

ENGLISH, PSEUDO = "en", "pseudo"
BELOW = "below"
"""The context of what comes from below the window: names, steps, errors, jobs."""

_SETTING = "language"
_HOLE = re.compile(r"\{[^{}]*\}")


class Catalogue(QTranslator):
    """The translations of one `.ts` file; what is not finished stays English."""

    def __init__(self, path: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._words: dict[tuple[str, str], str] = {}
        for context in ET.parse(path).getroot().iter("context"):
            name = context.findtext("name") or ""
            for message in context.iter("message"):
                translated = message.findtext("translation")
                if translated:
                    self._words[name, message.findtext("source") or ""] = translated
        found = (source for context, source in self._words if context == BELOW and "{" in source)
        self.templates = tuple(sorted(found, key=lambda s: -len(_HOLE.sub("", s))))
        """Sentences with holes that come from below the window, the most definite first."""

    def isEmpty(self) -> bool:  # noqa: N802
        """Whether it has no translation."""
        return not self._words

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        """The translation of `source`; itself where there is none, which means English."""
        return self._words.get((context, source), source)

    def word(self, source: str) -> str:
        """The translation of what comes from below the window; empty without."""
        return self._words.get((BELOW, source), "")


class Languages:
    """Knows the catalogues there are and puts one to use before the window is built."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    @property
    def chosen(self) -> str:
        """The language of the next start."""
        kept = str(self._settings.value(_SETTING, ENGLISH))
        return kept if kept in self.known else ENGLISH

    @property
    def known(self) -> dict[str, Path | None]:
        """Languages by code, English first, and their catalogues."""
        files = sorted(folder().glob("quintet_*.ts"))
        return {ENGLISH: None} | {path.stem.removeprefix("quintet_"): path for path in files}

    def choose(self, code: str) -> None:
        """Use `code` from the next start on."""
        self._settings.setValue(_SETTING, code)

    def use(self, app: QCoreApplication, code: str) -> None:
        """Let the application speak `code` from now on; what is built already keeps its words."""
        drop(app)
        path = self.known.get(code)
        if path is not None:
            speak(app, path)


def folder() -> Path:
    """Where the catalogues lie."""
    return resources_folder() / "translations"


def speak(app: QCoreApplication, path: Path) -> None:
    """Use the catalogue at `path`."""
    catalogue = Catalogue(path, app)
    catalogue.setObjectName(_SETTING)
    app.installTranslator(catalogue)


def drop(app: QCoreApplication) -> None:
    """Speak English again."""
    catalogue = _in_use(app)
    if catalogue is not None:
        app.removeTranslator(catalogue)
        catalogue.setObjectName("")
        catalogue.deleteLater()


def said(text: str) -> str:
    """What comes from below the window in the language of the window.

    Names and sentences there are English; a sentence with numbers or names in it is found by its
    template, and what fills the holes is translated as well.
    """
    app = QCoreApplication.instance()
    catalogue = _in_use(app) if app is not None else None
    if catalogue is None or not text:
        return text
    whole = catalogue.word(text)
    if whole:
        return whole
    for template in catalogue.templates:
        match = _pattern(template).fullmatch(text)
        if match is not None:
            filled = [_part(catalogue, part) for part in match.groups()]
            return _fill(catalogue.word(template), filled)
    return text


def _part(catalogue: Catalogue, text: str) -> str:
    """What fills a hole; a name that stands in the middle of a sentence began with a capital."""
    return catalogue.word(text) or catalogue.word(text[:1].upper() + text[1:]) or text


def _in_use(app: QCoreApplication) -> Catalogue | None:
    found = app.findChild(QTranslator, _SETTING)
    return found if isinstance(found, Catalogue) else None


@cache
def _pattern(template: str) -> re.Pattern[str]:
    parts = [re.escape(part) for part in _HOLE.split(template)]
    return re.compile("(.*?)".join(parts), re.DOTALL)


def _fill(template: str, parts: list[str]) -> str:
    """`parts` in the holes of `template`, which may be numbered when their order is another."""
    rest = iter(parts)

    def part(match: re.Match[str]) -> str:
        number = match.group()[1:-1]
        return parts[int(number)] if number.isdigit() else next(rest, "")

    return _HOLE.sub(part, template)

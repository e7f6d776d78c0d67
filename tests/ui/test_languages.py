"""With the pseudo-language on, what has no brackets was forgotten by the translation."""

import importlib.util
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QWidget

from studio.ui.languages import PSEUDO, Languages, drop, said, speak

ROOT = Path(__file__).resolve().parents[2]

NOT_OURS = re.compile(
    r"qt_\w+button|Scroll(Left|Right)Button|ExtensionButton"  # Qt's own, named by Qt's catalogues
)
SAME_EVERYWHERE = re.compile(
    r"[\d.,\s]*(px|/px|fps|ms|Hz|kHz|dB|FPS|MB)|English|Quintet|CPU.*|NVIDIA.*|\d+ × \d+|"
    r"\w+\.(wav|flac|png|quintet)|Blender|Premiere-JKL|After Effects"  # names, units, files
)
TEXTS = ("text", "title", "windowTitle", "toolTip", "accessibleName", "placeholderText", "suffix")


def maker():
    spec = importlib.util.spec_from_file_location("cat", ROOT / "packaging/make_catalogues.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory):
    """The pseudo-language of the words that are in the code now."""
    module = maker()
    path = tmp_path_factory.mktemp("words") / "quintet_pseudo.ts"
    module.write_pseudo(path, module.extracted())
    return path


@pytest.fixture
def pseudo(qapp, catalogue):
    speak(qapp, catalogue)
    yield
    drop(qapp)


def forgotten(text):
    """Lines of `text` with English words and without brackets."""
    for line in text.split("\n"):
        words = re.findall(r"[A-Za-z]{2,}", line)
        whole = line.strip()
        if words and not re.search(r"[\[\]·]", line) and not SAME_EVERYWHERE.fullmatch(whole):
            yield whole


def texts_of(widget):
    for name in TEXTS:
        read = getattr(widget, name, None)
        value = read() if callable(read) else None
        if isinstance(value, str):
            yield value
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(row) for row in range(widget.count()))


def untranslated(window):
    found = {}
    for widget in [window, *window.findChildren(QWidget)]:
        if NOT_OURS.fullmatch(widget.objectName()):
            continue
        for text in texts_of(widget):
            for line in forgotten(text):
                found.setdefault(line, f"{type(widget).__name__} {widget.objectName()}")
    return found


def test_every_word_of_the_window_is_translated(pseudo, open_desk):
    desk = open_desk()
    assert untranslated(desk.window) == {}
    commands = desk.window.actions_by_id.commands
    words = {part for c in commands for part in (c.name, c.place, c.says, c.obstacle)}
    assert [line for text in sorted(words) for line in forgotten(text)] == []
    assert desk.window.menuBar().actions()[0].text().startswith("[")


DIALOGS = ("versions", "relink", "keymap", "palette", "sheet")


@pytest.mark.parametrize("command", DIALOGS)
def test_every_word_of_the_dialogs_is_translated(pseudo, open_desk, command):
    desk = open_desk()
    desk.window.actions_by_id[command].trigger()
    dialog = desk.files.versions or desk.relink.dialog or desk.help.dialog
    assert untranslated(dialog) == {}


def test_what_comes_from_below_is_translated_by_templates(pseudo):
    assert said("Mouth opening").startswith("[Möüţh")
    step = said("Added a key to brow raise")
    assert step.startswith("[Åððéð å ķéý".replace("ķ", "k")) and "]" in step
    assert said("Brow raise") in step  # names of lanes too, small as they are in a sentence
    assert said("Nobody ever wrote this 7") == "Nobody ever wrote this 7"
    assert said("") == ""


def test_without_a_catalogue_everything_is_english(qapp):
    assert said("Mouth opening") == "Mouth opening"


def test_the_language_is_remembered_and_unknown_ones_are_english(qapp, tmp_path):
    settings = QSettings(str(tmp_path / "language.ini"), QSettings.Format.IniFormat)
    languages = Languages(settings)
    assert next(iter(languages.known)) == "en" and PSEUDO in languages.known
    languages.choose(PSEUDO)
    assert Languages(settings).chosen == PSEUDO
    languages.choose("klingon")
    assert Languages(settings).chosen == "en"


def test_the_menu_chooses_for_the_next_start(open_desk):
    desk = open_desk()
    desk.window.actions_by_id["language.pseudo"].trigger()
    assert "starts again" in desk.services.reporter.notices[-1].message
    desk.window.refresh()
    assert desk.window.actions_by_id["language.pseudo"].isChecked()


def test_the_pseudo_language_keeps_what_programs_need():
    text = maker().accented("&Open {} (*.png) <b>at</b> {:.2f} s")
    assert text.startswith("[&Ö") and text.endswith("]")
    for kept in ("{}", "{:.2f}", "(*.png)", "<b>", "</b>"):
        assert kept in text
    plain = maker().accented("a" * 50)
    assert len(plain) == 72  # two fifths more, and the brackets


def test_catalogues_are_up_to_date():
    """`python packaging/make_catalogues.py` was run after the last change of words."""
    module = maker()
    wanted = {(c, t) for c, found in module.extracted().items() for t in found}
    kept = set(module.translations(ROOT / "resources" / "translations" / "quintet.ts"))
    missing = wanted - kept
    assert len(missing) <= 0.1 * len(wanted), sorted(missing)[:20]


def clipped(window):
    """Labels and buttons whose words have less room than they need."""
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(widget, QPushButton | QLabel):
            continue
        if isinstance(widget, QLabel) and (widget.wordWrap() or not widget.text()):
            continue
        if widget.width() + 1 < widget.sizeHint().width():
            found.append(f"{widget.objectName()}: {widget.text()}")
    return found


@pytest.mark.parametrize("command", DIALOGS)
def test_dialogs_have_room_for_long_words(pseudo, open_desk, command):
    desk = open_desk()
    desk.window.actions_by_id[command].trigger()
    dialog = desk.files.versions or desk.relink.dialog or desk.help.dialog
    assert clipped(dialog) == []

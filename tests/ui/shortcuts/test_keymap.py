from dataclasses import replace

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLineEdit, QPushButton, QTreeWidget

from studio.app.edits import timeline
from studio.ui.commands.command import Command
from studio.ui.shortcuts.editor import KeymapDialog
from studio.ui.shortcuts.keymap import Keymap
from studio.ui.shortcuts.presets import PRESETS
from studio.ui.shortcuts.sheet import ShortcutSheet, sheet_html

NONE = Qt.KeyboardModifier.NoModifier
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def command(id, *keys, local=False):
    return Command(id=id, menu="M", title=id, run=int, shortcuts=keys, local=local)


ONE, TWO, OWN = command("one", "A"), command("two", "B"), command("own", "A", local=True)
TABLE = (ONE, TWO, OWN)
THEMES = ["Dark theme", "Light theme", "Theme of high contrast", "Theme of the system"]


def test_changes_are_remembered_per_preset(qapp, tmp_path):
    settings = QSettings(str(tmp_path / "keys.ini"), QSettings.Format.IniFormat)
    keymap = Keymap(settings)
    keymap.give(ONE, ("X", "Y"))
    keymap.use("Blender")
    keymap.give(TWO, ())
    settings.sync()
    again = Keymap(QSettings(str(tmp_path / "keys.ini"), QSettings.Format.IniFormat))
    assert again.preset == "Blender"
    assert again.keys(TWO) == () and again.keys(ONE) == ("A",)
    again.use("Quintet")
    assert again.keys(ONE) == ("X", "Y") and again.keys(TWO) == ("B",)
    again.reset_all()
    assert again.keys(ONE) == ("A",) and not again.edited(ONE)


@pytest.mark.parametrize("text", ["{", "[1]", '{"Quintet": 3}', '{"Quintet": {"one": 3}}'])
def test_what_cannot_be_read_is_as_if_it_were_not_there(qapp, tmp_path, text):
    settings = QSettings(str(tmp_path / "keys.ini"), QSettings.Format.IniFormat)
    settings.setValue("keys/changes", text)
    settings.setValue("keys/preset", "Emacs")
    assert Keymap(settings).keys(ONE) == ("A",)


def test_rivals_are_in_the_same_place_and_shadows_elsewhere(qapp):
    keymap = Keymap()
    assert keymap.rivals(TWO, "A", TABLE) == [ONE]
    assert keymap.shadows(TWO, "A", TABLE) == [OWN]
    assert keymap.rivals(OWN, "B", TABLE) == [] and keymap.shadows(OWN, "B", TABLE) == [TWO]


def test_keys_that_are_taken_over_leave_the_other_action_its_rest(qapp):
    keymap = Keymap()
    both = command("both", "C", "D")
    keymap.give(ONE, ("C",), [both])
    assert keymap.keys(ONE) == ("C",) and keymap.keys(both) == ("D",)


@pytest.fixture
def desk(open_desk):
    return open_desk()


@pytest.fixture
def dialog(desk):
    desk.window.actions_by_id["keymap"].trigger()
    return desk.window.findChild(KeymapDialog)


def test_recorded_keys_count_at_once(dialog, desk, qtbot):
    dialog.choose("lint")
    dialog.record()
    qtbot.keyClick(dialog.recorder, Qt.Key.Key_L, CTRL | ALT)
    lint = desk.window.actions_by_id["lint"]
    assert [k.toString() for k in lint.shortcuts()] == ["Ctrl+Alt+L"]
    assert dialog.table.currentItem().font(2).bold() and "Ctrl+Alt+L" in lint.toolTip()
    qtbot.mouseClick(dialog.reset, Qt.MouseButton.LeftButton)
    assert lint.shortcut().toString() == "F7" and not dialog.table.currentItem().font(2).bold()


def test_a_conflict_names_the_other_action_and_can_be_taken_over(dialog, desk, qtbot):
    actions = desk.window.actions_by_id
    dialog.choose("lint")
    dialog.record()
    qtbot.keyClick(dialog.recorder, Qt.Key.Key_S, CTRL)
    assert actions["lint"].shortcut().toString() == "F7"  # nothing yet
    assert "“Save”" in dialog.note.text() and dialog.take.isVisible()
    qtbot.mouseClick(dialog.take, Qt.MouseButton.LeftButton)
    assert actions["lint"].shortcut().toString() == "Ctrl+S" and not actions["save"].shortcuts()
    qtbot.mouseClick(dialog.reset_all, Qt.MouseButton.LeftButton)
    assert actions["save"].shortcut().toString() == "Ctrl+S"
    assert actions["lint"].shortcut().toString() == "F7"


def test_escape_gives_recording_up(dialog, desk, qtbot):
    dialog.choose("lint")
    dialog.record()
    qtbot.keyClick(dialog.recorder, Qt.Key.Key_Escape)
    assert dialog.isVisible() and not dialog.recorder.text()
    assert desk.window.actions_by_id["lint"].shortcut().toString() == "F7"


def test_tab_and_a_second_set_of_keys_can_be_given(dialog, desk, qtbot):
    dialog.choose("lint")
    qtbot.mouseClick(dialog.findChild(QPushButton, "keymap_add"), Qt.MouseButton.LeftButton)
    qtbot.keyClick(dialog.recorder, Qt.Key.Key_Tab, CTRL)
    keys = [k.toString() for k in desk.window.actions_by_id["lint"].shortcuts()]
    assert keys == ["F7", "Ctrl+Tab"]


def test_search_leaves_what_has_all_words(dialog, qtbot):
    qtbot.keyClicks(dialog.findChild(QLineEdit, "keymap_search"), "theme view")
    table = dialog.findChild(QTreeWidget)
    shown = [i for i in range(table.topLevelItemCount()) if not table.topLevelItem(i).isHidden()]
    assert [table.topLevelItem(i).text(0) for i in shown] == THEMES


def test_panels_follow_edited_keys(desk, qtbot):
    """Keys of the timeline are handled by the panel, in the same place as those of menus."""
    store, session = desk.services.store, desk.services.session
    timeline.add_key(store, session, "brow", 1.0, 0.5)
    (delete,) = (c for c in desk.timeline.commands if c.id == "keys.delete")
    desk.keymap.give(delete, ("Ctrl+Backspace",))
    desk.timeline.canvas.setFocus()
    session.selection = session.selection or frozenset()
    timeline.select_all(store, session, ["brow"])
    qtbot.keyClick(desk.timeline.canvas, Qt.Key.Key_Delete)
    assert store.project.tracks.lane("brow").layer.keys
    qtbot.keyClick(desk.timeline.canvas, Qt.Key.Key_Backspace, CTRL)
    assert not store.project.tracks.lane("brow").layer.keys
    assert "Ctrl+Backspace" in desk.window.actions_by_id["keys.delete"].text()


@pytest.mark.parametrize("preset", list(PRESETS))
def test_presets_name_known_actions_and_have_no_conflicts(desk, preset):
    commands = desk.window.actions_by_id.commands
    known = {command.id for command in commands}
    assert set(PRESETS[preset]) <= known
    desk.keymap.use(preset)
    clashes = [
        (keys, command.id, rival.id)
        for command in commands
        for keys in desk.keymap.keys(command)
        for rival in desk.keymap.rivals(command, keys, commands)
    ]
    assert clashes == []
    wrong = [k for c in commands for k in desk.keymap.keys(c) if not QKeySequence(k).toString()]
    assert wrong == []


def test_the_sheet_has_all_keys_and_becomes_a_pdf(desk, tmp_path):
    desk.window.actions_by_id["sheet"].trigger()
    sheet = desk.window.findChild(ShortcutSheet)
    text = sheet.page.toPlainText()
    assert "Undo" in text and "Ctrl+Z" in text and "in: Timeline" in text
    sheet.save(tmp_path / "keys.pdf")
    assert (tmp_path / "keys.pdf").read_bytes().startswith(b"%PDF")


def test_titles_of_the_sheet_are_text(qapp):
    html = sheet_html([replace(ONE, title="a <b> & c")], Keymap())
    assert "a &lt;b&gt;" in html

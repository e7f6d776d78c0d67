import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QSlider

from studio.ui.search.matching import Entry, ranked
from studio.ui.search.palette import CommandPalette


def entry(title, place="", tip="", id=None):
    return Entry(id=id or title, title=title, place=place, tip=tip, keys="", obstacle="", run=int)


TABLE = [
    entry("Show everything", "Keys › View"),
    entry("Smooth", "Keys › Reshape"),
    entry("Save as", "File"),
    entry("Save", "File"),
    entry("Scale in time about the playhead", "Keys › Arrange", "Stretches the selected keys"),
]


@pytest.mark.parametrize(
    ("query", "best"),
    [
        ("smo", "Smooth"),
        ("save", "Save as"),
        ("everything", "Show everything"),
        ("file as", "Save as"),
        ("stretch", "Scale in time about the playhead"),
        ("scltm", "Scale in time about the playhead"),
        ("arrange time", "Scale in time about the playhead"),
    ],
)
def test_words_of_title_menu_and_tip_find_an_action(query, best):
    assert ranked(query, TABLE, [])[0].title == best


def test_every_word_must_fit_and_what_was_used_lately_comes_first():
    assert ranked("save reshape", TABLE, []) == []
    assert [e.title for e in ranked("save", TABLE, ["Save"])] == ["Save", "Save as"]
    assert [e.title for e in ranked("", TABLE, ["Save", "Smooth"])][:2] == ["Save", "Smooth"]


@pytest.fixture
def desk(open_desk):
    return open_desk()


def opened(desk, qtbot, key=Qt.Key.Key_Slash, modifiers=Qt.KeyboardModifier.NoModifier):
    desk.preview.setFocus()
    qtbot.keyClick(desk.window, key, modifiers)
    palette = desk.window.findChild(CommandPalette)
    assert palette is not None and palette.isVisible()
    return palette


CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [(Qt.Key.Key_Slash, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_P, CTRL_SHIFT)],
)
def test_words_and_enter_do_an_action(desk, qtbot, key, modifiers):
    palette = opened(desk, qtbot, key, modifiers)
    qtbot.keyClicks(palette.query, "light theme")
    assert palette.chosen.id == "theme_light" and palette.chosen.place == "View"
    qtbot.keyClick(palette.query, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.theme.name == "light")
    again = opened(desk, qtbot)
    assert again.chosen.id == "theme_light"  # used last, offered first
    qtbot.keyClick(again.query, Qt.Key.Key_Escape)
    assert again.result() == 0 and desk.theme.name == "light"


def test_arrows_choose_while_the_words_keep_the_focus(desk, qtbot):
    palette = opened(desk, qtbot)
    qtbot.keyClicks(palette.query, "nudge")
    first = palette.chosen
    qtbot.keyClick(palette.query, Qt.Key.Key_Down)
    assert palette.chosen != first
    qtbot.keyClick(palette.query, Qt.Key.Key_Up)
    assert palette.chosen == first
    qtbot.waitUntil(lambda: QApplication.focusWidget() is palette.query)


def test_what_cannot_be_done_says_why_and_stays_open(desk, qtbot):
    palette = opened(desk, qtbot)
    qtbot.keyClicks(palette.query, "perform the voice")
    assert "no voice" in palette.chosen.obstacle
    qtbot.keyClick(palette.query, Qt.Key.Key_Return)
    assert palette.isVisible() and "no voice" in palette.note.text()
    qtbot.keyClicks(palette.query, " qqqq")
    assert palette.chosen is None and "No action" in palette.note.text()


def test_keys_shown_are_the_edited_ones(desk, qtbot):
    (command,) = (c for c in desk.window.actions_by_id.commands if c.id == "lint")
    desk.keymap.give(command, ("Ctrl+Alt+7",))
    (found,) = (e for e in desk.help.entries() if e.id == "lint")
    assert found.keys == "Ctrl+Alt+7" and found.place == "Edit"


def test_controls_of_panels_are_found_too(desk, qtbot):
    palette = opened(desk, qtbot)
    qtbot.keyClicks(palette.query, "warp margin slider")
    qtbot.keyClick(palette.query, Qt.Key.Key_Return)
    slider = desk.settings_panel.findChild(QSlider)
    qtbot.waitUntil(lambda: desk.settings_panel.isVisible() and slider.hasFocus())
    assert slider.accessibleName() == "Warp margin M slider"


def test_every_action_that_can_be_disabled_says_why(desk):
    desk.window.actions_by_id.refresh()
    silent = [
        found.id
        for found in desk.help.entries()
        if found.obstacle == "It has nothing to work on now." and "control." not in found.id
    ]
    assert silent == []


def test_a_tool_of_the_timeline_runs_from_the_palette(desk, qtbot):
    desk.services.session.time = 1.0
    palette = opened(desk, qtbot)
    qtbot.keyClicks(palette.query, "whole pose")
    qtbot.keyClick(palette.query, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(desk.services.store.steps))

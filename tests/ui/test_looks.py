"""Colours can be read, symbols of controls have the ink of their theme, tables have whole rows."""

import re
from dataclasses import fields
from itertools import product

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QTabBar

from studio.io.paths import resources_folder
from studio.ui.languages import PSEUDO, drop, folder, speak
from studio.ui.style_sheet import mixed, style_sheet
from studio.ui.theme import CONTRAST, DARK, SYSTEM, THEMES, Theme, ThemeName, of_system

GROUNDS = ("window", "panel", "raised")
NO_INK = {*GROUNDS, "line", "accent_text", "least_alpha"}
LEAST = {ThemeName.DARK: 4.5, ThemeName.LIGHT: 4.5, ThemeName.CONTRAST: 7.0}
"""WCAG 2.2, success criteria 1.4.3 and 1.4.6: text on its ground."""
LEAST_EDGE = 3.0
"""WCAG 2.2, success criterion 1.4.11: what tells a control from its ground."""


def luminance(colour):
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    dark, bright = sorted((luminance(one), luminance(other)))
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", THEMES)
def test_every_ink_is_readable_on_every_ground(theme):
    colours, least = THEMES[theme], LEAST[theme]
    inks = [field.name for field in fields(colours) if field.name not in NO_INK]
    pale = {
        (ink, ground): round(contrast(getattr(colours, ink), getattr(colours, ground)), 2)
        for ink, ground in product(inks, GROUNDS)
        if contrast(getattr(colours, ink), getattr(colours, ground)) < least
    }
    assert pale == {}
    assert contrast(colours.accent_text, colours.accent) >= least


@pytest.mark.parametrize("theme", THEMES)
def test_words_are_readable_wherever_the_sheet_puts_them(theme):
    """Every rule that names both a ground and an ink, and the bar of a progress."""
    sheet = style_sheet(THEMES[theme], theme)
    rules = re.findall(r"([^{}]+)\{([^{}]*)\}", sheet)
    pairs = {
        selector.strip(): (ground.group(1), ink.group(1))
        for selector, body in rules
        if (ground := re.search(r"background: (#\w{6})", body))
        and (ink := re.search(r"(?<![-\w])color: (#\w{6})", body))
    }
    (bar,) = (body for selector, body in rules if selector.strip() == "QProgressBar::chunk")
    pairs["QProgressBar::chunk"] = (re.search(r"#\w{6}", bar).group(), THEMES[theme].text)
    assert len(pairs) >= 10
    pale = {name: round(contrast(*pair), 2) for name, pair in pairs.items()}
    assert {name: ratio for name, ratio in pale.items() if ratio < LEAST[theme]} == {}


def test_edges_and_symbols_of_high_contrast_are_seen():
    seen = {field.name for field in fields(CONTRAST)} - NO_INK | {"line"}
    for name, ground in product(seen, GROUNDS):
        assert contrast(getattr(CONTRAST, name), getattr(CONTRAST, ground)) >= LEAST_EDGE, name


def test_faint_lines_of_high_contrast_are_seen():
    """Ghosts, muted lanes, problems: as faint as they may be, on the grounds of the timeline."""
    inks = {field.name for field in fields(CONTRAST)} - NO_INK
    for name, ground in product(inks, ("window", "panel")):
        ink = CONTRAST.faint(getattr(CONTRAST, name), 0)
        seen = mixed(ink.name(), getattr(CONTRAST, ground), ink.alphaF())
        assert contrast(seen, getattr(CONTRAST, ground)) >= LEAST_EDGE, name
    assert DARK.faint(DARK.text, 110).alpha() == 110


@pytest.mark.parametrize("theme", THEMES)
def test_symbols_of_controls_are_there_in_the_ink_of_the_theme(theme):
    paths = re.findall(r'url\("([^"]+)"\)', style_sheet(THEMES[theme], theme))
    inks = {getattr(THEMES[theme], name) for name in ("muted", "accent_text")}
    assert len(set(paths)) == 7
    for path in set(paths):
        symbol = resources_folder() / "icons" / "controls" / path.rpartition("/")[2]
        stroke = re.search(r'stroke="(#\w{6})"', symbol.read_text()).group(1)
        assert stroke in inks or "-off-" in symbol.name


def test_the_theme_of_the_system_follows_it(qapp, monkeypatch):
    theme = Theme(qapp, SYSTEM)
    assert theme.choice == SYSTEM and theme.name is of_system()
    monkeypatch.setattr("studio.ui.theme.of_system", lambda: ThemeName.LIGHT)
    theme._follow()
    assert theme.name is ThemeName.LIGHT and theme.choice == SYSTEM
    theme.choose("contrast")
    theme._follow()
    assert theme.name is ThemeName.CONTRAST
    theme.choose("an older version's")
    assert theme.name is ThemeName.DARK


def test_rows_of_a_table_are_higher_than_their_words(open_desk):
    desk = open_desk()
    desk.window.actions_by_id["keymap"].trigger()
    keys = desk.help.dialog.table
    assert keys.visualItemRect(keys.topLevelItem(0)).height() >= keys.fontMetrics().height() + 8
    desk.help.dialog.close()


def test_no_tabs_stay_behind_when_the_workspace_changes(open_desk, qtbot):
    window = (desk := open_desk()).window
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    for name in ("animate", "lip_sync", "review", "animate"):
        desk.workspaces.use(name)
        qtbot.wait(20)
        bars = [
            bar
            for bar in window.findChildren(QTabBar, "", direct)
            if bar.isVisible() and bar.geometry().intersects(window.rect())
        ]
        stacked = [
            dock.windowTitle()
            for dock in window.findChildren(QDockWidget)
            if not dock.isHidden()
            and any(not d.isHidden() for d in window.tabifiedDockWidgets(dock))
        ]
        seen = [bar.tabText(place) for bar in bars for place in range(bar.count())]
        assert sorted(seen) == sorted(stacked), name


@pytest.mark.parametrize("language", ["en", PSEUDO])
def test_tabs_show_whole_words(language, qapp, open_desk, qtbot):
    if language == PSEUDO:
        speak(qapp, folder() / f"quintet_{PSEUDO}.ts")
    try:
        desk = open_desk()
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        bars = [bar for bar in desk.window.findChildren(QTabBar, "", direct) if bar.isVisible()]
        assert bars
        for bar in bars:
            qtbot.waitUntil(lambda bar=bar: bar.width() >= bar.sizeHint().width())
            assert bar.elideMode() is Qt.TextElideMode.ElideNone
    finally:
        drop(qapp)

"""Colours of the window, light and dark, and the style sheet made from them."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from studio.domain.lanes import LaneColour

Role = QPalette.ColorRole


class ThemeName(StrEnum):
    """The themes to choose from."""

    DARK = "dark"
    LIGHT = "light"


@dataclass(frozen=True, slots=True, kw_only=True)
class Colours:
    """Every colour that the window uses, as #rrggbb."""

    window: str
    panel: str
    raised: str
    line: str
    text: str
    muted: str
    accent: str
    accent_text: str
    good: str
    warning: str
    bad: str
    waveform: str
    playhead: str
    mouth: str
    eyes: str
    head: str
    emotion: str
    warp: str
    red: str
    orange: str
    yellow: str
    green: str
    teal: str
    blue: str
    violet: str
    pink: str

    def hue(self, name: str) -> QColor:
        """A colour that users choose by name, such as that of a lane."""
        return QColor(getattr(self, name))

    def of_lane(self, group: str, colour: LaneColour) -> QColor:
        """Colour of a lane of `group` whose own `colour` may have been chosen."""
        return self.of_group(group) if colour is LaneColour.GROUP else self.hue(colour)

    def of_group(self, group: str) -> QColor:
        """Colour of a lane group of `studio.domain.lanes`; a finer group has that of its whole."""
        return QColor(getattr(self, group.split(maxsplit=1)[0].lower()))


DARK = Colours(
    window="#1b1d22",
    panel="#23262d",
    raised="#2e323b",
    line="#3b404b",
    text="#e6e8ec",
    muted="#9aa1ad",
    accent="#4f9cf9",
    accent_text="#0b1420",
    good="#57c785",
    warning="#f0b848",
    bad="#f2686d",
    waveform="#5b8fd0",
    playhead="#ff7a59",
    mouth="#ff8f70",
    eyes="#5fc9e8",
    head="#8fd06a",
    emotion="#d98cf0",
    warp="#f0c65a",
    red="#f2686d",
    orange="#f59a4a",
    yellow="#e8d04f",
    green="#6fce6f",
    teal="#4fd0bd",
    blue="#6aa5fa",
    violet="#b08cf5",
    pink="#f08cc0",
)

LIGHT = Colours(
    window="#eceef2",
    panel="#f8f9fb",
    raised="#ffffff",
    line="#c9ced8",
    text="#1d2129",
    muted="#5f6875",
    accent="#1f6fd6",
    accent_text="#ffffff",
    good="#1f8a4c",
    warning="#a86a00",
    bad="#c62f3a",
    waveform="#3f74b8",
    playhead="#d9431f",
    mouth="#d4552f",
    eyes="#0f86a8",
    head="#3f8a1c",
    emotion="#9a3fc0",
    warp="#97700a",
    red="#c62f3a",
    orange="#b65a0c",
    yellow="#8a7400",
    green="#2f7d2f",
    teal="#0d7d70",
    blue="#2563c9",
    violet="#6d3fc4",
    pink="#b8327c",
)

_THEMES = {ThemeName.DARK: DARK, ThemeName.LIGHT: LIGHT}


class Theme(QObject):
    """The colours in use; widgets that paint themselves repaint on `changed`."""

    changed = Signal()

    def __init__(self, app: QApplication, name: ThemeName = ThemeName.DARK) -> None:
        super().__init__()
        self._app = app
        self.name = name
        self.colours = _THEMES[name]
        app.setStyle(QStyleFactory.create("Fusion"))
        self.use(name)

    def use(self, name: ThemeName) -> None:
        """Switch the whole application to the theme called `name`."""
        self.name = name
        self.colours = _THEMES[name]
        self._app.setPalette(_palette(self.colours))
        self._app.setStyleSheet(style_sheet(self.colours))
        self.changed.emit()


def _palette(c: Colours) -> QPalette:
    palette = QPalette()
    for role, colour in (
        (Role.Window, c.panel),
        (Role.WindowText, c.text),
        (Role.Base, c.raised),
        (Role.AlternateBase, c.panel),
        (Role.Text, c.text),
        (Role.PlaceholderText, c.muted),
        (Role.Button, c.raised),
        (Role.ButtonText, c.text),
        (Role.BrightText, c.bad),
        (Role.ToolTipBase, c.raised),
        (Role.ToolTipText, c.text),
        (Role.Highlight, c.accent),
        (Role.HighlightedText, c.accent_text),
        (Role.Link, c.accent),
        (Role.Mid, c.line),
        (Role.Dark, c.line),
        (Role.Light, c.raised),
        (Role.Shadow, c.window),
    ):
        palette.setColor(role, QColor(colour))
    for role in (Role.Text, Role.ButtonText, Role.WindowText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(c.muted))
    return palette


def style_sheet(c: Colours) -> str:
    """Qt style sheet of the window for the colours `c`."""
    return f"""
    QMainWindow, QMainWindow > QWidget {{ background: {c.window}; }}
    QMainWindow::separator {{ background: {c.window}; width: 5px; height: 5px; }}
    QMainWindow::separator:hover {{ background: {c.accent}; }}
    QDockWidget {{ color: {c.text}; font-weight: 600; }}
    QDockWidget::title {{ background: {c.panel}; padding: 6px 8px;
        border-bottom: 1px solid {c.line}; }}
    QToolTip {{ background: {c.raised}; color: {c.text}; border: 1px solid {c.line};
        padding: 4px; }}
    QPushButton, QToolButton {{ background: {c.raised}; border: 1px solid {c.line};
        border-radius: 5px; padding: 4px 10px; }}
    QToolButton {{ padding: 4px 6px; }}
    QPushButton:hover, QToolButton:hover {{ border-color: {c.accent}; }}
    QPushButton:pressed, QToolButton:pressed, QToolButton:checked, QPushButton:checked {{
        background: {c.accent}; color: {c.accent_text}; border-color: {c.accent}; }}
    QPushButton:disabled, QToolButton:disabled {{ color: {c.muted}; background: {c.panel}; }}
    QPushButton:focus, QToolButton:focus, QLineEdit:focus {{ border-color: {c.accent}; }}
    QPushButton[primary="true"] {{ background: {c.accent}; color: {c.accent_text};
        border-color: {c.accent}; font-weight: 600; }}
    QPushButton[primary="true"]:disabled {{ background: {c.raised}; color: {c.muted};
        border-color: {c.line}; }}
    QLineEdit {{ background: {c.raised}; border: 1px solid {c.line}; border-radius: 4px;
        padding: 3px 6px; min-height: 18px; }}
    QComboBox, QAbstractSpinBox {{ min-height: 24px; }}
    QComboBox QAbstractItemView {{ background: {c.raised}; selection-background-color: {c.accent};
        selection-color: {c.accent_text}; }}
    QTreeView::item {{ padding: 4px 2px; }}
    QSlider::groove:horizontal {{ height: 4px; background: {c.line}; border-radius: 2px; }}
    QSlider::sub-page:horizontal {{ background: {c.accent}; border-radius: 2px; }}
    QSlider::handle:horizontal {{ width: 14px; margin: -5px 0; border-radius: 7px;
        background: {c.text}; }}
    QSlider::handle:horizontal:hover {{ background: {c.accent}; }}
    QProgressBar {{ background: {c.raised}; border: 1px solid {c.line}; border-radius: 4px;
        text-align: center; min-height: 14px; }}
    QProgressBar::chunk {{ background: {c.accent}; border-radius: 3px; }}
    QMenuBar {{ background: {c.panel}; }}
    QMenuBar::item:selected, QMenu::item:selected {{ background: {c.accent};
        color: {c.accent_text}; }}
    QMenu {{ background: {c.raised}; border: 1px solid {c.line}; padding: 4px; }}
    QMenu::item {{ padding: 5px 28px 5px 20px; border-radius: 3px; }}
    QMenu::item:disabled {{ color: {c.muted}; }}
    QMenu::separator {{ height: 1px; background: {c.line}; margin: 4px 8px; }}
    QStatusBar {{ background: {c.panel}; color: {c.muted}; }} QStatusBar::item {{ border: none; }}
    QScrollBar:vertical {{ background: {c.panel}; width: 12px; margin: 0; }}
    QScrollBar:horizontal {{ background: {c.panel}; height: 12px; margin: 0; }}
    QScrollBar::handle {{ background: {c.line}; border-radius: 5px; min-width: 24px;
        min-height: 24px; margin: 2px; }}
    QScrollBar::handle:disabled {{ background: transparent; }}
    QScrollBar::handle:hover {{ background: {c.muted}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QLabel#tool_hint {{ background: {c.raised}; border: 1px solid {c.accent};
        border-radius: 6px; padding: 4px 10px; }}
    QToolButton[flat="true"] {{ background: transparent; border: none; padding: 4px 0;
        color: {c.text}; }}
    QLabel[muted="true"] {{ color: {c.muted}; }}
    QLabel[heading="true"] {{ font-size: 15px; font-weight: 600; }}
    QLabel[problem="true"] {{ color: {c.bad}; }}
    """

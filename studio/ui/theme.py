"""Colours of the window, dark, light and of high contrast, and the theme in use."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from studio.domain.lanes import LaneColour
from studio.ui.style_sheet import style_sheet

Role = QPalette.ColorRole


SYSTEM = "system"
"""The choice of whichever theme the settings of the system ask for."""


class ThemeName(StrEnum):
    """The themes to choose from."""

    DARK = "dark"
    LIGHT = "light"
    CONTRAST = "contrast"


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
    least_alpha: int = 0
    """How faint a line or a band may be that says something, 0..255."""

    def faint(self, ink: QColor | str, alpha: int) -> QColor:
        """`ink` at `alpha` (0..255), or stronger where this theme wants it so."""
        colour = QColor(ink)
        colour.setAlpha(max(alpha, self.least_alpha))
        return colour

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
    bad="#f37176",
    waveform="#6f9dd6",
    playhead="#ff7a59",
    mouth="#ff8f70",
    eyes="#5fc9e8",
    head="#8fd06a",
    emotion="#d98cf0",
    warp="#f0c65a",
    red="#f37176",
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
    accent="#1e6acd",
    accent_text="#ffffff",
    good="#1c7b44",
    warning="#975f00",
    bad="#c62f3a",
    waveform="#3b6dad",
    playhead="#c33c1c",
    mouth="#b84826",
    eyes="#0d7592",
    head="#387a19",
    emotion="#9a3fc0",
    warp="#8a6609",
    red="#c62f3a",
    orange="#aa540b",
    yellow="#7e6a00",
    green="#2e7b2e",
    teal="#0d796d",
    blue="#2563c9",
    violet="#6d3fc4",
    pink="#b8327c",
)

CONTRAST = Colours(
    window="#000000",
    panel="#0a0a0a",
    raised="#161616",
    line="#8f8f8f",
    text="#ffffff",
    muted="#d0d0d0",
    accent="#ffd93b",
    accent_text="#000000",
    good="#5ef08c",
    warning="#ffb347",
    bad="#ff8585",
    waveform="#8cc8ff",
    playhead="#ff9066",
    mouth="#ff9c80",
    eyes="#66dcff",
    head="#9df06a",
    emotion="#eba6ff",
    warp="#ffe066",
    red="#ff8585",
    orange="#ffad5c",
    yellow="#ffee58",
    green="#7cf07c",
    teal="#5cf0da",
    blue="#8fbcff",
    violet="#c9aaff",
    pink="#ffa3d1",
    least_alpha=160,
)
"""Black ground, white words: text at 7 to 1 and more, symbols and edges at 3 to 1 and more."""

THEMES = {ThemeName.DARK: DARK, ThemeName.LIGHT: LIGHT, ThemeName.CONTRAST: CONTRAST}


def of_system() -> ThemeName:
    """The theme that the settings of the system ask for; dark where they say nothing."""
    hints = QGuiApplication.styleHints()
    contrast = getattr(hints, "accessibility", None)  # asked of systems from Qt 6.10 on
    if contrast and contrast().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return ThemeName.CONTRAST
    light = hints.colorScheme() == Qt.ColorScheme.Light
    return ThemeName.LIGHT if light else ThemeName.DARK


class Theme(QObject):
    """The colours in use; widgets that paint themselves repaint on `changed`."""

    changed = Signal()

    def __init__(self, app: QApplication, choice: str = ThemeName.DARK) -> None:
        """`choice` is the name of a theme, or `SYSTEM`; whatever else it says is dark."""
        super().__init__()
        self._app = app
        self.name, self.colours = ThemeName.DARK, DARK
        self.choice: str = ThemeName.DARK
        """The name of a theme, or `SYSTEM`."""
        app.setStyle(QStyleFactory.create("Fusion"))
        self.choose(choice)
        app.styleHints().colorSchemeChanged.connect(self._follow)

    def choose(self, choice: str) -> None:
        """Put on the theme called `choice`, or with `SYSTEM` the one of the system from now on."""
        if choice == SYSTEM:
            self.use(of_system())
            self.choice = SYSTEM
        else:
            self.use(ThemeName(choice) if choice in list(ThemeName) else ThemeName.DARK)

    def use(self, name: ThemeName) -> None:
        """Switch the whole application to the theme called `name`."""
        self.name = name
        self.choice = name
        self.colours = THEMES[name]
        self._app.setStyleSheet("")  # replacing a sheet takes Qt more than twice as long
        self._app.setPalette(_palette(self.colours))
        self._app.setStyleSheet(style_sheet(self.colours, self.name))
        self.changed.emit()

    def _follow(self) -> None:
        """The settings of the system have changed."""
        if self.choice == SYSTEM:
            self.choose(SYSTEM)


def _palette(c: Colours) -> QPalette:
    palette = QPalette()
    for role, colour in (
        (Role.Window, c.window),
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

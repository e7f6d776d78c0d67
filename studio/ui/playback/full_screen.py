"""The preview on a whole screen: the same picture widget, with nothing around it."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QSettings, Qt
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QScreen
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from studio.ui.commands.command import Command

_SCREEN = "full_screen/screen"


class _Stage(QWidget):
    """The window that fills the screen; Escape and closing leave it."""

    def __init__(self, leave: Callable[[], None]) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self._leave = leave
        self.setObjectName("full_screen")
        self.setWindowTitle(QCoreApplication.translate("FullScreen", "Preview"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape leaves; every other key is a command of the window."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """The picture goes back to its panel before its window is gone."""
        self._leave()
        event.accept()


class FullScreen:
    """Takes the picture out of its panel onto a screen of its own, and puts it back."""

    def __init__(self, settings: QSettings) -> None:
        """`settings` remember which screen was used last."""
        self._settings = settings
        self._picture: QWidget | None = None
        self._window: QWidget | None = None
        self._stage: _Stage | None = None
        self._gap: QWidget | None = None
        self._entered: Callable[[QWidget], None] | None = None

    @property
    def on(self) -> bool:
        """Whether the picture fills a screen."""
        return self._stage is not None

    @property
    def stage(self) -> QWidget | None:
        """The window that fills the screen, while there is one."""
        return self._stage

    def attach(self, picture: QWidget, window: QWidget, entered: Callable[[QWidget], None]) -> None:
        """Say which widget is shown, and of which window the keys work there too.

        `entered` is told the window that fills the screen, each time.
        """
        self._picture, self._window, self._entered = picture, window, entered

    def commands(self, menu: str) -> list[Command]:
        """Into and out of it, and to another screen, for `menu`."""
        return [
            Command(
                id="full_screen",
                menu=menu,
                title=_tr("Preview on the whole screen"),
                tip=_tr("The picture alone; Escape leaves, and the keys that play still work"),
                run=self.toggle,
                shortcuts=("F11", "Ctrl+Shift+F"),
                checked=lambda: self.on,
                separated=True,
            ),
            Command(
                id="next_screen",
                menu=menu,
                title=_tr("Whole-screen preview on the next screen"),
                run=self.use_next_screen,
                shortcuts=("Shift+F11",),
                enabled=lambda: len(QGuiApplication.screens()) > 1,
                obstacle=_tr("There is one screen alone."),
            ),
        ]

    def toggle(self) -> None:
        """Fill the screen, or go back."""
        if self.on:
            self.leave()
        else:
            self._enter()

    def leave(self) -> None:
        """Put the picture back into its panel."""
        stage, gap, picture = self._stage, self._gap, self._picture
        self._stage = self._gap = None
        if stage is None or gap is None or picture is None:
            return
        _swap(gap, picture)
        gap.deleteLater()
        stage.hide()
        stage.deleteLater()
        if self._window is not None:
            self._window.activateWindow()

    def use_next_screen(self) -> None:
        """Choose the screen after the one that was used, and go there."""
        screens = QGuiApplication.screens()
        place = screens.index(self.screen)
        self._settings.setValue(_SCREEN, screens[(place + 1) % len(screens)].name())
        self.leave()
        self._enter()

    @property
    def screen(self) -> QScreen:
        """The screen of the user's choice, that of the window where it is not connected."""
        wanted = str(self._settings.value(_SCREEN, ""))
        own = self._window.screen() if self._window is not None else QGuiApplication.primaryScreen()
        return next((s for s in QGuiApplication.screens() if s.name() == wanted), own)

    def _enter(self) -> None:
        picture, window = self._picture, self._window
        if picture is None or window is None:
            return
        self._stage, self._gap = _Stage(self.leave), QWidget()
        _swap(picture, self._gap)
        layout = self._stage.layout()
        if layout is not None:
            layout.addWidget(picture)
        self._stage.addActions(window.actions())
        self._stage.setGeometry(self.screen.geometry())
        self._stage.showFullScreen()
        picture.show()
        picture.setFocus()
        if self._entered is not None:
            self._entered(self._stage)


def _swap(old: QWidget, new: QWidget) -> None:
    """Put `new` where `old` is in its layout."""
    parent = old.parentWidget()
    layout = parent.layout() if parent is not None else None
    if isinstance(layout, QBoxLayout):
        place = layout.indexOf(old)
        layout.insertWidget(place, new, layout.stretch(place))
        layout.removeWidget(old)
        old.setParent(None)
        new.show()


def _tr(text: str) -> str:
    return QCoreApplication.translate("FullScreen", text)

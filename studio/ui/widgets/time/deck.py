"""The keys of a tape deck: start, play, end, loop, the time of the playhead, what gives way."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from studio.app.playback import Playback, Policy
from studio.app.session import Session
from studio.app.store import Store
from studio.app.transport import Transport
from studio.ui.theme import Theme
from studio.ui.widgets.glyphs import glyph, glyph_size
from studio.ui.widgets.radio_menu import radio_menu
from studio.ui.widgets.time.time_field import TimeField

_SIDE_PX = 30


def policy_titles() -> dict[Policy, tuple[str, str]]:
    """Name and explanation of each policy of playing."""
    return {
        Policy.SOUND: (
            _tr("Follow the sound"),
            _tr("Frames are dropped so that the picture stays with what is heard"),
        ),
        Policy.DROP: (
            _tr("Drop frames"),
            _tr("Frames are dropped to play in real time, by the computer's clock"),
        ),
        Policy.EVERY: (
            _tr("Play every frame"),
            _tr("No frame is left out, however long it takes; without sound"),
        ),
    }


class Deck(QWidget):
    """Drives the transport, and shows what it does."""

    def __init__(
        self,
        *,
        store: Store,
        session: Session,
        transport: Transport,
        theme: Theme,
        with_policy: bool = False,
    ) -> None:
        """`with_policy` adds the choice of what gives way, for which there must be room."""
        super().__init__()
        self._session, self._theme = session, theme
        self.start = self._key("to_start", self.tr("Go to the start"), "Home")
        self.play = self._key("play", self.tr("Play or pause"), "Space")
        self.end = self._key("to_end", self.tr("Go to the end"), "End")
        self.loop = self._key("loop", self.tr("Play again and again"), "Ctrl+L")
        self.loop.setCheckable(True)
        self.time = TimeField(store=store, session=session)
        self.time.setObjectName("audio_time")
        self.policy = self._choice()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for button in (self.start, self.play, self.end, self.loop):
            row.addWidget(button)
        row.addSpacing(2)
        row.addWidget(self.time)
        if with_policy:
            row.addWidget(self.policy)
        self.start.clicked.connect(transport.to_start)
        self.play.clicked.connect(transport.toggle)
        self.end.clicked.connect(transport.to_end)
        self.loop.toggled.connect(self._set_loop)
        session.playing_changed.connect(self._show_playing)
        session.looping_changed.connect(self._show_loop)
        session.playback_changed.connect(self._show_policy)
        theme.changed.connect(self._show_theme)
        self._show_theme()
        self._show_loop(session.looping)
        self._show_policy(session.playback)

    def _key(self, name: str, title: str, shortcut: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setAccessibleName(title)
        button.setToolTip(f"{title}  ({shortcut})" if shortcut else title)
        button.setIconSize(glyph_size())
        button.setMinimumWidth(_SIDE_PX)
        return button

    def _set_loop(self, on: bool) -> None:
        self._session.looping = on

    def _choice(self) -> QToolButton:
        """What gives way where pictures are slow: one of three, in a menu."""
        button = self._key("policy", self.tr("When pictures are slow"), "")
        group = radio_menu(button, policy_titles())
        group.triggered.connect(self._set_policy)
        return button

    def _set_policy(self, action: QAction) -> None:
        policy = Policy(action.data())
        self._session.playback = replace(self._session.playback, policy=policy)

    def _show_policy(self, playback: Playback) -> None:
        title, tip = policy_titles()[playback.policy]
        self.policy.setIcon(glyph(f"policy_{playback.policy}", self._theme))
        self.policy.setToolTip(f"{title}: {tip}")
        for action in self.policy.menu().actions():
            action.setChecked(action.data() == playback.policy)

    def _show_loop(self, on: bool) -> None:
        self.loop.setChecked(on)

    def _show_playing(self, playing: bool) -> None:
        self.play.setIcon(glyph("pause" if playing else "play", self._theme))

    def _show_theme(self) -> None:
        for button, name in ((self.start, "start"), (self.end, "end"), (self.loop, "loop")):
            button.setIcon(glyph(name, self._theme))
        self._show_playing(self._session.playing)
        self._show_policy(self._session.playback)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Deck", text)

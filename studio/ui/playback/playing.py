"""All that plays, marks and measures time, composed for the desk."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QSettings
from PySide6.QtWidgets import QWidget

from studio.ui.commands.cache import CacheBudget, cache_commands
from studio.ui.commands.command import Command
from studio.ui.commands.marker import MarkerActions
from studio.ui.commands.play import play_commands
from studio.ui.commands.waveform import waveform_commands
from studio.ui.main_window import MainWindow
from studio.ui.playback.full_screen import FullScreen
from studio.ui.playback.memory import remember_playback, remember_sound
from studio.ui.playback.timer import PlaybackTimer
from studio.ui.services import Services
from studio.ui.shortcuts.held_key import HeldKey
from studio.ui.shortcuts.keymap import Keys
from studio.ui.theme import Theme
from studio.ui.widgets.picture.rate_label import RateLabel
from studio.ui.widgets.time.deck import Deck
from studio.ui.widgets.time.ruler_view import RulerView


class Playing:
    """The deck, its commands and the timer that drives it, for one window."""

    def __init__(
        self, services: Services, theme: Theme, settings: QSettings, here: Callable[[], float]
    ) -> None:
        """`here` is the second that is heard, or where what is recorded now will lie."""
        s = self._services = services
        remember_playback(s.session, settings)
        remember_sound(s.session, settings)
        self.deck = Deck(
            store=s.store,
            session=s.session,
            transport=s.transport,
            theme=theme,
            with_policy=True,
        )
        self._budget = CacheBudget(s.cache, settings)
        self.full_screen = FullScreen(settings)
        self._window: MainWindow | None = None
        self._stop = HeldKey(self._keys_that_stop)
        self.rate = RateLabel(
            preview=s.preview, meter=s.meter, store=s.store, session=s.session, theme=theme
        )
        self._markers = MarkerActions(
            store=s.store,
            session=s.session,
            transport=s.transport,
            reporter=s.reporter,
            here=here,
        )
        self._timer = PlaybackTimer(session=s.session, transport=s.transport)

    def commands(self, menu: str) -> list[Command]:
        """Everything of the menu that plays."""
        s = self._services
        jump = Command(
            id="go_to_time",
            menu=menu,
            title=_tr("Go to a time…"),
            tip=_tr("Type it where the time of the playhead is shown"),
            run=self.deck.time.begin,
            shortcuts=("Ctrl+J",),
        )
        return [
            *play_commands(s.transport, s.session, menu, lambda: self._stop.held),
            jump,
            *self._markers.commands(menu),
            *waveform_commands(s.session, menu),
            *cache_commands(s.cache, self._budget, s.ahead, menu),
        ]

    def follow(self, window: MainWindow, picture: QWidget, ruler: RulerView) -> None:
        """Listen to the keys of `window`; keep its menus and `ruler` up to date.

        `picture` is the widget that can fill a screen.
        """
        self._window = window
        self._stop.follow(window)
        self.full_screen.attach(picture, window, self._stop.follow)
        s = self._services
        session = s.session
        for changed in (
            session.playback_changed,
            session.looping_changed,
            session.sound_changed,
        ):
            changed.connect(lambda _: window.actions_by_id.refresh())
        s.ahead.changed.connect(window.actions_by_id.refresh)
        s.finished.changed.connect(lambda: ruler.show_rendered(s.finished.runs))

    def _keys_that_stop(self) -> Keys:
        return () if self._window is None else self._window.actions_by_id.keys_of("stop")

    def stop(self) -> None:
        """Rest for good."""
        self.full_screen.leave()
        self._timer.stop()


def _tr(text: str) -> str:
    return QCoreApplication.translate("Playing", text)

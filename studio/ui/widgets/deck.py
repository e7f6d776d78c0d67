"""The keys of a tape deck: start, play, end, loop, and the time of the playhead."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from studio.app.session import Session
from studio.app.store import Store
from studio.app.transport import Transport
from studio.domain.project import Project
from studio.ui.theme import Theme
from studio.ui.widgets.glyphs import glyph, glyph_size
from studio.ui.widgets.time_ruler import clock

_SIDE_PX = 30


class Deck(QWidget):
    """Drives the transport, and shows what it does."""

    def __init__(
        self, *, store: Store, session: Session, transport: Transport, theme: Theme
    ) -> None:
        super().__init__()
        self._store, self._session, self._theme = store, session, theme
        self.start = self._key("to_start", self.tr("Go to the start"), "Home")
        self.play = self._key("play", self.tr("Play or pause"), "Space")
        self.end = self._key("to_end", self.tr("Go to the end"), "End")
        self.loop = self._key("loop", self.tr("Play again and again"), "Ctrl+L")
        self.loop.setCheckable(True)
        self._time = QLabel()
        self._time.setObjectName("audio_time")
        self._time.setAccessibleName(self.tr("Time of the playhead"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for button in (self.start, self.play, self.end, self.loop):
            row.addWidget(button)
        row.addSpacing(8)
        row.addWidget(self._time)
        self.start.clicked.connect(transport.to_start)
        self.play.clicked.connect(transport.toggle)
        self.end.clicked.connect(transport.to_end)
        self.loop.toggled.connect(self._set_loop)
        store.changed.connect(self._follow)
        session.time_changed.connect(self._show_time)
        session.playing_changed.connect(self._show_playing)
        session.looping_changed.connect(self._show_loop)
        theme.changed.connect(self._show_theme)
        self._show_theme()
        self._show_loop(session.looping)
        self._show_time(session.time)

    def _key(self, name: str, title: str, shortcut: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setAccessibleName(title)
        button.setToolTip(f"{title}  ({shortcut})")
        button.setIconSize(glyph_size())
        button.setMinimumSize(_SIDE_PX, _SIDE_PX - 2)
        return button

    def _set_loop(self, on: bool) -> None:
        self._session.looping = on

    def _follow(self, _old: Project, _new: Project) -> None:
        self._show_time(self._session.time)

    def _show_time(self, seconds: float) -> None:
        project = self._store.project
        self._time.setText(clock(project.rate, project.rate.frame(seconds)))
        whole = clock(project.rate, project.frame_count)
        tip = self.tr("Minutes, seconds and frames of the playhead; the film has {}")
        self._time.setToolTip(tip.format(whole))

    def _show_loop(self, on: bool) -> None:
        self.loop.setChecked(on)

    def _show_playing(self, playing: bool) -> None:
        self.play.setIcon(glyph("pause" if playing else "play", self._theme))

    def _show_theme(self) -> None:
        for button, name in ((self.start, "start"), (self.end, "end"), (self.loop, "loop")):
            button.setIcon(glyph(name, self._theme))
        self._show_playing(self._session.playing)

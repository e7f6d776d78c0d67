"""The heartbeat of playing: calls the transport while the playhead moves by itself."""

from PySide6.QtCore import QObject, Qt, QTimer

from studio.app.session import Session
from studio.app.transport import Transport

PERIOD_MS = 10


class PlaybackTimer(QObject):
    """Ticks while `session.playing`, and rests otherwise."""

    def __init__(self, *, session: Session, transport: Transport) -> None:
        super().__init__()
        self._session = session
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(PERIOD_MS)
        self._timer.timeout.connect(transport.tick)
        session.playing_changed.connect(self._follow)
        self._follow(session.playing)

    @property
    def running(self) -> bool:
        """Whether it ticks."""
        return self._timer.isActive()

    def stop(self) -> None:
        """Rest for good."""
        self._session.playing_changed.disconnect(self._follow)
        self._timer.stop()

    def _follow(self, playing: bool) -> None:
        if playing:
            self._timer.start()
        else:
            self._timer.stop()

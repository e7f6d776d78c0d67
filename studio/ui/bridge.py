"""The way home to the UI thread."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal


class Bridge(QObject):
    """Runs callables on the thread it was made on, in the order they were sent."""

    _sent = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._sent.connect(self._run, Qt.ConnectionType.QueuedConnection)
        self._closed = False

    def dispatch(self, call: Callable[[], None]) -> None:
        """Run `call` soon on the UI thread; callable from any thread."""
        self._sent.emit(call)

    def close(self) -> None:
        """Run nothing any more, not even what was sent and waits."""
        self._closed = True

    def _run(self, call: Callable[[], None]) -> None:
        if not self._closed:
            call()

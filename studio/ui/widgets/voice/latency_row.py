"""How late the microphone hears, and the clap test that measures it once per device."""

from collections.abc import Iterator, MutableMapping

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from studio.app.clap_test import ClapTest
from studio.app.microphone import Microphone
from studio.app.reporting import Reporter
from studio.domain.errors import StudioError

_TICK_MS = 15
_GROUP = "latency"


class LatencyRow(QWidget):
    """One row below the recorder."""

    def __init__(self, *, clap: ClapTest, microphone: Microphone, reporter: Reporter) -> None:
        super().__init__()
        self._clap, self._microphone, self._reporter = clap, microphone, reporter
        self.setObjectName("latency_row")
        self._words = QLabel()
        self._words.setObjectName("latency")
        self._words.setProperty("muted", "true")
        self._test = QPushButton(self.tr("Clap test"))
        self._test.setObjectName("clap_test")
        self._test.setAccessibleName(self.tr("Measure the latency with claps"))
        self._test.setToolTip(
            self.tr("Plays claps and records them: from then on what is punched in lies in step "
                    "with what was heard. Once per microphone; no headphones.")
        )  # fmt: skip
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self._tick)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._words, 1)
        row.addWidget(self._test)
        self._test.clicked.connect(lambda _: self.start())
        microphone.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what is known of the microphone of now."""
        latency = self._clap.latency
        if self._clap.running:
            words = self.tr("Listening for claps …")
        elif latency is None:
            words = self.tr("Latency unknown")
        else:
            words = self.tr("Latency {:.0f} ms").format(1000 * latency)
        self._words.setText(words)
        there = self._microphone.device is not None
        for widget in (self._words, self._test):
            widget.setVisible(there)  # nothing can be late without one
        self._test.setEnabled(there and not self._microphone.recording and not self._clap.running)

    def start(self) -> None:
        """Begin the test."""
        try:
            self._clap.start()
        except StudioError as error:
            self._reporter.report(error, "Clap test")
        else:
            self._timer.start()
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Nobody listens behind a closed panel."""
        self._timer.stop()
        self._clap.close()
        super().hideEvent(event)

    def _tick(self) -> None:
        try:
            over = self._clap.tick()
        except StudioError as error:
            self._reporter.report(error, "Clap test")
            over = True
        if over:
            self._timer.stop()
            self.refresh()


class LatencyMemory(MutableMapping[str, float]):
    """Latencies by name of device, kept in the settings of the user."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    def __getitem__(self, name: str) -> float:
        value = self._settings.value(self._key(name))
        try:
            return float(str(value))
        except ValueError:
            raise KeyError(name) from None

    def __setitem__(self, name: str, seconds: float) -> None:
        self._settings.setValue(self._key(name), seconds)

    def __delitem__(self, name: str) -> None:
        if name not in self:
            raise KeyError(name)
        self._settings.remove(self._key(name))

    def __iter__(self) -> Iterator[str]:
        self._settings.beginGroup(_GROUP)
        names = [bytes.fromhex(key).decode() for key in self._settings.childKeys()]
        self._settings.endGroup()
        return iter(names)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    @staticmethod
    def _key(name: str) -> str:
        """Names of devices have slashes in them; keys of settings must not."""
        return f"{_GROUP}/{name.encode().hex()}"

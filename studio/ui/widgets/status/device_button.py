"""What the networks run on: a button of the status bar, and what it tells when it is pressed."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from studio.app.computing import Computing
from studio.ui.languages import said


class DeviceButton(QToolButton):
    """Names the device; a plain processor is never passed over in silence."""

    def __init__(self, computing: Computing) -> None:
        super().__init__()
        self._computing = computing
        self.popup = DevicePopup(computing, self)
        self.setObjectName("device")
        self.setProperty("flat", "true")
        self.setContentsMargins(8, 0, 8, 0)
        self.clicked.connect(self._open)
        computing.looked.connect(self._show_device)
        self._show_device()

    def _show_device(self, _another: bool = False) -> None:
        device = self._computing.device
        self.setText(said(device.title))
        self.setAccessibleName(self.tr("Device: {}").format(said(device.title)))
        self.setToolTip(
            self.tr("The networks run on {}: {}. Click for more.").format(
                said(device.title), said(device.reason)
            )
        )
        self.setProperty("problem", "false" if device.fast else "true")
        self.style().polish(self)

    def _open(self) -> None:
        self.popup.open_over(self.mapToGlobal(QPoint(self.width(), 0)))


class DevicePopup(QDialog):
    """Why this device, how fast it is, and another look for a better one; Esc closes it."""

    def __init__(self, computing: Computing, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("device_popup")
        self._computing = computing
        self._corner = QPoint()
        self._values = [QLabel() for _ in range(4)]
        form = QFormLayout()
        titles = (self.tr("Networks run on"), self.tr("Why"), self.tr("Precision"),
                  self.tr("One picture"))  # fmt: skip
        for title, value in zip(titles, self._values, strict=True):
            form.addRow(title, value)
        self._answer = QLabel()
        self._answer.setObjectName("device_answer")
        self._answer.hide()
        self._again = QPushButton(self.tr("Look for a device again"))
        self._again.setObjectName("device_again")
        self._again.setToolTip(self.tr("After a driver was installed or a device was connected."))
        self._again.clicked.connect(self._look_again)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self._answer)
        column.addWidget(self._again)
        computing.looked.connect(self._show_answer)

    def open_over(self, corner: QPoint) -> None:
        """Show what is so now; the lower right corner lies at `corner` of the screen."""
        self._show_values()
        self._answer.hide()
        self._corner = corner
        self._place()
        self.show()
        self._place()  # its edge counts only once it is shown
        self._again.setFocus()

    def _show_values(self) -> None:
        device, made = self._computing.device, self._computing.milliseconds
        picture = self.tr("none made yet")
        if made is not None:
            picture = self.tr("{:.0f} ms, the median of the last ones").format(made)
        words = (said(device.title), said(device.reason), self.tr("32 bit"), picture)
        for value, text in zip(self._values, words, strict=True):
            value.setText(text)

    def _look_again(self) -> None:
        self._again.setEnabled(False)
        self._say(self.tr("Looking, as soon as nothing is analysed or exported…"))
        self._computing.look_again()

    def _show_answer(self, another: bool) -> None:
        self._again.setEnabled(True)
        self._show_values()
        found = self.tr("Found: it is used from now on.")
        self._say(found if another else self.tr("There is no other one."))

    def _say(self, text: str) -> None:
        self._answer.setText(text)
        self._answer.show()
        self._place()

    def _place(self) -> None:
        """Grow upwards and to the left."""
        self.adjustSize()
        self.move(self._corner - QPoint(self.width(), self.height()))

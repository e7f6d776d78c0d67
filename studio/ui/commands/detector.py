"""The choice of the landmark detector, and the question before anything is downloaded."""

from PySide6.QtCore import QObject, QSettings
from PySide6.QtWidgets import QMessageBox, QWidget

from studio.app.detectors import DetectorChoice, DetectorName
from studio.ui.commands.command import Command


class DetectorActions(QObject):
    """Two entries of the Edit menu; the choice is remembered."""

    def __init__(self, window: QWidget, detector: DetectorChoice, settings: QSettings) -> None:
        super().__init__(window)
        self._window, self._detector, self._settings = window, detector, settings
        kept = DetectorName(str(settings.value("detector", DetectorName.BUILT_IN)))
        if kept is not detector.name:
            detector.choose(kept)

    def commands(self) -> list[Command]:
        """The table of the two entries."""
        titles = {
            DetectorName.BUILT_IN: self.tr("Landmarks: built-in detector"),
            DetectorName.FACE_ALIGNMENT: self.tr("Landmarks: face-alignment"),
        }
        return [
            Command(
                id=f"detector_{name.name.lower()}",
                menu=self.tr("&Edit"),
                title=title,
                run=lambda name=name: self.choose(name),  # type: ignore[misc]
                checked=lambda name=name: self._detector.name is name,  # type: ignore[misc]
                separated=name is DetectorName.BUILT_IN,
            )
            for name, title in titles.items()
        ]

    def choose(self, name: DetectorName) -> None:
        """Use `name` for the next photos; ask first where its weights must be fetched."""
        download = False
        if name is DetectorName.FACE_ALIGNMENT and self._detector.needs_download:
            download = self._may_download()
            if not download:
                return
        self._detector.choose(name, download)
        self._settings.setValue("detector", str(name))

    def _may_download(self) -> bool:
        answer = QMessageBox.question(
            self._window,
            self.tr("Download weights?"),
            self.tr(
                "face-alignment has no weights on this computer. It can fetch about 180 MB from "
                "the internet when the next photo is added. Allow that?"
            ),
        )
        return answer == QMessageBox.StandardButton.Yes

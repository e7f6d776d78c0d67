"""The command that finds missing media again, and what is said when some are missing."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from studio.app.photo_import import PhotoImport
from studio.app.relinking import Relinking
from studio.ui.commands.command import Command
from studio.ui.dialogs.relink import RelinkDialog
from studio.ui.services import Services


class RelinkActions(QObject):
    """Opens the list of missing media over `window`; `refresh_bank` shows photos anew."""

    def __init__(
        self, window: QWidget, services: Services, refresh_bank: Callable[[], None]
    ) -> None:
        super().__init__(window)
        self._window, self._services, self._refresh_bank = window, services, refresh_bank
        s = services
        self.relinking = Relinking(
            store=s.store,
            jobs=s.jobs,
            assets=s.assets,
            photos=PhotoImport(s.assets, s.detector),
            voices=s.voices,
        )
        self.dialog: RelinkDialog | None = None
        self.relinking.restored.connect(self._restored)
        s.documents.moved.connect(self._tell)
        s.documents.damaged.connect(self._tell_damage)

    def commands(self, menu: str) -> list[Command]:
        """The entry of `menu`."""
        return [
            Command(
                id="relink",
                menu=menu,
                title=self.tr("Relink media…"),
                tip=self.tr("Find photos and sounds of this project that are missing"),
                run=self.ask,
            )
        ]

    def ask(self) -> None:
        """List what is missing."""
        if self.dialog is not None:  # kept until now: a search may still have told it something
            self.dialog.deleteLater()
        dialog = RelinkDialog(self.relinking.gaps, self._window.window())
        self.dialog = dialog
        dialog.wanted.connect(lambda places: self.relinking.look(places, dialog.show_finds))
        dialog.accepted.connect(lambda: self.relinking.take(dialog.finds))
        dialog.open()

    def _restored(self, _assets: tuple[str, ...]) -> None:
        """Show again what failed while its file was missing."""
        self._refresh_bank()
        self._services.voice.again()
        self._services.preview.again()
        self._tell()

    def _tell(self) -> None:
        """Say it once for a document that misses something."""
        count = len(self.relinking.gaps)
        if count:
            self._services.reporter.tell(
                self.tr("1 file of this project is missing.")
                if count == 1
                else self.tr("{} files of this project are missing.").format(count),
                self.tr("File > Relink media finds them again."),
            )

    def _tell_damage(self, lost: tuple[str, ...]) -> None:
        self._services.reporter.tell(
            self.tr("The project lacks {}.").format(", ".join(lost)),
            self.tr("Perform the voice to generate them again; hand work is all there."),
        )

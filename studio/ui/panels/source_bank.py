"""The source bank: five photos of one person, closed to open mouth, and those behind them."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QFileDialog, QStackedLayout, QWidget

from studio.app.edits import sources as edits
from studio.app.jobs import Job, Jobs, Lane
from studio.app.photo_intake import PhotoIntake
from studio.app.photos import PhotoBook
from studio.app.reporting import Reporter
from studio.app.store import Store
from studio.domain.errors import BadInput
from studio.domain.project import Project
from studio.domain.sources import SLOTS, SourceImage
from studio.engine.analyzers.face_finder import FaceBox
from studio.io.images import PHOTO_SUFFIXES
from studio.io.video_files import VIDEO_SUFFIXES
from studio.ui.dialogs.face_picker import FacePicker
from studio.ui.dialogs.landmark_view import LandmarkView
from studio.ui.theme import Theme
from studio.ui.widgets.bank.bank_pages import BankPage, EmptyPage
from studio.ui.widgets.bank.image_slot import ImageSlot
from studio.ui.widgets.bank.incoming_photos import Rgb, brings_photos, paths_of, picture_of
from studio.ui.widgets.bank.slot_look import look_of
from studio.ui.widgets.bank.slot_menu import SlotActions, slot_menu
from studio.ui.widgets.thumbnails import Thumbnails


class SourceBankPanel(QWidget):
    """Shows the bank and every way to fill, order and correct it; all of it can be undone."""

    def __init__(
        self,
        *,
        store: Store,
        theme: Theme,
        jobs: Jobs,
        reporter: Reporter,
        book: PhotoBook,
        intake: PhotoIntake,
    ) -> None:
        super().__init__()
        self._store, self._theme, self._jobs = store, theme, jobs
        self._reporter, self._book, self._intake = reporter, book, intake
        self._thumbnails = Thumbnails(book, jobs)
        self._thumbnails.ready.connect(self.refresh)
        self.selected = 0
        """The place that keys act on."""
        self._actions = SlotActions(
            replace=self.browse_into,
            paste=self.paste,
            remove=partial(edits.remove_photo, store),
            edit=self.open_photo,
            pick=self.pick_face,
            detect=self._detect,
            move=partial(edits.move_photo, store),
            extend=partial(edits.extend_with, store),
            rest=partial(edits.rest_on, store),
        )
        self.setObjectName("source_bank")
        self.setAccessibleName(self.tr("Source bank"))
        self.setAcceptDrops(True)
        self._bank = BankPage(theme)
        self.adapt, self.bundled = self._bank.adapt, self._bank.bundled
        self.focus_place = self._bank.focus_place
        self._empty = EmptyPage()
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self._bank)
        self._wire()
        store.changed.connect(self._on_changed)
        jobs.changed.connect(self._on_job)
        intake.started.connect(self._on_job)
        self.refresh()

    def refresh(self) -> None:
        """Show the bank as it is."""
        bank = self._store.project.sources
        self._pages.setCurrentWidget(self._bank if bank.filled else self._empty)
        for slot in self._bank.show_count(len(bank.extras)):
            self._connect(slot)
        for slot in self._bank.all_slots:
            photo = edits.photo_at(bank, slot.place)
            missing = photo is not None and not self._book.has(photo)
            thumbnail = self._thumbnails.image(photo) if photo and not missing else None
            slot.show_look(look_of(slot.place, photo, bank.filled, thumbnail, missing))

    def look_again(self) -> None:
        """Show photos whose files came back."""
        self._thumbnails.forget()
        self.refresh()

    def browse(self, start: int | None = None) -> None:
        """Let the user choose photos for slot `start` on, or for the empty slots."""
        patterns = " ".join(f"*{suffix}" for suffix in PHOTO_SUFFIXES)
        kinds = self.tr("Photos ({});;All files (*)").format(patterns)
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Add photos"), "", kinds)
        if names:
            self._intake.add([Path(name) for name in names], start)

    def browse_into(self, place: int) -> None:
        """Let the user choose photos from slot `place` on."""
        self.browse(place if place < SLOTS else None)

    def browse_video(self) -> None:
        """Let the user choose a video whose best frames become the bank."""
        patterns = " ".join(f"*{suffix}" for suffix in VIDEO_SUFFIXES)
        kinds = self.tr("Videos ({});;All files (*)").format(patterns)
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Choose from video"), "", kinds)
        if name:
            self._intake.fill(Path(name))

    def paste(self, place: int | None = None) -> None:
        """Add what the clipboard holds: into slot `place`, or the first empty one."""
        self._take_in(QGuiApplication.clipboard().mimeData(), place, self.tr("The clipboard"))

    def open_photo(self, place: int) -> None:
        """Open the points of the photo at `place`; an empty slot lets the user choose photos."""
        photo = edits.photo_at(self._store.project.sources, place)
        if photo is None:
            self.browse_into(place)
            return
        self._jobs.start(
            f"Opening {photo.name}",
            lambda _context: self._book.rgb(photo.asset),
            Lane.IO,
            done=lambda rgb: self._show_view(photo, rgb),
            quiet=True,
        )

    def pick_face(self, place: int) -> None:
        """Let the user choose among the faces of the photo at `place`."""
        photo = edits.photo_at(self._store.project.sources, place)
        if photo is not None:
            self._intake.offer_faces(photo, partial(self._show_picker, photo))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Welcome files and pictures."""
        if brings_photos(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802
        """Show where a drop would go."""
        target = self._slot_under(event.position().toPoint())
        for slot in self._bank.all_slots:
            slot.mark(slot is target if target else slot.look.photo is None)
        self._empty.mark(True)
        event.acceptProposedAction()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:  # noqa: N802
        """Forget where a drop would have gone."""
        self._unmark()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Take in what was dropped: from the slot under the pointer on, or the empty slots."""
        target = self._slot_under(event.position().toPoint())
        self._unmark()
        event.acceptProposedAction()
        place = target.place if target is not None and target.place < SLOTS else None
        self._take_in(event.mimeData(), place, self.tr("What was dropped"))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Del removes, Ctrl+V pastes."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste(self._paste_place())
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            edits.remove_photo(self._store, self.selected)
        else:
            super().keyPressEvent(event)

    def _wire(self) -> None:
        self._empty.browse.clicked.connect(lambda _checked: self.browse())
        self._empty.video.clicked.connect(self.browse_video)
        self._bank.add.clicked.connect(lambda _checked: self.browse())
        self._bank.video.clicked.connect(self.browse_video)
        self._bank.sort.clicked.connect(lambda: edits.sort_closed_to_open(self._store))
        for slot in self._bank.all_slots:
            self._connect(slot)

    def _connect(self, slot: ImageSlot) -> None:
        slot.chosen.connect(self._choose)
        slot.opened.connect(self.open_photo)
        slot.menu_wanted.connect(self._show_menu)
        slot.pick_wanted.connect(self.pick_face)
        slot.place_wanted.connect(self.open_photo)
        slot.remove_wanted.connect(self._actions.remove)
        slot.dragged.connect(lambda _place, point: self._bank.show_target(point))
        slot.dropped.connect(self._move_to)
        slot.stepped.connect(self._step)
        slot.drag_cancelled.connect(lambda: self._bank.show_target(None))

    def _on_changed(self, old: Project, new: Project) -> None:
        if old.sources is not new.sources:
            self.refresh()

    def _on_job(self, job: Job) -> None:
        if job is self._intake.job:
            for page in (self._bank, self._empty):
                page.strip.show_job(job)

    def _choose(self, place: int) -> None:
        self.selected = place

    def _detect(self, place: int) -> None:
        photo = edits.photo_at(self._store.project.sources, place)
        if photo is not None:
            self._intake.detect_again(photo)

    def _step(self, step: int, moves: bool) -> None:
        """Choose the neighbour, or change places with it."""
        target = self.selected + step
        if not moves:
            self._bank.focus_place(target)
        elif self.selected < SLOTS and 0 <= target < SLOTS:
            edits.move_photo(self._store, self.selected, target)
            self._bank.focus_place(target)

    def _move_to(self, place: int, point: QPoint) -> None:
        target = self._bank.target_of(place, point)
        self._bank.show_target(None)
        if target is not None and target != place:
            edits.move_photo(self._store, place, target)
            self._bank.focus_place(target)

    def _paste_place(self) -> int | None:
        """The selected slot when it is empty; a photo is only replaced where that is asked for."""
        slots = self._store.project.sources.slots
        free = self.selected < SLOTS and slots[self.selected] is None
        return self.selected if free else None

    def _take_in(self, mime: QMimeData, place: int | None, what: str) -> None:
        place = place if place is None or place < SLOTS else None
        paths: Sequence[Path] = paths_of(mime)
        picture: Rgb | None = None if paths else picture_of(mime)
        if paths:
            self._intake.add(paths, place)
        elif picture is not None:
            self._intake.paste(picture, place)
        else:
            nothing = BadInput(
                self.tr("{} holds no photo.").format(what),
                self.tr("Copy a picture, or files from the file manager."),
            )
            self._reporter.report(nothing, "Adding photos")

    def _slot_under(self, place: QPoint) -> ImageSlot | None:
        shown = self._pages.currentWidget() is self._bank
        return self._bank.slot_at(self.mapToGlobal(place)) if shown else None

    def _unmark(self) -> None:
        for slot in self._bank.all_slots:
            slot.mark(False)
        self._empty.mark(False)

    def _show_menu(self, place: int, point: QPoint) -> None:
        photo = edits.photo_at(self._store.project.sources, place)
        menu = slot_menu(self, place, photo, self._actions)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(point)

    def _show_view(self, photo: SourceImage, rgb: Rgb) -> None:
        view = LandmarkView(
            self, store=self._store, theme=self._theme, intake=self._intake, photo=photo, rgb=rgb
        )
        view.open()

    def _show_picker(self, photo: SourceImage, boxes: Sequence[FaceBox]) -> None:
        if not boxes:
            none = BadInput(
                self.tr("No face was found in {}.").format(photo.name),
                self.tr("Place the points by hand or choose another photo."),
            )
            self._reporter.report(none, "Picking the face")
            return
        picker = FacePicker(self, self._theme, self._book.rgb(photo.asset), boxes)
        picker.picked.connect(partial(self._intake.pick_face, photo))
        picker.open()

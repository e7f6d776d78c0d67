"""Saved or not, frames left out, memory, device: looked up once a second, and when it matters."""

from datetime import datetime

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from studio.app.autosave import Autosave
from studio.app.documents import Documents
from studio.app.frame_meter import FrameMeter
from studio.app.photos import BUDGET_BYTES, PhotoBook
from studio.app.store import HISTORY_BYTES, Store
from studio.engine.frame_cache import FrameCache
from studio.io.process_memory import resident_bytes
from studio.ui.theme import Theme
from studio.ui.widgets.status.coloured_label import ColouredLabel

_EVERY_MS = 1000


class StatusRow(QWidget):
    """Three quiet lines; each says more in its tip."""

    def __init__(
        self,
        *,
        theme: Theme,
        store: Store,
        documents: Documents,
        autosave: Autosave,
        meter: FrameMeter,
        cache: FrameCache,
        photos: PhotoBook,
    ) -> None:
        super().__init__()
        self._store, self._documents, self._autosave = store, documents, autosave
        self._meter, self._cache, self._photos = meter, cache, photos
        self._saved = ColouredLabel(theme, "saved_state")
        self._dropped = ColouredLabel(theme, "dropped_frames")
        self._dropped.setToolTip(
            self.tr("Frames of the film that were left out since it was last begun to play.")
        )
        self._memory = ColouredLabel(theme, "memory")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for label in (self._saved, self._dropped, self._memory):
            row.addWidget(label)
        store.stepped.connect(self._show_saved)
        documents.moved.connect(self._show_saved)
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self.refresh)
        self._timer.start()
        self.refresh()

    def refresh(self) -> None:
        """Bring everything up to date."""
        self._show_saved()
        dropped = self._meter.dropped
        self._dropped.say(self.tr("{} dropped").format(dropped), loud=dropped > 0)
        self._show_memory()

    def _show_saved(self) -> None:
        text, tip = self._saved_words()
        self._saved.say(text)
        self._saved.setToolTip(tip)

    def _saved_words(self) -> tuple[str, str]:
        """Whether the document is safe, in short and in full."""
        kept_at, saved_at = self._autosave.kept_at, self._documents.saved_at
        if not self._store.dirty and self._documents.path is None:
            return self.tr("No changes"), self.tr("Nothing was changed that could be saved.")
        if not self._store.dirty:
            text = self.tr("Saved")
            if saved_at is not None:
                text = self.tr("Saved at {}").format(_clock(saved_at))
            return text, str(self._documents.path)
        if kept_at is not None and self._autosave.up_to_date:
            tip = self.tr("Kept for the case of a crash; your file stays as it is until you save.")
            return self.tr("Autosaved at {}").format(_clock(kept_at)), tip
        tip = self.tr("It is kept by itself two seconds after the last change.")
        return self.tr("Unsaved"), tip

    def _show_memory(self) -> None:
        whole = resident_bytes()
        self._memory.setVisible(whole is not None)
        if whole is None:
            return
        self._memory.say(self.tr("{} MB").format(whole >> 20))
        kept = (
            (self.tr("Finished pictures: {} of {} MB"), self._cache.used, self._cache.limit),
            (self.tr("Photos: {} of {} MB"), self._photos.held, BUDGET_BYTES),
            (self.tr("History: {} of {} MB"), self._store.history_bytes, HISTORY_BYTES),
        )
        lines = [text.format(used >> 20, most >> 20) for text, used, most in kept]
        head = self.tr("Memory of the program: {} MB. It keeps, to be quick:").format(whole >> 20)
        self._memory.setToolTip("\n".join([head, *lines]))


def _clock(seconds: float) -> str:
    return f"{datetime.fromtimestamp(seconds):%H:%M}"

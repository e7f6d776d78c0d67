"""The letters heard in the voice: found once it is performed, kept on disk, shown beside it."""

from collections.abc import Callable
from pathlib import Path
from zipfile import BadZipFile

import numpy as np
from psygnal import Signal

from studio.app.jobs import JobContext, Jobs, Lane
from studio.app.store import Store
from studio.app.voice import VoiceBook
from studio.app.waveform import Peaks
from studio.domain.letters import HeardLetters
from studio.domain.project import Project
from studio.engine.analyzers.letter_hearing import LetterHearing
from studio.engine.model_store import ModelStore
from studio.io.atomic import atomic_path, writing

_OPENING, _HEARING = "Opening what was heard", "Hearing letters"

Check = Callable[[], None]


def _never() -> None:
    """The check of somebody who cannot cancel."""


class LetterBook:
    """A folder of heard letters by voice and network; safe to use from several threads."""

    def __init__(self, folder: Path, models: ModelStore) -> None:
        self._folder, self._hearing = folder, LetterHearing(models)

    def hear(self, asset: str, voice: Peaks, check: Check = _never) -> HeardLetters | None:
        """What is heard in `voice` of `asset`, once; None where there is no character net.

        Raises ModelDamaged, DiskFull.
        """
        if not self._hearing.version:
            return None
        found = self.kept(asset)
        if found is None:
            check()
            found = self._hearing.hear(voice.samples, voice.rate)
            with writing(self._folder):
                self._folder.mkdir(parents=True, exist_ok=True)
            with atomic_path(self._file(asset)) as temporary, temporary.open("wb") as file:
                np.savez_compressed(file, letters=found.letters, sure=found.sure.astype(np.float16))
        return found

    def kept(self, asset: str) -> HeardLetters | None:
        """What was heard before in the voice of `asset`."""
        try:
            with np.load(self._file(asset), allow_pickle=False) as stored:
                letters, sure = stored["letters"], stored["sure"].astype(np.float32)
            return HeardLetters(letters=letters, sure=sure)
        except (OSError, ValueError, KeyError, EOFError, BadZipFile):
            return None

    def _file(self, asset: str) -> Path:
        return self._folder / f"{asset}-{self._hearing.version}.npz"


class Letters:
    """The letters of the project's voice, where they have been heard; tells `changed`."""

    changed = Signal()

    def __init__(self, *, store: Store, jobs: Jobs, book: LetterBook, voices: VoiceBook) -> None:
        self._store, self._jobs, self._book, self._voices = store, jobs, book, voices
        self.heard: HeardLetters | None = None
        store.changed.connect(self._follow)
        self.refresh()

    def close(self) -> None:
        """Stop following the project."""
        self._store.changed.disconnect(self._follow)

    def refresh(self) -> None:
        """Look again whether the present voice has been heard."""
        self._show(None)
        self._start(_OPENING, Lane.IO, lambda asset, _: self._book.kept(asset))

    def listen(self) -> None:
        """Hear the letters of the present voice, where they have not been heard.

        No performance waits for them: they come when they are found.
        """
        self._start(
            _HEARING,
            Lane.ENGINE,
            lambda asset, check: self._book.hear(asset, self._voices.voice(asset, check), check),
        )

    def _start(
        self, title: str, lane: Lane, find: Callable[[str, Check], HeardLetters | None]
    ) -> None:
        audio = self._store.project.audio
        if audio is None:
            return
        asset = audio.asset

        def work(context: JobContext[HeardLetters | None]) -> HeardLetters | None:
            return find(asset, context.check)

        def done(heard: HeardLetters | None) -> None:
            now = self._store.project.audio
            if now is not None and now.asset == asset:
                self._show(heard)

        self._jobs.start(title, work, lane, done, quiet=True)

    def _follow(self, old: Project, new: Project) -> None:
        if (old.audio and old.audio.asset) != (new.audio and new.audio.asset):
            self.refresh()

    def _show(self, heard: HeardLetters | None) -> None:
        if heard is not self.heard:
            self.heard = heard
            self.changed.emit()

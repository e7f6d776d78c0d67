"""The job that watches a driving video: landmarks, and its sound where that is wanted."""

from dataclasses import dataclass, replace
from pathlib import Path

from studio.app.capture import watched
from studio.app.edits import captures
from studio.app.edits.audio import import_sound
from studio.app.jobs import Job, JobContext, Jobs, Lane
from studio.app.photo_import import Detector
from studio.app.reporting import Reporter
from studio.app.store import Store
from studio.app.voice import VoiceBook
from studio.domain.audio import AudioClip
from studio.domain.capture import Capture, CaptureSettings
from studio.io.assets import AssetStore
from studio.io.video_files import probe

_LOOKING = 0.9


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """A driving video that was watched: its landmarks, and its sound as a voice if wanted."""

    capture: Capture
    voice: AudioClip | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Watcher:
    """Watches driving videos; used by the command line as it is, and in jobs by the window."""

    assets: AssetStore
    book: VoiceBook
    detector: Detector

    def watch(self, path: Path, sound: bool, context: JobContext[Watched]) -> Watched:
        """Landmarks of `path`, and its sound if `sound` is set and there is any.

        Raises BadInput or DecodeError.
        """

        def progress(done: float, text: str) -> None:
            context.progress(_LOOKING * done, text)

        capture = watched(path, self.detector, context.check, progress)
        voice = None
        if sound and probe(path).has_audio:
            voice = import_sound(
                path,
                self.assets,
                self.book,
                context.check,
                lambda done, text: context.progress(_LOOKING + (1 - _LOOKING) * done, text),
            )
        return Watched(capture=capture, voice=voice)


class Capturing:
    """Captures for the open document: what was watched becomes a take of it."""

    def __init__(self, store: Store, jobs: Jobs, reporter: Reporter, watcher: Watcher) -> None:
        self._store, self._jobs, self._reporter = store, jobs, reporter
        self.watcher = watcher
        self.job: Job | None = None
        """The newest capture."""

    @property
    def active(self) -> bool:
        """Whether one waits or runs."""
        return self.job is not None and self.job.active

    def watch(self, path: Path, settings: CaptureSettings, sound: bool) -> None:
        """Perform what the actor in `path` does; `sound` makes what is heard the voice, too."""
        opened = self._store.opened

        def done(found: Watched) -> None:
            if self._store.opened == opened:
                self.take(found.capture, settings, found.voice)

        self.job = self._jobs.start(
            f"Watching {path.name}",
            lambda context: self.watcher.watch(path, sound, context),
            Lane.ENGINE,
            done=done,
        )

    def take(
        self, capture: Capture, settings: CaptureSettings, voice: AudioClip | None = None
    ) -> None:
        """Perform `capture` as `settings` say, and tell where it was bridged."""
        given = replace(capture, settings=settings)
        captures.perform(self._store, given, voice)
        if count := int(capture.missing.sum()):
            frames = "1 frame" if count == 1 else f"{count} frames"
            self._reporter.tell(
                f"No face was found in {frames} of {capture.name}.",
                "They are marked, and bridged from the frames around them.",
            )

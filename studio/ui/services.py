"""Everything long-lived behind the window, built once and closed in the right order."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from studio.app.adapting import Adapter, Adapting
from studio.app.autosave import Autosave
from studio.app.cache_watch import CacheWatch
from studio.app.computing import Computing
from studio.app.detectors import DetectorChoice
from studio.app.documents import Documents
from studio.app.edits.audio import SoundLoader
from studio.app.frame_meter import FrameMeter
from studio.app.jobs import Dispatch, Jobs
from studio.app.letters import LetterBook, Letters
from studio.app.lipsync import LipSync
from studio.app.margin_watch import MarginWatch
from studio.app.microphone import Microphone
from studio.app.photo_import import PhotoImport
from studio.app.photo_intake import PhotoIntake
from studio.app.photos import PhotoBook
from studio.app.preview import Preview
from studio.app.problems import Problems
from studio.app.rendering_ahead import RenderingAhead
from studio.app.reporting import Reporter
from studio.app.session import Session
from studio.app.store import Store
from studio.app.takes import TakeMaker
from studio.app.transport import Transport
from studio.app.voice import Voice, VoiceBook
from studio.app.voice_output import Player, VoiceOutput
from studio.domain.project import Project
from studio.engine.device import choose_device
from studio.engine.frame_cache import FrameCache, Keys
from studio.engine.model_store import ModelStore
from studio.engine.render_loop import Frame, RenderLoop
from studio.engine.renderer import installed
from studio.engine.stage import Stage
from studio.io.assets import AssetStore
from studio.io.paths import models_folder


@dataclass(frozen=True, slots=True, kw_only=True)
class Folders:
    """Where a studio keeps its own files: what must last, and what can be made again."""

    state: Path
    cache: Path

    @property
    def autosaves(self) -> Path:
        """One folder per running studio."""
        return self.state / "autosave"


class Services:
    """The application without its window; panels receive from here what they need."""

    def __init__(
        self,
        *,
        folders: Folders,
        dispatch: Dispatch,
        open_player: Callable[[], Player],
        on_frame: Callable[[Frame], None],
        on_frame_error: Callable[[Exception], None],
    ) -> None:
        """`on_frame` and `on_frame_error` are called on the UI thread, through `dispatch`."""
        self.folders, self._dispatch = folders, dispatch
        device = choose_device()
        self.store, self.session, self.reporter = Store(Project()), Session(), Reporter()
        self.jobs = Jobs(dispatch, self.reporter)
        self.assets = AssetStore(folders.state / "assets")
        self.models = ModelStore(models_folder(), device.id)
        self.autosave = Autosave(
            self.store, self.jobs, self.assets, self.reporter, folders.autosaves
        )
        self.documents = Documents(self.store, self.jobs, self.assets, self.autosave)
        self.photos = PhotoBook(self.assets)
        self.detector = DetectorChoice(self.models)
        self.intake = PhotoIntake(
            self.store, self.jobs, self.reporter, PhotoImport(self.assets, self.detector)
        )
        self.adapting = Adapting(
            self.store,
            self.jobs,
            self.reporter,
            Adapter(self.models, self.assets, self.photos, self.detector),
        )
        self._build_sound(open_player)
        self._build_pictures(on_frame, on_frame_error)
        self.computing = Computing(
            device=device, models=self.models, jobs=self.jobs, cache=self.cache
        )
        self.computing.looked.connect(self._look_again)
        self.margins = MarginWatch(self.store, self.jobs)
        self.problems = Problems(
            store=self.store,
            session=self.session,
            reporter=self.reporter,
            lips=self.lips,
            margins=self.margins,
            assets=self.assets,
        )

    def new_stage(self) -> Stage:
        """A stage of its own: the preview, its comparison and each export render apart."""
        return Stage(self.models, self.photos.photo, self.assets.path)

    def close(self) -> None:
        """Stop sound, jobs and rendering, in this order, and wait for every thread."""
        self.transport.close()
        self.ahead.close()
        self.finished.close()
        self.microphone.close()
        self.voice.close()
        self.problems.close()
        self.margins.close()
        self.lips.close()
        self.letters.close()
        self.jobs.close()
        self.loop.close()

    def _build_pictures(
        self, on_frame: Callable[[Frame], None], on_error: Callable[[Exception], None]
    ) -> None:
        """The preview, and the pictures that need not be made again."""
        self.cache = FrameCache(on_change=self._note_pictures)
        self.loop = RenderLoop(
            self.new_stage(),
            self.new_stage(),
            lambda frame: self._dispatch(lambda: self._show(frame, on_frame)),
            lambda error: self._dispatch(lambda: self._fail(error, on_error)),
            self.cache,
        )
        self.preview = Preview(self.store, self.session, self.loop, installed(self.models))
        self.meter = FrameMeter(preview=self.preview, session=self.session)
        self.finished = CacheWatch(self.store, self.preview, self.jobs, self.cache)
        self.ahead = RenderingAhead(
            store=self.store,
            session=self.session,
            preview=self.preview,
            jobs=self.jobs,
            loop=self.loop,
            cache=self.cache,
        )

    def _note_pictures(self, kept: Keys, dropped: Keys) -> None:
        self._dispatch(lambda: self.finished.note(kept, dropped))

    def _look_again(self, another: bool) -> None:
        if another:
            self.preview.again()

    def _show(self, frame: Frame, on_frame: Callable[[Frame], None]) -> None:
        self.computing.note(frame)
        self.preview.arrive(frame.request)
        on_frame(frame)

    def _fail(self, error: Exception, on_error: Callable[[Exception], None]) -> None:
        self.preview.arrive(None)
        on_error(error)

    def _build_sound(self, open_player: Callable[[], Player]) -> None:
        self.voices = VoiceBook(self.folders.cache / "voices", self.assets)
        self.voice = Voice(
            store=self.store, jobs=self.jobs, reporter=self.reporter, book=self.voices
        )
        self.output = VoiceOutput(voice=self.voice, open_player=open_player, reporter=self.reporter)
        self.transport = Transport(
            store=self.store,
            session=self.session,
            output=self.output,
            shown=lambda: not self.preview.waiting,
        )
        self.loader = SoundLoader(
            store=self.store, jobs=self.jobs, assets=self.assets, book=self.voices
        )
        self.microphone = Microphone(
            folder=self.folders.state / "recordings",
            output=self.output,
            reporter=self.reporter,
            dispatch=self._dispatch,
        )
        book = LetterBook(self.folders.cache / "letters", self.models)
        self.letters = Letters(store=self.store, jobs=self.jobs, book=book, voices=self.voices)
        self.takes = TakeMaker(self.store, self.jobs, self.voices, self.models, self.letters)
        self.lips = LipSync(
            store=self.store, jobs=self.jobs, voices=self.voices, models=self.models
        )

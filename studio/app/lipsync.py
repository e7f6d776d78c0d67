"""Words of the voice and the linter at work: what is heard, jobs, and a report kept up to date."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from psygnal import Signal

from studio.app.edits.tracks import require_unlocked
from studio.app.jobs import Job, JobContext, Jobs, Lane
from studio.app.store import Store
from studio.app.voice import VoiceBook
from studio.app.waveform import Peaks
from studio.domain import face
from studio.domain.audio import AudioClip
from studio.domain.errors import BadInput
from studio.domain.lint import Heard, Kind, LintReport, Problem, fixed, lint
from studio.domain.project import Project
from studio.domain.retarget import mean_face
from studio.domain.samples import Samples
from studio.domain.timebase import FrameRate
from studio.domain.tracks import Track
from studio.domain.words import Transcript
from studio.engine.analyzers.forced_alignment import ForcedAligner
from studio.engine.analyzers.speech_lips import SpeechLips
from studio.engine.analyzers.voice_activity import voice_activity
from studio.engine.model_store import ModelStore

HEARD_RATE = FrameRate()
"""Speech is heard 25 times a second, whatever the film's rate."""

_ALIGNING, _LISTENING, _LOOKING = (
    "Aligning the words",
    "Listening to the voice",
    "Checking the lips",
)


def hear(voice: Peaks, speech: SpeechLips, progress: Callable[[float, str], None]) -> Heard:
    """What `voice` tells the linter; `progress` may raise to stop. Raises ModelMissing."""
    samples, rate = voice.samples, voice.rate
    activity = voice_activity(samples, rate, HEARD_RATE)
    shapes = speech.analyse(
        samples, rate, HEARD_RATE, progress=lambda share: progress(share, _LISTENING)
    )
    opening = face.mouth_opening(mean_face() + shapes.array)
    return Heard(
        activity=Track(rate=HEARD_RATE, values=Samples(activity)),
        opening=Track(rate=HEARD_RATE, values=Samples(opening)),
    )


def mended(project: Project, problem: Problem) -> Project:
    """`project` without `problem`; raises LaneLocked or BadInput where that cannot be."""
    if problem.kind is not Kind.LAG:
        require_unlocked(project, "mouth_open")
    return fixed(project, problem)


@dataclass(frozen=True, slots=True)
class _Ear:
    """What was heard, and of which voice."""

    asset: str
    heard: Heard


class LipSync:
    """Aligns transcripts, and checks the lips once asked to and after every edit.

    `changed` tells that the report is another, `checked` what a check found that was asked for.
    """

    changed = Signal()
    checked = Signal(LintReport)

    def __init__(
        self,
        *,
        store: Store,
        jobs: Jobs,
        voices: VoiceBook,
        models: ModelStore,
    ) -> None:
        self._store, self._jobs = store, jobs
        self._voices, self._models = voices, models
        self._aligner: ForcedAligner | None = None
        self._ear: _Ear | None = None
        self._job: Job | None = None
        self._stale = self._asked = False
        self._typed = ("", "")
        self.report: LintReport | None = None
        store.changed.connect(self._follow)

    @property
    def text(self) -> str:
        """What the voice says: as it was typed last, even if it did not fit, or as it is kept."""
        project = self._store.project
        if project.audio is not None and self._typed[0] == project.audio.asset:
            return self._typed[1]
        return project.transcript.text if project.transcript else ""

    def close(self) -> None:
        """Stop following the project."""
        self._store.changed.disconnect(self._follow)

    def align(self, text: str) -> Job:
        """Find `text` in the voice and keep its words, as one undo step; BadInput without voice."""
        clip = self._clip()
        self._typed = (clip.asset, text)

        def work(context: JobContext[Transcript]) -> Transcript:
            if self._aligner is None:
                self._aligner = ForcedAligner()
            voice = self._voices.voice(clip.asset, context.check)
            return self._aligner.align(
                voice.samples, voice.rate, text, clip.asset, context.progress, context.check
            )

        def done(said: Transcript) -> None:
            # The voice, or the whole document, may be another by now.
            audio = self._store.project.audio
            if audio is not None and audio.asset == clip.asset:
                self._store.edit("Aligned the transcript", lambda p: replace(p, transcript=said))

        return self._jobs.start(_ALIGNING, work, Lane.ENGINE, done)

    def check(self) -> None:
        """Listen to the voice and look for problems, from now on after every edit as well."""
        clip = self._clip()
        self._asked = True
        if self._ear is not None and self._ear.asset == clip.asset:
            self._look()
            return

        def work(context: JobContext[_Ear]) -> _Ear:
            voice = self._voices.voice(clip.asset, context.check)
            heard = hear(voice, SpeechLips(self._models), context.progress)
            return _Ear(clip.asset, heard)

        self._jobs.start(_LISTENING, work, Lane.ENGINE, self._listened)

    def has_voice(self) -> bool:
        """Whether there is a voice to align with and to listen to."""
        return self._store.project.audio is not None

    def _clip(self) -> AudioClip:
        clip = self._store.project.audio
        if clip is None:
            raise BadInput("There is no voice.", "Load or record a sound first.")
        return clip

    def _listened(self, ear: _Ear) -> None:
        self._ear = ear
        self._look()

    def _follow(self, old: Project, new: Project) -> None:
        if self._ear is None:
            return
        if new.audio is None or new.audio.asset != self._ear.asset:
            self._asked = False
            self._show(None)
        elif _differ(old, new):
            self._look()

    def _look(self) -> None:
        """Look at the newest state; one look at a time."""
        if self._job is not None and self._job.active:
            self._stale = True
            return
        self._stale = False
        project, ear = self._store.project, self._ear
        if ear is None or project.audio is None or project.audio.asset != ear.asset:
            return
        self._job = self._jobs.start(
            _LOOKING, lambda _context: lint(project, ear.heard), done=self._arrive, quiet=True
        )

    def _arrive(self, report: LintReport) -> None:
        audio, ear = self._store.project.audio, self._ear
        if audio is None or ear is None or audio.asset != ear.asset:
            return
        self._show(report)
        if self._stale:
            self._look()
        elif self._asked:
            self._asked = False
            self.checked.emit(report)

    def _show(self, report: LintReport | None) -> None:
        if report != self.report:
            self.report = report
            self.changed.emit()


def _differ(old: Project, new: Project) -> bool:
    """Whether two states of a document may have other problems."""
    return any(
        getattr(old, name) is not getattr(new, name)
        for name in ("audio", "transcript", "motion", "tracks", "sources", "warp", "rate")
    )

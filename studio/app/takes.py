"""The Perform button: a job from the project's voice to its tracks, and further takes of it."""

from collections.abc import Callable
from dataclasses import replace

from studio.app.edits import takes
from studio.app.jobs import JobContext, Jobs, Lane
from studio.app.letters import Letters
from studio.app.performing import Cue, Performer
from studio.app.store import Store
from studio.app.voice import VoiceBook
from studio.domain.audio import AudioClip
from studio.domain.errors import BadInput
from studio.domain.project import Project
from studio.domain.take import Take
from studio.engine.model_store import ModelStore


class TakeMaker:
    """Generates takes for the store's project; the network is loaded with the first one."""

    def __init__(
        self,
        store: Store,
        jobs: Jobs,
        voices: VoiceBook,
        models: ModelStore,
        letters: Letters | None = None,
    ) -> None:
        """`letters` are heard after every take."""
        self._store, self._jobs, self._voices, self._models = store, jobs, voices, models
        self._letters = letters
        self._performer: Performer | None = None

    def perform(self) -> None:
        """Start generating from the project's voice; BadInput when it has none."""
        cue = Cue.of(self._store.project)
        self._start(cue, "Performed the voice", takes.performed)

    def perform_anew(self, done: Callable[[Take], None]) -> None:
        """Start a take with other blinks and head motion; BadInput without a voice.

        The present take is kept; `done` is called with it.
        """
        project = self._store.project
        used = [project.seed, *(take.note.seed for take in project.takes)]
        cue = replace(Cue.of(project), seed=max(used) + 1)

        def change(project: Project, take: Take) -> Project:
            return replace(takes.performed(project, take), seed=cue.seed)

        def compare() -> None:
            if self._store.project.takes:
                done(self._store.project.takes[-1])

        self._start(cue, "Performed another take", change, compare)

    def _start(
        self,
        cue: Cue,
        label: str,
        change: Callable[[Project, Take], Project],
        then: Callable[[], None] | None = None,
    ) -> None:
        clip = self._store.project.audio
        if clip is None:
            raise BadInput("There is no voice to perform.", "Load or record a sound first.")

        def done(take: Take) -> None:
            # The voice may have been replaced meanwhile: its take would move the wrong lips.
            if self._store.project.audio == clip:
                self._store.edit(label, lambda p: change(p, take))
                if self._letters is not None:
                    self._letters.listen()
                if then is not None:
                    then()

        self._jobs.start("Performing", lambda ctx: self._make(clip, cue, ctx), Lane.ENGINE, done)

    def _make(self, clip: AudioClip, cue: Cue, ctx: JobContext[Take]) -> Take:
        ctx.progress(0.0, "Loading the speech network")
        if self._performer is None:
            self._performer = Performer(self._models)
        voice = self._voices.voice(clip.asset, ctx.check)
        return self._performer.take(voice.samples, voice.rate, cue, ctx.progress)

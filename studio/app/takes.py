"""The Perform button: a job from the project's voice to its tracks."""

from studio.app.jobs import JobContext, Jobs, Lane
from studio.app.performing import Cue, Performer, Take, apply
from studio.app.store import Store
from studio.app.voice import VoiceBook
from studio.domain.audio import AudioClip
from studio.domain.errors import BadInput
from studio.engine.model_store import ModelStore


class TakeMaker:
    """Generates takes for the store's project; the network is loaded with the first one."""

    def __init__(self, store: Store, jobs: Jobs, voices: VoiceBook, models: ModelStore) -> None:
        self._store, self._jobs, self._voices, self._models = store, jobs, voices, models
        self._performer: Performer | None = None

    def perform(self) -> None:
        """Start generating from the project's voice; BadInput when it has none."""
        project = self._store.project
        clip = project.audio
        if clip is None:
            raise BadInput("There is no voice to perform.", "Load or record a sound first.")
        cue = Cue.of(project)

        def done(take: Take) -> None:
            # The voice may have been replaced meanwhile: its take would move the wrong lips.
            if self._store.project.audio == clip:
                self._store.edit("Performed the voice", lambda p: apply(p, take))

        self._jobs.start("Performing", lambda ctx: self._make(clip, cue, ctx), Lane.ENGINE, done)

    def _make(self, clip: AudioClip, cue: Cue, ctx: JobContext[Take]) -> Take:
        ctx.progress(0.0, "Loading the speech network")
        if self._performer is None:
            self._performer = Performer(self._models)
        voice = self._voices.voice(clip.asset, ctx.check)
        return self._performer.take(voice.samples, voice.rate, cue, ctx.progress)

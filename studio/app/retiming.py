"""From a replaced voice to hand work that follows its words."""

from studio.app.edits import retiming as edits
from studio.app.jobs import JobContext, Jobs, Lane
from studio.app.store import Store
from studio.app.voice import Check, VoiceBook
from studio.domain.audio import AudioClip
from studio.domain.errors import BadInput
from studio.domain.time_map import TimeMap
from studio.engine.analyzers.speech_alignment import Alignment, align

_THE_SAME = "Load the same words spoken again, or leave hand edits where they are."


class VoicesDiffer(BadInput):
    """Two voices do not say the same."""


def word_map(
    old: AudioClip, new: AudioClip, voices: VoiceBook, check: Check, *, anyway: bool = False
) -> TimeMap:
    """From times of the film with the voice `old` to times of the film with `new`.

    `anyway` takes the best way there is between any two voices. Raises VoicesDiffer, and what
    decoding raises.
    """
    found = _alignment(old, new, voices, check)
    if found is None:
        raise VoicesDiffer(
            f"{new.name} has no speech, or about twice as much or half of that in {old.name}.",
            _THE_SAME,
        )
    if not found.alike and not anyway:
        raise VoicesDiffer(f"{new.name} does not say what {old.name} says.", _THE_SAME)
    return found.map.shifted(old.offset, new.offset)


def _alignment(old: AudioClip, new: AudioClip, voices: VoiceBook, check: Check) -> Alignment | None:
    before, after = voices.voice(old.asset, check), voices.voice(new.asset, check)
    return align((before.samples, before.rate), (after.samples, after.rate), check)


class Retiming:
    """Lets the hand work of the store's project follow a voice that was replaced."""

    def __init__(self, *, store: Store, jobs: Jobs, voices: VoiceBook) -> None:
        self._store, self._jobs, self._voices = store, jobs, voices

    @property
    def old(self) -> AudioClip | None:
        """The voice whose words hand work still follows; None where there is nothing to move."""
        project = self._store.project
        if project.audio is None or not edits.has_hand_work(project):
            return None
        return project.followed

    def follow(self) -> None:
        """Start moving hand work to the words of the new voice, as one step."""
        old, new = self.old, self._store.project.audio
        if old is None or new is None:
            return

        def listen(context: JobContext[TimeMap]) -> TimeMap:
            context.progress(0.0, "Listening to both voices")
            return word_map(old, new, self._voices, context.check)

        def done(map_: TimeMap) -> None:
            project = self._store.project
            if (project.followed, project.audio) == (old, new):
                self._store.edit("Hand edits follow the words", lambda p: edits.followed(p, map_))

        self._jobs.start("Following the words", listen, Lane.ENGINE, done)

    def leave(self) -> None:
        """Leave hand work where it is, as one step."""
        self._store.edit("Left hand edits where they are", edits.left)

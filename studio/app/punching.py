"""Recording with pre-roll: the film is heard up to a point, and recorded anew from there on."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from studio.app.edits.audio import SoundLoader, import_sound, with_offset, with_voice
from studio.app.jobs import JobContext, Lane
from studio.app.microphone import Microphone
from studio.app.session import Session
from studio.app.store import Store
from studio.app.transport import Transport
from studio.app.voice import VoiceBook
from studio.domain.audio import AudioClip
from studio.domain.errors import BadInput
from studio.domain.project import Project
from studio.domain.sound_splice import punched
from studio.io.audio_files import read_audio, write_wav

CROSSFADE_S = 0.01
_AFTER_S = 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class Punch:
    """Where in the film a recording counts: from `at` seconds to `end`, or as far as it goes.

    Its first sample was taken while `began` seconds of the film were heard; what it hears comes
    `latency` seconds late.
    """

    at: float
    end: float | None
    began: float
    latency: float = 0.0


class PunchAndRoll:
    """Plays the voice, records along with it, and puts the recording in its place as one step.

    The habits of the session say how many seconds are heard before the point.
    """

    def __init__(
        self,
        *,
        store: Store,
        session: Session,
        transport: Transport,
        microphone: Microphone,
        loader: SoundLoader,
        latency: Callable[[], float] = lambda: 0.0,
    ) -> None:
        """`latency` are the seconds by which the microphone of now hears late."""
        self._store, self._session, self._transport = store, session, transport
        self._microphone, self._loader, self._latency = microphone, loader, latency
        self._punch: Punch | None = None
        self._recorded = 0.0
        session.time_changed.connect(self._on_time)

    @property
    def active(self) -> bool:
        """Whether a recording is under way that will be punched in."""
        return self._punch is not None

    @property
    def rolling(self) -> bool:
        """Whether the voice is still heard before the point."""
        return self._punch is not None and self._session.playing

    @property
    def here(self) -> float:
        """The second of the film that is heard now, or where what is recorded now will lie."""
        punch, recorded = self._punch, self._microphone.recorded
        if not self._microphone.recording or self.rolling:
            return self._session.time
        if punch is not None:
            return max(punch.began + recorded - punch.latency, punch.at)
        clip = self._store.project.audio
        return max((clip.offset if clip else 0.0) + recorded, 0.0)

    def begin(self, at: float, end: float | None = None) -> None:
        """Play from some seconds before `at`; BadInput where there is no voice there."""
        clip = self._store.project.audio
        if clip is None or not max(clip.offset, 0.0) <= at <= clip.end:
            raise BadInput(
                "There is no voice to punch into.", "Put the playhead where it shall change."
            )
        self.roll(at, end)

    def roll(self, at: float, end: float | None = None) -> None:
        """Play from some seconds before `at`, then record: with or without a voice there."""
        if self._microphone.recording:
            return
        began = max(at - self._session.sound.pre_roll, 0.0)
        self._transport.pause()
        self._session.time = began
        self._punch = Punch(at=at, end=end, began=began, latency=self._latency())
        self._recorded = 0.0
        self._microphone.record()
        if not self._microphone.recording:
            self._punch = None
        elif at > began:
            self._transport.play()

    def tick(self) -> None:
        """End a recording that has reached its end; called often while one is made."""
        punch, recorded = self._punch, self._microphone.recorded
        if recorded < self._recorded:
            self.forget()  # it was begun anew: nobody was heard along with it
            return
        self._recorded = recorded
        if punch is not None and punch.end is not None and self._microphone.recording:
            heard = recorded + punch.began - punch.latency
            if heard >= punch.end + _AFTER_S:
                self._microphone.stop()

    def forget(self) -> None:
        """What is recorded is an ordinary take after all."""
        self._punch = None

    def keep(self, path: Path, name: str, done: Callable[[AudioClip], None]) -> None:
        """Put the recording at `path` into the voice; `done` is called when that is in place.

        Without a voice it becomes one, called `name`.
        """
        punch, clip = self._punch, self._store.project.audio
        self._punch = None
        if punch is None:
            return

        def put(found: AudioClip) -> None:
            if self._store.project.audio == clip:
                label = f"{_verb(clip, punch)} {punch.at:.2f} s"
                voice = replace(found, name=clip.name if clip else name)
                self._store.edit(label, lambda p: _placed(p, voice, punch))
                self._session.time = punch.at
            done(found)

        def work(context: JobContext[AudioClip]) -> AudioClip:
            context.progress(0.1, "Joining")
            return spliced(clip, path, punch, self._loader, context)

        title = f"Punching into {clip.name}" if clip else "Reading the recording"
        self._loader.jobs.start(title, work, Lane.IO, put)

    def _on_time(self, seconds: float) -> None:
        """At the point the old voice falls silent, and the playhead waits there."""
        if self.rolling and self._punch is not None and seconds >= self._punch.at:
            self._transport.pause()
            self._session.time = self._punch.at


def _inside(clip: AudioClip | None, punch: Punch) -> bool:
    return clip is not None and max(clip.offset, 0.0) <= punch.at <= clip.end


def _verb(clip: AudioClip | None, punch: Punch) -> str:
    return "Punched in at" if _inside(clip, punch) else "Recorded from"


def _placed(project: Project, voice: AudioClip, punch: Punch) -> Project:
    """`project` with the joined `voice`, which starts at the point where that is earlier."""
    before = project.audio
    start = min(before.offset, punch.at) if before else punch.at
    return with_offset(with_voice(project, voice), start)


def spliced(
    clip: AudioClip | None,
    path: Path,
    punch: Punch,
    loader: SoundLoader,
    context: JobContext[AudioClip],
) -> AudioClip:
    """The voice of `clip` with the recording at `path` in the place that `punch` says.

    Silence fills what lies between both; without a voice the recording is all there is.
    """
    book: VoiceBook = loader.book
    voice = book.voice(clip.asset, context.check) if clip else None
    heard, rate = read_audio(path, rate=voice.rate if voice else None, mono=True)
    fade = round(CROSSFADE_S * rate)
    first = round((punch.at - punch.began + punch.latency) * rate) - fade
    new = np.concatenate([np.zeros(max(-first, 0), np.float32), heard[max(first, 0) :]])
    start = min(clip.offset, punch.at) if clip else punch.at
    at = round((punch.at - start) * rate)
    old = np.asarray(voice.samples, np.float32) if voice else np.zeros(0, np.float32)
    before = round((clip.offset - start) * rate) if clip else 0
    old = np.pad(old, (before, max(at - before - len(old), 0)))
    end = None if punch.end is None else round((punch.end - start) * rate)
    whole = punched(old, new, at, end, fade)
    with TemporaryDirectory() as folder:
        target = Path(folder) / "voice.wav"
        write_wav(target, whole, rate)
        return import_sound(target, loader.assets, book, context.check, context.progress)

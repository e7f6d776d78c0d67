"""Punch and roll: the voice is heard up to a point, and recorded anew from there on."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from studio.app.edits.audio import SoundLoader, import_sound, with_voice
from studio.app.jobs import JobContext, Lane
from studio.app.microphone import Microphone
from studio.app.session import Session
from studio.app.store import Store
from studio.app.transport import Transport
from studio.app.voice import VoiceBook
from studio.domain.audio import AudioClip
from studio.domain.errors import BadInput
from studio.domain.sound_splice import punched
from studio.io.audio_files import read_audio, write_wav

PRE_ROLL_S = 5.0
"""Seconds that are heard before the point at which recording counts."""
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
    """Plays the voice, records along with it, and puts the recording in its place as one step."""

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

    def begin(self, at: float, end: float | None = None) -> None:
        """Play from up to five seconds before `at`; BadInput where there is no voice there."""
        clip = self._store.project.audio
        if clip is None or not max(clip.offset, 0.0) <= at <= clip.end:
            raise BadInput(
                "There is no voice to punch into.", "Put the playhead where it shall change."
            )
        if self._microphone.recording:
            return
        began = max(at - PRE_ROLL_S, 0.0)
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

    def keep(self, path: Path, done: Callable[[AudioClip], None]) -> None:
        """Put the recording at `path` into the voice; `done` is called when that is in place."""
        punch, clip = self._punch, self._store.project.audio
        self._punch = None
        if punch is None or clip is None:
            return

        def put(found: AudioClip) -> None:
            if self._store.project.audio == clip:
                changed = replace(found, name=clip.name)
                label = f"Punched in at {punch.at:.2f} s"
                self._store.edit(label, lambda p: with_voice(p, changed))
                self._session.time = punch.at
            done(found)

        def work(context: JobContext[AudioClip]) -> AudioClip:
            context.progress(0.1, "Joining")
            return spliced(clip, path, punch, self._loader, context)

        self._loader.jobs.start(f"Punching into {clip.name}", work, Lane.IO, put)

    def _on_time(self, seconds: float) -> None:
        """At the point the old voice falls silent, and the playhead waits there."""
        if self.rolling and self._punch is not None and seconds >= self._punch.at:
            self._transport.pause()
            self._session.time = self._punch.at


def spliced(
    clip: AudioClip, path: Path, punch: Punch, loader: SoundLoader, context: JobContext[AudioClip]
) -> AudioClip:
    """The voice of `clip` with the recording at `path` in the place that `punch` says."""
    book: VoiceBook = loader.book
    voice = book.voice(clip.asset, context.check)
    rate, fade = voice.rate, round(CROSSFADE_S * voice.rate)
    heard, _ = read_audio(path, rate=rate, mono=True)
    first = round((punch.at - punch.began + punch.latency) * rate) - fade
    new = np.concatenate([np.zeros(max(-first, 0), np.float32), heard[max(first, 0) :]])
    whole = punched(
        np.asarray(voice.samples, np.float32),
        new,
        round((punch.at - clip.offset) * rate),
        None if punch.end is None else round((punch.end - clip.offset) * rate),
        fade,
    )
    with TemporaryDirectory() as folder:
        target = Path(folder) / "voice.wav"
        write_wav(target, whole, rate)
        return import_sound(target, loader.assets, book, context.check, context.progress)

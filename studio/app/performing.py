"""From a voice to a first take: speech movement, blinks and head motion, ready to be edited."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from studio.domain.blinks import Blink, generate_blinks
from studio.domain.lanes import LANES
from studio.domain.mouth_shaping import mouth_bases, performing
from studio.domain.project import Project
from studio.domain.samples import Samples
from studio.domain.settings import PerformanceSettings
from studio.domain.take import Take, TakeNote
from studio.domain.timebase import FrameRate
from studio.domain.tracks import Track
from studio.engine.analyzers.blink_generator import LearnedBlinks
from studio.engine.analyzers.head_motion import head_motion
from studio.engine.analyzers.speech_lips import SpeechLips
from studio.engine.model_store import ModelStore

Sound = NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """What a take is generated from, frozen: rate, seed, settings and where the sound starts.

    `voice` is the name of the sound, for the note of the take.
    """

    rate: FrameRate
    seed: int
    settings: PerformanceSettings
    start: float
    voice: str = ""

    @classmethod
    def of(cls, project: Project) -> "Cue":
        """The cue of `project`."""
        return cls(
            rate=project.rate,
            seed=project.seed,
            settings=project.performance,
            start=project.audio.offset if project.audio else 0.0,
            voice=project.audio.name if project.audio else "",
        )


class Performer:
    """Generates takes; slow to build (loads the network), used from one thread at a time."""

    def __init__(self, models: ModelStore) -> None:
        self._speech = SpeechLips(models)
        self._learned_blinks = LearnedBlinks(models)

    def take(
        self, sound: Sound, rate: int, cue: Cue, progress: Callable[[float, str], None]
    ) -> Take:
        """Tracks for mono `sound` (n,) in -1..1 at `rate` Hz; the same cue gives the same take."""
        progress(0.0, "Reading the lips from the voice")
        shapes = self._speech.analyse(sound, rate, cue.rate, gate=cue.settings.gate)
        progress(0.8, "Head motion and blinks")
        duration = len(sound) / rate
        head = head_motion(sound, rate, cue.rate, cue.seed, strength=cue.settings.head)
        motion = Track(rate=cue.rate, values=shapes, start=cue.start)
        head_bases = tuple(
            (f"head_{axis}", Track(rate=cue.rate, values=Samples(values), start=cue.start))
            for axis, values in (("yaw", head.yaw), ("pitch", head.pitch), ("roll", head.roll))
        )
        blinks = tuple(replace(b, time=b.time + cue.start) for b in self._blinks(duration, cue))
        progress(1.0, "Done")
        return Take(
            note=TakeNote(voice=cue.voice, seed=cue.seed, settings=cue.settings),
            motion=motion,
            bases=(*mouth_bases(motion), *head_bases),
            blinks=blinks,
        )

    def _blinks(self, duration: float, cue: Cue) -> tuple[Blink, ...]:
        """Blinks as the cue's settings want them, from the generator that they name."""
        settings = cue.settings
        if settings.blinks_per_minute <= 0:
            return ()
        learned = settings.blink_generator == "learned"
        generate = self._learned_blinks.blinks if learned else generate_blinks
        return generate(
            duration,
            cue.seed,
            mean_interval=60.0 / settings.blinks_per_minute,
            mean_duration=settings.blink_seconds,
            randomness=settings.blink_randomness,
        )


def apply(project: Project, take: Take) -> Project:
    """`project` performing `take`; the animator's own curves and blinks stay as they are."""
    tracks, bases = project.tracks, dict(take.bases)
    for lane in LANES:
        kept, base = tracks.lane(lane), bases.get(lane)
        if kept.base is not base:
            tracks = tracks.with_lane(lane, replace(kept, base=base))
    tracks = replace(tracks, blinks=replace(tracks.blinks, base=take.blinks))
    return performing(replace(project, tracks=tracks, performed=take.note), take.motion)


def without_generated(project: Project) -> Project:
    """`project` with hand work alone."""
    tracks = project.tracks
    for lane in LANES:
        tracks = tracks.with_lane(lane, replace(tracks.lane(lane), base=None))
    tracks = replace(tracks, blinks=replace(tracks.blinks, base=()))
    return performing(replace(project, tracks=tracks, performed=None), None)

"""The document: everything that is saved and undone."""

from dataclasses import dataclass, field, replace
from typing import Annotated

from msgspec import Meta

from studio.domain.adaptation import Adaptation
from studio.domain.audio import AudioClip
from studio.domain.markers import Marker, TimeRange
from studio.domain.mix import Mix
from studio.domain.pose import Pose
from studio.domain.problems import Ignored
from studio.domain.settings import (
    ExportSettings,
    MouthSettings,
    PerformanceSettings,
    RendererSetting,
    WarpSettings,
)
from studio.domain.sources import SourceBank
from studio.domain.take import Take, TakeNote
from studio.domain.timebase import FrameRate
from studio.domain.tracks import Track, Tracks
from studio.domain.words import Transcript

FORMAT = 4
EMPTY_DURATION_S = 5.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """Root of the document; never changed in place.

    `motion` (T, 74, 2) is the displacement of the mean face in crop sides that speech or a driving
    video gave, as `mouth` shapes it, and `spoken` what it was before where that differs. `seed`
    decides blinks and head motion. `adaptation` are weights of a network that
    were made for this person. `transcript` is what a voice says, which need not be today's: `said`.
    `followed` is the voice whose words the hand work still follows after `audio` took its place.
    `performed` says what the performance at hand was made from; `takes` are others that were kept.
    `mix` says how much of the tracks is seen. `poses` are the user's own.
    `markers` are in order of time; `span` is what is played in a loop and exported, None for all.
    `ignored` are problems that count no more.
    """

    format: int = FORMAT
    name: str = "Untitled"
    rate: FrameRate = field(default_factory=FrameRate)
    seed: Annotated[int, Meta(ge=0)] = 1
    sources: SourceBank = field(default_factory=SourceBank)
    audio: AudioClip | None = None
    followed: AudioClip | None = None
    transcript: Transcript | None = None
    motion: Track | None = None
    spoken: Track | None = None
    tracks: Tracks = field(default_factory=Tracks)
    mix: Mix = field(default_factory=Mix)
    performed: TakeNote | None = None
    takes: tuple[Take, ...] = ()
    poses: tuple[Pose, ...] = ()
    markers: tuple[Marker, ...] = ()
    span: TimeRange | None = None
    ignored: tuple[Ignored, ...] = ()
    warp: WarpSettings = field(default_factory=WarpSettings)
    mouth: MouthSettings = field(default_factory=MouthSettings)
    performance: PerformanceSettings = field(default_factory=PerformanceSettings)
    renderer: str = "prior_warp"
    renderer_settings: tuple[RendererSetting, ...] = ()
    adaptation: Adaptation | None = None
    export: ExportSettings = field(default_factory=ExportSettings)

    @property
    def duration(self) -> float:
        """Length in seconds: sound and motion decide, a few seconds without; keys may go on."""
        given = max(
            self.audio.end if self.audio else 0.0,
            self.motion.end if self.motion else 0.0,
        )
        return max(given or EMPTY_DURATION_S, self.tracks.last_key)

    @property
    def said(self) -> Transcript | None:
        """The words of the voice of now; None without, and where they are those of another."""
        same = self.transcript and self.audio and self.transcript.asset == self.audio.asset
        return self.transcript if same else None

    @property
    def frame_count(self) -> int:
        """Number of frames of the whole film."""
        return max(self.rate.count(self.duration), 1)

    @property
    def frames_in_span(self) -> range:
        """The frames from in to out; all of them without a span, or one beyond the film."""
        whole = range(self.frame_count)
        return (self.span.frames(self.rate, len(whole)) if self.span else whole) or whole

    def settings_of(self, renderer: str) -> tuple[tuple[str, float], ...]:
        """Names and values that were set for `renderer`, sorted by name."""
        return tuple((s.name, s.value) for s in self.renderer_settings if s.renderer == renderer)

    def adaptation_of(self, renderer: str) -> Adaptation | None:
        """The weights of its own that the network of `renderer` has here; None for the bundled."""
        own = self.adaptation
        return own if own is not None and own.network == renderer else None

    def with_setting(self, setting: RendererSetting) -> "Project":
        """Copy with one value of one renderer set."""
        kept = [
            s
            for s in self.renderer_settings
            if (s.renderer, s.name) != (setting.renderer, setting.name)
        ]
        ordered = sorted([*kept, setting], key=lambda s: (s.renderer, s.name))
        return replace(self, renderer_settings=tuple(ordered))

"""What a user can do to the voice: load, replace by a recording, move, remove."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from studio.app.edits.retiming import has_hand_work
from studio.app.jobs import Job, Jobs, Lane
from studio.app.store import Store
from studio.app.voice import Check, Progress, VoiceBook
from studio.domain.audio import AudioClip
from studio.domain.markers import Marker, MarkerColour, in_order
from studio.domain.project import Project
from studio.io.assets import AssetStore
from studio.io.audio_files import AUDIO_SUFFIXES, probe_audio
from studio.io.sound_extraction import extract_sound

DROPOUT = "Dropout"
"""What the label at a gap of a recording says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SoundLoader:
    """Brings sound files into the project: decoded first, so a bad file changes nothing."""

    store: Store
    jobs: Jobs
    assets: AssetStore
    book: VoiceBook

    def load(self, path: Path, loaded: Callable[[AudioClip], None] | None = None) -> Job:
        """Make the sound of `path` (a video's too) the voice of the project."""
        return self._start(f"Loaded {path.name}", path, path.name, loaded)

    def use_recording(
        self,
        path: Path,
        take: int,
        loaded: Callable[[AudioClip], None] | None = None,
        dropouts: Sequence[float] = (),
    ) -> Job:
        """Make the recording at `path`, take number `take`, the voice of the project.

        Its `dropouts`, in seconds of the recording, get labels.
        """
        return self._start(f"Recorded take {take}", path, f"Take {take}", loaded, dropouts)

    def _start(
        self,
        label: str,
        path: Path,
        name: str,
        loaded: Callable[[AudioClip], None] | None,
        dropouts: Sequence[float] = (),
    ) -> Job:
        def done(clip: AudioClip) -> None:
            clip = replace(clip, name=name)
            self.store.edit(
                label, lambda project: with_dropouts(with_voice(project, clip), dropouts)
            )
            if loaded:
                loaded(clip)

        return self.jobs.start(
            f"Reading {name}",
            lambda context: import_sound(
                path, self.assets, self.book, context.check, context.progress
            ),
            Lane.IO,
            done,
        )


def import_sound(
    path: Path, assets: AssetStore, book: VoiceBook, check: Check, progress: Progress
) -> AudioClip:
    """Keep the sound of `path` as an asset and decode it; raises BadInput or DecodeError.

    A sound file is kept as it is; of a video only the sound.
    """
    progress(0.0, f"Reading {path.name}")
    info = probe_audio(path)
    if path.suffix.lower() in AUDIO_SUFFIXES:
        asset = assets.put_file(path)
    else:
        with TemporaryDirectory() as folder:
            sound = Path(folder) / "sound.flac"
            extract_sound(path, sound, check)
            asset = assets.put_file(sound)
    voice = book.voice(asset, check, progress)
    return AudioClip(
        asset=asset,
        name=path.name,
        rate=voice.rate,
        duration=voice.duration,
        channels=info.channels,
    )


def with_voice(project: Project, clip: AudioClip) -> Project:
    """`project` with `clip` as its voice; it starts where the voice before it started.

    Hand work stays where it is, and the project remembers whose words it follows.
    """
    offset = project.audio.offset if project.audio else clip.offset
    followed = _followed(project)
    if followed is not None and followed.asset == clip.asset:
        followed = None
    return replace(project, audio=replace(clip, offset=offset), followed=followed)


def with_dropouts(project: Project, seconds: Sequence[float]) -> Project:
    """`project` with a label wherever its voice has a gap: `seconds` count in the voice."""
    offset = project.audio.offset if project.audio else 0.0
    labels = tuple(
        Marker(time=offset + second, name=DROPOUT, colour=MarkerColour.RED)
        for second in seconds
        if offset + second >= 0.0
    )
    return replace(project, markers=in_order((*project.markers, *labels))) if labels else project


def with_offset(project: Project, seconds: float) -> Project:
    """`project` with its voice starting at `seconds`; negative cuts its beginning off."""
    if project.audio is None:
        return project
    earliest = -project.audio.duration
    return replace(project, audio=replace(project.audio, offset=max(seconds, earliest)))


def without_voice(project: Project) -> Project:
    """`project` without its voice; what was performed from it stays."""
    return replace(project, audio=None, followed=_followed(project))


def set_offset(store: Store, seconds: float) -> None:
    """Let the voice start at `seconds`, as one undo step."""
    store.edit(f"Voice starts at {seconds:.2f} s", lambda project: with_offset(project, seconds))


def remove_voice(store: Store) -> None:
    """Take the voice out of the project, as one undo step."""
    clip = store.project.audio
    if clip is not None:
        store.edit(f"Removed {clip.name}", without_voice)


def _followed(project: Project) -> AudioClip | None:
    """The voice whose words the hand work follows, as long as there is any."""
    return (project.followed or project.audio) if has_hand_work(project) else None

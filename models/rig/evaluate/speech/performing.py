"""The studio's own way from a sound file to a performance, as `quintet animate` goes it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from studio.app.edits.audio import import_sound
from studio.app.performing import Cue, Performer, apply
from studio.app.voice import VoiceBook
from studio.domain.errors import BadInput, ModelMissing
from studio.domain.performance import landmarks_over
from studio.domain.project import Project
from studio.domain.sources import SourceBank
from studio.domain.words import Phone
from studio.engine.analyzers.forced_alignment import ForcedAligner
from studio.engine.model_store import ModelStore
from studio.io.assets import AssetStore

from ....speech_landmarks.features import active_rows, log_mel
from ..banks import as_photo
from ..people import Points, Shot
from .cast import RATE, Line
from .sentences import text_of

ROWS_PER_FRAME = 2
"""Rows of the speech features for each frame."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Performed:
    """One sentence performed: the project without a face, and what is heard in it.

    `speech` (T,) marks the frames between the first and the last loud sound; `phones` are empty
    where the words could not be aligned.
    """

    line: Line
    project: Project
    speech: NDArray[np.bool_]
    phones: tuple[Phone, ...]

    @property
    def frames(self) -> int:
        """How many frames both the clip and the performance have."""
        return min(len(self.line.seen), self.project.frame_count)

    def on(self, photos: Sequence[Shot], renderer: str = "prior_warp") -> Project:
        """The project in which the person of `photos` performs it."""
        bank = SourceBank(extras=tuple(as_photo(shot).source for shot in photos))
        return replace(self.project, sources=bank, renderer=renderer)


class Players:
    """Perform sentences, with the default settings of a new project but a still head.

    The head stays still because no voice tells how this one was held in the clip.
    """

    def __init__(self, models: ModelStore, folder: Path) -> None:
        """`folder` is for sound that is read. Raises ModelMissing without a speech network."""
        self._assets = AssetStore(folder / "assets")
        self._voices = VoiceBook(folder / "voices", self._assets)
        self._performer = Performer(models)
        try:
            self._aligner: ForcedAligner | None = ForcedAligner()
        except ModelMissing:
            self._aligner = None

    def perform(self, line: Line) -> Performed:
        """The performance of the voice of `line`; DecodeError for a sound that cannot be read."""
        clip = import_sound(line.sound, self._assets, self._voices, _go_on, _unseen)
        voice = self._voices.voice(clip.asset)
        settings = replace(Project().performance, head=0.0)
        project = replace(Project(), rate=RATE, audio=clip, performance=settings)
        take = self._performer.take(voice.samples, voice.rate, Cue.of(project), _unseen)
        sound = np.array(voice.samples, np.float32)
        return Performed(
            line=line,
            project=apply(project, take),
            speech=spoken_frames(sound, voice.rate, len(line.seen)),
            phones=self._phones(line, sound, voice.rate),
        )

    def _phones(self, line: Line, sound: NDArray[np.float32], rate: int) -> tuple[Phone, ...]:
        """The phones of the sentence, none without an aligner or where it does not find them."""
        text = text_of(line.name)
        if self._aligner is None or text is None:
            return ()
        try:
            return self._aligner.align(sound, rate, text, line.name, _unseen, _go_on).phones
        except BadInput:
            return ()


def landmarks(project: Project, frames: int) -> Points:
    """What the person of `project` does in the first `frames` frames: (T, 74, 2) in crop sides."""
    times = np.array([project.rate.seconds(frame) for frame in range(frames)], np.float64)
    return landmarks_over(project, times)


def spoken_frames(sound: NDArray[np.float32], rate: int, frames: int) -> NDArray[np.bool_]:
    """Which of `frames` frames lie between the first and the last loud row of `sound` (n,)."""
    loud = active_rows(log_mel(sound, rate))
    places = (np.arange(frames) + 0.5) * ROWS_PER_FRAME
    return np.asarray((places >= loud[0]) & (places <= loud[-1]))


def _go_on() -> None:
    """Nobody stops it."""


def _unseen(fraction: float, text: str) -> None:
    """Nobody watches it."""

"""Adapting the project's network to its person: from a clip to weights, and into the document."""

from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from psygnal import Signal

from studio.app.bank_fill import ANALYSED_SIDE, analyse_video
from studio.app.jobs import Job, JobContext, Jobs, Lane
from studio.app.photo_import import Detector
from studio.app.photos import PhotoBook
from studio.app.reporting import Reporter
from studio.app.store import Store
from studio.domain import face
from studio.domain.adaptation import Adaptation, FaceErrors
from studio.domain.bank_choice import Candidate, counted, sieve, told
from studio.domain.errors import BadInput, StudioError
from studio.domain.project import Project
from studio.domain.sources import FACE_HEIGHTS_PER_CROP
from studio.engine.adaptation import Outcome, Plan, adapt
from studio.engine.adapted_models import adapted
from studio.engine.album import Album, Page
from studio.engine.model_store import ModelStore
from studio.engine.renderer import renderers
from studio.io.assets import AssetStore
from studio.io.video_files import VideoInfo, frames, probe

LEAST_S, GOOD_S = 4.0, 30.0
"""Length of a clip that is needed, and from which on there is nothing to warn of."""
MOST_FRAMES = 720
PER_SECOND = 12
"""Frames that are looked at: neighbours are too alike to teach more."""
_LEAST_FRAMES = 30
_LOOKING = 0.9  # of the reading is finding the face


@dataclass(frozen=True, slots=True, kw_only=True)
class Adapted:
    """What came of a clip; `adaptation` is None when the network got no better on its end.

    `sheet` (h, w, 3) uint8 shows frames of the end: targets, before, after.
    """

    adaptation: Adaptation | None
    before: FaceErrors
    after: FaceErrors
    sheet: NDArray[np.uint8]
    frames: int
    steps: int
    seconds: float


class Adapter:
    """Reads clips and adapts networks; slow, so call it inside a job."""

    def __init__(
        self, models: ModelStore, assets: AssetStore, book: PhotoBook, detector: Detector
    ) -> None:
        self._models, self._assets, self._book, self._detector = models, assets, book, detector

    def album(self, project: Project, clip: Path, context: JobContext[Album]) -> Album:
        """The usable frames of the clip, cut at one scale, and the project's photos.

        Raises BadInput or DecodeError when the clip or the project's renderer will not do.
        """
        network_of(project)
        info = checked(clip)
        step = _step(info)
        candidates = analyse_video(
            clip,
            step,
            MOST_FRAMES,
            self._detector,
            lambda done, text: context.progress(_LOOKING * done, text),
        )
        points = _usable(clip.name, candidates)
        heights = [float(face.face_height(face_points)) for face_points in points.values()]
        side = FACE_HEIGHTS_PER_CROP * float(np.median(heights))
        pages = []
        with closing(frames(clip, step=step, max_side=ANALYSED_SIDE)) as pictures:
            for index, rgb in zip(range(len(candidates)), pictures, strict=False):
                context.check()
                if index in points:
                    pages.append(Page.of(rgb, points[index], side))
        photos = [
            Page.of(self._book.rgb(photo.asset), photo.landmarks.array)
            for photo in project.sources.usable
            if photo.landmarks is not None
        ]
        return Album(pages, photos)

    def learn(
        self, project: Project, album: Album, plan: Plan, context: JobContext[Adapted]
    ) -> Adapted:
        """Adapt the network of the project's renderer to the person of `album`.

        It goes on from the project's own weights where there are any. Raises BadInput where the
        renderer has no network, ModelMissing or ModelDamaged.
        """
        name = network_of(project)
        base = self._models.check(name).sha256
        outcome = adapt(self._present(project, name), name, album, plan, context.progress)
        context.progress(1.0, "Keeping the weights")
        taught = len(album.taught)
        return Adapted(
            adaptation=self._kept(outcome, name, base, taught),
            before=outcome.before,
            after=outcome.after,
            sheet=outcome.sheet,
            frames=taught,
            steps=outcome.steps,
            seconds=outcome.seconds,
        )

    def _present(self, project: Project, name: str) -> ModelStore:
        """The networks as the project's picture is made with them now."""
        own = project.adaptation_of(name)
        if own is None:
            return self._models
        try:
            return adapted(self._models, own, self._assets.path(own.asset))
        except StudioError:
            return self._models  # as the banner says: the picture is made by the bundled one

    def _kept(self, outcome: Outcome, name: str, base: str, taught: int) -> Adaptation | None:
        if outcome.weights is None:
            return None
        return Adaptation(
            asset=self._assets.put_bytes(outcome.weights, ".safetensors"),
            network=name,
            base=base,
            frames=taught,
            before=outcome.before,
            after=outcome.after,
        )


def network_of(project: Project) -> str:
    """The network that makes the project's picture; BadInput where it has none to adapt."""
    known = renderers()
    entry = known.get(project.renderer)
    if entry is not None and entry.adaptable:
        return entry.id
    others = ", ".join(other.title for other in known.values() if other.adaptable)
    hint = f"Choose as renderer: {others}." if others else "Install one that has."
    title = entry.title if entry is not None else repr(project.renderer)
    raise BadInput(f"{title} has no network that could be adapted.", hint)


def checked(clip: Path) -> VideoInfo:
    """What the clip holds; BadInput when it is too short, DecodeError when it is no video."""
    info = probe(clip)
    if 0 < info.duration < LEAST_S:
        raise BadInput(
            f"{clip.name} lasts {info.duration:.1f} s; {LEAST_S:.0f} s are needed at least.",
            f"{GOOD_S:.0f} to 60 s of one person speaking are good.",
        )
    return info


def warning_of(info: VideoInfo) -> str:
    """What speaks against a clip that can be used; empty for nothing."""
    if 0 < info.duration < GOOD_S:
        return f"The clip lasts {info.duration:.0f} s; {GOOD_S:.0f} to 60 s would teach more."
    return ""


def _step(info: VideoInfo) -> int:
    """Every which frame is looked at."""
    thin = round(info.fps.fps / PER_SECOND)
    return max(thin, -(-info.frame_count // MOST_FRAMES), 1)


def _usable(name: str, candidates: list[Candidate]) -> dict[int, NDArray[np.float32]]:
    """Landmarks by number of frame; BadInput when they are too few."""
    good, skipped = sieve(candidates)
    points = {c.index: c.landmarks for c in good if c.landmarks is not None}
    if len(points) < _LEAST_FRAMES:
        why = told(counted(skipped))
        raise BadInput(
            f"Only {len(points)} of {len(candidates)} frames of {name} show a usable face"
            + (f": {why}." if why else "."),
            "Choose a sharp clip of one person seen from the front.",
        )
    return points


class Adapting:
    """The job of the open document: starts it, hands over what came of it, keeps it or not."""

    ready = Signal(Adapted)

    def __init__(self, store: Store, jobs: Jobs, reporter: Reporter, adapter: Adapter) -> None:
        self._store, self._jobs, self._reporter = store, jobs, reporter
        self._adapter = adapter
        self._document = store.opened
        self.job: Job | None = None
        """The newest adaptation."""

    @property
    def active(self) -> bool:
        """Whether an adaptation waits or runs."""
        return self.job is not None and self.job.active

    def consider(self, clip: Path) -> str:
        """What speaks against the clip, empty for nothing; BadInput when it cannot be used."""
        network_of(self._store.project)
        return warning_of(checked(clip))

    def start(self, clip: Path, plan: Plan) -> None:
        """Adapt the network of the project as it is now; whatever is wrong, the job reports."""
        project, self._document = self._store.project, self._store.opened

        def learn(album: Album) -> None:
            if self._still_open():
                self.job = self._jobs.start(
                    f"Adapting to {clip.name}",
                    lambda context: self._adapter.learn(project, album, plan, context),
                    Lane.LEARNING,
                    done=self._done,
                )

        self.job = self._jobs.start(
            f"Looking at {clip.name}",
            lambda context: self._adapter.album(project, clip, context),
            Lane.ENGINE,
            done=learn,
        )

    def keep(self, result: Adapted) -> None:
        """Render with the weights of `result` from now on."""
        if result.adaptation is not None and self._still_open():
            self._store.edit(
                "Adapted to the person", lambda p: replace(p, adaptation=result.adaptation)
            )

    def drop(self) -> None:
        """Render with the bundled weights again."""
        self._store.edit("Bundled network", lambda p: replace(p, adaptation=None))

    def _done(self, result: Adapted) -> None:
        if self._still_open():
            self.ready.emit(result)

    def _still_open(self) -> bool:
        """Whether the document is the one that was adapted to; says so when it is not."""
        if self._store.opened == self._document:
            return True
        self._reporter.tell(
            "The adaptation was dropped.", "Its project was closed while it was made."
        )
        return False

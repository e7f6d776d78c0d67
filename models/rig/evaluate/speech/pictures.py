"""The rendered result of a voice against the clip: what the voice costs, what the renderer."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from studio.domain.frame_state import FrameState, resolve
from studio.domain.project import Project
from studio.domain.samples import Samples
from studio.domain.settings import WarpSettings
from studio.engine.renderer import Renderer

from ...metrics.cpbd import cpbd
from ...metrics.landmarks import lmd, lmd_relative
from ...metrics.pixels import l1, psnr
from ...metrics.structure import SIDE, resized, ssim_uniform
from ..banks import as_photo, bank
from ..judges import Judges
from ..people import Image, Shot, clip_shots
from ..scores import Target
from .cast import Line
from .figures import Spread
from .performing import Performed

CLIP, STILL, VOICE, LANDMARKS = "the clip itself", "photo as it is", "voice", "real landmarks"
SCORES = ("PSNR", "SSIM", "CPBD", "LMD", "LMD %", "mouth L1", "hull L1")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Made:
    """What came of one film: by which renderer, driven by what, from how many photos.

    `scores` are those of every frame.
    """

    person: str
    line: str
    renderer: str
    driver: str
    photos: int
    scores: tuple[dict[str, float], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Mean and spread over films of what the scores are on average over frames."""

    renderer: str
    driver: str
    photos: int
    films: int
    frames: int
    scores: dict[str, Spread]


def pictures(
    person: str,
    pool: Sequence[Shot],
    performances: Sequence[Performed],
    counts: Sequence[int],
    rivals: Mapping[str, Renderer],
    judges: Judges,
    size: int,
) -> Iterator[Made]:
    """Each of `performances` from banks of every size in `counts` out of `pool`, by each renderer.

    Only frames that no bank can hold are made. The clip is measured against itself, and the photo
    that a performance starts from as it is, which is what a face that does nothing scores.
    """
    for done in performances:
        scene = _Scene(judges=judges, targets=_targets(done, judges, size))
        for count in counts:
            photos = bank(pool, count)
            if count == counts[0]:
                yield Made(
                    person=person, line=done.line.name, renderer="", driver=CLIP, photos=0,
                    scores=scene.scored({n: t.shot.rgb for n, t in scene.targets.items()}),
                )  # fmt: skip
            made = scene.all(done.on(photos), photos, rivals, size)
            for renderer, driver, scores in made:
                yield Made(
                    person=person,
                    line=done.line.name,
                    renderer=renderer,
                    driver=driver,
                    photos=count,
                    scores=scores,
                )


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Scene:
    """The frames to be made, by their number, and who looks at them."""

    judges: Judges
    targets: Mapping[int, Target]

    def all(
        self,
        project: Project,
        photos: Sequence[Shot],
        rivals: Mapping[str, Renderer],
        size: int,
    ) -> Iterator[tuple[str, str, tuple[dict[str, float], ...]]]:
        """The photo as it is, then each renderer from the voice and from the real landmarks."""
        rest = resting(project, photos).rgb
        yield "", STILL, self.scored(dict.fromkeys(self.targets, rest))
        for name, renderer in rivals.items():
            renderer.prepare([as_photo(shot) for shot in photos])
            own = replace(project, renderer=name)
            for driver in (VOICE, LANDMARKS):
                states = {
                    number: resolve(own, project.rate.seconds(number), size)
                    if driver == VOICE
                    else real_state(target.shot, name)
                    for number, target in self.targets.items()
                }
                rendered = {number: renderer.render(state) for number, state in states.items()}
                yield name, driver, self.scored(rendered)

    def scored(self, rendered: Mapping[int, Image]) -> tuple[dict[str, float], ...]:
        """The pictures `rendered`, by the number of their frame."""
        return tuple(
            _scores(target, rendered[number], self.judges)
            for number, target in self.targets.items()
        )


def _scores(target: Target, rgb: Image, judges: Judges) -> dict[str, float]:
    """What one picture (S, S, 3) scores against its target."""
    real, inside = target.shot.rgb, target.shot.inside
    made, size = judges.look(rgb, target.shot.pixels).points, len(rgb)
    small = resized(rgb)
    return {
        "PSNR": psnr(rgb, real, inside),
        "SSIM": ssim_uniform(small, target.resized, target.resized_inside),
        "CPBD": cpbd(small),
        "LMD": lmd(made, target.look.points) * SIDE / size,
        "LMD %": 100 * lmd_relative(made[None], target.look.points[None]),
        "mouth L1": l1(rgb, real, target.masks["mouth"]),
        "hull L1": l1(rgb, real, target.masks["hull"]),
    }


def resting(project: Project, photos: Sequence[Shot]) -> Shot:
    """The photo that the performance starts from."""
    chosen = project.sources.neutral
    return next(shot for shot in photos if chosen and as_photo(shot).source.asset == chosen.asset)


def real_state(shot: Shot, renderer: str) -> FrameState:
    """What a renderer is asked for where it is to make the real frame."""
    points = Samples(shot.points)
    return FrameState(landmarks=points, warp=WarpSettings(), renderer=renderer, size=len(shot.rgb))


def film_shots(line: Line, size: int) -> list[Shot]:
    """All frames of a sentence that has pictures."""
    if line.film is None:
        raise ValueError(f"{line.name} has no pictures")
    return clip_shots(line.film, size)


def _targets(done: Performed, judges: Judges, size: int) -> dict[int, Target]:
    """The frames that no bank can hold, by number."""
    shots = film_shots(done.line, size)[: done.frames]
    return {
        number: Target.of(shot, judges.look(shot.rgb, shot.pixels))
        for number, shot in enumerate(shots)
        if number >= done.line.fresh
    }


def rows(made: Sequence[Made]) -> list[Row]:
    """One row for everything that was made in the same way."""
    kinds = dict.fromkeys((one.photos, one.renderer, one.driver) for one in made)
    found = []
    for photos, renderer, driver in sorted(kinds, key=lambda kind: kind[0]):
        films = [
            one.scores
            for one in made
            if (one.photos, one.renderer, one.driver) == (photos, renderer, driver)
        ]
        scores = {
            name: Spread.of(
                [float(np.nanmean([frame[name] for frame in frames])) for frames in films]
            )
            for name in SCORES
        }
        found.append(
            Row(
                renderer=renderer,
                driver=driver,
                photos=photos,
                films=len(films),
                frames=sum(map(len, films)),
                scores=scores,
            )
        )
    return found

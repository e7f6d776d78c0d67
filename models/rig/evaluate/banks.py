"""Which photos a renderer is given: the studio's own rule, cut to the number asked for."""

from collections.abc import Sequence

from studio.domain.bank_choice import Candidate, choose, uniform
from studio.domain.samples import Samples
from studio.domain.sources import MOST_PHOTOS, SLOTS, Crop, SourceImage
from studio.engine.photo_crop import sharpness
from studio.engine.renderer import Photo

from .people import Shot


def bank(pool: Sequence[Shot], count: int) -> tuple[Shot, ...]:
    """`count` shots of `pool`, or as many as there are worth having.

    Up to five by FLNet's openness rule (of the five, one photo is the most closed mouth, three are
    closed, half open, open); beyond five shut eyes and the most different others (greedy k-centre).
    """
    if len(pool) <= count:
        return tuple(pool)
    candidates = [_candidate(index, shot) for index, shot in enumerate(pool)]
    if count < SLOTS:
        slots = choose(candidates, SLOTS).slots
        picked = tuple(slots[place] for place in uniform(len(slots), count))
    else:
        picked = choose(candidates, min(count, MOST_PHOTOS)).indices
    return tuple(pool[index] for index in picked or uniform(len(pool), count))


def as_photo(shot: Shot) -> Photo:
    """The shot as the renderers of the studio know it."""
    size = len(shot.rgb)
    source = SourceImage(
        asset=f"{shot.name}.png",
        name=shot.name,
        width=size,
        height=size,
        landmarks=Samples(shot.points * size),
        crop=_whole(shot),
    )
    return Photo(source, shot.rgb)


def _candidate(index: int, shot: Shot) -> Candidate:
    return Candidate(
        index=index,
        landmarks=shot.points * len(shot.rgb),
        sharpness=sharpness(shot.rgb, _whole(shot)),
    )


def _whole(shot: Shot) -> Crop:
    """The cut-out that is all of the shot."""
    size = len(shot.rgb)
    return Crop(x=size / 2, y=size / 2, side=size)

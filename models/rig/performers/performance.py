"""What a rendered face does, frame by frame, told apart from whose face it is."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Self

import numpy as np
from numpy.typing import NDArray

from .babble import babble, unhurried
from .face_model import EXPRESSIONS, places
from .gestures import blinks, camera_moves, looks, sways, turns
from .moods import EMOTIONS, emotion, stirring
from .restraint import MOST_JAW, gums_covered
from .retarget import Motion

Array = NDArray[np.float64]
Weights = NDArray[np.float32]

FULL_QUALITY_YAW, MOST_YAW = np.radians(18.0), np.radians(25.0)
"""Turns up to the first are what a photo can show; up to the second the texture is stretched."""
MOST_PITCH, MOST_ROLL = np.radians(11.0), np.radians(14.0)
STIRRING_SHARE, CLIP_SHARE = 0.2, 0.45
"""How many takes only stir, and how many follow a clip where there are any; the rest speak."""
REACHES, REACH_ODDS = (0.15, 0.5, 1.0), (0.25, 0.4, 0.35)
"""How far heads turn, as shares of the most they may, and how many of them."""
EASED, EASE = 0.75, (0.3, 0.9)
"""How many takes let go of the photo's smile, and by which share: most photos smile at somebody."""
_LIDS_DOWN, _LIDS_UP = 1.7, 2.0
"""Expression weight per radian of gaze with which the lids follow three quarters of it."""


def _zeros(size: int) -> Weights:
    return np.zeros(size, np.float32)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pose:
    """What the face does in one frame, relative to the person's own rest.

    `expression` (57,) weights added to those of the rest and then clipped to 0 to 1.2, so that a
    negative one undoes what the rest has; `rotation` (3,) rotation vector in radians about the
    neck in camera axes: pitch (down is +), yaw (to the image right is +), roll (counter-clockwise
    in the picture is +); `shift` (3,) cm in camera axes; `gaze` (2,) radians right and up of both
    eyes in the head; `blink` (2,) 0 open to 1 shut, image-left eye first; `zoom` of the camera and
    its `pan` (2,) right and down as a share of the picture. `ease` 0 to 1 is how far the smile of
    the rest is let go before all that.
    """

    expression: Weights = field(default_factory=lambda: _zeros(len(EXPRESSIONS)))
    rotation: Weights = field(default_factory=lambda: _zeros(3))
    shift: Weights = field(default_factory=lambda: _zeros(3))
    gaze: Weights = field(default_factory=lambda: _zeros(2))
    blink: Weights = field(default_factory=lambda: _zeros(2))
    zoom: float = 1.0
    pan: Weights = field(default_factory=lambda: _zeros(2))
    ease: float = 0.0


Performance = tuple[Pose, ...]
"""The poses of a take at 25 frames a second."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Take:
    """A performance while it is being put together: the fields of `Pose` over T frames.

    `shut` (T,) 0 to 1 says how firmly the lips are shut, whatever else the mouth does.
    """

    expression: Array
    rotation: Array
    shift: Array
    gaze: Array
    blink: Array
    shut: Array
    zoom: Array
    pan: Array
    ease: Array

    @classmethod
    def still(cls, frames: int) -> Self:
        """A face at rest."""
        return cls(
            expression=np.zeros((frames, len(EXPRESSIONS))),
            rotation=np.zeros((frames, 3)),
            shift=np.zeros((frames, 3)),
            gaze=np.zeros((frames, 2)),
            blink=np.zeros((frames, 2)),
            shut=np.zeros(frames),
            zoom=np.ones(frames),
            pan=np.zeros((frames, 2)),
            ease=np.zeros(frames),
        )

    def poses(self) -> Performance:
        """The finished poses: lips that are to be shut are, lids follow the eyes."""
        expression = with_lips_shut(self.expression, self.shut)
        expression = gums_covered(expression) + _lids_following(self.gaze)
        jaw = places("jawOpen")
        expression[:, jaw] = np.minimum(expression[:, jaw], MOST_JAW)
        rows = (expression, self.rotation, self.shift, self.gaze, self.blink, self.pan)
        weights, rotation, shift, gaze, blink, pan = (row.astype(np.float32) for row in rows)
        return tuple(
            Pose(
                expression=weights[i],
                rotation=rotation[i],
                shift=shift[i],
                gaze=gaze[i],
                blink=blink[i],
                zoom=float(self.zoom[i]),
                pan=pan[i],
                ease=float(self.ease[i]),
            )
            for i in range(len(weights))
        )


_OPENING = [i for group in ("jawOpen", "mouthLowerDown", "mouthUpperUp") for i in places(group)]
_PARTING = [i for group in ("mouthFunnel", "mouthSmile", "mouthStretch") for i in places(group)]


def with_lips_shut(expression: Array, shut: Array) -> Array:
    """`expression` (T, 57) whose lips close as far as `shut` (T,) 0 to 1 says.

    Where the rest itself has parted lips, its weights are taken off too.
    """
    level = shut[:, None]
    closed = expression.copy()
    closed[:, _OPENING] = closed[:, _OPENING] * (1.0 - level) - level**2
    closed[:, _PARTING] *= 1.0 - 0.5 * level
    return closed


def _lids_following(gaze: Array) -> Array:
    """Weights (T, 57) of the lids that go up and down with the eyes."""
    moved = np.zeros((len(gaze), len(EXPRESSIONS)))
    moved[:, places("eyeLookDown")] = np.clip(-_LIDS_DOWN * gaze[:, 1:], 0.0, 1.0)
    moved[:, places("eyeLookUp")] = np.clip(_LIDS_UP * gaze[:, 1:], 0.0, 0.6)
    return moved


def retargeted(motion: Motion, random: np.random.Generator, frames: int) -> Take:
    """A take of `frames` from the `motion` of a clip: any part of it, mirrored, stronger, slower.

    Where the clip is too short it is played to and fro.
    """
    length = len(motion.expression)
    pace, gain = random.uniform(0.8, 1.25), random.uniform(0.8, 1.25)
    period = 2.0 * max(length - 1, 1)
    at = (random.uniform(0.0, length) + pace * np.arange(frames)) % period
    at = np.minimum(at, period - at)

    def played(values: Array) -> Array:
        low = np.minimum(at.astype(int), length - 1)
        high = np.minimum(low + 1, length - 1)
        share = (at - low).reshape(-1, *[1] * (values.ndim - 1))
        return np.asarray(values[low] * (1.0 - share) + values[high] * share)

    take = replace(
        Take.still(frames),
        expression=gain * played(motion.expression),
        rotation=played(motion.rotation),
        shift=played(motion.shift),
        gaze=played(motion.gaze),
        blink=played(motion.blink),
        shut=unhurried(played(motion.shut)) * (random.uniform() < 0.75),
    )
    return mirrored(take) if random.uniform() < 0.5 else take


def _mirror_order() -> list[int]:
    swap = {"_L": "_R", "_R": "_L"}
    order = []
    for name in EXPRESSIONS:
        other = name[:-2] + swap[name[-2:]] if name[-2:] in swap else name
        for a, b in (("Left", "Right"), ("Right", "Left")):
            if name.endswith(a):
                other = name.removesuffix(a) + b
        order.append(EXPRESSIONS.index(other))
    return order


_MIRROR = _mirror_order()


def mirrored(take: Take) -> Take:
    """`take` as a mirror shows it."""
    return replace(
        take,
        expression=take.expression[:, _MIRROR],
        rotation=take.rotation * (1.0, -1.0, -1.0),
        shift=take.shift * (-1.0, 1.0, 1.0),
        gaze=take.gaze * (-1.0, 1.0),
        blink=take.blink[:, ::-1],
        pan=take.pan * (-1.0, 1.0),
    )


def random_performance(
    random: np.random.Generator,
    frames: int,
    *,
    clips: Sequence[Motion] = (),
    most_yaw: float = FULL_QUALITY_YAW,
) -> Performance:
    """A take of `frames` as training wants it, decided by `random` alone.

    The mouth follows one of the `clips`, speaks by itself or stirs; emotions, blinks, looks, head
    turns up to `most_yaw` radians and camera moves are laid over it.
    """
    take, liveliness = _acted(random, frames, clips)
    face = stirring(random, frames, liveliness)
    for _ in range(int(random.integers(0, 3))):
        face = np.maximum(face, emotion(random, frames, str(random.choice(list(EMOTIONS)))))
    limits = np.array([MOST_PITCH, most_yaw, MOST_ROLL])
    reach = limits * random.choice(REACHES, p=REACH_ODDS)
    rotation = np.clip(take.rotation + turns(random, frames, reach), -limits, limits)
    zoom, pan = camera_moves(random, frames)
    take = replace(
        take,
        expression=np.clip(take.expression + face, 0.0, 1.0),
        rotation=rotation,
        shift=take.shift + sways(random, frames),
        gaze=0.5 * take.gaze + looks(random, frames, rotation),
        blink=take.blink if take.blink.any() else blinks(random, frames),
        zoom=zoom,
        pan=pan,
    )
    ease = random.uniform(*EASE) if random.random() < EASED else 0.0
    return replace(take, ease=np.full(frames, ease)).poses()


def _acted(random: np.random.Generator, frames: int, clips: Sequence[Motion]) -> tuple[Take, float]:
    """What the mouth does, and how lively the rest of the face is on top of it, 0 to 1."""
    kind = random.uniform()
    if kind < STIRRING_SHARE:
        return Take.still(frames), random.uniform(0.5, 1.0)
    liveliness = random.uniform(0.0, 0.4)
    if clips and kind < STIRRING_SHARE + CLIP_SHARE:
        motion = clips[int(random.integers(len(clips)))]
        return retargeted(motion, random, frames), liveliness
    said, shut = babble(random, frames)
    return replace(Take.still(frames), expression=said, shut=shut), liveliness

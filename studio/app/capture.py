"""Performances of somebody who is seen: from landmarks of a driving video or camera to a take."""

import contextlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from studio.app.performing import apply
from studio.app.photo_import import Detector
from studio.domain import face
from studio.domain.blinks import Blink
from studio.domain.capture import (
    Capture,
    CaptureSettings,
    Points,
    Values,
    bridged,
    neutral_frame,
    smoothed,
    smoothed_lids,
)
from studio.domain.errors import BadInput
from studio.domain.gaze import gaze_of
from studio.domain.head_pose import HeadPoses, facing, head_poses
from studio.domain.jitter import jitter
from studio.domain.lid_motion import closures_of, parted
from studio.domain.mouth_shaping import mouth_bases
from studio.domain.performance import Person, close_lids, person_of, resting
from studio.domain.project import Project
from studio.domain.samples import Samples
from studio.domain.sources import Crop, SourceBank
from studio.domain.take import Take, TakeNote
from studio.domain.timebase import FrameRate
from studio.domain.tracks import Track
from studio.io.video_files import frames, probe

LARGEST_SIDE = 960
"""Longer sides of a driving video are reduced to this: faces are large in them."""

_LIDS = [point for point in (*face.EYE_A, *face.EYE_B) if point not in (36, 39, 42, 45)]
_PUPILS = [face.PUPIL_A, face.PUPIL_B]
_WIDEST = 1.0

Progress = Callable[[float, str], None]
Check = Callable[[], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class CaptureReport:
    """What the panel tells about a capture.

    `before` and `after` are px RMS of trembling per group of landmarks, `raw` and `steady` the
    mouth opening (T,) in eye distances as it was seen and as it is performed; `neutral` is the
    resting frame, -1 where the actor showed it beforehand.
    """

    before: dict[str, float]
    after: dict[str, float]
    raw: NDArray[np.float32]
    steady: NDArray[np.float32]
    neutral: int


def watched(path: Path, detector: Detector, check: Check, progress: Progress) -> Capture:
    """The landmarks of the driving video at `path`.

    Raises BadInput where it shows no face, DecodeError where it is no video.
    """
    info = probe(path)
    found: list[Points] = []
    absent = np.full((face.COUNT, 2), np.nan, np.float32)
    progress(0.0, f"Looking at {path.name}")
    with contextlib.closing(
        frames(path, max_side=LARGEST_SIDE, check=check, fps=info.fps)
    ) as pictures:
        for seen in detector.track(pictures):
            found.append(absent if seen is None else seen.points)
            done = len(found) / max(info.frame_count, len(found))
            progress(done, f"Frame {len(found)} of {max(info.frame_count, len(found))}")
    return checked(Capture(name=path.name, rate=info.fps, points=Samples(np.array(found))))


def checked(capture: Capture) -> Capture:
    """`capture` itself; BadInput where it shows no face at all."""
    if capture.missing.all():
        raise BadInput(
            f"No face was found in {capture.name}.", "Use a clip seen from the front, well lit."
        )
    return capture


def neutral_of(capture: Capture) -> int:
    """The frame in which the actor rests: the user's choice or the best; -1 for one beforehand."""
    chosen = capture.settings.neutral
    if chosen is not None:
        return min(chosen, len(capture.points) - 1)
    return -1 if capture.rest is not None else neutral_frame(bridged(capture.points.array))


def take_of(capture: Capture, bank: SourceBank) -> Take:
    """The performance of `capture` on the person of `bank`: motion, head, gaze and lids apart.

    Expression goes through the mean face (Sinha et al., eq. 1); head, gaze and lids, counted from
    the actor's resting face, are bases of their lanes.
    """
    steady = _steady(capture)
    rest = _resting(capture, steady)
    crop = Crop.around(rest)
    actor, seen = resting(crop.inward(rest)), crop.inward(steady)
    poses = head_poses(actor, seen)
    faces = facing(actor, seen, poses)
    across, down = gaze_of(actor.neutral, faces)
    blinks, left = _lids(capture, actor, crop, poses, (across, down))

    def track(values: NDArray[np.floating]) -> Track:
        return Track(rate=capture.rate, values=Samples(values), start=capture.start)

    motion = track(_expression(actor, faces, left))
    shut = np.clip(left, 0.0, 1.0)
    lanes = {
        **_head_lanes(poses, capture.settings.head, _relative_size(actor, bank)),
        "gaze_x": across,
        "gaze_y": down,
        "blink": shut.min(axis=1),
        "lid_left": shut[:, 0] - shut.min(axis=1),
        "lid_right": shut[:, 1] - shut.min(axis=1),
    }
    return Take(
        note=TakeNote(voice=capture.name, capture=capture),
        motion=motion,
        bases=(*mouth_bases(motion), *((name, track(values)) for name, values in lanes.items())),
        blinks=blinks,
    )


def report_of(capture: Capture) -> CaptureReport:
    """How much the actor's landmarks trembled, and do after smoothing."""
    raw, steady = bridged(capture.points.array), _steady(capture)
    present = np.where(capture.missing[:, None, None], np.nan, steady)
    return CaptureReport(
        before=jitter(capture.points.array),
        after=jitter(present),
        raw=np.asarray(face.mouth_opening(raw), np.float32),
        steady=np.asarray(face.mouth_opening(steady), np.float32),
        neutral=neutral_of(capture),
    )


def _lids(
    capture: Capture, actor: Person, crop: Crop, poses: HeadPoses, gaze: tuple[Values, Values]
) -> tuple[tuple[Blink, ...], Values]:
    """The actor's blinks, and how far the lids are closed (T, 2) beside them.

    A blink is over in a few frames: it is looked for before anything is smoothed.
    """
    faces = facing(actor, crop.inward(bridged(capture.points.array)), poses)
    closed = closures_of(actor.neutral, faces, *gaze)
    blinks: tuple[Blink, ...] = ()
    if capture.settings.lids == "blinks":
        blinks, closed = parted(closed, capture.rate.fps, capture.start)
    return blinks, smoothed_lids(closed, capture.rate.fps, capture.settings.smooth)


def _steady(capture: Capture) -> Points:
    """Landmarks (T, 74, 2) without gaps, smoothed as the settings say, read-only."""
    return _smoothed(capture.points, capture.rate, capture.settings.smooth)


@lru_cache(maxsize=4)
def _smoothed(points: Samples, rate: FrameRate, amount: float) -> Points:
    steady = smoothed(bridged(points.array), rate.fps, amount)
    steady.flags.writeable = False
    return steady


def _resting(capture: Capture, steady: Points) -> Points:
    """The actor's face (74, 2) at rest, in pixels."""
    frame = neutral_of(capture)
    return capture.rest.array if frame < 0 and capture.rest is not None else steady[frame]


def _relative_size(actor: Person, bank: SourceBank) -> float:
    """How large the bank's person is beside `actor`, each in sides of its picture."""
    person = person_of(bank)
    return float(face.eye_distance(person.neutral) / face.eye_distance(actor.neutral))


def _head_lanes(poses: HeadPoses, gain: float, unit: float) -> dict[str, NDArray[np.float64]]:
    """Bases of the head's lanes: `poses` times `gain`, shifts in sides of the person's picture."""
    return {
        "head_yaw": gain * poses.yaw,
        "head_pitch": gain * poses.pitch,
        "head_roll": gain * poses.roll,
        "head_x": gain * unit * poses.across,
        "head_y": gain * unit * poses.down,
        "head_scale": np.maximum(poses.scale, 1e-3) ** gain,
    }


def _expression(actor: Person, faces: Points, closed: NDArray[np.float64]) -> Points:
    """What `faces` (T, 74, 2) do beside gaze and lids, on the mean face; eyes opened wide stay."""
    shown = faces.copy()
    rest = actor.neutral
    wide = np.clip(-closed, 0.0, _WIDEST)
    # Closing by a share and mirroring the way taken opens the eye by it.
    opened = 2.0 * rest - close_lids(rest, wide[:, 0], wide[:, 1])
    shown[:, _LIDS] = np.broadcast_to(opened, faces.shape)[:, _LIDS]
    shown[:, _PUPILS] = rest[_PUPILS]
    return actor.canonical(shown - actor.closed)


def with_settings(capture: Capture, **changes: object) -> Capture:
    """Copy of `capture` with other settings."""
    return replace(capture, settings=replace(capture.settings, **changes))  # type: ignore[arg-type]


def driven(project: Project, points: Points, rest: Points) -> Project:
    """`project` as an actor drives it whose face is at `points` (74, 2), and at `rest` in peace."""
    settings = CaptureSettings(smooth=0.0, lids="lanes")
    capture = Capture(
        name="", rate=project.rate, points=Samples(points[None]), rest=Samples(rest),
        settings=settings,
    )  # fmt: skip
    return apply(project, take_of(capture, project.sources))

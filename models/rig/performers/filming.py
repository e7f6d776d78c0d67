"""Films performers: clips with everything known of them, several at once, the same for a seed."""

import hashlib
import multiprocessing
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice, pairwise
from pathlib import Path

import numpy as np
from scipy.signal import savgol_filter

from ..corpus import PHOTO_COLLECTIONS, clips
from ..footage.crop import NOSE_TIP, ORDER, WINDOW
from ..footage.recording import RenderedClip
from .anatomy import Anatomy
from .cast import Member, Refused, audition
from .face_model import FaceModel
from .flow import displacement
from .gestures import FPS
from .lens import Lens, filmed
from .mouth import Dentition
from .performance import FULL_QUALITY_YAW, Pose, random_performance
from .performer import Performer
from .raster import Floats
from .retarget import Motion, retarget
from .shot import Shot

MODEL = "ict_face_model.npz"
DONORS, DONOR_COLLECTION = 12, "london_faces"
_PAN_PX = 224
_THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
MOTION_CLIPS = 40
MAIN_SPEAKER = "s1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shoot:
    """What is filmed of everybody: `frames` pictures of `size` px; `most_yaw` radians of turn.

    `lens` is the share of the clips that pass through a random camera; the others stay clean.
    """

    root: Path
    size: int = 224
    frames: int = 100
    most_yaw: float = FULL_QUALITY_YAW
    lens: float = 0.7
    seed: int = 0


class Studio:
    """Everything that filming needs besides the person: model, real motion, teeth to lend."""

    def __init__(self, root: Path, *, donors: int = DONORS, clips: int = MOTION_CLIPS) -> None:
        self.model = FaceModel.load(root / MODEL)
        self.anatomy = Anatomy.of(self.model)
        self.motions = _motions(self.model, root, clips)
        self.donors: tuple[Dentition, ...] = ()
        self.donors = tuple(islice(self._teeth(root), donors))

    def _teeth(self, root: Path) -> Iterator[Dentition]:
        """Teeth of the smiling people of the training set."""
        for member in audition(self.model, root, (DONOR_COLLECTION,), validation=False):
            own = self.performer(member).teeth if isinstance(member, Member) else None
            if own is not None:
                yield own

    def performer(self, member: Member) -> Performer:
        """`member` made ready; borrows teeth where no photo shows any."""
        return Performer.build(
            self.model,
            member.pictures(),
            member.fit,
            seed=seed_of(member.person),
            person=member.person,
            anatomy=self.anatomy,
            donors=self.donors,
        )

    def film(self, member: Member, shoot: Shoot) -> RenderedClip:
        """One clip of `member`, decided by their name and the seed of the `shoot`."""
        random = np.random.default_rng((shoot.seed, seed_of(member.person)))
        performer = self.performer(member)
        poses = random_performance(
            random, shoot.frames, clips=self.motions, most_yaw=shoot.most_yaw
        )
        turned = [about_camera(pose, performer) for pose in poses]
        shots = [performer.render(pose, shoot.size) for pose in centred(turned, performer)]
        lens = Lens.random(random) if random.random() < shoot.lens else Lens()
        frames = [shot.rgb for shot in shots]
        flows = motion_of(shots) if lens.exposure else None
        return RenderedClip(
            name=f"performer {member.person}",
            person=member.person,
            frames=np.stack(list(filmed(frames, flows, lens, random))),
            landmarks=np.stack([shot.landmarks for shot in shots]).astype(np.float32),
            trust=np.stack([shot.stretch for shot in shots]),
            parts=np.stack([shot.parts for shot in shots]),
            fps=FPS,
            validation=member.validation,
        )


def about_camera(pose: Pose, performer: Performer) -> Pose:
    """`pose` turned from the camera's axis instead of from the turn that the photo has."""
    ahead = np.array([0.0, performer.yaw, 0.0], np.float32)
    return replace(pose, rotation=pose.rotation - ahead)


def centred(poses: Sequence[Pose], performer: Performer) -> list[Pose]:
    """`poses` panned so that the nose tip stays in the middle, as the studio's crop does.

    The path is low-passed as that of a film's crops is (METHODS 2.1); what the camera itself does
    is left in the background.
    """
    noses = np.stack([performer.landmarks(pose, _PAN_PX)[NOSE_TIP] for pose in poses])
    if len(noses) >= WINDOW:
        noses = savgol_filter(noses, WINDOW, ORDER, axis=0)
    away = (noses - (_PAN_PX - 1) / 2) / _PAN_PX
    pans = [(pose.pan - off).astype(np.float32) for pose, off in zip(poses, away, strict=True)]
    return [replace(pose, pan=pan) for pose, pan in zip(poses, pans, strict=True)]


def motion_of(shots: Sequence[Shot]) -> list[Floats]:
    """Where each pixel (S, S, 2) of a shot was in the one before, relative to it; first zero."""
    still = np.zeros((*shots[0].rgb.shape[:2], 2), np.float32)
    return [still, *(displacement(before, now) for before, now in pairwise(shots))]


def seed_of(name: str) -> int:
    """A number for a name, the same on every machine."""
    return int.from_bytes(hashlib.sha1(name.encode()).digest()[:4], "little")


def _motions(model: FaceModel, root: Path, count: int) -> list[Motion]:
    """Movement of `count` training clips, of as many speakers as there are."""
    found = [clip for clip in clips(root) if not clip.validation]
    seen = [clip for clip in found if np.isnan(clip.landmarks[:, 0, 0]).mean() < 0.5]
    others = [clip for clip in seen if clip.person != MAIN_SPEAKER]
    own = [clip for clip in seen if clip.person == MAIN_SPEAKER]
    step = max(1, len(own) // max(1, count - len(others)))
    chosen = [*others, *own[::step]][:count]
    return [retarget(model, clip.landmarks) for clip in chosen]


@dataclass(slots=True)
class _Worker:
    """The studio of one process, built when the first member comes."""

    studio: Studio | None = None

    def film(self, order: tuple[Member, Shoot]) -> RenderedClip:
        """One clip."""
        member, shoot = order
        if self.studio is None:
            self.studio = Studio(shoot.root)
        return self.studio.film(member, shoot)


_WORKER = _Worker()


def _film(order: tuple[Member, Shoot]) -> RenderedClip:
    return _WORKER.film(order)


def cast(
    root: Path, people: int, *, validation: bool = False
) -> tuple[list[Member], list[Refused]]:
    """The first `people` who can perform, London first, and those who were heard in vain."""
    model = FaceModel.load(root / MODEL)
    members: list[Member] = []
    refused: list[Refused] = []
    for heard in audition(model, root, PHOTO_COLLECTIONS, validation=validation):
        if isinstance(heard, Refused):
            refused.append(heard)
        else:
            members.append(heard)
        if len(members) == people:
            break
    return members, refused


def shoot_all(
    members: Sequence[Member], shoot: Shoot, processes: int = 0
) -> Iterator[RenderedClip]:
    """A clip of each member in order; `processes` 0 = one for each core."""
    orders = [(member, shoot) for member in members]
    count = processes or os.cpu_count() or 1
    if count == 1:
        yield from map(_film, orders)
        return
    os.environ.update(dict.fromkeys(_THREADS, "1"))  # a process for each core needs no threads
    with multiprocessing.get_context("spawn").Pool(count, _single_threaded) as pool:
        yield from pool.imap(_film, orders)


def _single_threaded() -> None:
    """Keep OpenCV and numba from starting threads of their own."""
    import cv2
    import numba

    cv2.setNumThreads(1)
    numba.set_num_threads(1)

"""What a rendered face does, frame by frame, told apart from whose face it is."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

FPS = 25.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Pose:
    """What the face does in one frame, relative to the person's own rest.

    `expression` (57,) weights added to those of the rest, in the order of the face model;
    `rotation` (3,) radians: pitch (down is +), yaw (to the image right is +) and roll (clockwise in
    the picture is -) about the neck, in camera axes; `shift` (3,) cm in camera axes; `gaze` (2,)
    radians right and up, of both eyes; `blink` (2,) 0 open to 1 shut, image-left eye first;
    `zoom` of the camera and its `pan` (2,) right and down as a share of the picture.
    """

    expression: NDArray[np.float32] = field(default_factory=lambda: np.zeros(57, np.float32))
    rotation: NDArray[np.float32] = field(default_factory=lambda: np.zeros(3, np.float32))
    shift: NDArray[np.float32] = field(default_factory=lambda: np.zeros(3, np.float32))
    gaze: NDArray[np.float32] = field(default_factory=lambda: np.zeros(2, np.float32))
    blink: NDArray[np.float32] = field(default_factory=lambda: np.zeros(2, np.float32))
    zoom: float = 1.0
    pan: NDArray[np.float32] = field(default_factory=lambda: np.zeros(2, np.float32))


Performance = tuple[Pose, ...]
"""The poses of a take at 25 frames a second."""

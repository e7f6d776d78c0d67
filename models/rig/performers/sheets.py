"""Contact sheets and a film of performers, to judge them by eye.

`python -m models.rig.performers.sheets --data DIR --out DIR [--people 12]`
"""

import argparse
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import cv2
import imageio_ffmpeg
import numpy as np
from numpy.typing import NDArray

from .cast import Member
from .face_model import weights_of
from .filming import Shoot, Studio, about_camera, cast
from .performance import Pose
from .shot import Shot

Image = NDArray[np.uint8]

FILM_COLUMNS = 4
PART_COLOURS = np.array(
    [[40, 40, 40], [120, 80, 40], [220, 170, 140], [90, 160, 240], [200, 40, 60]], np.uint8
)


def _turn(pitch: float = 0.0, yaw: float = 0.0, roll: float = 0.0) -> Pose:
    return Pose(rotation=np.radians([pitch, yaw, roll]).astype(np.float32))


def _face(**groups: float) -> Pose:
    return Pose(expression=np.asarray(weights_of(groups), np.float32))


def poses() -> dict[str, Pose]:
    """The poses of a contact sheet, by name."""
    shut = np.ones(2, np.float32)
    return {
        "rest": Pose(),
        "half open": _face(jawOpen=0.25, mouthLowerDown=0.2, mouthUpperUp=0.15),
        "wide": _face(jawOpen=0.5, mouthUpperUp=0.2, mouthLowerDown=0.25),
        "round": _face(jawOpen=0.15, mouthFunnel=0.5, mouthPucker=0.4),
        "smile": _face(mouthSmile=0.6, cheekSquint=0.4),
        "brows": _face(browInnerUp=0.7, browOuterUp=0.6, eyeWide=0.5),
        "frown": _face(browDown=0.8, mouthFrown=0.5, noseSneer=0.3),
        "blink": Pose(blink=shut),
        "half shut": Pose(blink=0.5 * shut),
        "look left": Pose(gaze=np.array([-0.4, 0.0], np.float32)),
        "look up": Pose(gaze=np.array([0.2, 0.3], np.float32)),
        "turn -10": _turn(yaw=-10),
        "turn -18": _turn(yaw=-18),
        "turn 18": _turn(yaw=18),
        "turn 25": _turn(yaw=25),
        "nod": _turn(pitch=10),
        "tilt": _turn(roll=12, yaw=6),
    }


def marked(shot: Shot) -> Image:
    """The picture with its landmarks: green seen, red hidden."""
    drawn = shot.rgb.copy()
    for point, seen in zip(shot.landmarks, shot.visible, strict=True):
        at = tuple(round(float(16 * value)) for value in point)
        colour = (60, 230, 60) if seen else (240, 50, 50)
        cv2.circle(drawn, at, 20, colour, -1, cv2.LINE_AA, shift=4)
    return drawn


def known(shot: Shot) -> list[Image]:
    """What is known of a shot, as pictures: landmarks, parts, trust."""
    return [marked(shot), PART_COLOURS[shot.parts], np.dstack([shot.stretch] * 3)]


def sheet(studio: Studio, members: Sequence[Member], size: int) -> Image:
    """People x poses, the last three columns of each row: landmarks, parts and trust of a turn."""
    rows = []
    for member in members:
        performer = studio.performer(member)
        turned = [about_camera(pose, performer) if pose.rotation.any() else pose for pose in
                  poses().values()]  # fmt: skip
        shots = [performer.render(pose, size) for pose in turned]
        rows.append(np.hstack([shot.rgb for shot in shots] + known(shots[13])))
    return np.vstack(rows)


def film(studio: Studio, members: Sequence[Member], shoot: Shoot) -> Iterator[Image]:
    """The clips of `members` beside and below each other, frame by frame."""
    clips = [studio.film(member, shoot).frames for member in members]
    while len(clips) % FILM_COLUMNS:
        clips.append(np.zeros_like(clips[0]))
    for frame in zip(*clips, strict=True):
        rows = [np.hstack(frame[i : i + FILM_COLUMNS]) for i in range(0, len(frame), FILM_COLUMNS)]
        yield np.vstack(rows)


def write_film(path: Path, frames: Iterator[Image]) -> None:
    """Frames (H, W, 3) as H.264 at 25 frames a second."""
    first = next(frames)
    height, width = first.shape[:2]
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-y", "-f", "rawvideo"]
    command += ["-pix_fmt", "rgb24", "-s", f"{width}x{height}", "-r", "25", "-i", "-"]
    command += ["-c:v", "libx264", "-crf", "20", "-pix_fmt", "yuv420p", str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE) as encoder:
        if encoder.stdin is None:
            raise RuntimeError("no pipe to the encoder")
        for frame in (first, *frames):
            encoder.stdin.write(frame.tobytes())
        encoder.stdin.close()


def spread(members: Sequence[Member], count: int) -> list[Member]:
    """`count` of the members, evenly over all collections."""
    return [members[i] for i in np.linspace(0, len(members) - 1, count).astype(int)]


def main() -> None:
    """Write sheet.png and film.mp4, say how fast."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--people", type=int, default=12)
    parser.add_argument("--size", type=int, default=224)
    given = parser.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    members, refused = cast(given.data, 10**6)
    print(f"{len(members)} can perform, {len(refused)} cannot", file=sys.stderr)
    chosen = spread(members, given.people)
    studio = Studio(given.data)
    drawn = sheet(studio, chosen, given.size)
    cv2.imwrite(str(given.out / "sheet.png"), drawn[..., ::-1])
    began = time.monotonic()
    shoot = Shoot(root=given.data, size=given.size, most_yaw=np.radians(18.0))
    write_film(given.out / "film.mp4", film(studio, chosen, shoot))
    pace = given.people * shoot.frames / (time.monotonic() - began)
    print(f"{pace:.1f} frames/s in one process, building and lens included", file=sys.stderr)


if __name__ == "__main__":
    main()

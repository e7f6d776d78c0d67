"""Every clip with sound and landmarks as one file that training reads.

`python -m models.speech_landmarks.training.prepare DATA OUT.npz` (about 2 minutes).
"""

import subprocess
import sys
from pathlib import Path

import imageio_ffmpeg
import numpy as np
from numpy.typing import NDArray

from ...rig.canonical import canonical_displacements, closed_lip_neutral
from ...rig.corpus import clips_with_sound
from ...rig.mean_face import training_mean
from ..features import ROW_RATE, SILENCE, fft_size, filterbank, power_rows, row_count
from ..network import MOVING

Array = NDArray[np.float32]

RATE = 16000
FRAME_RATES = {"grid_s1": 25.0, "grid": 25.0, "cremad_1001": 30000 / 1001}
_SMOOTHING = np.array([-3, 12, 17, 12, -3], np.float32) / 35
"""Savitzky-Golay, 5 frames, order 2 (METHODS 9.6)."""
WARPS = np.exp(np.linspace(-1.0, 1.0, 13) * np.log(1.18))
"""Vocal tract lengths, relative to the speaker's, for which the sound is kept; 1 in the middle."""


def decode(path: Path) -> Array:
    """Mono sound of `path` at 16 kHz in [-1, 1]."""
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-i", str(path)]
    command += ["-vn", "-ac", "1", "-ar", str(RATE), "-f", "f32le", "-"]
    return np.frombuffer(subprocess.run(command, check=True, capture_output=True).stdout, "<f4")


def smooth(track: Array) -> Array:
    """`track` (T, ...) smoothed over 5 frames."""
    padded = np.concatenate([track[:1]] * 2 + [track] + [track[-1:]] * 2)
    parts = [weight * padded[i : i + len(track)] for i, weight in enumerate(_SMOOTHING)]
    return np.asarray(np.sum(parts, axis=0), np.float32)


def main(root: Path, out: Path) -> None:
    """Write log-mel rows for every vocal tract, and motion of the moving points per frame."""
    mean = training_mean(root).astype(np.float32)
    filters = [filterbank(RATE, fft_size(RATE), warp).T for warp in WARPS]
    mels, motions, table = [], [], []
    for clip in clips_with_sound(root):
        if np.isnan(clip.landmarks).any():
            print(f"left out, frames without a face: {clip.path.stem}")
            continue
        sound = decode(clip.path)
        power = power_rows(sound, RATE, 0, row_count(len(sound), RATE))
        neutral = closed_lip_neutral(clip.landmarks)
        motion = smooth(canonical_displacements(mean, neutral, clip.landmarks))
        mels.append(np.log(np.stack([power @ f for f in filters], 1) + SILENCE).astype(np.float16))
        motions.append(motion[:, MOVING])
        size = (FRAME_RATES[clip.collection], len(power), len(motion))
        table.append((clip.path.stem, clip.person, *size, clip.validation))
    stem, person, fps, rows, frames, validation = zip(*table, strict=True)
    np.savez(
        out,
        mean=mean,
        mels=np.concatenate(mels),
        motions=np.concatenate(motions).astype(np.float32),
        stem=np.array(stem),
        person=np.array(person),
        fps=np.array(fps),
        rows=np.array(rows),
        frames=np.array(frames),
        validation=np.array(validation),
    )
    print(f"{len(table)} clips, {sum(rows) / ROW_RATE / 60:.1f} minutes of sound")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))

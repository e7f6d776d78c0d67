"""Every clip with sound and landmarks as one file that training reads.

`python -m models.speech_landmarks.training.prepare DATA OUT.npz` (about 2 minutes). The file is the
sound part of a training pack (`models.rig.footage`, its `sound.npz`), and enough by itself. With
`--characters` a character net hears every clip in some voices, which takes ten minutes more.
"""

import argparse
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from ...ctc29.network import Ctc29
from ...ctc29.training.augment import Voices
from ...front_ends import ROW_RATE, row_count
from ...rig.canonical import canonical_displacements, closed_lip_neutral
from ...rig.corpus import Clip, clips_with_sound
from ...rig.mean_face import training_mean
from ...rig.sound import decode
from ..closing import MOVING
from ..features import power_rows
from .characters import CHANGED, VOICES, character_net, heard
from .spectra import RATE, compact

Array = NDArray[np.float32]

FRAME_RATES = {"grid_s1": 25.0, "grid": 25.0, "cremad_1001": 30000 / 1001}
SEED = 29
_SMOOTHING = np.array([-3, 12, 17, 12, -3], np.float32) / 35
"""Savitzky-Golay, 5 frames, order 2 (METHODS 9.6)."""


def smooth(track: Array) -> Array:
    """`track` (T, ...) smoothed over 5 frames."""
    padded = np.concatenate([track[:1]] * 2 + [track] + [track[-1:]] * 2)
    parts = [weight * padded[i : i + len(track)] for i, weight in enumerate(_SMOOTHING)]
    return np.asarray(np.sum(parts, axis=0), np.float32)


def prepared(
    root: Path, network: Ctc29 | None = None, voices: int = VOICES
) -> dict[str, NDArray[Any]]:
    """What training knows of the clips below `root`: the arrays of the file, clips end to end.

    With a character `network` also what it hears in them, as recorded and in so many `voices`.
    Clips with a frame without a face are left out. Raises OSError and CalledProcessError when a
    sound cannot be read.
    """
    mean = training_mean(root).astype(np.float32)
    spectra, motions, sounds = [], [], []
    clips = [clip for clip in clips_with_sound(root) if not np.isnan(clip.landmarks).any()]
    for clip in clips:
        sound = decode(clip.path, RATE)
        power = power_rows(sound, RATE, 0, row_count(len(sound), RATE))
        spectra.append(compact(power))
        sounds.append(sound if network else sound[:0])
        motions.append(motion(clip, mean).astype(np.float16))
    said = {} if network is None else _characters(network, sounds, voices)
    return {
        **said,
        "mean": mean,
        "spectra": np.concatenate(spectra),
        "motions": np.concatenate(motions),
        "stem": np.array([clip.path.stem for clip in clips]),
        "person": np.array([clip.person for clip in clips]),
        "fps": np.array([FRAME_RATES[clip.collection] for clip in clips]),
        "rows": np.array([len(part) for part in spectra]),
        "frames": np.array([len(part) for part in motions]),
        "validation": np.array([clip.validation for clip in clips]),
    }


def _characters(network: Ctc29, sounds: list[Array], voices: int) -> dict[str, NDArray[Any]]:
    """What `network` hears in `sounds`, and its name; the next sound is what others talk."""
    draws = Voices(rng=np.random.default_rng(SEED), strength=CHANGED)
    others = [*sounds[1:], sounds[0]]
    pairs = zip(sounds, others, strict=True)
    said = [heard(network, own, other[::-1], draws, voices) for own, other in pairs]
    return {
        "heard": np.concatenate(said, axis=1).astype(np.float16),
        "characters": np.array(network.name),
    }


def motion(clip: Clip, mean: Array) -> Array:
    """Displacement (T, 31, 2) of the moving points, carried to the `mean` face (METHODS 3.3)."""
    neutral = closed_lip_neutral(clip.landmarks)
    track = smooth(canonical_displacements(mean, neutral, clip.landmarks))
    return np.asarray(track[:, MOVING], np.float32)


def main() -> None:
    """Read the command line and write the file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="the data folder")
    parser.add_argument("out", type=Path, help="the .npz to write")
    parser.add_argument(
        "--characters", type=Path, help="a character net that shall hear the clips: a run, weights"
    )
    parser.add_argument("--voices", type=int, default=VOICES, help="changed voices of each clip")
    given = parser.parse_args()
    torch.set_num_threads(1)
    network = character_net(given.characters) if given.characters else None
    arrays = prepared(given.data, network, given.voices)
    given.out.parent.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(given.out, **arrays)  # type: ignore[arg-type]
    minutes = arrays["rows"].sum() / ROW_RATE / 60
    print(f"{len(arrays['stem'])} clips, {minutes:.1f} minutes of sound")


if __name__ == "__main__":
    main()

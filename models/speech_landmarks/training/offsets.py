"""Measure how far each person's picture leads the sound.

`python -m models.speech_landmarks.training.offsets DATA RUN`, where RUN was trained on s1 alone
(`[task] held_out = ["1001", "s2", "s3", "s4", "s5", "s8", "s10", "s26", "s32"]`). Offsets that are
mended already (`dataset.LEAD_FRAMES`) are not counted again: what is printed is what is left.
"""

import argparse
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from ..network import SpeechLandmarks
from .checks import MAIN_PERSON, said
from .dataset import Clip, load
from .evaluate import trained
from .measures import LAGS, lagged_correlations, opening

Array = NDArray[np.float32]


def lead_frames(network: SpeechLandmarks, clips: list[Clip], eye_distance: float) -> float:
    """Frames by which the picture of `clips` leads the sound, to a fraction of a frame."""
    curves = [
        lagged_correlations(
            opening(said(network, clip), eye_distance), opening(clip.motion, eye_distance)
        )
        for clip in clips
    ]
    curve = np.mean(curves, axis=0)
    peak = int(np.clip(curve.argmax(), 1, len(curve) - 2))
    before, at, after = curve[peak - 1 : peak + 2]
    # Vertex of the parabola through the three highest correlations.
    return float(LAGS[peak] + 0.5 * (before - after) / (before - 2 * at + after))


def main() -> None:
    """Read the command line and print one line per person."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("run", type=Path)
    given = parser.parse_args()
    torch.set_num_threads(1)
    data, network = load(given.data), trained(given.run)
    eyes = data.eye_distance
    for person in sorted({clip.person for clip in data.clips}):
        clips = [
            c for c in data.clips if c.person == person and (c.validation or person != MAIN_PERSON)
        ]
        print(f"{person:5s} {len(clips):3d} clips {lead_frames(network, clips, eyes):+.2f} frames")


if __name__ == "__main__":
    main()

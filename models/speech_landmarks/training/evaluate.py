"""Measure a trained network on people and clips it never saw.

`python -m models.speech_landmarks.training.evaluate DATA.npz RUN|WEIGHTS.safetensors [--all]`
"""

import argparse
import json
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors import safe_open
from safetensors.torch import load_file

from ..features import active_rows
from ..network import MOVING, Config, SpeechLandmarks
from .dataset import Clip, Prepared, load, sample_track
from .measures import Figures, figures, summary
from .train import averaged

Array = NDArray[np.float32]


def shipped(path: Path) -> SpeechLandmarks:
    """The network of a weights file that `export` wrote."""
    with safe_open(path, framework="pt") as stored:
        config = Config(**json.loads(stored.metadata()["config"]))
    network = SpeechLandmarks(config)
    network.load_state_dict(load_file(path))
    return network.eval()


def said(network: SpeechLandmarks, clip: Clip) -> Array:
    """What `network` says for every frame of `clip`: (T, 31, 2)."""
    with torch.inference_mode():
        rows = network(torch.from_numpy(clip.rows())[None])[0].numpy()
    return sample_track(rows[:, MOVING], clip.frame_rows)


def speech(clip: Clip) -> NDArray[np.bool_]:
    """Frames (T,) between the first and the last loud row of `clip`."""
    loud = active_rows(clip.mels[:, clip.mels.shape[1] // 2].astype(np.float32))
    return np.asarray((clip.frame_rows >= loud[0]) & (clip.frame_rows <= loud[-1]))


def measure(network: SpeechLandmarks, data: Prepared, clips: list[Clip]) -> list[Figures]:
    """Figures of every clip."""
    eyes = float(np.linalg.norm(data.mean[36] - data.mean[45]))
    return [figures(said(network, clip), clip.motion, speech(clip), eyes) for clip in clips]


def report(network: SpeechLandmarks, data: Prepared, everyone: bool) -> dict[str, dict[str, float]]:
    """Summaries: held-out clips of s1, the unseen people together and one by one."""
    clips = [c for c in data.clips if c.validation or (everyone and c.person != "s1")]
    people = sorted({c.person for c in clips})
    groups = {f"{p}": [c for c in clips if c.person == p] for p in people}
    groups["unseen people"] = [c for c in clips if c.person != "s1"]
    return {name: summary(measure(network, data, group)) for name, group in groups.items()}


def main() -> None:
    """Read the command line and print the figures as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("run", type=Path)
    parser.add_argument("--all", action="store_true", help="also people not kept for validation")
    given = parser.parse_args()
    torch.set_num_threads(1)
    network = averaged(given.run) if given.run.is_dir() else shipped(given.run)
    figures_of = report(network, load(given.data), given.all)
    print(json.dumps({k: {n: round(v, 3) for n, v in g.items()} for k, g in figures_of.items()}))


if __name__ == "__main__":
    main()

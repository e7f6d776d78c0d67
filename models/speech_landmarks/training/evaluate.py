"""Measure a trained network on people and clips it never saw.

`python -m models.speech_landmarks.training.evaluate DATA RUN|WEIGHTS.safetensors [--all]`
"""

import argparse
import json
from dataclasses import asdict
from pathlib import Path

import torch
from safetensors import safe_open
from safetensors.torch import load_file, save

from ..network import Config, SpeechLandmarks
from .checks import MAIN_PERSON, Checks
from .dataset import Prepared, load
from .measures import summary

WEIGHTS = "weights.safetensors"


def trained(path: Path) -> SpeechLandmarks:
    """The network of a weights file, or of a run's folder."""
    file = path / WEIGHTS if path.is_dir() else path
    with safe_open(file, framework="pt") as stored:
        config = Config(**json.loads(stored.metadata()["config"]))
    network = SpeechLandmarks(config)
    network.load_state_dict(load_file(file))
    return network.eval()


def packed(network: SpeechLandmarks) -> bytes:
    """The weights file of `network`: float16, its configuration in the metadata."""
    weights = {name: value.half().contiguous() for name, value in network.state_dict().items()}
    return save(weights, {"config": json.dumps(asdict(network.config))})


def report(network: SpeechLandmarks, data: Prepared, everyone: bool) -> dict[str, dict[str, float]]:
    """Summaries: held-out clips of s1, the unseen people together and one by one."""
    clips = [c for c in data.clips if c.validation or (everyone and c.person != MAIN_PERSON)]
    people = sorted({c.person for c in clips})
    groups = {p: [c for c in clips if c.person == p] for p in people}
    groups["unseen people"] = [c for c in clips if c.person != MAIN_PERSON]
    checks = Checks.of(data)
    return {name: summary(checks.figures(network, group)) for name, group in groups.items()}


def main() -> None:
    """Read the command line and print the figures as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("weights", type=Path, help="a weights file or the folder of a run")
    parser.add_argument("--all", action="store_true", help="also people not kept for validation")
    given = parser.parse_args()
    torch.set_num_threads(1)
    figures = report(trained(given.weights), load(given.data), given.all)
    rounded = {k: {n: round(v, 3) for n, v in group.items()} for k, group in figures.items()}
    print(json.dumps(rounded, indent=1))


if __name__ == "__main__":
    main()

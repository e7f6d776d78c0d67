"""Make a run's weights the ones that are shipped: amplitude matched, hash in the card.

`python -m models.speech_landmarks.training.export RUN [--gain X Y]`
"""

import argparse
import hashlib
import json
import re
from dataclasses import asdict
from pathlib import Path

import torch
from safetensors.torch import save

from ...rig.trainer.checkpoint import replace_file
from ..network import SpeechLandmarks
from .evaluate import WEIGHTS, trained

HOME = Path(__file__).resolve().parents[1]


def shipped(network: SpeechLandmarks) -> bytes:
    """The weights file of `network`: float16, its configuration in the metadata."""
    weights = {name: value.half().contiguous() for name, value in network.state_dict().items()}
    return save(weights, {"config": json.dumps(asdict(network.config))})


def export(run: Path, gain: tuple[float, float], home: Path = HOME) -> str:
    """Write the weights of `run` beside the card in `home`; returns their SHA-256."""
    network = trained(run)
    network.gain.copy_(torch.tensor(gain))
    content = shipped(network)
    replace_file(home / WEIGHTS, content)
    digest = hashlib.sha256(content).hexdigest()
    card = home / "card.toml"
    card.write_text(
        re.sub(r'(?m)^sha256 = ".*"', f'sha256 = "{digest}"', card.read_text("utf-8")), "utf-8"
    )
    return digest


def main() -> None:
    """Read the command line and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("run", type=Path)
    parser.add_argument("--gain", type=float, nargs=2, default=(1.0, 1.0), metavar=("X", "Y"))
    given = parser.parse_args()
    print(f"sha256 {export(given.run, tuple(given.gain))}")


if __name__ == "__main__":
    main()

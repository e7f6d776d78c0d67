"""Write the weights that are shipped, amplitude matched, and print what the card needs.

`python -m models.speech_landmarks.training.export RUN OUT.safetensors --gain X Y`
"""

import argparse
import hashlib
import json
from dataclasses import asdict
from pathlib import Path

import torch
from safetensors.torch import save_file

from .train import averaged


def main() -> None:
    """Read the command line and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("run", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--gain", type=float, nargs=2, default=(1.0, 1.0), metavar=("X", "Y"))
    given = parser.parse_args()
    network = averaged(given.run)
    network.gain.copy_(torch.tensor(given.gain))
    weights = {name: value.contiguous() for name, value in network.state_dict().items()}
    save_file(weights, given.out, {"config": json.dumps(asdict(network.config))})
    count = sum(p.numel() for p in network.parameters())
    print(f"{count} parameters, sha256 {hashlib.sha256(given.out.read_bytes()).hexdigest()}")


if __name__ == "__main__":
    main()

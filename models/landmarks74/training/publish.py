"""Make the weights of a run the network's.

`python -m models.landmarks74.training.publish [--run RUN]`
"""

import argparse
import hashlib
import os
import re
import shutil
from pathlib import Path

HOME = Path(__file__).resolve().parents[1]


def publish(run: Path) -> str:
    """Copy the weights beside `network.py` and write their hash into the card; returns the hash."""
    part = HOME / "weights.part"
    shutil.copyfile(run / "weights.safetensors", part)
    digest = hashlib.sha256(part.read_bytes()).hexdigest()
    os.replace(part, HOME / "weights.safetensors")
    card = HOME / "card.toml"
    card.write_text(re.sub(r'sha256 = ".*"', f'sha256 = "{digest}"', card.read_text()))
    return digest


def main() -> None:
    """Read the command line and publish."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--run", type=Path, default=Path("runs/landmarks74"))
    print(publish(parser.parse_args().run))


if __name__ == "__main__":
    main()

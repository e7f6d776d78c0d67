"""Match a trained network's amplitude: regression says openings smaller than they are.

`python -m models.speech_landmarks.training.amplitude DATA RUN`, before `models.rig.publish`: the
run's weights get the gain that makes the vertical spread of the openings that of the held-out
sentences (METHODS 9.6), and its log a validation with it.
"""

import argparse
from pathlib import Path

import torch

from ...rig.errors import RigError
from ...rig.trainer.checkpoint import replace_file
from ...rig.trainer.log import Log, read_log
from ...rig.trainer.task import Validation
from ..network import SpeechLandmarks
from .checks import Checks
from .dataset import Prepared, load
from .evaluate import WEIGHTS, packed, trained
from .measures import summary

GROUP = "sentences"


def match(network: SpeechLandmarks, checks: Checks) -> float:
    """Set the network's vertical gain so that it moves as much as the held-out sentences.

    Returns the gain. Raises RigError where there are no such sentences.
    """
    clips = checks.groups.get(GROUP)
    if not clips:
        raise RigError("There are no held-out sentences to match the amplitude to.")
    ratio = summary(checks.figures(network, clips))["std_ratio"]
    network.gain[1] /= ratio
    return float(network.gain[1])


def matched(data: Prepared, run: Path) -> float:
    """Match the weights of `run`, and validate them again; returns the gain."""
    network, checks = trained(run), Checks.of(data)
    gain = match(network, checks)
    replace_file(run / WEIGHTS, packed(network))
    result = Validation(
        scores=checks.measured(network), pictures={"opening": checks.sheet(network)}
    )
    last = [line for line in read_log(run) if line["kind"] == "validation"][-1]
    Log(run).validation(last["step"], last["seconds"], result)
    return gain


def main() -> None:
    """Read the command line, match, print the gain."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("run", type=Path)
    given = parser.parse_args()
    torch.set_num_threads(1)
    print(f"gain {matched(load(given.data), given.run):.3f}")


if __name__ == "__main__":
    main()

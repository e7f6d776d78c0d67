"""`quintet train` and `quintet evaluate`: the training rig, as a process of its own.

The rig comes with a checkout of the source only: it brings networks about, the studio uses them.
"""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import typer

from studio.domain.errors import BadInput

_ROOT = Path(__file__).resolve().parents[2]
_PASS_ON = {"allow_extra_args": True, "ignore_unknown_options": True, "help_option_names": []}
_OF_TRAIN = ("prepare", "pack", "report")


def add_to(app: typer.Typer) -> None:
    """Add the commands to `app`."""
    app.command("train", context_settings=_PASS_ON)(train)
    app.command("evaluate", context_settings=_PASS_ON)(evaluate)


def train(context: typer.Context) -> None:
    """Train a network; prepare data (train prepare | pack), look at a run (train report).

    Example: quintet train landmarks74 --data packs/real224 --out runs/detector --minutes 40
    """
    given = context.args
    words = given if given and given[0] in _OF_TRAIN else ["train", *given]
    raise typer.Exit(_rig(words))


def evaluate(context: typer.Context) -> None:
    """Measure renderers on people no network has seen.

    Example: quintet evaluate --suite reenact --renderer prior_warp --data DIR --out results
    """
    raise typer.Exit(_rig(["evaluate", *context.args]))


def _rig(arguments: Sequence[str]) -> int:
    """Run the rig to its end; returns its exit code."""
    if not (_ROOT / "models" / "rig" / "__main__.py").is_file():
        hint = "Clone the project's repository and run the command there."
        raise BadInput(
            "The training rig is part of the source checkout, not of this install.", hint
        )
    paths = [str(_ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}
    command = [sys.executable, "-m", "models.rig", *arguments]
    return subprocess.run(command, env=environment, check=False).returncode

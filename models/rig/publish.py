"""Make the weights of a run the network's: copy them, and write hash and scores into its card.

`python -m models.rig.publish NETWORK RUN [--version 1.1] [--keep-scores]`
"""

import argparse
import hashlib
import json
import os
import re
import shutil
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from .errors import RigError
from .frozen import CARD, MODELS, WEIGHTS
from .trainer.log import read_log

SCORES = "[scores]"


def publish(
    network: str,
    run: Path,
    *,
    version: str = "",
    keep_scores: bool = False,
    root: Path = MODELS,
) -> str:
    """Put the weights of `run` into the network's folder; returns their SHA-256.

    The card gets the hash, the version where one is given, and the scores of the run's last
    validation unless `keep_scores` says that they are measured otherwise. Raises RigError when the
    run is of another network or has no weights.
    """
    home = root / network
    if not (home / CARD).exists():
        raise RigError(f"There is no network “{network}” with a card.", f"Write {home / CARD}.")
    try:
        order = json.loads((run / "run.json").read_text("utf-8"))
        lines = read_log(run)
        part = home / f".{WEIGHTS}.part"
        shutil.copyfile(run / WEIGHTS, part)
    except (OSError, json.JSONDecodeError) as e:
        raise RigError(f"There is no finished run in {run}: {e}.") from e
    if order["network"] != network:
        part.unlink()
        raise RigError(f"The run in {run} trains {order['network']}.")
    digest = hashlib.sha256(part.read_bytes()).hexdigest()
    os.replace(part, home / WEIGHTS)
    text = (home / CARD).read_text("utf-8")
    text = _with(text, "sha256", digest)
    if version:
        text = _with(text, "version", version)
    if not keep_scores:
        text = text.split(SCORES)[0].rstrip() + f"\n\n{SCORES}\n" + _table(scores(lines))
    (home / CARD).write_text(text, "utf-8")
    return digest


def scores(lines: Sequence[Mapping[str, Any]]) -> dict[str, float | str]:
    """The last validation of a run's log, and what the run was, as a card has them.

    Raises RigError when the run was never validated.
    """
    validations = [line for line in lines if line["kind"] == "validation"]
    notes = [line for line in lines if line["kind"] == "note"]
    if not validations or not notes:
        raise RigError("The run was never validated.")
    last, first = validations[-1], notes[0]
    batch = first["settings"]["batch"]
    trained = (
        f"{last['step']} steps of {batch} in {last['seconds']:.0f} s on {first['device']}, "
        f"data {Path(first['data']).name}, revision {notes[-1]['revision']}"
    )
    return {**{name: round(value, 4) for name, value in last["scores"].items()}, "trained": trained}


def _with(card: str, key: str, value: str) -> str:
    """The card's text with another value of a key; RigError where the key is missing."""
    text, found = re.subn(rf'^{key} = ".*"$', f'{key} = "{value}"', card, count=1, flags=re.M)
    if not found:
        raise RigError(f"The card has no line `{key} = ...`.")
    return text


def _table(values: Mapping[str, float | str]) -> str:
    """Lines of a TOML table."""
    return "".join(f"{name} = {json.dumps(value)}\n" for name, value in values.items())


def main(arguments: Sequence[str]) -> int:
    """Read the command line and publish; 0 done, 2 bad input."""
    parser = argparse.ArgumentParser(prog="python -m models.rig.publish", description=__doc__)
    parser.add_argument("network")
    parser.add_argument("run", type=Path)
    parser.add_argument("--version", default="")
    parser.add_argument("--keep-scores", action="store_true")
    given = parser.parse_args(arguments)
    try:
        digest = publish(
            given.network, given.run, version=given.version, keep_scores=given.keep_scores
        )
    except RigError as error:
        print(f"publish: {error}", file=sys.stderr)
        return 2
    print(f"{given.network}: {digest}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

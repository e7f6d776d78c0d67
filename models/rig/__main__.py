"""The training rig's commands: `python -m models.rig train|prepare|pack|report|evaluate`."""

import argparse
import sys
from collections.abc import Callable, Sequence
from importlib import import_module

from .errors import RigError

COMMANDS = {
    "train": (".trainer.command", "train a network, or go on with a run"),
    "prepare": (".footage.command", "cut every face once, film performers, paint characters"),
    "pack": (".footage.command", "make one file of training data for another machine"),
    "report": (".trainer.report", "curves and pictures of a run"),
    "evaluate": (".evaluate.command", "measure renderers on people no network has seen"),
}


def main(arguments: Sequence[str]) -> int:
    """Run one command; 0 done, 2 bad input."""
    parser = argparse.ArgumentParser(prog="quintet", description="The studio's training rig.")
    chosen = arguments[0] if arguments and arguments[0] in COMMANDS else None
    commands = parser.add_subparsers(dest="command", required=True)
    execute: Callable[[argparse.Namespace], None] | None = None
    for name, (module, purpose) in COMMANDS.items():
        command = commands.add_parser(name, help=purpose, description=purpose)
        if name == chosen:  # the others may need packages that a training machine has not
            code = import_module(module, __package__)
            code.add_arguments(command)
            execute = code.execute
    given = parser.parse_args(arguments)
    if execute is None:
        parser.error("no command")
    try:
        execute(given)
    except RigError as error:
        print(f"quintet: {error}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

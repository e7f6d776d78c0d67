"""The studio without a window: the same document, renderers and files. No Qt."""

import sys
from collections.abc import Sequence

import typer

from studio.cli import (
    adapt,
    animate,
    bank,
    bench,
    capture,
    demo,
    detect,
    doctor,
    lipsync,
    render,
    retime,
    rig,
    tracks,
)
from studio.domain.errors import BadInput, StudioError

app = typer.Typer(
    name="quintet",
    help="Talking-face animation from five photos and a voice.",
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
for command in (
    detect, bank, adapt, animate, capture, lipsync, retime, tracks, render, demo, doctor, bench,
    rig,
):  # fmt: skip
    command.add_to(app)

_MANY = "--bank"

FAILED, BAD_INPUT, INTERRUPTED = 1, 2, 130

# typer carries a click of its own in some releases, so its errors are reached through typer alone.
_UsageError: type[Exception] = typer.BadParameter.__mro__[1]


def run(arguments: Sequence[str]) -> int:
    """Run one command line; returns the exit code: 0, 1 (failed) or 2 (bad input)."""
    try:
        code = app(args=_spread(arguments), prog_name="quintet", standalone_mode=False)
    except BadInput as error:
        return _say(str(error), BAD_INPUT)
    except StudioError as error:
        return _say(str(error), FAILED)
    except _UsageError as error:
        return _say(f"{error} See `quintet --help`.", BAD_INPUT)
    except (KeyboardInterrupt, typer.Abort):
        return _say("Stopped; nothing half written is left.", INTERRUPTED)
    return int(code or 0)


def _spread(arguments: Sequence[str]) -> list[str]:
    """`--bank a b c` as `--bank a --bank b --bank c`: options themselves take one value each."""
    spread: list[str] = []
    collecting = False
    for argument in arguments:
        if argument.startswith("--"):
            collecting = argument == _MANY
        elif collecting and spread[-1] != _MANY:
            spread.append(_MANY)
        spread.append(argument)
    return spread


def _say(line: str, code: int) -> int:
    sys.stderr.write("quintet: " + " ".join(line.split()) + "\n")
    return code

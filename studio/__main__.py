"""`python -m studio` and `quintet`: the window, or one of the commands."""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

# torch's threads would spin while they wait, and take the processor from those of OpenCV and the
# window: a fifth of every picture on two cores. It is read once, when torch is loaded.
os.environ.setdefault("OMP_WAIT_POLICY", "passive")

from studio import cli
from studio.cli.console import emit
from studio.cli.window_bench import COMMAND


@cli.app.command("open")
def open_window(
    project: Annotated[
        Path | None, typer.Argument(help="A .quintet file; the start page without one.")
    ] = None,
) -> None:
    """Open the studio.

    Example: quintet open film.quintet
    """
    # The window's libraries are slow to load and may be missing where only commands are used.
    from studio.ui.launch import open_desk

    raise typer.Exit(open_desk(project))


@cli.app.command(COMMAND, hidden=True)
def bench_window(repeats: Annotated[int, typer.Option(min=3)] = 30) -> None:
    """Measure the timeline in a window; the other half of `quintet bench ui`."""
    from studio.ui.bench import Bench

    emit(Bench.made().measure(repeats), as_json=True)


def main() -> None:
    """Run the command line; without a command, open the window."""
    arguments = sys.argv[1:] or ["open"]
    sys.exit(cli.run(arguments))


if __name__ == "__main__":
    main()

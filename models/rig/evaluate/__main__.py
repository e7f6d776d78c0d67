"""`python -m models.rig.evaluate`, the same as `python -m models.rig evaluate`."""

import argparse
import sys

from ..errors import RigError
from .command import add_arguments, execute


def main() -> int:
    """Run the command line; 0 done, 2 bad input."""
    parser = argparse.ArgumentParser(prog="quintet evaluate", description=__doc__)
    add_arguments(parser)
    try:
        execute(parser.parse_args())
    except RigError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Settings of a run, and how a TOML file changes them."""

import dataclasses
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from ..errors import RigError

T = TypeVar("T")

PRECISIONS = ("auto", "float32", "bfloat16")


@dataclass(frozen=True, slots=True, kw_only=True)
class RunSettings:
    """How a network is trained, whatever it is; `[run]` of a configuration file."""

    seed: int = 1
    batch: int = 16
    """Examples of one step, over all processes together."""
    minutes: float = 20.0
    """The whole run, over all its stretches; the learning rate falls to nothing at its end."""
    steps: int = 0
    """Where positive, the run ends here and the learning rate follows steps instead of minutes."""
    warm_up: int = 200
    """Steps in which the learning rate rises."""
    level: float = 0.6
    """Share of the run in which the learning rate stays at its peak; then it falls linearly."""
    average: float = 0.999
    """Weight that the moving average keeps in a step."""
    clip: float = 1.0
    """Largest norm of a phase's gradient; 0 for no limit."""
    precision: str = "auto"
    """float32, bfloat16 (autocast), or auto: bfloat16 where the device computes it natively."""
    compile: bool = False
    """Compile the phases (torch.compile); pays on a GPU and in long runs only."""
    workers: int = 1
    """Processes that make examples; 0 makes them in the training process."""
    threads: int = 0
    """Threads of the training process on a CPU; 0 leaves torch its choice."""
    checkpoint_s: float = 150.0
    """Seconds of training after which the run is validated and stored."""
    shard_mib: float = 15.0
    """Checkpoints are split into files of at most this size."""
    compact: bool = False
    """Store the optimiser's moments in bfloat16: half the size, but no exact resumption."""

    def __post_init__(self) -> None:
        """Raises RigError on values that no run can have."""
        if self.batch < 1 or self.minutes <= 0 or self.steps < 0 or self.workers < 0:
            raise RigError("batch and minutes must be positive, steps and workers not negative.")
        if self.precision not in PRECISIONS:
            known = ", ".join(PRECISIONS)
            raise RigError(f"There is no precision “{self.precision}”.", f"Known: {known}.")


def read_config(path: Path) -> Mapping[str, Mapping[str, Any]]:
    """The tables `[run]` and `[task]` of a TOML file; RigError when it is not such a file."""
    try:
        tables = tomllib.loads(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as e:
        raise RigError(f"The configuration {path} cannot be read: {e}.") from e
    if strange := sorted(set(tables) - {"run", "task"}):
        raise RigError(f"{path}: [{strange[0]}] is not known.", "Known: [run] and [task].")
    return tables


def changed(value: T, table: Mapping[str, Any]) -> T:
    """The frozen dataclass `value` with the fields named in `table`; RigError when one is wrong."""
    fields = {item.name: item for item in dataclasses.fields(value)}  # type: ignore[arg-type]
    changes = {}
    for name, given in table.items():
        if name not in fields:
            raise RigError(f"There is no setting “{name}”.", f"Known: {', '.join(fields)}.")
        changes[name] = _fitting(name, getattr(value, name), given)
    return dataclasses.replace(value, **changes)  # type: ignore[type-var]


def _fitting(name: str, default: object, given: Any) -> Any:
    """`given` in the type of `default`; RigError when it has another."""
    if isinstance(default, float) and type(given) is int:
        return float(given)
    if isinstance(default, tuple) and isinstance(given, list):
        return tuple(given)
    if type(given) is not type(default):
        wanted = type(default).__name__
        raise RigError(f"The setting “{name}” is {given!r}.", f"It must be a {wanted}.")
    return given

"""What the curve tools share: what they work on, and how their commands are made."""

from collections.abc import Callable
from dataclasses import dataclass

from studio.app.edits import tracks
from studio.app.edits.tracks import Keys
from studio.app.session import Session
from studio.app.store import Store
from studio.domain.lanes import BLINKS
from studio.ui.commands.command import Command
from studio.ui.widgets.gestures.key_tools import NoKeysSelected, ends
from studio.ui.widgets.lanes.lane_canvas import LaneCanvas

Run = Callable[[], None]
_TOGETHER_S = 0.001


@dataclass(frozen=True, slots=True, kw_only=True)
class Workbench:
    """What the curve tools work on; `step` makes an action one step with its refusal shown."""

    store: Store
    session: Session
    canvas: LaneCanvas
    step: Callable[[Run], Run]

    @property
    def lane(self) -> str:
        """The lane touched last; the blinks are none. Raises NoKeysSelected."""
        if self.canvas.active == BLINKS:
            raise NoKeysSelected("Blinks have no curve.", "Click a lane with a curve first.")
        return self.canvas.active

    @property
    def on_lane(self) -> bool:
        """Whether a lane with a curve was touched last."""
        return self.canvas.active != BLINKS

    @property
    def any_keys(self) -> bool:
        """Whether keys are selected."""
        return bool(self.session.selection)

    @property
    def several_times(self) -> bool:
        """Whether the selected keys span some time."""
        if not self.any_keys:
            return False
        first, last = ends(self.session.selection)
        return last - first > _TOGETHER_S

    def keys(self) -> Keys:
        """The selected keys that may be edited; raises NoKeysSelected, LaneLocked."""
        keys = tracks.editable(self.store.project, self.session.selection)
        if not keys:
            raise NoKeysSelected("No key is selected.", "Select keys in the timeline first.")
        return keys

    def on_keys(self, action: Run) -> Run:
        """`action` as a step, refused where no key is selected."""

        def run() -> None:
            self.keys()
            action()

        return self.step(run)


def table(
    bench: Workbench, menu: str, rows: tuple[tuple[str, str, tuple[str, ...], Run], ...]
) -> tuple[Command, ...]:
    """Commands on the selected keys."""
    return tuple(
        Command(id=name, menu=menu, title=title, shortcuts=keys, run=bench.on_keys(run),
                enabled=lambda: bench.any_keys)
        for name, title, keys, run in rows
    )  # fmt: skip

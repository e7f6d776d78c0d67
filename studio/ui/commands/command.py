"""The command table: everything the user can do, its title, shortcut and place in the menus."""

from collections.abc import Callable
from dataclasses import dataclass


def _always() -> bool:
    return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """One action: `run` does it, `enabled` says whether it can be done now.

    `title` and `tip` may be callables where the words depend on the state ("Undo Moved 3 keys");
    `checked` makes it a switch. `shortcuts` are the keys it has unless the user edits them.
    """

    id: str
    menu: str
    title: str | Callable[[], str]
    run: Callable[[], None]
    shortcuts: tuple[str, ...] = ()
    enabled: Callable[[], bool] = _always
    checked: Callable[[], bool] | None = None
    tip: str | Callable[[], str] = ""
    separated: bool = False
    """Whether a line is drawn above it in the menu."""
    local: bool = False
    """Whether its keys work only while its own panel has the focus, which then handles them."""
    section: str = ""
    """The submenu of its menu that it is in; empty for the menu itself."""
    obstacle: str = ""
    """What is missing where `enabled` says no; empty for what `commands.obstacles` knows."""
    context: str = ""
    """The panel that must have the focus for its keys, where it is local."""

    @property
    def name(self) -> str:
        """The title of now, as plain words."""
        title = self.title if isinstance(self.title, str) else self.title()
        return plain(title)

    @property
    def label(self) -> str:
        """Its name without the step that it is about now, for tables that stay."""
        return self.name.partition(" “")[0]

    @property
    def says(self) -> str:
        """The tip of now; empty without one."""
        return self.tip if isinstance(self.tip, str) else self.tip()

    @property
    def place(self) -> str:
        """Where it is in the menus: "Keys › Easing"."""
        return " › ".join(plain(part) for part in (self.menu, self.section) if part)

    @property
    def can_fail(self) -> bool:
        """Whether there are states in which it cannot be done."""
        return self.enabled is not _always


def plain(title: str) -> str:
    """A title without the marks of its access key and without dots."""
    return title.replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("… ")

"""Which lanes are listed: the hidden ones are not, nor those that a filter leaves out."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """Lanes that the user hid, words that names must hold, and whether only chosen ones count."""

    hidden: frozenset[str] = frozenset()
    wanted: str = ""
    isolated: bool = False

    @property
    def narrowed(self) -> bool:
        """Whether lanes were asked for by name or choice, so that they show in folded groups."""
        return bool(self.wanted.split()) or self.isolated

    def shows(self, lane: str, title: str, group: str, chosen: frozenset[str]) -> bool:
        """Whether the lane called `title` of `group` is listed while others are `chosen`."""
        name = f"{title} {group}".casefold()
        named = all(word in name for word in self.wanted.casefold().split())
        return named and lane not in self.hidden and (not self.isolated or lane in chosen)

"""One clip of the footage: who is seen, and which rows are theirs."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Clip:
    """Rows [start, start + length) of the footage."""

    name: str
    person: str
    source: str
    """Collection, "performer", "painted", or the name of a user's folder."""
    validation: bool
    start: int
    length: int
    fps: float
    """Frames per second of the stored rows; 0 = unrelated photos."""
    emotion: str = ""
    sharp: bool = True
    """False where the crop was enlarged much: leave it out of losses on sharpness."""

    @property
    def rows(self) -> range:
        """Rows of the footage that belong to the clip."""
        return range(self.start, self.start + self.length)

    def stored(self) -> dict[str, Any]:
        """The clip as plain JSON values."""
        return dataclasses.asdict(self)

    @classmethod
    def restored(cls, values: Mapping[str, Any]) -> "Clip":
        """The clip that `stored` described; what a later version added is passed over."""
        known = {field.name for field in dataclasses.fields(cls)}
        return cls(**{name: value for name, value in values.items() if name in known})

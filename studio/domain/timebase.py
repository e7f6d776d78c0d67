"""Frame rates as exact fractions, and the way between frames and seconds."""

from dataclasses import dataclass
from fractions import Fraction

# A time that falls short of a frame by rounding alone still belongs to that frame.
_SLACK = 1e-6


@dataclass(frozen=True, slots=True, kw_only=True)
class FrameRate:
    """Frames per second as `num / den` (24000 / 1001 is exact)."""

    num: int = 25
    den: int = 1

    def __post_init__(self) -> None:
        """Refuse rates that are not positive."""
        if self.num <= 0 or self.den <= 0:
            raise ValueError(f"frame rate {self.num}/{self.den} is not positive")

    @classmethod
    def of(cls, fps: float | str | Fraction) -> "FrameRate":
        """Nearest exact rate of a number such as `29.97`, or of text such as `30000/1001`."""
        exact = Fraction(fps)
        ntsc = Fraction(round(float(exact)) * 1000, 1001)
        if abs(float(ntsc - exact)) < 0.005 and exact.denominator != 1:
            exact = ntsc
        exact = exact.limit_denominator(1001)
        return cls(num=exact.numerator, den=exact.denominator)

    @property
    def fps(self) -> float:
        """Frames per second."""
        return self.num / self.den

    def seconds(self, frame: int) -> float:
        """Start of `frame` in seconds."""
        return frame * self.den / self.num

    def frame(self, seconds: float) -> int:
        """Frame that is shown at `seconds`."""
        return int(seconds * self.num / self.den + _SLACK)

    def count(self, duration: float) -> int:
        """Number of frames that cover `duration` seconds."""
        return max(int(duration * self.num / self.den + 1 - _SLACK), 0)

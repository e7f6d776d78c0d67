"""SMPTE timecode: hours, minutes, seconds and frames, with parts of a frame where they are known.

Frames are numbered at a whole rate. At 29.97 and 59.94 frames per second that clock is slow by one
part in a thousand, unless numbers are dropped: two (or four) at each minute, but not at each tenth.
"""

import re
from dataclasses import dataclass
from itertools import pairwise

from studio.domain.timebase import FrameRate

_TIMECODE = re.compile(r"(\d+):(\d{1,2}):(\d{1,2})([:;.,])(\d{1,3}(?:[.,]\d+)?)")
_DAY_S = 24 * 3600


@dataclass(frozen=True, slots=True, kw_only=True)
class Timecode:
    """One moment as it is written; `drop` says that frame numbers are left out."""

    hours: int
    minutes: int
    seconds: int
    frames: float
    drop: bool = False

    @classmethod
    def parse(cls, text: str) -> "Timecode":
        """The timecode that `text` is; ValueError if it is none."""
        found = _TIMECODE.fullmatch(text.strip())
        if found is None:
            raise ValueError(f"{text!r} is no timecode")
        hours, minutes, seconds = (int(found[i]) for i in (1, 2, 3))
        if minutes > 59 or seconds > 59:
            raise ValueError(f"{text!r} is no timecode")
        frames = float(found[5].replace(",", "."))
        return cls(
            hours=hours, minutes=minutes, seconds=seconds, frames=frames, drop=found[4] == ";"
        )

    @classmethod
    def at(cls, time: float, nominal: int) -> "Timecode":
        """The moment `time` in seconds on a true clock of `nominal` frames per second."""
        # Thousandths of a frame are what is written: they carry over into seconds.
        thousandths = round(time * nominal * 1000)
        whole, rest = divmod(thousandths, nominal * 1000)
        minutes, seconds = divmod(whole, 60)
        hours, minutes = divmod(minutes, 60)
        return cls(hours=hours, minutes=minutes, seconds=seconds, frames=rest / 1000)

    @property
    def clock(self) -> int:
        """Whole seconds since midnight, as the clock shows them."""
        return (self.hours * 60 + self.minutes) * 60 + self.seconds

    def time(self, rate: FrameRate) -> float:
        """Seconds since midnight when frames are numbered for `rate`.

        Numbers are dropped where the timecode says so and `rate` is one of those that need it.
        """
        nominal = round(rate.fps)
        frames = self.clock * nominal + self.frames
        if self.drop:
            minutes = self.clock // 60
            frames -= 2 * (nominal // 30) * (minutes - minutes // 10)
        return frames * rate.den / rate.num

    def text(self, *, parts: bool = True) -> str:
        """`HH:MM:SS:FF.fff`, or `HH:MM:SS:FF` without `parts` of a frame."""
        frames = f"{self.frames:06.3f}" if parts else f"{int(self.frames):02d}"
        mark = ";" if self.drop else ":"
        return f"{self.hours:02d}:{self.minutes:02d}:{self.seconds:02d}{mark}{frames}"


def rate_of(codes: list[Timecode]) -> FrameRate | None:
    """The rate for which `codes`, in order, number their frames; None where they do not tell.

    Where a second ends, the frames of a step and those left of the second before are a whole one.
    """
    steps = [b.frames - a.frames for a, b in pairwise(codes) if a.clock == b.clock]
    step = sorted(steps)[len(steps) // 2] if steps else 1.0
    turns = [a.frames + step - b.frames for a, b in pairwise(codes) if b.clock - a.clock == 1]
    most = max((code.frames for code in codes), default=0.0)
    if not turns and most < 30:
        return None
    found = sorted(turns)[len(turns) // 2] if turns else most + step
    usual = (24, 25, 30, 48, 50, 60, 90, 100, 120)
    nominal = min(usual, key=lambda rate: (abs(rate - found), rate))
    drops = any(code.drop for code in codes) and nominal % 30 == 0
    return FrameRate(num=nominal * 1000, den=1001) if drops else FrameRate(num=nominal)


def elapsed(codes: list[Timecode], rate: FrameRate) -> list[float]:
    """Seconds since the first of `codes`; a day that ends meanwhile is counted."""
    times = [code.time(rate) for code in codes]
    days, found = 0.0, list[float]()
    for i, time in enumerate(times):
        if i and time < times[i - 1] - _DAY_S / 2:
            days += _DAY_S
        found.append(time + days - times[0])
    return found

"""Times of the film as people read and type them: timecode, seconds or frames."""

import re
from enum import StrEnum

from studio.domain.timebase import FrameRate

_SIGN = re.compile(r"([+-]?)\s*(.+)")
_DIGIT_PAIRS = (3600, 60, 1)  # what typed pairs of digits mean, before those of the frames


class TimeUnit(StrEnum):
    """How times are written."""

    TIMECODE = "timecode"
    SECONDS = "seconds"
    FRAMES = "frames"


def nominal(rate: FrameRate) -> int:
    """Frames that are counted as one second: 24 for 23.976."""
    return max(round(rate.fps), 1)


def clock(rate: FrameRate, frame: int) -> str:
    """Minutes, seconds and frames of `frame`, as 0:02:05; with hours from the first on."""
    seconds, frames = divmod(frame, nominal(rate))
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    before = f"{hours}:{minutes:02d}" if hours else f"{minutes}"
    return f"{before}:{seconds:02d}:{frames:02d}"


def time_text(unit: TimeUnit, rate: FrameRate, frame: int) -> str:
    """The start of `frame` in `unit`."""
    if unit is TimeUnit.FRAMES:
        return str(frame)
    if unit is TimeUnit.SECONDS:
        return f"{rate.seconds(frame):.2f} s"
    return clock(rate, frame)


def typed_frame(text: str, unit: TimeUnit, rate: FrameRate, now: int) -> int:
    """The frame that `text` names, typed while `now` is shown; ValueError where it names none.

    `1:02:05` is a timecode, `2.5 s` are seconds and `60 f` frames. A bare number is in `unit`,
    where `1205` is 12 seconds and 5 frames as timecode. `+` and `-` count from `now`.
    """
    found = _SIGN.fullmatch(text.strip())
    if found is None:
        raise ValueError(f"{text!r} is no time")
    sign, rest = found[1], found[2].strip().lower()
    frames = _frames(rest, unit, rate)
    return max(now + (frames if sign == "+" else -frames) if sign else frames, 0)


def _frames(text: str, unit: TimeUnit, rate: FrameRate) -> int:
    """Frames from the start that `text`, without a sign, stands for."""
    if text.endswith("f"):
        return _whole(text[:-1])
    if ":" in text or ";" in text:
        return _counted([_whole(part) for part in re.split("[:;]", text)], rate)
    if text.endswith("s") or "." in text or "," in text or unit is TimeUnit.SECONDS:
        return round(_plain(text.removesuffix("s").replace(",", ".")) * rate.fps)
    if unit is TimeUnit.FRAMES:
        return _whole(text)
    digits = f"{_whole(text):08d}"
    return _counted([int(digits[i : i + 2]) for i in range(0, len(digits), 2)], rate)


def _whole(text: str) -> int:
    """A number of digits alone."""
    if not text.strip().isdecimal():
        raise ValueError(f"{text!r} is no number")
    return int(text)


def _plain(text: str) -> float:
    """A number without a sign, an exponent or a name such as infinity."""
    if not re.fullmatch(r"\d*\.?\d*\s*", text) or not any(map(str.isdigit, text)):
        raise ValueError(f"{text!r} is no number of seconds")
    return float(text)


def _counted(parts: list[int], rate: FrameRate) -> int:
    """Frames of hours, minutes, seconds and frames, the last always being frames."""
    if not 1 <= len(parts) <= 4:
        raise ValueError(f"{parts} is no timecode")
    *times, frames = parts
    units = _DIGIT_PAIRS[len(_DIGIT_PAIRS) - len(times) :]
    seconds = sum(part * unit for part, unit in zip(times, units, strict=True))
    return seconds * nominal(rate) + frames

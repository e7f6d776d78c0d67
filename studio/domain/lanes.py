"""What can be animated: every lane, declared once with its unit, range and default."""

from dataclasses import dataclass

BLINKS = "blinks"
"""Name of the lane of blinks, which are events: it is none of `LANES`."""

EMOTIONS = ("happy", "sad", "angry", "surprised", "afraid", "disgusted")


@dataclass(frozen=True, slots=True, kw_only=True)
class LaneSpec:
    """One animatable quantity: how it is called and which values make sense."""

    id: str
    title: str
    group: str
    unit: str
    low: float
    high: float
    default: float = 0.0
    tip: str = ""

    def clamp(self, value: float) -> float:
        """`value`, kept inside the range."""
        return min(max(value, self.low), self.high)

    def text(self, value: float) -> str:
        """`value` as people read it, with its unit."""
        if self.unit == "%":
            return f"{100 * value:.0f} %"
        return f"{value:.1f}{self.unit}"


def _percent(id: str, title: str, group: str, low: float, high: float, tip: str) -> LaneSpec:
    return LaneSpec(id=id, title=title, group=group, unit="%", low=low, high=high, tip=tip)


def _degrees(id: str, title: str, tip: str) -> LaneSpec:
    return LaneSpec(id=id, title=title, group="Head", unit="°", low=-25.0, high=25.0, tip=tip)


LANES: dict[str, LaneSpec] = {
    spec.id: spec
    for spec in (
        _percent("mouth_open", "Mouth opening", "Mouth", 0.0, 0.6,
                 "Gap between the inner lips, in distances of the outer eye corners."),
        LaneSpec(id="mouth_width", title="Mouth width", group="Mouth", unit="%", low=0.3, high=0.9,
                 default=0.55, tip="Distance of the mouth corners, in eye distances."),
        _percent("blink", "Lids", "Eyes", 0.0, 1.0,
                 "How far both lids are closed; blinks close what is left open."),
        _percent("brow", "Brow raise", "Eyes", -1.0, 1.0, "Brows up (plus) or down (minus)."),
        _degrees("head_yaw", "Head yaw", "Turn; plus looks to the right of the picture."),
        _degrees("head_pitch", "Head pitch", "Nod; plus looks down."),
        _degrees("head_roll", "Head roll", "Tilt; plus leans clockwise."),
        *(
            _percent(f"emotion_{name}", name.capitalize(), "Emotion", 0.0, 1.0,
                     f"Strength of the {name} expression.")
            for name in EMOTIONS
        ),
        LaneSpec(id="margin", title="Warp margin M", group="Warp", unit="%", low=0.0, high=0.5,
                 default=0.18, tip="Longest pull of any pixel, in crop sides."),
    )
}  # fmt: skip

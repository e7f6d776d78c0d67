"""Settings the user can turn, each declared once with its range and label."""

from dataclasses import dataclass, field
from typing import Annotated, Any, Literal

from msgspec import Meta


def bounded(
    title: str, low: float, high: float, step: float, description: str, unit: str = ""
) -> Meta:
    """Range, label, tooltip and step of one number, read by forms and by loading alike."""
    extra: dict[str, Any] = {"step": step, "unit": unit}
    return Meta(ge=low, le=high, title=title, description=description, extra=extra)


@dataclass(frozen=True, slots=True, kw_only=True)
class WarpSettings:
    """How far the picture follows the motion, for every renderer."""

    margin: Annotated[
        float,
        bounded(
            "Warp margin M",
            0.0,
            0.5,
            0.005,
            "Longest pull of any pixel, in crop sides (the paper's 40 of 224 px is 18 %).",
            "%",
        ),
    ] = 0.18
    gain: Annotated[
        float,
        bounded("Motion strength", 0.0, 2.0, 0.01, "Scales every movement away from rest.", "×"),
    ] = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class MouthSettings:
    """What is made of generated lips, at once: see `mouth_shaping`."""

    strength: Annotated[
        float,
        bounded("Strength", 0.0, 2.0, 0.01, "How far lips and jaw move with the voice.", "×"),
    ] = 1.0
    smoothness: Annotated[
        float,
        bounded("Smoothness", 0.0, 1.0, 0.01, "Evens out quick movements; delays nothing.", "%"),
    ] = 0.0
    closing: Annotated[
        float,
        bounded("Lip closing", 0.0, 1.0, 0.01, "Closes lips that are nearly closed.", "%"),
    ] = 0.0
    jaw: Annotated[
        float,
        bounded("Jaw", 0.0, 2.0, 0.01, "How far the jaw goes, and the lower lip on it.", "×"),
    ] = 1.0
    width: Annotated[
        float,
        bounded("Lip width", 0.0, 2.0, 0.01, "How far the lips spread and round.", "×"),
    ] = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class GateSettings:
    """When a voice counts as speaking: generated lips move then, and rest where it does not."""

    threshold: Annotated[
        float,
        bounded(
            "Threshold",
            -6.0,
            12.0,
            0.5,
            "How much louder than usual a sound must be; noise that opens the lips needs more.",
            "dB",
        ),
    ] = 0.0
    hold: Annotated[
        float, bounded("Hold", 0.0, 1.0, 0.01, "How long lips move on after the last sound.", "s")
    ] = 0.12
    release: Annotated[
        float, bounded("Release", 0.02, 1.0, 0.01, "How long lips take to come to rest.", "s")
    ] = 0.16


@dataclass(frozen=True, slots=True, kw_only=True)
class PerformanceSettings:
    """How a performance is generated; changing one generates it again.

    `blink_generator` is where blinks come from: drawn one by one, or by a network that learnt how
    people blink. The other settings of blinks mean the same for both.
    """

    head: Annotated[
        float, bounded("Head motion", 0.0, 2.0, 0.01, "Amount of generated head motion.", "×")
    ] = 1.0
    blinks_per_minute: Annotated[
        float, bounded("Blinks per minute", 0.0, 60.0, 1.0, "Mean rate of generated blinks.")
    ] = 20.0
    blink_seconds: Annotated[
        float, bounded("Blink duration", 0.2, 1.0, 0.01, "Mean length of a generated blink.", "s")
    ] = 0.4
    blink_randomness: Annotated[
        float,
        bounded("Blink randomness", 0.0, 2.0, 0.01, "0 blinks like a clock, 1 like a person.", "×"),
    ] = 1.0
    blink_generator: Literal["renewal", "learned"] = "renewal"
    gate: GateSettings = field(default_factory=GateSettings)


@dataclass(frozen=True, slots=True, kw_only=True)
class RendererSetting:
    """One value of one renderer; only values that differ from the default are kept."""

    renderer: str
    name: str
    value: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportSettings:
    """What the export dialog offers first."""

    size: Annotated[int, Meta(ge=64, le=4096, title="Size")] = 512
    crf: Annotated[int, Meta(ge=0, le=40, title="Quality (CRF)")] = 16

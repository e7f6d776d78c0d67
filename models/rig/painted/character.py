"""Who is painted: the look of one drawn person as plain numbers."""

from dataclasses import dataclass, field
from enum import StrEnum

import numpy as np

from .raster import Colour, linear, mix, scaled
from .style import Style


class Neckline(StrEnum):
    """How the clothes end at the neck."""

    SCOOP = "scoop"
    CREW = "crew"
    V = "v"
    TURTLENECK = "turtleneck"


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """Proportions; 0 is the average face, +-1 a clear deviation from it."""

    width: float = 0.0
    jaw_width: float = 0.0
    chin_length: float = 0.0
    chin_width: float = 0.0
    cheeks: float = 0.0
    eye_size: float = 0.0
    eye_height: float = 0.0
    eye_spacing: float = 0.0
    eye_tilt: float = 0.0
    brow_height: float = 0.0
    brow_arch: float = 0.0
    brow_tilt: float = 0.0
    brow_thickness: float = 0.0
    nose_length: float = 0.0
    nose_width: float = 0.0
    bridge_width: float = 0.0
    mouth_width: float = 0.0
    mouth_height: float = 0.0
    upper_lip: float = 0.0
    lower_lip: float = 0.0
    mouth_curve: float = 0.0
    asymmetry: float = 0.3
    """0 is a mirrored face; 1 moves features by about a hundredth of the face height."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hair:
    """Hair as it is combed; lengths in face units (brow line to chin is 1)."""

    colour: Colour
    length: float = 1.0
    """How far strands run from their root."""
    volume: float = 0.08
    """Distance of the outer layer from the skull."""
    part: float = -0.25
    """Where the parting lies, -1 image left .. 1 image right of the head."""
    fringe: float = 0.0
    """0 combed off the forehead .. 1 falling over it."""
    wave: float = 0.0
    """Amplitude of the waves along a strand."""
    curl: float = 0.0
    """0 straight or wavy .. 1 tight curls."""
    bald: float = 0.0
    """How far the hair line has moved up."""
    seed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Character:
    """A drawn person; colours are linear light."""

    name: str
    seed: int = 0
    age: float = 30.0
    masculine: float = 0.0
    """0 .. 1: brow ridge, lashes, stubble shadow, shoulders."""
    face: Face = field(default_factory=Face)
    skin: Colour
    lips: Colour
    make_up: float = 0.0
    """0 bare .. 1 lip colour, darker lash line, blush."""
    iris: Colour
    hair: Hair
    brows: Colour
    beard: float = 0.0
    """0 shaven .. 1 full short beard."""
    freckles: float = 0.0
    clothes: Colour
    neckline: Neckline = Neckline.CREW
    necklace: bool = False
    backdrop_light: Colour
    backdrop_dark: Colour
    style: Style = field(default_factory=Style)

    @staticmethod
    def random(seed: int) -> "Character":
        """A plausible person: any gender, age, skin and hair; the same for the same seed."""
        rng = np.random.default_rng(seed)
        masculine = float(rng.beta(0.4, 0.4))
        age = float(rng.uniform(19, 70))
        darkness = float(rng.uniform(0, 1))
        skin = _skin(darkness, rng)
        make_up = max(0.0, float(rng.uniform(-0.3, 1)) * (1 - masculine))
        colour = _hair_colour(darkness, age, rng)
        light, dark = _backdrop(rng)
        hue = float(rng.uniform(0, 1))
        return Character(
            name=f"drawn person {seed}",
            seed=seed,
            age=age,
            masculine=masculine,
            face=_random_face(masculine, rng),
            skin=skin,
            lips=_lip_colour(skin, make_up, rng),
            make_up=make_up,
            iris=_iris_colour(darkness, rng),
            hair=_random_hair(masculine, age, colour, rng),
            brows=mix(scaled(colour, 0.6), linear(40, 28, 22), 0.5),
            beard=float(rng.uniform(0.1, 1)) if masculine > 0.6 and rng.random() < 0.45 else 0.0,
            freckles=float(rng.uniform(0, 1)) if rng.random() < 0.25 else 0.0,
            clothes=hue_colour(hue, float(rng.uniform(0.1, 0.6)), float(rng.uniform(0.03, 0.6))),
            neckline=list(Neckline)[int(rng.integers(len(Neckline)))],
            necklace=bool(rng.random() < 0.3 * (1 - masculine)),
            backdrop_light=light,
            backdrop_dark=dark,
        )


def hue_colour(hue: float, saturation: float, value: float) -> Colour:
    """A linear colour from hue, saturation and value, all 0..1."""
    r, g, b = (
        value * (1 - saturation * min(max(abs(((hue + k / 3) % 1) * 6 - 3) - 1, 0), 1))
        for k in (0, 2, 1)
    )
    return r, g, b


def _random_face(masculine: float, rng: np.random.Generator) -> Face:
    """Proportions drawn about the average man or woman."""
    spread = {name: float(np.clip(rng.normal(0, 0.55), -1.3, 1.3)) for name in _SHAPE_NAMES}
    spread["jaw_width"] += 0.9 * masculine - 0.45
    spread["brow_thickness"] += 0.9 * masculine - 0.45
    spread["brow_height"] += 0.4 - 0.8 * masculine
    spread["eye_size"] += 0.5 - 0.5 * masculine
    spread["upper_lip"] += 0.3 - 0.6 * masculine
    spread["lower_lip"] += 0.3 - 0.6 * masculine
    spread["nose_width"] += 0.4 * masculine - 0.2
    spread["asymmetry"] = abs(spread["asymmetry"]) * 0.8
    return Face(**spread)


_SHAPE_NAMES = tuple(Face.__dataclass_fields__)


def _skin(darkness: float, rng: np.random.Generator) -> Colour:
    """Skin from fair to deep, warmer or cooler by chance."""
    ramp = (
        linear(240, 208, 188),
        linear(232, 190, 164),
        linear(212, 164, 132),
        linear(172, 124, 96),
        linear(124, 88, 70),
        linear(88, 63, 53),
    )
    place = darkness * (len(ramp) - 1.001)
    base = mix(ramp[int(place)], ramp[int(place) + 1], place % 1)
    warmth = float(rng.uniform(-0.06, 0.06))
    return base[0] * (1 + warmth), base[1], base[2] * (1 - warmth)


def _lip_colour(skin: Colour, make_up: float, rng: np.random.Generator) -> Colour:
    """The skin's own red, or a lipstick."""
    blood = scaled(linear(178, 84, 80), 0.3 + 0.7 * min(1.0, skin[0] / 0.7))
    bare = mix(scaled(skin, 0.78), blood, 0.5)
    stick = (linear(186, 60, 66), linear(160, 50, 74), linear(198, 92, 84), linear(140, 58, 50))
    return mix(bare, stick[int(rng.integers(len(stick)))], 0.75 * make_up)


def _iris_colour(darkness: float, rng: np.random.Generator) -> Colour:
    """Brown eyes for all, the light ones more often with fair skin."""
    light = (
        linear(104, 140, 168),
        linear(112, 138, 96),
        linear(134, 140, 146),
        linear(146, 112, 58),
    )
    if rng.random() < 0.85 - 0.9 * darkness:
        return light[int(rng.integers(len(light)))]
    return mix(linear(118, 74, 40), linear(62, 38, 26), float(rng.uniform(0, 1)))


def _hair_colour(darkness: float, age: float, rng: np.random.Generator) -> Colour:
    """Natural colours, grey with age."""
    palette = (
        linear(38, 28, 24),
        linear(62, 42, 30),
        linear(96, 62, 40),
        linear(128, 66, 38),
        linear(160, 118, 72),
        linear(206, 172, 118),
    )
    reach = 6 if darkness < 0.5 else 2
    colour = palette[int(rng.integers(reach))]
    grey = float(np.clip((age - 45) / 25 + rng.normal(0, 0.2), 0, 1))
    return mix(colour, linear(186, 184, 182), grey)


def _backdrop(rng: np.random.Generator) -> tuple[Colour, Colour]:
    """A soft light and a darker tone of neighbouring hues."""
    hue = float(rng.uniform(0, 1))
    value = float(rng.uniform(0.15, 0.75))
    light = hue_colour(hue, float(rng.uniform(0.05, 0.45)), value)
    dark = hue_colour((hue + 0.08) % 1, float(rng.uniform(0.2, 0.6)), value * 0.3)
    return light, dark


def _random_hair(masculine: float, age: float, colour: Colour, rng: np.random.Generator) -> Hair:
    """Short or long, straight to curly, parted anywhere, thinning on some older men."""
    short = rng.random() < 0.15 + 0.75 * masculine
    thinning = masculine > 0.5 and rng.random() < (age - 30) / 60
    return Hair(
        colour=colour,
        length=float(rng.uniform(0.25, 0.5) if short else rng.uniform(0.8, 2.2)),
        volume=float(rng.uniform(0.05, 0.12)),
        part=float(rng.uniform(-0.5, 0.5)),
        fringe=float(rng.uniform(0, 1)) if rng.random() < 0.3 else 0.0,
        wave=float(rng.uniform(0, 1)) * float(rng.random() < 0.6),
        curl=float(rng.uniform(0.4, 1)) if rng.random() < 0.25 else 0.0,
        bald=float(rng.uniform(0.2, 1)) if thinning else 0.0,
        seed=int(rng.integers(1 << 30)),
    )

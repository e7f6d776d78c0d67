"""Random characters of drawn worlds: unreal proportions, skins and hair, any style."""

from dataclasses import replace

import numpy as np

from .character import Character, Face, Hair, hue_colour
from .raster import Colour, linear, mix, scaled
from .style import Style

UNREAL_SKIN, UNREAL_HAIR, UNREAL_EYES = 0.25, 0.35, 0.3
_SKINS = (
    linear(108, 156, 206), linear(126, 182, 110), linear(170, 172, 180), linear(178, 140, 204),
    linear(222, 120, 104), linear(240, 204, 92), linear(96, 168, 160), linear(226, 160, 186),
    linear(250, 244, 238), linear(96, 98, 112),
)  # fmt: skip


def stylised(seed: int, style: Style | None = None) -> Character:
    """A drawn character in `style`, or in a random one; the same for the same seed."""
    rng = np.random.default_rng([seed, 73])
    base = Character.random(int(rng.integers(1 << 30)))
    skin = _unreal_skin(rng) if rng.random() < UNREAL_SKIN else base.skin
    hair = _hair(base.hair, rng)
    brows = base.brows if hair.colour == base.hair.colour else scaled(hair.colour, 0.45)
    return replace(
        base,
        name=f"drawn character {seed}",
        face=_face(base.face, rng),
        skin=skin,
        lips=_lips(skin, rng) if skin != base.skin else base.lips,
        iris=_vivid(rng, 0.25) if rng.random() < UNREAL_EYES else base.iris,
        hair=hair,
        brows=brows,
        clothes=_vivid(rng, float(rng.uniform(0.05, 0.7))),
        style=style if style is not None else Style.random(seed),
    )


def _face(face: Face, rng: np.random.Generator) -> Face:
    """Bolder brows and chins than people have."""
    return replace(
        face,
        brow_thickness=float(rng.uniform(-2.2, 3.6)),
        brow_arch=float(rng.uniform(-1.6, 2.4)),
        brow_tilt=float(rng.normal(0, 1.1)),
        chin_width=float(rng.uniform(-2.4, 2.0)),
        cheeks=float(rng.uniform(-1.0, 2.0)),
        eye_tilt=float(np.clip(rng.normal(0, 1.4), -2.5, 2.5)),
    )


def _hair(hair: Hair, rng: np.random.Generator) -> Hair:
    """Any colour, more volume, sometimes none at all."""
    colour = _vivid(rng, float(rng.uniform(0.05, 0.8)))
    return replace(
        hair,
        colour=colour if rng.random() < UNREAL_HAIR else hair.colour,
        volume=float(rng.uniform(0.05, 0.2)),
        fringe=float(rng.uniform(0, 1)) if rng.random() < 0.45 else 0.0,
        bald=1.0 if rng.random() < 0.05 else hair.bald,
    )


def _unreal_skin(rng: np.random.Generator) -> Colour:
    """Blue, green, grey and other skins that nobody has."""
    return scaled(_SKINS[int(rng.integers(len(_SKINS)))], float(rng.uniform(0.6, 1.05)))


def _lips(skin: Colour, rng: np.random.Generator) -> Colour:
    """Darker than the skin, towards red or any other hue."""
    return mix(scaled(skin, 0.5), _vivid(rng, 0.35), float(rng.uniform(0.1, 0.7)))


def _vivid(rng: np.random.Generator, value: float) -> Colour:
    """A saturated colour of any hue."""
    return hue_colour(float(rng.uniform(0, 1)), float(rng.uniform(0.45, 0.95)), value)

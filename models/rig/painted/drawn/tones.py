"""The flat tones of one character."""

from dataclasses import dataclass

import numpy as np

from ..character import Character
from ..raster import Colour, linear, mix, scaled
from ..style import Medium
from .drawing import Tone, display


@dataclass(frozen=True, slots=True, kw_only=True)
class Tones:
    """Display tones of every region."""

    skin: Tone
    deep_skin: Tone
    """Lines and folds on the skin where the style has no ink."""
    blush: Tone
    lips: Tone
    hair: Tone
    brows: Tone
    beard: Tone
    iris: Tone
    clothes: Tone
    sclera: Tone
    lash: Tone
    cavity: Tone
    teeth: Tone
    tongue: Tone
    gum: Tone


def _drawn_skin(character: Character) -> Colour:
    """The skin, or for media that know only light and dark a grey at which features still show."""
    style, skin = character.style, character.skin
    level = float(np.dot(skin, (0.2126, 0.7152, 0.0722)))
    if style.medium in (Medium.INK, Medium.PENCIL):
        grey = 0.10 + 0.06 * level if style.on_dark_ground else 0.62 + 0.36 * level
        return grey, grey, grey
    if style.medium is Medium.POSTER:
        return scaled(skin, (0.40 + 0.04 * min(level, 1.0)) / max(level, 0.02))
    return skin


def _drawn_hair(character: Character) -> Colour:
    """The hair; on a poster darker than any skin, or white."""
    colour = character.hair.colour
    level = float(np.dot(colour, (0.2126, 0.7152, 0.0722)))
    if character.style.medium is Medium.POSTER:
        return scaled(colour, (0.85 if level > 0.4 else 0.02 + 0.2 * level) / max(level, 0.005))
    return colour


def _blush(skin: Colour, character: Character) -> Colour:
    """A little redder than the skin; some characters have none."""
    amount = max(0.0, 1.3 * float(np.random.default_rng(character.seed + 19).random()) - 0.45)
    rosy = mix((skin[0], skin[1] * 0.70, skin[2] * 0.70), linear(226, 110, 100), 0.12)
    return mix(skin, rosy, amount)


def tones(character: Character) -> Tones:
    """The tones that follow from a character's colours."""
    skin = _drawn_skin(character)
    dark_brow = mix(scaled(character.brows, 0.8), scaled(skin, 0.3), 0.25)
    return Tones(
        skin=display(skin),
        deep_skin=display(mix(scaled(skin, 0.32), linear(90, 30, 30), 0.25)),
        blush=display(_blush(skin, character)),
        lips=display(character.lips),
        hair=display(_drawn_hair(character)),
        brows=display(dark_brow),
        beard=display(mix(skin, scaled(character.brows, 0.9), 0.25 + 0.6 * character.beard)),
        iris=display(character.iris),
        clothes=display(character.clothes),
        sclera=display(linear(244, 242, 238)),
        lash=display(mix(linear(22, 16, 18), scaled(character.hair.colour, 0.15), 0.4)),
        cavity=display(linear(74, 22, 26)),
        teeth=display(linear(244, 240, 232)),
        tongue=display(linear(206, 96, 98)),
        gum=display(linear(196, 104, 100)),
    )

"""Viola, the character of the sample project, and the pictures of her source bank."""

from .character import Character, Face, Hair, Neckline
from .pose import Expression
from .raster import linear

VIOLA = Character(
    name="Viola",
    seed=5,
    age=29,
    face=Face(
        width=-0.4,
        jaw_width=-1.0,
        chin_length=-1.1,
        chin_width=-0.3,
        cheeks=0.2,
        eye_size=2.6,
        eye_height=-0.35,
        eye_spacing=0.1,
        eye_tilt=0.6,
        brow_height=0.35,
        brow_arch=0.25,
        brow_tilt=0.25,
        brow_thickness=-0.1,
        nose_length=-0.7,
        nose_width=-0.6,
        mouth_width=0.2,
        upper_lip=0.35,
        lower_lip=0.2,
        mouth_curve=2.0,
    ),
    skin=linear(226, 178, 148),
    lips=linear(176, 76, 72),
    make_up=0.5,
    iris=linear(92, 120, 76),
    hair=Hair(
        colour=linear(112, 62, 38),
        length=1.7,
        volume=0.12,
        part=-0.3,
        fringe=0.5,
        wave=0.8,
        seed=3,
    ),
    brows=linear(58, 36, 26),
    clothes=linear(24, 88, 96),
    neckline=Neckline.SCOOP,
    necklace=True,
    backdrop_light=linear(206, 168, 132),
    backdrop_dark=linear(34, 62, 72),
)

BANK = {
    "source_1": Expression(smile=0.12),
    "source_2": Expression(jaw_open=0.24, teeth=0.15, smile=0.12),
    "source_3": Expression(jaw_open=0.55, teeth=0.4, smile=0.08, brow_raise=0.06),
    "source_4": Expression(jaw_open=1.0, teeth=0.5, brow_raise=0.12),
    "source_5": Expression(smile=0.85, wide=0.2, teeth=0.9, lid_left=0.04, lid_right=0.04),
    "extra_1": Expression(smile=0.12, lid_left=1.0, lid_right=1.0),
}
"""By file stem: closed, slightly open, half open, wide open, a broad ee, and shut eyes."""

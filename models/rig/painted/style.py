"""How a character is drawn: the medium, its lines and papers, the pattern behind."""

from dataclasses import dataclass, field
from enum import StrEnum

import numpy as np

from .cartoon import Cartoon
from .raster import Colour, linear


class Medium(StrEnum):
    """What the picture seems to be made with."""

    SOFT = "soft"
    """The soft painting with every hair."""
    CLAY = "clay"
    """Smooth and shaded, as a simple 3-D model."""
    CEL = "cel"
    """Flat tones with one hard shadow, as in animated films."""
    COMIC = "comic"
    """Flat tones, thick outlines, printed dots for shadow."""
    POSTER = "poster"
    """Few tones, no lines."""
    INK = "ink"
    """Pen on paper with hatched shadows."""
    PENCIL = "pencil"
    """Graphite on grained paper."""
    PASTEL = "pastel"
    """Coloured chalk on toned paper."""
    WATERCOLOUR = "watercolour"
    """Thin washes that pool at their edges."""


class Pattern(StrEnum):
    """What is behind the character."""

    LIGHTS = "lights"
    PLAIN = "plain"
    GRADIENT = "gradient"
    STRIPES = "stripes"
    CHECKS = "checks"
    DOTS = "dots"
    RAYS = "rays"
    WAVES = "waves"
    CLOUDS = "clouds"
    TILES = "tiles"


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """One way of drawing; colours are linear light, lengths face units."""

    medium: Medium = Medium.SOFT
    cartoon: Cartoon = field(default_factory=Cartoon)
    line: float = 0.0
    """Width of the outlines; 0 draws none."""
    line_colour: Colour = (0.01, 0.01, 0.012)
    paper: Colour = (0.9, 0.89, 0.86)
    palette: tuple[Colour, ...] = ()
    """Tones of a poster, darkest first."""
    shadow: Colour = (0.52, 0.42, 0.52)
    """What a shadow multiplies a tone by."""
    light: float = -1.0
    """Side of the light: -1 image left, 1 image right."""
    pattern: Pattern = Pattern.LIGHTS
    pattern_size: float = 0.2
    pattern_angle: float = 0.0
    """Radians."""
    seed: int = 0

    @property
    def on_dark_ground(self) -> bool:
        """Whether lines are lighter than the paper."""
        return sum(self.paper) < sum(self.line_colour)

    @staticmethod
    def random(seed: int) -> "Style":
        """Any medium with any pattern and proportions; the same for the same seed."""
        rng = np.random.default_rng([seed, 71])
        media, weights = zip(*_SHARES.items(), strict=True)
        medium = media[int(rng.choice(len(media), p=weights))]
        paper, pencil = _paper_and_line(medium, rng)
        return Style(
            medium=medium,
            cartoon=random_cartoon(rng),
            line=_line_width(medium, rng),
            line_colour=pencil,
            paper=paper,
            palette=_palette(rng) if medium is Medium.POSTER else (),
            shadow=_SHADOWS[int(rng.integers(len(_SHADOWS)))],
            light=float(rng.choice((-1.0, 1.0))),
            pattern=list(Pattern)[int(rng.integers(len(Pattern)))],
            pattern_size=float(rng.uniform(0.09, 0.4)),
            pattern_angle=float(rng.uniform(0, np.pi)),
            seed=seed,
        )


_SHARES = {
    Medium.SOFT: 0.10, Medium.CLAY: 0.14, Medium.CEL: 0.18, Medium.COMIC: 0.12,
    Medium.POSTER: 0.08, Medium.INK: 0.10, Medium.PENCIL: 0.09, Medium.PASTEL: 0.09,
    Medium.WATERCOLOUR: 0.10,
}  # fmt: skip
"""How often each medium is drawn; they add up to 1."""
_SHADOWS = (
    (0.52, 0.42, 0.52),
    (0.48, 0.45, 0.62),
    (0.60, 0.42, 0.36),
    (0.50, 0.50, 0.50),
    (0.42, 0.50, 0.56),
)


def random_cartoon(rng: np.random.Generator) -> Cartoon:
    """Proportions from nearly natural to a caricature, each part by itself."""
    strength = float(rng.uniform(0.3, 1.3))

    def factor(low: float, high: float) -> float:
        """Between `low` and `high`, nearer to 1 in a mild caricature."""
        return float(np.exp(strength * np.log(rng.uniform(low, high))))

    width = factor(0.92, 1.8)
    return Cartoon(
        eye_width=width,
        eye_height=float(np.clip(width * factor(0.75, 1.75), 0.7, 2.5)),
        iris=factor(0.65, 1.35),
        mouth_width=factor(0.55, 1.45),
        lips=factor(0.55, 1.45),
        nose_width=factor(0.5, 1.75),
        nose_length=factor(0.55, 1.35),
        face_length=factor(0.82, 1.2),
        jaw_width=factor(0.74, 1.16),
        gape=factor(0.75, 1.3),
        ear_points=float(rng.uniform(0.3, 1)) if rng.random() < 0.12 * strength else 0.0,
    )


def _line_width(medium: Medium, rng: np.random.Generator) -> float:
    """Outlines where the medium has them."""
    if medium in (Medium.SOFT, Medium.CLAY, Medium.POSTER):
        return 0.0
    if medium in (Medium.WATERCOLOUR, Medium.PASTEL, Medium.CEL) and rng.random() < 0.35:
        return 0.0
    width = float(rng.uniform(0.008, 0.018))
    return width * 1.5 if medium is Medium.COMIC else width


def _paper_and_line(medium: Medium, rng: np.random.Generator) -> tuple[Colour, Colour]:
    """Paper and line: dark on light, or chalk on a dark ground."""
    pairs = (
        (linear(250, 249, 245), linear(18, 18, 22)),
        (linear(240, 228, 204), linear(64, 40, 26)),
        (linear(236, 240, 246), linear(28, 40, 92)),
        (linear(222, 214, 206), linear(40, 30, 30)),
    )
    if medium is Medium.INK and rng.random() < 0.25:
        dark = (linear(28, 52, 96), linear(34, 44, 40), linear(24, 22, 26))
        return dark[int(rng.integers(len(dark)))], linear(236, 238, 232)
    return pairs[int(rng.integers(len(pairs)))]


def _palette(rng: np.random.Generator) -> tuple[Colour, ...]:
    """Three to five tones from dark to light over a change of hue."""
    count = int(rng.integers(3, 6))
    first, turn = float(rng.uniform(0, 1)), float(rng.uniform(-0.35, 0.35))
    tones = []
    for step in np.linspace(0, 1, count):
        hue, value = first + turn * step, 0.015 + 0.86 * step**2.0
        saturation = float(0.85 - 0.7 * step)
        r, g, b = (
            value * (1 - saturation * (0.5 - 0.5 * np.cos(2 * np.pi * (hue + k / 3))))
            for k in range(3)
        )
        tones.append((float(r), float(g), float(b)))
    return tuple(tones)
